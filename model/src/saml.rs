//! The key that signs SAML requests of a pool, and its certificate.

use serde::{Deserialize, Serialize};

use crate::UnixMillis;

/// Days after which a certificate is issued anew, over the same key.
pub const RENEWED_AFTER_DAYS: i64 = 365;
/// Years that a certificate is valid.
pub const VALID_YEARS: i32 = 10;

/// Key and certificate as stored (sealed).
#[derive(Clone, Serialize, Deserialize)]
pub struct SamlSigning {
    /// RSA key, PKCS#8 DER in hex.
    #[serde(with = "crate::attribute::hex_bytes")]
    pub pkcs8: Vec<u8>,
    /// Self-signed X.509 certificate of the key, DER in hex.
    #[serde(with = "crate::attribute::hex_bytes")]
    pub certificate: Vec<u8>,
    /// When the certificate was issued.
    pub issued_at: UnixMillis,
}

impl SamlSigning {
    /// Whether a newer certificate is due.
    #[must_use]
    pub fn is_due(&self, now: UnixMillis) -> bool {
        now >= self.issued_at.plus_seconds(RENEWED_AFTER_DAYS * 86_400)
    }
}

impl std::fmt::Debug for SamlSigning {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SamlSigning").field("issued_at", &self.issued_at).finish_non_exhaustive()
    }
}
