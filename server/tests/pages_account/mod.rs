//! The account page and the page of new passkeys, over a socket.

mod attacks;
mod authenticator;
mod delete;
mod devices;
mod factors;
mod passkeys;
mod password;
mod profile;
mod sessions;

use serde_json::{Value, json};

use crate::assembled::{Answer, PASSWORD, World};
use crate::support::browser::{Browser, Shop};

/// Seconds after which a sign-in is no longer fresh.
const STALE: i64 = 301;

/// A browser in which `mary` is signed in.
async fn mary<'a>(world: &'a World, shop: &Shop) -> Browser<'a> {
    signed_in(world, shop, "mary").await
}

async fn signed_in<'a>(world: &'a World, shop: &Shop, name: &str) -> Browser<'a> {
    let mut browser = Browser::new(world, &shop.root);
    browser.sign_in(&shop.query(&[]), name, PASSWORD).await;
    browser
}

/// A path of the domain at the shop's client.
fn at(shop: &Shop, path: &str) -> String {
    format!("{path}?client_id={}", shop.pool.client_id)
}

/// A section of the account page, which must be there.
async fn page(browser: &mut Browser<'_>, shop: &Shop, path: &str) -> Answer {
    let page = browser.get(&at(shop, path)).await;
    assert_eq!(page.status, 200, "{page:?}");
    page
}

/// The page that a form led to: with a word on what was done, at the section.
async fn done(browser: &mut Browser<'_>, answer: Answer, path: &str) -> Answer {
    assert_eq!(answer.status, 303, "{answer:?}");
    let location = answer.header("location");
    assert!(location.contains(&format!("{path}?")) && location.contains("&notice="), "{location}");
    let page = browser.follow(answer).await;
    assert_eq!(page.status, 200, "{page:?}");
    assert!(page.body.contains("role=\"status\""), "{page:?}");
    page
}

/// Asserts that a form is refused by its page, which says so.
#[track_caller]
fn refused(answer: &Answer, text: &str) {
    assert_eq!(answer.status, 400, "{answer:?}");
    assert!(answer.body.contains("role=\"alert\""), "{answer:?}");
    assert!(answer.body.contains(text), "no `{text}`: {}", answer.body);
}

/// Asserts that the user must sign in again, to come back to `path`.
#[track_caller]
fn asked_to_sign_in(answer: &Answer, path: &str) {
    assert_eq!(answer.status, 303, "{answer:?}");
    let then = path.replace('/', "%2F");
    assert!(answer.header("location").contains(&format!("/login?then={then}&")), "{answer:?}");
}

/// Signs `mary` in again where an answer leads, and answers the page that follows.
async fn prove_again(browser: &mut Browser<'_>, answer: Answer) -> Answer {
    let page = browser.follow(answer).await;
    let page = browser.submit(&page, &[("username", "mary")]).await;
    let page = browser.follow(page).await;
    let answer = browser.submit(&page, &[("password", PASSWORD)]).await;
    browser.follow(answer).await
}

/// What an administrator sees of a user.
async fn user(world: &World, shop: &Shop, name: &str) -> Value {
    world.admin("AdminGetUser", json!({ "UserPoolId": shop.pool.id, "Username": name })).await
}

/// The value of a user's attribute.
async fn attribute(world: &World, shop: &Shop, name: &str, attribute: &str) -> Option<String> {
    let user = user(world, shop, name).await;
    let found = user["UserAttributes"].as_array().unwrap().iter().find(|one| one["Name"] == attribute);
    found.map(|one| one["Value"].as_str().unwrap().to_owned())
}

async fn set(world: &World, shop: &Shop, name: &str, attributes: &[(&str, &str)]) {
    let attributes: Vec<_> = attributes.iter().map(|(name, value)| json!({ "Name": name, "Value": value })).collect();
    let input = json!({ "UserPoolId": shop.pool.id, "Username": name, "UserAttributes": attributes });
    world.admin("AdminUpdateUserAttributes", input).await;
}
