//! Devices as their users and administrators see and change them.

use cognomen_contract::Error;
use cognomen_contract::Timestamp;
use cognomen_contract::cognito_idp::{
    AdminForgetDeviceRequest, AdminGetDeviceRequest, AdminListDevicesRequest, AdminUpdateDeviceStatusRequest,
    AuthenticationResultType, DeviceRememberedStatusType, DeviceType, ErrorCode, ListDevicesRequest, UserStatusType,
};
use cognomen_userpool::directory;
use cognomen_userpool::ops::devices;

use super::{Scene, USER, always, on_prompt};
use crate::support::{ACCOUNT, assert_code, assert_refused, permit, permit_of};

const NOT_FOUND: &str = "Device does not exist.";
const REMEMBERED: Option<DeviceRememberedStatusType> = Some(DeviceRememberedStatusType::Remembered);
const NOT_REMEMBERED: Option<DeviceRememberedStatusType> = Some(DeviceRememberedStatusType::NotRemembered);

impl Scene {
    async fn admin_get(&self, username: &str, key: &str) -> Result<DeviceType, Error> {
        let request = AdminGetDeviceRequest {
            device_key: key.to_owned(),
            user_pool_id: self.pool_id.clone(),
            username: username.to_owned(),
        };
        Ok(devices::admin_get_device(permit(), request, &self.world.ctx).await?.device)
    }

    async fn admin_list(&self, username: &str) -> Result<Vec<DeviceType>, Error> {
        let request = AdminListDevicesRequest {
            user_pool_id: self.pool_id.clone(),
            username: username.to_owned(),
            ..AdminListDevicesRequest::default()
        };
        Ok(devices::admin_list_devices(permit(), request, &self.world.ctx).await?.devices.unwrap())
    }

    async fn admin_remember(
        &self,
        username: &str,
        key: &str,
        status: Option<DeviceRememberedStatusType>,
    ) -> Result<(), Error> {
        let request = AdminUpdateDeviceStatusRequest {
            device_key: key.to_owned(),
            device_remembered_status: status,
            user_pool_id: self.pool_id.clone(),
            username: username.to_owned(),
        };
        devices::admin_update_device_status(permit(), request, &self.world.ctx).await.map(|_| ())
    }

    pub(super) async fn admin_forget(&self, username: &str, key: &str) -> Result<(), Error> {
        let request = AdminForgetDeviceRequest {
            device_key: key.to_owned(),
            user_pool_id: self.pool_id.clone(),
            username: username.to_owned(),
        };
        devices::admin_forget_device(permit(), request, &self.world.ctx).await
    }

    /// The keys of all remembered devices, two a page.
    async fn pages(&self, tokens: &AuthenticationResultType) -> Vec<Vec<String>> {
        let (mut pages, mut token) = (Vec::new(), None);
        loop {
            let request = ListDevicesRequest { access_token: String::new(), limit: Some(2), pagination_token: token };
            let permit = permit_of(self.proved(tokens).await.unwrap());
            let page = devices::list_devices(permit, request, &self.world.ctx).await.unwrap();
            pages.push(page.devices.unwrap().into_iter().map(|device| device.device_key.unwrap()).collect());
            token = page.pagination_token;
            if token.is_none() {
                return pages;
            }
        }
    }
}

fn attributes(device: &DeviceType) -> Vec<(&str, &str)> {
    let attributes = device.device_attributes.as_ref().unwrap().iter();
    attributes.map(|attribute| (attribute.name.as_str(), attribute.value.as_deref().unwrap())).collect()
}

#[tokio::test]
async fn a_device_is_shown_as_cognito_shows_it() {
    let scene = Scene::new(always()).await;
    let began = scene.world.now();
    scene.world.clock.advance(2);
    let (device, tokens) = scene.device(USER).await;
    let shown = scene.get(&tokens, &device.key).await.unwrap();
    let owner = format!("{USER}.{}", scene.pool_id);
    let arn = format!("arn:aws:cognito-idp:eu-west-1:{ACCOUNT}:owner/{owner}/device/{}", device.key);
    assert_eq!(
        attributes(&shown),
        [
            ("device_status", "valid"),
            ("device_name", "phone"),
            ("dev:device_arn", &arn),
            ("dev:device_owner", &owner),
            ("last_ip_used", "127.0.0.1"),
            ("dev:device_remembered_status", "remembered"),
        ]
    );
    let millis = |after| Some(Timestamp::from_millis(began.0 + after));
    assert_eq!(shown.device_create_date, millis(2000));
    assert_eq!(shown.device_last_modified_date, millis(2000));
    assert_eq!(shown.device_last_authenticated_date, millis(2000));
    assert_eq!(scene.admin_get(USER, &device.key).await.unwrap(), shown);
    assert_eq!(scene.admin_list(USER).await.unwrap(), [shown]);
    let request = ListDevicesRequest::default();
    let listed = devices::list_devices(permit_of(scene.proved(&tokens).await.unwrap()), request, &scene.world.ctx);
    let listed = listed.await.unwrap().devices.unwrap();
    assert_eq!(
        attributes(&listed[0]),
        [("device_status", "valid"), ("device_name", "phone"), ("last_ip_used", "127.0.0.1")]
    );
}

