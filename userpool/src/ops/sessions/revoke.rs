//! The end of one session by its public id.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{ErrorCode, RevokeAssociatedSessionsType};
use cognomen_model::user::User;
use cognomen_store::{Batch, Condition};

use super::browser;
use super::configuration::require_tracking;
use super::index::{self, Index};
use crate::context::Context;
use crate::directory::address;
use crate::error;
use crate::pool_view::PoolView;

/// How often an end is tried against sessions that begin and end at the same time.
const TRIES: usize = 8;

/// A session that is to end.
pub(super) struct Target<'a> {
    /// Its id in lists.
    pub(super) public_id: &'a str,
    /// `RevokeAssociatedSessions`: whether those linked to it end too.
    pub(super) associated: Option<RevokeAssociatedSessionsType>,
    /// The session of whoever asks, by its own id, which must be another.
    pub(super) current: Option<&'a str>,
}

impl Target<'_> {
    fn with_linked(&self) -> bool {
        self.associated == Some(RevokeAssociatedSessionsType::Linked)
    }

    /// # Errors
    /// `InvalidParameterException` for the session of whoever asks.
    fn check(&self, id: &str) -> Result<(), Error> {
        if self.current == Some(id) {
            return Err(error::invalid("The session of the access token cannot be revoked."));
        }
        Ok(())
    }
}

/// Ends an active session of `user`: a token session with all its tokens, or a browser's. Of a token session, the one it came
/// through is linked; of a browser's, all that came through it.
///
/// # Errors
/// `OperationNotEnabledException` in a pool that does not track sessions, `InvalidParameterException` for the session of whoever
/// asks, `ResourceNotFoundException` when the user has no such session; when the store fails.
pub(super) async fn revoke(ctx: &Context, pool: &PoolView, user: &User, target: &Target<'_>) -> Result<(), Error> {
    require_tracking(&pool.pool)?;
    for _ in 0..TRIES {
        let mut index = Index::read(ctx, pool, &user.sub).await?;
        let (mut batch, before) = (ctx.store.batch(), index.sessions.tokens.len());
        match index.sessions.tokens.iter().position(|entry| entry.public_id == target.public_id) {
            Some(at) => tokens(ctx, pool, user, target, &mut index, at, &mut batch).await?,
            None => browser(ctx, pool, user, target, &mut index, &mut batch).await?,
        }
        if index.sessions.tokens.len() < before {
            index.stage(&mut batch)?;
        }
        match ctx.store.commit(batch).await {
            Ok(()) => return Ok(()),
            Err(lost) if lost.is_conflict() => {}
            Err(failed) => return Err(error::store(failed)),
        }
    }
    Err(error::contended())
}

/// Stages the end of the token session at a place of the index.
async fn tokens(
    ctx: &Context,
    pool: &PoolView,
    user: &User,
    target: &Target<'_>,
    index: &mut Index,
    at: usize,
    batch: &mut Batch,
) -> Result<(), Error> {
    let entry = index.sessions.tokens.remove(at);
    target.check(&entry.id)?;
    let active = index::active(ctx, pool, user, std::slice::from_ref(&entry), ctx.clock.now()).await?;
    let session = active.first().ok_or_else(not_found)?;
    batch.delete(&address::session(&pool.pool.id, &user.sub, &session.id), Condition::Any);
    if target.with_linked() {
        browser::stage_end_of_parent(batch, pool, &user.sub, session);
    }
    Ok(())
}

/// Stages the end of a browser session.
async fn browser(
    ctx: &Context,
    pool: &PoolView,
    user: &User,
    target: &Target<'_>,
    index: &mut Index,
    batch: &mut Batch,
) -> Result<(), Error> {
    let sessions = browser::active(ctx, pool, user).await?;
    let found = sessions.iter().find(|session| session.public_id == target.public_id).ok_or_else(not_found)?;
    target.check(&found.id)?;
    batch.delete(&address::browser(&pool.pool.id, &user.sub, &found.id), Condition::Any);
    if target.with_linked() {
        for session in index::active(ctx, pool, user, &index.sessions.tokens, ctx.clock.now()).await? {
            if browser::parent(&session).is_some_and(|parent| parent.id == found.id) {
                batch.delete(&address::session(&pool.pool.id, &user.sub, &session.id), Condition::Any);
                index.sessions.tokens.retain(|entry| entry.id != session.id);
            }
        }
    }
    Ok(())
}

fn not_found() -> Error {
    Error::new(ErrorCode::ResourceNotFoundException, "Session does not exist.")
}
