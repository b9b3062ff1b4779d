//! `DeleteIdentityPool`.

use cognomen_contract::Error;
use cognomen_contract::cognito_identity::{DeleteIdentityPoolInput, operations};
use cognomen_iam::Permit;
use cognomen_store::Condition;

use crate::Context;
use crate::pools::pool::{erase, sweep};
use crate::pools::{address, error};

/// Deletes a pool with all of its identities. The first commit makes it unreachable; then its data keys are destroyed, so that no
/// copy of its records can be opened any more; the records themselves are removed in the background.
///
/// # Errors
/// `ResourceNotFoundException`; when the store fails.
pub async fn delete_identity_pool(
    permit: Permit<operations::DeleteIdentityPool>,
    input: DeleteIdentityPoolInput,
    ctx: &Context,
) -> Result<(), Error> {
    let pool_id = input.identity_pool_id;
    unlist(ctx, permit.region(), &pool_id).await?;
    erase(&ctx.store, &pool_id).await?;
    let store = ctx.store.as_ref().clone();
    tokio::spawn(async move {
        if let Err(error) = sweep(&store, &pool_id).await {
            tracing::warn!(%error, pool_id, "records of a deleted identity pool wait for the next start to be removed");
        }
    });
    Ok(())
}

/// Removes the settings, without which nothing of the pool is found, and notes that the rest is to follow.
async fn unlist(ctx: &Context, region: &str, pool_id: &str) -> Result<(), Error> {
    for _ in 0..2 {
        let view = ctx.pool(region, pool_id).await?;
        let mut batch = ctx.store.batch();
        batch.delete(&address::settings(pool_id), Condition::Version(view.version));
        batch.delete(&address::pool_entry(pool_id), Condition::Any);
        batch.delete(&address::tagged(&view.pool.tag), Condition::Any);
        batch.replace(&address::deleted(pool_id), &()).map_err(error::store)?;
        let done = ctx.store.commit(batch).await;
        ctx.caches.pools.forget(pool_id);
        match done {
            Ok(()) => return Ok(()),
            Err(lost) if lost.is_conflict() => {}
            Err(failed) => return Err(error::store(failed)),
        }
    }
    Err(error::contended())
}
