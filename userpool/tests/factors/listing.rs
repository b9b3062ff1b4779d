//! Factors as the listings show them.

use cognomen_contract::cognito_idp::{self as idp, AuthFactorType, ErrorCode};
use cognomen_userpool::ops::{factors, groups, pools, users};

use super::{Scene, USER, app_wish, sms_wish};
use crate::support::{assert_code, permit, permit_of};

async fn configured(scene: &Scene) -> Vec<AuthFactorType> {
    let request =
        idp::AdminGetUserAuthFactorsRequest { user_pool_id: scene.pool_id.clone(), username: USER.to_owned() };
    let by_admin = factors::admin_get_user_auth_factors(permit(), request, &scene.world.ctx).await.unwrap();
    let permit = permit_of(scene.signed_in().await);
    let own = factors::get_user_auth_factors(permit, Default::default(), &scene.world.ctx).await.unwrap();
    assert_eq!(own.configured_user_auth_factors, by_admin.configured_user_auth_factors);
    assert_eq!(own.user_mfa_setting_list, by_admin.user_mfa_setting_list);
    assert_eq!(own.preferred_mfa_setting, by_admin.preferred_mfa_setting);
    assert_eq!((own.username.as_str(), by_admin.username.as_str()), (USER, USER));
    own.configured_user_auth_factors.unwrap()
}

#[tokio::test]
async fn factors_are_listed_as_far_as_pool_and_user_have_them() {
    use AuthFactorType::{EmailOtp, Password, SmsOtp, SoftwareToken, WebAuthn};
    let scene = Scene::new().await;
    assert_eq!(configured(&scene).await, [Password]);
    scene.set_up_app().await;
    let verified = [("email", "mary@example.com"), ("email_verified", "true"), ("phone_number", "+15555550100")];
    scene.give(&verified).await;
    assert_eq!(configured(&scene).await, [Password, SoftwareToken]);
    let policy = idp::SignInPolicyType { allowed_first_auth_factors: Some(vec![Password, EmailOtp, SmsOtp, WebAuthn]) };
    let request = idp::UpdateUserPoolRequest {
        user_pool_id: scene.pool_id.clone(),
        email_configuration: Some(crate::mfa_config::own_sender()),
        policies: Some(idp::UserPoolPolicyType { sign_in_policy: Some(policy), password_policy: None }),
        ..Default::default()
    };
    pools::update_user_pool(permit(), request, &scene.world.ctx).await.unwrap();
    assert_eq!(configured(&scene).await, [Password, EmailOtp, SoftwareToken]);
    scene.give(&[("phone_number_verified", "true")]).await;
    assert_eq!(configured(&scene).await, [Password, EmailOtp, SmsOtp, SoftwareToken]);
}

#[tokio::test]
async fn every_view_of_a_user_shows_the_second_factors() {
    let scene = Scene::new().await;
    scene.give(&[("phone_number", "+15555550100")]).await;
    scene.set_up_app().await;
    let request = idp::AdminGetUserRequest { user_pool_id: scene.pool_id.clone(), username: USER.to_owned() };
    let before = users::admin_get_user(permit(), request.clone(), &scene.world.ctx).await.unwrap();
    assert_eq!((before.mfa_options, before.preferred_mfa_setting, before.user_mfa_setting_list), (None, None, None));
    let wish = idp::SetUserMFAPreferenceRequest {
        sms_mfa_settings: sms_wish(true, false),
        software_token_mfa_settings: app_wish(true, true),
        ..Default::default()
    };
    scene.prefer(wish).await.unwrap();
    let options = Some(vec![idp::MFAOptionType {
        attribute_name: Some("phone_number".to_owned()),
        delivery_medium: Some(idp::DeliveryMediumType::Sms),
    }]);
    let list = Some(vec!["SMS_MFA".to_owned(), "SOFTWARE_TOKEN_MFA".to_owned()]);
    let preferred = Some("SOFTWARE_TOKEN_MFA".to_owned());
    let own = scene.own().await;
    assert_eq!(
        (&own.mfa_options, &own.preferred_mfa_setting, &own.user_mfa_setting_list),
        (&options, &preferred, &list)
    );
    let seen = users::admin_get_user(permit(), request, &scene.world.ctx).await.unwrap();
    assert_eq!(
        (&seen.mfa_options, &seen.preferred_mfa_setting, &seen.user_mfa_setting_list),
        (&options, &preferred, &list)
    );
    let request = idp::ListUsersRequest { user_pool_id: scene.pool_id.clone(), ..Default::default() };
    let all = users::list_users(permit(), request, &scene.world.ctx).await.unwrap().users.unwrap();
    assert_eq!(all[0].mfa_options, options);
    let group = idp::CreateGroupRequest {
        user_pool_id: scene.pool_id.clone(),
        group_name: "staff".to_owned(),
        ..Default::default()
    };
    groups::create_group(permit(), group, &scene.world.ctx).await.unwrap();
    let joins = idp::AdminAddUserToGroupRequest {
        user_pool_id: scene.pool_id.clone(),
        username: USER.to_owned(),
        group_name: "staff".to_owned(),
    };
    groups::admin_add_user_to_group(permit(), joins, &scene.world.ctx).await.unwrap();
    let request = idp::ListUsersInGroupRequest {
        user_pool_id: scene.pool_id.clone(),
        group_name: "staff".to_owned(),
        ..Default::default()
    };
    let members = groups::list_users_in_group(permit(), request, &scene.world.ctx).await.unwrap().users.unwrap();
    assert_eq!(members[0].mfa_options, options);
}

#[tokio::test]
async fn nobody_has_no_factors() {
    let scene = Scene::new().await;
    let request =
        idp::AdminGetUserAuthFactorsRequest { user_pool_id: scene.pool_id.clone(), username: "nobody".to_owned() };
    let answer = factors::admin_get_user_auth_factors(permit(), request, &scene.world.ctx).await;
    assert_code(answer, ErrorCode::UserNotFoundException);
    let request = idp::AdminGetUserAuthFactorsRequest {
        user_pool_id: "eu-west-1_Nothing00".to_owned(),
        username: USER.to_owned(),
    };
    let answer = factors::admin_get_user_auth_factors(permit(), request, &scene.world.ctx).await;
    assert_code(answer, ErrorCode::ResourceNotFoundException);
    let answer = factors::get_user_auth_factors(permit(), Default::default(), &scene.world.ctx).await;
    assert_code(answer, ErrorCode::NotAuthorizedException);
}
