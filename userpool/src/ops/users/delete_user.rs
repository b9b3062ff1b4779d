//! `DeleteUser`: a user deletes their own account.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{DeleteUserRequest, operations};
use cognomen_iam::Permit;

use super::access::signed_in;
use super::admin_delete_user::{delete, sweep};
use super::change::twice;
use crate::context::Context;

/// Deletes the token's user with everything that is theirs.
///
/// # Errors
/// `NotAuthorizedException`.
pub async fn delete_user(
    permit: Permit<operations::DeleteUser>,
    _input: DeleteUserRequest,
    ctx: &Context,
) -> Result<(), Error> {
    let signed_in = signed_in(&permit, ctx).await?;
    let sub = twice(|| Box::pin(async { delete(ctx, signed_in.pool(), signed_in.read(ctx).await?).await })).await?;
    sweep(ctx, signed_in.pool(), &sub).await;
    Ok(())
}
