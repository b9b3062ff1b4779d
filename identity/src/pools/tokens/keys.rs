//! Keys that sign the tokens of all identity pools. They sign nothing else.

use std::sync::Arc;

use cognomen_contract::Error;
use cognomen_crypto::jose::{Jwk, PublicKeySet, RsaSigningKey};
use cognomen_model::UnixMillis;
use cognomen_store::{At, Scope, Sealed};
use parking_lot::Mutex;
use serde::{Deserialize, Serialize};

use crate::Context;
use crate::pools::error;

/// How long parsed keys are used before the store is asked whether they have changed, in milliseconds.
const TRUSTED_MILLIS: i64 = 1000;

/// A key as stored, sealed.
#[derive(Serialize, Deserialize)]
struct StoredKey {
    /// PKCS #8, in hexadecimal.
    #[serde(with = "cognomen_model::attribute::hex_bytes")]
    pkcs8: Vec<u8>,
    created_at: UnixMillis,
    /// When a newer key took over; it then verifies only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    retired_at: Option<UnixMillis>,
}

/// All keys, newest first.
#[derive(Serialize, Deserialize)]
struct StoredKeys {
    keys: Vec<StoredKey>,
}

/// Keys, parsed.
pub(super) struct Signing {
    version: u64,
    newest: RsaSigningKey,
    /// All of them, to verify.
    pub(super) public: PublicKeySet,
    /// Their document (RFC 7517 section 5).
    pub(super) jwks: Arc<str>,
}

impl Signing {
    /// The key in force.
    pub(super) fn newest(&self) -> &RsaSigningKey {
        &self.newest
    }

    fn open(sealed: &Sealed) -> Result<Self, Error> {
        let doc = sealed.open::<StoredKeys>().map_err(error::store)?;
        let parsed = doc.value.keys.iter().map(|key| RsaSigningKey::from_pkcs8(&key.pkcs8));
        let keys: Vec<RsaSigningKey> = parsed.collect::<Result<_, _>>().map_err(error::store)?;
        let public: Vec<Jwk> = keys.iter().map(|key| published(key.public_jwk())).collect();
        let jwks = serde_json::to_string(&Document { keys: &public }).map_err(error::store)?;
        let public = PublicKeySet::published(jwks.as_bytes()).map_err(error::store)?;
        let newest = keys.into_iter().next().ok_or_else(|| Error::internal("there is no key in force"))?;
        Ok(Self { version: doc.version, newest, public, jwks: jwks.into() })
    }
}

#[derive(Serialize)]
struct Document<'a> {
    keys: &'a [Jwk],
}

/// The public half, for nothing but RS512.
fn published(jwk: &Jwk) -> Jwk {
    Jwk { alg: Some("RS512".to_owned()), ..jwk.clone() }
}

/// The keys as this node read them last.
#[derive(Default)]
pub struct SigningKeys {
    read: Mutex<Option<(Arc<Signing>, UnixMillis)>>,
    /// One key is made at a time.
    making: tokio::sync::Mutex<()>,
}

impl SigningKeys {
    /// The keys, at most a second old; the first one is made when it is needed.
    pub(super) async fn current(&self, ctx: &Context) -> Result<Arc<Signing>, Error> {
        let known = self.read.lock().clone();
        if let Some((keys, read_at)) = &known
            && (0..TRUSTED_MILLIS).contains(&ctx.clock.now().millis_since(*read_at))
        {
            return Ok(Arc::clone(keys));
        }
        let known = known.map(|(keys, _)| keys);
        if let Some(keys) = self.reload(ctx, known).await? {
            return Ok(keys);
        }
        let _making = self.making.lock().await;
        if let Some(keys) = self.reload(ctx, None).await? {
            return Ok(keys);
        }
        let first = StoredKeys { keys: vec![generate(ctx.clock.now()).await?] };
        let mut batch = ctx.store.batch();
        batch.create(&at(), &first).map_err(error::store)?;
        match ctx.store.commit(batch).await {
            // Another node was faster: its key is the key.
            Err(failed) if !failed.is_conflict() => return Err(error::store(failed)),
            _ => {}
        }
        self.reload(ctx, None).await?.ok_or_else(error::contended)
    }

    async fn reload(&self, ctx: &Context, known: Option<Arc<Signing>>) -> Result<Option<Arc<Signing>>, Error> {
        let now = ctx.clock.now();
        let found = ctx.store.get_many(&[at()]).await.map_err(error::store)?;
        let Some(sealed) = found.into_iter().flatten().next() else { return Ok(None) };
        let keys = match known.filter(|known| known.version == sealed.version()) {
            Some(known) => known,
            None => Arc::new(Signing::open(&sealed)?),
        };
        *self.read.lock() = Some((Arc::clone(&keys), now));
        Ok(Some(keys))
    }
}

/// Puts a new key in force. Older ones go on verifying, but for those that were retired before `forget_before`: every token that
/// they signed has ended.
///
/// # Errors
/// `TooManyRequestsException` when another node rotates at the same time; when no key can be made; when the store fails.
pub async fn rotate(ctx: &Context, forget_before: UnixMillis) -> Result<(), Error> {
    ctx.caches.token_keys.current(ctx).await?;
    let now = ctx.clock.now();
    let found = ctx.store.get::<StoredKeys>(&at()).await.map_err(error::store)?.ok_or_else(error::contended)?;
    let earlier = found.value.keys.into_iter().filter(|key| key.retired_at.is_none_or(|end| end >= forget_before));
    let mut keys = vec![generate(now).await?];
    keys.extend(earlier.map(|key| StoredKey { retired_at: key.retired_at.or(Some(now)), ..key }));
    let mut batch = ctx.store.batch();
    batch.put(&at(), found.version, &StoredKeys { keys }).map_err(error::store)?;
    match ctx.store.commit(batch).await {
        Ok(()) => ctx.caches.token_keys.reload(ctx, None).await.map(drop),
        Err(lost) if lost.is_conflict() => Err(error::contended()),
        Err(failed) => Err(error::store(failed)),
    }
}

/// Makes a key on a thread for such work: it takes tens of milliseconds.
async fn generate(now: UnixMillis) -> Result<StoredKey, Error> {
    let made = tokio::task::spawn_blocking(|| RsaSigningKey::generate().and_then(|key| key.to_pkcs8()));
    let pkcs8 = made.await.map_err(error::store)?.map_err(error::store)?.to_vec();
    Ok(StoredKey { pkcs8, created_at: now, retired_at: None })
}

fn at() -> At {
    At::new(Scope::System, "identity-token-keys", "signing")
}
