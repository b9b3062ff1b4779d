//! The functions of this machine by name.

use std::collections::BTreeMap;
use std::io;
use std::sync::{Arc, Weak};

use parking_lot::Mutex;
use tokio::sync::watch;

use super::keeper::Keeper;
use super::pool::Pool;
use super::{CallRecord, Cause, FunctionSettings, Invocation, LocalAnswer, LocalFailure, Surroundings};

/// What all functions share.
pub(super) struct Common {
    pub(super) surroundings: Surroundings,
    /// Turns true when all processes are to end.
    pub(super) stop: watch::Sender<bool>,
    keeper: Mutex<Option<Arc<Keeper>>>,
    pools: Mutex<Vec<Weak<Pool>>>,
}

impl Common {
    /// Whether no more processes are started.
    pub(super) fn is_stopped(&self) -> bool {
        *self.stop.borrow()
    }

    /// The thread that starts processes; begins with the first call.
    pub(super) fn keeper(&self) -> io::Result<Arc<Keeper>> {
        let mut keeper = self.keeper.lock();
        if let Some(keeper) = &*keeper {
            return Ok(Arc::clone(keeper));
        }
        let pools = self.pools.lock().clone();
        let clock = Arc::clone(&self.surroundings.clock);
        let tend = move || pools.iter().filter_map(Weak::upgrade).for_each(|pool| pool.tend(clock.now()));
        Ok(Arc::clone(keeper.insert(Arc::new(Keeper::new(tend)?))))
    }
}

/// The functions of this machine. Their processes end with this.
pub struct LocalFunctions {
    pools: BTreeMap<String, Arc<Pool>>,
    common: Arc<Common>,
}

impl LocalFunctions {
    /// Declares functions; processes are started by calls. Of two with one name the later counts.
    #[must_use]
    pub fn new(functions: Vec<FunctionSettings>, surroundings: Surroundings) -> Self {
        let stop = watch::Sender::new(false);
        let common = Arc::new(Common { surroundings, stop, keeper: Mutex::default(), pools: Mutex::default() });
        let pool =
            |settings: FunctionSettings| (settings.name.clone(), Arc::new(Pool::new(settings, Arc::clone(&common))));
        let pools: BTreeMap<_, _> = functions.into_iter().map(pool).collect();
        *common.pools.lock() = pools.values().map(Arc::downgrade).collect();
        Self { pools, common }
    }

    /// Names of all functions, sorted.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.pools.keys().map(String::as_str)
    }

    /// Whether a function has this name.
    #[must_use]
    pub fn has(&self, name: &str) -> bool {
        self.pools.contains_key(name)
    }

    /// Calls a function and waits for its answer. A caller that goes away leaves the function at work.
    ///
    /// # Errors
    /// [`LocalFailure`].
    pub async fn invoke(&self, name: &str, invocation: Invocation) -> Result<LocalAnswer, LocalFailure> {
        match self.pools.get(name) {
            Some(pool) => Arc::clone(pool).invoke(invocation).await,
            None => Err(LocalFailure { cause: Cause::Unknown, record: CallRecord::default() }),
        }
    }

    /// Ends all processes and starts no more; calls at work fail. Returns when they have ended.
    pub async fn shutdown(&self) {
        self.common.stop.send_replace(true);
        self.pools.values().for_each(|pool| pool.clear());
        self.common.stop.closed().await;
    }
}
