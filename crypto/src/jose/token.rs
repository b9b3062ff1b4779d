use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use serde::Deserialize;
use serde::de::{DeserializeOwned, IgnoredAny};

/// Bytes of the longest token that is read: one of 64 KiB of claims that an application added, beside the usual ones.
pub const MAX_TOKEN: usize = 128 * 1024;

/// Why a token is not accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum JwtError {
    /// Longer than [`MAX_TOKEN`].
    #[error("token is too long")]
    TooLong,
    /// Not three parts of base64url, or header or claims are not JSON objects.
    #[error("token is malformed")]
    Malformed,
    /// An algorithm other than RS256.
    #[error("token is not signed with RS256")]
    Algorithm,
    /// The header has critical extensions (RFC 7515, section 4.1.11), of which none is known here.
    #[error("token needs an unknown extension")]
    Critical,
    /// The header names another key.
    #[error("token is signed with another key")]
    WrongKey,
    /// The signature does not belong to the token.
    #[error("token signature is wrong")]
    Signature,
    /// The claims lack a member or have one of another type.
    #[error("token claims do not have the expected form")]
    Claims,
}

/// The header parameters (RFC 7515, section 4.1) that matter here; others are ignored, as the RFC wants.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// Key id.
    pub kid: Option<String>,
    /// Type, such as `JWT` or `at+jwt`.
    pub typ: Option<String>,
}

#[derive(Deserialize)]
struct RawHeader {
    alg: String,
    kid: Option<String>,
    typ: Option<String>,
    #[serde(default, deserialize_with = "present")]
    crit: bool,
    #[serde(default, deserialize_with = "present")]
    b64: bool,
}

/// True for any value, also null: the parameter's presence is what counts.
fn present<'de, D: serde::Deserializer<'de>>(value: D) -> Result<bool, D::Error> {
    IgnoredAny::deserialize(value).map(|_| true)
}

/// A well-formed RS256 token whose signature nobody has checked yet: good for finding the key, not for belief.
pub struct Unverified<'a> {
    signing_input: &'a str,
    header: Header,
    payload: Vec<u8>,
    signature: Vec<u8>,
}

impl std::fmt::Debug for Unverified<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Unverified").field("header", &self.header).finish_non_exhaustive()
    }
}

impl<'a> Unverified<'a> {
    /// Takes a compact serialization (RFC 7515, section 7.1) apart.
    ///
    /// # Errors
    /// [`JwtError::TooLong`], [`JwtError::Malformed`], [`JwtError::Algorithm`] or [`JwtError::Critical`].
    pub fn parse(token: &'a str) -> Result<Self, JwtError> {
        if token.len() > MAX_TOKEN {
            return Err(JwtError::TooLong);
        }
        let (signing_input, signature) = token.rsplit_once('.').ok_or(JwtError::Malformed)?;
        let (header, payload) = signing_input.split_once('.').ok_or(JwtError::Malformed)?;
        let header: RawHeader = serde_json::from_slice(&decode(header)?).map_err(|_| JwtError::Malformed)?;
        if header.alg != "RS256" {
            return Err(JwtError::Algorithm);
        }
        if header.crit || header.b64 {
            return Err(JwtError::Critical);
        }
        let header = Header { kid: header.kid, typ: header.typ };
        Ok(Self { signing_input, header, payload: decode(payload)?, signature: decode(signature)? })
    }

    /// The header.
    #[must_use]
    pub const fn header(&self) -> &Header {
        &self.header
    }

    /// The key id that the header names.
    #[must_use]
    pub fn kid(&self) -> Option<&str> {
        self.header.kid.as_deref()
    }

    /// The algorithm: always `RS256`, or parsing would have failed.
    #[must_use]
    pub const fn alg(&self) -> &'static str {
        "RS256"
    }

    /// The claims as anybody may have written them: only to look up which key to verify with.
    ///
    /// # Errors
    /// [`JwtError::Claims`] when they do not have the form of `T`.
    pub fn claims<T: DeserializeOwned>(&self) -> Result<T, JwtError> {
        claims(&self.payload)
    }

    pub(super) const fn signing_input(&self) -> &'a str {
        self.signing_input
    }

    pub(super) fn signature(&self) -> &[u8] {
        &self.signature
    }

    pub(super) fn into_verified(self) -> VerifiedPayload {
        VerifiedPayload { header: self.header, payload: self.payload }
    }
}

/// Header and claims of a token whose signature was checked; only a verifying key makes one.
pub struct VerifiedPayload {
    header: Header,
    payload: Vec<u8>,
}

impl std::fmt::Debug for VerifiedPayload {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("VerifiedPayload").field("header", &self.header).finish_non_exhaustive()
    }
}

impl VerifiedPayload {
    /// The header.
    #[must_use]
    pub const fn header(&self) -> &Header {
        &self.header
    }

    /// The claims.
    ///
    /// # Errors
    /// [`JwtError::Claims`] when they do not have the form of `T`.
    pub fn claims<T: DeserializeOwned>(&self) -> Result<T, JwtError> {
        claims(&self.payload)
    }

    /// The JSON text of the claims.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.payload
    }
}

fn decode(part: &str) -> Result<Vec<u8>, JwtError> {
    URL_SAFE_NO_PAD.decode(part).map_err(|_| JwtError::Malformed)
}

fn claims<T: DeserializeOwned>(payload: &[u8]) -> Result<T, JwtError> {
    serde_json::from_slice(payload).map_err(|_| JwtError::Claims)
}
