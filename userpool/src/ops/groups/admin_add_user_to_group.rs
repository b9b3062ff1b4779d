//! `AdminAddUserToGroup`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{AdminAddUserToGroupRequest, operations};
use cognomen_iam::Permit;

use super::membership::{self, Membership};
use crate::context::Context;

/// Adds a user to a group; tokens issued from now on name it.
///
/// # Errors
/// `ResourceNotFoundException`, `UserNotFoundException`; when the store fails.
pub async fn admin_add_user_to_group(
    permit: Permit<operations::AdminAddUserToGroup>,
    input: AdminAddUserToGroupRequest,
    ctx: &Context,
) -> Result<(), Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    membership::change(ctx, &pool, (&input.username, &input.group_name), Membership::Join).await
}
