//! Cursors that clients hand back, authenticated so that only our own are taken.
//!
//! A token is base64url of a 16-byte keyed hash and the cursor. The hash covers the kind of listing, so that a token of one
//! listing is worth nothing at another; `kind` therefore names everything the cursor depends on.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use cognomen_crypto::compare;

use crate::DataKeys;

/// Bytes of the keyed hash in front of the cursor.
const HASH: usize = 16;

/// The token by which the listing `kind` goes on after `cursor`.
#[must_use]
pub fn encode(keys: &DataKeys, kind: &str, cursor: &str) -> String {
    let mut bytes = hash(keys, kind, cursor).to_vec();
    bytes.extend_from_slice(cursor.as_bytes());
    URL_SAFE_NO_PAD.encode(bytes)
}

/// The cursor in a token of the listing `kind`; none when it was altered or is another listing's.
#[must_use]
pub fn decode(keys: &DataKeys, kind: &str, token: &str) -> Option<String> {
    let bytes = URL_SAFE_NO_PAD.decode(token).ok()?;
    let (given, cursor) = bytes.split_at_checked(HASH)?;
    let cursor = std::str::from_utf8(cursor).ok()?;
    compare::equal(given, &hash(keys, kind, cursor)).then(|| cursor.to_owned())
}

fn hash(keys: &DataKeys, kind: &str, cursor: &str) -> [u8; HASH] {
    keys.blind("page", &[kind, cursor])
}
