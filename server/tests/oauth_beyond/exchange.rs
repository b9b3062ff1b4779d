//! Token exchange at the token endpoint.

use serde_json::{Value, json};

use super::{refused, set};
use crate::assembled::{Answer, World};
use crate::support::browser::Shop;

const GRANT: &str = "urn:ietf:params:oauth:grant-type:token-exchange";
const ACCESS: &str = "urn:ietf:params:oauth:token-type:access_token";

async fn exchanging(world: &World) -> (Shop, String) {
    let flows = ["ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_TOKEN_EXCHANGE_IMPERSONATION"];
    let shop = Shop::with(world, "shop", json!({ "GenerateSecret": true, "ExplicitAuthFlows": flows })).await;
    let access = shop.tokens(world, &[]).await["access_token"].as_str().unwrap().to_owned();
    (shop, access)
}

async fn exchange(world: &World, shop: &Shop, form: &[(&str, &str)]) -> Answer {
    let mut all = vec![("grant_type", GRANT)];
    all.extend(form.iter().copied());
    shop.post(world, "/oauth2/token", &all).await
}

#[tokio::test]
async fn a_token_becomes_a_narrower_one_for_one_service() {
    let world = World::new().await;
    let (shop, access) = exchanging(&world).await;
    set(&world, &shop, json!({ "TokenExchange": true })).await;
    let form = [
        ("subject_token", access.as_str()),
        ("subject_token_type", ACCESS),
        ("audience", "orders"),
        ("scope", "email"),
    ];
    let answer = exchange(&world, &shop, &form).await;
    assert_eq!(answer.status, 200, "{answer:?}");
    let found = answer.json();
    assert_eq!((found["issued_token_type"].as_str(), found["token_type"].as_str()), (Some(ACCESS), Some("Bearer")));
    assert_eq!((found["scope"].as_str(), found.get("refresh_token")), (Some("email"), None::<&Value>), "{found}");
    let other = [form[0], form[1], ("requested_token_type", "urn:ietf:params:oauth:token-type:id_token")];
    let answer = exchange(&world, &shop, &other).await;
    assert_eq!(answer.json()["token_type"], "N_A", "{answer:?}");
}

#[tokio::test]
async fn what_cannot_be_exchanged_is_refused_in_the_standards_words() {
    let world = World::new().await;
    let (shop, access) = exchanging(&world).await;
    let subject = [("subject_token", access.as_str()), ("subject_token_type", ACCESS)];
    refused(&exchange(&world, &shop, &subject).await, 400, "unauthorized_client");
    set(&world, &shop, json!({ "TokenExchange": true })).await;
    let with = |more: &[(&'static str, &'static str)]| {
        let mut form: Vec<(&str, &str)> = subject.to_vec();
        form.retain(|(name, _)| !more.iter().any(|(other, _)| other == name));
        form.extend(more.iter().copied());
        form
    };
    let cases = [
        (with(&[("subject_token", "")]), "invalid_request"),
        (with(&[("subject_token_type", "")]), "invalid_request"),
        (with(&[("subject_token_type", "urn:ietf:params:oauth:token-type:jwt")]), "invalid_request"),
        (with(&[("subject_token", "x.y.z")]), "invalid_request"),
        (with(&[("requested_token_type", "urn:ietf:params:oauth:token-type:refresh_token")]), "invalid_request"),
        (with(&[("actor_token", "x")]), "invalid_request"),
        (with(&[("resource", "https://unknown.example.com")]), "invalid_target"),
        (with(&[("scope", "phone")]), "invalid_scope"),
    ];
    for (form, error) in cases {
        let answer = exchange(&world, &shop, &form).await;
        assert_eq!(answer.json()["error"], error, "{form:?} {answer:?}");
    }
    let wrong =
        Shop { secret: Some("wrong".to_owned()), pool: crate::assembled::Pool { ..shop.pool }, root: shop.root };
    assert_eq!(exchange(&world, &wrong, &subject).await.json()["error"], "invalid_client");
}
