//! The one table from error codes to what each protocol sends.

use cognomen_contract::{Code, CommonCode, Protocol, Service};

/// Status and code of an error on the wire.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Form {
    /// HTTP status.
    pub status: u16,
    /// Code, as clients match it.
    pub code: &'static str,
}

/// The form of an error of a service in a protocol.
pub fn form(code: Code, protocol: Protocol, service: Service) -> Form {
    let (status, code) = match code {
        Code::CognitoIdp(code) => (code.http_status(), code.as_str()),
        Code::CognitoIdentity(code) => (code.http_status(), code.as_str()),
        Code::CognitoSync(code) => (code.http_status(), code.as_str()),
        Code::Sts(code) => (code.http_status(), code.as_str()),
        Code::Iam(code) => (code.http_status(), code.as_str()),
        Code::CloudTrail(code) => (code.http_status(), code.as_str()),
        Code::Kms(code) => (code.http_status(), code.as_str()),
        Code::Cognomen(code) => (code.http_status(), code.as_str()),
        Code::Common(code) => match protocol {
            Protocol::Json11 => json(code, service),
            Protocol::Query => query(code),
            Protocol::RestJson => rest(code),
        },
    };
    Form { status, code }
}

/// awsJson: client errors have status 400 throughout.
fn json(code: CommonCode, service: Service) -> (u16, &'static str) {
    match code {
        CommonCode::AccessDenied => (400, "AccessDeniedException"),
        CommonCode::IncompleteSignature => (400, "IncompleteSignatureException"),
        CommonCode::InternalFailure => (500, "InternalErrorException"),
        CommonCode::InvalidParameterValue => (400, "InvalidParameterValueException"),
        CommonCode::InvalidSignature | CommonCode::RequestExpired => (400, "InvalidSignatureException"),
        CommonCode::MissingAction | CommonCode::UnknownOperation => (400, "UnknownOperationException"),
        CommonCode::MissingAuthenticationToken => (400, "MissingAuthenticationTokenException"),
        CommonCode::NotImplemented => (501, "NotImplementedException"),
        CommonCode::RequestTooLarge => (413, "RequestEntityTooLargeException"),
        CommonCode::Serialization => (400, "SerializationException"),
        CommonCode::Throttling => match service {
            Service::CognitoIdp | Service::CognitoIdentity | Service::Cognomen => (400, "TooManyRequestsException"),
            Service::CognitoSync | Service::Sts | Service::Iam | Service::CloudTrail | Service::Kms => {
                (400, "ThrottlingException")
            }
        },
        CommonCode::UnrecognizedClient => (400, "UnrecognizedClientException"),
        CommonCode::Validation => match service {
            Service::CognitoIdp | Service::Cognomen => (400, "InvalidParameterException"),
            _ => (400, "ValidationException"),
        },
        CommonCode::ExpiredToken => (400, "ExpiredTokenException"),
    }
}

/// awsQuery: codes without `Exception`, authentication failures with status 403.
fn query(code: CommonCode) -> (u16, &'static str) {
    match code {
        CommonCode::AccessDenied => (403, "AccessDenied"),
        CommonCode::IncompleteSignature => (400, "IncompleteSignature"),
        CommonCode::InternalFailure => (500, "InternalFailure"),
        CommonCode::InvalidParameterValue => (400, "InvalidParameterValue"),
        CommonCode::InvalidSignature | CommonCode::RequestExpired => (403, "SignatureDoesNotMatch"),
        CommonCode::MissingAction => (400, "MissingAction"),
        CommonCode::MissingAuthenticationToken => (403, "MissingAuthenticationToken"),
        CommonCode::NotImplemented => (501, "NotImplemented"),
        CommonCode::RequestTooLarge => (413, "RequestEntityTooLarge"),
        CommonCode::Serialization => (400, "MalformedInput"),
        CommonCode::Throttling => (400, "Throttling"),
        CommonCode::UnknownOperation => (400, "InvalidAction"),
        CommonCode::UnrecognizedClient => (403, "InvalidClientTokenId"),
        CommonCode::Validation => (400, "ValidationError"),
        CommonCode::ExpiredToken => (403, "ExpiredToken"),
    }
}

/// restJson: awsJson's codes with HTTP's statuses.
fn rest(code: CommonCode) -> (u16, &'static str) {
    match code {
        CommonCode::AccessDenied => (403, "AccessDeniedException"),
        CommonCode::IncompleteSignature => (400, "IncompleteSignatureException"),
        CommonCode::InternalFailure => (500, "InternalErrorException"),
        CommonCode::InvalidParameterValue => (400, "InvalidParameterValueException"),
        CommonCode::InvalidSignature | CommonCode::RequestExpired => (403, "InvalidSignatureException"),
        CommonCode::MissingAction | CommonCode::UnknownOperation => (404, "UnknownOperationException"),
        CommonCode::MissingAuthenticationToken => (403, "MissingAuthenticationTokenException"),
        CommonCode::NotImplemented => (501, "NotImplementedException"),
        CommonCode::RequestTooLarge => (413, "RequestEntityTooLargeException"),
        CommonCode::Serialization => (400, "SerializationException"),
        CommonCode::Throttling => (429, "TooManyRequestsException"),
        CommonCode::UnrecognizedClient => (403, "UnrecognizedClientException"),
        CommonCode::Validation => (400, "ValidationException"),
        CommonCode::ExpiredToken => (403, "ExpiredTokenException"),
    }
}

#[cfg(test)]
mod tests {
    use cognomen_contract::{cognito_idp, iam};

    use super::*;

    #[test]
    fn common_codes_follow_protocol_and_service() {
        let cases = [
            (CommonCode::AccessDenied, Service::CognitoIdp, (400, "AccessDeniedException")),
            (CommonCode::AccessDenied, Service::Iam, (403, "AccessDenied")),
            (CommonCode::AccessDenied, Service::CognitoSync, (403, "AccessDeniedException")),
            (CommonCode::Validation, Service::CognitoIdp, (400, "InvalidParameterException")),
            (CommonCode::Validation, Service::CognitoIdentity, (400, "ValidationException")),
            (CommonCode::Validation, Service::Sts, (400, "ValidationError")),
            (CommonCode::InvalidSignature, Service::Sts, (403, "SignatureDoesNotMatch")),
            (CommonCode::UnrecognizedClient, Service::Sts, (403, "InvalidClientTokenId")),
            (CommonCode::InternalFailure, Service::CognitoIdp, (500, "InternalErrorException")),
            (CommonCode::InternalFailure, Service::Iam, (500, "InternalFailure")),
            (CommonCode::UnknownOperation, Service::CognitoSync, (404, "UnknownOperationException")),
            (CommonCode::RequestTooLarge, Service::CognitoIdp, (413, "RequestEntityTooLargeException")),
            (CommonCode::NotImplemented, Service::CognitoIdp, (501, "NotImplementedException")),
        ];
        for (code, service, (status, expected)) in cases {
            let given = form(code.into(), service.protocol(), service);
            assert_eq!(given, Form { status, code: expected }, "{code:?} {service:?}");
        }
    }

    #[test]
    fn modelled_codes_keep_their_form() {
        let code = cognito_idp::ErrorCode::UserNotFoundException;
        let given = form(code.into(), Protocol::Json11, Service::CognitoIdp);
        assert_eq!(given, Form { status: 400, code: "UserNotFoundException" });
        let given = form(iam::ErrorCode::NoSuchEntityException.into(), Protocol::Query, Service::Iam);
        assert_eq!(given, Form { status: 404, code: "NoSuchEntity" });
    }
}
