//! Changes that lose to others again and again.

use std::sync::atomic::Ordering;

use super::faults::fragile;
use super::{Faults, listing};

/// Their one commit makes what was not there: who comes second is told that it is.
const MADE_ONCE: [&str; 2] = ["CreateTerms", "CreateUserPoolDomain"];
/// Tried where a user goes away meanwhile; and one that deletes whatever is there, so that it never loses.
const ELSEWHERE: [&str; 2] = ["AssociateSoftwareToken", "DeleteUserPoolClient"];

#[tokio::test]
async fn who_changes_settings_and_loses_twice_is_told_so() {
    let (place, switches) = fragile().await;
    let mut faults = Faults::default();
    for operation in listing("ConcurrentModificationException") {
        if MADE_ONCE.contains(&operation.name) || ELSEWHERE.contains(&operation.name) {
            continue;
        }
        let input = place.input(operation.name).await.unwrap();
        switches.contested.store(true, Ordering::SeqCst);
        faults.expect(&place, operation.name, &input, "ConcurrentModificationException").await;
        switches.contested.store(false, Ordering::SeqCst);
    }
    faults.none();
}
