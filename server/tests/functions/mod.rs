//! Functions that the configuration declares, and the page of their calls.

mod kms;

use std::path::Path;
use std::sync::Arc;

use cognomen_contract::Service;
use cognomen_server::compose;
use cognomen_server::config::{FunctionsSettings, Mode, Settings, Sources, StoreChoice};
use cognomen_server::server::{Overrides, Prepared, Server};
use cognomen_store::testing::TemporaryFolder;
use serde_json::{Value, json};

use crate::assembled::{Answer, Call, Form, Key, PASSWORD, REGION, World, settings};

const FUNCTION: &str = "arn:aws:lambda:us-east-1:000000000000:function:check";

/// What a file says of functions. A busy machine starts processes slowly, so that everything has its time.
fn declared(folder: &Path) -> FunctionsSettings {
    let file = format!(
        "[lambda]\ntimeout_ms = 60000\n\n[[functions]]\nname = \"check\"\ncommand = [\"python3\", \"-u\", \"function.py\"]\n\
         directory = \"{}/tests/functions\"\ntimeout = 60\n",
        env!("CARGO_MANIFEST_DIR"),
    );
    std::fs::write(folder.join("cognomen.toml"), file).unwrap();
    let sources = Sources { folder: folder.to_owned(), ..Sources::default() };
    Settings::load(Mode::Dev, sources).unwrap().functions
}

async fn world() -> World {
    let folder = Arc::new(TemporaryFolder::new());
    let functions = declared(folder.path());
    World::calling(folder, functions).await
}

/// A client of a pool that asks a function before sign-ups.
async fn client(world: &World) -> String {
    let input = json!({ "PoolName": "shop", "LambdaConfig": { "PreSignUp": FUNCTION } });
    let pool = world.admin("CreateUserPool", input).await["UserPool"]["Id"].take();
    let input = json!({ "UserPoolId": pool, "ClientName": "app" });
    let client = world.admin("CreateUserPoolClient", input).await["UserPoolClient"]["ClientId"].take();
    client.as_str().unwrap().to_owned()
}

fn sign_up(client: &str, name: &str) -> Call {
    let validation = json!([{ "Name": "directoryPassword", "Value": "hunter22" }]);
    let input = json!({ "ClientId": client, "Username": name, "Password": PASSWORD, "ValidationData": validation });
    Call::pools("SignUp", &input)
}

async fn get(world: &World, target: &str) -> Answer {
    world.send(&Call::new("GET", target, &[], "")).await
}

async fn calls(world: &World, query: &str) -> Vec<Value> {
    let answer = get(world, &format!("/_dev/functions/calls{query}")).await;
    assert_eq!((answer.status, answer.header("content-type")), (200, "application/json"), "{answer:?}");
    answer.json().as_array().unwrap().clone()
}

#[tokio::test]
async fn a_declared_function_decides_and_its_calls_are_shown() {
    let world = world().await;
    let empty = get(&world, "/_dev/functions").await;
    let empty = empty.body;
    assert!(empty.contains("[[functions]]") && empty.contains("href=\"/_inbox\""), "how to begin: {empty}");
    let client = client(&world).await;
    let answer = world.send(&sign_up(&client, "ada")).await;
    assert_eq!((answer.status, answer.json()["UserConfirmed"].as_bool()), (200, Some(true)), "{answer:?}");
    let text = "PreSignUp failed with error <bad> with hunter22 at http://localhost:8400.";
    let answer = world.send(&sign_up(&client, "<bad>")).await;
    answer.assert_error(Form::of(Service::CognitoIdp), 400, "UserLambdaValidationException", text);

    let listed = calls(&world, "").await;
    let [failed, answered] = &listed[..] else { panic!("{listed:?}") };
    let outline =
        |call: &Value| (call["id"].clone(), call["outcome"].clone(), call["attempts"].clone(), call["place"].clone());
    assert_eq!(outline(failed), (json!("c2"), json!("function error"), json!(1), json!("machine")));
    assert_eq!(outline(answered), (json!("c1"), json!("answered"), json!(1), json!("machine")));
    assert_eq!((&answered["coldStart"], &answered["source"]), (&json!(true), &json!("PreSignUp_SignUp")));
    assert_eq!(answered["event"]["request"]["validationData"]["directoryPassword"], "[redacted]");
    assert_eq!(answered["answer"]["response"]["autoConfirmUser"], true);
    assert_eq!(failed["error"], "<bad> with [redacted] at http://localhost:8400");
    assert!(failed["logs"][0].as_str().unwrap().ends_with(" was told [redacted]"), "{failed}");
    assert_eq!(calls(&world, "?after=c1&trigger=PreSignUp&function=check").await.len(), 1);
    assert!(calls(&world, "?pool=us-east-1_other").await.is_empty());
    assert_eq!(get(&world, "/_dev/functions/calls?after=x").await.status, 400);

    let page = get(&world, "/_dev/functions").await;
    assert!(page.header("content-security-policy").starts_with("default-src 'none'"));
    let text = &page.body;
    assert!(text.contains("&lt;bad&gt; with [redacted]") && !text.contains("<bad>"), "{text}");
    assert!(!text.contains("hunter22") && !text.contains(" style=") && !text.contains("<script>"), "{text}");
    for asset in ["/_dev/functions/style.css", "/_dev/functions/refresh.js"] {
        assert_eq!(get(&world, asset).await.status, 200);
    }
    let filtered = get(&world, "/_dev/functions?pool=%22%3E%3Cb%3E").await;
    let filtered = filtered.body;
    assert!(filtered.contains("value=\"&quot;&gt;&lt;b&gt;\"") && filtered.contains("No call matches."), "{filtered}");

    let sent = async |method, target| world.send(&Call::new(method, target, &[], "")).await.status;
    assert_eq!(sent("POST", "/_dev/functions/calls").await, 405);
    assert_eq!(sent("GET", "/_dev/functions/other").await, 404);
    assert_eq!(sent("DELETE", "/_dev/functions/calls").await, 204);
    assert!(calls(&world, "").await.is_empty());
}

