//! `GetUser`: the signed-in user's own attributes.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{GetUserRequest, GetUserResponse, operations};
use cognomen_iam::Permit;

use super::access::signed_in;
use crate::context::Context;

/// The attributes of the token's user that the token's client may read; `sub` always.
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
    user_attributes.retain(|attribute| attribute.name == "sub" || client.may_read(&attribute.name));
    Ok(GetUserResponse { user_attributes, username: signed_in.user.username.clone(), ..GetUserResponse::default() })
}
