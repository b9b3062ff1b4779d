//! `DeleteIdentityProvider`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{DeleteIdentityProviderRequest, operations};
use cognomen_iam::Permit;
use cognomen_store::Condition;

use super::stored::{self, Listing};
use super::update_identity_provider::check_not_own;
use crate::context::Context;
use crate::error;

/// Deletes a provider. Clients that list it keep the entry until they are changed, but nobody signs in by it any more.
///
/// # Errors
/// `ResourceNotFoundException`, `UnsupportedIdentityProviderException` for the pool's own directory,
/// `ConcurrentModificationException` after a second lost race; when the store fails.
pub async fn delete_identity_provider(
    permit: Permit<operations::DeleteIdentityProvider>,
    input: DeleteIdentityProviderRequest,
    ctx: &Context,
) -> Result<(), Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    check_not_own(&input.provider_name)?;
    for _ in 0..2 {
        let mut listing = Listing::read(ctx, &pool).await?;
        let place = listing.entries.position(&input.provider_name);
        listing.entries.0.remove(place.map_err(|_| stored::not_found(&input.provider_name))?);
        let mut batch = ctx.store.batch();
        batch.delete(&stored::by_name(&pool, &input.provider_name), Condition::Present);
        if listing.commit(ctx, &pool, batch).await? {
            return Ok(());
        }
    }
    Err(error::concurrent_modification())
}
