//! Every error type of every operation of the user pools: reached over the socket, or excused in `table.txt`.

mod codes;
mod conflicts;
mod faults;
mod messages;
mod passwords;
mod pools;
mod rates;
mod sign_in;
mod table;
mod unknown;
mod unproved;
mod unsettled;

use cognomen_contract::{OperationMeta, Service};
use cognomen_server::app::App;
use cognomen_userpool::Context;
use serde_json::Value;

use crate::assembled::World;
use crate::assembled::shapes::MODEL;
use crate::contract::constraints::sample;
use crate::contract::set_ups::Place;

/// The operations whose models list an error type.
fn listing(error: &'static str) -> impl Iterator<Item = &'static OperationMeta> {
    let all = Service::CognitoIdp.operations().iter().copied();
    all.filter(move |operation| operation.errors.contains(&error))
}

/// An input that keeps the model's constraints and names nothing that exists.
fn nothing(operation: &OperationMeta) -> Value {
    sample(MODEL["operations"][operation.name]["input"]["shape"].as_str().unwrap())
}

/// What operations work on, beside the server.
fn context(world: &World) -> std::sync::Arc<Context> {
    App::compose(&world.server.parts).userpool
}

/// What went otherwise than it should, told at the end and all at once.
#[derive(Default)]
struct Faults(Vec<String>);

impl Faults {
    /// Calls an operation, which must answer `error`.
    async fn expect(&mut self, place: &Place, operation: &str, input: &Value, error: &str) {
        let answer = place.call(operation, input).await;
        let found = answer.header("x-amzn-errortype").trim_end_matches(':');
        if found != error {
            self.0.push(format!("{operation}: {} {} instead of {error}", answer.status, answer.body));
        }
    }

    #[track_caller]
    fn none(self) {
        assert!(self.0.is_empty(), "{:#?}", self.0);
    }
}

/// Calls an operation, which must answer `error`.
async fn refused(place: &Place, operation: &str, input: &Value, error: &str) {
    let mut faults = Faults::default();
    faults.expect(place, operation, input, error).await;
    faults.none();
}
