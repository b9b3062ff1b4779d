//! A pool as operations see it.

use std::sync::Arc;

use cognomen_contract::Error;
use cognomen_keys::DataKeys;
use cognomen_model::identity_pool::{IdentityPool, tag_of_identity};

use crate::Context;
use crate::pools::{address, error};

/// A pool that was read, at most a second old.
pub struct PoolView {
    /// The pool.
    pub pool: IdentityPool,
    /// Its record's version, to write it back.
    pub version: u64,
    /// Keys of its scope, for blind indexes.
    pub keys: Arc<DataKeys>,
}

impl Context {
    /// A pool of the region of a signed request.
    ///
    /// # Errors
    /// `ResourceNotFoundException` for one that does not exist or is another region's; when the store fails.
    pub async fn pool(&self, region: &str, pool_id: &str) -> Result<Arc<PoolView>, Error> {
        let of_region = pool_id.split_once(':').is_some_and(|(prefix, _)| prefix == region);
        if !of_region {
            return Err(error::pool_not_found(pool_id));
        }
        self.pool_anywhere(pool_id).await
    }

    /// A pool by id, whatever its region: for requests without a signature, whose region the pool alone tells.
    ///
    /// # Errors
    /// `ResourceNotFoundException` for one that does not exist; when the store fails.
    pub async fn pool_anywhere(&self, pool_id: &str) -> Result<Arc<PoolView>, Error> {
        if let Some(view) = self.caches.pools.pool(pool_id, self.clock.now()) {
            return Ok(view);
        }
        self.read_pool(pool_id).await?.ok_or_else(|| error::pool_not_found(pool_id))
    }

    /// The pool that an identity would be in, by its id; none when there is none.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn pool_of_identity(&self, identity_id: &str) -> Result<Option<Arc<PoolView>>, Error> {
        let Some(tag) = tag_of_identity(identity_id) else { return Ok(None) };
        let pool_id = match self.caches.pools.tagged(tag) {
            Some(id) => Some(id),
            None => self.store.get::<String>(&address::tagged(tag)).await.map_err(error::store)?.map(|doc| doc.value),
        };
        let Some(pool_id) = pool_id else { return Ok(None) };
        let view = match self.caches.pools.pool(&pool_id, self.clock.now()) {
            Some(view) => Some(view),
            None => self.read_pool(&pool_id).await?,
        };
        if view.is_none() {
            self.caches.pools.forget_tag(tag);
        }
        let region = identity_id.split_once(':').map(|(region, _)| region);
        Ok(view.filter(|view| Some(view.pool.region()) == region))
    }

    /// A pool as the store has it now.
    async fn read_pool(&self, pool_id: &str) -> Result<Option<Arc<PoolView>>, Error> {
        let at = address::settings(pool_id);
        let Some(found) = self.store.get::<IdentityPool>(&at).await.map_err(error::store)? else { return Ok(None) };
        let keys = self.store.keys(&address::scope(pool_id)).await.map_err(error::store)?;
        let view = Arc::new(PoolView { pool: found.value, version: found.version, keys });
        self.caches.pools.keep(Arc::clone(&view), self.clock.now());
        Ok(Some(view))
    }
}
