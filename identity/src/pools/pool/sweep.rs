//! What is left of a deleted pool, and which pools there are.

use cognomen_contract::Error;
use cognomen_store::{CommitError, Condition, Range, Scope, Store};

use crate::Context;
use crate::pools::{address, error};

/// Keys read at once.
const PAGE: usize = 256;

/// The ids of all identity pools of all regions.
///
/// # Errors
/// When the store fails.
pub async fn pool_ids(store: &Store) -> Result<Vec<String>, Error> {
    keys(store, address::POOLS).await
}

/// Carries on deletions that the end of the process interrupted; to be run at start. Tells how many there were.
///
/// # Errors
/// When the store fails.
pub async fn finish_deletions(ctx: &Context) -> Result<usize, Error> {
    let deleted = keys(&ctx.store, address::DELETED).await?;
    for pool_id in &deleted {
        erase(&ctx.store, pool_id).await?;
        sweep(&ctx.store, pool_id).await?;
    }
    Ok(deleted.len())
}

/// Destroys a deleted pool's data keys: no copy of its records can be opened any more.
pub(in crate::pools) async fn erase(store: &Store, pool_id: &str) -> Result<(), Error> {
    let scope = address::scope(pool_id);
    if !store.has_scope(&scope).await.map_err(error::store)? {
        return Ok(());
    }
    let mut batch = store.batch();
    store.delete_scope(&scope, &mut batch);
    match store.commit(batch).await {
        // Another node was faster.
        Ok(()) | Err(CommitError::ScopeConflict(_)) => Ok(()),
        Err(failed) => Err(error::store(failed)),
    }
}

/// Removes a deleted pool's records.
pub(in crate::pools) async fn sweep(store: &Store, pool_id: &str) -> Result<(), Error> {
    store.sweep_scope(&address::scope(pool_id)).await.map_err(error::store)?;
    let mut batch = store.batch();
    batch.delete(&address::deleted(pool_id), Condition::Any);
    store.commit(batch).await.map_err(error::store)
}

/// The keys of a partition of the system scope.
async fn keys(store: &Store, partition: &str) -> Result<Vec<String>, Error> {
    let mut keys = Vec::new();
    let mut range = Range::all();
    loop {
        let page = store.scan_sealed(&Scope::System, partition, &range, PAGE).await.map_err(error::store)?;
        keys.extend(page.items.iter().map(|item| item.key().to_owned()));
        match page.next {
            Some(last) => range = Range::after(last),
            None => return Ok(keys),
        }
    }
}
