//! Roles against one store: what the operations answer, and every error with its code and text.

mod administration;
mod trust;

use cognomen_contract::iam::{self as api, operations as iam, raw};

use crate::ops::roles;
use crate::ops::tests::{ADMINISTRATOR, ALL, policy, refused, run, some};
use crate::testing::{ACCOUNT, World};

type Refused = (String, String);

/// Lets the whole account assume a role.
const TRUST: &str = r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"AWS":"123456789012"},"Action":"sts:AssumeRole"}}"#;

fn new(name: &str) -> raw::CreateRoleRequest {
    raw::CreateRoleRequest { role_name: some(name), assume_role_policy_document: some(TRUST), ..Default::default() }
}

async fn make(world: &World, raw: raw::CreateRoleRequest) -> Result<api::Role, Refused> {
    run::<iam::CreateRole, _, _>(world, roles::create_role, raw).await.map(|out| out.role)
}

async fn get(world: &World, name: &str) -> Result<api::Role, Refused> {
    let raw = raw::GetRoleRequest { role_name: some(name) };
    run::<iam::GetRole, _, _>(world, roles::get_role, raw).await.map(|out| out.role)
}

async fn remove(world: &World, name: &str) -> Result<(), Refused> {
    run::<iam::DeleteRole, _, _>(world, roles::delete_role, raw::DeleteRoleRequest { role_name: some(name) }).await
}

async fn put(world: &World, name: &str, policy: &str, document: &str) -> Result<(), Refused> {
    let raw =
        raw::PutRolePolicyRequest { role_name: some(name), policy_name: some(policy), policy_document: some(document) };
    run::<iam::PutRolePolicy, _, _>(world, roles::put_role_policy, raw).await
}

async fn unput(world: &World, name: &str, policy: &str) -> Result<(), Refused> {
    let raw = raw::DeleteRolePolicyRequest { role_name: some(name), policy_name: some(policy) };
    run::<iam::DeleteRolePolicy, _, _>(world, roles::delete_role_policy, raw).await
}

async fn attach(world: &World, name: &str, arn: &str) -> Result<(), Refused> {
    let raw = raw::AttachRolePolicyRequest { role_name: some(name), policy_arn: some(arn) };
    run::<iam::AttachRolePolicy, _, _>(world, roles::attach_role_policy, raw).await
}

async fn detach(world: &World, name: &str, arn: &str) -> Result<(), Refused> {
    let raw = raw::DetachRolePolicyRequest { role_name: some(name), policy_arn: some(arn) };
    run::<iam::DetachRolePolicy, _, _>(world, roles::detach_role_policy, raw).await
}

async fn bound(world: &World, name: &str, arn: &str) -> Result<(), Refused> {
    let raw = raw::PutRolePermissionsBoundaryRequest { role_name: some(name), permissions_boundary: some(arn) };
    run::<iam::PutRolePermissionsBoundary, _, _>(world, roles::put_role_permissions_boundary, raw).await
}

async fn unbound(world: &World, name: &str) -> Result<(), Refused> {
    let raw = raw::DeleteRolePermissionsBoundaryRequest { role_name: some(name) };
    run::<iam::DeleteRolePermissionsBoundary, _, _>(world, roles::delete_role_permissions_boundary, raw).await
}

async fn tag(world: &World, name: &str, tags: &[(&str, &str)]) -> Result<(), Refused> {
    let raw = raw::TagRoleRequest { role_name: some(name), tags: Some(tags_of(tags)) };
    run::<iam::TagRole, _, _>(world, roles::tag_role, raw).await
}

fn tags_of(tags: &[(&str, &str)]) -> Vec<Option<raw::Tag>> {
    tags.iter().map(|(key, value)| Some(raw::Tag { key: some(key), value: some(value) })).collect()
}

fn not_found<T>(name: &str) -> Result<T, Refused> {
    refused("NoSuchEntity", &format!("The role with name {name} cannot be found."))
}

