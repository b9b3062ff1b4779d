//! `ListTerms`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{ListTermsRequest, ListTermsResponse, operations};
use cognomen_iam::Permit;
use cognomen_model::terms::Terms;
use cognomen_store::Range;

use super::wire;
use crate::context::Context;
use crate::directory::address;
use crate::{error, paging};

const KIND: &str = "ListTerms";

/// Lists the terms documents of a pool, in no particular but a steady order.
///
/// # Errors
/// `ResourceNotFoundException`, `InvalidParameterException` for a token that is not ours; when the store fails.
pub async fn list_terms(
    permit: Permit<operations::ListTerms>,
    input: ListTermsRequest,
    ctx: &Context,
) -> Result<ListTermsResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    let mut range = Range::prefix(address::TERMS);
    if let Some(token) = &input.next_token {
        range = range.resume(paging::decode(&pool.keys, KIND, token)?);
    }
    let (scope, limit) = (address::scope(&pool.pool.id), paging::limit(input.max_results));
    let page = ctx.store.scan::<Terms>(&scope, address::POOL, &range, limit).await.map_err(error::store)?;
    let terms = page.items.iter().map(|item| wire::description(&item.value)).collect();
    let next_token = page.next.map(|last| paging::encode(&pool.keys, KIND, &last));
    Ok(ListTermsResponse { next_token, terms })
}
