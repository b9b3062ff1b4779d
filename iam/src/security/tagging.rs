//! Tags by which policies decide.

use super::*;
use crate::ops::{providers, roles};
use crate::saml_metadata::tests::good as metadata;

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

#[tokio::test]
async fn tags_of_new_providers_take_a_permission() {
    let world = World::new().await;
    user(&world, "ann", "/", r#"{"Effect":"Allow","Action":"iam:Create*","Resource":"*"}"#).await;
    let key = key_of(&world, "ann").await;
    let oidc = async |tags| {
        let raw =
            raw::CreateOpenIDConnectProviderRequest { url: some("https://idp.example"), tags, ..Default::default() };
        let function = providers::create_open_id_connect_provider;
        run_as::<iam::CreateOpenIDConnectProvider, _, _>(&world, &key, function, raw).await.map(drop)
    };
    let saml = async |tags| {
        let raw = raw::CreateSAMLProviderRequest {
            name: some("corp"),
            saml_metadata_document: Some(metadata("")),
            tags,
            ..Default::default()
        };
        run_as::<iam::CreateSAMLProvider, _, _>(&world, &key, providers::create_saml_provider, raw).await.map(drop)
    };
    let denied = oidc(Some(tag("env"))).await.unwrap_err();
    let text = "perform: iam:TagOpenIDConnectProvider on resource: arn:aws:iam::123456789012:oidc-provider/idp.example";
    assert!(denied.message().contains(text), "{}", denied.message());
    let denied = saml(Some(tag("env"))).await.unwrap_err();
    let text = "perform: iam:TagSAMLProvider on resource: arn:aws:iam::123456789012:saml-provider/corp";
    assert!(denied.message().contains(text), "{}", denied.message());
    oidc(None).await.unwrap();
    saml(None).await.unwrap();
}
