//! Why a token proves nothing, and how the two services say so.

use cognomen_contract::{CommonCode, Error, cognito_identity, sts};

use crate::federation::Unreachable;

/// Why the keys of a provider cannot be had.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum KeyFault {
    /// The server gives no answer.
    #[error(transparent)]
    Unreachable(#[from] Unreachable),
    /// An answer of another status than 200: redirects are not followed.
    #[error("the provider answers with status {0}")]
    Status(u16),
    /// No discovery document, or one of another issuer.
    #[error("the discovery document is not the provider's")]
    Discovery,
    /// No usable keys.
    #[error("the provider publishes no usable keys")]
    Keys,
}

/// Why a token proves nothing.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WebFault {
    /// No signed token, or one that is too long.
    #[error("not an OpenID Connect token")]
    NotAToken,
    /// Signed by no algorithm that counts: by none, by a shared key, or with an extension that nobody knows.
    #[error("the token's algorithm is not taken")]
    Algorithm,
    /// A claim is missing, or has another form.
    #[error("the claim `{0}` is missing")]
    MissingClaim(&'static str),
    /// Another issuer than the provider.
    #[error("the token is of another issuer")]
    Issuer,
    /// For a client that the provider does not list.
    #[error("the token is for another client")]
    Audience,
    /// For several, and it does not say who asked for it.
    #[error("the token is for several and names no authorized party")]
    ManyAudiences,
    /// It has ended.
    #[error("the token has ended")]
    Expired {
        /// `exp`.
        at: i64,
        /// The time of the check, in seconds since 1970.
        now: i64,
    },
    /// `iat` lies ahead.
    #[error("the token is issued in the future")]
    IssuedInFuture,
    /// `nbf` lies ahead.
    #[error("the token does not count yet")]
    NotYet,
    /// The provider has no such key.
    #[error("the token is signed with a key that the provider does not publish")]
    UnknownKey,
    /// Not the provider's signature.
    #[error("the token's signature is wrong")]
    Signature,
    /// The provider's keys cannot be had.
    #[error(transparent)]
    Keys(#[from] KeyFault),
    /// The provider's keys are not known, and it was not to be asked for them.
    #[error("the provider is not asked")]
    Unasked,
    /// A social provider does not know the access token.
    #[error("the provider refuses the token")]
    Rejected,
    /// A signed token where Login with Amazon has access tokens.
    #[error("not an access token of Login with Amazon")]
    NotAmazons,
    /// A social provider cannot be asked.
    #[error("the provider does not answer")]
    Silent,
    /// The user has signed out, is disabled or gone.
    #[error("the token was revoked")]
    Inactive,
    /// This server failed.
    #[error("the token cannot be checked")]
    Failed,
}

impl WebFault {
    /// The fault as STS says it (`AssumeRoleWithWebIdentity`).
    #[must_use]
    pub fn for_sts(&self) -> Error {
        use sts::ErrorCode::{ExpiredTokenException, IDPCommunicationErrorException, IDPRejectedClaimException};
        let invalid = |text: String| Error::new(sts::ErrorCode::InvalidIdentityTokenException, text);
        match self {
            Self::NotAToken | Self::Algorithm => invalid(
                "The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)"
                    .to_owned(),
            ),
            Self::MissingClaim(name) => invalid(format!("Missing a required claim: {name}")),
            Self::Issuer => invalid("Token issuer does not match the provider".to_owned()),
            Self::Audience => invalid("Incorrect token audience".to_owned()),
            Self::ManyAudiences => invalid(
                "Token audience contains more than one audience while authorized party is not present".to_owned(),
            ),
            Self::Expired { at, now } => Error::new(
                ExpiredTokenException,
                format!("Token expired: current date/time {now} must be before the expiration date/time {at}"),
            ),
            Self::IssuedInFuture => invalid("Token issued in the future.".to_owned()),
            Self::NotYet => invalid("Token is not valid yet".to_owned()),
            Self::Signature => invalid("Couldn't verify signed token.".to_owned()),
            Self::Keys(KeyFault::Unreachable(Unreachable::Untrusted)) => {
                invalid("OpenIDConnect provider's HTTPS certificate doesn't match configured thumbprint".to_owned())
            }
            Self::UnknownKey | Self::Keys(_) => invalid(
                "Couldn't retrieve verification key from your identity provider,  please reference \
                 AssumeRoleWithWebIdentity documentation for requirements"
                    .to_owned(),
            ),
            Self::Rejected | Self::Inactive => {
                Error::new(IDPRejectedClaimException, "The identity provider rejected the token")
            }
            Self::NotAmazons => invalid("Provided Token is not a Login With Amazon token".to_owned()),
            Self::Silent => {
                Error::new(IDPCommunicationErrorException, "The identity provider could not be reached; try again")
            }
            Self::Unasked => {
                Error::new(CommonCode::AccessDenied, "Not authorized to perform sts:AssumeRoleWithWebIdentity")
            }
            Self::Failed => Error::internal("a web identity token cannot be checked"),
        }
    }

    /// The fault as identity pools say it.
    #[must_use]
    pub fn for_identity_pools(&self) -> Error {
        use cognito_identity::ErrorCode::{ExternalServiceException, NotAuthorizedException};
        let refused = |text: &'static str| Error::new(NotAuthorizedException, text);
        let invalid = |text: &str| Error::new(NotAuthorizedException, format!("Invalid login token. {text}"));
        match self {
            Self::NotAToken => invalid("Not a valid OpenId Connect identity token."),
            Self::MissingClaim(name) => invalid(&format!("Missing a required claim: {name}")),
            Self::Issuer => invalid("Issuer doesn't match providerName"),
            Self::Audience | Self::ManyAudiences => invalid("Incorrect token audience."),
            Self::Expired { at, now } => invalid(&format!("Token expired: {now} >= {at}")),
            Self::IssuedInFuture | Self::NotYet => invalid("Token is not valid yet."),
            Self::Algorithm | Self::UnknownKey | Self::Signature => invalid("Couldn't verify signed token."),
            Self::Rejected | Self::NotAmazons => refused("Invalid login token."),
            Self::Inactive => refused("Token is inactive"),
            Self::Keys(_) | Self::Silent => {
                Error::new(ExternalServiceException, "The identity provider could not be reached.")
            }
            Self::Unasked | Self::Failed => Error::internal("a login token cannot be checked"),
        }
    }
}
