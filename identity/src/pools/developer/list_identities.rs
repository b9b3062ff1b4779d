//! `ListIdentities`.

use cognomen_contract::Error;
use cognomen_contract::cognito_identity::{ListIdentitiesInput, ListIdentitiesResponse, operations};
use cognomen_iam::Permit;

use crate::Context;
use crate::pools::identities::{Identity, page};
use crate::pools::paging;

/// Lists the identities of a pool, those disabled by merges too unless they are to be hidden. A page may be short and still have a
/// successor.
///
/// # Errors
/// `ResourceNotFoundException`, `InvalidParameterException` for a token that is not ours; when the store fails.
pub async fn list_identities(
    permit: Permit<operations::ListIdentities>,
    input: ListIdentitiesInput,
    ctx: &Context,
) -> Result<ListIdentitiesResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.identity_pool_id).await?;
    let hide = input.hide_disabled.unwrap_or_default();
    let kind = format!("ListIdentities/{hide}");
    let after = input.next_token.map(|token| paging::decode(&pool.keys, &kind, &token)).transpose()?;
    let limit = paging::limit(Some(input.max_results));
    let page = page(ctx, &pool, after.as_deref(), limit, hide).await?;
    Ok(ListIdentitiesResponse {
        identities: Some(page.identities.iter().map(Identity::describe).collect()),
        identity_pool_id: Some(input.identity_pool_id),
        next_token: page.next.map(|last| paging::encode(&pool.keys, &kind, &last)),
    })
}
