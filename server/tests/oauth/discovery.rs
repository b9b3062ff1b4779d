//! Metadata: of pools, and on their domains.

use serde_json::{Value, json};

use crate::assembled::{Call, Pool, World};
use crate::support::browser::Shop;

async fn document(world: &World, host: &str, path: &str) -> Value {
    let call = Call::new("GET", path, &[], "").forged("host", "localhost", host);
    let answer = world.send(&call).await;
    assert_eq!(answer.status, 200, "{answer:?}");
    assert_eq!(answer.header("content-type"), "application/json");
    assert_eq!(answer.header("access-control-allow-origin"), "*");
    answer.json()
}

/// The endpoints that Cognito names too.
fn endpoints(document: &Value) -> [&str; 5] {
    let names = [
        "authorization_endpoint",
        "end_session_endpoint",
        "revocation_endpoint",
        "token_endpoint",
        "userinfo_endpoint",
    ];
    names.map(|name| document[name].as_str().unwrap_or_else(|| panic!("no {name}: {document}")))
}

fn at(base: &str) -> [String; 5] {
    ["/oauth2/authorize", "/logout", "/oauth2/revoke", "/oauth2/token", "/oauth2/userInfo"]
        .map(|path| format!("{base}{path}"))
}

#[tokio::test]
async fn a_pool_without_a_domain_names_its_keys_alone() {
    let world = World::new().await;
    let pool = Pool::new(&world).await;
    let document = document(&world, "localhost", &format!("/{}/.well-known/openid-configuration", pool.id)).await;
    let issuer = format!("http://localhost:8400/{}", pool.id);
    let expected = json!({
        "issuer": issuer, "jwks_uri": format!("{issuer}/.well-known/jwks.json"),
        "id_token_signing_alg_values_supported": ["RS256"], "response_types_supported": [],
        "subject_types_supported": ["public"],
    });
    assert_eq!(document, expected);
}

#[tokio::test]
async fn a_domain_shows_in_its_pools_metadata() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let path = format!("/{}/.well-known/openid-configuration", shop.pool.id);
    let of_pool = document(&world, "localhost", &path).await;
    assert_eq!(endpoints(&of_pool), at("http://localhost:8400/domain/shop"));
    let issuer = format!("http://localhost:8400/{}", shop.pool.id);
    assert_eq!(of_pool["issuer"], issuer);
    assert_eq!(of_pool["jwks_uri"], format!("{issuer}/.well-known/jwks.json"));
    assert_eq!(of_pool["response_types_supported"], json!(["code", "token"]));
    assert_eq!(of_pool["scopes_supported"], json!(["openid", "email", "phone", "profile"]));
    assert_eq!(of_pool["code_challenge_methods_supported"], json!(["S256"]));
    assert_eq!(of_pool["authorization_response_iss_parameter_supported"], true);
    assert_eq!(of_pool["id_token_signing_alg_values_supported"], json!(["RS256"]));
    for grant in ["authorization_code", "implicit", "refresh_token", "client_credentials"] {
        assert!(of_pool["grant_types_supported"].as_array().unwrap().contains(&json!(grant)), "{of_pool}");
    }
    for method in ["client_secret_basic", "client_secret_post"] {
        assert!(of_pool["token_endpoint_auth_methods_supported"].as_array().unwrap().contains(&json!(method)));
    }
}

#[tokio::test]
async fn a_domain_names_its_endpoints_by_the_host_that_was_asked() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let below = format!("/{}/.well-known/openid-configuration", shop.pool.id);
    let base = "http://shop.auth.localhost:8400";
    for path in ["/.well-known/openid-configuration", below.as_str()] {
        let by_host = document(&world, "shop.auth.localhost:8400", path).await;
        assert_eq!(endpoints(&by_host), at(base), "{path}");
        assert_eq!(by_host["issuer"], format!("http://localhost:8400/{}", shop.pool.id));
        let by_path = document(&world, "localhost", &format!("/domain/shop{path}")).await;
        assert_eq!(endpoints(&by_path), at("http://localhost:8400/domain/shop"));
    }
    let keys = document(&world, "shop.auth.localhost", &format!("/{}/.well-known/jwks.json", shop.pool.id)).await;
    assert_eq!(keys, world.jwks(&shop.pool.id).await);
    // Of another pool, a domain says nothing.
    let other = Pool::new(&world).await;
    for name in ["openid-configuration", "jwks.json"] {
        let path = format!("/domain/shop/{}/.well-known/{name}", other.id);
        assert_eq!(world.send(&Call::new("GET", &path, &[], "")).await.status, 404);
    }
    let posted = world.send(&Call::new("POST", "/domain/shop/.well-known/openid-configuration", &[], "")).await;
    assert_eq!((posted.status, posted.header("allow")), (405, "GET, HEAD"));
}

#[tokio::test]
async fn what_is_named_is_served() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let path = format!("/{}/.well-known/openid-configuration", shop.pool.id);
    let of_pool = document(&world, "localhost", &path).await;
    let named = of_pool.as_object().unwrap().iter().filter(|(name, _)| name.ends_with("_endpoint"));
    for (name, address) in named {
        let path = address.as_str().unwrap().strip_prefix("http://localhost:8400").unwrap();
        let answer = world.send(&Call::new("GET", path, &[], "")).await;
        assert_ne!(answer.status, 404, "{name}: {answer:?}");
    }
}
