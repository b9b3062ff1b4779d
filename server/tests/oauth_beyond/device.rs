//! Sign-in on another device.

use cognomen_model::limits::Category;
use cognomen_userpool::limits::Limits;
use serde_json::{Value, json};

use super::{BASE, refused, set, shop};
use crate::assembled::{Answer, PASSWORD, Pool, World};
use crate::support::browser::{Browser, Shop};

const GRANT: &str = "urn:ietf:params:oauth:grant-type:device_code";

async fn start(world: &World, shop: &Shop, form: &[(&str, &str)]) -> Answer {
    shop.post(world, "/oauth2/device_authorization", form).await
}

async fn started(world: &World, shop: &Shop) -> Value {
    let answer = start(world, shop, &[("scope", "openid email")]).await;
    assert_eq!(answer.status, 200, "{answer:?}");
    answer.json()
}

async fn poll(world: &World, shop: &Shop, started: &Value) -> Answer {
    let code = started["device_code"].as_str().unwrap();
    shop.post(world, "/oauth2/token", &[("grant_type", GRANT), ("device_code", code)]).await
}

/// Enters a code; answers the page that comes next, be it of the sign-in.
async fn enter(browser: &mut Browser<'_>, code: &str) -> Answer {
    let page = browser.get("/device").await;
    assert_eq!(page.status, 200, "{page:?}");
    let answer = browser.submit(&page, &[("user_code", code)]).await;
    browser.follow(answer).await
}

/// Signs in on the way to the question.
async fn sign_in(browser: &mut Browser<'_>, page: &Answer) -> Answer {
    let page = browser.submit(page, &[("username", "mary")]).await;
    let page = browser.follow(page).await;
    let answer = browser.submit(&page, &[("password", PASSWORD)]).await;
    browser.follow(answer).await
}

fn code_of(started: &Value) -> &str {
    started["user_code"].as_str().unwrap()
}

#[tokio::test]
async fn a_device_gets_tokens_once_its_user_has_allowed_it() {
    let world = World::new().await;
    let shop = shop(&world, json!({ "DeviceGrant": true }), json!({})).await;
    let started = started(&world, &shop).await;
    assert_eq!((started["expires_in"].as_i64(), started["interval"].as_i64()), (Some(600), Some(5)));
    assert_eq!(started["verification_uri"], format!("{BASE}/device"));
    let code = code_of(&started);
    assert_eq!(started["verification_uri_complete"], format!("{BASE}/device?user_code={code}"));
    let letters = code.split_once('-').unwrap();
    let good = |half: &str| half.len() == 4 && half.bytes().all(|letter| b"BCDFGHJKLMNPQRSTVWXZ".contains(&letter));
    assert!(good(letters.0) && good(letters.1), "{code}");
    refused(&poll(&world, &shop, &started).await, 400, "authorization_pending");

    let mut browser = Browser::new(&world, &shop.root);
    let filled = browser.get(&format!("/device?user_code={code}")).await;
    assert!(filled.body.contains(&format!("value=\"{code}\"")), "{filled:?}");
    let page = enter(&mut browser, &code.to_lowercase().replace('-', " ")).await;
    let page = sign_in(&mut browser, &page).await;
    assert_eq!(page.status, 200, "{page:?}");
    for text in [code, "client", "mary"] {
        assert!(page.body.contains(text), "no `{text}`: {page:?}");
    }
    world.clock.advance(5);
    refused(&poll(&world, &shop, &started).await, 400, "authorization_pending");
    let done = browser.submit(&page, &[("decision", "allow")]).await;
    assert_eq!(done.status, 200, "{done:?}");

    let answer = poll(&world, &shop, &started).await;
    assert_eq!(answer.status, 200, "{answer:?}");
    let tokens = answer.json();
    assert!(tokens["id_token"].is_string() && tokens["refresh_token"].is_string(), "{tokens}");
    let form = [("grant_type", "refresh_token"), ("refresh_token", tokens["refresh_token"].as_str().unwrap())];
    assert_eq!(shop.post(&world, "/oauth2/token", &form).await.status, 200);
    refused(&poll(&world, &shop, &started).await, 400, "invalid_grant");
    // Nor is the code good for anybody else.
    let again = enter(&mut browser, code).await;
    assert!(again.status == 400 && again.body.contains("user_code-problem"), "{again:?}");
}

#[tokio::test]
async fn a_device_that_its_user_does_not_allow_is_told_so() {
    let world = World::new().await;
    let shop = shop(&world, json!({ "DeviceGrant": true }), json!({})).await;
    let started = started(&world, &shop).await;
    let mut browser = Browser::new(&world, &shop.root);
    let page = enter(&mut browser, code_of(&started)).await;
    let page = sign_in(&mut browser, &page).await;
    let done = browser.submit(&page, &[("decision", "deny")]).await;
    assert_eq!(done.status, 200, "{done:?}");
    refused(&poll(&world, &shop, &started).await, 400, "access_denied");
    let late = browser.submit(&page, &[("decision", "allow")]).await;
    assert_eq!(late.status, 400, "{late:?}");
    refused(&poll(&world, &shop, &started).await, 400, "access_denied");
}

