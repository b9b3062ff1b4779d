//! Tags by which policies decide.

use super::*;
use crate::ops::roles;

const TRUST: &str = r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":{"AWS":"123456789012"},
    "Action":"sts:AssumeRole"}}"#;

fn tag(key: &str) -> Vec<Option<raw::Tag>> {
    vec![Some(raw::Tag { key: some(key), value: some("evil") })]
}

#[tokio::test]
async fn a_tag_is_the_same_in_any_case() {
    let world = World::new().await;
    let own = r#"{"Effect":"Allow","Action":"*","Resource":"*"},
        {"Effect":"Deny","Action":["iam:TagRole","iam:UntagRole"],"Resource":"*",
         "Condition":{"ForAnyValue:StringEquals":{"aws:TagKeys":"Team"}}}"#;
    user(&world, "ann", "/", own).await;
    let key = key_of(&world, "ann").await;
    let raw = raw::CreateRoleRequest {
        role_name: some("app"),
        assume_role_policy_document: some(TRUST),
        tags: Some(tag("Team")),
        ..Default::default()
    };
    run::<iam::CreateRole, _, _>(&world, roles::create_role, raw).await;
    for spelled in ["Team", "team", "TEAM"] {
        let raw = raw::TagRoleRequest { role_name: some("app"), tags: Some(tag(spelled)) };
        let denied = run_as::<iam::TagRole, _, _>(&world, &key, roles::tag_role, raw).await.unwrap_err();
        assert_eq!(denied.code(), CommonCode::AccessDenied.into(), "{spelled}");
        let raw = raw::UntagRoleRequest { role_name: some("app"), tag_keys: Some(vec![some(spelled)]) };
        let denied = run_as::<iam::UntagRole, _, _>(&world, &key, roles::untag_role, raw).await.unwrap_err();
        assert_eq!(denied.code(), CommonCode::AccessDenied.into(), "{spelled}");
    }
    let raw = raw::TagRoleRequest { role_name: some("app"), tags: Some(tag("Other")) };
    run_as::<iam::TagRole, _, _>(&world, &key, roles::tag_role, raw).await.unwrap();
}
