//! The table.

use tokio_postgres::error::SqlState;
use tokio_postgres::{Client, Config, Error};

use super::failure::{self, Backoff};
use super::link;
use crate::engine::EngineError;

/// The version of the tables below.
const VERSION: i64 = 1;

/// Statements on their own, so that databases without transactional schema changes take them.
/// The collation orders bytewise, as the engine's contract demands.
const TABLES: [&str; 4] = [
    "CREATE TABLE IF NOT EXISTS schema_version (id BIGINT PRIMARY KEY, version BIGINT NOT NULL)",
    "CREATE TABLE IF NOT EXISTS records (\
         partition TEXT COLLATE \"C\" NOT NULL, \
         key TEXT COLLATE \"C\" NOT NULL, \
         version BIGINT NOT NULL, \
         expires_at BIGINT, \
         value BYTEA NOT NULL, \
         PRIMARY KEY (partition, key))",
    "CREATE INDEX IF NOT EXISTS records_expiry ON records (expires_at)",
    "INSERT INTO schema_version (id, version) VALUES (1, 1) ON CONFLICT (id) DO NOTHING",
];
const FOUND: &str = "SELECT version FROM schema_version WHERE id = 1";

/// Creates what is missing, and refuses what a newer release has changed.
pub(super) async fn prepare(config: &Config) -> Result<(), EngineError> {
    let client = link::connect(config).await.map_err(EngineError::unavailable)?;
    if let Some(found) = version(&client).await.map_err(EngineError::unavailable)? {
        return check(found);
    }
    let mut backoff = Backoff::default();
    for table in TABLES {
        while let Err(error) = client.batch_execute(table).await {
            if !may_repeat(&error) || !backoff.wait().await {
                return Err(EngineError::unavailable(error));
            }
        }
    }
    check(version(&client).await.map_err(EngineError::unavailable)?.unwrap_or_default())
}

fn check(found: i64) -> Result<(), EngineError> {
    match found {
        VERSION => Ok(()),
        found if found > VERSION => Err(EngineError::NewerSchema { found, known: VERSION }),
        found => Err(EngineError::Configuration(format!("schema version `{found}` is unknown"))),
    }
}

async fn version(client: &Client) -> Result<Option<i64>, Error> {
    match client.query_opt(FOUND, &[]).await {
        Ok(row) => row.map(|row| row.try_get(0)).transpose(),
        Err(error) if error.code() == Some(&SqlState::UNDEFINED_TABLE) => Ok(None),
        Err(error) => Err(error),
    }
}

/// Several nodes may start on an empty database at once: PostgreSQL reports the table that another is creating as a duplicate
/// in its catalogue.
fn may_repeat(error: &Error) -> bool {
    let duplicate = [SqlState::UNIQUE_VIOLATION, SqlState::DUPLICATE_TABLE, SqlState::DUPLICATE_OBJECT];
    failure::may_repeat_write(error) || error.code().is_some_and(|code| duplicate.contains(code))
}
