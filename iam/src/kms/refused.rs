//! What the operations refuse alike.

use cognomen_contract::kms::{EncryptionAlgorithmSpec, ErrorCode, RecipientInfo};
use cognomen_contract::{CommonCode, Error};

/// `NotFoundException`.
pub(super) fn not_found(message: String) -> Error {
    Error::new(ErrorCode::NotFoundException, message)
}

/// `InvalidCiphertextException`, which says no more than its name.
pub(super) fn invalid_ciphertext() -> Error {
    Error::new(ErrorCode::InvalidCiphertextException, "")
}

/// Refuses grant tokens: there are no grants.
pub(super) fn grants(tokens: Option<&[String]>) -> Result<(), Error> {
    if tokens.is_some_and(|tokens| !tokens.is_empty()) {
        return Err(Error::new(ErrorCode::InvalidGrantTokenException, "there are no grants"));
    }
    Ok(())
}

/// Refuses answers for enclaves.
pub(super) fn recipient(recipient: Option<&RecipientInfo>) -> Result<(), Error> {
    recipient.map_or(Ok(()), |_| Err(not_implemented("Recipient")))
}

/// Refuses algorithms of other kinds of keys.
pub(super) fn algorithm(algorithm: Option<EncryptionAlgorithmSpec>) -> Result<(), Error> {
    match algorithm {
        None | Some(EncryptionAlgorithmSpec::SymmetricDefault) => Ok(()),
        Some(other) => {
            let text = format!("the key is symmetric and knows no `{}`", other.as_str());
            Err(Error::new(ErrorCode::InvalidKeyUsageException, text))
        }
    }
}

/// Stops short of an operation that would have succeeded (`DryRun`).
pub(super) fn dry_run(wanted: Option<bool>) -> Result<(), Error> {
    if wanted == Some(true) {
        let text = "The request would have succeeded, but the DryRun option is set.";
        return Err(Error::new(ErrorCode::DryRunOperationException, text));
    }
    Ok(())
}

/// A member that is not served.
pub(super) fn not_implemented(member: &str) -> Error {
    Error::new(CommonCode::NotImplemented, format!("`{member}` is not implemented"))
}
