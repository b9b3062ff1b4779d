//! Error codes.
use crate::wire_enum::wire_enum;
wire_enum! {
    pub enum ErrorCode { DependencyTimeoutException = "DependencyTimeoutException",
    DisabledException = "DisabledException", DryRunOperationException =
    "DryRunOperationException", IncorrectKeyException = "IncorrectKeyException",
    InvalidArnException = "InvalidArnException", InvalidCiphertextException =
    "InvalidCiphertextException", InvalidGrantTokenException =
    "InvalidGrantTokenException", InvalidKeyUsageException = "InvalidKeyUsageException",
    KMSInternalException = "KMSInternalException", KMSInvalidStateException =
    "KMSInvalidStateException", KeyUnavailableException = "KeyUnavailableException",
    NotFoundException = "NotFoundException" }
}
impl ErrorCode {
    ///HTTP status of an answer with this error.
    pub fn http_status(self) -> u16 {
        match self {
            Self::DependencyTimeoutException => 500u16,
            Self::KMSInternalException => 500u16,
            Self::KeyUnavailableException => 500u16,
            _ => 400,
        }
    }
}
