//! The SQL, and which statement does which write.

use cognomen_model::clock::UnixMillis;
use tokio_postgres::types::ToSql;

use crate::engine::{Address, Condition, Write, to_sql};

const GET: &str = "SELECT version, expires_at, value FROM records \
     WHERE partition = $1 AND key = $2 AND (expires_at IS NULL OR expires_at > $3)";
/// The limit keeps each key a look-up of its own: without statistics a planner may else read the whole partition.
const GET_SOME: &str = "SELECT found.version, found.expires_at, found.value, found.key \
     FROM unnest(CAST($2 AS TEXT[])) AS wanted (name), \
     LATERAL (SELECT version, expires_at, value, key FROM records \
         WHERE partition = $1 AND key = wanted.name AND (expires_at IS NULL OR expires_at > $3) LIMIT 1) AS found";
const SCAN: &str = "SELECT version, expires_at, value, key FROM records \
     WHERE partition = $1 AND key >= $2 AND key < $3 AND (expires_at IS NULL OR expires_at > $4) \
     ORDER BY key LIMIT $5";
const SCAN_REVERSE: &str = "SELECT version, expires_at, value, key FROM records \
     WHERE partition = $1 AND key >= $2 AND key < $3 AND (expires_at IS NULL OR expires_at > $4) \
     ORDER BY key DESC LIMIT $5";
const WALK: &str = "SELECT version, expires_at, value, key, partition FROM records \
     WHERE (partition, key) > ($1, $2) AND partition < $3 AND (expires_at IS NULL OR expires_at > $4) \
     ORDER BY partition, key LIMIT $5";
const EXPIRED: &str = "SELECT partition, key FROM records WHERE expires_at <= $1 LIMIT $2";

const INSERT: &str = "INSERT INTO records (partition, key, version, expires_at, value) VALUES ($1, $2, 1, $3, $4) \
     ON CONFLICT (partition, key) DO UPDATE \
     SET version = 1, expires_at = excluded.expires_at, value = excluded.value \
     WHERE records.expires_at <= $5";
const UPSERT: &str = "INSERT INTO records (partition, key, version, expires_at, value) VALUES ($1, $2, 1, $3, $4) \
     ON CONFLICT (partition, key) DO UPDATE \
     SET version = CASE WHEN records.expires_at <= $5 THEN 1 ELSE records.version + 1 END, \
         expires_at = excluded.expires_at, value = excluded.value";
const UPDATE: &str = "UPDATE records SET version = version + 1, expires_at = $3, value = $4 \
     WHERE partition = $1 AND key = $2 AND (expires_at IS NULL OR expires_at > $5)";
const UPDATE_VERSION: &str = "UPDATE records SET version = version + 1, expires_at = $3, value = $4 \
     WHERE partition = $1 AND key = $2 AND (expires_at IS NULL OR expires_at > $5) AND version = $6";
const REMOVE: &str = "DELETE FROM records WHERE partition = $1 AND key = $2";
const DELETE: &str = "DELETE FROM records \
     WHERE partition = $1 AND key = $2 AND (expires_at IS NULL OR expires_at > $3)";
const DELETE_VERSION: &str = "DELETE FROM records \
     WHERE partition = $1 AND key = $2 AND (expires_at IS NULL OR expires_at > $3) AND version = $4";
const CHECK: &str = "SELECT 1 FROM records \
     WHERE partition = $1 AND key = $2 AND (expires_at IS NULL OR expires_at > $3) FOR SHARE";
const CHECK_VERSION: &str = "SELECT 1 FROM records \
     WHERE partition = $1 AND key = $2 AND (expires_at IS NULL OR expires_at > $3) AND version = $4 FOR SHARE";
const PURGE: &str = "DELETE FROM records WHERE partition = $1 AND key = $2 AND expires_at <= $3";

/// A statement that reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Read {
    Get,
    GetSome,
    Scan,
    ScanReverse,
    Walk,
    Expired,
}

impl Read {
    /// All of them, in the order of their numbers.
    pub(super) const ALL: [Self; 6] =
        [Self::Get, Self::GetSome, Self::Scan, Self::ScanReverse, Self::Walk, Self::Expired];

    pub(super) fn sql(self) -> &'static str {
        match self {
            Self::Get => GET,
            Self::GetSome => GET_SOME,
            Self::Scan => SCAN,
            Self::ScanReverse => SCAN_REVERSE,
            Self::Walk => WALK,
            Self::Expired => EXPIRED,
        }
    }
}

