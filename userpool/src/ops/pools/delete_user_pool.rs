//! `DeleteUserPool`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{DeleteUserPoolRequest, DeletionProtectionType, operations};
use cognomen_iam::Permit;
use cognomen_store::{CommitError, Condition, Range, Scope, Store};

use super::pool_ids;
use crate::context::Context;
use crate::directory::address;
use crate::error;
use crate::ops::domains;

/// Clients whose global look-ups are removed at a time.
const PAGE: usize = 100;

/// Deletes a pool with everything in it. The first commit makes it unreachable; then its data keys are destroyed, so that no
/// copy of its records can be opened any more; the records themselves are removed in the background.
///
/// # Errors
/// `ResourceNotFoundException`, `InvalidParameterException` while deletion protection is active,
/// `UserImportInProgressException`; when the store fails.
pub async fn delete_user_pool(
    permit: Permit<operations::DeleteUserPool>,
    input: DeleteUserPoolRequest,
    ctx: &Context,
) -> Result<(), Error> {
    let pool_id = input.user_pool_id;
    unlist(ctx, permit.region(), &pool_id).await?;
    erase(&ctx.store, &pool_id).await?;
    let store = ctx.store.as_ref().clone();
    tokio::spawn(async move {
        if let Err(error) = sweep(&store, &pool_id).await {
            tracing::warn!(%error, pool_id, "records of a deleted pool wait for the next start to be removed");
        }
    });
    Ok(())
}

/// Carries on deletions that the end of the process interrupted; to be run at start. Tells how many there were.
///
/// # Errors
/// When the store fails.
pub async fn finish_deletions(ctx: &Context) -> Result<usize, Error> {
    let deleted = pool_ids::keys(ctx, address::DELETED_POOLS).await?;
    for pool_id in &deleted {
        erase(&ctx.store, pool_id).await?;
        sweep(&ctx.store, pool_id).await?;
    }
    Ok(deleted.len())
}

/// Removes settings and signing keys, without which nothing of the pool is found, and notes that the rest is to follow.
async fn unlist(ctx: &Context, region: &str, pool_id: &str) -> Result<(), Error> {
    for _ in 0..2 {
        let view = ctx.pool(region, pool_id).await?;
        if view.pool.settings.deletion_protection == Some(DeletionProtectionType::Active) {
            return Err(error::invalid(
                "The user pool cannot be deleted because deletion protection is activated. Deletion protection must be \
                 inactivated first.",
            ));
        }
        let importing = address::importing(pool_id);
        let mut batch = ctx.store.batch();
        batch.check(&importing, Condition::Absent);
        batch.delete(&address::settings(pool_id), Condition::Version(view.version));
        batch.delete(&address::signing(pool_id), Condition::Any);
        domains::stage_unowned(&mut batch, pool_id);
        batch.delete(&address::pool_entry(region, pool_id), Condition::Any);
        batch.replace(&address::deleted_pool(pool_id), &()).map_err(error::store)?;
        let done = ctx.store.commit(batch).await;
        ctx.caches.forget_pool(pool_id);
        match done {
            Ok(()) => return Ok(()),
            Err(lost) if domains::conflicts(pool_id, lost.conflict()) => {
                return Err(error::invalid(
                    "User pool cannot be deleted. It has a domain configured that should be deleted first.",
                ));
            }
            Err(lost) if lost.conflict() == Some(&importing) => return Err(super::change::importing()),
            Err(lost) if lost.is_conflict() => {}
            Err(failed) => return Err(error::store(failed)),
        }
    }
    Err(error::contended())
}

/// Removes the global look-ups of the pool's clients, then destroys its data keys.
async fn erase(store: &Store, pool_id: &str) -> Result<(), Error> {
    let scope = address::scope(pool_id);
    if !store.has_scope(&scope).await.map_err(error::store)? {
        return Ok(());
    }
    loop {
        let range = Range::prefix("client/");
        let page = store.scan_sealed(&scope, address::POOL, &range, PAGE).await.map_err(error::store)?;
        if page.items.is_empty() {
            break;
        }
        let mut batch = store.batch();
        for client_id in page.items.iter().filter_map(|item| item.key().strip_prefix("client/")) {
            batch.delete(&address::client_pool(client_id), Condition::Any);
            batch.delete(&address::client(pool_id, client_id), Condition::Any);
        }
        store.commit(batch).await.map_err(error::store)?;
    }
    let mut batch = store.batch();
    store.delete_scope(&scope, &mut batch);
    match store.commit(batch).await {
        // Another node was faster.
        Ok(()) | Err(CommitError::ScopeConflict(_)) => Ok(()),
        Err(failed) => Err(error::store(failed)),
    }
}

async fn sweep(store: &Store, pool_id: &str) -> Result<(), Error> {
    store.sweep_scope(&Scope::pool(pool_id)).await.map_err(error::store)?;
    let mut batch = store.batch();
    batch.delete(&address::deleted_pool(pool_id), Condition::Any);
    store.commit(batch).await.map_err(error::store)
}
