//! An identity provider as the operations answer it.

use cognomen_contract::cognito_idp::{IdentityProviderType, ProviderDescription};
use cognomen_model::identity_provider::{IdentityProvider, ProviderEntry};

use crate::ops::pools::timestamp;

/// A detail that is never shown again (`ProviderDetails` of `SignInWithApple`).
const WRITE_ONLY: &str = "private_key";

/// A provider of a pool.
pub(super) fn identity_provider(pool_id: &str, provider: IdentityProvider) -> IdentityProviderType {
    let mut details = provider.details;
    details.remove(WRITE_ONLY);
    IdentityProviderType {
        user_pool_id: Some(pool_id.to_owned()),
        provider_name: Some(provider.name),
        provider_type: Some(provider.kind),
        provider_details: Some(details),
        attribute_mapping: Some(provider.attribute_mapping),
        idp_identifiers: Some(provider.identifiers),
        acr_mapping: None,
        creation_date: Some(timestamp(provider.created_at)),
        last_modified_date: Some(timestamp(provider.modified_at)),
    }
}

/// A provider in a listing.
pub(super) fn description(entry: ProviderEntry) -> ProviderDescription {
    ProviderDescription {
        provider_name: Some(entry.name),
        provider_type: Some(entry.kind),
        creation_date: Some(timestamp(entry.created_at)),
        last_modified_date: Some(timestamp(entry.modified_at)),
    }
}
