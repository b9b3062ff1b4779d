//! `GetUserAuthFactors`: the factors of the signed-in user.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{GetUserAuthFactorsRequest, GetUserAuthFactorsResponse, operations};
use cognomen_iam::Permit;

use super::{configured, view};
use crate::context::Context;
use crate::ops::users::access::{check_settled, signed_in};

/// The second factors that the token's user switched on, and the factors by which the user can sign in.
///
/// # Errors
/// `NotAuthorizedException`, `PasswordResetRequiredException`, `UserNotConfirmedException`.
pub async fn get_user_auth_factors(
    permit: Permit<operations::GetUserAuthFactors>,
    _input: GetUserAuthFactorsRequest,
    ctx: &Context,
) -> Result<GetUserAuthFactorsResponse, Error> {
    let signed_in = signed_in(&permit, ctx).await?;
    let user = signed_in.user;
    check_settled(user)?;
    Ok(GetUserAuthFactorsResponse {
        configured_user_auth_factors: Some(configured::of_user(ctx, signed_in.pool(), user).await?),
        preferred_mfa_setting: view::preferred(user),
        user_mfa_setting_list: view::setting_list(user),
        username: user.username.clone(),
    })
}
