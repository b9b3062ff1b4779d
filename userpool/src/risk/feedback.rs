//! What users and administrators say of events, and the tokens by which users may.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use cognomen_contract::Error;
use cognomen_contract::cognito_idp::FeedbackValueType;
use cognomen_model::UnixMillis;
use cognomen_model::event::{self, FEEDBACK_SECONDS, Feedback, StoredEvent};
use cognomen_store::{At, CommitError};
use serde::{Deserialize, Serialize};

use crate::context::Context;
use crate::directory::address;
use crate::error;
use crate::pool_view::PoolView;

/// Keeps these tokens apart from whatever else is sealed under the pool's token key.
const PURPOSE: &[u8] = b"event feedback";

/// What a feedback token says once opened: which event of which user of the pool.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FeedbackToken {
    /// The user.
    #[serde(rename = "s")]
    pub sub: String,
    /// The event.
    #[serde(rename = "i")]
    pub event_id: String,
    /// When it happened.
    #[serde(rename = "c")]
    created_at: UnixMillis,
}

impl FeedbackToken {
    /// The token of an event.
    #[must_use]
    pub fn new(sub: &str, event_id: &str, created_at: UnixMillis) -> Self {
        Self { sub: sub.to_owned(), event_id: event_id.to_owned(), created_at }
    }

    /// The text that goes into a message.
    ///
    /// # Errors
    /// When the text cannot be made.
    pub fn seal(&self, ctx: &Context, pool: &PoolView) -> Result<String, Error> {
        let plain = serde_json::to_vec(self).map_err(error::store)?;
        Ok(URL_SAFE_NO_PAD.encode(pool.keys.token_key().seal(&*ctx.random, PURPOSE, &plain)))
    }

    /// Opens what somebody sent; none when it was not made here, for this pool, within thirty days.
    #[must_use]
    pub fn open(pool: &PoolView, text: &str, now: UnixMillis) -> Option<Self> {
        let sealed = URL_SAFE_NO_PAD.decode(text).ok()?;
        let plain = pool.keys.token_key().open(PURPOSE, &sealed).ok()?;
        let token: Self = serde_json::from_slice(&plain).ok()?;
        (now < token.created_at.plus_seconds(FEEDBACK_SECONDS)).then_some(token)
    }

    /// Where the event is kept.
    #[must_use]
    pub fn at(&self, pool: &PoolView) -> At {
        address::user(&pool.pool.id, &self.sub, &event::key(self.created_at, &self.event_id))
    }
}

/// Writes what was said of an event, in place of what was said before; `Ok(false)` when there is no such event.
///
/// # Errors
/// `TooManyRequestsException` when others wrote at the same time, twice; when the store fails.
pub async fn give(ctx: &Context, at: &At, value: FeedbackValueType, provider: &str) -> Result<bool, Error> {
    for _ in 0..2 {
        let Some(doc) = ctx.store.get::<StoredEvent>(at).await.map_err(error::store)? else { return Ok(false) };
        let mut event = doc.value;
        let until = event.forgotten_at();
        event.feedback = Some(Feedback { value, provider: provider.to_owned(), given_at: ctx.clock.now() });
        let mut batch = ctx.store.batch();
        batch.put(at, doc.version, &event).map_err(error::store)?.expiring(until);
        match ctx.store.commit(batch).await {
            Ok(()) => return Ok(true),
            Err(CommitError::Conflict { .. }) => {}
            Err(failed) => return Err(error::store(failed)),
        }
    }
    Err(error::contended())
}
