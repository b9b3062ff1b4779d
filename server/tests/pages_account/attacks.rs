use serde_json::json;

use super::{asked_to_sign_in, at, attribute, mary, page, set, user};
use crate::assembled::{Call, World};
use crate::support::browser::{Browser, CALLBACK, FORM, Shop, encoded, parameters};

/// A form of each kind: where it goes, and what it says.
const FORMS: [(&str, &[(&str, &str)]); 16] = [
    ("/account", &[("step", "profile"), ("attribute-name", "X")]),
    ("/account", &[("step", "contact"), ("attribute", "email"), ("value", "x@example.com")]),
    ("/account", &[("step", "send"), ("attribute", "email")]),
    ("/account", &[("step", "verify"), ("attribute", "email"), ("code", "123456")]),
    ("/account/password", &[("current", "Correct-horse-1"), ("new", "Another-horse-2"), ("again", "Another-horse-2")]),
    ("/account/factors", &[("step", "set-up"), ("factor", "SOFTWARE_TOKEN_MFA")]),
    ("/account/factors", &[("step", "verify"), ("code", "123456")]),
    ("/account/factors", &[("step", "off"), ("factor", "EMAIL_OTP")]),
    ("/account/passkeys", &[("step", "ask"), ("id", "x")]),
    ("/account/passkeys", &[("step", "remove"), ("id", "x")]),
    ("/account/devices", &[("id", "x")]),
    ("/account/sessions", &[("step", "end"), ("id", "x")]),
    ("/account/sessions", &[("step", "everywhere")]),
    ("/account/delete", &[("step", "delete")]),
    ("/account/sign-out", &[]),
    ("/passkeys/add", &[("credential", "{}")]),
];

fn csrf(body: &str) -> String {
    let (_, rest) = body.split_once("name=\"_csrf\" value=\"").unwrap();
    rest.split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn forms_from_elsewhere_are_not_taken() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    set(&world, &shop, "mary", &[("email", "mary@example.com"), ("email_verified", "true")]).await;
    let before = user(&world, &shop, "mary").await;
    let (mut browser, mut other) = (mary(&world, &shop).await, mary(&world, &shop).await);
    let foreign = csrf(&page(&mut other, &shop, "/account").await.body);
    let own = csrf(&page(&mut browser, &shop, "/account").await.body);
    let signed_out = csrf(&Browser::new(&world, &shop.root).get(&format!("/login?{}", shop.query(&[]))).await.body);
    for (path, fields) in FORMS {
        for mark in ["", "x", &foreign, &signed_out, &own[1..]] {
            let fields: Vec<_> = fields.iter().copied().chain([("_csrf", mark)]).collect();
            let answer = browser.post(&at(&shop, path), &fields).await;
            assert_eq!(answer.status, 403, "{path} {fields:?}: {answer:?}");
        }
        // A right mark in a form that another site sent, which browsers tell.
        let cookies: Vec<_> = browser.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let fields: Vec<_> = fields.iter().copied().chain([("_csrf", own.as_str())]).collect();
        let target = format!("{}{}", shop.root, at(&shop, path));
        let call =
            Call::new("POST", &target, &[("content-type", FORM), ("sec-fetch-site", "cross-site")], encoded(fields));
        let answer = world.send(&call.with("cookie", &cookies.join("; "))).await;
        assert_eq!(answer.status, 403, "{path}: {answer:?}");
    }
    assert_eq!(user(&world, &shop, "mary").await, before);
    assert_eq!(world.messages.count(), 0);
    page(&mut browser, &shop, "/account").await;
    page(&mut other, &shop, "/account").await;
}

