//! Error codes.
use crate::wire_enum::wire_enum;
wire_enum! {
    pub enum ErrorCode { ExpiredTokenException = "ExpiredTokenException",
    ExpiredTradeInTokenException = "ExpiredTradeInTokenException",
    IDPCommunicationErrorException = "IDPCommunicationError", IDPRejectedClaimException =
    "IDPRejectedClaim", InvalidAuthorizationMessageException =
    "InvalidAuthorizationMessageException", InvalidIdentityTokenException =
    "InvalidIdentityToken", JWTPayloadSizeExceededException =
    "JWTPayloadSizeExceededException", MalformedPolicyDocumentException =
    "MalformedPolicyDocument", OutboundWebIdentityFederationDisabledException =
    "OutboundWebIdentityFederationDisabledException", PackedPolicyTooLargeException =
    "PackedPolicyTooLarge", RegionDisabledException = "RegionDisabledException",
    SessionDurationEscalationException = "SessionDurationEscalationException" }
}
impl ErrorCode {
    ///HTTP status of an answer with this error.
    pub fn http_status(self) -> u16 {
        match self {
            Self::IDPRejectedClaimException => 403u16,
            Self::OutboundWebIdentityFederationDisabledException => 403u16,
            Self::RegionDisabledException => 403u16,
            Self::SessionDurationEscalationException => 403u16,
            _ => 400,
        }
    }
}
