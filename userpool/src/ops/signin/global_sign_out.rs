//! `GlobalSignOut`: a user ends all of their own sessions.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{GlobalSignOutRequest, GlobalSignOutResponse, operations};
use cognomen_iam::Permit;

use super::sign_out;
use crate::context::Context;
use crate::directory::{self, UserDoc};
use crate::error;
use crate::ops::users::access::check_settled;

/// Revokes all tokens of the user who calls.
///
/// # Errors
/// `NotAuthorizedException` without an access token, `ResourceNotFoundException` when its client is gone,
/// `PasswordResetRequiredException`, `UserNotConfirmedException`; when the store fails.
pub async fn global_sign_out(
    permit: Permit<operations::GlobalSignOut>,
    _input: GlobalSignOutRequest,
    ctx: &Context,
) -> Result<GlobalSignOutResponse, Error> {
    let caller = permit.user()?;
    check_settled(&caller.user)?;
    let pool = &ctx.client(&caller.client_id).await?.pool;
    let doc = UserDoc { user: caller.user.clone(), version: caller.version };
    if sign_out::everywhere(ctx, pool, doc).await? {
        return Ok(GlobalSignOutResponse {});
    }
    let doc = directory::by_sub(ctx, pool, &caller.user.sub).await?.ok_or_else(error::user_not_found)?;
    if sign_out::everywhere(ctx, pool, doc).await? { Ok(GlobalSignOutResponse {}) } else { Err(error::contended()) }
}
