//! `/oauth2/authorize`: who is told what, and where.

use cognomen_model::limits::Category;
use cognomen_userpool::limits::Limits;
use serde_json::json;

use super::claims;
use crate::assembled::{Call, PASSWORD, World};
use crate::support::browser::{Browser, CALLBACK, Shop, parameters};

#[tokio::test]
async fn a_browser_signs_in_and_comes_back_with_a_code() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let mut browser = Browser::new(&world, &shop.root);
    let location = browser.sign_in(&shop.query(&[]), "mary", PASSWORD).await;
    let answer = parameters(&location);
    assert!(location.starts_with(&format!("{CALLBACK}?code=")), "{location}");
    assert_eq!(answer["state"], "st/a+te=");
    assert_eq!(answer["iss"], format!("http://localhost:8400/{}", shop.pool.id));
    // Once signed in, no page comes between.
    let again = browser.get(&format!("/oauth2/authorize?{}", shop.query(&[]))).await;
    assert_eq!(again.status, 302);
    assert!(again.header("location").starts_with(&format!("{CALLBACK}?code=")), "{again:?}");
    assert_ne!(parameters(again.header("location"))["code"], answer["code"]);
}

#[tokio::test]
async fn tokens_of_an_implicit_answer_come_in_the_fragment_without_a_refresh_token() {
    let world = World::new().await;
    let shop = Shop::with(&world, "shop", json!({ "AllowedOAuthFlows": ["implicit"] })).await;
    let query = shop.query(&[
        ("response_type", "token"),
        ("nonce", "n-1"),
        ("code_challenge", ""),
        ("code_challenge_method", ""),
    ]);
    let location = Browser::new(&world, &shop.root).sign_in(&query, "mary", PASSWORD).await;
    assert!(location.starts_with(&format!("{CALLBACK}#id_token=")), "{location}");
    let answer = parameters(&location);
    let names: Vec<&str> = answer.keys().map(String::as_str).collect();
    assert_eq!(names, ["access_token", "expires_in", "id_token", "iss", "state", "token_type"]);
    assert_eq!((answer["token_type"].as_str(), answer["expires_in"].as_str()), ("Bearer", "3600"));
    let id = claims(&json!(answer["id_token"]));
    assert_eq!(id["nonce"], "n-1");
    assert!(id["at_hash"].is_string(), "{id}");
    let shown = super::userinfo(&world, &shop, &json!(answer["access_token"])).await;
    assert_eq!(shown.status, 200, "{shown:?}");
}

#[tokio::test]
async fn without_openid_there_is_no_id_token() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let tokens = shop.tokens(&world, &[("scope", "aws.cognito.signin.user.admin")]).await;
    let names: Vec<&str> = tokens.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(names, ["access_token", "expires_in", "refresh_token", "token_type"]);
    let input = json!({ "AccessToken": tokens["access_token"] });
    assert_eq!(world.user("GetUser", input).await["Username"], "mary");
}

#[tokio::test]
async fn nothing_is_sent_to_an_address_that_is_not_registered() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let mut browser = Browser::new(&world, &shop.root);
    let near = [
        "https://app.example.com/callback/",
        "https://app.example.com/callback?x=1",
        "https://app.example.com/callback#x",
        "https://app.example.com/CALLBACK",
        "https://APP.example.com/callback",
        "http://app.example.com/callback",
        "https://app.example.com:443/callback",
        "https://app.example.com/callback/../callback",
        "https://app.example.com/%63allback",
        "https://app.example.com@evil.example/callback",
        "https://evil.example/callback",
        "//app.example.com/callback",
        "javascript:alert(1)",
    ];
    for uri in near {
        let answer = browser.get(&format!("/oauth2/authorize?{}", shop.query(&[("redirect_uri", uri)]))).await;
        let expected = format!("{}/error?error=redirect_mismatch&client_id={}", shop.root, shop.pool.client_id);
        assert_eq!((answer.status, answer.header("location")), (302, expected.as_str()), "{uri}");
    }
    let page = browser.get("/error?error=redirect_mismatch").await;
    assert_eq!(page.status, 400);
    for missing in ["client_id", "response_type"] {
        let answer = browser.get(&format!("/oauth2/authorize?{}", shop.query(&[(missing, "")]))).await;
        assert_eq!(answer.header("location"), format!("{}/error?error=Required+parameters+missing", shop.root));
    }
    let answer = browser.get(&format!("/oauth2/authorize?{}", shop.query(&[("client_id", "nobody")]))).await;
    assert!(answer.header("location").starts_with(&format!("{}/error?error=invalid_client", shop.root)), "{answer:?}");
}

