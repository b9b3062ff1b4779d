//! The data keys in use: unwrapped once, revalidated every second.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use cognomen_crypto::Random;
use cognomen_keys::{DataKeys, KeyEncryption, KeySet};
use cognomen_model::clock::UnixMillis;
use quick_cache::sync::Cache;

use crate::engine::{CommitError, Condition, Engine, Record, Write};
use crate::error::StoreError;
use crate::scope::Scope;

/// Scopes whose keys are held at a time.
const HELD: usize = 65_536;
/// How long keys are used before the store is asked whether they have changed, in milliseconds.
const FRESH: i64 = 1_000;
/// How often a change of a key set is tried against others who change it too.
const ATTEMPTS: usize = 8;

/// Data keys by scope.
pub(crate) struct Keyring {
    engine: Arc<dyn Engine>,
    provider: Arc<dyn KeyEncryption>,
    random: Arc<dyn Random>,
    held: Cache<Scope, Arc<Entry>>,
}

struct Entry {
    keys: Arc<DataKeys>,
    /// The key record that the keys were unwrapped from.
    stored: Vec<u8>,
    checked_at: AtomicI64,
}

impl Keyring {
    pub(crate) fn new(engine: Arc<dyn Engine>, provider: Arc<dyn KeyEncryption>, random: Arc<dyn Random>) -> Self {
        Self { engine, provider, random, held: Cache::new(HELD) }
    }

    /// The keys of a scope, at most a second behind the store; those of the system scope are made on first use.
    pub(crate) async fn keys(&self, scope: &Scope, now: UnixMillis) -> Result<Option<Arc<DataKeys>>, StoreError> {
        let entry = match self.held.get_value_or_guard_async(scope).await {
            Ok(entry) => entry,
            Err(guard) => {
                let Some(entry) = self.load_or_create(scope, now).await? else { return Ok(None) };
                // Fails only when the cache was cleared meanwhile; the keys are right all the same.
                drop(guard.insert(entry.clone()));
                return Ok(Some(entry.keys.clone()));
            }
        };
        let checked_at = entry.checked_at.load(Ordering::Acquire);
        if (0..FRESH).contains(&now.0.saturating_sub(checked_at)) {
            return Ok(Some(entry.keys.clone()));
        }
        let ours = entry.checked_at.compare_exchange(checked_at, now.0, Ordering::AcqRel, Ordering::Acquire).is_ok();
        if !ours {
            return Ok(Some(entry.keys.clone()));
        }
        let revalidated = self.reload(scope, now).await;
        if revalidated.is_err() {
            entry.checked_at.store(checked_at, Ordering::Release);
        }
        revalidated
    }

    /// The keys as the store has them now.
    pub(crate) async fn reload(&self, scope: &Scope, now: UnixMillis) -> Result<Option<Arc<DataKeys>>, StoreError> {
        let Some(record) = self.read(scope, now).await? else {
            self.held.remove(scope);
            return Ok(None);
        };
        if let Some(entry) = self.held.peek(scope)
            && entry.stored == record.value
        {
            return Ok(Some(entry.keys.clone()));
        }
        let entry = self.unwrap(scope, record.value, now).await?;
        self.held.insert(scope.clone(), entry.clone());
        Ok(Some(entry.keys.clone()))
    }

    /// Draws the keys of a new scope, and the bytes of their record.
    pub(crate) async fn generate(&self, scope: &Scope) -> Result<(Arc<DataKeys>, Vec<u8>), StoreError> {
        let name = scope.to_string();
        let failed = |source| StoreError::Keys { scope: scope.clone(), source };
        let set = KeySet::generate(&name, &*self.provider, &*self.random).await.map_err(failed)?;
        let keys = set.unwrap(&name, &*self.provider).await.map_err(failed)?;
        Ok((Arc::new(keys), set.to_bytes().map_err(failed)?))
    }

    /// Holds the keys of a scope that was just created.
    pub(crate) fn created(&self, scope: &Scope, keys: Arc<DataKeys>, stored: Vec<u8>, now: UnixMillis) {
        self.held.insert(scope.clone(), Arc::new(Entry { keys, stored, checked_at: AtomicI64::new(now.0) }));
    }

    /// Forgets the keys of a scope that was just deleted.
    pub(crate) fn deleted(&self, scope: &Scope) {
        self.held.remove(scope);
    }

