//! Addresses that lead somewhere: nobody is sent where no client has registered.

use serde_json::json;

use super::{PAGES, signed_in, stays};
use crate::assembled::World;
use crate::support::browser::{Browser, CALLBACK, SIGNED_OUT, Shop, encoded, parameters};

/// Addresses that a careless comparison takes for `https://app.example.com/callback`.
const NEAR: [&str; 42] = [
    "https://app.example.com.evil.example/callback",
    "https://evil.example/https://app.example.com/callback",
    "https://evil.example/?https://app.example.com/callback",
    "https://evil.example#https://app.example.com/callback",
    "https://app.example.com%40evil.example/callback",
    "https://app.example.com:x@evil.example/callback",
    "https://evil.example@app.example.com/callback",
    "https://app.example.com\\@evil.example/callback",
    "https://app.example.com\\.evil.example/callback",
    "https:\\\\app.example.com\\callback",
    "https:/app.example.com/callback",
    "https:///app.example.com/callback",
    "https:app.example.com/callback",
    "https://app.example.com./callback",
    "https://app.example.com:8443/callback",
    "https://app.example.com:/callback",
    "https://app.example.com//callback",
    "https://app.example.com/./callback",
    "https://app.example.com/callback/..%2fevil",
    "https://app.example.com/callback/%2e%2e/evil",
    "https://app.example.com/callback%2f",
    "https://app.example.com/callback%00",
    "https://app.example.com/callback.",
    "https://app.example.com/callback;x",
    "https://app.example.com/callback?",
    "https://app.example.com/callback&x=1",
    "https://app.example.com/callback#",
    "https://app.example.com/callback?code=planted",
    "https://app.example.com/callback\0",
    "https://app.example.com/callback\r\nLocation: https://evil.example/",
    "https://app.example.com/callback ",
    " https://app.example.com/callback",
    "\thttps://app.example.com/callback",
    "https://app.example.com/\u{441}allback",
    "https://\u{430}pp.example.com/callback",
    "https://app\u{3002}example.com/callback",
    "https://app.example.com/callback\u{200b}",
    "HTTPS://app.example.com/callback",
    "https://*/callback",
    "null",
    "data:text/html,<script>alert(1)</script>",
    "https://app.example.com/callback,https://evil.example/",
];

/// Pages that belong to a request for authorization.
const OF_REQUESTS: [&str; 7] =
    ["/oauth2/authorize", "/authorize", "/login", "/signup", "/confirm", "/forgotPassword", "/confirmForgotPassword"];

#[tokio::test]
async fn no_page_takes_a_callback_url_that_only_looks_registered() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let expected = format!("{}/error?error=redirect_mismatch&client_id={}", shop.root, shop.pool.client_id);
    let (mut nobody, mut mary) = (Browser::new(&world, &shop.root), signed_in(&world, &shop).await);
    for uri in NEAR {
        let query = shop.query(&[("redirect_uri", uri)]);
        for browser in [&mut nobody, &mut mary] {
            let answer = browser.get(&format!("/oauth2/authorize?{query}")).await;
            assert_eq!((answer.status, answer.header("location")), (302, expected.as_str()), "{uri}");
        }
    }
    for path in OF_REQUESTS {
        let query = shop.query(&[("redirect_uri", NEAR[0])]);
        let answer = mary.get(&format!("{path}?{query}")).await;
        assert_eq!(answer.header("location"), expected, "{path}");
    }
    let page = mary.get(expected.strip_prefix(&shop.root).unwrap()).await;
    assert_eq!(page.status, 400);
    assert!(!page.body.contains("evil"), "{}", page.body);
    stays(&page, &shop.root, &[SIGNED_OUT]);
}

