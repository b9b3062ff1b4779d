//! What tokens are made for.

/// The `triggerSource` of an event, after `TokenGeneration_`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Source {
    /// A sign-in; also `GetTokensFromRefreshToken`, by the table of operations and sources in the developer guide, and an
    /// exchange of tokens.
    Authentication,
    /// A sign-in that ended with a new password.
    NewPasswordChallenge,
    /// A sign-in that ended with the proof of a device.
    AuthenticateDevice,
    /// `InitiateAuth` with a refresh token.
    RefreshTokens,
    /// An authorization code, or the implicit answer of the authorization endpoint.
    HostedAuth,
    /// A client that asks for itself.
    ClientCredentials,
}

impl Source {
    /// `triggerSource`.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Authentication => "TokenGeneration_Authentication",
            Self::NewPasswordChallenge => "TokenGeneration_NewPasswordChallenge",
            Self::AuthenticateDevice => "TokenGeneration_AuthenticateDevice",
            Self::RefreshTokens => "TokenGeneration_RefreshTokens",
            Self::HostedAuth => "TokenGeneration_HostedAuth",
            Self::ClientCredentials => "TokenGeneration_ClientCredentials",
        }
    }
}
