//! `/oauth2/revoke`.

use serde_json::json;

use super::{refused, userinfo};
use crate::assembled::{PASSWORD, World};
use crate::support::browser::{Browser, Shop};

#[tokio::test]
async fn a_revoked_refresh_token_takes_its_tokens_along() {
    let world = World::new().await;
    let shop = Shop::with(&world, "shop", json!({ "GenerateSecret": true })).await;
    let (tokens, others) = (shop.tokens(&world, &[]).await, shop.tokens(&world, &[]).await);
    let token = tokens["refresh_token"].as_str().unwrap();
    let form = [("token", token), ("token_type_hint", "refresh_token")];
    let answer = shop.post(&world, "/oauth2/revoke", &form).await;
    assert_eq!((answer.status, answer.body.as_str()), (200, ""), "{answer:?}");
    assert_eq!(answer.header("access-control-allow-origin"), "*");
    let refresh = [("grant_type", "refresh_token"), ("refresh_token", token)];
    refused(&shop.post(&world, "/oauth2/token", &refresh).await, 400, "invalid_grant");
    assert_eq!(userinfo(&world, &shop, &tokens["access_token"]).await.status, 401);
    assert_eq!(userinfo(&world, &shop, &others["access_token"]).await.status, 200, "another session stays");
    // Once more, and what never was a token.
    for again in [token, "x", "a.b"] {
        assert_eq!(shop.post(&world, "/oauth2/revoke", &[("token", again)]).await.status, 200, "{again}");
    }
}

#[tokio::test]
async fn the_browser_stays_signed_in() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let mut browser = Browser::new(&world, &shop.root);
    let location = browser.sign_in(&shop.query(&[]), "mary", PASSWORD).await;
    let code = crate::support::browser::parameters(&location).remove("code").unwrap();
    let tokens = shop.redeem(&world, &code).await.json();
    let form = [("token", tokens["refresh_token"].as_str().unwrap())];
    assert_eq!(shop.post(&world, "/oauth2/revoke", &form).await.status, 200);
    let again = browser.get(&format!("/oauth2/authorize?{}", shop.query(&[]))).await;
    assert!(again.header("location").contains("code="), "{again:?}");
}

#[tokio::test]
async fn what_cannot_be_revoked_says_so() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let tokens = shop.tokens(&world, &[]).await;
    for kind in ["access_token", "id_token"] {
        let form = [("token", tokens[kind].as_str().unwrap()), ("token_type_hint", kind)];
        refused(&shop.post(&world, "/oauth2/revoke", &form).await, 400, "unsupported_token_type");
    }
    refused(&shop.post(&world, "/oauth2/revoke", &[]).await, 400, "invalid_request");
    let token = tokens["refresh_token"].as_str().unwrap();
    let neighbour = Shop::client(&world, &shop.pool.id, json!({})).await;
    let form = [("token", token), ("client_id", neighbour["ClientId"].as_str().unwrap())];
    refused(&shop.post(&world, "/oauth2/revoke", &form).await, 400, "unauthorized_client");
    let form = [("token", token), ("client_id", "nobody")];
    refused(&shop.post(&world, "/oauth2/revoke", &form).await, 401, "invalid_client");
    let form = [("token", token), ("client_secret", "x")];
    refused(&shop.post(&world, "/oauth2/revoke", &form).await, 401, "invalid_client");
    assert_eq!(userinfo(&world, &shop, &tokens["access_token"]).await.status, 200);
    let off = Shop::with(&world, "off", json!({ "EnableTokenRevocation": false })).await;
    let tokens = off.tokens(&world, &[]).await;
    let form = [("token", tokens["refresh_token"].as_str().unwrap())];
    refused(&off.post(&world, "/oauth2/revoke", &form).await, 400, "invalid_request");
}