#[tokio::test]
async fn forms_of_nobody_lead_to_the_sign_in() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let mut browser = Browser::new(&world, &shop.root);
    let mark = csrf(&browser.get(&format!("/login?{}", shop.query(&[]))).await.body);
    for (path, fields) in FORMS.into_iter().filter(|(path, _)| *path != "/account/sign-out") {
        asked_to_sign_in(&browser.get(&at(&shop, path)).await, path);
        let fields: Vec<_> = fields.iter().copied().chain([("_csrf", mark.as_str())]).collect();
        asked_to_sign_in(&browser.post(&at(&shop, path), &fields).await, path);
    }
}

#[tokio::test]
async fn whose_account_is_shut_or_gone_sees_nothing_of_it() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let mut browser = mary(&world, &shop).await;
    let form = page(&mut browser, &shop, "/account").await;
    let name = json!({ "UserPoolId": shop.pool.id, "Username": "mary" });
    set(&world, &shop, "mary", &[("email", "mary@example.com"), ("email_verified", "true")]).await;
    world.admin("AdminDisableUser", name.clone()).await;
    asked_to_sign_in(&browser.get(&at(&shop, "/account")).await, "/account");
    asked_to_sign_in(&browser.submit(&form, &[("attribute-name", "X")]).await, "/account");
    world.admin("AdminEnableUser", name.clone()).await;
    page(&mut browser, &shop, "/account").await;
    assert_eq!(attribute(&world, &shop, "mary", "name").await, None);
    world.admin("AdminResetUserPassword", name.clone()).await;
    let answer = browser.get(&at(&shop, "/account")).await;
    asked_to_sign_in(&answer, "/account");
    world.admin("AdminDeleteUser", name).await;
    asked_to_sign_in(&browser.get(&at(&shop, "/account")).await, "/account");
    asked_to_sign_in(&browser.submit(&form, &[("attribute-name", "X")]).await, "/account");
}

#[tokio::test]
async fn a_session_is_good_on_its_own_domain_alone() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let other = Shop::with(&world, "other", json!({})).await;
    let browser = mary(&world, &shop).await;
    let mut thief = Browser::new(&world, &other.root);
    thief.cookies.clone_from(&browser.cookies);
    asked_to_sign_in(&thief.get(&at(&other, "/account")).await, "/account");
    // A client of the other pool is none of this one's.
    let mut browser = browser;
    let answer = browser.get(&at(&other, "/account")).await;
    assert!(answer.header("location").contains("/error?error=invalid_client"), "{answer:?}");
}

#[tokio::test]
async fn the_page_is_shown_at_clients_that_users_sign_in_at() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let mut browser = mary(&world, &shop).await;
    // Without a client it is the one of the sign-in.
    let answer = browser.get("/account").await;
    let client = ["client_id=", &shop.pool.client_id].concat();
    assert_eq!(answer.header("location"), format!("{}/account?{client}", shop.root));
    assert!(browser.get("/account/delete").await.header("location").ends_with(&format!("/account/delete?{client}")));
    let machine = json!({
        "AllowedOAuthFlows": ["client_credentials"], "AllowedOAuthScopes": [], "CallbackURLs": [], "GenerateSecret": true,
        "LogoutURLs": [], "AllowedOAuthFlowsUserPoolClient": false,
    });
    let machine = Shop::client(&world, &shop.pool.id, machine).await;
    for client in [machine["ClientId"].as_str().unwrap(), "nobody", "<script>"] {
        let answer = browser.get(&format!("/account?{}", encoded([("client_id", client)]))).await;
        assert!(answer.header("location").contains("/error?error=invalid_client"), "{client}: {answer:?}");
    }
    let mut nobody = Browser::new(&world, &shop.root);
    let answer = nobody.get("/account").await;
    assert_eq!(parameters(answer.header("location"))["error"], "Required parameters missing");
}

