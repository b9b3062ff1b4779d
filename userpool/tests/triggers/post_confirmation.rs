//! `PostConfirmation`: who is told of, when, and what a failure leaves.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{self as idp, ErrorCode, UserStatusType};
use cognomen_userpool::ops::{signin, users};
use cognomen_userpool::triggers::Trigger;
use cognomen_userpool::triggers::port::Failure;
use serde_json::{Value, json};

use super::{PASSWORD, Scene, map, masking_client};
use crate::support::functions::failure;
use crate::support::{assert_code, assert_refused, permit};

const NEW: &str = "Another-horse-2";

impl Scene {
    async fn admin_confirm(&self, username: &str) -> Result<(), Error> {
        let request = idp::AdminConfirmSignUpRequest {
            user_pool_id: self.pool_id.clone(),
            username: username.to_owned(),
            client_metadata: Some(map(&[("from", "office")])),
        };
        users::admin_confirm_sign_up(permit(), request, &self.world.ctx).await.map(drop)
    }

    async fn forgot(&self, username: &str) -> Result<(), Error> {
        let request = idp::ForgotPasswordRequest {
            client_id: self.client_id.clone(),
            username: username.to_owned(),
            ..Default::default()
        };
        users::forgot_password(permit(), request, &self.world.ctx).await.map(drop)
    }

    async fn confirm_forgot(&self, username: &str, code: &str) -> Result<(), Error> {
        let request = idp::ConfirmForgotPasswordRequest {
            client_id: self.client_id.clone(),
            username: username.to_owned(),
            confirmation_code: code.to_owned(),
            password: NEW.to_owned(),
            client_metadata: Some(map(&[("from", "app")])),
            ..Default::default()
        };
        users::confirm_forgot_password(permit(), request, &self.world.ctx).await.map(drop)
    }

    async fn signs_in(&self, username: &str, password: &str) -> bool {
        let request = idp::InitiateAuthRequest {
            auth_flow: idp::AuthFlowType::UserPasswordAuth,
            auth_parameters: Some(map(&[("USERNAME", username), ("PASSWORD", password)])),
            client_id: self.client_id.clone(),
            session: None,
            analytics_metadata: None,
            client_metadata: None,
            user_context_data: None,
        };
        let answer = signin::initiate_auth(permit(), request, &self.world.ctx).await;
        answer.is_ok_and(|answer| answer.authentication_result.is_some())
    }
}

#[tokio::test]
async fn a_sign_up_that_is_confirmed_is_told_once() {
    let scene = Scene::new(&[Trigger::PostConfirmation]).await;
    let sub = scene.sign_up("fred").await.unwrap().user_sub;
    assert!(scene.world.functions.events().is_empty());
    let mut wrong = scene.confirmation("fred");
    wrong.confirmation_code = if wrong.confirmation_code == "000000" { "000001" } else { "000000" }.to_owned();
    let refused = users::confirm_sign_up(permit(), wrong, &scene.world.ctx).await;
    assert_code(refused, ErrorCode::CodeMismatchException);
    assert!(scene.world.functions.events().is_empty());
    let mut request = scene.confirmation("fred");
    request.client_metadata = Some(map(&[("from", "app")]));
    users::confirm_sign_up(permit(), request, &scene.world.ctx).await.unwrap();
    let expected = json!({
        "version": "1",
        "region": "eu-west-1",
        "userPoolId": scene.pool_id,
        "userName": "fred",
        "callerContext": {"awsSdkVersion": "aws-sdk-unknown-unknown", "clientId": scene.client_id},
        "triggerSource": "PostConfirmation_ConfirmSignUp",
        "request": {
            "userAttributes": {
                "sub": sub,
                "cognito:user_status": "CONFIRMED",
                "email": "fred@example.com",
                "email_verified": "true",
            },
            "clientMetadata": {"from": "app"},
        },
        "response": {},
    });
    assert_eq!(scene.world.functions.events(), [expected]);
    assert_code(scene.confirm("fred").await, ErrorCode::NotAuthorizedException);
    assert_eq!(scene.world.functions.events().len(), 1);
}

#[tokio::test]
async fn a_sign_up_that_an_administrator_confirms_is_told_alike() {
    let scene = Scene::new(&[Trigger::PostConfirmation]).await;
    scene.sign_up("fred").await.unwrap();
    scene.admin_confirm("fred").await.unwrap();
    let event = scene.world.functions.last();
    assert_eq!(event["triggerSource"], "PostConfirmation_ConfirmSignUp");
    assert_eq!(event["callerContext"]["clientId"], "CLIENT_ID_NOT_APPLICABLE");
    assert_eq!(event["request"]["clientMetadata"], json!({"from": "office"}));
    assert_eq!(event["request"]["userAttributes"]["cognito:user_status"], "CONFIRMED");
    assert_eq!(event["request"]["userAttributes"]["email_verified"], "false");
    assert_code(scene.admin_confirm("fred").await, ErrorCode::NotAuthorizedException);
    assert_eq!(scene.world.functions.events().len(), 1);
}

