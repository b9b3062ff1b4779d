//! `AdminUserGlobalSignOut`: an administrator ends all sessions of a user.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{AdminUserGlobalSignOutRequest, AdminUserGlobalSignOutResponse, operations};
use cognomen_iam::Permit;

use super::sign_out;
use crate::context::Context;
use crate::{directory, error};

/// Revokes all tokens of a user.
///
/// # Errors
/// `ResourceNotFoundException`, `UserNotFoundException`; when the store fails.
pub async fn admin_user_global_sign_out(
    permit: Permit<operations::AdminUserGlobalSignOut>,
    input: AdminUserGlobalSignOutRequest,
    ctx: &Context,
) -> Result<AdminUserGlobalSignOutResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    for _ in 0..2 {
        let doc = directory::require(ctx, &pool, &input.username).await?;
        if sign_out::everywhere(ctx, &pool, doc).await? {
            return Ok(AdminUserGlobalSignOutResponse {});
        }
    }
    Err(error::contended())
}
