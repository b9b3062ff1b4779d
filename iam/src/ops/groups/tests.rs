//! Groups against one store: what the operations answer, and every error with its code and text.

use cognomen_contract::iam::{self as api, operations as iam, raw};

use crate::ops::tests::{ADMINISTRATOR, ALL, create, create_key, policy, refused, run, some};
use crate::ops::{self, groups};
use crate::testing::{ACCOUNT, World};

type Refused = (String, String);

async fn make(world: &World, name: &str, path: Option<&str>) -> Result<api::Group, Refused> {
    let raw = raw::CreateGroupRequest { group_name: some(name), path: path.map(str::to_owned) };
    run::<iam::CreateGroup, _, _>(world, groups::create_group, raw).await.map(|out| out.group)
}

async fn remove(world: &World, name: &str) -> Result<(), Refused> {
    run::<iam::DeleteGroup, _, _>(world, groups::delete_group, raw::DeleteGroupRequest { group_name: some(name) }).await
}

async fn join(world: &World, group: &str, user: &str) -> Result<(), Refused> {
    let raw = raw::AddUserToGroupRequest { group_name: some(group), user_name: some(user) };
    run::<iam::AddUserToGroup, _, _>(world, groups::add_user_to_group, raw).await
}

async fn leave(world: &World, group: &str, user: &str) -> Result<(), Refused> {
    let raw = raw::RemoveUserFromGroupRequest { group_name: some(group), user_name: some(user) };
    run::<iam::RemoveUserFromGroup, _, _>(world, groups::remove_user_from_group, raw).await
}

async fn members(world: &World, name: &str) -> Result<Vec<String>, Refused> {
    let raw = raw::GetGroupRequest { group_name: some(name), ..Default::default() };
    let out = run::<iam::GetGroup, _, _>(world, groups::get_group, raw).await?;
    Ok(out.users.into_iter().map(|user| user.user_name).collect())
}

async fn put(world: &World, name: &str, policy: &str, document: &str) -> Result<(), Refused> {
    let raw = raw::PutGroupPolicyRequest {
        group_name: some(name),
        policy_name: some(policy),
        policy_document: some(document),
    };
    run::<iam::PutGroupPolicy, _, _>(world, groups::put_group_policy, raw).await
}

async fn unput(world: &World, name: &str, policy: &str) -> Result<(), Refused> {
    let raw = raw::DeleteGroupPolicyRequest { group_name: some(name), policy_name: some(policy) };
    run::<iam::DeleteGroupPolicy, _, _>(world, groups::delete_group_policy, raw).await
}

async fn attach(world: &World, name: &str, arn: &str) -> Result<(), Refused> {
    let raw = raw::AttachGroupPolicyRequest { group_name: some(name), policy_arn: some(arn) };
    run::<iam::AttachGroupPolicy, _, _>(world, groups::attach_group_policy, raw).await
}

async fn detach(world: &World, name: &str, arn: &str) -> Result<(), Refused> {
    let raw = raw::DetachGroupPolicyRequest { group_name: some(name), policy_arn: some(arn) };
    run::<iam::DetachGroupPolicy, _, _>(world, groups::detach_group_policy, raw).await
}

fn not_found<T>(name: &str) -> Result<T, Refused> {
    refused("NoSuchEntity", &format!("The group with name {name} cannot be found."))
}

