//! `UpdateIdentityProvider`.

use std::collections::BTreeMap;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    ErrorCode, IdentityProviderTypeType, UpdateIdentityProviderRequest, UpdateIdentityProviderResponse, operations,
};
use cognomen_iam::Permit;
use cognomen_model::identity_provider::{IdentityProvider, OWN_DIRECTORY, ProviderEntry};

use super::create_identity_provider::check_acr_mapping;
use super::stored::{self, Listing};
use super::{details, mapping, wire};
use crate::context::Context;
use crate::error;
use crate::pool_view::PoolView;

/// Replaces details, attribute mapping or identifiers of a provider; what the request leaves out stays. A private key that
/// answers do not show stays too when the details come without it.
///
/// # Errors
/// `ResourceNotFoundException`, `UnsupportedIdentityProviderException` for the pool's own directory;
/// `InvalidParameterException` and `NotImplementedException` as when it is made; `ConcurrentModificationException` after a
/// second lost race; when the store fails.
pub async fn update_identity_provider(
    permit: Permit<operations::UpdateIdentityProvider>,
    input: UpdateIdentityProviderRequest,
    ctx: &Context,
) -> Result<UpdateIdentityProviderResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    check_not_own(&input.provider_name)?;
    check_acr_mapping(input.acr_mapping.as_ref())?;
    for _ in 0..2 {
        let mut listing = Listing::read(ctx, &pool).await?;
        let known = stored::require(ctx, &pool, &input.provider_name).await?;
        let mut provider = known.value;
        edit(&mut provider, &input, &pool)?;
        provider.modified_at = ctx.clock.now();
        listing.check_identifiers(&provider.name, &provider.identifiers)?;
        let place = listing.entries.position(&provider.name).ok();
        let Some(entry) = place.and_then(|place| listing.entries.0.get_mut(place)) else { continue };
        *entry = ProviderEntry::from(&provider);
        let mut batch = ctx.store.batch();
        batch.put(&stored::by_name(&pool, &provider.name), known.version, &provider).map_err(error::store)?;
        if listing.commit(ctx, &pool, batch).await? {
            let identity_provider = wire::identity_provider(&pool.pool.id, provider);
            return Ok(UpdateIdentityProviderResponse { identity_provider });
        }
    }
    Err(error::concurrent_modification())
}

fn edit(provider: &mut IdentityProvider, input: &UpdateIdentityProviderRequest, pool: &PoolView) -> Result<(), Error> {
    if let Some(given) = &input.provider_details {
        let mut given: BTreeMap<String, String> = given.clone();
        if let Some(key) = provider.details.get("private_key")
            && provider.kind == IdentityProviderTypeType::SignInWithApple
        {
            given.entry("private_key".to_owned()).or_insert_with(|| key.clone());
        }
        (provider.details, provider.issuer) = details::complete(provider.kind, given)?;
    }
    if let Some(given) = &input.attribute_mapping {
        provider.attribute_mapping = mapping::complete(&pool.pool, provider.kind, given.clone())?;
    }
    if let Some(given) = &input.idp_identifiers {
        provider.identifiers.clone_from(given);
    }
    Ok(())
}

/// # Errors
/// `UnsupportedIdentityProviderException` for the pool's own directory, which cannot be changed as a provider.
pub(super) fn check_not_own(name: &str) -> Result<(), Error> {
    if name.eq_ignore_ascii_case(OWN_DIRECTORY) {
        let message = format!("{name} is not an identity provider that can be changed.");
        return Err(Error::new(ErrorCode::UnsupportedIdentityProviderException, message));
    }
    Ok(())
}
