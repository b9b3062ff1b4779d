//! Sessions of browsers beside those of tokens.

use serde_json::{Value, json};

use super::userinfo;
use crate::assembled::{PASSWORD, World};
use crate::support::browser::{Browser, Shop, parameters};

async fn tracking(world: &World) -> Shop {
    let shop = Shop::new(world).await;
    let input = json!({
        "UserPoolId": shop.pool.id, "UserSessionTracking": "ENABLED", "TokenSession": { "MaxPerUser": 20 },
    });
    world.admin("SetUserPoolSessionConfiguration", input).await;
    shop
}

/// A browser of `mary`'s, and the tokens that an application got by it.
async fn signed_in<'a>(world: &'a World, shop: &Shop) -> (Browser<'a>, Value) {
    let mut browser = Browser::new(world, &shop.root);
    let scope = [("scope", "openid aws.cognito.signin.user.admin")];
    let location = browser.sign_in(&shop.query(&scope), "mary", PASSWORD).await;
    let tokens = shop.redeem(world, &parameters(&location)["code"]).await.json();
    (browser, tokens)
}

async fn is_signed_in(browser: &mut Browser<'_>, shop: &Shop) -> bool {
    let answer = browser.get(&format!("/oauth2/authorize?{}", shop.query(&[]))).await;
    answer.header("location").contains("code=")
}

async fn listed(world: &World, shop: &Shop) -> Vec<Value> {
    let input = json!({ "UserPoolId": shop.pool.id, "Username": "mary" });
    world.admin("AdminListUserSessions", input).await["Sessions"].as_array().unwrap().clone()
}

fn of_kind<'a>(sessions: &'a [Value], kind: &str) -> Vec<&'a Value> {
    sessions.iter().filter(|session| session["SessionType"] == kind).collect()
}

async fn revoke(world: &World, shop: &Shop, id: &Value, associated: Option<&str>) {
    let mut input = json!({ "UserPoolId": shop.pool.id, "Username": "mary", "SessionId": id });
    if let Some(associated) = associated {
        input["RevokeAssociatedSessions"] = associated.into();
    }
    world.admin("AdminRevokeUserSession", input).await;
}

#[tokio::test]
async fn both_kinds_are_listed_and_tokens_name_where_they_came_from() {
    let world = World::new().await;
    let shop = tracking(&world).await;
    let (_, tokens) = signed_in(&world, &shop).await;
    shop.pool.tokens(&world, "mary").await;
    world.clock.advance(30);
    let refresh = [("grant_type", "refresh_token"), ("refresh_token", tokens["refresh_token"].as_str().unwrap())];
    assert_eq!(shop.post(&world, "/oauth2/token", &refresh).await.status, 200);
    let sessions = listed(&world, &shop).await;
    let (sso, token) = (of_kind(&sessions, "SSO"), of_kind(&sessions, "TOKEN"));
    assert_eq!((sso.len(), token.len()), (1, 2), "{sessions:?}");
    let id = sso[0]["SessionId"].as_str().unwrap();
    assert!(id.starts_with("sso") && id.len() == 28, "{id}");
    assert!(sso[0].get("OriginSessionId").is_none_or(Value::is_null));
    let through: Vec<_> = token.iter().filter(|session| session["OriginSessionId"] == id).collect();
    assert_eq!(through.len(), 1, "the other came by the API: {sessions:?}");
    // The browser's was last active when its tokens were renewed.
    assert_eq!(sso[0]["LastActiveDate"], through[0]["LastActiveDate"]);
    assert_ne!(sso[0]["LastActiveDate"], sso[0]["CreateDate"]);
    let own = world.user("ListUserSessions", json!({ "AccessToken": tokens["access_token"] })).await;
    let current: Vec<_> =
        own["Sessions"].as_array().unwrap().iter().filter(|session| session["IsCurrentSession"] == true).collect();
    assert_eq!(current.len(), 1, "{own}");
    assert_eq!(current[0]["SessionId"], through[0]["SessionId"]);
}

#[tokio::test]
async fn a_revoked_browser_is_signed_out_and_its_tokens_stay_or_go() {
    let world = World::new().await;
    let shop = tracking(&world).await;
    for (associated, tokens_stay) in [(None, true), (Some("NONE"), true), (Some("LINKED"), false)] {
        let (mut browser, tokens) = signed_in(&world, &shop).await;
        world.clock.advance(1);
        let (mut second, others) = signed_in(&world, &shop).await;
        let sessions = listed(&world, &shop).await;
        let of_tokens = |tokens: &Value| super::claims(&tokens["access_token"])["origin_jti"].clone();
        assert_ne!(of_tokens(&tokens), of_tokens(&others));
        // The newest come first.
        let id = &of_kind(&sessions, "SSO")[1]["SessionId"];
        revoke(&world, &shop, id, associated).await;
        assert!(!is_signed_in(&mut browser, &shop).await);
        assert!(is_signed_in(&mut second, &shop).await);
        let status = userinfo(&world, &shop, &tokens["access_token"]).await.status;
        assert_eq!(status == 200, tokens_stay, "{associated:?}");
        assert_eq!(userinfo(&world, &shop, &others["access_token"]).await.status, 200);
        let left = listed(&world, &shop).await;
        assert!(left.iter().all(|session| session["SessionId"] != *id), "{left:?}");
        for session in of_kind(&left, "SSO") {
            revoke(&world, &shop, &session["SessionId"], Some("LINKED")).await;
        }
        for session in of_kind(&listed(&world, &shop).await, "TOKEN") {
            revoke(&world, &shop, &session["SessionId"], None).await;
        }
        assert!(listed(&world, &shop).await.is_empty());
    }
}

