use cognomen_modexp::BYTES;
use zeroize::{Zeroize, Zeroizing};

use super::number::signed_magnitude;
use super::{Element, group};
use crate::{compare, digest, kdf};

/// The salt of a verifier, read as a number.
pub type Salt = [u8; 16];

/// What the server keeps of a password: salt and `v = g ^ x`.
#[derive(Clone)]
pub struct Verifier {
    /// Salt, big-endian; `SALT` on the wire is its [`hex_number`](super::hex_number).
    pub salt: Salt,
    /// Verifier, big-endian, below N.
    pub v: Element,
}

impl std::fmt::Debug for Verifier {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Verifier(***)")
    }
}

impl PartialEq for Verifier {
    /// Constant time.
    fn eq(&self, other: &Self) -> bool {
        compare::equal(&self.salt, &other.salt) & compare::equal(&self.v, &other.v)
    }
}

impl Eq for Verifier {}

impl Drop for Verifier {
    fn drop(&mut self) {
        self.v.zeroize();
    }
}

/// A verifier from outside that is zero, not below N, or whose salt is longer than 16 bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a password verifier of the 3072-bit group")]
pub struct InvalidVerifier;

impl Verifier {
    /// Takes the numbers that a client made itself, big-endian with or without leading zeros: `PasswordVerifier` and
    /// `Salt` of `DeviceSecretVerifierConfig` (`ConfirmDevice`).
    ///
    /// # Errors
    /// [`InvalidVerifier`] when the verifier is 0 or 1 or not below N, or the salt is above 128 bits.
    pub fn from_numbers(salt: &[u8], v: &[u8]) -> Result<Self, InvalidVerifier> {
        let verifier = Self { salt: fixed(salt).ok_or(InvalidVerifier)?, v: fixed(v).ok_or(InvalidVerifier)? };
        let above_one = verifier.v[..BYTES - 1].iter().any(|byte| *byte != 0) || verifier.v[BYTES - 1] > 1;
        if above_one && group::is_reduced(&verifier.v) { Ok(verifier) } else { Err(InvalidVerifier) }
    }
}

/// The number right-aligned in `N` bytes; `None` when it does not fit.
fn fixed<const N: usize>(number: &[u8]) -> Option<[u8; N]> {
    let (zeros, digits) = number.split_at(number.len().saturating_sub(N));
    let mut out = [0; N];
    out[N - digits.len()..].copy_from_slice(digits);
    zeros.iter().all(|byte| *byte == 0).then_some(out)
}

/// `x = H(pad(salt) | H(pool name | user name | ":" | password))`.
pub(super) fn private_key(pool_name: &str, username: &str, password: &str, salt: &Salt) -> Zeroizing<[u8; 32]> {
    let identity =
        Zeroizing::new(digest::sha256_parts(&[pool_name.as_bytes(), username.as_bytes(), b":", password.as_bytes()]));
    Zeroizing::new(digest::sha256_parts(&[&signed_magnitude(salt), identity.as_slice()]))
}

/// The verifier of a password.
#[must_use]
pub fn derive_verifier(pool_name: &str, username: &str, password: &str, salt: Salt) -> Verifier {
    let v = group::power_of_g(&private_key(pool_name, username, password, &salt));
    Verifier { salt, v }
}

/// Whether the password is the verifier's, for flows in which the password itself arrives. The time tells nothing
/// about the verifier.
#[must_use]
pub fn check_password(verifier: &Verifier, pool_name: &str, username: &str, password: &str) -> bool {
    compare::equal(&derive_verifier(pool_name, username, password, verifier.salt).v, &verifier.v)
}

/// A verifier of no password, always the same for one seed: what an unknown user appears to have. `seed` must be a
/// keyed hash of the user's name, so that nobody outside can calculate it.
#[must_use]
pub fn decoy_verifier(seed: &[u8; 32]) -> Verifier {
    let mut salt = [0; 16];
    salt.copy_from_slice(&kdf::derive_key(seed, b"", b"decoy salt")[..16]);
    let mut v = Zeroizing::new([0; BYTES]);
    for (block, number) in v.chunks_mut(32).zip(0_u8..) {
        block.copy_from_slice(&kdf::derive_key(seed, &[number], b"decoy verifier"));
    }
    // N begins with 64 set bits: with its own top bit clear, the number is below N.
    v[0] &= 0x7f;
    // A square lies in the subgroup that g generates, as every genuine verifier does.
    Verifier { salt, v: group::mul(&v, &v) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accepts_the_right_password_only() {
        let verifier = derive_verifier("Example", "mary", "Correct-horse-1", [0x9a; 16]);
        assert!(check_password(&verifier, "Example", "mary", "Correct-horse-1"));
        assert!(!check_password(&verifier, "Example", "mary", "Correct-horse-2"));
        assert!(!check_password(&verifier, "Example", "marz", "Correct-horse-1"));
        assert!(!check_password(&verifier, "Examplf", "mary", "Correct-horse-1"));
    }

    #[test]
    fn makes_repeatable_decoys() {
        let decoy = decoy_verifier(&[4; 32]);
        assert_eq!(decoy, decoy_verifier(&[4; 32]));
        assert_ne!(decoy.v, decoy_verifier(&[5; 32]).v);
        assert_ne!(decoy.salt, decoy_verifier(&[5; 32]).salt);
        assert!(group::is_reduced(&decoy.v));
    }

    #[test]
    fn takes_numbers_from_outside() {
        let verifier = derive_verifier("group", "device", "secret", [0x80; 16]);
        let padded = [&[0][..], &verifier.v].concat();
        assert_eq!(Verifier::from_numbers(&[&[0][..], &[0x80; 16]].concat(), &padded), Ok(verifier.clone()));
        assert_eq!(Verifier::from_numbers(&[5], &verifier.v).unwrap().salt[14..], [0, 5]);
        assert_eq!(Verifier::from_numbers(&[1; 17], &verifier.v), Err(InvalidVerifier));
        assert_eq!(Verifier::from_numbers(&[1; 16], &group::N), Err(InvalidVerifier));
        assert_eq!(Verifier::from_numbers(&[1; 16], &[]), Err(InvalidVerifier));
        assert_eq!(Verifier::from_numbers(&[1; 16], &[1]), Err(InvalidVerifier));
    }

    #[test]
    fn hides_itself() {
        assert_eq!(format!("{:?}", decoy_verifier(&[0; 32])), "Verifier(***)");
    }
}
