//! `AdminRevokeUserSession`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{AdminRevokeUserSessionRequest, AdminRevokeUserSessionResponse, operations};
use cognomen_iam::Permit;

use super::revoke;
use crate::context::Context;
use crate::directory;

/// Ends a session of a user.
///
/// # Errors
/// `ResourceNotFoundException` when the pool is unknown or the user has no such session, `UserNotFoundException`,
/// `OperationNotEnabledException` in a pool that does not track sessions; when the store fails.
pub async fn admin_revoke_user_session(
    permit: Permit<operations::AdminRevokeUserSession>,
    input: AdminRevokeUserSessionRequest,
    ctx: &Context,
) -> Result<AdminRevokeUserSessionResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    let user = directory::require(ctx, &pool, &input.username).await?.user;
    revoke::revoke(ctx, &pool, &user, &input.session_id).await?;
    Ok(AdminRevokeUserSessionResponse {})
}