#[tokio::test]
async fn groups_come_and_go() {
    let world = World::new().await;
    let staff = make(&world, "Staff", Some("/all/")).await.unwrap();
    assert_eq!(staff.arn, format!("arn:aws:iam::{ACCOUNT}:group/all/Staff"));
    assert!(staff.group_id.starts_with("AGPA"), "{}", staff.group_id);
    let again = refused("EntityAlreadyExists", "Group with name STAFF already exists.");
    assert_eq!(make(&world, "STAFF", None).await, again);
    make(&world, "admins", None).await.unwrap();
    let list = |prefix: &str, max, marker| {
        let raw = raw::ListGroupsRequest { path_prefix: some(prefix), max_items: Some(max), marker };
        run::<iam::ListGroups, _, _>(&world, groups::list_groups, raw)
    };
    let first = list("/", 1, None).await.unwrap();
    assert_eq!((first.groups[0].group_name.as_str(), first.is_truncated), ("admins", Some(true)));
    assert_eq!(list("/", 1, first.marker).await.unwrap().groups, std::slice::from_ref(&staff));
    assert_eq!(list("/all", 9, None).await.unwrap().groups, [staff]);
    assert_eq!(list("/", 1, some("?")).await.map(drop), refused("Validation", "Invalid Marker."));
    assert_eq!(remove(&world, "staff").await, Ok(()));
    assert_eq!(remove(&world, "staff").await, not_found("staff"));
    assert_eq!(members(&world, "staff").await, not_found("staff"));
}

#[tokio::test]
async fn a_group_with_anything_left_stays() {
    let world = World::new().await;
    make(&world, "staff", None).await.unwrap();
    create(&world, "ann", None).await.unwrap();
    join(&world, "staff", "ann").await.unwrap();
    put(&world, "staff", "own", ALL).await.unwrap();
    attach(&world, "staff", ADMINISTRATOR).await.unwrap();
    let conflict = |what| refused("DeleteConflict", &format!("Cannot delete entity, must {what} first."));
    assert_eq!(remove(&world, "staff").await, conflict("remove users from group"));
    let raw = || raw::DeleteUserRequest { user_name: some("ann") };
    let user = || run::<iam::DeleteUser, _, _>(&world, ops::delete_user, raw());
    assert_eq!(user().await, conflict("remove users from group"));
    leave(&world, "staff", "ann").await.unwrap();
    assert_eq!(user().await, Ok(()));
    assert_eq!(remove(&world, "staff").await, conflict("detach all policies"));
    detach(&world, "staff", ADMINISTRATOR).await.unwrap();
    assert_eq!(remove(&world, "staff").await, conflict("delete policies"));
    unput(&world, "staff", "own").await.unwrap();
    assert_eq!(remove(&world, "staff").await, Ok(()));
}

#[tokio::test]
async fn users_join_and_leave() {
    let world = World::new().await;
    create(&world, "Bob", None).await.unwrap();
    create(&world, "ann", None).await.unwrap();
    for n in 0..11 {
        make(&world, &format!("g{n:02}"), None).await.unwrap();
    }
    for user in ["bob", "ANN", "ann"] {
        assert_eq!(join(&world, "G00", user).await, Ok(()));
    }
    assert_eq!(members(&world, "g00").await.unwrap(), ["ann", "Bob"]);
    let page = |marker| {
        let raw = raw::GetGroupRequest { group_name: some("g00"), max_items: Some(1), marker };
        run::<iam::GetGroup, _, _>(&world, groups::get_group, raw)
    };
    let first = page(None).await.unwrap();
    assert_eq!((first.users.len(), first.is_truncated), (1, Some(true)));
    assert_eq!(page(first.marker).await.unwrap().users[0].user_name, "Bob");
    assert_eq!(join(&world, "none", "ann").await, not_found("none"));
    let nobody = || refused("NoSuchEntity", "The user with name eve cannot be found.");
    assert_eq!(join(&world, "g00", "eve").await, nobody());
    assert_eq!(leave(&world, "g00", "eve").await, nobody());
    assert_eq!(leave(&world, "none", "ann").await, not_found("none"));
    assert_eq!(leave(&world, "g01", "ann").await, refused("NoSuchEntity", "User ann not in group g01"));
    for n in 1..10 {
        join(&world, &format!("g{n:02}"), "ann").await.unwrap();
    }
    let full = refused("LimitExceeded", "Cannot exceed quota for GroupsPerUser: 10");
    assert_eq!(join(&world, "g10", "ann").await, full);
    let list = |user: &str, max| {
        let raw = raw::ListGroupsForUserRequest { user_name: some(user), max_items: Some(max), ..Default::default() };
        run::<iam::ListGroupsForUser, _, _>(&world, groups::list_groups_for_user, raw)
    };
    let listed = list("ann", 100).await.unwrap();
    assert_eq!((listed.groups.len(), listed.is_truncated), (10, Some(false)));
    assert_eq!(list("ann", 3).await.unwrap().groups[2].group_name, "g02");
    assert_eq!(list("eve", 3).await.map(drop), nobody());
    assert_eq!(leave(&world, "g00", "ann").await, Ok(()));
    assert_eq!(join(&world, "g10", "ann").await, Ok(()));
}

