//! Public keys of others, as JSON Web Keys: those of client assertions (RFC 7523) and of proofs of possession (RFC 9449).

use aws_lc_rs::signature::{
    ECDSA_P256_SHA256_FIXED, ECDSA_P384_SHA384_FIXED, ECDSA_P521_SHA512_FIXED, ED25519, ParsedPublicKey,
    RSA_PKCS1_2048_8192_SHA256, RSA_PKCS1_2048_8192_SHA384, RSA_PKCS1_2048_8192_SHA512, RSA_PSS_2048_8192_SHA256,
    RSA_PSS_2048_8192_SHA384, RSA_PSS_2048_8192_SHA512, RsaPublicKeyComponents, VerificationAlgorithm,
};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use serde_json::{Map, Value};

use super::{KeyError, base64url};
use crate::digest;
use crate::signature::{is_es256_key, is_rs256_key};

/// Members that only private and secret keys have (RFC 7518 section 6).
const PRIVATE: [&str; 8] = ["d", "p", "q", "dp", "dq", "qi", "oth", "k"];
/// The most keys of a set that a client has.
const MOST: usize = 10;
/// The most keys that are read of a set that a provider publishes.
const MOST_PUBLISHED: usize = 100;

/// A signature algorithm of the asymmetric ones that others may use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Algorithm {
    /// RSA by PKCS #1 v1.5 with SHA-256.
    Rs256,
    /// RSA by PKCS #1 v1.5 with SHA-384.
    Rs384,
    /// RSA by PKCS #1 v1.5 with SHA-512.
    Rs512,
    /// RSA by PSS with SHA-256.
    Ps256,
    /// RSA by PSS with SHA-384.
    Ps384,
    /// RSA by PSS with SHA-512.
    Ps512,
    /// ECDSA on P-256 with SHA-256.
    Es256,
    /// ECDSA on P-384 with SHA-384.
    Es384,
    /// ECDSA on P-521 with SHA-512.
    Es512,
    /// Ed25519.
    EdDsa,
}

impl Algorithm {
    /// Names as JOSE registers them (RFC 7518 section 3.1, RFC 8037 section 3.1).
    pub const NAMES: [&str; 10] =
        ["ES256", "ES384", "ES512", "EdDSA", "PS256", "PS384", "PS512", "RS256", "RS384", "RS512"];

    /// The algorithm of a name; none for any other, `none` and those with shared keys included.
    #[must_use]
    pub fn of(name: &str) -> Option<Self> {
        Some(match name {
            "RS256" => Self::Rs256,
            "RS384" => Self::Rs384,
            "RS512" => Self::Rs512,
            "PS256" => Self::Ps256,
            "PS384" => Self::Ps384,
            "PS512" => Self::Ps512,
            "ES256" => Self::Es256,
            "ES384" => Self::Es384,
            "ES512" => Self::Es512,
            "EdDSA" => Self::EdDsa,
            _ => return None,
        })
    }

