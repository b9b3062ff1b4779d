//! `UpdateTerms`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{UpdateTermsRequest, UpdateTermsResponse, operations};
use cognomen_iam::Permit;
use cognomen_store::Condition;

use super::{stored, wire};
use crate::context::Context;
use crate::directory::address;
use crate::error;

/// Changes name or links of a terms document; what the request leaves out stays.
///
/// # Errors
/// `ResourceNotFoundException`; `TermsExistsException` when the client has a document of the new name;
/// `InvalidParameterException` for links that cannot be; `ConcurrentModificationException` after a second lost race; when
/// the store fails.
pub async fn update_terms(
    permit: Permit<operations::UpdateTerms>,
    input: UpdateTermsRequest,
    ctx: &Context,
) -> Result<UpdateTermsResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    let pool_id = &pool.pool.id;
    if let Some(links) = &input.links {
        stored::check_links(links)?;
    }
    for _ in 0..2 {
        let doc = stored::require(ctx, pool_id, &input.terms_id).await?;
        let mut terms = doc.value;
        let named = |name: &str| address::terms_of_client(pool_id, &terms.client_id, name);
        let (before, after) = (named(&terms.name), named(input.terms_name.as_ref().unwrap_or(&terms.name)));
        let mut batch = ctx.store.batch();
        if before != after {
            batch.create(&after, &terms.id).map_err(error::store)?;
            batch.delete(&before, Condition::Present);
        }
        terms.name = input.terms_name.clone().unwrap_or(terms.name);
        terms.source = input.terms_source.unwrap_or(terms.source);
        terms.enforcement = input.enforcement.unwrap_or(terms.enforcement);
        terms.links = input.links.clone().unwrap_or(terms.links);
        terms.modified_at = ctx.clock.now();
        batch.put(&address::terms(pool_id, &terms.id), doc.version, &terms).map_err(error::store)?;
        match ctx.store.commit(batch).await {
            Ok(()) => return Ok(UpdateTermsResponse { terms: Some(wire::terms(pool_id, terms)) }),
            Err(lost) if lost.conflict() == Some(&after) => return Err(stored::exists(&terms.name)),
            Err(lost) if lost.is_conflict() => {}
            Err(failed) => return Err(error::store(failed)),
        }
    }
    Err(error::concurrent_modification())
}
