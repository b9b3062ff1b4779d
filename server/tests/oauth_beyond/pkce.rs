//! PKCE that a client must use.

use serde_json::json;

use super::{set, shop};
use crate::assembled::World;
use crate::support::browser::{Browser, Shop, parameters};

/// What the application is told.
async fn told(world: &World, shop: &Shop, more: &[(&str, &str)]) -> String {
    let mut browser = Browser::new(world, &shop.root);
    let answer = browser.get(&format!("/oauth2/authorize?{}", shop.query(more))).await;
    parameters(answer.header("location")).remove("error").unwrap_or_default()
}

#[tokio::test]
async fn a_client_that_must_use_pkce_gets_neither_codes_nor_tokens_without() {
    let world = World::new().await;
    let flows = json!({ "AllowedOAuthFlows": ["code", "implicit"] });
    let shop = shop(&world, json!({ "RequirePkce": true }), flows).await;
    let bare = [("code_challenge", ""), ("code_challenge_method", "")];
    assert_eq!(told(&world, &shop, &bare).await, "invalid_request");
    assert_eq!(told(&world, &shop, &[("response_type", "token")]).await, "invalid_request");
    assert_eq!(told(&world, &shop, &[("code_challenge_method", "plain")]).await, "invalid_request");
    let code = shop.code(&world, &[]).await;
    assert_eq!(shop.redeem(&world, &code).await.status, 200);
    set(&world, &shop, json!({ "DPoP": "REQUIRED" })).await;
    assert_eq!(told(&world, &shop, &[("response_type", "token")]).await, "invalid_request");
    set(&world, &shop, json!({})).await;
    assert_eq!(told(&world, &shop, &bare).await, "");
    assert_eq!(told(&world, &shop, &[("response_type", "token")]).await, "");
}

#[tokio::test]
async fn discovery_names_what_there_is() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let document = Browser::new(&world, &shop.root).get("/.well-known/openid-configuration").await.json();
    let named = [
        ("pushed_authorization_request_endpoint", "/oauth2/par"),
        ("device_authorization_endpoint", "/oauth2/device_authorization"),
        ("introspection_endpoint", "/oauth2/introspect"),
    ];
    for (name, path) in named {
        assert_eq!(document[name], format!("{}{path}", super::BASE), "{document}");
    }
    let algorithms = json!(["ES256", "ES384", "ES512", "EdDSA", "PS256", "PS384", "PS512", "RS256", "RS384", "RS512"]);
    for name in ["dpop_signing_alg_values_supported", "token_endpoint_auth_signing_alg_values_supported"] {
        assert_eq!(document[name], algorithms, "{document}");
    }
    let methods = document["token_endpoint_auth_methods_supported"].as_array().unwrap();
    assert!(methods.contains(&json!("private_key_jwt")) && !methods.contains(&json!("tls_client_auth")), "{document}");
}
