//! A change of a pool's record under optimistic concurrency.

use cognomen_contract::Error;
use cognomen_model::identity_pool::IdentityPool;

use crate::Context;
use crate::pools::{address, error};

/// Applies `edit` to the pool and stores it; when another change came first, reads again and tries once more. Gives the pool as
/// stored.
///
/// # Errors
/// `ResourceNotFoundException`, what `edit` refuses, `ConcurrentModificationException` after the second lost race; when the store
/// fails.
pub(in crate::pools) async fn change(
    ctx: &Context,
    region: &str,
    pool_id: &str,
    edit: impl Fn(&mut IdentityPool) -> Result<(), Error> + Send + Sync,
) -> Result<IdentityPool, Error> {
    for _ in 0..2 {
        let view = ctx.pool(region, pool_id).await?;
        let (before, version) = (&view.pool, view.version);
        let mut pool = before.clone();
        edit(&mut pool)?;
        if pool == *before {
            return Ok(pool);
        }
        pool.modified_at = ctx.clock.now();
        let mut batch = ctx.store.batch();
        batch.put(&address::settings(pool_id), version, &pool).map_err(error::store)?;
        let done = ctx.store.commit(batch).await;
        ctx.caches.pools.forget(pool_id);
        match done {
            Ok(()) => return Ok(pool),
            Err(lost) if lost.is_conflict() => {}
            Err(failed) => return Err(error::store(failed)),
        }
    }
    Err(error::concurrent_modification())
}
