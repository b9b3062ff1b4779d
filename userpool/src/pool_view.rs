//! A pool as operations see it: settings, data keys and signing keys together.

use std::sync::Arc;

use cognomen_contract::Error;
use cognomen_keys::DataKeys;
use cognomen_model::client::Client;
use cognomen_model::id;
use cognomen_model::pool::Pool;

use crate::context::Context;
use crate::directory::address;
use crate::error;
use crate::signing::Signing;

/// A pool with what is needed to work in it.
pub struct PoolView {
    /// The pool as stored.
    pub pool: Pool,
    /// Version of its record.
    pub version: u64,
    /// Data keys: blind indexes and sealed strings.
    pub keys: Arc<DataKeys>,
    /// Token-signing keys.
    pub signing: Arc<Signing>,
}

impl PoolView {
    /// The blind index of `values` under `kind`, as text for a key.
    #[must_use]
    pub fn blind(&self, kind: &str, values: &[&str]) -> String {
        self.keys.blind_text(kind, values)
    }
}

/// An app client with its pool.
#[derive(Clone)]
pub struct ClientView {
    /// The client as stored.
    pub client: Arc<Client>,
    /// Version of its record.
    pub version: u64,
    /// The client's pool.
    pub pool: Arc<PoolView>,
}

impl Context {
    /// A pool by id, for a request made in `region`.
    ///
    /// # Errors
    /// `ResourceNotFoundException` when there is none or it is of another region.
    pub async fn pool(&self, region: &str, pool_id: &str) -> Result<Arc<PoolView>, Error> {
        let of_region = pool_id.split_once('_').is_some_and(|(prefix, _)| prefix == region);
        if !of_region {
            return Err(error::pool_not_found(pool_id));
        }
        self.pool_anywhere(pool_id).await
    }

    /// A pool by id, whatever its region: for tokens and clients, which name their pool themselves.
    ///
    /// # Errors
    /// `ResourceNotFoundException` when there is none.
    pub async fn pool_anywhere(&self, pool_id: &str) -> Result<Arc<PoolView>, Error> {
        if let Some(view) = self.caches.pool(pool_id, self.clock.now()) {
            return Ok(view);
        }
        self.pool_now(pool_id).await
    }

    /// A pool as the store has it now: for what another node may have changed within the last second.
    ///
    /// # Errors
    /// `ResourceNotFoundException` when there is none.
    pub async fn pool_now(&self, pool_id: &str) -> Result<Arc<PoolView>, Error> {
        if !id::is_pool_id_like(pool_id) {
            return Err(error::pool_not_found(pool_id));
        }
        let addresses = [address::settings(pool_id), address::signing(pool_id)];
        let mut found = self.store.get_many(&addresses).await.map_err(error::store)?.into_iter();
        let (Some(Some(settings)), Some(Some(signing))) = (found.next(), found.next()) else {
            return Err(error::pool_not_found(pool_id));
        };
        let pool = settings.open::<Pool>().map_err(error::store)?;
        let known = self.caches.stale_pool(pool_id).filter(|old| old.signing.version() == signing.version());
        let signing = match known {
            Some(old) => Arc::clone(&old.signing),
            None => Arc::new(Signing::open(&signing)?),
        };
        let keys = self.store.keys(&address::scope(pool_id)).await.map_err(error::store)?;
        let view = Arc::new(PoolView { pool: pool.value, version: pool.version, keys, signing });
        self.caches.keep_pool(pool_id, Arc::clone(&view), self.clock.now());
        Ok(view)
    }

    /// A client by id, with its pool.
    ///
    /// # Errors
    /// `ResourceNotFoundException` when there is none.
    pub async fn client(&self, client_id: &str) -> Result<ClientView, Error> {
        let (client, version, pool_id) = match self.caches.client(client_id, self.clock.now()) {
            Some((client, version)) => {
                let pool_id = client.pool_id.clone();
                (client, version, pool_id)
            }
            None => self.load_client(client_id).await?,
        };
        let pool = self.pool_anywhere(&pool_id).await.map_err(|e| hide_pool(e, client_id))?;
        Ok(ClientView { client, version, pool })
    }

    async fn load_client(&self, client_id: &str) -> Result<(Arc<Client>, u64, String), Error> {
        if !id::is_client_id_like(client_id) {
            return Err(error::client_not_found(client_id));
        }
        let owner = self.store.get::<String>(&address::client_pool(client_id)).await.map_err(error::store)?;
        let pool_id = owner.ok_or_else(|| error::client_not_found(client_id))?.value;
        let found = self.store.get::<Client>(&address::client(&pool_id, client_id)).await.map_err(error::store)?;
        let doc = found.ok_or_else(|| error::client_not_found(client_id))?;
        let client = Arc::new(doc.value);
        self.caches.keep_client(Arc::clone(&client), doc.version, self.clock.now());
        Ok((client, doc.version, pool_id))
    }

    /// A client of a given pool, for administrators.
    ///
    /// # Errors
    /// `ResourceNotFoundException` when the pool has no such client.
    pub async fn client_of(&self, pool: &PoolView, client_id: &str) -> Result<ClientView, Error> {
        let view = self.client(client_id).await?;
        if view.client.pool_id == pool.pool.id { Ok(view) } else { Err(error::client_not_found(client_id)) }
    }
}

/// A client whose pool is gone does not exist either.
fn hide_pool(found: Error, client_id: &str) -> Error {
    let missing = found.code() == cognomen_contract::cognito_idp::ErrorCode::ResourceNotFoundException.into();
    if missing { error::client_not_found(client_id) } else { found }
}
