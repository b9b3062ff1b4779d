//! Tokens that others sign with keys of their own.

use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::{Algorithm, JwtError, PublicKey};

/// Bytes of the longest such token that is read.
const LONGEST: usize = 20_000;

/// A well-formed token of another party, not believed yet.
pub struct ForeignToken<'a> {
    signing_input: &'a str,
    header: Map<String, Value>,
    algorithm: Algorithm,
    payload: Vec<u8>,
    signature: Vec<u8>,
}

impl std::fmt::Debug for ForeignToken<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ForeignToken").field("algorithm", &self.algorithm).finish_non_exhaustive()
    }
}

impl<'a> ForeignToken<'a> {
    /// Takes a compact serialization (RFC 7515, section 7.1) apart.
    ///
    /// # Errors
    /// [`JwtError::TooLong`], [`JwtError::Malformed`], [`JwtError::Algorithm`] or [`JwtError::Critical`].
    pub fn parse(token: &'a str) -> Result<Self, JwtError> {
        if token.len() > LONGEST {
            return Err(JwtError::TooLong);
        }
        let (signing_input, signature) = token.rsplit_once('.').ok_or(JwtError::Malformed)?;
        let (header, payload) = signing_input.split_once('.').ok_or(JwtError::Malformed)?;
        let header: Map<String, Value> = serde_json::from_slice(&decode(header)?).map_err(|_| JwtError::Malformed)?;
        let algorithm = header.get("alg").and_then(Value::as_str).and_then(Algorithm::of).ok_or(JwtError::Algorithm)?;
        if header.contains_key("crit") || header.contains_key("b64") {
            return Err(JwtError::Critical);
        }
        Ok(Self { signing_input, header, algorithm, payload: decode(payload)?, signature: decode(signature)? })
    }

    /// A header parameter that is text.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.header.get(name).and_then(Value::as_str)
    }

    /// What the header says it is signed by.
    #[must_use]
    pub const fn algorithm(&self) -> Algorithm {
        self.algorithm
    }

    /// The key that the header brings along (RFC 7515 section 4.1.3).
    #[must_use]
    pub fn jwk(&self) -> Option<&Value> {
        self.header.get("jwk")
    }

    /// The claims as anybody may have written them: only to look up whose keys to verify with.
    ///
    /// # Errors
    /// [`JwtError::Claims`] when they do not have the form of `T`.
    pub fn unverified<T: DeserializeOwned>(&self) -> Result<T, JwtError> {
        serde_json::from_slice(&self.payload).map_err(|_| JwtError::Claims)
    }

    /// The claims, once the signature is found to be that of `key`.
    ///
    /// # Errors
    /// [`JwtError::Signature`] for another key's, or one that is not for the token's algorithm; [`JwtError::Claims`].
    pub fn verify<T: DeserializeOwned>(&self, key: &PublicKey) -> Result<T, JwtError> {
        if !key.verifies(self.algorithm, self.signing_input.as_bytes(), &self.signature) {
            return Err(JwtError::Signature);
        }
        self.unverified()
    }
}

fn decode(part: &str) -> Result<Vec<u8>, JwtError> {
    URL_SAFE_NO_PAD.decode(part).map_err(|_| JwtError::Malformed)
}
