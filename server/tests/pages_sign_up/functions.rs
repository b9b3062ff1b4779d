//! Functions of the application that have a part in signing up.

use std::sync::Arc;

use cognomen_server::config::{Mode, Settings, Sources};
use cognomen_store::testing::TemporaryFolder;
use serde_json::json;

use super::{Door, goes_to_login, goes_to_the_application, hides, says};
use crate::assembled::World;

const FUNCTION: &str = "arn:aws:lambda:us-east-1:000000000000:function:admit";

/// Confirms everybody but `bad`.
const SOURCE: &str = r#"
import json, os
from urllib.request import Request, urlopen
API = f"http://{os.environ['AWS_LAMBDA_RUNTIME_API']}/2018-06-01/runtime/invocation"
while True:
    with urlopen(f"{API}/next") as given:
        call, event = given.headers["Lambda-Runtime-Aws-Request-Id"], json.load(given)
    event["response"]["autoConfirmUser"] = True
    end, answer = "response", event
    if event["userName"] == "bad":
        end, answer = "error", {"errorType": "Error", "errorMessage": "not <b>you</b>"}
    urlopen(Request(f"{API}/{call}/{end}", json.dumps(answer).encode()))
"#;

async fn door(more: serde_json::Value) -> Door {
    let folder = Arc::new(TemporaryFolder::new());
    let place = folder.path().join("function");
    std::fs::create_dir(&place).unwrap();
    std::fs::write(place.join("function.py"), SOURCE).unwrap();
    let file = format!(
        "[lambda]\ntimeout_ms = 60000\n\n[[functions]]\nname = \"admit\"\ncommand = [\"python3\", \"-u\", \"function.py\"]\n\
         directory = \"{}\"\ntimeout = 60\n",
        place.display(),
    );
    std::fs::write(folder.path().join("cognomen.toml"), file).unwrap();
    let sources = Sources { folder: folder.path().to_owned(), ..Sources::default() };
    let functions = Settings::load(Mode::Dev, sources).unwrap().functions;
    let mut pool = json!({ "LambdaConfig": { "PreSignUp": FUNCTION } });
    pool.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    let client = json!({ "ExplicitAuthFlows": ["ALLOW_USER_AUTH"] });
    Door::on(World::calling(folder, functions).await, pool, client).await
}

#[tokio::test]
async fn whoever_is_confirmed_at_once_is_signed_in_at_once() {
    let door = door(json!({})).await;
    let mut browser = door.browser();
    let answer = door.sign_up(&mut browser, "ann", &[("attribute-email", "ann@example.com")]).await;
    goes_to_the_application(&answer);
    assert_eq!((door.status_of("ann").await.as_str(), door.world.messages.count()), ("CONFIRMED", 0));
}

#[tokio::test]
async fn without_a_password_whoever_is_confirmed_at_once_is_sent_to_sign_in() {
    let factors = json!({ "SignInPolicy": { "AllowedFirstAuthFactors": ["PASSWORD", "EMAIL_OTP"] } });
    let door = door(json!({ "Policies": factors })).await;
    let mut browser = door.browser();
    let none = [("password", ""), ("confirm_password", ""), ("attribute-email", "ann@example.com")];
    let answer = door.sign_up(&mut browser, "ann", &none).await;
    goes_to_login(&answer, "confirmed");
}

#[tokio::test]
async fn what_a_function_says_is_shown_as_text() {
    let door = door(json!({})).await;
    let mut browser = door.browser();
    let page = door.sign_up(&mut browser, "bad", &[]).await;
    assert_eq!(page.status, 400);
    says(&page, "PreSignUp failed with error not &#60;b&#62;you&#60;/b&#62;.");
    hides(&page, "<b>you");
}
