//! The keys: one for each algorithm in force, and the one before it, which only verifies.

use std::sync::Arc;

use cognomen_contract::Error;
use cognomen_crypto::jose::{EcSigningKey, RsaSigningKey};
use cognomen_model::UnixMillis;
use cognomen_store::{At, Scope, Sealed};
use parking_lot::Mutex;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::Context;

/// How long parsed keys are used before the store is asked whether there are newer ones, in milliseconds.
const TRUSTED_MILLIS: i64 = 1000;
/// How long a key signs, in seconds: ninety days.
const IN_FORCE_SECONDS: i64 = 90 * 24 * 60 * 60;
/// How long a key verifies after it was replaced, in seconds: a day, when the longest token lives an hour.
const KEPT_SECONDS: i64 = 24 * 60 * 60;
/// Type of these tokens (RFC 7515 section 4.1.9).
const TYPE: &str = "JWT";

/// What a token is signed with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::sts) enum Algorithm {
    /// RSA by PKCS #1 v1.5 with SHA-256.
    #[serde(rename = "RS256")]
    Rs256,
    /// ECDSA on P-384 with SHA-384.
    #[serde(rename = "ES384")]
    Es384,
}

/// A key as stored, sealed.
#[derive(Clone, Serialize, Deserialize)]
struct StoredKey {
    algorithm: Algorithm,
    /// PKCS #8, in hexadecimal.
    #[serde(with = "cognomen_model::attribute::hex_bytes")]
    pkcs8: Vec<u8>,
    created_at: UnixMillis,
    /// When a newer key took over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    retired_at: Option<UnixMillis>,
}

/// All keys, newest first.
#[derive(Default, Serialize, Deserialize)]
struct StoredKeys {
    keys: Vec<StoredKey>,
}

enum Parsed {
    Rsa(RsaSigningKey),
    Ec(EcSigningKey),
}

impl Parsed {
    fn read(key: &StoredKey) -> Result<Self, Error> {
        match key.algorithm {
            Algorithm::Rs256 => RsaSigningKey::from_pkcs8(&key.pkcs8).map(Self::Rsa),
            Algorithm::Es384 => EcSigningKey::from_pkcs8(&key.pkcs8).map(Self::Ec),
        }
        .map_err(Error::internal)
    }

    fn public(&self) -> Result<Value, Error> {
        match self {
            Self::Rsa(key) => serde_json::to_value(key.public_jwk()),
            Self::Ec(key) => serde_json::to_value(key.public_jwk()),
        }
        .map_err(Error::internal)
    }

    fn sign(&self, claims: &Value) -> Result<String, Error> {
        match self {
            Self::Rsa(key) => key.sign_typed_jwt(TYPE, claims),
            Self::Ec(key) => key.sign_typed_jwt(TYPE, claims),
        }
        .map_err(Error::internal)
    }
}

/// The keys, parsed.
struct Ready {
    version: u64,
    /// In force: RS256, then ES384; each with the moment it was made.
    in_force: [(Parsed, UnixMillis); 2],
    public: Vec<Value>,
}

impl Ready {
    fn open(sealed: &Sealed) -> Result<Self, Error> {
        let doc = sealed.open::<StoredKeys>().map_err(Error::internal)?;
        let keys = &doc.value.keys;
        let newest = |algorithm: Algorithm| {
            let key = keys.iter().find(|key| key.algorithm == algorithm && key.retired_at.is_none());
            let key = key.ok_or_else(|| Error::internal("an algorithm has no key in force"))?;
            Ok::<_, Error>((Parsed::read(key)?, key.created_at))
        };
        let in_force = [newest(Algorithm::Rs256)?, newest(Algorithm::Es384)?];
        let public = keys.iter().map(|key| Parsed::read(key)?.public()).collect::<Result<_, _>>()?;
        Ok(Self { version: doc.version, in_force, public })
    }

    fn is_due(&self, now: UnixMillis) -> bool {
        self.in_force.iter().any(|(_, made)| made.plus_seconds(IN_FORCE_SECONDS) <= now)
    }
}

/// The keys as this node read them last.
#[derive(Default)]
pub struct Keys {
    read: Mutex<Option<(Arc<Ready>, UnixMillis)>>,
    /// Keys are made once at a time.
    making: tokio::sync::Mutex<()>,
}

