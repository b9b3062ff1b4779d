//! `GetSAMLProvider`.

use cognomen_contract::Error;
use cognomen_contract::iam::{
    AssertionEncryptionModeType, GetSAMLProviderRequest, GetSAMLProviderResponse, operations,
};

use crate::directory::identity_providers::{find_saml_provider, metadata_at, saml_name, saml_provider_not_found};
use crate::directory::{store_error, timestamp};
use crate::{Iam, Permit};

/// A SAML provider with its metadata document.
///
/// # Errors
/// `NoSuchEntity` for an unknown ARN, `ValidationError` for none.
pub async fn get_saml_provider(
    _permit: Permit<operations::GetSAMLProvider>,
    input: GetSAMLProviderRequest,
    iam: &Iam,
) -> Result<GetSAMLProviderResponse, Error> {
    let arn = &input.saml_provider_arn;
    let not_found = || saml_provider_not_found(arn);
    let name = saml_name(iam, arn)?;
    let (provider, _) = find_saml_provider(iam, name).await?.ok_or_else(not_found)?;
    let document = iam.store.get::<String>(&metadata_at(iam, name).await?).await.map_err(store_error)?;
    Ok(GetSAMLProviderResponse {
        assertion_encryption_mode: Some(AssertionEncryptionModeType::Allowed),
        create_date: Some(timestamp(provider.created_at)),
        private_key_list: Some(Vec::new()),
        saml_metadata_document: Some(document.ok_or_else(not_found)?.value),
        saml_provider_uuid: Some(provider.id),
        tags: Some(provider.tags),
        valid_until: Some(timestamp(provider.valid_until)),
    })
}
