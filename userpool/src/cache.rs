//! What was read lately. Bounded; an entry is trusted for a second, so that another node's change is seen by then.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use cognomen_crypto::password_hash::PasswordHash;
use cognomen_model::UnixMillis;
use cognomen_model::client::Client;
use cognomen_model::domain::DomainOwner;
use cognomen_model::group::Group;
use cognomen_model::oauth_configuration::OAuthConfiguration;
use cognomen_model::risk::RiskConfiguration;
use quick_cache::sync::Cache;

use crate::pool_view::PoolView;

/// How long an entry is trusted unseen, in milliseconds.
const TRUSTED_MILLIS: i64 = 1000;
const POOLS: usize = 4096;
const CLIENTS: usize = 16_384;
const GROUPS: usize = 16_384;
const RISKS: usize = 4096;
const DOMAINS: usize = 4096;

/// A pool, and a client of it where the client has settings of its own.
type OwnerKey = (String, Option<String>);

#[derive(Clone)]
struct Kept<T> {
    value: T,
    read_at: UnixMillis,
}

impl<T> Kept<T> {
    fn trusted(self, now: UnixMillis) -> Option<T> {
        let age = now.millis_since(self.read_at);
        (0..TRUSTED_MILLIS).contains(&age).then_some(self.value)
    }
}

/// The caches of one node.
pub struct Caches {
    pools: Cache<String, Kept<Arc<PoolView>>>,
    clients: Cache<String, Kept<(Arc<Client>, u64)>>,
    limits_epoch: AtomicU64,
    groups: Cache<(String, String), Kept<Option<Arc<Group>>>>,
    risks: Cache<OwnerKey, Kept<Option<Arc<RiskConfiguration>>>>,
    client_oauth: Cache<String, Kept<Arc<OAuthConfiguration>>>,
    import_decoys: Cache<String, Kept<Option<Arc<PasswordHash>>>>,
    /// Whose a domain is, and whether it shows managed login.
    domains: Cache<String, Kept<(DomainOwner, bool)>>,
    scopes: Cache<String, Kept<Arc<BTreeSet<String>>>>,
}

impl Default for Caches {
    fn default() -> Self {
        Self {
            pools: Cache::new(POOLS),
            clients: Cache::new(CLIENTS),
            limits_epoch: AtomicU64::new(0),
            groups: Cache::new(GROUPS),
            risks: Cache::new(RISKS),
            client_oauth: Cache::new(CLIENTS),
            import_decoys: Cache::new(POOLS),
            domains: Cache::new(DOMAINS),
            scopes: Cache::new(POOLS),
        }
    }
}

impl Caches {
    /// A pool read within the last second.
    #[must_use]
    pub fn pool(&self, id: &str, now: UnixMillis) -> Option<Arc<PoolView>> {
        self.pools.get(id)?.trusted(now)
    }

    /// A pool whatever its age: its parsed signing keys may still serve.
    #[must_use]
    pub fn stale_pool(&self, id: &str) -> Option<Arc<PoolView>> {
        self.pools.get(id).map(|kept| kept.value)
    }

    /// Keeps a pool just read.
    pub fn keep_pool(&self, id: &str, view: Arc<PoolView>, now: UnixMillis) {
        self.pools.insert(id.to_owned(), Kept { value: view, read_at: now });
    }

    /// What comparing with a pool's imported hashes costs (or that it has none), as read within the last second.
    #[must_use]
    pub fn import_decoy(&self, pool_id: &str, now: UnixMillis) -> Option<Option<Arc<PasswordHash>>> {
        self.import_decoys.get(pool_id)?.trusted(now)
    }

    /// Keeps what comparing with a pool's imported hashes costs.
    pub fn keep_import_decoy(&self, pool_id: &str, decoy: Option<Arc<PasswordHash>>, now: UnixMillis) {
        self.import_decoys.insert(pool_id.to_owned(), Kept { value: decoy, read_at: now });
    }

    /// Forgets a pool that changed.
    pub fn forget_pool(&self, id: &str) {
        self.pools.remove(id);
    }

    /// A client read within the last second, with its record's version.
    #[must_use]
    pub fn client(&self, id: &str, now: UnixMillis) -> Option<(Arc<Client>, u64)> {
        self.clients.get(id)?.trusted(now)
    }

    /// Keeps a client just read.
    pub fn keep_client(&self, client: Arc<Client>, version: u64, now: UnixMillis) {
        self.clients.insert(client.id.clone(), Kept { value: (client, version), read_at: now });
    }

