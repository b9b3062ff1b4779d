//! `AdminDeleteUser`: an administrator deletes a user.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{AdminDeleteUserRequest, operations};
use cognomen_iam::Permit;

use super::change::twice;
use crate::context::Context;
use crate::directory::{self, commit_user, stage_delete, sweep_user};
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
    delete(ctx, &pool, &input.username).await
}

/// Deletes a user: profile, password, names and memberships in one commit, then the rest of the partition.
///
/// # Errors
/// `UserNotFoundException`; when the store fails.
pub(super) async fn delete(ctx: &Context, pool: &PoolView, login: &str) -> Result<(), Error> {
    let sub = twice(|| {
        Box::pin(async {
            let doc = directory::require(ctx, pool, login).await?;
            let mut batch = ctx.store.batch();
            stage_delete(&mut batch, pool, &doc);
            Ok(commit_user(ctx, pool, &doc.user, batch).await?.then_some(doc.user.sub))
        })
    })
    .await?;
    // The user is gone by now; what could not be swept is unreachable, and most of it expires.
    if let Err(failure) = sweep_user(ctx, &pool.pool.id, &sub).await {
        tracing::warn!(%failure, "remains of a deleted user are still stored");
    }
    Ok(())
}
