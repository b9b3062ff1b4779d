//! Typed documents, sealed before they reach an engine.

use std::collections::HashMap;
use std::sync::Arc;

use cognomen_crypto::Random;
use cognomen_keys::{DataKeys, KeyEncryption};
use cognomen_model::clock::{Clock, UnixMillis};
use serde::de::DeserializeOwned;

use crate::batch::{Action, Batch, ScopeStep, Step};
use crate::document::{Doc, Item, Page, Sealed};
use crate::engine::{self, Condition, Engine, Range, Record, Write};
use crate::error::{CommitError, StoreError};
use crate::keyring::{self, Keyring};
use crate::scope::{At, Scope};

/// The store that every part of the system reads from and commits to. Clones share one engine and one set of keys.
#[derive(Clone)]
pub struct Store {
    pub(crate) engine: Arc<dyn Engine>,
    pub(crate) keyring: Arc<Keyring>,
    pub(crate) random: Arc<dyn Random>,
    clock: Arc<dyn Clock>,
}

impl Store {
    /// A store on `engine`, whose data keys are wrapped by `provider`.
    pub fn new(
        engine: Arc<dyn Engine>,
        provider: Arc<dyn KeyEncryption>,
        random: Arc<dyn Random>,
        clock: Arc<dyn Clock>,
    ) -> Self {
        let keyring = Arc::new(Keyring::new(engine.clone(), provider, random.clone()));
        Self { engine, keyring, random, clock }
    }

    /// The moment that decides what has expired.
    pub(crate) fn now(&self) -> UnixMillis {
        self.clock.now()
    }

    /// Reads a document. In a scope that does not exist there are none.
    ///
    /// # Errors
    /// [`StoreError`] when the store cannot answer or the document is not a `T`.
    pub async fn get<T: DeserializeOwned>(&self, at: &At) -> Result<Option<Doc<T>>, StoreError> {
        let found = self.engine.get(&[at.address()], self.now()).await?.pop().flatten();
        match found {
            Some(record) => self.sealed(&at.scope, record).await?.open().map(Some),
            None => Ok(None),
        }
    }

    /// Reads documents, in the order of `ats`. Those of one partition come from one snapshot.
    ///
    /// # Errors
    /// [`StoreError`] when the store cannot answer.
    pub async fn get_many(&self, ats: &[At]) -> Result<Vec<Option<Sealed>>, StoreError> {
        let addresses: Vec<_> = ats.iter().map(At::address).collect();
        let found = self.engine.get(&addresses, self.now()).await?;
        let mut documents = Vec::with_capacity(found.len());
        for (at, record) in ats.iter().zip(found) {
            documents.push(match record {
                Some(record) => Some(self.sealed(&at.scope, record).await?),
                None => None,
            });
        }
        Ok(documents)
    }

    /// Reads up to `limit` documents of a partition in bytewise order of their keys, all of one type.
    ///
    /// # Errors
    /// [`StoreError`] when the store cannot answer or a document is not a `T`.
    pub async fn scan<T: DeserializeOwned>(
        &self,
        scope: &Scope,
        partition: &str,
        range: &Range,
        limit: usize,
    ) -> Result<Page<Item<T>>, StoreError> {
        let Page { items, next } = self.scan_sealed(scope, partition, range, limit).await?;
        Ok(Page { items: items.into_iter().map(Sealed::into_item).collect::<Result<_, _>>()?, next })
    }

    /// Reads up to `limit` documents of a partition in bytewise order of their keys, of whatever types.
    ///
    /// # Errors
    /// [`StoreError`] when the store cannot answer.
    pub async fn scan_sealed(
        &self,
        scope: &Scope,
        partition: &str,
        range: &Range,
        limit: usize,
    ) -> Result<Page<Sealed>, StoreError> {
        let page = self.engine.scan(&scope.partition(partition), range, limit, self.now()).await?;
        let mut items = Vec::with_capacity(page.records.len());
        for record in page.records {
            items.push(self.sealed(scope, record).await?);
        }
        Ok(Page { items, next: page.next })
    }

    /// An empty batch.
    #[must_use]
    pub fn batch(&self) -> Batch {
        Batch::new()
    }

    /// Commits all writes of a batch or none. When it returns, they are durable.
    ///
    /// # Errors
    /// [`CommitError::Conflict`] names the first document whose condition did not hold; nothing was written then.
    /// [`CommitError::Store`] when the store cannot answer; a lost database may or may not have committed
    /// ([`EngineError::OutcomeUnknown`](engine::EngineError::OutcomeUnknown)).
    pub async fn commit(&self, batch: Batch) -> Result<(), CommitError> {
        let now = self.now();
        let Batch { steps, scopes } = batch;
        let keys = self.keys_of(&steps, &scopes, now).await?;
        let mut writes = Vec::with_capacity(steps.len() + scopes.len());
        let mut ats = Vec::with_capacity(steps.len());
        for step in steps {
            let (at, write) = self.seal(step, &keys)?;
            ats.push(at);
            writes.push(write);
        }
        writes.extend(scopes.iter().map(|step| step.write.clone()));
        match self.engine.commit(writes, now).await {
            Ok(()) => {}
            Err(engine::CommitError::Conflict { index }) => return Err(conflict(index, ats, &scopes)),
            Err(engine::CommitError::Engine(error)) => return Err(error.into()),
        }
        for ScopeStep { scope, keys, stored, .. } in scopes {
            match keys {
                Some(keys) => self.keyring.created(&scope, keys, stored, now),
                None => self.keyring.deleted(&scope),
            }
        }
        Ok(())
    }

