//! Helpers for tests: throwaway folders and databases, and a store on them.

mod folder;
#[expect(clippy::expect_used, reason = "a test cannot go on without its server")]
mod postgres;

use std::collections::BTreeMap;
use std::sync::Arc;

use cognomen_crypto::{Random, SystemRandom};
use cognomen_keys::LocalFile;
use cognomen_model::clock::{Clock, ManualClock, UnixMillis};

pub use folder::{TemporaryFolder, find_bytes};
pub use postgres::{Durability, TemporaryPostgres};

use crate::Store;
use crate::engine::{Address, Engine};
use crate::sqlite::Sqlite;

/// A store on SQLite in a folder of its own, with a clock that stands still until it is moved.
pub struct TestStore {
    /// The store.
    pub store: Store,
    /// Its clock, which begins at 2026-01-01T00:00:00Z.
    pub clock: Arc<ManualClock>,
    /// Where the data are; removed with this value.
    pub folder: TemporaryFolder,
}

/// When test clocks begin: 2026-01-01T00:00:00Z.
pub const START: UnixMillis = UnixMillis(1_767_225_600_000);

impl TestStore {
    /// A new, empty store.
    ///
    /// # Panics
    /// When the temporary folder cannot be used.
    #[must_use]
    #[expect(clippy::expect_used, reason = "a test cannot go on without its store")]
    pub fn new() -> Self {
        let folder = TemporaryFolder::new();
        let engine = Sqlite::open(&folder.path().join("data")).expect("a database in the temporary folder");
        let clock = Arc::new(ManualClock::new(START));
        let store = store_on(Arc::new(engine), &folder, clock.clone());
        Self { store, clock, folder }
    }
}

impl Default for TestStore {
    fn default() -> Self {
        Self::new()
    }
}

/// A store on `engine` whose key-encryption key is in `folder`. Stores on one engine and folder are nodes of one system.
///
/// # Panics
/// When the key file cannot be used.
#[expect(clippy::expect_used, reason = "a test cannot go on without its store")]
pub fn store_on(engine: Arc<dyn Engine>, folder: &TemporaryFolder, clock: Arc<dyn Clock>) -> Store {
    let random: Arc<dyn Random> = Arc::new(SystemRandom);
    let keys = LocalFile::open_or_create(&folder.path().join("keys/root.key"), random.clone()).expect("a key file");
    Store::new(engine, Arc::new(keys), random, clock)
}

/// Every live record as the engine keeps it, sealed, by address: what a refused request must leave as it was.
///
/// # Panics
/// When the store does not answer.
#[expect(clippy::expect_used, reason = "a test cannot go on without its store")]
pub async fn contents(store: &Store) -> BTreeMap<String, Vec<u8>> {
    const PAGE: usize = 500;
    let mut found = BTreeMap::new();
    let mut after: Option<Address> = None;
    loop {
        let page = store.engine.walk("", after.as_ref(), PAGE, store.now()).await.expect("a store that answers");
        let full = page.len() == PAGE;
        after = page.last().map(|record| record.address.clone());
        found.extend(page.into_iter().map(|record| (record.address.to_string(), record.value)));
        if !full {
            return found;
        }
    }
}
