//! A user's index of tracked sessions, and the sessions it names.

use cognomen_contract::Error;
use cognomen_model::UnixMillis;
use cognomen_model::session::{Listed, Session, SessionIndex};
use cognomen_model::user::User;
use cognomen_store::{At, Batch, Condition};

use crate::context::Context;
use crate::directory::address;
use crate::error;
use crate::pool_view::PoolView;

/// An index with what its change depends on.
pub(super) struct Index {
    pub(super) at: At,
    pub(super) sessions: SessionIndex,
    condition: Condition,
}

impl Index {
    /// Reads a user's index; empty when there is none.
    ///
    /// # Errors
    /// When the store fails.
    pub(super) async fn read(ctx: &Context, pool: &PoolView, sub: &str) -> Result<Self, Error> {
        let at = address::sessions(&pool.pool.id, sub);
        let found = ctx.store.get::<SessionIndex>(&at).await.map_err(error::store)?;
        Ok(match found {
            Some(doc) => Self { at, sessions: doc.value, condition: Condition::Version(doc.version) },
            None => Self { at, sessions: SessionIndex::default(), condition: Condition::Absent },
        })
    }

    /// Stages the index as it is now, provided that nobody changed it meanwhile.
    ///
    /// # Errors
    /// When it cannot be written.
    pub(super) fn stage(&self, batch: &mut Batch) -> Result<(), Error> {
        let end = self.sessions.tokens.iter().map(|listed| listed.forgotten_at).max();
        let added = batch.write(&self.at, self.condition, &self.sessions).map_err(error::store)?;
        if let Some(end) = end {
            added.expiring(end);
        }
        Ok(())
    }
}

/// The sessions that `listed` names and that are still good, in the same order.
///
/// # Errors
/// When the store fails.
pub(super) async fn active(
    ctx: &Context,
    pool: &PoolView,
    user: &User,
    listed: &[Listed],
    now: UnixMillis,
) -> Result<Vec<Session>, Error> {
    let addresses: Vec<_> = listed.iter().map(|entry| address::session(&pool.pool.id, &user.sub, &entry.id)).collect();
    let found = ctx.store.get_many(&addresses).await.map_err(error::store)?;
    let mut sessions = Vec::new();
    for sealed in found.into_iter().flatten() {
        let session = sealed.open::<Session>().map_err(error::store)?.value;
        if session.lasts(now) && user.honours(&session) {
            sessions.push(session);
        }
    }
    Ok(sessions)
}
