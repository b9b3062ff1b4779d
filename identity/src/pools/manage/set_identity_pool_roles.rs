//! `SetIdentityPoolRoles`.

use cognomen_contract::Error;
use cognomen_contract::cognito_identity::{SetIdentityPoolRolesInput, operations};
use cognomen_iam::Permit;

use super::{mappings, passing};
use crate::Context;
use crate::pools::pool::change;

/// Key of the role of those who proved who they are.
pub(super) const AUTHENTICATED: &str = "authenticated";
/// Key of the role of guests.
pub(super) const GUEST: &str = "unauthenticated";

/// Gives a pool its roles and the rules by which one is chosen, in place of all it had. The caller must be allowed to pass every
/// role on (`iam:PassRole`); whether there is one of that name shows when credentials are asked for.
///
/// # Errors
/// `ResourceNotFoundException`, `InvalidParameterException` for rules that contradict themselves or name a provider that the pool
/// does not trust, `NotAuthorizedException` for a role of another account, unless credentials come from another service, or one
/// that the caller may not pass on, `ConcurrentModificationException`; when the store fails.
pub async fn set_identity_pool_roles(
    permit: Permit<operations::SetIdentityPoolRoles>,
    input: SetIdentityPoolRolesInput,
    ctx: &Context,
) -> Result<(), Error> {
    let (region, pool_id) = (permit.region(), &input.identity_pool_id);
    let mappings = input.role_mappings.unwrap_or_default();
    let view = ctx.pool(region, pool_id).await?;
    mappings::check(ctx, &view.pool, &mappings)?;
    passing::check(
        ctx,
        &permit,
        &view.pool,
        input.roles.values().map(String::as_str).chain(mappings::roles(&mappings)),
    )
    .await?;
    let role = |kind: &str| input.roles.get(kind).cloned();
    change(ctx, region, pool_id, |pool| {
        // The providers may have changed since.
        mappings::check(ctx, pool, &mappings)?;
        pool.authenticated_role = role(AUTHENTICATED);
        pool.guest_role = role(GUEST);
        pool.role_mappings = mappings::kept(ctx, &mappings)?;
        Ok(())
    })
    .await?;
    Ok(())
}
