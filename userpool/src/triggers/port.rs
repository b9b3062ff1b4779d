//! How functions are reached: the port that an adapter fills.

use async_trait::async_trait;
use cognomen_contract::Error;

use super::trigger::Trigger;
use crate::error;

/// A call of a function.
#[derive(Clone)]
pub struct Call {
    /// ARN of the function.
    pub function: String,
    /// The pool that calls.
    pub pool_id: String,
    /// What it calls for.
    pub trigger: Trigger,
    /// `triggerSource` of the event.
    pub source: &'static str,
    /// The event: JSON, with secrets of users inside.
    pub event: Vec<u8>,
}

impl std::fmt::Debug for Call {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Call")
            .field("function", &self.function)
            .field("pool_id", &self.pool_id)
            .field("source", &self.source)
            .finish_non_exhaustive()
    }
}

/// Why a call brought no answer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// The function ran and failed; its own `errorMessage`.
    #[error("the function failed: {message}")]
    Function {
        /// `errorMessage`; empty where it gave none.
        message: String,
    },
    /// No answer in time, after all attempts.
    #[error("the function did not answer in time")]
    TimedOut,
    /// The service refused to run the function, by this error type of its `Invoke` (`ResourceNotFoundException`, …).
    #[error("the function was not run: {code}")]
    Refused {
        /// Error type.
        code: String,
    },
    /// The service cannot be reached, or answered something else than its protocol.
    #[error("the function cannot be reached: {0}")]
    Unreachable(String),
    /// The answer is longer than is read.
    #[error("the answer is too long")]
    TooLong,
}

/// Calls functions. An adapter keeps to the time-out and the attempts that are configured for the pool.
#[async_trait]
pub trait Functions: Send + Sync {
    /// Checks that a function can be called at all.
    ///
    /// # Errors
    /// Why not, in words for whoever configures the pool.
    fn check(&self, function: &str) -> Result<(), String>;

    /// Calls a function and waits for its answer, JSON as the function gave it. The answer is empty where the trigger
    /// [hands over](Trigger::is_handed_over) its event.
    ///
    /// # Errors
    /// [`Failure`].
    async fn invoke(&self, call: Call) -> Result<Vec<u8>, Failure>;
}

/// No functions at all.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoFunctions;

#[async_trait]
impl Functions for NoFunctions {
    fn check(&self, _function: &str) -> Result<(), String> {
        Err("no functions are configured".to_owned())
    }

    async fn invoke(&self, _call: Call) -> Result<Vec<u8>, Failure> {
        Err(Failure::Unreachable("no functions are configured".to_owned()))
    }
}

/// A key for one message, made by a key service and known to whoever may ask that service to unwrap it.
pub struct DataKey {
    /// ARN of the wrapping key, as the service calls it.
    pub key_arn: String,
    /// The key itself, 256 bits.
    pub plaintext: [u8; 32],
    /// The key as only the service can read it.
    pub wrapped: Vec<u8>,
}

/// Makes data keys (`GenerateDataKey` of AWS KMS).
#[async_trait]
pub trait DataKeys: Send + Sync {
    /// Checks that a wrapping key could be used at all.
    ///
    /// # Errors
    /// Why not, in words for whoever configures the pool.
    fn check(&self, key_arn: &str) -> Result<(), String>;

    /// Makes a key wrapped under `key_arn`, bound to the pairs of `context`.
    ///
    /// # Errors
    /// When the service refuses or cannot be reached.
    async fn generate(&self, key_arn: &str, context: &[(String, String)]) -> Result<DataKey, Error>;
}

/// No key service.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoDataKeys;

#[async_trait]
impl DataKeys for NoDataKeys {
    fn check(&self, _key_arn: &str) -> Result<(), String> {
        Err("no key service is configured".to_owned())
    }

    async fn generate(&self, _key_arn: &str, _context: &[(String, String)]) -> Result<DataKey, Error> {
        Err(error::not_implemented("KMSKeyID"))
    }
}
