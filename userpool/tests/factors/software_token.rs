//! Authenticator apps by access token: set up, replaced, guessed at, deleted.

use cognomen_contract::cognito_idp::{self as idp, ErrorCode, UserPoolMfaType, UserStatusType};
use cognomen_crypto::totp;
use cognomen_model::mfa::SoftwareToken;
use cognomen_userpool::directory::{self, address};
use cognomen_userpool::ops::{factors, users};

use super::{Scene, USER, app_wish};
use crate::support::{assert_code, assert_refused, permit, permit_of};

const MISMATCH: &str = "Code mismatch and fail enable Software Token MFA";
const NOT_OFFERED: &str = "Software Token MFA has not been enabled by the userPool";
const NONE: &str = "Software Token MFA does not exist for the user.";
const LOCKED: &str = "Attempt limit exceeded, please try after some time.";

async fn stored(scene: &Scene) -> Option<SoftwareToken> {
    let at = address::software_token(&scene.pool_id, &scene.user().await.sub);
    scene.world.ctx.store.get::<SoftwareToken>(&at).await.unwrap().map(|doc| doc.value)
}

/// A code that no step near now has.
fn wrong(scene: &Scene, secret: &str) -> String {
    let near = [-30, 0, 30].map(|late| scene.code(secret, late));
    (0..).map(|number| format!("{number:06}")).find(|code| !near.contains(code)).unwrap()
}

#[tokio::test]
async fn an_app_is_in_force_once_its_first_code_came() {
    let scene = Scene::new().await;
    let secret = scene.associate().await.unwrap();
    assert_eq!(secret.len(), 52);
    assert_eq!(stored(&scene).await, None);
    let answer = scene.verify(&scene.code(&secret, 0)).await.unwrap();
    assert_eq!((answer.status, answer.session), (Some(idp::VerifySoftwareTokenResponseType::Success), None));
    let token = stored(&scene).await.unwrap();
    assert_eq!(token.friendly_name.as_deref(), Some("phone"));
    assert_eq!(totp::encode_secret(&token.secret), secret);
    assert_eq!(token.last_step, u64::try_from(scene.world.now().seconds()).unwrap() / totp::STEP);
    let user = scene.user().await;
    assert!(user.mfa.has_software_token && user.mfa.enabled.is_empty());
}

#[tokio::test]
async fn the_clock_of_an_app_may_be_half_a_minute_wrong_and_no_more() {
    let scene = Scene::new().await;
    for late in [-30, 30] {
        let secret = scene.associate().await.unwrap();
        scene.verify(&scene.code(&secret, late)).await.unwrap();
    }
    for late in [-60, 60] {
        let secret = scene.associate().await.unwrap();
        let code = scene.code(&secret, late);
        assert_refused(scene.verify(&code).await, ErrorCode::EnableSoftwareTokenMFAException, MISMATCH);
    }
}

#[tokio::test]
async fn a_secret_is_verified_once_and_only_the_newest() {
    let scene = Scene::new().await;
    assert_refused(scene.verify("000000").await, ErrorCode::SoftwareTokenMFANotFoundException, NONE);
    let first = scene.associate().await.unwrap();
    let second = scene.associate().await.unwrap();
    assert_ne!(first, second);
    let old = scene.code(&first, 0);
    if old != scene.code(&second, 0) {
        assert_refused(scene.verify(&old).await, ErrorCode::EnableSoftwareTokenMFAException, MISMATCH);
    }
    let code = scene.code(&second, 0);
    scene.verify(&code).await.unwrap();
    assert_refused(scene.verify(&code).await, ErrorCode::SoftwareTokenMFANotFoundException, NONE);
    let third = scene.associate().await.unwrap();
    assert_eq!(totp::encode_secret(&stored(&scene).await.unwrap().secret), second);
    scene.verify(&scene.code(&third, 0)).await.unwrap();
    assert_eq!(totp::encode_secret(&stored(&scene).await.unwrap().secret), third);
}

#[tokio::test]
async fn a_secret_that_nobody_verifies_ends_after_a_day() {
    let scene = Scene::new().await;
    let secret = scene.associate().await.unwrap();
    scene.world.clock.advance(86_400);
    let late = scene.verify(&scene.code(&secret, 0)).await;
    assert_refused(late, ErrorCode::SoftwareTokenMFANotFoundException, NONE);
}

#[tokio::test]
async fn guesses_are_counted_before_they_are_compared() {
    let scene = Scene::new().await;
    let secret = scene.associate().await.unwrap();
    let guess = wrong(&scene, &secret);
    for _ in 0..5 {
        assert_refused(scene.verify(&guess).await, ErrorCode::EnableSoftwareTokenMFAException, MISMATCH);
    }
    let right = scene.code(&secret, 0);
    assert_refused(scene.verify(&right).await, ErrorCode::NotAuthorizedException, LOCKED);
    scene.world.clock.advance(2);
    scene.verify(&scene.code(&secret, 0)).await.unwrap();
}

#[tokio::test]
async fn pools_that_offer_no_apps_set_none_up() {
    let scene = Scene::new().await;
    let secret = scene.associate().await.unwrap();
    scene.set_mode(UserPoolMfaType::Off).await;
    assert_refused(scene.associate().await, ErrorCode::SoftwareTokenMFANotFoundException, NOT_OFFERED);
    let code = scene.code(&secret, 0);
    assert_refused(scene.verify(&code).await, ErrorCode::SoftwareTokenMFANotFoundException, NOT_OFFERED);
}

