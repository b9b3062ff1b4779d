//! What is wrong with requests, clients, settings and functions.

use cognomen_contract::cognito_idp::{
    self as idp, AuthFlowType, ChallengeNameType, ErrorCode, ExplicitAuthFlowsType as Flow,
};
use cognomen_userpool::triggers::Trigger;
use cognomen_userpool::triggers::port::Failure;
use serde_json::{Value, json};

use super::{CUSTOM, INVALID, ONCE, REFUSED, Scene, USER, client, refused};
use crate::support::assert_refused;
use crate::support::functions::failure;

const UNRECOGNIZABLE: &str = "Unrecognizable lambda output";

#[tokio::test]
async fn requests_lack_what_they_need() {
    let scene = Scene::new().await;
    let cases: [(&[(&str, &str)], &str); 6] = [
        (&[], "Missing required parameter USERNAME"),
        (&[("USERNAME", "")], "Missing required parameter USERNAME"),
        (&[("USERNAME", USER), ("CHALLENGE_NAME", "SRP_A")], "Missing required parameter SRP_A"),
        (&[("USERNAME", USER), ("CHALLENGE_NAME", "SRP_A"), ("SRP_A", "0")], "`SRP_A` is zero"),
        (&[("USERNAME", USER), ("SRP_A", "0")], "`SRP_A` is zero"),
        (&[("USERNAME", USER), ("CHALLENGE_NAME", "SMS_MFA")], "Invalid challenge name."),
    ];
    for (parameters, message) in cases {
        assert_refused(scene.start(parameters).await, ErrorCode::InvalidParameterException, message);
    }
    assert_eq!(scene.world.functions.sources(), [""; 0]);
    let session = scene.asked(USER).await;
    let custom = ChallengeNameType::CustomChallenge;
    let cases = [
        (None, &[("USERNAME", USER), ("ANSWER", "42")][..], "Missing required parameter Session"),
        (Some(session.as_str()), &[("ANSWER", "42")], "Missing required parameter USERNAME"),
        (Some(session.as_str()), &[("USERNAME", USER)], "Missing required parameter ANSWER"),
        (Some(session.as_str()), &[("USERNAME", USER), ("ANSWER", "")], "Missing required parameter ANSWER"),
    ];
    for (session, responses, message) in cases {
        let answer = scene.respond(custom, session, responses).await;
        assert_refused(answer, ErrorCode::InvalidParameterException, message);
    }
    refused(scene.answer_as("john", &session, "42").await, INVALID);
    assert!(scene.answer(&session, "42").await.is_ok(), "what was no answer spends nothing");
}

#[tokio::test]
async fn clients_have_the_flows_they_list() {
    let flows =
        |flows: &[Flow]| idp::CreateUserPoolClientRequest { explicit_auth_flows: Some(flows.to_vec()), ..client() };
    let scene = Scene::new().await;
    let without =
        scene.world.client(&scene.pool_id, flows(&[Flow::AllowUserSrpAuth, Flow::AllowRefreshTokenAuth])).await;
    let only = scene.world.client(&scene.pool_id, flows(&[Flow::CustomAuthFlowOnly])).await;
    let (without, only) = (without.client_id.unwrap(), only.client_id.unwrap());
    let answer = scene.start_by(&without, AuthFlowType::CustomAuth, &[("USERNAME", USER)]).await;
    let message = "CUSTOM_AUTH is not enabled for the client.";
    assert_refused(answer, ErrorCode::InvalidParameterException, message);
    let message = "Only custom auth (lambda driven) is enabled for this client.";
    for flow in [AuthFlowType::UserSrpAuth, AuthFlowType::UserPasswordAuth] {
        let parameters = [("USERNAME", USER), ("PASSWORD", "x"), ("SRP_A", "2")];
        let answer = scene.start_by(&only, flow, &parameters).await;
        assert_refused(answer, ErrorCode::InvalidParameterException, message);
    }
    let asked = scene.start_by(&only, AuthFlowType::CustomAuth, &[("USERNAME", USER)]).await.unwrap();
    assert_eq!(asked.challenge_name, Some(ChallengeNameType::CustomChallenge));
}

#[tokio::test]
async fn a_pool_without_the_function_has_no_custom_sign_in() {
    let scene = Scene::with(&CUSTOM[1..], idp::CreateUserPoolRequest::default(), client()).await;
    let answer = scene.start(&[("USERNAME", USER)]).await;
    let message = "Custom auth lambda trigger is not configured for the user pool.";
    assert_refused(answer, ErrorCode::InvalidParameterException, message);
}

