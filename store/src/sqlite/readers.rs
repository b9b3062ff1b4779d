//! The reading side: a fixed set of connections, used in place.

use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use cognomen_model::clock::UnixMillis;
use parking_lot::{Mutex, MutexGuard};
use rusqlite::{Connection, OptionalExtension, Row, params};

use super::schema;
use crate::engine::{Address, EngineError, Range, Record, from_sql, to_sql};

const GET: &str = "SELECT version, expires_at, value FROM records \
     WHERE partition = ?1 AND key = ?2 AND (expires_at IS NULL OR expires_at > ?3)";
const SCAN: &str = "SELECT version, expires_at, value, key FROM records \
     WHERE partition = ?1 AND key >= ?2 AND key < ?3 AND (expires_at IS NULL OR expires_at > ?4) \
     ORDER BY key LIMIT ?5";
const SCAN_REVERSE: &str = "SELECT version, expires_at, value, key FROM records \
     WHERE partition = ?1 AND key >= ?2 AND key < ?3 AND (expires_at IS NULL OR expires_at > ?4) \
     ORDER BY key DESC LIMIT ?5";
const WALK: &str = "SELECT version, expires_at, value, key, partition FROM records \
     WHERE (partition, key) > (?1, ?2) AND partition < ?3 AND (expires_at IS NULL OR expires_at > ?4) \
     ORDER BY partition, key LIMIT ?5";

/// Connections that read. There are more than threads that serve requests, so that one is nearly always free.
pub(super) struct Readers {
    connections: Vec<Mutex<Connection>>,
    next: AtomicUsize,
}

impl Readers {
    pub(super) fn open(file: &Path) -> Result<Self, EngineError> {
        let count = thread::available_parallelism().map_or(4, usize::from).saturating_mul(2).clamp(4, 32);
        let open = |_| schema::open_reader(file).map(Mutex::new);
        Ok(Self { connections: (0..count).map(open).collect::<Result<_, _>>()?, next: AtomicUsize::new(0) })
    }

    fn borrow(&self) -> Result<MutexGuard<'_, Connection>, EngineError> {
        if let Some(free) = self.connections.iter().find_map(Mutex::try_lock) {
            return Ok(free);
        }
        let turn = self.next.fetch_add(1, Ordering::Relaxed) % self.connections.len().max(1);
        self.connections.get(turn).map(Mutex::lock).ok_or(EngineError::Stopped)
    }

    pub(super) fn get(&self, keys: &[Address], now: UnixMillis) -> Result<Vec<Option<Record>>, EngineError> {
        let connection = self.borrow()?;
        if let [key] = keys {
            return Ok(vec![get_one(&connection, key, now)?]);
        }
        let snapshot = connection.unchecked_transaction()?;
        let found = keys.iter().map(|key| get_one(&snapshot, key, now)).collect::<Result<_, _>>()?;
        snapshot.commit()?;
        Ok(found)
    }

    pub(super) fn scan(
        &self,
        partition: &str,
        range: &Range,
        limit: usize,
        now: UnixMillis,
    ) -> Result<Vec<Record>, EngineError> {
        let (from, to) = range.half_open();
        let connection = self.borrow()?;
        let mut statement = connection.prepare_cached(if range.reverse { SCAN_REVERSE } else { SCAN })?;
        let rows = statement.query_map(params![partition, from, to, now.0, to_sql(limit as u64)], |row| {
            record(row, Address::new(partition, row.get::<_, String>(3)?))
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    pub(super) fn walk(
        &self,
        prefix: &str,
        after: Option<&Address>,
        limit: usize,
        now: UnixMillis,
    ) -> Result<Vec<Record>, EngineError> {
        let (from, to) = Range::prefix(prefix).half_open();
        let (partition, key) = after.map_or((from.as_str(), ""), |after| (&after.partition, &after.key));
        let connection = self.borrow()?;
        let mut statement = connection.prepare_cached(WALK)?;
        let rows = statement.query_map(params![partition, key, to, now.0, to_sql(limit as u64)], |row| {
            record(row, Address { key: row.get(3)?, partition: row.get(4)? })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

fn get_one(connection: &Connection, key: &Address, now: UnixMillis) -> Result<Option<Record>, EngineError> {
    let mut statement = connection.prepare_cached(GET)?;
    let found =
        statement.query_row(params![key.partition, key.key, now.0], |row| record(row, key.clone())).optional()?;
    Ok(found)
}

fn record(row: &Row<'_>, address: Address) -> rusqlite::Result<Record> {
    let expires_at: Option<i64> = row.get(1)?;
    Ok(Record { address, version: from_sql(row.get(0)?), expires_at: expires_at.map(UnixMillis), value: row.get(2)? })
}
