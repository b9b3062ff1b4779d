//! The operations against one store: what they answer, and every error with its code and text.

use cognomen_contract::iam::{self as api, operations as iam, raw};
use cognomen_contract::sts::operations as sts;
use cognomen_contract::{Error, Operation};

use crate::policy::managed;
use crate::testing::{ACCOUNT, KEY_ID, SECRET, World};
use crate::{Iam, Permit, ops};

pub(super) const ADMINISTRATOR: &str = "arn:aws:iam::aws:policy/AdministratorAccess";
pub(super) const ALL: &str = r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}"#;

/// Runs an operation as `root`.
pub(super) async fn run<O, F, T>(world: &World, function: F, raw: O::Raw) -> Result<T, (String, String)>
where
    O: Operation,
    F: AsyncFn(Permit<O>, O::Input, &Iam) -> Result<T, Error>,
{
    let (permit, input) = world.admit::<O>(raw).await;
    function(permit, input, &world.iam).await.map_err(|e| (e.code().as_str().to_owned(), e.message().to_owned()))
}

pub(super) fn refused<T>(code: &str, message: &str) -> Result<T, (String, String)> {
    Err((code.to_owned(), message.to_owned()))
}

pub(super) fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

pub(super) async fn create(world: &World, name: &str, path: Option<&str>) -> Result<api::User, (String, String)> {
    let raw = raw::CreateUserRequest { user_name: some(name), path: path.map(str::to_owned), ..Default::default() };
    run::<iam::CreateUser, _, _>(world, ops::create_user, raw).await.map(|out| out.user.unwrap())
}

async fn get(world: &World, name: Option<&str>) -> Result<api::User, (String, String)> {
    let raw = raw::GetUserRequest { user_name: name.map(str::to_owned) };
    run::<iam::GetUser, _, _>(world, ops::get_user, raw).await.map(|out| out.user)
}

async fn delete(world: &World, name: &str) -> Result<(), (String, String)> {
    run::<iam::DeleteUser, _, _>(world, ops::delete_user, raw::DeleteUserRequest { user_name: some(name) }).await
}

pub(super) async fn attach(world: &World, name: &str, arn: &str) -> Result<(), (String, String)> {
    let raw = raw::AttachUserPolicyRequest { user_name: some(name), policy_arn: some(arn) };
    run::<iam::AttachUserPolicy, _, _>(world, ops::attach_user_policy, raw).await
}

async fn detach(world: &World, name: &str, arn: &str) -> Result<(), (String, String)> {
    let raw = raw::DetachUserPolicyRequest { user_name: some(name), policy_arn: some(arn) };
    run::<iam::DetachUserPolicy, _, _>(world, ops::detach_user_policy, raw).await
}

pub(super) async fn create_key(world: &World, name: &str) -> Result<api::AccessKey, (String, String)> {
    let raw = raw::CreateAccessKeyRequest { user_name: some(name) };
    run::<iam::CreateAccessKey, _, _>(world, ops::create_access_key, raw).await.map(|out| out.access_key)
}

pub(super) async fn policy(world: &World, name: &str, document: &str) -> Result<api::Policy, (String, String)> {
    let raw = raw::CreatePolicyRequest {
        policy_name: some(name),
        policy_document: some(document),
        path: some("/team/"),
        ..Default::default()
    };
    run::<iam::CreatePolicy, _, _>(world, ops::policies::create_policy, raw).await.map(|out| out.policy.unwrap())
}

async fn list_policies(world: &World, scope: &str, only_attached: bool) -> Vec<(String, i32)> {
    let raw = raw::ListPoliciesRequest { scope: some(scope), only_attached: Some(only_attached), ..Default::default() };
    let out = run::<iam::ListPolicies, _, _>(world, ops::policies::list_policies, raw).await.unwrap();
    out.policies.unwrap().into_iter().map(|p| (p.policy_name.unwrap(), p.attachment_count.unwrap())).collect()
}

#[tokio::test]
async fn users_come_and_go() {
    let world = World::new().await;
    let ann = create(&world, "Ann", Some("/staff/")).await.unwrap();
    assert_eq!(ann.arn, format!("arn:aws:iam::{ACCOUNT}:user/staff/Ann"));
    assert!(ann.user_id.starts_with("AIDA") && ann.user_id.len() == 21, "{}", ann.user_id);
    assert_eq!(get(&world, Some("aNN")).await, Ok(ann));
    assert_eq!(get(&world, None).await.unwrap().user_name, "root");
    assert_eq!(create(&world, "ANN", None).await, refused("EntityAlreadyExists", "User with name ANN already exists."));
    let missing = "The user with name bob cannot be found.";
    assert_eq!(get(&world, Some("bob")).await, refused("NoSuchEntity", missing));
    assert_eq!(delete(&world, "bob").await, refused("NoSuchEntity", missing));
    assert_eq!(delete(&world, "ann").await, Ok(()));
    assert!(get(&world, Some("Ann")).await.is_err());
}

