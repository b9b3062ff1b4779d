//! What tokens of other providers prove, and what they do not.

mod confusion;
mod faults;
mod keys;
mod local;
mod social;
mod tokens;

use std::collections::BTreeMap;
use std::sync::Arc;

use async_trait::async_trait;
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::{KeyPair, KeySize};
use aws_lc_rs::signature::{
    ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair as _, RSA_PKCS1_SHA256, RSA_PKCS1_SHA512, RSA_PSS_SHA256,
    RsaEncoding,
};
use bytes::Bytes;
use cognomen_crypto::jose::base64url;
use cognomen_identity::Context;
use cognomen_identity::federation::web::{self, Provider, WebFault, WebIdentity};
use cognomen_identity::federation::{Fetched, Unreachable, Upstream};
use parking_lot::Mutex;
use serde_json::{Value, json};
use tokio::sync::Semaphore;

use crate::support::World;

/// The provider that most tests use.
pub(super) const ISSUER: &str = "https://idp.example.com/realm";
/// Its client.
pub(super) const CLIENT: &str = "client-1";

/// The servers of providers: what each URL answers, and what was asked.
#[derive(Default)]
pub(super) struct Servers {
    answers: Mutex<BTreeMap<String, Result<Fetched, Unreachable>>>,
    asked: Mutex<Vec<Asked>>,
    /// One permit lets one answer leave, where there is such a gate.
    gate: Mutex<Option<Arc<Semaphore>>>,
}

/// A request.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Asked {
    pub(super) url: String,
    pub(super) headers: Vec<(String, String)>,
    pub(super) thumbprints: Vec<String>,
}

impl Servers {
    pub(super) fn put(&self, url: &str, status: u16, body: impl Into<Bytes>) {
        self.answers.lock().insert(url.to_owned(), Ok(Fetched { status, body: body.into() }));
    }

    pub(super) fn fail(&self, url: &str, fault: Unreachable) {
        self.answers.lock().insert(url.to_owned(), Err(fault));
    }

    /// Lets the discovery document and the keys of an issuer be there.
    pub(super) fn publish(&self, issuer: &str, keys: &[&Key]) {
        let keys_url = format!("{issuer}/keys");
        let discovery = json!({ "issuer": issuer, "jwks_uri": keys_url });
        self.put(&format!("{issuer}/.well-known/openid-configuration"), 200, discovery.to_string());
        self.put(&keys_url, 200, key_set(keys));
    }

    pub(super) fn asked(&self) -> Vec<Asked> {
        self.asked.lock().clone()
    }

    /// How often the keys of an issuer were asked for.
    pub(super) fn fetches(&self, issuer: &str) -> usize {
        self.asked.lock().iter().filter(|asked| asked.url == format!("{issuer}/keys")).count()
    }

    /// Holds back all answers until the semaphore has permits.
    pub(super) fn hold(&self) -> Arc<Semaphore> {
        let gate = Arc::new(Semaphore::new(0));
        *self.gate.lock() = Some(Arc::clone(&gate));
        gate
    }

    async fn answer(&self, asked: Asked) -> Result<Fetched, Unreachable> {
        let answer = self.answers.lock().get(&asked.url).cloned();
        self.asked.lock().push(asked);
        let gate = self.gate.lock().clone();
        if let Some(gate) = gate {
            gate.acquire().await.unwrap().forget();
        }
        answer.unwrap_or(Err(Unreachable::Connection))
    }
}

#[async_trait]
impl Upstream for Servers {
    async fn get(&self, url: &str, headers: &[(&str, &str)]) -> Result<Fetched, Unreachable> {
        let headers = headers.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        self.answer(Asked { url: url.to_owned(), headers, thumbprints: Vec::new() }).await
    }

    async fn get_vouched(&self, url: &str, thumbprints: &[String]) -> Result<Fetched, Unreachable> {
        self.answer(Asked { url: url.to_owned(), headers: Vec::new(), thumbprints: thumbprints.to_vec() }).await
    }

    async fn post_form(
        &self,
        url: &str,
        headers: &[(&str, &str)],
        _form: &[(&str, &str)],
    ) -> Result<Fetched, Unreachable> {
        self.get(url, headers).await
    }
}

enum Pair {
    Rsa(KeyPair),
    P256(EcdsaKeyPair),
}

/// A key that signs tokens.
pub(super) struct Key {
    kid: String,
    pair: Pair,
}

impl Key {
    pub(super) fn rsa(kid: &str) -> Self {
        Self { kid: kid.to_owned(), pair: Pair::Rsa(KeyPair::generate(KeySize::Rsa2048).unwrap()) }
    }

