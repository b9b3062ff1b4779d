//! `/confirmUser`: links of e-mails.

use serde_json::json;

use super::{Door, hides, says};
use crate::assembled::{Answer, Call};
use crate::support::browser::{Form, Shop, parameters};

const FAILED: &str = "This link is not valid, or it was used already.";

impl Door {
    async fn by_link() -> Self {
        let template = json!({ "DefaultEmailOption": "CONFIRM_WITH_LINK", "EmailMessageByLink": "Go {##here##}!" });
        Self::with(json!({ "VerificationMessageTemplate": template }), json!({})).await
    }

    /// The link in the newest message, below the server's address.
    fn link(&self) -> String {
        let body = self.world.messages.last().body;
        let link = body.strip_prefix("Go <a href=\"http://localhost:8400").and_then(|rest| rest.split_once('"'));
        let (link, rest) = link.unwrap_or_else(|| panic!("no link in `{body}`"));
        assert_eq!(rest, ">here</a>!");
        link.replace("&amp;", "&")
    }

    /// What an address answers somebody who was never here.
    async fn open(&self, method: &'static str, target: &str) -> Answer {
        self.world.send(&Call::new(method, target, &[], "")).await
    }
}

#[tokio::test]
async fn the_link_of_the_message_confirms_once() {
    let door = Door::by_link().await;
    let mut browser = door.browser();
    let page = door.sign_up(&mut browser, "ann", &[("attribute-email", "ann@example.com")]).await;
    assert_eq!(page.status, 200, "{page:?}");
    says(&page, "We sent a link to a***@e***.");
    hides(&page, "one-time-code");
    let link = door.link();
    let done = door.open("GET", &link).await;
    assert_eq!(done.status, 200, "{done:?}");
    says(&done, "<h1>Your account is confirmed</h1>");
    hides(&done, &parameters(&link)["confirmation_code"]);
    hides(&done, "user_name");
    assert_eq!(done.header("cache-control"), "no-store");
    assert_eq!(door.status_of("ann").await, "CONFIRMED");
    let again = door.open("GET", &link).await;
    assert_eq!(again.status, 400);
    says(&again, FAILED);
}

#[tokio::test]
async fn whoever_only_looks_whether_the_page_is_there_confirms_nothing() {
    let door = Door::by_link().await;
    door.sign_up(&mut door.browser(), "ann", &[("attribute-email", "ann@example.com")]).await;
    let link = door.link();
    assert_eq!(door.open("HEAD", &link).await.status, 200);
    assert_eq!(door.status_of("ann").await, "UNCONFIRMED");
    let posted = door.open("POST", &link).await;
    assert_eq!((posted.status, posted.header("allow")), (405, "GET, HEAD"));
    assert_eq!(door.open("GET", &link).await.status, 200);
    assert_eq!(door.status_of("ann").await, "CONFIRMED");
}

#[tokio::test]
async fn another_link_can_be_asked_for() {
    let door = Door::by_link().await;
    let mut browser = door.browser();
    let page = door.sign_up(&mut browser, "ann", &[("attribute-email", "ann@example.com")]).await;
    let first = door.link();
    let form = Form::all(&page.body).into_iter().find(|form| form.action.contains("/resendcode")).unwrap();
    let held: Vec<_> = form.held.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let page = browser.post(&door.path("/resendcode"), &held).await;
    says(&page, "We sent a link to a***@e***.");
    let second = door.link();
    if first != second {
        assert_eq!(door.open("GET", &first).await.status, 400);
    }
    assert_eq!(door.open("GET", &second).await.status, 200);
}

#[tokio::test]
async fn links_that_are_no_good_confirm_nothing() {
    let door = Door::by_link().await;
    let mut browser = door.browser();
    door.sign_up(&mut browser, "bob", &[("attribute-email", "bob@example.com")]).await;
    let code_of_bob = parameters(&door.link())["confirmation_code"].clone();
    door.sign_up(&mut browser, "ann", &[("attribute-email", "ann@example.com")]).await;
    let link = door.link();
    let (code, client) = (parameters(&link)["confirmation_code"].clone(), door.shop.pool.client_id.clone());
    let other = Shop::with(&door.world, "other", json!({})).await;
    let theirs = &other.pool.client_id;
    let mut bad = vec![
        link.replace(&code, "12345x"),
        link.replace("user_name=ann", "user_name=nobody"),
        link.replace("user_name=ann&", ""),
        link.replace(&format!("&confirmation_code={code}"), ""),
        link.replace(&format!("client_id={client}&"), ""),
        link.replace(&client, "unknown"),
        // A client of another pool, on this domain and on its own.
        link.replace(&client, theirs),
        link.replace(&client, theirs).replace("/domain/shop/", "/domain/other/"),
        link.replace("/domain/shop/", "/domain/other/"),
        format!("{link}&user_name=ann"),
    ];
    if code_of_bob != code {
        bad.push(link.replace(&code, &code_of_bob));
    }
    for target in bad {
        let answer = browser_follow(&door, &target).await;
        assert_eq!(answer.status, 400, "{target}: {answer:?}");
        assert_eq!(door.status_of("ann").await, "UNCONFIRMED", "{target}");
    }
    assert_eq!(door.open("GET", &link).await.status, 200);
}

/// Gets an address, and the page of errors if it leads there.
async fn browser_follow(door: &Door, target: &str) -> Answer {
    let answer = door.open("GET", target).await;
    if answer.status != 303 {
        return answer;
    }
    door.open("GET", answer.header("location")).await
}

#[tokio::test]
async fn a_second_client_of_the_pool_may_confirm_as_with_a_code() {
    let door = Door::by_link().await;
    door.sign_up(&mut door.browser(), "ann", &[("attribute-email", "ann@example.com")]).await;
    let more = json!({ "GenerateSecret": true });
    let second = Shop::client(&door.world, &door.shop.pool.id, more).await;
    let link = door.link().replace(&door.shop.pool.client_id, second["ClientId"].as_str().unwrap());
    assert_eq!(door.open("GET", &link).await.status, 200);
    assert_eq!(door.status_of("ann").await, "CONFIRMED");
}

#[tokio::test]
async fn nothing_of_the_address_gets_into_the_page() {
    let door = Door::by_link().await;
    let evil = "%22%3E%3Cscript%3Ealert(1)%3C/script%3E";
    let id = &door.shop.pool.client_id;
    for target in [
        format!("/domain/shop/confirmUser?client_id={evil}&user_name=a&confirmation_code=1"),
        format!("/domain/shop/confirmUser?client_id={id}&user_name={evil}&confirmation_code=1"),
        format!("/domain/shop/confirmUser?client_id={id}&user_name=a&confirmation_code={evil}"),
        format!("/domain/shop/confirmUser?client_id={id}&result=done&other={evil}"),
    ] {
        let page = door.open("GET", &target).await;
        hides(&page, "alert(1)");
        hides(&page, "%3Cscript");
    }
}
