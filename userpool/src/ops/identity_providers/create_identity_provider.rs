//! `CreateIdentityProvider`.

use std::collections::BTreeMap;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    CreateIdentityProviderRequest, CreateIdentityProviderResponse, ErrorCode, IdentityProviderTypeType as Kind,
    operations,
};
use cognomen_iam::Permit;
use cognomen_model::identity_provider::{IdentityProvider, MAX_IDENTITY_PROVIDERS, OWN_DIRECTORY, ProviderEntry};

use super::stored::{self, Listing};
use super::{details, mapping, wire};
use crate::context::Context;
use crate::error;

/// Adds an identity provider. Neither metadata nor endpoints are asked for over the network.
///
/// # Errors
/// `ResourceNotFoundException`, `DuplicateProviderException`; `InvalidParameterException` for a name, detail, mapping or
/// identifier that cannot be; `LimitExceededException` beyond 300 providers; `NotImplementedException` for `AcrMapping` and
/// encrypted SAML responses; `TooManyRequestsException` after a second lost race; when the store fails.
pub async fn create_identity_provider(
    permit: Permit<operations::CreateIdentityProvider>,
    input: CreateIdentityProviderRequest,
    ctx: &Context,
) -> Result<CreateIdentityProviderResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    check_acr_mapping(input.acr_mapping.as_ref())?;
    check_name(&input.provider_name, input.provider_type)?;
    let (details, issuer) = details::complete(input.provider_type, input.provider_details)?;
    let now = ctx.clock.now();
    let provider = IdentityProvider {
        attribute_mapping: mapping::complete(
            &pool.pool,
            input.provider_type,
            input.attribute_mapping.unwrap_or_default(),
        )?,
        name: input.provider_name,
        kind: input.provider_type,
        details,
        identifiers: input.idp_identifiers.unwrap_or_default(),
        issuer,
        created_at: now,
        modified_at: now,
    };
    for _ in 0..2 {
        let mut listing = Listing::read(ctx, &pool).await?;
        let Err(place) = listing.entries.position(&provider.name) else {
            let message = format!("A provider with the name {} already exists in this user pool.", provider.name);
            return Err(Error::new(ErrorCode::DuplicateProviderException, message));
        };
        listing.check_identifiers(&provider.name, &provider.identifiers)?;
        if listing.entries.0.len() >= MAX_IDENTITY_PROVIDERS {
            let message = format!("a user pool can have at most {MAX_IDENTITY_PROVIDERS} identity providers");
            return Err(Error::new(ErrorCode::LimitExceededException, message));
        }
        listing.entries.0.insert(place, ProviderEntry::from(&provider));
        let mut batch = ctx.store.batch();
        batch.create(&stored::by_name(&pool, &provider.name), &provider).map_err(error::store)?;
        if listing.commit(ctx, &pool, batch).await? {
            let identity_provider = wire::identity_provider(&pool.pool.id, provider);
            return Ok(CreateIdentityProviderResponse { identity_provider });
        }
    }
    Err(error::contended())
}

/// # Errors
/// `NotImplementedException` when there is something to map: nothing here asks a provider for an ACR level.
pub(super) fn check_acr_mapping(mapping: Option<&BTreeMap<String, String>>) -> Result<(), Error> {
    if mapping.is_some_and(|mapping| !mapping.is_empty()) {
        return Err(error::not_implemented("AcrMapping"));
    }
    Ok(())
}

/// A social provider goes by the name of its type, and no other provider does; `COGNITO` is the pool itself.
fn check_name(name: &str, kind: Kind) -> Result<(), Error> {
    let social = |kind: &Kind| !matches!(kind, Kind::Saml | Kind::Oidc);
    let of_type = Kind::ALL.iter().copied().filter(social).find(|kind| kind.as_str().eq_ignore_ascii_case(name));
    let named_by_type = if social(&kind) { name == kind.as_str() } else { of_type.is_none() };
    if !named_by_type {
        return Err(error::invalid(format!("Provider {name} cannot be of type {kind}.")));
    }
    if name.eq_ignore_ascii_case(OWN_DIRECTORY) {
        return Err(error::invalid(format!("{name} is a reserved provider name.")));
    }
    Ok(())
}
