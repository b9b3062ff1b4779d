//! `UpdateSAMLProvider`.

use cognomen_contract::Error;
use cognomen_contract::iam::{UpdateSAMLProviderRequest, UpdateSAMLProviderResponse, operations};

use super::{invalid_input, saml};
use crate::directory::identity_providers::{
    find_saml_provider, metadata_at, saml_at, saml_name, saml_provider_not_found,
};
use crate::directory::{committed, contended, store_error};
use crate::{Iam, Permit};

/// Replaces the metadata of a SAML provider; its previous keys verify nothing any more.
///
/// # Errors
/// `NoSuchEntity` for an unknown ARN, `InvalidInput` for metadata that no assertion can be verified by, or when nothing is to
/// be changed; `NotImplementedException` for a private key.
pub async fn update_saml_provider(
    _permit: Permit<operations::UpdateSAMLProvider>,
    input: UpdateSAMLProviderRequest,
    iam: &Iam,
) -> Result<UpdateSAMLProviderResponse, Error> {
    check(&input)?;
    let arn = input.saml_provider_arn;
    let name = saml_name(iam, &arn)?;
    for _ in 0..2 {
        let found = find_saml_provider(iam, name).await?;
        let (mut provider, version) = found.ok_or_else(|| saml_provider_not_found(&arn))?;
        let Some(document) = &input.saml_metadata_document else {
            return Ok(UpdateSAMLProviderResponse { saml_provider_arn: Some(arn) });
        };
        let read = saml::metadata(document, iam.clock.now())?;
        provider.entity_id = read.entity_id;
        provider.certificates = read.certificates;
        provider.valid_until = read.valid_until;
        let mut batch = iam.store.batch();
        batch.put(&saml_at(iam, name).await?, version, &provider).map_err(store_error)?;
        batch.replace(&metadata_at(iam, name).await?, document).map_err(store_error)?;
        if committed(iam, batch).await? {
            return Ok(UpdateSAMLProviderResponse { saml_provider_arn: Some(arn) });
        }
    }
    Err(contended())
}

/// What can be told of a change without the provider.
fn check(input: &UpdateSAMLProviderRequest) -> Result<(), Error> {
    let keys = (input.add_private_key.as_ref(), input.remove_private_key.as_ref());
    if input.saml_metadata_document.is_none() && input.assertion_encryption_mode.is_none() && keys == (None, None) {
        return Err(invalid_input(
            "Unable to update identity provider. No updates are defined for metadata or encryption assertion.",
        ));
    }
    if let (Some(_), Some(_)) = keys {
        return Err(invalid_input(
            "Unable to add and remove private keys in the same request. Set a value for only one of the two parameters.",
        ));
    }
    saml::check_encryption(input.assertion_encryption_mode, keys.0)?;
    if keys.1.is_some() {
        return Err(invalid_input("Failed to remove private key because the Key ID does not match a private key."));
    }
    Ok(())
}
