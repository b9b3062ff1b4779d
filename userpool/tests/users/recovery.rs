//! Account recovery: which address or number receives the code of a forgotten password.

use cognomen_contract::cognito_idp::{self as idp, ErrorCode, RecoveryOptionNameType, UserPoolMfaType};
use cognomen_model::mfa::MfaFactor;
use cognomen_userpool::directory;
use cognomen_userpool::ops::users;

use super::Scene;
use crate::mfa_config::sms;
use crate::support::{assert_code, assert_refused, permit};

const NOWHERE: &str = "Cannot reset password for the user as there is no registered/verified email or phone_number";

async fn scene(mechanisms: &[RecoveryOptionNameType]) -> Scene {
    let options = (1..).zip(mechanisms).map(|(priority, name)| idp::RecoveryOptionType { name: *name, priority });
    let pool = idp::CreateUserPoolRequest {
        mfa_configuration: Some(UserPoolMfaType::Optional),
        sms_configuration: Some(sms()),
        account_recovery_setting: Some(idp::AccountRecoverySettingType {
            recovery_mechanisms: Some(options.collect()),
        }),
        ..Default::default()
    };
    let scene = Scene::with(pool, idp::CreateUserPoolClientRequest::default()).await;
    let given = [
        ("email", "mary@example.com"),
        ("email_verified", "true"),
        ("phone_number", "+15555550100"),
        ("phone_number_verified", "true"),
    ];
    let request = idp::AdminCreateUserRequest {
        message_action: Some(idp::MessageActionType::Suppress),
        ..scene.creation("mary", &given)
    };
    scene.create(request).await.unwrap();
    scene.set_password("mary", super::PASSWORD, true).await.unwrap();
    scene
}

async fn enable(scene: &Scene, factor: MfaFactor) {
    let ctx = &scene.world.ctx;
    let pool = ctx.pool_anywhere(&scene.pool_id).await.unwrap();
    let old = directory::require(ctx, &pool, "mary").await.unwrap();
    let mut new = old.user.clone();
    new.mfa.set(factor, true);
    let mut batch = ctx.store.batch();
    directory::stage_update(&mut batch, &pool, &old, &new).unwrap();
    ctx.store.commit(batch).await.unwrap();
}

#[tokio::test]
async fn the_first_mechanism_that_reaches_the_user_is_taken() {
    use RecoveryOptionNameType::{VerifiedEmail, VerifiedPhoneNumber};
    for (mechanisms, attribute) in [
        (&[VerifiedEmail, VerifiedPhoneNumber][..], "email"),
        (&[VerifiedPhoneNumber, VerifiedEmail], "phone_number"),
        (&[VerifiedPhoneNumber], "phone_number"),
    ] {
        let scene = scene(mechanisms).await;
        let details = scene.forgot("mary").await.unwrap();
        assert_eq!(details.attribute_name.as_deref(), Some(attribute));
    }
}

#[tokio::test]
async fn the_phone_of_the_second_factor_recovers_nothing() {
    use RecoveryOptionNameType::{VerifiedEmail, VerifiedPhoneNumber};
    let scene = scene(&[VerifiedPhoneNumber, VerifiedEmail]).await;
    enable(&scene, MfaFactor::Sms).await;
    let details = scene.forgot("mary").await.unwrap();
    assert_eq!(details.attribute_name.as_deref(), Some("email"));
    let code = scene.world.messages.last_code();
    scene.confirm_forgot("mary", &code, "Another-horse-2").await.unwrap();
    scene.admin_update("mary", &[("email_verified", "false")]).await.unwrap();
    assert_refused(scene.forgot("mary").await, ErrorCode::InvalidParameterException, NOWHERE);
    let request = idp::AdminResetUserPasswordRequest {
        user_pool_id: scene.pool_id.clone(),
        username: "mary".to_owned(),
        client_metadata: None,
    };
    let reset = users::admin_reset_user_password(permit(), request, &scene.world.ctx).await;
    assert_refused(reset, ErrorCode::InvalidParameterException, NOWHERE);
}

#[tokio::test]
async fn a_factor_that_the_pool_does_not_offer_keeps_nobody_from_recovery() {
    use RecoveryOptionNameType::{VerifiedEmail, VerifiedPhoneNumber};
    let scene = scene(&[VerifiedEmail, VerifiedPhoneNumber]).await;
    enable(&scene, MfaFactor::Email).await;
    assert_eq!(scene.forgot("mary").await.unwrap().attribute_name.as_deref(), Some("email"));
}

#[tokio::test]
async fn a_factor_switched_on_after_the_request_keeps_its_code_from_working() {
    let scene = scene(&[RecoveryOptionNameType::VerifiedPhoneNumber]).await;
    scene.forgot("mary").await.unwrap();
    let code = scene.world.messages.last_code();
    enable(&scene, MfaFactor::Sms).await;
    let late = scene.confirm_forgot("mary", &code, "Another-horse-2").await;
    assert_code(late, ErrorCode::ExpiredCodeException);
}

#[tokio::test]
async fn only_an_administrator_recovers_where_the_pool_says_so() {
    let scene = scene(&[RecoveryOptionNameType::AdminOnly]).await;
    let text = "Contact administrator to reset password.";
    assert_refused(scene.forgot("mary").await, ErrorCode::NotAuthorizedException, text);
}
