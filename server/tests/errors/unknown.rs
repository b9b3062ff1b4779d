//! Pools, clients and users that are not there.

use serde_json::{Value, json};

use super::{Faults, listing, nothing};
use crate::assembled::World;
use crate::contract::set_ups::{NEVER, Place};

const ARN: &str = "arn:aws:cognito-idp:us-east-1:000000000000:userpool/us-east-1_nowhere";
/// Tried elsewhere: what they name is neither a pool nor a client.
const OF_LIMITS: [&str; 2] = ["GetProvisionedLimit", "UpdateProvisionedLimit"];
/// An unknown domain is described by nothing, as Cognito does.
const NEVER_MISSED: &str = "DescribeUserPoolDomain";

#[tokio::test]
async fn pools_and_clients_that_are_not_there_are_not_found() {
    let place = Place::new().await;
    let mut faults = Faults::default();
    for operation in listing("ResourceNotFoundException") {
        let mut input = nothing(operation);
        if input.get("AccessToken").is_some() || OF_LIMITS.contains(&operation.name) || operation.name == NEVER_MISSED {
            continue;
        }
        if super::MODEL["shapes"][format!("{}Request", operation.name)]["members"]["AccessToken"].is_object() {
            continue;
        }
        if input.get("ResourceArn").is_some() {
            input["ResourceArn"] = json!(ARN);
        }
        if operation.name.contains("UpdateManagedLoginBranding") {
            input["UserPoolId"] = json!("us-east-1_nowhere");
            input["ManagedLoginBrandingId"] = json!("11111111-1111-4111-8111-111111111111");
        }
        faults.expect(&place, operation.name, &input, "ResourceNotFoundException").await;
    }
    faults.none();
}

#[tokio::test]
async fn a_token_of_a_client_that_is_gone_finds_no_client() {
    let place = Place::new().await;
    let mut inputs = Vec::new();
    for operation in listing("ResourceNotFoundException") {
        if takes_token(operation.name) && !never(operation.name) {
            inputs.push((operation.name, with_token(&place, operation.name).await));
        }
    }
    place.make("DeleteUserPoolClient", json!({ "ClientId": place.pool.client_id })).await;
    place.world.clock.advance(2);
    let mut faults = Faults::default();
    for (operation, input) in inputs {
        faults.expect(&place, operation, &input, "ResourceNotFoundException").await;
    }
    faults.none();
}

fn never(operation: &str) -> bool {
    NEVER.iter().any(|(name, _)| *name == operation)
}

pub(super) fn takes_token(operation: &str) -> bool {
    let input = &super::MODEL["operations"][operation]["input"]["shape"];
    super::MODEL["shapes"][input.as_str().unwrap()]["members"]["AccessToken"].is_object()
}

/// The smallest input of an operation with the access token of a user; what it needs beside the token may be missing.
pub(super) async fn with_token(place: &Place, operation: &str) -> Value {
    match place.input(operation).await {
        Some(input) => input,
        None => {
            let operation = cognomen_contract::Service::CognitoIdp.operation(operation).unwrap();
            let mut input = nothing(operation);
            input["AccessToken"] = json!(place.signed_in().await.tokens.access);
            input
        }
    }
}

/// The operations that name a user by another member than `Username`.
async fn of_nobody(place: &Place, operation: &str) -> Option<Value> {
    Some(match operation {
        "AdminCreateUser" => place.of_pool(json!({ "Username": "nobody", "MessageAction": "RESEND" })),
        "AdminInitiateAuth" | "InitiateAuth" => {
            let mut input = place.input(operation).await?;
            input["AuthParameters"]["USERNAME"] = json!("nobody");
            input
        }
        "AdminLinkProviderForUser" => {
            let mut input = place.input(operation).await?;
            input["DestinationUser"]["ProviderAttributeValue"] = json!("nobody");
            input
        }
        "AdminDisableProviderForUser" => {
            let mut input = place.input(operation).await?;
            input["User"]["ProviderAttributeValue"] = json!("nobody");
            input
        }
        _ => return None,
    })
}

#[tokio::test]
async fn users_who_are_not_there_are_not_found() {
    let place = Place::new().await;
    let mut faults = Faults::default();
    for operation in listing("UserNotFoundException") {
        let input = match of_nobody(&place, operation.name).await {
            Some(input) => input,
            None if takes_token(operation.name) => continue,
            None => {
                let mut input = place.input(operation.name).await.unwrap();
                if input.get("Username").is_none() || operation.name == "UpdateAuthEventFeedback" {
                    continue;
                }
                input["Username"] = json!("nobody");
                input
            }
        };
        faults.expect(&place, operation.name, &input, "UserNotFoundException").await;
    }
    faults.none();
}

#[tokio::test]
async fn users_who_have_gone_are_not_found() {
    let place = Place::new().await;
    let mut faults = Faults::default();
    for operation in listing("UserNotFoundException") {
        let feedback = operation.name == "UpdateAuthEventFeedback";
        let refresh = operation.name == "GetTokensFromRefreshToken";
        let exchange = operation.name == "GetDerivedToken";
        if !(takes_token(operation.name) || feedback || refresh || exchange) {
            continue;
        }
        let input = place.input(operation.name).await.unwrap();
        let name = match input["Username"].as_str() {
            Some(name) => name.to_owned(),
            None => newest_user(&place).await,
        };
        place.make("AdminDeleteUser", json!({ "Username": name })).await;
        faults.expect(&place, operation.name, &input, "UserNotFoundException").await;
    }
    faults.none();
}

/// The user that the last set-up made.
pub(super) async fn newest_user(place: &Place) -> String {
    let users = place.make("ListUsers", json!({ "Limit": 60 })).await;
    let users = users["Users"].as_array().unwrap();
    let number = |user: &Value| user["Username"].as_str().unwrap().trim_start_matches("user").parse::<usize>().unwrap();
    let newest = users.iter().max_by_key(|user| number(user)).unwrap();
    newest["Username"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_world_without_anything_answers_the_same() {
    let world = World::new().await;
    let answer = world.call("ListUsers", json!({ "UserPoolId": "us-east-1_nowhere" })).await;
    assert_eq!(answer.header("x-amzn-errortype"), "ResourceNotFoundException:");
}
