//! The content in frames.

use aws_lc_rs::aead::{Aad, LessSafeKey, Nonce};

use super::WriteError;
use super::form::{FRAME, IV, MESSAGE_ID};

/// Stands before the last frame.
const LAST: [u8; 4] = [0xff; 4];
const OF_FRAME: &[u8] = b"AWSKMSEncryptionClient Frame";
const OF_LAST_FRAME: &[u8] = b"AWSKMSEncryptionClient Final Frame";

/// Adds the frames of `plain`: full ones, then a last one with 1 to 4096 bytes (none of an empty message).
pub(super) fn write(
    key: &LessSafeKey,
    id: &[u8; MESSAGE_ID],
    plain: &[u8],
    out: &mut Vec<u8>,
) -> Result<(), WriteError> {
    let mut chunks = plain.chunks(FRAME).peekable();
    let mut number = 1_u32;
    loop {
        let chunk = chunks.next().unwrap_or_default();
        let last = chunks.peek().is_none();
        if last {
            out.extend_from_slice(&LAST);
        }
        frame(key, id, number, chunk, last, out)?;
        if last {
            return Ok(());
        }
        number = number.checked_add(1).ok_or(WriteError::TooLong)?;
    }
}

fn frame(
    key: &LessSafeKey,
    id: &[u8; MESSAGE_ID],
    number: u32,
    chunk: &[u8],
    last: bool,
    out: &mut Vec<u8>,
) -> Result<(), WriteError> {
    let number = number.to_be_bytes();
    let mut iv = [0; IV];
    iv[IV - number.len()..].copy_from_slice(&number);
    out.extend_from_slice(&number);
    out.extend_from_slice(&iv);
    if last {
        let length = u32::try_from(chunk.len()).map_err(|_| WriteError::TooLong)?;
        out.extend_from_slice(&length.to_be_bytes());
    }
    let mut aad = id.to_vec();
    aad.extend_from_slice(if last { OF_LAST_FRAME } else { OF_FRAME });
    aad.extend_from_slice(&number);
    aad.extend_from_slice(&(chunk.len() as u64).to_be_bytes());
    let at = out.len();
    out.extend_from_slice(chunk);
    let sealed = key.seal_in_place_separate_tag(Nonce::assume_unique_for_key(iv), Aad::from(aad), &mut out[at..]);
    let tag = sealed.map_err(|_| WriteError::Failed)?;
    out.extend_from_slice(tag.as_ref());
    Ok(())
}
