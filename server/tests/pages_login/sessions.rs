//! Who a browser is signed in as: without asking again, asking again, choosing.

use serde_json::json;

use super::{add, arrive, assert_in, assert_page, held, proved, shop};
use crate::assembled::{PASSWORD, World};
use crate::support::browser::{Browser, CALLBACK, Shop, parameters};

/// A browser in which `mary` is signed in.
async fn signed_in<'a>(world: &'a World, shop: &Shop) -> Browser<'a> {
    let (browser, answer) = proved(world, shop, "mary", PASSWORD).await;
    assert_in(&answer);
    browser
}

async fn authorize(browser: &mut Browser<'_>, shop: &Shop, more: &[(&str, &str)]) -> crate::assembled::Answer {
    let answer = browser.get(&format!("/oauth2/authorize?{}", shop.query(more))).await;
    assert_eq!(answer.status, 302, "{answer:?}");
    answer
}

#[track_caller]
fn assert_code(answer: &crate::assembled::Answer) {
    assert!(answer.header("location").starts_with(&format!("{CALLBACK}?code=")), "{answer:?}");
}

#[track_caller]
fn assert_asks(answer: &crate::assembled::Answer) {
    assert!(answer.header("location").starts_with("/domain/shop/login?"), "{answer:?}");
}

#[tokio::test]
async fn a_second_application_need_not_ask() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let other = Shop::client(&world, &shop.pool.id, json!({})).await;
    let other = other["ClientId"].as_str().unwrap();
    let mut browser = signed_in(&world, &shop).await;
    let answer = authorize(&mut browser, &shop, &[("client_id", other)]).await;
    assert_code(&answer);
    let form = [
        ("grant_type", "authorization_code"),
        ("code", &parameters(answer.header("location"))["code"]),
        ("redirect_uri", CALLBACK),
        ("code_verifier", crate::support::browser::VERIFIER),
        ("client_id", other),
    ];
    assert_eq!(shop.post(&world, "/oauth2/token", &form).await.status, 200);
    world.clock.advance(3600);
    assert_asks(&authorize(&mut browser, &shop, &[]).await);
}

#[tokio::test]
async fn an_application_may_want_to_ask_every_time() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let input =
        json!({ "UserPoolId": shop.pool.id, "UserSessionTracking": "ENABLED", "TokenSession": { "MaxPerUser": 20 } });
    world.admin("SetUserPoolSessionConfiguration", input).await;
    let strict = Shop::client(&world, &shop.pool.id, json!({})).await["ClientId"].as_str().unwrap().to_owned();
    let input = json!({ "UserPoolId": shop.pool.id, "ClientId": strict, "SSOSession": { "MaxValidityMinutes": 0 } });
    world.admin("SetUserPoolClientSessionConfiguration", input).await;
    let mut browser = signed_in(&world, &shop).await;
    let answer = authorize(&mut browser, &shop, &[("client_id", &strict)]).await;
    assert_asks(&answer);
    let page = browser.follow(answer).await;
    assert_page(&page, 200, &["Please enter your password again to continue.", "value=\"mary\""]);
    assert!(!page.body.contains("Continue as"), "{}", page.body);
    // Nor by a form that the page does not have.
    let csrf = held(&page, "_csrf");
    let path = format!("/login?{}", shop.query(&[("client_id", &strict)]));
    let page = browser.post(&path, &[("_csrf", &csrf), ("step", "continue")]).await;
    assert_page(&page, 200, &["name=\"step\" value=\"name\""]);
    // The others go on as before.
    assert_code(&authorize(&mut browser, &shop, &[]).await);
}

#[tokio::test]
async fn a_sign_in_that_is_too_old_is_asked_for_again() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let mut browser = signed_in(&world, &shop).await;
    world.clock.advance(100);
    assert_code(&authorize(&mut browser, &shop, &[("max_age", "100")]).await);
    for age in ["99", "0"] {
        let answer = authorize(&mut browser, &shop, &[("max_age", age)]).await;
        assert_asks(&answer);
        let page = browser.follow(answer).await;
        assert_page(&page, 200, &["Please enter your password again to continue."]);
        let path = format!("/login?{}", shop.query(&[("max_age", age)]));
        let csrf = held(&page, "_csrf");
        let page = browser.post(&path, &[("_csrf", &csrf), ("step", "continue")]).await;
        assert_page(&page, 200, &["name=\"step\" value=\"name\""]);
    }
    let answer = authorize(&mut browser, &shop, &[("max_age", "0")]).await;
    let page = browser.follow(answer).await;
    let page = browser.submit(&page, &[("username", "mary")]).await;
    let answer = browser.submit(&page, &[("password", PASSWORD)]).await;
    assert_in(&answer);
    let tokens = shop.redeem(&world, &parameters(answer.header("location"))["code"]).await.json();
    assert!(tokens["id_token"].is_string());
}