/// A statement that writes or checks one record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Change {
    Insert,
    Upsert,
    Update,
    UpdateVersion,
    Remove,
    Delete,
    DeleteVersion,
    Check,
    CheckVersion,
    Purge,
}

impl Change {
    /// All of them, in the order of their numbers.
    pub(super) const ALL: [Self; 10] = [
        Self::Insert,
        Self::Upsert,
        Self::Update,
        Self::UpdateVersion,
        Self::Remove,
        Self::Delete,
        Self::DeleteVersion,
        Self::Check,
        Self::CheckVersion,
        Self::Purge,
    ];

    pub(super) fn sql(self) -> &'static str {
        match self {
            Self::Insert => INSERT,
            Self::Upsert => UPSERT,
            Self::Update => UPDATE,
            Self::UpdateVersion => UPDATE_VERSION,
            Self::Remove => REMOVE,
            Self::Delete => DELETE,
            Self::DeleteVersion => DELETE_VERSION,
            Self::Check => CHECK,
            Self::CheckVersion => CHECK_VERSION,
            Self::Purge => PURGE,
        }
    }

    /// Whether the condition failed when no row was touched.
    pub(super) fn must_match(self) -> bool {
        !matches!(self, Self::Remove | Self::Purge)
    }
}

/// A write, taken apart into parameters.
pub(super) struct Step<'a> {
    address: &'a Address,
    changes: &'static [Change],
    version: i64,
    expires_at: Option<i64>,
    value: &'a [u8],
    now: i64,
}

impl<'a> Step<'a> {
    pub(super) fn of(write: &'a Write, now: UnixMillis) -> Self {
        let version = match write.condition() {
            Condition::Version(version) => to_sql(version),
            Condition::Any | Condition::Absent | Condition::Present => 0,
        };
        let changes: &[Change] = match (write, write.condition()) {
            // Nothing can be locked where nothing is. A record put there and taken away within the transaction keeps
            // others out until it ends, and nobody ever sees it.
            (Write::Delete { .. } | Write::Check { .. }, Condition::Absent) => &[Change::Insert, Change::Remove],
            (Write::Put { .. }, Condition::Any) => &[Change::Upsert],
            (Write::Put { .. }, Condition::Absent) => &[Change::Insert],
            (Write::Put { .. }, Condition::Present) => &[Change::Update],
            (Write::Put { .. }, Condition::Version(_)) => &[Change::UpdateVersion],
            (Write::Delete { .. }, Condition::Any) => &[Change::Remove],
            (Write::Delete { .. }, Condition::Present) => &[Change::Delete],
            (Write::Delete { .. }, Condition::Version(_)) => &[Change::DeleteVersion],
            (Write::Check { .. }, Condition::Any) => &[],
            (Write::Check { .. }, Condition::Present) => &[Change::Check],
            (Write::Check { .. }, Condition::Version(_)) => &[Change::CheckVersion],
        };
        let (expires_at, value) = match write {
            Write::Put { expires_at, value, .. } => (expires_at.map(|end| end.0), value.as_slice()),
            Write::Delete { .. } | Write::Check { .. } => (None, [].as_slice()),
        };
        Self { address: write.address(), changes, version, expires_at, value, now: now.0 }
    }

    /// Where it writes; transactions lock in this order, so that two of them do not wait for each other.
    pub(super) fn address(&self) -> &'a Address {
        self.address
    }

    /// The statements that do it, one after the other.
    pub(super) fn changes(&self) -> &'static [Change] {
        self.changes
    }

    pub(super) fn params(&self, change: Change) -> Vec<&(dyn ToSql + Sync)> {
        let mut params: Vec<&(dyn ToSql + Sync)> = vec![&self.address.partition, &self.address.key];
        match change {
            Change::Insert | Change::Upsert | Change::Update => {
                params.extend([&self.expires_at as &(dyn ToSql + Sync), &self.value, &self.now]);
            }
            Change::UpdateVersion => {
                params.extend([&self.expires_at as &(dyn ToSql + Sync), &self.value, &self.now, &self.version]);
            }
            Change::Remove => {}
            Change::Delete | Change::Check | Change::Purge => params.push(&self.now),
            Change::DeleteVersion | Change::CheckVersion => {
                params.extend([&self.now as &(dyn ToSql + Sync), &self.version]);
            }
        }
        params
    }
}
