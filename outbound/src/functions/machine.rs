//! Functions of this machine, in the words of `Invoke`.

use std::time::Duration;

use cognomen_userpool::triggers::port::Failure;

use super::attempt::{Attempt, Miss, Repeat, too_many};
use super::local::{Cause, Invocation, LocalFailure, LocalFunctions};
use super::refusal;
use super::remote::Order;

/// One attempt.
pub(super) async fn call(local: &LocalFunctions, name: &str, order: &Order<'_>, patience: Duration) -> Attempt {
    let invocation = Invocation { arn: order.arn.to_owned(), event: order.event.to_vec(), patience };
    let (outcome, record) = match local.invoke(name, invocation).await {
        Ok(answer) if order.handed_over => (Ok(Vec::new()), answer.record),
        Ok(answer) => (Ok(answer.body), answer.record),
        Err(failure) => (Err(miss(name, &failure)), failure.record),
    };
    Attempt { outcome, logs: record.logs, cold_start: Some(record.cold) }
}

fn miss(name: &str, failure: &LocalFailure) -> Miss {
    let function = |message: String| Failure::Function { message: refusal::shortened(message) };
    let (failure, repeat) = match &failure.cause {
        Cause::FunctionError { .. } | Cause::InitFailed { .. } | Cause::TimedOut { .. } | Cause::Exited(_) => {
            (function(failure.message()), Repeat::Never)
        }
        Cause::SpawnFailed(why) => {
            // Paths of this machine are for its operator.
            tracing::error!(function = name, why, "a function cannot be started");
            let id = &failure.record.request_id;
            (function(format!("RequestId: {id} Error: the process of the function cannot be started")), Repeat::Never)
        }
        Cause::NoAnswer => (Failure::TimedOut, Repeat::WhereAwaited),
        Cause::Busy => (too_many(), Repeat::Always),
        Cause::TooLong => (Failure::TooLong, Repeat::Never),
        Cause::Unknown => (Failure::Refused { code: "AccessDeniedException".to_owned() }, Repeat::Never),
    };
    Miss { failure, repeat }
}
