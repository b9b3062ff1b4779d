//! Keys out of X.509 certificates that serve as mere envelopes of keys, as those in SAML metadata do: nothing but the key is
//! looked at (SAML V2.0 Metadata Interoperability Profile, section 2.6.1). Connections are authenticated elsewhere.

use aws_lc_rs::signature::{
    ECDSA_P256_SHA256_FIXED, ECDSA_P384_SHA384_FIXED, ECDSA_P521_SHA512_FIXED, ParsedPublicKey,
    RSA_PKCS1_2048_8192_SHA256, RSA_PKCS1_2048_8192_SHA384, RSA_PKCS1_2048_8192_SHA512, VerificationAlgorithm,
};

/// Bytes of the longest certificate that is read.
const LONGEST: usize = 16 * 1024;
/// Bytes of an RSA modulus of 2048 to 8192 bits.
const MODULUS: std::ops::RangeInclusive<usize> = 256..=1024;
const SEQUENCE: u8 = 0x30;
/// `version`, which stands first in a `TBSCertificate` unless it is 1.
const VERSION: u8 = 0xa0;
/// Fields of a `TBSCertificate` between the version and the key: serial number, signature, issuer, validity, subject.
const BEFORE_KEY: usize = 5;

/// How signatures are made: by which kind of key, and over which digest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// RSA PKCS #1 v1.5 with SHA-256.
    RsaSha256,
    /// RSA PKCS #1 v1.5 with SHA-384.
    RsaSha384,
    /// RSA PKCS #1 v1.5 with SHA-512.
    RsaSha512,
    /// ECDSA on P-256 with SHA-256; signatures are two numbers of fixed length.
    EcdsaSha256,
    /// ECDSA on P-384 with SHA-384.
    EcdsaSha384,
    /// ECDSA on P-521 with SHA-512.
    EcdsaSha512,
}

impl Scheme {
    const ALL: [Self; 6] =
        [Self::RsaSha256, Self::RsaSha384, Self::RsaSha512, Self::EcdsaSha256, Self::EcdsaSha384, Self::EcdsaSha512];

    fn algorithm(self) -> &'static dyn VerificationAlgorithm {
        match self {
            Self::RsaSha256 => &RSA_PKCS1_2048_8192_SHA256,
            Self::RsaSha384 => &RSA_PKCS1_2048_8192_SHA384,
            Self::RsaSha512 => &RSA_PKCS1_2048_8192_SHA512,
            Self::EcdsaSha256 => &ECDSA_P256_SHA256_FIXED,
            Self::EcdsaSha384 => &ECDSA_P384_SHA384_FIXED,
            Self::EcdsaSha512 => &ECDSA_P521_SHA512_FIXED,
        }
    }
}

/// The key in a certificate: RSA of 2048 to 8192 bits, or on one of the curves P-256, P-384 and P-521.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CertifiedKey {
    /// `SubjectPublicKeyInfo` (RFC 5280, section 4.1), in DER.
    spki: Vec<u8>,
}

impl CertifiedKey {
    /// Takes the key out of a certificate in DER; none when it is no certificate, or its key is of no kind that is used.
    #[must_use]
    pub fn of(certificate: &[u8]) -> Option<Self> {
        if certificate.len() > LONGEST {
            return None;
        }
        let (SEQUENCE, whole, []) = element(certificate)?.parts() else { return None };
        let (SEQUENCE, mut fields, _) = element(whole)?.parts() else { return None };
        let first = element(fields)?;
        if first.tag == VERSION {
            fields = first.rest;
        }
        for _ in 0..BEFORE_KEY {
            fields = element(fields)?.rest;
        }
        let key = element(fields).filter(|key| key.tag == SEQUENCE)?;
        let found = Self { spki: key.encoded.to_vec() };
        if found.parsed(Scheme::RsaSha256).is_some() {
            return MODULUS.contains(&modulus_length(key.content)?).then_some(found);
        }
        Scheme::ALL.into_iter().any(|scheme| found.parsed(scheme).is_some()).then_some(found)
    }

    /// Whether `signature` is this key's over `message`; never for a scheme of another kind of key.
    #[must_use]
    pub fn verifies(&self, scheme: Scheme, message: &[u8], signature: &[u8]) -> bool {
        self.parsed(scheme).is_some_and(|key| key.verify_sig(message, signature).is_ok())
    }

    fn parsed(&self, scheme: Scheme) -> Option<ParsedPublicKey> {
        ParsedPublicKey::new(scheme.algorithm(), &self.spki).ok()
    }
}

