//! What was read lately. Bounded; an entry is trusted for a second, so that another node's change is seen by then.

use std::sync::Arc;

use cognomen_crypto::digest;
use cognomen_model::UnixMillis;
use parking_lot::Mutex;
use quick_cache::sync::Cache;

use super::{Grants, Identity};
use crate::policy::{Kind, Policy, PolicyError};
use crate::roles::Role;

/// How long an entry is trusted unseen, in milliseconds.
const TRUSTED_MILLIS: i64 = 1000;
const IDENTITIES: usize = 4096;
const GRANTS: usize = 4096;
const PARSED: usize = 8192;

/// The caches of one node.
pub struct Caches {
    /// Access keys of users.
    identities: Cache<String, Arc<Identity>>,
    /// What users and roles may do, by kind and name.
    grants: Cache<String, Arc<Grants>>,
    /// Roles as those who assume them see them, by name in lower case.
    roles: Cache<String, Arc<Role>>,
    /// Parsed documents by kind and digest: a document never means anything else.
    parsed: Cache<(Kind, [u8; 32]), Arc<Policy>>,
    /// When the last use of an access key or role was kept.
    used: Cache<String, UnixMillis>,
    /// Counts changes made on this node: what was read before a change must not be kept after it.
    changes: Mutex<u64>,
}

impl Default for Caches {
    fn default() -> Self {
        Self {
            identities: Cache::new(IDENTITIES),
            grants: Cache::new(GRANTS),
            roles: Cache::new(GRANTS),
            parsed: Cache::new(PARSED),
            used: Cache::new(IDENTITIES),
            changes: Mutex::new(0),
        }
    }
}

impl Caches {
    /// The identity behind an access key, read within the last second.
    pub(crate) fn identity(&self, access_key_id: &str, now: UnixMillis) -> Option<Arc<Identity>> {
        self.identities.get(access_key_id).filter(|found| trusted(found.read_at, now))
    }

    /// The same whatever its age: signing keys follow from the secret alone.
    pub(crate) fn stale_identity(&self, access_key_id: &str) -> Option<Arc<Identity>> {
        self.identities.get(access_key_id)
    }

    /// What a user or role may do, read within the last second.
    pub(crate) fn grants(&self, holder: &str, now: UnixMillis) -> Option<Arc<Grants>> {
        self.grants.get(holder).filter(|found| trusted(found.read_at, now))
    }

    /// A role, read within the last second.
    pub(crate) fn role(&self, name: &str, now: UnixMillis) -> Option<Arc<Role>> {
        self.roles.get(name).filter(|found| trusted(found.read_at, now))
    }

    /// Whether a use of an access key or role was kept within `pause` milliseconds. If not, this one is to be kept.
    pub(crate) fn used_lately(&self, id: &str, now: UnixMillis, pause: i64) -> bool {
        if self.used.get(id).is_some_and(|kept| (0..pause).contains(&now.millis_since(kept))) {
            return true;
        }
        self.used.insert(id.to_owned(), now);
        false
    }

    /// To be taken before something is read, and given back to keep it.
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

    /// Keeps what a user or role may do, unless something changed since it was read.
    pub(crate) fn keep_grants(&self, holder: String, grants: &Arc<Grants>, read_at: u64) {
        let changes = self.changes.lock();
        if *changes == read_at {
            self.grants.insert(holder, grants.clone());
        }
    }

    /// Keeps a role, unless something changed since it was read.
    pub(crate) fn keep_role(&self, name: String, role: &Arc<Role>, read_at: u64) {
        let changes = self.changes.lock();
        if *changes == read_at {
            self.roles.insert(name, role.clone());
        }
    }

    /// Forgets access keys whose user or state changed.
    pub(crate) fn forget<'a>(&self, access_key_ids: impl IntoIterator<Item = &'a str>) {
        let mut changes = self.changes.lock();
        *changes = changes.wrapping_add(1);
        for id in access_key_ids {
            self.identities.remove(id);
        }
    }

    /// Forgets all roles and what users and roles may do: a policy, an attachment, a membership or a boundary changed.
    pub(crate) fn forget_grants(&self) {
        let mut changes = self.changes.lock();
        *changes = changes.wrapping_add(1);
        self.grants.clear();
        self.roles.clear();
    }

    /// Parses a document, or finds what it was parsed to before.
    ///
    /// # Errors
    /// As [`Policy::parse`].
    pub(crate) fn parse(&self, kind: Kind, document: &str) -> Result<Arc<Policy>, PolicyError> {
        let key = (kind, digest::sha256(document.as_bytes()));
        if let Some(known) = self.parsed.get(&key) {
            return Ok(known);
        }
        let policy = Arc::new(Policy::parse(kind, document)?);
        self.parsed.insert(key, policy.clone());
        Ok(policy)
    }
}

fn trusted(read_at: UnixMillis, now: UnixMillis) -> bool {
    (0..TRUSTED_MILLIS).contains(&now.millis_since(read_at))
}
