//! Error codes.
use crate::wire_enum::wire_enum;
wire_enum! {
    pub enum ErrorCode { AccessDeniedException = "AccessDeniedException",
    AliasExistsException = "AliasExistsException", CodeDeliveryFailureException =
    "CodeDeliveryFailureException", CodeMismatchException = "CodeMismatchException",
    ConcurrentModificationException = "ConcurrentModificationException",
    DeviceKeyExistsException = "DeviceKeyExistsException", DuplicateProviderException =
    "DuplicateProviderException", EnableSoftwareTokenMFAException =
    "EnableSoftwareTokenMFAException", ExpiredCodeException = "ExpiredCodeException",
    FeatureUnavailableInTierException = "FeatureUnavailableInTierException",
    ForbiddenException = "ForbiddenException", GroupExistsException =
    "GroupExistsException", InternalErrorException = "InternalErrorException",
    InternalServerException = "InternalServerException",
    InvalidEmailRoleAccessPolicyException = "InvalidEmailRoleAccessPolicyException",
    InvalidLambdaResponseException = "InvalidLambdaResponseException",
    InvalidOAuthFlowException = "InvalidOAuthFlowException", InvalidParameterException =
    "InvalidParameterException", InvalidPasswordException = "InvalidPasswordException",
    InvalidSmsRoleAccessPolicyException = "InvalidSmsRoleAccessPolicyException",
    InvalidSmsRoleTrustRelationshipException =
    "InvalidSmsRoleTrustRelationshipException", InvalidUserPoolConfigurationException =
    "InvalidUserPoolConfigurationException", LimitExceededException =
    "LimitExceededException", MFAMethodNotFoundException = "MFAMethodNotFoundException",
    ManagedLoginBrandingExistsException = "ManagedLoginBrandingExistsException",
    NotAuthorizedException = "NotAuthorizedException", OperationNotEnabledException =
    "OperationNotEnabledException", PasswordHistoryPolicyViolationException =
    "PasswordHistoryPolicyViolationException", PasswordResetRequiredException =
    "PasswordResetRequiredException", PreconditionNotMetException =
    "PreconditionNotMetException", RefreshTokenReuseException =
    "RefreshTokenReuseException", ResourceNotFoundException =
    "ResourceNotFoundException", ScopeDoesNotExistException =
    "ScopeDoesNotExistException", ServiceQuotaExceededException =
    "ServiceQuotaExceededException", SoftwareTokenMFANotFoundException =
    "SoftwareTokenMFANotFoundException", TermsExistsException = "TermsExistsException",
    TierChangeNotAllowedException = "TierChangeNotAllowedException",
    TooManyFailedAttemptsException = "TooManyFailedAttemptsException",
    TooManyRequestsException = "TooManyRequestsException", UnauthorizedException =
    "UnauthorizedException", UnexpectedLambdaException = "UnexpectedLambdaException",
    UnsupportedIdentityProviderException = "UnsupportedIdentityProviderException",
    UnsupportedOperationException = "UnsupportedOperationException",
    UnsupportedTokenTypeException = "UnsupportedTokenTypeException",
    UnsupportedUserStateException = "UnsupportedUserStateException",
    UserImportInProgressException = "UserImportInProgressException",
    UserLambdaValidationException = "UserLambdaValidationException",
    UserNotConfirmedException = "UserNotConfirmedException", UserNotFoundException =
    "UserNotFoundException", UserPoolAddOnNotEnabledException =
    "UserPoolAddOnNotEnabledException", UserPoolTaggingException =
    "UserPoolTaggingException", UsernameExistsException = "UsernameExistsException",
    WebAuthnChallengeNotFoundException = "WebAuthnChallengeNotFoundException",
    WebAuthnClientMismatchException = "WebAuthnClientMismatchException",
    WebAuthnConfigurationMissingException = "WebAuthnConfigurationMissingException",
    WebAuthnCredentialNotSupportedException = "WebAuthnCredentialNotSupportedException",
    WebAuthnNotEnabledException = "WebAuthnNotEnabledException",
    WebAuthnOriginNotAllowedException = "WebAuthnOriginNotAllowedException",
    WebAuthnRelyingPartyMismatchException = "WebAuthnRelyingPartyMismatchException" }
}
impl ErrorCode {
    ///HTTP status of an answer with this error.
    pub fn http_status(self) -> u16 {
        match self {
            Self::InternalErrorException => 500u16,
            Self::InternalServerException => 500u16,
            _ => 400,
        }
    }
}
