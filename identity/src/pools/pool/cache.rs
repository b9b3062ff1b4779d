//! Pools read lately. Bounded; an entry is trusted for a second, so that another node's change is seen by then.

use std::sync::Arc;

use cognomen_model::UnixMillis;
use quick_cache::sync::Cache;

use super::PoolView;

/// How long an entry is trusted unseen, in milliseconds.
const TRUSTED_MILLIS: i64 = 1000;
const POOLS: usize = 4096;

/// The pools that one node has read.
pub struct PoolCache {
    pools: Cache<String, (Arc<PoolView>, UnixMillis)>,
    /// Ids by tag: a pool keeps its tag, and no other gets it while there are records of it.
    tags: Cache<String, String>,
}

impl Default for PoolCache {
    fn default() -> Self {
        Self { pools: Cache::new(POOLS), tags: Cache::new(POOLS) }
    }
}

impl PoolCache {
    /// A pool read within the last second.
    pub(super) fn pool(&self, id: &str, now: UnixMillis) -> Option<Arc<PoolView>> {
        let (view, read_at) = self.pools.get(id)?;
        (0..TRUSTED_MILLIS).contains(&now.millis_since(read_at)).then_some(view)
    }

    /// Keeps a pool just read.
    pub(super) fn keep(&self, view: Arc<PoolView>, now: UnixMillis) {
        self.tags.insert(view.pool.tag.clone(), view.pool.id.clone());
        self.pools.insert(view.pool.id.clone(), (view, now));
    }

    /// Forgets a pool that changed.
    pub(in crate::pools) fn forget(&self, id: &str) {
        if let Some((_, (view, _))) = self.pools.remove(id) {
            self.tags.remove(&view.pool.tag);
        }
    }

    /// The id of the pool that has a tag, if it was read.
    pub(super) fn tagged(&self, tag: &str) -> Option<String> {
        self.tags.get(tag)
    }

    /// Forgets whose a tag is.
    pub(super) fn forget_tag(&self, tag: &str) {
        self.tags.remove(tag);
    }
}
