//! Events, answers, errors and logs.

use std::time::Duration;

use cognomen_outbound::functions::local::{Cause, Invocation};
use serde_json::json;

use super::support::{NOW, World, json, pid};

#[tokio::test]
async fn an_event_reaches_the_function_and_its_answer_comes_back() {
    let world = World::new();
    let answer = world.call(json!({ "do": "echo", "name": "Zoë" })).await.unwrap();
    let seen = json(&answer);
    assert_eq!(seen["event"], json!({ "do": "echo", "name": "Zoë" }));
    let headers = |name: &str| seen["headers"][name].as_str().unwrap_or_default().to_owned();
    assert_eq!(headers("lambda-runtime-aws-request-id"), answer.record.request_id);
    assert_eq!(headers("lambda-runtime-deadline-ms"), (NOW.0 + 60_000).to_string());
    assert_eq!(
        headers("lambda-runtime-invoked-function-arn"),
        "arn:aws:lambda:eu-south-9:000000000000:function:subject"
    );
    assert!(headers("lambda-runtime-trace-id").starts_with("Root=1-"));
    assert_eq!(headers("content-type"), "application/json");
    assert!(answer.record.cold);
}

#[tokio::test]
async fn a_function_sees_its_own_environment_and_nothing_of_the_servers() {
    let world = World::with(|function, surroundings| {
        function.memory = 256;
        for (name, value) in [("TABLE", "users"), ("BOTH", "function"), ("AWS_REGION", "elsewhere")] {
            function.environment.insert(name.to_owned(), value.to_owned());
        }
        for (name, value) in [("AWS_ENDPOINT_URL", "http://127.0.0.1:8400"), ("BOTH", "all")] {
            surroundings.environment.insert(name.to_owned(), value.to_owned());
        }
    });
    let seen = json(&world.call(json!({ "do": "echo" })).await.unwrap());
    let variable = |name: &str| seen["environment"][name].as_str();
    for (name, value) in [
        ("TABLE", "users"),
        ("BOTH", "function"),
        ("AWS_ENDPOINT_URL", "http://127.0.0.1:8400"),
        ("AWS_REGION", "eu-south-9"),
        ("AWS_DEFAULT_REGION", "eu-south-9"),
        ("AWS_LAMBDA_FUNCTION_NAME", "subject"),
        ("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST"),
        ("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "256"),
        ("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/subject"),
        ("LAMBDA_TASK_ROOT", world.folder.task().to_str().unwrap()),
    ] {
        assert_eq!(variable(name), Some(value), "{name}");
    }
    assert_eq!(variable("HOME"), std::env::var("HOME").ok().as_deref());
    // One that the tests have, as the server has its secrets.
    assert!(std::env::var("CARGO_PKG_NAME").is_ok());
    assert_eq!(variable("CARGO_PKG_NAME"), None);
    assert_eq!(seen["cwd"].as_str(), world.folder.task().canonicalize().unwrap().to_str());
}

#[tokio::test]
async fn an_error_of_the_function_comes_back_and_the_process_lives_on() {
    let world = World::new();
    let (first, _) = world.pid().await;
    let failure = world.call(json!({ "do": "raise" })).await.unwrap_err();
    let (error_type, message) = ("Refused".to_owned(), "no café".to_owned());
    assert_eq!(failure.cause, Cause::FunctionError { error_type, message });
    assert_eq!((failure.error_type(), failure.message().as_str()), ("Refused", "no café"));
    assert_eq!(world.pid().await, (first, false));
}

#[tokio::test]
async fn an_error_that_is_too_long_to_read_keeps_the_type_that_its_header_names() {
    let world = World::new();
    let failure = world.call(json!({ "do": "raise at length" })).await.unwrap_err();
    let (error_type, message) = ("Long".to_owned(), String::new());
    assert_eq!(failure.cause, Cause::FunctionError { error_type, message });
    world.pid().await;
}

#[tokio::test]
async fn an_answer_may_come_in_pieces() {
    let world = World::new();
    let answer = world.call(json!({ "do": "answer in pieces" })).await.unwrap();
    assert_eq!(json(&answer), json!({ "a": 1 }));
}

#[tokio::test]
async fn answers_to_other_calls_change_nothing() {
    let world = World::new();
    let last = world.call(json!({ "do": "log", "lines": [] })).await.unwrap().record.request_id;
    let seen = json(&world.call(json!({ "do": "answer others", "last": last })).await.unwrap());
    assert_eq!((&seen["wrong"], &seen["last"], &seen["path"]), (&json!(400), &json!(202), &json!(404)));
    assert_eq!(seen["type"], json!("application/json"));
}

#[tokio::test]
async fn each_call_has_the_lines_that_were_written_during_it() {
    let world = World::new();
    for lines in [vec!["one", "!two", "three\r  four"], vec![], vec!["fünf"]] {
        let answer = world.call(json!({ "do": "log", "lines": lines })).await.unwrap();
        let expected: Vec<&str> = lines.iter().flat_map(|line| line.split('\r')).collect();
        assert_eq!(answer.record.logs, expected);
    }
}

#[tokio::test]
async fn a_name_that_nothing_has_is_told_apart() {
    let world = World::new();
    let invocation = Invocation { arn: String::new(), event: Vec::new(), patience: Duration::from_secs(1) };
    let failure = world.functions.invoke("other", invocation).await.unwrap_err();
    assert_eq!(failure.cause, Cause::Unknown);
    assert!(world.functions.has("subject") && !world.functions.has("other"));
}

#[tokio::test]
async fn nothing_of_an_event_or_an_answer_is_in_debug_output() {
    let invocation = Invocation { arn: String::new(), event: b"hunter2".to_vec(), patience: Duration::from_secs(1) };
    assert!(!format!("{invocation:?}").contains(&format!("{:?}", b"hunter2".to_vec())));
    let world = World::new();
    let answer = world.call(json!({ "do": "log", "lines": [] })).await.unwrap();
    assert!(!format!("{answer:?}").contains(&format!("{:?}", answer.body)));
    assert!(pid(&answer) > 0);
}
