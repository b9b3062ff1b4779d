//! Signed tokens: JWS compact serialization (RFC 7515) with RS256 (RFC 7518, section 3.3), JWK (RFC 7517) and
//! JWT (RFC 7519).
//!
//! Keys are parsed once and kept, because parsing an RSA key costs more than checking a signature. Our own tokens know
//! RS256 alone: none can choose its algorithm; those of other parties are [`ForeignToken`]s. What the claims mean, their times and audiences, is the caller's to judge.

mod ec_signing;
mod foreign;
mod jwk;
mod public_key;
mod signing;
mod token;
mod verifying;

pub use ec_signing::{EcJwk, EcSigningKey};
pub use foreign::ForeignToken;
pub use jwk::Jwk;
pub use public_key::{Algorithm, PublicKey, PublicKeySet};
pub use signing::{RsaSigningKey, SignError};
pub use token::{Header, JwtError, MAX_TOKEN, Unverified, VerifiedPayload};
pub use verifying::RsaVerifyingKey;

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};

/// A key that is not an RSA key of 2048 to 8192 bits, or is damaged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a usable RSA key")]
pub struct KeyError;

/// Base64url without padding (RFC 7515, section 2).
#[must_use]
pub fn base64url(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}