#[tokio::test]
async fn an_application_may_ask_for_no_page() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let mut browser = Browser::new(&world, &shop.root);
    let answer = authorize(&mut browser, &shop, &[("prompt", "none")]).await;
    let given = parameters(answer.header("location"));
    assert!(answer.header("location").starts_with(CALLBACK), "{answer:?}");
    assert_eq!((given["error"].as_str(), given["state"].as_str()), ("login_required", "st/a+te="));
    let mut browser = signed_in(&world, &shop).await;
    assert_code(&authorize(&mut browser, &shop, &[("prompt", "none")]).await);
    world.clock.advance(10);
    let answer = authorize(&mut browser, &shop, &[("prompt", "none"), ("max_age", "5")]).await;
    assert_eq!(parameters(answer.header("location"))["error"], "login_required");
}

#[tokio::test]
async fn an_application_may_ask_for_a_new_proof_and_the_old_one_lasts_until_then() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let mut browser = signed_in(&world, &shop).await;
    let before = browser.cookies["cognito"].clone();
    let answer = authorize(&mut browser, &shop, &[("prompt", "login")]).await;
    assert_asks(&answer);
    let page = browser.follow(answer).await;
    assert_page(&page, 200, &["Please enter your password again to continue.", "value=\"mary\""]);
    let page = browser.submit(&page, &[("username", "mary")]).await;
    let page = browser.submit(&page, &[("password", "Wrong-horse-1")]).await;
    assert_page(&page, 400, &["Incorrect username or password."]);
    assert_eq!(browser.cookies["cognito"], before);
    assert_code(&authorize(&mut browser, &shop, &[]).await);
    assert_in(&browser.submit(&page, &[("password", PASSWORD)]).await);
    assert_ne!(browser.cookies["cognito"], before);
    // The earlier session has ended, for whoever may have kept its cookie.
    let mut thief = Browser::new(&world, &shop.root);
    thief.cookies.insert("cognito".to_owned(), before);
    assert_asks(&authorize(&mut thief, &shop, &[]).await);
    assert_code(&authorize(&mut browser, &shop, &[]).await);
}

#[tokio::test]
async fn a_browser_is_asked_whom_to_go_on_as() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    shop.pool.add_user(&world, "paul").await;
    let mut browser = signed_in(&world, &shop).await;
    let answer = authorize(&mut browser, &shop, &[("prompt", "select_account")]).await;
    let mut page = browser.follow(answer).await;
    let direct = browser.get(&format!("/login?{}", shop.query(&[]))).await;
    for page in [&page, &direct] {
        assert_page(
            page,
            200,
            &["Choose an account", "Continue as mary", "Use another account", "Sign out of this account"],
        );
    }
    let answer = browser.submit(&page, &[("step", "continue")]).await;
    assert_eq!(answer.status, 303, "{answer:?}");
    assert_code(&answer);
    let before = browser.cookies["cognito"].clone();
    page = browser.submit(&page, &[("step", "other")]).await;
    assert_page(&page, 200, &["name=\"step\" value=\"name\""]);
    page = browser.submit(&page, &[("username", "paul")]).await;
    assert_in(&browser.submit(&page, &[("password", PASSWORD)]).await);
    assert_ne!(browser.cookies["cognito"], before, "another user, another session");
    page = browser.get(&format!("/login?{}", shop.query(&[]))).await;
    assert_page(&page, 200, &["Continue as paul"]);
    let answer = browser.submit(&page, &[("step", "sign-out")]).await;
    assert!(!browser.cookies.contains_key("cognito"), "{answer:?}");
    page = browser.follow(answer).await;
    assert_page(&page, 200, &["name=\"step\" value=\"name\""]);
    page = browser.submit(&page, &[("username", "mary")]).await;
    assert_in(&browser.submit(&page, &[("password", PASSWORD)]).await);
}

#[tokio::test]
async fn people_are_shown_the_name_that_they_know() {
    let world = World::new().await;
    let shop = shop(&world, "shop", json!({ "UsernameAttributes": ["email"] }), json!({})).await;
    let input = json!({
        "UserPoolId": shop.pool.id, "Username": "ann@example.com", "MessageAction": "SUPPRESS",
        "UserAttributes": [{ "Name": "email", "Value": "ann@example.com" }, { "Name": "email_verified", "Value": "true" }],
    });
    world.admin("AdminCreateUser", input).await;
    let input = json!({
        "UserPoolId": shop.pool.id, "Username": "ann@example.com", "Password": PASSWORD, "Permanent": true,
    });
    world.admin("AdminSetUserPassword", input).await;
    let (mut browser, answer) = proved(&world, &shop, "ann@example.com", PASSWORD).await;
    assert_in(&answer);
    let page = browser.get(&format!("/login?{}", shop.query(&[]))).await;
    assert_page(&page, 200, &["Continue as ann@example.com"]);
    let page = browser.get(&format!("/login?{}", shop.query(&[("prompt", "login")]))).await;
    assert_page(&page, 200, &["value=\"ann@example.com\""]);
}

