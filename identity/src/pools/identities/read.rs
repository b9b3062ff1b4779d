//! How identities are found.

use cognomen_contract::Error;
use cognomen_store::{At, Doc};

use super::{Identity, Login, address};
use crate::Context;
use crate::pools::PoolView;
use crate::pools::error;

/// An identity that was read.
#[derive(Clone, Debug)]
pub struct Found {
    /// The identity.
    pub identity: Identity,
    /// Its record's version.
    pub version: u64,
}

/// The identity of an id in a pool.
///
/// # Errors
/// `ResourceNotFoundException` when the pool has none; when the store fails.
pub async fn find(ctx: &Context, pool: &PoolView, id: &str) -> Result<Found, Error> {
    look_up(ctx, pool, id).await?.ok_or_else(|| error::identity_not_found(id))
}

/// The identity of an id in a pool; none when the pool has none.
///
/// # Errors
/// When the store fails.
pub async fn look_up(ctx: &Context, pool: &PoolView, id: &str) -> Result<Option<Found>, Error> {
    let Ok(uuid) = address::uuid(pool, id) else { return Ok(None) };
    let found = ctx.store.get::<Identity>(&address::record(pool, uuid)).await.map_err(error::store)?;
    Ok(found.map(|doc| Found { identity: doc.value, version: doc.version }))
}

/// The id of the identity that has a login; none when none has it.
///
/// # Errors
/// When the store fails.
pub async fn owner_of(ctx: &Context, pool: &PoolView, login: &Login) -> Result<Option<String>, Error> {
    let claim = ctx.store.get::<String>(&address::claim(pool, login)).await.map_err(error::store)?;
    Ok(claim.map(|doc| doc.value))
}

/// The claims on logins, in their order.
pub(super) async fn claims(
    ctx: &Context,
    pool: &PoolView,
    logins: &[Login],
) -> Result<Vec<(At, Option<Doc<String>>)>, Error> {
    let ats: Vec<At> = logins.iter().map(|login| address::claim(pool, login)).collect();
    let found = ctx.store.get_many(&ats).await.map_err(error::store)?;
    let opened = found.into_iter().map(|sealed| sealed.map(|sealed| sealed.open::<String>()).transpose());
    let claims: Vec<_> = opened.collect::<Result<_, _>>().map_err(error::store)?;
    Ok(ats.into_iter().zip(claims).collect())
}
