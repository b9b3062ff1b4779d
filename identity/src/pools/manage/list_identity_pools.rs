//! `ListIdentityPools`.

use cognomen_contract::Error;
use cognomen_contract::cognito_identity::{
    IdentityPoolShortDescription, ListIdentityPoolsInput, ListIdentityPoolsResponse, operations,
};
use cognomen_iam::Permit;
use cognomen_model::identity_pool::IdentityPool;
use cognomen_store::{Range, Scope};

use crate::Context;
use crate::pools::{address, error, paging};

/// Lists the pools of the request's region, ordered by id.
///
/// # Errors
/// `InvalidParameterException` for a token that is not ours; when the store fails.
pub async fn list_identity_pools(
    permit: Permit<operations::ListIdentityPools>,
    input: ListIdentityPoolsInput,
    ctx: &Context,
) -> Result<ListIdentityPoolsResponse, Error> {
    let keys = ctx.store.keys(&Scope::System).await.map_err(error::store)?;
    let kind = format!("ListIdentityPools/{}", permit.region());
    let mut range = Range::prefix(&format!("{}:", permit.region()));
    if let Some(token) = &input.next_token {
        range = range.resume(paging::decode(&keys, &kind, token)?);
    }
    let limit = paging::limit(Some(input.max_results));
    let page = ctx.store.scan_sealed(&Scope::System, address::POOLS, &range, limit).await.map_err(error::store)?;
    let addresses: Vec<_> = page.items.iter().map(|entry| address::settings(entry.key())).collect();
    let mut identity_pools = Vec::with_capacity(addresses.len());
    // A pool that is being deleted this moment has an entry and no settings.
    for settings in ctx.store.get_many(&addresses).await.map_err(error::store)?.into_iter().flatten() {
        let pool = settings.open::<IdentityPool>().map_err(error::store)?.value;
        identity_pools.push(IdentityPoolShortDescription {
            identity_pool_id: Some(pool.id),
            identity_pool_name: Some(pool.name),
        });
    }
    let next_token = page.next.map(|last| paging::encode(&keys, &kind, &last));
    Ok(ListIdentityPoolsResponse { identity_pools: Some(identity_pools), next_token })
}
