//! The settings of a pool: from the API's form and back.

use cognomen_contract::Error;
use cognomen_contract::cognito_identity as api;
use cognomen_model::identity_pool::IdentityPool;

use super::{providers, tags};
use crate::Context;
use crate::pools::error;

/// Gives a pool the settings that are wanted of it. What is left out goes back to its default, but the developer's provider name,
/// which stays for good, and tags.
///
/// # Errors
/// `InvalidParameterException` for settings that contradict the form of a provider, another setting or the developer's provider
/// name; `LimitExceededException`.
pub(super) fn apply(ctx: &Context, pool: &mut IdentityPool, wanted: api::IdentityPool) -> Result<(), Error> {
    let login_providers = wanted.supported_login_providers.unwrap_or_default();
    providers::check_social(&login_providers)?;
    let user_pools = wanted.cognito_identity_providers.unwrap_or_default();
    providers::check_user_pools(ctx, &user_pools)?;
    let open_id = wanted.open_id_connect_provider_arns.unwrap_or_default();
    let saml = wanted.saml_provider_arns.unwrap_or_default();
    providers::check_of_iam(ctx, &open_id, &saml)?;
    if let (Some(name), Some(old)) = (&wanted.developer_provider_name, &pool.developer_provider)
        && name != old
    {
        return Err(error::invalid("The developer provider name cannot be changed once it has been set."));
    }
    if let Some(wanted) = wanted.identity_pool_tags {
        tags::check(&wanted)?;
        pool.tags = wanted;
    }
    pool.name = wanted.identity_pool_name;
    pool.allow_guests = wanted.allow_unauthenticated_identities;
    pool.allow_classic = wanted.allow_classic_flow;
    pool.login_providers = login_providers;
    pool.user_pools = user_pools;
    pool.open_id_providers = open_id;
    pool.saml_providers = saml;
    pool.developer_provider = wanted.developer_provider_name.or(pool.developer_provider.take());
    providers::check_developer(pool)?;
    let mut principal_tags = std::mem::take(&mut pool.principal_tags);
    principal_tags.retain(|provider, _| providers::trusts(ctx, pool, provider));
    pool.principal_tags = principal_tags;
    Ok(())
}

/// A pool in the API's form: members that are not set are left out, but tags.
pub(super) fn identity_pool(pool: IdentityPool) -> api::IdentityPool {
    api::IdentityPool {
        allow_classic_flow: pool.allow_classic,
        allow_unauthenticated_identities: pool.allow_guests,
        cognito_identity_providers: Some(pool.user_pools).filter(|list| !list.is_empty()),
        developer_provider_name: pool.developer_provider,
        identity_pool_id: pool.id,
        identity_pool_name: pool.name,
        identity_pool_tags: Some(pool.tags),
        open_id_connect_provider_arns: Some(pool.open_id_providers).filter(|list| !list.is_empty()),
        saml_provider_arns: Some(pool.saml_providers).filter(|list| !list.is_empty()),
        supported_login_providers: Some(pool.login_providers).filter(|map| !map.is_empty()),
    }
}
