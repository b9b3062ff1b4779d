//! Connections and the table.

use std::path::Path;

use rusqlite::{Connection, OpenFlags};

use crate::engine::EngineError;

/// The version of the table below. A change of it needs a step in [`migrate`].
const VERSION: i64 = 1;
const STATEMENTS_KEPT: usize = 32;

/// Opens the connection that writes, and brings the table up to date.
pub(super) fn open_writer(file: &Path) -> Result<Connection, EngineError> {
    let connection = open(file)?;
    connection.execute_batch(
        "PRAGMA journal_mode = WAL;
         PRAGMA wal_autocheckpoint = 4000;
         PRAGMA journal_size_limit = 67108864;",
    )?;
    migrate(&connection)?;
    Ok(connection)
}

/// Opens a connection that reads.
pub(super) fn open_reader(file: &Path) -> Result<Connection, EngineError> {
    let connection = open(file)?;
    connection.execute_batch("PRAGMA query_only = ON;")?;
    Ok(connection)
}

fn open(file: &Path) -> Result<Connection, EngineError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(file, flags)?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS_KEPT);
    connection.execute_batch(
        "PRAGMA busy_timeout = 10000;
         PRAGMA synchronous = FULL;
         PRAGMA temp_store = MEMORY;
         PRAGMA cache_size = -16384;
         PRAGMA trusted_schema = OFF;",
    )?;
    Ok(connection)
}

fn migrate(connection: &Connection) -> Result<(), EngineError> {
    connection.execute_batch("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL)")?;
    let found: Option<i64> = connection.query_row("SELECT max(version) FROM schema_version", [], |row| row.get(0))?;
    match found {
        Some(VERSION) => Ok(()),
        Some(found) if found > VERSION => Err(EngineError::NewerSchema { found, known: VERSION }),
        Some(found) => Err(EngineError::Configuration(format!("schema version `{found}` is unknown"))),
        None => Ok(connection.execute_batch(
            "BEGIN IMMEDIATE;
             CREATE TABLE records (
                 partition TEXT NOT NULL,
                 key TEXT NOT NULL,
                 version INTEGER NOT NULL,
                 expires_at INTEGER,
                 value BLOB NOT NULL,
                 PRIMARY KEY (partition, key)
             ) WITHOUT ROWID;
             CREATE INDEX records_expiry ON records (expires_at) WHERE expires_at IS NOT NULL;
             INSERT INTO schema_version (version) VALUES (1);
             COMMIT;",
        )?),
    }
}
