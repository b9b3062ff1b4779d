//! `ListUserPools`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    ListUserPoolsRequest, ListUserPoolsResponse, UserPoolDescriptionType, operations,
};
use cognomen_iam::Permit;
use cognomen_model::pool::Pool;
use cognomen_store::{Range, Scope};

use super::wire::timestamp;
use crate::context::Context;
use crate::directory::address;
use crate::{error, paging};

/// Lists the pools of the request's region, ordered by id.
///
/// # Errors
/// `InvalidParameterException` for a token that is not ours; when the store fails.
pub async fn list_user_pools(
    permit: Permit<operations::ListUserPools>,
    input: ListUserPoolsRequest,
    ctx: &Context,
) -> Result<ListUserPoolsResponse, Error> {
    let keys = ctx.store.keys(&Scope::System).await.map_err(error::store)?;
    let kind = format!("ListUserPools/{}", permit.region());
    let range = match &input.next_token {
        Some(token) => Range::after(paging::decode(&keys, &kind, token)?),
        None => Range::all(),
    };
    let partition = address::pools_partition(permit.region());
    let limit = paging::limit(Some(input.max_results));
    let page = ctx.store.scan_sealed(&Scope::System, &partition, &range, limit).await.map_err(error::store)?;
    let addresses: Vec<_> = page.items.iter().map(|entry| address::settings(entry.key())).collect();
    let mut user_pools = Vec::with_capacity(addresses.len());
    // A pool that is being deleted this moment has an entry and no settings.
    for settings in ctx.store.get_many(&addresses).await.map_err(error::store)?.into_iter().flatten() {
        user_pools.push(described(settings.open::<Pool>().map_err(error::store)?.value));
    }
    let next_token = page.next.map(|last| paging::encode(&keys, &kind, &last));
    Ok(ListUserPoolsResponse { next_token, user_pools: Some(user_pools) })
}

fn described(pool: Pool) -> UserPoolDescriptionType {
    UserPoolDescriptionType {
        creation_date: Some(timestamp(pool.created_at)),
        last_modified_date: Some(timestamp(pool.modified_at)),
        id: Some(pool.id),
        name: Some(pool.name),
        lambda_config: pool.settings.lambda_config,
        ..UserPoolDescriptionType::default()
    }
}
