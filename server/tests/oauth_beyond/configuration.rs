//! The settings themselves.

use cognomen_contract::Service;
use cognomen_model::oauth_configuration::OAuthConfiguration;
use cognomen_server::compose::client_oauth;
use cognomen_server::config::StoreChoice;
use serde_json::{Value, json};

use super::keys::Key;
use super::{call, of, set};
use crate::assembled::{Call, Form, Pool, World};
use crate::nodes::POSTGRES;
use crate::support::browser::Shop;

const SET: &str = "SetUserPoolClientOAuthConfiguration";
const GET: &str = "GetUserPoolClientOAuthConfiguration";

fn off() -> Value {
    json!({
        "PushedAuthorizationRequests": "OFF", "DPoP": "OFF", "DeviceGrant": false, "Introspection": false,
        "TokenExchange": false, "RequirePkce": false, "TokenEndpointAuthMethod": "CLIENT_SECRET",
    })
}

#[tokio::test]
async fn everything_is_off_until_it_is_set_and_a_request_replaces_all() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let get = async || call(&world, GET, of(&shop, json!({}))).await.json();
    assert_eq!(get().await, of(&shop, off()));
    let on = json!({
        "PushedAuthorizationRequests": "REQUIRED", "DPoP": "ALLOWED", "DeviceGrant": true, "Introspection": false,
        "TokenExchange": true, "RequirePkce": true, "TokenEndpointAuthMethod": "CLIENT_SECRET",
    });
    assert_eq!(set(&world, &shop, on.clone()).await, of(&shop, on.clone()));
    assert_eq!(get().await, of(&shop, on));
    set(&world, &shop, json!({ "RequirePkce": true })).await;
    let mut pkce = off();
    pkce["RequirePkce"] = true.into();
    assert_eq!(get().await, of(&shop, pkce));
}

#[tokio::test]
async fn settings_that_cannot_be_honoured_are_refused() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let key = Key::new();
    let set_of = |keys: Vec<Value>| json!({ "keys": keys }).to_string();
    let mut private = key.jwk();
    private["d"] = "AAAA".into();
    let (invalid, unserved) = ("InvalidParameterException", "NotImplementedException");
    let cases = [
        (json!({ "DPoP": "SOMETIMES" }), invalid),
        (json!({ "TokenEndpointAuthMethod": "PRIVATE_KEY_JWT" }), invalid),
        (json!({ "Jwks": set_of(vec![key.jwk()]) }), invalid),
        (json!({ "TokenEndpointAuthMethod": "PRIVATE_KEY_JWT", "Jwks": "{}" }), invalid),
        (json!({ "TokenEndpointAuthMethod": "PRIVATE_KEY_JWT", "Jwks": set_of(vec![private]) }), invalid),
        (json!({ "TokenEndpointAuthMethod": "PRIVATE_KEY_JWT", "Jwks": set_of(vec![]) }), invalid),
        (json!({ "Introspection": true }), invalid),
        (json!({ "TokenExchange": true, "DPoP": "REQUIRED" }), invalid),
        (json!({ "TokenEndpointAuthMethod": "TLS_CLIENT_AUTH" }), unserved),
        (json!({ "TlsClientAuthSubjectDn": "CN=app" }), unserved),
    ];
    for (settings, code) in cases {
        let answer = call(&world, SET, of(&shop, settings.clone())).await;
        assert_eq!(answer.header("x-amzn-errortype"), format!("{code}:"), "{settings} {answer:?}");
    }
    let found = call(&world, GET, of(&shop, json!({}))).await.json();
    assert_eq!(found, of(&shop, off()), "nothing was kept");
}

#[tokio::test]
async fn the_command_line_shows_and_sets_the_same() {
    let world = World::with(StoreChoice::Postgres(POSTGRES.create_database()), None).await;
    let shop = Shop::new(&world).await;
    let parts = world.command().await;
    let id = &shop.pool.client_id;
    assert_eq!(client_oauth(&parts, id, None).await.unwrap(), OAuthConfiguration::default());
    let wanted: OAuthConfiguration =
        serde_json::from_value(json!({ "DPoP": "REQUIRED", "DeviceGrant": true })).unwrap();
    assert_eq!(client_oauth(&parts, id, Some(&wanted)).await.unwrap(), wanted);
    world.clock.advance(2);
    let found = call(&world, GET, of(&shop, json!({}))).await.json();
    assert_eq!((found["DPoP"].as_str(), found["DeviceGrant"].as_bool()), (Some("REQUIRED"), Some(true)), "{found}");
    let bad = OAuthConfiguration { introspection: true, ..wanted };
    let refused = client_oauth(&parts, id, Some(&bad)).await.unwrap_err();
    assert!(refused.to_string().contains("Introspection"), "{refused}");
}

#[tokio::test]
async fn only_who_may_sets_and_a_deleted_client_leaves_nothing() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let form = Form::of(Service::Cognomen);
    let unsigned = Call::json(Service::Cognomen, SET, of(&shop, json!({})).to_string());
    let answer = world.send(&unsigned).await;
    answer.assert_error(form, 400, "MissingAuthenticationTokenException", "Missing Authentication Token");
    let powerless = world.powerless("nobody").await;
    let answer = world.send(&unsigned.clone().signed(&powerless, Service::Cognomen, world.now())).await;
    assert_eq!(answer.header("x-amzn-errortype"), "AccessDeniedException:", "{answer:?}");

    let other = Pool::new(&world).await;
    for operation in [SET, GET] {
        let input = json!({ "UserPoolId": other.id, "ClientId": shop.pool.client_id });
        let answer = call(&world, operation, input).await;
        let message = format!("User pool client {} does not exist.", shop.pool.client_id);
        answer.assert_error(form, 400, "ResourceNotFoundException", &message);
    }

    let empty = world.contents().await.keys().filter(|key| key.contains("client-oauth/")).count();
    set(&world, &shop, json!({ "RequirePkce": true })).await;
    let kept = world.contents().await.keys().filter(|key| key.contains("client-oauth/")).count();
    assert_eq!((empty, kept), (0, 1));
    world.admin("DeleteUserPoolClient", of(&shop, json!({}))).await;
    assert!(!world.contents().await.keys().any(|key| key.contains("client-oauth/")));
}
