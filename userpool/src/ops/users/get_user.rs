//! `GetUser`: the signed-in user's own attributes and second factors.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{GetUserRequest, GetUserResponse, operations};
use cognomen_iam::Permit;

use super::access::signed_in;
use crate::context::Context;
use crate::ops::factors::view as factors;

/// The attributes of the token's user that the token's client may read, `sub` always, and the second factors switched on.
///
/// # Errors
/// `NotAuthorizedException`.
pub async fn get_user(
    permit: Permit<operations::GetUser>,
    _input: GetUserRequest,
    ctx: &Context,
) -> Result<GetUserResponse, Error> {
    let signed_in = signed_in(&permit, ctx).await?;
    let client = &signed_in.client.client;
    let mut user_attributes = signed_in.user.wire_attributes();
    user_attributes.retain(|attribute| {
        matches!(attribute.name.as_str(), "sub" | "identities") || client.may_read(&attribute.name)
    });
    let user = signed_in.user;
    Ok(GetUserResponse {
        user_attributes,
        username: user.username.clone(),
        mfa_options: factors::options(user),
        preferred_mfa_setting: factors::preferred(user),
        user_mfa_setting_list: factors::setting_list(user),
    })
}
