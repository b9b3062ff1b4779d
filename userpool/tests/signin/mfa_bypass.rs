//! Attempts to get past the second factor, or to choose it in the user's place.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    AccountTakeoverActionType, AccountTakeoverActionsType, AccountTakeoverEventActionType as EventAction,
    AccountTakeoverRiskConfigurationType, AdminSetUserPasswordRequest, AdminUserGlobalSignOutRequest,
    AdvancedSecurityModeType, ChallengeNameType, CreateUserPoolRequest, ErrorCode, RespondToAuthChallengeResponse,
    SetRiskConfigurationRequest, UserPoolAddOnsType, UserPoolMfaType, UserPoolTierType, UserStatusType,
};
use cognomen_model::mfa::MfaFactor;
use cognomen_userpool::ops::{risk, signin, users};

use super::mfa::{answer, prefers, scene, scene_of, with_contacts};
use super::{PASSWORD, Scene, USER};
use crate::support::{assert_code, assert_refused, permit};

/// A guest with a temporary password and the given verified contacts.
async fn guest(scene: &Scene, contacts: &[(&str, &str)]) {
    scene
        .user("guest", PASSWORD, |user, _| {
            user.status = UserStatusType::ForceChangePassword;
            for (name, value) in contacts {
                user.attributes.insert((*name).to_owned(), (*value).to_owned());
                user.set_verified(name, true);
            }
        })
        .await;
}

/// Chooses the guest's own password, with more parameters.
async fn choose(scene: &Scene, more: &[(&str, &str)]) -> Result<RespondToAuthChallengeResponse, Error> {
    let session = scene.password("guest", PASSWORD).await.unwrap().session;
    let responses = [&[("USERNAME", "guest"), ("NEW_PASSWORD", "Another-horse-1")], more].concat();
    scene.respond(ChallengeNameType::NewPasswordRequired, session, &responses).await
}

#[tokio::test]
async fn a_temporary_password_does_not_say_where_the_second_factor_goes() {
    let scene = scene(UserPoolMfaType::On).await;
    guest(&scene, &[("email", "guest@example.com")]).await;
    let moved = choose(&scene, &[("userAttributes.email", "thief@example.net")]).await;
    assert_refused(moved, ErrorCode::NotAuthorizedException, "Cannot modify an already provided email");
    assert!(scene.world.messages.all().is_empty());
    let asked = choose(&scene, &[("userAttributes.name", "Guest")]).await.unwrap();
    assert_eq!(asked.challenge_name, Some(ChallengeNameType::EmailOtp));
    assert_eq!(scene.world.messages.last().to, "guest@example.com");
}

#[tokio::test]
async fn a_number_given_with_a_new_password_is_no_second_factor_of_that_sign_in() {
    let scene = scene(UserPoolMfaType::On).await;
    guest(&scene, &[("email", "guest@example.com")]).await;
    let asked = choose(&scene, &[("userAttributes.phone_number", "+15555550166")]).await.unwrap();
    assert_eq!(asked.challenge_name, Some(ChallengeNameType::EmailOtp));
    assert_eq!(scene.world.messages.last().to, "guest@example.com");
}

#[tokio::test]
async fn whoever_has_no_second_factor_gives_its_address_with_the_new_password() {
    let scene = scene(UserPoolMfaType::On).await;
    guest(&scene, &[]).await;
    let asked = choose(&scene, &[("userAttributes.email", "guest@example.com")]).await.unwrap();
    assert_eq!(asked.challenge_name, Some(ChallengeNameType::EmailOtp));
    assert_eq!(scene.world.messages.last().to, "guest@example.com");
}

/// A pool that asks whoever looks the least suspicious for a second factor.
async fn demanding(mode: UserPoolMfaType) -> Scene {
    let add_ons = UserPoolAddOnsType {
        advanced_security_mode: AdvancedSecurityModeType::Enforced,
        advanced_security_additional_flows: None,
    };
    let pool = CreateUserPoolRequest {
        user_pool_add_ons: Some(add_ons),
        user_pool_tier: Some(UserPoolTierType::Plus),
        ..CreateUserPoolRequest::default()
    };
    let scene = scene_of(mode, pool).await;
    let action = AccountTakeoverActionType { event_action: EventAction::MfaRequired, notify: false };
    let actions = AccountTakeoverActionsType {
        low_action: Some(action.clone()),
        medium_action: Some(action.clone()),
        high_action: Some(action),
    };
    let takeover = AccountTakeoverRiskConfigurationType { actions, notify_configuration: None };
    let request = SetRiskConfigurationRequest {
        user_pool_id: scene.pool_id.clone(),
        account_takeover_risk_configuration: Some(takeover),
        ..SetRiskConfigurationRequest::default()
    };
    risk::set_risk_configuration(permit(), request, &scene.world.ctx).await.unwrap();
    for _ in 0..3 {
        assert_code(scene.password(USER, "Wrong-horse-1").await, ErrorCode::NotAuthorizedException);
    }
    scene
}

