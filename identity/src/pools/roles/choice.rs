//! The choice of a role.

use std::fmt;

use cognomen_contract::Error;
use cognomen_contract::cognito_identity::{
    AmbiguousRoleResolutionType, ErrorCode, MappingRule, RoleMapping, RoleMappingType,
};
use cognomen_model::identity_pool::IdentityPool;
use serde_json::{Map, Value};

use super::{Because, PassedOver, Refused, rules};
use crate::pools::error;
use crate::pools::logins::{Kind, Proven};

/// For whom a role is wanted.
#[derive(Clone, Copy, Debug)]
pub struct Asking<'a> {
    /// The pool, whose settings decide.
    pub pool: &'a IdentityPool,
    /// What was proved, in the order of the request.
    pub proven: &'a [Proven],
    /// Whether the developer vouches for the identity, by a token of this service's own.
    pub own_token: bool,
    /// `CustomRoleArn`.
    pub custom: Option<&'a str>,
}

/// The role of an identity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleChoice {
    /// Its ARN.
    pub role_arn: String,
    /// What decided for it.
    pub because: Because,
    /// What did not, in the order in which it was looked at.
    pub passed_over: Vec<PassedOver>,
}

/// That there is no role for an identity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RoleRefusal {
    /// Why.
    pub refused: Refused,
    /// What was looked at.
    pub passed_over: Vec<PassedOver>,
}

impl fmt::Display for RoleChoice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.role_arn, self.because)
    }
}

impl From<RoleRefusal> for Error {
    fn from(refusal: RoleRefusal) -> Self {
        match refusal.refused {
            Refused::NoRole => misconfigured(),
            Refused::Ambiguous { provider } => {
                error::not_authorized(format!("The ambiguous role mapping rules for: {provider} denied this request."))
            }
            Refused::Custom { role_arn } => error::not_authorized(format!("Access to Role '{role_arn}' is forbidden.")),
            Refused::CustomByNoRule { role_arn } => {
                error::invalid(format!("No role mapping rule leads to the role '{role_arn}'."))
            }
        }
    }
}

/// The pool's roles do not give what is asked for.
pub(in crate::pools) fn misconfigured() -> Error {
    Error::new(
        ErrorCode::InvalidIdentityPoolConfigurationException,
        "Invalid identity pool configuration. Check assigned IAM roles for this pool.",
    )
}

/// The login that decides on role and tags: the first that has a mapping, else the first with a map of tags, else the first. Roles
/// and tags of different logins never come together.
#[must_use]
pub fn deciding<'a>(pool: &IdentityPool, proven: &'a [Proven]) -> Option<&'a Proven> {
    let mapped = proven.iter().find(|login| pool.role_mappings.contains_key(&login.mapping));
    let tagged = || proven.iter().find(|login| pool.principal_tags.contains_key(&login.provider));
    mapped.or_else(tagged).or(proven.first())
}

/// Chooses the role of an identity: by the pool's settings and what was proved alone.
///
/// # Errors
/// [`RoleRefusal`].
pub fn choose(asking: &Asking<'_>) -> Result<RoleChoice, RoleRefusal> {
    let mut choosing = Choosing { asking, passed_over: Vec::new() };
    let decided = choosing.decide();
    let Choosing { passed_over, .. } = choosing;
    match decided {
        Ok((role_arn, because)) => Ok(RoleChoice { role_arn, because, passed_over }),
        Err(refused) => Err(RoleRefusal { refused, passed_over }),
    }
}

type Decided = Result<(String, Because), Refused>;

struct Choosing<'a> {
    asking: &'a Asking<'a>,
    passed_over: Vec<PassedOver>,
}

