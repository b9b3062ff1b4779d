use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use serde::{Deserialize, Serialize};

use super::{KeyError, base64url};
use crate::digest;

/// A public RSA key as a JSON Web Key (RFC 7517), in the order in which Amazon Cognito publishes its members.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Jwk {
    /// `RS256`, or absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alg: Option<String>,
    /// Public exponent, base64url of the big-endian bytes.
    pub e: String,
    /// Key id, or absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kid: Option<String>,
    /// `RSA`.
    pub kty: String,
    /// Modulus, base64url of the big-endian bytes.
    pub n: String,
    /// `sig`, or absent.
    #[serde(default, rename = "use", skip_serializing_if = "Option::is_none")]
    pub use_: Option<String>,
}

impl Jwk {
    /// The JWK of a signing key with these numbers (big-endian, no leading zeros), its thumbprint as key id.
    pub(super) fn for_signing(n: &[u8], e: &[u8]) -> Self {
        let (n, e) = (base64url(n), base64url(e));
        Self {
            alg: Some("RS256".to_owned()),
            kid: Some(thumbprint(&n, &e)),
            kty: "RSA".to_owned(),
            use_: Some("sig".to_owned()),
            n,
            e,
        }
    }

    /// The thumbprint of the key (RFC 7638), base64url of SHA-256.
    #[must_use]
    pub fn thumbprint(&self) -> String {
        thumbprint(&self.n, &self.e)
    }

    /// Modulus and exponent, big-endian without leading zeros.
    ///
    /// # Errors
    /// [`KeyError`] for a key of another type, use or algorithm, or numbers that are not base64url.
    pub(super) fn numbers(&self) -> Result<(Vec<u8>, Vec<u8>), KeyError> {
        let fits = |value: &Option<String>, wanted| value.as_deref().is_none_or(|value| value == wanted);
        if self.kty != "RSA" || !fits(&self.alg, "RS256") || !fits(&self.use_, "sig") {
            return Err(KeyError);
        }
        Ok((number(&self.n)?, number(&self.e)?))
    }
}

fn number(text: &str) -> Result<Vec<u8>, KeyError> {
    let mut bytes = URL_SAFE_NO_PAD.decode(text).map_err(|_| KeyError)?;
    let zeros = bytes.iter().take_while(|byte| **byte == 0).count();
    bytes.drain(..zeros);
    Ok(bytes)
}

fn thumbprint(n: &str, e: &str) -> String {
    let parts: [&[u8]; 5] = [br#"{"e":""#, e.as_bytes(), br#"","kty":"RSA","n":""#, n.as_bytes(), br#""}"#];
    base64url(&digest::sha256_parts(&parts))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn matches_the_thumbprint_of_rfc_7638() {
        let key: Jwk = serde_json::from_str(
            r#"{"kty":"RSA","n":"0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw","e":"AQAB","alg":"RS256","kid":"2011-04-29"}"#,
        )
        .unwrap();
        assert_eq!(key.thumbprint(), "NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs");
    }

    #[test]
    fn is_written_in_the_published_order() {
        let key = Jwk::for_signing(&[0xc5; 256], &[1, 0, 1]);
        let text = serde_json::to_string(&key).unwrap();
        assert!(text.starts_with(r#"{"alg":"RS256","e":"AQAB","kid":""#), "{text}");
        assert!(text.ends_with(r#"","use":"sig"}"#), "{text}");
        assert_eq!(serde_json::from_str::<Jwk>(&text).unwrap(), key);
    }

    #[test]
    fn refuses_keys_for_something_else() {
        let key = Jwk::for_signing(&[0xc5; 256], &[1, 0, 1]);
        assert!(key.numbers().is_ok());
        assert_eq!(Jwk { kty: "EC".to_owned(), ..key.clone() }.numbers(), Err(KeyError));
        assert_eq!(Jwk { use_: Some("enc".to_owned()), ..key.clone() }.numbers(), Err(KeyError));
        assert_eq!(Jwk { alg: Some("PS256".to_owned()), ..key.clone() }.numbers(), Err(KeyError));
        assert_eq!(Jwk { n: "a+b".to_owned(), ..key }.numbers(), Err(KeyError));
    }
}
