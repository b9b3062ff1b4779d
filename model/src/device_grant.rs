//! Sign-ins of devices without a browser (RFC 8628).

use serde::{Deserialize, Serialize};

use crate::UnixMillis;

/// Seconds that a user has to allow a device.
pub const DEVICE_SECONDS: i64 = 600;
/// Seconds between two questions of a device, at first.
pub const POLL_SECONDS: i64 = 5;
/// The most seconds that a device which asks too often is told to wait.
const LONGEST_POLL_SECONDS: i64 = 60;

/// A device that waits, as stored under the blind index of its device code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeviceGrant {
    /// The client.
    pub client_id: String,
    /// Scopes that it asks for.
    pub scopes: Vec<String>,
    /// `aud` of the access tokens.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub audience: Option<String>,
    /// When it was asked for.
    pub created_at: UnixMillis,
    /// When it ends.
    pub expires_at: UnixMillis,
    /// Seconds between two questions.
    pub interval: i64,
    /// When the device asked last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub polled_at: Option<UnixMillis>,
    /// What became of it.
    pub state: DeviceState,
}

/// User codes that may be entered from one place in [`GUESS_SECONDS`].
pub const MAX_GUESSES: u32 = 20;
/// Seconds after which the count of entered codes begins anew.
pub const GUESS_SECONDS: i64 = 600;

/// How many user codes were entered from one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeviceGuesses {
    /// How many, right ones included.
    pub count: u32,
    /// When the count ends.
    pub until: UnixMillis,
}

/// What the user said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DeviceState {
    /// Nothing yet.
    Pending,
    /// No.
    Denied,
    /// Yes.
    Allowed {
        /// The user.
        sub: String,
        /// When the user proved who they are.
        auth_time: UnixMillis,
        /// `event_id` of that sign-in.
        event_id: String,
        /// What must not change until the device gets its tokens.
        #[serde(default)]
        standing: Standing,
    },
}

/// How things stood with a user: another password or a global sign-out takes back what was allowed under them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing {
    /// The last global sign-out.
    pub signed_out_at: Option<UnixMillis>,
    /// When the password was set.
    pub password_at: Option<UnixMillis>,
}

/// What becomes of a device's question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Poll {
    /// It came too soon.
    TooSoon,
    /// The user has not decided.
    Waiting,
}

impl DeviceGrant {
    /// Notes a question that comes while the user has not decided; one that comes too soon makes the pause five seconds longer
    /// (RFC 8628 section 3.5).
    pub fn poll(&mut self, now: UnixMillis) -> Poll {
        let soon = self.polled_at.is_some_and(|at| now < at.plus_seconds(self.interval));
        self.polled_at = Some(now);
        if !soon {
            return Poll::Waiting;
        }
        self.interval = (self.interval + 5).min(LONGEST_POLL_SECONDS);
        Poll::TooSoon
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_asks_too_soon_waits_longer() {
        let at = |seconds| UnixMillis(1_000_000).plus_seconds(seconds);
        let mut grant = DeviceGrant {
            client_id: "app".to_owned(),
            scopes: Vec::new(),
            audience: None,
            created_at: at(0),
            expires_at: at(600),
            interval: POLL_SECONDS,
            polled_at: None,
            state: DeviceState::Pending,
        };
        assert_eq!(grant.poll(at(0)), Poll::Waiting);
        assert_eq!(grant.poll(at(4)), Poll::TooSoon);
        assert_eq!((grant.poll(at(13)), grant.interval), (Poll::TooSoon, 15));
        assert_eq!(grant.poll(at(28)), Poll::Waiting);
        for _ in 0..20 {
            grant.poll(at(28));
        }
        assert_eq!(grant.interval, 60);
    }
}
