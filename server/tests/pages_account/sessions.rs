use serde_json::json;

use super::{STALE, asked_to_sign_in, at, done, mary, page, prove_again, refused, signed_in};
use crate::assembled::{Answer, World};
use crate::support::browser::{Browser, Shop};

/// The ids in the forms of a list.
fn ids(page: &Answer) -> Vec<String> {
    let parts = page.body.split("name=\"id\" value=\"").skip(1);
    parts.map(|rest| rest.split('"').next().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn a_browser_is_signed_out_from_another() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let (mut browser, mut other) = (mary(&world, &shop).await, mary(&world, &shop).await);
    let list = page(&mut browser, &shop, "/account/sessions").await;
    assert_eq!(list.body.matches("This session").count(), 1, "{}", list.body);
    let ids = ids(&list);
    assert_eq!(ids.len(), 1, "this one has no form: {ids:?}");
    let answer = browser.submit(&list, &[("id", &ids[0])]).await;
    let list = done(&mut browser, answer, "/account/sessions").await;
    assert!(list.body.contains("The session was ended."));
    assert!(super::sessions::ids(&list).is_empty());
    asked_to_sign_in(&other.get(&at(&shop, "/account")).await, "/account");
    page(&mut browser, &shop, "/account").await;
}

#[tokio::test]
async fn nobody_ends_the_sessions_of_others() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    shop.pool.add_user(&world, "ann").await;
    let (mut one, mut two) = (mary(&world, &shop).await, mary(&world, &shop).await);
    let id = ids(&page(&mut one, &shop, "/account/sessions").await).remove(0);
    let (mut ann, mut elsewhere) = (signed_in(&world, &shop, "ann").await, signed_in(&world, &shop, "ann").await);
    let list = page(&mut ann, &shop, "/account/sessions").await;
    for wrong in [id.as_str(), "sso", "", "<x>", "tkn0000000000000000000000000"] {
        let answer = ann.submit(&list, &[("id", wrong)]).await;
        assert_eq!(answer.status, 400, "{wrong}: {answer:?}");
    }
    page(&mut two, &shop, "/account").await;
    page(&mut elsewhere, &shop, "/account").await;
}

#[tokio::test]
async fn all_else_is_signed_out_at_once() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let tokens = shop.pool.tokens(&world, "mary").await;
    let (mut browser, mut other) = (mary(&world, &shop).await, mary(&world, &shop).await);
    let list = page(&mut browser, &shop, "/account/sessions").await;
    let answer = browser.submit(&list, &[("step", "everywhere")]).await;
    assert_eq!(answer.status, 303);
    let form = [("_csrf", csrf(&list)), ("step", "everywhere".to_owned())];
    let form: Vec<_> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let answer = browser.post(&at(&shop, "/account/sessions"), &form).await;
    let list = done(&mut browser, answer, "/account/sessions").await;
    assert!(list.body.contains("You were signed out on all other devices."));
    asked_to_sign_in(&other.get(&at(&shop, "/account")).await, "/account");
    assert_eq!(shop.pool.refresh(&world, &tokens.refresh).await.status, 400);
    assert_eq!(world.open("GetUser", json!({ "AccessToken": tokens.access })).await.status, 400);
}

fn csrf(page: &Answer) -> String {
    let (_, rest) = page.body.split_once("name=\"_csrf\" value=\"").unwrap();
    rest.split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn applications_with_tokens_are_listed_where_sessions_are_tracked() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let input =
        json!({ "UserPoolId": shop.pool.id, "UserSessionTracking": "ENABLED", "TokenSession": { "MaxPerUser": 20 } });
    world.admin("SetUserPoolSessionConfiguration", input).await;
    let tokens = shop.pool.tokens(&world, "mary").await;
    let mut browser = mary(&world, &shop).await;
    let list = page(&mut browser, &shop, "/account/sessions").await;
    let ids = ids(&list);
    assert!(ids.iter().all(|id| id.starts_with("tkn")) && !ids.is_empty(), "{ids:?}");
    assert!(list.body.contains("<span class=\"row-detail\">client</span>"), "{}", list.body);
    for id in ids {
        let answer = browser.submit(&list, &[("id", &id)]).await;
        done(&mut browser, answer, "/account/sessions").await;
        refused(&browser.submit(&list, &[("id", &id)]).await, "Session does not exist.");
    }
    assert_eq!(shop.pool.refresh(&world, &tokens.refresh).await.status, 400);
}

#[tokio::test]
async fn a_user_signs_out_of_the_page() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let mut browser = mary(&world, &shop).await;
    let shown = page(&mut browser, &shop, "/account").await;
    let kept = browser.cookies.clone();
    let answer = browser.submit(&shown, &[("_csrf", &csrf(&shown))]).await;
    assert!(answer.status == 303 && answer.header("location").contains("/account/signed-out?"), "{answer:?}");
    let end = browser.follow(answer).await;
    assert!(end.status == 200 && end.body.contains("You are signed out"), "{end:?}");
    asked_to_sign_in(&browser.get(&at(&shop, "/account")).await, "/account");
    // The cookie is worth nothing any more, whoever kept it.
    browser.cookies = kept;
    asked_to_sign_in(&browser.get(&at(&shop, "/account")).await, "/account");
}

#[tokio::test]
async fn a_client_that_always_asks_again_has_an_account_page_too() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let input =
        json!({ "UserPoolId": shop.pool.id, "UserSessionTracking": "ENABLED", "TokenSession": { "MaxPerUser": 20 } });
    world.admin("SetUserPoolSessionConfiguration", input).await;
    let input = json!({
        "UserPoolId": shop.pool.id, "ClientId": shop.pool.client_id, "SSOSession": { "MaxValidityMinutes": 0 },
    });
    world.admin("SetUserPoolClientSessionConfiguration", input).await;
    let mut browser = Browser::new(&world, &shop.root);
    let answer = browser.get(&at(&shop, "/account/sessions")).await;
    asked_to_sign_in(&answer, "/account/sessions");
    let list = prove_again(&mut browser, answer).await;
    assert!(list.status == 200 && list.body.contains("This session"), "{list:?}");
    world.clock.advance(STALE);
    let late = browser.get(&at(&shop, "/account")).await;
    asked_to_sign_in(&late, "/account");
    assert_eq!(prove_again(&mut browser, late).await.status, 200);
}
