//! AWS's words for what STS refuses.

use std::borrow::Cow;

use cognomen_contract::sts::ErrorCode;
use cognomen_contract::{CommonCode, Error};

/// `AccessDenied` with a message of its own.
pub(super) fn denied(message: impl Into<Cow<'static, str>>) -> Error {
    Error::new(CommonCode::AccessDenied, message)
}

/// `ValidationError` with a message of its own.
pub(super) fn invalid(message: impl Into<Cow<'static, str>>) -> Error {
    Error::new(CommonCode::Validation, message)
}

/// `InvalidParameterValue` with a message of its own.
pub(super) fn invalid_value(message: impl Into<Cow<'static, str>>) -> Error {
    Error::new(CommonCode::InvalidParameterValue, message)
}

/// `PackedPolicyTooLarge` with a message of its own.
pub(super) fn too_large(message: impl Into<Cow<'static, str>>) -> Error {
    Error::new(ErrorCode::PackedPolicyTooLargeException, message)
}

/// `InvalidIdentityToken` with a message of its own.
pub(super) fn invalid_token(message: impl Into<Cow<'static, str>>) -> Error {
    Error::new(ErrorCode::InvalidIdentityTokenException, message)
}

/// An operation that the credentials of a session cannot call.
pub(super) fn not_with_a_session(operation: &str) -> Error {
    denied(format!("Cannot call {operation} with session credentials"))
}

/// `NotImplemented` of a setting that nothing here would honour.
pub(super) fn not_implemented(setting: &str) -> Error {
    Error::new(CommonCode::NotImplemented, format!("`{setting}` is not implemented"))
}
