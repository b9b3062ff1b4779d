//! Codes of errors: each service's own, and those that every service answers.

use crate::{cloudtrail, cognito_identity, cognito_idp, cognito_sync, cognomen, iam, kms, sts};

/// Code of an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Code {
    /// Of user pools.
    CognitoIdp(cognito_idp::ErrorCode),
    /// Of identity pools.
    CognitoIdentity(cognito_identity::ErrorCode),
    /// Of Cognito Sync.
    CognitoSync(cognito_sync::ErrorCode),
    /// Of STS.
    Sts(sts::ErrorCode),
    /// Of IAM.
    Iam(iam::ErrorCode),
    /// Of CloudTrail.
    CloudTrail(cloudtrail::ErrorCode),
    /// Of KMS.
    Kms(kms::ErrorCode),
    /// Of our own service.
    Cognomen(cognomen::ErrorCode),
    /// Of every service.
    Common(CommonCode),
}

/// Codes that every service answers; their wire form depends on the protocol.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CommonCode {
    /// No policy allows the call, or one denies it.
    AccessDenied,
    /// The signature's parts are missing or malformed.
    IncompleteSignature,
    /// Something broke on this side.
    InternalFailure,
    /// The value of a parameter is refused for what it says, not for its form.
    InvalidParameterValue,
    /// The signature is not the one expected.
    InvalidSignature,
    /// The request names no operation.
    MissingAction,
    /// A signed operation was called without credentials.
    MissingAuthenticationToken,
    /// The operation or setting is not served.
    NotImplemented,
    /// The signature's time is too far away.
    RequestExpired,
    /// The body is larger than allowed.
    RequestTooLarge,
    /// The body cannot be read.
    Serialization,
    /// Too many requests.
    Throttling,
    /// No such operation.
    UnknownOperation,
    /// No such access key.
    UnrecognizedClient,
    /// The input breaks the model's constraints.
    Validation,
    /// The security token is expired.
    ExpiredToken,
}

impl CommonCode {
    /// All codes.
    pub const ALL: [Self; 16] = [
        Self::AccessDenied,
        Self::IncompleteSignature,
        Self::InternalFailure,
        Self::InvalidParameterValue,
        Self::InvalidSignature,
        Self::MissingAction,
        Self::MissingAuthenticationToken,
        Self::NotImplemented,
        Self::RequestExpired,
        Self::RequestTooLarge,
        Self::Serialization,
        Self::Throttling,
        Self::UnknownOperation,
        Self::UnrecognizedClient,
        Self::Validation,
        Self::ExpiredToken,
    ];

    /// Name of the code in logs; the wire form is the protocol's.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::AccessDenied => "AccessDenied",
            Self::IncompleteSignature => "IncompleteSignature",
            Self::InternalFailure => "InternalFailure",
            Self::InvalidParameterValue => "InvalidParameterValue",
            Self::InvalidSignature => "InvalidSignature",
            Self::MissingAction => "MissingAction",
            Self::MissingAuthenticationToken => "MissingAuthenticationToken",
            Self::NotImplemented => "NotImplemented",
            Self::RequestExpired => "RequestExpired",
            Self::RequestTooLarge => "RequestTooLarge",
            Self::Serialization => "Serialization",
            Self::Throttling => "Throttling",
            Self::UnknownOperation => "UnknownOperation",
            Self::UnrecognizedClient => "UnrecognizedClient",
            Self::Validation => "Validation",
            Self::ExpiredToken => "ExpiredToken",
        }
    }
}

impl Code {
    /// Code as the model writes it; for a common code its name in logs.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::CognitoIdp(code) => code.as_str(),
            Self::CognitoIdentity(code) => code.as_str(),
            Self::CognitoSync(code) => code.as_str(),
            Self::Sts(code) => code.as_str(),
            Self::Iam(code) => code.as_str(),
            Self::CloudTrail(code) => code.as_str(),
            Self::Kms(code) => code.as_str(),
            Self::Cognomen(code) => code.as_str(),
            Self::Common(code) => code.as_str(),
        }
    }
}

macro_rules! from_code {
    ($($variant:ident($ty:ty)),* $(,)?) => {
        $(impl From<$ty> for Code {
            fn from(code: $ty) -> Self {
                Self::$variant(code)
            }
        })*
    };
}

from_code!(
    CognitoIdp(cognito_idp::ErrorCode),
    CognitoIdentity(cognito_identity::ErrorCode),
    CognitoSync(cognito_sync::ErrorCode),
    Sts(sts::ErrorCode),
    Iam(iam::ErrorCode),
    CloudTrail(cloudtrail::ErrorCode),
    Kms(kms::ErrorCode),
    Cognomen(cognomen::ErrorCode),
    Common(CommonCode),
);
