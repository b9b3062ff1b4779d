//! The seam to a database: an ordered store of versioned records.
//!
//! An engine knows nothing of pools, users or keys. It keeps bytes under an [`Address`], hands them back one by one or in
//! order within a partition, and commits a batch of conditional writes atomically and durably. All engines pass one suite
//! of tests (`store/tests/engine`).

mod address;
mod error;
mod range;

use async_trait::async_trait;
use cognomen_model::clock::UnixMillis;

pub use address::{Address, MAX_KEY_LENGTH, MAX_PARTITION_LENGTH};
pub use error::{CommitError, EngineError};
pub use range::Range;

/// Largest value of a record in bytes.
pub const MAX_VALUE_LENGTH: usize = 16 * 1024 * 1024;

/// One stored record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// Where it lives.
    pub address: Address,
    /// 1 for a new record, one more after every write.
    pub version: u64,
    /// From this moment on the record is absent.
    pub expires_at: Option<UnixMillis>,
    /// Opaque bytes.
    pub value: Vec<u8>,
}

/// What must hold at an address for a batch to be committed. An expired record counts as absent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Condition {
    /// Nothing is required.
    Any,
    /// There is no record.
    Absent,
    /// There is a record, of whatever version.
    Present,
    /// There is a record of exactly this version.
    Version(u64),
}

impl Condition {
    /// Whether `found`, the version of the live record or `None` when there is none, fulfils the condition.
    #[must_use]
    pub fn holds(self, found: Option<u64>) -> bool {
        match self {
            Self::Any => true,
            Self::Absent => found.is_none(),
            Self::Present => found.is_some(),
            Self::Version(version) => found == Some(version),
        }
    }
}

/// One step of a batch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Write {
    /// Stores `value`; the record's version becomes the old one plus one, or 1 when it was absent.
    Put {
        /// Where to.
        address: Address,
        /// What must hold before.
        condition: Condition,
        /// From when on the record is absent; `None` for never.
        expires_at: Option<UnixMillis>,
        /// Opaque bytes, at most [`MAX_VALUE_LENGTH`].
        value: Vec<u8>,
    },
    /// Removes the record, if there is one.
    Delete {
        /// Which one.
        address: Address,
        /// What must hold before.
        condition: Condition,
    },
    /// Changes nothing, but lets the batch fail unless the condition holds at the moment of the commit.
    Check {
        /// Which record.
        address: Address,
        /// What must hold.
        condition: Condition,
    },
}

impl Write {
    /// The address that the step is about.
    #[must_use]
    pub fn address(&self) -> &Address {
        match self {
            Self::Put { address, .. } | Self::Delete { address, .. } | Self::Check { address, .. } => address,
        }
    }

    /// What the step requires.
    #[must_use]
    pub fn condition(&self) -> Condition {
        match self {
            Self::Put { condition, .. } | Self::Delete { condition, .. } | Self::Check { condition, .. } => *condition,
        }
    }
}

/// Some records of a partition, in the order of the range that was asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// The records, at most as many as asked for.
    pub records: Vec<Record>,
    /// The key of the last record when more follow: continue with [`Range::resume`]. `None` at the end.
    pub next: Option<String>,
}

/// An ordered record store.
///
/// `now` decides which records have expired; an expired record is absent from every answer, whether or not it has been
/// purged. What a returned commit wrote is durable, and every later read through any node sees it.
#[async_trait]
pub trait Engine: Send + Sync {
    /// Reads records by address; the answers stand in the order of `keys`. Those of one partition come from one snapshot.
    ///
    /// # Errors
    /// [`EngineError`] when the database cannot answer or an address is malformed.
    async fn get(&self, keys: &[Address], now: UnixMillis) -> Result<Vec<Option<Record>>, EngineError>;

    /// Reads up to `limit` records of a partition in bytewise order of their keys, from one snapshot.
    ///
    /// # Errors
    /// [`EngineError`] when the database cannot answer.
    async fn scan(&self, partition: &str, range: &Range, limit: usize, now: UnixMillis) -> Result<Page, EngineError>;

    /// Reads up to `limit` records of all partitions whose names begin with `prefix`, ordered by partition and key,
    /// beginning behind `after`. For maintenance, not for requests.
    ///
    /// # Errors
    /// [`EngineError`] when the database cannot answer.
    async fn walk(
        &self,
        prefix: &str,
        after: Option<&Address>,
        limit: usize,
        now: UnixMillis,
    ) -> Result<Vec<Record>, EngineError>;

    /// Applies all steps or none. A batch names each address once.
    ///
    /// # Errors
    /// [`CommitError::Conflict`] names the first step whose condition did not hold; nothing was written then.
    /// [`CommitError::Engine`] when the database cannot answer.
    async fn commit(&self, batch: Vec<Write>, now: UnixMillis) -> Result<(), CommitError>;

    /// Removes up to `limit` expired records and tells how many there were.
    ///
    /// # Errors
    /// [`EngineError`] when the database cannot answer.
    async fn purge_expired(&self, now: UnixMillis, limit: usize) -> Result<usize, EngineError>;
}

/// Refuses a batch that no engine takes: malformed or repeated addresses, oversized values.
pub(crate) fn check_batch(batch: &[Write]) -> Result<(), EngineError> {
    let mut seen = std::collections::HashSet::with_capacity(batch.len());
    for write in batch {
        write.address().check()?;
        if batch.len() > 1 && !seen.insert(write.address()) {
            return Err(EngineError::Invalid(format!("`{}` stands twice in one batch", write.address())));
        }
        if let Write::Put { value, .. } = write
            && value.len() > MAX_VALUE_LENGTH
        {
            let (length, address) = (value.len(), write.address());
            return Err(EngineError::Invalid(format!(
                "the value of `{address}` has {length} bytes, more than {MAX_VALUE_LENGTH}"
            )));
        }
    }
    Ok(())
}

/// Versions and limits are unsigned here and signed 64-bit numbers in SQL.
pub(crate) fn to_sql(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// The way back of [`to_sql`].
pub(crate) fn from_sql(number: i64) -> u64 {
    u64::try_from(number).unwrap_or_default()
}

/// Cuts the surplus record off that was read to learn whether more follow.
pub(crate) fn into_page(mut records: Vec<Record>, limit: usize) -> Page {
    let more = records.len() > limit;
    records.truncate(limit);
    let next = if more { records.last().map(|record| record.address.key.clone()) } else { None };
    Page { records, next }
}
