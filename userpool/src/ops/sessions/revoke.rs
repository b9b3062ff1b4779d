//! The end of one session by its public id.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::ErrorCode;
use cognomen_model::user::User;
use cognomen_store::Condition;

use super::configuration::require_tracking;
use super::index::{self, Index};
use crate::context::Context;
use crate::directory::address;
use crate::error;
use crate::pool_view::PoolView;

/// How often an end is tried against sessions that begin and end at the same time.
const TRIES: usize = 8;

/// Ends an active session of `user`, and with it all its tokens. A session linked to it would be a single sign-on session,
/// of which there are none: `RevokeAssociatedSessions` finds nothing more to end.
///
/// # Errors
/// `OperationNotEnabledException` in a pool that does not track sessions, `ResourceNotFoundException` when the user has no
/// such session; when the store fails.
pub(super) async fn revoke(ctx: &Context, pool: &PoolView, user: &User, public_id: &str) -> Result<(), Error> {
    require_tracking(&pool.pool)?;
    for _ in 0..TRIES {
        let mut index = Index::read(ctx, pool, &user.sub).await?;
        let found = index.sessions.tokens.iter().position(|entry| entry.public_id == public_id);
        let entry = index.sessions.tokens.remove(found.ok_or_else(not_found)?);
        let entry = std::slice::from_ref(&entry);
        let active = index::active(ctx, pool, user, entry, ctx.clock.now()).await?;
        let session = active.first().ok_or_else(not_found)?;
        let mut batch = ctx.store.batch();
        batch.delete(&address::session(&pool.pool.id, &user.sub, &session.id), Condition::Any);
        index.stage(&mut batch)?;
        match ctx.store.commit(batch).await {
            Ok(()) => return Ok(()),
            Err(lost) if lost.is_conflict() => {}
            Err(failed) => return Err(error::store(failed)),
        }
    }
    Err(error::contended())
}

fn not_found() -> Error {
    Error::new(ErrorCode::ResourceNotFoundException, "Session does not exist.")
}
