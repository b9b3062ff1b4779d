//! `/logout`: signed out, and never led astray.

use serde_json::json;

use crate::assembled::{Answer, PASSWORD, World};
use crate::support::browser::{Browser, CALLBACK, SIGNED_OUT, Shop, encoded, parameters};

/// A browser that is signed in.
async fn signed_in<'a>(world: &'a World, shop: &Shop) -> Browser<'a> {
    let mut browser = Browser::new(world, &shop.root);
    browser.sign_in(&shop.query(&[]), "mary", PASSWORD).await;
    browser
}

/// Whether the browser is still signed in.
async fn is_signed_in(browser: &mut Browser<'_>, shop: &Shop) -> bool {
    let answer = browser.get(&format!("/oauth2/authorize?{}", shop.query(&[]))).await;
    answer.header("location").contains("code=")
}

async fn logout(browser: &mut Browser<'_>, pairs: &[(&str, &str)]) -> Answer {
    browser.get(&format!("/logout?{}", encoded(pairs.iter().copied()))).await
}

#[tokio::test]
async fn cognitos_own_form_leads_to_a_registered_address() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let mut browser = signed_in(&world, &shop).await;
    let cookie = browser.cookies["cognito"].clone();
    let id = shop.pool.client_id.as_str();
    let pairs =
        [("client_id", id), ("logout_uri", SIGNED_OUT), ("state", "s"), ("redirect_uri", "https://evil.example")];
    let answer = logout(&mut browser, &pairs).await;
    assert_eq!((answer.status, answer.header("location")), (302, SIGNED_OUT));
    assert!(!browser.cookies.contains_key("cognito"), "the cookie is gone");
    assert!(!is_signed_in(&mut browser, &shop).await);
    // And so is the session, for whoever kept the cookie.
    browser.cookies.insert("cognito".to_owned(), cookie);
    assert!(!is_signed_in(&mut browser, &shop).await);
}

#[tokio::test]
async fn tokens_outlast_it() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let mut browser = Browser::new(&world, &shop.root);
    let location = browser.sign_in(&shop.query(&[]), "mary", PASSWORD).await;
    let tokens = shop.redeem(&world, &parameters(&location)["code"]).await.json();
    logout(&mut browser, &[("client_id", &shop.pool.client_id), ("logout_uri", SIGNED_OUT)]).await;
    assert_eq!(super::userinfo(&world, &shop, &tokens["access_token"]).await.status, 200);
}

#[tokio::test]
async fn it_may_lead_to_another_sign_in() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let mut browser = signed_in(&world, &shop).await;
    let id = shop.pool.client_id.as_str();
    let pairs = [
        ("client_id", id),
        ("redirect_uri", CALLBACK),
        ("response_type", "code"),
        ("state", "a b"),
        ("scope", "openid"),
        ("id_token_hint", "unused"),
    ];
    let answer = logout(&mut browser, &pairs[..5]).await;
    let location = answer.header("location").to_owned();
    assert!(answer.status == 302 && location.starts_with(&format!("{}/login?", shop.root)), "{answer:?}");
    assert_eq!(parameters(&location)["state"], "a b");
    let page = browser.follow(answer).await;
    assert_eq!(page.status, 200, "{page:?}");
    for (wrong, error) in [
        ([("redirect_uri", "https://evil.example"), ("response_type", "code")], "redirect_mismatch"),
        ([("redirect_uri", CALLBACK), ("response_type", "")], "Required+parameters+missing"),
    ] {
        let pairs: Vec<_> = [("client_id", id)].into_iter().chain(wrong).filter(|(_, v)| !v.is_empty()).collect();
        let answer = logout(&mut browser, &pairs).await;
        assert!(answer.header("location").starts_with(&format!("{}/error?error={error}", shop.root)), "{answer:?}");
    }
}

