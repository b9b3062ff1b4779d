//! `ListIdentityProviders`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{ListIdentityProvidersRequest, ListIdentityProvidersResponse, operations};
use cognomen_iam::Permit;

use super::stored::Listing;
use super::wire;
use crate::context::Context;
use crate::paging;

const KIND: &str = "ListIdentityProviders";

/// Lists the providers of a pool in the order of their names.
///
/// # Errors
/// `ResourceNotFoundException`, `InvalidParameterException` for a token that is not ours; when the store fails.
pub async fn list_identity_providers(
    permit: Permit<operations::ListIdentityProviders>,
    input: ListIdentityProvidersRequest,
    ctx: &Context,
) -> Result<ListIdentityProvidersResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    let after = input.next_token.map(|token| paging::decode(&pool.keys, KIND, &token)).transpose()?;
    let entries = Listing::read(ctx, &pool).await?.entries.0.into_iter();
    let mut rest = entries.skip_while(|entry| after.as_ref().is_some_and(|after| entry.name <= *after));
    let page: Vec<_> = rest.by_ref().take(paging::limit(input.max_results)).collect();
    let last = page.last().filter(|_| rest.next().is_some());
    let next_token = last.map(|entry| paging::encode(&pool.keys, KIND, &entry.name));
    Ok(ListIdentityProvidersResponse { next_token, providers: page.into_iter().map(wire::description).collect() })
}