#[tokio::test]
async fn faults_are_told_to_the_application_with_its_state() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let mut browser = Browser::new(&world, &shop.root);
    let cases: [(&[(&str, &str)], &str); 11] = [
        (&[("response_type", "token")], "unauthorized_client"),
        (&[("response_type", "id_token")], "unsupported_response_type"),
        (&[("code_challenge", "")], "invalid_request"),
        (&[("code_challenge_method", "")], "invalid_request"),
        (&[("code_challenge_method", "plain")], "invalid_request"),
        (&[("code_challenge", "short")], "invalid_request"),
        (&[("scope", "openid orders/read")], "invalid_scope"),
        (&[("scope", "email")], "invalid_scope"),
        (&[("prompt", "none")], "login_required"),
        (&[("max_age", "soon")], "invalid_request"),
        (&[("resource", "ftp")], "invalid_target"),
    ];
    for (more, error) in cases {
        let answer = browser.get(&format!("/oauth2/authorize?{}", shop.query(more))).await;
        assert_eq!(answer.status, 302, "{more:?}: {answer:?}");
        let location = answer.header("location");
        assert!(location.starts_with(&format!("{CALLBACK}?error=")), "{more:?}: {location}");
        let told = parameters(location);
        assert_eq!(told["error"], error, "{more:?}: {location}");
        assert_eq!(told["state"], "st/a+te=", "{location}");
        assert_eq!(told["iss"], format!("http://localhost:8400/{}", shop.pool.id), "{location}");
    }
}

#[tokio::test]
async fn a_client_decides_how_fresh_a_sign_in_must_be() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let mut browser = Browser::new(&world, &shop.root);
    browser.sign_in(&shop.query(&[]), "mary", PASSWORD).await;
    world.clock.advance(100);
    let straight = |answer: &str| answer.starts_with(CALLBACK) && answer.contains("code=");
    for (more, silent) in [
        (("max_age", "100"), true),
        (("max_age", "99"), false),
        (("prompt", "login"), false),
        (("prompt", "select_account"), false),
        (("prompt", "none"), true),
        (("prompt", "consent"), true),
    ] {
        let answer = browser.get(&format!("/oauth2/authorize?{}", shop.query(&[more]))).await;
        assert_eq!(straight(answer.header("location")), silent, "{more:?}: {answer:?}");
    }
    // A cookie of an hour, as Cognito's.
    world.clock.advance(3600 - 101);
    let answer = browser.get(&format!("/oauth2/authorize?{}", shop.query(&[]))).await;
    assert!(straight(answer.header("location")), "{answer:?}");
    world.clock.advance(1);
    let answer = browser.get(&format!("/oauth2/authorize?{}", shop.query(&[]))).await;
    assert!(answer.header("location").starts_with(&format!("{}/login?", shop.root)), "{answer:?}");
}

#[tokio::test]
async fn other_methods_are_not_taken() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let mut browser = Browser::new(&world, &shop.root);
    for path in ["/oauth2/token", "/oauth2/revoke"] {
        let answer = browser.get(path).await;
        assert_eq!((answer.status, answer.header("allow")), (405, "POST"), "{path}");
    }
    let answer = browser.post("/oauth2/authorize", &[]).await;
    assert_eq!((answer.status, answer.header("allow")), (405, "GET"));
}

#[tokio::test]
async fn who_only_looks_gets_no_code() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let mut browser = Browser::new(&world, &shop.root);
    browser.sign_in(&shop.query(&[]), "mary", PASSWORD).await;
    let before = world.contents().await;
    let cookie = format!("cognito={}", browser.cookies["cognito"]);
    for path in ["/oauth2/authorize", "/authorize"] {
        let target = format!("{}{path}?{}", shop.root, shop.query(&[]));
        let answer = world.send(&Call::new("HEAD", &target, &[("cookie", &cookie)], "")).await;
        assert_eq!((answer.status, answer.header("allow")), (405, "GET"), "{answer:?}");
    }
    assert!(world.contents().await == before, "something was written");
}

#[tokio::test]
async fn a_session_gets_codes_at_the_rate_of_answers_to_challenges() {
    let rates = [(Category::UserAuthentication, 2)].into();
    let world = World::bounded(Limits { rates, ..Limits::default() }).await;
    let shop = Shop::new(&world).await;
    let mut browser = Browser::new(&world, &shop.root);
    browser.sign_in(&shop.query(&[]), "mary", PASSWORD).await;
    world.clock.advance(1);
    let authorize = format!("/oauth2/authorize?{}", shop.query(&[]));
    let mut told = Vec::new();
    for _ in 0..10 {
        let answer = browser.get(&authorize).await;
        let mut told_now = parameters(answer.header("location"));
        assert!(answer.header("location").starts_with(CALLBACK), "{answer:?}");
        assert_eq!(told_now["state"], "st/a+te=", "{answer:?}");
        told.push(told_now.remove("error"));
    }
    let refused = Some("temporarily_unavailable".to_owned());
    // Three times the rate of sign-ins, and then theirs.
    assert_eq!(told.iter().filter(|error| error.is_none()).count(), 8, "{told:?}");
    assert_eq!(told[8..], [refused.clone(), refused]);
    // Nor by a button.
    let page = browser.get(&format!("/login?{}", shop.query(&[]))).await;
    let answer = browser.submit(&page, &[("step", "continue")]).await;
    assert!(!answer.header("location").contains("code="), "{answer:?}");
    world.clock.advance(1);
    let answer = browser.submit(&page, &[("step", "continue")]).await;
    assert!(answer.header("location").contains("code="), "{answer:?}");
}
