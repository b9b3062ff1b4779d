//! The processes of one function: who works on the next call, and who waits.

use std::io;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use bytes::Bytes;
use cognomen_crypto::random::random_array;
use cognomen_model::UnixMillis;
use cognomen_model::id::uuid_like;
use parking_lot::Mutex;
use tokio::sync::{OwnedSemaphorePermit, Semaphore, oneshot};
use tokio::time::Instant;

use super::backoff::Backoff;
use super::exchange::Delivery;
use super::functions::Common;
use super::output::Output;
use super::process::{Fault, Process};
use super::unrest::Unrest;
use super::{CallRecord, Cause, FunctionSettings, Invocation, LocalAnswer, LocalFailure, hex, sources};

/// Calls that wait for a process at a time.
const WAITING: usize = 64;
/// Time after which a process that is not used is ended, in milliseconds.
const IDLE: i64 = 5 * 60 * 1000;

/// One function.
pub(super) struct Pool {
    settings: FunctionSettings,
    common: Arc<Common>,
    /// One place a process at work. Idle ones are as many as there are free places at most, for one is started only when none is idle.
    places: Arc<Semaphore>,
    waiting: AtomicUsize,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    /// The most recently used is last.
    idle: Vec<Process>,
    backoff: Backoff,
    unrest: Unrest,
    /// What the function's folder looked like when a process last crashed.
    crashed_with: u64,
}

/// How a call went that reached a place.
struct Done {
    result: Result<Bytes, Cause>,
    logs: Vec<String>,
    cold: bool,
}

impl Done {
    fn failed(cause: Cause) -> Self {
        Self { result: Err(cause), logs: Vec::new(), cold: false }
    }
}

impl Pool {
    pub(super) fn new(settings: FunctionSettings, common: Arc<Common>) -> Self {
        let places = Arc::new(Semaphore::new(settings.concurrency.clamp(1, Semaphore::MAX_PERMITS)));
        Self { settings, common, places, waiting: AtomicUsize::new(0), state: Mutex::default() }
    }

    /// Makes a call, as [`LocalFunctions::invoke`](super::LocalFunctions::invoke).
    pub(super) async fn invoke(self: Arc<Self>, invocation: Invocation) -> Result<LocalAnswer, LocalFailure> {
        let begun = Instant::now();
        let request_id = uuid_like(random_array(&*self.common.surroundings.random));
        let done = self.attempt(invocation, &request_id, begun).await;
        let record = CallRecord { request_id, duration: begun.elapsed(), logs: done.logs, cold: done.cold };
        match done.result {
            Ok(body) => Ok(LocalAnswer { body: body.into(), record }),
            Err(cause) => Err(LocalFailure { cause, record }),
        }
    }

    async fn attempt(self: Arc<Self>, invocation: Invocation, request_id: &str, begun: Instant) -> Done {
        let patience = invocation.patience;
        let Some(place) = self.place(patience).await else { return Done::failed(Cause::Busy) };
        let output = Arc::new(OnceLock::new());
        let (reply, done) = oneshot::channel();
        // The call outlives a caller that goes away: a process in the middle of it could not take another.
        let work = {
            let (pool, id, output) = (Arc::clone(&self), request_id.to_owned(), Arc::clone(&output));
            async move {
                let done = pool.work(invocation, &id, &output).await;
                drop(place);
                // Whoever asked may be gone.
                let _ = reply.send(done);
            }
        };
        tokio::spawn(work);
        match tokio::time::timeout(patience.saturating_sub(begun.elapsed()), done).await {
            Ok(Ok(done)) => done,
            Ok(Err(_)) => Done::failed(Cause::SpawnFailed("the call was dropped".to_owned())),
            Err(_) => {
                let logs = output.get().map(|output: &Arc<Output>| output.so_far()).unwrap_or_default();
                Done { result: Err(Cause::NoAnswer), logs, cold: false }
            }
        }
    }

