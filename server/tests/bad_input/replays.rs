//! What is good once, given twice; what is good for a while, given late.

use cognomen_contract::Service;
use serde_json::{Value, json};

use super::{Row, refuse};
use crate::assembled::{Call, Exchange, Form, PASSWORD, Pool, Tokens, World};

const ONCE: &str = "Invalid session for the user, session can only be used once.";
const LATE: &str = "Invalid session for the user, session is expired.";

fn refused(operation: &str, input: &Value, message: &str) -> Row {
    Row::new(Call::pools(operation, input), "NotAuthorizedException", message)
}

#[tokio::test]
async fn a_proved_password_proves_no_second_time() {
    let world = World::new().await;
    let pool = Pool::new(&world).await;
    pool.add_user(&world, "mary").await;
    let exchange = Exchange::start(&world, &pool, "mary").await;
    let proof = exchange.proof(PASSWORD);
    Tokens::of(&world.user("RespondToAuthChallenge", proof.clone()).await);
    refuse(&world, [refused("RespondToAuthChallenge", &proof, ONCE)]).await;
    let late = Exchange::start(&world, &pool, "mary").await.proof(PASSWORD);
    world.clock.advance(180);
    refuse(&world, [refused("RespondToAuthChallenge", &late, LATE)]).await;
    // A wrong proof is counted, which is all that it writes beside using the block up.
    let exchange = Exchange::start(&world, &pool, "mary").await;
    let before = world.contents().await;
    let form = Form::of(Service::CognitoIdp);
    let wrong = exchange.finish("Wrong-horse-1").await;
    wrong.assert_error(form, 400, "NotAuthorizedException", "Incorrect username or password.");
    let after = world.contents().await;
    let new: Vec<_> = after.keys().filter(|address| !before.contains_key(*address)).collect();
    assert!(new.len() == 2 && new[0].ends_with("attempts") && new[1].contains("once/"), "{new:?}");
    assert!(before.iter().all(|(address, value)| after.get(address) == Some(value)));
    refuse(&world, [refused("RespondToAuthChallenge", &exchange.proof(PASSWORD), ONCE)]).await;
}

#[tokio::test]
async fn a_new_password_is_chosen_once() {
    let world = World::new().await;
    let pool = Pool::new(&world).await;
    let start = async |name: &str| {
        let input = json!({
            "UserPoolId": pool.id, "Username": name, "TemporaryPassword": PASSWORD, "MessageAction": "SUPPRESS",
        });
        world.admin("AdminCreateUser", input).await;
        let asked = pool.password(&world, name, PASSWORD).await.json();
        assert_eq!(asked["ChallengeName"], "NEW_PASSWORD_REQUIRED", "{asked}");
        asked["Session"].clone()
    };
    let choose = |name: &str, session: &Value, password: &str| {
        json!({
            "ClientId": pool.client_id,
            "ChallengeName": "NEW_PASSWORD_REQUIRED",
            "Session": session,
            "ChallengeResponses": { "USERNAME": name, "NEW_PASSWORD": password },
        })
    };
    let (mary, bob) = (start("mary").await, start("bob").await);
    let respond = "RespondToAuthChallenge";
    let other = if mary.as_str().unwrap().starts_with('A') { "B" } else { "A" };
    let altered = json!(format!("{other}{}", &mary.as_str().unwrap()[1..]));
    let rows = [
        refused(respond, &choose("mary", &bob, "Another-horse-1"), "Invalid session for the user."),
        refused(respond, &choose("mary", &altered, "Another-horse-1"), "Invalid session for the user."),
        refused(respond, &choose("mary", &json!("A".repeat(60)), "Another-horse-1"), "Invalid session for the user."),
        Row::new(
            Call::pools(respond, &choose("mary", &mary, "short")),
            "InvalidPasswordException",
            "Password does not conform to policy: Password not long enough",
        ),
    ];
    refuse(&world, rows).await;
    Tokens::of(&world.user(respond, choose("mary", &mary, "Another-horse-1")).await);
    refuse(&world, [refused(respond, &choose("mary", &mary, "Third-horse-1"), ONCE)]).await;
    world.clock.advance(180);
    refuse(&world, [refused(respond, &choose("bob", &bob, "Another-horse-1"), LATE)]).await;
    assert_eq!(pool.password(&world, "mary", "Another-horse-1").await.status, 200);
}

