//! What `PostAuthentication` is told, by whatever the sign-in ended with.

use cognomen_contract::cognito_idp::{
    self as idp, AuthFlowType as Flow, ChallengeNameType as Name, ErrorCode, UserStatusType,
};
use cognomen_userpool::ops::{pools, signin};
use cognomen_userpool::triggers::Trigger;
use cognomen_userpool::triggers::port::Failure;
use serde_json::{Value, json};

use super::super::{PASSWORD, Scene, client, map};
use super::{POST, PRE, USER, WRONG, scene};
use crate::support::functions::failure;
use crate::support::{assert_code, assert_refused, permit};

type Function = fn(Value) -> Result<Value, Failure>;

#[tokio::test]
async fn metadata_of_the_last_answer_reaches_the_function_that_is_told() {
    let scene = scene(false).await;
    let mut request = scene.initiation(Flow::UserPasswordAuth, &[("USERNAME", USER), ("PASSWORD", PASSWORD)]);
    request.client_metadata = Some(map(&[("step", "start")]));
    signin::initiate_auth(permit(), request, &scene.world.ctx).await.unwrap();
    let told = scene.world.functions.last();
    assert_eq!(told["triggerSource"], POST);
    assert_eq!(told["request"].get("clientMetadata"), None);
    assert_eq!(told["request"]["newDeviceUsed"], json!(false));
    assert_eq!(told["request"]["userAttributes"]["email"], "mary@example.com");
    scene.srp(USER, PASSWORD).await.unwrap();
    assert_eq!(scene.world.functions.last()["request"]["clientMetadata"], json!({"step": "answer"}));
    assert_eq!(scene.events_of(PRE)[1]["request"]["validationData"], Value::Null);
}

#[tokio::test]
async fn a_new_password_leads_to_the_function_that_is_told() {
    let scene = scene(false).await;
    let until = scene.world.now().plus_seconds(86_400);
    scene
        .user("guest", |user, credential| {
            user.status = UserStatusType::ForceChangePassword;
            credential.temporary_until = Some(until);
        })
        .await;
    let asked = scene.password("guest", PASSWORD).await.unwrap();
    assert_eq!(scene.world.functions.sources(), [PRE]);
    let responses = [("USERNAME", "guest"), ("NEW_PASSWORD", "Another-horse-1")];
    let answer = scene.respond(Name::NewPasswordRequired, asked.session, &responses).await.unwrap();
    assert!(answer.authentication_result.is_some());
    assert_eq!(scene.world.functions.sources(), [PRE, POST]);
    assert_eq!(scene.world.functions.last()["userName"], "guest");
}

#[tokio::test]
async fn a_second_factor_comes_before_the_function_that_is_told() {
    let sms = idp::SmsConfigurationType {
        sns_caller_arn: Some("arn:aws:iam::123456789012:role/sms".to_owned()),
        ..Default::default()
    };
    let pool = idp::CreateUserPoolRequest { sms_configuration: Some(sms.clone()), ..Default::default() };
    let scene = Scene::with(&[Trigger::PreAuthentication, Trigger::PostAuthentication], pool, client()).await;
    let request = idp::SetUserPoolMfaConfigRequest {
        user_pool_id: scene.pool_id.clone(),
        mfa_configuration: Some(idp::UserPoolMfaType::On),
        sms_mfa_configuration: Some(idp::SmsMfaConfigType { sms_configuration: Some(sms), ..Default::default() }),
        software_token_mfa_configuration: None,
        email_mfa_configuration: None,
        web_authn_configuration: None,
    };
    pools::set_user_pool_mfa_config(permit(), request, &scene.world.ctx).await.unwrap();
    scene
        .user(USER, |user, _| {
            user.attributes.insert("phone_number".to_owned(), "+15555550100".to_owned());
            user.set_verified("phone_number", true);
        })
        .await;
    let asked = scene.password(USER, PASSWORD).await.unwrap();
    assert_eq!(asked.challenge_name, Some(Name::SmsMfa));
    assert_eq!(scene.world.functions.sources(), [PRE]);
    let code = scene.world.messages.last_code();
    let responses = [("USERNAME", USER), ("SMS_MFA_CODE", code.as_str())];
    scene.world.functions.on(Trigger::PostAuthentication, |_| Err(failure("closed")));
    let refused = scene.respond(Name::SmsMfa, asked.session.clone(), &responses).await;
    assert_code(refused, ErrorCode::UserLambdaValidationException);
    scene.world.functions.answer(Trigger::PostAuthentication, json!({}));
    let answer = scene.respond(Name::SmsMfa, asked.session, &responses).await.unwrap();
    assert!(answer.authentication_result.is_some(), "a sign-in that was stopped may be tried again");
    assert_eq!(scene.world.functions.sources(), [PRE, POST, POST]);
}