    /// The data keys of a scope, for blind indexes and tokens. Those of [`Scope::System`] are made on first use.
    ///
    /// # Errors
    /// [`StoreError::NoKeys`] when the scope does not exist, others when store or key provider cannot answer.
    pub async fn keys(&self, scope: &Scope) -> Result<Arc<DataKeys>, StoreError> {
        self.keyring.keys(scope, self.now()).await?.ok_or_else(|| StoreError::NoKeys(scope.clone()))
    }

    /// Whether a scope exists, at most a second behind.
    ///
    /// # Errors
    /// [`StoreError`] when store or key provider cannot answer.
    pub async fn has_scope(&self, scope: &Scope) -> Result<bool, StoreError> {
        Ok(self.keyring.keys(scope, self.now()).await?.is_some())
    }

    /// Creates the data keys of a new scope together with `batch`, which may already write into the scope.
    ///
    /// # Errors
    /// [`StoreError::Keys`] when the key provider cannot answer. That the scope exists is reported by the commit.
    pub async fn create_scope(&self, scope: &Scope, batch: &mut Batch) -> Result<Arc<DataKeys>, StoreError> {
        let (keys, stored) = self.keyring.generate(scope).await?;
        let write = keyring::create(scope, stored.clone());
        batch.scopes.push(ScopeStep { scope: scope.clone(), write, keys: Some(keys.clone()), stored });
        Ok(keys)
    }

    /// Deletes the data keys of a scope together with `batch`: what is sealed under them cannot be opened any more, here at once
    /// and elsewhere within a second. [`sweep_scope`](Self::sweep_scope) then removes the records themselves.
    pub fn delete_scope(&self, scope: &Scope, batch: &mut Batch) {
        let write = Write::Delete { address: scope.key_address(), condition: Condition::Present };
        batch.scopes.push(ScopeStep { scope: scope.clone(), write, keys: None, stored: Vec::new() });
    }

    /// Pairs a record with the keys that open it; newer keys are fetched when another node sealed it under them.
    pub(crate) async fn sealed(&self, scope: &Scope, record: Record) -> Result<Sealed, StoreError> {
        let now = self.now();
        let mut keys = self.keyring.keys(scope, now).await?;
        if keys.as_ref().is_some_and(|keys| !keys.can_open(&record.value)) {
            keys = self.keyring.reload(scope, now).await?;
        }
        let keys = keys.ok_or_else(|| StoreError::NoKeys(scope.clone()))?;
        Ok(Sealed::new(record, keys))
    }

    /// The keys that seal the batch, among them those that it creates.
    async fn keys_of(
        &self,
        steps: &[Step],
        scopes: &[ScopeStep],
        now: UnixMillis,
    ) -> Result<HashMap<Scope, Arc<DataKeys>>, StoreError> {
        let mut keys: HashMap<Scope, Arc<DataKeys>> = HashMap::new();
        for step in scopes {
            if let Some(new) = &step.keys {
                keys.insert(step.scope.clone(), new.clone());
            }
        }
        for step in steps {
            if matches!(step.action, Action::Put(_)) && !keys.contains_key(&step.at.scope) {
                let scope = &step.at.scope;
                let found = self.keyring.keys(scope, now).await?;
                keys.insert(scope.clone(), found.ok_or_else(|| StoreError::NoKeys(scope.clone()))?);
            }
        }
        Ok(keys)
    }

    fn seal(&self, step: Step, keys: &HashMap<Scope, Arc<DataKeys>>) -> Result<(At, Write), StoreError> {
        let Step { at, condition, action, expires_at } = step;
        let address = at.address();
        let write = match action {
            Action::Put(plain) => {
                let keys = keys.get(&at.scope).ok_or_else(|| StoreError::NoKeys(at.scope.clone()))?;
                let value = keys.seal(&*self.random, &address.associated_data(), &plain);
                Write::Put { address, condition, expires_at, value }
            }
            Action::Delete => Write::Delete { address, condition },
            Action::Check => Write::Check { address, condition },
        };
        Ok((at, write))
    }
}

fn conflict(index: usize, mut ats: Vec<At>, scopes: &[ScopeStep]) -> CommitError {
    if index < ats.len() {
        return CommitError::Conflict { index, at: ats.swap_remove(index) };
    }
    match scopes.get(index - ats.len()) {
        Some(step) => CommitError::ScopeConflict(step.scope.clone()),
        None => CommitError::Store(StoreError::Engine(engine::EngineError::Invalid(format!(
            "conflict at step {index}, which the batch does not have"
        )))),
    }
}
