//! Policies that are passed for a session.

use cognomen_contract::CommonCode;
use cognomen_contract::iam::CreatePolicyRequest;
use cognomen_contract::sts::{AssumeRoleRequest, ErrorCode, PolicyDescriptorType};

use super::*;
use crate::support::{allow, assert_refused};

fn arns(arns: &[&str]) -> Option<Vec<PolicyDescriptorType>> {
    Some(arns.iter().map(|arn| PolicyDescriptorType { arn: some(arn) }).collect())
}

fn pool(name: &str) -> String {
    format!("arn:aws:cognito-idp:{REGION}:{ACCOUNT}:userpool/{REGION}_{name}")
}

#[tokio::test]
async fn a_session_may_do_what_role_and_session_policies_both_allow() {
    let (world, ann, _) = prepared().await;
    let role = world.role("one", &trusts_account(r#""sts:AssumeRole""#), &allow("cognito-idp:*", &pool("one"))).await;
    let both = format!(
        r#"{{"Version":"2012-10-17","Statement":{{"Effect":"Allow","Action":"cognito-idp:AdminGetUser",
            "Resource":["{}","{}"]}}}}"#,
        pool("one"),
        pool("two")
    );
    let wide = session(&world.ctx, &ann, AssumeRoleRequest { policy: Some(both), ..visit(&role) }).await;
    assert!(may_read(&world.ctx, &wide, &format!("{REGION}_one")).await);
    assert!(!may_read(&world.ctx, &wide, &format!("{REGION}_two")).await);
    let other = AssumeRoleRequest { policy: Some(allow("cognito-idp:*", &pool("two"))), ..visit(&role) };
    let none = session(&world.ctx, &ann, other).await;
    for name in ["one", "two"] {
        assert!(!may_read(&world.ctx, &none, &format!("{REGION}_{name}")).await, "{name}");
    }
    // Whatever they deny, who one is is told.
    assert!(who(&world.ctx, &none).await.is_ok());
}

#[tokio::test]
async fn a_managed_policy_bounds_sessions_until_it_is_gone() {
    let (world, ann, role) = prepared().await;
    let request = CreatePolicyRequest {
        policy_name: "bound".to_owned(),
        policy_document: allow("cognito-idp:*", &pool("one")),
        ..Default::default()
    };
    let policies = &cognomen_iam::ops::policies::create_policy(world.permit(), request, &world.ctx.iam).await.unwrap();
    let arn = policies.policy.as_ref().unwrap().arn.clone().unwrap();
    let input = AssumeRoleRequest { policy_arns: arns(&[&arn, &arn]), ..visit(&role) };
    let answer = assume(&world.ctx, &ann, input).await.unwrap();
    assert_eq!(answer.packed_policy_size, Some(1));
    let principal = proven(&world.ctx, &answer.credentials.unwrap()).await.unwrap();
    assert!(may_read(&world.ctx, &principal, &format!("{REGION}_one")).await);
    assert!(!may_read(&world.ctx, &principal, &format!("{REGION}_two")).await);
    let request = cognomen_contract::iam::DeletePolicyRequest { policy_arn: arn };
    cognomen_iam::ops::policies::delete_policy(world.permit(), request, &world.ctx.iam).await.unwrap();
    assert!(!may_read(&world.ctx, &principal, &format!("{REGION}_one")).await);
}

#[tokio::test]
async fn what_is_no_policy_is_refused() {
    let (world, ann, role) = prepared().await;
    let with = |policy: &str| AssumeRoleRequest { policy: some(policy), ..visit(&role) };
    let text = "The policy is not in the valid JSON format.";
    assert_refused(assume(&world.ctx, &ann, with("{")).await, ErrorCode::MalformedPolicyDocumentException, text);
    for policy in [
        "[]",
        r#"{"Statement":[]}"#,
        r#"{"Version":"2012-10-17","Statement":{"Effect":"Maybe","Action":"*","Resource":"*"}}"#,
    ] {
        let error = assume(&world.ctx, &ann, with(policy)).await.unwrap_err();
        assert_eq!(error.code(), ErrorCode::MalformedPolicyDocumentException.into(), "{policy}");
    }
    // A session policy names nobody.
    let principal =
        r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Principal":"*","Action":"*","Resource":"*"}}"#;
    assert!(assume(&world.ctx, &ann, with(principal)).await.is_err());

    let absent = format!("arn:aws:iam::{ACCOUNT}:policy/absent");
    let input = AssumeRoleRequest { policy_arns: arns(&[&absent]), ..visit(&role) };
    assert_refused(assume(&world.ctx, &ann, input).await, CommonCode::Validation, &format!("{absent} is invalid"));
    let many: Vec<String> = (0..11).map(|at| format!("arn:aws:iam::{ACCOUNT}:policy/p{at}")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    let input = AssumeRoleRequest { policy_arns: arns(&many), ..visit(&role) };
    let text = "At most 10 managed policies can be passed for a session";
    assert_refused(assume(&world.ctx, &ann, input).await, CommonCode::Validation, text);
}

#[tokio::test]
async fn what_is_too_long_is_refused() {
    let (world, ann, role) = prepared().await;
    let long = allow("cognito-idp:*", &format!("arn:aws:s3:::{}", "x".repeat(2000)));
    let used = (long.len() * 100).div_ceil(2048);
    let input = AssumeRoleRequest { policy: Some(long), ..visit(&role) };
    let text = format!("Packed policy consumes {used}% of allotted space, please use smaller policy.");
    assert_refused(assume(&world.ctx, &ann, input).await, ErrorCode::PackedPolicyTooLargeException, &text);
    let values: Vec<(String, String)> = (0..50).map(|at| (format!("key{at:02}"), "v".repeat(95))).collect();
    let values: Vec<(&str, &str)> = values.iter().map(|(key, value)| (key.as_str(), value.as_str())).collect();
    let input = AssumeRoleRequest { tags: tags(&values), ..visit(&role) };
    let text = "Packed size of session tags consumes 123% of allotted space.";
    assert_refused(assume(&world.ctx, &ann, input).await, ErrorCode::PackedPolicyTooLargeException, text);
}