/// A pool that verifies e-mail addresses, and the sign-up of `mary`.
async fn signed_up(world: &World) -> (Pool, Value) {
    let made = world.admin("CreateUserPool", json!({ "PoolName": "p", "AutoVerifiedAttributes": ["email"] })).await;
    let id = made["UserPool"]["Id"].as_str().unwrap().to_owned();
    let client_id = Pool::client(world, &id, json!({})).await["ClientId"].as_str().unwrap().to_owned();
    let pool = Pool { id, client_id };
    let input = json!({
        "ClientId": pool.client_id,
        "Username": "mary",
        "Password": PASSWORD,
        "UserAttributes": [{ "Name": "email", "Value": "mary@example.com" }],
    });
    let answer = world.user("SignUp", input.clone()).await;
    assert_eq!(answer["CodeDeliveryDetails"]["Destination"], "m***@e***");
    (pool, input)
}

#[tokio::test]
async fn a_code_confirms_once() {
    let world = World::new().await;
    let (pool, sign_up) = signed_up(&world).await;
    let code = world.messages.last_code();
    let confirm = |code: &str| json!({ "ClientId": pool.client_id, "Username": "mary", "ConfirmationCode": code });
    let wrong = if code == "000000" { "000001" } else { "000000" };
    let form = Form::of(Service::CognitoIdp);
    let mismatch = "Invalid verification code provided, please try again.";
    let before = world.contents().await;
    world.open("ConfirmSignUp", confirm(wrong)).await.assert_error(form, 400, "CodeMismatchException", mismatch);
    let after = world.contents().await;
    let changed: Vec<_> = after.iter().filter(|(address, value)| before.get(*address) != Some(*value)).collect();
    let changed: Vec<_> = changed.into_iter().map(|(address, _)| address).collect();
    let counts = |address: &String| address.ends_with(" code/sign-up") || address.ends_with(" requests/sign-up");
    assert!(changed.iter().all(|address| counts(address)), "only the answers are counted: {changed:?}");
    world.user("ConfirmSignUp", confirm(&code)).await;
    let rows = [
        refused("ConfirmSignUp", &confirm(&code), "User cannot be confirmed. Current status is CONFIRMED"),
        Row::new(Call::pools("SignUp", &sign_up), "UsernameExistsException", "User already exists"),
    ];
    refuse(&world, rows).await;
}

#[tokio::test]
async fn a_code_ends_with_its_time() {
    let world = World::new().await;
    let (pool, _) = signed_up(&world).await;
    let code = world.messages.last_code();
    let input = json!({ "ClientId": pool.client_id, "Username": "mary", "ConfirmationCode": code });
    world.clock.advance(24 * 3600);
    let expired = "Invalid code provided, please request a code again.";
    refuse(&world, [Row::new(Call::pools("ConfirmSignUp", &input), "ExpiredCodeException", expired)]).await;
    world.user("ResendConfirmationCode", json!({ "ClientId": pool.client_id, "Username": "mary" })).await;
    let fresh = world.messages.last_code();
    world
        .user("ConfirmSignUp", json!({ "ClientId": pool.client_id, "Username": "mary", "ConfirmationCode": fresh }))
        .await;
    world.user("ForgotPassword", json!({ "ClientId": pool.client_id, "Username": "mary" })).await;
    let reset = |code: &str| {
        let password = "Another-horse-1";
        json!({ "ClientId": pool.client_id, "Username": "mary", "ConfirmationCode": code, "Password": password })
    };
    let code = world.messages.last_code();
    world.user("ConfirmForgotPassword", reset(&code)).await;
    refuse(&world, [Row::new(Call::pools("ConfirmForgotPassword", &reset(&code)), "ExpiredCodeException", expired)])
        .await;
    world.clock.advance(3600);
    world.user("ForgotPassword", json!({ "ClientId": pool.client_id, "Username": "mary" })).await;
    let code = world.messages.last_code();
    world.clock.advance(3600);
    refuse(&world, [Row::new(Call::pools("ConfirmForgotPassword", &reset(&code)), "ExpiredCodeException", expired)])
        .await;
    assert_eq!(pool.password(&world, "mary", "Another-horse-1").await.status, 200);
}
