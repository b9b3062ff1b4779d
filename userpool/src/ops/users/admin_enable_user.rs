//! `AdminEnableUser`: a user may sign in again.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{AdminEnableUserRequest, AdminEnableUserResponse, operations};
use cognomen_iam::Permit;

use super::change::change;
use crate::context::Context;

/// Lets a user sign in again; sessions of before stay revoked.
///
/// # Errors
/// `ResourceNotFoundException`, `UserNotFoundException`.
pub async fn admin_enable_user(
    permit: Permit<operations::AdminEnableUser>,
    input: AdminEnableUserRequest,
    ctx: &Context,
) -> Result<AdminEnableUserResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    change(ctx, &pool, &input.username, |user, _| {
        user.enabled = true;
        Ok(())
    })
    .await?;
    Ok(AdminEnableUserResponse {})
}
