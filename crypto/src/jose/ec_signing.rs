use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{ECDSA_P384_SHA384_FIXED_SIGNING, EcdsaKeyPair, KeyPair as _};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use serde::Serialize;
use zeroize::Zeroizing;

use super::{KeyError, SignError, base64url};
use crate::digest;

/// Bytes of a coordinate of P-384.
const COORDINATE: usize = 48;

/// A key on the curve P-384 that signs tokens with ES384 (RFC 7518 section 3.4).
pub struct EcSigningKey {
    pair: EcdsaKeyPair,
    jwk: EcJwk,
}

/// A public key on P-384 as a JSON Web Key (RFC 7517; RFC 7518 section 6.2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EcJwk {
    /// `ES384`.
    pub alg: &'static str,
    /// `P-384`.
    pub crv: &'static str,
    /// Key id: the thumbprint (RFC 7638).
    pub kid: String,
    /// `EC`.
    pub kty: &'static str,
    /// `sig`.
    #[serde(rename = "use")]
    pub use_: &'static str,
    /// First coordinate, base64url.
    pub x: String,
    /// Second coordinate, base64url.
    pub y: String,
}

impl std::fmt::Debug for EcSigningKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("EcSigningKey").field("kid", &self.jwk.kid).finish_non_exhaustive()
    }
}

#[derive(Serialize)]
struct Header<'a> {
    kid: &'a str,
    typ: &'a str,
    alg: &'static str,
}

impl EcSigningKey {
    /// Makes a new key.
    ///
    /// # Errors
    /// [`KeyError`] when aws-lc cannot make one.
    pub fn generate() -> Result<Self, KeyError> {
        Self::new(EcdsaKeyPair::generate(&ECDSA_P384_SHA384_FIXED_SIGNING).map_err(|_| KeyError)?)
    }

    /// Reads an unencrypted PKCS #8 document (RFC 5208), as [`to_pkcs8`](Self::to_pkcs8) writes it.
    ///
    /// # Errors
    /// [`KeyError`] when it is no key on P-384.
    pub fn from_pkcs8(document: &[u8]) -> Result<Self, KeyError> {
        Self::new(EcdsaKeyPair::from_pkcs8(&ECDSA_P384_SHA384_FIXED_SIGNING, document).map_err(|_| KeyError)?)
    }

    fn new(pair: EcdsaKeyPair) -> Result<Self, KeyError> {
        // 4, then both coordinates (SEC 1 section 2.3.3).
        let point = pair.public_key().as_ref().get(1..).filter(|point| point.len() == 2 * COORDINATE);
        let (x, y) = point.ok_or(KeyError)?.split_at(COORDINATE);
        let (x, y) = (base64url(x), base64url(y));
        let parts = [r#"{"crv":"P-384","kty":"EC","x":""#, &x, r#"","y":""#, &y, r#""}"#];
        let kid = base64url(&digest::sha256(parts.concat().as_bytes()));
        let jwk = EcJwk { alg: "ES384", crv: "P-384", kid, kty: "EC", use_: "sig", x, y };
        Ok(Self { pair, jwk })
    }

    /// The private key as an unencrypted PKCS #8 document, to be sealed by the caller.
    ///
    /// # Errors
    /// [`KeyError`] when memory is exhausted.
    pub fn to_pkcs8(&self) -> Result<Zeroizing<Vec<u8>>, KeyError> {
        let document = self.pair.to_pkcs8v1().map_err(|_| KeyError)?;
        Ok(Zeroizing::new(document.as_ref().to_vec()))
    }

    /// The public half for a key set document.
    #[must_use]
    pub const fn public_jwk(&self) -> &EcJwk {
        &self.jwk
    }

    /// A token over `claims` whose header also names its type, such as `JWT`.
    ///
    /// # Errors
    /// [`SignError`] when the claims do not serialise or signing fails.
    pub fn sign_typed_jwt(&self, typ: &str, claims: &impl Serialize) -> Result<String, SignError> {
        let header = Header { kid: &self.jwk.kid, typ, alg: "ES384" };
        let mut token = base64url(&serde_json::to_vec(&header).map_err(SignError::Claims)?);
        token.push('.');
        URL_SAFE_NO_PAD.encode_string(serde_json::to_vec(claims).map_err(SignError::Claims)?, &mut token);
        let signature = self.pair.sign(&SystemRandom::new(), token.as_bytes()).map_err(|_| SignError::Signature)?;
        token.push('.');
        URL_SAFE_NO_PAD.encode_string(signature.as_ref(), &mut token);
        Ok(token)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::jose::{ForeignToken, PublicKeySet};

    #[test]
    fn tokens_verify_with_the_published_key_after_storage() {
        let made = EcSigningKey::generate().unwrap();
        let key = EcSigningKey::from_pkcs8(&made.to_pkcs8().unwrap()).unwrap();
        assert_eq!(key.public_jwk(), made.public_jwk());
        let token = key.sign_typed_jwt("JWT", &json!({"a": 1})).unwrap();
        let document = json!({"keys": [key.public_jwk()]}).to_string();
        let keys = PublicKeySet::published(document.as_bytes()).unwrap();
        let token = ForeignToken::parse(&token).unwrap();
        assert_eq!((token.header("alg"), token.header("typ")), (Some("ES384"), Some("JWT")));
        let published = keys.candidates(token.header("kid")).next().unwrap();
        assert_eq!(token.verify::<Value>(published).unwrap(), json!({"a": 1}));
        assert!(EcSigningKey::from_pkcs8(b"no key").is_err());
    }
}
