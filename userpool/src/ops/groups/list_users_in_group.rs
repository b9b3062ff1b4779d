//! `ListUsersInGroup`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{ListUsersInGroupRequest, ListUsersInGroupResponse, operations};
use cognomen_iam::Permit;
use cognomen_model::user::User;
use cognomen_store::Range;

use super::{find, wire};
use crate::context::Context;
use crate::directory::address;
use crate::{error, paging};

/// Lists the members of a group, ordered by `sub`.
///
/// # Errors
/// `ResourceNotFoundException`, `InvalidParameterException` for a token that is not ours; when the store fails.
pub async fn list_users_in_group(
    permit: Permit<operations::ListUsersInGroup>,
    input: ListUsersInGroupRequest,
    ctx: &Context,
) -> Result<ListUsersInGroupResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    let pool_id = &pool.pool.id;
    let group = find::require(ctx, &pool, &input.group_name).await?.value;
    let kind = format!("ListUsersInGroup/{}", group.id);
    let range = match &input.next_token {
        Some(token) => Range::after(paging::decode(&pool.keys, &kind, token)?),
        None => Range::all(),
    };
    let (scope, partition) = (address::scope(pool_id), address::members_partition(&group.id));
    let limit = paging::limit(input.limit);
    let page = ctx.store.scan_sealed(&scope, &partition, &range, limit).await.map_err(error::store)?;
    let profiles: Vec<_> = page.items.iter().map(|member| address::profile(pool_id, member.key())).collect();
    let mut users = Vec::with_capacity(profiles.len());
    for profile in ctx.store.get_many(&profiles).await.map_err(error::store)?.into_iter().flatten() {
        users.push(wire::member(&profile.open::<User>().map_err(error::store)?.value));
    }
    let next_token = page.next.map(|last| paging::encode(&pool.keys, &kind, &last));
    Ok(ListUsersInGroupResponse { next_token, users: Some(users) })
}
