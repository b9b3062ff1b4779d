//! `GenerateDataKey` of KMS.

use cognomen_contract::kms::{DataKeySpec, GenerateDataKeyRequest, GenerateDataKeyResponse, operations};
use cognomen_contract::{Blob, CommonCode, Error};

use super::{KeyArn, OwnKeys, refused};
use crate::{Iam, Permit};

/// A new data key, plain and encrypted.
///
/// # Errors
/// `NotFoundException` for keys of others; `ValidationException` unless either length or kind is given;
/// `InvalidGrantTokenException`, `DryRunOperationException`.
pub async fn generate_data_key(
    permit: Permit<operations::GenerateDataKey>,
    input: GenerateDataKeyRequest,
    iam: &Iam,
) -> Result<GenerateDataKeyResponse, Error> {
    refused::recipient(input.recipient.as_ref())?;
    refused::grants(input.grant_tokens.as_deref())?;
    let key = KeyArn::named(&input.key_id, permit.region(), &iam.account)?;
    let length = match (input.key_spec, input.number_of_bytes) {
        (Some(DataKeySpec::Aes256), None) => 32,
        (Some(DataKeySpec::Aes128), None) => 16,
        (None, Some(bytes)) => usize::try_from(bytes).map_err(|_| unspecified())?,
        _ => return Err(unspecified()),
    };
    refused::dry_run(input.dry_run)?;
    let context = input.encryption_context.unwrap_or_default();
    let (plain, wrapped) = OwnKeys::of(iam).data_key(&key, &context, length).await?;
    Ok(GenerateDataKeyResponse {
        ciphertext_blob: Some(Blob(wrapped)),
        key_id: Some(key.as_str().to_owned()),
        plaintext: Some(Blob(plain.to_vec())),
        ..Default::default()
    })
}

fn unspecified() -> Error {
    Error::new(CommonCode::Validation, "Please specify either number of bytes or key spec.")
}
