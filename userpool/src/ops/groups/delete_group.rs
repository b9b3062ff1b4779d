//! `DeleteGroup`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{DeleteGroupRequest, operations};
use cognomen_iam::Permit;
use cognomen_store::{Condition, Range};

use super::find;
use crate::context::Context;
use crate::directory::address;
use crate::error;
use crate::pool_view::PoolView;

/// Memberships that are removed at a time.
const PAGE: usize = 256;

/// Deletes a group. Its members lose it at once: what they hold is its internal id, which no longer leads anywhere.
///
/// # Errors
/// `ResourceNotFoundException`; when the store fails.
pub async fn delete_group(
    permit: Permit<operations::DeleteGroup>,
    input: DeleteGroupRequest,
    ctx: &Context,
) -> Result<(), Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    let group = find::require(ctx, &pool, &input.group_name).await?.value;
    let mut batch = ctx.store.batch();
    batch.delete(&address::group_by_id(&pool.pool.id, &group.id), Condition::Present);
    batch.delete(&find::by_name(&pool, &group.name), Condition::Present);
    let done = ctx.store.commit(batch).await;
    ctx.caches.forget_group(&pool.pool.id, &group.id);
    match done {
        Ok(()) => remove_memberships(ctx, &pool, &group.id).await,
        Err(gone) if gone.is_conflict() => Err(find::not_found()),
        Err(failed) => Err(error::store(failed)),
    }
}

/// Clears the list of members, page by page. Should the process end in between, what is left is never read: the id does not
/// come back.
async fn remove_memberships(ctx: &Context, pool: &PoolView, group_id: &str) -> Result<(), Error> {
    let (pool_id, partition) = (&pool.pool.id, address::members_partition(group_id));
    loop {
        let scope = address::scope(pool_id);
        let page = ctx.store.scan_sealed(&scope, &partition, &Range::all(), PAGE).await.map_err(error::store)?;
        if page.items.is_empty() {
            return Ok(());
        }
        let mut batch = ctx.store.batch();
        for member in &page.items {
            batch.delete(&address::member(pool_id, group_id, member.key()), Condition::Any);
        }
        ctx.store.commit(batch).await.map_err(error::store)?;
    }
}
