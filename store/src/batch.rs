//! Several writes that happen together or not at all.

use std::sync::Arc;

use cognomen_keys::DataKeys;
use cognomen_model::clock::UnixMillis;
use serde::Serialize;

use crate::engine::{Condition, Write};
use crate::error::StoreError;
use crate::scope::{At, Scope};

/// A list of conditional writes, committed atomically by [`Store::commit`](crate::Store::commit). Each document may be named once.
#[derive(Default)]
pub struct Batch {
    pub(crate) steps: Vec<Step>,
    pub(crate) scopes: Vec<ScopeStep>,
}

/// One write, not yet sealed.
pub(crate) struct Step {
    pub(crate) at: At,
    pub(crate) condition: Condition,
    pub(crate) action: Action,
    pub(crate) expires_at: Option<UnixMillis>,
}

pub(crate) enum Action {
    Put(Vec<u8>),
    Delete,
    Check,
}

/// Creation or deletion of a data key, together with the batch.
pub(crate) struct ScopeStep {
    pub(crate) scope: Scope,
    pub(crate) write: Write,
    /// The new keys; `None` when the scope is deleted.
    pub(crate) keys: Option<Arc<DataKeys>>,
    /// The bytes of the key record that is written.
    pub(crate) stored: Vec<u8>,
}

/// A document that was added to a batch.
pub struct Added<'a>(&'a mut [Step]);

impl Added<'_> {
    /// Lets the document be absent from the moment `end` on.
    pub fn expiring(self, end: UnixMillis) {
        if let Some(added) = self.0.last_mut() {
            added.expires_at = Some(end);
        }
    }
}

impl Batch {
    /// An empty batch.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Whether nothing was added.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.steps.is_empty() && self.scopes.is_empty()
    }

    /// Number of writes and checks.
    #[must_use]
    pub fn len(&self) -> usize {
        self.steps.len()
    }

    /// Whether the batch writes, deletes or checks a document.
    #[must_use]
    pub fn names(&self, at: &At) -> bool {
        self.steps.iter().any(|step| step.at == *at)
    }

    /// Stores a document where there must be none.
    ///
    /// # Errors
    /// [`StoreError::Form`] when the value has no JSON form.
    pub fn create<T: Serialize + ?Sized>(&mut self, at: &At, value: &T) -> Result<Added<'_>, StoreError> {
        self.write(at, Condition::Absent, value)
    }

    /// Stores a document over the version that was read.
    ///
    /// # Errors
    /// [`StoreError::Form`] when the value has no JSON form.
    pub fn put<T: Serialize + ?Sized>(&mut self, at: &At, version: u64, value: &T) -> Result<Added<'_>, StoreError> {
        self.write(at, Condition::Version(version), value)
    }

    /// Stores a document whatever was there.
    ///
    /// # Errors
    /// [`StoreError::Form`] when the value has no JSON form.
    pub fn replace<T: Serialize + ?Sized>(&mut self, at: &At, value: &T) -> Result<Added<'_>, StoreError> {
        self.write(at, Condition::Any, value)
    }

    /// Stores a document under any condition.
    ///
    /// # Errors
    /// [`StoreError::Form`] when the value has no JSON form.
    pub fn write<T: Serialize + ?Sized>(
        &mut self,
        at: &At,
        condition: Condition,
        value: &T,
    ) -> Result<Added<'_>, StoreError> {
        let value = serde_json::to_vec(value).map_err(|source| StoreError::Form { at: at.to_string(), source })?;
        self.push(at, condition, Action::Put(value));
        Ok(Added(&mut self.steps))
    }

    /// Removes a document.
    pub fn delete(&mut self, at: &At, condition: Condition) {
        self.push(at, condition, Action::Delete);
    }

    /// Lets the batch fail unless the condition holds when it is committed.
    pub fn check(&mut self, at: &At, condition: Condition) {
        self.push(at, condition, Action::Check);
    }

    fn push(&mut self, at: &At, condition: Condition, action: Action) {
        self.steps.push(Step { at: at.clone(), condition, action, expires_at: None });
    }
}
