//! Browser sessions: a user who signed in at the pages of managed login stays signed in there (single sign-on).

use serde::{Deserialize, Serialize};

use crate::UnixMillis;
use crate::session::{RefreshState, Session};

/// Browser sessions that a user may have; the oldest gives way to a new one.
pub const MAX_BROWSER_SESSIONS: usize = 20;

/// One browser in which a user is signed in. No token belongs to it: clients get sessions of their own by it.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct BrowserSession {
    /// 128 random bits, known to nobody but the browser's sealed cookie.
    pub id: String,
    /// `SessionId` in lists: `sso` and 25 lower-case letters and digits. It gives no access to anything.
    pub public_id: String,
    /// The client whose page the user signed in at.
    pub client_id: String,
    /// When the user last proved who they are: the tokens' `auth_time`.
    pub auth_time: UnixMillis,
    /// When the browser was first used in this session.
    pub created_at: UnixMillis,
    /// When it was last used.
    pub last_active_at: UnixMillis,
    /// When it ends.
    pub expires_at: UnixMillis,
    /// `event_id` of the sign-in.
    pub event_id: String,
    /// When the user's password was set, as it was at sign-in: another password ends the session.
    pub password_at: Option<UnixMillis>,
    /// How the user proved it, as RFC 8176 names it.
    pub methods: Vec<String>,
    /// Operating system and browser, as far as known.
    pub device: String,
    /// Address of the sign-in.
    pub ip: Option<String>,
}

impl BrowserSession {
    /// Whether it has not ended yet.
    #[must_use]
    pub fn lasts(&self, now: UnixMillis) -> bool {
        now < self.expires_at
    }

    /// The same as a session of its client without tokens, for the user's own operations; `after_sign_out` is the user's last
    /// sign-out.
    #[must_use]
    pub fn as_session(&self, after_sign_out: Option<UnixMillis>) -> Session {
        Session {
            id: self.id.clone(),
            client_id: self.client_id.clone(),
            auth_time: self.auth_time,
            created_at: self.created_at,
            refresh_expires_at: self.expires_at,
            refresh: RefreshState::default(),
            event_id: self.event_id.clone(),
            device_key: None,
            after_sign_out,
            tracked: None,
            granted: None,
        }
    }
}

impl std::fmt::Debug for BrowserSession {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("BrowserSession").field("public_id", &self.public_id).finish_non_exhaustive()
    }
}
