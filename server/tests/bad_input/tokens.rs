//! Tokens that are altered, expired, revoked, or of another kind.

use serde_json::json;

use super::{Row, refuse};
use crate::assembled::{Call, Pool, Tokens, World};

const UNPROVED: &str = "Could not verify signature for Access Token";
const INVALID: &str = "Invalid Access Token";

/// A call that would leave a trace.
fn update(token: &str) -> Call {
    let attributes = json!([{ "Name": "nickname", "Value": "Bean" }]);
    Call::pools("UpdateUserAttributes", &json!({ "AccessToken": token, "UserAttributes": attributes }))
}

fn refused(call: Call, message: &str) -> Row {
    Row::new(call, "NotAuthorizedException", message)
}

/// The token with the first letter of one of its three parts changed to another.
fn altered(token: &str, part: usize) -> String {
    let mut parts: Vec<String> = token.split('.').map(str::to_owned).collect();
    let other = if parts[part].starts_with('A') { "B" } else { "A" };
    parts[part].replace_range(..1, other);
    parts.join(".")
}

#[tokio::test]
async fn access_tokens_that_prove_nothing() {
    let world = World::new().await;
    let (pool, other) = (Pool::new(&world).await, Pool::new(&world).await);
    for pool in [&pool, &other] {
        pool.add_user(&world, "mary").await;
    }
    let Tokens { id, access, refresh } = pool.tokens(&world, "mary").await;
    let foreign = other.tokens(&world, "mary").await.access;
    let parts = |token: &str| token.split('.').map(str::to_owned).collect::<Vec<_>>();
    let (own, foreign) = (parts(&access), parts(&foreign));
    // `{"alg":"none"}` and `{"alg":"HS256"}`
    let (none, symmetric) = ("eyJhbGciOiJub25lIn0", "eyJhbGciOiJIUzI1NiJ9");
    let rows = [
        refused(update("x"), INVALID),
        refused(update(&id), INVALID),
        refused(update(&altered(&access, 0)), INVALID),
        refused(update(&altered(&access, 1)), INVALID),
        refused(update(&altered(&access, 2)), UNPROVED),
        refused(update(&format!("{}.{}.{}", own[0], own[1], foreign[2])), UNPROVED),
        refused(update(&format!("{}.{}.{}", foreign[0], own[1], foreign[2])), UNPROVED),
        refused(update(&format!("{}.{}.{}", own[0], foreign[1], own[2])), UNPROVED),
        refused(update(&format!("{none}.{}.", own[1])), INVALID),
        refused(update(&format!("{symmetric}.{}.{}", own[1], own[2])), INVALID),
        refused(update(&format!("{}.{}", own[0], own[1])), INVALID),
        refused(update(&format!("{access}.x")), INVALID),
        refused(update(&refresh.replace(|c: char| !c.is_ascii_alphanumeric(), ".")), INVALID),
    ];
    refuse(&world, rows).await;
    let answer = world.open("UpdateUserAttributes", json!({ "AccessToken": access, "UserAttributes": [] })).await;
    assert_eq!(answer.status, 200, "{answer:?}");
}

#[tokio::test]
async fn access_tokens_that_have_ended() {
    let world = World::new().await;
    let pool = Pool::new(&world).await;
    pool.add_user(&world, "mary").await;
    let (first, second) = (pool.tokens(&world, "mary").await, pool.tokens(&world, "mary").await);
    world.user("RevokeToken", json!({ "ClientId": pool.client_id, "Token": first.refresh })).await;
    let revoked = "Access Token has been revoked";
    refuse(&world, [refused(update(&first.access), revoked)]).await;
    assert_eq!(world.open("GetUser", json!({ "AccessToken": second.access })).await.status, 200);
    world.user("GlobalSignOut", json!({ "AccessToken": second.access })).await;
    refuse(&world, [refused(update(&second.access), revoked)]).await;
    world.clock.advance(1);
    let third = pool.tokens(&world, "mary").await;
    world.clock.advance(3599);
    assert_eq!(world.open("GetUser", json!({ "AccessToken": third.access })).await.status, 200);
    world.clock.advance(1);
    refuse(&world, [refused(update(&third.access), "Access Token has expired")]).await;
    let fourth = pool.tokens(&world, "mary").await;
    world.admin("AdminDeleteUser", json!({ "UserPoolId": pool.id, "Username": "mary" })).await;
    refuse(&world, [Row::new(update(&fourth.access), "UserNotFoundException", "User does not exist.")]).await;
    world.admin("DeleteUserPool", json!({ "UserPoolId": pool.id })).await;
    // The store changes for a while by itself: what the pool had is swept in the background.
    let Row { call, form, status, code, message } = refused(update(&fourth.access), INVALID);
    world.send(&call).await.assert_error(form, status, code, &message);
}

#[tokio::test]
async fn refresh_tokens_that_give_nothing() {
    let world = World::new().await;
    let pool = Pool::new(&world).await;
    pool.add_user(&world, "mary").await;
    let other = Pool::client(&world, &pool.id, json!({})).await;
    let other = Pool { id: pool.id.clone(), client_id: other["ClientId"].as_str().unwrap().to_owned() };
    let Tokens { access, refresh, .. } = pool.tokens(&world, "mary").await;
    let call = |pool: &Pool, token: &str| {
        let parameters = json!({ "REFRESH_TOKEN": token });
        let input =
            json!({ "ClientId": pool.client_id, "AuthFlow": "REFRESH_TOKEN_AUTH", "AuthParameters": parameters });
        Call::pools("InitiateAuth", &input)
    };
    let invalid = "Invalid Refresh Token.";
    let rows = [
        refused(call(&pool, "x"), invalid),
        refused(call(&pool, &access), invalid),
        refused(call(&other, &refresh), invalid),
        refused(call(&pool, &refresh[1..]), invalid),
        refused(call(&pool, &format!("{}A", &refresh[..refresh.len() - 1])), invalid),
    ];
    let last = refresh.ends_with('A');
    refuse(&world, rows.into_iter().take(if last { 4 } else { 5 })).await;
    assert_eq!(pool.refresh(&world, &refresh).await.status, 200);
    world.clock.advance(30 * 24 * 3600);
    refuse(&world, [refused(call(&pool, &refresh), "Refresh Token has expired")]).await;
    let fresh = pool.tokens(&world, "mary").await.refresh;
    world.admin("AdminUserGlobalSignOut", json!({ "UserPoolId": pool.id, "Username": "mary" })).await;
    refuse(&world, [refused(call(&pool, &fresh), "Refresh Token has been revoked")]).await;
}
