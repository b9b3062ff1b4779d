//! Keys that are replaced while a server works, and a server that is replaced while its data stay.

use cognomen_crypto::jose::{Jwk, RsaVerifyingKey, Unverified};
use cognomen_server::compose::{SigningTarget, rotate_signing};
use cognomen_store::Scope;
use serde_json::{Value, json};

use crate::assembled::{Exchange, PASSWORD, Pool, Tokens, World};

/// The ids of the keys that a pool publishes.
async fn published(world: &World, pool: &Pool) -> Vec<String> {
    let jwks = world.jwks(&pool.id).await;
    jwks["keys"].as_array().unwrap().iter().map(|key| key["kid"].as_str().unwrap().to_owned()).collect()
}

fn kid(token: &str) -> String {
    Unverified::parse(token).unwrap().kid().unwrap().to_owned()
}

/// Verifies a token as any client does, with what the pool publishes alone.
async fn verifies(world: &World, pool: &Pool, token: &str) -> bool {
    let jwks = world.jwks(&pool.id).await;
    let key = jwks["keys"].as_array().unwrap().iter().find(|key| key["kid"] == kid(token)).cloned();
    let Some(key) = key else { return false };
    let key: Jwk = serde_json::from_value(key).unwrap();
    let claims: Value = RsaVerifyingKey::from_jwk(&key).unwrap().verify(token).unwrap().claims().unwrap();
    claims["iss"] == format!("http://localhost:8400/{}", pool.id)
}

async fn greets(world: &World, tokens: &Tokens) {
    let answer = world.user("GetUser", json!({ "AccessToken": tokens.access })).await;
    assert_eq!(answer["Username"], "mary");
}

#[tokio::test]
async fn tokens_outlive_the_keys_that_signed_them() {
    let world = World::new().await;
    let pool = Pool::new(&world).await;
    pool.add_user(&world, "mary").await;
    let old = pool.tokens(&world, "mary").await;
    let first = published(&world, &pool).await;
    assert_eq!(first.len(), 2);
    assert!(first.contains(&kid(&old.id)) && first.contains(&kid(&old.access)) && kid(&old.id) != kid(&old.access));

    let parts = &world.server.parts;
    assert_eq!(rotate_signing(parts, &SigningTarget::Pool(pool.id.clone())).await.unwrap(), 1);
    world.clock.advance(1);
    let second = published(&world, &pool).await;
    assert_eq!(second.len(), 4);
    assert!(first.iter().all(|kid| second.contains(kid)));
    let new = pool.tokens(&world, "mary").await;
    assert!(!first.contains(&kid(&new.id)) && !first.contains(&kid(&new.access)));
    for tokens in [&old, &new] {
        greets(&world, tokens).await;
        assert!(verifies(&world, &pool, &tokens.id).await && verifies(&world, &pool, &tokens.access).await);
    }
    let refreshed = pool.refresh(&world, &old.refresh).await.json();
    assert!(second.contains(&kid(refreshed["AuthenticationResult"]["AccessToken"].as_str().unwrap())));

    // The first keys go once no token of theirs can be alive.
    world.clock.advance(26 * 3600);
    assert_eq!(rotate_signing(parts, &SigningTarget::All).await.unwrap(), 1);
    world.clock.advance(1);
    let third = published(&world, &pool).await;
    assert!(third.len() == 4 && first.iter().all(|kid| !third.contains(kid)), "{third:?}");
    let unknown = SigningTarget::Pool("us-east-1_Unknown00".to_owned());
    let refused = rotate_signing(parts, &unknown).await.unwrap_err();
    assert!(refused.to_string().contains("User pool us-east-1_Unknown00 does not exist."), "{refused}");
}

