//! What tokens of the pages say.

use serde_json::{Value, json};

use super::{claims, orders, update};
use crate::assembled::World;
use crate::support::browser::Shop;

/// Gives `mary` attributes.
async fn describe(world: &World, shop: &Shop) {
    let attribute = |name: &str, value: &str| json!({ "Name": name, "Value": value });
    let attributes = [
        attribute("email", "mary@example.com"),
        attribute("email_verified", "true"),
        attribute("phone_number", "+15555550100"),
        attribute("name", "Mary"),
    ];
    let input = json!({ "UserPoolId": shop.pool.id, "Username": "mary", "UserAttributes": attributes });
    world.admin("AdminUpdateUserAttributes", input).await;
}

fn names(claims: &Value) -> Vec<&str> {
    claims.as_object().unwrap().keys().map(String::as_str).collect()
}

#[tokio::test]
async fn access_tokens_are_of_version_two_and_name_no_event() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let tokens = shop.tokens(&world, &[]).await;
    let access = claims(&tokens["access_token"]);
    let expected = [
        "auth_time",
        "client_id",
        "exp",
        "iat",
        "iss",
        "jti",
        "origin_jti",
        "scope",
        "sub",
        "token_use",
        "username",
        "version",
    ];
    assert_eq!(names(&access), expected);
    assert_eq!((&access["version"], &access["token_use"]), (&json!(2), &json!("access")));
    assert_eq!((&access["scope"], &access["username"]), (&json!("openid email"), &json!("mary")));
    assert_eq!(access["client_id"], shop.pool.client_id);
}

#[tokio::test]
async fn id_tokens_carry_nonce_and_the_hash_of_the_access_token() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    describe(&world, &shop).await;
    let tokens = shop.tokens(&world, &[("nonce", "n/1 +")]).await;
    let id = claims(&tokens["id_token"]);
    let expected = [
        "at_hash",
        "aud",
        "auth_time",
        "cognito:username",
        "email",
        "email_verified",
        "exp",
        "iat",
        "iss",
        "jti",
        "nonce",
        "origin_jti",
        "sub",
        "token_use",
    ];
    assert_eq!(names(&id), expected);
    assert_eq!((&id["nonce"], &id["aud"]), (&json!("n/1 +"), &json!(shop.pool.client_id)));
    assert_eq!(id["email_verified"], true);
    assert_eq!(id["origin_jti"], claims(&tokens["access_token"])["origin_jti"]);
    let hash = cognomen_crypto::digest::sha256(tokens["access_token"].as_str().unwrap().as_bytes());
    let expected = base64::Engine::encode(&base64::engine::general_purpose::URL_SAFE_NO_PAD, &hash[..16]);
    assert_eq!(id["at_hash"], expected);
    let without = claims(&shop.tokens(&world, &[]).await["id_token"]);
    assert!(without.get("nonce").is_none(), "{without}");
}

#[tokio::test]
async fn where_revocation_is_off_tokens_name_their_event() {
    let world = World::new().await;
    let shop = Shop::with(&world, "shop", json!({ "EnableTokenRevocation": false })).await;
    let tokens = shop.tokens(&world, &[]).await;
    for token in ["access_token", "id_token"] {
        let claims = claims(&tokens[token]);
        assert!(claims["event_id"].is_string() && claims.get("origin_jti").is_none(), "{claims}");
    }
    assert_eq!(super::userinfo(&world, &shop, &tokens["access_token"]).await.status, 200);
}

#[tokio::test]
async fn scopes_decide_what_id_tokens_show() {
    let world = World::new().await;
    let shop =
        Shop::with(&world, "shop", json!({ "AllowedOAuthScopes": ["openid", "email", "phone", "profile"] })).await;
    describe(&world, &shop).await;
    let about = ["email", "email_verified", "name", "phone_number", "phone_number_verified"];
    let cases: [(&str, &[&str]); 5] = [
        ("openid", &about),
        ("openid email", &["email", "email_verified"]),
        ("openid phone", &["phone_number", "phone_number_verified"]),
        ("openid email phone", &["email", "email_verified", "phone_number", "phone_number_verified"]),
        ("openid profile", &about),
    ];
    for (scope, shown) in cases {
        let tokens = shop.tokens(&world, &[("scope", scope)]).await;
        let id = claims(&tokens["id_token"]);
        let found: Vec<&str> = names(&id).into_iter().filter(|name| about.contains(name)).collect();
        assert_eq!(found, shown, "{scope}");
        assert_eq!(claims(&tokens["access_token"])["scope"], scope);
    }
}

#[tokio::test]
async fn a_resource_is_whom_access_tokens_are_for() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let tokens = shop.tokens(&world, &[("resource", "https://orders.example.com/v1")]).await;
    assert_eq!(claims(&tokens["access_token"])["aud"], "https://orders.example.com/v1");
    assert_eq!(claims(&tokens["id_token"])["aud"], shop.pool.client_id);
    assert!(claims(&shop.tokens(&world, &[]).await["access_token"]).get("aud").is_none());
}

#[tokio::test]
async fn custom_scopes_are_granted_as_long_as_their_server_is_there() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    orders(&world, &shop.pool.id).await;
    update(&world, &shop, json!({ "AllowedOAuthScopes": ["openid", "orders/read", "orders/write"] })).await;
    let tokens = shop.tokens(&world, &[("scope", "openid orders/write")]).await;
    assert_eq!(claims(&tokens["access_token"])["scope"], "openid orders/write");
    let all = shop.tokens(&world, &[("scope", "")]).await;
    assert_eq!(claims(&all["access_token"])["scope"], "openid orders/read orders/write");
    world.admin("DeleteResourceServer", json!({ "UserPoolId": shop.pool.id, "Identifier": "orders" })).await;
    let left = shop.tokens(&world, &[("scope", "openid orders/write")]).await;
    assert_eq!(claims(&left["access_token"])["scope"], "openid");
}

#[tokio::test]
async fn tokens_of_the_pages_prove_a_user_to_the_api_by_its_scope_alone() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let tokens = shop.tokens(&world, &[("scope", "openid aws.cognito.signin.user.admin")]).await;
    let user = world.user("GetUser", json!({ "AccessToken": tokens["access_token"] })).await;
    assert_eq!(user["Username"], "mary");
    let tokens = shop.tokens(&world, &[("scope", "openid")]).await;
    let refused = world.open("GetUser", json!({ "AccessToken": tokens["access_token"] })).await;
    assert_eq!(refused.json()["message"], "Access Token does not have required scopes", "{refused:?}");
    let input = json!({ "AccessToken": tokens["id_token"] });
    assert_eq!(world.open("GetUser", input).await.json()["message"], "Invalid Access Token");
}

#[tokio::test]
async fn time_since_the_sign_in_shows() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let code = shop.code(&world, &[]).await;
    world.clock.advance(7);
    let access = claims(&shop.redeem(&world, &code).await.json()["access_token"]);
    assert_eq!(access["iat"].as_i64().unwrap() - access["auth_time"].as_i64().unwrap(), 7);
}
