//! Managed policies and their versions against one store.

use cognomen_contract::Operation;
use cognomen_contract::iam::{self as api, operations as iam, raw};

use crate::authorize;
use crate::caller::RequestInfo;
use crate::ops::policies;
use crate::ops::tests::{ADMINISTRATOR, ALL, attach, create, create_key, policy, refused, run, some};
use crate::ops::{groups, roles};
use crate::testing::{ACCOUNT, Request, World};

type Refused = (String, String);

const TRUST: &str = r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"AWS":"123456789012"},"Action":"sts:AssumeRole"}}"#;

async fn add(world: &World, arn: &str, document: &str, default: bool) -> Result<api::PolicyVersion, Refused> {
    let raw = raw::CreatePolicyVersionRequest {
        policy_arn: some(arn),
        policy_document: some(document),
        set_as_default: Some(default),
    };
    let out = run::<iam::CreatePolicyVersion, _, _>(world, policies::create_policy_version, raw).await?;
    Ok(out.policy_version.unwrap())
}

async fn drop_version(world: &World, arn: &str, id: &str) -> Result<(), Refused> {
    let raw = raw::DeletePolicyVersionRequest { policy_arn: some(arn), version_id: some(id) };
    run::<iam::DeletePolicyVersion, _, _>(world, policies::delete_policy_version, raw).await
}

async fn set_default(world: &World, arn: &str, id: &str) -> Result<(), Refused> {
    let raw = raw::SetDefaultPolicyVersionRequest { policy_arn: some(arn), version_id: some(id) };
    run::<iam::SetDefaultPolicyVersion, _, _>(world, policies::set_default_policy_version, raw).await
}

async fn delete(world: &World, arn: &str) -> Result<(), Refused> {
    let raw = raw::DeletePolicyRequest { policy_arn: some(arn) };
    run::<iam::DeletePolicy, _, _>(world, policies::delete_policy, raw).await
}

async fn get(world: &World, arn: &str) -> api::Policy {
    let raw = raw::GetPolicyRequest { policy_arn: some(arn) };
    run::<iam::GetPolicy, _, _>(world, policies::get_policy, raw).await.unwrap().policy.unwrap()
}

/// Ids of the versions, the default one marked.
async fn versions(world: &World, arn: &str) -> Vec<String> {
    let (mut ids, mut marker) = (Vec::new(), None);
    loop {
        let raw = raw::ListPolicyVersionsRequest { policy_arn: some(arn), max_items: Some(2), marker };
        let page = run::<iam::ListPolicyVersions, _, _>(world, policies::list_policy_versions, raw).await.unwrap();
        for version in page.versions.unwrap() {
            assert_eq!(version.document, None);
            let mark = if version.is_default_version == Some(true) { "*" } else { "" };
            ids.push(version.version_id.unwrap() + mark);
        }
        marker = page.marker;
        assert_eq!(page.is_truncated, Some(marker.is_some()));
        if marker.is_none() {
            return ids;
        }
    }
}

fn arn(name: &str) -> String {
    format!("arn:aws:iam::{ACCOUNT}:policy/team/{name}")
}

