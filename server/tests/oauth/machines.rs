//! `client_credentials`: tokens of clients themselves.

use std::collections::BTreeMap;

use cognomen_model::limits::Category;
use cognomen_userpool::limits::Limits;
use serde_json::{Value, json};

use super::{claims, orders, refused, userinfo};
use crate::assembled::{Answer, World};
use crate::support::browser::Shop;

/// A shop whose client may use `flows` and the scopes of [`orders`].
async fn shop(world: &World, domain: &str, more: Value) -> Shop {
    // The client comes after the resource server that its scopes are of.
    let mut shop = Shop::with(world, domain, json!({})).await;
    orders(world, &shop.pool.id).await;
    let mut settings = json!({
        "GenerateSecret": true,
        "AllowedOAuthFlows": ["client_credentials"],
        "AllowedOAuthScopes": ["orders/read", "orders/write"],
    });
    settings.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    let client = Shop::client(world, &shop.pool.id, settings).await;
    client["ClientId"].as_str().unwrap().clone_into(&mut shop.pool.client_id);
    shop.secret = client["ClientSecret"].as_str().map(str::to_owned);
    shop
}

async fn token(world: &World, shop: &Shop, more: &[(&str, &str)]) -> Answer {
    let form: Vec<_> = [("grant_type", "client_credentials")].into_iter().chain(more.iter().copied()).collect();
    shop.post(world, "/oauth2/token", &form).await
}

#[tokio::test]
async fn a_client_gets_an_access_token_of_its_own() {
    let world = World::new().await;
    let shop =
        shop(&world, "shop", json!({ "AccessTokenValidity": 600, "TokenValidityUnits": { "AccessToken": "seconds" } }))
            .await;
    let answer = token(&world, &shop, &[]).await;
    assert_eq!(answer.status, 200, "{answer:?}");
    assert!(answer.body.starts_with(r#"{"access_token":""#), "{answer:?}");
    assert!(answer.body.ends_with(r#"","expires_in":600,"token_type":"Bearer"}"#), "{answer:?}");
    let access = claims(&answer.json()["access_token"]);
    let id = &shop.pool.client_id;
    assert_eq!((&access["sub"], &access["client_id"]), (&json!(id), &json!(id)));
    assert_eq!((&access["scope"], &access["version"]), (&json!("orders/read orders/write"), &json!(2)));
    assert_eq!(access["token_use"], "access");
    assert_eq!(access["exp"].as_i64().unwrap() - access["iat"].as_i64().unwrap(), 600);
    for absent in ["username", "origin_jti", "event_id", "aud", "cognito:groups"] {
        assert!(access.get(absent).is_none(), "{absent}: {access}");
    }
    // It is no user's.
    refused(&userinfo(&world, &shop, &answer.json()["access_token"]).await, 401, "invalid_token");
}

#[tokio::test]
async fn only_custom_scopes_of_the_client_are_granted() {
    let world = World::new().await;
    let shop = shop(&world, "shop", json!({ "AllowedOAuthScopes": ["orders/read"] })).await;
    let scope = async |asked: &str| token(&world, &shop, &[("scope", asked)]).await;
    let twice = scope("orders/read  orders/read").await;
    assert_eq!(claims(&twice.json()["access_token"])["scope"], "orders/read");
    for wrong in ["orders/write", "orders/read orders/write", "openid", "orders", "other/read", " "] {
        refused(&scope(wrong).await, 400, "invalid_scope");
    }
    world.admin("DeleteResourceServer", json!({ "UserPoolId": shop.pool.id, "Identifier": "orders" })).await;
    refused(&token(&world, &shop, &[]).await, 400, "invalid_scope");
}

#[tokio::test]
async fn a_client_must_prove_itself_and_be_allowed() {
    let world = World::new().await;
    let mut shop = shop(&world, "shop", json!({})).await;
    refused(&token(&world, &shop, &[("client_secret", "x")]).await, 400, "invalid_request");
    let secret = shop.secret.take();
    refused(&token(&world, &shop, &[]).await, 400, "invalid_client");
    let secret = secret.unwrap();
    assert_eq!(token(&world, &shop, &[("client_secret", &secret)]).await.status, 200);
    let public = Shop::client(&world, &shop.pool.id, json!({})).await;
    public["ClientId"].as_str().unwrap().clone_into(&mut shop.pool.client_id);
    refused(&token(&world, &shop, &[]).await, 400, "unauthorized_client");
    let for_users = Shop::client(&world, &shop.pool.id, json!({ "GenerateSecret": true })).await;
    for_users["ClientId"].as_str().unwrap().clone_into(&mut shop.pool.client_id);
    shop.secret = for_users["ClientSecret"].as_str().map(str::to_owned);
    refused(&token(&world, &shop, &[]).await, 400, "unauthorized_client");
    // In Cognito's words.
    let settings = json!({ "UserPoolId": shop.pool.id, "ClientName": "api", "GenerateSecret": true });
    let for_api = world.admin("CreateUserPoolClient", settings).await["UserPoolClient"].take();
    for_api["ClientId"].as_str().unwrap().clone_into(&mut shop.pool.client_id);
    shop.secret = for_api["ClientSecret"].as_str().map(str::to_owned);
    refused(&token(&world, &shop, &[]).await, 400, "invalid_grant");
}

#[tokio::test]
async fn metadata_for_functions_is_an_object_of_texts() {
    let world = World::new().await;
    let shop = shop(&world, "shop", json!({})).await;
    for wrong in ["x", "[]", r#"{"a":1}"#, r#"{"a":{}}"#] {
        refused(&token(&world, &shop, &[("aws_client_metadata", wrong)]).await, 400, "invalid_request");
    }
    assert_eq!(token(&world, &shop, &[("aws_client_metadata", r#"{"a":"b"}"#)]).await.status, 200);
}

#[tokio::test]
async fn requests_are_held_to_the_rate_of_their_category() {
    let rates = BTreeMap::from([(Category::ClientAuthentication, 3)]);
    let limits = Limits { rates, ..Limits::default() };
    let world = World::bounded(limits).await;
    let shop = shop(&world, "shop", json!({})).await;
    for _ in 0..3 {
        refused(&token(&world, &shop, &[("scope", "none")]).await, 400, "invalid_scope");
    }
    refused(&token(&world, &shop, &[]).await, 429, "temporarily_unavailable");
    world.clock.advance(1);
    assert_eq!(token(&world, &shop, &[]).await.status, 200);
}
