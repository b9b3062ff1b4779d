//! Two servers on one PostgreSQL database: what one changes, the other sees, at once or within a second.

use std::sync::LazyLock;

use cognomen_contract::Service;
use cognomen_server::compose::{SigningTarget, rotate_signing};
use cognomen_server::config::StoreChoice;
use cognomen_store::Scope;
use cognomen_store::testing::{Durability, TemporaryPostgres};
use serde_json::{Value, json};

use crate::assembled::{Answer, Call, Exchange, Form, PASSWORD, Pool, World};

/// One for all tests, each with a database of its own.
pub(crate) static POSTGRES: LazyLock<TemporaryPostgres> = LazyLock::new(|| TemporaryPostgres::start(Durability::None));

/// Two servers, and a pool with the user `mary` made on the first.
async fn pair() -> (World, World, Pool) {
    let first = World::with(StoreChoice::Postgres(POSTGRES.create_database()), None).await;
    let second = first.neighbour().await;
    let pool = Pool::new(&first).await;
    pool.add_user(&first, "mary").await;
    (first, second, pool)
}

#[track_caller]
fn refused(answer: &Answer, code: &str, message: &str) {
    answer.assert_error(Form::of(Service::CognitoIdp), 400, code, message);
}

/// Whose token it is, by a server's word.
async fn owner(world: &World, access: &str) -> Answer {
    world.open("GetUser", json!({ "AccessToken": access })).await
}

#[tokio::test]
async fn users_and_tokens_are_seen_at_once() {
    let (first, second, pool) = pair().await;
    let revoked = "Access Token has been revoked";
    let named = json!({ "UserPoolId": pool.id, "Username": "mary" });
    let tokens = pool.tokens(&first, "mary").await;
    assert_eq!(owner(&second, &tokens.access).await.json()["Username"], "mary");
    assert_eq!(pool.refresh(&second, &tokens.refresh).await.status, 200);

    first.user("RevokeToken", json!({ "ClientId": pool.client_id, "Token": tokens.refresh })).await;
    refused(&owner(&second, &tokens.access).await, "NotAuthorizedException", revoked);
    refused(&pool.refresh(&second, &tokens.refresh).await, "NotAuthorizedException", "Refresh Token has been revoked");

    let tokens = pool.tokens(&second, "mary").await;
    second.admin("AdminUserGlobalSignOut", named.clone()).await;
    refused(&owner(&first, &tokens.access).await, "NotAuthorizedException", revoked);

    let tokens = pool.tokens(&second, "mary").await;
    first.admin("AdminDisableUser", named.clone()).await;
    assert_eq!(second.admin("AdminGetUser", named.clone()).await["Enabled"], json!(false));
    refused(&owner(&second, &tokens.access).await, "NotAuthorizedException", revoked);
    refused(&pool.password(&second, "mary", PASSWORD).await, "NotAuthorizedException", "User is disabled.");
    second.admin("AdminEnableUser", named.clone()).await;
    assert_eq!(pool.password(&first, "mary", PASSWORD).await.status, 200);

    first.admin("AdminDeleteUser", named.clone()).await;
    refused(&second.call("AdminGetUser", named).await, "UserNotFoundException", "User does not exist.");
}

#[tokio::test]
async fn settings_are_seen_within_a_second() {
    let (first, second, pool) = pair().await;
    let described = async |world: &World| world.admin("DescribeUserPool", json!({ "UserPoolId": pool.id })).await;
    assert_eq!(described(&second).await["UserPool"]["DeletionProtection"], "INACTIVE");
    assert_eq!(pool.password(&second, "mary", PASSWORD).await.status, 200);
    first.admin("UpdateUserPool", json!({ "UserPoolId": pool.id, "DeletionProtection": "ACTIVE" })).await;
    let flows = json!(["ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"]);
    let client = json!({ "UserPoolId": pool.id, "ClientId": pool.client_id, "ExplicitAuthFlows": flows });
    first.admin("UpdateUserPoolClient", client).await;
    let not_enabled = "USER_PASSWORD_AUTH flow not enabled for this client";
    refused(&pool.password(&first, "mary", PASSWORD).await, "InvalidParameterException", not_enabled);
    first.clock.advance(1);
    refused(&pool.password(&second, "mary", PASSWORD).await, "InvalidParameterException", not_enabled);
    assert_eq!(described(&second).await["UserPool"]["DeletionProtection"], "ACTIVE");

    first.admin("DeleteUserPoolClient", json!({ "UserPoolId": pool.id, "ClientId": pool.client_id })).await;
    first.clock.advance(1);
    let gone = format!("User pool client {} does not exist.", pool.client_id);
    refused(&pool.password(&second, "mary", PASSWORD).await, "ResourceNotFoundException", &gone);

    second.admin("UpdateUserPool", json!({ "UserPoolId": pool.id, "DeletionProtection": "INACTIVE" })).await;
    second.admin("DeleteUserPool", json!({ "UserPoolId": pool.id })).await;
    first.clock.advance(1);
    let gone = format!("User pool {} does not exist.", pool.id);
    refused(
        &first.call("DescribeUserPool", json!({ "UserPoolId": pool.id })).await,
        "ResourceNotFoundException",
        &gone,
    );
}

