//! Access keys read lately. Bounded; an entry is trusted for a second, so that another node's change is seen by then.

use std::sync::Arc;

use cognomen_model::UnixMillis;
use parking_lot::Mutex;
use quick_cache::sync::Cache;

use super::Identity;

/// How long an entry is trusted unseen, in milliseconds.
const TRUSTED_MILLIS: i64 = 1000;
const IDENTITIES: usize = 4096;

/// The caches of one node.
pub struct Caches {
    identities: Cache<String, Arc<Identity>>,
    /// Counts changes made on this node: what was read before a change must not be kept after it.
    changes: Mutex<u64>,
}

impl Default for Caches {
    fn default() -> Self {
        Self { identities: Cache::new(IDENTITIES), changes: Mutex::new(0) }
    }
}

impl Caches {
    /// The identity behind an access key, read within the last second.
    pub(crate) fn identity(&self, access_key_id: &str, now: UnixMillis) -> Option<Arc<Identity>> {
        let found = self.identities.get(access_key_id)?;
        (0..TRUSTED_MILLIS).contains(&now.millis_since(found.read_at)).then_some(found)
    }

    /// The same whatever its age: what follows from unchanged records may still serve.
    pub(crate) fn stale_identity(&self, access_key_id: &str) -> Option<Arc<Identity>> {
        self.identities.get(access_key_id)
    }

    /// To be taken before an identity is read, and given back to keep it.
    pub(crate) fn changes(&self) -> u64 {
        *self.changes.lock()
    }

    /// Keeps an identity, unless something changed since it was read.
    pub(crate) fn keep_identity(&self, identity: &Arc<Identity>, read_at: u64) {
        let changes = self.changes.lock();
        if *changes == read_at {
            self.identities.insert(identity.principal.access_key_id.clone(), identity.clone());
        }
    }

    /// Forgets access keys whose user, state or policies changed.
    pub(crate) fn forget<'a>(&self, access_key_ids: impl IntoIterator<Item = &'a str>) {
        let mut changes = self.changes.lock();
        *changes = changes.wrapping_add(1);
        for id in access_key_ids {
            self.identities.remove(id);
        }
    }
}