#[tokio::test]
async fn users_see_remembered_devices_and_administrators_all() {
    let scene = Scene::new(on_prompt()).await;
    let (device, tokens) = scene.device(USER).await;
    assert!(scene.list(&tokens).await.unwrap().is_empty());
    let answer = scene.get(&tokens, &device.key).await;
    assert_refused(answer, ErrorCode::ResourceNotFoundException, NOT_FOUND);
    let status = async || {
        let shown = scene.admin_get(USER, &device.key).await.unwrap();
        attributes(&shown).last().unwrap().1.to_owned()
    };
    assert_eq!(status().await, "not_remembered");
    scene.world.clock.advance(5);
    scene.remember(&tokens, &device.key, REMEMBERED).await.unwrap();
    assert_eq!(status().await, "remembered");
    assert_eq!(scene.list(&tokens).await.unwrap(), [device.key.as_str()]);
    let shown = scene.get(&tokens, &device.key).await.unwrap();
    assert!(shown.device_last_modified_date > shown.device_create_date);
    scene.admin_remember(USER, &device.key, NOT_REMEMBERED).await.unwrap();
    assert_eq!(status().await, "not_remembered");
    assert!(scene.list(&tokens).await.unwrap().is_empty());
    assert_eq!(scene.admin_list(USER).await.unwrap().len(), 1);
}

#[tokio::test]
async fn a_status_must_be_given() {
    let scene = Scene::new(always()).await;
    let (device, tokens) = scene.device(USER).await;
    assert_code(scene.remember(&tokens, &device.key, None).await, ErrorCode::InvalidParameterException);
    assert_code(scene.admin_remember(USER, &device.key, None).await, ErrorCode::InvalidParameterException);
}

#[tokio::test]
async fn another_users_device_does_not_exist() {
    let scene = Scene::new(always()).await;
    scene.user("eve").await;
    let (device, _) = scene.device(USER).await;
    let (_, eves) = scene.device("eve").await;
    let invented = "eu-west-1_00000000-0000-0000-0000-000000000000";
    let elsewhere = device.key.replace("eu-west-1", "us-east-1");
    for key in [device.key.as_str(), invented, elsewhere.as_str()] {
        let code = ErrorCode::ResourceNotFoundException;
        assert_refused(scene.get(&eves, key).await, code, NOT_FOUND);
        assert_refused(scene.remember(&eves, key, NOT_REMEMBERED).await, code, NOT_FOUND);
        assert_refused(scene.forget(&eves, key).await, code, NOT_FOUND);
        assert_refused(scene.admin_get("eve", key).await, code, NOT_FOUND);
        assert_refused(scene.admin_remember("eve", key, NOT_REMEMBERED).await, code, NOT_FOUND);
        assert_refused(scene.admin_forget("eve", key).await, code, NOT_FOUND);
    }
    assert_eq!(scene.admin_list(USER).await.unwrap().len(), 1);
}

#[tokio::test]
async fn administrators_name_a_user_who_exists_in_a_pool_that_exists() {
    let scene = Scene::new(always()).await;
    let (device, _) = scene.device(USER).await;
    assert_code(scene.admin_get("nobody", &device.key).await, ErrorCode::ResourceNotFoundException);
    assert_code(scene.admin_list("nobody").await, ErrorCode::ResourceNotFoundException);
    assert_code(scene.admin_remember("nobody", &device.key, REMEMBERED).await, ErrorCode::UserNotFoundException);
    assert_code(scene.admin_forget("nobody", &device.key).await, ErrorCode::UserNotFoundException);
    let elsewhere = Scene { pool_id: "eu-west-1_Nowhere00".to_owned(), ..scene };
    assert_code(elsewhere.admin_get(USER, &device.key).await, ErrorCode::ResourceNotFoundException);
    assert_code(elsewhere.admin_list(USER).await, ErrorCode::ResourceNotFoundException);
    assert_code(elsewhere.admin_remember(USER, &device.key, REMEMBERED).await, ErrorCode::ResourceNotFoundException);
    assert_code(elsewhere.admin_forget(USER, &device.key).await, ErrorCode::ResourceNotFoundException);
}

#[tokio::test]
async fn administrators_of_a_pool_without_tracking_find_no_devices() {
    let scene = Scene::untracked().await;
    let key = "eu-west-1_34343434-3434-3434-3434-343434343434";
    let code = ErrorCode::InvalidUserPoolConfigurationException;
    assert_code(scene.admin_get(USER, key).await, code);
    assert_code(scene.admin_list(USER).await, code);
    assert_code(scene.admin_remember(USER, key, REMEMBERED).await, code);
    assert_code(scene.admin_forget(USER, key).await, code);
}

