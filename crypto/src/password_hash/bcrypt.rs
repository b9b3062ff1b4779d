//! bcrypt.

use base64::Engine;
use base64::alphabet;
use base64::engine::general_purpose::{GeneralPurpose, NO_PAD};
use zeroize::Zeroizing;

use super::{Function, HashError, PasswordHash, phc};

/// Binary logarithm of the number of rounds: 4 is the least there is, 14 takes about a second.
const COSTS: std::ops::RangeInclusive<u32> = 4..=14;
/// What the function reads of a password and its closing zero.
const READ: usize = 72;
const SALT_LETTERS: usize = 22;
const HASH_LETTERS: usize = 31;

/// bcrypt's own alphabet; the last letter of a salt holds bits that nothing reads, which some libraries fill.
const LETTERS: GeneralPurpose = GeneralPurpose::new(&alphabet::BCRYPT, NO_PAD.with_decode_allow_trailing_bits(true));

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cost(u32);

/// Reads `$2b$10$` followed by 22 letters of salt and 31 of hash. `2a`, `2b` and `2y` name the same function, by libraries
/// that have mended different faults.
pub(super) fn parse(encoded: &str) -> Result<PasswordHash, HashError> {
    let mut fields = encoded.split('$');
    let (Some(""), Some("2a" | "2b" | "2y"), Some(cost), Some(rest), None) =
        (fields.next(), fields.next(), fields.next(), fields.next(), fields.next())
    else {
        return Err(HashError::Malformed);
    };
    if cost.len() != 2 || !rest.is_ascii() || rest.len() != SALT_LETTERS + HASH_LETTERS {
        return Err(HashError::Malformed);
    }
    let cost = phc::decimal(cost.strip_prefix('0').unwrap_or(cost))?;
    if !COSTS.contains(&cost) {
        return Err(HashError::Cost);
    }
    let (salt, hash) = rest.split_at(SALT_LETTERS);
    let decode = |text: &str| LETTERS.decode(text).map_err(|_| HashError::Malformed);
    Ok(PasswordHash { function: Function::Bcrypt(Cost(cost)), salt: decode(salt)?, hash: decode(hash)? })
}

impl Cost {
    pub(super) fn hash(self, password: &[u8], salt: &[u8], out: &mut [u8]) -> bool {
        let Ok(salt) = <[u8; 16]>::try_from(salt) else { return false };
        let mut read = Zeroizing::new(Vec::with_capacity(READ));
        read.extend(password.iter().chain(&[0]).take(READ));
        let made = bcrypt::bcrypt(self.0, salt, &read);
        // The encoding leaves the last byte of the function's 24 out.
        let Some(made) = made.get(..out.len()) else { return false };
        out.copy_from_slice(made);
        true
    }
}
