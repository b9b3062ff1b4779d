//! Public keys of others, as JSON Web Keys: those of client assertions (RFC 7523) and of proofs of possession (RFC 9449).

use aws_lc_rs::signature::{
    ECDSA_P256_SHA256_FIXED, ED25519, ParsedPublicKey, RSA_PKCS1_2048_8192_SHA256, RSA_PSS_2048_8192_SHA256,
    RsaPublicKeyComponents,
};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use serde_json::{Map, Value};

use super::{KeyError, base64url};
use crate::digest;
use crate::signature::{is_es256_key, is_rs256_key};

/// Members that only private and secret keys have (RFC 7518 section 6).
const PRIVATE: [&str; 8] = ["d", "p", "q", "dp", "dq", "qi", "oth", "k"];
/// The most keys of a set.
const MOST: usize = 10;

/// A signature algorithm of the asymmetric ones that others may use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Algorithm {
    /// RSA by PKCS #1 v1.5 with SHA-256.
    Rs256,
    /// RSA by PSS with SHA-256.
    Ps256,
    /// ECDSA on P-256 with SHA-256.
    Es256,
    /// Ed25519.
    EdDsa,
}

impl Algorithm {
    /// Names as JOSE registers them (RFC 7518 section 3.1, RFC 8037 section 3.1).
    pub const NAMES: [&str; 4] = ["ES256", "EdDSA", "PS256", "RS256"];