#[tokio::test]
async fn roles_come_and_go() {
    let world = World::new().await;
    let raw = raw::CreateRoleRequest {
        path: some("/apps/"),
        description: some("reads"),
        max_session_duration: Some(7200),
        tags: Some(tags_of(&[("team", "a")])),
        ..new("App")
    };
    let app = make(&world, raw).await.unwrap();
    assert_eq!(app.arn, format!("arn:aws:iam::{ACCOUNT}:role/apps/App"));
    assert!(app.role_id.starts_with("AROA"), "{}", app.role_id);
    assert!(app.assume_role_policy_document.as_ref().unwrap().starts_with("%7B%22Version%22"));
    assert_eq!((app.max_session_duration, app.description.as_deref()), (Some(7200), Some("reads")));
    let found = get(&world, "aPP").await.unwrap();
    assert_eq!(found.role_last_used, Some(api::RoleLastUsed::default()));
    assert_eq!(api::Role { role_last_used: None, ..found }, app);
    let again = refused("EntityAlreadyExists", "Role with name APP already exists.");
    assert_eq!(make(&world, new("APP")).await, again);
    let other = make(&world, new("other")).await.unwrap();
    assert_eq!((other.path.as_str(), other.max_session_duration), ("/", Some(3600)));

    let list = |prefix: &str, max, marker| {
        let raw = raw::ListRolesRequest { path_prefix: some(prefix), max_items: Some(max), marker };
        run::<iam::ListRoles, _, _>(&world, roles::list_roles, raw)
    };
    let first = list("/", 1, None).await.unwrap();
    assert_eq!(first.is_truncated, Some(true));
    // Listings leave things out.
    assert_eq!(
        (first.roles[0].role_name.as_str(), &first.roles[0].tags, &first.roles[0].role_last_used),
        ("App", &None, &None)
    );
    assert_eq!(list("/", 1, first.marker).await.unwrap().roles[0].role_name, "other");
    assert_eq!(list("/apps/", 9, None).await.unwrap().roles.len(), 1);
    assert_eq!(list("/", 1, some("?")).await.map(drop), refused("Validation", "Invalid Marker."));

    assert_eq!(remove(&world, "app").await, Ok(()));
    assert_eq!(remove(&world, "app").await, not_found("app"));
    assert_eq!(get(&world, "app").await, not_found("app"));
    let reserved = raw::CreateRoleRequest { path: some("/aws-service-role/x/"), ..new("svc") };
    assert_eq!(
        make(&world, reserved).await.map(drop),
        refused("InvalidInput", "The path /aws-service-role/x/ is reserved for services.")
    );
}

#[tokio::test]
async fn a_role_with_anything_left_stays() {
    let world = World::new().await;
    make(&world, new("app")).await.unwrap();
    attach(&world, "app", ADMINISTRATOR).await.unwrap();
    put(&world, "app", "own", ALL).await.unwrap();
    let conflict = |what| refused("DeleteConflict", &format!("Cannot delete entity, must {what} first."));
    assert_eq!(remove(&world, "app").await, conflict("detach all policies"));
    detach(&world, "app", ADMINISTRATOR).await.unwrap();
    assert_eq!(remove(&world, "app").await, conflict("delete policies"));
    unput(&world, "app", "own").await.unwrap();
    assert_eq!(remove(&world, "app").await, Ok(()));
}

#[tokio::test]
async fn roles_are_updated() {
    let world = World::new().await;
    make(&world, raw::CreateRoleRequest { max_session_duration: Some(43_200), ..new("app") }).await.unwrap();
    let update = |name: &str, description: Option<&str>, seconds| {
        let raw = raw::UpdateRoleRequest {
            role_name: some(name),
            description: description.map(str::to_owned),
            max_session_duration: seconds,
        };
        run::<iam::UpdateRole, _, _>(&world, roles::update_role, raw)
    };
    let now = || async {
        let role = get(&world, "app").await.unwrap();
        (role.description, role.max_session_duration)
    };
    update("APP", Some("one"), Some(4000)).await.unwrap();
    assert_eq!(now().await, (some("one"), Some(4000)));
    update("app", None, Some(5000)).await.unwrap();
    assert_eq!(now().await, (some("one"), Some(5000)));
    // The documented default applies again.
    update("app", Some(""), None).await.unwrap();
    assert_eq!(now().await, (some(""), Some(3600)));
    assert_eq!(update("none", None, None).await.map(drop), not_found("none"));
}

