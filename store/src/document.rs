//! What is read from the store.

use std::sync::Arc;

use cognomen_keys::DataKeys;
use cognomen_model::clock::UnixMillis;
use serde::de::DeserializeOwned;

use crate::engine::Record;
use crate::error::StoreError;

/// A document and what is needed to write it back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doc<T> {
    /// The document.
    pub value: T,
    /// Its version, for [`Batch::put`](crate::Batch::put).
    pub version: u64,
    /// From when on it is absent.
    pub expires_at: Option<UnixMillis>,
}

/// A document of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item<T> {
    /// Its key within the partition.
    pub key: String,
    /// Its version, for [`Batch::put`](crate::Batch::put).
    pub version: u64,
    /// The document.
    pub value: T,
    /// From when on it is absent.
    pub expires_at: Option<UnixMillis>,
}

/// Some documents of a partition, in the order that was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page<T> {
    /// The documents.
    pub items: Vec<T>,
    /// The key of the last document when more follow: continue with [`Range::resume`](crate::Range::resume). `None` at the end.
    pub next: Option<String>,
}

/// A document that has been read but not opened; its type may depend on its key.
#[derive(Clone, Debug)]
pub struct Sealed {
    record: Record,
    keys: Arc<DataKeys>,
}

impl Sealed {
    pub(crate) fn new(record: Record, keys: Arc<DataKeys>) -> Self {
        Self { record, keys }
    }

    /// Its key within the partition.
    #[must_use]
    pub fn key(&self) -> &str {
        &self.record.address.key
    }

    /// Its version, for [`Batch::put`](crate::Batch::put).
    #[must_use]
    pub fn version(&self) -> u64 {
        self.record.version
    }

    /// Opens the document.
    ///
    /// # Errors
    /// [`StoreError::Altered`] when the record was not written here, [`StoreError::Form`] when it is not a `T`.
    pub fn open<T: DeserializeOwned>(&self) -> Result<Doc<T>, StoreError> {
        let address = &self.record.address;
        let plain = self
            .keys
            .open(&address.associated_data(), &self.record.value)
            .map_err(|_| StoreError::Altered(address.to_string()))?;
        let value =
            serde_json::from_slice(&plain).map_err(|source| StoreError::Form { at: address.to_string(), source })?;
        Ok(Doc { value, version: self.record.version, expires_at: self.record.expires_at })
    }

    pub(crate) fn into_item<T: DeserializeOwned>(self) -> Result<Item<T>, StoreError> {
        let Doc { value, version, expires_at } = self.open()?;
        Ok(Item { key: self.record.address.key, version, value, expires_at })
    }
}
