//! Cryptography without I/O: JOSE, SRP-6a, TOTP, SigV4, sealing.
//!
//! Everything here is a pure function of its arguments. Randomness comes in as a [`random::Random`], time as a number,
//! so that a test owns both. Comparisons of secrets are constant-time, and owned secrets are wiped when dropped.

pub mod certificate;
pub mod compare;
pub mod digest;
pub mod encryption_sdk;
pub mod hex;
pub mod jose;
pub mod kdf;
pub mod mac;
pub mod password_hash;
pub mod percent;
pub mod random;
pub mod seal;
pub mod secret_hash;
pub mod signature;
pub mod sigv4;
pub mod srp;
pub mod testing;
pub mod totp;

pub use random::{Random, SystemRandom, random_array};