#[tokio::test]
async fn callers_are_seen_within_a_second() {
    let (first, second, _) = pair().await;
    let ann = first.powerless("ann").await;
    let list = async |world: &World| {
        let call = Call::pools("ListUserPools", &json!({ "MaxResults": 1 }));
        let answer = world.send(&call.signed(&ann, Service::CognitoIdp, world.now())).await;
        answer.header("x-amzn-errortype").to_owned()
    };
    assert_eq!(list(&second).await, "AccessDeniedException:");
    let attach = "&UserName=ann&PolicyArn=arn:aws:iam::aws:policy/AmazonCognitoReadOnly";
    first.iam("AttachUserPolicy", attach).await;
    assert_eq!(list(&first).await, "");
    first.clock.advance(1);
    assert_eq!(list(&second).await, "");
    first.iam("DetachUserPolicy", attach).await;
    first.clock.advance(1);
    assert_eq!(list(&second).await, "AccessDeniedException:");
    first.iam("DeleteAccessKey", &format!("&UserName=ann&AccessKeyId={}", ann.id)).await;
    first.clock.advance(1);
    assert_eq!(list(&second).await, "UnrecognizedClientException:");
}

#[tokio::test]
async fn keys_are_replaced_under_a_working_neighbour() {
    let (first, second, pool) = pair().await;
    let old = pool.tokens(&second, "mary").await;
    rotate_signing(&first.server.parts, &SigningTarget::All).await.unwrap();
    first.clock.advance(1);
    assert_eq!(pool.password(&first, "mary", PASSWORD).await.status, 200);
    // The second server has looked at the pool within this second; the third time its keys changed since.
    assert_eq!(owner(&second, &old.access).await.status, 200);
    rotate_signing(&first.server.parts, &SigningTarget::All).await.unwrap();
    let third = first.neighbour().await;
    let new = pool.tokens(&third, "mary").await;
    assert_eq!(owner(&second, &new.access).await.status, 200, "a token is good everywhere as soon as it is made");
    let jwks = second.jwks(&pool.id).await;
    let published: Vec<&Value> = jwks["keys"].as_array().unwrap().iter().map(|key| &key["kid"]).collect();
    assert_eq!(published.len(), 6, "{published:?}");

    let scope = Scope::pool(&*pool.id);
    first.server.parts.store.rotate_data_key(&scope).await.unwrap();
    let named = json!({ "UserPoolId": pool.id, "Username": "mary" });
    let mut changed = named.clone();
    changed["UserAttributes"] = json!([{ "Name": "nickname", "Value": "Bean" }]);
    first.admin("AdminUpdateUserAttributes", changed).await;
    assert!(first.server.parts.store.reseal(&scope).await.unwrap() > 3);
    let seen = second.admin("AdminGetUser", named).await;
    assert!(seen["UserAttributes"].to_string().contains("Bean"), "{seen}");
    let tokens = pool.tokens(&second, "mary").await;
    assert_eq!(pool.refresh(&first, &tokens.refresh).await.status, 200);
}

#[tokio::test]
async fn a_command_replaces_keys_under_working_servers() {
    let (first, second, pool) = pair().await;
    let tokens = pool.tokens(&second, "mary").await;
    let command = first.command().await;
    assert_eq!(command.keys.rotate().unwrap(), 2);
    for scope in [Scope::System, Scope::pool(&*pool.id)] {
        assert!(command.store.rewrap(&scope).await.unwrap());
        command.store.rotate_data_key(&scope).await.unwrap();
        command.store.reseal(&scope).await.unwrap();
    }
    rotate_signing(&command, &SigningTarget::All).await.unwrap();
    drop(command);
    for seconds in [0, 1] {
        first.clock.advance(seconds);
        for world in [&first, &second] {
            assert_eq!(owner(world, &tokens.access).await.json()["Username"], "mary");
            assert_eq!(pool.refresh(world, &tokens.refresh).await.status, 200);
            let new = pool.tokens(world, "mary").await;
            for other in [&first, &second] {
                assert_eq!(owner(other, &new.access).await.status, 200);
            }
        }
    }
    let user = format!("mary{}", pool.client_id);
    pool.add_user(&second, &user).await;
    assert_eq!(pool.password(&first, &user, PASSWORD).await.status, 200);
}