#[tokio::test]
async fn versions_come_and_go() {
    let world = World::new().await;
    let own = policy(&world, "Own", ALL).await.unwrap().arn.unwrap();
    assert_eq!(versions(&world, &own).await, ["v1*"]);
    world.clock.advance(60);
    let second = add(&world, &own, &ALL.replace("Allow", "Deny"), false).await.unwrap();
    assert_eq!((second.version_id.as_deref(), second.is_default_version), (Some("v2"), Some(false)));
    assert_eq!(second.document, None);
    let third = add(&world, &own, ALL, true).await.unwrap();
    assert_eq!((third.version_id.as_deref(), third.is_default_version), (Some("v3"), Some(true)));
    assert_eq!(versions(&world, &own).await, ["v3*", "v2", "v1"]);
    let found = get(&world, &own).await;
    assert_eq!(found.default_version_id.as_deref(), Some("v3"));
    assert_ne!(found.update_date, found.create_date);

    let document = |id: &str| {
        let raw = raw::GetPolicyVersionRequest { policy_arn: some(&own), version_id: some(id) };
        run::<iam::GetPolicyVersion, _, _>(&world, policies::get_policy_version, raw)
    };
    let version = document("v2").await.unwrap().policy_version.unwrap();
    assert!(version.document.unwrap().contains("Deny"));
    assert_eq!((version.is_default_version, version.create_date), (Some(false), second.create_date));
    set_default(&world, &own, "v2").await.unwrap();
    set_default(&world, &own, "v2").await.unwrap();
    assert_eq!(versions(&world, &own).await, ["v3", "v2*", "v1"]);
    assert_eq!(document("v2").await.unwrap().policy_version.unwrap().is_default_version, Some(true));

    let kept = refused("DeleteConflict", "Cannot delete the default version of a policy.");
    assert_eq!(drop_version(&world, &own, "v2").await, kept);
    assert_eq!(drop_version(&world, &own, "v3").await, Ok(()));
    let gone = || refused("NoSuchEntity", &format!("Policy {own} version v3 does not exist or is not attachable."));
    assert_eq!(drop_version(&world, &own, "v3").await, gone());
    assert_eq!(set_default(&world, &own, "v3").await, gone());
    assert_eq!(document("v3").await.map(drop), gone());
    // No number comes twice.
    assert_eq!(add(&world, &own, ALL, false).await.unwrap().version_id.as_deref(), Some("v4"));
    add(&world, &own, ALL, false).await.unwrap();
    add(&world, &own, ALL, false).await.unwrap();
    assert_eq!(
        add(&world, &own, ALL, true).await.map(drop),
        refused(
            "LimitExceeded",
            "A managed policy can have up to 5 versions. Before you create a new version, you must delete an existing \
             version."
        )
    );
    assert_eq!(versions(&world, &own).await, ["v6", "v5", "v4", "v2*", "v1"]);
    assert_eq!(
        delete(&world, &own).await,
        refused(
            "DeleteConflict",
            "This policy has more than one version. Before you delete a policy, you must delete the policy's versions. The \
             default version is deleted with the policy."
        )
    );
    for id in ["v6", "v5", "v4", "v1"] {
        drop_version(&world, &own, id).await.unwrap();
    }
    assert_eq!(delete(&world, &own).await, Ok(()));
}

#[tokio::test]
async fn versions_are_checked_when_stored() {
    let world = World::new().await;
    let own = policy(&world, "Own", ALL).await.unwrap().arn.unwrap();
    assert_eq!(add(&world, &own, "{}", true).await.unwrap_err().0, "MalformedPolicyDocument");
    let long = ALL.replace("\"*\"}", &format!("[{}\"*\"]}}", "\"arn:aws:iam::123456789012:user/x\",".repeat(190)));
    let limit = || refused("LimitExceeded", "Cannot exceed quota for PolicySize: 6144");
    assert_eq!(add(&world, &own, &long, true).await.map(drop), limit());
    assert_eq!(policy(&world, "Other", &long).await.map(drop), limit());
    let unknown = arn("None");
    let gone = || refused("NoSuchEntity", &format!("Policy {unknown} was not found."));
    assert_eq!(add(&world, &unknown, ALL, true).await.map(drop), gone());
    assert_eq!(drop_version(&world, &unknown, "v1").await, gone());
    assert_eq!(set_default(&world, &unknown, "v1").await, gone());
    assert_eq!(delete(&world, &unknown).await, gone());
    let raw = raw::ListPolicyVersionsRequest { policy_arn: some(&unknown), ..Default::default() };
    assert_eq!(
        run::<iam::ListPolicyVersions, _, _>(&world, policies::list_policy_versions, raw).await.map(drop),
        gone()
    );
    assert_eq!(versions(&world, &own).await, ["v1*"]);
}

