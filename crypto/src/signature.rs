//! Signatures that others make over bare messages: those of passkeys. Tokens are checked by [`jose`](crate::jose).

use aws_lc_rs::signature::{
    ECDSA_P256_SHA256_ASN1, ParsedPublicKey, RSA_PKCS1_2048_8192_SHA256, RsaPublicKeyComponents,
};

/// Bytes of a modulus of 2048 to 4096 bits.
const MODULUS: std::ops::RangeInclusive<usize> = 256..=512;
/// The most bytes of an exponent.
const EXPONENT: usize = 8;

/// Whether `point` (uncompressed, 65 bytes) lies on P-256.
#[must_use]
pub fn is_es256_key(point: &[u8]) -> bool {
    ParsedPublicKey::new(&ECDSA_P256_SHA256_ASN1, point).is_ok()
}

/// Whether `signature` (ASN.1 DER) is that of the key `point` over `message`: ECDSA on P-256 with SHA-256.
#[must_use]
pub fn es256(point: &[u8], message: &[u8], signature: &[u8]) -> bool {
    ParsedPublicKey::new(&ECDSA_P256_SHA256_ASN1, point).is_ok_and(|key| key.verify_sig(message, signature).is_ok())
}

/// Whether modulus and exponent (big-endian without leading zeros) are an RSA key of 2048 to 4096 bits.
#[must_use]
pub fn is_rs256_key(n: &[u8], e: &[u8]) -> bool {
    rsa(n, e).is_some()
}

/// Whether `signature` is that of an RSA key over `message`: PKCS #1 v1.5 with SHA-256.
#[must_use]
pub fn rs256(n: &[u8], e: &[u8], message: &[u8], signature: &[u8]) -> bool {
    rsa(n, e).is_some_and(|key| key.verify_sig(message, signature).is_ok())
}

fn rsa(n: &[u8], e: &[u8]) -> Option<ParsedPublicKey> {
    let plain = |number: &[u8]| number.first().is_some_and(|first| *first != 0);
    if !MODULUS.contains(&n.len()) || e.len() > EXPONENT || !plain(n) || !plain(e) {
        return None;
    }
    RsaPublicKeyComponents { n, e }.to_parsed_public_key(&RSA_PKCS1_2048_8192_SHA256).ok()
}

#[cfg(test)]
mod tests {
    use aws_lc_rs::rand::SystemRandom;
    use aws_lc_rs::rsa::KeySize;
    use aws_lc_rs::signature::{ECDSA_P256_SHA256_ASN1_SIGNING, EcdsaKeyPair, KeyPair, RSA_PKCS1_SHA256, RsaKeyPair};

    use super::*;

    #[test]
    fn a_signature_is_of_one_key_over_one_message() {
        let key = EcdsaKeyPair::generate(&ECDSA_P256_SHA256_ASN1_SIGNING).unwrap();
        let other = EcdsaKeyPair::generate(&ECDSA_P256_SHA256_ASN1_SIGNING).unwrap();
        let signature = key.sign(&SystemRandom::new(), b"message").unwrap();
        let point = key.public_key().as_ref();
        assert!(es256(point, b"message", signature.as_ref()));
        assert!(!es256(point, b"massage", signature.as_ref()));
        assert!(!es256(other.public_key().as_ref(), b"message", signature.as_ref()));
        assert!(!es256(point, b"message", &[]));
    }

    #[test]
    fn rsa_keys_are_of_usual_sizes() {
        let key = RsaKeyPair::generate(KeySize::Rsa2048).unwrap();
        let mut signature = vec![0; key.public_modulus_len()];
        key.sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), b"message", &mut signature).unwrap();
        let (n, e) = (key.public_key().modulus(), key.public_key().exponent());
        let (n, e) = (n.big_endian_without_leading_zero(), e.big_endian_without_leading_zero());
        assert!(is_rs256_key(n, e) && rs256(n, e, b"message", &signature));
        assert!(!rs256(n, e, b"massage", &signature));
        assert!(!is_rs256_key(&n[1..], e));
        assert!(!is_rs256_key(&[&[0], n].concat(), e));
        assert!(!is_rs256_key(n, &[]));
        assert!(!is_rs256_key(n, &[1; 9]));
    }

    #[test]
    fn a_point_lies_on_the_curve() {
        let key = EcdsaKeyPair::generate(&ECDSA_P256_SHA256_ASN1_SIGNING).unwrap();
        let mut point = key.public_key().as_ref().to_vec();
        assert!(is_es256_key(&point));
        point[64] ^= 1;
        assert!(!is_es256_key(&point));
        assert!(!is_es256_key(&[]));
    }
}