#[tokio::test]
async fn a_renamed_user_stays_in_its_groups() {
    let world = World::new().await;
    create(&world, "ann", None).await.unwrap();
    make(&world, "staff", None).await.unwrap();
    join(&world, "staff", "ann").await.unwrap();
    let raw = raw::UpdateUserRequest { user_name: some("ann"), new_user_name: some("bea"), ..Default::default() };
    run::<iam::UpdateUser, _, _>(&world, ops::update_user, raw).await.unwrap();
    // Another user of the old name belongs to nothing.
    create(&world, "ann", None).await.unwrap();
    assert_eq!(members(&world, "staff").await.unwrap(), ["bea"]);
}

#[tokio::test]
async fn inline_policies_are_checked_when_stored() {
    let world = World::new().await;
    make(&world, "staff", None).await.unwrap();
    assert_eq!(put(&world, "staff", "own", "{}").await.unwrap_err().0, "MalformedPolicyDocument");
    assert_eq!(put(&world, "none", "own", ALL).await, not_found("none"));
    put(&world, "staff", "own", ALL).await.unwrap();
    let get = |group: &str, name: &str| {
        let raw = raw::GetGroupPolicyRequest { group_name: some(group), policy_name: some(name) };
        run::<iam::GetGroupPolicy, _, _>(&world, groups::get_group_policy, raw)
    };
    let found = get("STAFF", "own").await.unwrap();
    assert_eq!((found.group_name.as_str(), found.policy_name.as_str()), ("staff", "own"));
    assert!(found.policy_document.starts_with("%7B"));
    let missing = || refused("NoSuchEntity", "The group policy with name two cannot be found.");
    assert_eq!(get("staff", "two").await.map(drop), missing());
    assert_eq!(unput(&world, "staff", "two").await, missing());
    let long = ALL.replace("\"*\"}", &format!("[{}\"*\"]}}", "\"arn:aws:iam::123456789012:user/x\",".repeat(90)));
    assert_eq!(put(&world, "staff", "a", &long).await, Ok(()));
    assert_eq!(
        put(&world, "staff", "b", &long).await,
        refused("LimitExceeded", "Maximum policy size of 5120 bytes exceeded for group staff")
    );
    let list = |group: &str| {
        let raw = raw::ListGroupPoliciesRequest { group_name: some(group), ..Default::default() };
        run::<iam::ListGroupPolicies, _, _>(&world, groups::list_group_policies, raw)
    };
    assert_eq!(list("staff").await.unwrap().policy_names, ["a", "own"]);
    assert_eq!(list("none").await.map(drop), not_found("none"));
}

