//! Functions of this machine, as triggers call them.

use std::path::{Path, PathBuf};
use std::time::Duration;

use super::endpoint::{Endpoint, answered};
use super::*;

/// Longer than anything takes that is to succeed.
const LONG: Policy = Policy { timeout: Duration::from_secs(60), attempts: 3 };

/// A folder that is removed with its owner.
struct Scratch(PathBuf);

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// A function that does what its event says, and the folder where it leaves marks.
fn world(name: &str, usual: Policy, change: impl FnOnce(&mut FunctionSettings)) -> (World, Scratch) {
    let folder = std::env::temp_dir().join(format!("cognomen-machine-{}-{name}", std::process::id()));
    std::fs::create_dir_all(folder.join("task")).unwrap();
    let program = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/local/function.py");
    let command = vec!["python3".to_owned(), program.to_str().unwrap().to_owned()];
    let mut function = FunctionSettings::new("declared", command, folder.join("task"));
    function.environment.insert("MARKS".to_owned(), folder.to_str().unwrap().to_owned());
    function.timeout = LONG.timeout;
    function.concurrency = 1;
    change(&mut function);
    let policies = Policies { usual, of_pools: BTreeMap::new() };
    (World::declaring(function, None, policies), Scratch(folder))
}

fn event(trigger: Trigger, event: &str) -> Call {
    Call { event: event.as_bytes().to_vec(), ..call(POOL, "declared", trigger) }
}

#[tokio::test]
async fn an_answer_comes_with_its_log() {
    let (world, _folder) = world("answer", LONG, |_| {});
    let asked = r#"{"do":"log","lines":["hello"]}"#;
    let answer = answer(world.invoker.invoke(event(Trigger::PreSignUp, asked)).await).unwrap();
    assert!(answer.starts_with("{\"pid\": "), "{answer}");
    let call = world.last();
    assert_eq!((call.outcome, call.attempts, call.cold_start), ("answered", 1, Some(true)));
    assert_eq!(call.logs, ["hello"]);
    world.invoker.invoke(event(Trigger::PreSignUp, asked)).await.unwrap();
    assert_eq!(world.last().cold_start, Some(false), "the process is kept");
}

#[tokio::test]
async fn a_function_that_fails_or_ends_is_asked_once_and_speaks_as_on_lambda() {
    let (world, _folder) = world("failure", LONG, |_| {});
    let failed = world.invoker.invoke(event(Trigger::PreSignUp, r#"{"do":"raise"}"#)).await;
    assert_eq!(failed, Err(Failure::Function { message: "no café".to_owned() }));
    assert_eq!((world.last().attempts, world.last().error.as_deref()), (1, Some("no café")));
    let failed = world.invoker.invoke(event(Trigger::PreSignUp, r#"{"do":"exit","code":3}"#)).await;
    let Err(Failure::Function { message }) = failed else { panic!("{failed:?}") };
    assert!(message.ends_with(" Error: Runtime exited with error: exit status 3"), "{message}");
    assert_eq!(world.last().attempts, 1);
}

#[tokio::test]
async fn a_program_that_is_not_there_is_told_without_its_path() {
    let (world, _folder) = world("absent", LONG, |function| function.command = vec!["/nonexistent/program".to_owned()]);
    let failed = world.invoker.invoke(event(Trigger::PreSignUp, "{}")).await;
    let Err(Failure::Function { message }) = failed else { panic!("{failed:?}") };
    assert!(message.ends_with(" Error: the process of the function cannot be started"), "{message}");
}

#[tokio::test]
async fn a_function_that_takes_longer_than_its_caller_waits_is_late() {
    let hasty = Policy { timeout: Duration::from_millis(700), attempts: 2 };
    let (world, _folder) = world("late", hasty, |_| {});
    let asked = r#"{"do":"meet","me":"here","other":"never"}"#;
    assert_eq!(world.invoker.invoke(event(Trigger::PreSignUp, asked)).await, Err(Failure::TimedOut));
    assert_eq!((world.last().outcome, world.last().attempts), ("timed out", 2), "though the second one found no room");
}

#[tokio::test]
async fn an_event_is_handed_over_and_nobody_waits() {
    let (world, folder) = world("handed-over", LONG, |_| {});
    let asked = r#"{"do":"meet","me":"here","other":"there"}"#;
    let answer = world.invoker.invoke(event(Trigger::CustomEmailSender, asked)).await;
    assert_eq!(answer, Ok(Vec::new()));
    assert!(world.log.list(&CallFilter::default()).is_empty(), "the function waits for what comes next");
    std::fs::write(folder.0.join("there"), "").unwrap();
    world.invoker.shutdown().await;
    let call = world.last();
    assert_eq!((call.outcome, call.attempts, call.answer), ("handed over", 1, None));
    assert!(folder.0.join("here").exists());
}

#[tokio::test]
async fn an_event_that_its_function_fails_at_is_not_handed_over_again() {
    let (world, _folder) = world("dropped", LONG, |_| {});
    let answer = world.invoker.invoke(event(Trigger::CustomSmsSender, r#"{"do":"raise"}"#)).await;
    assert_eq!(answer, Ok(Vec::new()));
    world.invoker.shutdown().await;
    let calls = world.log.list(&CallFilter::default());
    assert_eq!((calls.len(), calls[0].outcome, calls[0].attempts), (1, "function error", 1));
}

#[tokio::test]
async fn what_is_declared_does_not_leave_the_machine() {
    let endpoint = Endpoint::always(answered("{}")).await;
    let world = World::of(&endpoint.url);
    assert!(matches!(world.call("declared").await, Err(Failure::Function { .. })), "it cannot be started");
    assert_eq!(world.call("other").await, Ok("{}".to_owned()));
    let paths: Vec<String> = endpoint.requests().into_iter().map(|request| request.path).collect();
    assert!(paths.len() == 1 && paths[0].contains("function%3Aother/"), "{paths:?}");
}
