//! `DeleteOpenIDConnectProvider`.

use cognomen_contract::Error;
use cognomen_contract::iam::{DeleteOpenIDConnectProviderRequest, ErrorCode, operations};
use cognomen_store::Condition;

use crate::directory::identity_providers::{find_oidc_provider, oidc_at, oidc_url};
use crate::directory::{committed, contended};
use crate::{Iam, Permit};

/// Deletes an OpenID Connect provider. Roles that trust it stay as they are, and can no longer be assumed by its tokens.
///
/// # Errors
/// `NoSuchEntity` for an unknown ARN, `ValidationError` for none.
pub async fn delete_open_id_connect_provider(
    _permit: Permit<operations::DeleteOpenIDConnectProvider>,
    input: DeleteOpenIDConnectProviderRequest,
    iam: &Iam,
) -> Result<(), Error> {
    let arn = &input.open_id_connect_provider_arn;
    let not_found =
        || Error::new(ErrorCode::NoSuchEntityException, format!("OpenId connect Provider {arn} cannot be found."));
    let url = oidc_url(iam, arn)?;
    for _ in 0..2 {
        let (_, version) = find_oidc_provider(iam, url).await?.ok_or_else(not_found)?;
        let mut batch = iam.store.batch();
        batch.delete(&oidc_at(iam, url).await?, Condition::Version(version));
        if committed(iam, batch).await? {
            return Ok(());
        }
    }
    Err(contended())
}
