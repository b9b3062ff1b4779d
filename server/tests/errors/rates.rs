//! Rates of requests.

use cognomen_contract::Service;
use cognomen_model::limits::Category;
use cognomen_userpool::limits::Limits;

use super::nothing;
use crate::assembled::{Call, World};

/// More requests than fit a second: challenges have a bucket of three beside that of sign-ins.
const MANY: usize = 6;

#[tokio::test]
async fn every_operation_of_a_category_is_held_to_its_rate() {
    let rates = Category::ALL.into_iter().map(|category| (category, 1)).collect();
    let world = World::bounded(Limits { rates, ..Limits::default() }).await;
    let mut free = Vec::new();
    for operation in Service::CognitoIdp.operations() {
        if Category::of_operation(operation.name).is_none() {
            continue;
        }
        world.clock.advance(10);
        let call = Call::pools(operation.name, &nothing(operation));
        let call = if operation.signed { call.signed(&World::key(), Service::CognitoIdp, world.now()) } else { call };
        let mut throttled = 0;
        for _ in 0..MANY {
            let answer = world.send(&call).await;
            throttled += usize::from(answer.header("x-amzn-errortype") == "TooManyRequestsException:");
        }
        if throttled == 0 {
            free.push(operation.name);
        }
    }
    assert!(free.is_empty(), "{free:?}");
}
