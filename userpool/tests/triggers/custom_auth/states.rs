//! Users in every state, and what their devices and factors have to do with it.

use cognomen_contract::cognito_idp::{
    self as idp, DeviceConfigurationType, ErrorCode, UserPoolMfaType, UserStatusType,
};
use cognomen_model::user::User;
use cognomen_userpool::ops::pools;
use cognomen_userpool::triggers::Trigger;
use serde_json::json;

use super::{CUSTOM, REFUSED, Scene, USER, client, refused, signed_in};
use crate::support::{assert_refused, permit};

type Change = fn(&mut User);

const UNSETTLED: [(Change, ErrorCode, &str); 4] = [
    (|user| user.enabled = false, ErrorCode::NotAuthorizedException, "User is disabled."),
    (|user| user.status = UserStatusType::Unconfirmed, ErrorCode::UserNotConfirmedException, "User is not confirmed."),
    (
        |user| user.status = UserStatusType::ResetRequired,
        ErrorCode::PasswordResetRequiredException,
        "Password reset required for the user",
    ),
    (|user| user.status = UserStatusType::ExternalProvider, ErrorCode::NotAuthorizedException, REFUSED),
];

#[tokio::test]
async fn who_may_not_sign_in_is_told_before_any_function() {
    for (change, code, message) in UNSETTLED {
        let scene = Scene::new().await;
        let session = scene.asked(USER).await;
        let before = scene.world.functions.sources().len();
        scene.change(change).await;
        assert_refused(scene.start(&[("USERNAME", USER)]).await, code, message);
        assert_refused(scene.answer(&session, "42").await, code, message);
        assert_eq!(scene.world.functions.sources().len(), before);
    }
}

#[tokio::test]
async fn clients_that_hide_who_exists_tell_it_to_whom_functions_let_in() {
    for (change, code, message) in UNSETTLED {
        let scene = Scene::masking().await;
        scene.change(change).await;
        let session = scene.asked(USER).await;
        let again = scene.answer(&session, "41").await.unwrap();
        assert_refused(scene.answer(&again.session.unwrap(), "42").await, code, message);
        scene.world.functions.answer(Trigger::DefineAuthChallenge, json!({"failAuthentication": true}));
        refused(scene.start(&[("USERNAME", USER)]).await, REFUSED);
    }
}

#[tokio::test]
async fn a_temporary_password_stays_where_it_was_not_used() {
    let scene = Scene::new().await;
    scene.user("john", false).await;
    let session = scene.asked("john").await;
    let event = scene.world.functions.last();
    assert_eq!(event["request"]["userAttributes"]["cognito:user_status"], "FORCE_CHANGE_PASSWORD");
    signed_in(scene.answer_as("john", &session, "42").await);
    scene.asked("john").await;
    let event = scene.world.functions.last();
    assert_eq!(event["request"]["userAttributes"]["cognito:user_status"], "FORCE_CHANGE_PASSWORD");
}

#[tokio::test]
async fn functions_alone_decide_where_no_password_is_asked() {
    let scene = Scene::new().await;
    let request = idp::SetUserPoolMfaConfigRequest {
        user_pool_id: scene.pool_id.clone(),
        mfa_configuration: Some(UserPoolMfaType::On),
        sms_mfa_configuration: None,
        software_token_mfa_configuration: Some(idp::SoftwareTokenMfaConfigType { enabled: Some(true) }),
        email_mfa_configuration: None,
        web_authn_configuration: None,
    };
    pools::set_user_pool_mfa_config(permit(), request, &scene.world.ctx).await.unwrap();
    let session = scene.asked(USER).await;
    signed_in(scene.answer(&session, "42").await);
}

#[tokio::test]
async fn no_new_device_is_handed_out() {
    let devices = DeviceConfigurationType {
        challenge_required_on_new_device: Some(true),
        device_only_remembered_on_user_prompt: Some(false),
    };
    let pool = idp::CreateUserPoolRequest { device_configuration: Some(devices), ..Default::default() };
    let scene = Scene::with(&CUSTOM, pool, client()).await;
    let session = scene.asked(USER).await;
    let result = signed_in(scene.answer(&session, "42").await);
    assert_eq!(result.new_device_metadata, None);
    let password = [("USERNAME", USER), ("PASSWORD", super::PASSWORD)];
    let other = scene.start_by(&scene.client_id, idp::AuthFlowType::UserPasswordAuth, &password).await.unwrap();
    assert!(other.authentication_result.unwrap().new_device_metadata.is_some());
}
