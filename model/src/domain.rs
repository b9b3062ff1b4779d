//! Domains that a pool's sign-in pages answer under.

use cognomen_contract::cognito_idp::CustomDomainConfigType;
use serde::{Deserialize, Serialize};

use crate::UnixMillis;

/// The two kinds of domains; a pool may have one of each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum DomainKind {
    /// A label in front of the deployment's own domain.
    Prefix,
    /// A domain of the pool's owner.
    Custom,
}

impl DomainKind {
    /// Both kinds.
    pub const ALL: [Self; 2] = [Self::Prefix, Self::Custom];

    /// The kind in addresses.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Prefix => "prefix",
            Self::Custom => "custom",
        }
    }
}

/// A domain as stored with its pool.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Domain {
    /// The prefix alone, or the whole custom domain; lower case.
    pub name: String,
    /// Settings of a custom domain; none for a prefix.
    pub custom: Option<CustomDomainConfigType>,
    /// 1 for the classic hosted UI, 2 for managed login.
    pub managed_login_version: Option<i32>,
    /// When the domain was made.
    pub created_at: UnixMillis,
}

/// Whose a domain is, as stored for the whole deployment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DomainOwner {
    /// The pool.
    pub pool_id: String,
    /// Which of its domains.
    pub kind: DomainKind,
}
