//! Requests for authorization that clients pushed (RFC 9126).

use serde::{Deserialize, Serialize};

use crate::UnixMillis;

/// Seconds within which a browser must come with the reference.
pub const PUSHED_SECONDS: i64 = 90;
/// Seconds that a sign-in may take from there on.
pub const OPENED_SECONDS: i64 = 600;

/// A pushed request as stored, under the blind index of its reference; it is gone once a code is issued by it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PushedRequest {
    /// The client that pushed it.
    pub client_id: String,
    /// Its parameters.
    pub params: Vec<(String, String)>,
    /// When it was pushed.
    pub created_at: UnixMillis,
    /// Whether a browser has come with it.
    #[serde(default)]
    pub opened: bool,
}

impl PushedRequest {
    /// When it ends.
    #[must_use]
    pub fn expires_at(&self) -> UnixMillis {
        let seconds = if self.opened { PUSHED_SECONDS + OPENED_SECONDS } else { PUSHED_SECONDS };
        self.created_at.plus_seconds(seconds)
    }
}

impl std::fmt::Debug for PushedRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("PushedRequest").field("client_id", &self.client_id).finish_non_exhaustive()
    }
}
