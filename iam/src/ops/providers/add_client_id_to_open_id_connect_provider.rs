//! `AddClientIDToOpenIDConnectProvider`.

use cognomen_contract::Error;
use cognomen_contract::iam::{AddClientIDToOpenIDConnectProviderRequest, operations};

use super::oidc;
use crate::directory::identity_providers::change_oidc_provider;
use crate::{Iam, Permit};

/// Adds an audience to an OpenID Connect provider; one that it has already changes nothing.
///
/// # Errors
/// `NoSuchEntity` for an unknown ARN, `LimitExceeded` for more than a hundred audiences.
pub async fn add_client_id_to_open_id_connect_provider(
    _permit: Permit<operations::AddClientIDToOpenIDConnectProvider>,
    input: AddClientIDToOpenIDConnectProviderRequest,
    iam: &Iam,
) -> Result<(), Error> {
    change_oidc_provider(iam, &input.open_id_connect_provider_arn, |provider| {
        let mut client_ids = provider.client_ids.clone();
        client_ids.push(input.client_id.clone());
        provider.client_ids = oidc::client_ids(client_ids)?;
        Ok(())
    })
    .await
}
