//! `Decrypt` of KMS.

use cognomen_contract::kms::{DecryptRequest, DecryptResponse, EncryptionAlgorithmSpec, ErrorCode, operations};
use cognomen_contract::{Blob, CommonCode, Error};

use super::{KeyArn, OwnKeys, named_key, refused};
use crate::{Iam, Permit};

/// Decrypts what `GenerateDataKey` or `Encrypt` made, with the key given or the one that the ciphertext names.
///
/// # Errors
/// `InvalidCiphertextException` for another encryption context or bytes that were changed; `IncorrectKeyException` when the key given is
/// another one; `NotFoundException` for keys of others; `InvalidKeyUsageException` of other algorithms;
/// `InvalidGrantTokenException`, `DryRunOperationException`.
pub async fn decrypt(
    permit: Permit<operations::Decrypt>,
    input: DecryptRequest,
    iam: &Iam,
) -> Result<DecryptResponse, Error> {
    refused::recipient(input.recipient.as_ref())?;
    if input.dry_run_modifiers.is_some_and(|modifiers| !modifiers.is_empty()) {
        return Err(refused::not_implemented("DryRunModifiers"));
    }
    let blob = input.ciphertext_blob.ok_or_else(|| {
        let text = "1 validation error detected: Value null at 'ciphertextBlob' failed to satisfy constraint: Member \
                    must not be null";
        Error::new(CommonCode::Validation, text)
    })?;
    refused::grants(input.grant_tokens.as_deref())?;
    let (region, account) = (permit.region(), iam.account.as_str());
    let given = input.key_id.as_deref().map(|id| KeyArn::named(id, region, account)).transpose()?;
    refused::algorithm(input.encryption_algorithm)?;
    let key = named_key(&blob.0).ok_or_else(refused::invalid_ciphertext)?;
    if given.is_some_and(|given| given != key) {
        let text = "The key ID in the request does not identify a CMK that can perform this operation.";
        return Err(Error::new(ErrorCode::IncorrectKeyException, text));
    }
    if key.region() != region || key.account() != account {
        return Err(refused::invalid_ciphertext());
    }
    let plain = OwnKeys::of(iam).decrypt(&input.encryption_context.unwrap_or_default(), &blob.0).await?;
    refused::dry_run(input.dry_run)?;
    Ok(DecryptResponse {
        encryption_algorithm: Some(EncryptionAlgorithmSpec::SymmetricDefault),
        key_id: Some(key.as_str().to_owned()),
        plaintext: Some(Blob(plain.to_vec())),
        ..Default::default()
    })
}