/// Bytes of the modulus in the `SubjectPublicKeyInfo` of an RSA key (RFC 8017, appendix A.1.1).
fn modulus_length(key: &[u8]) -> Option<usize> {
    let algorithm = element(key)?;
    let [0, key @ ..] = element(algorithm.rest)?.content else { return None };
    let numbers = element(key)?.content;
    let modulus = element(numbers)?.content;
    Some(modulus.len() - usize::from(modulus.first() == Some(&0)))
}

/// One element of DER.
struct Element<'a> {
    tag: u8,
    /// What it holds.
    content: &'a [u8],
    /// With tag and length.
    encoded: &'a [u8],
    /// What follows it.
    rest: &'a [u8],
}

impl<'a> Element<'a> {
    fn parts(&self) -> (u8, &'a [u8], &'a [u8]) {
        (self.tag, self.content, self.rest)
    }
}

/// Reads the first element (X.690, section 8.1): tags of one byte, lengths of at most two.
fn element(bytes: &[u8]) -> Option<Element<'_>> {
    let (tag, length, head) = match *bytes {
        [tag, length @ 0..=0x7f, ..] => (tag, usize::from(length), 2),
        [tag, 0x81, length @ 0x80..=0xff, ..] => (tag, usize::from(length), 3),
        [tag, 0x82, high @ 1..=0xff, low, ..] => (tag, usize::from(u16::from_be_bytes([high, low])), 4),
        _ => return None,
    };
    let (encoded, rest) = bytes.split_at_checked(head + length)?;
    Some(Element { tag, content: encoded.get(head..)?, encoded, rest })
}

#[cfg(test)]
mod tests {
    use base64::{Engine as _, engine::general_purpose::STANDARD};

    use super::*;

    // Made by OpenSSL: `openssl req -x509 -newkey … -days 36500 -nodes -subj /CN=idp.example`, and with each key
    // `openssl dgst -sha256 -sign` over `message`; the signature on P-256 rewritten as two numbers.
    const RSA: &str = include_str!("../tests/data/certificates/rsa.b64");
    const P256: &str = include_str!("../tests/data/certificates/p256.b64");
    const RSA_1024: &str = include_str!("../tests/data/certificates/rsa1024.b64");
    const ED25519: &str = include_str!("../tests/data/certificates/ed25519.b64");
    const RSA_SIGNATURE: &str = include_str!("../tests/data/certificates/rsa.sig.b64");
    const P256_SIGNATURE: &str = include_str!("../tests/data/certificates/p256.sig.b64");

    fn bytes(text: &str) -> Vec<u8> {
        STANDARD.decode(text.split_ascii_whitespace().collect::<String>()).unwrap()
    }

    #[test]
    fn keys_verify_what_they_signed_and_nothing_else() {
        let (rsa, p256) = (CertifiedKey::of(&bytes(RSA)).unwrap(), CertifiedKey::of(&bytes(P256)).unwrap());
        let (by_rsa, by_p256) = (bytes(RSA_SIGNATURE), bytes(P256_SIGNATURE));
        assert!(rsa.verifies(Scheme::RsaSha256, b"message", &by_rsa));
        assert!(p256.verifies(Scheme::EcdsaSha256, b"message", &by_p256));
        for key in [&rsa, &p256] {
            for scheme in Scheme::ALL {
                assert!(!key.verifies(scheme, b"massage", &by_rsa));
                assert!(!key.verifies(scheme, b"massage", &by_p256));
                assert!(!key.verifies(scheme, b"message", b""));
            }
        }
        assert!(!rsa.verifies(Scheme::RsaSha512, b"message", &by_rsa));
        assert!(!p256.verifies(Scheme::RsaSha256, b"message", &by_rsa));
        assert!(!rsa.verifies(Scheme::EcdsaSha256, b"message", &by_p256));
    }

    #[test]
    fn weak_and_unknown_keys_are_none() {
        assert_eq!(CertifiedKey::of(&bytes(RSA_1024)), None);
        assert_eq!(CertifiedKey::of(&bytes(ED25519)), None);
    }

    #[test]
    fn broken_certificates_are_none() {
        let good = bytes(RSA);
        for end in 0..good.len() {
            assert_eq!(CertifiedKey::of(&good[..end]), None, "{end}");
        }
        assert_eq!(CertifiedKey::of(&[&good[..], &[0]].concat()), None);
        assert_eq!(CertifiedKey::of(&vec![SEQUENCE; LONGEST + 1]), None);
        assert_eq!(CertifiedKey::of(b"\x30\x80\x00\x00"), None);
    }
}