    /// Adds a version of the sealing key, which seals from now on here, and within a second elsewhere.
    pub(crate) async fn rotate(&self, scope: &Scope, now: UnixMillis) -> Result<u32, StoreError> {
        for _ in 0..ATTEMPTS {
            let (mut set, version) = self.set(scope, now).await?;
            let name = scope.to_string();
            let added = set
                .rotate(&name, &*self.provider, &*self.random)
                .await
                .map_err(|source| StoreError::Keys { scope: scope.clone(), source })?;
            if self.store(scope, &set, version, now).await? {
                return Ok(added);
            }
        }
        Err(StoreError::Contended(scope.clone()))
    }

    /// Wraps the keys under the provider's newest key-encryption key; tells whether they were not yet.
    pub(crate) async fn rewrap(&self, scope: &Scope, now: UnixMillis) -> Result<bool, StoreError> {
        for _ in 0..ATTEMPTS {
            let (mut set, version) = self.set(scope, now).await?;
            let changed = set
                .rewrap(&scope.to_string(), &*self.provider)
                .await
                .map_err(|source| StoreError::Keys { scope: scope.clone(), source })?;
            if !changed || self.store(scope, &set, version, now).await? {
                return Ok(changed);
            }
        }
        Err(StoreError::Contended(scope.clone()))
    }

    async fn load_or_create(&self, scope: &Scope, now: UnixMillis) -> Result<Option<Arc<Entry>>, StoreError> {
        if let Some(record) = self.read(scope, now).await? {
            return Ok(Some(self.unwrap(scope, record.value, now).await?));
        }
        if *scope != Scope::System {
            return Ok(None);
        }
        let (keys, stored) = self.generate(scope).await?;
        let write = create(scope, stored.clone());
        match self.engine.commit(vec![write], now).await {
            Ok(()) => Ok(Some(Arc::new(Entry { keys, stored, checked_at: AtomicI64::new(now.0) }))),
            // Another node was first: its keys are the keys.
            Err(CommitError::Conflict { .. }) => match self.read(scope, now).await? {
                Some(record) => Ok(Some(self.unwrap(scope, record.value, now).await?)),
                None => Err(StoreError::Contended(scope.clone())),
            },
            Err(CommitError::Engine(error)) => Err(error.into()),
        }
    }

    async fn read(&self, scope: &Scope, now: UnixMillis) -> Result<Option<Record>, StoreError> {
        let mut found = self.engine.get(&[scope.key_address()], now).await?;
        Ok(found.pop().flatten())
    }

    async fn unwrap(&self, scope: &Scope, stored: Vec<u8>, now: UnixMillis) -> Result<Arc<Entry>, StoreError> {
        let failed = |source| StoreError::Keys { scope: scope.clone(), source };
        let set = KeySet::from_bytes(&stored).map_err(failed)?;
        let keys = set.unwrap(&scope.to_string(), &*self.provider).await.map_err(failed)?;
        Ok(Arc::new(Entry { keys: Arc::new(keys), stored, checked_at: AtomicI64::new(now.0) }))
    }

    async fn set(&self, scope: &Scope, now: UnixMillis) -> Result<(KeySet, u64), StoreError> {
        let record = self.read(scope, now).await?.ok_or_else(|| StoreError::NoKeys(scope.clone()))?;
        let set =
            KeySet::from_bytes(&record.value).map_err(|source| StoreError::Keys { scope: scope.clone(), source })?;
        Ok((set, record.version))
    }

    /// Writes a changed set over `version` and takes it into use; `false` when somebody else changed it meanwhile.
    async fn store(&self, scope: &Scope, set: &KeySet, version: u64, now: UnixMillis) -> Result<bool, StoreError> {
        let value = set.to_bytes().map_err(|source| StoreError::Keys { scope: scope.clone(), source })?;
        let condition = Condition::Version(version);
        let write = Write::Put { address: scope.key_address(), condition, expires_at: None, value };
        match self.engine.commit(vec![write], now).await {
            Ok(()) => {
                self.reload(scope, now).await?;
                Ok(true)
            }
            Err(CommitError::Conflict { .. }) => Ok(false),
            Err(CommitError::Engine(error)) => Err(error.into()),
        }
    }
}

/// The write that creates a scope.
pub(crate) fn create(scope: &Scope, stored: Vec<u8>) -> Write {
    Write::Put { address: scope.key_address(), condition: Condition::Absent, expires_at: None, value: stored }
}
