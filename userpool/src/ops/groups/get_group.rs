//! `GetGroup`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{GetGroupRequest, GetGroupResponse, operations};
use cognomen_iam::Permit;

use super::{find, wire};
use crate::context::Context;

/// Answers a group.
///
/// # Errors
/// `ResourceNotFoundException`; when the store fails.
pub async fn get_group(
    permit: Permit<operations::GetGroup>,
    input: GetGroupRequest,
    ctx: &Context,
) -> Result<GetGroupResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    let group = find::require(ctx, &pool, &input.group_name).await?.value;
    Ok(GetGroupResponse { group: Some(wire::group(&pool.pool.id, &group)) })
}
