//! `SetPrincipalTagAttributeMap`.

use cognomen_contract::Error;
use cognomen_contract::cognito_identity::{
    SetPrincipalTagAttributeMapInput, SetPrincipalTagAttributeMapResponse, operations,
};
use cognomen_iam::Permit;
use cognomen_model::identity_pool::PrincipalTagMap;

use super::providers;
use crate::Context;
use crate::pools::error;
use crate::pools::logins::canonical;
use crate::pools::pool::change;

/// Bytes that keys and claims of a map may take together (developer guide, attributes for access control).
const MOST_BYTES: usize = 460;

/// Says which claims of a provider become principal tags. With `UseDefaults` the provider's usual map counts in place of the one
/// given; an empty map without it makes none.
///
/// # Errors
/// `ResourceNotFoundException`, `InvalidParameterException` for a provider that the pool does not trust or a map that is too long;
/// when the store fails.
pub async fn set_principal_tag_attribute_map(
    permit: Permit<operations::SetPrincipalTagAttributeMap>,
    input: SetPrincipalTagAttributeMapInput,
    ctx: &Context,
) -> Result<SetPrincipalTagAttributeMapResponse, Error> {
    let provider = input.identity_provider_name;
    let use_defaults = input.use_defaults.unwrap_or_default();
    // What does not count is not kept.
    let tags = input.principal_tags.filter(|_| !use_defaults).unwrap_or_default();
    if tags.iter().map(|(key, claim)| key.len() + claim.len()).sum::<usize>() > MOST_BYTES {
        return Err(error::invalid(format!("The attributes of a provider can take at most {MOST_BYTES} bytes.")));
    }
    if tags.keys().any(|key| key.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("aws:"))) {
        return Err(error::invalid("Tag keys must not begin with aws:."));
    }
    let map = PrincipalTagMap { use_defaults, tags };
    change(ctx, permit.region(), &input.identity_pool_id, |pool| {
        if !providers::trusts(ctx, pool, &provider) {
            return Err(error::invalid(format!("({provider}) is not a configured provider.")));
        }
        if map.use_defaults || !map.tags.is_empty() {
            pool.principal_tags.insert(canonical(ctx, &provider), map.clone());
        } else {
            pool.principal_tags.remove(&canonical(ctx, &provider));
        }
        Ok(())
    })
    .await?;
    Ok(SetPrincipalTagAttributeMapResponse {
        identity_pool_id: Some(input.identity_pool_id),
        principal_tags: Some(map.effective(&provider)),
        identity_provider_name: Some(provider),
        use_defaults: Some(use_defaults),
    })
}
