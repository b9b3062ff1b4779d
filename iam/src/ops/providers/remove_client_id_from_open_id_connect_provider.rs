//! `RemoveClientIDFromOpenIDConnectProvider`.

use cognomen_contract::Error;
use cognomen_contract::iam::{RemoveClientIDFromOpenIDConnectProviderRequest, operations};

use crate::directory::identity_providers::change_oidc_provider;
use crate::{Iam, Permit};

/// Takes an audience from an OpenID Connect provider; one that it does not have changes nothing.
///
/// # Errors
/// `NoSuchEntity` for an unknown ARN.
pub async fn remove_client_id_from_open_id_connect_provider(
    _permit: Permit<operations::RemoveClientIDFromOpenIDConnectProvider>,
    input: RemoveClientIDFromOpenIDConnectProviderRequest,
    iam: &Iam,
) -> Result<(), Error> {
    change_oidc_provider(iam, &input.open_id_connect_provider_arn, |provider| {
        provider.client_ids.retain(|id| *id != input.client_id);
        Ok(())
    })
    .await
}
