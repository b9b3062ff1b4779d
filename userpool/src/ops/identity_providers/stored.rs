//! Where a pool's identity providers are kept: one document each, and one that lists them.

use std::collections::BTreeSet;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::ErrorCode;
use cognomen_model::identity_provider::{IdentityProvider, ProviderList};
use cognomen_store::{At, Batch, Condition, Doc};

use crate::context::Context;
use crate::directory::address;
use crate::error;
use crate::pool_view::PoolView;

/// `ResourceNotFoundException` of an unknown name.
pub(super) fn not_found(name: &str) -> Error {
    Error::new(ErrorCode::ResourceNotFoundException, format!("Identity provider {name} does not exist."))
}

/// Where the provider of a name is kept.
pub(super) fn by_name(pool: &PoolView, name: &str) -> At {
    address::identity_provider(&pool.pool.id, &pool.blind("identity-provider", &[name]))
}

/// The provider of a name.
///
/// # Errors
/// `ResourceNotFoundException`; when the store fails.
pub(super) async fn require(ctx: &Context, pool: &PoolView, name: &str) -> Result<Doc<IdentityProvider>, Error> {
    ctx.store.get(&by_name(pool, name)).await.map_err(error::store)?.ok_or_else(|| not_found(name))
}

/// The provider of a name, if there is one.
///
/// # Errors
/// When the store fails.
pub async fn find(ctx: &Context, pool: &PoolView, name: &str) -> Result<Option<IdentityProvider>, Error> {
    let found = ctx.store.get(&by_name(pool, name)).await.map_err(error::store)?;
    Ok(found.map(|doc| doc.value))
}

/// The names of a pool's identity providers.
///
/// # Errors
/// When the store fails.
pub async fn names(ctx: &Context, pool: &PoolView) -> Result<BTreeSet<String>, Error> {
    Ok(Listing::read(ctx, pool).await?.entries.0.into_iter().map(|entry| entry.name).collect())
}

/// The document that lists a pool's providers, with the condition under which it may be written.
pub(super) struct Listing {
    pub(super) entries: ProviderList,
    at: At,
    condition: Condition,
}

impl Listing {
    /// # Errors
    /// When the store fails.
    pub(super) async fn read(ctx: &Context, pool: &PoolView) -> Result<Self, Error> {
        let at = address::identity_providers(&pool.pool.id);
        let found = ctx.store.get::<ProviderList>(&at).await.map_err(error::store)?;
        let (entries, condition) = match found {
            Some(doc) => (doc.value, Condition::Version(doc.version)),
            None => (ProviderList::default(), Condition::Absent),
        };
        Ok(Self { entries, at, condition })
    }

    /// Checks that no other provider than the one called `name` goes by one of `identifiers`, and none is given twice.
    ///
    /// # Errors
    /// `InvalidParameterException`.
    pub(super) fn check_identifiers(&self, name: &str, identifiers: &[String]) -> Result<(), Error> {
        let mut given = BTreeSet::new();
        for identifier in identifiers {
            let taken = self.entries.by_identifier(identifier).is_some_and(|entry| entry.name != name);
            if taken || !given.insert(identifier) {
                return Err(error::invalid(format!("identifier `{identifier}` is already in use")));
            }
        }
        Ok(())
    }

    /// Commits the listing with what else is staged. `Ok(false)` means that another change came first.
    ///
    /// # Errors
    /// `ResourceNotFoundException` when the pool is gone; when the store fails.
    pub(super) async fn commit(self, ctx: &Context, pool: &PoolView, mut batch: Batch) -> Result<bool, Error> {
        let settings = address::settings(&pool.pool.id);
        batch.check(&settings, Condition::Present);
        batch.write(&self.at, self.condition, &self.entries).map_err(error::store)?;
        match ctx.store.commit(batch).await {
            Ok(()) => Ok(true),
            Err(lost) if lost.conflict() == Some(&settings) => Err(error::pool_not_found(&pool.pool.id)),
            Err(lost) if lost.is_conflict() => Ok(false),
            Err(failed) => Err(error::store(failed)),
        }
    }
}
