//! `GetOpenIDConnectProvider`.

use cognomen_contract::Error;
use cognomen_contract::iam::{GetOpenIDConnectProviderRequest, GetOpenIDConnectProviderResponse, operations};

use crate::directory::identity_providers::{find_oidc_provider, oidc_provider_not_found, oidc_url};
use crate::directory::timestamp;
use crate::{Iam, Permit};

/// An OpenID Connect provider; its URL without `https://`, as IAM answers it.
///
/// # Errors
/// `NoSuchEntity` for an unknown ARN, `ValidationError` for none.
pub async fn get_open_id_connect_provider(
    _permit: Permit<operations::GetOpenIDConnectProvider>,
    input: GetOpenIDConnectProviderRequest,
    iam: &Iam,
) -> Result<GetOpenIDConnectProviderResponse, Error> {
    let arn = &input.open_id_connect_provider_arn;
    let found = find_oidc_provider(iam, oidc_url(iam, arn)?).await?;
    let (provider, _) = found.ok_or_else(|| oidc_provider_not_found(arn))?;
    Ok(GetOpenIDConnectProviderResponse {
        client_id_list: Some(provider.client_ids),
        create_date: Some(timestamp(provider.created_at)),
        tags: Some(provider.tags),
        thumbprint_list: Some(provider.thumbprints),
        url: Some(provider.url),
    })
}
