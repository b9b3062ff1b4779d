//! `ListSAMLProviders`.

use cognomen_contract::Error;
use cognomen_contract::iam::{ListSAMLProvidersRequest, ListSAMLProvidersResponse, SAMLProviderListEntry, operations};

use crate::directory::identity_providers::{SamlProviderRecord, all_saml_providers};
use crate::directory::timestamp;
use crate::{Iam, Permit};

/// The SAML providers of the account, ordered by name.
///
/// # Errors
/// The store's.
pub async fn list_saml_providers(
    _permit: Permit<operations::ListSAMLProviders>,
    _input: ListSAMLProvidersRequest,
    iam: &Iam,
) -> Result<ListSAMLProvidersResponse, Error> {
    let entry = |provider: &SamlProviderRecord| SAMLProviderListEntry {
        arn: Some(provider.arn(&iam.account)),
        create_date: Some(timestamp(provider.created_at)),
        valid_until: Some(timestamp(provider.valid_until)),
    };
    Ok(ListSAMLProvidersResponse {
        saml_provider_list: Some(all_saml_providers(iam).await?.iter().map(entry).collect()),
    })
}
