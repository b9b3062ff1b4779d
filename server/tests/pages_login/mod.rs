//! The pages of a sign-in, over a socket, by a browser without a window.

mod factors;
mod forms;
mod mfa;
mod names;
mod passkeys;
mod passwords;
mod refusals;
mod sessions;

use cognomen_crypto::totp;
use serde_json::{Value, json};

use crate::assembled::{Answer, PASSWORD, Pool, World};
use crate::support::browser::{Browser, CALLBACK, Form, Shop};

/// A pool of the given settings with a domain, a client and the user `mary`, whose e-mail address is verified.
async fn shop(world: &World, domain: &str, pool: Value, client: Value) -> Shop {
    let mut settings = json!({ "PoolName": "pool" });
    settings.as_object_mut().unwrap().extend(pool.as_object().unwrap().clone());
    let id = world.admin("CreateUserPool", settings).await["UserPool"]["Id"].as_str().unwrap().to_owned();
    let input = json!({ "UserPoolId": id, "Domain": domain, "ManagedLoginVersion": 2 });
    world.admin("CreateUserPoolDomain", input).await;
    let made = Shop::client(world, &id, client).await;
    let pool = Pool { id, client_id: made["ClientId"].as_str().unwrap().to_owned() };
    Shop { pool, root: format!("/domain/{domain}"), secret: made["ClientSecret"].as_str().map(str::to_owned) }
}

/// A confirmed user with [`PASSWORD`] and a verified e-mail address, `name@example.com`.
async fn add(world: &World, shop: &Shop, name: &str) {
    let email = format!("{name}@example.com");
    let attributes = json!([
        { "Name": "email", "Value": email },
        { "Name": "email_verified", "Value": "true" },
    ]);
    let input = json!({
        "UserPoolId": shop.pool.id, "Username": name, "MessageAction": "SUPPRESS", "UserAttributes": attributes,
    });
    world.admin("AdminCreateUser", input).await;
    let input = json!({ "UserPoolId": shop.pool.id, "Username": name, "Password": PASSWORD, "Permanent": true });
    world.admin("AdminSetUserPassword", input).await;
}

/// Settings of a client whose users choose how to sign in, and whose unknown users look like known ones.
fn choosing() -> Value {
    json!({
        "ExplicitAuthFlows": ["ALLOW_USER_AUTH", "ALLOW_USER_PASSWORD_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
        "PreventUserExistenceErrors": "ENABLED",
    })
}

/// Settings of a pool with these first factors.
fn first_factors(names: &[&str]) -> Value {
    json!({ "Policies": { "SignInPolicy": { "AllowedFirstAuthFactors": names } } })
}

/// The first page that an application sends a browser to.
async fn arrive<'a>(world: &'a World, shop: &Shop, more: &[(&str, &str)]) -> (Browser<'a>, Answer) {
    let mut browser = Browser::new(world, &shop.root);
    let answer = browser.get(&format!("/oauth2/authorize?{}", shop.query(more))).await;
    assert_eq!(answer.status, 302, "{answer:?}");
    let page = browser.follow(answer).await;
    assert_eq!(page.status, 200, "{page:?}");
    (browser, page)
}

/// The page after the name.
async fn named<'a>(world: &'a World, shop: &Shop, name: &str) -> (Browser<'a>, Answer) {
    let (mut browser, page) = arrive(world, shop, &[]).await;
    let page = browser.submit(&page, &[("username", name)]).await;
    (browser, page)
}

/// The page after name and password.
async fn proved<'a>(world: &'a World, shop: &Shop, name: &str, password: &str) -> (Browser<'a>, Answer) {
    let (mut browser, page) = named(world, shop, name).await;
    let page = browser.submit(&page, &[("password", password)]).await;
    (browser, page)
}

/// Asserts that an answer leads to the application, with a code.
#[track_caller]
fn assert_in(answer: &Answer) {
    assert_eq!(answer.status, 303, "{answer:?}");
    assert!(answer.header("location").starts_with(&format!("{CALLBACK}?code=")), "{answer:?}");
    assert!(answer.headers.iter().any(|(name, value)| name == "set-cookie" && value.starts_with("cognito=")));
}

/// Asserts what a page says, and its status.
#[track_caller]
fn assert_page(answer: &Answer, status: u16, texts: &[&str]) {
    assert_eq!(answer.status, status, "{answer:?}");
    for text in texts {
        assert!(answer.body.contains(text), "no `{text}`: {}", answer.body);
    }
    assert_eq!(answer.body.matches("<h1").count(), 1, "{}", answer.body);
    for hidden in [PASSWORD, "<script>", " style=\"", "onclick"] {
        assert!(!answer.body.contains(hidden), "`{hidden}`: {}", answer.body);
    }
    let problem = status == 400;
    assert_eq!(answer.body.contains("id=\"problems\""), problem, "{}", answer.body);
    assert_eq!(answer.body.contains("<title>Error: "), problem, "{}", answer.body);
}

/// What a page's forms hold under a name.
#[track_caller]
fn held(page: &Answer, name: &str) -> String {
    let forms = Form::all(&page.body);
    let mut fields = forms.iter().flat_map(|form| &form.held);
    let found = fields.find(|(known, _)| known == name).map(|(_, value)| value.clone());
    found.unwrap_or_else(|| panic!("no `{name}`: {}", page.body))
}

/// The code that an authenticator app shows now.
fn app_code(world: &World, secret: &str) -> String {
    let secret = totp::decode_secret(&secret.replace(' ', "")).unwrap();
    totp::totp(&secret, u64::try_from(world.now().seconds()).unwrap())
}

/// A page without what differs between any two visits, and without the user's name.
fn comparable(page: &Answer, name: &str) -> String {
    let mut body = page.body.clone();
    for field in ["_csrf", "session"] {
        for form in Form::all(&page.body) {
            for (_, value) in form.held.iter().filter(|(known, value)| known == field && !value.is_empty()) {
                assert!(value.len() > 20, "{field}");
                body = body.replace(value.as_str(), &"=".repeat(value.len()));
                // As attributes write it.
                body = body.replace(&value.replace('+', "&#43;"), &"=".repeat(value.len()));
            }
        }
    }
    format!("{} {}", page.status, body.replace(name, "NAME"))
}
