//! `/oauth2/userInfo`.

use serde_json::{Value, json};

use super::{refused, userinfo};
use crate::assembled::{Answer, Call, World};
use crate::support::browser::{FORM, Shop};

const NO_GOOD: &str = "error=\"invalid_token\", error_description=\"Access token is expired, disabled, or deleted, or the \
                       user has globally signed out.\"";

async fn shop(world: &World, more: Value) -> Shop {
    let shop = Shop::with(world, "shop", more).await;
    let attribute = |name: &str, value: &str| json!({ "Name": name, "Value": value });
    let attributes = [
        attribute("email", "mary@example.com"),
        attribute("email_verified", "true"),
        attribute("phone_number", "+15555550100"),
        attribute("name", "Mary"),
    ];
    let input = json!({ "UserPoolId": shop.pool.id, "Username": "mary", "UserAttributes": attributes });
    world.admin("AdminUpdateUserAttributes", input).await;
    shop
}

async fn with(world: &World, method: &'static str, path: &str, headers: &[(&str, &str)], body: &str) -> Answer {
    world.send(&Call::new(method, path, headers, body)).await
}

#[tokio::test]
async fn a_bearer_learns_what_the_scopes_are_about() {
    let world = World::new().await;
    let shop = shop(&world, json!({})).await;
    let tokens = shop.tokens(&world, &[("scope", "openid email")]).await;
    let answer = userinfo(&world, &shop, &tokens["access_token"]).await;
    assert_eq!(answer.status, 200, "{answer:?}");
    assert_eq!(answer.header("content-type"), "application/json;charset=UTF-8");
    assert_eq!(answer.header("access-control-allow-origin"), "*");
    let sub = super::claims(&tokens["id_token"])["sub"].as_str().unwrap().to_owned();
    let expected = format!(r#"{{"sub":"{sub}","email":"mary@example.com","email_verified":"true","username":"mary"}}"#);
    assert_eq!(answer.body, expected);
    let tokens = shop.tokens(&world, &[("scope", "openid")]).await;
    let all = userinfo(&world, &shop, &tokens["access_token"]).await.json();
    let expected = json!({
        "sub": sub, "email": "mary@example.com", "email_verified": "true", "name": "Mary",
        "phone_number": "+15555550100", "phone_number_verified": "false", "username": "mary",
    });
    assert_eq!(all, expected);
}

#[tokio::test]
async fn only_what_the_client_may_read_is_shown() {
    let world = World::new().await;
    let shop = shop(&world, json!({ "ReadAttributes": ["name"] })).await;
    let tokens = shop.tokens(&world, &[("scope", "openid")]).await;
    let shown = userinfo(&world, &shop, &tokens["access_token"]).await.json();
    let names: Vec<&str> = shown.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(names, ["name", "sub", "username"]);
}

#[tokio::test]
async fn the_token_comes_by_header_or_form_on_either_path() {
    let world = World::new().await;
    let shop = shop(&world, json!({})).await;
    let token = shop.tokens(&world, &[]).await["access_token"].as_str().unwrap().to_owned();
    let bearer = format!("bearer {token}");
    let header = [("authorization", bearer.as_str())];
    let form = format!("access_token={token}");
    for path in ["/domain/shop/oauth2/userInfo", "/domain/shop/oauth2/userinfo"] {
        assert_eq!(with(&world, "GET", path, &header, "").await.status, 200);
        assert_eq!(with(&world, "POST", path, &header, "").await.status, 200);
        assert_eq!(with(&world, "POST", path, &[("content-type", FORM)], &form).await.status, 200);
    }
    let path = "/domain/shop/oauth2/userInfo";
    let both = [("authorization", bearer.as_str()), ("content-type", FORM)];
    let bad = "error=\"invalid_request\", error_description=\"Bad OAuth2 request at UserInfo Endpoint\"";
    for answer in [
        with(&world, "GET", path, &[], "").await,
        with(&world, "GET", &format!("{path}?access_token={token}"), &[], "").await,
        with(&world, "GET", path, &[("authorization", &token)], "").await,
        with(&world, "GET", path, &[("authorization", "Basic YTpi")], "").await,
        with(&world, "POST", path, &both, &form).await,
    ] {
        refused(&answer, 400, "invalid_request");
        assert_eq!(answer.header("www-authenticate"), bad);
    }
}

#[tokio::test]
async fn tokens_that_are_no_good_are_refused_alike() {
    let world = World::new().await;
    let shop = shop(&world, json!({})).await;
    let other = Shop::with(&world, "other", json!({})).await;
    let tokens = shop.tokens(&world, &[]).await;
    let of_other = other.tokens(&world, &[]).await;
    let altered = format!("{}A", tokens["access_token"].as_str().unwrap());
    let wrong = [
        json!("x"),
        json!(altered),
        tokens["id_token"].clone(),
        tokens["refresh_token"].clone(),
        of_other["access_token"].clone(),
    ];
    for token in &wrong {
        let answer = userinfo(&world, &shop, token).await;
        refused(&answer, 401, "invalid_token");
        assert_eq!(answer.header("www-authenticate"), NO_GOOD);
    }
    world.clock.advance(3600);
    refused(&userinfo(&world, &shop, &tokens["access_token"]).await, 401, "invalid_token");
}

#[tokio::test]
async fn whoever_is_signed_out_disabled_or_gone_is_not_told_of() {
    let world = World::new().await;
    let shop = shop(&world, json!({})).await;
    let mary = json!({ "UserPoolId": shop.pool.id, "Username": "mary" });
    let tokens = shop.tokens(&world, &[]).await;
    world.admin("AdminUserGlobalSignOut", mary.clone()).await;
    refused(&userinfo(&world, &shop, &tokens["access_token"]).await, 401, "invalid_token");
    let tokens = shop.tokens(&world, &[]).await;
    world.admin("AdminDisableUser", mary.clone()).await;
    refused(&userinfo(&world, &shop, &tokens["access_token"]).await, 401, "invalid_token");
    world.admin("AdminEnableUser", mary.clone()).await;
    let tokens = shop.tokens(&world, &[]).await;
    assert_eq!(userinfo(&world, &shop, &tokens["access_token"]).await.status, 200);
    world.admin("AdminDeleteUser", mary).await;
    refused(&userinfo(&world, &shop, &tokens["access_token"]).await, 401, "invalid_token");
}

#[tokio::test]
async fn openid_is_needed() {
    let world = World::new().await;
    let shop = shop(&world, json!({})).await;
    let of_pages = shop.tokens(&world, &[("scope", "aws.cognito.signin.user.admin")]).await;
    let of_api = json!(shop.pool.tokens(&world, "mary").await.access);
    for token in [&of_pages["access_token"], &of_api] {
        let answer = userinfo(&world, &shop, token).await;
        refused(&answer, 401, "invalid_token");
        assert_eq!(answer.json()["error_description"], "Access token does not contain openid scope");
    }
}

#[tokio::test]
async fn a_token_for_a_resource_is_still_the_apps_own() {
    let world = World::new().await;
    let shop = shop(&world, json!({})).await;
    let tokens = shop.tokens(&world, &[("resource", "https://orders.example.com/")]).await;
    assert_eq!(userinfo(&world, &shop, &tokens["access_token"]).await.status, 200);
}