#[tokio::test]
async fn a_user_with_anything_left_stays() {
    let world = World::new().await;
    create(&world, "ann", None).await.unwrap();
    let key = create_key(&world, "ann").await.unwrap();
    let put =
        raw::PutUserPolicyRequest { user_name: some("ann"), policy_name: some("own"), policy_document: some(ALL) };
    run::<iam::PutUserPolicy, _, _>(&world, ops::put_user_policy, put).await.unwrap();
    attach(&world, "ann", ADMINISTRATOR).await.unwrap();
    let conflict = |what| refused("DeleteConflict", &format!("Cannot delete entity, must {what} first."));
    assert_eq!(delete(&world, "ann").await, conflict("detach all policies"));
    detach(&world, "ann", ADMINISTRATOR).await.unwrap();
    assert_eq!(delete(&world, "ann").await, conflict("delete policies"));
    let raw = raw::DeleteUserPolicyRequest { user_name: some("ann"), policy_name: some("own") };
    run::<iam::DeleteUserPolicy, _, _>(&world, ops::delete_user_policy, raw).await.unwrap();
    assert_eq!(delete(&world, "ann").await, conflict("delete access keys"));
    let raw = raw::DeleteAccessKeyRequest { user_name: some("ann"), access_key_id: Some(key.access_key_id) };
    run::<iam::DeleteAccessKey, _, _>(&world, ops::delete_access_key, raw).await.unwrap();
    assert_eq!(delete(&world, "ann").await, Ok(()));
}

#[tokio::test]
async fn listings_are_ordered_and_paged() {
    let world = World::new().await;
    for name in ["Cid", "ann", "bob"] {
        create(&world, name, Some("/x/")).await.unwrap();
    }
    let (mut names, mut marker) = (Vec::new(), None);
    loop {
        let raw = raw::ListUsersRequest { marker, max_items: Some(2), path_prefix: some("/x") };
        let page = run::<iam::ListUsers, _, _>(&world, ops::list_users, raw).await.unwrap();
        assert!(page.users.len() <= 2);
        assert_eq!(page.is_truncated, Some(page.marker.is_some()));
        names.extend(page.users.into_iter().map(|user| user.user_name));
        marker = page.marker;
        if marker.is_none() {
            break;
        }
    }
    assert_eq!(names, ["ann", "bob", "Cid"]);
    let raw = raw::ListUsersRequest { marker: some("?"), ..Default::default() };
    let result = run::<iam::ListUsers, _, _>(&world, ops::list_users, raw).await;
    assert_eq!(result.map(drop), refused("Validation", "Invalid Marker."));
}

#[tokio::test]
async fn a_renamed_user_keeps_its_keys() {
    let world = World::new().await;
    create(&world, "ann", None).await.unwrap();
    create(&world, "bob", None).await.unwrap();
    attach(&world, "ann", ADMINISTRATOR).await.unwrap();
    let key = create_key(&world, "ann").await.unwrap();
    let rename = |to: &str| {
        let raw = raw::UpdateUserRequest { user_name: some("ann"), new_user_name: some(to), new_path: some("/new/") };
        run::<iam::UpdateUser, _, _>(&world, ops::update_user, raw)
    };
    assert_eq!(rename("Bob").await, refused("EntityAlreadyExists", "User with name Bob already exists."));
    assert_eq!(rename("dan").await, Ok(()));
    assert!(get(&world, Some("ann")).await.is_err());
    let who = world
        .admit_as::<sts::GetCallerIdentity>(&key.access_key_id, &key.secret_access_key, &Default::default())
        .await
        .unwrap();
    assert_eq!(who.principal().unwrap().arn, format!("arn:aws:iam::{ACCOUNT}:user/new/dan"));
}

