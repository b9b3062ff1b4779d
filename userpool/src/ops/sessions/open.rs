//! What session tracking adds to the beginning and the refresh of a session.

use cognomen_contract::Error;
use cognomen_crypto::random_array;
use cognomen_model::UnixMillis;
use cognomen_model::session::{Listed, Session, SessionIndex, Tracked};
use cognomen_model::user::User;
use cognomen_store::{At, Batch, Condition};

use super::index::{self, Index};
use crate::context::Context;
use crate::directory::address;
use crate::origin::Origin;
use crate::pool_view::PoolView;
use crate::user_agent::UserAgent;

/// `DeviceType` of a device that says nothing of itself.
const UNKNOWN: &str = "unknown";

/// What must be written together with a session that begins; nothing in a pool that does not track sessions.
pub(crate) struct Opening(Option<Tracking>);

struct Tracking {
    index: Index,
    evicted: Vec<At>,
}

impl Opening {
    /// Stages the session's entry, and the end of those it takes the place of.
    ///
    /// # Errors
    /// When a document cannot be written.
    pub(crate) fn stage(&self, batch: &mut Batch) -> Result<(), Error> {
        let Some(tracking) = &self.0 else { return Ok(()) };
        tracking.index.stage(batch)?;
        for session in &tracking.evicted {
            batch.delete(session, Condition::Any);
        }
        Ok(())
    }

    /// Whether a conflict at `at` means that another session began or ended at the same time: open again, and retry.
    pub(crate) fn lost_at(&self, at: &At) -> bool {
        self.0.as_ref().is_some_and(|tracking| tracking.index.at == *at)
    }
}

/// Prepares the beginning of `session`, marking it as tracked where the pool tracks sessions. When the user has as many as
/// the pool allows, the least recently used ones end. Costs nothing without tracking; else one read, two at the limit.
///
/// # Errors
/// When the store fails.
pub(crate) async fn open(
    ctx: &Context,
    pool: &PoolView,
    user: &User,
    session: &mut Session,
    origin: &Origin,
) -> Result<Opening, Error> {
    let configuration = pool.pool.sessions;
    if !configuration.tracking {
        return Ok(Opening(None));
    }
    let now = session.created_at;
    let public_id = Tracked::token_session_id(random_array(&*ctx.random));
    session.tracked = Some(tracked(public_id.clone(), origin, now));
    let mut index = Index::read(ctx, pool, &user.sub).await?;
    let room = configuration.max_per_user.saturating_sub(1);
    let mut evicted = Vec::new();
    if index.sessions.tokens.len() > room {
        let kept = most_recent(ctx, pool, user, &index.sessions, room, now).await?;
        let (stay, go): (Vec<_>, Vec<_>) =
            std::mem::take(&mut index.sessions.tokens).into_iter().partition(|entry| kept.contains(&entry.id));
        index.sessions.tokens = stay;
        evicted = go.iter().map(|entry| address::session(&pool.pool.id, &user.sub, &entry.id)).collect();
    }
    index.sessions.tokens.push(Listed { id: session.id.clone(), public_id, forgotten_at: session.forgotten_at() });
    Ok(Opening(Some(Tracking { index, evicted })))
}

/// The ids of the `room` sessions used last, of those still good.
async fn most_recent(
    ctx: &Context,
    pool: &PoolView,
    user: &User,
    index: &SessionIndex,
    room: usize,
    now: UnixMillis,
) -> Result<Vec<String>, Error> {
    let mut sessions = index::active(ctx, pool, user, &index.tokens, now).await?;
    // Stable: of those used at the same moment, the one that began first goes first.
    sessions.reverse();
    sessions.sort_by_key(|session| std::cmp::Reverse(last_active(session)));
    Ok(sessions.into_iter().take(room).map(|session| session.id).collect())
}

fn last_active(session: &Session) -> UnixMillis {
    session.tracked.as_ref().map_or(session.created_at, |tracked| tracked.last_active_at)
}

/// Remembers a refresh of a tracked session; `false` when the session is not tracked, or not any more.
pub(crate) fn touch(pool: &PoolView, session: &mut Session, origin: &Origin, now: UnixMillis) -> bool {
    if !pool.pool.sessions.tracking {
        return false;
    }
    let Some(before) = session.tracked.take() else { return false };
    session.tracked = Some(tracked(before.public_id, origin, now));
    true
}

fn tracked(public_id: String, origin: &Origin, now: UnixMillis) -> Tracked {
    Tracked { public_id, last_active_at: now, device: device_words(origin), ip: origin.ip.map(|ip| ip.to_string()) }
}

/// `DeviceType`: operating system and browser or app.
pub(crate) fn device_words(origin: &Origin) -> String {
    let words = origin.user_agent.as_deref().and_then(|header| UserAgent::read(header).words());
    words.unwrap_or_else(|| UNKNOWN.to_owned())
}