#[tokio::test]
async fn a_restart_keeps_everything() {
    let world = World::new().await;
    let pool = Pool::new(&world).await;
    pool.add_user(&world, "mary").await;
    world.admin("CreateGroup", json!({ "UserPoolId": pool.id, "GroupName": "g" })).await;
    world.admin("AdminAddUserToGroup", json!({ "UserPoolId": pool.id, "Username": "mary", "GroupName": "g" })).await;
    let key = world.powerless("ann").await;
    let tokens = pool.tokens(&world, "mary").await;
    let proof = Exchange::start(&world, &pool, "mary").await.proof(PASSWORD);
    let keys = published(&world, &pool).await;
    let users = world.admin("ListUsers", json!({ "UserPoolId": pool.id })).await;
    let before = world.contents().await;

    let world = world.restarted().await;
    assert!(world.contents().await == before, "a restart writes nothing");
    assert_eq!(published(&world, &pool).await, keys);
    assert_eq!(world.admin("ListUsers", json!({ "UserPoolId": pool.id })).await, users);
    greets(&world, &tokens).await;
    assert_eq!(pool.refresh(&world, &tokens.refresh).await.status, 200);
    Tokens::of(&world.user("RespondToAuthChallenge", proof).await);
    let groups = world.admin("AdminListGroupsForUser", json!({ "UserPoolId": pool.id, "Username": "mary" })).await;
    assert_eq!(groups["Groups"][0]["GroupName"], "g");
    let keys = world.iam("ListAccessKeys", "&UserName=ann").await;
    assert_eq!(keys.element("AccessKeyId"), key.id);
}

/// What can be read of a pool with the user `mary`, through every kind of record.
async fn everything(world: &World, pool: &Pool) -> Value {
    let named = json!({ "UserPoolId": pool.id, "Username": "mary" });
    json!([
        world.admin("DescribeUserPool", json!({ "UserPoolId": pool.id })).await,
        world.admin("DescribeUserPoolClient", json!({ "UserPoolId": pool.id, "ClientId": pool.client_id })).await,
        world.admin("AdminGetUser", named.clone()).await,
        world.admin("AdminListGroupsForUser", named).await,
        world.admin("ListUsers", json!({ "UserPoolId": pool.id, "Filter": "email ^= \"mary@\"" })).await,
        world.admin("ListUsersInGroup", json!({ "UserPoolId": pool.id, "GroupName": "g" })).await,
        world.iam("ListUsers", "").await.element("Users"),
        world.jwks(&pool.id).await,
    ])
}

#[tokio::test]
async fn data_keys_and_their_wrapping_are_replaced() {
    let world = World::new().await;
    let pool = Pool::new(&world).await;
    pool.add_user(&world, "mary").await;
    let named = json!({ "UserPoolId": pool.id, "Username": "mary" });
    let mut email = named.clone();
    email["UserAttributes"] = json!([{ "Name": "email", "Value": "mary@example.com" }]);
    world.admin("AdminUpdateUserAttributes", email).await;
    world.admin("CreateGroup", json!({ "UserPoolId": pool.id, "GroupName": "g" })).await;
    world.admin("AdminAddUserToGroup", json!({ "UserPoolId": pool.id, "Username": "mary", "GroupName": "g" })).await;
    world.powerless("ann").await;
    let tokens = pool.tokens(&world, "mary").await;
    let proof = Exchange::start(&world, &pool, "mary").await.proof(PASSWORD);
    let before = everything(&world, &pool).await;
    assert_eq!(before[4]["Users"].as_array().map(Vec::len), Some(1), "{before}");
    let sealed = world.contents().await;

    let parts = &world.server.parts;
    assert_eq!(parts.keys.rotate().unwrap(), 2);
    for scope in [Scope::System, Scope::pool(&*pool.id)] {
        assert!(parts.store.rewrap(&scope).await.unwrap(), "{scope}");
        assert_eq!(parts.store.rotate_data_key(&scope).await.unwrap(), 2);
        assert_eq!(everything(&world, &pool).await, before);
        assert!(parts.store.reseal(&scope).await.unwrap() > 2, "{scope}");
        assert_eq!(parts.store.reseal(&scope).await.unwrap(), 0, "{scope}");
    }
    let resealed = world.contents().await;
    assert!(resealed.keys().eq(sealed.keys()), "addresses never change");
    let same: Vec<_> = resealed.iter().filter(|(address, value)| sealed[*address] == **value).collect();
    assert!(same.is_empty(), "{} records are sealed as before", same.len());
    assert_eq!(everything(&world, &pool).await, before);

    let world = world.restarted().await;
    assert_eq!(everything(&world, &pool).await, before);
    greets(&world, &tokens).await;
    assert_eq!(pool.refresh(&world, &tokens.refresh).await.status, 200);
    Tokens::of(&world.user("RespondToAuthChallenge", proof).await);
    assert_eq!(pool.password(&world, "mary", PASSWORD).await.status, 200);
    let taken = world.call("AdminCreateUser", named).await;
    assert_eq!(taken.header("x-amzn-errortype"), "UsernameExistsException:", "names are still found: {taken:?}");
}
