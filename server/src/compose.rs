//! Where the answering side is made and administered: the commands call these, and nothing else of the application.

use std::sync::Arc;

use crate::listen::Answer;
use crate::server::{AppParts, StartError};

/// An access key, its secret to be shown once.
pub struct NewKey {
    /// `AKIA…`.
    pub access_key_id: String,
    /// The secret.
    pub secret_access_key: String,
}

/// Which token-signing keys are rotated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SigningTarget {
    /// Those of one pool.
    Pool(String),
    /// Those of all pools.
    All,
}

/// Makes what answers requests. In development the key `test` is seeded first; in production an administrator must exist.
///
/// # Errors
/// [`StartError`] when the store does not answer, or there is no administrator.
pub async fn answer(parts: &AppParts) -> Result<Arc<dyn Answer>, StartError> {
    let _ = parts;
    Err(StartError::Refused("this build has no application".to_owned()))
}

/// Makes the first administrator.
///
/// # Errors
/// [`StartError`] when there is one already, or the store does not answer.
pub async fn create_administrator(parts: &AppParts) -> Result<NewKey, StartError> {
    let _ = parts;
    Err(StartError::Refused("this build has no application".to_owned()))
}

/// Replaces token-signing keys and tells of how many pools. Tokens signed before stay verifiable.
///
/// # Errors
/// [`StartError`] when there is no such pool, or the store does not answer.
pub async fn rotate_signing(parts: &AppParts, target: &SigningTarget) -> Result<usize, StartError> {
    let _ = (parts, target);
    Err(StartError::Refused("this build has no application".to_owned()))
}

/// The ids of all pools.
///
/// # Errors
/// [`StartError`] when the store does not answer.
pub async fn pool_ids(parts: &AppParts) -> Result<Vec<String>, StartError> {
    let _ = parts;
    Err(StartError::Refused("this build has no application".to_owned()))
}
