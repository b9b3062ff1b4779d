//! Argon2id (RFC 9106).

use argon2::{Algorithm, Argon2, Params, Version};

use super::{Function, HashError, PasswordHash, phc};

/// The most memory in KiB: 128 MiB.
const MEMORY: u32 = 128 * 1024;
/// The most passes.
const PASSES: u32 = 10;
/// The most lanes.
const LANES: u32 = 16;
/// The most memory times passes, in KiB: four passes over the most memory.
const WORK: u64 = 4 * 128 * 1024;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cost {
    version: Version,
    memory: u32,
    passes: u32,
    lanes: u32,
}

/// Reads `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`; version 16 is taken too.
pub(super) fn parse(encoded: &str) -> Result<PasswordHash, HashError> {
    let parts = phc::split(encoded, "argon2id")?;
    let version = match parts.version {
        Some(19) => Version::V0x13,
        Some(16) => Version::V0x10,
        _ => return Err(HashError::Malformed),
    };
    let [memory, passes, lanes] = phc::numbers(parts.parameters, ["m", "t", "p"])?;
    let work = u64::from(memory) * u64::from(passes);
    let fits = (1..=PASSES).contains(&passes)
        && (1..=LANES).contains(&lanes)
        && (8 * lanes..=MEMORY).contains(&memory)
        && work <= WORK;
    if !fits {
        return Err(HashError::Cost);
    }
    let function = Function::Argon2id(Cost { version, memory, passes, lanes });
    Ok(PasswordHash { function, salt: parts.salt, hash: parts.hash })
}

impl Cost {
    pub(super) fn hash(self, password: &[u8], salt: &[u8], out: &mut [u8]) -> bool {
        let Ok(params) = Params::new(self.memory, self.passes, self.lanes, Some(out.len())) else { return false };
        Argon2::new(Algorithm::Argon2id, self.version, params).hash_password_into(password, salt, out).is_ok()
    }
}