#[tokio::test]
async fn an_application_may_sign_out_by_openid_connect() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let mut browser = Browser::new(&world, &shop.root);
    let location = browser.sign_in(&shop.query(&[]), "mary", PASSWORD).await;
    let tokens = shop.redeem(&world, &parameters(&location)["code"]).await.json();
    let hint = tokens["id_token"].as_str().unwrap();
    // However old the hint is.
    world.clock.advance(7200);
    browser.sign_in(&shop.query(&[]), "mary", PASSWORD).await;
    let pairs = [("id_token_hint", hint), ("post_logout_redirect_uri", SIGNED_OUT), ("state", "a/b +")];
    let answer = logout(&mut browser, &pairs).await;
    assert_eq!((answer.status, answer.header("location")), (302, format!("{SIGNED_OUT}?state=a%2Fb+%2B").as_str()));
    assert!(!is_signed_in(&mut browser, &shop).await);
    let id = shop.pool.client_id.as_str();
    let by_id = logout(&mut browser, &[("client_id", id), ("post_logout_redirect_uri", SIGNED_OUT)]).await;
    assert_eq!(by_id.header("location"), SIGNED_OUT);
    let posted = browser.post("/logout", &[("client_id", id), ("post_logout_redirect_uri", SIGNED_OUT)]).await;
    assert_eq!((posted.status, posted.header("location")), (302, SIGNED_OUT));
    // A hint must be an ID token of the pool, issued to the client that is named.
    let other = Shop::with(&world, "other", json!({})).await;
    let foreign = other.tokens(&world, &[]).await;
    let altered = format!("{hint}A");
    let neighbour = Shop::client(&world, &shop.pool.id, json!({})).await;
    let neighbour = neighbour["ClientId"].as_str().unwrap();
    let out = ("post_logout_redirect_uri", SIGNED_OUT);
    for wrong in [
        vec![("id_token_hint", "x"), out],
        vec![("id_token_hint", altered.as_str()), out],
        vec![("id_token_hint", tokens["access_token"].as_str().unwrap()), out],
        vec![("id_token_hint", foreign["id_token"].as_str().unwrap()), out],
        vec![("id_token_hint", hint), ("client_id", neighbour), out],
        vec![out],
    ] {
        let answer = logout(&mut browser, &wrong).await;
        assert!(answer.header("location").starts_with(&format!("{}/error?", shop.root)), "{wrong:?}: {answer:?}");
    }
}

#[tokio::test]
async fn nobody_is_led_to_an_address_that_is_not_registered() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let mut browser = signed_in(&world, &shop).await;
    let id = shop.pool.client_id.as_str();
    let near = [
        "https://app.example.com/bye/",
        "https://app.example.com/bye?x=1",
        "https://app.example.com/by",
        "https://APP.example.com/bye",
        "//app.example.com/bye",
        "/login",
        "https://evil.example/",
        CALLBACK,
        "javascript:alert(1)",
    ];
    for uri in near {
        for name in ["logout_uri", "post_logout_redirect_uri"] {
            let answer = logout(&mut browser, &[("client_id", id), (name, uri)]).await;
            let expected = format!("{}/error?error=Required+String+parameter", shop.root);
            assert!(answer.status == 302 && answer.header("location").starts_with(&expected), "{uri}: {answer:?}");
        }
        let answer = logout(&mut browser, &[("client_id", "nobody"), ("logout_uri", uri)]).await;
        assert!(answer.header("location").starts_with(&format!("{}/error?error=invalid_client", shop.root)));
    }
    // As at Cognito, the browser is signed out all the same.
    assert!(!is_signed_in(&mut browser, &shop).await);
}

#[tokio::test]
async fn without_an_address_a_page_says_that_it_was_done() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    for query in [format!("client_id={}", shop.pool.client_id), String::new()] {
        let mut browser = signed_in(&world, &shop).await;
        let page = browser.get(&format!("/logout?{query}")).await;
        assert_eq!(page.status, 200, "{page:?}");
        assert!(page.body.contains("You are signed out"), "{page:?}");
        assert!(!is_signed_in(&mut browser, &shop).await);
    }
}

#[tokio::test]
async fn parameters_that_make_no_sense_sign_out_all_the_same() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let mut browser = signed_in(&world, &shop).await;
    let cookie = browser.cookies["cognito"].clone();
    let answer = browser.get("/logout?state=a&state=b").await;
    let expected = format!("{}/error?error=invalid_request", shop.root);
    assert_eq!((answer.status, answer.header("location")), (303, expected.as_str()), "{answer:?}");
    assert!(!browser.cookies.contains_key("cognito"), "the cookie is gone");
    browser.cookies.insert("cognito".to_owned(), cookie);
    assert!(!is_signed_in(&mut browser, &shop).await);
}
