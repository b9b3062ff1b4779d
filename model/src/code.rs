//! One-time codes sent by e-mail or SMS.

use serde::{Deserialize, Serialize};

use crate::UnixMillis;

/// Wrong answers after which a code is worth nothing.
pub const MAX_WRONG_ANSWERS: u32 = 5;

/// What a code is for; each purpose has at most one live code per user.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CodePurpose {
    /// Confirmation of a sign-up, valid 24 hours.
    SignUp,
    /// A forgotten password, valid one hour.
    PasswordReset,
    /// Proof of an e-mail address or phone number, valid 24 hours.
    Attribute(String),
}

impl CodePurpose {
    /// The last part of the code's address in the user's partition.
    #[must_use]
    pub fn key(&self) -> String {
        match self {
            Self::SignUp => "code/sign-up".to_owned(),
            Self::PasswordReset => "code/reset".to_owned(),
            Self::Attribute(name) => format!("code/attribute/{name}"),
        }
    }

    /// Seconds the code lives.
    #[must_use]
    pub fn lifetime_seconds(&self) -> i64 {
        match self {
            Self::PasswordReset => 3600,
            Self::SignUp | Self::Attribute(_) => 86_400,
        }
    }
}

/// A code as stored: only its keyed hash.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PendingCode {
    /// Keyed hash of purpose, user and code, in hex.
    pub hash: String,
    /// The attribute that received the code.
    pub attribute: String,
    /// The value of that attribute when the code was sent: a later change makes the code worthless.
    pub destination: String,
    /// When the code ends.
    pub expires_at: UnixMillis,
    /// Wrong answers so far.
    #[serde(default)]
    pub wrong_answers: u32,
}
