//! PBKDF2 with HMAC-SHA-256 (RFC 8018 section 5.2).

use std::num::NonZeroU32;

use aws_lc_rs::pbkdf2::{PBKDF2_HMAC_SHA256, derive};

use super::{Function, HashError, PasswordHash, phc};

/// Iterations: below the least the hash is hardly one, the most take about a second.
const ITERATIONS: std::ops::RangeInclusive<u32> = 1_000..=2_000_000;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cost(NonZeroU32);

/// Reads `$pbkdf2-sha256$i=600000$salt$hash`, where the length of the hash may stand behind the iterations (`,l=32`).
pub(super) fn parse(encoded: &str) -> Result<PasswordHash, HashError> {
    let parts = phc::split(encoded, "pbkdf2-sha256")?;
    if parts.version.is_some() {
        return Err(HashError::Malformed);
    }
    let iterations = if parts.parameters.contains(',') {
        let [iterations, length] = phc::numbers(parts.parameters, ["i", "l"])?;
        if usize::try_from(length) != Ok(parts.hash.len()) {
            return Err(HashError::Malformed);
        }
        iterations
    } else {
        let [iterations] = phc::numbers(parts.parameters, ["i"])?;
        iterations
    };
    let iterations = NonZeroU32::new(iterations).filter(|n| ITERATIONS.contains(&n.get())).ok_or(HashError::Cost)?;
    Ok(PasswordHash { function: Function::Pbkdf2(Cost(iterations)), salt: parts.salt, hash: parts.hash })
}

impl Cost {
    // The other functions can fail, and are called beside this one.
    pub(super) fn hash(self, password: &[u8], salt: &[u8], out: &mut [u8]) -> bool {
        derive(PBKDF2_HMAC_SHA256, self.0, salt, password, out);
        true
    }
}
