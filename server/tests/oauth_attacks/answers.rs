//! Answers at the application: who gives them, what is in them, and what is not.

use super::{implicit, signed_in};
use crate::assembled::World;
use crate::support::browser::{Browser, CALLBACK, Shop, VERIFIER, parameters};

/// How often a parameter stands in an address.
fn count(location: &str, name: &str) -> usize {
    let after = location.split_once(['?', '#']).map_or("", |(_, after)| after);
    after.split('&').filter(|pair| pair.split('=').next() == Some(name)).count()
}

#[tokio::test]
async fn every_answer_names_its_issuer_once_and_so_does_every_error() {
    let world = World::new().await;
    let shop = implicit(&world).await;
    let issuer = format!("http://localhost:8400/{}", shop.pool.id);
    let mut nobody = Browser::new(&world, &shop.root);
    let mut mary = signed_in(&world, &shop).await;
    let planted = "x&iss=https://evil.example&code=planted#error=x";
    let asked: [&[(&str, &str)]; 12] = [
        &[],
        &[("prompt", "none")],
        &[("response_type", "token"), ("code_challenge", ""), ("code_challenge_method", "")],
        &[("response_type", "id_token")],
        &[("response_type", "code token")],
        &[("scope", "openid other/scope")],
        &[("scope", "email")],
        &[("prompt", "none login")],
        &[("prompt", "create")],
        &[("max_age", "-1")],
        &[("resource", "#")],
        &[("nonce", "n"), ("code_challenge_method", "plain")],
    ];
    for more in asked {
        for browser in [&mut nobody, &mut mary] {
            let more: Vec<_> =
                more.iter().copied().chain([("state", planted), ("iss", "https://evil.example")]).collect();
            let answer = browser.get(&format!("/oauth2/authorize?{}", shop.query(&more))).await;
            let location = answer.header("location");
            if location.starts_with("/domain/shop/login?") {
                continue;
            }
            assert!(location.starts_with(CALLBACK), "{more:?}: {answer:?}");
            assert_eq!((count(location, "iss"), count(location, "state")), (1, 1), "{location}");
            let told = parameters(location);
            assert_eq!((told["iss"].as_str(), told["state"].as_str()), (issuer.as_str(), planted), "{location}");
            assert!(count(location, "code") + count(location, "error") + count(location, "access_token") == 1);
        }
    }
}

#[tokio::test]
async fn what_was_not_sent_does_not_come_back() {
    let world = World::new().await;
    let shop = implicit(&world).await;
    let mut browser = signed_in(&world, &shop).await;
    let bare = [("state", ""), ("nonce", "")];
    let answer = browser.get(&format!("/oauth2/authorize?{}", shop.query(&bare))).await;
    let told = parameters(answer.header("location"));
    assert_eq!(told.keys().collect::<Vec<_>>(), ["code", "iss"]);
    let tokens = shop.redeem(&world, &told["code"]).await.json();
    assert!(super::substitution::claims(&tokens["id_token"])["nonce"].is_null(), "{tokens}");
    let token = [("response_type", "token"), ("code_challenge", ""), ("code_challenge_method", "")];
    let bare: Vec<_> = bare.iter().copied().chain(token).collect();
    let answer = browser.get(&format!("/oauth2/authorize?{}", shop.query(&bare))).await;
    let told = parameters(answer.header("location"));
    assert_eq!(told.keys().collect::<Vec<_>>(), ["access_token", "expires_in", "id_token", "iss", "token_type"]);
    for more in [("prompt", "none login"), ("scope", "nothing")] {
        let answer = browser.get(&format!("/oauth2/authorize?{}", shop.query(&[("state", ""), more]))).await;
        let told = parameters(answer.header("location"));
        assert!(told.contains_key("error") && !told.contains_key("state"), "{answer:?}");
    }
}

