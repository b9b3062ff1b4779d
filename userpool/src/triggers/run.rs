//! One call of a trigger's function: event, answer, and what a failure is called.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::ErrorCode;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::Triggers;
use super::event::{CallerContext, Event, NO_CLIENT, Returned};
use super::port::{Call, Failure};
use super::trigger::Trigger;
use crate::error;

/// What a trigger's function is called with.
pub(super) struct Firing<'a, Q, S> {
    pub(super) trigger: Trigger,
    /// `triggerSource`.
    pub(super) source: &'static str,
    /// `version` of the event.
    pub(super) version: &'static str,
    /// `userName`; none where the event is about no user.
    pub(super) username: Option<&'a str>,
    pub(super) request: &'a Q,
    /// `response` before the function fills it in.
    pub(super) response: &'a S,
}

impl Triggers {
    /// Calls the function that the pool names for a trigger; none where it names none.
    ///
    /// # Errors
    /// `UserLambdaValidationException` when the function fails, `InvalidLambdaResponseException` when its answer is not what the
    /// trigger asks for, `UnexpectedLambdaException` when it cannot be called or does not answer in time.
    pub(super) async fn run<Q, S, A>(&self, firing: &Firing<'_, Q, S>) -> Result<Option<A>, Error>
    where
        Q: Serialize + Sync,
        S: Serialize + Sync,
        A: DeserializeOwned,
    {
        let Some(function) = self.function(firing.trigger) else { return Ok(None) };
        let event = self.event(firing)?;
        let call = Call {
            function: function.to_owned(),
            pool_id: self.pool.pool.id.clone(),
            trigger: firing.trigger,
            source: firing.source,
            event,
        };
        let answer = self.functions.invoke(call).await.map_err(|failure| failed(firing.trigger, failure))?;
        read(&answer, firing.version).map(Some)
    }

    fn event<Q: Serialize, S: Serialize>(&self, firing: &Firing<'_, Q, S>) -> Result<Vec<u8>, Error> {
        let event = Event {
            version: firing.version,
            region: self.pool.pool.region(),
            user_pool_id: &self.pool.pool.id,
            user_name: firing.username,
            caller_context: CallerContext {
                aws_sdk_version: &self.sdk,
                client_id: self.client.as_ref().map_or(NO_CLIENT, |client| client.id.as_str()),
            },
            trigger_source: firing.source,
            request: firing.request,
            response: firing.response,
        };
        serde_json::to_vec(&event).map_err(error::store)
    }
}

/// What is read of an answer: the whole event given back, of which only `response` counts.
fn read<A: DeserializeOwned>(answer: &[u8], version: &str) -> Result<A, Error> {
    let value: serde_json::Value = serde_json::from_slice(answer).map_err(|_| unreadable(INVALID_JSON))?;
    if !value.is_object() {
        return Err(unreadable(INVALID_JSON));
    }
    if !value.get("response").is_some_and(serde_json::Value::is_object) {
        return Err(unrecognizable());
    }
    let returned: Returned<A> = serde_json::from_value(value).map_err(|_| unrecognizable())?;
    if returned.version == version { Ok(returned.response) } else { Err(unrecognizable()) }
}

const INVALID_JSON: &str = "Invalid lambda function output : Invalid JSON";
const UNRECOGNIZABLE: &str = "Unrecognizable lambda output";

/// `InvalidLambdaResponseException`.
fn unreadable(message: &'static str) -> Error {
    Error::new(ErrorCode::InvalidLambdaResponseException, message)
}

/// `InvalidLambdaResponseException` of an answer that does not have the form the trigger asks for.
pub(super) fn unrecognizable() -> Error {
    unreadable(UNRECOGNIZABLE)
}

fn failed(trigger: Trigger, failure: Failure) -> Error {
    let unexpected = |why: &str| {
        let text = format!("{trigger} invocation failed due to error {why}.");
        Error::new(ErrorCode::UnexpectedLambdaException, text)
    };
    match &failure {
        Failure::Function { message } => {
            Error::new(ErrorCode::UserLambdaValidationException, format!("{trigger} failed with error {message}."))
        }
        Failure::TimedOut => unexpected("Socket timeout while invoking Lambda function").with_cause(failure),
        Failure::Refused { code } => unexpected(code).with_cause(failure),
        Failure::Unreachable(_) => unexpected("ServiceException").with_cause(failure),
        Failure::TooLong => unreadable(UNRECOGNIZABLE).with_cause(failure),
    }
}
