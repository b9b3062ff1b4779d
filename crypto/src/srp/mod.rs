//! SRP-6a as Amazon Cognito speaks it (`USER_SRP_AUTH`, `DEVICE_SRP_AUTH`): the 3072-bit group of RFC 3526, SHA-256,
//! hashed numbers in signed-magnitude form, and a session key by HKDF.
//!
//! For a user, the pool name is the part of the pool id after the underscore; for a device, the device group key stands
//! in its place and the device key in the user name's.
//!
//! Everything that touches a secret runs in constant time. Values on the wire are [`hex_number`]s.

pub mod client;
mod exchange;
mod group;
mod number;
mod verifier;

pub use exchange::{InvalidA, SecretScalar, claim_signature, parse_a, server_key, server_start};
pub use number::hex_number;
pub use verifier::{InvalidVerifier, Salt, Verifier, check_password, decoy_verifier, derive_verifier};

/// A number of the group, big-endian.
pub type Element = [u8; cognomen_modexp::BYTES];
