//! Keys that applications make for themselves.

use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair as _};
use cognomen_crypto::digest;
use cognomen_crypto::jose::{PublicKey, base64url};
use serde_json::{Value, json};

use super::BASE;
use crate::assembled::World;

/// A key on P-256.
pub(super) struct Key(EcdsaKeyPair);

impl Key {
    pub(super) fn new() -> Self {
        Self(EcdsaKeyPair::generate(&ECDSA_P256_SHA256_FIXED_SIGNING).unwrap())
    }

    /// The public half.
    pub(super) fn jwk(&self) -> Value {
        let point = self.0.public_key().as_ref();
        json!({ "kty": "EC", "crv": "P-256", "x": base64url(&point[1..33]), "y": base64url(&point[33..]) })
    }

    pub(super) fn thumbprint(&self) -> String {
        PublicKey::from_jwk(&self.jwk()).unwrap().thumbprint().to_owned()
    }

    /// A signed token.
    pub(super) fn sign(&self, header: &Value, claims: &Value) -> String {
        let [header, claims] = [header, claims].map(|part| base64url(part.to_string().as_bytes()));
        let signed = format!("{header}.{claims}");
        let signature = self.0.sign(&SystemRandom::new(), signed.as_bytes()).unwrap();
        format!("{signed}.{}", base64url(signature.as_ref()))
    }
}

/// A proof of possession in the making.
pub(super) struct Proof {
    pub(super) header: Value,
    pub(super) claims: Value,
}

impl Proof {
    /// One for a request to a path of the domain, with a value of the server's.
    pub(super) fn new(world: &World, key: &Key, method: &str, path: &str, nonce: &str) -> Self {
        let id = base64url(&cognomen_crypto::random_array::<16>(&cognomen_crypto::SystemRandom));
        Self {
            header: json!({ "typ": "dpop+jwt", "alg": "ES256", "jwk": key.jwk() }),
            claims: json!({
                "jti": id,
                "htm": method,
                "htu": format!("{BASE}{path}"),
                "iat": world.now().seconds(),
                "nonce": nonce,
            }),
        }
    }

    /// One that goes with an access token.
    pub(super) fn with_token(mut self, token: &str) -> Self {
        self.claims["ath"] = base64url(&digest::sha256(token.as_bytes())).into();
        self
    }

    pub(super) fn claim(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.claims[name] = value.into();
        self
    }

    pub(super) fn head(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.header[name] = value.into();
        self
    }

    pub(super) fn signed(&self, key: &Key) -> String {
        key.sign(&self.header, &self.claims)
    }
}
