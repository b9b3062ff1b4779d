//! `ConfirmDevice`, and the keys that sign-ins give out.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use cognomen_contract::cognito_idp::{
    ConfirmDeviceRequest, DeleteUserRequest, DescribeUserPoolRequest, DeviceConfigurationType,
    DeviceRememberedStatusType, DeviceSecretVerifierConfigType, ErrorCode, UpdateUserPoolRequest,
};
use cognomen_model::device::{Device, MOST_DEVICES, is_device_key};
use cognomen_store::{Condition, Range};
use cognomen_userpool::directory::{self, address};
use cognomen_userpool::ops::{devices, pools, users};

use super::{OwnDevice, Scene, USER, always, claims, on_prompt};
use crate::support::{REGION, assert_code, assert_refused, permit, permit_of};

const INVALID_KEY: &str = "Invalid device key given.";

#[tokio::test]
async fn a_sign_in_gives_out_a_device_key_that_its_access_token_carries() {
    let scene = Scene::new(always()).await;
    let (first, second) = (scene.tokens(USER, None).await, scene.tokens(USER, None).await);
    let (one, other) = (OwnDevice::new(&first), OwnDevice::new(&second));
    assert!(is_device_key(REGION, &one.key));
    assert_ne!(one.key, other.key);
    assert_eq!(one.group_key, other.group_key, "a pool has one device group");
    assert_eq!(claims(&first)["device_key"], one.key);
    assert_ne!(one.group_key, OwnDevice::new(&Scene::new(always()).await.tokens(USER, None).await).group_key);
}

#[tokio::test]
async fn without_tracking_there_are_no_devices() {
    let scene = Scene::untracked().await;
    let tokens = scene.tokens(USER, Some("eu-west-1_34343434-3434-3434-3434-343434343434")).await;
    assert_eq!(tokens.new_device_metadata, None);
    assert_eq!(claims(&tokens).get("device_key"), None);
    let key = "eu-west-1_34343434-3434-3434-3434-343434343434";
    let code = ErrorCode::InvalidUserPoolConfigurationException;
    assert_code(scene.confirm(&tokens, key, None).await, code);
    assert_code(scene.get(&tokens, key).await, code);
    assert_code(scene.list(&tokens).await, code);
    assert_code(scene.remember(&tokens, key, None).await, code);
    assert_code(scene.forget(&tokens, key).await, code);
    scene.refresh(&tokens, None).await.unwrap();
}

#[tokio::test]
async fn any_member_of_the_setting_switches_tracking_on() {
    let scene = Scene::with(Some(DeviceConfigurationType::default())).await;
    let describe = async || {
        let request = DescribeUserPoolRequest { user_pool_id: scene.pool_id.clone() };
        let pool = pools::describe_user_pool(permit(), request, &scene.world.ctx).await.unwrap().user_pool.unwrap();
        pool.device_configuration
    };
    assert_eq!(describe().await, None);
    let half = DeviceConfigurationType { challenge_required_on_new_device: Some(false), ..Default::default() };
    let request = UpdateUserPoolRequest {
        user_pool_id: scene.pool_id.clone(),
        device_configuration: Some(half),
        ..Default::default()
    };
    pools::update_user_pool(permit(), request, &scene.world.ctx).await.unwrap();
    let whole = DeviceConfigurationType {
        challenge_required_on_new_device: Some(false),
        device_only_remembered_on_user_prompt: Some(false),
    };
    assert_eq!(describe().await, Some(whole));
    let request = UpdateUserPoolRequest { user_pool_id: scene.pool_id.clone(), ..Default::default() };
    pools::update_user_pool(permit(), request, &scene.world.ctx).await.unwrap();
    assert_eq!(describe().await, None, "an update replaces the setting");
}

#[tokio::test]
async fn confirming_says_whether_the_user_is_still_to_be_asked() {
    for (configuration, asks) in [(always(), false), (on_prompt(), true)] {
        let scene = Scene::new(configuration).await;
        let tokens = scene.tokens(USER, None).await;
        let device = OwnDevice::new(&tokens);
        let answer = scene.confirm(&tokens, &device.key, Some(device.config())).await.unwrap();
        assert_eq!(answer.user_confirmation_necessary, Some(asks));
        let shown = scene.list(&tokens).await.unwrap();
        assert_eq!(shown, if asks { vec![] } else { vec![device.key] });
    }
}

#[tokio::test]
async fn only_the_session_that_was_given_a_key_confirms_it() {
    let scene = Scene::new(always()).await;
    scene.user("eve").await;
    let (hers, own, eves) =
        (scene.tokens(USER, None).await, scene.tokens(USER, None).await, scene.tokens("eve", None).await);
    let device = OwnDevice::new(&hers);
    for tokens in [&own, &eves] {
        let answer = scene.confirm(tokens, &device.key, Some(device.config())).await;
        assert_refused(answer, ErrorCode::InvalidParameterException, INVALID_KEY);
    }
    let invented = "eu-west-1_00000000-0000-0000-0000-000000000000";
    let answer = scene.confirm(&hers, invented, Some(device.config())).await;
    assert_refused(answer, ErrorCode::InvalidParameterException, INVALID_KEY);
    scene.confirm(&hers, &device.key, Some(device.config())).await.unwrap();
    let again = scene.confirm(&hers, &device.key, Some(device.config())).await;
    assert_code(again, ErrorCode::DeviceKeyExistsException);
}

