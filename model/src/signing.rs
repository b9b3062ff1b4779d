//! Token-signing keys of a pool.

use serde::{Deserialize, Serialize};

use crate::UnixMillis;

/// Which tokens a key signs. Each kind has keys of its own, so that one can never stand in for the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum TokenKind {
    /// ID tokens.
    Id,
    /// Access tokens.
    Access,
}

/// A signing key as stored (sealed).
#[derive(Clone, Serialize, Deserialize)]
pub struct StoredSigningKey {
    /// Key identifier in token headers and the JWKS.
    pub kid: String,
    /// What it signs.
    pub kind: TokenKind,
    /// PKCS#8 DER in hex.
    #[serde(with = "crate::attribute::hex_bytes")]
    pub pkcs8: Vec<u8>,
    /// When it was made.
    pub created_at: UnixMillis,
    /// When a newer key took over; it then verifies only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retired_at: Option<UnixMillis>,
}

impl std::fmt::Debug for StoredSigningKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("StoredSigningKey").field("kid", &self.kid).field("kind", &self.kind).finish_non_exhaustive()
    }
}

/// All signing keys of a pool: one in force per kind, older ones to verify.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct SigningKeySet {
    /// Newest first.
    pub keys: Vec<StoredSigningKey>,
}
