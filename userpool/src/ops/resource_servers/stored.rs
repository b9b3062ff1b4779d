//! The document that holds a pool's resource servers.

use std::collections::BTreeSet;
use std::sync::Arc;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{ErrorCode, ResourceServerScopeType};
use cognomen_model::resource_server::ResourceServers;
use cognomen_store::Condition;

use crate::context::Context;
use crate::directory::address;
use crate::error;
use crate::pool_view::PoolView;

/// `ResourceNotFoundException` of an unknown identifier.
pub(super) fn not_found(identifier: &str) -> Error {
    Error::new(ErrorCode::ResourceNotFoundException, format!("Resource server {identifier} does not exist."))
}

/// The pool's resource servers.
///
/// # Errors
/// When the store fails.
pub(super) async fn read(ctx: &Context, pool: &PoolView) -> Result<ResourceServers, Error> {
    let found = ctx.store.get(&address::resource_servers(&pool.pool.id)).await.map_err(error::store)?;
    Ok(found.map(|doc| doc.value).unwrap_or_default())
}

/// Every custom scope of a pool as tokens carry it: `identifier/name`.
///
/// # Errors
/// When the store fails.
pub async fn scopes(ctx: &Context, pool: &PoolView) -> Result<BTreeSet<String>, Error> {
    Ok(read(ctx, pool).await?.scopes().collect())
}

/// The custom scopes of a pool, for a token that is to be granted `asked`: as known within the last second, or as they are now where
/// one of `asked` is not among those.
///
/// # Errors
/// When the store fails.
pub async fn scopes_for<T: AsRef<str> + Sync>(
    ctx: &Context,
    pool: &PoolView,
    asked: &[T],
) -> Result<Arc<BTreeSet<String>>, Error> {
    let (id, now) = (&pool.pool.id, ctx.clock.now());
    let custom = || asked.iter().map(AsRef::as_ref).filter(|scope: &&str| scope.contains('/'));
    if let Some(known) = ctx.caches.scopes(id, now).filter(|known| custom().all(|scope| known.contains(scope))) {
        return Ok(known);
    }
    let found = Arc::new(scopes(ctx, pool).await?);
    ctx.caches.keep_scopes(id, Arc::clone(&found), now);
    Ok(found)
}

/// Whether the pool has a resource server of that identifier.
///
/// # Errors
/// When the store fails.
pub async fn exists(ctx: &Context, pool: &PoolView, identifier: &str) -> Result<bool, Error> {
    Ok(read(ctx, pool).await?.find(identifier).is_some())
}

/// Applies `edit` and stores the result; when another change came first, reads again and tries once more.
///
/// # Errors
/// What `edit` refuses; `ResourceNotFoundException` when the pool is gone, `TooManyRequestsException` after the second
/// lost race; when the store fails.
pub(super) async fn change<T: Send>(
    ctx: &Context,
    pool: &PoolView,
    edit: impl Fn(&mut ResourceServers) -> Result<T, Error> + Send + Sync,
) -> Result<T, Error> {
    let (at, settings) = (address::resource_servers(&pool.pool.id), address::settings(&pool.pool.id));
    for _ in 0..2 {
        let found = ctx.store.get::<ResourceServers>(&at).await.map_err(error::store)?;
        let (mut servers, condition) = match found {
            Some(doc) => (doc.value, Condition::Version(doc.version)),
            None => (ResourceServers::default(), Condition::Absent),
        };
        let made = edit(&mut servers)?;
        let mut batch = ctx.store.batch();
        batch.check(&settings, Condition::Present);
        batch.write(&at, condition, &servers).map_err(error::store)?;
        match ctx.store.commit(batch).await {
            Ok(()) => {
                ctx.caches.forget_scopes(&pool.pool.id);
                return Ok(made);
            }
            Err(lost) if lost.conflict() == Some(&settings) => return Err(error::pool_not_found(&pool.pool.id)),
            Err(lost) if lost.is_conflict() => {}
            Err(failed) => return Err(error::store(failed)),
        }
    }
    Err(error::contended())
}

/// Checks that no scope is named twice.
///
/// # Errors
/// `InvalidParameterException`.
pub(super) fn check_scopes(scopes: &[ResourceServerScopeType]) -> Result<(), Error> {
    let mut names = BTreeSet::new();
    match scopes.iter().find(|scope| !names.insert(scope.scope_name.as_str())) {
        Some(twice) => Err(error::invalid(format!("scope `{}` is given twice", twice.scope_name))),
        None => Ok(()),
    }
}
