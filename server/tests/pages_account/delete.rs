use serde_json::json;

use super::{STALE, asked_to_sign_in, at, mary, page, prove_again};
use crate::assembled::World;
use crate::support::browser::Shop;

#[tokio::test]
async fn an_account_ends_after_two_questions() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let (mut browser, mut other) = (mary(&world, &shop).await, mary(&world, &shop).await);
    let first = page(&mut browser, &shop, "/account/delete").await;
    let second = browser.submit(&first, &[("step", "ask")]).await;
    assert!(second.body.contains("Yes, delete my account"), "{second:?}");
    let answer = browser.submit(&second, &[("step", "delete")]).await;
    assert_eq!(answer.status, 303, "{answer:?}");
    assert!(!browser.cookies.contains_key("cognito"));
    let end = browser.follow(answer).await;
    assert!(end.status == 200 && end.body.contains("Your account was deleted."), "{end:?}");
    let gone = world.call("AdminGetUser", json!({ "UserPoolId": shop.pool.id, "Username": "mary" })).await;
    assert_eq!(gone.status, 400, "{gone:?}");
    asked_to_sign_in(&other.get(&at(&shop, "/account")).await, "/account");
}

#[tokio::test]
async fn an_account_ends_only_shortly_after_a_sign_in() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let mut browser = mary(&world, &shop).await;
    let first = page(&mut browser, &shop, "/account/delete").await;
    let second = browser.submit(&first, &[("step", "ask")]).await;
    world.clock.advance(STALE);
    asked_to_sign_in(&browser.submit(&first, &[("step", "ask")]).await, "/account/delete");
    let answer = browser.submit(&second, &[("step", "delete")]).await;
    asked_to_sign_in(&answer, "/account/delete");
    let back = prove_again(&mut browser, answer).await;
    assert!(back.status == 200 && back.body.contains("Delete my account"), "{back:?}");
    world.admin("AdminGetUser", json!({ "UserPoolId": shop.pool.id, "Username": "mary" })).await;
}
