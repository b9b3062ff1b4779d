//! The simulator: what policies would decide, without doing anything.
//!
//! What it answers follows the IAM API Reference and what the service was seen to answer: results by action, within them by
//! resource, positions of statements as the reader of the document counts them, and the texts of refusals.

mod context;
mod exclusions;
mod judge;
mod organization;
mod positions;
mod question;
mod result;
mod simulate_custom_policy;
mod simulate_principal_policy;
mod sources;
#[cfg(test)]
mod tests;

pub use simulate_custom_policy::simulate_custom_policy;
pub use simulate_principal_policy::simulate_principal_policy;

use cognomen_contract::Error;
use cognomen_contract::iam::ErrorCode;

/// `InvalidInput`.
fn invalid(text: impl Into<String>) -> Error {
    Error::new(ErrorCode::InvalidInputException, text.into())
}
