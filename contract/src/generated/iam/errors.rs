//! Error codes.
use crate::wire_enum::wire_enum;
wire_enum! {
    pub enum ErrorCode { ConcurrentModificationException = "ConcurrentModification",
    DeleteConflictException = "DeleteConflict", EntityAlreadyExistsException =
    "EntityAlreadyExists", EntityTemporarilyUnmodifiableException =
    "EntityTemporarilyUnmodifiable", InvalidInputException = "InvalidInput",
    LimitExceededException = "LimitExceeded", MalformedPolicyDocumentException =
    "MalformedPolicyDocument", NoSuchEntityException = "NoSuchEntity",
    OpenIdIdpCommunicationErrorException = "OpenIdIdpCommunicationError",
    PolicyEvaluationException = "PolicyEvaluation", PolicyNotAttachableException =
    "PolicyNotAttachable", ServiceFailureException = "ServiceFailure",
    UnmodifiableEntityException = "UnmodifiableEntity" }
}
impl ErrorCode {
    ///HTTP status of an answer with this error.
    pub fn http_status(self) -> u16 {
        match self {
            Self::ConcurrentModificationException => 409u16,
            Self::DeleteConflictException => 409u16,
            Self::EntityAlreadyExistsException => 409u16,
            Self::EntityTemporarilyUnmodifiableException => 409u16,
            Self::LimitExceededException => 409u16,
            Self::NoSuchEntityException => 404u16,
            Self::PolicyEvaluationException => 500u16,
            Self::ServiceFailureException => 500u16,
            _ => 400,
        }
    }
}
