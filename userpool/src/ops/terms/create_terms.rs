//! `CreateTerms`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{CreateTermsRequest, CreateTermsResponse, operations};
use cognomen_crypto::{Random, random_array};
use cognomen_iam::Permit;
use cognomen_model::id;
use cognomen_model::terms::Terms;
use cognomen_store::Condition;

use super::{stored, wire};
use crate::context::Context;
use crate::directory::address;
use crate::error;

/// Gives a client a terms document.
///
/// # Errors
/// `ResourceNotFoundException` of an unknown pool or client; `TermsExistsException`; `InvalidParameterException` for links
/// that cannot be; when the store fails.
pub async fn create_terms(
    permit: Permit<operations::CreateTerms>,
    input: CreateTermsRequest,
    ctx: &Context,
) -> Result<CreateTermsResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    let pool_id = &pool.pool.id;
    ctx.client_of(&pool, &input.client_id).await?;
    let links = input.links.unwrap_or_default();
    stored::check_links(&links)?;
    let now = ctx.clock.now();
    let terms = Terms {
        id: terms_id(ctx.random.as_ref()),
        client_id: input.client_id,
        name: input.terms_name,
        source: input.terms_source,
        enforcement: input.enforcement,
        links,
        created_at: now,
        modified_at: now,
    };
    let client = address::client(pool_id, &terms.client_id);
    let mut batch = ctx.store.batch();
    batch.check(&client, Condition::Present);
    let named = address::terms_of_client(pool_id, &terms.client_id, &terms.name);
    batch.create(&named, &terms.id).map_err(error::store)?;
    batch.create(&address::terms(pool_id, &terms.id), &terms).map_err(error::store)?;
    match ctx.store.commit(batch).await {
        Ok(()) => Ok(CreateTermsResponse { terms: Some(wire::terms(pool_id, terms)) }),
        Err(lost) if lost.conflict() == Some(&client) => Err(error::client_not_found(&terms.client_id)),
        Err(lost) if lost.is_conflict() => Err(stored::exists(&terms.name)),
        Err(failed) => Err(error::store(failed)),
    }
}

/// A version 4 UUID (RFC 9562 section 5.4), which the model asks for.
fn terms_id(random: &dyn Random) -> String {
    let mut bytes = random_array::<16>(random);
    bytes[6] = bytes[6] & 0x0f | 0x40;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    id::uuid_like(bytes)
}
