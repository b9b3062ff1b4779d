//! Which factors users switch on and which is asked first.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{self as idp, ErrorCode, UserPoolMfaType, UserStatusType};
use cognomen_userpool::ops::{factors, pools, users};

use super::{Scene, USER, app_wish, mail_wish, sms_wish};
use crate::support::{assert_code, assert_refused, permit, permit_of};

const INVALID: ErrorCode = ErrorCode::InvalidParameterException;

type Wish = idp::SetUserMFAPreferenceRequest;

fn wish() -> Wish {
    Wish::default()
}

async fn listed(scene: &Scene) -> (Vec<String>, Option<String>) {
    let own = scene.own().await;
    (own.user_mfa_setting_list.unwrap_or_default(), own.preferred_mfa_setting)
}

#[tokio::test]
async fn a_factor_needs_somewhere_to_go() {
    let scene = Scene::new().await;
    let none = |name: &str| format!("User does not have delivery config set to turn on {name}");
    let sms = Wish { sms_mfa_settings: sms_wish(true, false), ..wish() };
    let mail = Wish { email_mfa_settings: mail_wish(true, true), ..wish() };
    let app = Wish { software_token_mfa_settings: app_wish(true, true), ..wish() };
    assert_refused(scene.prefer(sms.clone()).await, INVALID, &none("SMS_MFA"));
    assert_refused(scene.prefer(mail.clone()).await, INVALID, &none("EMAIL_OTP"));
    assert_refused(scene.prefer(app).await, INVALID, "User has not verified software token mfa");
    let admin = idp::AdminSetUserMFAPreferenceRequest {
        software_token_mfa_settings: app_wish(true, true),
        ..Default::default()
    };
    assert_refused(scene.admin_prefer(admin).await, INVALID, &none("SOFTWARE_TOKEN_MFA"));
    assert_eq!(listed(&scene).await, (Vec::new(), None));
    scene.give(&[("phone_number", "+15555550100"), ("email", "mary@example.com")]).await;
    scene.prefer(sms).await.unwrap();
    scene.prefer(mail).await.unwrap();
    let both = ["SMS_MFA", "EMAIL_OTP"].map(str::to_owned).to_vec();
    assert_eq!(listed(&scene).await, (both, Some("EMAIL_OTP".to_owned())));
}

#[tokio::test]
async fn one_factor_is_preferred_and_on() {
    let scene = Scene::new().await;
    scene.give(&[("phone_number", "+15555550100"), ("email", "mary@example.com")]).await;
    scene.set_up_app().await;
    let two = Wish { sms_mfa_settings: sms_wish(true, true), email_mfa_settings: mail_wish(true, true), ..wish() };
    assert_refused(scene.prefer(two).await, INVALID, "Only one MFA method can be preferred.");
    let contradiction = Wish { sms_mfa_settings: sms_wish(false, true), ..wish() };
    let text = "SMS_MFA cannot be preferred while it is not enabled.";
    assert_refused(scene.prefer(contradiction).await, INVALID, text);
    let preferred = idp::SMSMfaSettingsType { enabled: None, preferred_mfa: Some(true) };
    scene.prefer(Wish { sms_mfa_settings: Some(preferred), ..wish() }).await.unwrap();
    assert_eq!(listed(&scene).await, (vec!["SMS_MFA".to_owned()], Some("SMS_MFA".to_owned())));
    scene.prefer(Wish { software_token_mfa_settings: app_wish(true, true), ..wish() }).await.unwrap();
    let both = ["SMS_MFA", "SOFTWARE_TOKEN_MFA"].map(str::to_owned).to_vec();
    assert_eq!(listed(&scene).await, (both.clone(), Some("SOFTWARE_TOKEN_MFA".to_owned())));
    scene.prefer(Wish { software_token_mfa_settings: app_wish(true, false), ..wish() }).await.unwrap();
    assert_eq!(listed(&scene).await, (both, None));
    let off = Wish {
        sms_mfa_settings: sms_wish(false, false),
        software_token_mfa_settings: app_wish(false, false),
        ..wish()
    };
    scene.prefer(off).await.unwrap();
    assert_eq!(listed(&scene).await, (Vec::new(), None));
    scene.prefer(wish()).await.unwrap();
}

