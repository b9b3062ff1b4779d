//! The choice among ways to begin a sign-in.

use serde_json::json;

use super::{add, assert_in, assert_page, choosing, first_factors, held, named, shop};
use crate::assembled::{PASSWORD, World};
use crate::support::browser::Shop;

async fn choice_shop(world: &World, names: &[&str]) -> Shop {
    let shop = shop(world, "shop", first_factors(names), choosing()).await;
    add(world, &shop, "mary").await;
    shop
}

#[tokio::test]
async fn a_user_chooses_between_password_and_code() {
    let world = World::new().await;
    let shop = choice_shop(&world, &["PASSWORD", "EMAIL_OTP"]).await;
    let (mut browser, page) = named(&world, &shop, "mary").await;
    assert_page(&page, 200, &["How do you want to sign in?", "type=\"password\"", "value=\"EMAIL_OTP\""]);
    assert_eq!(world.messages.count(), 0, "nothing is sent before it is chosen");
    let wrong = browser.submit(&page, &[("password", "Wrong-horse-1")]).await;
    assert_page(&wrong, 400, &["Incorrect username or password.", "value=\"EMAIL_OTP\""]);
    let code = browser.submit(&wrong, &[("answer", "EMAIL_OTP")]).await;
    assert_page(
        &code,
        200,
        &[
            "We sent a code by email to m***@e***.",
            "The code has 8 digits.",
            "autocomplete=\"one-time-code\"",
            "inputmode=\"numeric\"",
        ],
    );
    let sent = world.messages.last_code();
    let spaced = format!(" {} {} ", &sent[..4], &sent[4..]);
    assert_in(&browser.submit(&code, &[("code", &spaced)]).await);
    // The same page again has nothing to give.
    let (mut other, again) = named(&world, &shop, "mary").await;
    assert_in(&other.submit(&again, &[("password", PASSWORD)]).await);
}

#[tokio::test]
async fn a_code_is_sent_again_and_the_earlier_page_stays_apart() {
    let world = World::new().await;
    let shop = choice_shop(&world, &["PASSWORD", "EMAIL_OTP"]).await;
    let (mut browser, page) = named(&world, &shop, "mary").await;
    let first = browser.submit(&page, &[("answer", "EMAIL_OTP")]).await;
    let earlier = world.messages.last_code();
    let second = browser.submit(&first, &[("step", "resend"), ("preferred", "EMAIL_OTP")]).await;
    assert_page(&second, 200, &["We sent a new code.", "role=\"status\"", "m***@e***"]);
    assert_eq!(world.messages.count(), 2);
    let later = world.messages.last_code();
    let wrong = browser.submit(&second, &[("code", &earlier)]).await;
    assert_page(&wrong, 400, &["Invalid verification code provided, please try again.", "m***@e***"]);
    let none = browser.submit(&wrong, &[("code", " ")]).await;
    assert_page(&none, 400, &["Enter the 8 digits of the code."]);
    assert_in(&browser.submit(&none, &[("code", &later)]).await);
}

#[tokio::test]
async fn another_way_is_a_step_back() {
    let world = World::new().await;
    let shop = choice_shop(&world, &["PASSWORD", "EMAIL_OTP"]).await;
    let (mut browser, page) = named(&world, &shop, "mary").await;
    let code = browser.submit(&page, &[("answer", "EMAIL_OTP")]).await;
    let back = browser.submit(&code, &[("step", "name"), ("username", "mary")]).await;
    assert_page(&back, 200, &["How do you want to sign in?"]);
}

#[tokio::test]
async fn the_only_way_is_gone_at_once() {
    let world = World::new().await;
    let shop = choice_shop(&world, &["PASSWORD", "EMAIL_OTP"]).await;
    // Without a verified address there is only the password.
    shop.pool.add_user(&world, "paul").await;
    let (mut browser, page) = named(&world, &shop, "paul").await;
    assert_page(&page, 200, &["Enter your password"]);
    assert_in(&browser.submit(&page, &[("password", PASSWORD)]).await);
    // Without a password there is only the code.
    let input = json!({
        "UserPoolId": shop.pool.id, "Username": "nina", "MessageAction": "SUPPRESS",
        "UserAttributes": [{ "Name": "email", "Value": "nina@example.com" }, { "Name": "email_verified", "Value": "true" }],
    });
    world.admin("AdminCreateUser", input).await;
    let (mut browser, page) = named(&world, &shop, "nina").await;
    assert_page(&page, 200, &["We sent a code by email to n***@e***."]);
    assert_in(&browser.submit(&page, &[("code", &world.messages.last_code())]).await);
}

#[tokio::test]
async fn what_was_not_offered_cannot_be_chosen() {
    let world = World::new().await;
    let shop = choice_shop(&world, &["PASSWORD", "EMAIL_OTP"]).await;
    let (mut browser, page) = named(&world, &shop, "mary").await;
    for answer in ["SMS_OTP", "WEB_AUTHN"] {
        let refused = browser.submit(&page, &[("answer", answer), ("available", "SMS_OTP WEB_AUTHN")]).await;
        assert_page(&refused, 400, &["Selected challenge is not available for the user."]);
    }
    for preferred in ["PASSWORD", "PASSWORD_SRP", "WEB_AUTHN", "x"] {
        let code = browser.submit(&page, &[("answer", "EMAIL_OTP")]).await;
        let other = browser.submit(&code, &[("step", "resend"), ("preferred", preferred)]).await;
        assert_page(&other, 200, &["name=\"step\" value=\"name\""]);
    }
    let refused = browser.submit(&page, &[("answer", "<script>"), ("available", "<script>")]).await;
    assert_page(&refused, 400, &["Invalid challenge name."]);
}

#[tokio::test]
async fn too_many_codes_are_refused() {
    let world = World::new().await;
    let shop = choice_shop(&world, &["PASSWORD", "EMAIL_OTP"]).await;
    let (mut browser, page) = named(&world, &shop, "mary").await;
    let mut page = browser.submit(&page, &[("answer", "EMAIL_OTP")]).await;
    for _ in 0..40 {
        page = browser.submit(&page, &[("step", "resend"), ("preferred", "EMAIL_OTP")]).await;
        if page.status == 400 {
            break;
        }
    }
    assert_page(&page, 400, &["Attempt limit exceeded, please try after some time."]);
    assert_eq!(held(&page, "username"), "mary");
}

#[tokio::test]
async fn a_client_without_choices_asks_for_the_password_alone() {
    let world = World::new().await;
    let shop = shop(&world, "shop", first_factors(&["PASSWORD", "EMAIL_OTP"]), json!({})).await;
    add(&world, &shop, "mary").await;
    let (mut browser, page) = named(&world, &shop, "mary").await;
    assert_page(&page, 200, &["Enter your password"]);
    assert!(!page.body.contains("EMAIL_OTP"), "{}", page.body);
    let path = format!("/login?{}", shop.query(&[]));
    let csrf = held(&page, "_csrf");
    let fields = [("_csrf", csrf.as_str()), ("step", "resend"), ("username", "mary"), ("preferred", "EMAIL_OTP")];
    let page = browser.post(&path, &fields).await;
    assert_page(&page, 400, &["USER_AUTH is not enabled for the client."]);
    assert_eq!(world.messages.count(), 0);
}