    /// Waits for a place, first come, first served.
    async fn place(&self, patience: Duration) -> Option<OwnedSemaphorePermit> {
        struct Waiting<'a>(&'a AtomicUsize);
        impl Drop for Waiting<'_> {
            fn drop(&mut self) {
                self.0.fetch_sub(1, Ordering::SeqCst);
            }
        }
        if let Ok(place) = Arc::clone(&self.places).try_acquire_owned() {
            return Some(place);
        }
        let ahead = self.waiting.fetch_add(1, Ordering::SeqCst);
        let _waiting = Waiting(&self.waiting);
        if ahead >= WAITING {
            return None;
        }
        tokio::time::timeout(patience, Arc::clone(&self.places).acquire_owned()).await.ok()?.ok()
    }

    /// Works on a call, on a warm process or on a new one.
    async fn work(&self, invocation: Invocation, request_id: &str, output: &OnceLock<Arc<Output>>) -> Done {
        let fingerprint = self.fingerprint().await;
        let (arn, event) = (invocation.arn, Bytes::from(invocation.event));
        loop {
            let (mut process, cold) = match self.warm(fingerprint) {
                Some(process) => (process, false),
                None => match self.cold(fingerprint).await {
                    Ok(process) => (process, true),
                    Err(cause) => return Done::failed(cause),
                },
            };
            // Only what the first process writes can be seen before the call ends.
            let _ = output.set(Arc::clone(process.output()));
            let delivery = self.delivery(&arn, request_id, event.clone());
            let result = match process.call(delivery, self.settings.timeout).await {
                Ok(body) => Ok(body),
                // It ended while nobody used it.
                Err(Fault::Untouched(_)) if !cold => continue,
                Err(Fault::Untouched(exit)) => Err(Cause::Exited(exit)),
                Err(Fault::Failed(cause)) => Err(cause),
            };
            let logs = process.end_call(self.settings.memory);
            self.settle(process, &result);
            if cold {
                self.look_again(fingerprint).await;
            }
            return Done { result, logs, cold };
        }
    }

    /// The most recently used process that is still of use; ends those that are not.
    fn warm(&self, fingerprint: u64) -> Option<Process> {
        let mut state = self.state.lock();
        state.idle.retain(|process| process.is_alive() && process.fingerprint == fingerprint);
        if state.crashed_with != fingerprint {
            state.backoff.reset();
        }
        state.idle.pop()
    }

    async fn cold(&self, fingerprint: u64) -> Result<Process, Cause> {
        if self.common.is_stopped() {
            return Err(Cause::SpawnFailed("the server is stopping".to_owned()));
        }
        if let Some(cause) = self.state.lock().backoff.refusal(self.common.surroundings.clock.now()) {
            return Err(cause);
        }
        let started = self.start(fingerprint).await.map_err(|error| {
            let program = self.settings.command.first().map_or("", String::as_str);
            Cause::SpawnFailed(format!("cannot run `{program}` in `{}`: {error}", self.settings.directory.display()))
        });
        if let Err(cause) = &started {
            self.crashed(cause.clone(), fingerprint);
        }
        started
    }

    async fn start(&self, fingerprint: u64) -> io::Result<Process> {
        let stop = self.common.stop.subscribe();
        let keeper = self.common.keeper()?;
        Process::start(&keeper, &self.settings, &self.common.surroundings, fingerprint, stop).await
    }

    /// Keeps a process for the next call, or ends it.
    fn settle(&self, mut process: Process, result: &Result<Bytes, Cause>) {
        match result {
            Ok(_) | Err(Cause::FunctionError { .. }) => {
                process.idle_since = self.common.surroundings.clock.now();
                let mut state = self.state.lock();
                state.backoff.reset();
                state.idle.push(process);
            }
            Err(cause @ (Cause::Exited(_) | Cause::InitFailed { .. })) => {
                self.crashed(cause.clone(), process.fingerprint);
            }
            Err(_) => {}
        }
    }

    fn crashed(&self, cause: Cause, fingerprint: u64) {
        let mut state = self.state.lock();
        state.crashed_with = fingerprint;
        state.backoff.crashed(self.common.surroundings.clock.now(), cause);
    }

    /// What the function's folder looks like, where that matters.
    async fn fingerprint(&self) -> u64 {
        if !self.common.surroundings.reload {
            return 0;
        }
        let (folder, common) = (self.settings.directory.clone(), Arc::clone(&self.common));
        let look = move || sources::fingerprint(&folder, &common.surroundings.not_of_functions);
        tokio::task::spawn_blocking(look).await.unwrap_or_default()
    }

    /// Says when the function itself is what makes each call start it afresh. Only new processes need a look: where each call
    /// changes files, each has one.
    async fn look_again(&self, before: u64) {
        let changed = self.fingerprint().await != before;
        if self.state.lock().unrest.began(changed) {
            let (name, folder) = (&self.settings.name, self.settings.directory.display());
            tracing::warn!(
                function = name,
                "files below `{folder}` change while the function works, so that each call starts it afresh: let it write elsewhere"
            );
        }
    }

    fn delivery(&self, arn: &str, request_id: &str, event: Bytes) -> Delivery {
        let now = self.common.surroundings.clock.now();
        let timeout = i64::try_from(self.settings.timeout.as_millis()).unwrap_or(i64::MAX);
        let trace: [u8; 20] = random_array(&*self.common.surroundings.random);
        let (root, parent) = trace.split_at(12);
        Delivery {
            request_id: request_id.to_owned(),
            arn: arn.to_owned(),
            trace_id: format!("Root=1-{:08x}-{};Parent={};Sampled=0", now.seconds(), hex(root), hex(parent)),
            deadline: now.0.saturating_add(timeout),
            event,
        }
    }

    /// Ends processes that have ended by themselves or were not used for long.
    pub(super) fn tend(&self, now: UnixMillis) {
        let mut state = self.state.lock();
        state.idle.retain(|process| process.is_alive() && now.millis_since(process.idle_since) < IDLE);
    }

    /// Ends all processes that are not at work.
    pub(super) fn clear(&self) {
        self.state.lock().idle.clear();
    }
}
