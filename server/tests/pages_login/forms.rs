//! Forms: only those of this browser are taken, and what they hold is worth nothing elsewhere.

use serde_json::json;

use super::{add, arrive, assert_in, assert_page, choosing, first_factors, held, named, proved, shop};
use crate::assembled::{Answer, Call, Form as ErrorForm, PASSWORD, World};
use crate::support::browser::{Browser, FORM, Form, Shop, encoded};

const STEPS: [&str; 15] = [
    "",
    "name",
    "password",
    "choose",
    "code",
    "resend",
    "mfa",
    "setup",
    "setup-email",
    "setup-app",
    "new-password",
    "passkey",
    "continue",
    "other",
    "sign-out",
];

#[track_caller]
fn assert_forged(answer: &Answer, step: &str) {
    assert_eq!(answer.status, 403, "{step}: {answer:?}");
    assert!(answer.headers.iter().all(|(_, value)| !value.starts_with("cognito=")), "{step}: {answer:?}");
}

#[tokio::test]
async fn no_step_is_taken_from_elsewhere() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let (mut browser, page) = arrive(&world, &shop, &[]).await;
    let (other, others) = arrive(&world, &shop, &[]).await;
    let (own, theirs) = (held(&page, "_csrf"), held(&others, "_csrf"));
    let cookie = browser.cookies["XSRF-TOKEN"].clone();
    let path = format!("/login?{}", shop.query(&[]));
    for step in STEPS {
        let fields = [("step", step), ("username", "mary"), ("password", PASSWORD)];
        assert_forged(&browser.post(&path, &fields).await, step);
        for token in [theirs.as_str(), cookie.as_str(), "x", &own[1..]] {
            let fields = [("_csrf", token), ("step", step), ("username", "mary"), ("password", PASSWORD)];
            assert_forged(&browser.post(&path, &fields).await, step);
        }
        // A form that another site sends brings the cookies along (were they not `SameSite`), and says where it comes from.
        let fields = [("_csrf", own.as_str()), ("step", step), ("username", "mary"), ("password", PASSWORD)];
        for site in ["cross-site", "same-site"] {
            let target = format!("/domain/shop{path}");
            let headers =
                [("content-type", FORM), ("cookie", &format!("XSRF-TOKEN={cookie}")), ("sec-fetch-site", site)];
            let answer = world.send(&Call::new("POST", &target, &headers, encoded(fields.iter().copied()))).await;
            assert_forged(&answer, step);
        }
        let mut bare = Browser::new(&world, &shop.root);
        assert_forged(&bare.post(&path, &fields).await, step);
    }
    assert!(!other.cookies.contains_key("cognito"));
    let fields = [("_csrf", own.as_str()), ("step", "password"), ("username", "mary"), ("password", PASSWORD)];
    assert_in(&browser.post(&path, &fields).await);
}

#[tokio::test]
async fn forms_of_one_domain_or_session_are_not_anothers() {
    let world = World::new().await;
    let mine = Shop::new(&world).await;
    let other = Shop::with(&world, "other", json!({})).await;
    let (mut browser, page) = proved(&world, &mine, "mary", PASSWORD).await;
    assert_in(&page);
    // The form of the time before is not the form of the session.
    let (fresh, before) = arrive(&world, &mine, &[]).await;
    browser.cookies.insert("XSRF-TOKEN".to_owned(), fresh.cookies["XSRF-TOKEN"].clone());
    let fields = [("_csrf", held(&before, "_csrf")), ("step", "sign-out".to_owned())];
    let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    assert_forged(&browser.post(&format!("/login?{}", mine.query(&[])), &fields).await, "sign-out");
    let mut elsewhere = Browser::new(&world, &other.root);
    elsewhere.cookies.clone_from(&fresh.cookies);
    let fields = [("_csrf", held(&before, "_csrf")), ("step", "name".to_owned()), ("username", "mary".to_owned())];
    let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
    assert_forged(&elsewhere.post(&format!("/login?{}", other.query(&[])), &fields).await, "name");
}

/// Posts a page's form with other cookies and to another client.
async fn replay(browser: &mut Browser<'_>, shop: &Shop, page: &Answer, more: &[(&str, &str)]) -> Answer {
    let (_, first) = (0, browser.get(&format!("/login?{}", shop.query(&[]))).await);
    let form = Form::all(&page.body).into_iter().next().unwrap();
    let csrf = held(&first, "_csrf");
    let mut fields: Vec<_> = form.held.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    fields.retain(|(name, _)| *name != "_csrf" && !more.iter().any(|(other, _)| other == name));
    fields.push(("_csrf", &csrf));
    fields.extend(more);
    browser.post(&format!("/login?{}", shop.query(&[])), &fields).await
}

