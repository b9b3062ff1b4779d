//! What stands behind an access key of a user: its secret, its state and whose it is.

use std::fmt;
use std::sync::Arc;

use cognomen_contract::Error;
use cognomen_contract::iam::StatusType;
use cognomen_crypto::compare;
use cognomen_crypto::sigv4::{self, Scope};
use cognomen_model::UnixMillis;
use parking_lot::Mutex;
use zeroize::Zeroizing;

use super::{AccessKeyRecord, Found, find_access_key, find_user};
use crate::caller::Principal;
use crate::context::Iam;

/// Signing keys kept for one access key: one for each day, region and service in use.
const SIGNING_KEYS: usize = 16;

/// An access key with everything that checking its signature needs.
pub(crate) struct Identity {
    pub(crate) principal: Principal,
    /// Whether the key may sign.
    pub(crate) active: bool,
    pub(crate) read_at: UnixMillis,
    secret: Zeroizing<String>,
    signing_keys: Mutex<Vec<SigningKey>>,
}

#[derive(Clone)]
struct SigningKey {
    date: String,
    region: String,
    service: String,
    key: Zeroizing<[u8; 32]>,
}

impl fmt::Debug for Identity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Identity").field("principal", &self.principal).finish_non_exhaustive()
    }
}

impl Identity {
    /// The signing key of a scope: derived once, kept as long as the secret stays.
    pub(crate) fn signing_key(&self, scope: &Scope<'_>) -> Zeroizing<[u8; 32]> {
        let mut kept = self.signing_keys.lock();
        let fits = |k: &&SigningKey| k.date == scope.date && k.region == scope.region && k.service == scope.service;
        if let Some(found) = kept.iter().find(fits) {
            return found.key.clone();
        }
        let key = Zeroizing::new(sigv4::signing_key(&self.secret, scope));
        if kept.len() >= SIGNING_KEYS {
            kept.remove(0);
        }
        kept.push(SigningKey {
            date: scope.date.to_owned(),
            region: scope.region.to_owned(),
            service: scope.service.to_owned(),
            key: key.clone(),
        });
        key
    }
}

/// The identity behind an access key; none when there is no such key. Read again when it was last read a second ago.
pub(crate) async fn identity(iam: &Iam, access_key_id: &str, now: UnixMillis) -> Result<Option<Arc<Identity>>, Error> {
    if let Some(identity) = iam.caches.identity(access_key_id, now) {
        return Ok(Some(identity));
    }
    let changes = iam.caches.changes();
    let Some((key, found)) = key_and_user(iam, access_key_id).await? else { return Ok(None) };
    let Some(state) = found.user.access_keys.iter().find(|state| state.id == key.id) else { return Ok(None) };
    let active = state.status == StatusType::Active;
    let before = iam.caches.stale_identity(access_key_id);
    let same_secret = before.filter(|before| compare::equal(before.secret.as_bytes(), key.secret.as_bytes()));
    let signing_keys = same_secret.map(|before| before.signing_keys.lock().clone()).unwrap_or_default();
    let identity = Arc::new(Identity {
        principal: Principal {
            arn: found.user.arn(&iam.account),
            account: iam.account.clone(),
            user_id: found.user.id.clone(),
            user_name: Some(found.user.name.clone()),
            access_key_id: key.id.clone(),
            session: None,
        },
        active,
        read_at: now,
        secret: Zeroizing::new(key.secret.clone()),
        signing_keys: Mutex::new(signing_keys),
    });
    iam.caches.keep_identity(&identity, changes);
    Ok(Some(identity))
}

/// An access key and its user. Read twice when the user was renamed between the two reads.
async fn key_and_user(iam: &Iam, access_key_id: &str) -> Result<Option<(AccessKeyRecord, Found)>, Error> {
    for _ in 0..2 {
        let Some(key) = find_access_key(iam, access_key_id).await? else { return Ok(None) };
        if let Some(found) = find_user(iam, &key.user_name).await? {
            return Ok(Some((key, found)));
        }
    }
    Ok(None)
}
