//! `GlobalSignOut`: a user ends all of their own sessions.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{GlobalSignOutRequest, GlobalSignOutResponse, operations};
use cognomen_iam::Permit;

use super::sign_out;
use crate::context::Context;
use crate::directory::{self, UserDoc};
use crate::error;

/// Revokes all tokens of the user who calls.
///
/// # Errors
/// `NotAuthorizedException` without an access token; when the store fails.
pub async fn global_sign_out(
    permit: Permit<operations::GlobalSignOut>,
    _input: GlobalSignOutRequest,
    ctx: &Context,
) -> Result<GlobalSignOutResponse, Error> {
    let caller = permit.user()?;
    let pool = ctx.pool_anywhere(&caller.pool_id).await?;
    let doc = UserDoc { user: caller.user.clone(), version: caller.version };
    if sign_out::everywhere(ctx, &pool, doc).await? {
        return Ok(GlobalSignOutResponse {});
    }
    let doc = directory::by_sub(ctx, &pool, &caller.user.sub).await?.ok_or_else(error::user_not_found)?;
    if sign_out::everywhere(ctx, &pool, doc).await? { Ok(GlobalSignOutResponse {}) } else { Err(error::contended()) }
}