#[tokio::test]
async fn policies_of_aws_stay_as_they_are() {
    let world = World::new().await;
    let unchanged = || refused("InvalidInput", "Policies of AWS cannot be changed.");
    assert_eq!(add(&world, ADMINISTRATOR, ALL, true).await.map(drop), unchanged());
    assert_eq!(drop_version(&world, ADMINISTRATOR, "v1").await, unchanged());
    assert_eq!(set_default(&world, ADMINISTRATOR, "v1").await, unchanged());
    assert_eq!(delete(&world, ADMINISTRATOR).await, refused("InvalidInput", "Policies of AWS cannot be deleted."));
    assert_eq!(versions(&world, ADMINISTRATOR).await, ["v1*"]);
}

#[tokio::test]
async fn the_default_version_decides_at_once() {
    let world = World::new().await;
    create(&world, "ann", None).await.unwrap();
    let key = create_key(&world, "ann").await.unwrap();
    let own = policy(&world, "Own", ALL).await.unwrap().arn.unwrap();
    attach(&world, "ann", &own).await.unwrap();
    let users = || {
        let (id, secret) = (key.access_key_id.clone(), key.secret_access_key.clone());
        let world = &world;
        async move { world.admit_as::<iam::ListUsers>(&id, &secret, &Default::default()).await.is_ok() }
    };
    assert!(users().await);
    add(&world, &own, &ALL.replace("Allow", "Deny"), false).await.unwrap();
    assert!(users().await);
    set_default(&world, &own, "v2").await.unwrap();
    assert!(!users().await);
    add(&world, &own, ALL, true).await.unwrap();
    assert!(users().await);
}

#[tokio::test]
async fn other_nodes_see_changes_within_a_second() {
    let world = World::new().await;
    let other = world.other_node();
    create(&world, "ann", None).await.unwrap();
    let key = create_key(&world, "ann").await.unwrap();
    let own = policy(&world, "Own", ALL).await.unwrap().arn.unwrap();
    let group = |name: &str| raw::CreateGroupRequest { group_name: some(name), path: None };
    run::<iam::CreateGroup, _, _>(&world, groups::create_group, group("staff")).await.unwrap();
    let raw = raw::AttachGroupPolicyRequest { group_name: some("staff"), policy_arn: some(&own) };
    run::<iam::AttachGroupPolicy, _, _>(&world, groups::attach_group_policy, raw).await.unwrap();
    let there = || async {
        let (key_id, secret) = (key.access_key_id.as_str(), key.secret_access_key.as_str());
        let sent = Request { key_id, secret, service: "iam", ..Request::default() }.sign();
        let proven = sent.authenticate(&other, &iam::ListUsers::META).await.unwrap();
        authorize::<iam::ListUsers>(&other, proven.caller, RequestInfo::default(), &Default::default()).await.is_ok()
    };
    assert!(!there().await);
    let raw = raw::AddUserToGroupRequest { group_name: some("staff"), user_name: some("ann") };
    run::<iam::AddUserToGroup, _, _>(&world, groups::add_user_to_group, raw).await.unwrap();
    world.clock.advance(1);
    assert!(there().await);
    add(&world, &own, &ALL.replace("Allow", "Deny"), true).await.unwrap();
    world.clock.advance(1);
    assert!(!there().await);
    set_default(&world, &own, "v1").await.unwrap();
    world.clock.advance(1);
    assert!(there().await);
    let raw = raw::DetachGroupPolicyRequest { group_name: some("staff"), policy_arn: some(&own) };
    run::<iam::DetachGroupPolicy, _, _>(&world, groups::detach_group_policy, raw).await.unwrap();
    world.clock.advance(1);
    assert!(!there().await);
}

