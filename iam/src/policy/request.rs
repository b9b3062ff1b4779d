//! What is asked: by whom, to do what, and under which policies.

use std::sync::Arc;

use super::{ConditionKeys, Policy};

/// A policy and the name it goes by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedPolicy {
    /// ARN of a managed policy, name of an inline one.
    pub name: String,
    /// The policy; kept once for all who have it.
    pub policy: Arc<Policy>,
}

/// Who asks, as `Principal` elements name it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Requester {
    /// Nobody known.
    Anonymous,
    /// The root user of an account.
    Root {
        /// Twelve digits.
        account: String,
    },
    /// A user of IAM.
    User {
        /// Twelve digits.
        account: String,
        /// `arn:aws:iam::ACCOUNT:user/PATH/NAME`.
        arn: String,
    },
    /// A session of an assumed role.
    RoleSession {
        /// Twelve digits.
        account: String,
        /// `arn:aws:iam::ACCOUNT:role/PATH/NAME`.
        role_arn: String,
        /// `arn:aws:sts::ACCOUNT:assumed-role/NAME/SESSION`.
        arn: String,
    },
    /// A session that a user federated by `GetFederationToken`.
    FederatedUser {
        /// Twelve digits.
        account: String,
        /// `arn:aws:sts::ACCOUNT:federated-user/NAME`.
        arn: String,
        /// The user whose credentials asked for the session.
        user_arn: String,
    },
    /// Somebody whom a provider vouches for, before a role makes a principal of them.
    Federated {
        /// Domain of a provider (`cognito-identity.amazonaws.com`), or ARN of an OIDC or SAML provider.
        provider: String,
    },
    /// A service.
    Service {
        /// Such as `lambda.amazonaws.com`.
        name: String,
    },
}

impl Requester {
    /// The account of a principal that has one.
    #[must_use]
    pub fn account(&self) -> Option<&str> {
        match self {
            Self::Root { account }
            | Self::User { account, .. }
            | Self::RoleSession { account, .. }
            | Self::FederatedUser { account, .. } => Some(account),
            Self::Anonymous | Self::Federated { .. } | Self::Service { .. } => None,
        }
    }
}

/// One question: may `requester` do `service:operation` upon `resource`?
#[derive(Clone, Copy, Debug)]
pub struct Request<'a> {
    /// Prefix of the service's actions, such as `cognito-idp`.
    pub service: &'a str,
    /// Name of the operation as actions spell it.
    pub operation: &'a str,
    /// An ARN, or `*` for an operation that works on none in particular.
    pub resource: &'a str,
    /// Who asks.
    pub requester: &'a Requester,
    /// What else is known of the request.
    pub keys: &'a ConditionKeys,
}

/// All policies that have a say. Those left empty grant nothing.
#[derive(Clone, Copy, Debug, Default)]
pub struct Policies<'a> {
    /// Identity-based policies of the requester.
    pub identity: &'a [NamedPolicy],
    /// Permissions boundary of the user or role.
    pub boundary: Option<&'a NamedPolicy>,
    /// Session policies; an empty list grants nothing.
    pub session: Option<&'a [NamedPolicy]>,
    /// Policy of the resource.
    pub resource: Option<ResourcePolicy<'a>>,
}

/// The policy that a resource carries. A resource of another account without any is told by a policy without statements.
#[derive(Clone, Copy, Debug)]
pub struct ResourcePolicy<'a> {
    /// The policy.
    pub policy: &'a NamedPolicy,
    /// Whether nothing passes without its consent: so with trust policies and policies of keys.
    pub must_allow: bool,
    /// Account that owns the resource.
    pub account: &'a str,
}