#[tokio::test]
async fn a_device_that_asks_too_often_waits_longer_and_an_old_one_is_told_to_begin_anew() {
    let world = World::new().await;
    let shop = shop(&world, json!({ "DeviceGrant": true }), json!({})).await;
    let started = started(&world, &shop).await;
    refused(&poll(&world, &shop, &started).await, 400, "authorization_pending");
    world.clock.advance(4);
    refused(&poll(&world, &shop, &started).await, 400, "slow_down");
    world.clock.advance(9);
    refused(&poll(&world, &shop, &started).await, 400, "slow_down");
    world.clock.advance(15);
    refused(&poll(&world, &shop, &started).await, 400, "authorization_pending");
    world.clock.advance(600);
    refused(&poll(&world, &shop, &started).await, 400, "expired_token");
    let page = enter(&mut Browser::new(&world, &shop.root), code_of(&started)).await;
    assert_eq!(page.status, 400, "{page:?}");
}

#[tokio::test]
async fn who_is_signed_in_is_asked_at_once_but_never_sent_past_the_question_for_the_code() {
    let world = World::new().await;
    let shop = shop(&world, json!({ "DeviceGrant": true }), json!({})).await;
    let mut browser = Browser::new(&world, &shop.root);
    browser.sign_in(&shop.query(&[]), "mary", PASSWORD).await;
    let started = started(&world, &shop).await;
    let page = browser.get("/device").await;
    let answer = browser.submit(&page, &[("user_code", code_of(&started))]).await;
    let address = answer.header("location").to_owned();
    assert!(
        !address.contains(code_of(&started)) && !address.contains(&code_of(&started).replace('-', "")),
        "{address}"
    );
    let page = browser.follow(answer).await;
    assert!(page.body.contains(code_of(&started)), "{page:?}");

    // The address of one browser leads another one's user nowhere.
    let mut victim = Browser::new(&world, &shop.root);
    victim.sign_in(&shop.query(&[]), "mary", PASSWORD).await;
    let path = address.strip_prefix(&shop.root).unwrap();
    let page = victim.get(path).await;
    assert!(page.status == 400 && !page.body.contains(code_of(&started)), "{page:?}");
    let forged = victim.post(path, &[("step", "confirm"), ("decision", "allow")]).await;
    assert_eq!(forged.status, 403, "{forged:?}");
    refused(&poll(&world, &shop, &started).await, 400, "authorization_pending");
}

#[tokio::test]
async fn codes_cannot_be_tried_out() {
    let world = World::new().await;
    let shop = shop(&world, json!({ "DeviceGrant": true }), json!({})).await;
    let began = started(&world, &shop).await;
    let mut browser = Browser::new(&world, &shop.root);
    // What cannot be a code is no attempt at one.
    for guess in ["nonsense", "<b>\"'&"].into_iter().cycle().take(20).chain(["BBBB-BBBB"; 20]) {
        let page = enter(&mut browser, guess).await;
        assert!(page.status == 400 && !page.body.contains("<b>"), "{page:?}");
        assert!(!page.body.contains("Attempt limit exceeded"), "{page:?}");
    }
    let mut other = Browser::new(&world, &shop.root);
    let page = enter(&mut other, code_of(&began)).await;
    assert!(page.status == 400 && page.body.contains("Attempt limit exceeded"), "{page:?}");
    world.clock.advance(601);
    let began = started(&world, &shop).await;
    let page = enter(&mut other, code_of(&began)).await;
    assert_eq!(page.status, 200, "{page:?}");
}

#[tokio::test]
async fn a_device_code_is_of_one_client_that_may() {
    let world = World::new().await;
    let shop = shop(&world, json!({ "DeviceGrant": true }), json!({})).await;
    let began = started(&world, &shop).await;
    let mut browser = Browser::new(&world, &shop.root);
    let page = enter(&mut browser, code_of(&began)).await;
    let page = sign_in(&mut browser, &page).await;
    assert_eq!(browser.submit(&page, &[("decision", "allow")]).await.status, 200);

    let id = Shop::client(&world, &shop.pool.id, json!({})).await["ClientId"].as_str().unwrap().to_owned();
    let other = Shop { pool: Pool { id: shop.pool.id.clone(), client_id: id }, root: shop.root.clone(), secret: None };
    refused(&start(&world, &other, &[]).await, 400, "unauthorized_client");
    refused(&poll(&world, &other, &began).await, 400, "unauthorized_client");
    set(&world, &other, json!({ "DeviceGrant": true })).await;
    refused(&poll(&world, &other, &began).await, 400, "invalid_grant");
    refused(&start(&world, &other, &[("scope", "admin")]).await, 400, "invalid_scope");
    refused(&start(&world, &other, &[("resource", "none")]).await, 400, "invalid_target");
    refused(&shop.post(&world, "/oauth2/token", &[("grant_type", GRANT)]).await, 400, "invalid_request");
    let unknown = json!({ "device_code": "x" });
    refused(&poll(&world, &shop, &unknown).await, 400, "invalid_grant");
    assert_eq!(poll(&world, &shop, &began).await.status, 200, "nobody else used it up");
}