#[tokio::test]
async fn one_proof_of_identity_is_needed_and_no_more() {
    let scene = Scene::new().await;
    let text = "Either AccessToken or Session is required, and not both.";
    let some = Some("A".repeat(20));
    for (access_token, session) in [(None, None), (some.clone(), some)] {
        let user = scene.signed_in().await;
        let request =
            idp::AssociateSoftwareTokenRequest { access_token: access_token.clone(), session: session.clone() };
        let answer = factors::associate_software_token(permit_of(user.clone()), request, &scene.world.ctx).await;
        assert_refused(answer, ErrorCode::InvalidParameterException, text);
        let request = idp::VerifySoftwareTokenRequest {
            access_token,
            session,
            user_code: "000000".to_owned(),
            friendly_device_name: None,
        };
        let answer = factors::verify_software_token(permit_of(user), request, &scene.world.ctx).await;
        assert_refused(answer, ErrorCode::InvalidParameterException, text);
    }
    let request = idp::AssociateSoftwareTokenRequest { access_token: Some("x".to_owned()), session: None };
    let answer = factors::associate_software_token(permit(), request, &scene.world.ctx).await;
    assert_code(answer, ErrorCode::NotAuthorizedException);
}

#[tokio::test]
async fn a_token_of_another_scope_sets_nothing_up() {
    let scene = Scene::new().await;
    let mut user = scene.signed_in().await;
    user.scopes = vec!["openid".to_owned()];
    let request = idp::AssociateSoftwareTokenRequest { access_token: Some("x".to_owned()), session: None };
    let answer = factors::associate_software_token(permit_of(user), request, &scene.world.ctx).await;
    assert_code(answer, ErrorCode::NotAuthorizedException);
}

#[tokio::test]
async fn users_who_wait_for_a_password_or_a_confirmation_verify_nothing() {
    let scene = Scene::new().await;
    let secret = scene.associate().await.unwrap();
    for (status, code) in [
        (UserStatusType::ResetRequired, ErrorCode::PasswordResetRequiredException),
        (UserStatusType::Unconfirmed, ErrorCode::UserNotConfirmedException),
    ] {
        scene.change(|user| user.status = status).await;
        assert_code(scene.verify(&scene.code(&secret, 0)).await, code);
    }
}

#[tokio::test]
async fn a_deleted_user_sets_nothing_up() {
    let scene = Scene::new().await;
    scene.associate().await.unwrap();
    let user = scene.signed_in().await;
    let request = idp::AdminDeleteUserRequest { user_pool_id: scene.pool_id.clone(), username: USER.to_owned() };
    users::admin_delete_user(permit(), request, &scene.world.ctx).await.unwrap();
    let request = idp::AssociateSoftwareTokenRequest { access_token: Some("x".to_owned()), session: None };
    let answer = factors::associate_software_token(permit_of(user.clone()), request, &scene.world.ctx).await;
    assert_code(answer, ErrorCode::ConcurrentModificationException);
    let request = idp::VerifySoftwareTokenRequest {
        access_token: Some("x".to_owned()),
        user_code: "000000".to_owned(),
        ..Default::default()
    };
    let answer = factors::verify_software_token(permit_of(user), request, &scene.world.ctx).await;
    assert_code(answer, ErrorCode::UserNotFoundException);
}

#[tokio::test]
async fn two_verifications_at_once_leave_one_app() {
    let scene = Scene::new().await;
    let secret = scene.associate().await.unwrap();
    let code = scene.code(&secret, 0);
    let (one, other) = tokio::join!(scene.verify(&code), scene.verify(&code));
    assert!(one.is_ok() || other.is_ok());
    assert_eq!(totp::encode_secret(&stored(&scene).await.unwrap().secret), secret);
    let pool = scene.world.ctx.pool_anywhere(&scene.pool_id).await.unwrap();
    assert!(directory::require(&scene.world.ctx, &pool, USER).await.unwrap().user.mfa.has_software_token);
}

#[tokio::test]
async fn an_administrator_forgets_an_app_with_all_that_hangs_on_it() {
    let scene = Scene::new().await;
    scene.delete_app(USER).await.unwrap();
    scene.set_up_app().await;
    let secret = scene.associate().await.unwrap();
    let request =
        idp::SetUserMFAPreferenceRequest { software_token_mfa_settings: app_wish(true, true), ..Default::default() };
    scene.prefer(request.clone()).await.unwrap();
    scene.delete_app(USER).await.unwrap();
    assert_eq!(stored(&scene).await, None);
    let user = scene.user().await;
    assert!(user.mfa.is_empty());
    let code = scene.code(&secret, 0);
    assert_refused(scene.verify(&code).await, ErrorCode::SoftwareTokenMFANotFoundException, NONE);
    let text = "User has not verified software token mfa";
    assert_refused(scene.prefer(request).await, ErrorCode::InvalidParameterException, text);
    assert_code(scene.delete_app("nobody").await, ErrorCode::UserNotFoundException);
    scene.change(|user| user.status = UserStatusType::Unconfirmed).await;
    assert_code(scene.delete_app(USER).await, ErrorCode::UserNotConfirmedException);
    let request = idp::AdminDeleteSoftwareTokenRequest {
        user_pool_id: "eu-west-1_Nothing00".to_owned(),
        username: USER.to_owned(),
    };
    let nowhere = factors::admin_delete_software_token(permit(), request, &scene.world.ctx).await;
    assert_code(nowhere, ErrorCode::ResourceNotFoundException);
}
