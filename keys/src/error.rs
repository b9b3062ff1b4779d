//! Errors of key handling. None of them carries key material.

/// A data key could not be wrapped, unwrapped, read or written.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    /// The file of key-encryption keys cannot be used as it is.
    #[error("{0}")]
    File(String),
    /// The provider does not hold the key-encryption key that wrapped a data key.
    #[error("key-encryption key `{0}` is not known here")]
    UnknownKey(String),
    /// A wrapped key was altered, or belongs to another scope.
    #[error("a wrapped data key cannot be opened: it was altered, or wrapped for another purpose")]
    Altered,
    /// The stored form of a scope's data keys cannot be read.
    #[error("the stored data keys do not have the expected form")]
    Form(#[source] serde_json::Error),
    /// A remote provider did not answer.
    #[error("the key-encryption provider is unavailable")]
    Unavailable(#[source] Box<dyn std::error::Error + Send + Sync>),
}

/// A sealed record could not be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    /// The record was sealed under a version that these keys do not hold: they may be out of date.
    #[error("data key version {0} is not known here")]
    UnknownVersion(u32),
    /// The record was altered, moved to another address, or is not a sealed record at all.
    #[error("a sealed record was altered")]
    Altered,
}
