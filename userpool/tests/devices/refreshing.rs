//! Refresh tokens of sessions that began on a device.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    AuthFlowType, AuthenticationResultType, DeviceRememberedStatusType, ErrorCode, GetTokensFromRefreshTokenRequest,
    UpdateUserPoolRequest,
};
use cognomen_userpool::ops::{pools, signin};

use super::{OwnDevice, Scene, USER, always, claims, on_prompt};
use crate::support::{assert_refused, permit};

const INVALID: &str = "Invalid Refresh Token.";

async fn exchange(scene: &Scene, tokens: &AuthenticationResultType, key: Option<&str>) -> Result<(), Error> {
    let request = GetTokensFromRefreshTokenRequest {
        client_id: scene.client_id.clone(),
        refresh_token: tokens.refresh_token.clone().unwrap(),
        device_key: key.map(str::to_owned),
        ..GetTokensFromRefreshTokenRequest::default()
    };
    let answer = signin::get_tokens_from_refresh_token(permit(), request, &scene.world.ctx).await?;
    assert!(answer.authentication_result.unwrap().access_token.is_some());
    Ok(())
}

#[track_caller]
fn assert_invalid(answer: Result<(), Error>) {
    assert_refused(answer, ErrorCode::NotAuthorizedException, INVALID);
}

#[tokio::test]
async fn only_the_confirmed_device_of_the_session_refreshes_it() {
    let scene = Scene::new(always()).await;
    let tokens = scene.tokens(USER, None).await;
    let device = OwnDevice::new(&tokens);
    assert_invalid(scene.refresh(&tokens, Some(&device.key)).await);
    assert_invalid(exchange(&scene, &tokens, Some(&device.key)).await);
    scene.confirm(&tokens, &device.key, Some(device.config())).await.unwrap();
    scene.refresh(&tokens, Some(&device.key)).await.unwrap();
    exchange(&scene, &tokens, Some(&device.key)).await.unwrap();
    let (other, _) = scene.device(USER).await;
    for key in [None, Some(other.key.as_str()), Some("eu-west-1_00000000-0000-0000-0000-000000000000"), Some("")] {
        assert_invalid(scene.refresh(&tokens, key).await);
        assert_invalid(exchange(&scene, &tokens, key).await);
    }
}

#[tokio::test]
async fn refreshed_tokens_name_the_device_still() {
    let scene = Scene::new(always()).await;
    let (device, tokens) = scene.device(USER).await;
    let parameters = [("REFRESH_TOKEN", tokens.refresh_token.as_deref().unwrap()), ("DEVICE_KEY", &device.key)];
    let flow = AuthFlowType::RefreshTokenAuth;
    let renewed = scene.initiate(flow, &parameters).await.unwrap().authentication_result.unwrap();
    assert_eq!(claims(&renewed)["device_key"], device.key);
    assert_eq!(renewed.new_device_metadata, None);
}

#[tokio::test]
async fn a_device_need_not_be_remembered_to_refresh() {
    let scene = Scene::new(on_prompt()).await;
    let (device, tokens) = scene.device(USER).await;
    scene.refresh(&tokens, Some(&device.key)).await.unwrap();
    let status = Some(DeviceRememberedStatusType::NotRemembered);
    scene.remember(&tokens, &device.key, status).await.unwrap();
    scene.refresh(&tokens, Some(&device.key)).await.unwrap();
}

#[tokio::test]
async fn forgetting_a_device_ends_its_refresh_tokens() {
    let scene = Scene::new(always()).await;
    let (device, tokens) = scene.device(USER).await;
    let later = device.sign_in(&scene).await.unwrap();
    let (other, others) = scene.device(USER).await;
    scene.refresh(&later, Some(&device.key)).await.unwrap();
    scene.admin_forget(USER, &device.key).await.unwrap();
    assert_invalid(scene.refresh(&tokens, Some(&device.key)).await);
    assert_invalid(scene.refresh(&later, Some(&device.key)).await);
    scene.refresh(&others, Some(&other.key)).await.unwrap();
}

#[tokio::test]
async fn sessions_from_before_tracking_go_on() {
    let scene = Scene::untracked().await;
    let tokens = scene.tokens(USER, None).await;
    let request = UpdateUserPoolRequest {
        user_pool_id: scene.pool_id.clone(),
        device_configuration: Some(always()),
        ..UpdateUserPoolRequest::default()
    };
    pools::update_user_pool(permit(), request, &scene.world.ctx).await.unwrap();
    scene.refresh(&tokens, None).await.unwrap();
    let tracked = scene.tokens(USER, None).await;
    assert_invalid(scene.refresh(&tracked, None).await);
    let request = UpdateUserPoolRequest { user_pool_id: scene.pool_id.clone(), ..UpdateUserPoolRequest::default() };
    pools::update_user_pool(permit(), request, &scene.world.ctx).await.unwrap();
    scene.refresh(&tracked, None).await.unwrap();
}
