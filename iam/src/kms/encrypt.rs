//! `Encrypt` of KMS.

use cognomen_contract::kms::{EncryptRequest, EncryptResponse, EncryptionAlgorithmSpec, operations};
use cognomen_contract::{Blob, Error};

use super::{KeyArn, OwnKeys, refused};
use crate::{Iam, Permit};

/// Encrypts up to 4096 bytes.
///
/// # Errors
/// `NotFoundException` for keys of others; `InvalidKeyUsageException` of other algorithms; `InvalidGrantTokenException`,
/// `DryRunOperationException`.
pub async fn encrypt(
    permit: Permit<operations::Encrypt>,
    input: EncryptRequest,
    iam: &Iam,
) -> Result<EncryptResponse, Error> {
    refused::grants(input.grant_tokens.as_deref())?;
    let key = KeyArn::named(&input.key_id, permit.region(), &iam.account)?;
    refused::algorithm(input.encryption_algorithm)?;
    refused::dry_run(input.dry_run)?;
    let context = input.encryption_context.unwrap_or_default();
    let blob = OwnKeys::of(iam).encrypt(&key, &context, &input.plaintext.0).await?;
    Ok(EncryptResponse {
        ciphertext_blob: Some(Blob(blob)),
        encryption_algorithm: Some(EncryptionAlgorithmSpec::SymmetricDefault),
        key_id: Some(key.as_str().to_owned()),
    })
}