    /// The algorithm of a name; none for any other, `none` and those with shared keys included.
    #[must_use]
    pub fn of(name: &str) -> Option<Self> {
        Some(match name {
            "RS256" => Self::Rs256,
            "PS256" => Self::Ps256,
            "ES256" => Self::Es256,
            "EdDSA" => Self::EdDsa,
            _ => return None,
        })
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Numbers {
    Rsa { n: Vec<u8>, e: Vec<u8> },
    P256 { point: Vec<u8> },
    Ed25519 { x: Vec<u8> },
}

/// A public key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicKey {
    numbers: Numbers,
    kid: Option<String>,
    /// The one algorithm that `alg` restricts it to.
    only: Option<Algorithm>,
    thumbprint: String,
}

impl PublicKey {
    /// Reads a JSON Web Key.
    ///
    /// # Errors
    /// [`KeyError`] for a key with private parts, of another kind than RSA (2048 to 4096 bits), P-256 and Ed25519, for another
    /// use than signatures, or with numbers that are no key.
    pub fn from_jwk(jwk: &Value) -> Result<Self, KeyError> {
        let jwk = jwk.as_object().ok_or(KeyError)?;
        if PRIVATE.iter().any(|name| jwk.contains_key(*name)) || text(jwk, "use")?.is_some_and(|usage| usage != "sig") {
            return Err(KeyError);
        }
        let need = |name| text(jwk, name)?.ok_or(KeyError);
        let (numbers, canonical) = match need("kty")? {
            "RSA" => {
                let (n, e) = (need("n")?, need("e")?);
                (Numbers::Rsa { n: bytes(n)?, e: bytes(e)? }, format!(r#"{{"e":"{e}","kty":"RSA","n":"{n}"}}"#))
            }
            "EC" if need("crv")? == "P-256" => {
                let (x, y) = (need("x")?, need("y")?);
                let point = [&[4][..], &coordinate(x)?, &coordinate(y)?].concat();
                (Numbers::P256 { point }, format!(r#"{{"crv":"P-256","kty":"EC","x":"{x}","y":"{y}"}}"#))
            }
            "OKP" if need("crv")? == "Ed25519" => {
                let x = need("x")?;
                (Numbers::Ed25519 { x: coordinate(x)? }, format!(r#"{{"crv":"Ed25519","kty":"OKP","x":"{x}"}}"#))
            }
            _ => return Err(KeyError),
        };
        let only = match text(jwk, "alg")? {
            Some(name) => Some(Algorithm::of(name).ok_or(KeyError)?),
            None => None,
        };
        let thumbprint = base64url(&digest::sha256(canonical.as_bytes()));
        let key = Self { numbers, kid: text(jwk, "kid")?.map(str::to_owned), only, thumbprint };
        if key.is_sound() { Ok(key) } else { Err(KeyError) }
    }

    fn is_sound(&self) -> bool {
        let known = [Algorithm::Rs256, Algorithm::Ps256, Algorithm::Es256, Algorithm::EdDsa];
        known.into_iter().any(|algorithm| self.takes(algorithm))
            && match &self.numbers {
                Numbers::Rsa { n, e } => is_rs256_key(n, e),
                Numbers::P256 { point } => is_es256_key(point),
                Numbers::Ed25519 { x } => ParsedPublicKey::new(&ED25519, x).is_ok(),
            }
    }

    /// Key id.
    #[must_use]
    pub fn kid(&self) -> Option<&str> {
        self.kid.as_deref()
    }

    /// The thumbprint of the key (RFC 7638), base64url of SHA-256.
    #[must_use]
    pub fn thumbprint(&self) -> &str {
        &self.thumbprint
    }

    /// Whether the key is of the kind that an algorithm needs, and not restricted to another.
    #[must_use]
    pub fn takes(&self, algorithm: Algorithm) -> bool {
        let fits = matches!(
            (&self.numbers, algorithm),
            (Numbers::Rsa { .. }, Algorithm::Rs256 | Algorithm::Ps256)
                | (Numbers::P256 { .. }, Algorithm::Es256)
                | (Numbers::Ed25519 { .. }, Algorithm::EdDsa)
        );
        fits && self.only.is_none_or(|only| only == algorithm)
    }

    /// Whether `signature`, in JOSE's form, is that of the key over `message`.
    #[must_use]
    pub fn verifies(&self, algorithm: Algorithm, message: &[u8], signature: &[u8]) -> bool {
        if !self.takes(algorithm) {
            return false;
        }
        let key = match (&self.numbers, algorithm) {
            (Numbers::Rsa { n, e }, Algorithm::Ps256) => {
                RsaPublicKeyComponents { n, e }.to_parsed_public_key(&RSA_PSS_2048_8192_SHA256)
            }
            (Numbers::Rsa { n, e }, _) => {
                RsaPublicKeyComponents { n, e }.to_parsed_public_key(&RSA_PKCS1_2048_8192_SHA256)
            }
            (Numbers::P256 { point }, _) => ParsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, point),
            (Numbers::Ed25519 { x }, _) => ParsedPublicKey::new(&ED25519, x),
        };
        key.is_ok_and(|key| key.verify_sig(message, signature).is_ok())
    }
}

/// Public keys of one party, at most ten.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicKeySet(Vec<PublicKey>);

impl PublicKeySet {
    /// Reads a JSON Web Key Set (RFC 7517 section 5). Every key must be usable, so that no setting is kept that does nothing.
    ///
    /// # Errors
    /// [`KeyError`] for anything but 1 to 10 usable keys of different ids.
    pub fn parse(text: &str) -> Result<Self, KeyError> {
        let set: Value = serde_json::from_str(text).map_err(|_| KeyError)?;
        let keys = set.get("keys").and_then(Value::as_array).ok_or(KeyError)?;
        if keys.is_empty() || keys.len() > MOST {
            return Err(KeyError);
        }
        let keys = keys.iter().map(PublicKey::from_jwk).collect::<Result<Vec<_>, _>>()?;
        let ambiguous = |at: usize, key: &PublicKey| {
            key.kid.is_some() && keys.iter().take(at).any(|earlier| earlier.kid == key.kid)
        };
        if keys.iter().enumerate().any(|(at, key)| ambiguous(at, key)) {
            return Err(KeyError);
        }
        Ok(Self(keys))
    }

    /// The keys that a signature may be of: the one of the id if it names one, else all.
    pub fn candidates<'a>(&'a self, kid: Option<&'a str>) -> impl Iterator<Item = &'a PublicKey> {
        self.0.iter().filter(move |key| kid.is_none_or(|kid| key.kid() == Some(kid)))
    }
}

fn text<'a>(jwk: &'a Map<String, Value>, name: &str) -> Result<Option<&'a str>, KeyError> {
    match jwk.get(name) {
        None => Ok(None),
        Some(value) => value.as_str().map(Some).ok_or(KeyError),
    }
}

fn bytes(text: &str) -> Result<Vec<u8>, KeyError> {
    URL_SAFE_NO_PAD.decode(text).map_err(|_| KeyError)
}

fn coordinate(text: &str) -> Result<Vec<u8>, KeyError> {
    let bytes = bytes(text)?;
    if bytes.len() == 32 { Ok(bytes) } else { Err(KeyError) }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::super::{ForeignToken, JwtError};
    use super::*;

    /// The key of RFC 9449 section 4.1.
    fn of_dpop() -> Value {
        json!({
            "kty": "EC", "crv": "P-256",
            "x": "l8tFrhx-34tV3hRICRDY9zCkDlpBhF42UQUfWVAWBFs", "y": "9VE4jf_Ok_o64zbTTlcuNJajHmt6v9TDVrU0CdvGRDA",
        })
    }

    /// The key of RFC 8037 appendix A.2.
    fn of_ed25519() -> Value {
        json!({ "kty": "OKP", "crv": "Ed25519", "x": "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo" })
    }

    fn with(mut jwk: Value, name: &str, value: Value) -> Value {
        jwk[name] = value;
        jwk
    }

    #[test]
    fn thumbprints_are_those_of_the_standards() {
        let thumbprint = |jwk: &Value| PublicKey::from_jwk(jwk).unwrap().thumbprint().to_owned();
        // RFC 9449 section 6.1.
        assert_eq!(thumbprint(&of_dpop()), "0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I");
        assert_eq!(thumbprint(&with(of_dpop(), "kid", json!("other"))), thumbprint(&of_dpop()));
        // RFC 8037 appendix A.3.
        assert_eq!(thumbprint(&of_ed25519()), "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
    }

    #[test]
    fn the_proof_of_rfc_9449_holds_and_no_altered_one() {
        // RFC 9449 section 4.1.
        let token = "eyJ0eXAiOiJkcG9wK2p3dCIsImFsZyI6IkVTMjU2IiwiandrIjp7Imt0eSI6IkVDIiwieCI6Imw4dEZyaHgtMzR0VjNoUklDUkRZOXpDa0RscEJoRjQyVVFVZldWQVdCRnMiLCJ5IjoiOVZFNGpmX09rX282NHpiVFRsY3VOSmFqSG10NnY5VERWclUwQ2R2R1JEQSIsImNydiI6IlAtMjU2In19.eyJqdGkiOiItQndDM0VTYzZhY2MybFRjIiwiaHRtIjoiUE9TVCIsImh0dSI6Imh0dHBzOi8vc2VydmVyLmV4YW1wbGUuY29tL3Rva2VuIiwiaWF0IjoxNTYyMjYyNjE2fQ.2-GxA6T8lP4vfrg8v-FdWP0A0zdrj8igiMLvqRMUvwnQg4PtFLbdLXiOSsX0x7NVY-FNyJK70nfbV37xRZT3Lg";
        let parsed = ForeignToken::parse(token).unwrap();
        let key = PublicKey::from_jwk(parsed.jwk().unwrap()).unwrap();
        assert_eq!(key, PublicKey::from_jwk(&of_dpop()).unwrap());
        let claims: Value = parsed.verify(&key).unwrap();
        assert_eq!((&claims["htm"], &claims["iat"]), (&json!("POST"), &json!(1_562_262_616)));
        let altered = token.replace(".eyJqdGki", ".eyJqdGkj");
        assert_eq!(ForeignToken::parse(&altered).unwrap().verify::<Value>(&key).unwrap_err(), JwtError::Signature);
        let other = PublicKey::from_jwk(&of_ed25519()).unwrap();
        assert_eq!(parsed.verify::<Value>(&other).unwrap_err(), JwtError::Signature);
    }

    #[test]
    fn the_signature_of_rfc_8037_holds() {
        let key = PublicKey::from_jwk(&of_ed25519()).unwrap();
        let message = "eyJhbGciOiJFZERTQSJ9.RXhhbXBsZSBvZiBFZDI1NTE5IHNpZ25pbmc";
        let signature = bytes("hgyY0il_MGCjP0JzlnLWG1PPOt7-09PGcvMg3AIbQR6dWbhijcNR4ki4iylGjg5BhVsPt9g7sVvpAr_MuM0KAg");
        let signature = signature.unwrap();
        assert!(key.verifies(Algorithm::EdDsa, message.as_bytes(), &signature));
        assert!(!key.verifies(Algorithm::EdDsa, &message.as_bytes()[1..], &signature));
        assert!(!key.verifies(Algorithm::Es256, message.as_bytes(), &signature));
    }

    #[test]
    fn an_rsa_key_takes_either_padding_unless_it_is_for_one() {
        use aws_lc_rs::rand::SystemRandom;
        use aws_lc_rs::rsa::{KeyPair, KeySize};
        use aws_lc_rs::signature::{KeyPair as _, RSA_PKCS1_SHA256, RSA_PSS_SHA256, RsaEncoding};
        let pair = KeyPair::generate(KeySize::Rsa2048).unwrap();
        let (n, e) = (pair.public_key().modulus(), pair.public_key().exponent());
        let (n, e) = (n.big_endian_without_leading_zero(), e.big_endian_without_leading_zero());
        let jwk = json!({ "kty": "RSA", "n": base64url(n), "e": base64url(e) });
        let (any, only) = (jwk.clone(), with(jwk, "alg", json!("PS256")));
        let [any, only] = [any, only].map(|jwk| PublicKey::from_jwk(&jwk).unwrap());
        let sign = |padding: &'static dyn RsaEncoding| {
            let mut signature = vec![0; pair.public_modulus_len()];
            pair.sign(padding, &SystemRandom::new(), b"message", &mut signature).unwrap();
            signature
        };
        let (pkcs1, pss) = (sign(&RSA_PKCS1_SHA256), sign(&RSA_PSS_SHA256));
        assert!(any.verifies(Algorithm::Rs256, b"message", &pkcs1) && any.verifies(Algorithm::Ps256, b"message", &pss));
        assert!(
            !any.verifies(Algorithm::Rs256, b"message", &pss) && !any.verifies(Algorithm::Ps256, b"message", &pkcs1)
        );
        assert!(
            only.verifies(Algorithm::Ps256, b"message", &pss) && !only.verifies(Algorithm::Rs256, b"message", &pkcs1)
        );
    }

    #[test]
    fn keys_with_private_parts_or_for_something_else_are_refused() {
        let bad = [
            with(of_dpop(), "d", json!("jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI")),
            with(of_dpop(), "use", json!("enc")),
            with(of_dpop(), "alg", json!("RS256")),
            with(of_dpop(), "alg", json!("HS256")),
            with(of_dpop(), "crv", json!("P-384")),
            with(of_dpop(), "y", json!("9VE4jf_Ok_o64zbTTlcuNJajHmt6v9TDVrU0CdvGRDB")),
            with(of_ed25519(), "x", json!("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcH")),
            json!({ "kty": "oct", "k": "AAAA" }),
            json!({ "kty": "RSA", "n": "AQAB", "e": "AQAB" }),
            json!("text"),
        ];
        for jwk in bad {
            assert_eq!(PublicKey::from_jwk(&jwk), Err(KeyError), "{jwk}");
        }
    }

    #[test]
    fn a_set_has_few_keys_told_apart() {
        let set = |keys: Vec<Value>| PublicKeySet::parse(&json!({ "keys": keys }).to_string());
        let (a, b) = (with(of_dpop(), "kid", json!("a")), with(of_ed25519(), "kid", json!("b")));
        let good = set(vec![a.clone(), b]).unwrap();
        assert_eq!(good.candidates(Some("b")).count(), 1);
        assert_eq!(good.candidates(None).count(), 2);
        assert_eq!(good.candidates(Some("c")).count(), 0);
        assert!(set(vec![]).is_err() && set(vec![of_dpop(); 11]).is_err() && set(vec![a.clone(), a]).is_err());
        assert!(PublicKeySet::parse("{}").is_err() && PublicKeySet::parse("keys").is_err());
    }

    #[test]
    fn tokens_do_not_choose_weak_algorithms() {
        let token = |header: Value| format!("{}.e30.AAAA", base64url(header.to_string().as_bytes()));
        let parse = |header: Value| ForeignToken::parse(&token(header)).map(|_| ());
        assert_eq!(parse(json!({ "alg": "ES256" })), Ok(()));
        for name in ["none", "HS256", "es256", "RS384"] {
            assert_eq!(parse(json!({ "alg": name })), Err(JwtError::Algorithm), "{name}");
        }
        assert_eq!(parse(json!({ "alg": "ES256", "crit": ["exp"] })), Err(JwtError::Critical));
        assert_eq!(ForeignToken::parse(&"a".repeat(LONG)).map(|_| ()), Err(JwtError::TooLong));
    }

    const LONG: usize = 17 * 1024;
}
