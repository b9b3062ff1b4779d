//! The errors that several operations share, in Cognito's words.

use std::borrow::Cow;

use cognomen_contract::Error;
use cognomen_contract::cognito_identity::ErrorCode;

/// `ResourceNotFoundException` of an unknown pool.
#[must_use]
pub fn pool_not_found(pool_id: &str) -> Error {
    Error::new(ErrorCode::ResourceNotFoundException, format!("IdentityPool '{pool_id}' not found."))
}

/// `ResourceNotFoundException` of an unknown identity.
#[must_use]
pub fn identity_not_found(identity_id: &str) -> Error {
    Error::new(ErrorCode::ResourceNotFoundException, format!("Identity '{identity_id}' not found."))
}

/// `ResourceNotFoundException` with a message of its own.
#[must_use]
pub fn not_found(message: impl Into<Cow<'static, str>>) -> Error {
    Error::new(ErrorCode::ResourceNotFoundException, message)
}

/// `InvalidParameterException` with a message of its own.
#[must_use]
pub fn invalid(message: impl Into<Cow<'static, str>>) -> Error {
    Error::new(ErrorCode::InvalidParameterException, message)
}

/// `NotAuthorizedException` with a message of its own.
#[must_use]
pub fn not_authorized(message: impl Into<Cow<'static, str>>) -> Error {
    Error::new(ErrorCode::NotAuthorizedException, message)
}

/// `ResourceConflictException` with a message of its own.
#[must_use]
pub fn conflict(message: impl Into<Cow<'static, str>>) -> Error {
    Error::new(ErrorCode::ResourceConflictException, message)
}

/// `LimitExceededException` with a message of its own.
#[must_use]
pub fn limit_exceeded(message: impl Into<Cow<'static, str>>) -> Error {
    Error::new(ErrorCode::LimitExceededException, message)
}

/// What the store could not do: logged with its cause, answered without it.
#[must_use]
pub fn store(cause: impl std::error::Error + Send + Sync + 'static) -> Error {
    Error::internal(cause)
}

/// Two writers met twice in a row; SDKs try again by themselves.
#[must_use]
pub fn contended() -> Error {
    Error::new(ErrorCode::TooManyRequestsException, "the record changed at the same time; try again")
}

/// Two changes of a pool's settings met twice in a row.
#[must_use]
pub fn concurrent_modification() -> Error {
    Error::new(ErrorCode::ConcurrentModificationException, "the settings changed at the same time; try again")
}