#[tokio::test]
async fn inline_policies_are_checked_when_stored() {
    let world = World::new().await;
    make(&world, new("app")).await.unwrap();
    assert_eq!(put(&world, "app", "own", "{}").await.unwrap_err().0, "MalformedPolicyDocument");
    assert_eq!(put(&world, "none", "own", ALL).await, not_found("none"));
    put(&world, "app", "own", ALL).await.unwrap();
    let get = |name: &str| {
        let raw = raw::GetRolePolicyRequest { role_name: some("APP"), policy_name: some(name) };
        run::<iam::GetRolePolicy, _, _>(&world, roles::get_role_policy, raw)
    };
    let found = get("own").await.unwrap();
    assert_eq!((found.role_name.as_str(), found.policy_name.as_str()), ("app", "own"));
    let missing = || refused("NoSuchEntity", "The role policy with name two cannot be found.");
    assert_eq!(get("two").await.map(drop), missing());
    assert_eq!(unput(&world, "app", "two").await, missing());
    let long = ALL.replace("\"*\"}", &format!("[{}\"*\"]}}", "\"arn:aws:iam::123456789012:user/x\",".repeat(180)));
    assert_eq!(put(&world, "app", "a", &long).await, Ok(()));
    assert_eq!(
        put(&world, "app", "b", &long).await,
        refused("LimitExceeded", "Maximum policy size of 10240 bytes exceeded for role app")
    );
    let list = |name: &str| {
        let raw = raw::ListRolePoliciesRequest { role_name: some(name), max_items: Some(1), ..Default::default() };
        run::<iam::ListRolePolicies, _, _>(&world, roles::list_role_policies, raw)
    };
    let page = list("app").await.unwrap();
    assert_eq!((page.policy_names, page.is_truncated), (vec!["a".to_owned()], Some(true)));
    assert_eq!(list("none").await.map(drop), not_found("none"));
}

#[tokio::test]
async fn managed_policies_are_attached_and_detached() {
    let world = World::new().await;
    make(&world, new("app")).await.unwrap();
    let arn = |n: usize| format!("arn:aws:iam::{ACCOUNT}:policy/team/p{n:02}");
    for n in 0..11 {
        policy(&world, &format!("p{n:02}"), ALL).await.unwrap();
    }
    for n in 0..10 {
        attach(&world, "app", &arn(n)).await.unwrap();
    }
    attach(&world, "app", &arn(3)).await.unwrap();
    let full = refused("LimitExceeded", "Cannot exceed quota for PoliciesPerRole: 10");
    assert_eq!(attach(&world, "app", &arn(10)).await, full);
    let gone = arn(11);
    let missing = format!("Policy {gone} does not exist or is not attachable.");
    assert_eq!(attach(&world, "app", &gone).await, refused("NoSuchEntity", &missing));
    assert_eq!(detach(&world, "app", &gone).await, refused("NoSuchEntity", &format!("Policy {gone} was not found.")));
    let bad = format!("arn:aws:iam::{ACCOUNT}:role/application");
    for result in [attach(&world, "app", &bad).await, detach(&world, "app", &bad).await] {
        assert_eq!(result, refused("InvalidInput", &format!("ARN {bad} is not valid.")));
    }
    assert_eq!(attach(&world, "none", &arn(0)).await, not_found("none"));
    assert_eq!(detach(&world, "none", &arn(0)).await, not_found("none"));
    let list = |name: &str, prefix: &str| {
        let raw = raw::ListAttachedRolePoliciesRequest {
            role_name: some(name),
            path_prefix: some(prefix),
            max_items: Some(4),
            ..Default::default()
        };
        run::<iam::ListAttachedRolePolicies, _, _>(&world, roles::list_attached_role_policies, raw)
    };
    let page = list("app", "/team/").await.unwrap();
    assert_eq!((page.attached_policies.unwrap().len(), page.is_truncated), (4, Some(true)));
    assert!(list("app", "/other/").await.unwrap().attached_policies.unwrap().is_empty());
    assert_eq!(list("none", "/").await.map(drop), not_found("none"));
}