#[tokio::test]
async fn tokens_are_never_put_where_servers_see_them() {
    let world = World::new().await;
    let shop = implicit(&world).await;
    let mut browser = signed_in(&world, &shop).await;
    for mode in ["query", "form_post", "query.jwt", "fragment", "web_message", "cookie"] {
        let more = [
            ("response_type", "token"),
            ("code_challenge", ""),
            ("code_challenge_method", ""),
            ("response_mode", mode),
        ];
        let answer = browser.get(&format!("/oauth2/authorize?{}", shop.query(&more))).await;
        let location = answer.header("location");
        assert!(location.starts_with(&format!("{CALLBACK}#")) && !location.contains('?'), "{mode}: {location}");
        assert!(answer.body.is_empty(), "{mode}: {answer:?}");
        assert_eq!(answer.header("cache-control"), "no-store");
    }
    for kind in ["token code", "code id_token", "id_token token", "none", "TOKEN"] {
        let answer = browser.get(&format!("/oauth2/authorize?{}", shop.query(&[("response_type", kind)]))).await;
        assert_eq!(parameters(answer.header("location"))["error"], "unsupported_response_type", "{kind}");
    }
}

#[tokio::test]
async fn line_breaks_stay_inside_of_their_parameter() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let mut nobody = Browser::new(&world, &shop.root);
    let mut mary = signed_in(&world, &shop).await;
    let split = "x\r\nSet-Cookie: cognito=planted\r\nLocation: https://evil.example/\r\n\r\n<script>alert(1)</script>";
    for name in [
        "state",
        "nonce",
        "lang",
        "ui_locales",
        "login_hint",
        "scope",
        "client_id",
        "notice",
        "then",
        "error",
        "resource",
    ] {
        let query = shop.query(&[(name, split)]);
        for browser in [&mut nobody, &mut mary] {
            for path in ["/oauth2/authorize", "/login", "/signup", "/error", "/account", "/logout?x", "/device"] {
                let path = path.split('?').next().unwrap();
                if path == "/logout" && name != "state" {
                    continue;
                }
                let answer = browser.get(&format!("{path}?{query}")).await;
                assert!(answer.status < 500, "{path} {name}: {answer:?}");
                let planted = |(name, value): &(String, String)| name == "set-cookie" && value.contains("planted");
                assert!(!answer.headers.iter().any(planted), "{path} {name}: {answer:?}");
                let location = answer.header("location");
                assert!(!location.starts_with("https://evil"), "{path} {name}: {answer:?}");
                assert!(!answer.body.contains("<script>alert"), "{path} {name}: {answer:?}");
            }
        }
    }
    assert_eq!(nobody.cookies.get("lang"), None, "a language that there is not is not remembered");
    let query = shop.query(&[("lang", "de"), ("state", split)]);
    let answer = nobody.get(&format!("/login?{query}")).await;
    assert!(answer.body.contains("<html lang=\"de\""));
    assert_eq!(nobody.cookies["lang"], "de");
}

#[tokio::test]
async fn a_code_is_worth_nothing_in_another_sign_in() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    // The attacker's own sign-in has another challenge than that of the victim, in whose browser the code is planted.
    let code = shop.code(&world, &[]).await;
    let form = [
        ("grant_type", "authorization_code"),
        ("code", code.as_str()),
        ("redirect_uri", CALLBACK),
        ("code_verifier", "an-other-verifier-of-the-length-that-the-standard-wants"),
    ];
    let answer = shop.post(&world, "/oauth2/token", &form).await;
    assert_eq!((answer.status, answer.json()["error"].as_str()), (400, Some("invalid_grant")), "{answer:?}");
    // Nor does any of it count that stands in the address instead of the form.
    let query = shop.query(&[("grant_type", "authorization_code"), ("code", &code), ("code_verifier", VERIFIER)]);
    let answer = shop.post(&world, &format!("/oauth2/token?{query}"), &[]).await;
    assert_eq!((answer.status, answer.json()["error"].as_str()), (400, Some("invalid_request")), "{answer:?}");
    assert_eq!(shop.redeem(&world, &code).await.status, 200, "the code's own browser is none the worse");
}
