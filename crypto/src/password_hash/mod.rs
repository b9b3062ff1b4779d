//! Hashes of passwords that other systems made: read strictly, bounded in cost, compared with a password.
//!
//! A hash comes with its own cost parameters, and whoever brings it chooses them. Each reader therefore refuses parameters
//! beyond what one comparison may take here, about a second and 128 MiB.

mod argon2id;
mod bcrypt;
mod pbkdf2;
mod phc;
mod scrypt;

use std::fmt;

use zeroize::Zeroizing;

use crate::compare;

/// The longest encoded hash in bytes.
const LONGEST: usize = 512;
/// Bytes of a salt: at least those that RFC 9106 section 3.1 asks for.
const SALT: std::ops::RangeInclusive<usize> = 8..=64;
/// Bytes of a hash.
const HASH: std::ops::RangeInclusive<usize> = 16..=64;

/// The function behind a hash.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Algorithm {
    /// `$2a$`, `$2b$` or `$2y$`.
    Bcrypt,
    /// RFC 7914, as `$scrypt$ln=…,r=…,p=…$salt$hash`.
    Scrypt,
    /// RFC 9106, as `$argon2id$v=19$m=…,t=…,p=…$salt$hash`.
    Argon2id,
    /// RFC 8018 with HMAC-SHA-256, as `$pbkdf2-sha256$i=…$salt$hash`.
    Pbkdf2Sha256,
}

/// Why a hash is not taken. The text never repeats any of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum HashError {
    /// It is not in the algorithm's encoding.
    #[error("the password hash is not in the encoding of its algorithm")]
    Malformed,
    /// Its parameters cost more, or protect less, than is allowed.
    #[error("the cost parameters of the password hash are out of bounds")]
    Cost,
}

/// A hash with its salt and cost parameters.
#[derive(Clone, PartialEq, Eq)]
pub struct PasswordHash {
    function: Function,
    salt: Vec<u8>,
    hash: Vec<u8>,
}

/// A function with its cost parameters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Function {
    Bcrypt(bcrypt::Cost),
    Scrypt(scrypt::Cost),
    Argon2id(argon2id::Cost),
    Pbkdf2(pbkdf2::Cost),
}

impl fmt::Debug for PasswordHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PasswordHash").field("function", &self.function).finish_non_exhaustive()
    }
}

impl PasswordHash {
    /// Reads a hash of `algorithm`.
    ///
    /// # Errors
    /// [`HashError`] when it is in another form or its parameters are out of bounds.
    pub fn parse(algorithm: Algorithm, encoded: &str) -> Result<Self, HashError> {
        if encoded.len() > LONGEST {
            return Err(HashError::Malformed);
        }
        match algorithm {
            Algorithm::Bcrypt => bcrypt::parse(encoded),
            Algorithm::Scrypt => scrypt::parse(encoded),
            Algorithm::Argon2id => argon2id::parse(encoded),
            Algorithm::Pbkdf2Sha256 => pbkdf2::parse(encoded),
        }
    }

    /// Reads a hash whose algorithm is told by its first characters.
    ///
    /// # Errors
    /// As [`parse`](Self::parse).
    pub fn parse_any(encoded: &str) -> Result<Self, HashError> {
        let algorithm = match encoded.split('$').nth(1) {
            Some("argon2id") => Algorithm::Argon2id,
            Some("scrypt") => Algorithm::Scrypt,
            Some("pbkdf2-sha256") => Algorithm::Pbkdf2Sha256,
            _ => Algorithm::Bcrypt,
        };
        Self::parse(algorithm, encoded)
    }

    /// Whether this is the hash of `password`. Takes up to about a second and 128 MiB: never to be called where other work
    /// waits for the thread.
    #[must_use]
    pub fn verify(&self, password: &str) -> bool {
        let mut made = Zeroizing::new(vec![0; self.hash.len()]);
        let (password, salt) = (password.as_bytes(), self.salt.as_slice());
        let done = match self.function {
            Function::Bcrypt(cost) => cost.hash(password, salt, &mut made),
            Function::Scrypt(cost) => cost.hash(password, salt, &mut made),
            Function::Argon2id(cost) => cost.hash(password, salt, &mut made),
            Function::Pbkdf2(cost) => cost.hash(password, salt, &mut made),
        };
        done && compare::equal(&made, &self.hash)
    }
}

/// The encoding of a hash of the same function and cost that is nobody's: comparing with it takes as long, and no password
/// is known for which it holds.
#[must_use]
pub fn feigned(encoded: &str) -> String {
    let fields = encoded.split('$').count();
    // Behind the parameters stand salt and hash, which bcrypt writes as one. Both alphabets have a letter for zero bits.
    let (first, zero) = if fields == 4 { (3, '.') } else { (fields.saturating_sub(2), 'A') };
    let blanked = encoded.split('$').enumerate().map(|(at, field)| match at {
        at if at < first => field.to_owned(),
        _ => field.chars().map(|_| zero).collect(),
    });
    blanked.collect::<Vec<_>>().join("$")
}

#[cfg(test)]
mod tests;
