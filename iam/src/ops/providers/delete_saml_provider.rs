//! `DeleteSAMLProvider`.

use cognomen_contract::Error;
use cognomen_contract::iam::{DeleteSAMLProviderRequest, operations};
use cognomen_store::Condition;

use crate::directory::identity_providers::{
    find_saml_provider, metadata_at, saml_at, saml_name, saml_provider_not_found,
};
use crate::directory::{committed, contended};
use crate::{Iam, Permit};

/// Deletes a SAML provider. Roles that trust it stay as they are, and can no longer be assumed by its assertions.
///
/// # Errors
/// `NoSuchEntity` for an unknown ARN, `ValidationError` for none.
pub async fn delete_saml_provider(
    _permit: Permit<operations::DeleteSAMLProvider>,
    input: DeleteSAMLProviderRequest,
    iam: &Iam,
) -> Result<(), Error> {
    let arn = &input.saml_provider_arn;
    let name = saml_name(iam, arn)?;
    for _ in 0..2 {
        let found = find_saml_provider(iam, name).await?;
        let (_, version) = found.ok_or_else(|| saml_provider_not_found(arn))?;
        let mut batch = iam.store.batch();
        batch.delete(&saml_at(iam, name).await?, Condition::Version(version));
        batch.delete(&metadata_at(iam, name).await?, Condition::Any);
        if committed(iam, batch).await? {
            return Ok(());
        }
    }
    Err(contended())
}
