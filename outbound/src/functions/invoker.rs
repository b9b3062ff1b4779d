//! Calls functions: those of this machine, and those behind an endpoint.

use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use bytes::Bytes;
use cognomen_model::Clock;
use cognomen_userpool::triggers::FunctionArn;
use cognomen_userpool::triggers::port::{Call, Failure, Functions};
use parking_lot::Mutex;
use tokio::task::JoinSet;
use tokio::time::Instant;
use tracing::Instrument;

use super::attempt::{Attempt, Repeat, too_many};
use super::bounds::{Bounds, OF_ALL, OF_POOL};
use super::local::LocalFunctions;
use super::policy::{Policies, Policy};
use super::remote::{Order, Remote};
use super::trace::{CallLog, Finished, Place};
use super::{machine, trace};
use crate::aws::Endpoint;

/// How long a function of this machine may take over an event that nobody waits for: its own time-out is the shorter bound.
const HANDED_OVER: Duration = Duration::from_secs(900);
/// How long a stop waits for events that were handed over.
const LAST_WAIT: Duration = Duration::from_secs(10);

/// What functions are called by.
pub struct InvokerSettings {
    /// Account of the functions of this machine.
    pub account: String,
    /// Functions of this machine.
    pub local: LocalFunctions,
    /// Where all others are called; none: nowhere.
    pub remote: Option<Endpoint>,
    /// Time-outs and attempts.
    pub policies: Policies,
    /// Where calls are kept for whoever develops; none in production.
    pub log: Option<Arc<CallLog>>,
}

/// The adapter of the port for functions.
///
/// A function whose name is declared runs on this machine when its ARN is of the server's account, in whatever region and under
/// whatever version or alias: there is one of it. Every other function is called at the endpoint.
pub struct Invoker {
    core: Arc<Core>,
    /// Calls of functions of this machine that nobody waits for.
    background: Mutex<JoinSet<()>>,
}

struct Core {
    settings: InvokerSettings,
    remote: Option<Remote>,
    clock: Arc<dyn Clock>,
    awaited: Arc<Bounds>,
    handed_over: Arc<Bounds>,
}

/// Where a function runs.
enum Target<'a> {
    Machine(FunctionArn<'a>),
    Endpoint(FunctionArn<'a>, &'a Remote),
}

impl Invoker {
    /// Calls functions as `settings` say. Needs a runtime with a timer.
    ///
    /// # Errors
    /// A sentence when the endpoint cannot be used.
    pub fn new(settings: InvokerSettings, clock: Arc<dyn Clock>) -> Result<Self, String> {
        let remote = settings.remote.clone();
        let remote =
            remote.map(|remote| Remote::new(remote, Arc::clone(&clock), settings.log.is_some())).transpose()?;
        let (awaited, handed_over) = (Bounds::new(OF_POOL, OF_ALL), Bounds::new(OF_POOL, OF_ALL));
        let core = Core { settings, remote, clock, awaited, handed_over };
        Ok(Self { core: Arc::new(core), background: Mutex::default() })
    }

    /// Waits a moment for events that were handed over, then ends all processes. Calls made later fail.
    pub async fn shutdown(&self) {
        let mut background = std::mem::take(&mut *self.background.lock());
        let all = async { while background.join_next().await.is_some() {} };
        if tokio::time::timeout(LAST_WAIT, all).await.is_err() {
            tracing::warn!("functions that send messages were ended before they had finished");
        }
        self.core.settings.local.shutdown().await;
    }

    /// Lets a function of this machine work on an event that nobody waits for.
    fn hand_over(&self, call: Call) -> Result<(), Failure> {
        let place = self.core.handed_over.enter(&call.pool_id).ok_or_else(too_many)?;
        let core = Arc::clone(&self.core);
        let mut background = self.background.lock();
        while background.try_join_next().is_some() {}
        background.spawn(async move {
            let (function, source) = (call.function.clone(), call.source);
            if let Err(error) = core.carry_out(call).await {
                tracing::warn!(function, source, error = trace::kind(&error), "a function did not take its event");
            }
            drop(place);
        });
        Ok(())
    }
}

#[async_trait]
impl Functions for Invoker {
    fn check(&self, function: &str) -> Result<(), String> {
        self.core.target(function).map(drop)
    }

