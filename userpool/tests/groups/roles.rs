//! Roles of groups: who may give them.

use cognomen_contract::cognito_idp as idp;
use cognomen_contract::iam::{CreateRoleRequest, Tag};
use cognomen_contract::{CommonCode, Error};
use cognomen_iam::caller::Principal;
use cognomen_iam::ops;
use cognomen_userpool::ops::groups;

use super::create;
use crate::support::callers::permit_as;
use crate::support::{World, assert_refused, permit};

const ROLE: &str = "arn:aws:iam::123456789012:role/members";
const OTHER: &str = "arn:aws:iam::123456789012:role/administrators";

/// A group with a role, made by somebody.
async fn create_with_role(
    world: &World,
    caller: &Principal,
    pool_id: &str,
    name: &str,
    role: &str,
) -> Result<(), Error> {
    let request = idp::CreateGroupRequest {
        user_pool_id: pool_id.to_owned(),
        group_name: name.to_owned(),
        role_arn: Some(role.to_owned()),
        ..Default::default()
    };
    groups::create_group(permit_as(caller), request, &world.ctx).await.map(drop)
}

async fn change_role(world: &World, caller: &Principal, pool_id: &str, role: Option<&str>) -> Result<(), Error> {
    let request = idp::UpdateGroupRequest {
        user_pool_id: pool_id.to_owned(),
        group_name: "staff".to_owned(),
        description: Some("People".to_owned()),
        role_arn: role.map(str::to_owned),
        ..Default::default()
    };
    groups::update_group(permit_as(caller), request, &world.ctx).await.map(drop)
}

async fn role_of(world: &World, pool_id: &str) -> Option<String> {
    let request = idp::GetGroupRequest { user_pool_id: pool_id.to_owned(), group_name: "staff".to_owned() };
    groups::get_group(permit(), request, &world.ctx).await.unwrap().group.unwrap().role_arn
}

fn may_not_pass(name: &str, role: &str) -> String {
    format!(
        "User: arn:aws:iam::123456789012:user/{name} is not authorized to perform: iam:PassRole on resource: {role} because \
         no identity-based policy allows the iam:PassRole action"
    )
}

#[tokio::test]
async fn who_may_make_groups_may_not_give_them_any_role() {
    let world = World::new();
    let pool_id = world.pool_id().await;
    let policy = r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"cognito-idp:*","Resource":"*"}}"#;
    let helper = world.user_with("helper", policy).await;
    let denied = |answer| assert_refused(answer, CommonCode::AccessDenied, &may_not_pass("helper", ROLE));
    denied(create_with_role(&world, &helper, &pool_id, "staff", ROLE).await);
    create(&world, &pool_id, "staff").await.unwrap();
    denied(change_role(&world, &helper, &pool_id, Some(ROLE)).await);
    assert_eq!(role_of(&world, &pool_id).await, None);
    // A role that is there may stay, whoever changes the rest, and nothing else may come in its place.
    let admin = world.administrator().await;
    change_role(&world, &admin, &pool_id, Some(ROLE)).await.unwrap();
    change_role(&world, &helper, &pool_id, None).await.unwrap();
    change_role(&world, &helper, &pool_id, Some(ROLE)).await.unwrap();
    let answer = change_role(&world, &helper, &pool_id, Some(OTHER)).await;
    assert_refused(answer, CommonCode::AccessDenied, &may_not_pass("helper", OTHER));
    assert_eq!(role_of(&world, &pool_id).await.as_deref(), Some(ROLE));
}

#[tokio::test]
async fn a_role_is_passed_to_user_pools() {
    let world = World::new();
    let pool_id = world.pool_id().await;
    let passing = |service: &str, role: &str| {
        format!(
            r#"{{"Version":"2012-10-17","Statement":{{"Effect":"Allow","Action":"iam:PassRole","Resource":"{role}",
                "Condition":{{"StringEquals":{{"iam:PassedToService":"{service}"}}}}}}}}"#
        )
    };
    let ann = world.user_with("ann", &passing("cognito-idp.amazonaws.com", ROLE)).await;
    create_with_role(&world, &ann, &pool_id, "one", ROLE).await.unwrap();
    let answer = create_with_role(&world, &ann, &pool_id, "two", OTHER).await;
    assert_refused(answer, CommonCode::AccessDenied, &may_not_pass("ann", OTHER));
    let bob = world.user_with("bob", &passing("lambda.amazonaws.com", "*")).await;
    let answer = create_with_role(&world, &bob, &pool_id, "two", ROLE).await;
    assert_refused(answer, CommonCode::AccessDenied, &may_not_pass("bob", ROLE));
}

#[tokio::test]
async fn roles_with_tags_may_be_kept_from_groups() {
    let world = World::new();
    let pool_id = world.pool_id().await;
    let policy = r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"},
        {"Effect":"Deny","Action":"iam:PassRole","Resource":"*",
         "Condition":{"StringEquals":{"aws:ResourceTag/privileged":"yes"}}}]}"#;
    let ann = world.user_with("ann", policy).await;
    let trust = r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"sts:AssumeRoleWithWebIdentity",
        "Principal":{"Federated":"cognito-identity.amazonaws.com"}}}"#;
    let request = CreateRoleRequest {
        role_name: "administrators".to_owned(),
        assume_role_policy_document: trust.to_owned(),
        tags: Some(vec![Tag { key: "privileged".to_owned(), value: "yes".to_owned() }]),
        ..CreateRoleRequest::default()
    };
    let admin = world.administrator().await;
    ops::roles::create_role(permit_as(&admin), request, &world.ctx.iam).await.unwrap();
    let error = create_with_role(&world, &ann, &pool_id, "one", OTHER).await.unwrap_err();
    assert!(error.message().ends_with("with an explicit deny in an identity-based policy"), "{}", error.message());
    create_with_role(&world, &ann, &pool_id, "one", ROLE).await.unwrap();
}
