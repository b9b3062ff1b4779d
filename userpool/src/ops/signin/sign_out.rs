//! The end of all of a user's sessions at once.

use cognomen_contract::Error;
use cognomen_store::CommitError;

use crate::context::Context;
use crate::directory::{UserDoc, address};
use crate::error;
use crate::pool_view::PoolView;

/// Revokes every session that `doc`'s user has begun so far. `Ok(false)` when the user changed meanwhile.
///
/// # Errors
/// When the store fails.
pub(super) async fn everywhere(ctx: &Context, pool: &PoolView, doc: UserDoc) -> Result<bool, Error> {
    let mut user = doc.user;
    user.sign_out(ctx.clock.now());
    let mut batch = ctx.store.batch();
    batch.put(&address::profile(&pool.pool.id, &user.sub), doc.version, &user).map_err(error::store)?;
    match ctx.store.commit(batch).await {
        Ok(()) => Ok(true),
        Err(CommitError::Conflict { .. }) => Ok(false),
        Err(failed) => Err(error::store(failed)),
    }
}