    async fn invoke(&self, call: Call) -> Result<Vec<u8>, Failure> {
        let on_machine = matches!(self.core.target(&call.function), Ok(Target::Machine(_)));
        if on_machine && call.trigger.is_handed_over() {
            return self.hand_over(call).map(|()| Vec::new());
        }
        let bounds = if call.trigger.is_handed_over() { &self.core.handed_over } else { &self.core.awaited };
        let _place = bounds.enter(&call.pool_id).ok_or_else(too_many)?;
        self.core.carry_out(call).await
    }
}

impl Core {
    fn target<'a>(&'a self, function: &'a str) -> Result<Target<'a>, String> {
        let arn = FunctionArn::parse(function).ok_or_else(|| format!("`{function}` is not the ARN of a function"))?;
        let declared = self.settings.local.has(arn.name);
        if declared && arn.account == self.settings.account {
            return Ok(Target::Machine(arn));
        }
        match &self.remote {
            Some(remote) => Ok(Target::Endpoint(arn, remote)),
            None if declared => Err(format!(
                "the function `{}` is declared for account `{}`, and there is no `endpoint` in `[lambda]` for those of \
                 account `{}`",
                arn.name, self.settings.account, arn.account,
            )),
            None => Err(format!(
                "the function `{}` is not declared in `[[functions]]`, and there is no `endpoint` in `[lambda]` to call it at",
                arn.name,
            )),
        }
    }

    /// All attempts of a call.
    async fn carry_out(&self, call: Call) -> Result<Vec<u8>, Failure> {
        let Call { function, pool_id, trigger, source, event } = call;
        let target = self.target(&function).map_err(Failure::Unreachable)?;
        let handed_over = trigger.is_handed_over();
        let policy = match target {
            Target::Machine(_) if handed_over => Policy { timeout: HANDED_OVER, attempts: 1 },
            _ => self.settings.policies.of(&pool_id),
        };
        let event = Bytes::from(event);
        let (begun, at) = (Instant::now(), self.clock.now());
        let order = Order { arn: &function, event: event.clone(), handed_over };
        let mut count = 0;
        let mut late = false;
        let last = loop {
            count += 1;
            let span = tracing::info_span!(
                "function call",
                trigger = trigger.name(),
                source,
                function,
                pool = pool_id,
                attempt = count,
                outcome = tracing::field::Empty,
                duration_ms = tracing::field::Empty,
            );
            let attempt = self.attempt(&target, &order, begun + policy.whole(), policy.timeout, span).await;
            late |= attempt.failure() == Some(&Failure::TimedOut);
            let again = matches!(&attempt.outcome, Err(miss) if miss.repeat.is_allowed(handed_over));
            let left = policy.whole().saturating_sub(begun.elapsed());
            if !again || count >= policy.attempts || left.is_zero() {
                break attempt;
            }
            if attempt.failure() != Some(&Failure::TimedOut) {
                tokio::time::sleep(Policy::pause(count).min(left)).await;
            }
        };
        let Attempt { outcome, logs, cold_start } = last;
        // Attempts that were given up go on, and may be why the last one found no room.
        let named = |failure| if late && failure == too_many() { Failure::TimedOut } else { failure };
        let outcome = outcome.map_err(|miss| named(miss.failure));
        if let Some(log) = &self.settings.log {
            let place = if matches!(target, Target::Machine(_)) { Place::Machine } else { Place::Endpoint };
            let duration = begun.elapsed();
            let outcome = &outcome;
            let event = &event;
            log.keep(Finished {
                trigger,
                source,
                pool_id,
                function: function.clone(),
                place,
                at,
                duration,
                attempts: count,
                cold_start,
                event,
                outcome,
                logs,
            });
        }
        outcome
    }

    /// One attempt within a time-out and before the end of all.
    async fn attempt(
        &self,
        target: &Target<'_>,
        order: &Order<'_>,
        end: Instant,
        timeout: Duration,
        span: tracing::Span,
    ) -> Attempt {
        let begun = Instant::now();
        let patience = timeout.min(end.saturating_duration_since(begun));
        let calling = async {
            match target {
                Target::Machine(arn) => machine::call(&self.settings.local, arn.name, order, patience).await,
                Target::Endpoint(arn, remote) => {
                    let late = |_| Attempt::failed(Failure::TimedOut, Repeat::WhereAwaited);
                    tokio::time::timeout(patience, remote.call(arn.region, order)).await.unwrap_or_else(late)
                }
            }
        };
        let attempt = calling.instrument(span.clone()).await;
        span.record("outcome", trace::outcome(attempt.failure(), order.handed_over));
        span.record("duration_ms", trace::millis(begun.elapsed()));
        attempt
    }
}
