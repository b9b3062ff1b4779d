//! A change of a pool's record under optimistic concurrency.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::ErrorCode;
use cognomen_model::pool::Pool;
use cognomen_store::Condition;

use crate::context::Context;
use crate::directory::address;
use crate::error;

/// Applies `edit` to the pool and stores it; when another change came first, reads again and tries once more.
///
/// # Errors
/// `ResourceNotFoundException`, what `edit` refuses, `ConcurrentModificationException` after the second lost race; when
/// the store fails.
pub(in crate::ops) async fn change(
    ctx: &Context,
    region: &str,
    pool_id: &str,
    edit: impl Fn(&mut Pool) -> Result<(), Error> + Send + Sync,
) -> Result<(), Error> {
    apply(ctx, region, pool_id, false, edit).await
}

/// [`change`] of what a running import job relies on.
///
/// # Errors
/// As [`change`]; `UserImportInProgressException` while a job runs.
pub(super) async fn change_idle(
    ctx: &Context,
    region: &str,
    pool_id: &str,
    edit: impl Fn(&mut Pool) -> Result<(), Error> + Send + Sync,
) -> Result<(), Error> {
    apply(ctx, region, pool_id, true, edit).await
}

/// `UserImportInProgressException`.
pub(super) fn importing() -> Error {
    Error::new(ErrorCode::UserImportInProgressException, "A user import job is in progress in the user pool.")
}

async fn apply(
    ctx: &Context,
    region: &str,
    pool_id: &str,
    idle: bool,
    edit: impl Fn(&mut Pool) -> Result<(), Error> + Send + Sync,
) -> Result<(), Error> {
    let importing_at = address::importing(pool_id);
    for _ in 0..2 {
        let view = ctx.pool(region, pool_id).await?;
        let mut pool = view.pool.clone();
        edit(&mut pool)?;
        pool.modified_at = ctx.clock.now();
        let mut batch = ctx.store.batch();
        if idle {
            batch.check(&importing_at, Condition::Absent);
        }
        batch.put(&address::settings(pool_id), view.version, &pool).map_err(error::store)?;
        let done = ctx.store.commit(batch).await;
        ctx.caches.forget_pool(pool_id);
        match done {
            Ok(()) => return Ok(()),
            Err(lost) if lost.conflict() == Some(&importing_at) => return Err(importing()),
            Err(lost) if lost.is_conflict() => {}
            Err(failed) => return Err(error::store(failed)),
        }
    }
    Err(error::concurrent_modification())
}
