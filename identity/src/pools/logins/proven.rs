//! What one token of a provider proves.

use std::fmt;

use serde_json::{Map, Value};

use crate::pools::identities::Login;

/// What kind of provider vouches for somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A user pool of this server's: its tokens may name roles.
    UserPool,
    /// An OpenID Connect provider of the account.
    OpenId,
    /// Google, Apple, Facebook, Amazon or Twitter.
    Social,
    /// A SAML provider of the account: its assertions may name roles.
    Saml,
}

/// Somebody whom a provider vouches for.
#[derive(Clone, PartialEq)]
pub struct Proven {
    /// What kind of provider it is.
    pub kind: Kind,
    /// The user.
    pub login: Login,
    /// How mappings of roles name the provider: `HOST/POOL:CLIENT` of a user pool, the name of a social provider, or an ARN.
    pub mapping: String,
    /// How maps of principal tags name the provider: as mappings do, without the client.
    pub provider: String,
    /// What the login adds to `amr`: the provider, and the user at the provider.
    pub amr: [String; 2],
    /// What the provider says of the user.
    pub claims: Map<String, Value>,
    /// Roles that a SAML assertion names for this account and provider, by ARN.
    pub roles: Vec<String>,
}

impl fmt::Debug for Proven {
    // Who somebody is does not belong in logs.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Proven").field("kind", &self.kind).field("provider", &self.provider).finish_non_exhaustive()
    }
}
