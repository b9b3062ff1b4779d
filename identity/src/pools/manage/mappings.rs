//! How a role is chosen for those whom a provider vouches for.

use std::collections::BTreeMap;

use cognomen_contract::Error;
use cognomen_contract::cognito_identity::{RoleMapping, RoleMappingType};
use cognomen_model::identity_pool::IdentityPool;

use super::providers;
use crate::Context;
use crate::pools::error;
use crate::pools::logins::canonical;

/// Rules that one provider may have.
const MOST_RULES: usize = 25;

/// Checks the mappings that a pool would have.
///
/// # Errors
/// `InvalidParameterException` for a provider that the pool does not trust, a mapping whose parts do not go together, or too many
/// rules.
pub(super) fn check(ctx: &Context, pool: &IdentityPool, mappings: &BTreeMap<String, RoleMapping>) -> Result<(), Error> {
    for (provider, mapping) in mappings {
        let Some(kind) = kind(ctx, pool, provider) else {
            let text = format!("({provider}) is not a valid RoleMapping ProviderName or is not a configured provider.");
            return Err(error::invalid(text));
        };
        check_one(provider, kind, mapping)?;
    }
    Ok(())
}

fn check_one(provider: &str, kind: Kind, mapping: &RoleMapping) -> Result<(), Error> {
    let refused = |what: &str| Err(error::invalid(format!("({provider}) {what}")));
    match (mapping.type_, &mapping.rules_configuration) {
        (RoleMappingType::Rules, None) => return refused("RulesConfiguration is required for the type Rules."),
        (RoleMappingType::Token, Some(_)) => return refused("RulesConfiguration is not allowed for the type Token."),
        // Whoever runs another provider would choose any role that lets the pool assume it.
        (RoleMappingType::Token, None) if kind == Kind::Other => {
            return refused("The type Token is for Cognito user pools and SAML providers alone.");
        }
        (RoleMappingType::Rules, Some(configuration)) if configuration.rules.len() > MOST_RULES => {
            return Err(error::invalid(format!("The number of rules in the request exceeded {MOST_RULES}.")));
        }
        _ => {}
    }
    if mapping.ambiguous_role_resolution.is_none() {
        return refused("AmbiguousRoleResolution is required.");
    }
    Ok(())
}

/// Roles that mappings name.
pub(super) fn roles(mappings: &BTreeMap<String, RoleMapping>) -> impl Iterator<Item = &str> {
    let configurations = mappings.values().filter_map(|mapping| mapping.rules_configuration.as_ref());
    configurations.flat_map(|configuration| &configuration.rules).map(|rule| rule.role_arn.as_str())
}

/// What may be asked of a provider.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Its tokens may name roles.
    NamesRoles,
    /// Only its claims count.
    Other,
}

/// The kind of a provider that a pool trusts, by its key: of a user pool with the client.
fn kind(ctx: &Context, pool: &IdentityPool, key: &str) -> Option<Kind> {
    let of_user_pool =
        key_of_client(ctx, key).is_some_and(|key| keys_of_clients(ctx, pool).any(|(known, _)| known == key));
    if of_user_pool || pool.saml_providers.iter().any(|arn| arn == key) {
        return Some(Kind::NamesRoles);
    }
    let other = pool.login_providers.contains_key(key) || pool.open_id_providers.iter().any(|arn| arn == key);
    other.then_some(Kind::Other)
}

/// Mappings as they are kept: user pools by Amazon's name, under which their logins look for a mapping.
///
/// # Errors
/// `InvalidParameterException` when one client is named in both forms.
pub(super) fn kept(
    ctx: &Context,
    mappings: &BTreeMap<String, RoleMapping>,
) -> Result<BTreeMap<String, RoleMapping>, Error> {
    let mut kept = BTreeMap::new();
    for (key, mapping) in mappings {
        let name = key_of_client(ctx, key).unwrap_or_else(|| key.clone());
        if kept.insert(name, mapping.clone()).is_some() {
            return Err(error::invalid(format!("({key}) is named twice.")));
        }
    }
    Ok(kept)
}

/// Mappings as they are told: user pools by the name under which the pool lists them.
pub(super) fn told(ctx: &Context, pool: &IdentityPool) -> BTreeMap<String, RoleMapping> {
    let listed: BTreeMap<String, String> = keys_of_clients(ctx, pool).collect();
    let named = |key: &String| listed.get(key).unwrap_or(key).clone();
    pool.role_mappings.iter().map(|(key, mapping)| (named(key), mapping.clone())).collect()
}

/// `HOST/POOL:CLIENT` by Amazon's name; none for what is no client of a user pool.
fn key_of_client(ctx: &Context, key: &str) -> Option<String> {
    let (name, client) = key.rsplit_once(':')?;
    ctx.user_pools.user_pool(name)?;
    Some(format!("{}:{client}", canonical(ctx, name)))
}

/// Keys of the clients that a pool lists: by Amazon's name, and as listed.
fn keys_of_clients(ctx: &Context, pool: &IdentityPool) -> impl Iterator<Item = (String, String)> {
    pool.user_pools.iter().filter_map(|client| {
        let (name, id) = (providers::name_of(ctx, client)?, client.client_id.as_deref()?);
        Some((format!("{name}:{id}"), format!("{}:{id}", client.provider_name.as_deref()?)))
    })
}
