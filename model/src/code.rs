//! One-time codes sent by e-mail or SMS.

use serde::{Deserialize, Serialize};

use crate::UnixMillis;

/// Answers after which a code is worth nothing.
pub const MAX_ANSWERS: u32 = 5;
/// Codes of one purpose that may be requested for a user within [`REQUEST_WINDOW_SECONDS`].
pub const MAX_REQUESTS: u32 = 10;
/// Codes for sign-in that may be requested for a user within [`REQUEST_WINDOW_SECONDS`].
pub const MAX_SIGN_IN_REQUESTS: u32 = 40;
/// Answers to codes of one purpose that are looked at within [`REQUEST_WINDOW_SECONDS`], however many codes there were.
pub const MAX_ANSWERS_IN_WINDOW: u32 = 20;
/// The window in which requests for codes are counted, in seconds.
pub const REQUEST_WINDOW_SECONDS: i64 = 3600;

/// What a code is for; each purpose has at most one live code per user.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CodePurpose {
    /// Confirmation of a sign-up, valid 24 hours.
    SignUp,
    /// A forgotten password, valid one hour.
    PasswordReset,
    /// Proof of an e-mail address or phone number, valid 24 hours.
    Attribute(String),
    /// Sign-in by a code. The code waits in the session, as long as that; only requests are counted.
    SignIn,
}

impl CodePurpose {
    /// The last part of the code's address in the user's partition.
    #[must_use]
    pub fn key(&self) -> String {
        match self {
            Self::SignUp => "code/sign-up".to_owned(),
            Self::PasswordReset => "code/reset".to_owned(),
            Self::Attribute(name) => format!("code/attribute/{name}"),
            Self::SignIn => "code/sign-in".to_owned(),
        }
    }

    /// The last part of the address of the count of requests.
    #[must_use]
    pub fn requests_key(&self) -> String {
        match self {
            Self::SignUp => "requests/sign-up".to_owned(),
            Self::PasswordReset => "requests/reset".to_owned(),
            Self::Attribute(name) => format!("requests/attribute/{name}"),
            Self::SignIn => "requests/sign-in".to_owned(),
        }
    }

    /// Seconds the code lives.
    #[must_use]
    pub fn lifetime_seconds(&self) -> i64 {
        match self {
            Self::PasswordReset => 3600,
            Self::SignIn => 900,
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
    /// Answers so far.
    #[serde(default)]
    pub answers: u32,
}

/// How many codes of one purpose were requested, and answered, for a user lately.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CodeRequests {
    /// When the window began.
    pub since: UnixMillis,
    /// Requests since then.
    pub count: u32,
    /// Answers since then.
    #[serde(default)]
    pub answers: u32,
}

impl CodeRequests {
    /// The count with one more request of `purpose` at `now`; none when the window's share is used up. Sign-ins by a code have a larger share, as each needs one.
    #[must_use]
    pub fn one_more_of(purpose: &CodePurpose, before: Option<Self>, now: UnixMillis) -> Option<Self> {
        let most = if *purpose == CodePurpose::SignIn { MAX_SIGN_IN_REQUESTS } else { MAX_REQUESTS };
        let current = Self::current(before, now);
        (current.count < most).then_some(Self { count: current.count + 1, ..current })
    }

    /// The count with one more answer at `now`; none when the window's share is used up.
    #[must_use]
    pub fn one_more_answer(before: Option<Self>, now: UnixMillis) -> Option<Self> {
        let current = Self::current(before, now);
        (current.answers < MAX_ANSWERS_IN_WINDOW).then_some(Self { answers: current.answers + 1, ..current })
    }

    fn current(before: Option<Self>, now: UnixMillis) -> Self {
        let running = before.filter(|requests| now < requests.until());
        running.unwrap_or(Self { since: now, count: 0, answers: 0 })
    }

    /// When the window ends.
    #[must_use]
    pub fn until(self) -> UnixMillis {
        self.since.plus_seconds(REQUEST_WINDOW_SECONDS)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn requests_are_counted_by_the_hour() {
        let start = UnixMillis(0);
        let mut requests = None;
        for _ in 0..MAX_REQUESTS {
            requests = CodeRequests::one_more_of(&CodePurpose::SignUp, requests, start.plus_seconds(1));
            assert!(requests.is_some());
        }
        assert_eq!(CodeRequests::one_more_of(&CodePurpose::SignUp, requests, start.plus_seconds(3600)), None);
        let next = CodeRequests::one_more_of(&CodePurpose::SignUp, requests, start.plus_seconds(3601)).unwrap();
        assert_eq!((next.count, next.since), (1, start.plus_seconds(3601)));
    }
}