#[tokio::test]
async fn a_challenge_without_its_function_cannot_be_asked() {
    let message = "null invocation failed due to configuration.";
    let scene = Scene::with(&CUSTOM[..1], idp::CreateUserPoolRequest::default(), client()).await;
    let answer = scene.start(&[("USERNAME", USER)]).await;
    assert_refused(answer, ErrorCode::UnexpectedLambdaException, message);
    let scene = Scene::with(&CUSTOM[..2], idp::CreateUserPoolRequest::default(), client()).await;
    let session = scene.asked(USER).await;
    assert_refused(scene.answer(&session, "42").await, ErrorCode::UnexpectedLambdaException, message);
    refused(scene.answer(&session, "42").await, ONCE);
}

#[tokio::test]
async fn a_function_refuses() {
    let scene = Scene::new().await;
    let define = Trigger::DefineAuthChallenge;
    let no = [
        json!({"failAuthentication": true}),
        json!({"failAuthentication": true, "issueTokens": true, "challengeName": "CUSTOM_CHALLENGE"}),
    ];
    for response in no {
        scene.world.functions.answer(define, response.clone());
        refused(scene.start(&[("USERNAME", USER)]).await, REFUSED);
    }
}

#[tokio::test]
async fn a_function_that_decides_nothing_ends_the_sign_in() {
    let scene = Scene::new().await;
    let nothing = [
        json!({}),
        json!({"challengeName": null, "issueTokens": false, "failAuthentication": false}),
        json!({"challengeName": ""}),
        json!({"challengeName": "NEW_PASSWORD_REQUIRED"}),
        json!({"challengeName": "SMS_MFA"}),
        json!({"challengeName": "PASSWORD_VERIFIER"}),
        json!({"challengeName": "SRP_A"}),
        json!({"challengeName": "custom_challenge"}),
        json!({"challengeName": 1}),
        json!({"issueTokens": "true"}),
    ];
    for response in nothing {
        scene.world.functions.answer(Trigger::DefineAuthChallenge, response.clone());
        let answer = scene.start(&[("USERNAME", USER)]).await;
        assert_refused(answer, ErrorCode::InvalidLambdaResponseException, UNRECOGNIZABLE);
    }
}

#[tokio::test]
async fn functions_that_fail_say_so_and_spend_the_session() {
    for trigger in [Trigger::VerifyAuthChallengeResponse, Trigger::DefineAuthChallenge] {
        let scene = Scene::new().await;
        let session = scene.asked(USER).await;
        scene.world.functions.on(trigger, |_| Err(failure("no luck")));
        let message = format!("{trigger} failed with error no luck.");
        assert_refused(scene.answer(&session, "42").await, ErrorCode::UserLambdaValidationException, &message);
        refused(scene.answer(&session, "42").await, ONCE);
    }
    let scene = Scene::new().await;
    let session = scene.asked(USER).await;
    scene.world.functions.on(Trigger::CreateAuthChallenge, |_| Err(Failure::TimedOut));
    let message = "CreateAuthChallenge invocation failed due to error Socket timeout while invoking Lambda function.";
    assert_refused(scene.answer(&session, "41").await, ErrorCode::UnexpectedLambdaException, message);
    refused(scene.answer(&session, "42").await, ONCE);
    let answer = scene.start(&[("USERNAME", USER)]).await;
    assert_refused(answer, ErrorCode::UnexpectedLambdaException, message);
}

#[tokio::test]
async fn answers_that_are_none_are_not_taken() {
    let verdicts =
        [json!({}), json!({"answerCorrect": null}), json!({"answerCorrect": "true"}), json!({"answerCorrect": 1})];
    for verdict in verdicts {
        let scene = Scene::new().await;
        let session = scene.asked(USER).await;
        scene.world.functions.answer(Trigger::VerifyAuthChallengeResponse, verdict);
        let answer = scene.answer(&session, "42").await;
        assert_refused(answer, ErrorCode::InvalidLambdaResponseException, UNRECOGNIZABLE);
        refused(scene.answer(&session, "42").await, ONCE);
    }
    let challenges = [
        json!({"publicChallengeParameters": []}),
        json!({"publicChallengeParameters": {"a": 1}}),
        json!({"privateChallengeParameters": {"a": null}}),
        json!({"privateChallengeParameters": "a"}),
        json!({"challengeMetadata": {}}),
    ];
    let scene = Scene::new().await;
    for challenge in challenges {
        scene.world.functions.answer(Trigger::CreateAuthChallenge, challenge);
        let answer = scene.start(&[("USERNAME", USER)]).await;
        assert_refused(answer, ErrorCode::InvalidLambdaResponseException, UNRECOGNIZABLE);
    }
    scene.world.functions.on(Trigger::DefineAuthChallenge, |_| Ok(Value::Null));
    let answer = scene.start(&[("USERNAME", USER)]).await;
    let message = "Invalid lambda function output : Invalid JSON";
    assert_refused(answer, ErrorCode::InvalidLambdaResponseException, message);
}
