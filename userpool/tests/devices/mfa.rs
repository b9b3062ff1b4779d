//! Devices beside second factors.

use cognomen_contract::cognito_idp::{
    ChallengeNameType, DeviceConfigurationType, DeviceRememberedStatusType, ErrorCode, RespondToAuthChallengeResponse,
    SetUserPoolMfaConfigRequest, SoftwareTokenMfaConfigType, UserPoolMfaType,
};
use cognomen_crypto::totp;
use cognomen_model::UnixMillis;
use cognomen_model::credential::Attempts;
use cognomen_model::mfa::{MfaFactor, SoftwareToken};
use cognomen_userpool::directory::{self, address};
use cognomen_userpool::ops::pools;

use super::{OwnDevice, Scene, USER, always, configuration, on_prompt};
use crate::support::{assert_refused, permit};

const SECRET: [u8; 20] = [7; 20];

/// A pool that asks for codes of authenticator apps, where `mary` has one.
async fn with_mfa(devices: DeviceConfigurationType) -> Scene {
    let scene = Scene::new(devices).await;
    let request = SetUserPoolMfaConfigRequest {
        user_pool_id: scene.pool_id.clone(),
        mfa_configuration: Some(UserPoolMfaType::Optional),
        software_token_mfa_configuration: Some(SoftwareTokenMfaConfigType { enabled: Some(true) }),
        ..SetUserPoolMfaConfigRequest::default()
    };
    pools::set_user_pool_mfa_config(permit(), request, &scene.world.ctx).await.unwrap();
    let ctx = &scene.world.ctx;
    let pool = ctx.pool_anywhere(&scene.pool_id).await.unwrap();
    let old = directory::require(ctx, &pool, USER).await.unwrap();
    let mut new = old.user.clone();
    new.mfa.set(MfaFactor::SoftwareToken, true);
    new.mfa.has_software_token = true;
    let token = SoftwareToken {
        secret: SECRET.to_vec(),
        friendly_name: None,
        verified_at: UnixMillis(0),
        last_step: 0,
        attempts: Attempts::default(),
    };
    let mut batch = ctx.store.batch();
    directory::stage_update(&mut batch, &pool, &old, &new).unwrap();
    batch.create(&address::software_token(&scene.pool_id, &new.sub), &token).unwrap();
    ctx.store.commit(batch).await.unwrap();
    scene
}

impl Scene {
    /// Answers `SOFTWARE_TOKEN_MFA` with the code of a step not used yet; what it leads to, and its session.
    async fn code(&self, session: Option<&str>, key: Option<&str>) -> RespondToAuthChallengeResponse {
        self.world.clock.advance(30);
        let code = totp::totp(&SECRET, u64::try_from(self.world.now().seconds()).unwrap());
        let mut responses = vec![("USERNAME", USER), ("SOFTWARE_TOKEN_MFA_CODE", code.as_str())];
        responses.extend(key.map(|key| ("DEVICE_KEY", key)));
        self.respond(ChallengeNameType::SoftwareTokenMfa, session, &responses).await.unwrap()
    }

    /// A device confirmed after password and code.
    async fn device_after_mfa(&self) -> OwnDevice {
        let answer = self.password(USER, None).await.unwrap();
        assert_eq!(answer.challenge_name, Some(ChallengeNameType::SoftwareTokenMfa));
        let tokens = self.code(answer.session.as_deref(), None).await.authentication_result.unwrap();
        let device = OwnDevice::new(&tokens);
        self.confirm(&tokens, &device.key, Some(device.config())).await.unwrap();
        device
    }
}

#[tokio::test]
async fn a_remembered_device_stands_in_for_the_second_factor() {
    let scene = with_mfa(always()).await;
    let device = scene.device_after_mfa().await;
    device.sign_in(&scene).await.unwrap();
    let without = scene.password(USER, None).await.unwrap();
    assert_eq!(without.challenge_name, Some(ChallengeNameType::SoftwareTokenMfa));
}

#[tokio::test]
async fn where_devices_do_not_stand_in_both_are_asked() {
    let scene = with_mfa(configuration(false, false)).await;
    let device = scene.device_after_mfa().await;
    let answer = scene.password(USER, Some(&device.key)).await.unwrap();
    assert_eq!(answer.challenge_name, Some(ChallengeNameType::SoftwareTokenMfa));
    let answer = scene.code(answer.session.as_deref(), None).await;
    assert_eq!(answer.challenge_name, Some(ChallengeNameType::DeviceSrpAuth));
    let tokens = device.prove(&scene, answer.session.as_deref()).await.unwrap().authentication_result.unwrap();
    assert_eq!(tokens.new_device_metadata, None);
}

#[tokio::test]
async fn a_device_may_be_named_with_the_code() {
    let scene = with_mfa(configuration(false, false)).await;
    let device = scene.device_after_mfa().await;
    let answer = scene.password(USER, None).await.unwrap();
    let answer = scene.code(answer.session.as_deref(), Some(&device.key)).await;
    assert_eq!(answer.challenge_name, Some(ChallengeNameType::DeviceSrpAuth));
    device.prove(&scene, answer.session.as_deref()).await.unwrap();
}

#[tokio::test]
async fn the_session_of_the_code_may_come_along_instead() {
    let scene = with_mfa(configuration(false, false)).await;
    let device = scene.device_after_mfa().await;
    let before = scene.password(USER, Some(&device.key)).await.unwrap().session;
    scene.code(before.as_deref(), None).await;
    let answer = device.prove(&scene, before.as_deref()).await.unwrap();
    assert!(answer.authentication_result.is_some());
}

#[tokio::test]
async fn the_session_of_a_code_not_given_yet_leads_past_nothing() {
    let scene = with_mfa(configuration(false, false)).await;
    let device = scene.device_after_mfa().await;
    let before = scene.password(USER, Some(&device.key)).await.unwrap().session;
    let answer = device.prove(&scene, before.as_deref()).await;
    assert_refused(answer, ErrorCode::NotAuthorizedException, "Invalid session for the user.");
}

#[tokio::test]
async fn other_devices_leave_the_second_factor_to_be_proved() {
    let scene = with_mfa(on_prompt()).await;
    let unremembered = scene.device_after_mfa().await;
    for key in [unremembered.key.as_str(), "eu-west-1_00000000-0000-0000-0000-000000000000"] {
        let answer = scene.password(USER, Some(key)).await.unwrap();
        assert_eq!(answer.challenge_name, Some(ChallengeNameType::SoftwareTokenMfa));
        let tokens = scene.code(answer.session.as_deref(), None).await.authentication_result.unwrap();
        let fresh = OwnDevice::new(&tokens);
        assert_ne!(fresh.key, key);
        let status = Some(DeviceRememberedStatusType::Remembered);
        scene.remember(&tokens, &unremembered.key, status).await.unwrap();
        let status = Some(DeviceRememberedStatusType::NotRemembered);
        scene.remember(&tokens, &unremembered.key, status).await.unwrap();
    }
}

#[tokio::test]
async fn a_device_that_fails_does_not_get_past_the_second_factor() {
    let scene = with_mfa(always()).await;
    let device = scene.device_after_mfa().await;
    let thief = OwnDevice { password: "guessed".to_owned(), ..OwnDevice::copy(&device) };
    thief.sign_in(&scene).await.unwrap_err();
    scene.admin_forget(USER, &device.key).await.unwrap();
    let answer = scene.password(USER, Some(&device.key)).await.unwrap();
    assert_eq!(answer.challenge_name, Some(ChallengeNameType::SoftwareTokenMfa));
}
