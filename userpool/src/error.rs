//! The errors that several operations share, in Cognito's words.

use cognomen_contract::cognito_idp::{ErrorCode, UserPoolTierType};
use cognomen_contract::{CommonCode, Error};

/// `ResourceNotFoundException` of an unknown pool.
#[must_use]
pub fn pool_not_found(pool_id: &str) -> Error {
    Error::new(ErrorCode::ResourceNotFoundException, format!("User pool {pool_id} does not exist."))
}

/// `ResourceNotFoundException` of an unknown client.
#[must_use]
pub fn client_not_found(client_id: &str) -> Error {
    Error::new(ErrorCode::ResourceNotFoundException, format!("User pool client {client_id} does not exist."))
}

/// `UserNotFoundException` of an unknown user.
#[must_use]
pub fn user_not_found() -> Error {
    Error::new(ErrorCode::UserNotFoundException, "User does not exist.")
}

/// `InvalidParameterException` with a message of its own.
#[must_use]
pub fn invalid(message: impl Into<std::borrow::Cow<'static, str>>) -> Error {
    Error::new(ErrorCode::InvalidParameterException, message)
}

/// `NotImplementedException` (HTTP 501) of a setting that nothing here would honour.
#[must_use]
pub fn not_implemented(setting: &str) -> Error {
    Error::new(CommonCode::NotImplemented, format!("`{setting}` is not implemented"))
}

/// `FeatureUnavailableInTierException` of settings that the pool's tier does not have.
#[must_use]
pub fn beyond_tier(tier: UserPoolTierType, features: &[&str]) -> Error {
    let features = features.join(", ");
    let message =
        format!("The following features need to be disabled for the {tier} pricing tier configured: {features}");
    Error::new(ErrorCode::FeatureUnavailableInTierException, message)
}

/// `NotAuthorizedException` with a message of its own.
#[must_use]
pub fn not_authorized(message: impl Into<std::borrow::Cow<'static, str>>) -> Error {
    Error::new(ErrorCode::NotAuthorizedException, message)
}

/// `NotAuthorizedException` of a wrong user name or password, the same for unknown users of a masking client.
#[must_use]
pub fn wrong_credentials() -> Error {
    not_authorized("Incorrect username or password.")
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

/// Two changes of a pool's or client's settings met twice in a row.
#[must_use]
pub fn concurrent_modification() -> Error {
    Error::new(ErrorCode::ConcurrentModificationException, "the settings changed at the same time; try again")
}