#[tokio::test]
async fn revoked_tokens_take_their_browser_along_where_it_is_asked() {
    let world = World::new().await;
    let shop = tracking(&world).await;
    for (associated, browser_stays) in [(None, true), (Some("LINKED"), false)] {
        let (mut browser, tokens) = signed_in(&world, &shop).await;
        let sessions = listed(&world, &shop).await;
        let id = &of_kind(&sessions, "TOKEN")[0]["SessionId"];
        revoke(&world, &shop, id, associated).await;
        assert_eq!(userinfo(&world, &shop, &tokens["access_token"]).await.status, 401);
        assert_eq!(is_signed_in(&mut browser, &shop).await, browser_stays, "{associated:?}");
    }
    for (associated, browser_stays) in [("NONE", true), ("LINKED", false)] {
        let (mut browser, tokens) = signed_in(&world, &shop).await;
        let input = json!({
            "ClientId": shop.pool.client_id, "Token": tokens["refresh_token"], "RevokeAssociatedSessions": associated,
        });
        world.user("RevokeToken", input).await;
        assert_eq!(userinfo(&world, &shop, &tokens["access_token"]).await.status, 401);
        assert_eq!(is_signed_in(&mut browser, &shop).await, browser_stays, "{associated}");
    }
}

#[tokio::test]
async fn users_revoke_other_sessions_than_the_one_they_ask_from() {
    let world = World::new().await;
    let shop = tracking(&world).await;
    let (mut browser, tokens) = signed_in(&world, &shop).await;
    let sessions = listed(&world, &shop).await;
    let revoke = async |id: &Value| {
        world.open("RevokeUserSession", json!({ "AccessToken": tokens["access_token"], "SessionId": id })).await
    };
    let own = revoke(&of_kind(&sessions, "TOKEN")[0]["SessionId"]).await;
    assert_eq!((own.status, &own.json()["__type"]), (400, &json!("InvalidParameterException")), "{own:?}");
    let sso = &of_kind(&sessions, "SSO")[0]["SessionId"];
    assert_eq!(revoke(sso).await.status, 200);
    assert!(!is_signed_in(&mut browser, &shop).await);
    let again = revoke(sso).await;
    assert_eq!(again.json()["__type"], "ResourceNotFoundException", "{again:?}");
}

#[tokio::test]
async fn other_users_sessions_are_out_of_reach() {
    let world = World::new().await;
    let shop = tracking(&world).await;
    shop.pool.add_user(&world, "fred").await;
    let (mut browser, _) = signed_in(&world, &shop).await;
    for session in listed(&world, &shop).await {
        let input = json!({ "UserPoolId": shop.pool.id, "Username": "fred", "SessionId": session["SessionId"] });
        let answer = world.call("AdminRevokeUserSession", input).await;
        assert_eq!(answer.json()["__type"], "ResourceNotFoundException", "{answer:?}");
    }
    assert!(is_signed_in(&mut browser, &shop).await);
}

#[tokio::test]
async fn browsers_are_not_listed_where_sessions_are_not_tracked() {
    let world = World::new().await;
    let shop = Shop::new(&world).await;
    let (mut browser, tokens) = signed_in(&world, &shop).await;
    let answer = world.open("ListUserSessions", json!({ "AccessToken": tokens["access_token"] })).await;
    assert_eq!(answer.json()["__type"], "OperationNotEnabledException", "{answer:?}");
    // Where nothing is tracked, nothing is linked.
    let input = json!({
        "ClientId": shop.pool.client_id, "Token": tokens["refresh_token"], "RevokeAssociatedSessions": "LINKED",
    });
    world.user("RevokeToken", input).await;
    assert!(is_signed_in(&mut browser, &shop).await);
}

#[tokio::test]
async fn another_password_ends_browsers_and_their_place_in_the_list() {
    let world = World::new().await;
    let shop = tracking(&world).await;
    let (mut browser, _) = signed_in(&world, &shop).await;
    world.clock.advance(1);
    let input =
        json!({ "UserPoolId": shop.pool.id, "Username": "mary", "Password": "Other-horse-2", "Permanent": true });
    world.admin("AdminSetUserPassword", input).await;
    assert!(of_kind(&listed(&world, &shop).await, "SSO").is_empty());
    assert!(!is_signed_in(&mut browser, &shop).await);
}
