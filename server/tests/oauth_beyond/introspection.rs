//! What resource servers are told of tokens.

use serde_json::{Value, json};

use super::{refused, set};
use crate::assembled::{Answer, Pool, World};
use crate::support::browser::Shop;

async fn ask(world: &World, shop: &Shop, token: &str) -> Answer {
    shop.post(world, "/oauth2/introspect", &[("token", token)]).await
}

async fn told(world: &World, shop: &Shop, token: &str) -> Value {
    let answer = ask(world, shop, token).await;
    assert_eq!(answer.status, 200, "{answer:?}");
    answer.json()
}

/// A shop, and a client of its pool that may ask.
async fn asking(world: &World) -> (Shop, Shop) {
    let shop = Shop::new(world).await;
    let client = Shop::client(world, &shop.pool.id, json!({ "GenerateSecret": true })).await;
    let text = |name: &str| client[name].as_str().unwrap().to_owned();
    let pool = Pool { id: shop.pool.id.clone(), client_id: text("ClientId") };
    let resource = Shop { pool, root: shop.root.clone(), secret: Some(text("ClientSecret")) };
    set(world, &resource, json!({ "Introspection": true })).await;
    (shop, resource)
}

#[tokio::test]
async fn a_good_token_is_told_of_until_it_is_revoked() {
    let world = World::new().await;
    let (shop, resource) = asking(&world).await;
    let tokens = shop.tokens(&world, &[]).await;
    let access = tokens["access_token"].as_str().unwrap();
    let found = told(&world, &resource, access).await;
    assert_eq!((found["active"].as_bool(), found["scope"].as_str()), (Some(true), Some("openid email")), "{found}");
    assert_eq!((found["username"].as_str(), found["token_type"].as_str()), (Some("mary"), Some("Bearer")), "{found}");
    assert_eq!(found["client_id"], shop.pool.client_id, "{found}");
    let now = world.now().seconds();
    assert_eq!((found["iat"].as_i64(), found["exp"].as_i64()), (Some(now), Some(now + 3600)), "{found}");
    let answer = shop.post(&world, "/oauth2/revoke", &[("token", tokens["refresh_token"].as_str().unwrap())]).await;
    assert_eq!(answer.status, 200, "{answer:?}");
    assert_eq!(told(&world, &resource, access).await, json!({ "active": false }));
}

#[tokio::test]
async fn nothing_is_told_of_anything_else() {
    let world = World::new().await;
    let (shop, resource) = asking(&world).await;
    let tokens = shop.tokens(&world, &[]).await;
    let text = |name: &str| tokens[name].as_str().unwrap();
    let other = Shop::with(&world, "other", json!({})).await;
    let foreign = other.tokens(&world, &[]).await;
    let altered = format!("{}A", text("access_token"));
    let inactive = [
        text("id_token"),
        // That of another client.
        text("refresh_token"),
        foreign["access_token"].as_str().unwrap(),
        foreign["refresh_token"].as_str().unwrap(),
        &altered,
        "x",
        "x.y.z",
    ];
    for token in inactive {
        assert_eq!(told(&world, &resource, token).await, json!({ "active": false }), "{token}");
    }
    world.clock.advance(3600);
    assert_eq!(told(&world, &resource, text("access_token")).await, json!({ "active": false }));
}

#[tokio::test]
async fn a_client_is_told_of_its_own_refresh_tokens() {
    let world = World::new().await;
    let shop = Shop::with(&world, "shop", json!({ "GenerateSecret": true })).await;
    set(&world, &shop, json!({ "Introspection": true })).await;
    let tokens = shop.tokens(&world, &[]).await;
    let refresh = tokens["refresh_token"].as_str().unwrap();
    let found = told(&world, &shop, refresh).await;
    assert_eq!((found["active"].as_bool(), found["username"].as_str()), (Some(true), Some("mary")), "{found}");
    world.admin("AdminUserGlobalSignOut", json!({ "UserPoolId": shop.pool.id, "Username": "mary" })).await;
    assert_eq!(told(&world, &shop, refresh).await, json!({ "active": false }));
}

#[tokio::test]
async fn only_clients_that_prove_themselves_and_may_ask() {
    let world = World::new().await;
    let (shop, resource) = asking(&world).await;
    let access = shop.tokens(&world, &[]).await["access_token"].as_str().unwrap().to_owned();
    assert_eq!(ask(&world, &shop, &access).await.json()["error"], "invalid_client");
    let wrong = Shop { secret: Some("wrong".to_owned()), pool: Pool { ..resource.pool }, root: resource.root };
    assert_eq!(ask(&world, &wrong, &access).await.json()["error"], "invalid_client");
    let secret = Shop::with(&world, "other", json!({ "GenerateSecret": true })).await;
    refused(&ask(&world, &secret, &access).await, 400, "unauthorized_client");
    set(&world, &secret, json!({ "Introspection": true })).await;
    refused(&secret.post(&world, "/oauth2/introspect", &[]).await, 400, "invalid_request");
    assert_eq!(told(&world, &secret, &access).await, json!({ "active": false }), "of another pool");
}
