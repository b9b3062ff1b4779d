//! `/confirm` and `/resendcode`.

use serde_json::json;

use super::{Door, goes_to_login, goes_to_the_application, hides, says};
use crate::assembled::{Answer, PASSWORD};
use crate::support::browser::{Browser, Form, Shop};
/// The fields that the form to ask for another code holds.
async fn resend(door: &Door, browser: &mut Browser<'_>, page: &str) -> Answer {
    let form = Form::all(page).into_iter().find(|form| form.action.contains("/resendcode")).unwrap();
    let held: Vec<_> = form.held.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    browser.post(&door.path("/resendcode"), &held).await
}

#[tokio::test]
async fn a_wrong_code_is_said_and_the_right_one_still_counts() {
    let door = Door::new().await;
    let mut browser = door.browser();
    let page = door.sign_up(&mut browser, "ann", &[("attribute-email", "ann@example.com")]).await;
    let page = browser.submit(&page, &[("code", door.wrong_code())]).await;
    assert_eq!(page.status, 400);
    says(&page, r##"<a href="#code">Invalid verification code provided, please try again.</a>"##);
    says(&page, "We sent a code by email to a***@e***.");
    let page = browser.submit(&page, &[("code", "")]).await;
    says(&page, "Enter the 6 digits of the code.");
    let page = browser.submit(&page, &[("code", "x y")]).await;
    assert_eq!(page.status, 400);
    let answer = browser.submit(&page, &[("code", &door.world.messages.last_code())]).await;
    goes_to_the_application(&answer);
    // Once confirmed, the page is of no more use.
    let page = browser.get(&door.path("/confirm")).await;
    let again = browser.submit(&page, &[("username", "ann"), ("code", "123456")]).await;
    says(&again, "Your account is confirmed already.");
    let again = resend(&door, &mut browser, &again.body).await;
    says(&again, "Your account is confirmed already.");
}

#[tokio::test]
async fn guesses_come_to_an_end() {
    let door = Door::new().await;
    let mut browser = door.browser();
    let mut page = door.sign_up(&mut browser, "ann", &[("attribute-email", "ann@example.com")]).await;
    let code = door.world.messages.last_code();
    for _ in 0..30 {
        page = browser.submit(&page, &[("code", door.wrong_code())]).await;
        if page.body.contains("Attempt limit exceeded") {
            break;
        }
    }
    let page = browser.submit(&page, &[("code", &code)]).await;
    says(&page, "Attempt limit exceeded, please try after some time.");
    assert_eq!(door.status_of("ann").await, "UNCONFIRMED");
}

#[tokio::test]
async fn another_code_takes_the_place_of_the_first() {
    let door = Door::with(json!({}), json!({ "ExplicitAuthFlows": ["ALLOW_USER_AUTH"] })).await;
    let mut browser = door.browser();
    let page = door.sign_up(&mut browser, "ann", &[("attribute-email", "ann@example.com")]).await;
    let first = door.world.messages.last_code();
    let page = resend(&door, &mut browser, &page.body).await;
    assert_eq!(page.status, 200);
    says(&page, r#"role="status">We sent a new code."#);
    let second = door.world.messages.last_code();
    assert_eq!(door.world.messages.count(), 2);
    if first != second {
        let wrong = browser.submit(&page, &[("code", &first)]).await;
        assert_eq!(wrong.status, 400);
    }
    // The session of the sign-up has come along.
    let answer = browser.submit(&page, &[("code", &second)]).await;
    goes_to_the_application(&answer);
}

#[tokio::test]
async fn who_signs_in_unconfirmed_asks_for_a_code() {
    let door = Door::new().await;
    let mut browser = door.browser();
    door.sign_up(&mut browser, "ann", &[("attribute-email", "ann@example.com")]).await;
    let page = browser.get(&door.path("/login")).await;
    let page = browser.submit(&page, &[("username", "ann")]).await;
    let page = browser.submit(&page, &[("password", PASSWORD)]).await;
    says(&page, "Your account is not confirmed yet.");
    let page = resend(&door, &mut browser, &page.body).await;
    let answer = browser.submit(&page, &[("code", &door.world.messages.last_code())]).await;
    goes_to_login(&answer, "confirmed");
}

#[tokio::test]
async fn who_comes_back_later_gives_the_name_as_well() {
    let door = Door::new().await;
    let mut browser = door.browser();
    door.sign_up(&mut browser, "ann", &[("attribute-email", "ann@example.com")]).await;
    let page = browser.get(&door.path("/confirm")).await;
    let page = browser.submit(&page, &[("username", ""), ("code", "")]).await;
    assert_eq!(page.status, 400);
    says(&page, r##"<a href="#username">Username: please fill in this field.</a>"##);
    says(&page, r##"<a href="#code">Enter the 6 digits of the code.</a>"##);
    let code = door.world.messages.last_code();
    let answer = browser.submit(&page, &[("username", "ann"), ("code", &code)]).await;
    goes_to_login(&answer, "confirmed");
}

#[tokio::test]
async fn unknown_names_look_like_known_ones_where_the_client_hides_them() {
    let door = Door::with(json!({}), json!({ "PreventUserExistenceErrors": "ENABLED" })).await;
    let mut browser = door.browser();
    door.sign_up(&mut browser, "known", &[("attribute-email", "known@example.com")]).await;
    let page = browser.get(&door.path("/confirm")).await;
    let mut seen = Vec::new();
    for name in ["known", "other"] {
        let wrong = browser.submit(&page, &[("username", name), ("code", door.wrong_code())]).await;
        let sent = resend(&door, &mut browser, &wrong.body).await;
        let after = browser.submit(&sent, &[("code", door.wrong_code())]).await;
        let masked = |page: &Answer| {
            let (_, rest) = page.body.split_once("We sent a code by email to ").expect("where the code went");
            let destination = rest.split_once(".</p>").expect("the end of the sentence").0;
            (page.status, page.body.replace(destination, "DESTINATION").replace(name, "NAME"))
        };
        seen.push([&sent, &after].map(masked));
    }
    assert_eq!(seen[0], seen[1]);
    assert_eq!(door.world.messages.count(), 2, "the sign-up's code, and one more of the same user");

    let legacy = Shop::client(&door.world, &door.shop.pool.id, json!({ "PreventUserExistenceErrors": "LEGACY" })).await;
    let query = door.shop.query(&[("client_id", legacy["ClientId"].as_str().unwrap())]);
    let page = browser.get(&format!("/confirm?{query}")).await;
    let page = browser.submit(&page, &[("username", "other"), ("code", "123456")]).await;
    says(&page, "User does not exist.");
    hides(&page, "by email to");
}