    /// The kind of keys that it is for. RSA keys take six algorithms, every other kind one.
    fn kind(self) -> Kind {
        match self {
            Self::Rs256 | Self::Rs384 | Self::Rs512 | Self::Ps256 | Self::Ps384 | Self::Ps512 => Kind::Rsa,
            Self::Es256 => Kind::P256,
            Self::Es384 => Kind::P384,
            Self::Es512 => Kind::P521,
            Self::EdDsa => Kind::Ed25519,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Rsa,
    P256,
    P384,
    P521,
    Ed25519,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Numbers {
    Rsa {
        n: Vec<u8>,
        e: Vec<u8>,
    },
    /// Uncompressed.
    Point {
        curve: Kind,
        point: Vec<u8>,
    },
    Ed25519 {
        x: Vec<u8>,
    },
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
    /// [`KeyError`] for a key with private parts, of another kind than RSA (2048 to 4096 bits), P-256, P-384, P-521 and Ed25519,
    /// for another use than signatures, or with numbers that are no key.
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
            "EC" => {
                let (crv, x, y) = (need("crv")?, need("x")?, need("y")?);
                let (curve, length) = match crv {
                    "P-256" => (Kind::P256, 32),
                    "P-384" => (Kind::P384, 48),
                    "P-521" => (Kind::P521, 66),
                    _ => return Err(KeyError),
                };
                let point = [&[4][..], &coordinate(x, length)?, &coordinate(y, length)?].concat();
                (Numbers::Point { curve, point }, format!(r#"{{"crv":"{crv}","kty":"EC","x":"{x}","y":"{y}"}}"#))
            }
            "OKP" if need("crv")? == "Ed25519" => {
                let x = need("x")?;
                (Numbers::Ed25519 { x: coordinate(x, 32)? }, format!(r#"{{"crv":"Ed25519","kty":"OKP","x":"{x}"}}"#))
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
        self.only.is_none_or(|only| only.kind() == self.kind())
            && match &self.numbers {
                Numbers::Rsa { n, e } => is_rs256_key(n, e),
                Numbers::Point { curve: Kind::P384, point } => {
                    ParsedPublicKey::new(&ECDSA_P384_SHA384_FIXED, point).is_ok()
                }
                Numbers::Point { curve: Kind::P521, point } => {
                    ParsedPublicKey::new(&ECDSA_P521_SHA512_FIXED, point).is_ok()
                }
                Numbers::Point { point, .. } => is_es256_key(point),
                Numbers::Ed25519 { x } => ParsedPublicKey::new(&ED25519, x).is_ok(),
            }
    }

    fn kind(&self) -> Kind {
        match &self.numbers {
            Numbers::Rsa { .. } => Kind::Rsa,
            Numbers::Point { curve, .. } => *curve,
            Numbers::Ed25519 { .. } => Kind::Ed25519,
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
        algorithm.kind() == self.kind() && self.only.is_none_or(|only| only == algorithm)
    }

    /// Whether `signature`, in JOSE's form, is that of the key over `message`.
    #[must_use]
    pub fn verifies(&self, algorithm: Algorithm, message: &[u8], signature: &[u8]) -> bool {
        if !self.takes(algorithm) {
            return false;
        }
        let key = match &self.numbers {
            Numbers::Rsa { n, e } => {
                let components = RsaPublicKeyComponents { n, e };
                let parameters = match algorithm {
                    Algorithm::Ps256 => &RSA_PSS_2048_8192_SHA256,
                    Algorithm::Ps384 => &RSA_PSS_2048_8192_SHA384,
                    Algorithm::Ps512 => &RSA_PSS_2048_8192_SHA512,
                    Algorithm::Rs384 => &RSA_PKCS1_2048_8192_SHA384,
                    Algorithm::Rs512 => &RSA_PKCS1_2048_8192_SHA512,
                    _ => &RSA_PKCS1_2048_8192_SHA256,
                };
                components.to_parsed_public_key(parameters)
            }
            Numbers::Point { curve, point } => {
                let parameters: &'static dyn VerificationAlgorithm = match curve {
                    Kind::P384 => &ECDSA_P384_SHA384_FIXED,
                    Kind::P521 => &ECDSA_P521_SHA512_FIXED,
                    _ => &ECDSA_P256_SHA256_FIXED,
                };
                ParsedPublicKey::new(parameters, point)
            }
            Numbers::Ed25519 { x } => ParsedPublicKey::new(&ED25519, x),
        };
        key.is_ok_and(|key| key.verify_sig(message, signature).is_ok())
    }
}

/// Public keys of one party.
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

    /// Reads what a provider publishes: keys for something else, or of kinds that are not known here, are left out.
    ///
    /// # Errors
    /// [`KeyError`] for anything but a JSON Web Key Set of at most 100 keys, one of them usable.
    pub fn published(text: &[u8]) -> Result<Self, KeyError> {
        let set: Value = serde_json::from_slice(text).map_err(|_| KeyError)?;
        let keys = set.get("keys").and_then(Value::as_array).ok_or(KeyError)?;
        if keys.len() > MOST_PUBLISHED {
            return Err(KeyError);
        }
        let keys: Vec<_> = keys.iter().filter_map(|key| PublicKey::from_jwk(key).ok()).collect();
        if keys.is_empty() { Err(KeyError) } else { Ok(Self(keys)) }
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

fn coordinate(text: &str, length: usize) -> Result<Vec<u8>, KeyError> {
    let bytes = bytes(text)?;
    if bytes.len() == length { Ok(bytes) } else { Err(KeyError) }
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
            with(of_dpop(), "crv", json!("secp256k1")),
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
        for name in ["none", "HS256", "HS512", "es256", "RS1", "ES256K"] {
            assert_eq!(parse(json!({ "alg": name })), Err(JwtError::Algorithm), "{name}");
        }
        assert_eq!(parse(json!({ "alg": "ES256", "crit": ["exp"] })), Err(JwtError::Critical));
        assert_eq!(ForeignToken::parse(&"a".repeat(LONG)).map(|_| ()), Err(JwtError::TooLong));
    }

    #[test]
    fn elliptic_curves_take_their_own_algorithm() {
        use aws_lc_rs::rand::SystemRandom;
        use aws_lc_rs::signature::{
            ECDSA_P256_SHA256_FIXED_SIGNING, ECDSA_P384_SHA384_FIXED_SIGNING, ECDSA_P521_SHA512_FIXED_SIGNING,
            EcdsaKeyPair, KeyPair as _,
        };
        let curves = [
            ("P-256", Algorithm::Es256, &ECDSA_P256_SHA256_FIXED_SIGNING),
            ("P-384", Algorithm::Es384, &ECDSA_P384_SHA384_FIXED_SIGNING),
            ("P-521", Algorithm::Es512, &ECDSA_P521_SHA512_FIXED_SIGNING),
        ];
        for (crv, algorithm, signing) in curves {
            let pair = EcdsaKeyPair::generate(signing).unwrap();
            let (x, y) = pair.public_key().as_ref()[1..].split_at(pair.public_key().as_ref().len() / 2);
            let jwk = json!({ "kty": "EC", "crv": crv, "x": base64url(x), "y": base64url(y) });
            let key = PublicKey::from_jwk(&jwk).unwrap();
            let signature = pair.sign(&SystemRandom::new(), b"message").unwrap();
            for other in [Algorithm::Es256, Algorithm::Es384, Algorithm::Es512, Algorithm::Rs256] {
                assert_eq!(key.verifies(other, b"message", signature.as_ref()), other == algorithm, "{crv} {other:?}");
            }
            assert!(!key.verifies(algorithm, b"massage", signature.as_ref()));
            for other in ["P-256", "P-384", "P-521"] {
                assert_eq!(PublicKey::from_jwk(&with(jwk.clone(), "crv", json!(other))).is_ok(), other == crv);
            }
        }
    }

    #[test]
    fn an_rsa_key_takes_longer_digests() {
        use aws_lc_rs::rand::SystemRandom;
        use aws_lc_rs::rsa::{KeyPair, KeySize};
        use aws_lc_rs::signature::{
            KeyPair as _, RSA_PKCS1_SHA384, RSA_PKCS1_SHA512, RSA_PSS_SHA384, RSA_PSS_SHA512, RsaEncoding,
        };
        let pair = KeyPair::generate(KeySize::Rsa2048).unwrap();
        let (n, e) = (pair.public_key().modulus(), pair.public_key().exponent());
        let (n, e) = (n.big_endian_without_leading_zero(), e.big_endian_without_leading_zero());
        let key = PublicKey::from_jwk(&json!({ "kty": "RSA", "n": base64url(n), "e": base64url(e) })).unwrap();
        let paddings: [(&'static dyn RsaEncoding, Algorithm); 4] = [
            (&RSA_PKCS1_SHA384, Algorithm::Rs384),
            (&RSA_PKCS1_SHA512, Algorithm::Rs512),
            (&RSA_PSS_SHA384, Algorithm::Ps384),
            (&RSA_PSS_SHA512, Algorithm::Ps512),
        ];
        for (padding, algorithm) in paddings {
            let mut signature = vec![0; pair.public_modulus_len()];
            pair.sign(padding, &SystemRandom::new(), b"message", &mut signature).unwrap();
            for (_, other) in paddings {
                assert_eq!(key.verifies(other, b"message", &signature), other == algorithm, "{other:?}");
            }
        }
    }

    #[test]
    fn what_is_published_may_hold_other_keys_too() {
        let published = |keys: Vec<Value>| PublicKeySet::published(json!({ "keys": keys }).to_string().as_bytes());
        let known = with(of_dpop(), "kid", json!("a"));
        let others = [json!({ "kty": "oct", "k": "AAAA" }), with(of_dpop(), "use", json!("enc")), json!(1)];
        let set = published([&others[..], &[known]].concat()).unwrap();
        assert_eq!((set.candidates(None).count(), set.candidates(Some("a")).count()), (1, 1));
        assert!(published(others.to_vec()).is_err() && published(vec![of_dpop(); 101]).is_err());
        assert!(PublicKeySet::published(b"{}").is_err() && PublicKeySet::published(b"\xff").is_err());
    }

    const LONG: usize = 20_001;
}
