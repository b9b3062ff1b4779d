//! Token-signing keys of a pool: made ahead of time, parsed once, rotated without breaking old tokens.

use std::sync::Arc;

use cognomen_contract::Error;
use cognomen_crypto::jose::{RsaSigningKey, RsaVerifyingKey};
use cognomen_model::UnixMillis;
use cognomen_model::signing::{SigningKeySet, StoredSigningKey, TokenKind};
use cognomen_store::Sealed;
use parking_lot::Mutex;
use serde::Serialize;

use crate::error;

/// Keys kept ready: making one takes tens of milliseconds.
const RESERVE: usize = 4;

/// A parsed key.
pub struct Key {
    /// What it signs.
    pub kind: TokenKind,
    /// Whether a newer key has taken over.
    pub retired: bool,
    /// The key itself.
    pub rsa: RsaSigningKey,
    /// Its public half, ready to verify.
    pub public: RsaVerifyingKey,
}

/// The parsed keys of a pool.
pub struct Signing {
    version: u64,
    keys: Vec<Key>,
    jwks: Arc<str>,
}

#[derive(Serialize)]
struct Jwks<'a, J: Serialize> {
    keys: &'a [J],
}

impl Signing {
    /// Parses the stored keys of a pool.
    ///
    /// # Errors
    /// When the record cannot be opened or a key is damaged.
    pub fn open(sealed: &Sealed) -> Result<Self, Error> {
        let doc = sealed.open::<SigningKeySet>().map_err(error::store)?;
        let mut keys = Vec::with_capacity(doc.value.keys.len());
        for stored in &doc.value.keys {
            let rsa = RsaSigningKey::from_pkcs8(&stored.pkcs8).map_err(error::store)?;
            let public = rsa.verifying_key().map_err(error::store)?;
            keys.push(Key { kind: stored.kind, retired: stored.retired_at.is_some(), rsa, public });
        }
        let public: Vec<_> = keys.iter().map(|key| key.rsa.public_jwk()).collect();
        let jwks = serde_json::to_string(&Jwks { keys: &public }).map_err(error::store)?;
        Ok(Self { version: doc.version, keys, jwks: jwks.into() })
    }

    /// Version of the record the keys were read from.
    #[must_use]
    pub fn version(&self) -> u64 {
        self.version
    }

    /// The key in force for a kind of token.
    ///
    /// # Errors
    /// When the pool has none, which only a damaged record can bring about.
    pub fn current(&self, kind: TokenKind) -> Result<&RsaSigningKey, Error> {
        let key = self.keys.iter().find(|key| key.kind == kind && !key.retired);
        key.map(|key| &key.rsa).ok_or_else(|| error::store(MissingKey))
    }

    /// A key by `kid`, retired ones included, if it signs tokens of `kind`.
    #[must_use]
    pub fn verifying(&self, kind: TokenKind, kid: &str) -> Option<&RsaVerifyingKey> {
        self.keys.iter().find(|key| key.kind == kind && key.rsa.kid() == kid).map(|key| &key.public)
    }

    /// The pool's JWKS document (RFC 7517 section 5).
    #[must_use]
    pub fn jwks(&self) -> &Arc<str> {
        &self.jwks
    }
}

#[derive(Debug, thiserror::Error)]
#[error("the pool has no signing key in force")]
struct MissingKey;

/// Makes keys ahead of time on a thread of its own.
pub struct KeyReserve {
    size: usize,
    ready: Mutex<Vec<RsaSigningKey>>,
    refilling: std::sync::atomic::AtomicBool,
}

impl Default for KeyReserve {
    fn default() -> Self {
        Self::of_size(RESERVE)
    }
}

impl KeyReserve {
    /// A reserve that keeps `size` keys ready; with none, each key is made when it is taken.
    #[must_use]
    pub fn of_size(size: usize) -> Self {
        Self { size, ready: Mutex::default(), refilling: std::sync::atomic::AtomicBool::default() }
    }

    /// A key from the reserve, or a new one when it is empty; the reserve refills in the background.
    ///
    /// # Errors
    /// When a key cannot be made.
    pub async fn take(self: &Arc<Self>) -> Result<RsaSigningKey, Error> {
        let ready = self.ready.lock().pop();
        self.refill();
        match ready {
            Some(key) => Ok(key),
            None => {
                tokio::task::spawn_blocking(RsaSigningKey::generate).await.map_err(error::store)?.map_err(error::store)
            }
        }
    }

    /// Fills the reserve in the background, one refill at a time.
    pub fn refill(self: &Arc<Self>) {
        use std::sync::atomic::Ordering;
        if self.refilling.swap(true, Ordering::AcqRel) {
            return;
        }
        let reserve = Arc::clone(self);
        tokio::task::spawn_blocking(move || {
            while reserve.ready.lock().len() < reserve.size {
                match RsaSigningKey::generate() {
                    Ok(key) => reserve.ready.lock().push(key),
                    Err(error) => {
                        tracing::error!(%error, "no signing key could be made");
                        break;
                    }
                }
            }
            reserve.refilling.store(false, Ordering::Release);
        });
    }
}

/// The keys of a new pool: one per kind of token.
///
/// # Errors
/// When a key cannot be made.
pub async fn new_key_set(reserve: &Arc<KeyReserve>, now: UnixMillis) -> Result<SigningKeySet, Error> {
    let mut keys = Vec::with_capacity(2);
    for kind in [TokenKind::Id, TokenKind::Access] {
        keys.push(stored(&reserve.take().await?, kind, now)?);
    }
    Ok(SigningKeySet { keys })
}

/// The set with a new key in force for each kind. Keys retired before `forget_before` are dropped: every token they
/// signed has ended.
///
/// # Errors
/// When a key cannot be made.
pub async fn rotated(
    reserve: &Arc<KeyReserve>,
    set: SigningKeySet,
    now: UnixMillis,
    forget_before: UnixMillis,
) -> Result<SigningKeySet, Error> {
    let mut keys = new_key_set(reserve, now).await?.keys;
    let earlier = set.keys.into_iter().filter(|key| key.retired_at.is_none_or(|at| at >= forget_before));
    keys.extend(earlier.map(|mut key| {
        key.retired_at.get_or_insert(now);
        key
    }));
    Ok(SigningKeySet { keys })
}

fn stored(key: &RsaSigningKey, kind: TokenKind, now: UnixMillis) -> Result<StoredSigningKey, Error> {
    let pkcs8 = key.to_pkcs8().map_err(error::store)?.to_vec();
    Ok(StoredSigningKey { kid: key.kid().to_owned(), kind, pkcs8, created_at: now, retired_at: None })
}
