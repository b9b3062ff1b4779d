//! `AdminGetUserAuthFactors`: the factors of a user.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{AdminGetUserAuthFactorsRequest, AdminGetUserAuthFactorsResponse, operations};
use cognomen_iam::Permit;

use super::{configured, view};
use crate::context::Context;
use crate::directory;

/// The second factors that a user switched on, and the factors by which the user can sign in.
///
/// # Errors
/// `ResourceNotFoundException`, `UserNotFoundException`.
pub async fn admin_get_user_auth_factors(
    permit: Permit<operations::AdminGetUserAuthFactors>,
    input: AdminGetUserAuthFactorsRequest,
    ctx: &Context,
) -> Result<AdminGetUserAuthFactorsResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    let user = directory::require(ctx, &pool, &input.username).await?.user;
    Ok(AdminGetUserAuthFactorsResponse {
        configured_user_auth_factors: Some(configured::of_user(ctx, &pool, &user).await?),
        preferred_mfa_setting: view::preferred(&user),
        user_mfa_setting_list: view::setting_list(&user),
        username: user.username,
    })
}
