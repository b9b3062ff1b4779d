//! Paging tokens: cursors that clients hand back, authenticated so that only our own are taken.
//!
//! A token is base64url of a 16-byte keyed hash and the cursor. The hash covers the kind of listing, so that a token of one
//! listing is worth nothing at another; `kind` therefore names everything the cursor depends on.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use cognomen_contract::Error;
use cognomen_crypto::compare;
use cognomen_keys::DataKeys;

use super::error;

/// Bytes of the keyed hash in front of the cursor.
const HASH: usize = 16;
/// The longest page, and the usual one: what Cognito answers at most.
const MOST: usize = 60;

/// The token by which the listing `kind` goes on after `cursor`.
#[must_use]
pub fn encode(keys: &DataKeys, kind: &str, cursor: &str) -> String {
    let mut bytes = hash(keys, kind, cursor).to_vec();
    bytes.extend_from_slice(cursor.as_bytes());
    URL_SAFE_NO_PAD.encode(bytes)
}

/// The cursor in a token of the listing `kind`.
///
/// # Errors
/// `InvalidParameterException` for a token that was altered or is another listing's.
pub fn decode(keys: &DataKeys, kind: &str, token: &str) -> Result<String, Error> {
    let bytes = URL_SAFE_NO_PAD.decode(token).map_err(|_| refused())?;
    let (given, cursor) = bytes.split_at_checked(HASH).ok_or_else(refused)?;
    let cursor = std::str::from_utf8(cursor).map_err(|_| refused())?;
    if !compare::equal(given, &hash(keys, kind, cursor)) {
        return Err(refused());
    }
    Ok(cursor.to_owned())
}

/// The number of entries of a page: `asked` for, between 1 and 60; 60 when it is absent or 0.
#[must_use]
pub fn limit(asked: Option<i32>) -> usize {
    asked.and_then(|n| usize::try_from(n).ok()).filter(|n| (1..=MOST).contains(n)).unwrap_or(MOST)
}

fn hash(keys: &DataKeys, kind: &str, cursor: &str) -> [u8; HASH] {
    keys.blind("page", &[kind, cursor])
}

fn refused() -> Error {
    error::invalid("Invalid pagination token")
}
