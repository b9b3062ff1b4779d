//! What others try with the pages.

use serde_json::json;

use super::{Door, hides};
use crate::assembled::{Answer, Call, PASSWORD};
use crate::support::browser::{FORM, Form, encoded};

const EVIL: &str = "\"'><script>alert(1)</script>{{7*7}}";

/// `_csrf` of a page.
#[track_caller]
pub(super) fn csrf(page: &Answer) -> String {
    let form = Form::all(&page.body).into_iter().next().expect("a form");
    form.held.into_iter().find(|(name, _)| name == "_csrf").expect("a mark").1
}

#[tokio::test]
async fn forms_of_other_sites_do_nothing() {
    let door = Door::new().await;
    door.user("ann").await;
    let (mut browser, mut other) = (door.browser(), door.browser());
    let own = csrf(&browser.get(&door.path("/signup")).await);
    let others = csrf(&other.get(&door.path("/signup")).await);
    assert_ne!(own, others);
    let fields = [
        ("username", "eve"),
        ("password", PASSWORD),
        ("confirm_password", PASSWORD),
        ("attribute-email", "eve@example.com"),
        ("code", "123456"),
    ];
    for path in ["/signup", "/confirm", "/resendcode", "/forgotPassword", "/confirmForgotPassword"] {
        for mark in [None, Some(""), Some("0"), Some(others.as_str())] {
            let with: Vec<_> = mark.map(|mark| ("_csrf", mark)).into_iter().chain(fields).collect();
            assert_eq!(browser.post(&door.path(path), &with).await.status, 403, "{path} {mark:?}");
        }
        // The right mark, sent by a page of another site.
        let with: Vec<_> = [("_csrf", own.as_str())].into_iter().chain(fields).collect();
        let cookies: Vec<_> = browser.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let target = format!("{}{}", door.shop.root, door.path(path));
        for site in ["cross-site", "same-site"] {
            let headers = [("content-type", FORM), ("cookie", &cookies.join("; ")), ("sec-fetch-site", site)];
            let call = Call::new("POST", &target, &headers, encoded(with.iter().copied()));
            assert_eq!(door.world.send(&call).await.status, 403, "{path} {site}");
        }
    }
    assert_eq!(door.world.messages.count(), 0);
    let input = json!({ "UserPoolId": door.shop.pool.id, "Username": "eve" });
    assert_eq!(door.world.call("AdminGetUser", input).await.status, 400);
}

#[tokio::test]
async fn whatever_is_typed_is_shown_as_text() {
    let door = Door::new().await;
    let mut browser = door.browser();
    let mark = csrf(&browser.get(&door.path("/signup")).await);
    let names = [
        "username",
        "attribute-email",
        "code",
        "session",
        "medium",
        "destination",
        "password",
        "confirm_password",
        "again",
    ];
    for path in ["/signup", "/confirm", "/resendcode", "/forgotPassword", "/confirmForgotPassword"] {
        for name in names {
            let mut fields: Vec<_> = names.iter().map(|known| (*known, "a")).collect();
            fields.retain(|(known, _)| *known != name);
            fields.extend([(name, EVIL), ("_csrf", &mark)]);
            let page = browser.post(&door.path(path), &fields).await;
            assert!(matches!(page.status, 200 | 400), "{path} {name}: {page:?}");
            hides(&page, "<script>alert");
            hides(&page, "\"'>");
            hides(&page, ">49<");
        }
    }
    for path in ["/signup", "/confirm", "/forgotPassword", "/confirmForgotPassword"] {
        let query = door.shop.query(&[("state", EVIL), ("login_hint", EVIL), ("notice", EVIL), ("lang", EVIL)]);
        let page = browser.get(&format!("{path}?{query}")).await;
        assert_eq!(page.status, 200, "{path}");
        hides(&page, "<script>alert");
        assert!(page.header("content-security-policy").starts_with("default-src 'none'"));
        assert_eq!(page.header("x-frame-options"), "DENY");
        assert_eq!(page.header("cache-control"), "no-store");
    }
}

#[tokio::test]
async fn pages_take_the_methods_they_are_for() {
    let door = Door::new().await;
    let mut browser = door.browser();
    assert_eq!(browser.get(&door.path("/resendcode")).await.status, 405);
    for path in ["/signup", "/confirm", "/forgotPassword", "/confirmForgotPassword", "/confirmUser"] {
        let call = Call::new("PUT", &format!("{}{}", door.shop.root, door.path(path)), &[], "");
        assert_eq!(door.world.send(&call).await.status, 405, "{path}");
    }
}

#[tokio::test]
async fn a_request_for_authorization_that_is_no_good_gets_no_page() {
    let door = Door::new().await;
    let mut browser = door.browser();
    for path in ["/signup", "/confirm", "/forgotPassword", "/confirmForgotPassword"] {
        let query = door.shop.query(&[("redirect_uri", "https://evil.example/")]);
        let answer = browser.get(&format!("{path}?{query}")).await;
        assert_eq!(answer.status, 302, "{path}");
        assert!(answer.header("location").starts_with("/domain/shop/error?error=redirect_mismatch"), "{answer:?}");
    }
}

#[tokio::test]
async fn words_of_the_address_are_told_only_where_they_are_known() {
    let door = Door::new().await;
    let mut browser = door.browser();
    let told = |page: &Answer| page.body.contains(r#"class="notice""#);
    for (path, word, tells) in [
        ("/login", "confirmed", true),
        ("/login", "reset", true),
        ("/login", "other", false),
        ("/signup", "reset", false),
    ] {
        let query = door.shop.query(&[("notice", word)]);
        let page = browser.get(&format!("{path}?{query}")).await;
        assert_eq!((page.status, told(&page)), (200, tells), "{path} {word}");
    }
}