#[tokio::test]
async fn access_keys_are_two_at_most() {
    let world = World::new().await;
    create(&world, "ann", None).await.unwrap();
    let first = create_key(&world, "ann").await.unwrap();
    let second = create_key(&world, "ann").await.unwrap();
    assert!(first.access_key_id.starts_with("AKIA") && first.access_key_id.len() == 20);
    assert_eq!(first.secret_access_key.len(), 40);
    assert_ne!(first.secret_access_key, second.secret_access_key);
    assert_eq!(
        create_key(&world, "ann").await,
        refused("LimitExceeded", "Cannot exceed quota for AccessKeysPerUser: 2")
    );
    let list = raw::ListAccessKeysRequest { user_name: some("ann"), ..Default::default() };
    let listed = run::<iam::ListAccessKeys, _, _>(&world, ops::list_access_keys, list).await.unwrap();
    assert_eq!(listed.access_key_metadata.len(), 2);
    // A key is only found with its own user.
    let raw = raw::DeleteAccessKeyRequest { user_name: None, access_key_id: Some(first.access_key_id.clone()) };
    let text = format!("The Access Key with id {} cannot be found.", first.access_key_id);
    assert_eq!(
        run::<iam::DeleteAccessKey, _, _>(&world, ops::delete_access_key, raw).await,
        refused("NoSuchEntity", &text)
    );
    let sign = || {
        let (id, secret) = (&first.access_key_id, &first.secret_access_key);
        world.admit_as::<sts::GetCallerIdentity>(id, secret, &cognomen_contract::sts::GetCallerIdentityRequest {})
    };
    assert!(sign().await.is_ok());
    let raw = raw::DeleteAccessKeyRequest { user_name: some("ann"), access_key_id: Some(first.access_key_id.clone()) };
    run::<iam::DeleteAccessKey, _, _>(&world, ops::delete_access_key, raw).await.unwrap();
    assert_eq!(sign().await.err().unwrap().message(), "The security token included in the request is invalid.");
}

#[tokio::test]
async fn inline_policies_are_checked_when_stored() {
    let world = World::new().await;
    create(&world, "ann", None).await.unwrap();
    let put = |name: &str, document: &str| {
        let raw = raw::PutUserPolicyRequest {
            user_name: some("ann"),
            policy_name: some(name),
            policy_document: some(document),
        };
        run::<iam::PutUserPolicy, _, _>(&world, ops::put_user_policy, raw)
    };
    let condition = ALL.replace("\"Resource\"", "\"Condition\":{\"StringIs\":{\"aws:username\":\"ann\"}},\"Resource\"");
    assert_eq!(
        put("own", &condition).await,
        refused("MalformedPolicyDocument", "Syntax errors in policy. Statement.Condition.StringIs: unknown operator")
    );
    let names = || async {
        let raw = raw::ListUserPoliciesRequest { user_name: some("ann"), ..Default::default() };
        run::<iam::ListUserPolicies, _, _>(&world, ops::list_user_policies, raw).await.unwrap().policy_names
    };
    assert!(names().await.is_empty());
    put("own", ALL).await.unwrap();
    assert_eq!(names().await, ["own"]);
    let raw = raw::GetUserPolicyRequest { user_name: some("ann"), policy_name: some("own") };
    let found = run::<iam::GetUserPolicy, _, _>(&world, ops::get_user_policy, raw).await.unwrap();
    assert!(found.policy_document.starts_with("%7B%22Version%22%3A%222012-10-17%22"), "{}", found.policy_document);
    let long = ALL.replace("\"*\"}", &format!("[{}\"*\"]}}", "\"arn:aws:iam::123456789012:user/x\",".repeat(60)));
    assert_eq!(
        put("long", &long).await,
        refused("LimitExceeded", "Maximum policy size of 2048 bytes exceeded for user ann")
    );
    let half = ALL.replace("\"*\"}", &format!("[{}\"*\"]}}", "\"arn:aws:iam::123456789012:user/x\",".repeat(30)));
    put("half", &half).await.unwrap();
    assert_eq!(put("long", &half).await.unwrap_err().0, "LimitExceeded");
    let raw = raw::GetUserPolicyRequest { user_name: some("ann"), policy_name: some("long") };
    assert_eq!(
        run::<iam::GetUserPolicy, _, _>(&world, ops::get_user_policy, raw).await.map(drop),
        refused("NoSuchEntity", "The user policy with name long cannot be found.")
    );
}

