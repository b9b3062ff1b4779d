use serde_json::json;

use super::{STALE, asked_to_sign_in, at, attribute, done, mary, page, prove_again, refused, set};
use crate::assembled::World;
use crate::support::browser::Shop;

/// A pool that verifies addresses.
async fn verifying(world: &World) -> Shop {
    let shop = Shop::new(world).await;
    let input = json!({
        "UserPoolId": shop.pool.id,
        "AutoVerifiedAttributes": ["email"],
        "UserAttributeUpdateSettings": { "AttributesRequireVerificationBeforeUpdate": ["email"] },
    });
    world.admin("UpdateUserPool", input).await;
    set(world, &shop, "mary", &[("email", "mary@example.com"), ("email_verified", "true")]).await;
    shop
}

#[tokio::test]
async fn a_user_changes_attributes() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    set(&world, &shop, "mary", &[("nickname", "Mae"), ("birthdate", "1990-12-30")]).await;
    let mut browser = mary(&world, &shop).await;
    let shown = page(&mut browser, &shop, "/account").await;
    assert!(!shown.body.contains("attribute-zoneinfo"), "what nobody asks for stays away");
    assert!(shown.body.contains("value=\"Mae\"") && shown.body.contains("<dd>mary</dd>"), "{}", shown.body);
    let fields = [("attribute-nickname", ""), ("attribute-given_name", "Mary"), ("attribute-birthdate", "1990-12-31")];
    let answer = browser.submit(&shown, &fields).await;
    let shown = done(&mut browser, answer, "/account").await;
    assert!(shown.body.contains("Your changes were saved."), "{}", shown.body);
    assert!(shown.body.contains("value=\"1990-12-31\""), "{}", shown.body);
    assert_eq!(attribute(&world, &shop, "mary", "given_name").await.as_deref(), Some("Mary"));
    assert_eq!(attribute(&world, &shop, "mary", "nickname").await, None);
}

#[tokio::test]
async fn what_does_not_fit_is_refused_beside_its_field_and_kept_there() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    set(&world, &shop, "mary", &[("birthdate", "1990-12-31")]).await;
    let mut browser = mary(&world, &shop).await;
    let shown = page(&mut browser, &shop, "/account").await;
    let fields = [("attribute-given_name", "Mary"), ("attribute-birthdate", "1990")];
    let answer = browser.submit(&shown, &fields).await;
    refused(&answer, "id=\"attribute-birthdate-problem\"");
    assert!(answer.body.contains("value=\"1990\"") && answer.body.contains("value=\"Mary\""), "{}", answer.body);
    assert_eq!(attribute(&world, &shop, "mary", "given_name").await, None);
}

#[tokio::test]
async fn what_the_client_may_only_read_is_shown_and_what_it_may_not_read_is_not() {
    let world = World::new().await;
    let more = json!({ "ReadAttributes": ["name", "nickname"], "WriteAttributes": ["name", "gender"] });
    let shop = Shop::with(&world, "shop", more).await;
    set(&world, &shop, "mary", &[("nickname", "Mae"), ("gender", "secret"), ("email", "mary@example.com")]).await;
    let mut browser = mary(&world, &shop).await;
    let shown = page(&mut browser, &shop, "/account").await;
    assert!(shown.body.contains("<dd>Mae</dd>") && shown.body.contains("name=\"attribute-name\""), "{}", shown.body);
    for hidden in ["attribute-nickname", "attribute-gender", "secret", "mary@example.com"] {
        assert!(!shown.body.contains(hidden), "{hidden}");
    }
    // A form that says more than it was given changes no more.
    let answer = browser.submit(&shown, &[("attribute-name", "Mary")]).await;
    done(&mut browser, answer, "/account").await;
    let token = csrf(&shown.body);
    let fields = [("_csrf", &*token), ("step", "profile"), ("attribute-name", "M"), ("attribute-nickname", "x")];
    browser.post(&at(&shop, "/account"), &fields).await;
    assert_eq!(attribute(&world, &shop, "mary", "nickname").await.as_deref(), Some("Mae"));
    let fields = [("_csrf", &*token), ("step", "contact"), ("attribute", "email"), ("value", "x@example.com")];
    let answer = browser.post(&at(&shop, "/account"), &fields).await;
    assert_eq!(answer.status, 400, "{answer:?}");
    let fields = [("_csrf", &*token), ("step", "contact"), ("attribute", "sub"), ("value", "x")];
    refused(&browser.post(&at(&shop, "/account"), &fields).await, "There is no such attribute");
    assert_eq!(attribute(&world, &shop, "mary", "email").await.as_deref(), Some("mary@example.com"));
}

