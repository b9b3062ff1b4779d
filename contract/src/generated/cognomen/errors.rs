//! Error codes.
use crate::wire_enum::wire_enum;
wire_enum! {
    pub enum ErrorCode { ConcurrentModificationException =
    "ConcurrentModificationException", InternalErrorException = "InternalErrorException",
    InvalidParameterException = "InvalidParameterException", NotAuthorizedException =
    "NotAuthorizedException", ResourceNotFoundException = "ResourceNotFoundException",
    TooManyRequestsException = "TooManyRequestsException" }
}
impl ErrorCode {
    ///HTTP status of an answer with this error.
    pub fn http_status(self) -> u16 {
        match self {
            Self::InternalErrorException => 500u16,
            _ => 400,
        }
    }
}