#[tokio::test]
async fn policies_count_all_who_use_them() {
    let world = World::new().await;
    let own = policy(&world, "Own", ALL).await.unwrap().arn.unwrap();
    let bound = policy(&world, "Bound", ALL).await.unwrap().arn.unwrap();
    policy(&world, "Idle", ALL).await.unwrap();
    let raw =
        raw::CreateUserRequest { user_name: some("ann"), permissions_boundary: some(&bound), ..Default::default() };
    let made = run::<iam::CreateUser, _, _>(&world, crate::ops::create_user, raw).await.unwrap().user.unwrap();
    assert_eq!(made.permissions_boundary.unwrap().permissions_boundary_arn, Some(bound.clone()));
    let raw = raw::CreateGroupRequest { group_name: some("staff"), path: None };
    run::<iam::CreateGroup, _, _>(&world, groups::create_group, raw).await.unwrap();
    let raw = raw::CreateRoleRequest {
        role_name: some("app"),
        assume_role_policy_document: some(TRUST),
        permissions_boundary: some(ADMINISTRATOR),
        ..Default::default()
    };
    run::<iam::CreateRole, _, _>(&world, roles::create_role, raw).await.unwrap();
    for arn in [own.as_str(), ADMINISTRATOR] {
        attach(&world, "ann", arn).await.unwrap();
        let raw = raw::AttachGroupPolicyRequest { group_name: some("staff"), policy_arn: some(arn) };
        run::<iam::AttachGroupPolicy, _, _>(&world, groups::attach_group_policy, raw).await.unwrap();
        let raw = raw::AttachRolePolicyRequest { role_name: some("app"), policy_arn: some(arn) };
        run::<iam::AttachRolePolicy, _, _>(&world, roles::attach_role_policy, raw).await.unwrap();
    }
    let uses = |policy: api::Policy| (policy.attachment_count, policy.permissions_boundary_usage_count);
    assert_eq!(uses(get(&world, &own).await), (Some(3), Some(0)));
    assert_eq!(uses(get(&world, &bound).await), (Some(0), Some(1)));
    // The seeded administrator has it too.
    assert_eq!(uses(get(&world, ADMINISTRATOR).await), (Some(4), Some(1)));
    for arn in [&own, &bound] {
        assert_eq!(
            delete(&world, arn).await,
            refused("DeleteConflict", "Cannot delete a policy attached to entities.")
        );
    }

    let list = |usage: Option<&str>, attached: bool| {
        let raw = raw::ListPoliciesRequest {
            only_attached: Some(attached),
            policy_usage_filter: usage.map(str::to_owned),
            scope: some("Local"),
            ..Default::default()
        };
        let world = &world;
        async move {
            let out = run::<iam::ListPolicies, _, _>(world, policies::list_policies, raw).await.unwrap();
            out.policies.unwrap().into_iter().map(|policy| policy.policy_name.unwrap()).collect::<Vec<_>>()
        }
    };
    assert_eq!(list(None, false).await, ["Bound", "Idle", "Own"]);
    assert_eq!(list(None, true).await, ["Own"]);
    assert_eq!(list(Some("PermissionsPolicy"), false).await, ["Idle", "Own"]);
    assert_eq!(list(Some("PermissionsPolicy"), true).await, ["Own"]);
    assert_eq!(list(Some("PermissionsBoundary"), false).await, ["Bound"]);
    assert_eq!(list(Some("PermissionsBoundary"), true).await, ["Bound"]);
}

#[tokio::test]
async fn attachments_at_once_all_count() {
    let world = World::new().await;
    let own = policy(&world, "Own", ALL).await.unwrap().arn.unwrap();
    for user in ["a", "b", "c"] {
        create(&world, user, None).await.unwrap();
    }
    let done = tokio::join!(attach(&world, "a", &own), attach(&world, "b", &own), attach(&world, "c", &own));
    assert_eq!(done, (Ok(()), Ok(()), Ok(())));
    assert_eq!(get(&world, &own).await.attachment_count, Some(3));
}
