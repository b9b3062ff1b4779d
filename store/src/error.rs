//! Errors of the typed store.

use cognomen_keys::KeyError;

use crate::engine::EngineError;
use crate::scope::{At, Scope};

/// The store could not answer. None of these is a client's fault.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database failed.
    #[error(transparent)]
    Engine(#[from] EngineError),
    /// A data key could not be wrapped or unwrapped.
    #[error("the data key of `{scope}` cannot be used")]
    Keys {
        /// Whose key.
        scope: Scope,
        /// Why.
        source: KeyError,
    },
    /// There is no data key for the scope: it was never created, or has been deleted.
    #[error("`{0}` has no data key")]
    NoKeys(Scope),
    /// A stored record cannot be opened: it was altered or moved outside the store.
    #[error("the record `{0}` was altered outside the store")]
    Altered(String),
    /// A stored document does not have the form that is read.
    #[error("the document `{at}` does not have the expected form")]
    Form {
        /// Which document.
        at: String,
        /// What is wrong with it.
        source: serde_json::Error,
    },
    /// Too many others changed the same record at the same time.
    #[error("the data key of `{0}` is being changed by others")]
    Contended(Scope),
}

/// Why a batch was not committed.
#[derive(Debug, thiserror::Error)]
pub enum CommitError {
    /// The condition of a step did not hold; nothing was written.
    #[error("the condition on `{at}` does not hold")]
    Conflict {
        /// Position of the first such step in the batch.
        index: usize,
        /// The document that it is about.
        at: At,
    },
    /// The scope that the batch creates exists already, or the one that it deletes does not exist; nothing was written.
    #[error("scope `{0}` exists already, or is gone")]
    ScopeConflict(Scope),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl CommitError {
    /// Whether another commit came first, so that reading again and retrying makes sense.
    #[must_use]
    pub fn is_conflict(&self) -> bool {
        matches!(self, Self::Conflict { .. } | Self::ScopeConflict(_))
    }

    /// The document whose condition did not hold.
    #[must_use]
    pub fn conflict(&self) -> Option<&At> {
        match self {
            Self::Conflict { at, .. } => Some(at),
            Self::ScopeConflict(_) | Self::Store(_) => None,
        }
    }
}

impl From<EngineError> for CommitError {
    fn from(error: EngineError) -> Self {
        Self::Store(error.into())
    }
}