fn csrf(body: &str) -> String {
    let (_, rest) = body.split_once("name=\"_csrf\" value=\"").unwrap();
    rest.split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn another_address_is_in_force_once_its_code_was_given() {
    let world = World::new().await;
    let shop = verifying(&world).await;
    let mut browser = mary(&world, &shop).await;
    let shown = page(&mut browser, &shop, "/account").await;
    let answer = browser.submit(&shown, &[("attribute", "email"), ("value", "new@example.com")]).await;
    let shown = done(&mut browser, answer, "/account").await;
    assert!(shown.body.contains("We sent a code to new@example.com"), "{}", shown.body);
    let code = world.messages.last_code();
    let email = || attribute(&world, &shop, "mary", "email");
    assert_eq!(email().await.as_deref(), Some("mary@example.com"));

    let wrong = if code == "111111" { "222222" } else { "111111" };
    let answer = browser.submit(&shown, &[("attribute", "email"), ("code", wrong)]).await;
    refused(&answer, "id=\"email-code-problem\"");
    let answer = browser.submit(&answer, &[("attribute", "email"), ("code", "12345")]).await;
    refused(&answer, "Enter the 6 digits of the code.");
    assert_eq!(email().await.as_deref(), Some("mary@example.com"));
    // A new code takes the place of the first.
    let sent = world.messages.count();
    let fields = [("_csrf", &*csrf(&shown.body)), ("step", "send"), ("attribute", "email")];
    let answer = browser.post(&at(&shop, "/account"), &fields).await;
    let shown = done(&mut browser, answer, "/account").await;
    assert_eq!(world.messages.count(), sent + 1);
    let answer = browser.submit(&shown, &[("attribute", "email"), ("code", &world.messages.last_code())]).await;
    done(&mut browser, answer, "/account").await;
    assert_eq!(email().await.as_deref(), Some("new@example.com"));
    assert_eq!(attribute(&world, &shop, "mary", "email_verified").await.as_deref(), Some("true"));
}

#[tokio::test]
async fn an_address_is_only_changed_shortly_after_a_sign_in() {
    let world = World::new().await;
    let shop = verifying(&world).await;
    let mut browser = mary(&world, &shop).await;
    let form = page(&mut browser, &shop, "/account").await;
    world.clock.advance(STALE);
    let answer = browser.submit(&form, &[("attribute", "email"), ("value", "thief@example.com")]).await;
    asked_to_sign_in(&answer, "/account");
    assert!(answer.header("location").contains("&prompt=login&"), "{answer:?}");
    let stale = page(&mut browser, &shop, "/account").await;
    assert!(stale.body.contains("prompt=login") && !stale.body.contains("value=\"contact\""), "{}", stale.body);
    assert_eq!(world.messages.count(), 0);

    let again = prove_again(&mut browser, answer).await;
    assert!(again.body.contains("value=\"contact\""), "{again:?}");
    let answer = browser.submit(&again, &[("attribute", "email"), ("value", "new@example.com")]).await;
    done(&mut browser, answer, "/account").await;
}

#[tokio::test]
async fn an_address_must_be_one() {
    let world = World::new().await;
    let shop = verifying(&world).await;
    let mut browser = mary(&world, &shop).await;
    let form = page(&mut browser, &shop, "/account").await;
    let answer = browser.submit(&form, &[("attribute", "email"), ("value", "nonsense")]).await;
    refused(&answer, "id=\"attribute-email-problem\"");
    assert!(answer.body.contains("value=\"nonsense\""));
    let answer = browser.submit(&form, &[("attribute", "email"), ("value", " ")]).await;
    refused(&answer, "Email address: please fill in this field.");
    world.messages.fail(true);
    let answer = browser.submit(&form, &[("attribute", "email"), ("value", "new@example.com")]).await;
    refused(&answer, "We could not send the code.");
}

#[tokio::test]
async fn codes_are_not_sent_without_end() {
    let world = World::new().await;
    let shop = verifying(&world).await;
    let mut browser = mary(&world, &shop).await;
    set(&world, &shop, "mary", &[("email_verified", "false")]).await;
    let mut answers = Vec::new();
    for _ in 0..12 {
        let form = page(&mut browser, &shop, "/account").await;
        let fields = [("_csrf", &*csrf(&form.body)), ("step", "send"), ("attribute", "email")];
        answers.push(browser.post(&at(&shop, "/account"), &fields).await);
    }
    assert_eq!(answers[0].status, 303);
    refused(answers.last().unwrap(), "Attempt limit exceeded");
}
