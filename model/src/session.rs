//! Sign-in sessions: what a refresh token stands for.

use serde::{Deserialize, Serialize};

use crate::UnixMillis;
use crate::oauth::Granted;

/// One sign-in of one user at one client; its id is the tokens' `origin_jti`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Session {
    /// `origin_jti` of every token issued in the session. Where the client had token revocation switched off, tokens
    /// carry none; the id is then their `event_id`.
    pub id: String,
    /// The client that signed in.
    pub client_id: String,
    /// When the user proved who they are: the tokens' `auth_time`.
    pub auth_time: UnixMillis,
    /// When the session began.
    pub created_at: UnixMillis,
    /// When its refresh token ends.
    pub refresh_expires_at: UnixMillis,
    /// The refresh token in force.
    pub refresh: RefreshState,
    /// `event_id` of the tokens.
    pub event_id: String,
    /// The key of the device it began on, in a pool that tracks devices: the tokens' `device_key`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub device_key: Option<String>,
    /// The user's last sign-out as it was when the session began; a later one ends the session.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after_sign_out: Option<UnixMillis>,
    /// What `ListUserSessions` tells of it; none when it began without session tracking.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tracked: Option<Tracked>,
    /// What the OAuth endpoints granted; none for a sign-in by API.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub granted: Option<Box<Granted>>,
}

/// A session as its user sees it in a list.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct Tracked {
    /// `SessionId`: `tkn` and 25 lower-case letters and digits. It gives no access to anything.
    pub public_id: String,
    /// When it began or was last refreshed.
    pub last_active_at: UnixMillis,
    /// `DeviceType`: operating system and browser or app, or `unknown`.
    pub device: String,
    /// Address it was last used from.
    pub ip: Option<String>,
}

impl Tracked {
    /// The id of a token session: `tkn` and 25 lower-case letters and digits (125 bits).
    #[must_use]
    pub fn token_session_id(random: [u8; 25]) -> String {
        public_id("tkn", random)
    }
}

/// The public id of a session: a prefix that says its kind, and 25 lower-case letters and digits (125 bits).
#[must_use]
pub fn public_id(kind: &str, random: [u8; 25]) -> String {
    let letters = random.iter().map(|byte| char::from(ID_LETTERS[usize::from(byte & 31)]));
    kind.chars().chain(letters).collect()
}

/// What session ids are written in.
const ID_LETTERS: &[u8; 32] = b"0123456789abcdefghijklmnopqrstuv";

impl std::fmt::Debug for Tracked {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Tracked").field("public_id", &self.public_id).finish_non_exhaustive()
    }
}

/// The tracked sessions of one user, so that they are found together and their number is bounded. An entry may outlive
/// its session.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionIndex {
    /// Token sessions, oldest first; at most as many as the pool allows.
    pub tokens: Vec<Listed>,
}

/// An entry of the index.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listed {
    /// The session's own id.
    pub id: String,
    /// Its id in lists.
    pub public_id: String,
    /// From when on nothing of the session is kept.
    pub forgotten_at: UnixMillis,
}

/// Session tracking of a pool (`SetUserPoolSessionConfiguration`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionConfiguration {
    /// Whether sessions are tracked.
    pub tracking: bool,
    /// Token sessions that a user may have, 1 to 100; used only while sessions are tracked.
    pub max_per_user: usize,
}

impl Default for SessionConfiguration {
    fn default() -> Self {
        Self { tracking: false, max_per_user: 20 }
    }
}

/// Session settings of a client (`SetUserPoolClientSessionConfiguration`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClientSessionConfiguration {
    /// Minutes since the last fresh authentication during which an SSO session is reused silently, 0 to 129,600.
    pub sso_minutes: i32,
}

impl Default for ClientSessionConfiguration {
    fn default() -> Self {
        Self { sso_minutes: 60 }
    }
}

/// The longest an access token lives, in seconds (one day): a session is remembered that much longer than its refresh
/// token, for the access token issued last.
const LONGEST_ACCESS_SECONDS: i64 = 86_400;

impl Session {
    /// `origin_jti` of the session's tokens; none where the client had token revocation switched off at sign-in.
    #[must_use]
    pub fn origin_jti(&self) -> Option<&str> {
        (self.id != self.event_id).then_some(self.id.as_str())
    }

    /// Gives a session that begins the `event_id` of its sign-in's event, and its tokens with it.
    pub fn go_by_event(&mut self, event_id: &str) {
        if self.origin_jti().is_none() {
            event_id.clone_into(&mut self.id);
        }
        event_id.clone_into(&mut self.event_id);
    }

    /// Whether its refresh token has not ended yet.
    #[must_use]
    pub fn lasts(&self, now: UnixMillis) -> bool {
        now < self.refresh_expires_at
    }

    /// From when on no token of the session can be valid.
    #[must_use]
    pub fn forgotten_at(&self) -> UnixMillis {
        self.refresh_expires_at.plus_seconds(LONGEST_ACCESS_SECONDS)
    }
}

/// Which generation of the session's refresh token is in force.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RefreshState {
    /// Number of rotations so far; the current token carries it.
    pub generation: u32,
    /// When the last rotation happened: the previous token works until the grace period after it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rotated_at: Option<UnixMillis>,
}

/// What a presented refresh token may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RefreshUse {
    /// The token in force.
    Current,
    /// The one before it, within its grace period: answered again, not rotated again.
    WithinGrace,
    /// Used after it was replaced: a sign of theft.
    Reused,
}

impl RefreshState {
    /// Judges a token of `generation` presented at `now` under a grace period of `grace_seconds`.
    #[must_use]
    pub fn judge(self, generation: u32, now: UnixMillis, grace_seconds: i64) -> RefreshUse {
        if generation == self.generation {
            return RefreshUse::Current;
        }
        let previous = generation.checked_add(1) == Some(self.generation);
        // A caller that lost a race may have taken `now` before the rotation: without grace that earns nothing.
        let in_grace = grace_seconds > 0 && self.rotated_at.is_some_and(|at| now < at.plus_seconds(grace_seconds));
        if previous && in_grace { RefreshUse::WithinGrace } else { RefreshUse::Reused }
    }

    /// The state after a rotation at `now`.
    #[must_use]
    pub fn rotated(self, now: UnixMillis) -> Self {
        Self { generation: self.generation.saturating_add(1), rotated_at: Some(now) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_replaced_token_works_only_within_its_grace() {
        let state = RefreshState::default().rotated(UnixMillis(1_000_000));
        assert_eq!(state.judge(1, UnixMillis(1_000_000), 10), RefreshUse::Current);
        assert_eq!(state.judge(0, UnixMillis(1_009_999), 10), RefreshUse::WithinGrace);
        assert_eq!(state.judge(0, UnixMillis(1_010_000), 10), RefreshUse::Reused);
        assert_eq!(state.judge(0, UnixMillis(1_000_000), 0), RefreshUse::Reused);
        assert_eq!(state.judge(0, UnixMillis(999_999), 0), RefreshUse::Reused);
        assert_eq!(state.judge(0, UnixMillis(999_999), 10), RefreshUse::WithinGrace);
        assert_eq!(state.rotated(UnixMillis(1_000_001)).judge(0, UnixMillis(1_000_002), 10), RefreshUse::Reused);
    }
}
