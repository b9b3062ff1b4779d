//! What is done beside requests: rotation, resealing, purging.

use cognomen_keys::DataKeys;
use futures_util::future::join_all;

use crate::engine::{Address, CommitError, Condition, Record, Write};
use crate::error::StoreError;
use crate::scope::Scope;
use crate::store::Store;

/// Records that are resealed or removed at a time.
const PAGE: usize = 256;

/// How far a pass over a scope has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cursor {
    after: Address,
    /// Records that were sealed again on the page.
    pub resealed: usize,
}

impl Store {
    /// Adds a version of a scope's data key and tells its number. It seals from now on here and within a second on other nodes;
    /// what older versions sealed stays readable.
    ///
    /// # Errors
    /// [`StoreError::NoKeys`] when the scope does not exist, others when store or key provider cannot answer.
    pub async fn rotate_data_key(&self, scope: &Scope) -> Result<u32, StoreError> {
        self.keyring.rotate(scope, self.now()).await
    }

    /// Wraps a scope's data keys under the provider's newest key-encryption key; tells whether any was under an older one.
    ///
    /// # Errors
    /// [`StoreError::NoKeys`] when the scope does not exist, others when store or key provider cannot answer.
    pub async fn rewrap(&self, scope: &Scope) -> Result<bool, StoreError> {
        self.keyring.rewrap(scope, self.now()).await
    }

    /// Seals every record of a scope under its newest data key and tells how many were under an older one. A record that is
    /// written meanwhile is left alone: its writer has sealed it anew.
    ///
    /// # Errors
    /// [`StoreError`] when store or key provider cannot answer, or a record was altered.
    pub async fn reseal(&self, scope: &Scope) -> Result<usize, StoreError> {
        let mut resealed = 0;
        let mut cursor = None;
        while let Some(next) = self.reseal_page(scope, cursor.as_ref()).await? {
            resealed += next.resealed;
            cursor = Some(next);
        }
        Ok(resealed)
    }

    /// One page of [`reseal`](Self::reseal), so that a long pass can pause; `None` at the end.
    ///
    /// # Errors
    /// As for [`reseal`](Self::reseal).
    pub async fn reseal_page(&self, scope: &Scope, cursor: Option<&Cursor>) -> Result<Option<Cursor>, StoreError> {
        let after = cursor.map(|cursor| &cursor.after);
        let records = self.engine.walk(&scope.partition(""), after, PAGE, self.now()).await?;
        let Some(last) = records.last().map(|record| record.address.clone()) else { return Ok(None) };
        let keys = self.keys(scope).await?;
        let current = keys.current_version();
        let old = records.into_iter().filter(|record| DataKeys::version_of(&record.value) != Some(current));
        let done = join_all(old.map(|record| self.reseal_record(scope, record))).await;
        let mut resealed = 0;
        for done in done {
            resealed += usize::from(done?);
        }
        Ok(Some(Cursor { after: last, resealed }))
    }

    async fn reseal_record(&self, scope: &Scope, record: Record) -> Result<bool, StoreError> {
        let keys = self.keys(scope).await?;
        let Record { address, version, expires_at, value } = record;
        let associated = address.associated_data();
        let plain = keys.open(&associated, &value).map_err(|_| StoreError::Altered(address.to_string()))?;
        let value = keys.seal(&*self.random, &associated, &plain);
        let write = Write::Put { address, condition: Condition::Version(version), expires_at, value };
        match self.engine.commit(vec![write], self.now()).await {
            Ok(()) => Ok(true),
            Err(CommitError::Conflict { .. }) => Ok(false),
            Err(CommitError::Engine(error)) => Err(error.into()),
        }
    }

    /// Removes up to `limit` expired records and tells how many there were.
    ///
    /// # Errors
    /// [`StoreError::Engine`] when the database cannot answer.
    pub async fn purge_expired(&self, limit: usize) -> Result<usize, StoreError> {
        Ok(self.engine.purge_expired(self.now(), limit).await?)
    }

    /// Removes the records of a deleted scope and tells how many there were.
    ///
    /// # Errors
    /// [`StoreError::Engine`] when the database cannot answer.
    pub async fn sweep_scope(&self, scope: &Scope) -> Result<usize, StoreError> {
        let mut removed = 0;
        loop {
            let now = self.now();
            let records = self.engine.walk(&scope.partition(""), None, PAGE, now).await?;
            if records.is_empty() {
                return Ok(removed);
            }
            let delete = |record: Record| Write::Delete { address: record.address, condition: Condition::Any };
            let done = join_all(records.into_iter().map(|record| self.engine.commit(vec![delete(record)], now))).await;
            for done in done {
                match done {
                    Ok(()) => removed += 1,
                    Err(CommitError::Engine(error)) => return Err(error.into()),
                    Err(CommitError::Conflict { .. }) => {}
                }
            }
        }
    }
}
