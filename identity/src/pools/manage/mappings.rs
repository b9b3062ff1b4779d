//! How a role is chosen for those whom a provider vouches for.

use std::collections::BTreeMap;

use cognomen_contract::Error;
use cognomen_contract::cognito_identity::{RoleMapping, RoleMappingType};
use cognomen_model::identity_pool::IdentityPool;

use crate::pools::error;

/// Rules that one provider may have.
const MOST_RULES: usize = 25;

/// Checks the mappings that a pool would have.
///
/// # Errors
/// `InvalidParameterException` for a provider that the pool does not trust, a mapping whose parts do not go together, or too many
/// rules.
pub(super) fn check(pool: &IdentityPool, mappings: &BTreeMap<String, RoleMapping>) -> Result<(), Error> {
    for (provider, mapping) in mappings {
        let Some(kind) = kind(pool, provider) else {
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
fn kind(pool: &IdentityPool, key: &str) -> Option<Kind> {
    let of_client = |(name, client): (&str, &str)| {
        let same = |given: &Option<String>, wanted: &str| given.as_deref() == Some(wanted);
        pool.user_pools.iter().any(|p| same(&p.provider_name, name) && same(&p.client_id, client))
    };
    if key.rsplit_once(':').is_some_and(of_client) || pool.saml_providers.iter().any(|arn| arn == key) {
        return Some(Kind::NamesRoles);
    }
    let other = pool.login_providers.contains_key(key) || pool.open_id_providers.iter().any(|arn| arn == key);
    other.then_some(Kind::Other)
}
