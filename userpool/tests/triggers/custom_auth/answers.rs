//! Questions, answers and what functions are told of them.

use cognomen_contract::cognito_idp::{self as idp, AuthFlowType, ChallengeNameType};
use cognomen_userpool::ops::signin;
use cognomen_userpool::tokens;
use cognomen_userpool::triggers::Trigger;
use serde_json::{Value, json};

use super::{CUSTOM, ONCE, REFUSED, Scene, USER, client, map, refused, signed_in};
use crate::support::permit;

const DEFINE: &str = "DefineAuthChallenge_Authentication";
const CREATE: &str = "CreateAuthChallenge_Authentication";
const VERIFY: &str = "VerifyAuthChallengeResponse_Authentication";

fn round(right: bool, number: usize) -> Value {
    json!({"challengeName": "CUSTOM_CHALLENGE", "challengeResult": right, "challengeMetadata": format!("question-{number}")})
}

#[tokio::test]
async fn a_right_answer_gives_tokens() {
    let triggers = [&CUSTOM[..], &[Trigger::PostAuthentication]].concat();
    let scene = Scene::with(&triggers, idp::CreateUserPoolRequest::default(), client()).await;
    let asked = scene.start(&[("USERNAME", USER)]).await.unwrap();
    assert_eq!(asked.challenge_name, Some(ChallengeNameType::CustomChallenge));
    assert_eq!(asked.challenge_parameters, Some(map(&[("USERNAME", USER), ("question", "6 * 7")])));
    assert_eq!(asked.authentication_result, None);
    let result = signed_in(scene.answer(&asked.session.unwrap(), "42").await);
    assert_eq!(result.new_device_metadata, None);
    let user = tokens::verify(&scene.world.ctx, result.access_token.as_deref().unwrap()).await.unwrap();
    assert_eq!(user.user.username, USER);
    let sources = scene.world.functions.sources();
    assert_eq!(sources, [DEFINE, CREATE, VERIFY, DEFINE, "PostAuthentication_Authentication"]);
    let events = scene.world.functions.events();
    let attributes = &events[0]["request"]["userAttributes"];
    assert_eq!(attributes["cognito:user_status"], "CONFIRMED");
    assert_eq!(events[0]["userName"], USER);
    assert_eq!(events[0]["version"], "1");
    assert_eq!(events[0]["callerContext"]["clientId"], scene.client_id.as_str());
    assert_eq!(events[0]["request"], json!({"userAttributes": attributes, "session": []}));
    let unanswered = json!({"challengeName": null, "issueTokens": null, "failAuthentication": null});
    assert_eq!(events[0]["response"], unanswered);
    let question = json!({"userAttributes": attributes, "challengeName": "CUSTOM_CHALLENGE", "session": []});
    assert_eq!(events[1]["request"], question);
    let unmade = json!({
        "publicChallengeParameters": null, "privateChallengeParameters": null, "challengeMetadata": null,
    });
    assert_eq!(events[1]["response"], unmade);
    let answer = json!({
        "userAttributes": attributes,
        "privateChallengeParameters": {"solution": "42"},
        "challengeAnswer": "42",
        "clientMetadata": {"from": "answer"},
    });
    assert_eq!(events[2]["request"], answer);
    assert_eq!(events[2]["response"], json!({"answerCorrect": null}));
    let after =
        json!({"userAttributes": attributes, "session": [round(true, 0)], "clientMetadata": {"from": "answer"}});
    assert_eq!(events[3]["request"], after);
}

#[tokio::test]
async fn a_wrong_answer_is_asked_again_until_the_function_gives_up() {
    let scene = Scene::new().await;
    let first = scene.asked(USER).await;
    let again = scene.answer(&first, "41").await.unwrap();
    assert_eq!(again.challenge_name, Some(ChallengeNameType::CustomChallenge));
    assert_eq!(again.challenge_parameters.unwrap()["USERNAME"], USER);
    let second = again.session.unwrap();
    assert_ne!(first, second);
    assert_eq!(scene.rounds(), json!([round(false, 0)]));
    refused(scene.answer(&first, "42").await, ONCE);
    signed_in(scene.answer(&second, "42").await);
    assert_eq!(scene.rounds(), json!([round(false, 0), round(true, 1)]));
    let mut session = scene.asked(USER).await;
    for _ in 0..2 {
        session = scene.answer(&session, "41").await.unwrap().session.unwrap();
    }
    refused(scene.answer(&session, "41").await, REFUSED);
    refused(scene.answer(&session, "42").await, ONCE);
}

