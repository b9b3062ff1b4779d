//! Who works on started jobs, beside requests.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use cognomen_contract::Error;
use cognomen_crypto::random_array;
use cognomen_model::id;
use cognomen_model::import::ActiveImport;
use cognomen_store::{Range, Scope};

use super::run;
use crate::context::Context;
use crate::directory::address;
use crate::error;

/// Regions looked at in one pass; there is one job a region.
const REGIONS: usize = 256;

/// The worker of one node. Of all nodes that share a store, one at a time works on a job: it takes a lease, and every commit
/// holds only for who has seen the one before.
pub struct Worker {
    ctx: Arc<Context>,
    /// Another one at every start, so that what an ended process held is waited for.
    owner: String,
    stopping: AtomicBool,
}

impl Worker {
    /// A worker that has not begun.
    #[must_use]
    pub fn new(ctx: Arc<Context>) -> Self {
        let owner = id::uuid_like(random_array(&*ctx.random));
        Self { ctx, owner, stopping: AtomicBool::new(false) }
    }

    /// Works for a while on every running job that no other worker has. Tells whether there is more to do at once.
    ///
    /// # Errors
    /// When the store fails; what was committed stays, and the next pass goes on there.
    pub async fn pass(&self) -> Result<bool, Error> {
        let range = Range::all();
        let found = self.ctx.store.scan::<ActiveImport>(&Scope::System, address::ACTIVE_IMPORTS, &range, REGIONS).await;
        let (mut more, mut failed) = (false, None);
        for item in found.map_err(error::store)?.items {
            if self.stopping.load(Ordering::Relaxed) {
                return Ok(false);
            }
            let going_on = || !self.stopping.load(Ordering::Relaxed);
            // What stands in the way of one job is not in the way of the others.
            match run::slice(&self.ctx, &self.owner, &item.key, item.value, item.version, going_on).await {
                Ok(rest) => more |= rest,
                Err(error) => failed = Some(error),
            }
        }
        failed.map_or(Ok(more), Err)
    }

    /// Lets a pass that runs end after its next commit, and every later one do nothing.
    pub fn stop(&self) {
        self.stopping.store(true, Ordering::Relaxed);
    }
}
