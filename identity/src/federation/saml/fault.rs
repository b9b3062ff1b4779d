//! Why a response proves nothing.

use cognomen_contract::sts::ErrorCode;
use cognomen_contract::{CommonCode, Error};
use thiserror::Error as ThisError;

/// Why a response proves nothing; the text is for the caller, in the words of STS where they are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ThisError)]
pub enum SamlFault {
    /// Longer than any response may be.
    #[error("Invalid SAMLResponse: it is too long")]
    TooLong,
    /// No Base64.
    #[error("Invalid base64 SAMLResponse")]
    Encoding,
    /// Not of the form that is read; completes a sentence.
    #[error("Invalid SAMLResponse: {0}")]
    Malformed(&'static str),
    /// Encrypted, or partly so.
    #[error("Invalid SAMLResponse: encrypted assertions and attributes are not supported")]
    Encrypted,
    /// Signed by nobody, by somebody else, or not as it stands.
    #[error("Response signature invalid")]
    Signature,
    /// Signed by an algorithm that is not used: SHA-1, transforms of other profiles.
    #[error("Response signature invalid: its algorithms are not supported")]
    Algorithm,
    /// Made by another than the provider.
    #[error("Issuer not present in specified provider")]
    Issuer,
    /// The metadata of the provider may no longer be used.
    #[error("The metadata of the specified provider has expired")]
    ProviderExpired,
    /// The provider says that it did not sign the user in.
    #[error("The identity provider did not sign the user in")]
    Rejected,
    /// For another service.
    #[error("Response does not contain the required audience")]
    Audience,
    /// Sent to another address.
    #[error("Response was not sent to this service")]
    Recipient,
    /// Without a bearer confirmation that can be checked.
    #[error("Responses must contain SubjectConfirmatonData with a Recipient and NotOnOrAfter")]
    Confirmation,
    /// About nobody.
    #[error("Not authorized to perform sts:AssumeRoleWithSAML")]
    Subject,
    /// Older than five minutes.
    #[error("Token must be redeemed within 5 minutes of issuance")]
    Stale,
    /// Past one of its own ends.
    #[error("Response has expired")]
    Expired,
    /// Before its time.
    #[error("Response is not yet valid")]
    NotYetValid,
    /// Not for the role that is asked for.
    #[error("SAML Assertion doesn't contain the requested Role and Metadata in the attributes")]
    Role,
    /// Without a name for the session.
    #[error("RoleSessionName is required in AuthnResponse")]
    NoSessionName,
    /// With a name for the session that is none.
    #[error("RoleSessionName in AuthnResponse must match [a-zA-Z_0-9+=,.@-]{{2,64}}")]
    SessionName,
    /// With a duration of the session that is none.
    #[error("SessionDuration in AuthnResponse must be a number of seconds from 900 to 43200")]
    SessionDuration,
    /// With a source identity that is none.
    #[error("Source Identity must match [a-zA-Z_0-9+=,.@-]{{2,64}} and not begin with \"aws:\"")]
    SourceIdentity,
    /// With a tag that has not exactly one value.
    #[error("PrincipalTag attributes in AuthnResponse must have one value")]
    PrincipalTag,
}

impl From<SamlFault> for Error {
    fn from(fault: SamlFault) -> Self {
        let text = fault.to_string();
        match fault {
            SamlFault::Stale | SamlFault::Expired => Self::new(ErrorCode::ExpiredTokenException, text),
            SamlFault::Rejected => Self::new(ErrorCode::IDPRejectedClaimException, text),
            SamlFault::Subject => Self::new(CommonCode::AccessDenied, text),
            _ => Self::new(ErrorCode::InvalidIdentityTokenException, text),
        }
    }
}
