//! AWS's words for everything that can be wrong with a signature.

use std::borrow::Cow;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use cognomen_contract::{CommonCode, Error, Protocol, Service};
use cognomen_crypto::digest;

/// No signature at all.
pub(crate) fn missing(service: Service) -> Error {
    let message = match service.protocol() {
        Protocol::Query => "Request is missing Authentication Token",
        Protocol::Json11 | Protocol::RestJson => "Missing Authentication Token",
    };
    Error::new(CommonCode::MissingAuthenticationToken, message)
}

/// Parts of the signature are missing or malformed.
pub(super) fn incomplete(message: impl Into<Cow<'static, str>>) -> Error {
    Error::new(CommonCode::IncompleteSignature, message)
}

/// The signature is complete, and not good.
pub(super) fn invalid(message: impl Into<Cow<'static, str>>) -> Error {
    Error::new(CommonCode::InvalidSignature, message)
}

/// Another signature was expected.
pub(super) fn mismatch() -> Error {
    invalid(
        "The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key \
         and signing method. Consult the service documentation for details.",
    )
}

/// Temporary credentials whose time is over.
pub(super) fn expired() -> Error {
    Error::new(CommonCode::ExpiredToken, "The security token included in the request is expired")
}

/// No such access key, an inactive one, or a session token that is not of this service or not of the key.
pub(crate) fn unrecognized() -> Error {
    Error::new(CommonCode::UnrecognizedClient, "The security token included in the request is invalid.")
}

/// What stands for a header's value in a message: it may hold a secret.
pub(super) fn hashed(value: &str) -> String {
    STANDARD.encode(digest::sha256(value.as_bytes()))
}
