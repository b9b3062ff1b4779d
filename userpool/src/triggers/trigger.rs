//! The triggers by name.

use std::fmt;

/// A point of an operation at which a function is called.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Trigger {
    /// Before a user is made.
    PreSignUp,
    /// Once a sign-up or a new password is confirmed.
    PostConfirmation,
    /// Before a sign-in is judged.
    PreAuthentication,
    /// Once a sign-in has proved everything.
    PostAuthentication,
    /// Before tokens are made.
    PreTokenGeneration,
    /// Decides what a custom sign-in asks next.
    DefineAuthChallenge,
    /// Makes a challenge of a custom sign-in.
    CreateAuthChallenge,
    /// Judges the answer to one.
    VerifyAuthChallengeResponse,
    /// Looks for an unknown user elsewhere.
    UserMigration,
    /// Writes a message.
    CustomMessage,
    /// Sends an e-mail in the server's place.
    CustomEmailSender,
    /// Sends an SMS in the server's place.
    CustomSmsSender,
    /// Maps what an identity provider tells of a user.
    InboundFederation,
}

impl Trigger {
    /// Every trigger.
    pub const ALL: [Self; 13] = [
        Self::PreSignUp,
        Self::PostConfirmation,
        Self::PreAuthentication,
        Self::PostAuthentication,
        Self::PreTokenGeneration,
        Self::DefineAuthChallenge,
        Self::CreateAuthChallenge,
        Self::VerifyAuthChallengeResponse,
        Self::UserMigration,
        Self::CustomMessage,
        Self::CustomEmailSender,
        Self::CustomSmsSender,
        Self::InboundFederation,
    ];

    /// The name, as `LambdaConfig` and errors have it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::PreSignUp => "PreSignUp",
            Self::PostConfirmation => "PostConfirmation",
            Self::PreAuthentication => "PreAuthentication",
            Self::PostAuthentication => "PostAuthentication",
            Self::PreTokenGeneration => "PreTokenGeneration",
            Self::DefineAuthChallenge => "DefineAuthChallenge",
            Self::CreateAuthChallenge => "CreateAuthChallenge",
            Self::VerifyAuthChallengeResponse => "VerifyAuthChallengeResponse",
            Self::UserMigration => "UserMigration",
            Self::CustomMessage => "CustomMessage",
            Self::CustomEmailSender => "CustomEmailSender",
            Self::CustomSmsSender => "CustomSMSSender",
            Self::InboundFederation => "InboundFederation",
        }
    }

    /// Whether the function is only handed its event: those that send messages in the server's place. Nobody waits for them, and no
    /// call is repeated that may have reached them, because a message leaves once.
    #[must_use]
    pub fn is_handed_over(self) -> bool {
        matches!(self, Self::CustomEmailSender | Self::CustomSmsSender)
    }
}

impl fmt::Display for Trigger {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
