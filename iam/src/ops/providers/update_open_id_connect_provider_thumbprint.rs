//! `UpdateOpenIDConnectProviderThumbprint`.

use cognomen_contract::Error;
use cognomen_contract::iam::{UpdateOpenIDConnectProviderThumbprintRequest, operations};

use super::oidc;
use crate::directory::identity_providers::change_oidc_provider;
use crate::{Iam, Permit};

/// Replaces the thumbprints of an OpenID Connect provider.
///
/// # Errors
/// `NoSuchEntity` for an unknown ARN, `InvalidInput` for more than five thumbprints.
pub async fn update_open_id_connect_provider_thumbprint(
    _permit: Permit<operations::UpdateOpenIDConnectProviderThumbprint>,
    input: UpdateOpenIDConnectProviderThumbprintRequest,
    iam: &Iam,
) -> Result<(), Error> {
    let thumbprints = oidc::thumbprints(&input.thumbprint_list)?;
    change_oidc_provider(iam, &input.open_id_connect_provider_arn, |provider| {
        provider.thumbprints.clone_from(&thumbprints);
        Ok(())
    })
    .await
}
