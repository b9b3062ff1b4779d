//! `AdminDeleteUserAttributes`: an administrator deletes attributes.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{AdminDeleteUserAttributesRequest, AdminDeleteUserAttributesResponse, operations};
use cognomen_iam::Permit;

use super::attributes::{self, Writer};
use super::change::change;
use crate::context::Context;

/// Deletes attributes of a user.
///
/// # Errors
/// `UserNotFoundException`; `InvalidParameterException` of attributes that are required or cannot change.
pub async fn admin_delete_user_attributes(
    permit: Permit<operations::AdminDeleteUserAttributes>,
    input: AdminDeleteUserAttributesRequest,
    ctx: &Context,
) -> Result<AdminDeleteUserAttributesResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    let changes = attributes::for_removal(&pool.pool, Writer::Admin, &input.user_attribute_names)?;
    change(ctx, &pool, &input.username, |user, _| changes.apply(&pool.pool, user).map(|_| ())).await?;
    Ok(AdminDeleteUserAttributesResponse {})
}
