//! Second factors: asked for, chosen, set up.

use cognomen_crypto::totp;
use serde_json::{Value, json};

use super::{add, app_code, assert_in, assert_page, held, proved, shop};
use crate::assembled::{PASSWORD, Tokens, World};
use crate::support::browser::Shop;

/// A pool that asks for a second factor as said, and `mary`.
async fn mfa_shop(world: &World, mode: &str, more: Value) -> Shop {
    let shop = shop(world, "shop", sender(), json!({})).await;
    add(world, &shop, "mary").await;
    configure(world, &shop, mode, more).await;
    shop
}

/// Settings of a pool that sends mail of its own, as codes that are a second factor need.
fn sender() -> Value {
    let arn = "arn:aws:ses:us-east-1:000000000000:identity/shop@example.com";
    json!({ "EmailConfiguration": { "EmailSendingAccount": "DEVELOPER", "SourceArn": arn } })
}

async fn configure(world: &World, shop: &Shop, mode: &str, more: Value) {
    let mut input = json!({ "UserPoolId": shop.pool.id, "MfaConfiguration": mode });
    input.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    world.admin("SetUserPoolMfaConfig", input).await;
}

fn app() -> Value {
    json!({ "SoftwareTokenMfaConfiguration": { "Enabled": true } })
}

fn email() -> Value {
    json!({ "EmailMfaConfiguration": {} })
}

fn both() -> Value {
    json!({ "SoftwareTokenMfaConfiguration": { "Enabled": true }, "EmailMfaConfiguration": {} })
}

/// Sets an authenticator app up through the API; answers its key.
async fn give_app(world: &World, shop: &Shop, name: &str) -> String {
    let access = Tokens::of(&shop.pool.password(world, name, PASSWORD).await.json()).access;
    let made = world.user("AssociateSoftwareToken", json!({ "AccessToken": access })).await;
    let secret = made["SecretCode"].as_str().unwrap().to_owned();
    let input = json!({
        "AccessToken": access, "UserCode": app_code(world, &secret), "FriendlyDeviceName": "My <phone>",
    });
    world.user("VerifySoftwareToken", input).await;
    let wanted = json!({ "Enabled": true, "PreferredMfa": true });
    let input = json!({ "AccessToken": access, "SoftwareTokenMfaSettings": wanted });
    world.user("SetUserMFAPreference", input).await;
    world.clock.advance(60);
    secret
}

#[tokio::test]
async fn an_app_is_asked_for_its_code() {
    let world = World::new().await;
    let shop = mfa_shop(&world, "OPTIONAL", app()).await;
    assert_in(&proved(&world, &shop, "mary", PASSWORD).await.1);
    let secret = give_app(&world, &shop, "mary").await;
    let (mut browser, page) = proved(&world, &shop, "mary", PASSWORD).await;
    let texts =
        ["Confirm that it is you", "from your authenticator app “My &#60;phone&#62;”.", "The code has 6 digits."];
    assert_page(&page, 200, &texts);
    assert!(!browser.cookies.contains_key("cognito"), "half a sign-in is none");
    let wrong = browser.submit(&page, &[("code", "000000")]).await;
    assert_page(&wrong, 400, &["Invalid verification code provided, please try again.", "My &#60;phone&#62;"]);
    let code = app_code(&world, &secret);
    assert_in(&browser.submit(&wrong, &[("code", &code)]).await);
    // Neither the page nor the code is good twice.
    let used = browser.submit(&wrong, &[("code", &code)]).await;
    assert_eq!(used.status, 403, "the page is from before the sign-in: {used:?}");
    let (mut other, page) = proved(&world, &shop, "mary", PASSWORD).await;
    let page = other.submit(&page, &[("code", &code)]).await;
    assert_page(&page, 400, &["This code was used already. Please wait for the next one."]);
}

