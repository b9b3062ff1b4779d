//! Pushed authorization requests.

use serde_json::json;

use super::{refused, set, shop};
use crate::assembled::{Answer, PASSWORD, World};
use crate::support::browser::{Browser, CALLBACK, CHALLENGE, Shop, encoded, parameters};

fn request() -> Vec<(&'static str, &'static str)> {
    vec![
        ("response_type", "code"),
        ("redirect_uri", CALLBACK),
        ("scope", "openid email"),
        ("state", "st/a+te="),
        ("code_challenge", CHALLENGE),
        ("code_challenge_method", "S256"),
    ]
}

async fn push(world: &World, shop: &Shop, form: &[(&str, &str)]) -> Answer {
    shop.post(world, "/oauth2/par", form).await
}

async fn pushed(world: &World, shop: &Shop) -> String {
    let answer = push(world, shop, &request()).await;
    assert_eq!((answer.status, answer.json()["expires_in"].as_i64()), (201, Some(90)), "{answer:?}");
    answer.json()["request_uri"].as_str().unwrap().to_owned()
}

fn query(shop: &Shop, uri: &str) -> String {
    encoded([("client_id", shop.pool.client_id.as_str()), ("request_uri", uri)])
}

/// What the page of errors is told.
async fn error_of(browser: &mut Browser<'_>, query: &str) -> String {
    let answer = browser.get(&format!("/oauth2/authorize?{query}")).await;
    assert!(answer.header("location").contains("/error?"), "{answer:?}");
    parameters(answer.header("location")).remove("error").unwrap()
}

#[tokio::test]
async fn a_browser_brings_a_reference_through_the_pages_and_it_ends_with_the_code() {
    let world = World::new().await;
    let shop = shop(&world, json!({ "PushedAuthorizationRequests": "REQUIRED" }), json!({})).await;
    let uri = pushed(&world, &shop).await;
    assert!(uri.starts_with("urn:ietf:params:oauth:request_uri:"), "{uri}");
    let mut browser = Browser::new(&world, &shop.root);
    let location = browser.sign_in(&query(&shop, &uri), "mary", PASSWORD).await;
    let answer = parameters(&location);
    assert!(location.starts_with(CALLBACK) && answer["state"] == "st/a+te=", "{location}");
    let redeemed = shop.redeem(&world, &answer["code"]).await;
    assert_eq!(redeemed.status, 200, "{redeemed:?}");
    assert_eq!(error_of(&mut browser, &query(&shop, &uri)).await, "invalid_request_uri");
}

#[tokio::test]
async fn a_client_that_must_push_is_refused_what_comes_by_the_browser() {
    let world = World::new().await;
    let shop = shop(&world, json!({ "PushedAuthorizationRequests": "REQUIRED" }), json!({})).await;
    let mut browser = Browser::new(&world, &shop.root);
    let answer = browser.get(&format!("/oauth2/authorize?{}", shop.query(&[]))).await;
    let told = parameters(answer.header("location"));
    assert_eq!((told["error"].as_str(), told["state"].as_str()), ("invalid_request", "st/a+te="), "{answer:?}");
    set(&world, &shop, json!({ "PushedAuthorizationRequests": "ALLOWED" })).await;
    let location = browser.sign_in(&shop.query(&[]), "mary", PASSWORD).await;
    assert!(parameters(&location).contains_key("code"), "{location}");
}

#[tokio::test]
async fn what_a_browser_adds_to_a_reference_changes_nothing() {
    let world = World::new().await;
    let shop = shop(&world, json!({ "PushedAuthorizationRequests": "ALLOWED" }), json!({})).await;
    let uri = pushed(&world, &shop).await;
    let added = encoded([("redirect_uri", "https://evil.example.com/"), ("state", "other"), ("scope", "phone")]);
    let query = format!("{}&{added}", query(&shop, &uri));
    let location = Browser::new(&world, &shop.root).sign_in(&query, "mary", PASSWORD).await;
    assert!(location.starts_with(CALLBACK) && parameters(&location)["state"] == "st/a+te=", "{location}");
}

#[tokio::test]
async fn a_reference_is_of_one_client_for_a_while() {
    let world = World::new().await;
    let shop = shop(&world, json!({ "PushedAuthorizationRequests": "ALLOWED" }), json!({})).await;
    let uri = pushed(&world, &shop).await;
    let mut browser = Browser::new(&world, &shop.root);
    let other = Shop::client(&world, &shop.pool.id, json!({})).await["ClientId"].as_str().unwrap().to_owned();
    let foreign = encoded([("client_id", other.as_str()), ("request_uri", &uri)]);
    assert_eq!(error_of(&mut browser, &foreign).await, "invalid_request_uri");
    assert_eq!(error_of(&mut browser, &encoded([("request_uri", &uri)])).await, "Required parameters missing");
    let made_up = format!("urn:ietf:params:oauth:request_uri:{}", "A".repeat(43));
    assert_eq!(error_of(&mut browser, &query(&shop, &made_up)).await, "invalid_request_uri");

    // Opened in time, it lasts for the sign-in; never opened, for ninety seconds.
    let late = pushed(&world, &shop).await;
    let opened = browser.get(&format!("/oauth2/authorize?{}", query(&shop, &uri))).await;
    assert!(opened.header("location").contains("/login?"), "{opened:?}");
    world.clock.advance(91);
    assert_eq!(error_of(&mut browser, &query(&shop, &late)).await, "invalid_request_uri");
    let again = browser.get(&format!("/oauth2/authorize?{}", query(&shop, &uri))).await;
    assert!(again.header("location").contains("/login?"), "{again:?}");
    world.clock.advance(600);
    assert_eq!(error_of(&mut browser, &query(&shop, &uri)).await, "invalid_request_uri");
}

