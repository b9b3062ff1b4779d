//! Rotation of a pool's token-signing keys, from the command line.

use cognomen_contract::Error;
use cognomen_model::signing::SigningKeySet;

use crate::context::Context;
use crate::directory::address;
use crate::error;
use crate::signing;

/// How long a retired key verifies: longer than the day that ID and access tokens may live at most.
const KEPT_SECONDS: i64 = 25 * 3600;

/// Puts a new key in force for each kind of token. Tokens signed by the old ones stay good until they end.
///
/// # Errors
/// `ResourceNotFoundException`, `ConcurrentModificationException` when others rotate at the same time; when a key cannot
/// be made or the store fails.
pub async fn rotate_signing_keys(ctx: &Context, pool_id: &str) -> Result<(), Error> {
    let at = address::signing(pool_id);
    for _ in 0..2 {
        // A pool that is being deleted may still have the record.
        ctx.pool_anywhere(pool_id).await?;
        let found = ctx.store.get::<SigningKeySet>(&at).await.map_err(error::store)?;
        let old = found.ok_or_else(|| error::pool_not_found(pool_id))?;
        let now = ctx.clock.now();
        let set = signing::rotated(&ctx.key_reserve, old.value, now, now.plus_seconds(-KEPT_SECONDS)).await?;
        let mut batch = ctx.store.batch();
        batch.put(&at, old.version, &set).map_err(error::store)?;
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
