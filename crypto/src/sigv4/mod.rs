//! AWS Signature Version 4: the arithmetic, without a clock and without keys of its own.
//!
//! A request is seen through a borrowed [`RequestView`]; the pieces of a check are [`canonical_request`],
//! [`string_to_sign`], [`signing_key`] and [`matches`]. The client's half, [`sign`] and [`presign`], serves outgoing
//! calls, tests and benchmarks.

mod canonical;
mod scope;
mod sign;

pub use canonical::{EMPTY_PAYLOAD, PathStyle, RequestView, UNSIGNED_PAYLOAD, canonical_request, payload_hash};
pub use scope::Scope;
pub use sign::{Credentials, Signed, presign, sign};

use crate::{compare, digest, hex, mac};

/// The one algorithm: HMAC-SHA256.
pub const ALGORITHM: &str = "AWS4-HMAC-SHA256";

/// The string that is signed: algorithm, `x-amz-date` (`YYYYMMDD'T'HHMMSS'Z'`), scope, hash of the canonical request.
#[must_use]
pub fn string_to_sign(amz_date: &str, scope: &Scope<'_>, canonical_request: &str) -> String {
    format!("{ALGORITHM}\n{amz_date}\n{scope}\n{}", hex::encode(&digest::sha256(canonical_request.as_bytes())))
}

/// The key of one secret for one scope; the same all day, so worth caching.
#[must_use]
pub fn signing_key(secret_access_key: &str, scope: &Scope<'_>) -> [u8; 32] {
    let secret = zeroize::Zeroizing::new(format!("AWS4{secret_access_key}"));
    let date = mac::hmac_sha256(secret.as_bytes(), &[scope.date.as_bytes()]);
    let region = mac::hmac_sha256(&date, &[scope.region.as_bytes()]);
    let service = mac::hmac_sha256(&region, &[scope.service.as_bytes()]);
    mac::hmac_sha256(&service, &[b"aws4_request"])
}

/// The signature in lower-case hexadecimal digits.
#[must_use]
pub fn signature(signing_key: &[u8; 32], string_to_sign: &str) -> String {
    hex::encode(&mac::hmac_sha256(signing_key, &[string_to_sign.as_bytes()]))
}

/// Whether `given` is the signature, in constant time.
#[must_use]
pub fn matches(signing_key: &[u8; 32], string_to_sign: &str, given: &str) -> bool {
    compare::equal(signature(signing_key, string_to_sign).as_bytes(), given.as_bytes())
}
