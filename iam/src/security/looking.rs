//! Looking at what others may do.

use cognomen_contract::iam::PolicyEvaluationDecisionType;

use super::*;
use crate::ops::simulator;
use crate::testing::ACCOUNT;

#[tokio::test]
async fn who_may_simulate_some_does_not_simulate_others_by_another_path() {
    let world = World::new().await;
    let own =
        format!(r#"{{"Effect":"Allow","Action":"iam:Simulate*","Resource":"arn:aws:iam::{ACCOUNT}:user/dev/*"}}"#);
    user(&world, "helper", "/", &own).await;
    user(&world, "boss", "/admin/", &own).await;
    let key = key_of(&world, "helper").await;
    let simulate = async |name: &str| {
        let raw = raw::SimulatePrincipalPolicyRequest {
            policy_source_arn: Some(format!("arn:aws:iam::{ACCOUNT}:user/{name}")),
            action_names: Some(vec![some("s3:GetObject")]),
            ..Default::default()
        };
        let function = simulator::simulate_principal_policy;
        run_as::<iam::SimulatePrincipalPolicy, _, _>(&world, &key, function, raw).await.map(drop)
    };
    for name in ["dev/boss", "dev/Boss", "admin/boss"] {
        let error = simulate(name).await.unwrap_err();
        let text = format!("on resource: arn:aws:iam::{ACCOUNT}:user/admin/boss because");
        assert!(error.message().contains(&text), "{}", error.message());
    }
    let update = raw::UpdateUserRequest { user_name: some("boss"), new_path: some("/dev/"), ..Default::default() };
    run::<iam::UpdateUser, _, _>(&world, ops::update_user, update).await;
    simulate("any/boss").await.unwrap();
    let nobody = simulate("dev/nobody").await.unwrap_err();
    assert_eq!(nobody.code(), CommonCode::AccessDenied.into());
}

#[tokio::test]
async fn tags_are_not_guessed_by_simulation() {
    let world = World::new().await;
    let simulate = r#"{"Effect":"Allow","Action":"iam:SimulateCustomPolicy","Resource":"*"}"#;
    let see = format!(r#"{simulate},{{"Effect":"Allow","Action":"iam:GetUser","Resource":"*"}}"#);
    user(&world, "blind", "/", simulate).await;
    user(&world, "sighted", "/", &see).await;
    let tags = vec![Some(raw::Tag { key: some("team"), value: some("secret") })];
    let raw = raw::CreateUserRequest { user_name: some("boss"), tags: Some(tags), ..Default::default() };
    run::<iam::CreateUser, _, _>(&world, ops::create_user, raw).await;
    let policy = r#"{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*",
        "Condition":{"StringEquals":{"aws:PrincipalTag/team":"secret"}}}}"#;
    for (name, decision) in
        [("blind", PolicyEvaluationDecisionType::ImplicitDeny), ("sighted", PolicyEvaluationDecisionType::Allowed)]
    {
        let raw = raw::SimulateCustomPolicyRequest {
            policy_input_list: Some(vec![some(policy)]),
            action_names: Some(vec![some("s3:GetObject")]),
            caller_arn: Some(format!("arn:aws:iam::{ACCOUNT}:user/boss")),
            ..Default::default()
        };
        let key = key_of(&world, name).await;
        let answer =
            run_as::<iam::SimulateCustomPolicy, _, _>(&world, &key, simulator::simulate_custom_policy, raw).await;
        let results = answer.unwrap().evaluation_results.unwrap();
        assert_eq!(results[0].eval_decision, decision, "{name}");
    }
}