#[tokio::test]
async fn what_the_server_writes_below_the_folder_of_a_function_does_not_make_it_start_afresh() {
    for data in ["data", ""] {
        let folder = TemporaryFolder::new();
        let mut functions = declared(folder.path());
        let [function] = &mut functions.local[..] else { panic!("one function is declared") };
        std::fs::copy(function.directory.join("function.py"), folder.path().join("function.py")).unwrap();
        function.directory = folder.path().to_owned();
        let settings = Settings { functions, ..settings(&folder.path().join(data), StoreChoice::Sqlite) };
        let server = Server::start(settings, Overrides::default()).await.unwrap();
        let admin = async |operation: &str, input: Value| {
            let call =
                Call::pools(operation, &input).signed(&World::key(), Service::CognitoIdp, server.parts.clock.now());
            let answer = call.send(server.addr).await;
            assert_eq!(answer.status, 200, "{operation}: {answer:?}");
            answer.json()
        };
        let input = json!({ "PoolName": "shop", "LambdaConfig": { "PreSignUp": FUNCTION } });
        let pool = admin("CreateUserPool", input).await["UserPool"]["Id"].take();
        let client = admin("CreateUserPoolClient", json!({ "UserPoolId": pool, "ClientName": "app" })).await;
        let client = client["UserPoolClient"]["ClientId"].as_str().unwrap();
        for name in ["ada", "grace", "joan"] {
            assert_eq!(sign_up(client, name).send(server.addr).await.status, 200);
        }
        let answer = Call::new("GET", "/_dev/functions/calls", &[], "").send(server.addr).await.json();
        let cold: Vec<_> = answer.as_array().unwrap().iter().map(|call| call["coldStart"].as_bool()).collect();
        assert_eq!(cold, [Some(false), Some(false), Some(true)], "the newest is first; data in `{data}`");
        assert!(server.shutdown().await);
    }
}

#[tokio::test]
async fn a_server_that_stops_ends_the_processes_of_its_functions() {
    let world = world().await;
    let client = client(&world).await;
    assert_eq!(world.send(&sign_up(&client, "ada")).await.status, 200);
    let line = calls(&world, "").await[0]["logs"][0].as_str().unwrap().to_owned();
    let process = Path::new("/proc").join(line.split(' ').next().unwrap());
    assert!(process.is_dir(), "it is kept for the next call");
    assert!(world.server.shutdown().await);
    assert!(!process.exists());
}

#[tokio::test]
async fn a_pool_cannot_name_a_function_that_is_nowhere() {
    let world = world().await;
    let input = json!({ "PoolName": "shop", "LambdaConfig": { "PreSignUp": format!("{FUNCTION}-out") } });
    let answer = world.call("CreateUserPool", input).await;
    assert_eq!(answer.status, 400, "{answer:?}");
    let answer = answer.json();
    assert_eq!(answer["__type"], "InvalidParameterException");
    let text = "the function `check-out` is not declared in `[[functions]]`, and there is no `endpoint` in `[lambda]` to call it at";
    assert!(answer["message"].as_str().unwrap().contains(text), "{answer}");
}

#[tokio::test]
async fn production_runs_functions_and_shows_none_of_it() {
    let folder = TemporaryFolder::new();
    let functions = declared(folder.path());
    let settings = Settings { mode: Mode::Serve, functions, ..settings(folder.path(), StoreChoice::Sqlite) };
    let command = Prepared::offline(settings.clone()).await.unwrap();
    let made = compose::create_administrator(&command.parts).await.unwrap();
    drop(command);
    let server = Server::start(settings, Overrides::default()).await.unwrap();
    let key = Key { id: made.access_key_id, secret: made.secret_access_key, region: REGION.to_owned() };
    let admin = async |operation: &str, input: Value| {
        let call = Call::pools(operation, &input).signed(&key, Service::CognitoIdp, server.parts.clock.now());
        let answer = call.send(server.addr).await;
        assert_eq!(answer.status, 200, "{operation}: {answer:?}");
        answer.json()
    };
    let input = json!({ "PoolName": "shop", "LambdaConfig": { "PreSignUp": FUNCTION } });
    let pool = admin("CreateUserPool", input).await["UserPool"]["Id"].take();
    let client = admin("CreateUserPoolClient", json!({ "UserPoolId": pool, "ClientName": "app" })).await;
    let client = client["UserPoolClient"]["ClientId"].as_str().unwrap();
    let answer = sign_up(client, "<bad>").send(server.addr).await;
    let text = "PreSignUp failed with error <bad> with hunter22 at nowhere.";
    answer.assert_error(Form::of(Service::CognitoIdp), 400, "UserLambdaValidationException", text);
    for target in ["/_dev/functions", "/_dev/functions/calls", "/_dev/functions/style.css", "/_inbox"] {
        let answer = Call::new("GET", target, &[], "").send(server.addr).await;
        assert_eq!(answer.status, 404, "{target}: {answer:?}");
    }
    assert!(server.shutdown().await);
}
