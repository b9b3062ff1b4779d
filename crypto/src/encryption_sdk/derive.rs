//! The key of a message's content.

use aws_lc_rs::aead::{AES_256_GCM, LessSafeKey, UnboundKey};
use aws_lc_rs::hkdf::{HKDF_SHA384, Salt};

use super::WriteError;
use super::form::{MESSAGE_ID, SUITE};

/// HKDF-SHA384 without salt, `info` being suite and message id.
pub(super) fn content_key(data_key: &[u8; 32], id: &[u8; MESSAGE_ID]) -> Result<LessSafeKey, WriteError> {
    let info: [&[u8]; 2] = [&SUITE, id];
    let prk = Salt::new(HKDF_SHA384, &[]).extract(data_key);
    let key = prk.expand(&info, &AES_256_GCM).map_err(|_| WriteError::Failed)?;
    Ok(LessSafeKey::new(UnboundKey::from(key)))
}