#[tokio::test]
async fn a_code_by_email_is_the_second_factor() {
    let world = World::new().await;
    let shop = mfa_shop(&world, "ON", email()).await;
    let (mut browser, page) = proved(&world, &shop, "mary", PASSWORD).await;
    assert_page(
        &page,
        200,
        &["Confirm that it is you", "We sent a code by email to m***@e***.", "The code has 6 digits."],
    );
    // Another one needs the password again.
    assert!(!page.body.contains("value=\"resend\""), "{}", page.body);
    let wrong = browser.submit(&page, &[("code", "0")]).await;
    assert_page(&wrong, 400, &["Invalid verification code provided, please try again.", "m***@e***"]);
    assert_in(&browser.submit(&wrong, &[("code", &world.messages.last_code())]).await);
}

#[tokio::test]
async fn a_user_with_two_factors_chooses() {
    let world = World::new().await;
    let shop = mfa_shop(&world, "OPTIONAL", both()).await;
    let secret = give_app(&world, &shop, "mary").await;
    let input = json!({
        "UserPoolId": shop.pool.id, "Username": "mary",
        "SoftwareTokenMfaSettings": { "Enabled": true, "PreferredMfa": false },
        "EmailMfaSettings": { "Enabled": true, "PreferredMfa": false },
    });
    world.admin("AdminSetUserMFAPreference", input).await;
    let (mut browser, page) = proved(&world, &shop, "mary", PASSWORD).await;
    assert_page(&page, 200, &["How do you want to confirm that it is you?", "Authenticator app", "Email messages"]);
    assert!(!page.body.contains("Text messages"), "{}", page.body);
    let refused = browser.submit(&page, &[("answer", "SMS_MFA")]).await;
    assert_page(&refused, 400, &["This method is not set up for your account.", "Authenticator app"]);
    let page = browser.submit(&refused, &[("answer", "SOFTWARE_TOKEN_MFA")]).await;
    assert_page(&page, 200, &["authenticator app"]);
    assert_in(&browser.submit(&page, &[("code", &app_code(&world, &secret))]).await);
}

#[tokio::test]
async fn a_code_that_cannot_be_sent_is_told() {
    let world = World::new().await;
    let shop = mfa_shop(&world, "ON", email()).await;
    world.messages.fail(true);
    let (mut browser, page) = proved(&world, &shop, "mary", PASSWORD).await;
    assert_page(&page, 400, &["We could not send the code. Please try again later.", "type=\"password\""]);
    world.messages.fail(false);
    let page = browser.submit(&page, &[("password", PASSWORD)]).await;
    assert_page(&page, 200, &["We sent a code by email to m***@e***."]);
}

#[tokio::test]
async fn an_address_of_somebody_else_is_no_second_factor() {
    let world = World::new().await;
    let mut settings = sender();
    settings["AliasAttributes"] = json!(["email"]);
    let shop = shop(&world, "shop", settings, json!({})).await;
    add(&world, &shop, "mary").await;
    shop.pool.add_user(&world, "paul").await;
    configure(&world, &shop, "ON", email()).await;
    let (mut browser, page) = proved(&world, &shop, "paul", PASSWORD).await;
    assert_page(&page, 200, &["We will send codes to this email address."]);
    let page = browser.submit(&page, &[("email", "mary@example.com")]).await;
    assert_page(&page, 400, &["An account with the given email already exists.", "value=\"mary@example.com\""]);
}

/// The key that a page shows, and the one in its form.
#[track_caller]
fn key(page: &crate::assembled::Answer) -> String {
    let shown = page.body.split_once("<code class=\"key\"").unwrap().1.split_once('>').unwrap().1;
    let shown = shown.split_once('<').unwrap().0;
    assert!(shown.split(' ').all(|group| group.len() == 4), "{shown}");
    assert_eq!(held(page, "secret"), shown.replace(' ', ""));
    shown.to_owned()
}

