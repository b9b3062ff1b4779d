//! `CreateOpenIDConnectProvider`.

use cognomen_contract::Error;
use cognomen_contract::iam::{
    CreateOpenIDConnectProviderRequest, CreateOpenIDConnectProviderResponse, ErrorCode, operations,
};

use super::{check_quota, oidc, sorted_tags};
use crate::directory::identity_providers::{OidcProviderRecord, all_oidc_providers, oidc_at};
use crate::directory::{committed, store_error};
use crate::ops::may_tag;
use crate::{Iam, Permit};

/// Makes an OpenID Connect provider that roles may trust. Thumbprints may be left out; none is fetched.
///
/// # Errors
/// `AccessDenied` for tags without `iam:TagOpenIDConnectProvider`, `ValidationError` and `InvalidInput` for a URL that is none of a provider, `EntityAlreadyExists` when it has a provider,
/// `InvalidInput` for more than five thumbprints, `LimitExceeded` for more than a hundred audiences or providers.
pub async fn create_open_id_connect_provider(
    permit: Permit<operations::CreateOpenIDConnectProvider>,
    input: CreateOpenIDConnectProviderRequest,
    iam: &Iam,
) -> Result<CreateOpenIDConnectProviderResponse, Error> {
    let (url, plain_http) = oidc::url(&input.url, iam.plain_http_providers)?;
    let provider = OidcProviderRecord {
        url: url.to_owned(),
        plain_http,
        thumbprints: oidc::thumbprints(&input.thumbprint_list.unwrap_or_default())?,
        client_ids: oidc::client_ids(input.client_id_list.unwrap_or_default())?,
        created_at: iam.clock.now(),
        tags: sorted_tags(input.tags)?,
    };
    may_tag(iam, &permit, "TagOpenIDConnectProvider", &provider.arn(&iam.account), &provider.tags).await?;
    check_quota("OpenIdConnectProvidersPerAccount", all_oidc_providers(iam).await?.len())?;
    let mut batch = iam.store.batch();
    batch.create(&oidc_at(iam, &provider.url).await?, &provider).map_err(store_error)?;
    if !committed(iam, batch).await? {
        return Err(Error::new(
            ErrorCode::EntityAlreadyExistsException,
            format!("Provider with url {} already exists.", provider.issuer()),
        ));
    }
    Ok(CreateOpenIDConnectProviderResponse {
        open_id_connect_provider_arn: Some(provider.arn(&iam.account)),
        tags: Some(provider.tags).filter(|tags| !tags.is_empty()),
    })
}
