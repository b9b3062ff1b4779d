//! Identity providers of a pool: where users may come from.

use std::collections::BTreeMap;

use cognomen_contract::cognito_idp::IdentityProviderTypeType;
use serde::{Deserialize, Serialize};

use crate::UnixMillis;

/// The most identity providers a pool may have (Cognito's default quota).
pub const MAX_IDENTITY_PROVIDERS: usize = 300;

/// The name that stands for the pool's own users among identity providers; any case.
pub const OWN_DIRECTORY: &str = "COGNITO";

/// An identity provider as stored.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct IdentityProvider {
    /// Name, unique in the pool, case-sensitive.
    pub name: String,
    /// Protocol, or the social provider.
    pub kind: IdentityProviderTypeType,
    /// `ProviderDetails` with defaults filled in; holds secrets.
    pub details: BTreeMap<String, String>,
    /// Pool attribute to the provider's attribute or claim.
    pub attribute_mapping: BTreeMap<String, String>,
    /// Further names, unique in the pool, at most 50.
    pub identifiers: Vec<String>,
    /// Entity id of a SAML provider whose metadata is at hand.
    pub issuer: Option<String>,
    /// When the provider was made.
    pub created_at: UnixMillis,
    /// When it last changed.
    pub modified_at: UnixMillis,
}

impl std::fmt::Debug for IdentityProvider {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("IdentityProvider").field("name", &self.name).field("kind", &self.kind).finish_non_exhaustive()
    }
}

/// What the listing of a pool's identity providers holds of each.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ProviderEntry {
    /// Name.
    pub name: String,
    /// Protocol, or the social provider.
    pub kind: IdentityProviderTypeType,
    /// Further names.
    pub identifiers: Vec<String>,
    /// When the provider was made.
    pub created_at: UnixMillis,
    /// When it last changed.
    pub modified_at: UnixMillis,
}

impl From<&IdentityProvider> for ProviderEntry {
    fn from(provider: &IdentityProvider) -> Self {
        Self {
            name: provider.name.clone(),
            kind: provider.kind,
            identifiers: provider.identifiers.clone(),
            created_at: provider.created_at,
            modified_at: provider.modified_at,
        }
    }
}

/// All identity providers of a pool in the order of their names. One document, so that quota and uniqueness hold.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ProviderList(pub Vec<ProviderEntry>);

impl ProviderList {
    /// Where the provider of a name is, or where it belongs.
    ///
    /// # Errors
    /// The place to insert at when there is none.
    pub fn position(&self, name: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|entry| entry.name.as_str().cmp(name))
    }

    /// The provider that goes by an identifier.
    #[must_use]
    pub fn by_identifier(&self, identifier: &str) -> Option<&ProviderEntry> {
        self.0.iter().find(|entry| entry.identifiers.iter().any(|known| known == identifier))
    }
}
