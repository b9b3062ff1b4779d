//! `ListGroups`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{ListGroupsRequest, ListGroupsResponse, operations};
use cognomen_iam::Permit;
use cognomen_model::group::Group;
use cognomen_store::Range;

use super::wire;
use crate::context::Context;
use crate::directory::address;
use crate::{error, paging};

const KIND: &str = "ListGroups";

/// Lists the groups of a pool, in no particular but a steady order.
///
/// # Errors
/// `ResourceNotFoundException`, `InvalidParameterException` for a token that is not ours; when the store fails.
pub async fn list_groups(
    permit: Permit<operations::ListGroups>,
    input: ListGroupsRequest,
    ctx: &Context,
) -> Result<ListGroupsResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    let pool_id = &pool.pool.id;
    let mut range = Range::prefix(address::GROUPS_BY_ID);
    if let Some(token) = &input.next_token {
        range = range.resume(paging::decode(&pool.keys, KIND, token)?);
    }
    let (scope, limit) = (address::scope(pool_id), paging::limit(input.limit));
    let page = ctx.store.scan::<Group>(&scope, address::POOL, &range, limit).await.map_err(error::store)?;
    let groups = page.items.iter().map(|item| wire::group(pool_id, &item.value)).collect();
    let next_token = page.next.map(|last| paging::encode(&pool.keys, KIND, &last));
    Ok(ListGroupsResponse { groups: Some(groups), next_token })
}
