//! Session tags and source identities, and what passes on along a chain of roles.

use cognomen_contract::CommonCode;
use cognomen_contract::sts::AssumeRoleRequest;

use super::*;
use crate::support::assert_refused;

/// Where nothing needs consent.
const ASSUME: &str = r#""sts:AssumeRole""#;

#[tokio::test]
async fn tags_are_checked() {
    let (world, ann, role) = prepared().await;
    let with = |given: &[(&str, &str)], transitive: &[&str]| AssumeRoleRequest {
        tags: tags(given),
        transitive_tag_keys: Some(transitive.iter().map(|key| (*key).to_owned()).collect()),
        ..visit(&role)
    };
    let twice = "Duplicate tag keys found. Please note that Tag keys are case insensitive.";
    let cases = [
        (with(&[("Team", "a"), ("team", "b")], &[]), twice),
        (with(&[("Team", "a")], &["Cost"]), "The specified transitive tag key must be included in the requested tags."),
        (with(&[("AWS:x", "a")], &[]), "Tag keys that begin with `aws:` are reserved."),
    ];
    for (input, text) in cases {
        assert_refused(assume(&world.ctx, &ann, input).await, CommonCode::InvalidParameterValue, text);
    }
    assert!(assume(&world.ctx, &ann, with(&[("Team", "a")], &["TEAM"])).await.is_ok());
}

#[tokio::test]
async fn tags_need_consent_of_the_trust_policy() {
    let (world, ann, _) = prepared().await;
    let role = world.role("untagged", &trusts_account(ASSUME), ALL).await;
    let input = AssumeRoleRequest { tags: tags(&[("Team", "a")]), ..visit(&role) };
    let text = format!("User: {} is not authorized to perform: sts:TagSession on resource: {role}", ann.arn);
    assert_refused(assume(&world.ctx, &ann, input).await, CommonCode::AccessDenied, &text);

    let only = r#"{"StringEquals":{"aws:RequestTag/Team":"a"},"ForAllValues:StringEquals":{"aws:TagKeys":["Team"]}}"#;
    let principal = format!(r#""AWS":"{}""#, ann.arn);
    let trust = trusts(&principal, r#""sts:AssumeRole","sts:TagSession""#, only);
    let role = world.role("one-team", &trust, ALL).await;
    let with = |given: &[(&str, &str)]| AssumeRoleRequest { tags: tags(given), ..visit(&role) };
    assert!(assume(&world.ctx, &ann, with(&[("Team", "a")])).await.is_ok());
    for refused in [with(&[("Team", "b")]), with(&[("Team", "a"), ("More", "b")]), with(&[])] {
        assert!(assume(&world.ctx, &ann, refused).await.is_err());
    }
}

#[tokio::test]
async fn tags_are_those_of_the_principal_and_only_transitive_ones_pass_on() {
    let (world, ann, role) = prepared().await;
    let input = AssumeRoleRequest {
        tags: tags(&[("Team", "a"), ("Cost", "b")]),
        transitive_tag_keys: Some(vec!["team".to_owned()]),
        ..visit(&role)
    };
    let answer = assume(&world.ctx, &ann, input.clone()).await.unwrap();
    assert_eq!(answer.packed_policy_size, Some(1));
    let first = session(&world.ctx, &ann, input).await;
    let held = |principal: &Principal| principal.session.as_ref().unwrap().tags.clone();
    let pair = |key: &str, value: &str| (key.to_owned(), value.to_owned());
    assert_eq!(held(&first), [pair("Team", "a"), pair("Cost", "b")]);

    let next = world.role("next", &trusts_account(r#""sts:AssumeRole","sts:TagSession""#), ALL).await;
    let more = AssumeRoleRequest { tags: tags(&[("More", "c")]), ..visit(&next) };
    let second = session(&world.ctx, &first, more).await;
    assert_eq!(held(&second), [pair("Team", "a"), pair("More", "c")]);
    let third = session(&world.ctx, &second, visit(&role)).await;
    assert_eq!(held(&third), [pair("Team", "a")]);

    let other = AssumeRoleRequest { tags: tags(&[("TEAM", "z")]), ..visit(&next) };
    let text = "One of the specified transitive tag keys can't be set because it conflicts with a transitive tag key from the \
                calling session.";
    assert_refused(assume(&world.ctx, &first, other).await, CommonCode::InvalidParameterValue, text);
    // What is handed down needs consent too.
    let closed = world.role("closed", &trusts_account(ASSUME), ALL).await;
    let text = format!("User: {} is not authorized to perform: sts:TagSession on resource: {closed}", first.arn);
    assert_refused(assume(&world.ctx, &first, visit(&closed)).await, CommonCode::AccessDenied, &text);
}

#[tokio::test]
async fn policies_read_the_tags_of_a_session() {
    let (world, ann, _) = prepared().await;
    let own = format!(
        r#"{{"Version":"2012-10-17","Statement":{{"Effect":"Allow","Action":"cognito-idp:*",
            "Resource":"arn:aws:cognito-idp:*:{ACCOUNT}:userpool/${{aws:PrincipalTag/Pool}}"}}}}"#
    );
    let role = world.role("tenant", &trusts_account(r#""sts:AssumeRole","sts:TagSession""#), &own).await;
    let pool = format!("{REGION}_own");
    let input = AssumeRoleRequest { tags: tags(&[("Pool", &pool)]), ..visit(&role) };
    let principal = session(&world.ctx, &ann, input).await;
    assert!(may_read(&world.ctx, &principal, &pool).await);
    assert!(!may_read(&world.ctx, &principal, &format!("{REGION}_other")).await);
}

#[tokio::test]
async fn a_source_identity_stays_along_the_chain() {
    let (world, ann, role) = prepared().await;
    let input = AssumeRoleRequest { source_identity: some("ann"), ..visit(&role) };
    let answer = assume(&world.ctx, &ann, input).await.unwrap();
    assert_eq!(answer.source_identity.as_deref(), Some("ann"));
    let first = proven(&world.ctx, &answer.credentials.unwrap()).await.unwrap();
    let again = assume(&world.ctx, &first, visit(&role)).await.unwrap();
    assert_eq!(again.source_identity.as_deref(), Some("ann"));
    let same = AssumeRoleRequest { source_identity: some("ann"), ..visit(&role) };
    assert!(assume(&world.ctx, &first, same).await.is_ok());
    let other = AssumeRoleRequest { source_identity: some("bob"), ..visit(&role) };
    let text = "The source identity is already set for this assume role session";
    assert_refused(assume(&world.ctx, &first, other).await, CommonCode::Validation, text);

    let closed = world.role("closed", &trusts_account(ASSUME), ALL).await;
    let text = |who: &Principal| {
        format!("User: {} is not authorized to perform: sts:SetSourceIdentity on resource: {closed}", who.arn)
    };
    let set = AssumeRoleRequest { source_identity: some("ann"), ..visit(&closed) };
    assert_refused(assume(&world.ctx, &ann, set).await, CommonCode::AccessDenied, &text(&ann));
    assert_refused(assume(&world.ctx, &first, visit(&closed)).await, CommonCode::AccessDenied, &text(&first));
}
