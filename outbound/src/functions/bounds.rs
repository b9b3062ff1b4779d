//! How many calls run at a time, so that the slow function of one pool holds up no other pool.

use std::collections::HashMap;
use std::sync::Arc;

use parking_lot::Mutex;

/// Calls of one pool that may run at a time.
pub(super) const OF_POOL: usize = 64;
/// Calls of all pools that may run at a time.
pub(super) const OF_ALL: usize = 512;

/// Counts running calls.
pub(super) struct Bounds {
    of_pool: usize,
    of_all: usize,
    running: Mutex<Running>,
}

#[derive(Default)]
struct Running {
    all: usize,
    /// Pools with running calls only, so that it does not grow with the pools there are.
    by_pool: HashMap<String, usize>,
}

impl Bounds {
    pub(super) fn new(of_pool: usize, of_all: usize) -> Arc<Self> {
        Arc::new(Self { of_pool, of_all, running: Mutex::default() })
    }

    /// Counts a call for as long as the place is held; none when there are too many.
    pub(super) fn enter(self: &Arc<Self>, pool_id: &str) -> Option<Place> {
        let mut running = self.running.lock();
        let of_pool = running.by_pool.get(pool_id).copied().unwrap_or_default();
        if running.all >= self.of_all || of_pool >= self.of_pool {
            return None;
        }
        running.all += 1;
        running.by_pool.insert(pool_id.to_owned(), of_pool + 1);
        Some(Place { bounds: Arc::clone(self), pool_id: pool_id.to_owned() })
    }
}

/// The place of a running call, given back when dropped.
pub(super) struct Place {
    bounds: Arc<Bounds>,
    pool_id: String,
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut running = self.bounds.running.lock();
        running.all = running.all.saturating_sub(1);
        let left = running.by_pool.get(&self.pool_id).map_or(0, |count| count.saturating_sub(1));
        if left == 0 {
            running.by_pool.remove(&self.pool_id);
        } else {
            running.by_pool.insert(self.pool_id.clone(), left);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pool_takes_no_more_than_its_share() {
        let bounds = Bounds::new(2, 3);
        let (first, second) = (bounds.enter("a").unwrap(), bounds.enter("a").unwrap());
        assert!(bounds.enter("a").is_none());
        let third = bounds.enter("b").unwrap();
        assert!(bounds.enter("b").is_none(), "all places are taken");
        drop(first);
        let again = bounds.enter("a").unwrap();
        drop((second, third, again));
        let running = bounds.running.lock();
        assert!(running.all == 0 && running.by_pool.is_empty());
    }
}
