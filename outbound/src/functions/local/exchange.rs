//! What a process and its calls hand each other: at most one event at a time, and its answer.

use bytes::Bytes;
use parking_lot::Mutex;
use tokio::sync::{Notify, oneshot, watch};

/// An event on its way to the function.
pub(super) struct Delivery {
    pub(super) request_id: String,
    pub(super) arn: String,
    /// `X-Amzn-Trace-Id` of the call.
    pub(super) trace_id: String,
    /// Milliseconds since 1970.
    pub(super) deadline: i64,
    pub(super) event: Bytes,
}

/// How far the start of a process has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Start {
    Starting,
    /// It has asked for an event.
    Ready,
    /// It has reported that it cannot start.
    Failed(Reported),
}

/// An error that a process reports.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Reported {
    pub(super) error_type: String,
    pub(super) message: String,
}

/// What a process answers.
pub(super) enum Outcome {
    Answer(Bytes),
    Error(Reported),
    TooLong,
}

/// Whose answer a request carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Claim {
    /// The call at work.
    Current,
    /// The call before; nobody waits for it.
    Late,
    /// No call of this process.
    Wrong,
}

#[derive(Default)]
struct State {
    offered: Option<Delivery>,
    current: Option<(String, oneshot::Sender<Outcome>)>,
    last: Option<String>,
}

/// The meeting point of one process.
pub(super) struct Exchange {
    state: Mutex<State>,
    arrived: Notify,
    start: watch::Sender<Start>,
}

impl Exchange {
    pub(super) fn new() -> Self {
        Self { state: Mutex::default(), arrived: Notify::new(), start: watch::Sender::new(Start::Starting) }
    }

    /// How far the start has come.
    pub(super) fn start(&self) -> watch::Receiver<Start> {
        self.start.subscribe()
    }

    /// Lays out an event for the process.
    pub(super) fn offer(&self, delivery: Delivery) -> oneshot::Receiver<Outcome> {
        let (reply, outcome) = oneshot::channel();
        let mut state = self.state.lock();
        state.current = Some((delivery.request_id.clone(), reply));
        state.offered = Some(delivery);
        drop(state);
        self.arrived.notify_one();
        outcome
    }

    /// Takes an event back; whether the process never had it.
    pub(super) fn withdraw(&self) -> bool {
        let mut state = self.state.lock();
        if let Some((id, _)) = state.current.take() {
            state.last = Some(id);
        }
        state.offered.take().is_some()
    }

    /// Waits for the next event.
    pub(super) async fn next(&self) -> Delivery {
        self.start.send_if_modified(|start| {
            let begins = *start == Start::Starting;
            if begins {
                *start = Start::Ready;
            }
            begins
        });
        loop {
            let arrived = self.arrived.notified();
            let offered = self.state.lock().offered.take();
            if let Some(delivery) = offered {
                return delivery;
            }
            arrived.await;
        }
    }

    /// Takes note that the process cannot start. Too late once it has asked for an event.
    pub(super) fn init_failed(&self, reported: Reported) {
        self.start.send_if_modified(|start| {
            let begins = *start == Start::Starting;
            if begins {
                *start = Start::Failed(reported);
            }
            begins
        });
    }

    /// Whose answer one with this id is.
    pub(super) fn claim(&self, id: &str) -> Claim {
        self.state.lock().claim(id)
    }

    /// Hands over the answer of the call at work.
    pub(super) fn finish(&self, id: &str, outcome: Outcome) -> Claim {
        let mut state = self.state.lock();
        let claim = state.claim(id);
        if claim == Claim::Current {
            state.last = Some(id.to_owned());
            if let Some((_, reply)) = state.current.take() {
                // Nobody waits any more when the call has just ended.
                let _ = reply.send(outcome);
            }
        }
        claim
    }
}

impl State {
    fn claim(&self, id: &str) -> Claim {
        match (&self.current, &self.last) {
            // An event that was never fetched cannot be answered.
            (Some((current, _)), _) if current == id && self.offered.is_none() => Claim::Current,
            (_, Some(last)) if last == id => Claim::Late,
            _ => Claim::Wrong,
        }
    }
}