impl Choosing<'_> {
    fn decide(&mut self) -> Decided {
        let Asking { pool, proven, own_token, .. } = *self.asking;
        if own_token {
            return self.fixed(pool.authenticated_role.as_deref(), Because::Developer);
        }
        let Some(login) = deciding(pool, proven) else {
            return self.fixed(pool.guest_role.as_deref(), Because::Guest);
        };
        let Some(mapping) = pool.role_mappings.get(&login.mapping) else {
            let unmapped = proven.iter().map(|login| PassedOver::NoMapping { provider: login.mapping.clone() });
            self.passed_over.extend(unmapped);
            return self.unmapped(login);
        };
        match (mapping.type_, &mapping.rules_configuration) {
            (RoleMappingType::Token, _) => self.by_token(login, mapping),
            (RoleMappingType::Rules, rules) => {
                let rules = rules.as_ref().map_or(&[][..], |rules| &rules.rules);
                self.by_rules(login, mapping, rules)
            }
        }
    }

    /// A role that leaves no choice. To ask for another one is refused rather than ignored.
    fn fixed(&self, role: Option<&str>, because: Because) -> Decided {
        match (role, self.asking.custom) {
            (None, _) => Err(Refused::NoRole),
            (Some(role), Some(custom)) if role != custom => Err(Refused::Custom { role_arn: custom.to_owned() }),
            (Some(role), _) => Ok((role.to_owned(), because)),
        }
    }

    /// Without a mapping: a SAML assertion decides by the roles that it names, everything else gets the default.
    fn unmapped(&mut self, login: &Proven) -> Decided {
        if login.kind != Kind::Saml || login.roles.is_empty() {
            return self.fixed(self.asking.pool.authenticated_role.as_deref(), Because::Default);
        }
        match (self.asking.custom, login.roles.as_slice()) {
            (Some(custom), _) => self.custom(login, custom, login.roles.clone()),
            (None, [only]) => Ok((only.clone(), Because::Assertion { provider: login.provider.clone() })),
            (None, roles) => {
                self.passed_over.extend(roles.iter().map(|role| PassedOver::Role { role_arn: role.clone() }));
                Err(Refused::Ambiguous { provider: login.mapping.clone() })
            }
        }
    }

    fn by_token(&mut self, login: &Proven, mapping: &RoleMapping) -> Decided {
        let (roles, preferred) = match login.kind {
            Kind::UserPool => (named_roles(&login.claims), login.claims.get("cognito:preferred_role")),
            Kind::Saml => (login.roles.clone(), None),
            Kind::OpenId | Kind::Social => {
                self.passed_over.push(PassedOver::NamesNoRoles { provider: login.mapping.clone() });
                (Vec::new(), None)
            }
        };
        if let Some(custom) = self.asking.custom {
            return self.custom(login, custom, roles);
        }
        if let Some(preferred) = preferred.and_then(Value::as_str).filter(|role| !role.is_empty()) {
            return Ok((preferred.to_owned(), Because::Preferred { provider: login.mapping.clone() }));
        }
        if let (Kind::Saml, [only]) = (login.kind, roles.as_slice()) {
            return Ok((only.clone(), Because::Assertion { provider: login.provider.clone() }));
        }
        self.passed_over.push(PassedOver::NoPreferredRole);
        self.ambiguous(login, mapping)
    }

    fn by_rules(&mut self, login: &Proven, mapping: &RoleMapping, rules: &[MappingRule]) -> Decided {
        for (index, rule) in rules.iter().enumerate() {
            match rules::judge(index, rule, &login.claims) {
                Ok(_) if self.asking.custom.is_some_and(|custom| custom != rule.role_arn) => {
                    self.passed_over.push(PassedOver::AnotherRole { index, role_arn: rule.role_arn.clone() });
                }
                Ok(found) => {
                    let (provider, claim) = (login.mapping.clone(), rule.claim.clone());
                    return Ok((rule.role_arn.clone(), Because::Rule { provider, index, claim, found }));
                }
                Err(passed_over) => self.passed_over.push(passed_over),
            }
        }
        match self.asking.custom {
            Some(custom) => Err(Refused::CustomByNoRule { role_arn: custom.to_owned() }),
            None => self.ambiguous(login, mapping),
        }
    }

    fn custom(&mut self, login: &Proven, custom: &str, roles: Vec<String>) -> Decided {
        if roles.iter().any(|role| role == custom) {
            return Ok((custom.to_owned(), Because::Custom { provider: login.mapping.clone() }));
        }
        self.passed_over.extend(roles.into_iter().map(|role_arn| PassedOver::Role { role_arn }));
        Err(Refused::Custom { role_arn: custom.to_owned() })
    }

    /// What neither token nor rules decide. A mapping that does not say what then is taken to deny.
    fn ambiguous(&self, login: &Proven, mapping: &RoleMapping) -> Decided {
        let provider = login.mapping.clone();
        match (mapping.ambiguous_role_resolution, &self.asking.pool.authenticated_role) {
            (Some(AmbiguousRoleResolutionType::AuthenticatedRole), Some(role)) => {
                Ok((role.clone(), Because::Ambiguous { provider }))
            }
            (Some(AmbiguousRoleResolutionType::AuthenticatedRole), None) => Err(Refused::NoRole),
            _ => Err(Refused::Ambiguous { provider }),
        }
    }
}

/// The roles of a user pool's token: a list, or text separated by commas.
fn named_roles(claims: &Map<String, Value>) -> Vec<String> {
    match claims.get("cognito:roles") {
        Some(Value::Array(roles)) => roles.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
        Some(Value::String(roles)) => roles.split(',').map(|role| role.trim().to_owned()).collect(),
        _ => Vec::new(),
    }
}
