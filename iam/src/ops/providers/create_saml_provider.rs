//! `CreateSAMLProvider`.

use cognomen_contract::Error;
use cognomen_contract::iam::{CreateSAMLProviderRequest, CreateSAMLProviderResponse, ErrorCode, operations};

use super::{check_quota, saml, sorted_tags};
use crate::directory::identity_providers::{SamlProviderRecord, all_saml_providers, metadata_at, saml_at};
use crate::directory::{committed, store_error, unique_id};
use crate::ops::may_tag;
use crate::{Iam, Permit};

/// Makes a SAML provider that roles may trust, by its metadata.
///
/// # Errors
/// `AccessDenied` for tags without `iam:TagSAMLProvider`, `InvalidInput` for metadata that no assertion can be verified by, `EntityAlreadyExists` when a provider has the name in any
/// case, `LimitExceeded` for more than a hundred providers; `NotImplementedException` for a private key.
pub async fn create_saml_provider(
    permit: Permit<operations::CreateSAMLProvider>,
    input: CreateSAMLProviderRequest,
    iam: &Iam,
) -> Result<CreateSAMLProviderResponse, Error> {
    saml::check_encryption(input.assertion_encryption_mode, input.add_private_key.as_ref())?;
    let now = iam.clock.now();
    let saml::Read { entity_id, certificates, valid_until } = saml::metadata(&input.saml_metadata_document, now)?;
    let provider = SamlProviderRecord {
        id: unique_id(iam, "SAMLSP"),
        name: input.name,
        entity_id,
        certificates,
        valid_until,
        created_at: now,
        tags: sorted_tags(input.tags)?,
    };
    may_tag(iam, &permit, "TagSAMLProvider", &provider.arn(&iam.account), &provider.tags).await?;
    check_quota("SAMLProvidersPerAccount", all_saml_providers(iam).await?.len())?;
    let mut batch = iam.store.batch();
    batch.create(&saml_at(iam, &provider.name).await?, &provider).map_err(store_error)?;
    batch.replace(&metadata_at(iam, &provider.name).await?, &input.saml_metadata_document).map_err(store_error)?;
    if !committed(iam, batch).await? {
        return Err(Error::new(
            ErrorCode::EntityAlreadyExistsException,
            format!("Provider with name {} already exists.", provider.name),
        ));
    }
    Ok(CreateSAMLProviderResponse {
        saml_provider_arn: Some(provider.arn(&iam.account)),
        tags: Some(provider.tags).filter(|tags| !tags.is_empty()),
    })
}
