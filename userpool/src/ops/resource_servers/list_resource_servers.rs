//! `ListResourceServers`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{ListResourceServersRequest, ListResourceServersResponse, operations};
use cognomen_iam::Permit;

use super::{stored, wire};
use crate::context::Context;
use crate::paging;

const KIND: &str = "ListResourceServers";
/// The longest page, and the usual one.
const MOST: usize = 50;

/// Lists the resource servers of a pool in the order of their identifiers.
///
/// # Errors
/// `ResourceNotFoundException`, `InvalidParameterException` for a token that is not ours; when the store fails.
pub async fn list_resource_servers(
    permit: Permit<operations::ListResourceServers>,
    input: ListResourceServersRequest,
    ctx: &Context,
) -> Result<ListResourceServersResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    let after = input.next_token.map(|token| paging::decode(&pool.keys, KIND, &token)).transpose()?;
    let limit = paging::limit(input.max_results).min(MOST);
    let servers = stored::read(ctx, &pool).await?.0.into_iter();
    let mut rest = servers.skip_while(|server| after.as_ref().is_some_and(|after| server.identifier <= *after));
    let page: Vec<_> = rest.by_ref().take(limit).collect();
    let last = page.last().filter(|_| rest.next().is_some());
    let next_token = last.map(|server| paging::encode(&pool.keys, KIND, &server.identifier));
    let resource_servers = page.into_iter().map(|server| wire::resource_server(&pool.pool.id, server)).collect();
    Ok(ListResourceServersResponse { next_token, resource_servers })
}
