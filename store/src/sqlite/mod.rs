//! The embedded engine: SQLite in write-ahead mode with full synchronisation.
//!
//! One thread owns the writing connection and commits whatever has queued up in one transaction, so that many writers share
//! one flush to disk. Reads take a few microseconds and run in place on one of several reading connections.

mod folder;
mod readers;
mod schema;
mod writer;

use std::path::Path;

use async_trait::async_trait;
use cognomen_model::clock::UnixMillis;

use crate::engine::{Address, CommitError, Engine, EngineError, Page, Range, Record, Write, check_batch, into_page};
use folder::Folder;
use readers::Readers;
use writer::Writer;

pub use folder::files;

/// The records of one data folder, which this process owns as long as the value lives.
pub struct Sqlite {
    // The order matters: connections close before the folder is given up.
    writer: Writer,
    readers: Readers,
    _folder: Folder,
}

impl Sqlite {
    /// Opens or creates the database of the data folder `path`. Blocks for some milliseconds.
    ///
    /// The folder gets mode 0700 and the files in it 0600.
    ///
    /// # Errors
    /// [`EngineError::InUse`] when another process owns the folder, [`EngineError::NewerSchema`] when a newer release wrote
    /// it, [`EngineError::Configuration`] when the folder cannot be made private, [`EngineError::Unavailable`] otherwise.
    pub fn open(path: &Path) -> Result<Self, EngineError> {
        let folder = Folder::claim(path)?;
        let file = folder.database_file()?;
        let connection = schema::open_writer(&file)?;
        let readers = Readers::open(&file)?;
        let writer = Writer::start(connection)?;
        Ok(Self { writer, readers, _folder: folder })
    }
}

#[async_trait]
impl Engine for Sqlite {
    async fn get(&self, keys: &[Address], now: UnixMillis) -> Result<Vec<Option<Record>>, EngineError> {
        for key in keys {
            key.check()?;
        }
        self.readers.get(keys, now)
    }

    async fn scan(&self, partition: &str, range: &Range, limit: usize, now: UnixMillis) -> Result<Page, EngineError> {
        if limit == 0 {
            return Ok(Page::default());
        }
        Ok(into_page(self.readers.scan(partition, range, limit.saturating_add(1), now)?, limit))
    }

    async fn walk(
        &self,
        prefix: &str,
        after: Option<&Address>,
        limit: usize,
        now: UnixMillis,
    ) -> Result<Vec<Record>, EngineError> {
        self.readers.walk(prefix, after, limit, now)
    }

    async fn commit(&self, batch: Vec<Write>, now: UnixMillis) -> Result<(), CommitError> {
        if batch.is_empty() {
            return Ok(());
        }
        check_batch(&batch)?;
        self.writer.commit(batch, now).await
    }

    async fn purge_expired(&self, now: UnixMillis, limit: usize) -> Result<usize, EngineError> {
        self.writer.purge(now, limit).await
    }
}

impl From<rusqlite::Error> for EngineError {
    fn from(error: rusqlite::Error) -> Self {
        Self::unavailable(error)
    }
}
