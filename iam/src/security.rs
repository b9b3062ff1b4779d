//! Attempts to get or keep rights that one should not have.

mod looking;
mod moving;
mod tagging;

use cognomen_contract::cognito_idp::{AdminGetUserRequest, operations as idp};
use cognomen_contract::iam::{self as api, operations as iam, raw};
use cognomen_contract::{CommonCode, Error, Operation};

use crate::caller::RequestInfo;
use crate::testing::{Request, World};
use crate::{Iam, Permit, authorize, ops};

const ALL: &str = r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}"#;

/// Runs an operation as `root`.
async fn run<O, F, T>(world: &World, function: F, raw: O::Raw) -> T
where
    O: Operation,
    F: AsyncFn(Permit<O>, O::Input, &Iam) -> Result<T, Error>,
{
    let (permit, input) = world.admit::<O>(raw).await;
    function(permit, input, &world.iam).await.unwrap()
}

/// Runs an operation as the user of an access key.
async fn run_as<O, F, T>(world: &World, key: &api::AccessKey, function: F, raw: O::Raw) -> Result<T, Error>
where
    O: Operation,
    F: AsyncFn(Permit<O>, O::Input, &Iam) -> Result<T, Error>,
{
    let input = cognomen_contract::validate::<O>(raw).unwrap().into_input();
    let permit = world.admit_as::<O>(&key.access_key_id, &key.secret_access_key, &input).await?;
    function(permit, input, &world.iam).await
}

fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

/// A user with a path and statements of its own.
async fn user(world: &World, name: &str, path: &str, statements: &str) -> api::User {
    let raw = raw::CreateUserRequest { user_name: some(name), path: some(path), ..Default::default() };
    let user = run::<iam::CreateUser, _, _>(world, ops::create_user, raw).await.user.unwrap();
    let policy = raw::PutUserPolicyRequest {
        user_name: some(name),
        policy_name: some("own"),
        policy_document: Some(format!(r#"{{"Version":"2012-10-17","Statement":[{statements}]}}"#)),
    };
    run::<iam::PutUserPolicy, _, _>(world, ops::put_user_policy, policy).await;
    user
}

async fn key_of(world: &World, name: &str) -> api::AccessKey {
    let raw = raw::CreateAccessKeyRequest { user_name: some(name) };
    run::<iam::CreateAccessKey, _, _>(world, ops::create_access_key, raw).await.access_key
}

async fn rename(world: &World, from: &str, to: &str) {
    let raw = raw::UpdateUserRequest {
        user_name: Some(from.to_owned()),
        new_user_name: Some(to.to_owned()),
        ..Default::default()
    };
    let (permit, input) = world.admit::<iam::UpdateUser>(raw).await;
    ops::update_user(permit, input, &world.iam).await.unwrap();
}

/// Whether a node lets the key's user read a user of a pool.
async fn allows(node: &Iam, key_id: &str, secret: &str) -> bool {
    let request = Request { key_id, secret, ..Request::default() }.sign();
    let proven = request.authenticate(node, &idp::AdminGetUser::META).await.unwrap();
    let input = AdminGetUserRequest { user_pool_id: "us-east-1_a".to_owned(), username: "bob".to_owned() };
    let info = RequestInfo { region: "us-east-1".to_owned(), ..RequestInfo::default() };
    match authorize::<idp::AdminGetUser>(node, proven.caller, info, &input).await {
        Ok(_) => true,
        Err(refused) => {
            assert_eq!(refused.code(), CommonCode::AccessDenied.into());
            false
        }
    }
}

#[tokio::test]
async fn a_renamed_user_keeps_no_policy_that_was_deleted() {
    let world = World::new().await;
    let name = || Some("ann".to_owned());
    let (permit, input) =
        world.admit::<iam::CreateUser>(raw::CreateUserRequest { user_name: name(), ..Default::default() }).await;
    ops::create_user(permit, input, &world.iam).await.unwrap();
    let policy = raw::PutUserPolicyRequest {
        user_name: name(),
        policy_name: Some("all".to_owned()),
        policy_document: Some(ALL.to_owned()),
    };
    let (permit, input) = world.admit::<iam::PutUserPolicy>(policy).await;
    ops::put_user_policy(permit, input, &world.iam).await.unwrap();
    let (permit, input) = world.admit::<iam::CreateAccessKey>(raw::CreateAccessKeyRequest { user_name: name() }).await;
    let key = ops::create_access_key(permit, input, &world.iam).await.unwrap().access_key;

    // The record begins anew under every name, and with it the count of its versions.
    rename(&world, "ann", "bea").await;
    let other = world.other_node();
    assert!(allows(&other, &key.access_key_id, &key.secret_access_key).await);
    let policy =
        raw::DeleteUserPolicyRequest { user_name: Some("bea".to_owned()), policy_name: Some("all".to_owned()) };
    let (permit, input) = world.admit::<iam::DeleteUserPolicy>(policy).await;
    ops::delete_user_policy(permit, input, &world.iam).await.unwrap();
    rename(&world, "bea", "cal").await;
    world.clock.advance(2);
    assert!(!allows(&other, &key.access_key_id, &key.secret_access_key).await);
}
