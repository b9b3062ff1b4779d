//! Callers who prove nothing, or not enough.

use cognomen_contract::Service;
use serde_json::{Value, json};

use super::unknown::{takes_token, with_token};
use super::{Faults, listing, nothing, refused};
use crate::assembled::{Call, Key, Pool, World};
use crate::contract::set_ups::{Place, machine};

#[tokio::test]
async fn a_wrong_signature_opens_nothing() {
    let world = World::new().await;
    let before = world.contents().await;
    for operation in Service::CognitoIdp.operations().iter().filter(|operation| operation.signed) {
        let forged = Key { secret: "wrong".to_owned(), ..World::key() };
        let call = Call::pools(operation.name, &nothing(operation)).signed(&forged, Service::CognitoIdp, world.now());
        let answer = world.send(&call).await;
        assert_eq!(answer.header("x-amzn-errortype"), "InvalidSignatureException:", "{}", operation.name);
    }
    assert!(world.contents().await == before, "something was written");
}

#[tokio::test]
async fn a_key_without_rights_is_denied_every_operation() {
    let world = World::new().await;
    let key = world.powerless("ann").await;
    let mut wrong = Vec::new();
    for operation in Service::CognitoIdp.operations().iter().filter(|operation| operation.signed) {
        let call = Call::pools(operation.name, &nothing(operation)).signed(&key, Service::CognitoIdp, world.now());
        let answer = world.send(&call).await;
        if answer.header("x-amzn-errortype") != "AccessDeniedException:" {
            wrong.push(format!("{}: {}", operation.name, answer.body));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[tokio::test]
async fn tokens_that_prove_no_signed_in_user_open_nothing() {
    let place = Place::new().await;
    let other = Pool::new(&place.world).await;
    other.add_user(&place.world, "mary").await;
    let foreign = other.tokens(&place.world, "mary").await.access;
    let user = place.signed_in().await;
    let parts: Vec<&str> = user.tokens.access.split('.').collect();
    let spliced = format!("{}.{}.{}", parts[0], parts[1], foreign.split('.').nth(2).unwrap());
    let own = machine(&place).await;
    let own = place.world.admin("GetClientToken", own).await["ClientAuthenticationResult"]["AccessToken"].take();
    let revoked = place.signed_in().await;
    let input = json!({ "ClientId": place.pool.client_id, "Token": revoked.tokens.refresh });
    place.world.user("RevokeToken", input).await;
    let tokens = [
        ("an ID token", user.tokens.id.clone()),
        ("a refresh token", user.tokens.refresh.replace(|c: char| !c.is_ascii_alphanumeric(), ".")),
        ("another pool's signature", spliced),
        ("a revoked token", revoked.tokens.access),
        ("a client's own token", own.as_str().unwrap().to_owned()),
        ("no token at all", "x".to_owned()),
    ];
    let mut faults = Faults::default();
    for operation in Service::CognitoIdp.operations().iter().filter(|operation| takes_token(operation.name)) {
        let whole = with_token(&place, operation.name).await;
        for (what, token) in &tokens {
            let mut input = whole.clone();
            input["AccessToken"] = json!(token);
            let count = faults.0.len();
            faults.expect(&place, operation.name, &input, "NotAuthorizedException").await;
            if let Some(fault) = faults.0.get_mut(count) {
                fault.push_str(&format!(" ({what})"));
            }
        }
        let mut input = whole;
        input.as_object_mut().unwrap().remove("AccessToken");
        let answer = place.call(operation.name, &input).await;
        let found = answer.header("x-amzn-errortype");
        if !["InvalidParameterException:", "NotAuthorizedException:"].contains(&found) {
            faults.0.push(format!("{}: {} without a token", operation.name, answer.body));
        }
    }
    faults.none();
}

#[tokio::test]
async fn clients_that_do_not_prove_themselves_are_refused() {
    let place = Place::new().await;
    let settings = json!({
        "GenerateSecret": true,
        "ExplicitAuthFlows": ["ALLOW_USER_PASSWORD_AUTH", "ALLOW_ADMIN_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
    });
    let client = Pool::client(&place.world, &place.pool.id, settings).await;
    let mut faults = Faults::default();
    for operation in [
        "AdminInitiateAuth",
        "AdminRespondToAuthChallenge",
        "ConfirmForgotPassword",
        "ConfirmSignUp",
        "ForgotPassword",
        "GetTokensFromRefreshToken",
        "InitiateAuth",
        "ResendConfirmationCode",
        "RespondToAuthChallenge",
        "SignUp",
    ] {
        let mut input = place.input(operation).await.unwrap();
        input["ClientId"] = client["ClientId"].clone();
        faults.expect(&place, operation, &input, "NotAuthorizedException").await;
    }
    faults.none();
    let mut input = place.input("RevokeToken").await.unwrap();
    input["ClientId"] = client["ClientId"].clone();
    refused(&place, "RevokeToken", &input, "UnauthorizedException").await;
}

#[tokio::test]
async fn clients_that_are_not_there_are_told_so() {
    let place = Place::new().await;
    let mut faults = Faults::default();
    for operation in listing("ResourceNotFoundException") {
        if takes_token(operation.name) {
            continue;
        }
        let input = place.input(operation.name).await;
        let Some(mut input) = input.filter(|input| input.get("ClientId").is_some_and(Value::is_string)) else {
            continue;
        };
        input["ClientId"] = json!("unknown");
        faults.expect(&place, operation.name, &input, "ResourceNotFoundException").await;
    }
    faults.none();
}

#[tokio::test]
async fn users_in_another_state_are_refused() {
    let place = Place::new().await;
    let confirmed = place.of_pool(json!({ "Username": place.user().await }));
    refused(&place, "AdminConfirmSignUp", &confirmed, "NotAuthorizedException").await;
    place.world.admin("AdminDisableUser", confirmed.clone()).await;
    refused(&place, "AdminResetUserPassword", &confirmed, "NotAuthorizedException").await;
}
