//! HKDF-SHA256 (RFC 5869).

use aws_lc_rs::hkdf::{HKDF_SHA256, KeyType, Salt};

/// The most bytes that [`hkdf_sha256`] can make: 255 blocks of 32.
pub const MAX_OUTPUT: usize = 255 * 32;

/// Asked for more than [`MAX_OUTPUT`] bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("key derivation is limited to 8160 bytes")]
pub struct OutputTooLong;

struct Length(usize);

impl KeyType for Length {
    fn len(&self) -> usize {
        self.0
    }
}

/// Extracts from `ikm` under `salt`, expands with `info`, and fills `out`.
///
/// # Errors
/// [`OutputTooLong`] when `out` is longer than [`MAX_OUTPUT`].
pub fn hkdf_sha256(ikm: &[u8], salt: &[u8], info: &[u8], out: &mut [u8]) -> Result<(), OutputTooLong> {
    let info = [info];
    let prk = Salt::new(HKDF_SHA256, salt).extract(ikm);
    let okm = prk.expand(&info, Length(out.len())).map_err(|_| OutputTooLong)?;
    okm.fill(out).map_err(|_| OutputTooLong)
}

/// [`hkdf_sha256`] for one key of 32 bytes, which cannot fail.
#[must_use]
pub fn derive_key(ikm: &[u8], salt: &[u8], info: &[u8]) -> [u8; 32] {
    // With 32 bytes of output, HKDF is extract and a single expanding block.
    let prk = crate::mac::hmac_sha256(salt, &[ikm]);
    crate::mac::hmac_sha256(&prk, &[info, &[1]])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hex;

    #[test]
    fn matches_rfc_5869_case_1() {
        let (salt, info) =
            (hex::decode("000102030405060708090a0b0c").unwrap(), hex::decode("f0f1f2f3f4f5f6f7f8f9").unwrap());
        let mut okm = [0; 42];
        hkdf_sha256(&[0x0b; 22], &salt, &info, &mut okm).unwrap();
        let expected = "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865";
        assert_eq!(hex::encode(&okm), expected);
        assert_eq!(derive_key(&[0x0b; 22], &salt, &info), okm[..32]);
    }

    #[test]
    fn matches_rfc_5869_case_3_without_salt_and_info() {
        let mut okm = [0; 42];
        hkdf_sha256(&[0x0b; 22], &[], &[], &mut okm).unwrap();
        let expected = "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8";
        assert_eq!(hex::encode(&okm), expected);
    }

    #[test]
    fn refuses_more_than_255_blocks() {
        let mut okm = vec![0; MAX_OUTPUT + 1];
        assert_eq!(hkdf_sha256(b"ikm", b"", b"", &mut okm), Err(OutputTooLong));
        assert_eq!(hkdf_sha256(b"ikm", b"", b"", &mut okm[..MAX_OUTPUT]), Ok(()));
    }
}