#[tokio::test]
async fn two_browsers_get_one_code_between_them() {
    let world = World::new().await;
    let shop = shop(&world, json!({ "PushedAuthorizationRequests": "ALLOWED" }), json!({})).await;
    let uri = pushed(&world, &shop).await;
    let open = async |browser: &mut Browser<'_>| {
        let answer = browser.get(&format!("/oauth2/authorize?{}", query(&shop, &uri))).await;
        let page = browser.follow(answer).await;
        let page = browser.submit(&page, &[("username", "mary")]).await;
        browser.follow(page).await
    };
    let (mut first, mut second) = (Browser::new(&world, &shop.root), Browser::new(&world, &shop.root));
    let (one, two) = (open(&mut first).await, open(&mut second).await);
    let one = first.submit(&one, &[("password", PASSWORD)]).await;
    assert!(parameters(one.header("location")).contains_key("code"), "{one:?}");
    let two = second.submit(&two, &[("password", PASSWORD)]).await;
    assert!(!parameters(two.header("location")).contains_key("code"), "{two:?}");
}

#[tokio::test]
async fn a_push_is_judged_as_the_authorization_endpoint_would() {
    let world = World::new().await;
    let secret = json!({ "GenerateSecret": true });
    let shop = shop(&world, json!({ "PushedAuthorizationRequests": "ALLOWED", "RequirePkce": true }), secret).await;
    let changed = |name: &'static str, value: &'static str| {
        let mut form = request();
        form.retain(|(other, _)| *other != name);
        form.push((name, value));
        form
    };
    let cases = [
        (changed("redirect_uri", "https://app.example.com/callback/"), "invalid_request"),
        (changed("response_type", "token"), "unauthorized_client"),
        (changed("response_type", "id_token"), "unsupported_response_type"),
        (changed("response_type", ""), "invalid_request"),
        (changed("scope", "admin"), "invalid_scope"),
        (changed("code_challenge_method", "plain"), "invalid_request"),
        (changed("resource", "no address"), "invalid_target"),
        (changed("request_uri", "urn:ietf:params:oauth:request_uri:x"), "invalid_request"),
        (changed("request", "e30.e30."), "invalid_request"),
        (changed("client_id", "other"), "invalid_client"),
    ];
    for (form, error) in cases {
        let answer = push(&world, &shop, &form).await;
        assert_eq!(answer.json()["error"], error, "{form:?} {answer:?}");
    }
    let mut without = request();
    without.retain(|(name, _)| !name.starts_with("code_challenge"));
    refused(&push(&world, &shop, &without).await, 400, "invalid_request");
    let long = "x".repeat(9_000);
    let mut form = request();
    form.push(("login_hint", &long));
    refused(&push(&world, &shop, &form).await, 400, "invalid_request");

    let unproved = Shop { secret: None, pool: crate::assembled::Pool { ..shop.pool }, root: shop.root };
    assert_eq!(push(&world, &unproved, &request()).await.json()["error"], "invalid_client");
}

#[tokio::test]
async fn what_means_nothing_here_is_not_kept() {
    let world = World::new().await;
    let shop = shop(&world, json!({ "PushedAuthorizationRequests": "ALLOWED" }), json!({})).await;
    let long = "x".repeat(16_500);
    let mut form = request();
    form.push(("unknown", &long));
    let before = world.contents().await;
    let answer = push(&world, &shop, &form).await;
    assert_eq!(answer.status, 201, "{answer:?}");
    let uri = answer.json()["request_uri"].as_str().unwrap().to_owned();
    let after = world.contents().await;
    let written: Vec<usize> =
        after.iter().filter(|(at, bytes)| before.get(*at) != Some(bytes)).map(|(_, bytes)| bytes.len()).collect();
    assert!(!written.is_empty() && written.iter().sum::<usize>() < 2048, "{written:?}");
    let location = Browser::new(&world, &shop.root).sign_in(&query(&shop, &uri), "mary", PASSWORD).await;
    assert_eq!(parameters(&location)["state"], "st/a+te=", "{location}");
}

#[tokio::test]
async fn nobody_pushes_unless_the_client_is_set_to() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    refused(&push(&world, &shop, &request()).await, 400, "unauthorized_client");
    set(&world, &shop, json!({ "PushedAuthorizationRequests": "ALLOWED" })).await;
    let uri = pushed(&world, &shop).await;
    // Other addresses than ours are not followed.
    let mut browser = Browser::new(&world, &shop.root);
    let other = query(&shop, "https://evil.example.com/request");
    assert_eq!(error_of(&mut browser, &other).await, "Required parameters missing");
    assert_eq!(browser.get(&format!("/oauth2/authorize?{}", query(&shop, &uri))).await.status, 302);
}
