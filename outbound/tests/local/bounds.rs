//! Functions that write, answer or allocate without end.

use cognomen_outbound::functions::local::{Cause, Exit};
use serde_json::json;

use super::support::World;

#[tokio::test]
async fn a_flooded_log_is_cut_and_the_call_succeeds() {
    let world = World::new();
    let answer = world.call(json!({ "do": "flood" })).await.unwrap();
    let logs = answer.record.logs;
    assert_eq!(logs.len(), 201);
    assert_eq!(logs[100], "99800 lines dropped");
    assert_eq!((logs[0].parse(), logs[200].parse()), (Ok(0), Ok(99_999)));
    assert!(!world.pid().await.1);
}

#[tokio::test]
async fn an_endless_line_is_cut() {
    let world = World::new();
    let answer = world.call(json!({ "do": "one endless line" })).await.unwrap();
    assert_eq!(answer.record.logs.len(), 1);
    assert!(answer.record.logs[0].len() < 9000);
}

#[tokio::test]
async fn the_longest_answer_is_six_mebibytes() {
    let world = World::new();
    let answer = world.call(json!({ "do": "answer at length", "bytes": 6_291_556 })).await.unwrap();
    assert_eq!(answer.body.len(), 6_291_556);
    let failure = world.call(json!({ "do": "answer at length", "bytes": 6_291_557 })).await.unwrap_err();
    assert_eq!((&failure.cause, failure.error_type()), (&Cause::TooLong, "Function.ResponseSizeTooLarge"));
    assert!(world.pid().await.1);
}

#[tokio::test]
async fn a_function_that_allocates_without_end_is_ended() {
    for event in [json!({ "do": "grow" }), json!({ "do": "grow a child" })] {
        let world = World::with(|function, _| function.memory = 128);
        let failure = world.call(event).await.unwrap_err();
        assert_eq!(failure.cause, Cause::Exited(Exit::Signal(9)));
        assert!(failure.message().ends_with("Runtime exited with error: signal: killed"));
        assert_eq!(failure.record.logs, ["memory limit of 128 MB exceeded"]);
        world.clock.advance(1);
        world.pid().await;
    }
}