#[tokio::test]
async fn a_new_password_for_a_forgotten_one_is_told() {
    let scene = Scene::new(&[Trigger::PostConfirmation]).await;
    scene.sign_up("fred").await.unwrap();
    scene.confirm("fred").await.unwrap();
    scene.forgot("fred").await.unwrap();
    assert_eq!(scene.world.functions.events().len(), 1);
    scene.confirm_forgot("fred", &scene.world.messages.last_code()).await.unwrap();
    let event = scene.world.functions.last();
    assert_eq!(event["triggerSource"], "PostConfirmation_ConfirmForgotPassword");
    assert_eq!(event["request"]["clientMetadata"], json!({"from": "app"}));
    assert_eq!(event["request"]["userAttributes"]["cognito:user_status"], "CONFIRMED");
    assert!(!event.to_string().contains(NEW));
    assert_eq!(scene.world.functions.events().len(), 2);
}

#[tokio::test]
async fn a_function_that_fails_takes_nothing_back() {
    type Row = (fn(Value) -> Result<Value, Failure>, ErrorCode, &'static str);
    let rows: [Row; 4] = [
        (
            |_| Err(failure("no table")),
            ErrorCode::UserLambdaValidationException,
            "PostConfirmation failed with error no table.",
        ),
        (
            |_| Err(Failure::Refused { code: "AccessDeniedException".to_owned() }),
            ErrorCode::UnexpectedLambdaException,
            "PostConfirmation invocation failed due to error AccessDeniedException.",
        ),
        (|_| Ok(json!({"response": {}})), ErrorCode::InvalidLambdaResponseException, "Unrecognizable lambda output"),
        (
            |mut event| {
                event["response"] = Value::Null;
                Ok(event)
            },
            ErrorCode::InvalidLambdaResponseException,
            "Unrecognizable lambda output",
        ),
    ];
    for (function, code, message) in rows {
        let scene = Scene::new(&[Trigger::PostConfirmation]).await;
        scene.world.functions.on(Trigger::PostConfirmation, function);
        scene.sign_up("fred").await.unwrap();
        assert_refused(scene.confirm("fred").await, code, message);
        assert_eq!(scene.status("fred").await, UserStatusType::Confirmed);
        assert_eq!(scene.value("fred", "email_verified").await.as_deref(), Some("true"));
        assert!(scene.signs_in("fred", PASSWORD).await);

        scene.sign_up("mary").await.unwrap();
        assert_refused(scene.admin_confirm("mary").await, code, message);
        assert_eq!(scene.status("mary").await, UserStatusType::Confirmed);

        scene.forgot("fred").await.unwrap();
        let reset = scene.world.messages.last_code();
        assert_refused(scene.confirm_forgot("fred", &reset).await, code, message);
        assert!(scene.signs_in("fred", NEW).await);
        // The code was used.
        assert_code(scene.confirm_forgot("fred", &reset).await, ErrorCode::ExpiredCodeException);
    }
}

#[tokio::test]
async fn a_failure_about_a_user_confirmed_unasked_leaves_that_user() {
    let scene = Scene::new(&[Trigger::PreSignUp, Trigger::PostConfirmation]).await;
    scene.world.functions.answer(Trigger::PreSignUp, json!({"autoConfirmUser": true}));
    scene.world.functions.on(Trigger::PostConfirmation, |_| Err(failure("no table")));
    let refused = scene.sign_up("fred").await;
    let message = "PostConfirmation failed with error no table.";
    assert_refused(refused, ErrorCode::UserLambdaValidationException, message);
    assert_eq!(scene.status("fred").await, UserStatusType::Confirmed);
    assert!(scene.signs_in("fred", PASSWORD).await);
}

#[tokio::test]
async fn the_function_tells_no_client_that_hides_it_who_exists() {
    let scene =
        Scene::with(&[Trigger::PostConfirmation], idp::CreateUserPoolRequest::default(), masking_client()).await;
    scene.world.functions.on(Trigger::PostConfirmation, |_| Err(failure("no table")));
    scene.sign_up("fred").await.unwrap();
    scene.confirm("fred").await.unwrap_err();
    for name in ["fred", "nobody"] {
        scene.forgot(name).await.unwrap();
        let code = scene.world.messages.last_code();
        let wrong = if code == "000000" { "000001" } else { "000000" };
        assert_code(scene.confirm_forgot(name, wrong).await, ErrorCode::CodeMismatchException);
    }
    assert_eq!(scene.world.functions.sources(), ["PostConfirmation_ConfirmSignUp"]);
}

#[tokio::test]
async fn operations_that_confirm_nobody_tell_nothing() {
    let scene = Scene::new(&[Trigger::PostConfirmation]).await;
    users::admin_create_user(permit(), scene.creation("fred"), &scene.world.ctx).await.unwrap();
    let permanent = idp::AdminSetUserPasswordRequest {
        user_pool_id: scene.pool_id.clone(),
        username: "fred".to_owned(),
        password: PASSWORD.to_owned(),
        permanent: Some(true),
    };
    users::admin_set_user_password(permit(), permanent, &scene.world.ctx).await.unwrap();
    assert_eq!(scene.status("fred").await, UserStatusType::Confirmed);
    assert!(scene.world.functions.events().is_empty());
}