#[tokio::test]
async fn devices_are_listed_page_by_page() {
    let scene = Scene::new(always()).await;
    let mut keys = Vec::new();
    let mut tokens = None;
    for _ in 0..5 {
        let (device, newest) = scene.device(USER).await;
        keys.push(device.key);
        tokens = Some(newest);
    }
    let tokens = tokens.unwrap();
    keys.sort();
    let pages = scene.pages(&tokens).await;
    assert_eq!(pages.iter().map(Vec::len).collect::<Vec<_>>(), [2, 2, 1]);
    assert_eq!(pages.concat(), keys);
    // Those that are not shown take no place on a page, nor do they end the list.
    scene.remember(&tokens, &keys[1], NOT_REMEMBERED).await.unwrap();
    scene.remember(&tokens, &keys[4], NOT_REMEMBERED).await.unwrap();
    let left = [keys[0].clone(), keys[2].clone(), keys[3].clone()];
    assert_eq!(scene.pages(&tokens).await, [left[..2].to_vec(), left[2..].to_vec()]);
}

#[tokio::test]
async fn a_token_of_another_listing_is_worth_nothing() {
    let scene = Scene::new(always()).await;
    scene.user("eve").await;
    let (_, tokens) = scene.device(USER).await;
    scene.device(USER).await;
    let (_, eves) = scene.device("eve").await;
    let request = ListDevicesRequest { access_token: String::new(), limit: Some(1), pagination_token: None };
    let ctx = &scene.world.ctx;
    let permit_for = async |tokens| permit_of(scene.proved(tokens).await.unwrap());
    let page = devices::list_devices(permit_for(&tokens).await, request.clone(), ctx).await.unwrap();
    let token = page.pagination_token;
    assert!(token.is_some());
    for (tokens, token) in [(&eves, token.clone()), (&tokens, Some("made-up".to_owned()))] {
        let request = ListDevicesRequest { pagination_token: token, ..request.clone() };
        let answer = devices::list_devices(permit_for(tokens).await, request, ctx).await;
        assert_code(answer, ErrorCode::InvalidParameterException);
    }
    let request = AdminListDevicesRequest {
        user_pool_id: scene.pool_id.clone(),
        username: USER.to_owned(),
        pagination_token: token,
        ..AdminListDevicesRequest::default()
    };
    let answer = devices::admin_list_devices(permit(), request, ctx).await;
    assert_code(answer, ErrorCode::InvalidParameterException);
}

#[tokio::test]
async fn a_device_is_forgotten_once() {
    let scene = Scene::new(always()).await;
    let (device, tokens) = scene.device(USER).await;
    let (other, _) = scene.device(USER).await;
    scene.forget(&tokens, &device.key).await.unwrap();
    let code = ErrorCode::ResourceNotFoundException;
    assert_refused(scene.forget(&tokens, &device.key).await, code, NOT_FOUND);
    assert_refused(scene.remember(&tokens, &device.key, REMEMBERED).await, code, NOT_FOUND);
    assert_eq!(scene.list(&tokens).await.unwrap(), [other.key.as_str()]);
    scene.admin_forget(USER, &other.key).await.unwrap();
    assert_refused(scene.admin_forget(USER, &other.key).await, code, NOT_FOUND);
    assert!(scene.admin_list(USER).await.unwrap().is_empty());
}

#[tokio::test]
async fn of_two_who_forget_at_once_one_finds_nothing() {
    let scene = Scene::new(always()).await;
    let (device, tokens) = scene.device(USER).await;
    let (left, right) = tokio::join!(scene.forget(&tokens, &device.key), scene.admin_forget(USER, &device.key));
    assert_eq!(usize::from(left.is_ok()) + usize::from(right.is_ok()), 1);
    let lost = left.err().or(right.err()).unwrap();
    assert_eq!(lost.code(), ErrorCode::ResourceNotFoundException.into());
}

#[tokio::test]
async fn users_who_wait_for_a_password_or_a_confirmation_manage_no_devices() {
    let scene = Scene::new(always()).await;
    let (device, tokens) = scene.device(USER).await;
    let ctx = &scene.world.ctx;
    let pool = ctx.pool_anywhere(&scene.pool_id).await.unwrap();
    for (status, code) in [
        (UserStatusType::ResetRequired, ErrorCode::PasswordResetRequiredException),
        (UserStatusType::Unconfirmed, ErrorCode::UserNotConfirmedException),
    ] {
        let old = directory::require(ctx, &pool, USER).await.unwrap();
        let mut new = old.user.clone();
        new.status = status;
        let mut batch = ctx.store.batch();
        directory::stage_update(&mut batch, &pool, &old, &new).unwrap();
        ctx.store.commit(batch).await.unwrap();
        assert_code(scene.confirm(&tokens, &device.key, None).await, code);
        assert_code(scene.get(&tokens, &device.key).await, code);
        assert_code(scene.list(&tokens).await, code);
        assert_code(scene.remember(&tokens, &device.key, REMEMBERED).await, code);
        assert_code(scene.forget(&tokens, &device.key).await, code);
    }
}