#[tokio::test]
async fn a_step_of_a_sign_in_is_held_to_the_callback_url_as_well() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let mut browser = Browser::new(&world, &shop.root);
    let page = browser.get(&format!("/login?{}", shop.query(&[]))).await;
    let csrf = super::forms::mark(&page);
    let fields = [("_csrf", csrf.as_str()), ("username", "mary"), ("password", crate::assembled::PASSWORD)];
    for uri in ["https://evil.example/", NEAR[0], NEAR[4]] {
        let answer = browser.post(&format!("/login?{}", shop.query(&[("redirect_uri", uri)])), &fields).await;
        assert!(answer.header("location").starts_with("/domain/shop/error?error=redirect_mismatch"), "{answer:?}");
        assert!(!browser.cookies.contains_key("cognito"), "nobody was signed in");
    }
    // What stands in the form in place of the address counts for nothing.
    let mut more = fields.to_vec();
    more.extend([("redirect_uri", "https://evil.example/"), ("client_id", "x"), ("state", "other")]);
    let answer = browser.post(&format!("/login?{}", shop.query(&[])), &more).await;
    assert!(answer.header("location").starts_with(&format!("{CALLBACK}?code=")), "{answer:?}");
    assert_eq!(parameters(answer.header("location"))["state"], "st/a+te=");
}

#[tokio::test]
async fn a_parameter_that_comes_twice_is_no_good() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let mut browser = signed_in(&world, &shop).await;
    let evil = "https%3A%2F%2Fevil.example%2F";
    for (path, status) in [("/oauth2/authorize", 303), ("/login", 303), ("/signup", 303), ("/account", 303)] {
        for more in [
            format!("redirect_uri={evil}"),
            format!("%72edirect_uri={evil}"),
            format!("redirect%5Furi={evil}"),
            "client_id=other".to_owned(),
            "state=other".to_owned(),
            "response_type=token".to_owned(),
            "code_challenge=other".to_owned(),
        ] {
            for query in [format!("{}&{more}", shop.query(&[])), format!("{more}&{}", shop.query(&[]))] {
                let answer = browser.get(&format!("{path}?{query}")).await;
                let expected = format!("{}/error?error=invalid_request", shop.root);
                assert_eq!((answer.status, answer.header("location")), (status, expected.as_str()), "{path} {query}");
            }
        }
    }
    // Names that only other servers take for the same one.
    for name in ["redirect_uri[]", "redirect_uri[0]", "redirect_uri.0", "REDIRECT_URI", "redirect-uri", "redirecturi"] {
        let query = format!("{}&{}", shop.query(&[]), encoded([(name, "https://evil.example/")]));
        let answer = browser.get(&format!("/oauth2/authorize?{query}")).await;
        assert!(answer.header("location").starts_with(&format!("{CALLBACK}?code=")), "{name}: {answer:?}");
        assert!(!answer.header("location").contains("evil"), "{name}: {answer:?}");
    }
    // A semicolon ends no parameter.
    let query = shop.query(&[("state", "a;redirect_uri=https://evil.example/")]);
    let answer = browser.get(&format!("/oauth2/authorize?{query}")).await;
    assert!(answer.header("location").starts_with(&format!("{CALLBACK}?code=")), "{answer:?}");
}

#[tokio::test]
async fn a_client_with_several_callback_urls_is_sent_to_the_one_it_names_or_to_none() {
    let world = World::new().await;
    let other = "https://app.example.com/other?shop=1";
    let shop = Shop::with(&world, "shop", json!({ "CallbackURLs": [CALLBACK, other] })).await;
    let mut browser = signed_in(&world, &shop).await;
    let answer = browser.get(&format!("/oauth2/authorize?{}", shop.query(&[("redirect_uri", "")]))).await;
    assert!(answer.header("location").starts_with("/domain/shop/error?error=Required"), "{answer:?}");
    let query = shop.query(&[("redirect_uri", other), ("state", "&code=planted#x")]);
    let answer = browser.get(&format!("/oauth2/authorize?{query}")).await;
    let location = answer.header("location");
    assert!(location.starts_with(&format!("{other}&code=")), "{location}");
    assert_eq!(location.matches("code=").count(), 1, "{location}");
    assert_eq!(parameters(location)["state"], "&code=planted#x");
    for uri in [
        "https://app.example.com/other",
        "https://app.example.com/other?shop=2",
        "https://app.example.com/callback?shop=1",
    ] {
        let answer = browser.get(&format!("/oauth2/authorize?{}", shop.query(&[("redirect_uri", uri)]))).await;
        assert!(answer.header("location").starts_with("/domain/shop/error?error=redirect_mismatch"), "{uri}");
    }
}

