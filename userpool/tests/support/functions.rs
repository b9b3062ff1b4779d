//! Functions that a test writes as closures, called in the place of real ones.

use std::collections::HashMap;

use async_trait::async_trait;
use cognomen_userpool::triggers::port::{Call, Failure, Functions};
use cognomen_userpool::triggers::{FunctionArn, Trigger};
use parking_lot::Mutex;
use serde_json::Value;

use super::{ACCOUNT, REGION};

type Handler = Box<dyn Fn(Value) -> Result<Value, Failure> + Send + Sync>;

/// Functions by trigger, and the events they were called with.
#[derive(Default)]
pub(crate) struct Stub {
    handlers: Mutex<HashMap<Trigger, Handler>>,
    events: Mutex<Vec<Value>>,
}

/// The ARN of a function.
pub(crate) fn arn(name: &str) -> String {
    format!("arn:aws:lambda:{REGION}:{ACCOUNT}:function:{name}")
}

/// A function that fails with a message.
pub(crate) fn failure(message: &str) -> Failure {
    Failure::Function { message: message.to_owned() }
}

impl Stub {
    /// What the function of a trigger does from now on.
    pub(crate) fn on(
        &self,
        trigger: Trigger,
        handler: impl Fn(Value) -> Result<Value, Failure> + Send + Sync + 'static,
    ) {
        self.handlers.lock().insert(trigger, Box::new(handler));
    }

    /// The same for a function that only fills in `response`.
    pub(crate) fn answer(&self, trigger: Trigger, response: Value) {
        self.on(trigger, move |mut event| {
            event["response"] = response.clone();
            Ok(event)
        });
    }

    /// All events so far, oldest first.
    pub(crate) fn events(&self) -> Vec<Value> {
        self.events.lock().clone()
    }

    /// The `triggerSource`s of all events so far.
    pub(crate) fn sources(&self) -> Vec<String> {
        self.events.lock().iter().map(|event| event["triggerSource"].as_str().unwrap().to_owned()).collect()
    }

    /// The newest event.
    pub(crate) fn last(&self) -> Value {
        self.events.lock().last().cloned().expect("a call")
    }
}

#[async_trait]
impl Functions for Stub {
    fn check(&self, function: &str) -> Result<(), String> {
        FunctionArn::parse(function).map(|_| ()).ok_or_else(|| "not a function".to_owned())
    }

    /// What no test says is what a function does that gives its event back.
    async fn invoke(&self, call: Call) -> Result<Vec<u8>, Failure> {
        let event: Value = serde_json::from_slice(&call.event).unwrap();
        assert_eq!(event["triggerSource"], call.source);
        self.events.lock().push(event.clone());
        let handlers = self.handlers.lock();
        let answer = match handlers.get(&call.trigger) {
            Some(handler) => handler(event)?,
            None => event,
        };
        Ok(serde_json::to_vec(&answer).unwrap())
    }
}
