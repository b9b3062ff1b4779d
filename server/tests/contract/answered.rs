//! Every operation of the user pools with its smallest input, in a world where it succeeds.

use cognomen_contract::Service;

use super::set_ups::{NEVER, Place};

#[tokio::test]
async fn every_operation_succeeds_with_its_smallest_input() {
    let place = Place::new().await;
    let mut failed = Vec::new();
    for operation in Service::CognitoIdp.operations() {
        let Some(input) = place.input(operation.name).await else { continue };
        // Whoever sends an answer compares it with the model.
        let answer = place.call(operation.name, &input).await;
        if answer.status != 200 {
            failed.push(format!("{}: {}", operation.name, answer.body));
        }
    }
    assert!(failed.is_empty(), "{failed:#?}");
}

#[test]
fn what_never_succeeds_is_an_operation() {
    for (name, reason) in NEVER {
        assert!(Service::CognitoIdp.operation(name).is_some() && !reason.is_empty(), "{name}");
    }
}
