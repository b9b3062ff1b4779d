//! A change of a pool's record under optimistic concurrency.

use cognomen_contract::Error;
use cognomen_model::pool::Pool;

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
    for _ in 0..2 {
        let view = ctx.pool(region, pool_id).await?;
        let mut pool = view.pool.clone();
        edit(&mut pool)?;
        pool.modified_at = ctx.clock.now();
        let mut batch = ctx.store.batch();
        batch.put(&address::settings(pool_id), view.version, &pool).map_err(error::store)?;
        let done = ctx.store.commit(batch).await;
        ctx.caches.forget_pool(pool_id);
        match done {
            Ok(()) => return Ok(()),
            Err(lost) if lost.is_conflict() => {}
            Err(failed) => return Err(error::store(failed)),
        }
    }
    Err(error::concurrent_modification())
}
