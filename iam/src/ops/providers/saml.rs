//! What a SAML provider may consist of.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use cognomen_contract::iam::AssertionEncryptionModeType;
use cognomen_contract::{CommonCode, Error};
use cognomen_model::UnixMillis;

use super::invalid_input;
use crate::saml_metadata;

/// How long metadata is used that does not say until when: a hundred years, in seconds.
const FOR_GOOD: i64 = 100 * 31_556_952;

/// Metadata as it is kept with a provider.
pub(super) struct Read {
    pub(super) entity_id: String,
    /// DER in Base64.
    pub(super) certificates: Vec<String>,
    pub(super) valid_until: UnixMillis,
}

/// Reads a metadata document.
///
/// # Errors
/// `InvalidInput` when it describes no identity provider that assertions can be verified of, or is used up.
pub(super) fn metadata(document: &str, now: UnixMillis) -> Result<Read, Error> {
    let refused = |why: String| invalid_input(format!("Could not parse metadata: {why}"));
    let found = saml_metadata::read(document).map_err(|unusable| refused(unusable.to_string()))?;
    let valid_until = found.valid_until.unwrap_or_else(|| now.plus_seconds(FOR_GOOD));
    if valid_until <= now {
        return Err(refused("the document is past its validUntil".to_owned()));
    }
    let certificates = found.certificates.iter().map(|der| STANDARD.encode(der)).collect();
    Ok(Read { entity_id: found.entity_id, certificates, valid_until })
}

/// Encrypted assertions are not read: no private key is taken, and without one none can be required.
///
/// # Errors
/// `NotImplementedException` for a private key; `InvalidInput` when encryption is to be required.
pub(super) fn check_encryption(
    mode: Option<AssertionEncryptionModeType>,
    private_key: Option<&String>,
) -> Result<(), Error> {
    if private_key.is_some() {
        return Err(Error::new(CommonCode::NotImplemented, "private keys of SAML providers are not supported"));
    }
    if mode == Some(AssertionEncryptionModeType::Required) {
        return Err(invalid_input(
            "Unable to set assertion encryption mode to Required because no private key is provided.",
        ));
    }
    Ok(())
}