/// Sends both at one moment; the answers in order of their status.
async fn at_once(first: &World, second: &World, operation: &str, inputs: [Value; 2]) -> [Answer; 2] {
    let [here, there] = inputs;
    let (here, there) = tokio::join!(first.open(operation, here), second.open(operation, there));
    if here.status <= there.status { [here, there] } else { [there, here] }
}

#[tokio::test]
async fn what_is_good_once_is_good_on_one_node_only() {
    let (first, second, pool) = pair().await;
    let client = &pool.client_id;
    for _ in 0..3 {
        let proof = Exchange::start(&first, &pool, "mary").await.proof(PASSWORD);
        let [good, bad] = at_once(&first, &second, "RespondToAuthChallenge", [proof.clone(), proof]).await;
        assert_eq!(good.status, 200, "{good:?}");
        let once = "Invalid session for the user, session can only be used once.";
        refused(&bad, "NotAuthorizedException", once);
    }
    for name in ["ann", "bob", "eve"] {
        let sign_up = |password: &str| json!({ "ClientId": client, "Username": name, "Password": password });
        let inputs = [sign_up(PASSWORD), sign_up("Another-horse-1")];
        let [good, bad] = at_once(&first, &second, "SignUp", inputs).await;
        assert_eq!(good.status, 200, "{good:?}");
        refused(&bad, "UsernameExistsException", "User already exists");
    }
    let rotation = json!({ "Feature": "ENABLED", "RetryGracePeriodSeconds": 0 });
    let flows = json!(["ALLOW_USER_PASSWORD_AUTH"]);
    let more = json!({ "RefreshTokenRotation": rotation, "ExplicitAuthFlows": flows });
    let client_id = Pool::client(&first, &pool.id, more).await["ClientId"].as_str().unwrap().to_owned();
    let rotating = Pool { id: pool.id.clone(), client_id };
    let token = rotating.tokens(&first, "mary").await.refresh;
    let input = json!({ "ClientId": rotating.client_id, "RefreshToken": token });
    let [good, bad] = at_once(&first, &second, "GetTokensFromRefreshToken", [input.clone(), input]).await;
    assert_eq!(good.status, 200, "{good:?}");
    assert_eq!(bad.header("x-amzn-errortype"), "RefreshTokenReuseException:", "{bad:?}");
}

#[tokio::test]
async fn changes_made_at_one_moment_both_stay() {
    let (first, second, pool) = pair().await;
    first.admin("CreateGroup", json!({ "UserPoolId": pool.id, "GroupName": "g" })).await;
    let named = |more: Value| {
        let mut input = json!({ "UserPoolId": pool.id, "Username": "mary" });
        input.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        input
    };
    for round in 0..4 {
        let attribute =
            |name: &str| named(json!({ "UserAttributes": [{ "Name": name, "Value": format!("round {round}") }] }));
        let group = if round % 2 == 0 { "AdminAddUserToGroup" } else { "AdminRemoveUserFromGroup" };
        let (a, b, c) = tokio::join!(
            first.call("AdminUpdateUserAttributes", attribute("nickname")),
            second.call("AdminUpdateUserAttributes", attribute("website")),
            second.call(group, named(json!({ "GroupName": "g" }))),
        );
        let user = first.admin("AdminGetUser", named(json!({}))).await["UserAttributes"].to_string();
        let groups = second.admin("AdminListGroupsForUser", named(json!({}))).await;
        let is_member = groups["Groups"].as_array().is_some_and(|groups| !groups.is_empty());
        let expected = [
            (a, user.matches(&format!(r#""nickname","Value":"round {round}""#)).count() == 1),
            (b, user.matches(&format!(r#""website","Value":"round {round}""#)).count() == 1),
            (c, is_member == (round % 2 == 0)),
        ];
        for (answer, seen) in expected {
            // Who lost twice is told to come again; nobody is told of a success that was overwritten.
            let lost = answer.body.contains("the record changed at the same time; try again");
            assert!(answer.status == 200 && seen || lost && !seen, "round {round}: {answer:?}: {user} {groups}");
        }
    }
}
