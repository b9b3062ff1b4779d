use serde_json::json;

use super::{STALE, asked_to_sign_in, at, done, mary, page, refused};
use crate::assembled::{PASSWORD, World};
use crate::support::browser::{Browser, Shop};

const NEW: &str = "Another-horse-2";

#[tokio::test]
async fn a_new_password_signs_other_browsers_out_and_not_this_one() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let (mut browser, mut other) = (mary(&world, &shop).await, mary(&world, &shop).await);
    world.clock.advance(1);
    let form = page(&mut browser, &shop, "/account/password").await;
    assert!(form.body.contains("at least 8 characters"), "{}", form.body);
    let answer = browser.submit(&form, &[("current", PASSWORD), ("new", NEW), ("again", NEW)]).await;
    let shown = done(&mut browser, answer, "/account/password").await;
    assert!(shown.body.contains("Your password was changed."), "{}", shown.body);
    asked_to_sign_in(&other.get(&at(&shop, "/account")).await, "/account");
    assert_eq!(shop.pool.password(&world, "mary", PASSWORD).await.status, 400);
    assert_eq!(shop.pool.password(&world, "mary", NEW).await.status, 200);
}

#[tokio::test]
async fn each_refusal_is_said_beside_its_field() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let mut browser = mary(&world, &shop).await;
    let form = page(&mut browser, &shop, "/account/password").await;
    let cases = [
        (("Wrong-horse-1", NEW, NEW), "id=\"current-problem\">The current password is not right."),
        ((PASSWORD, NEW, "Other-horse-3"), "id=\"again-problem\">The passwords do not match."),
        ((PASSWORD, "short", "short"), "id=\"new-problem\">Password not long enough"),
        ((PASSWORD, "", ""), "id=\"new-problem\">New password: please fill in this field."),
        (("", NEW, NEW), "id=\"current-problem\">Current password: please fill in this field."),
    ];
    for ((current, new, again), text) in cases {
        let answer = browser.submit(&form, &[("current", current), ("new", new), ("again", again)]).await;
        refused(&answer, text);
        for given in [current, new, again].into_iter().filter(|given| !given.is_empty()) {
            assert!(!answer.body.contains(&format!("\"{given}\"")), "{given} is not shown again");
        }
    }
    assert_eq!(shop.pool.password(&world, "mary", PASSWORD).await.status, 200);
}

#[tokio::test]
async fn passwords_are_not_guessed_without_end() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let mut browser = mary(&world, &shop).await;
    let form = page(&mut browser, &shop, "/account/password").await;
    let mut last = None;
    for _ in 0..12 {
        last = Some(browser.submit(&form, &[("current", "Wrong-horse-1"), ("new", NEW), ("again", NEW)]).await);
    }
    refused(&last.unwrap(), "Attempt limit exceeded");
    let answer = browser.submit(&form, &[("current", PASSWORD), ("new", NEW), ("again", NEW)]).await;
    assert_eq!(answer.status, 400, "the right one is not taken either: {answer:?}");
}

#[tokio::test]
async fn who_has_no_password_sets_one_shortly_after_a_sign_in() {
    let world = World::new().await;
    let flows = json!({ "ExplicitAuthFlows": ["ALLOW_USER_AUTH", "ALLOW_USER_PASSWORD_AUTH"] });
    let shop = Shop::with(&world, "shop", flows).await;
    let policies = json!({ "SignInPolicy": { "AllowedFirstAuthFactors": ["PASSWORD", "EMAIL_OTP"] } });
    world.admin("UpdateUserPool", json!({ "UserPoolId": shop.pool.id, "Policies": policies })).await;
    let attributes = json!([
        { "Name": "email", "Value": "nina@example.com" },
        { "Name": "email_verified", "Value": "true" },
    ]);
    let input = json!({
        "UserPoolId": shop.pool.id, "Username": "nina", "MessageAction": "SUPPRESS", "UserAttributes": attributes,
    });
    world.admin("AdminCreateUser", input).await;
    let mut browser = Browser::new(&world, &shop.root);
    let answer = browser.get(&at(&shop, "/account/password")).await;
    let name = browser.follow(answer).await;
    let code = browser.submit(&name, &[("username", "nina")]).await;
    let answer = browser.submit(&code, &[("code", &world.messages.last_code())]).await;
    let form = browser.follow(answer).await;
    assert!(form.body.contains("Set a password") && !form.body.contains("name=\"current\""), "{}", form.body);

    world.clock.advance(STALE);
    let answer = browser.submit(&form, &[("new", NEW), ("again", NEW)]).await;
    asked_to_sign_in(&answer, "/account/password");
    let name = browser.follow(answer).await;
    let code = browser.submit(&name, &[("username", "nina")]).await;
    let answer = browser.submit(&code, &[("code", &world.messages.last_code())]).await;
    let form = browser.follow(answer).await;
    let answer = browser.submit(&form, &[("new", NEW), ("again", NEW)]).await;
    let form = done(&mut browser, answer, "/account/password").await;
    assert!(form.body.contains("name=\"current\""), "now there is one: {}", form.body);
    assert_eq!(shop.pool.password(&world, "nina", NEW).await.status, 200);
}
