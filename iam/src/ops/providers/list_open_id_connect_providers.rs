//! `ListOpenIDConnectProviders`.

use cognomen_contract::Error;
use cognomen_contract::iam::{
    ListOpenIDConnectProvidersRequest, ListOpenIDConnectProvidersResponse, OpenIDConnectProviderListEntry, operations,
};

use crate::directory::identity_providers::all_oidc_providers;
use crate::{Iam, Permit};

/// The OpenID Connect providers of the account, ordered by URL.
///
/// # Errors
/// The store's.
pub async fn list_open_id_connect_providers(
    _permit: Permit<operations::ListOpenIDConnectProviders>,
    _input: ListOpenIDConnectProvidersRequest,
    iam: &Iam,
) -> Result<ListOpenIDConnectProvidersResponse, Error> {
    let providers = all_oidc_providers(iam).await?;
    let entry = |arn: String| OpenIDConnectProviderListEntry { arn: Some(arn) };
    Ok(ListOpenIDConnectProvidersResponse {
        open_id_connect_provider_list: Some(providers.iter().map(|p| entry(p.arn(&iam.account))).collect()),
    })
}
