//! `/forgotPassword` and `/confirmForgotPassword`.

use serde_json::json;

use super::{Door, goes_to_login, goes_to_the_application, hides, says};
use crate::assembled::{Answer, PASSWORD};
use crate::support::browser::Browser;

const NEW: &str = "Another-horse-2";

impl Door {
    /// Asks for a code, up to the page that takes it.
    async fn forgot(&self, browser: &mut Browser<'_>, username: &str) -> Answer {
        let page = browser.get(&self.path("/forgotPassword")).await;
        assert_eq!(page.status, 200, "{page:?}");
        browser.submit(&page, &[("username", username)]).await
    }

    async fn reset(&self, browser: &mut Browser<'_>, page: &Answer, code: &str, password: &str) -> Answer {
        browser.submit(page, &[("code", code), ("password", password), ("confirm_password", password)]).await
    }
}

#[tokio::test]
async fn a_code_and_a_new_password_lead_back_to_sign_in() {
    let door = Door::new().await;
    door.user("ann").await;
    let mut browser = door.browser();
    let page = browser.get(&door.path("/login")).await;
    let page = browser.submit(&page, &[("username", "ann")]).await;
    says(&page, "/domain/shop/forgotPassword?");
    let page = door.forgot(&mut browser, "ann").await;
    says(&page, "We sent a code by email to a***@e***.");
    says(&page, r#"autocomplete="one-time-code""#);
    says(&page, r#"autocomplete="new-password""#);
    let answer = door.reset(&mut browser, &page, &door.world.messages.last_code(), NEW).await;
    goes_to_login(&answer, "reset");
    let page = browser.follow(answer).await;
    says(&page, r#"<p class="notice" role="status">Your password was changed.</p>"#);
    let page = browser.submit(&page, &[("username", "ann")]).await;
    let wrong = browser.submit(&page, &[("password", PASSWORD)]).await;
    says(&wrong, "Incorrect username or password.");
    goes_to_the_application(&browser.submit(&wrong, &[("password", NEW)]).await);
}

#[tokio::test]
async fn unknown_names_get_the_same_page_where_the_client_hides_them() {
    let door = Door::with(json!({}), json!({ "PreventUserExistenceErrors": "ENABLED" })).await;
    door.user("ann").await;
    let mut browser = door.browser();
    let mut seen = Vec::new();
    for name in ["ann@example.com", "eve@example.com"] {
        let known = if name.starts_with("ann") { "ann" } else { name };
        let page = door.forgot(&mut browser, known).await;
        assert_eq!(page.status, 200, "{name}");
        let wrong = door.reset(&mut browser, &page, "12345x", NEW).await;
        let strip = |page: &Answer| {
            let (before, rest) = page.body.split_once("We sent a code by email to ").expect("where the code went");
            let after = rest.split_once(".</p>").map_or("", |(_, after)| after);
            let text = format!("{before}{after}").replace(known, "NAME").replace("a***@e***", "TO");
            text.replace("e***@e***", "TO")
        };
        seen.push((strip(&page), wrong.status, strip(&wrong)));
    }
    assert_eq!(seen[0], seen[1]);
    assert_eq!(door.world.messages.count(), 1);
}

#[tokio::test]
async fn who_may_not_reset_is_told_so_where_the_client_hides_nothing() {
    let door = Door::new().await;
    door.shop.pool.add_user(&door.world, "bare").await;
    let mut browser = door.browser();
    let words = "There is no verified email address or phone number to send a code to.";
    for (name, words) in [
        ("nobody", "User does not exist."),
        ("bare", words),
        ("", "Username: please fill in this field."),
        ("a b", "Use letters, digits, punctuation and symbols without spaces."),
    ] {
        let page = door.forgot(&mut browser, name).await;
        assert_eq!(page.status, 400, "{name}");
        says(&page, &format!(r##"<a href="#username">{words}"##));
    }
    assert_eq!(door.world.messages.count(), 0);
}

#[tokio::test]
async fn all_that_is_wrong_is_said_at_once() {
    let rules = json!({ "PasswordPolicy": { "MinimumLength": 8, "RequireUppercase": true, "PasswordHistorySize": 2 } });
    let door = Door::with(json!({ "Policies": rules }), json!({})).await;
    door.user("ann").await;
    let mut browser = door.browser();
    let page = door.forgot(&mut browser, "ann").await;
    says(&page, "no match with your last passwords: 2");
    let fields = [("code", ""), ("password", "lower-case"), ("confirm_password", "other")];
    let wrong = browser.submit(&page, &fields).await;
    assert_eq!(wrong.status, 400);
    says(&wrong, r##"<a href="#code">Enter the 6 digits of the code.</a>"##);
    says(&wrong, r##"<a href="#password">Password must have uppercase characters.</a>"##);
    says(&wrong, r##"<a href="#confirm_password">The passwords do not match.</a>"##);
    hides(&wrong, "lower-case");
    let wrong = door.reset(&mut browser, &wrong, door.wrong_code(), NEW).await;
    says(&wrong, r##"<a href="#code">Invalid verification code provided, please try again.</a>"##);
    hides(&wrong, NEW);
    let code = door.world.messages.last_code();
    let wrong = door.reset(&mut browser, &wrong, &code, PASSWORD).await;
    says(&wrong, r##"<a href="#password">You used this password before."##);
    goes_to_login(&door.reset(&mut browser, &wrong, &code, NEW).await, "reset");
    // A code counts once.
    let again = door.reset(&mut browser, &wrong, &code, "Third-horse-33").await;
    says(&again, "The code has expired. Please ask for a new one.");
}

#[tokio::test]
async fn another_code_can_be_asked_for() {
    let door = Door::new().await;
    door.user("ann").await;
    let mut browser = door.browser();
    let page = door.forgot(&mut browser, "ann").await;
    let page = browser.submit(&page, &[("again", "1")]).await;
    says(&page, r#"role="status">We sent a new code."#);
    assert_eq!(door.world.messages.count(), 2);
    let answer = door.reset(&mut browser, &page, &door.world.messages.last_code(), NEW).await;
    goes_to_login(&answer, "reset");
}

#[tokio::test]
async fn a_reset_by_an_administrator_leads_here_from_sign_in() {
    let door = Door::new().await;
    door.user("ann").await;
    let input = json!({ "UserPoolId": door.shop.pool.id, "Username": "ann" });
    door.world.admin("AdminResetUserPassword", input).await;
    let mut browser = door.browser();
    let page = browser.get(&door.path("/login")).await;
    let page = browser.submit(&page, &[("username", "ann")]).await;
    let page = browser.submit(&page, &[("password", PASSWORD)]).await;
    says(&page, "Your password must be reset before you can sign in.");
    let page = browser.submit(&page, &[("username", "ann")]).await;
    let answer = door.reset(&mut browser, &page, &door.world.messages.last_code(), NEW).await;
    goes_to_login(&answer, "reset");
}

#[tokio::test]
async fn who_comes_back_later_gives_the_name_in_either_spelling_of_the_path() {
    let door = Door::new().await;
    door.user("ann").await;
    let mut browser = door.browser();
    for (path, password) in [("/confirmForgotPassword", NEW), ("/confirmforgotPassword", "Third-horse-33")] {
        door.forgot(&mut browser, "ann").await;
        let page = browser.get(&door.path(path)).await;
        let code = door.world.messages.last_code();
        let fields =
            [("username", "ann"), ("code", code.as_str()), ("password", password), ("confirm_password", password)];
        goes_to_login(&browser.submit(&page, &fields).await, "reset");
    }
    let csrf = super::attacks::csrf(&browser.get(&door.path("/forgotPassword")).await);
    let page = browser.post(&door.path("/confirmforgotPassword"), &[("_csrf", &csrf)]).await;
    assert_eq!(page.status, 400);
    says(&page, r##"<a href="#username">"##);
}
