//! `AdminListGroupsForUser`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{AdminListGroupsForUserRequest, AdminListGroupsForUserResponse, operations};
use cognomen_iam::Permit;

use super::{find, wire};
use crate::context::Context;
use crate::{directory, paging};

/// Lists the groups a user belongs to, by name.
///
/// # Errors
/// `ResourceNotFoundException`, `UserNotFoundException`, `InvalidParameterException` for a token that is not ours; when the
/// store fails.
pub async fn admin_list_groups_for_user(
    permit: Permit<operations::AdminListGroupsForUser>,
    input: AdminListGroupsForUserRequest,
    ctx: &Context,
) -> Result<AdminListGroupsForUserResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    let user = directory::require(ctx, &pool, &input.username).await?.user;
    let kind = format!("AdminListGroupsForUser/{}", user.sub);
    let after = match &input.next_token {
        Some(token) => Some(paging::decode(&pool.keys, &kind, token)?),
        None => None,
    };
    let mut groups = find::of_user(ctx, &pool, &user).await?;
    groups.retain(|group| after.as_ref().is_none_or(|after| group.name > *after));
    groups.sort_by(|left, right| left.name.cmp(&right.name));
    let limit = paging::limit(input.limit);
    let more = groups.len() > limit;
    groups.truncate(limit);
    let last = groups.last().filter(|_| more);
    Ok(AdminListGroupsForUserResponse {
        next_token: last.map(|group| paging::encode(&pool.keys, &kind, &group.name)),
        groups: Some(groups.iter().map(|group| wire::group(&pool.pool.id, group)).collect()),
    })
}
