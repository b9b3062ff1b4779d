//! `AdminDisableProviderForUser`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    AdminDisableProviderForUserRequest, AdminDisableProviderForUserResponse, UserStatusType, operations,
};
use cognomen_iam::Permit;
use cognomen_model::identity::SUBJECT;
use cognomen_store::Condition;

use super::linked::Named;
use super::stored;
use crate::context::Context;
use crate::directory::{self, address, commit_user, stage_update};
use crate::error;
use crate::pool_view::PoolView;

/// Ends that a user signs in by a provider: a linked identity is unlinked, a user who came from the provider is disabled, a
/// user of the pool loses the password.
///
/// # Errors
/// `ResourceNotFoundException` of an unknown pool or provider; `UserNotFoundException` when nobody goes by the identity;
/// `InvalidParameterException` for one that is not whole; `TooManyRequestsException` after a second lost race; when the
/// store fails.
pub async fn admin_disable_provider_for_user(
    permit: Permit<operations::AdminDisableProviderForUser>,
    input: AdminDisableProviderForUserRequest,
    ctx: &Context,
) -> Result<AdminDisableProviderForUserResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    let named = Named::read("User", &input.user)?;
    if named.is_own() && named.attribute != SUBJECT {
        return Err(error::invalid(format!("ProviderAttributeName of a user of the pool must be {SUBJECT}")));
    }
    if !named.is_own() {
        stored::require(ctx, &pool, named.provider).await?;
    }
    for _ in 0..2 {
        let done = if named.is_own() {
            take_password(ctx, &pool, named.value).await?
        } else {
            unlink(ctx, &pool, &named).await?
        };
        if done {
            return Ok(AdminDisableProviderForUserResponse {});
        }
    }
    Err(error::contended())
}

/// Removes the password. The state says that the user comes from elsewhere, so that no forgotten password is reset.
async fn take_password(ctx: &Context, pool: &PoolView, username: &str) -> Result<bool, Error> {
    let doc = directory::require(ctx, pool, username).await?;
    let mut user = doc.user.clone();
    user.status = UserStatusType::ExternalProvider;
    user.modified_at = ctx.clock.now();
    let mut batch = ctx.store.batch();
    stage_update(&mut batch, pool, &doc, &user)?;
    batch.delete(&address::credential(&pool.pool.id, &user.sub), Condition::Any);
    commit_user(ctx, pool, &user, batch).await
}

async fn unlink(ctx: &Context, pool: &PoolView, named: &Named<'_>) -> Result<bool, Error> {
    let doc = named.owner(ctx, pool).await?.ok_or_else(error::user_not_found)?;
    let mut user = doc.user.clone();
    let known =
        |identity: &cognomen_model::identity::Identity| identity.is(named.provider, named.attribute, named.value);
    let now = ctx.clock.now();
    if user.identities.iter().any(|identity| identity.primary && known(identity)) {
        user.enabled = false;
        user.sign_out(now);
    } else {
        user.identities.retain(|identity| !known(identity));
    }
    user.modified_at = now;
    let mut batch = ctx.store.batch();
    stage_update(&mut batch, pool, &doc, &user)?;
    commit_user(ctx, pool, &user, batch).await
}
