//! `AdminGetUser`: a user with all attributes and second factors.

use cognomen_contract::cognito_idp::{AdminGetUserRequest, AdminGetUserResponse, operations};
use cognomen_contract::{Error, Timestamp};
use cognomen_iam::Permit;

use crate::context::Context;
use crate::directory;
use crate::ops::factors::view as factors;

/// Reads a user by user name, alias or `sub`.
///
/// # Errors
/// `ResourceNotFoundException`, `UserNotFoundException`.
pub async fn admin_get_user(
    permit: Permit<operations::AdminGetUser>,
    input: AdminGetUserRequest,
    ctx: &Context,
) -> Result<AdminGetUserResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    let user = directory::require(ctx, &pool, &input.username).await?.user;
    Ok(AdminGetUserResponse {
        enabled: Some(user.enabled),
        user_attributes: Some(user.wire_attributes()),
        user_create_date: Some(Timestamp::from_millis(user.created_at.0)),
        user_last_modified_date: Some(Timestamp::from_millis(user.modified_at.0)),
        user_status: Some(user.status),
        mfa_options: factors::options(&user),
        preferred_mfa_setting: factors::preferred(&user),
        user_mfa_setting_list: factors::setting_list(&user),
        username: user.username,
    })
}