#[tokio::test]
async fn a_sign_in_is_one_clients_and_one_users() {
    let world = World::new().await;
    let pool = || first_factors(&["PASSWORD", "EMAIL_OTP"]);
    let mine = shop(&world, "shop", pool(), choosing()).await;
    let foreign = shop(&world, "foreign", pool(), choosing()).await;
    for shop in [&mine, &foreign] {
        add(&world, shop, "mary").await;
        add(&world, shop, "paul").await;
    }
    let made = Shop::client(&world, &mine.pool.id, choosing()).await;
    let sibling = Shop {
        pool: crate::assembled::Pool {
            id: mine.pool.id.clone(),
            client_id: made["ClientId"].as_str().unwrap().to_owned(),
        },
        root: mine.root.clone(),
        secret: None,
    };
    let (mut browser, choice) = named(&world, &mine, "mary").await;
    let code_page = browser.submit(&choice, &[("answer", "EMAIL_OTP")]).await;
    let code = world.messages.last_code();
    let over = ["Your session timed out. Please sign in again.", "name=\"step\" value=\"name\""];
    let right = [("code", code.as_str())];
    // Another pool, another client, another user's name, another challenge, another step.
    let mut other = Browser::new(&world, &foreign.root);
    assert_page(&replay(&mut other, &foreign, &code_page, &right).await, 400, &over);
    let mut other = Browser::new(&world, &sibling.root);
    assert_page(&replay(&mut other, &sibling, &code_page, &right).await, 400, &over);
    for more in [
        ("username", "paul"),
        ("challenge", "SMS_OTP"),
        ("challenge", "SOFTWARE_TOKEN_MFA"),
        ("session", "x"),
        ("session", ""),
    ] {
        let page = browser.submit(&code_page, &[right[0], more]).await;
        assert_page(&page, 400, &over);
    }
    let session = held(&choice, "session");
    assert_page(&browser.submit(&code_page, &[right[0], ("session", &session)]).await, 400, &over);
    let unknown = browser.submit(&code_page, &[right[0], ("challenge", "CUSTOM_CHALLENGE")]).await;
    assert_page(&unknown, 200, &["name=\"step\" value=\"name\""]);
    // A choice's session is no proof of anything.
    let fields =
        [("step", "new-password"), ("new_password", "Another-horse-2"), ("confirm_password", "Another-horse-2")];
    assert_page(&replay(&mut browser, &mine, &choice, &fields).await, 400, &over);
    for step in ["mfa", "setup-email", "passkey"] {
        let fields = [("step", step), ("answer", "EMAIL_OTP"), ("email", "x@example.com"), ("credential", "{}")];
        assert_page(&replay(&mut browser, &mine, &choice, &fields).await, 400, &over);
    }
    for session in ["x", "", "x".repeat(100).as_str()] {
        for step in ["choose", "code", "mfa", "setup", "setup-email", "setup-app", "new-password", "passkey"] {
            let fields = [
                ("step", step),
                ("session", session),
                ("answer", if step == "setup" { "SOFTWARE_TOKEN_MFA" } else { "EMAIL_OTP" }),
                ("challenge", "EMAIL_OTP"),
                ("code", "123456"),
                ("email", "x@example.com"),
                ("credential", "{}"),
                ("new_password", "Another-horse-2"),
                ("confirm_password", "Another-horse-2"),
            ];
            assert_page(&replay(&mut browser, &mine, &choice, &fields).await, 400, &over);
        }
    }
    // In another browser, whoever holds all of it is the user: the mark of the form alone differs.
    assert_in(&browser.submit(&code_page, &right).await);
}

#[tokio::test]
async fn a_page_takes_no_session_of_the_api_and_the_api_none_of_a_page() {
    let world = World::new().await;
    let shop = shop(&world, "shop", first_factors(&["PASSWORD", "EMAIL_OTP"]), choosing()).await;
    add(&world, &shop, "mary").await;
    let client = &shop.pool.client_id;
    let input = json!({
        "ClientId": client, "AuthFlow": "USER_AUTH",
        "AuthParameters": { "USERNAME": "mary", "PREFERRED_CHALLENGE": "EMAIL_OTP" },
    });
    let started = world.user("InitiateAuth", input).await;
    let of_api = (started["Session"].as_str().unwrap().to_owned(), world.messages.last_code());
    let (mut browser, choice) = named(&world, &shop, "mary").await;
    let page = browser.submit(&choice, &[("answer", "EMAIL_OTP")]).await;
    let of_page = (held(&page, "session"), world.messages.last_code());

    let refused = browser.submit(&page, &[("session", &of_api.0), ("code", &of_api.1)]).await;
    assert_page(&refused, 400, &["Your session timed out. Please sign in again."]);
    let answer = |(session, code): &(String, String)| {
        json!({
            "ClientId": client, "ChallengeName": "EMAIL_OTP", "Session": session,
            "ChallengeResponses": { "USERNAME": "mary", "EMAIL_OTP_CODE": code },
        })
    };
    let refused = world.open("RespondToAuthChallenge", answer(&of_page)).await;
    let form = ErrorForm::of(cognomen_contract::Service::CognitoIdp);
    refused.assert_error(form, 400, "NotAuthorizedException", "Invalid session for the user.");
    // Each is good where it belongs.
    world.user("RespondToAuthChallenge", answer(&of_api)).await;
    assert_in(&browser.submit(&page, &[("code", &of_page.1)]).await);
}
