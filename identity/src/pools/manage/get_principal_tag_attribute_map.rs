//! `GetPrincipalTagAttributeMap`.

use cognomen_contract::Error;
use cognomen_contract::cognito_identity::{
    GetPrincipalTagAttributeMapInput, GetPrincipalTagAttributeMapResponse, operations,
};
use cognomen_iam::Permit;

use crate::Context;
use crate::pools::error;
use crate::pools::logins::canonical;

/// Tells which claims of a provider become principal tags.
///
/// # Errors
/// `ResourceNotFoundException` for an unknown pool, or a provider for which nothing was set; when the store fails.
pub async fn get_principal_tag_attribute_map(
    permit: Permit<operations::GetPrincipalTagAttributeMap>,
    input: GetPrincipalTagAttributeMapInput,
    ctx: &Context,
) -> Result<GetPrincipalTagAttributeMapResponse, Error> {
    let provider = input.identity_provider_name;
    let view = ctx.pool(permit.region(), &input.identity_pool_id).await?;
    let map = view.pool.principal_tags.get(&canonical(ctx, &provider));
    let map = map.ok_or_else(|| error::not_found(format!("({provider}) has no principal tag attribute map.")))?;
    Ok(GetPrincipalTagAttributeMapResponse {
        identity_pool_id: Some(input.identity_pool_id),
        principal_tags: Some(map.effective(&provider)),
        identity_provider_name: Some(provider),
        use_defaults: Some(map.use_defaults),
    })
}