/// A token over `claims`.
pub(in crate::sts) async fn signed(ctx: &Context, algorithm: Algorithm, claims: &Value) -> Result<String, Error> {
    let keys = current(ctx).await?;
    let [rsa, ec] = &keys.in_force;
    let (key, _) = if algorithm == Algorithm::Rs256 { rsa } else { ec };
    key.sign(claims)
}

/// The public halves of all keys.
pub(super) async fn published(ctx: &Context) -> Result<Vec<Value>, Error> {
    Ok(current(ctx).await?.public.clone())
}

/// The keys, at most a second old; made when there are none, and anew when their time is over.
async fn current(ctx: &Context) -> Result<Arc<Ready>, Error> {
    let now = ctx.clock.now();
    let known = ctx.caches.web_token_keys.read.lock().clone();
    if let Some((keys, read_at)) = &known
        && (0..TRUSTED_MILLIS).contains(&now.millis_since(*read_at))
        && !keys.is_due(now)
    {
        return Ok(Arc::clone(keys));
    }
    if let Some(keys) = reload(ctx, known.map(|(keys, _)| keys)).await?.filter(|keys| !keys.is_due(now)) {
        return Ok(keys);
    }
    let _making = ctx.caches.web_token_keys.making.lock().await;
    match reload(ctx, None).await? {
        Some(keys) if !keys.is_due(now) => return Ok(keys),
        _ => renew(ctx, now).await?,
    }
    reload(ctx, None).await?.ok_or_else(|| Error::internal("there are no keys for tokens of callers"))
}

async fn reload(ctx: &Context, known: Option<Arc<Ready>>) -> Result<Option<Arc<Ready>>, Error> {
    let now = ctx.clock.now();
    let found = ctx.store.get_many(&[at()]).await.map_err(Error::internal)?;
    let Some(sealed) = found.into_iter().flatten().next() else { return Ok(None) };
    let keys = match known.filter(|known| known.version == sealed.version()) {
        Some(known) => known,
        None => Arc::new(Ready::open(&sealed)?),
    };
    *ctx.caches.web_token_keys.read.lock() = Some((Arc::clone(&keys), now));
    Ok(Some(keys))
}

/// Puts new keys in force. When another node is faster, its keys are the keys.
async fn renew(ctx: &Context, now: UnixMillis) -> Result<(), Error> {
    let found = ctx.store.get::<StoredKeys>(&at()).await.map_err(Error::internal)?;
    let version = found.as_ref().map(|doc| doc.version);
    let earlier = found.map(|doc| doc.value.keys).unwrap_or_default();
    let mut keys = generate(now).await?;
    let kept = |key: &StoredKey| key.retired_at.is_none_or(|end| end.plus_seconds(KEPT_SECONDS) > now);
    let retired = earlier.into_iter().filter(kept);
    keys.extend(retired.map(|key| StoredKey { retired_at: key.retired_at.or(Some(now)), ..key }));
    let mut batch = ctx.store.batch();
    let stored = StoredKeys { keys };
    match version {
        Some(version) => batch.put(&at(), version, &stored),
        None => batch.create(&at(), &stored),
    }
    .map_err(Error::internal)?;
    match ctx.store.commit(batch).await {
        Err(failed) if !failed.is_conflict() => Err(Error::internal(failed)),
        _ => Ok(()),
    }
}

/// Makes a key of each kind, on a thread for such work: it takes tens of milliseconds.
async fn generate(now: UnixMillis) -> Result<Vec<StoredKey>, Error> {
    let made = tokio::task::spawn_blocking(|| {
        Ok::<_, cognomen_crypto::jose::KeyError>([
            (Algorithm::Rs256, RsaSigningKey::generate()?.to_pkcs8()?),
            (Algorithm::Es384, EcSigningKey::generate()?.to_pkcs8()?),
        ])
    });
    let made = made.await.map_err(Error::internal)?.map_err(Error::internal)?;
    let keys = made.into_iter().map(|(algorithm, pkcs8)| StoredKey {
        algorithm,
        pkcs8: pkcs8.to_vec(),
        created_at: now,
        retired_at: None,
    });
    Ok(keys.collect())
}

fn at() -> At {
    At::new(Scope::System, "sts-token-keys", "signing")
}
