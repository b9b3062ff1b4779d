use cognomen_modexp::BYTES;
use zeroize::Zeroizing;

use super::number::signed_magnitude;
use super::{Element, group};
use crate::random::{Random, random_array};
use crate::{digest, hex, kdf, mac};

/// The server's secret number `b` of one exchange, 256 bits.
#[derive(Clone)]
pub struct SecretScalar(Zeroizing<[u8; 32]>);

impl std::fmt::Debug for SecretScalar {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SecretScalar(***)")
    }
}

impl SecretScalar {
    /// Takes up an exchange whose number was kept, sealed, in the session.
    #[must_use]
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// The number, big-endian, to be sealed into the session.
    #[must_use]
    pub fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

/// Opens an exchange: a fresh `b` and `B = k * v + g ^ b`. `v` must be below N, as every [`Verifier`](super::Verifier)'s
/// is.
#[must_use]
pub fn server_start(random: &dyn Random, v: &Element) -> (SecretScalar, Element) {
    loop {
        let b = SecretScalar::from_bytes(random_array(random));
        let public = group::add(&group::times_k(v), &group::power_of_g(&b.0));
        // A client refuses B = 0 (RFC 2945, section 3); it will not happen, but must not be sent.
        if public != [0; BYTES] {
            return (b, public);
        }
    }
}

/// `SRP_A` is not a number that an exchange may use.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum InvalidA {
    /// Empty, or with characters that are no hexadecimal digits.
    #[error("`SRP_A` is not a hexadecimal number")]
    Digits,
    /// Not below N.
    #[error("`SRP_A` is too large")]
    TooLarge,
    /// Zero modulo N, which would give away the session key (RFC 5054, section 2.5.4).
    #[error("`SRP_A` is zero")]
    Zero,
}

/// Reads the client's public number `A` from its hexadecimal digits, even or odd in number, in either case.
///
/// # Errors
/// [`InvalidA`] when `A mod N` is zero, `A` is not below N, or it is not a number.
pub fn parse_a(digits: &str) -> Result<Element, InvalidA> {
    if digits.is_empty() || !digits.bytes().all(|character| character.is_ascii_hexdigit()) {
        return Err(InvalidA::Digits);
    }
    let digits = digits.trim_start_matches('0');
    if digits.is_empty() {
        return Err(InvalidA::Zero);
    }
    if digits.len() > BYTES * 2 {
        return Err(InvalidA::TooLarge);
    }
    let mut a = [0; BYTES];
    let bytes = hex::decode(&format!("{digits:0>width$}", width = BYTES * 2)).ok_or(InvalidA::Digits)?;
    a.copy_from_slice(&bytes);
    if a == group::N {
        Err(InvalidA::Zero)
    } else if group::is_reduced(&a) {
        Ok(a)
    } else {
        Err(InvalidA::TooLarge)
    }
}

/// The key that both sides share when the client knows the password: HKDF over `S = (A * v ^ u) ^ b`. `a` comes from
/// [`parse_a`], `v` from a verifier.
#[must_use]
pub fn server_key(a: &Element, b: &SecretScalar, public_b: &Element, v: &Element) -> [u8; 16] {
    let u = scramble(a, public_b);
    let secret = Zeroizing::new(group::server_secret(a, v, &u, &b.0));
    session_key(&secret, &u)
}

/// `u = H(pad(A) | pad(B))`.
pub(super) fn scramble(a: &Element, b: &Element) -> [u8; 32] {
    digest::sha256_parts(&[&signed_magnitude(a), &signed_magnitude(b)])
}

/// HKDF-SHA256 with the salt `pad(u)` over `pad(S)`, 16 bytes.
pub(super) fn session_key(secret: &Element, u: &[u8; 32]) -> [u8; 16] {
    let ikm = Zeroizing::new(signed_magnitude(secret));
    let okm = Zeroizing::new(kdf::derive_key(&ikm, &signed_magnitude(u), b"Caldera Derived Key"));
    let mut key = [0; 16];
    key.copy_from_slice(&okm[..16]);
    key
}

/// `PASSWORD_CLAIM_SIGNATURE` before base64: HMAC-SHA256 over pool name, user name, the bytes of `SECRET_BLOCK` and the
/// text of `TIMESTAMP`. Compare with [`compare::equal`](crate::compare::equal).
#[must_use]
pub fn claim_signature(
    key: &[u8; 16],
    pool_name: &str,
    username: &str,
    secret_block: &[u8],
    timestamp: &str,
) -> [u8; 32] {
    mac::hmac_sha256(key, &[pool_name.as_bytes(), username.as_bytes(), secret_block, timestamp.as_bytes()])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_numbers_as_clients_write_them() {
        let mut expected = [0; BYTES];
        expected[BYTES - 2..].copy_from_slice(&[0x0a, 0xbc]);
        assert_eq!(parse_a("abc"), Ok(expected));
        assert_eq!(parse_a("000ABC"), Ok(expected));
        assert_eq!(parse_a(&format!("{:0>2000}", "abc")), Ok(expected));
    }

    #[test]
    fn refuses_numbers_that_break_the_exchange() {
        let n = hex::encode(&group::N);
        assert_eq!(parse_a(""), Err(InvalidA::Digits));
        assert_eq!(parse_a("-1"), Err(InvalidA::Digits));
        assert_eq!(parse_a("é"), Err(InvalidA::Digits));
        assert_eq!(parse_a("0"), Err(InvalidA::Zero));
        assert_eq!(parse_a("0000"), Err(InvalidA::Zero));
        assert_eq!(parse_a(&n), Err(InvalidA::Zero));
        assert_eq!(parse_a(&format!("00{n}")), Err(InvalidA::Zero));
        assert_eq!(parse_a(&"f".repeat(768)), Err(InvalidA::TooLarge));
        // Twice N has a digit more.
        assert_eq!(parse_a(&format!("1{}e", &n[1..])), Err(InvalidA::TooLarge));
        assert!(parse_a(&format!("{}e", &n[..767])).is_ok());
    }

    #[test]
    fn hides_its_secret() {
        assert_eq!(format!("{:?}", SecretScalar::from_bytes([1; 32])), "SecretScalar(***)");
    }
}
