//! `AdminRemoveUserFromGroup`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{AdminRemoveUserFromGroupRequest, operations};
use cognomen_iam::Permit;

use super::membership::{self, Membership};
use crate::context::Context;

/// Removes a user from a group; tokens issued from now on no longer name it.
///
/// # Errors
/// `ResourceNotFoundException`, `UserNotFoundException`; when the store fails.
pub async fn admin_remove_user_from_group(
    permit: Permit<operations::AdminRemoveUserFromGroup>,
    input: AdminRemoveUserFromGroupRequest,
    ctx: &Context,
) -> Result<(), Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    membership::change(ctx, &pool, (&input.username, &input.group_name), Membership::Leave).await
}