#[tokio::test]
async fn a_demanded_factor_cannot_be_turned_off() {
    let scene = Scene::of(UserPoolMfaType::On).await;
    scene.give(&[("phone_number", "+15555550100"), ("email", "mary@example.com")]).await;
    scene.prefer(Wish { sms_mfa_settings: sms_wish(true, true), ..wish() }).await.unwrap();
    let off = Wish { sms_mfa_settings: sms_wish(false, false), ..wish() };
    let text = "SMS_MFA cannot be turned off for a user when MFA is required in the user pool.";
    assert_refused(scene.prefer(off).await, INVALID, text);
    let admin =
        idp::AdminSetUserMFAPreferenceRequest { sms_mfa_settings: sms_wish(false, false), ..Default::default() };
    assert_refused(scene.admin_prefer(admin).await, INVALID, text);
    let other = Wish { email_mfa_settings: mail_wish(true, true), sms_mfa_settings: sms_wish(true, false), ..wish() };
    scene.prefer(other).await.unwrap();
    assert_eq!(listed(&scene).await.1.as_deref(), Some("EMAIL_OTP"));
}

#[tokio::test]
async fn passkeys_count_where_the_pool_lets_them_beside_another_factor() {
    let scene = Scene::new().await;
    scene.give(&[("phone_number", "+15555550100")]).await;
    let passkey = |enabled| Some(idp::WebAuthnMfaSettingsType { enabled: Some(enabled) });
    let on = Wish { web_authn_mfa_settings: passkey(true), ..wish() };
    assert_code(scene.prefer(on.clone()).await, INVALID);
    let request = idp::SetUserPoolMfaConfigRequest {
        user_pool_id: scene.pool_id.clone(),
        web_authn_configuration: Some(idp::WebAuthnConfigurationType {
            factor_configuration: Some(idp::WebAuthnFactorConfigurationType::MultiFactorWithUserVerification),
            ..Default::default()
        }),
        ..Default::default()
    };
    pools::set_user_pool_mfa_config(permit(), request, &scene.world.ctx).await.unwrap();
    let alone = "WebAuthn MFA needs another MFA method that is enabled for the user.";
    assert_refused(scene.prefer(on.clone()).await, INVALID, alone);
    scene.prefer(Wish { sms_mfa_settings: sms_wish(true, false), ..on }).await.unwrap();
    assert!(scene.user().await.mfa.passkey);
    let last = Wish { sms_mfa_settings: sms_wish(false, false), ..wish() };
    assert_refused(scene.prefer(last.clone()).await, INVALID, alone);
    scene.prefer(Wish { web_authn_mfa_settings: passkey(false), ..last }).await.unwrap();
    assert!(scene.user().await.mfa.is_empty());
}

#[tokio::test]
async fn users_who_wait_prefer_nothing() {
    let scene = Scene::new().await;
    scene.give(&[("phone_number", "+15555550100")]).await;
    for (status, code) in [
        (UserStatusType::ResetRequired, ErrorCode::PasswordResetRequiredException),
        (UserStatusType::Unconfirmed, ErrorCode::UserNotConfirmedException),
    ] {
        scene.change(|user| user.status = status).await;
        assert_code(scene.prefer(Wish { sms_mfa_settings: sms_wish(true, true), ..wish() }).await, code);
        let admin =
            idp::AdminSetUserMFAPreferenceRequest { sms_mfa_settings: sms_wish(true, true), ..Default::default() };
        assert_code(scene.admin_prefer(admin).await, code);
        assert_code(settings(&scene, &[]).await, code);
        let permit = permit_of(scene.signed_in().await);
        let listing = factors::get_user_auth_factors(permit, Default::default(), &scene.world.ctx).await;
        assert_code(listing, code);
    }
}

async fn settings(scene: &Scene, options: &[idp::MFAOptionType]) -> Result<(), Error> {
    let request = idp::SetUserSettingsRequest { access_token: String::new(), mfa_options: options.to_vec() };
    let permit = permit_of(scene.signed_in().await);
    factors::set_user_settings(permit, request, &scene.world.ctx).await.map(|_| ())
}

async fn admin_settings(scene: &Scene, username: &str, options: &[idp::MFAOptionType]) -> Result<(), Error> {
    let request = idp::AdminSetUserSettingsRequest {
        user_pool_id: scene.pool_id.clone(),
        username: username.to_owned(),
        mfa_options: options.to_vec(),
    };
    factors::admin_set_user_settings(permit(), request, &scene.world.ctx).await.map(|_| ())
}