#[tokio::test]
async fn no_parameter_leads_away() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let names = [
        "then",
        "next",
        "back",
        "notice",
        "lang",
        "ui_locales",
        "continue",
        "return",
        "return_to",
        "returnTo",
        "redirect",
        "redirect_url",
        "url",
        "dest",
        "target",
        "callback",
        "origin",
        "login_hint",
        "logout_uri",
        "post_logout_redirect_uri",
        "id_token_hint",
        "identity_provider",
        "idp_identifier",
        "request_uri",
        "request",
        "result",
        "device",
        "error",
        "error_uri",
        "RelayState",
    ];
    let values = [
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example/",
        "\\\\evil.example",
        "javascript:alert(1)",
        ".evil.example",
    ];
    let registered = [CALLBACK, SIGNED_OUT];
    for (name, value) in names.iter().flat_map(|name| values.iter().map(move |value| (*name, *value))) {
        let mut browser = Browser::new(&world, &shop.root);
        let query = shop.query(&[(name, value)]);
        let alone = encoded([("client_id", shop.pool.client_id.as_str()), (name, value)]);
        for path in ["/login", "/signup", "/logout", "/error", "/account", "/device"] {
            for query in [&query, &alone] {
                let answer = browser.get(&format!("{path}?{query}")).await;
                assert!(answer.status < 500, "{path}?{query}: {answer:?}");
                stays(&answer, &shop.root, &registered);
            }
        }
    }
    // All at once, with somebody signed in.
    let mut browser = signed_in(&world, &shop).await;
    for value in values {
        let pairs: Vec<_> = names.iter().filter(|name| **name != "request_uri").map(|name| (*name, value)).collect();
        let query = shop.query(&pairs);
        for path in PAGES.iter().filter(|path| **path != "/logout") {
            stays(&browser.get(&format!("{path}?{query}")).await, &shop.root, &registered);
        }
    }
}

#[tokio::test]
async fn signing_out_leads_to_registered_addresses_letter_by_letter() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let mut browser = Browser::new(&world, &shop.root);
    let near = NEAR.map(|uri| uri.replace("/callback", "/bye").replace("\u{441}allback", "bye\u{301}"));
    for uri in near.iter().map(String::as_str).chain([CALLBACK, "https://app.example.com/bye/"]) {
        for name in ["logout_uri", "post_logout_redirect_uri"] {
            let pairs = [("client_id", shop.pool.client_id.as_str()), (name, uri), ("state", "x")];
            let answer = browser.get(&format!("/logout?{}", encoded(pairs))).await;
            assert_eq!(answer.status, 302, "{name}={uri}: {answer:?}");
            assert!(answer.header("location").starts_with("/domain/shop/error?error="), "{name}={uri}: {answer:?}");
            assert!(!answer.header("location").contains("evil"), "{answer:?}");
        }
    }
    // The addresses of one client are not those of another, nor those for signing in those for signing out.
    let second = json!({ "LogoutURLs": ["https://second.example.com/bye"] });
    let second = Shop::client(&world, &shop.pool.id, second).await;
    let pairs = [("client_id", second["ClientId"].as_str().unwrap()), ("logout_uri", SIGNED_OUT)];
    let answer = browser.get(&format!("/logout?{}", encoded(pairs))).await;
    assert!(answer.header("location").starts_with("/domain/shop/error?error="), "{answer:?}");
}
