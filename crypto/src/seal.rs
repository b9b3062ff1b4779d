//! Authenticated encryption of stored records.
//!
//! The scheme is XAES-256-GCM (C2SP, "The XAES-256-GCM extended-nonce AEAD"): every record draws a 192-bit nonce; its
//! first half derives a key of the record's own by the counter-mode KDF of NIST SP 800-108r1 over AES-CMAC, its second
//! half is the nonce of AES-256-GCM under that key. Plain AES-GCM with random 96-bit nonces is limited to 2^32 records
//! for one key; here a collision needs both halves to repeat, so one key safely seals 2^80 records.
//!
//! Sealed bytes: nonce (24), ciphertext (as long as the plaintext), tag (16).

use aws_lc_rs::aead::{AES_256_GCM, Aad, LessSafeKey, Nonce, UnboundKey};
use aws_lc_rs::cmac;
use aws_lc_rs::error::Unspecified;
use zeroize::Zeroizing;

use crate::random::Random;

const NONCE: usize = 24;
const TAG: usize = 16;

/// Bytes that sealing adds to a plaintext.
pub const OVERHEAD: usize = NONCE + TAG;

/// The bytes were not sealed under this key for this place, or were changed since.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("sealed data does not open with this key at this place")]
pub struct OpenError;

/// A key that seals and opens records. Cheap to share; making one costs an AES key schedule.
pub struct SealKey(cmac::Key);

impl std::fmt::Debug for SealKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SealKey(***)")
    }
}

impl SealKey {
    /// Prepares a key of 256 bits.
    #[must_use]
    #[expect(clippy::expect_used, reason = "aws-lc refuses only keys of another length")]
    pub fn new(key: [u8; 32]) -> Self {
        let key = Zeroizing::new(key);
        Self(cmac::Key::new(cmac::AES_256, key.as_slice()).expect("a key of 32 bytes"))
    }

    /// Seals `plain` so that only [`open`](Self::open) with the same key and the same `aad` gives it back.
    #[must_use]
    #[expect(clippy::expect_used, reason = "AES-GCM refuses only messages above 64 GiB")]
    pub fn seal(&self, random: &dyn Random, aad: &[u8], plain: &[u8]) -> Vec<u8> {
        let mut out = Vec::with_capacity(plain.len() + OVERHEAD);
        out.resize(NONCE, 0);
        random.fill(&mut out);
        out.extend_from_slice(plain);
        self.seal_in_place(aad, &mut out).expect("a record below 64 GiB");
        out
    }

    /// `buffer` holds the nonce and the plaintext.
    fn seal_in_place(&self, aad: &[u8], buffer: &mut Vec<u8>) -> Result<(), Unspecified> {
        let (key, nonce) = self.record_key(buffer)?;
        let tag = key.seal_in_place_separate_tag(nonce, Aad::from(aad), &mut buffer[NONCE..])?;
        buffer.extend_from_slice(tag.as_ref());
        Ok(())
    }

    /// Gives back what was sealed.
    ///
    /// # Errors
    /// [`OpenError`] for another key, another `aad`, or bytes that were changed or cut.
    pub fn open(&self, aad: &[u8], sealed: &[u8]) -> Result<Vec<u8>, OpenError> {
        if sealed.len() < OVERHEAD {
            return Err(OpenError);
        }
        let (key, nonce) = self.record_key(sealed).map_err(|_| OpenError)?;
        let (ciphertext, tag) = sealed[NONCE..].split_at(sealed.len() - OVERHEAD);
        let mut plain = vec![0; ciphertext.len()];
        key.open_separate_gather(nonce, Aad::from(aad), ciphertext, tag, &mut plain).map_err(|_| OpenError)?;
        Ok(plain)
    }

    /// The key and nonce of the record that begins with these 24 bytes.
    fn record_key(&self, record: &[u8]) -> Result<(LessSafeKey, Nonce), Unspecified> {
        let (first, second) = record[..NONCE].split_at(NONCE / 2);
        let mut block = [0, 1, b'X', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        block[4..].copy_from_slice(first);
        let mut key = Zeroizing::new([0; 32]);
        cmac::sign_to_buffer(&self.0, &block, &mut key[..16])?;
        block[1] = 2;
        cmac::sign_to_buffer(&self.0, &block, &mut key[16..])?;
        let key = LessSafeKey::new(UnboundKey::new(&AES_256_GCM, key.as_slice())?);
        Ok((key, Nonce::try_assume_unique_for_key(second)?))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::hex;
    use crate::testing::SeededRandom;

    struct Fixed(&'static [u8; NONCE]);

    impl Random for Fixed {
        fn fill(&self, out: &mut [u8]) {
            out.copy_from_slice(self.0);
        }
    }

    #[test]
    fn matches_the_vectors_of_the_specification() {
        let nonce = Fixed(b"ABCDEFGHIJKLMNOPQRSTUVWX");
        let sealed = SealKey::new([1; 32]).seal(&nonce, b"", b"XAES-256-GCM");
        assert_eq!(hex::encode(&sealed[NONCE..]), "ce546ef63c9cc60765923609b33a9a1974e96e52daf2fcf7075e2271");
        let sealed = SealKey::new([3; 32]).seal(&nonce, b"c2sp.org/XAES-256-GCM", b"XAES-256-GCM");
        assert_eq!(hex::encode(&sealed[NONCE..]), "986ec1832593df5443a179437fd083bf3fdb41abd740a21f71eb769d");
    }

    #[test]
    fn refuses_what_is_too_short() {
        let key = SealKey::new([1; 32]);
        assert_eq!(key.open(b"", &[0; OVERHEAD - 1]), Err(OpenError));
        assert_eq!(key.open(b"", &[]), Err(OpenError));
    }

    proptest! {
        #[test]
        fn opens_what_it_sealed(key: [u8; 32], seed: u64, aad: Vec<u8>, plain: Vec<u8>) {
            let key = SealKey::new(key);
            let sealed = key.seal(&SeededRandom::new(seed), &aad, &plain);
            prop_assert_eq!(sealed.len(), plain.len() + OVERHEAD);
            prop_assert_eq!(key.open(&aad, &sealed), Ok(plain));
        }

        #[test]
        fn refuses_any_change(seed: u64, plain: Vec<u8>, at: prop::sample::Index, flip in 1..=255_u8) {
            let key = SealKey::new([7; 32]);
            let mut sealed = key.seal(&SeededRandom::new(seed), b"here", &plain);
            prop_assert_eq!(key.open(b"there", &sealed), Err(OpenError));
            prop_assert_eq!(SealKey::new([8; 32]).open(b"here", &sealed), Err(OpenError));
            let at = at.index(sealed.len());
            sealed[at] ^= flip;
            prop_assert_eq!(key.open(b"here", &sealed), Err(OpenError));
        }
    }
}