#[tokio::test]
async fn managed_policies_count_their_users() {
    let world = World::new().await;
    create(&world, "ann", None).await.unwrap();
    let made = policy(&world, "Own", ALL).await.unwrap();
    let arn = made.arn.unwrap();
    assert_eq!(arn, format!("arn:aws:iam::{ACCOUNT}:policy/team/Own"));
    assert_eq!(
        policy(&world, "own", ALL).await.map(drop),
        refused("EntityAlreadyExists", "A policy called own already exists. Duplicate names are not allowed.")
    );
    assert_eq!(policy(&world, "bad", "{}").await.unwrap_err().0, "MalformedPolicyDocument");
    for _ in 0..2 {
        attach(&world, "ann", &arn).await.unwrap();
    }
    assert_eq!(list_policies(&world, "Local", true).await, [("Own".to_owned(), 1)]);
    assert_eq!(list_policies(&world, "AWS", true).await, [("AdministratorAccess".to_owned(), 1)]);
    assert_eq!(list_policies(&world, "All", false).await.len(), managed::all().len() + 1);
    let raw = raw::ListAttachedUserPoliciesRequest {
        user_name: some("ann"),
        path_prefix: some("/team/"),
        ..Default::default()
    };
    let attached =
        run::<iam::ListAttachedUserPolicies, _, _>(&world, ops::list_attached_user_policies, raw).await.unwrap();
    assert_eq!(attached.attached_policies.unwrap()[0].policy_arn, Some(arn.clone()));

    let remove = || {
        let raw = raw::DeletePolicyRequest { policy_arn: Some(arn.clone()) };
        run::<iam::DeletePolicy, _, _>(&world, ops::policies::delete_policy, raw)
    };
    assert_eq!(remove().await, refused("DeleteConflict", "Cannot delete a policy attached to entities."));
    detach(&world, "ann", &arn).await.unwrap();
    let gone = format!("Policy {arn} was not found.");
    assert_eq!(detach(&world, "ann", &arn).await, refused("NoSuchEntity", &gone));
    assert_eq!(remove().await, Ok(()));
    assert_eq!(remove().await, refused("NoSuchEntity", &gone));
    assert_eq!(
        attach(&world, "ann", &arn).await,
        refused("NoSuchEntity", &format!("Policy {arn} does not exist or is not attachable."))
    );
}

#[tokio::test]
async fn policies_are_read_with_and_without_document() {
    let world = World::new().await;
    let raw = raw::GetPolicyRequest { policy_arn: some(ADMINISTRATOR) };
    let found = run::<iam::GetPolicy, _, _>(&world, ops::policies::get_policy, raw).await.unwrap().policy.unwrap();
    assert_eq!((found.attachment_count, found.default_version_id.as_deref()), (Some(1), Some("v1")));
    let version = |id: &str| {
        let raw = raw::GetPolicyVersionRequest { policy_arn: some(ADMINISTRATOR), version_id: some(id) };
        run::<iam::GetPolicyVersion, _, _>(&world, ops::policies::get_policy_version, raw)
    };
    assert!(version("v1").await.unwrap().policy_version.unwrap().document.unwrap().starts_with("%7B"));
    assert_eq!(
        version("v2").await.map(drop),
        refused("NoSuchEntity", &format!("Policy {ADMINISTRATOR} version v2 does not exist or is not attachable."))
    );
}

#[tokio::test]
async fn changed_rights_hold_at_once() {
    let world = World::new().await;
    create(&world, "ann", None).await.unwrap();
    let key = create_key(&world, "ann").await.unwrap();
    let users = || {
        let input = api::ListUsersRequest::default();
        let (id, secret) = (key.access_key_id.clone(), key.secret_access_key.clone());
        let world = &world;
        async move { world.admit_as::<iam::ListUsers>(&id, &secret, &input).await.is_ok() }
    };
    assert!(!users().await);
    attach(&world, "ann", ADMINISTRATOR).await.unwrap();
    assert!(users().await);
    detach(&world, "ann", ADMINISTRATOR).await.unwrap();
    assert!(!users().await);
}

#[tokio::test]
async fn the_first_administrator_is_made_once() {
    let world = World::new().await;
    // The seeded key is there, and seeding it again changes nothing.
    world.iam.seed_key(KEY_ID, "another secret", "root").await.unwrap();
    assert!(world.admit_as::<sts::GetCallerIdentity>(KEY_ID, SECRET, &Default::default()).await.is_ok());
    let error = world.iam.create_first_administrator().await.unwrap_err();
    assert_eq!(error.message(), "an administrator exists already");

    let empty = World::empty();
    let key = empty.iam.create_first_administrator().await.unwrap();
    assert!(!format!("{key:?}").contains(&key.secret_access_key));
    let input = api::ListUsersRequest::default();
    assert!(empty.admit_as::<iam::ListUsers>(&key.access_key_id, &key.secret_access_key, &input).await.is_ok());
    assert!(empty.iam.create_first_administrator().await.is_err());
}

#[tokio::test]
async fn two_changes_at_once_both_count() {
    let world = World::new().await;
    create(&world, "ann", None).await.unwrap();
    let (one, two) = tokio::join!(create_key(&world, "ann"), attach(&world, "ann", ADMINISTRATOR));
    assert!(one.is_ok() && two.is_ok());
    let raw = raw::ListAccessKeysRequest { user_name: some("ann"), ..Default::default() };
    let keys = run::<iam::ListAccessKeys, _, _>(&world, ops::list_access_keys, raw).await.unwrap();
    assert_eq!(keys.access_key_metadata.len(), 1);
    assert_eq!(detach(&world, "ann", ADMINISTRATOR).await, Ok(()));
}