fn option(attribute: &str, medium: idp::DeliveryMediumType) -> idp::MFAOptionType {
    idp::MFAOptionType { attribute_name: Some(attribute.to_owned()), delivery_medium: Some(medium) }
}

#[tokio::test]
async fn the_older_settings_know_of_sms_alone() {
    use idp::DeliveryMediumType::{Email, Sms};
    let scene = Scene::new().await;
    let sms = [option("phone_number", Sms)];
    let none = "User does not have delivery config set to turn on SMS_MFA";
    assert_refused(settings(&scene, &sms).await, INVALID, none);
    assert_refused(admin_settings(&scene, USER, &sms).await, INVALID, none);
    scene.give(&[("phone_number", "+15555550100"), ("email", "mary@example.com")]).await;
    for other in [option("phone_number", Email), option("email", Sms), option("email", Email)] {
        assert_code(settings(&scene, std::slice::from_ref(&other)).await, INVALID);
        assert_code(admin_settings(&scene, USER, &[other]).await, INVALID);
    }
    settings(&scene, &sms).await.unwrap();
    let own = scene.own().await;
    assert_eq!(own.mfa_options, Some(sms.to_vec()));
    assert_eq!(own.user_mfa_setting_list, Some(vec!["SMS_MFA".to_owned()]));
    admin_settings(&scene, USER, &[]).await.unwrap();
    assert_eq!(scene.own().await.mfa_options, None);
    admin_settings(&scene, USER, &sms).await.unwrap();
    settings(&scene, &[]).await.unwrap();
    assert_eq!(scene.own().await.user_mfa_setting_list, None);
    assert_code(admin_settings(&scene, "nobody", &sms).await, ErrorCode::UserNotFoundException);
}

#[tokio::test]
async fn administrators_choose_for_users_who_are_there() {
    let scene = Scene::new().await;
    scene.give(&[("phone_number", "+15555550100")]).await;
    let sms = idp::AdminSetUserMFAPreferenceRequest { sms_mfa_settings: sms_wish(true, true), ..Default::default() };
    scene.admin_prefer(sms.clone()).await.unwrap();
    assert_eq!(listed(&scene).await.1.as_deref(), Some("SMS_MFA"));
    let nobody = idp::AdminSetUserMFAPreferenceRequest { username: "nobody".to_owned(), ..sms.clone() };
    assert_code(scene.admin_prefer(nobody).await, ErrorCode::UserNotFoundException);
    let nowhere = idp::AdminSetUserMFAPreferenceRequest {
        user_pool_id: "eu-west-1_Nothing00".to_owned(),
        username: USER.to_owned(),
        ..sms
    };
    let answer = factors::admin_set_user_mfa_preference(permit(), nowhere, &scene.world.ctx).await;
    assert_code(answer, ErrorCode::ResourceNotFoundException);
}

#[tokio::test]
async fn a_factor_ends_with_the_attribute_it_goes_to() {
    let scene = Scene::new().await;
    scene.give(&[("phone_number", "+15555550100"), ("email", "mary@example.com")]).await;
    let both = Wish { sms_mfa_settings: sms_wish(true, true), email_mfa_settings: mail_wish(true, false), ..wish() };
    scene.prefer(both).await.unwrap();
    let request = idp::AdminDeleteUserAttributesRequest {
        user_pool_id: scene.pool_id.clone(),
        username: USER.to_owned(),
        user_attribute_names: vec!["phone_number".to_owned()],
    };
    users::admin_delete_user_attributes(permit(), request, &scene.world.ctx).await.unwrap();
    assert_eq!(listed(&scene).await, (vec!["EMAIL_OTP".to_owned()], None));
}

#[tokio::test]
async fn changes_at_one_moment_both_count_or_are_told() {
    let scene = Scene::new().await;
    scene.give(&[("phone_number", "+15555550100"), ("email", "mary@example.com")]).await;
    let (one, other) = tokio::join!(
        scene.prefer(Wish { sms_mfa_settings: sms_wish(true, false), ..wish() }),
        scene.prefer(Wish { email_mfa_settings: mail_wish(true, false), ..wish() }),
    );
    let expected = usize::from(one.is_ok()) + usize::from(other.is_ok());
    assert!(expected > 0);
    assert_eq!(listed(&scene).await.0.len(), expected);
}