#[tokio::test]
async fn of_two_who_confirm_at_once_one_wins() {
    let scene = Scene::new(always()).await;
    let tokens = scene.tokens(USER, None).await;
    let device = OwnDevice::new(&tokens);
    let confirm = || scene.confirm(&tokens, &device.key, Some(device.config()));
    let (left, right) = tokio::join!(confirm(), confirm());
    assert_eq!(usize::from(left.is_ok()) + usize::from(right.is_ok()), 1);
    let lost = left.err().or(right.err()).unwrap();
    assert_eq!(lost.code(), ErrorCode::DeviceKeyExistsException.into());
}

#[tokio::test]
async fn numbers_that_are_no_verifier_are_refused() {
    let scene = Scene::new(always()).await;
    let tokens = scene.tokens(USER, None).await;
    let device = OwnDevice::new(&tokens);
    let good = device.config();
    for bad in [
        DeviceSecretVerifierConfigType { salt: None, ..good.clone() },
        DeviceSecretVerifierConfigType { password_verifier: None, ..good.clone() },
        DeviceSecretVerifierConfigType { password_verifier: Some(String::new()), ..good.clone() },
        DeviceSecretVerifierConfigType { password_verifier: Some("#".to_owned()), ..good.clone() },
        DeviceSecretVerifierConfigType { password_verifier: Some(STANDARD.encode([0xff; 384])), ..good.clone() },
        DeviceSecretVerifierConfigType { salt: Some(STANDARD.encode([1; 40])), ..good.clone() },
    ] {
        assert_code(scene.confirm(&tokens, &device.key, Some(bad)).await, ErrorCode::InvalidParameterException);
    }
    scene.confirm(&tokens, &device.key, Some(good)).await.unwrap();
}

#[tokio::test]
async fn a_forgotten_device_is_not_brought_back_by_its_old_session() {
    let scene = Scene::new(always()).await;
    let (device, tokens) = scene.device(USER).await;
    scene.forget(&tokens, &device.key).await.unwrap();
    let answer = scene.confirm(&tokens, &device.key, Some(device.config())).await;
    assert_refused(answer, ErrorCode::InvalidParameterException, INVALID_KEY);
    assert!(scene.list(&tokens).await.unwrap().is_empty());
}

#[tokio::test]
async fn who_has_too_many_devices_loses_the_one_of_least_worth() {
    let scene = Scene::new(on_prompt()).await;
    let ctx = &scene.world.ctx;
    let pool = ctx.pool_anywhere(&scene.pool_id).await.unwrap();
    let (first, tokens) = scene.device(USER).await;
    let sub = directory::require(ctx, &pool, USER).await.unwrap().user.sub;
    let template = ctx.store.get::<Device>(&address::device(&scene.pool_id, &sub, &first.key)).await.unwrap().unwrap();
    let key = |number: usize| format!("eu-west-1_00000000-0000-0000-0000-{number:012x}");
    for number in 1..MOST_DEVICES {
        let device = Device {
            key: key(number),
            remembered: number != 7,
            authenticated_at: scene.world.now().plus_seconds(i64::try_from(number).unwrap()),
            ..template.value.clone()
        };
        let mut batch = ctx.store.batch();
        batch.create(&address::device(&scene.pool_id, &sub, &device.key), &device).unwrap();
        ctx.store.commit(batch).await.unwrap();
    }
    let status = Some(DeviceRememberedStatusType::Remembered);
    scene.remember(&tokens, &first.key, status).await.unwrap();
    let count = async || {
        let (scope, partition) = (address::scope(&scene.pool_id), address::user_partition(&sub));
        let range = Range::prefix(address::DEVICES);
        ctx.store.scan::<Device>(&scope, &partition, &range, 1000).await.unwrap().items.len()
    };
    assert_eq!(count().await, MOST_DEVICES);
    let exists = async |key: String| {
        ctx.store.get::<Device>(&address::device(&scene.pool_id, &sub, &key)).await.unwrap().is_some()
    };
    scene.device(USER).await;
    assert!(!exists(key(7)).await, "one that is not remembered goes first");
    assert!(exists(first.key.clone()).await);
    assert_eq!(count().await, MOST_DEVICES);
}

#[tokio::test]
async fn a_session_that_ended_confirms_nothing() {
    let scene = Scene::new(always()).await;
    let tokens = scene.tokens(USER, None).await;
    let device = OwnDevice::new(&tokens);
    let proved = scene.proved(&tokens).await.unwrap();
    let ctx = &scene.world.ctx;
    let mut batch = ctx.store.batch();
    let session = address::session(&scene.pool_id, &proved.user.sub, &proved.session.id);
    batch.delete(&session, Condition::Any);
    ctx.store.commit(batch).await.unwrap();
    let request = ConfirmDeviceRequest {
        access_token: String::new(),
        device_key: device.key.clone(),
        device_name: None,
        device_secret_verifier_config: Some(device.config()),
    };
    let answer = devices::confirm_device(permit_of(proved.clone()), request.clone(), ctx).await;
    assert_refused(answer, ErrorCode::NotAuthorizedException, "Access Token has been revoked");
    let other = scene.tokens(USER, None).await;
    users::delete_user(permit_of(scene.proved(&other).await.unwrap()), DeleteUserRequest::default(), ctx)
        .await
        .unwrap();
    let answer = devices::confirm_device(permit_of(proved), request, ctx).await;
    assert_code(answer, ErrorCode::UserNotFoundException);
}
