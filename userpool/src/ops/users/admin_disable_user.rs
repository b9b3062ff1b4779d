//! `AdminDisableUser`: a user may not sign in, and every token is revoked.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{AdminDisableUserRequest, AdminDisableUserResponse, operations};
use cognomen_iam::Permit;

use super::change::change;
use crate::context::Context;

/// Keeps a user from signing in and revokes all sessions.
///
/// # Errors
/// `ResourceNotFoundException`, `UserNotFoundException`.
pub async fn admin_disable_user(
    permit: Permit<operations::AdminDisableUser>,
    input: AdminDisableUserRequest,
    ctx: &Context,
) -> Result<AdminDisableUserResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    change(ctx, &pool, &input.username, |user, _| {
        user.enabled = false;
        user.sign_out(ctx.clock.now());
        Ok(())
    })
    .await?;
    Ok(AdminDisableUserResponse {})
}
