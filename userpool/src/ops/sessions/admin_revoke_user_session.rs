//! `AdminRevokeUserSession`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{AdminRevokeUserSessionRequest, AdminRevokeUserSessionResponse, operations};
use cognomen_iam::Permit;

use super::revoke::{self, Target};
use crate::context::Context;
use crate::directory;

/// Ends a session of a user, of either kind, and with `LINKED` those linked to it.
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
    let associated = input.revoke_associated_sessions;
    revoke::revoke(ctx, &pool, &user, &Target { public_id: &input.session_id, associated, current: None }).await?;
    Ok(AdminRevokeUserSessionResponse {})
}
