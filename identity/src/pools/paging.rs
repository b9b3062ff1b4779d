//! Paging of listings: cursors that clients hand back, and the length of a page.

use cognomen_contract::Error;
use cognomen_keys::{DataKeys, cursor};

use super::error;

pub use cognomen_keys::cursor::encode;

/// The longest page, and the usual one: what Cognito answers at most.
const MOST: usize = 60;

/// The cursor in a token of the listing `kind`.
///
/// # Errors
/// `InvalidParameterException` for a token that was altered or is another listing's.
pub fn decode(keys: &DataKeys, kind: &str, token: &str) -> Result<String, Error> {
    cursor::decode(keys, kind, token).ok_or_else(|| error::invalid("Invalid pagination token"))
}

/// The number of entries of a page: `asked` for, between 1 and 60; 60 when it is absent or 0.
#[must_use]
pub fn limit(asked: Option<i32>) -> usize {
    asked.and_then(|n| usize::try_from(n).ok()).filter(|n| (1..=MOST).contains(n)).unwrap_or(MOST)
}