    /// Forgets a client that changed.
    pub fn forget_client(&self, id: &str) {
        self.clients.remove(id);
    }

    /// What a client may do beyond Cognito, as read within the last second.
    #[must_use]
    pub fn client_oauth(&self, client_id: &str, now: UnixMillis) -> Option<Arc<OAuthConfiguration>> {
        self.client_oauth.get(client_id)?.trusted(now)
    }

    /// Keeps what a client may do beyond Cognito.
    pub fn keep_client_oauth(&self, client_id: &str, found: Arc<OAuthConfiguration>, now: UnixMillis) {
        self.client_oauth.insert(client_id.to_owned(), Kept { value: found, read_at: now });
    }

    /// Forgets what a client may do beyond Cognito, which changed.
    pub fn forget_client_oauth(&self, client_id: &str) {
        self.client_oauth.remove(client_id);
    }

    /// Whose a domain is and whether it shows managed login, as read within the last second.
    #[must_use]
    pub fn domain(&self, name: &str, now: UnixMillis) -> Option<(DomainOwner, bool)> {
        self.domains.get(name)?.trusted(now)
    }

    /// Keeps what was read of a domain. Names that nobody has are not kept: anybody may ask for any number of them.
    pub fn keep_domain(&self, name: &str, owner: DomainOwner, managed: bool, now: UnixMillis) {
        self.domains.insert(name.to_owned(), Kept { value: (owner, managed), read_at: now });
    }

    /// Forgets a domain that changed.
    pub fn forget_domain(&self, name: &str) {
        self.domains.remove(name);
    }

    /// The custom scopes of a pool, as read within the last second.
    #[must_use]
    pub fn scopes(&self, pool_id: &str, now: UnixMillis) -> Option<Arc<BTreeSet<String>>> {
        self.scopes.get(pool_id)?.trusted(now)
    }

    /// Keeps the custom scopes of a pool.
    pub fn keep_scopes(&self, pool_id: &str, scopes: Arc<BTreeSet<String>>, now: UnixMillis) {
        self.scopes.insert(pool_id.to_owned(), Kept { value: scopes, read_at: now });
    }

    /// Forgets the custom scopes of a pool, which changed.
    pub fn forget_scopes(&self, pool_id: &str) {
        self.scopes.remove(pool_id);
    }

    /// A group (or its absence) read within the last second, by pool and internal id.
    #[must_use]
    pub fn group(&self, pool_id: &str, id: &str, now: UnixMillis) -> Option<Option<Arc<Group>>> {
        self.groups.get(&(pool_id.to_owned(), id.to_owned()))?.trusted(now)
    }

    /// Keeps a group just read, or that there is none.
    pub fn keep_group(&self, pool_id: &str, id: &str, group: Option<Arc<Group>>, now: UnixMillis) {
        self.groups.insert((pool_id.to_owned(), id.to_owned()), Kept { value: group, read_at: now });
    }

    /// Says that provisioned limits changed: whoever keeps them reads them anew.
    pub fn limits_changed(&self) {
        self.limits_epoch.fetch_add(1, Ordering::Release);
    }

    /// How often provisioned limits changed on this node.
    #[must_use]
    pub fn limits_epoch(&self) -> u64 {
        self.limits_epoch.load(Ordering::Acquire)
    }

    /// Forgets a group that changed.
    pub fn forget_group(&self, pool_id: &str, id: &str) {
        self.groups.remove(&(pool_id.to_owned(), id.to_owned()));
    }

    /// The risk configuration (or its absence) of a pool or client, read within the last second.
    #[must_use]
    pub fn risk(
        &self,
        pool_id: &str,
        client_id: Option<&str>,
        now: UnixMillis,
    ) -> Option<Option<Arc<RiskConfiguration>>> {
        self.risks.get(&(pool_id.to_owned(), client_id.map(str::to_owned)))?.trusted(now)
    }

    /// Keeps a risk configuration just read, or that there is none.
    pub fn keep_risk(
        &self,
        pool_id: &str,
        client_id: Option<&str>,
        found: Option<Arc<RiskConfiguration>>,
        now: UnixMillis,
    ) {
        let key = (pool_id.to_owned(), client_id.map(str::to_owned));
        self.risks.insert(key, Kept { value: found, read_at: now });
    }

    /// Forgets a risk configuration that changed.
    pub fn forget_risk(&self, pool_id: &str, client_id: Option<&str>) {
        self.risks.remove(&(pool_id.to_owned(), client_id.map(str::to_owned)));
    }
}
