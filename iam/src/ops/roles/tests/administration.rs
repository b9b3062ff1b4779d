//! Who may administer what: resources, condition keys, and what a boundary holds back.

use cognomen_contract::iam::{self as api, operations as iam, raw};
use cognomen_contract::{CommonCode, Error, Operation};

use super::{TRUST, attach, bound, get, make, new, put, remove, tag, tags_of};
use crate::caller::RequestInfo;
use crate::ops::tests::{ADMINISTRATOR, ALL, create, create_key, policy, run, some};
use crate::ops::{self, groups, roles};
use crate::session::{Holder, NewSession, issue};
use crate::testing::{ACCOUNT, Request, World};
use crate::{Permit, authorize};

/// A user `ann` with these statements: id and secret of its key.
async fn ann(world: &World, statements: &str) -> (String, String) {
    create(world, "ann", Some("/staff/")).await.unwrap();
    grant(world, statements).await;
    let key = create_key(world, "ann").await.unwrap();
    (key.access_key_id, key.secret_access_key)
}

async fn grant(world: &World, statements: &str) {
    let raw = raw::PutUserPolicyRequest {
        user_name: some("ann"),
        policy_name: some("own"),
        policy_document: Some(format!(r#"{{"Version":"2012-10-17","Statement":[{statements}]}}"#)),
    };
    run::<iam::PutUserPolicy, _, _>(world, ops::put_user_policy, raw).await.unwrap();
}

/// Validates an input and admits `ann` to the operation.
async fn admit<O: Operation>(
    world: &World,
    key: &(String, String),
    raw: O::Raw,
) -> Result<(Permit<O>, O::Input), Error> {
    let input = cognomen_contract::validate::<O>(raw).unwrap().into_input();
    world.admit_as::<O>(&key.0, &key.1, &input).await.map(|permit| (permit, input))
}

async fn resource<O: Operation>(world: &World, key: &(String, String), raw: O::Raw) -> String {
    let error = admit::<O>(world, key, raw).await.err().unwrap();
    let text = error.message().split(" on resource: ").nth(1).unwrap().to_owned();
    text.split(" because ").next().unwrap().to_owned()
}

#[tokio::test]
async fn every_operation_names_its_resource() {
    let world = World::new().await;
    let nothing = r#"{"Effect":"Allow","Action":"sts:X","Resource":"*"}"#;
    let key = ann(&world, nothing).await;
    make(&world, raw::CreateRoleRequest { path: some("/apps/"), ..new("App") }).await.unwrap();
    let raw = raw::CreateGroupRequest { group_name: some("Staff"), path: some("/all/") };
    run::<iam::CreateGroup, _, _>(&world, groups::create_group, raw).await.unwrap();
    let arn = |rest: &str| format!("arn:aws:iam::{ACCOUNT}:{rest}");

    let role = arn("role/apps/App");
    let raw = raw::CreateRoleRequest { path: some("/apps/"), ..new("New") };
    assert_eq!(resource::<iam::CreateRole>(&world, &key, raw).await, arn("role/apps/New"));
    assert_eq!(resource::<iam::ListRoles>(&world, &key, Default::default()).await, arn("role/"));
    let named = || some("app");
    assert_eq!(resource::<iam::GetRole>(&world, &key, raw::GetRoleRequest { role_name: named() }).await, role);
    let raw = raw::AttachRolePolicyRequest { role_name: named(), policy_arn: some(ADMINISTRATOR) };
    assert_eq!(resource::<iam::AttachRolePolicy>(&world, &key, raw).await, role);
    let raw = raw::UpdateAssumeRolePolicyRequest { role_name: named(), policy_document: some(TRUST) };
    assert_eq!(resource::<iam::UpdateAssumeRolePolicy>(&world, &key, raw).await, role);
    let raw = raw::DeleteRoleRequest { role_name: some("gone") };
    assert_eq!(resource::<iam::DeleteRole>(&world, &key, raw).await, arn("role/gone"));

    let group = arn("group/all/Staff");
    let raw = raw::CreateGroupRequest { group_name: some("new"), path: None };
    assert_eq!(resource::<iam::CreateGroup>(&world, &key, raw).await, arn("group/new"));
    assert_eq!(resource::<iam::ListGroups>(&world, &key, Default::default()).await, arn("group/"));
    // Whoever joins, it is the group that is changed.
    let raw = raw::AddUserToGroupRequest { group_name: some("staff"), user_name: some("ann") };
    assert_eq!(resource::<iam::AddUserToGroup>(&world, &key, raw).await, group);
    let raw = raw::AttachGroupPolicyRequest { group_name: some("staff"), policy_arn: some(ADMINISTRATOR) };
    assert_eq!(resource::<iam::AttachGroupPolicy>(&world, &key, raw).await, group);
    let raw = raw::ListGroupsForUserRequest { user_name: some("ANN"), ..Default::default() };
    assert_eq!(resource::<iam::ListGroupsForUser>(&world, &key, raw).await, arn("user/staff/ann"));

    let raw = raw::SetDefaultPolicyVersionRequest { policy_arn: some(ADMINISTRATOR), version_id: some("v1") };
    assert_eq!(resource::<iam::SetDefaultPolicyVersion>(&world, &key, raw).await, ADMINISTRATOR);
    let raw = raw::GetAccessKeyLastUsedRequest { access_key_id: Some(key.0.clone()) };
    assert_eq!(resource::<iam::GetAccessKeyLastUsed>(&world, &key, raw).await, arn("user/staff/ann"));
    let raw = raw::GetAccessKeyLastUsedRequest { access_key_id: some("AKIAUNKNOWNUNKNOWNUN") };
    assert_eq!(resource::<iam::GetAccessKeyLastUsed>(&world, &key, raw).await, arn("user/*"));
}

#[tokio::test]
async fn administration_is_delegated_under_a_boundary() {
    let world = World::new().await;
    let boundary = policy(&world, "Bound", ALL).await.unwrap().arn.unwrap();
    let key = ann(
        &world,
        &format!(
            r#"{{"Effect":"Allow","Action":["iam:CreateRole","iam:CreateUser","iam:PutRolePolicy","iam:AttachRolePolicy","iam:PutRolePermissionsBoundary","iam:DeleteRolePermissionsBoundary"],"Resource":"*","Condition":{{"StringEquals":{{"iam:PermissionsBoundary":"{boundary}"}}}}}},
            {{"Effect":"Deny","Action":"iam:DeleteRolePermissionsBoundary","Resource":"*"}}"#
        ),
    )
    .await;
    let with = |name: &str, arn: Option<&str>| raw::CreateRoleRequest {
        permissions_boundary: arn.map(str::to_owned),
        ..new(name)
    };
    assert!(admit::<iam::CreateRole>(&world, &key, with("app", None)).await.is_err());
    assert!(admit::<iam::CreateRole>(&world, &key, with("app", Some(ADMINISTRATOR))).await.is_err());
    assert!(admit::<iam::CreateRole>(&world, &key, with("app", Some(&boundary))).await.is_ok());
    let user = |arn: Option<&str>| raw::CreateUserRequest {
        user_name: some("bob"),
        permissions_boundary: arn.map(str::to_owned),
        ..Default::default()
    };
    assert!(admit::<iam::CreateUser>(&world, &key, user(None)).await.is_err());
    assert!(admit::<iam::CreateUser>(&world, &key, user(Some(&boundary))).await.is_ok());

    // Roles that are there count by the boundary that they have.
    make(&world, new("free")).await.unwrap();
    make(&world, with("held", Some(&boundary))).await.unwrap();
    let put = |name: &str| raw::PutRolePolicyRequest {
        role_name: some(name),
        policy_name: some("own"),
        policy_document: some(ALL),
    };
    assert!(admit::<iam::PutRolePolicy>(&world, &key, put("free")).await.is_err());
    assert!(admit::<iam::PutRolePolicy>(&world, &key, put("held")).await.is_ok());
    let attach = |name: &str| raw::AttachRolePolicyRequest { role_name: some(name), policy_arn: some(ADMINISTRATOR) };
    assert!(admit::<iam::AttachRolePolicy>(&world, &key, attach("free")).await.is_err());
    assert!(admit::<iam::AttachRolePolicy>(&world, &key, attach("held")).await.is_ok());
    // The boundary is neither swapped for a wider one nor taken away.
    let swap =
        |arn: &str| raw::PutRolePermissionsBoundaryRequest { role_name: some("held"), permissions_boundary: some(arn) };
    assert!(admit::<iam::PutRolePermissionsBoundary>(&world, &key, swap(ADMINISTRATOR)).await.is_err());
    assert!(admit::<iam::PutRolePermissionsBoundary>(&world, &key, swap(&boundary)).await.is_ok());
    let raw = raw::DeleteRolePermissionsBoundaryRequest { role_name: some("held") };
    assert!(admit::<iam::DeleteRolePermissionsBoundary>(&world, &key, raw).await.is_err());
}

#[tokio::test]
async fn policies_ask_for_tags_and_attached_policies() {
    let world = World::new().await;
    let key = ann(
        &world,
        r#"{"Effect":"Allow","Action":"iam:AttachRolePolicy","Resource":"*","Condition":{"ArnEquals":{"iam:PolicyARN":"arn:aws:iam::aws:policy/AmazonCognitoReadOnly"}}},
        {"Effect":"Allow","Action":"iam:TagRole","Resource":"*","Condition":{"StringEquals":{"aws:RequestTag/team":"a"},"ForAllValues:StringEquals":{"aws:TagKeys":["team","cost"]}}},
        {"Effect":"Allow","Action":"iam:UntagRole","Resource":"*","Condition":{"ForAllValues:StringEquals":{"aws:TagKeys":"cost"}}},
        {"Effect":"Allow","Action":["iam:DeleteRole","iam:GetRole"],"Resource":"*","Condition":{"StringEquals":{"aws:ResourceTag/team":"a","iam:ResourceTag/team":"a"}}}"#,
    )
    .await;
    make(&world, new("app")).await.unwrap();
    let attach = |arn: &str| raw::AttachRolePolicyRequest { role_name: some("app"), policy_arn: some(arn) };
    assert!(admit::<iam::AttachRolePolicy>(&world, &key, attach(ADMINISTRATOR)).await.is_err());
    let reader = "arn:aws:iam::aws:policy/AmazonCognitoReadOnly";
    assert!(admit::<iam::AttachRolePolicy>(&world, &key, attach(reader)).await.is_ok());
    let tags = |tags: &[(&str, &str)]| raw::TagRoleRequest { role_name: some("app"), tags: Some(tags_of(tags)) };
    assert!(admit::<iam::TagRole>(&world, &key, tags(&[("team", "b")])).await.is_err());
    assert!(admit::<iam::TagRole>(&world, &key, tags(&[("team", "a"), ("other", "x")])).await.is_err());
    assert!(admit::<iam::TagRole>(&world, &key, tags(&[("team", "a"), ("cost", "x")])).await.is_ok());
    let untag = |key: &str| raw::UntagRoleRequest { role_name: some("app"), tag_keys: Some(vec![some(key)]) };
    assert!(admit::<iam::UntagRole>(&world, &key, untag("team")).await.is_err());
    assert!(admit::<iam::UntagRole>(&world, &key, untag("cost")).await.is_ok());
    let delete = || raw::DeleteRoleRequest { role_name: some("app") };
    assert!(admit::<iam::DeleteRole>(&world, &key, delete()).await.is_err());
    tag(&world, "app", &[("team", "a")]).await.unwrap();
    assert!(admit::<iam::DeleteRole>(&world, &key, delete()).await.is_ok());
}

#[tokio::test]
async fn tags_of_new_entities_take_a_permission() {
    let world = World::new().await;
    let key = ann(&world, r#"{"Effect":"Allow","Action":["iam:Create*"],"Resource":"*"}"#).await;
    let tagged = || Some(tags_of(&[("team", "a")]));
    let raw = || raw::CreateRoleRequest { tags: tagged(), ..new("app") };
    let (permit, input) = admit::<iam::CreateRole>(&world, &key, raw()).await.unwrap();
    let error = roles::create_role(permit, input, &world.iam).await.unwrap_err();
    let text = error.message();
    assert!(
        text.contains(&format!("perform: iam:TagRole on resource: arn:aws:iam::{ACCOUNT}:role/app because")),
        "{text}"
    );
    let raw_user = raw::CreateUserRequest { user_name: some("bob"), tags: tagged(), ..Default::default() };
    let (permit, input) = admit::<iam::CreateUser>(&world, &key, raw_user).await.unwrap();
    assert!(ops::create_user(permit, input, &world.iam).await.unwrap_err().message().contains("iam:TagUser"));
    let raw_policy = raw::CreatePolicyRequest {
        policy_name: some("p"),
        policy_document: some(ALL),
        tags: tagged(),
        ..Default::default()
    };
    let (permit, input) = admit::<iam::CreatePolicy>(&world, &key, raw_policy).await.unwrap();
    let error = ops::policies::create_policy(permit, input, &world.iam).await.unwrap_err();
    assert!(error.message().contains("iam:TagPolicy"), "{}", error.message());
    assert!(get(&world, "app").await.is_err());
    grant(
        &world,
        r#"{"Effect":"Allow","Action":"iam:Create*","Resource":"*"},{"Effect":"Allow","Action":"iam:TagRole","Resource":"*","Condition":{"StringEquals":{"aws:RequestTag/team":"a"}}}"#,
    )
    .await;
    let (permit, input) = admit::<iam::CreateRole>(&world, &key, raw()).await.unwrap();
    assert!(roles::create_role(permit, input, &world.iam).await.is_ok());
}

/// Admits a session of a role to an operation.
async fn admit_role<O: Operation>(world: &World, role: &api::Role, input: &O::Input) -> Result<Permit<O>, Error> {
    let holder = Holder::Role {
        id: role.role_id.clone(),
        name: role.role_name.clone(),
        arn: role.arn.clone(),
        session_name: "s".to_owned(),
    };
    let new = NewSession {
        holder,
        seconds: 900,
        policies: None,
        tags: Vec::new(),
        transitive: Vec::new(),
        source_identity: None,
        keys: Vec::new(),
    };
    let session = issue(&world.iam, new).await.unwrap();
    let request = Request {
        key_id: &session.access_key_id,
        secret: &session.secret_access_key,
        session_token: Some(&session.session_token),
        service: "iam",
        ..Request::default()
    };
    let proven = request.sign().authenticate(&world.iam, &O::META).await?;
    let info = RequestInfo { region: proven.region.unwrap_or_default(), ..Default::default() };
    authorize::<O>(&world.iam, proven.caller, info, input).await
}

/// Whether a session of the role may list users: none when its role is gone.
async fn lists_users(world: &World, role: &api::Role) -> Option<bool> {
    match admit_role::<iam::ListUsers>(world, role, &Default::default()).await {
        Ok(_) => Some(true),
        Err(error) if error.code() == CommonCode::AccessDenied.into() => Some(false),
        Err(_) => None,
    }
}

#[tokio::test]
async fn a_role_is_no_user() {
    let world = World::new().await;
    let app = make(&world, new("app")).await.unwrap();
    attach(&world, "app", ADMINISTRATOR).await.unwrap();
    let input = api::GetUserRequest::default();
    let permit = admit_role::<iam::GetUser>(&world, &app, &input).await.unwrap();
    let error = ops::get_user(permit, input, &world.iam).await.unwrap_err();
    assert_eq!(error.code(), CommonCode::Validation.into());
    assert_eq!(error.message(), "Must specify userName when calling with non-User credentials");
}

#[tokio::test]
async fn changed_rights_of_a_role_hold_at_once() {
    let world = World::new().await;
    let app = make(&world, new("app")).await.unwrap();
    assert_eq!(lists_users(&world, &app).await, Some(false));
    attach(&world, "app", ADMINISTRATOR).await.unwrap();
    assert_eq!(lists_users(&world, &app).await, Some(true));
    bound(&world, "app", "arn:aws:iam::aws:policy/AmazonCognitoReadOnly").await.unwrap();
    assert_eq!(lists_users(&world, &app).await, Some(false));
    super::unbound(&world, "app").await.unwrap();
    assert_eq!(lists_users(&world, &app).await, Some(true));
    put(&world, "app", "own", &ALL.replace("Allow", "Deny")).await.unwrap();
    assert_eq!(lists_users(&world, &app).await, Some(false));
    super::unput(&world, "app", "own").await.unwrap();
    super::detach(&world, "app", ADMINISTRATOR).await.unwrap();
    assert_eq!(lists_users(&world, &app).await, Some(false));
    remove(&world, "app").await.unwrap();
    assert_eq!(lists_users(&world, &app).await, None);
    // A role of the same name is another one.
    make(&world, new("app")).await.unwrap();
    attach(&world, "app", ADMINISTRATOR).await.unwrap();
    assert_eq!(lists_users(&world, &app).await, None);
}

#[tokio::test]
async fn the_last_use_is_told_to_the_minute() {
    let world = World::new().await;
    let key = ann(&world, r#"{"Effect":"Allow","Action":"iam:ListUsers","Resource":"*"}"#).await;
    let used = || {
        let raw = raw::GetAccessKeyLastUsedRequest { access_key_id: Some(key.0.clone()) };
        let world = &world;
        async move {
            let out = run::<iam::GetAccessKeyLastUsed, _, _>(world, ops::get_access_key_last_used, raw).await.unwrap();
            assert_eq!(out.user_name.as_deref(), Some("ann"));
            let used = out.access_key_last_used.unwrap();
            (used.last_used_date.map(|at| at.iso8601()), used.service_name, used.region)
        }
    };
    let unknown = "N/A".to_owned();
    assert_eq!(used().await, (None, unknown.clone(), unknown));
    for (advance, seen) in [(0, "2026-01-01T00:00:00Z"), (59, "2026-01-01T00:00:00Z"), (1, "2026-01-01T00:01:00Z")] {
        world.clock.advance(advance);
        admit::<iam::ListUsers>(&world, &key, Default::default()).await.unwrap();
        assert_eq!(used().await, (some(seen), "iam".to_owned(), "us-east-1".to_owned()));
    }
    // A request that is denied is a use too.
    world.clock.advance(60);
    admit::<iam::ListRoles>(&world, &key, Default::default()).await.err().unwrap();
    assert_eq!(used().await.0, some("2026-01-01T00:02:00Z"));
    let raw = raw::DeleteAccessKeyRequest { user_name: some("ann"), access_key_id: Some(key.0.clone()) };
    run::<iam::DeleteAccessKey, _, _>(&world, ops::delete_access_key, raw).await.unwrap();
    let raw = raw::GetAccessKeyLastUsedRequest { access_key_id: Some(key.0.clone()) };
    let gone = run::<iam::GetAccessKeyLastUsed, _, _>(&world, ops::get_access_key_last_used, raw).await;
    assert_eq!(gone.unwrap_err().0, "NoSuchEntity");

    let app = make(&world, new("app")).await.unwrap();
    lists_users(&world, &app).await.unwrap();
    let used = get(&world, "app").await.unwrap().role_last_used.unwrap();
    assert_eq!(used.last_used_date.unwrap().iso8601(), "2026-01-01T00:02:00Z");
    assert_eq!(used.region.as_deref(), Some("us-east-1"));
}
