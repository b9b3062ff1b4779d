//! Pools and clients whose settings contradict each other.

use serde_json::json;

use super::refused;
use crate::assembled::Pool;
use crate::contract::set_ups::Place;

#[tokio::test]
async fn a_client_of_machines_has_a_secret() {
    let place = Place::new().await;
    let machine = json!({
        "AllowedOAuthFlowsUserPoolClient": true,
        "AllowedOAuthFlows": ["client_credentials"],
        "AllowedOAuthScopes": [],
    });
    for operation in ["CreateUserPoolClient", "UpdateUserPoolClient"] {
        let mut input = place.input(operation).await.unwrap();
        input.as_object_mut().unwrap().extend(machine.as_object().unwrap().clone());
        refused(&place, operation, &input, "InvalidOAuthFlowException").await;
    }
}

#[tokio::test]
async fn a_pool_of_the_lowest_tier_lacks_what_is_beyond_passwords() {
    let place = Place::new().await;
    let made = place.world.admin("CreateUserPool", json!({ "PoolName": "pool", "UserPoolTier": "LITE" })).await;
    let client = json!({ "UserPoolId": made["UserPool"]["Id"], "ClientName": "client" });
    let made = place.world.admin("CreateUserPoolClient", client).await["UserPoolClient"].take();
    let flows = json!(["ALLOW_USER_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]);
    for operation in ["CreateUserPoolClient", "UpdateUserPoolClient"] {
        let mut input = json!({ "UserPoolId": made["UserPoolId"], "ExplicitAuthFlows": flows });
        input["ClientName"] = json!("client");
        input["ClientId"] = made["ClientId"].clone();
        refused(&place, operation, &input, "FeatureUnavailableInTierException").await;
    }
}

#[tokio::test]
async fn a_pool_that_went_to_the_lowest_tier_signs_nobody_in_by_choice() {
    let place = Place::new().await;
    let id = place.another_pool().await;
    let client = Pool::client(&place.world, &id, json!({ "ExplicitAuthFlows": ["ALLOW_USER_AUTH"] })).await;
    place.world.admin("UpdateUserPool", json!({ "UserPoolId": id, "UserPoolTier": "LITE" })).await;
    place.world.clock.advance(2);
    for operation in ["InitiateAuth", "AdminInitiateAuth"] {
        let parameters = json!({ "USERNAME": "mary" });
        let input = json!({
            "UserPoolId": id, "ClientId": client["ClientId"], "AuthFlow": "USER_AUTH", "AuthParameters": parameters,
        });
        refused(&place, operation, &input, "FeatureUnavailableInTierException").await;
    }
}
