//! The header, and lengths before parts.

use aws_lc_rs::aead::{Aad, LessSafeKey, Nonce};

use super::{WrappedKey, WriteError};

/// Bytes of a message id.
pub(super) const MESSAGE_ID: usize = 16;
/// `AES_256_GCM_IV12_TAG16_HKDF_SHA384_ECDSA_P384`.
pub(super) const SUITE: [u8; 2] = [0x03, 0x78];
/// Bytes of plaintext in every frame but the last.
pub(super) const FRAME: usize = 4096;
/// Bytes of an initialisation vector.
pub(super) const IV: usize = 12;

/// Version 1 of the format.
const VERSION: u8 = 0x01;
/// Customer authenticated encrypted data.
const TYPE: u8 = 0x80;
/// The content comes in frames.
const FRAMED: u8 = 0x02;

/// What a header says.
pub(super) struct Header<'a> {
    pub(super) id: &'a [u8; MESSAGE_ID],
    pub(super) context: &'a [(String, String)],
    pub(super) provider: &'a str,
    pub(super) key: &'a WrappedKey<'a>,
}

impl Header<'_> {
    /// The header up to, and without, what authenticates it.
    pub(super) fn bytes(&self) -> Result<Vec<u8>, WriteError> {
        let mut out = vec![VERSION, TYPE];
        out.extend_from_slice(&SUITE);
        out.extend_from_slice(self.id);
        let context = self.context_bytes()?;
        out.extend_from_slice(&length(&context)?);
        out.extend_from_slice(&context);
        out.extend_from_slice(&1_u16.to_be_bytes());
        for part in [self.provider.as_bytes(), self.key.key_arn.as_bytes(), self.key.wrapped] {
            out.extend_from_slice(&length(part)?);
            out.extend_from_slice(part);
        }
        out.push(FRAMED);
        // Reserved.
        out.extend_from_slice(&[0; 4]);
        out.push(IV as u8);
        out.extend_from_slice(&(FRAME as u32).to_be_bytes());
        Ok(out)
    }

    fn context_bytes(&self) -> Result<Vec<u8>, WriteError> {
        let count = u16::try_from(self.context.len()).map_err(|_| WriteError::TooLong)?;
        let mut out = count.to_be_bytes().to_vec();
        for (name, value) in self.context {
            for part in [name, value] {
                out.extend_from_slice(&length(part.as_bytes())?);
                out.extend_from_slice(part.as_bytes());
            }
        }
        Ok(out)
    }
}

/// Adds the header's initialisation vector, which is all zeros as frames are numbered from 1, and its tag.
pub(super) fn authenticate_header(key: &LessSafeKey, header: &mut Vec<u8>) -> Result<(), WriteError> {
    let iv = [0; IV];
    let sealed = key.seal_in_place_separate_tag(Nonce::assume_unique_for_key(iv), Aad::from(&header[..]), &mut []);
    let tag = sealed.map_err(|_| WriteError::Failed)?;
    header.extend_from_slice(&iv);
    header.extend_from_slice(tag.as_ref());
    Ok(())
}

/// The length of a part as two bytes.
pub(super) fn length(part: &[u8]) -> Result<[u8; 2], WriteError> {
    u16::try_from(part.len()).map(u16::to_be_bytes).map_err(|_| WriteError::TooLong)
}