#[tokio::test]
async fn boundaries_are_set_and_taken_away() {
    let world = World::new().await;
    let one = policy(&world, "one", ALL).await.unwrap().arn.unwrap();
    let two = policy(&world, "two", ALL).await.unwrap().arn.unwrap();
    let gone = format!("arn:aws:iam::{ACCOUNT}:policy/gone");
    let unknown = || refused("NoSuchEntity", &format!("Scope ARN: {gone} does not exist or is not attachable."));
    let with = |arn: &str| raw::CreateRoleRequest { permissions_boundary: some(arn), ..new("app") };
    assert_eq!(make(&world, with(&gone)).await.map(drop), unknown());
    let bad = "arn:aws:iam::123456789012:user/ann";
    let invalid = || refused("InvalidInput", &format!("ARN {bad} is not valid."));
    assert_eq!(make(&world, with(bad)).await.map(drop), invalid());
    let made = make(&world, with(&one)).await.unwrap().permissions_boundary.unwrap();
    assert_eq!(made.permissions_boundary_arn.as_ref(), Some(&one));
    assert_eq!(made.permissions_boundary_type.unwrap().as_str(), "PermissionsBoundaryPolicy");
    let uses = |name: &str| {
        let raw = raw::GetPolicyRequest { policy_arn: Some(format!("arn:aws:iam::{ACCOUNT}:policy/team/{name}")) };
        let world = &world;
        async move {
            let out = run::<iam::GetPolicy, _, _>(world, crate::ops::policies::get_policy, raw).await.unwrap();
            out.policy.unwrap().permissions_boundary_usage_count.unwrap()
        }
    };
    assert_eq!((uses("one").await, uses("two").await), (1, 0));
    assert_eq!(bound(&world, "app", &two).await, Ok(()));
    assert_eq!(bound(&world, "app", &two).await, Ok(()));
    assert_eq!((uses("one").await, uses("two").await), (0, 1));
    assert_eq!(bound(&world, "app", &gone).await, unknown());
    assert_eq!(bound(&world, "app", bad).await, invalid());
    assert_eq!(bound(&world, "none", &one).await, not_found("none"));
    assert_eq!(unbound(&world, "none").await, not_found("none"));
    assert_eq!(unbound(&world, "app").await, Ok(()));
    assert_eq!(unbound(&world, "app").await, Ok(()));
    assert_eq!(uses("two").await, 0);
    assert_eq!(get(&world, "app").await.unwrap().permissions_boundary, None);
    // A role takes its use of a policy along.
    assert_eq!(bound(&world, "app", &one).await, Ok(()));
    assert_eq!(remove(&world, "app").await, Ok(()));
    assert_eq!(uses("one").await, 0);
    bound(&world, "app", ADMINISTRATOR).await.unwrap_err();
}

#[tokio::test]
async fn tags_come_and_go() {
    let world = World::new().await;
    make(&world, new("app")).await.unwrap();
    tag(&world, "app", &[("Team", "a"), ("cost", "1")]).await.unwrap();
    tag(&world, "APP", &[("team", "b"), ("aim", "")]).await.unwrap();
    let list = |name: &str, max, marker| {
        let raw = raw::ListRoleTagsRequest { role_name: some(name), max_items: Some(max), marker };
        let world = &world;
        async move {
            let page = run::<iam::ListRoleTags, _, _>(world, roles::list_role_tags, raw).await?;
            Ok((page.tags.into_iter().map(|tag| (tag.key, tag.value)).collect::<Vec<_>>(), page.marker))
        }
    };
    let pair = |key: &str, value: &str| (key.to_owned(), value.to_owned());
    let (first, marker) = list("app", 2, None).await.unwrap();
    assert_eq!(first, [pair("aim", ""), pair("cost", "1")]);
    assert_eq!(list("app", 2, marker).await, Ok((vec![pair("team", "b")], None)));
    let untag = |name: &str, keys: &[&str]| {
        let raw =
            raw::UntagRoleRequest { role_name: some(name), tag_keys: Some(keys.iter().map(|key| some(key)).collect()) };
        run::<iam::UntagRole, _, _>(&world, roles::untag_role, raw)
    };
    untag("app", &["COST", "unknown"]).await.unwrap();
    assert_eq!(get(&world, "app").await.unwrap().tags.unwrap().len(), 2);
    let duplicate = "Duplicate tag keys found. Please note that Tag keys are case insensitive.";
    assert_eq!(tag(&world, "app", &[("x", "1"), ("X", "2")]).await, refused("InvalidInput", duplicate));
    let reserved = refused("InvalidInput", "Tag keys that begin with aws: are reserved.");
    assert_eq!(tag(&world, "app", &[("aws:x", "1")]).await, reserved);
    let raw = raw::CreateRoleRequest { tags: Some(tags_of(&[("AWS:x", "1")])), ..new("other") };
    assert_eq!(make(&world, raw).await.map(drop), reserved);
    let keys: Vec<String> = (0..49).map(|n| format!("k{n}")).collect();
    let many: Vec<(&str, &str)> = keys.iter().map(|key| (key.as_str(), "")).collect();
    let full = refused("LimitExceeded", "The number of tags has reached the maximum limit.");
    assert_eq!(tag(&world, "app", &many).await, full);
    assert_eq!(tag(&world, "app", &many[..48]).await, Ok(()));
    assert_eq!(tag(&world, "none", &many[..1]).await, not_found("none"));
    assert_eq!(untag("none", &["k"]).await, not_found("none"));
    assert_eq!(list("none", 2, None).await, not_found("none"));
}