#[tokio::test]
async fn a_user_who_is_gone_gets_no_device() {
    let world = World::new().await;
    let shop = shop(&world, json!({ "DeviceGrant": true }), json!({})).await;
    let started = started(&world, &shop).await;
    let mut browser = Browser::new(&world, &shop.root);
    let page = enter(&mut browser, code_of(&started)).await;
    let page = sign_in(&mut browser, &page).await;
    assert_eq!(browser.submit(&page, &[("decision", "allow")]).await.status, 200);
    world.admin("AdminDisableUser", json!({ "UserPoolId": shop.pool.id, "Username": "mary" })).await;
    refused(&poll(&world, &shop, &started).await, 400, "invalid_grant");
}

#[tokio::test]
async fn what_was_allowed_ends_with_a_global_sign_out_and_with_another_password() {
    let world = World::new().await;
    let shop = shop(&world, json!({ "DeviceGrant": true }), json!({})).await;
    let of_mary = json!({ "UserPoolId": shop.pool.id, "Username": "mary" });
    for (operation, password) in [("AdminUserGlobalSignOut", None), ("AdminSetUserPassword", Some("Other-horse-2"))] {
        let started = started(&world, &shop).await;
        let mut browser = Browser::new(&world, &shop.root);
        let page = enter(&mut browser, code_of(&started)).await;
        let page = sign_in(&mut browser, &page).await;
        assert_eq!(browser.submit(&page, &[("decision", "allow")]).await.status, 200);
        world.clock.advance(5);
        let mut input = of_mary.clone();
        if let Some(password) = password {
            input["Password"] = password.into();
            input["Permanent"] = true.into();
        }
        world.admin(operation, input).await;
        refused(&poll(&world, &shop, &started).await, 400, "invalid_grant");
    }
}

#[tokio::test]
async fn who_must_choose_another_password_allows_no_device() {
    let world = World::new().await;
    let shop = shop(&world, json!({ "DeviceGrant": true }), json!({})).await;
    let attributes =
        json!([{ "Name": "email", "Value": "m@example.com" }, { "Name": "email_verified", "Value": "true" }]);
    let input = json!({ "UserPoolId": shop.pool.id, "Username": "mary", "UserAttributes": attributes });
    world.admin("AdminUpdateUserAttributes", input).await;
    let started = started(&world, &shop).await;
    let mut browser = Browser::new(&world, &shop.root);
    let page = enter(&mut browser, code_of(&started)).await;
    let page = sign_in(&mut browser, &page).await;
    world.admin("AdminResetUserPassword", json!({ "UserPoolId": shop.pool.id, "Username": "mary" })).await;
    let answer = browser.submit(&page, &[("decision", "allow")]).await;
    assert!(answer.status == 303 && answer.header("location").contains("/login?then=%2Fdevice&"), "{answer:?}");
    refused(&poll(&world, &shop, &started).await, 400, "authorization_pending");
}

#[tokio::test]
async fn a_sign_in_at_another_client_allows_no_device_of_one_that_always_asks() {
    let world = World::new().await;
    let shop = shop(&world, json!({ "DeviceGrant": true }), json!({})).await;
    let input =
        json!({ "UserPoolId": shop.pool.id, "UserSessionTracking": "ENABLED", "TokenSession": { "MaxPerUser": 20 } });
    world.admin("SetUserPoolSessionConfiguration", input).await;
    let input = json!({
        "UserPoolId": shop.pool.id, "ClientId": shop.pool.client_id, "SSOSession": { "MaxValidityMinutes": 0 },
    });
    world.admin("SetUserPoolClientSessionConfiguration", input).await;
    let id = Shop::client(&world, &shop.pool.id, json!({})).await["ClientId"].as_str().unwrap().to_owned();
    let other = Shop { pool: Pool { id: shop.pool.id.clone(), client_id: id }, root: shop.root.clone(), secret: None };
    let started = started(&world, &shop).await;
    let mut browser = Browser::new(&world, &shop.root);
    browser.sign_in(&other.query(&[]), "mary", PASSWORD).await;
    let page = enter(&mut browser, code_of(&started)).await;
    assert!(!page.body.contains("value=\"allow\""), "{page:?}");
    let page = sign_in(&mut browser, &page).await;
    assert_eq!(browser.submit(&page, &[("decision", "allow")]).await.status, 200);
    assert_eq!(poll(&world, &shop, &started).await.status, 200);
}

#[tokio::test]
async fn codes_are_entered_no_faster_than_the_rate_of_sign_ins() {
    let rates = [(Category::UserAuthentication, 3)].into_iter().collect();
    let world = World::bounded(Limits { rates, ..Limits::default() }).await;
    let shop = shop(&world, json!({ "DeviceGrant": true }), json!({})).await;
    let mut browser = Browser::new(&world, &shop.root);
    let page = browser.get("/device").await;
    for fast in [false, false, false, true] {
        let answer = browser.submit(&page, &[("user_code", "BBBB-BBBB")]).await;
        assert_eq!(answer.body.contains("Too many requests"), fast, "{answer:?}");
    }
}
