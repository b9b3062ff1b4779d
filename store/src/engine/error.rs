//! What can go wrong between the store and a database.

use std::path::PathBuf;

type Cause = Box<dyn std::error::Error + Send + Sync>;

/// The database did not do what was asked.
#[derive(Debug, thiserror::Error)]
pub enum EngineError {
    /// Another process owns the data folder.
    #[error("data folder `{}` is in use by another server", .0.display())]
    InUse(PathBuf),
    /// The data were written by a newer release.
    #[error(
        "the stored data have schema version {found}, newer than {known}: run the release that wrote them, or a later one"
    )]
    NewerSchema {
        /// The version that was found.
        found: i64,
        /// The newest version that this release knows.
        known: i64,
    },
    /// The configuration of the store cannot be honoured.
    #[error("{0}")]
    Configuration(String),
    /// The request breaks the engine's contract.
    #[error("{0}")]
    Invalid(String),
    /// The database could not be reached or failed; nothing was written.
    #[error("the database is unavailable")]
    Unavailable(#[source] Cause),
    /// The database was lost while a commit was under way, which may or may not have been applied.
    #[error("the database was lost during a commit, whose outcome is unknown")]
    OutcomeUnknown(#[source] Cause),
    /// The engine has been shut down.
    #[error("the store has stopped")]
    Stopped,
}

impl EngineError {
    /// Wraps a database's own error.
    pub(crate) fn unavailable(cause: impl Into<Cause>) -> Self {
        Self::Unavailable(cause.into())
    }
}

/// Why a batch was not committed.
#[derive(Debug, thiserror::Error)]
pub enum CommitError {
    /// The condition of a step did not hold; nothing was written.
    #[error("the condition of step {index} does not hold")]
    Conflict {
        /// Position of the first such step in the batch.
        index: usize,
    },
    /// The database did not do what was asked.
    #[error(transparent)]
    Engine(#[from] EngineError),
}
