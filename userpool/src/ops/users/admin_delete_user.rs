//! `AdminDeleteUser`: an administrator deletes a user.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{AdminDeleteUserRequest, operations};
use cognomen_iam::Permit;

use super::change::twice;
use crate::context::Context;
use crate::directory::{self, UserDoc, commit_user, stage_delete, sweep_user};
use crate::pool_view::PoolView;

/// Deletes a user with everything that is theirs.
///
/// # Errors
/// `ResourceNotFoundException`, `UserNotFoundException`.
pub async fn admin_delete_user(
    permit: Permit<operations::AdminDeleteUser>,
    input: AdminDeleteUserRequest,
    ctx: &Context,
) -> Result<(), Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    let sub = twice(|| {
        Box::pin(async {
            let doc = directory::require(ctx, &pool, &input.username).await?;
            delete(ctx, &pool, doc).await
        })
    })
    .await?;
    sweep(ctx, &pool, &sub).await;
    Ok(())
}

/// Deletes a user: profile, password, names and memberships in one commit; answers the `sub`. None when another change
/// came first.
///
/// # Errors
/// When the store fails.
pub(super) async fn delete(ctx: &Context, pool: &PoolView, doc: UserDoc) -> Result<Option<String>, Error> {
    let mut batch = ctx.store.batch();
    stage_delete(&mut batch, pool, &doc);
    Ok(commit_user(ctx, pool, &doc.user, batch).await?.then_some(doc.user.sub))
}

/// Removes the rest of a deleted user's partition. What could not be swept is unreachable, and most of it expires.
pub(super) async fn sweep(ctx: &Context, pool: &PoolView, sub: &str) {
    if let Err(failure) = sweep_user(ctx, &pool.pool.id, sub).await {
        tracing::warn!(%failure, "remains of a deleted user are still stored");
    }
}
