//! Which process works on a call, and when processes end.

use std::time::Duration;

use cognomen_outbound::functions::local::{Cause, Exit};
use serde_json::json;

use super::support::{World, ended, is_alive, pid};

const SHORT: Duration = Duration::from_millis(100);

#[tokio::test]
async fn a_process_is_used_again() {
    let world = World::new();
    let (first, cold) = world.pid().await;
    assert!(cold);
    for _ in 0..20 {
        assert_eq!(world.pid().await, (first, false));
    }
    assert_eq!(world.folder.started(), 1);
}

#[tokio::test]
async fn calls_at_the_same_time_have_a_process_each_and_the_last_used_one_goes_on() {
    let world = World::with(|function, _| function.concurrency = 2);
    let [one, other] = [("a", "b"), ("b", "a")].map(|(me, other)| json!({ "do": "meet", "me": me, "other": other }));
    let (one, other) = tokio::join!(world.call(one), world.call(other));
    let (one, other) = (pid(&one.unwrap()), pid(&other.unwrap()));
    assert_ne!(one, other);
    let (first, _) = world.pid().await;
    for _ in 0..5 {
        assert_eq!(world.pid().await, (first, false));
    }
    assert_eq!(world.folder.started(), 2);
}

#[tokio::test]
async fn a_caller_that_finds_all_processes_at_work_waits_as_long_as_it_likes() {
    let world = World::new();
    let held = json!({ "do": "meet", "me": "held", "other": "released" });
    let (held, ()) = tokio::join!(world.call(held), async {
        world.folder.marked("held").await;
        let failure = world.invoke(json!({ "do": "echo" }), SHORT).await.unwrap_err();
        assert_eq!((failure.cause.clone(), failure.error_type()), (Cause::Busy, "TooManyRequestsException"));
        let next = world.call(json!({ "do": "echo" }));
        let (next, ()) = tokio::join!(next, async { world.folder.mark("released") });
        next.unwrap();
    });
    held.unwrap();
}

#[tokio::test]
async fn only_so_many_callers_wait() {
    let world = World::new();
    let held = json!({ "do": "meet", "me": "held", "other": "released" });
    let waiting = async {
        world.folder.marked("held").await;
        let calls = (0..70).map(|_| world.call(json!({ "do": "log", "lines": [] })));
        let release = async {
            // The calls are asked first, so that all of them wait or were turned away by now.
            world.folder.mark("released");
            Vec::new()
        };
        let mut results = join_all(calls.collect(), release).await;
        results.sort_by_key(Result::is_ok);
        results
    };
    let (held, results) = tokio::join!(world.call(held), waiting);
    held.unwrap();
    let busy = results.iter().filter(|result| matches!(result, Err(failure) if failure.cause == Cause::Busy)).count();
    let good = results.iter().filter(|result| result.is_ok()).count();
    assert_eq!((busy, good), (6, 64));
}

/// Polls all futures in their order, and then the last one.
async fn join_all<T>(futures: Vec<impl Future<Output = T>>, last: impl Future<Output = Vec<T>>) -> Vec<T> {
    let mut pending: Vec<_> = futures.into_iter().map(|future| (Box::pin(future), None)).collect();
    let mut last = Box::pin(last);
    let mut done = None;
    std::future::poll_fn(|context| {
        for (future, result) in pending.iter_mut().filter(|(_, result)| result.is_none()) {
            if let std::task::Poll::Ready(ready) = future.as_mut().poll(context) {
                *result = Some(ready);
            }
        }
        if done.is_none()
            && let std::task::Poll::Ready(ready) = last.as_mut().poll(context)
        {
            done = Some(ready);
        }
        match done.is_some() && pending.iter().all(|(_, result)| result.is_some()) {
            true => std::task::Poll::Ready(()),
            false => std::task::Poll::Pending,
        }
    })
    .await;
    pending.into_iter().filter_map(|(_, result)| result).collect()
}

#[tokio::test]
async fn a_caller_that_goes_away_leaves_the_function_at_work() {
    let world = World::new();
    let (first, _) = world.pid().await;
    let held = json!({ "do": "meet", "me": "held", "other": "released" });
    let failure = world.invoke(held, SHORT).await.unwrap_err();
    assert_eq!(failure.cause, Cause::NoAnswer);
    world.folder.mark("released");
    assert_eq!(world.pid().await, (first, false));
}

#[tokio::test]
async fn a_start_that_takes_longer_than_the_caller_waits_is_of_use_to_the_next() {
    let world = World::with(|function, _| {
        function.environment.insert("START".to_owned(), "hold".to_owned());
    });
    let failure = world.invoke(json!({ "do": "echo" }), SHORT).await.unwrap_err();
    assert_eq!(failure.cause, Cause::NoAnswer);
    world.folder.mark("start");
    assert!(!world.pid().await.1);
    assert_eq!(world.folder.started(), 1);
}

#[tokio::test]
async fn a_process_that_ended_while_idle_is_replaced_unseen() {
    let world = World::new();
    let first = pid(&world.call(json!({ "do": "exit afterwards" })).await.unwrap());
    let (second, cold) = world.pid().await;
    assert!(cold);
    assert_ne!(first, second);
}

#[tokio::test]
async fn a_process_that_is_not_used_is_ended() {
    let world = World::new();
    let (first, _) = world.pid().await;
    world.clock.advance(299);
    assert_eq!(world.pid().await, (first, false));
    world.clock.advance(301);
    ended(first).await;
    assert!(world.pid().await.1);
}

#[tokio::test]
async fn a_changed_file_makes_the_next_call_start_afresh_and_lets_the_running_one_finish() {
    let world = World::with(|_, surroundings| surroundings.reload = true);
    let (first, _) = world.pid().await;
    let held = json!({ "do": "meet", "me": "held", "other": "released" });
    let (held, ()) = tokio::join!(world.call(held), async {
        world.folder.marked("held").await;
        std::fs::write(world.folder.task().join("handler.py"), "new").unwrap();
        world.folder.mark("released");
    });
    assert_eq!(pid(&held.unwrap()), first);
    let (second, cold) = world.pid().await;
    assert!(cold && first != second);
    ended(first).await;
    assert_eq!(world.pid().await, (second, false));
}

#[tokio::test]
async fn without_reload_a_changed_file_changes_nothing() {
    let world = World::new();
    let (first, _) = world.pid().await;
    std::fs::write(world.folder.task().join("handler.py"), "new").unwrap();
    assert_eq!(world.pid().await, (first, false));
}

#[tokio::test]
async fn shutdown_ends_everything_and_starts_no_more() {
    let world = World::with(|function, _| function.concurrency = 2);
    let (idle, _) = world.pid().await;
    let hanging = world.call(json!({ "do": "hang" }));
    let (failure, ()) = tokio::join!(hanging, async {
        world.folder.marked("hangs").await;
        world.functions.shutdown().await;
    });
    assert_eq!(failure.unwrap_err().cause, Cause::Exited(Exit::Signal(9)));
    for name in ["hangs", "child", "stray"] {
        ended(world.folder.marked(name).await).await;
    }
    ended(idle).await;
    let failure = world.call(json!({ "do": "echo" })).await.unwrap_err();
    assert!(matches!(failure.cause, Cause::SpawnFailed(_)), "{failure:?}");
}

#[tokio::test]
async fn processes_end_with_their_owner() {
    let world = World::new();
    let (first, _) = world.pid().await;
    assert!(is_alive(first));
    drop(world);
    ended(first).await;
}
