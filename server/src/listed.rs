//! Errors in the words of the operation that answers them.

use cognomen_contract::cognito_identity;
use cognomen_contract::cognito_idp::ErrorCode;
use cognomen_contract::{CommonCode, Error, OperationMeta, Service};

/// The error under a type that the operation's model lists, where operations share what they call by different names: three
/// know their own failures as `InternalServerException`, some know no `LimitExceededException` beside
/// `TooManyRequestsException`, and some take the token of a user who is gone for one that proves nothing.
pub(crate) fn listed(operation: &OperationMeta, error: Error) -> Error {
    if operation.service == Service::CognitoIdentity {
        return of_identities(operation, error);
    }
    let lists = |code: ErrorCode| operation.errors.contains(&code.as_str());
    let other = if error.code() == CommonCode::InternalFailure.into() {
        ErrorCode::InternalServerException
    } else if error.code() == ErrorCode::LimitExceededException.into() && !lists(ErrorCode::LimitExceededException) {
        ErrorCode::TooManyRequestsException
    } else if error.code() == ErrorCode::UserNotFoundException.into() && !lists(ErrorCode::UserNotFoundException) {
        ErrorCode::NotAuthorizedException
    } else {
        return error;
    };
    if lists(other) { Error::new(other, error.message().to_owned()) } else { error }
}

/// Identity pools know that others changed the same record only where roles or settings are set.
fn of_identities(operation: &OperationMeta, error: Error) -> Error {
    use cognito_identity::ErrorCode::{ConcurrentModificationException, TooManyRequestsException};
    let raced = error.code() == ConcurrentModificationException.into();
    if raced && !operation.errors.contains(&ConcurrentModificationException.as_str()) {
        return Error::new(TooManyRequestsException, error.message().to_owned());
    }
    error
}

#[cfg(test)]
mod tests {
    use cognomen_contract::{Operation, cognito_idp::operations};

    use super::*;

    fn code(operation: &OperationMeta, code: impl Into<cognomen_contract::Code>) -> &'static str {
        listed(operation, Error::new(code, "words")).code().as_str()
    }

    #[test]
    fn operations_answer_what_their_models_list() {
        let (secrets, sign_in) = (&operations::ListUserPoolClientSecrets::META, &operations::InitiateAuth::META);
        assert_eq!(code(secrets, CommonCode::InternalFailure), "InternalServerException");
        assert_eq!(code(secrets, ErrorCode::LimitExceededException), "LimitExceededException");
        assert_eq!(code(sign_in, CommonCode::InternalFailure), CommonCode::InternalFailure.as_str());
        assert_eq!(code(sign_in, ErrorCode::LimitExceededException), "TooManyRequestsException");
    }

    #[test]
    fn races_on_identity_pools_are_told_as_their_operations_list_them() {
        use cognito_identity::{ErrorCode, operations};
        let raced = ErrorCode::ConcurrentModificationException;
        assert_eq!(code(&operations::UpdateIdentityPool::META, raced), "ConcurrentModificationException");
        assert_eq!(code(&operations::TagResource::META, raced), "TooManyRequestsException");
        assert_eq!(
            code(&operations::TagResource::META, ErrorCode::InvalidParameterException),
            "InvalidParameterException"
        );
    }
}
