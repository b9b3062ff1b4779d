//! Codes: wrong ones, old ones, and addresses that others have.

use serde_json::{Value, json};

use super::{Faults, refused};
use crate::assembled::{PASSWORD, Pool};
use crate::contract::set_ups::Place;

/// Operations that take a code, and the member that holds it.
const REDEEMING: [(&str, &str); 3] = [
    ("ConfirmSignUp", "ConfirmationCode"),
    ("ConfirmForgotPassword", "ConfirmationCode"),
    ("VerifyUserAttribute", "Code"),
];

#[tokio::test]
async fn a_wrong_code_is_a_mismatch_and_an_old_one_has_expired() {
    let place = Place::new().await;
    for (operation, member) in REDEEMING {
        let right = place.input(operation).await.unwrap();
        let mut wrong = right.clone();
        wrong[member] = json!(if right[member] == "000000" { "111111" } else { "000000" });
        refused(&place, operation, &wrong, "CodeMismatchException").await;
    }
    // Access tokens last for an hour, these codes for a day.
    let mut inputs = Vec::new();
    for (operation, _) in REDEEMING {
        inputs.push((operation, place.input(operation).await.unwrap()));
    }
    place.world.clock.advance(24 * 3600 + 1);
    let mut faults = Faults::default();
    for (operation, mut input) in inputs {
        if let Some(token) = input.get("AccessToken") {
            let name = super::unknown::newest_user(&place).await;
            assert!(token.is_string());
            input["AccessToken"] = json!(place.pool.tokens(&place.world, &name).await.access);
        }
        faults.expect(&place, operation, &input, "ExpiredCodeException").await;
    }
    faults.none();
}

/// A pool whose users sign in by their addresses, with `mary` and `john`.
async fn aliased(place: &Place) -> Pool {
    let input = json!({ "PoolName": "pool", "AliasAttributes": ["email"], "AutoVerifiedAttributes": ["email"] });
    let id = place.world.admin("CreateUserPool", input).await["UserPool"]["Id"].as_str().unwrap().to_owned();
    let client_id = Pool::client(&place.world, &id, json!({})).await["ClientId"].as_str().unwrap().to_owned();
    let pool = Pool { id, client_id };
    for name in ["mary", "john"] {
        pool.add_user(&place.world, name).await;
        let attributes = verified(&format!("{name}@example.com"));
        let input = json!({ "UserPoolId": pool.id, "Username": name, "UserAttributes": attributes });
        place.world.admin("AdminUpdateUserAttributes", input).await;
    }
    pool
}

fn verified(address: &str) -> Value {
    json!([{ "Name": "email", "Value": address }, { "Name": "email_verified", "Value": "true" }])
}

#[tokio::test]
async fn an_address_that_another_user_has_is_not_taken() {
    let place = Place::new().await;
    let pool = aliased(&place).await;
    let taken = "AliasExistsException";
    let input = json!({ "UserPoolId": pool.id, "Username": "john", "UserAttributes": verified("mary@example.com") });
    refused(&place, "AdminUpdateUserAttributes", &input, taken).await;
    let tokens = pool.tokens(&place.world, "john").await;
    let attributes = json!([{ "Name": "email", "Value": "mary@example.com" }]);
    place
        .world
        .user("UpdateUserAttributes", json!({ "AccessToken": tokens.access, "UserAttributes": attributes }))
        .await;
    let input = json!({ "AccessToken": tokens.access, "AttributeName": "email", "Code": place.code() });
    refused(&place, "VerifyUserAttribute", &input, taken).await;
    let input = json!({
        "ClientId": pool.client_id, "Username": "jane", "Password": PASSWORD, "UserAttributes": attributes,
    });
    place.world.user("SignUp", input).await;
    let input = json!({ "ClientId": pool.client_id, "Username": "jane", "ConfirmationCode": place.code() });
    refused(&place, "ConfirmSignUp", &input, taken).await;
}

#[tokio::test]
async fn a_name_that_is_taken_is_refused() {
    let place = Place::new().await;
    let name = place.user().await;
    refused(&place, "AdminCreateUser", &place.of_pool(json!({ "Username": name })), "UsernameExistsException").await;
    let input = json!({ "ClientId": place.pool.client_id, "Username": name, "Password": PASSWORD });
    refused(&place, "SignUp", &input, "UsernameExistsException").await;
    let input = place.of_pool(json!({ "Username": name, "MessageAction": "RESEND" }));
    refused(&place, "AdminCreateUser", &input, "UnsupportedUserStateException").await;
    let group = place.input("CreateGroup").await.unwrap();
    place.world.admin("CreateGroup", group.clone()).await;
    refused(&place, "CreateGroup", &group, "GroupExistsException").await;
}
