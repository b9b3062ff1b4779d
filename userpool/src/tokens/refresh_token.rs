//! Refresh tokens: opaque to everyone else. Each is a sealed note of the session it belongs to, so that it names its
//! pool and user without a look-up, and nobody can make one up.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use cognomen_contract::Error;
use cognomen_model::UnixMillis;
use cognomen_model::session::Session;
use cognomen_store::Scope;
use serde::{Deserialize, Serialize};

use crate::context::Context;
use crate::error;

/// Keeps refresh tokens apart from whatever else is sealed under the system's token key.
const PURPOSE: &[u8] = b"refresh token";

/// What a refresh token says once opened. Being sealed, it was said here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RefreshToken {
    /// Pool of the user.
    #[serde(rename = "p")]
    pub pool_id: String,
    /// The user.
    #[serde(rename = "s")]
    pub sub: String,
    /// The session.
    #[serde(rename = "i")]
    pub session_id: String,
    /// The client that signed in.
    #[serde(rename = "c")]
    pub client_id: String,
    /// How often the session's token had been rotated when this one was made.
    #[serde(rename = "g")]
    pub generation: u32,
    /// When it ends; rotation does not move the end.
    #[serde(rename = "e")]
    pub expires_at: UnixMillis,
}

impl RefreshToken {
    /// The token in force of a session.
    #[must_use]
    pub fn of(pool_id: &str, sub: &str, session: &Session) -> Self {
        Self {
            pool_id: pool_id.to_owned(),
            sub: sub.to_owned(),
            session_id: session.id.clone(),
            client_id: session.client_id.clone(),
            generation: session.refresh.generation,
            expires_at: session.refresh_expires_at,
        }
    }

    /// The text that clients keep.
    ///
    /// # Errors
    /// When the system's keys cannot be had.
    pub async fn seal(&self, ctx: &Context) -> Result<String, Error> {
        let keys = ctx.store.keys(&Scope::System).await.map_err(error::store)?;
        let plain = serde_json::to_vec(self).map_err(error::store)?;
        Ok(URL_SAFE_NO_PAD.encode(keys.token_key().seal(&*ctx.random, PURPOSE, &plain)))
    }

    /// Opens what a client sent; none when it was not made here.
    ///
    /// # Errors
    /// When the system's keys cannot be had.
    pub async fn open(ctx: &Context, text: &str) -> Result<Option<Self>, Error> {
        let keys = ctx.store.keys(&Scope::System).await.map_err(error::store)?;
        let Ok(sealed) = URL_SAFE_NO_PAD.decode(text) else { return Ok(None) };
        let Ok(plain) = keys.token_key().open(PURPOSE, &sealed) else { return Ok(None) };
        serde_json::from_slice(&plain).map(Some).map_err(error::store)
    }
}