#[tokio::test]
async fn a_required_app_is_set_up_on_the_way_in() {
    let world = World::new().await;
    let shop = mfa_shop(&world, "ON", app()).await;
    let (mut browser, page) = proved(&world, &shop, "mary", PASSWORD).await;
    let alt = "alt=\"QR code for your authenticator app.";
    assert_page(&page, 200, &["Set up an authenticator app", "src=\"data:image/svg+xml,", alt]);
    let secret = key(&page);
    let plain = secret.replace(' ', "");
    let address = format!("href=\"otpauth://totp/pool:mary?secret={plain}&#38;issuer=pool\"");
    assert_page(&page, 200, &[&address]);
    let wrong = browser.submit(&page, &[("code", "000000"), ("device", "Tablet")]).await;
    assert_page(&wrong, 400, &["The code does not match.", "value=\"Tablet\""]);
    assert_eq!(key(&wrong), secret, "a code that is wrong asks for no new key");
    let odd = browser.submit(&wrong, &[("code", "12345")]).await;
    assert_page(&odd, 400, &["Enter the 6 digits of the code."]);
    assert_in(&browser.submit(&odd, &[("code", &app_code(&world, &secret)), ("device", "Tablet")]).await);
    world.clock.advance(60);
    let (mut browser, page) = proved(&world, &shop, "mary", PASSWORD).await;
    assert_page(&page, 200, &["from your authenticator app “Tablet”."]);
    assert_in(&browser.submit(&page, &[("code", &app_code(&world, &secret))]).await);
}

#[tokio::test]
async fn a_key_that_is_changed_in_the_form_is_not_the_apps() {
    let world = World::new().await;
    let shop = mfa_shop(&world, "ON", app()).await;
    let (mut browser, page) = proved(&world, &shop, "mary", PASSWORD).await;
    let other = totp::encode_secret(&[7; 20]);
    let code = app_code(&world, &other);
    let page = browser.submit(&page, &[("code", &code), ("secret", &other)]).await;
    assert_page(&page, 400, &["The code does not match."]);
}

#[tokio::test]
async fn either_factor_may_be_set_up() {
    let world = World::new().await;
    let shop = shop(&world, "shop", sender(), json!({})).await;
    shop.pool.add_user(&world, "paul").await;
    configure(&world, &shop, "ON", both()).await;
    let (mut browser, choice) = proved(&world, &shop, "paul", PASSWORD).await;
    assert_page(&choice, 200, &["Protect your account with a second step", "Authenticator app", "Email messages"]);
    let odd = browser.submit(&choice, &[("answer", "SMS_MFA")]).await;
    assert_page(&odd, 400, &["Please choose one of the options.", "Authenticator app"]);
    let page = browser.submit(&choice, &[("answer", "SOFTWARE_TOKEN_MFA")]).await;
    key(&page);
    let page = browser.submit(&choice, &[("answer", "EMAIL_OTP")]).await;
    assert_page(&page, 200, &["We will send codes to this email address.", "autocomplete=\"email\""]);
    for (given, said) in [
        ("", "Email address: please fill in this field."),
        ("paul<b>", "Enter an email address in the form name@example.com."),
    ] {
        assert_page(&browser.submit(&page, &[("email", given)]).await, 400, &[said, "href=\"#email\""]);
    }
    let page = browser.submit(&page, &[("email", "paul@example.com")]).await;
    assert_page(&page, 200, &["We sent a code by email to p***@e***.", "The code has 6 digits."]);
    assert_in(&browser.submit(&page, &[("code", &world.messages.last_code())]).await);
    let (_, page) = proved(&world, &shop, "paul", PASSWORD).await;
    assert_page(&page, 200, &["We sent a code by email to p***@e***."]);
}

#[tokio::test]
async fn a_factor_that_only_an_administrator_gives_is_told() {
    let world = World::new().await;
    let shop = shop(&world, "shop", json!({}), json!({})).await;
    shop.pool.add_user(&world, "paul").await;
    let role = "arn:aws:iam::000000000000:role/sms";
    let sms = json!({ "SmsMfaConfiguration": { "SmsConfiguration": { "SnsCallerArn": role, "ExternalId": "x" } } });
    configure(&world, &shop, "ON", sms).await;
    let (_, page) = proved(&world, &shop, "paul", PASSWORD).await;
    assert_page(&page, 400, &["There is no verified email address or phone number to send a code to."]);
}
