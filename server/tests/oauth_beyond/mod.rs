//! What clients may do beyond Cognito, over a socket.

mod assertion;
mod configuration;
mod device;
mod dpop;
mod exchange;
mod introspection;
mod keys;
mod par;
mod pkce;

use cognomen_contract::Service;
use serde_json::Value;

use crate::assembled::{Answer, Call, World};
use crate::support::browser::Shop;

/// Where the tests' domain is reached, by path.
const BASE: &str = "http://localhost:8400/domain/shop";

/// Calls an operation of the service, signed by the development key.
async fn call(world: &World, operation: &str, input: Value) -> Answer {
    let call = Call::json(Service::Cognomen, operation, input.to_string());
    world.send(&call.signed(&World::key(), Service::Cognomen, world.now())).await
}

fn of(shop: &Shop, mut settings: Value) -> Value {
    settings["UserPoolId"] = shop.pool.id.clone().into();
    settings["ClientId"] = shop.pool.client_id.clone().into();
    settings
}

/// Sets what a client may do.
async fn set(world: &World, shop: &Shop, settings: Value) -> Value {
    let answer = call(world, "SetUserPoolClientOAuthConfiguration", of(shop, settings)).await;
    assert_eq!(answer.status, 200, "{answer:?}");
    answer.json()
}

/// A shop whose client may do something, `more` being its own settings.
async fn shop(world: &World, settings: Value, more: Value) -> Shop {
    let shop = Shop::with(world, "shop", more).await;
    set(world, &shop, settings).await;
    shop
}

/// Asserts an answer of OAuth's errors; `WWW-Authenticate` would hide it from libraries.
#[track_caller]
fn refused(answer: &Answer, status: u16, error: &str) {
    assert_eq!((answer.status, answer.json()["error"].as_str()), (status, Some(error)), "{answer:?}");
    if status == 400 {
        assert_eq!(answer.header("www-authenticate"), "", "{answer:?}");
    }
}
