//! Functions that fail to start, end, or hang.

use std::time::Duration;

use cognomen_outbound::functions::local::{Cause, Exit, LocalFailure};
use serde_json::json;

use super::support::{World, ended};

fn starting(how: &'static str) -> World {
    World::with(|function, _| {
        function.environment.insert("START".to_owned(), how.to_owned());
    })
}

fn text(failure: &LocalFailure) -> String {
    failure.message().replace(&failure.record.request_id, "ID")
}

#[tokio::test]
async fn a_function_that_hangs_is_ended_with_all_its_children_and_the_next_call_works() {
    let world = World::with(|function, _| function.timeout = Duration::from_millis(1500));
    let failure = world.call(json!({ "do": "hang" })).await.unwrap_err();
    assert_eq!(failure.cause, Cause::TimedOut { limit: Duration::from_millis(1500) });
    assert_eq!(text(&failure), "RequestId: ID Error: Task timed out after 1.50 seconds");
    assert_eq!(failure.record.logs, ["before"]);
    for name in ["hangs", "child", "stray"] {
        ended(world.folder.marked(name).await).await;
    }
    assert!(world.pid().await.1);
}

#[tokio::test]
async fn a_function_that_exits_fails_its_call() {
    let world = World::new();
    let failure = world.call(json!({ "do": "exit", "code": 129 })).await.unwrap_err();
    assert_eq!(failure.cause, Cause::Exited(Exit::Code(129)));
    assert_eq!(failure.error_type(), "Runtime.ExitError");
    assert_eq!(text(&failure), "RequestId: ID Error: Runtime exited with error: exit status 129");
    assert_eq!(failure.record.logs, ["last words"]);
    ended(world.folder.marked("child").await).await;
}

#[tokio::test]
async fn a_function_that_exits_without_an_error_fails_its_call_too() {
    let world = World::new();
    let failure = world.call(json!({ "do": "exit", "code": 0 })).await.unwrap_err();
    assert_eq!(text(&failure), "RequestId: ID Error: Runtime exited without providing a reason");
}

#[tokio::test]
async fn a_function_that_crashes_is_started_again_after_a_pause_that_grows() {
    let world = starting("exit");
    let failure = world.call(json!({ "do": "echo" })).await.unwrap_err();
    assert_eq!(failure.cause, Cause::Exited(Exit::Code(7)));
    assert_eq!(failure.record.logs, ["cannot start"]);
    for starts in 1..5 {
        for _ in 0..3 {
            let again = world.call(json!({ "do": "echo" })).await.unwrap_err();
            assert_eq!((again.cause, again.record.cold), (Cause::Exited(Exit::Code(7)), false));
            assert_eq!(world.folder.started(), starts);
        }
        world.clock.advance(1 << starts);
        world.call(json!({ "do": "echo" })).await.unwrap_err();
        assert_eq!(world.folder.started(), starts + 1);
    }
    // The fifth pause is longer than its first second.
    world.clock.advance(1);
    world.call(json!({ "do": "echo" })).await.unwrap_err();
    assert_eq!(world.folder.started(), 5);
}

#[tokio::test]
async fn a_function_that_was_changed_is_not_held_back() {
    let world = World::with(|function, surroundings| {
        function.environment.insert("START".to_owned(), "exit".to_owned());
        surroundings.reload = true;
    });
    world.call(json!({ "do": "echo" })).await.unwrap_err();
    world.call(json!({ "do": "echo" })).await.unwrap_err();
    assert_eq!(world.folder.started(), 1);
    std::fs::write(world.folder.task().join("handler.py"), "better").unwrap();
    world.call(json!({ "do": "echo" })).await.unwrap_err();
    assert_eq!(world.folder.started(), 2);
}

#[tokio::test]
async fn a_crash_is_forgotten_after_a_good_call() {
    let world = World::new();
    for _ in 0..8 {
        world.call(json!({ "do": "exit", "code": 1 })).await.unwrap_err();
        world.clock.advance(1);
        world.pid().await;
    }
}

#[tokio::test]
async fn what_a_function_reports_of_its_start_is_its_answer() {
    let world = starting("error");
    let failure = world.call(json!({ "do": "echo" })).await.unwrap_err();
    let (error_type, message) = ("Runtime.ImportModuleError".to_owned(), "no module".to_owned());
    assert_eq!(failure.cause, Cause::InitFailed { error_type, message });
    let again = world.call(json!({ "do": "echo" })).await.unwrap_err();
    assert_eq!((again.cause, world.folder.started()), (failure.cause, 1));
}

#[tokio::test]
async fn a_program_that_does_not_exist_is_told() {
    let world = World::with(|function, _| function.command = vec!["/nonexistent/program".to_owned()]);
    let failure = world.call(json!({ "do": "echo" })).await.unwrap_err();
    assert!(matches!(&failure.cause, Cause::SpawnFailed(why) if why.contains("`/nonexistent/program`")), "{failure:?}");
    assert_eq!(failure.error_type(), "Runtime.InvalidEntrypoint");
}

#[tokio::test]
async fn a_function_without_a_program_is_told() {
    let world = World::with(|function, _| function.command = Vec::new());
    let failure = world.call(json!({ "do": "echo" })).await.unwrap_err();
    assert!(matches!(&failure.cause, Cause::SpawnFailed(_)), "{failure:?}");
}
