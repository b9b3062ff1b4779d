//! What is shown of calls.

use serde_json::json;

use super::endpoint::{Endpoint, Reply, answered};
use super::*;

fn listed(world: &World, pairs: &[(&str, &str)]) -> Vec<String> {
    let filter = CallFilter::read(pairs.iter().copied()).unwrap();
    world.log.list(&filter).into_iter().map(|call| call.id).collect()
}

#[tokio::test]
async fn a_call_is_shown_without_secrets() {
    // `got Correct-horse-1`, as the last lines of a log.
    let log = "X-Amz-Log-Result: Z290IENvcnJlY3QtaG9yc2UtMQ==\r\n";
    let body = r#"{"response":{"note":"Correct-horse-1!","privateChallengeParameters":{"answer":"4711"}}}"#;
    let reply = format!("{log}Content-Length: {}\r\n\r\n{body}", body.len());
    let endpoint = Endpoint::always(Reply::Whole("200 OK", reply)).await;
    let world = World::of(&endpoint.url);
    assert_eq!(world.call("check").await, Ok(body.to_owned()), "the answer itself is left as it is");
    assert_eq!(endpoint.requests()[0].header("x-amz-log-type"), Some("Tail"));
    let mut shown = serde_json::to_value(world.last()).unwrap();
    assert!(shown["durationMs"].take().is_f64());
    assert_eq!(
        shown,
        json!({
            "id": "c1",
            "trigger": "PreSignUp",
            "source": "PreSignUp_SignUp",
            "userPoolId": POOL,
            "function": arn("check"),
            "place": "endpoint",
            "startedAt": "2026-11-21T06:05:04.000Z",
            "durationMs": null,
            "attempts": 1,
            "coldStart": null,
            "outcome": "answered",
            "error": null,
            "event": { "version": "1", "request": { "password": "[redacted]" } },
            "answer": { "response": { "note": "[redacted]!", "privateChallengeParameters": { "answer": "[redacted]" } } },
            "logs": ["got [redacted]"],
        })
    );
}

#[tokio::test]
async fn what_a_function_says_of_its_failure_is_shown_without_secrets() {
    let body = r#"{"errorMessage":"Correct-horse-1 is wrong"}"#;
    let reply = format!("X-Amz-Function-Error: Unhandled\r\nContent-Length: {}\r\n\r\n{body}", body.len());
    let endpoint = Endpoint::always(Reply::Whole("200 OK", reply)).await;
    let world = World::of(&endpoint.url);
    world.call("check").await.unwrap_err();
    let call = world.last();
    assert_eq!((call.outcome, call.error.as_deref()), ("function error", Some("[redacted] is wrong")));
    assert!(call.answer.is_none());
}

#[tokio::test]
async fn calls_are_kept_in_bounds() {
    let long = json!({ "response": { "text": "x".repeat(70_000) } }).to_string();
    let script = move |_: &Request, before| match before {
        0 => answered(&long),
        1 => answered("no JSON, with Correct-horse-1"),
        _ => answered("{}"),
    };
    let endpoint = Endpoint::new(script).await;
    let world = World::of(&endpoint.url);
    let mut answers = Vec::new();
    for _ in 0..2 {
        world.call("check").await.unwrap();
        answers.push(serde_json::to_value(world.last().answer).unwrap());
    }
    assert_eq!(answers, [json!("70024 bytes, too long to be shown"), json!("no JSON, with [redacted]")]);
    for _ in 0..200 {
        world.call("check").await.unwrap();
    }
    let kept = listed(&world, &[]);
    assert_eq!((kept.len(), kept[0].as_str(), kept[199].as_str()), (200, "c202", "c3"), "the newest first");
    world.log.clear();
    assert!(listed(&world, &[]).is_empty());
}

#[tokio::test]
async fn calls_are_found_by_trigger_pool_and_function() {
    let endpoint = Endpoint::always(answered("{}")).await;
    let world = World::of(&endpoint.url);
    world.call("first").await.unwrap();
    world.hand_over("mail").await.unwrap();
    world.invoker.invoke(call("eu-west-1_other", "first:live", Trigger::PreSignUp)).await.unwrap();
    let found = |name: &str, value: &str| listed(&world, &[(name, value)]);
    assert_eq!(found("trigger", "PreSignUp"), ["c3", "c1"]);
    assert_eq!(found("trigger", "CustomEmailSender"), ["c2"]);
    assert_eq!(found("trigger", "PreSignUp_SignUp").len(), 3, "the source as it stands in the event");
    assert_eq!(found("pool", "eu-west-1_other"), ["c3"]);
    assert_eq!(found("function", "first"), ["c3", "c1"]);
    assert_eq!(found("function", &arn("first")), ["c1"]);
    assert_eq!(found("after", "c1"), ["c3", "c2"]);
    assert_eq!(found("trigger", ""), ["c3", "c2", "c1"], "an empty field is no filter");
    assert_eq!(listed(&world, &[("pool", POOL), ("function", "mail"), ("other", "x")]), ["c2"]);
    let fault = CallFilter::read([("after", "yesterday")]).unwrap_err();
    assert_eq!(fault, "`after` is `yesterday`, not the id of a call");
    let handed_over = world.log.list(&CallFilter::read([("after", "c1"), ("pool", POOL)]).unwrap()).remove(0);
    assert_eq!((handed_over.outcome, handed_over.answer), ("handed over", None));
}
