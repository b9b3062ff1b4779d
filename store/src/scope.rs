//! Who a record belongs to, and its address within that.

use std::fmt;

use crate::engine::Address;

/// Names a data key: everything sealed under one key is in one scope.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scope {
    /// What belongs to no pool: the list of pools, global look-ups, administrators.
    System,
    /// What belongs to one pool, under the pool's id.
    Pool(String),
}

impl Scope {
    /// The scope of the pool `id`.
    pub fn pool(id: impl Into<String>) -> Self {
        Self::Pool(id.into())
    }

    /// The partition `partition` of this scope, as the engine knows it.
    pub(crate) fn partition(&self, partition: &str) -> String {
        match self {
            Self::System => format!("system/{partition}"),
            Self::Pool(id) => format!("pool/{id}/{partition}"),
        }
    }

    /// Where the scope's wrapped data keys are kept.
    pub(crate) fn key_address(&self) -> Address {
        Address::new(format!("keys/{self}"), "data")
    }
}

impl fmt::Display for Scope {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::System => f.write_str("system"),
            Self::Pool(id) => write!(f, "pool/{id}"),
        }
    }
}

/// Where a document lives. Partition and key are printable ASCII without blanks and reach the database as they are: what must
/// not be read there goes through [`DataKeys::blind`](cognomen_keys::DataKeys::blind) first.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct At {
    /// Names the key that seals the document.
    pub scope: Scope,
    /// Documents of one partition are read in order and committed together cheaply; one entity, one partition.
    pub partition: String,
    /// Unique within the partition.
    pub key: String,
}

impl At {
    /// The document `key` in `partition` of `scope`.
    pub fn new(scope: Scope, partition: impl Into<String>, key: impl Into<String>) -> Self {
        Self { scope, partition: partition.into(), key: key.into() }
    }

    /// The address as the engine knows it.
    pub(crate) fn address(&self) -> Address {
        Address::new(self.scope.partition(&self.partition), self.key.clone())
    }
}

impl fmt::Display for At {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{} {}", self.scope, self.partition, self.key)
    }
}
