//! `GetIdentityPoolRoles`.

use std::collections::BTreeMap;

use cognomen_contract::Error;
use cognomen_contract::cognito_identity::{GetIdentityPoolRolesInput, GetIdentityPoolRolesResponse, operations};
use cognomen_iam::Permit;

use super::mappings;
use super::set_identity_pool_roles::{AUTHENTICATED, GUEST};
use crate::Context;

/// Tells the roles of a pool and how they are chosen.
///
/// # Errors
/// `ResourceNotFoundException`; when the store fails.
pub async fn get_identity_pool_roles(
    permit: Permit<operations::GetIdentityPoolRoles>,
    input: GetIdentityPoolRolesInput,
    ctx: &Context,
) -> Result<GetIdentityPoolRolesResponse, Error> {
    let view = ctx.pool(permit.region(), &input.identity_pool_id).await?;
    let mut roles = BTreeMap::new();
    for (kind, arn) in [(AUTHENTICATED, &view.pool.authenticated_role), (GUEST, &view.pool.guest_role)] {
        roles.extend(arn.clone().map(|arn| (kind.to_owned(), arn)));
    }
    Ok(GetIdentityPoolRolesResponse {
        identity_pool_id: Some(input.identity_pool_id),
        role_mappings: Some(mappings::told(ctx, &view.pool)).filter(|map| !map.is_empty()),
        roles: Some(roles).filter(|map| !map.is_empty()),
    })
}
