use cognomen_crypto::totp;
use serde_json::json;

use super::{STALE, asked_to_sign_in, at, done, mary, page, refused, set, user};
use crate::assembled::{Answer, World};
use crate::support::browser::Shop;

async fn offering(world: &World, mode: &str) -> Shop {
    let shop = Shop::new(world).await;
    let arn = "arn:aws:ses:us-east-1:000000000000:identity/shop@example.com";
    let sender = json!({ "EmailSendingAccount": "DEVELOPER", "SourceArn": arn });
    world.admin("UpdateUserPool", json!({ "UserPoolId": shop.pool.id, "EmailConfiguration": sender })).await;
    let input = json!({
        "UserPoolId": shop.pool.id,
        "MfaConfiguration": mode,
        "SoftwareTokenMfaConfiguration": { "Enabled": true },
        "EmailMfaConfiguration": {},
    });
    world.admin("SetUserPoolMfaConfig", input).await;
    shop
}

/// The key on a page of a set-up.
fn key(page: &Answer) -> Vec<u8> {
    let (_, rest) = page.body.split_once("name=\"secret\" value=\"").expect("a key");
    totp::decode_secret(rest.split('"').next().unwrap()).expect("base 32")
}

fn code(world: &World, key: &[u8]) -> String {
    totp::totp(key, world.now().seconds().unsigned_abs())
}

#[tokio::test]
async fn an_authenticator_app_is_set_up_asked_first_and_switched_off() {
    let world = World::new().await;
    let shop = offering(&world, "OPTIONAL").await;
    let mut browser = mary(&world, &shop).await;
    let form = page(&mut browser, &shop, "/account/factors").await;
    let set_up = browser.submit(&form, &[("factor", "SOFTWARE_TOKEN_MFA"), ("step", "set-up")]).await;
    assert_eq!(set_up.status, 200, "{set_up:?}");
    assert!(set_up.body.contains("<img src=\"data:image/svg+xml,"), "{}", set_up.body);
    assert!(set_up.body.contains("href=\"otpauth://totp/client:mary?secret="), "{}", set_up.body);
    let key = key(&set_up);

    let wrong = browser.submit(&set_up, &[("code", "000000"), ("device", "My phone")]).await;
    refused(&wrong, "The code does not match.");
    assert_eq!(super::factors::key(&wrong), key, "the same key is shown again");
    assert!(wrong.body.contains("value=\"My phone\""));
    refused(&browser.submit(&wrong, &[("code", "12")]).await, "Enter the 6 digits of the code.");
    assert_eq!(user(&world, &shop, "mary").await.get("UserMFASettingList"), None);

    let answer = browser.submit(&wrong, &[("code", &code(&world, &key))]).await;
    let shown = done(&mut browser, answer, "/account/factors").await;
    assert!(shown.body.contains("Preferred"), "{}", shown.body);
    let seen = user(&world, &shop, "mary").await;
    assert_eq!(seen["UserMFASettingList"], json!(["SOFTWARE_TOKEN_MFA"]));
    assert_eq!(seen["PreferredMfaSetting"], "SOFTWARE_TOKEN_MFA");

    let answer = browser.submit(&shown, &[("factor", "SOFTWARE_TOKEN_MFA"), ("step", "off")]).await;
    done(&mut browser, answer, "/account/factors").await;
    assert_eq!(user(&world, &shop, "mary").await.get("UserMFASettingList"), None);
}

#[tokio::test]
async fn codes_by_mail_are_switched_on_once_there_is_an_address() {
    let world = World::new().await;
    let shop = offering(&world, "OPTIONAL").await;
    let mut browser = mary(&world, &shop).await;
    let form = page(&mut browser, &shop, "/account/factors").await;
    let answer = browser.submit(&form, &[("factor", "EMAIL_OTP"), ("step", "on")]).await;
    refused(&answer, "User does not have delivery config set to turn on EMAIL_OTP");
    set(&world, &shop, "mary", &[("email", "mary@example.com"), ("email_verified", "true")]).await;
    let answer = browser.submit(&form, &[("factor", "EMAIL_OTP"), ("step", "prefer")]).await;
    let shown = done(&mut browser, answer, "/account/factors").await;
    assert!(shown.body.contains("mary@example.com"));
    assert_eq!(user(&world, &shop, "mary").await["PreferredMfaSetting"], "EMAIL_OTP");
    // A factor that the pool does not offer is none.
    let answer = browser.submit(&form, &[("factor", "SMS_MFA"), ("step", "on")]).await;
    assert_eq!(answer.status, 303);
    assert_eq!(user(&world, &shop, "mary").await["UserMFASettingList"], json!(["EMAIL_OTP"]));
}

