use aws_lc_rs::encoding::{AsDer, Pkcs8V1Der};
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::{KeyPair, KeySize};
use aws_lc_rs::signature::{KeyPair as _, RSA_PKCS1_SHA256, RSA_PKCS1_SHA512, RsaSignatureEncoding};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use serde::Serialize;
use zeroize::Zeroizing;

use super::{Jwk, KeyError, RsaVerifyingKey, base64url};

/// A token could not be made.
#[derive(Debug, thiserror::Error)]
pub enum SignError {
    /// The claims do not serialise to JSON.
    #[error("claims do not serialise")]
    Claims(#[source] serde_json::Error),
    /// The signature calculation failed.
    #[error("signing failed")]
    Signature,
}

/// An RSA key of 2048 bits that signs tokens with RS256, parsed once, with its header ready.
pub struct RsaSigningKey {
    pair: KeyPair,
    jwk: Jwk,
    kid: String,
    /// `BASE64URL(header).` of a token without a type.
    header: String,
}

impl std::fmt::Debug for RsaSigningKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RsaSigningKey").field("kid", &self.kid).finish_non_exhaustive()
    }
}

#[derive(Serialize)]
struct Header<'a> {
    kid: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    typ: Option<&'a str>,
    alg: &'static str,
}

impl RsaSigningKey {
    /// Makes a new key; takes 30 to 100 milliseconds, so keep one ready.
    ///
    /// # Errors
    /// [`KeyError`] when aws-lc cannot make one.
    pub fn generate() -> Result<Self, KeyError> {
        Self::new(KeyPair::generate(KeySize::Rsa2048).map_err(|_| KeyError)?)
    }

    /// Reads an unencrypted PKCS #8 document (RFC 5208), as [`to_pkcs8`](Self::to_pkcs8) writes it.
    ///
    /// # Errors
    /// [`KeyError`] when it is not a consistent RSA key of at least 2048 bits.
    pub fn from_pkcs8(document: &[u8]) -> Result<Self, KeyError> {
        Self::new(KeyPair::from_pkcs8(document).map_err(|_| KeyError)?)
    }

    fn new(pair: KeyPair) -> Result<Self, KeyError> {
        let key = pair.public_key();
        let jwk = Jwk::for_signing(
            key.modulus().big_endian_without_leading_zero(),
            key.exponent().big_endian_without_leading_zero(),
        );
        let kid = jwk.thumbprint();
        let header = encode_header(&kid, None).map_err(|_| KeyError)?;
        Ok(Self { pair, jwk, kid, header })
    }

    /// The private key as an unencrypted PKCS #8 document, to be sealed by the caller.
    ///
    /// # Errors
    /// [`KeyError`] when memory is exhausted.
    pub fn to_pkcs8(&self) -> Result<Zeroizing<Vec<u8>>, KeyError> {
        let document: Pkcs8V1Der<'_> = self.pair.as_der().map_err(|_| KeyError)?;
        Ok(Zeroizing::new(document.as_ref().to_vec()))
    }

    /// The key id: the key's thumbprint (RFC 7638).
    #[must_use]
    pub fn kid(&self) -> &str {
        &self.kid
    }

    /// The public half for a key set document.
    #[must_use]
    pub const fn public_jwk(&self) -> &Jwk {
        &self.jwk
    }

    /// The public half, ready to verify.
    ///
    /// # Errors
    /// [`KeyError`] when memory is exhausted.
    pub fn verifying_key(&self) -> Result<RsaVerifyingKey, KeyError> {
        RsaVerifyingKey::from_jwk(&self.jwk)
    }

    /// A token over `claims` with the header `{"kid":…,"alg":"RS256"}`.
    ///
    /// # Errors
    /// [`SignError`] when the claims do not serialise or signing fails.
    pub fn sign_jwt(&self, claims: &impl Serialize) -> Result<String, SignError> {
        self.sign(&self.header, claims)
    }

    /// A token over `claims` whose header also names its type, such as `at+jwt` (RFC 9068) or `logout+jwt`.
    ///
    /// # Errors
    /// [`SignError`] when the claims do not serialise or signing fails.
    pub fn sign_typed_jwt(&self, typ: &str, claims: &impl Serialize) -> Result<String, SignError> {
        let header = encode_header(&self.kid, Some(typ)).map_err(SignError::Claims)?;
        self.sign(&header, claims)
    }

    /// A token over `claims` by RS512, with the header `{"kid":…,"typ":"JWS","alg":"RS512"}`. A key signs either by this or by
    /// RS256, never by both.
    ///
    /// # Errors
    /// [`SignError`] when the claims do not serialise or signing fails.
    pub fn sign_rs512(&self, claims: &impl Serialize) -> Result<String, SignError> {
        let header = Header { kid: &self.kid, typ: Some("JWS"), alg: "RS512" };
        let mut header = base64url(&serde_json::to_vec(&header).map_err(SignError::Claims)?);
        header.push('.');
        self.sign_by(&RSA_PKCS1_SHA512, &header, claims)
    }

    fn sign(&self, header: &str, claims: &impl Serialize) -> Result<String, SignError> {
        self.sign_by(&RSA_PKCS1_SHA256, header, claims)
    }

    fn sign_by(
        &self,
        encoding: &'static RsaSignatureEncoding,
        header: &str,
        claims: &impl Serialize,
    ) -> Result<String, SignError> {
        let claims = serde_json::to_vec(claims).map_err(SignError::Claims)?;
        let mut signature = vec![0; self.pair.public_modulus_len()];
        let capacity = header.len() + (claims.len() + signature.len()).div_ceil(3) * 4 + 4;
        let mut token = String::with_capacity(capacity);
        token.push_str(header);
        URL_SAFE_NO_PAD.encode_string(&claims, &mut token);
        self.pair
            .sign(encoding, &SystemRandom::new(), token.as_bytes(), &mut signature)
            .map_err(|_| SignError::Signature)?;
        token.push('.');
        URL_SAFE_NO_PAD.encode_string(&signature, &mut token);
        Ok(token)
    }
}

fn encode_header(kid: &str, typ: Option<&str>) -> Result<String, serde_json::Error> {
    let mut header = base64url(&serde_json::to_vec(&Header { kid, typ, alg: "RS256" })?);
    header.push('.');
    Ok(header)
}

#[cfg(test)]
mod tests {
    use serde_json::{Map, Value, json};

    use super::super::{ForeignToken, JwtError, PublicKey};
    use super::*;

    #[test]
    fn rs512_is_for_keys_that_are_published_for_it() {
        let key = RsaSigningKey::generate().unwrap();
        let token = key.sign_rs512(&json!({"sub": "a"})).unwrap();
        let header = URL_SAFE_NO_PAD.decode(token.split('.').next().unwrap()).unwrap();
        let expected = format!(r#"{{"kid":"{}","typ":"JWS","alg":"RS512"}}"#, key.kid());
        assert_eq!(String::from_utf8(header).unwrap(), expected);
        let published = |alg: &str| {
            let jwk = Jwk { alg: Some(alg.to_owned()), ..key.public_jwk().clone() };
            PublicKey::from_jwk(&serde_json::to_value(jwk).unwrap()).unwrap()
        };
        let token = ForeignToken::parse(&token).unwrap();
        assert!(token.verify::<Map<String, Value>>(&published("RS512")).is_ok());
        assert_eq!(token.verify::<Map<String, Value>>(&published("RS256")), Err(JwtError::Signature));
    }
}
