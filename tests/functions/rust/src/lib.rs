//! What the functions of a shop have in common: the events of user pools, and how they are run.

use std::collections::BTreeMap;

use lambda_runtime::{Error, LambdaEvent, run, service_fn};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// Names and values, as events carry them.
pub type Pairs = BTreeMap<String, String>;

/// An event. What a function does not read is given back as it came.
#[derive(Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Event<Q, S> {
    /// What the pool calls for.
    pub trigger_source: String,
    /// What the pool tells.
    pub request: Q,
    /// What the function answers.
    pub response: S,
    #[serde(flatten)]
    rest: Map<String, Value>,
}

/// Runs a function that judges an event, for as long as there are calls.
///
/// # Errors
/// When the runtime's API is gone.
pub async fn serve<Q, S>(judge: impl Fn(&mut Event<Q, S>) -> Result<(), Error>) -> Result<(), Error>
where
    Q: DeserializeOwned + Serialize,
    S: DeserializeOwned + Serialize,
{
    run(service_fn(|event: LambdaEvent<Event<Q, S>>| {
        let mut event = event.payload;
        let judged = judge(&mut event).map(|()| event);
        async move { judged }
    }))
    .await
}