#[tokio::test]
async fn a_session_is_one_domains_and_one_pools() {
    let world = World::new().await;
    let mine = Shop::new(&world).await;
    let other = Shop::with(&world, "other", json!({})).await;
    let cookie = signed_in(&world, &mine).await.cookies["cognito"].clone();
    let mut browser = Browser::new(&world, &other.root);
    browser.cookies.insert("cognito".to_owned(), cookie.clone());
    let answer = browser.get(&format!("/oauth2/authorize?{}", other.query(&[]))).await;
    assert!(answer.header("location").starts_with("/domain/other/login?"), "{answer:?}");
    for bad in [cookie[1..].to_owned(), "x".to_owned(), String::new(), cookie.to_uppercase()] {
        let mut browser = Browser::new(&world, &mine.root);
        browser.cookies.insert("cognito".to_owned(), bad);
        assert_asks(&authorize(&mut browser, &mine, &[]).await);
    }
}

#[tokio::test]
async fn no_cookie_from_before_a_sign_in_is_one_after_it() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    add(&world, &shop, "eve").await;
    let (planted, answer) = proved(&world, &shop, "eve", PASSWORD).await;
    assert_in(&answer);
    // Somebody else's session lies in the browser when mary signs in: it ends, and she gets one of her own.
    let (mut browser, _) = arrive(&world, &shop, &[]).await;
    browser.cookies.extend(planted.cookies.clone());
    let page = browser.get(&format!("/login?{}", shop.query(&[]))).await;
    let page = browser.submit(&page, &[("step", "other")]).await;
    let page = browser.submit(&page, &[("username", "mary")]).await;
    assert_in(&browser.submit(&page, &[("password", PASSWORD)]).await);
    assert_ne!(browser.cookies["cognito"], planted.cookies["cognito"]);
    let mut eve = Browser::new(&world, &shop.root);
    eve.cookies.clone_from(&planted.cookies);
    assert_asks(&authorize(&mut eve, &shop, &[]).await);
}

#[tokio::test]
async fn another_password_or_the_users_end_ends_the_session() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let mut browser = signed_in(&world, &shop).await;
    world.clock.advance(1);
    let input =
        json!({ "UserPoolId": shop.pool.id, "Username": "mary", "Password": "Another-horse-2", "Permanent": true });
    world.admin("AdminSetUserPassword", input).await;
    assert_asks(&authorize(&mut browser, &shop, &[]).await);
    let (mut browser, answer) = proved(&world, &shop, "mary", "Another-horse-2").await;
    assert_in(&answer);
    world.admin("AdminDisableUser", json!({ "UserPoolId": shop.pool.id, "Username": "mary" })).await;
    assert_asks(&authorize(&mut browser, &shop, &[]).await);
}

#[tokio::test]
async fn a_sign_in_may_lead_to_a_page_of_the_domain_and_to_no_other() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let client = &shop.pool.client_id;
    let mut browser = Browser::new(&world, &shop.root);
    let query = format!("then=%2Faccount&client_id={client}&lang=en&prompt=login");
    let page = browser.get(&format!("/login?{query}")).await;
    let page = browser.submit(&page, &[("username", "mary")]).await;
    let answer = browser.submit(&page, &[("password", PASSWORD)]).await;
    assert_eq!(answer.header("location"), format!("/domain/shop/account?client_id={client}&lang=en"));
    assert_eq!(answer.status, 303);
    for elsewhere in
        ["https://evil.example.com", "//evil.example.com", "/account/../x", "/%0d%0aset-cookie:x", "/logout"]
    {
        let answer = browser.get(&format!("/login?then={elsewhere}&client_id={client}")).await;
        assert!(answer.header("location").starts_with("/domain/shop/error?"), "{elsewhere}: {answer:?}");
    }
    for (query, error) in [("then=/account", "Required"), ("then=/account&client_id=unknown", "invalid_client")] {
        let answer = browser.get(&format!("/login?{query}")).await;
        assert!(answer.header("location").starts_with(&format!("/domain/shop/error?error={error}")), "{answer:?}");
    }
}
