//! scrypt (RFC 7914).

use super::{Function, HashError, PasswordHash, phc};

/// The least memory in bytes, `128 · N · r`: below it the hash is hardly one.
const LEAST_MEMORY: u64 = 1 << 20;
/// The most memory in bytes: 128 MiB, such as `ln=17,r=8`.
const MEMORY: u64 = 128 << 20;
/// The most memory times `p`.
const WORK: u64 = 256 << 20;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cost {
    log_n: u8,
    r: u32,
    p: u32,
}

/// Reads `$scrypt$ln=16,r=8,p=1$salt$hash`.
pub(super) fn parse(encoded: &str) -> Result<PasswordHash, HashError> {
    let parts = phc::split(encoded, "scrypt")?;
    if parts.version.is_some() {
        return Err(HashError::Malformed);
    }
    let [log_n, r, p] = phc::numbers(parts.parameters, ["ln", "r", "p"])?;
    let log_n = u8::try_from(log_n).ok().filter(|n| (1..=24).contains(n)).ok_or(HashError::Cost)?;
    let memory = u64::from(r).saturating_mul(128 << log_n);
    let work = memory.saturating_mul(u64::from(p));
    if !(LEAST_MEMORY..=MEMORY).contains(&memory) || p == 0 || work > WORK {
        return Err(HashError::Cost);
    }
    Ok(PasswordHash { function: Function::Scrypt(Cost { log_n, r, p }), salt: parts.salt, hash: parts.hash })
}

impl Cost {
    pub(super) fn hash(self, password: &[u8], salt: &[u8], out: &mut [u8]) -> bool {
        let Ok(params) = scrypt::Params::new(self.log_n, self.r, self.p) else { return false };
        scrypt::scrypt(password, salt, &params, out).is_ok()
    }
}
