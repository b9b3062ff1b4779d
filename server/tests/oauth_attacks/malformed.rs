//! Input that no client sends: it is refused, and never an error of the server.

use super::{ENDPOINTS, OWN_PAGES, PAGES, signed_in};
use crate::assembled::{Answer, Call, World};
use crate::support::browser::{Browser, CALLBACK, FORM, Shop, encoded, parameters};

#[track_caller]
fn assert_clean(answer: &Answer, what: &str) {
    assert!(answer.status < 500, "{what}: {answer:?}");
}

#[tokio::test]
async fn every_path_takes_its_methods_and_refuses_all_others() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let posts = ["/login", "/signup", "/confirm", "/forgotPassword", "/confirmForgotPassword", "/logout", "/device"];
    for path in PAGES.iter().chain(&OWN_PAGES).chain(&ENDPOINTS) {
        for target in [format!("{}{path}", shop.root), format!("{}{path}?{}", shop.root, shop.query(&[]))] {
            for method in ["GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "TRACE", "OPTIONS", "PROPFIND", "get"] {
                let what = format!("{method} {target}");
                let answer = world.send(&Call::new(method, &target, &[("content-type", FORM)], "")).await;
                assert_clean(&answer, &what);
                match method {
                    "HEAD" => assert!(answer.body.is_empty(), "{what}: {answer:?}"),
                    "PUT" | "DELETE" | "PATCH" | "TRACE" | "PROPFIND" | "get" => {
                        assert!(matches!(answer.status, 404 | 405), "{what}: {answer:?}");
                        assert_eq!(answer.status == 405, !answer.header("allow").is_empty(), "{what}: {answer:?}");
                    }
                    "POST" if posts.contains(path) => assert_ne!(answer.status, 405, "{what}"),
                    _ => {}
                }
            }
        }
    }
}

#[tokio::test]
async fn broken_parameters_are_refused_everywhere() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let many: String = (0..1000).map(|n| format!("&p{n}=x")).collect();
    let broken = ["a=%", "a=%2", "a=%zz", "a=%ff", "%c3=%28", "a=%ed%a0%80", &many[1..], "a=%f0%28%8c%bc", "a=1&a=2"];
    for path in PAGES.iter().filter(|path| **path != "/nothing").chain(&ENDPOINTS) {
        let (target, endpoint) = (format!("{}{path}", shop.root), ENDPOINTS.contains(path));
        for bad in broken {
            let by_address = Call::new("GET", &format!("{target}?{bad}"), &[], "");
            let by_form = Call::new("POST", &target, &[("content-type", FORM)], bad);
            for call in [by_address, by_form] {
                let answer = world.send(&call).await;
                let what = format!("{} {path} {}", call.method, &bad[..bad.len().min(20)]);
                if endpoint {
                    assert_eq!(
                        (answer.status, answer.json()["error"].as_str()),
                        (400, Some("invalid_request")),
                        "{what}"
                    );
                } else {
                    let expected = format!("{}/error?error=invalid_request", shop.root);
                    assert_eq!((answer.status, answer.header("location")), (303, expected.as_str()), "{what}");
                }
            }
        }
    }
    // The page of errors itself cannot be led round in circles.
    let page = Browser::new(&world, &shop.root).get("/error?error=invalid_request").await;
    assert_eq!(page.status, 400);
}

