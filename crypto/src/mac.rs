//! HMAC (RFC 2104): with SHA-256, and with SHA-1 for OAuth 1.0.

use aws_lc_rs::hmac::{self, Context, HMAC_SHA1_FOR_LEGACY_USE_ONLY, HMAC_SHA256, Key};

/// A key whose padding blocks are hashed already: half the cost of [`hmac_sha256`] for short messages.
pub struct MacKey(Key);

impl std::fmt::Debug for MacKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("MacKey(***)")
    }
}

impl MacKey {
    /// Prepares `key`, of any length.
    #[must_use]
    pub fn new(key: &[u8]) -> Self {
        Self(Key::new(HMAC_SHA256, key))
    }

    /// The code of the parts, one after the other.
    #[must_use]
    pub fn sign(&self, parts: &[&[u8]]) -> [u8; 32] {
        let mut context = Context::with_key(&self.0);
        for part in parts {
            context.update(part);
        }
        let tag: hmac::Tag = context.sign();
        let mut out = [0; 32];
        out.copy_from_slice(tag.as_ref());
        out
    }
}

/// HMAC-SHA256 of the parts, one after the other, under `key`.
#[must_use]
pub fn hmac_sha256(key: &[u8], parts: &[&[u8]]) -> [u8; 32] {
    MacKey::new(key).sign(parts)
}

/// HMAC-SHA1 of `message` under `key`, for the one protocol that knows nothing better: OAuth 1.0 (RFC 5849 section 3.4.2).
#[must_use]
pub fn hmac_sha1(key: &[u8], message: &[u8]) -> [u8; 20] {
    let tag = hmac::sign(&Key::new(HMAC_SHA1_FOR_LEGACY_USE_ONLY, key), message);
    let mut out = [0; 20];
    out.copy_from_slice(tag.as_ref());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn matches_rfc_2202_case_2() {
        let code = hmac_sha1(b"Jefe", b"what do ya want for nothing?");
        assert_eq!(crate::hex::encode(&code), "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79");
    }

    #[test]
    fn matches_rfc_4231_case_2() {
        let expected = "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843";
        let code = hmac_sha256(b"Jefe", &[b"what do ya want", b" for nothing?"]);
        assert_eq!(crate::hex::encode(&code), expected);
    }

    #[test]
    fn hides_the_key() {
        assert_eq!(format!("{:?}", MacKey::new(b"Jefe")), "MacKey(***)");
    }
}
