//! Error codes.
use crate::wire_enum::wire_enum;
wire_enum! {
    pub enum ErrorCode { AlreadyStreamedException = "AlreadyStreamedException",
    ConcurrentModificationException = "ConcurrentModificationException",
    DuplicateRequestException = "DuplicateRequestException", InternalErrorException =
    "InternalErrorException", InvalidConfigurationException =
    "InvalidConfigurationException", InvalidLambdaFunctionOutputException =
    "InvalidLambdaFunctionOutputException", InvalidParameterException =
    "InvalidParameterException", LambdaThrottledException = "LambdaThrottledException",
    LimitExceededException = "LimitExceededException", NotAuthorizedException =
    "NotAuthorizedException", ResourceConflictException = "ResourceConflictException",
    ResourceNotFoundException = "ResourceNotFoundException", TooManyRequestsException =
    "TooManyRequestsException" }
}
impl ErrorCode {
    ///HTTP status of an answer with this error.
    pub fn http_status(self) -> u16 {
        match self {
            Self::InternalErrorException => 500u16,
            Self::LambdaThrottledException => 429u16,
            Self::NotAuthorizedException => 403u16,
            Self::ResourceConflictException => 409u16,
            Self::ResourceNotFoundException => 404u16,
            Self::TooManyRequestsException => 429u16,
            _ => 400,
        }
    }
}
