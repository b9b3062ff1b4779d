//! Forms that are not what a page of the browser sent.

use super::signed_in;
use crate::assembled::{Answer, Call, PASSWORD, World};
use crate::support::browser::{Browser, FORM, Form, Shop, encoded};

/// `_csrf` of a page.
#[track_caller]
pub(super) fn mark(page: &Answer) -> String {
    let forms = Form::all(&page.body);
    let mut fields = forms.into_iter().flat_map(|form| form.held);
    fields.find(|(name, _)| name == "_csrf").unwrap_or_else(|| panic!("no mark: {page:?}")).1
}

const TAKERS: [&str; 12] = [
    "/login",
    "/signup",
    "/confirm",
    "/resendcode",
    "/forgotPassword",
    "/confirmForgotPassword",
    "/device",
    "/account",
    "/account/password",
    "/account/delete",
    "/account/sign-out",
    "/passkeys/add",
];

#[tokio::test]
async fn a_mark_counts_only_in_a_form_in_the_body() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let mut browser = signed_in(&world, &shop).await;
    let page = browser.get(&format!("/account?client_id={}", shop.pool.client_id)).await;
    let csrf = mark(&page);
    let cookies: Vec<_> = browser.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
    let cookies = cookies.join("; ");
    let fields = [
        ("_csrf", csrf.as_str()),
        ("username", "mary"),
        ("password", PASSWORD),
        ("step", "delete"),
        ("code", "123456"),
    ];
    let form = encoded(fields);
    let multipart = format!("--b\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n{csrf}\r\n--b--\r\n");
    let as_json = serde_json::json!({ "_csrf": csrf, "username": "mary", "step": "delete" }).to_string();
    for path in TAKERS {
        let target = format!("{}{path}?{}", shop.root, shop.query(&[]));
        let sent = [
            ("text/plain", form.clone()),
            ("text/plain;charset=UTF-8", form.clone()),
            ("", form.clone()),
            ("multipart/form-data; boundary=b", multipart.clone()),
            ("application/json", as_json.clone()),
            ("text/plain, application/x-www-form-urlencoded", form.clone()),
            (FORM, "username=mary".to_owned()),
        ];
        for (kind, body) in sent {
            for more in ["", &*format!("&_csrf={csrf}")] {
                let call = Call::new("POST", &format!("{target}{more}"), &[("cookie", &cookies)], body.clone());
                let call = if kind.is_empty() { call } else { call.with("content-type", kind) };
                let answer = world.send(&call).await;
                assert_eq!(answer.status, 403, "{path} `{kind}`: {answer:?}");
            }
        }
        // Twice is once too often.
        let body = format!("{form}&_csrf={csrf}");
        let call = Call::new("POST", &target, &[("cookie", &cookies), ("content-type", FORM)], body);
        let answer = world.send(&call).await;
        assert_eq!(answer.header("location"), format!("{}/error?error=invalid_request", shop.root), "{path}");
    }
    let still = browser.get(&format!("/account?client_id={}", shop.pool.client_id)).await;
    assert_eq!(still.status, 200, "the user is there, and signed in");
}

#[tokio::test]
async fn nobody_is_signed_in_by_the_form_of_somebody_elses_browser() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    shop.pool.add_user(&world, "eve").await;
    let path = format!("/login?{}", shop.query(&[]));
    let (mut eve, mut victim) = (Browser::new(&world, &shop.root), Browser::new(&world, &shop.root));
    let (theirs, own) = (eve.get(&path).await, victim.get(&path).await);
    assert_ne!(mark(&theirs), mark(&own));
    let csrf = mark(&theirs);
    let fields = [("_csrf", csrf.as_str()), ("step", "password"), ("username", "eve"), ("password", PASSWORD)];
    // The attacker's form in the victim's browser signs nobody in; nor does it end whom the victim is signed in as.
    assert_eq!(victim.post(&path, &fields).await.status, 403);
    assert!(!victim.cookies.contains_key("cognito"));
    let mut mary = signed_in(&world, &shop).await;
    let before = mary.cookies["cognito"].clone();
    assert_eq!(mary.post(&path, &fields).await.status, 403);
    let fields = [("_csrf", csrf.as_str()), ("step", "sign-out")];
    assert_eq!(mary.post(&path, &fields).await.status, 403);
    assert_eq!(mary.cookies["cognito"], before);
    let silently = mary.get(&format!("/oauth2/authorize?{}", shop.query(&[("prompt", "none")]))).await;
    assert!(silently.header("location").contains("code="), "{silently:?}");
}

#[tokio::test]
async fn a_get_request_signs_nobody_in() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let mut browser = Browser::new(&world, &shop.root);
    let page = browser.get(&format!("/login?{}", shop.query(&[]))).await;
    let csrf = mark(&page);
    let more = [("_csrf", csrf.as_str()), ("step", "password"), ("username", "mary"), ("password", PASSWORD)];
    for path in ["/login", "/oauth2/authorize", "/signup", "/forgotPassword"] {
        let answer = browser.get(&format!("{path}?{}", shop.query(&more))).await;
        assert!(matches!(answer.status, 200 | 302), "{answer:?}");
        assert!(!browser.cookies.contains_key("cognito"), "{path}");
    }
}