#[tokio::test]
async fn the_way_back_is_the_clients_alone() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let mut browser = mary(&world, &shop).await;
    for foreign in ["https://evil.example/", "javascript:alert(1)", "https://app.example.com/callback/../x"] {
        for path in ["/account", "/passkeys/add"] {
            let query = encoded([("client_id", shop.pool.client_id.as_str()), ("redirect_uri", foreign)]);
            let answer = browser.get(&format!("{path}?{query}")).await;
            assert!(answer.header("location").contains("/error?error=redirect_mismatch"), "{answer:?}");
        }
    }
    let query = encoded([("client_id", shop.pool.client_id.as_str()), ("redirect_uri", CALLBACK)]);
    let shown = browser.get(&format!("/account?{query}")).await;
    assert!(shown.body.contains("Back to client"), "{}", shown.body);
    // Where a sign-in leads is chosen from our own pages.
    for then in ["https://evil.example/", "//evil.example", "/account/../x", "/oauth2/token"] {
        let query = encoded([("client_id", shop.pool.client_id.as_str()), ("then", then)]);
        let answer = browser.get(&format!("/login?{query}")).await;
        assert!(!answer.body.contains("evil") && !answer.header("location").contains("//evil"), "{answer:?}");
    }
}

#[tokio::test]
async fn nothing_that_is_said_becomes_part_of_the_page() {
    let world = World::new().await;
    let bad = "\"><script>alert(1)</script>'";
    let shop = Shop::new(&world).await;
    set(
        &world,
        &shop,
        "mary",
        &[("name", bad), ("nickname", bad), ("birthdate", "1990-12-31"), ("website", "https://a.example")],
    )
    .await;
    let mut browser = mary(&world, &shop).await;
    let query = encoded([
        ("client_id", shop.pool.client_id.as_str()),
        ("state", bad),
        ("notice", bad),
        ("x\"><script>", "<script>alert(1)</script>"),
    ]);
    for path in ["/account", "/account/password", "/account/sessions", "/account/delete", "/account/signed-out"] {
        let shown = browser.get(&format!("{path}?{query}")).await;
        assert_eq!(shown.status, 200, "{shown:?}");
        assert!(!shown.body.contains("<script>") && !shown.body.contains("\"><script>"), "{path}: {}", shown.body);
        assert!(!shown.body.contains("role=\"status\""), "a word that is not ours says nothing");
    }
    let form = page(&mut browser, &shop, "/account").await;
    let fields = [("attribute-birthdate", bad), ("attribute-website", "javascript:alert(1)")];
    let answer = browser.submit(&form, &fields).await;
    assert_eq!(answer.status, 400, "{answer:?}");
    assert!(!answer.body.contains("<script>") && !answer.body.contains("href=\"javascript"), "{}", answer.body);
    let answer = browser.submit(&form, &[("attribute", bad), ("value", bad)]).await;
    assert!(answer.status == 400 && !answer.body.contains("<script>"), "{answer:?}");
}

#[tokio::test]
async fn pages_are_guarded_by_headers() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let mut browser = mary(&world, &shop).await;
    for path in ["/account", "/account/password", "/account/delete"] {
        let shown = page(&mut browser, &shop, path).await;
        let policy = shown.header("content-security-policy");
        for part in ["default-src 'none'", "script-src 'self'", "form-action 'self'", "frame-ancestors 'none'"] {
            assert!(policy.contains(part), "{policy}");
        }
        assert!(!policy.contains("unsafe"), "{policy}");
        assert_eq!(shown.header("x-frame-options"), "DENY");
        assert_eq!(shown.header("cache-control"), "no-store");
        assert_eq!(shown.header("cross-origin-opener-policy"), "same-origin");
        assert!(!shown.body.contains(" style=") && !shown.body.contains(" on"), "nothing is inline: {}", shown.body);
    }
    for path in ["/account", "/account/delete", "/passkeys/add"] {
        let call = Call::new("DELETE", &format!("{}{}", shop.root, at(&shop, path)), &[], "");
        assert_eq!(world.send(&call).await.status, 405, "{path}");
    }
    assert_eq!(browser.get(&at(&shop, "/account/sign-out")).await.status, 405);
    assert_eq!(browser.get(&at(&shop, "/account/nothing")).await.status, 404);
}
