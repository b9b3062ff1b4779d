//! Values of others that count once: the ids of assertions and proofs.

use cognomen_contract::Error;
use cognomen_model::UnixMillis;
use cognomen_userpool::directory::address;
use cognomen_userpool::pool_view::PoolView;
use cognomen_userpool::{Context, error};

/// Takes a value that is remembered until a moment; `false` when it was taken before, on whichever node.
///
/// # Errors
/// When the store fails.
pub(crate) async fn take(
    ctx: &Context,
    pool: &PoolView,
    kind: &str,
    values: &[&str],
    until: UnixMillis,
) -> Result<bool, Error> {
    let at = address::used_once(&pool.pool.id, &pool.blind(kind, values));
    let mut batch = ctx.store.batch();
    batch.create(&at, &true).map_err(error::store)?.expiring(until);
    match ctx.store.commit(batch).await {
        Ok(()) => Ok(true),
        Err(lost) if lost.is_conflict() => Ok(false),
        Err(failed) => Err(error::store(failed)),
    }
}
