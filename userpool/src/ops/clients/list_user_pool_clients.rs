//! `ListUserPoolClients`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    ClientTypeType, ListUserPoolClientsRequest, ListUserPoolClientsResponse, operations,
};
use cognomen_iam::Permit;
use cognomen_model::client::Client;
use cognomen_store::Range;

use super::wire;
use crate::context::Context;
use crate::directory::address;
use crate::{error, paging};

const KIND: &str = "ListUserPoolClients";

/// Lists the clients of a pool, ordered by id.
///
/// # Errors
/// `ResourceNotFoundException`, `InvalidParameterException` for a token that is not ours; when the store fails.
pub async fn list_user_pool_clients(
    permit: Permit<operations::ListUserPoolClients>,
    input: ListUserPoolClientsRequest,
    ctx: &Context,
) -> Result<ListUserPoolClientsResponse, Error> {
    let view = ctx.pool(permit.region(), &input.user_pool_id).await?;
    let mut range = Range::prefix("client/");
    if let Some(token) = &input.next_token {
        range = range.resume(paging::decode(&view.keys, KIND, token)?);
    }
    // Clients that registered themselves do not exist here.
    if input.client_type == Some(ClientTypeType::Dcr) {
        return Ok(ListUserPoolClientsResponse { next_token: None, user_pool_clients: Some(Vec::new()) });
    }
    let (scope, limit) = (address::scope(&view.pool.id), paging::limit(input.max_results));
    let page = ctx.store.scan::<Client>(&scope, address::POOL, &range, limit).await.map_err(error::store)?;
    let next_token = page.next.map(|last| paging::encode(&view.keys, KIND, &last));
    let user_pool_clients = page.items.into_iter().map(|item| wire::description(item.value)).collect();
    Ok(ListUserPoolClientsResponse { next_token, user_pool_clients: Some(user_pool_clients) })
}