#[tokio::test]
async fn a_device_that_the_pool_does_not_know_is_new() {
    let device_configuration = Some(idp::DeviceConfigurationType {
        challenge_required_on_new_device: Some(false),
        device_only_remembered_on_user_prompt: Some(false),
    });
    let pool = idp::CreateUserPoolRequest { device_configuration, ..Default::default() };
    let scene = Scene::with(&[Trigger::PostAuthentication], pool, client()).await;
    scene.user(USER, |_, _| {}).await;
    scene.password(USER, PASSWORD).await.unwrap();
    let key = "eu-west-1_00000000-0000-0000-0000-000000000000";
    let invented = [("USERNAME", USER), ("PASSWORD", PASSWORD), ("DEVICE_KEY", key)];
    scene.initiate(Flow::UserPasswordAuth, &invented).await.unwrap();
    for event in scene.events_of(POST) {
        assert_eq!(event["request"]["newDeviceUsed"], json!(true));
    }
    assert_eq!(scene.events_of(POST).len(), 2);
}

#[tokio::test]
async fn a_sign_in_is_told_of_before_its_tokens_are_made() {
    let scene = scene(false).await;
    scene.world.functions.on(Trigger::PostAuthentication, |_| Err(failure("closed")));
    let message = "PostAuthentication failed with error closed.";
    let refused = ErrorCode::UserLambdaValidationException;
    assert_refused(scene.password(USER, PASSWORD).await, refused, message);
    assert_refused(scene.admin(Flow::AdminUserPasswordAuth, USER, PASSWORD).await, refused, message);
    assert_refused(scene.srp(USER, PASSWORD).await, refused, message);
    assert_eq!(scene.events_of(POST).len(), 3);
    for _ in 0..3 {
        assert_code(scene.password(USER, WRONG).await, ErrorCode::NotAuthorizedException);
    }
    assert_eq!(scene.events_of(POST).len(), 3, "only of sign-ins that succeed");
}

#[tokio::test]
async fn administrators_who_answer_are_told_of_functions_that_fail() {
    let scene = scene(false).await;
    let answers: [(ErrorCode, Function); 3] = [
        (ErrorCode::UserLambdaValidationException, |_| Err(failure("closed"))),
        (ErrorCode::UnexpectedLambdaException, |_| Err(Failure::TimedOut)),
        (ErrorCode::InvalidLambdaResponseException, |_| Ok(json!({}))),
    ];
    for (code, answer) in answers {
        let name = code.as_str().to_lowercase();
        scene.user(&name, |user, _| user.status = UserStatusType::ForceChangePassword).await;
        scene.world.functions.on(Trigger::PostAuthentication, answer);
        let asked = scene.admin(Flow::AdminUserPasswordAuth, &name, PASSWORD).await.unwrap();
        let request = idp::AdminRespondToAuthChallengeRequest {
            user_pool_id: scene.pool_id.clone(),
            client_id: scene.client_id.clone(),
            challenge_name: Name::NewPasswordRequired,
            challenge_responses: Some(map(&[("USERNAME", &name), ("NEW_PASSWORD", "Another-horse-1")])),
            session: asked.session,
            analytics_metadata: None,
            client_metadata: None,
            context_data: None,
        };
        assert_code(signin::admin_respond_to_auth_challenge(permit(), request, &scene.world.ctx).await, code);
    }
}
