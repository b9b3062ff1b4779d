//! Why a role was chosen and others were not, in words.

use std::fmt;

/// What decided for a role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Because {
    /// The identity is a guest's.
    Guest,
    /// No mapping concerns the login: the pool's default for those who proved who they are.
    Default,
    /// The developer vouches for the identity, by a token of this service's own.
    Developer,
    /// The token prefers it (`cognito:preferred_role`).
    Preferred {
        /// Key of the mapping.
        provider: String,
    },
    /// It was asked for (`CustomRoleArn`), and the login has it among its roles.
    Custom {
        /// Provider of the login.
        provider: String,
    },
    /// A rule matched.
    Rule {
        /// Key of the mapping.
        provider: String,
        /// Position of the rule, from 0.
        index: usize,
        /// The claim that it looks at.
        claim: String,
        /// What the claim was.
        found: String,
    },
    /// Neither token nor rules decided, and the mapping falls back to the default.
    Ambiguous {
        /// Key of the mapping.
        provider: String,
    },
    /// It is the only role that a SAML assertion names.
    Assertion {
        /// ARN of the provider.
        provider: String,
    },
}

impl fmt::Display for Because {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Guest => f.write_str("the identity is a guest's"),
            Self::Default => f.write_str("no mapping concerns the login, and this is the default role"),
            Self::Developer => f.write_str("the developer vouches for the identity, and this is the default role"),
            Self::Preferred { provider } => {
                write!(f, "the token of `{provider}` prefers it (`cognito:preferred_role`)")
            }
            Self::Custom { provider } => write!(f, "it was asked for, and the login of `{provider}` has it"),
            Self::Rule { provider, index, claim, found } => {
                write!(f, "rule {} for `{provider}` matches: `{claim}` is `{found}`", index + 1)
            }
            Self::Ambiguous { provider } => {
                write!(f, "the mapping for `{provider}` does not decide and falls back to the default role")
            }
            Self::Assertion { provider } => write!(f, "it is the one role that the assertion of `{provider}` names"),
        }
    }
}

/// What might have decided and did not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PassedOver {
    /// A provider has no mapping.
    NoMapping {
        /// How mappings would name it.
        provider: String,
    },
    /// A rule looks at a claim that the token lacks.
    NoClaim {
        /// Position of the rule, from 0.
        index: usize,
        /// The claim.
        claim: String,
    },
    /// A rule does not match.
    NoMatch {
        /// Position of the rule, from 0.
        index: usize,
        /// The claim.
        claim: String,
        /// `Equals`, `Contains`, `StartsWith` or `NotEqual`.
        match_type: &'static str,
        /// What the rule wants.
        wanted: String,
        /// What the claim was.
        found: String,
    },
    /// A rule matches, but is for another role than the one that was asked for.
    AnotherRole {
        /// Position of the rule, from 0.
        index: usize,
        /// Its role.
        role_arn: String,
    },
    /// The token prefers no role.
    NoPreferredRole,
    /// The provider's tokens cannot name roles.
    NamesNoRoles {
        /// How mappings name it.
        provider: String,
    },
    /// A role of the login that was not asked for.
    Role {
        /// Its ARN.
        role_arn: String,
    },
}

impl fmt::Display for PassedOver {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoMapping { provider } => write!(f, "`{provider}` has no mapping"),
            Self::NoClaim { index, claim } => write!(f, "rule {}: the token has no claim `{claim}`", index + 1),
            Self::NoMatch { index, claim, match_type, wanted, found } => {
                write!(f, "rule {}: `{claim}` is `{found}`, which is not {match_type} `{wanted}`", index + 1)
            }
            Self::AnotherRole { index, role_arn } => {
                write!(f, "rule {}: matches, but is for `{role_arn}`", index + 1)
            }
            Self::NoPreferredRole => f.write_str("the token has no `cognito:preferred_role`"),
            Self::NamesNoRoles { provider } => write!(f, "roles that tokens of `{provider}` name do not count"),
            Self::Role { role_arn } => write!(f, "`{role_arn}` was not asked for"),
        }
    }
}

/// Why there is no role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// The pool has no role for guests, or none for the others.
    NoRole,
    /// Neither token nor rules decide, and the mapping then denies.
    Ambiguous {
        /// Key of the mapping.
        provider: String,
    },
    /// The role that was asked for is not one that the login has.
    Custom {
        /// Its ARN.
        role_arn: String,
    },
    /// No rule leads to the role that was asked for.
    CustomByNoRule {
        /// Its ARN.
        role_arn: String,
    },
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoRole => f.write_str("the pool has no role for this kind of identity"),
            Self::Ambiguous { provider } => write!(f, "the mapping for `{provider}` does not decide, and then denies"),
            Self::Custom { role_arn } => write!(f, "`{role_arn}` was asked for, and is no role of the login"),
            Self::CustomByNoRule { role_arn } => write!(f, "`{role_arn}` was asked for, and no rule leads to it"),
        }
    }
}