#[tokio::test]
async fn a_factor_that_the_risk_demands_is_not_set_up_on_the_spot() {
    for mode in [UserPoolMfaType::On, UserPoolMfaType::Optional] {
        let scene = demanding(mode).await;
        let refused = scene.password(USER, PASSWORD).await;
        assert_refused(refused, ErrorCode::NotAuthorizedException, "Unable to login because of security reasons.");
    }
}

#[tokio::test]
async fn a_factor_that_the_risk_demands_is_asked_of_who_has_one() {
    for mode in [UserPoolMfaType::On, UserPoolMfaType::Optional] {
        let scene = demanding(mode).await;
        with_contacts(&scene).await;
        prefers(&scene, &[MfaFactor::Email], None).await;
        let asked = scene.password(USER, PASSWORD).await.unwrap();
        let (name, code) = (ChallengeNameType::EmailOtp, scene.world.messages.last_code());
        let done = answer(&scene, name, asked.session.as_ref(), "EMAIL_OTP_CODE", &code).await.unwrap();
        assert!(done.authentication_result.is_some());
    }
}

#[tokio::test]
async fn wrong_codes_are_remembered_from_one_sign_in_to_the_next() {
    let scene = scene(UserPoolMfaType::Optional).await;
    with_contacts(&scene).await;
    prefers(&scene, &[MfaFactor::Email], None).await;
    let guess = async |session: Option<&String>| {
        let code = scene.world.messages.last_code();
        let wrong = if code == "000000" { "000001" } else { "000000" };
        answer(&scene, ChallengeNameType::EmailOtp, session, "EMAIL_OTP_CODE", wrong).await
    };
    let asked = scene.password(USER, PASSWORD).await.unwrap();
    for _ in 0..10 {
        assert_code(guess(asked.session.as_ref()).await, ErrorCode::CodeMismatchException);
    }
    scene.world.clock.advance(3600);
    let asked = scene.password(USER, PASSWORD).await.unwrap();
    assert_code(guess(asked.session.as_ref()).await, ErrorCode::CodeMismatchException);
    assert_code(guess(asked.session.as_ref()).await, ErrorCode::NotAuthorizedException);
    scene.world.clock.advance(2);
    let code = scene.world.messages.last_code();
    let session = asked.session.as_ref();
    assert!(answer(&scene, ChallengeNameType::EmailOtp, session, "EMAIL_OTP_CODE", &code).await.is_ok());
}

#[tokio::test]
async fn a_new_password_or_a_global_sign_out_ends_what_waits_for_its_second_factor() {
    for signs_out in [false, true] {
        let scene = scene(UserPoolMfaType::Optional).await;
        with_contacts(&scene).await;
        prefers(&scene, &[MfaFactor::Email], None).await;
        let asked = scene.password(USER, PASSWORD).await.unwrap();
        let code = scene.world.messages.last_code();
        let ctx = &scene.world.ctx;
        let (user_pool_id, username) = (scene.pool_id.clone(), USER.to_owned());
        if signs_out {
            let request = AdminUserGlobalSignOutRequest { user_pool_id, username };
            signin::admin_user_global_sign_out(permit(), request, ctx).await.unwrap();
        } else {
            scene.world.clock.advance(1);
            let (password, permanent) = ("Another-horse-1".to_owned(), Some(true));
            let request = AdminSetUserPasswordRequest { user_pool_id, username, password, permanent };
            users::admin_set_user_password(permit(), request, ctx).await.unwrap();
        }
        let late = answer(&scene, ChallengeNameType::EmailOtp, asked.session.as_ref(), "EMAIL_OTP_CODE", &code).await;
        assert_refused(late, ErrorCode::NotAuthorizedException, "Invalid session for the user.");
    }
}
