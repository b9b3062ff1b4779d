//! How clients prove themselves.

use serde_json::json;

use super::refused;
use crate::assembled::{Answer, Call, World};
use crate::support::browser::{FORM, Shop, basic_credentials, encoded};

/// A request with any credentials; the refresh token is no good, which only a client that proved itself is told.
async fn ask(world: &World, shop: &Shop, authorization: Option<&str>, form: &[(&str, &str)]) -> Answer {
    let mut form = form.to_vec();
    form.extend([("grant_type", "refresh_token"), ("refresh_token", "no-token")]);
    let mut call = Call::new("POST", &format!("{}/oauth2/token", shop.root), &[("content-type", FORM)], encoded(form));
    if let Some(authorization) = authorization {
        call = call.with("authorization", authorization);
    }
    world.send(&call).await
}

#[tokio::test]
async fn a_secret_comes_by_header_or_body() {
    let world = World::new().await;
    let shop = Shop::with(&world, "shop", json!({ "GenerateSecret": true })).await;
    let (id, secret) = (shop.pool.client_id.as_str(), shop.secret.as_deref().unwrap());
    let basic = basic_credentials(id, secret);
    refused(&ask(&world, &shop, Some(&basic), &[]).await, 400, "invalid_grant");
    refused(&ask(&world, &shop, Some(&basic), &[("client_id", id)]).await, 400, "invalid_grant");
    refused(&ask(&world, &shop, None, &[("client_id", id), ("client_secret", secret)]).await, 400, "invalid_grant");
    let with_basic = basic.replace("Basic ", "basic  ");
    refused(&ask(&world, &shop, Some(&with_basic), &[]).await, 400, "invalid_grant");
    refused(&ask(&world, &shop, Some(&basic), &[("client_secret", secret)]).await, 400, "invalid_request");
    refused(&ask(&world, &shop, Some(&basic), &[("client_id", "other")]).await, 400, "invalid_client");
}

#[tokio::test]
async fn unknown_clients_and_wrong_secrets_are_answered_alike() {
    let world = World::new().await;
    let shop = Shop::with(&world, "shop", json!({ "GenerateSecret": true })).await;
    let (id, secret) = (shop.pool.client_id.as_str(), shop.secret.as_deref().unwrap());
    let wrong = [
        (Some(basic_credentials(id, "wrong")), vec![]),
        (Some(basic_credentials("00000000000000000000000000", secret)), vec![]),
        (Some(basic_credentials("no/such client", secret)), vec![]),
        (Some(basic_credentials(id, "")), vec![]),
        (Some("Basic ???".to_owned()), vec![]),
        (Some(format!("Bearer {secret}")), vec![("client_id", id)]),
        (None, vec![("client_id", id)]),
        (None, vec![("client_id", id), ("client_secret", "wrong")]),
        (None, vec![("client_id", "00000000000000000000000000"), ("client_secret", secret)]),
        (None, vec![]),
    ];
    let mut answers = Vec::new();
    for (authorization, form) in &wrong {
        let answer = ask(&world, &shop, authorization.as_deref(), form).await;
        refused(&answer, 400, "invalid_client");
        assert_eq!(answer.header("www-authenticate"), "", "it would hide the error from some libraries");
        answers.push(answer.body);
    }
    assert!(answers.iter().all(|body| body == r#"{"error":"invalid_client"}"#), "{answers:?}");
}

#[tokio::test]
async fn either_of_two_secrets_proves_a_client_until_it_is_deleted() {
    let world = World::new().await;
    let shop = Shop::with(&world, "shop", json!({ "GenerateSecret": true })).await;
    let id = shop.pool.client_id.as_str();
    let of_client = json!({ "UserPoolId": shop.pool.id, "ClientId": id });
    world.clock.advance(1);
    let added = world.admin("AddUserPoolClientSecret", of_client.clone()).await["ClientSecretDescriptor"].take();
    let second = added["ClientSecretValue"].as_str().unwrap();
    for secret in [shop.secret.as_deref().unwrap(), second] {
        refused(&ask(&world, &shop, Some(&basic_credentials(id, secret)), &[]).await, 400, "invalid_grant");
    }
    let mut input = of_client;
    input["ClientSecretId"] = added["ClientSecretId"].clone();
    world.admin("DeleteUserPoolClientSecret", input).await;
    world.clock.advance(2);
    refused(&ask(&world, &shop, Some(&basic_credentials(id, second)), &[]).await, 400, "invalid_client");
}

#[tokio::test]
async fn a_public_client_names_itself_and_shows_no_secret() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let id = shop.pool.client_id.as_str();
    refused(&ask(&world, &shop, None, &[("client_id", id)]).await, 400, "invalid_grant");
    refused(&ask(&world, &shop, None, &[("client_id", id), ("client_secret", "")]).await, 400, "invalid_grant");
    refused(&ask(&world, &shop, Some(&basic_credentials(id, "")), &[]).await, 400, "invalid_grant");
    refused(&ask(&world, &shop, None, &[("client_id", id), ("client_secret", "x")]).await, 400, "invalid_client");
}

#[tokio::test]
async fn a_client_of_another_pool_is_unknown_here() {
    let world = World::new().await;
    let (shop, other) = (Shop::new(&world).await, Shop::with(&world, "other", json!({})).await);
    refused(&ask(&world, &shop, None, &[("client_id", &other.pool.client_id)]).await, 400, "invalid_client");
}

#[tokio::test]
async fn a_request_that_is_no_form_is_malformed() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let target = format!("{}/oauth2/token", shop.root);
    let id = &shop.pool.client_id;
    let cases = [
        ("application/json", format!(r#"{{"grant_type":"refresh_token","client_id":"{id}"}}"#)),
        (FORM, format!("grant_type=refresh_token&grant_type=refresh_token&client_id={id}")),
        (FORM, "grant_type=%zz".to_owned()),
        (FORM, format!("client_id={id}")),
        (FORM, format!("grant_type=refresh_token&client_id={id}")),
        (FORM, format!("grant_type=authorization_code&client_id={id}")),
    ];
    for (kind, body) in cases {
        let answer = world.send(&Call::new("POST", &target, &[("content-type", kind)], body.as_str())).await;
        refused(&answer, 400, "invalid_request");
    }
    let unknown = format!("grant_type=password&client_id={id}");
    let answer = world.send(&Call::new("POST", &target, &[("content-type", FORM)], unknown)).await;
    refused(&answer, 400, "unsupported_grant_type");
    let charset = format!("{FORM};charset=UTF-8");
    let body = format!("grant_type=refresh_token&refresh_token=x&client_id={id}");
    let answer = world.send(&Call::new("POST", &target, &[("content-type", &charset)], body)).await;
    refused(&answer, 400, "invalid_grant");
}

#[tokio::test]
async fn browsers_may_ask_from_any_origin() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let asked = [
        ("origin", "https://app.example.com"),
        ("access-control-request-method", "POST"),
        ("access-control-request-headers", "x-amz-user-agent,dpop"),
    ];
    let answer = world.send(&Call::new("OPTIONS", &format!("{}/oauth2/token", shop.root), &asked, "")).await;
    assert_eq!(answer.status, 200, "{answer:?}");
    assert_eq!(answer.header("access-control-allow-origin"), "*");
    assert_eq!(answer.header("access-control-allow-headers"), "x-amz-user-agent,dpop");
}