    pub(super) fn p256(kid: &str) -> Self {
        let pair = EcdsaKeyPair::generate(&ECDSA_P256_SHA256_FIXED_SIGNING).unwrap();
        Self { kid: kid.to_owned(), pair: Pair::P256(pair) }
    }

    /// The public half.
    pub(super) fn jwk(&self) -> Value {
        match &self.pair {
            Pair::Rsa(pair) => {
                let (n, e) = (pair.public_key().modulus(), pair.public_key().exponent());
                let (n, e) = (n.big_endian_without_leading_zero(), e.big_endian_without_leading_zero());
                json!({ "kty": "RSA", "kid": self.kid, "n": base64url(n), "e": base64url(e), "use": "sig" })
            }
            Pair::P256(pair) => {
                let (x, y) = pair.public_key().as_ref()[1..].split_at(32);
                json!({ "kty": "EC", "crv": "P-256", "kid": self.kid, "x": base64url(x), "y": base64url(y) })
            }
        }
    }

    /// A signature as `alg` wants it; by the key's own usual algorithm for any other name.
    fn signature(&self, alg: &str, message: &[u8]) -> Vec<u8> {
        match &self.pair {
            Pair::Rsa(pair) => {
                let padding: &'static dyn RsaEncoding = match alg {
                    "RS512" => &RSA_PKCS1_SHA512,
                    "PS256" => &RSA_PSS_SHA256,
                    _ => &RSA_PKCS1_SHA256,
                };
                let mut signature = vec![0; pair.public_modulus_len()];
                pair.sign(padding, &SystemRandom::new(), message, &mut signature).unwrap();
                signature
            }
            Pair::P256(pair) => pair.sign(&SystemRandom::new(), message).unwrap().as_ref().to_vec(),
        }
    }

    /// A token with a header of its own.
    pub(super) fn token_with(&self, header: &Value, claims: &Value) -> String {
        let alg = header["alg"].as_str().unwrap_or_default();
        let input = signing_input(header, claims);
        let signature = base64url(&self.signature(alg, input.as_bytes()));
        format!("{input}.{signature}")
    }

    /// A token.
    pub(super) fn token(&self, claims: &Value) -> String {
        let alg = if matches!(self.pair, Pair::Rsa(_)) { "RS256" } else { "ES256" };
        self.token_with(&json!({ "alg": alg, "kid": self.kid }), claims)
    }
}

pub(super) fn signing_input(header: &Value, claims: &Value) -> String {
    format!("{}.{}", base64url(header.to_string().as_bytes()), base64url(claims.to_string().as_bytes()))
}

pub(super) fn key_set(keys: &[&Key]) -> String {
    json!({ "keys": keys.iter().map(|key| key.jwk()).collect::<Vec<_>>() }).to_string()
}

/// A world with providers.
pub(super) struct Scene {
    pub(super) world: World,
    pub(super) servers: Arc<Servers>,
    pub(super) key: Key,
}

impl Scene {
    /// With one provider, [`ISSUER`], and its key.
    pub(super) async fn new() -> Self {
        let (mut world, servers, key) = (World::new().await, Arc::new(Servers::default()), Key::rsa("a"));
        world.ctx.upstream = servers.clone();
        servers.publish(ISSUER, &[&key]);
        Self { world, servers, key }
    }

    pub(super) fn seconds(&self) -> i64 {
        self.world.now().seconds()
    }

    /// Claims that are in order.
    pub(super) fn claims(&self) -> Value {
        let now = self.seconds();
        json!({ "iss": ISSUER, "sub": "user-1", "aud": CLIENT, "iat": now, "exp": now + 3600 })
    }

    /// Claims that are in order but for one, which is gone when null.
    pub(super) fn claims_with(&self, name: &str, value: Value) -> Value {
        let mut claims = self.claims();
        let members = claims.as_object_mut().unwrap();
        match value {
            Value::Null => drop(members.remove(name)),
            value => drop(members.insert(name.to_owned(), value)),
        }
        claims
    }

    /// The context, to be used by several tasks.
    pub(super) fn shared(&mut self) -> Arc<Context> {
        let another = self.world.other_node();
        Arc::new(std::mem::replace(&mut self.world.ctx, another))
    }

    pub(super) async fn verify(&self, token: &str) -> Result<WebIdentity, WebFault> {
        web::verify(&self.world.ctx, &provider(), token).await
    }
}

/// The provider of [`ISSUER`].
pub(super) fn provider() -> Provider {
    Provider::open_id(ISSUER, vec![CLIENT.to_owned(), "client-2".to_owned()], Vec::new())
}
