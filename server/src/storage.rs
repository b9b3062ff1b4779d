//! Opens the store that the settings name, and the keys beside it.

use std::sync::Arc;

use cognomen_crypto::Random;
use cognomen_keys::{KeyError, LocalFile};
use cognomen_model::Clock;
use cognomen_store::Store;
use cognomen_store::engine::{Engine, EngineError};
use cognomen_store::postgres::Postgres;
use cognomen_store::sqlite::Sqlite;

use crate::config::{Settings, StoreChoice};
use crate::server::AroundEngine;

/// The provider of key-encryption keys.
pub type Keys = LocalFile;

/// Name of the key file in the data folder.
const KEY_FILE: &str = "keys/root.key";

/// Data folder, database or keys cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum StorageError {
    /// The key file cannot be used.
    #[error(transparent)]
    Keys(#[from] KeyError),
    /// The database cannot be used.
    #[error("cannot open the store: {}", described(.0))]
    Engine(#[from] EngineError),
}

/// An error with its causes.
pub(crate) fn described(error: &dyn std::error::Error) -> String {
    let mut text = error.to_string();
    let mut cause = error.source();
    while let Some(inner) = cause {
        text = format!("{text}: {inner}");
        cause = inner.source();
    }
    text
}

/// Opens or creates the store and its key file.
pub(crate) async fn open(
    settings: &Settings,
    around: Option<AroundEngine>,
    random: Arc<dyn Random>,
    clock: Arc<dyn Clock>,
) -> Result<(Arc<Store>, Arc<Keys>), StorageError> {
    let engine: Arc<dyn Engine> = match &settings.store {
        StoreChoice::Sqlite => Arc::new(Sqlite::open(&settings.data)?),
        StoreChoice::Postgres(url) => Arc::new(Postgres::connect(url).await?),
    };
    let engine = match around {
        Some(around) => around(engine),
        None => engine,
    };
    let file = settings.data.join(KEY_FILE);
    // A database that holds wrapped keys cannot be read with a fresh key: better to say that the file is missing.
    let used = !engine.walk("keys/", None, 1, clock.now()).await?.is_empty();
    let keys =
        if used { LocalFile::open(&file, random.clone()) } else { LocalFile::open_or_create(&file, random.clone()) };
    let keys = Arc::new(keys?);
    Ok((Arc::new(Store::new(engine, keys.clone(), random, clock)), keys))
}
