//! Resource servers of a pool and their scopes.

use cognomen_contract::cognito_idp::ResourceServerScopeType;
use serde::{Deserialize, Serialize};

/// The most resource servers a pool may have (Cognito's default quota).
pub const MAX_RESOURCE_SERVERS: usize = 25;

/// A resource server as stored.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ResourceServer {
    /// Identifier, unique in the pool, case-sensitive; the part of a scope before the last slash.
    pub identifier: String,
    /// Display name.
    pub name: String,
    /// Scopes in the order given, at most 100 (`CreateResourceServer`).
    pub scopes: Vec<ResourceServerScopeType>,
}

/// All resource servers of a pool, in the order of their identifiers. One document, so that quota and uniqueness hold.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ResourceServers(pub Vec<ResourceServer>);

impl ResourceServers {
    /// Where the server of an identifier is, or where it belongs.
    ///
    /// # Errors
    /// The place to insert at when there is none.
    pub fn position(&self, identifier: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|server| server.identifier.as_str().cmp(identifier))
    }

    /// The server of an identifier.
    #[must_use]
    pub fn find(&self, identifier: &str) -> Option<&ResourceServer> {
        self.position(identifier).ok().and_then(|at| self.0.get(at))
    }

    /// Every scope as tokens carry it: `identifier/name`.
    pub fn scopes(&self) -> impl Iterator<Item = String> + '_ {
        self.0
            .iter()
            .flat_map(|server| server.scopes.iter().map(|scope| format!("{}/{}", server.identifier, scope.scope_name)))
    }
}
