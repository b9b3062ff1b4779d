//! The password: wrong, shut out, temporary, to be reset.

use serde_json::json;

use super::{add, assert_in, assert_page, held, named, proved, shop};
use crate::assembled::{PASSWORD, World};
use crate::support::browser::{Shop, parameters};

const CHOSEN: &str = "Another-horse-2";

#[tokio::test]
async fn a_wrong_password_keeps_the_name_and_nothing_secret() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let (mut browser, page) = proved(&world, &shop, "mary", "Wrong-horse-1").await;
    assert_page(&page, 400, &["Incorrect username or password.", "href=\"#password\"", "Signing in as mary"]);
    assert!(!page.body.contains("Wrong-horse-1"), "{}", page.body);
    assert!(!browser.cookies.contains_key("cognito"));
    let page = browser.submit(&page, &[("password", "")]).await;
    assert_page(&page, 400, &["Password: please fill in this field."]);
    let answer = browser.submit(&page, &[("password", PASSWORD)]).await;
    assert_in(&answer);
    let given = parameters(answer.header("location"));
    assert_eq!((given["state"].as_str(), given.len()), ("st/a+te=", 3), "{given:?}");
    assert_eq!(shop.redeem(&world, &given["code"]).await.status, 200);
}

#[tokio::test]
async fn too_many_wrong_passwords_shut_the_account() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let (mut browser, mut page) = named(&world, &shop, "mary").await;
    for _ in 0..5 {
        page = browser.submit(&page, &[("password", "Wrong-horse-1")]).await;
        assert_page(&page, 400, &["Incorrect username or password."]);
    }
    page = browser.submit(&page, &[("password", PASSWORD)]).await;
    assert_page(&page, 400, &["Password attempts exceeded. Please wait a while and try again."]);
    world.clock.advance(3600);
    assert_in(&browser.submit(&page, &[("password", PASSWORD)]).await);
}

#[tokio::test]
async fn disabled_users_are_told_so_once_they_prove_who_they_are() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    world.admin("AdminDisableUser", json!({ "UserPoolId": shop.pool.id, "Username": "mary" })).await;
    let (_, page) = proved(&world, &shop, "mary", "Wrong-horse-1").await;
    assert_page(&page, 400, &["Incorrect username or password."]);
    let (_, page) = proved(&world, &shop, "mary", PASSWORD).await;
    assert_page(&page, 400, &["User is disabled."]);
}

#[tokio::test]
async fn a_sign_up_that_waits_is_handed_to_its_page() {
    let world = World::new().await;
    let shop = shop(&world, "shop", json!({ "AutoVerifiedAttributes": ["email"] }), json!({})).await;
    let email = json!([{ "Name": "email", "Value": "ann@example.com" }]);
    let input = json!({
        "ClientId": shop.pool.client_id, "Username": "ann", "Password": PASSWORD, "UserAttributes": email,
    });
    world.user("SignUp", input).await;
    let (mut browser, page) = proved(&world, &shop, "ann", PASSWORD).await;
    assert_page(&page, 200, &["Your account is not confirmed yet.", "action=\"/domain/shop/resendcode?client_id="]);
    assert_eq!(held(&page, "username"), "ann");
    let sent = world.messages.count();
    let page = browser.submit(&page, &[("username", "ann")]).await;
    let page = browser.follow(page).await;
    assert_page(&page, 200, &["Confirm your account", "a***@e***"]);
    assert_eq!(world.messages.count(), sent + 1);
    let page = browser.submit(&page, &[("code", &world.messages.last_code())]).await;
    let page = browser.follow(page).await;
    let (_, page) = if page.status == 303 { (browser, page) } else { proved(&world, &shop, "ann", PASSWORD).await };
    assert_in(&page);
}

#[tokio::test]
async fn a_password_to_be_reset_is_handed_to_its_page() {
    let world = World::new().await;
    let shop = shop(&world, "shop", json!({ "AutoVerifiedAttributes": ["email"] }), json!({})).await;
    add(&world, &shop, "mary").await;
    world.admin("AdminResetUserPassword", json!({ "UserPoolId": shop.pool.id, "Username": "mary" })).await;
    let (mut browser, page) = proved(&world, &shop, "mary", PASSWORD).await;
    let action = "action=\"/domain/shop/forgotPassword?client_id=";
    assert_page(&page, 200, &["Your password must be reset before you can sign in.", action]);
    assert_eq!(held(&page, "username"), "mary");
    let page = browser.submit(&page, &[("username", "mary")]).await;
    let page = browser.follow(page).await;
    assert_page(&page, 200, &["Choose a new password"]);
    let code = world.messages.last_code();
    let page = browser.submit(&page, &[("code", &code), ("password", CHOSEN), ("confirm_password", CHOSEN)]).await;
    let page = browser.follow(page).await;
    let (_, page) = if page.status == 303 { (browser, page) } else { proved(&world, &shop, "mary", CHOSEN).await };
    assert_in(&page);
}

/// A user with a temporary password.
async fn invite(world: &World, shop: &Shop, name: &str) {
    let input = json!({
        "UserPoolId": shop.pool.id, "Username": name, "MessageAction": "SUPPRESS", "TemporaryPassword": PASSWORD,
    });
    world.admin("AdminCreateUser", input).await;
}

