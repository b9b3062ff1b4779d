//! `keys rotate`: fresh keys, from the outside in.

use std::process::ExitCode;

use cognomen_store::{Scope, StoreError};

use super::arguments::Rotation;
use super::{Failure, say};
use crate::compose::{self, SigningTarget};
use crate::config::Settings;
use crate::server::Prepared;
use crate::storage::described;

/// Rotates what the flags name and says what was done.
pub(super) async fn rotate(settings: Settings, what: &Rotation) -> Result<ExitCode, Failure> {
    let prepared = Prepared::offline(settings).await?;
    let target = match (&what.signing, what.all) {
        (Some(pool), _) => Some(SigningTarget::Pool(pool.clone())),
        (None, true) => Some(SigningTarget::All),
        (None, false) => None,
    };
    if let Some(target) = target {
        let pools = compose::rotate_signing(&prepared.parts, &target).await?;
        say(&format!("token-signing keys replaced in {pools} pools; earlier tokens stay verifiable"))?;
        return Ok(ExitCode::SUCCESS);
    }
    let parts = &prepared.parts;
    let root = parts.keys.rotate().map_err(|error| Failure::Other(described(&error)))?;
    let pools = compose::pool_ids(parts).await?;
    let scopes: Vec<Scope> = std::iter::once(Scope::System).chain(pools.into_iter().map(Scope::pool)).collect();
    let mut resealed = 0;
    for scope in &scopes {
        let failed = |error: StoreError| Failure::Other(format!("the keys of `{scope}`: {}", described(&error)));
        parts.store.rewrap(scope).await.map_err(failed)?;
        parts.store.rotate_data_key(scope).await.map_err(failed)?;
        if what.reseal {
            resealed += parts.store.reseal(scope).await.map_err(failed)?;
        }
    }
    say(&format!("key-encryption key: version {root}; data keys: {} replaced and wrapped under it", scopes.len()))?;
    if what.reseal {
        say(&format!("{resealed} records sealed again"))?;
    }
    Ok(ExitCode::SUCCESS)
}