#[tokio::test]
async fn long_and_strange_values_are_taken_or_refused() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let mut browser = signed_in(&world, &shop).await;
    let long = "x".repeat(9000);
    let strange = [
        long.as_str(),
        "\0",
        "a\0b",
        "\u{202e}evil",
        "\u{feff}",
        "\u{10ffff}",
        "%00",
        "${jndi:ldap://x}",
        "../../../etc/passwd",
        "' OR 1=1 --",
        "[object Object]",
        "-1",
        "99999999999999999999",
        "1e9",
        " ",
        "+",
        "\u{7f}",
        "{\"a\":1}",
    ];
    let names = [
        "client_id",
        "response_type",
        "scope",
        "state",
        "nonce",
        "prompt",
        "max_age",
        "login_hint",
        "lang",
        "ui_locales",
        "code_challenge",
        "code_challenge_method",
        "resource",
        "request_uri",
        "request",
        "then",
        "device",
        "user_code",
        "id_token_hint",
        "dpop_jkt",
        "acr_values",
        "claims",
    ];
    for (name, value) in names.iter().flat_map(|name| strange.iter().map(move |value| (*name, *value))) {
        let query = shop.query(&[(name, value)]);
        for path in ["/oauth2/authorize", "/login", "/account", "/device"] {
            let answer = browser.get(&format!("{path}?{query}")).await;
            assert_clean(&answer, &format!("{path} {name}={}", value.escape_debug().take(30).collect::<String>()));
        }
    }
    for name in ["state", "nonce"] {
        let answer = browser.get(&format!("/oauth2/authorize?{}", shop.query(&[(name, &long)]))).await;
        assert!(answer.header("location").starts_with(CALLBACK), "{answer:?}");
        assert_eq!(parameters(answer.header("location"))["error"], "invalid_request", "{name}");
    }
    let fields = [
        "grant_type",
        "code",
        "refresh_token",
        "token",
        "client_secret",
        "scope",
        "code_verifier",
        "client_assertion",
        "client_assertion_type",
        "device_code",
        "subject_token",
        "aws_client_metadata",
        "redirect_uri",
    ];
    let grants = [
        "authorization_code",
        "refresh_token",
        "client_credentials",
        "urn:ietf:params:oauth:grant-type:device_code",
        "urn:ietf:params:oauth:grant-type:token-exchange",
    ];
    for (field, value) in fields.iter().flat_map(|field| strange.iter().map(move |value| (*field, *value))) {
        for grant in grants {
            let mut form = vec![("grant_type", grant), ("code", "x"), ("refresh_token", "x"), ("token", "x")];
            form.retain(|(name, _)| *name != field);
            form.push((field, value));
            let answer = shop.post(&world, "/oauth2/token", &form).await;
            assert!((400..500).contains(&answer.status), "{grant} {field}: {answer:?}");
            assert!(answer.json()["error"].is_string(), "{answer:?}");
            // The rates are another test's.
            world.clock.advance(1);
        }
        let form = [("token", value), ("client_id", shop.pool.client_id.as_str())];
        let answer = shop.post(&world, "/oauth2/revoke", &form).await;
        assert!(matches!(answer.status, 200 | 400), "{field}: {answer:?}");
    }
}

#[tokio::test]
async fn steps_of_pages_bear_any_value() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let mut browser = Browser::new(&world, &shop.root);
    let page = browser.get(&format!("/login?{}", shop.query(&[]))).await;
    let csrf = super::forms::mark(&page);
    let long = "x".repeat(200_000);
    let names = [
        "username",
        "password",
        "session",
        "code",
        "answer",
        "available",
        "challenge",
        "preferred",
        "place",
        "missing",
        "new_password",
        "confirm_password",
        "credential",
        "email",
        "medium",
        "destination",
        "kept",
        "attribute-email",
        "user_code",
    ];
    let steps = [
        "name",
        "password",
        "choose",
        "code",
        "resend",
        "mfa",
        "setup",
        "setup-email",
        "setup-app",
        "new-password",
        "passkey",
    ];
    for value in [long.as_str(), "\0", "\u{10ffff}\u{202e}", " ", "null", "[]", "{}", "\"", "-1"] {
        for path in
            ["/login", "/signup", "/confirm", "/resendcode", "/forgotPassword", "/confirmForgotPassword", "/device"]
        {
            for step in if path == "/login" { &steps[..] } else { &[""][..] } {
                let mut fields: Vec<_> = if value.len() > 1000 {
                    vec![("username", value), ("session", "x")]
                } else {
                    names.iter().map(|name| (*name, value)).collect()
                };
                fields.extend([("_csrf", csrf.as_str()), ("step", step)]);
                let answer = browser.post(&format!("{path}?{}", shop.query(&[])), &fields).await;
                let what = format!("{path} {step} {}", value.escape_debug().take(20).collect::<String>());
                assert_clean(&answer, &what);
                assert!(!browser.cookies.contains_key("cognito"), "{what}");
                world.clock.advance(1);
            }
        }
    }
    for size in [2_000_000, 20_000_000] {
        let body = encoded([("username", "x".repeat(size))]);
        for path in ["/login", "/oauth2/token"] {
            let call = Call::new("POST", &format!("{}{path}", shop.root), &[("content-type", FORM)], body.clone());
            let text = crate::support::exchange(world.server.addr, &call.bytes()).await;
            assert!(
                text.is_empty() || text.starts_with("HTTP/1.1 4"),
                "{path} {size}: {}",
                &text[..text.len().min(200)]
            );
        }
    }
}