#[tokio::test]
async fn a_temporary_password_gives_way_and_missing_attributes_are_filled_in() {
    let world = World::new().await;
    let required =
        |name: &str| json!({ "Name": name, "AttributeDataType": "String", "Required": true, "Mutable": true });
    let schema = json!({ "Schema": [required("given_name"), required("birthdate"), required("phone_number")] });
    let shop = shop(&world, "shop", schema, json!({})).await;
    invite(&world, &shop, "mary").await;
    let (mut browser, page) = proved(&world, &shop, "mary", PASSWORD).await;
    assert_page(
        &page,
        200,
        &[
            "Change your password",
            "at least 8 characters",
            "an upper-case letter",
            "Please also fill in what is missing in your profile.",
            "<label for=\"attribute-given_name\">First name</label>",
            "name=\"attribute-birthdate\" type=\"date\"",
            "type=\"tel\" value=\"\" autocomplete=\"tel\"",
        ],
    );
    assert!(!page.body.contains("attribute-email"), "{}", page.body);
    let mut fields = vec![
        ("new_password", CHOSEN),
        ("confirm_password", "Other"),
        ("attribute-given_name", "Mary <b>"),
        ("attribute-birthdate", ""),
        ("attribute-phone_number", "+15550100"),
    ];
    let page = browser.submit(&page, &fields).await;
    assert_page(
        &page,
        400,
        &["The passwords do not match.", "Date of birth: please fill in this field.", "value=\"Mary &#60;b&#62;\""],
    );
    assert!(!page.body.contains(CHOSEN), "{}", page.body);
    fields[3] = ("attribute-birthdate", "1990-12-31");
    fields[1] = ("confirm_password", CHOSEN);
    for (weak, said) in [
        ("Short-1", "Password not long enough: use at least 8 characters."),
        ("lower-case-1", "Password must have uppercase characters."),
        ("UPPER-CASE-1", "Password must have lowercase characters."),
        ("Without-number", "Password must have numeric characters."),
        ("Without1symbol", "Password must have symbol characters."),
    ] {
        let mut weakly = fields.clone();
        (weakly[0].1, weakly[1].1) = (weak, weak);
        let page = browser.submit(&page, &weakly).await;
        assert_page(&page, 400, &[said, "href=\"#new_password\"", "value=\"+15550100\""]);
        assert!(!page.body.contains(weak), "{}", page.body);
    }
    assert_in(&browser.submit(&page, &fields).await);
    let user = world.admin("AdminGetUser", json!({ "UserPoolId": shop.pool.id, "Username": "mary" })).await;
    let attributes = user["UserAttributes"].to_string();
    assert!(attributes.contains("Mary <b>") && attributes.contains("1990-12-31"), "{user}");
    assert_eq!(user["UserStatus"], "CONFIRMED");
    assert_in(&proved(&world, &shop, "mary", CHOSEN).await.1);
    // The page is used up, and from before the sign-in.
    assert_eq!(browser.submit(&page, &fields).await.status, 403);
}

#[tokio::test]
async fn a_password_of_before_is_no_new_one() {
    let world = World::new().await;
    let policy = json!({ "Policies": { "PasswordPolicy": {
        "MinimumLength": 12, "RequireUppercase": true, "RequireLowercase": false, "RequireNumbers": false,
        "RequireSymbols": false, "PasswordHistorySize": 3,
    } } });
    let shop = shop(&world, "shop", policy, json!({})).await;
    invite(&world, &shop, "mary").await;
    let (mut browser, page) = proved(&world, &shop, "mary", PASSWORD).await;
    let rules = ["at least 12 characters", "an upper-case letter", "no match with your last passwords: 3"];
    assert_page(&page, 200, &rules);
    assert!(!page.body.contains("a number") && !page.body.contains("a lower-case letter"), "{}", page.body);
    let page = browser.submit(&page, &[("new_password", PASSWORD), ("confirm_password", PASSWORD)]).await;
    assert_page(&page, 400, &["You used this password before. Please choose another one."]);
    let page =
        browser.submit(&page, &[("new_password", "  Leading-and-1"), ("confirm_password", "  Leading-and-1")]).await;
    assert_page(&page, 400, &["Password must not start or end with a space."]);
    assert_in(&browser.submit(&page, &[("new_password", CHOSEN), ("confirm_password", CHOSEN)]).await);
}

#[tokio::test]
async fn a_temporary_password_that_is_too_old_is_told() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    invite(&world, &shop, "ann").await;
    world.clock.advance(8 * 86_400);
    let (_, page) = proved(&world, &shop, "ann", PASSWORD).await;
    assert_page(&page, 400, &["Your temporary password has expired."]);
}

#[tokio::test]
async fn a_sign_in_that_took_too_long_begins_again_with_the_name() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    invite(&world, &shop, "ann").await;
    let (mut browser, page) = proved(&world, &shop, "ann", PASSWORD).await;
    world.clock.advance(180);
    let page = browser.submit(&page, &[("new_password", CHOSEN), ("confirm_password", CHOSEN)]).await;
    assert_page(&page, 400, &["Your session timed out. Please sign in again.", "name=\"step\" value=\"name\""]);
    assert_eq!(held(&page, "username"), "ann");
}

#[tokio::test]
async fn scripts_of_old_post_name_and_password_at_once() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let (mut browser, page) = named(&world, &shop, "mary").await;
    let csrf = held(&page, "_csrf");
    let path = format!("/login?{}", shop.query(&[]));
    let fields = [("_csrf", csrf.as_str()), ("username", "mary"), ("password", PASSWORD), ("cognitoAsfData", "x")];
    assert_in(&browser.post(&path, &fields).await);
}