#[tokio::test]
async fn as_many_challenges_follow_each_other_as_the_function_wants() {
    let scene = Scene::new().await;
    scene.world.functions.on(Trigger::DefineAuthChallenge, |mut event| {
        let rounds = event["request"]["session"].as_array().unwrap();
        let (done, failed) = (rounds.len() >= 2, rounds.iter().any(|round| round["challengeResult"] == false));
        event["response"] =
            json!({"issueTokens": done && !failed, "failAuthentication": failed, "challengeName": "CUSTOM_CHALLENGE"});
        Ok(event)
    });
    let session = scene.asked(USER).await;
    let second = scene.answer(&session, "42").await.unwrap();
    assert_eq!(second.authentication_result, None);
    signed_in(scene.answer(&second.session.unwrap(), "42").await);
}

#[tokio::test]
async fn functions_may_let_in_at_once() {
    let scene = Scene::new().await;
    scene.world.functions.answer(Trigger::DefineAuthChallenge, json!({"issueTokens": true}));
    let answer = scene.start(&[("USERNAME", USER), ("CHALLENGE_NAME", "CUSTOM_CHALLENGE")]).await.unwrap();
    assert!(answer.authentication_result.unwrap().access_token.is_some());
    assert_eq!(scene.world.functions.sources(), [DEFINE]);
}

#[tokio::test]
async fn a_challenge_may_have_no_parameters() {
    let scene = Scene::new().await;
    scene.world.functions.answer(Trigger::CreateAuthChallenge, json!({}));
    scene.world.functions.answer(Trigger::VerifyAuthChallengeResponse, json!({"answerCorrect": true}));
    let asked = scene.start(&[("USERNAME", USER)]).await.unwrap();
    assert_eq!(asked.challenge_parameters, Some(map(&[("USERNAME", USER)])));
    signed_in(scene.answer(&asked.session.unwrap(), "x").await);
    let last = json!([{"challengeName": "CUSTOM_CHALLENGE", "challengeResult": true, "challengeMetadata": null}]);
    assert_eq!(scene.rounds(), last);
}

#[tokio::test]
async fn a_function_does_not_rename_the_user() {
    let scene = Scene::new().await;
    let made = json!({"publicChallengeParameters": {"USERNAME": "john", "hint": "a"}});
    scene.world.functions.answer(Trigger::CreateAuthChallenge, made);
    let asked = scene.start(&[("USERNAME", USER)]).await.unwrap();
    assert_eq!(asked.challenge_parameters, Some(map(&[("USERNAME", USER), ("hint", "a")])));
}

#[tokio::test]
async fn what_functions_change_on_the_way_is_in_the_tokens() {
    let scene = Scene::new().await;
    let session = scene.asked(USER).await;
    scene.change(|user| drop(user.attributes.insert("nickname".to_owned(), "Mae".to_owned()))).await;
    let result = signed_in(scene.answer(&session, "42").await);
    let claims = result.id_token.unwrap();
    let claims = claims.split('.').nth(1).unwrap();
    use base64::Engine as _;
    let claims = base64::engine::general_purpose::URL_SAFE_NO_PAD.decode(claims).unwrap();
    assert_eq!(serde_json::from_slice::<Value>(&claims).unwrap()["nickname"], "Mae");
}

#[tokio::test]
async fn administrators_bring_answers_too() {
    let scene = Scene::new().await;
    let request = idp::AdminInitiateAuthRequest {
        analytics_metadata: None,
        auth_flow: AuthFlowType::CustomAuth,
        auth_parameters: Some(map(&[("USERNAME", USER)])),
        client_id: scene.client_id.clone(),
        client_metadata: None,
        context_data: None,
        session: None,
        user_pool_id: scene.pool_id.clone(),
    };
    let asked = signin::admin_initiate_auth(permit(), request, &scene.world.ctx).await.unwrap();
    assert_eq!(asked.challenge_name, Some(ChallengeNameType::CustomChallenge));
    let request = idp::AdminRespondToAuthChallengeRequest {
        analytics_metadata: None,
        challenge_name: ChallengeNameType::CustomChallenge,
        challenge_responses: Some(map(&[("USERNAME", USER), ("ANSWER", "42")])),
        client_id: scene.client_id.clone(),
        client_metadata: None,
        context_data: None,
        session: asked.session,
        user_pool_id: scene.pool_id.clone(),
    };
    let answer = signin::admin_respond_to_auth_challenge(permit(), request.clone(), &scene.world.ctx).await.unwrap();
    assert!(answer.authentication_result.unwrap().access_token.is_some());
    refused(signin::admin_respond_to_auth_challenge(permit(), request, &scene.world.ctx).await, ONCE);
}
