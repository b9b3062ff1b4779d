//! Why messages are sent.

/// Why a message is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Occasion {
    /// Confirmation of a sign-up.
    SignUp,
    /// The same, asked for again.
    ResendCode,
    /// Proof of an e-mail address or phone number that was changed.
    UpdateUserAttribute,
    /// Proof of one, asked for by its user.
    VerifyUserAttribute,
    /// A forgotten or reset password.
    PasswordReset,
    /// A user made by an administrator, with a temporary password.
    Invitation,
    /// A user made by an administrator, without a password.
    Welcome,
    /// A second factor at sign-in.
    Mfa,
    /// A one-time password as the first factor (`EMAIL_OTP`, `SMS_OTP`).
    SignIn,
}

/// `triggerSource` of the triggers that have a part in an occasion's message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Sources {
    /// Of `CustomMessage`.
    pub(crate) message: &'static str,
    /// Of `CustomEmailSender`.
    pub(crate) email: &'static str,
    /// Of `CustomSMSSender`.
    pub(crate) sms: &'static str,
}

macro_rules! sources {
    ($suffix:literal) => {
        Sources {
            message: concat!("CustomMessage_", $suffix),
            email: concat!("CustomEmailSender_", $suffix),
            sms: concat!("CustomSMSSender_", $suffix),
        }
    };
}

impl Occasion {
    /// What the sources of events are called.
    pub(crate) fn sources(self) -> Sources {
        match self {
            Self::SignUp => sources!("SignUp"),
            Self::ResendCode => sources!("ResendCode"),
            Self::UpdateUserAttribute => sources!("UpdateUserAttribute"),
            Self::VerifyUserAttribute => sources!("VerifyUserAttribute"),
            Self::PasswordReset => sources!("ForgotPassword"),
            Self::Invitation | Self::Welcome => sources!("AdminCreateUser"),
            Self::Mfa | Self::SignIn => sources!("Authentication"),
        }
    }

    /// Whether an administrator made the user: the message then names the user, and knows nothing of `ClientMetadata`.
    pub(crate) fn is_invitation(self) -> bool {
        matches!(self, Self::Invitation | Self::Welcome)
    }
}