#[tokio::test]
async fn managed_policies_are_attached_and_detached() {
    let world = World::new().await;
    make(&world, "staff", None).await.unwrap();
    let arn = |n: usize| format!("arn:aws:iam::{ACCOUNT}:policy/team/p{n:02}");
    for n in 0..11 {
        policy(&world, &format!("p{n:02}"), ALL).await.unwrap();
    }
    for n in 0..10 {
        attach(&world, "staff", &arn(n)).await.unwrap();
    }
    attach(&world, "staff", &arn(3)).await.unwrap();
    let full = refused("LimitExceeded", "Cannot exceed quota for PoliciesPerGroup: 10");
    assert_eq!(attach(&world, "staff", &arn(10)).await, full);
    let gone = arn(11);
    let missing = format!("Policy {gone} does not exist or is not attachable.");
    assert_eq!(attach(&world, "staff", &gone).await, refused("NoSuchEntity", &missing));
    assert_eq!(detach(&world, "staff", &gone).await, refused("NoSuchEntity", &format!("Policy {gone} was not found.")));
    let bad = "arn:aws:iam::aws:group/staff";
    for result in [attach(&world, "staff", bad).await, detach(&world, "staff", bad).await] {
        assert_eq!(result, refused("InvalidInput", &format!("ARN {bad} is not valid.")));
    }
    assert_eq!(attach(&world, "none", &arn(0)).await, not_found("none"));
    assert_eq!(detach(&world, "none", &arn(0)).await, not_found("none"));
    let list = |group: &str, prefix: &str| {
        let raw = raw::ListAttachedGroupPoliciesRequest {
            group_name: some(group),
            path_prefix: some(prefix),
            max_items: Some(4),
            ..Default::default()
        };
        run::<iam::ListAttachedGroupPolicies, _, _>(&world, groups::list_attached_group_policies, raw)
    };
    let page = list("staff", "/team/").await.unwrap();
    assert_eq!((page.attached_policies.unwrap().len(), page.is_truncated), (4, Some(true)));
    assert!(list("staff", "/other/").await.unwrap().attached_policies.unwrap().is_empty());
    assert_eq!(list("none", "/").await.map(drop), not_found("none"));
}

#[tokio::test]
async fn what_a_group_may_its_users_may_at_once() {
    let world = World::new().await;
    create(&world, "ann", None).await.unwrap();
    make(&world, "staff", None).await.unwrap();
    let key = create_key(&world, "ann").await.unwrap();
    let users = || {
        let (id, secret) = (key.access_key_id.clone(), key.secret_access_key.clone());
        let world = &world;
        async move { world.admit_as::<iam::ListUsers>(&id, &secret, &Default::default()).await.is_ok() }
    };
    put(&world, "staff", "own", ALL).await.unwrap();
    assert!(!users().await);
    join(&world, "staff", "ann").await.unwrap();
    assert!(users().await);
    unput(&world, "staff", "own").await.unwrap();
    assert!(!users().await);
    attach(&world, "staff", ADMINISTRATOR).await.unwrap();
    assert!(users().await);
    put(&world, "staff", "own", &ALL.replace("Allow", "Deny")).await.unwrap();
    assert!(!users().await);
    unput(&world, "staff", "own").await.unwrap();
    assert!(users().await);
    leave(&world, "staff", "ann").await.unwrap();
    assert!(!users().await);
}

#[tokio::test]
async fn users_who_join_at_once_all_count() {
    let world = World::new().await;
    make(&world, "staff", None).await.unwrap();
    for user in ["a", "b", "c"] {
        create(&world, user, None).await.unwrap();
    }
    let joined = tokio::join!(join(&world, "staff", "a"), join(&world, "staff", "b"), join(&world, "staff", "c"));
    assert_eq!(joined, (Ok(()), Ok(()), Ok(())));
    for user in ["a", "b"] {
        leave(&world, "staff", user).await.unwrap();
    }
    assert_eq!(remove(&world, "staff").await.unwrap_err().0, "DeleteConflict");
    leave(&world, "staff", "c").await.unwrap();
    assert_eq!(remove(&world, "staff").await, Ok(()));
}

#[tokio::test]
async fn an_account_has_so_many_groups() {
    let world = World::new().await;
    for n in 0..500 {
        let group = crate::directory::GroupRecord {
            id: format!("AGPA{n}"),
            name: format!("g{n}"),
            path: "/".to_owned(),
            created_at: world.iam.clock.now(),
            inline: Default::default(),
            attached: Vec::new(),
            members: 0,
        };
        let mut batch = world.iam.store.batch();
        let at = crate::directory::group_at(&world.iam, &group.name).await.unwrap();
        batch.create(&at, &group).unwrap();
        world.iam.store.commit(batch).await.unwrap();
    }
    let full = refused("LimitExceeded", "Cannot exceed quota for GroupsPerAccount: 500");
    assert_eq!(make(&world, "more", None).await, full);
}
