//! Refresh tokens at the token endpoint.

use serde_json::{Value, json};

use super::{claims, refused, userinfo};
use crate::assembled::{Answer, World};
use crate::support::browser::{Shop, basic_credentials};

async fn refresh(world: &World, shop: &Shop, token: &Value) -> Answer {
    let form = [("grant_type", "refresh_token"), ("refresh_token", token.as_str().unwrap())];
    shop.post(world, "/oauth2/token", &form).await
}

#[tokio::test]
async fn a_refresh_token_gives_new_tokens_of_the_same_session() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let first = shop.tokens(&world, &[("nonce", "n-1"), ("resource", "https://orders.example.com/")]).await;
    world.clock.advance(60);
    let answer = refresh(&world, &shop, &first["refresh_token"]).await;
    assert_eq!(answer.status, 200, "{answer:?}");
    let second = answer.json();
    let names: Vec<&str> = second.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(names, ["access_token", "expires_in", "id_token", "token_type"], "no rotation, no new refresh token");
    let (before, after) = (claims(&first["access_token"]), claims(&second["access_token"]));
    for same in ["sub", "origin_jti", "auth_time", "scope", "client_id", "aud", "version", "iss"] {
        assert_eq!(before[same], after[same], "{same}");
    }
    assert_eq!(after["aud"], "https://orders.example.com/");
    assert_eq!(after["iat"].as_i64().unwrap() - before["iat"].as_i64().unwrap(), 60);
    assert_ne!(before["jti"], after["jti"]);
    let id = claims(&second["id_token"]);
    assert!(id.get("nonce").is_none(), "the nonce is that of the sign-in: {id}");
    assert!(id["at_hash"].is_string());
}

#[tokio::test]
async fn without_openid_a_refresh_gives_no_id_token() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let first = shop.tokens(&world, &[("scope", "aws.cognito.signin.user.admin")]).await;
    let second = refresh(&world, &shop, &first["refresh_token"]).await.json();
    assert!(second.get("id_token").is_none() && second["access_token"].is_string(), "{second}");
}

#[tokio::test]
async fn a_rotating_client_gets_a_new_refresh_token_and_the_old_one_ends_the_session() {
    let world = World::new().await;
    let rotation = json!({
        "ExplicitAuthFlows": ["ALLOW_USER_PASSWORD_AUTH"],
        "RefreshTokenRotation": { "Feature": "ENABLED", "RetryGracePeriodSeconds": 10 },
    });
    let shop = Shop::with(&world, "shop", rotation).await;
    let first = shop.tokens(&world, &[]).await;
    let second = refresh(&world, &shop, &first["refresh_token"]).await.json();
    assert!(second["refresh_token"].is_string(), "{second}");
    assert_ne!(first["refresh_token"], second["refresh_token"]);
    world.clock.advance(5);
    assert_eq!(refresh(&world, &shop, &first["refresh_token"]).await.status, 200, "within its grace");
    world.clock.advance(10);
    refused(&refresh(&world, &shop, &first["refresh_token"]).await, 400, "invalid_grant");
    refused(&refresh(&world, &shop, &second["refresh_token"]).await, 400, "invalid_grant");
    assert_eq!(userinfo(&world, &shop, &second["access_token"]).await.status, 401);
}

#[tokio::test]
async fn tokens_of_sign_ins_by_api_are_refreshed_here_too() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let tokens = shop.pool.tokens(&world, "mary").await;
    let answer = refresh(&world, &shop, &json!(tokens.refresh)).await;
    assert_eq!(answer.status, 200, "{answer:?}");
    let access = claims(&answer.json()["access_token"]);
    assert_eq!(access["scope"], "aws.cognito.signin.user.admin");
    assert!(access["event_id"].is_string() && access.get("version").is_none(), "{access}");
    // And those of the pages by the API.
    let hosted = shop.tokens(&world, &[]).await;
    let by_api = shop.pool.refresh(&world, hosted["refresh_token"].as_str().unwrap()).await;
    assert_eq!(by_api.status, 200, "{by_api:?}");
    let access = claims(&by_api.json()["AuthenticationResult"]["AccessToken"]);
    assert_eq!((&access["scope"], &access["version"]), (&json!("openid email"), &json!(2)));
}

#[tokio::test]
async fn what_has_ended_or_is_anothers_is_no_grant() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let other = Shop::with(&world, "other", json!({})).await;
    let tokens = shop.tokens(&world, &[]).await;
    refused(&refresh(&world, &other, &tokens["refresh_token"]).await, 400, "invalid_grant");
    let neighbour = Shop::client(&world, &shop.pool.id, json!({ "GenerateSecret": true })).await;
    let header =
        basic_credentials(neighbour["ClientId"].as_str().unwrap(), neighbour["ClientSecret"].as_str().unwrap());
    let stolen = crate::support::browser::encoded([
        ("grant_type", "refresh_token"),
        ("refresh_token", tokens["refresh_token"].as_str().unwrap()),
    ]);
    let headers = [("content-type", crate::support::browser::FORM), ("authorization", header.as_str())];
    let call = crate::assembled::Call::new("POST", &format!("{}/oauth2/token", shop.root), &headers, stolen);
    refused(&world.send(&call).await, 400, "invalid_grant");
    for wrong in [&tokens["access_token"], &tokens["id_token"], &json!("x")] {
        refused(&refresh(&world, &shop, wrong).await, 400, "invalid_grant");
    }
    world.admin("AdminUserGlobalSignOut", json!({ "UserPoolId": shop.pool.id, "Username": "mary" })).await;
    refused(&refresh(&world, &shop, &tokens["refresh_token"]).await, 400, "invalid_grant");
    let tokens = shop.tokens(&world, &[]).await;
    world.clock.advance(30 * 86_400);
    refused(&refresh(&world, &shop, &tokens["refresh_token"]).await, 400, "invalid_grant");
}
