//! The endpoints of a domain as applications call them, over a socket.

mod authorize;
mod clients;
mod codes;
mod discovery;
mod logout;
mod machines;
mod refresh;
mod revoke;
mod sessions;
mod tokens;
mod userinfo;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::{Value, json};

use crate::assembled::{Answer, Call, World};
use crate::support::browser::Shop;

/// The claims of a token.
#[track_caller]
fn claims(token: &Value) -> Value {
    let token = token.as_str().unwrap_or_else(|| panic!("no token: {token}"));
    let payload = token.split('.').nth(1).expect("a token of three parts");
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(payload).unwrap()).unwrap()
}

/// Asserts an error in OAuth's form.
#[track_caller]
fn refused(answer: &Answer, status: u16, error: &str) {
    assert_eq!(answer.status, status, "{answer:?}");
    assert_eq!(answer.header("content-type"), "application/json;charset=UTF-8", "{answer:?}");
    assert_eq!(answer.json()["error"], error, "{answer:?}");
    assert!(answer.header("cache-control").contains("no-store"), "{answer:?}");
    assert_eq!(answer.header("access-control-allow-origin"), "*", "{answer:?}");
}

/// The answer of the userInfo endpoint to a bearer.
async fn userinfo(world: &World, shop: &Shop, token: &Value) -> Answer {
    let header = format!("Bearer {}", token.as_str().unwrap());
    let target = format!("{}/oauth2/userInfo", shop.root);
    world.send(&Call::new("GET", &target, &[("authorization", &header)], "")).await
}

/// A resource server `https://orders.example.com` with the scopes `read` and `write`.
async fn orders(world: &World, pool_id: &str) {
    let scope = |name: &str| json!({ "ScopeName": name, "ScopeDescription": name });
    let input = json!({
        "UserPoolId": pool_id,
        "Identifier": "orders",
        "Name": "orders",
        "Scopes": [scope("read"), scope("write")],
    });
    world.admin("CreateResourceServer", input).await;
}

/// Replaces settings of a shop's client.
async fn update(world: &World, shop: &Shop, more: Value) {
    let input = json!({ "UserPoolId": shop.pool.id, "ClientId": shop.pool.client_id });
    let mut input = world.admin("DescribeUserPoolClient", input).await["UserPoolClient"].take();
    for shown in ["CreationDate", "LastModifiedDate", "ClientSecret", "ClientType"] {
        input.as_object_mut().unwrap().remove(shown);
    }
    input.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    world.admin("UpdateUserPoolClient", input).await;
}
