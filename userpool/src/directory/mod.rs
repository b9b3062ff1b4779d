//! Users in the store: finding, making, changing and removing them.

pub mod address;
pub mod feign;
pub mod index;
mod sweep;
mod write;

use cognomen_contract::Error;
use cognomen_model::user::User;
use cognomen_model::{id, identity};
use serde::{Deserialize, Serialize};

use crate::context::Context;
use crate::error;
use crate::pool_view::PoolView;

pub use sweep::sweep_user;
pub use write::{
    Former, USER_EXISTS, claim_taken, commit_user, guarded, rivals, stage_create, stage_delete, stage_takeover,
    stage_update,
};

/// A user with the version of the record it was read from.
#[derive(Clone, Debug)]
pub struct UserDoc {
    /// The user.
    pub user: User,
    /// Version of the `profile` record.
    pub version: u64,
}

/// Who owns a user name or alias.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claim {
    /// The owner's `sub`.
    pub sub: String,
}

/// The kinds of names that sign a user in, in the order they are tried.
pub const CLAIM_KINDS: [&str; 4] = ["username", "email", "phone_number", "preferred_username"];

/// The blind index of a sign-in name.
#[must_use]
pub fn claim_key(pool: &PoolView, kind: &str, name: &str) -> String {
    pool.blind("claim", &[kind, &pool.pool.normalise(name)])
}

/// The blind index of an identity at an external provider. Values are compared letter by letter.
#[must_use]
pub fn identity_key(pool: &PoolView, provider: &str, attribute: &str, value: &str) -> String {
    pool.blind("claim-identity", &[provider, attribute, value])
}

/// The `sub` of the user who signs in by a provider's identifier `subject`.
///
/// # Errors
/// When the store fails.
pub async fn owner_of_identity(
    ctx: &Context,
    pool: &PoolView,
    provider: &str,
    subject: &str,
) -> Result<Option<String>, Error> {
    owner_of_linked(ctx, pool, provider, identity::SUBJECT, subject).await
}

/// The `sub` of the user who was linked by `attribute` of a provider's users (`AdminLinkProviderForUser`).
///
/// # Errors
/// When the store fails.
pub async fn owner_of_linked(
    ctx: &Context,
    pool: &PoolView,
    provider: &str,
    attribute: &str,
    value: &str,
) -> Result<Option<String>, Error> {
    let at = address::claim(&pool.pool.id, &identity_key(pool, provider, attribute, value));
    let claim = ctx.store.get::<Claim>(&at).await.map_err(error::store)?;
    Ok(claim.map(|claim| claim.value.sub))
}

/// Finds a user by user name, alias or `sub`.
///
/// # Errors
/// When the store fails.
pub async fn find(ctx: &Context, pool: &PoolView, login: &str) -> Result<Option<UserDoc>, Error> {
    match owner(ctx, pool, login).await? {
        Some(sub) => by_sub(ctx, pool, &sub).await,
        None => Ok(None),
    }
}

/// The `sub` that a user name or alias belongs to, or the `sub` itself; whether there is such a user is not known yet.
///
/// # Errors
/// When the store fails.
pub async fn owner(ctx: &Context, pool: &PoolView, login: &str) -> Result<Option<String>, Error> {
    let kinds = CLAIM_KINDS.iter().filter(|kind| **kind == "username" || pool.pool.is_alias(kind));
    let claims: Vec<_> = kinds.map(|kind| address::claim(&pool.pool.id, &claim_key(pool, kind, login))).collect();
    let found = ctx.store.get_many(&claims).await.map_err(error::store)?;
    if let Some(claim) = found.into_iter().flatten().next() {
        return Ok(Some(claim.open::<Claim>().map_err(error::store)?.value.sub));
    }
    Ok(id::is_uuid_like(login).then(|| login.to_owned()))
}

/// Finds a user, who must exist.
///
/// # Errors
/// `UserNotFoundException`; when the store fails.
pub async fn require(ctx: &Context, pool: &PoolView, login: &str) -> Result<UserDoc, Error> {
    find(ctx, pool, login).await?.ok_or_else(error::user_not_found)
}

/// Reads a user by `sub`.
///
/// # Errors
/// When the store fails.
pub async fn by_sub(ctx: &Context, pool: &PoolView, sub: &str) -> Result<Option<UserDoc>, Error> {
    let doc = ctx.store.get::<User>(&address::profile(&pool.pool.id, sub)).await.map_err(error::store)?;
    Ok(doc.map(|doc| UserDoc { user: doc.value, version: doc.version }))
}