#[tokio::test]
async fn a_demanded_factor_stays() {
    let world = World::new().await;
    let shop = offering(&world, "OPTIONAL").await;
    set(&world, &shop, "mary", &[("email", "mary@example.com"), ("email_verified", "true")]).await;
    let mut browser = mary(&world, &shop).await;
    let form = page(&mut browser, &shop, "/account/factors").await;
    let answer = browser.submit(&form, &[("factor", "EMAIL_OTP"), ("step", "on")]).await;
    let form = done(&mut browser, answer, "/account/factors").await;
    let input = json!({
        "UserPoolId": shop.pool.id, "MfaConfiguration": "ON",
        "SoftwareTokenMfaConfiguration": { "Enabled": true }, "EmailMfaConfiguration": {},
    });
    world.admin("SetUserPoolMfaConfig", input).await;
    let shown = page(&mut browser, &shop, "/account/factors").await;
    assert!(shown.body.contains("This account must have a second step.") && !shown.body.contains("value=\"off\""));
    let answer = browser.submit(&form, &[("factor", "EMAIL_OTP"), ("step", "off")]).await;
    refused(&answer, "cannot be turned off");
    assert_eq!(user(&world, &shop, "mary").await["UserMFASettingList"], json!(["EMAIL_OTP"]));
}

#[tokio::test]
async fn factors_change_only_shortly_after_a_sign_in() {
    let world = World::new().await;
    let shop = offering(&world, "OPTIONAL").await;
    set(&world, &shop, "mary", &[("email", "mary@example.com"), ("email_verified", "true")]).await;
    let mut browser = mary(&world, &shop).await;
    let form = page(&mut browser, &shop, "/account/factors").await;
    let answer = browser.submit(&form, &[("factor", "EMAIL_OTP"), ("step", "on")]).await;
    let form = done(&mut browser, answer, "/account/factors").await;
    let set_up = browser.submit(&form, &[("factor", "SOFTWARE_TOKEN_MFA"), ("step", "set-up")]).await;
    world.clock.advance(STALE);
    for (factor, step) in [("EMAIL_OTP", "off"), ("EMAIL_OTP", "prefer"), ("SOFTWARE_TOKEN_MFA", "set-up")] {
        let answer = browser.submit(&form, &[("factor", factor), ("step", step)]).await;
        asked_to_sign_in(&answer, "/account/factors");
    }
    let answer = browser.submit(&set_up, &[("code", &code(&world, &key(&set_up)))]).await;
    asked_to_sign_in(&answer, "/account/factors");
    assert_eq!(user(&world, &shop, "mary").await["UserMFASettingList"], json!(["EMAIL_OTP"]));
}

#[tokio::test]
async fn a_key_that_a_form_makes_up_is_not_shown() {
    let world = World::new().await;
    let shop = offering(&world, "OPTIONAL").await;
    let mut browser = mary(&world, &shop).await;
    let form = page(&mut browser, &shop, "/account/factors").await;
    let set_up = browser.submit(&form, &[("factor", "SOFTWARE_TOKEN_MFA"), ("step", "set-up")]).await;
    let answer = browser.submit(&set_up, &[("code", "000000"), ("secret", "<b>key</b>")]).await;
    refused(&answer, "The code does not match.");
    assert!(!answer.body.contains("key</b>"), "{}", answer.body);
    assert!(page(&mut browser, &shop, "/account/factors").await.body.contains(&at(&shop, "/account/factors")));
}
