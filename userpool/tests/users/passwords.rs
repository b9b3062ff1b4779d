//! Passwords: changed, forgotten, reset, set by administrators; policy, history, lockout.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{self as idp, ErrorCode};
use cognomen_userpool::ops::users;

use super::{PASSWORD, Scene, verifies_email, wrong};
use crate::support::{assert_code, assert_refused, permit};

const NEW: &str = "Another-horse-2";
const WRONG: &str = "Incorrect username or password.";
const LIMIT: &str = "Attempt limit exceeded, please try after some time.";

async fn reset(scene: &Scene, username: &str) -> Result<(), Error> {
    let request = idp::AdminResetUserPasswordRequest {
        user_pool_id: scene.pool_id.clone(),
        username: username.to_owned(),
        client_metadata: None,
    };
    users::admin_reset_user_password(permit(), request, &scene.world.ctx).await.map(|_| ())
}

#[tokio::test]
async fn a_password_changes_against_the_old_one() {
    let scene = Scene::new().await;
    scene.confirmed("fred", "fred@example.com").await;
    assert_refused(scene.change_password("fred", NEW, NEW).await, ErrorCode::NotAuthorizedException, WRONG);
    assert_code(scene.change_password("fred", PASSWORD, "weak").await, ErrorCode::InvalidPasswordException);
    scene.change_password("fred", PASSWORD, NEW).await.unwrap();
    assert_refused(scene.change_password("fred", PASSWORD, NEW).await, ErrorCode::NotAuthorizedException, WRONG);
    scene.change_password("fred", NEW, PASSWORD).await.unwrap();
}

#[tokio::test]
async fn wrong_old_passwords_lock_the_change_out() {
    let scene = Scene::new().await;
    scene.confirmed("fred", "fred@example.com").await;
    for _ in 0..5 {
        assert_refused(scene.change_password("fred", NEW, NEW).await, ErrorCode::NotAuthorizedException, WRONG);
    }
    let locked = scene.change_password("fred", PASSWORD, NEW).await;
    assert_refused(locked, ErrorCode::LimitExceededException, LIMIT);
    scene.world.clock.advance(1);
    scene.change_password("fred", PASSWORD, NEW).await.unwrap();
}

#[tokio::test]
async fn earlier_passwords_are_refused_where_the_policy_says_so() {
    let policy = idp::PasswordPolicyType { password_history_size: Some(2), ..Default::default() };
    let pool = idp::CreateUserPoolRequest {
        policies: Some(idp::UserPoolPolicyType { password_policy: Some(policy), sign_in_policy: None }),
        ..verifies_email()
    };
    let scene = Scene::with(pool, idp::CreateUserPoolClientRequest::default()).await;
    scene.confirmed("fred", "fred@example.com").await;
    let text = "Password has previously been used.";
    let code = ErrorCode::PasswordHistoryPolicyViolationException;
    assert_refused(scene.change_password("fred", PASSWORD, PASSWORD).await, code, text);
    scene.change_password("fred", PASSWORD, NEW).await.unwrap();
    assert_refused(scene.change_password("fred", NEW, PASSWORD).await, code, text);
    assert_refused(scene.set_password("fred", PASSWORD, true).await, code, text);
    scene.forgot("fred").await.unwrap();
    let sent = scene.world.messages.last_code();
    assert_refused(scene.confirm_forgot("fred", &sent, PASSWORD).await, code, text);
    scene.confirm_forgot("fred", &sent, "Third-horse-3").await.unwrap();
    scene.change_password("fred", "Third-horse-3", PASSWORD).await.unwrap();
}

#[tokio::test]
async fn a_forgotten_password_is_replaced_by_code() {
    let scene = Scene::new().await;
    scene.confirmed("fred", "fred@example.com").await;
    let details = scene.forgot("fred").await.unwrap();
    assert_eq!(details.destination.as_deref(), Some("f***@e***"));
    assert_eq!(details.attribute_name.as_deref(), Some("email"));
    let code = scene.world.messages.last_code();
    assert_code(scene.confirm_forgot("fred", &code, "weak").await, ErrorCode::InvalidPasswordException);
    assert_refused(
        scene.confirm_forgot("fred", &wrong(&code), NEW).await,
        ErrorCode::CodeMismatchException,
        "Invalid verification code provided, please try again.",
    );
    scene.confirm_forgot("fred", &code, NEW).await.unwrap();
    assert_refused(
        scene.confirm_forgot("fred", &code, PASSWORD).await,
        ErrorCode::ExpiredCodeException,
        "Invalid code provided, please request a code again.",
    );
    scene.change_password("fred", NEW, PASSWORD).await.unwrap();
    scene.forgot("fred").await.unwrap();
    let late = scene.world.messages.last_code();
    scene.world.clock.advance(3600);
    assert_code(scene.confirm_forgot("fred", &late, NEW).await, ErrorCode::ExpiredCodeException);
}

#[tokio::test]
async fn users_whom_no_code_reaches_cannot_reset() {
    let scene = Scene::new().await;
    let text = "Cannot reset password for the user as there is no registered/verified email or phone_number";
    scene.sign_up("fred", &[("email", "fred@example.com")]).await.unwrap();
    assert_refused(scene.forgot("fred").await, ErrorCode::InvalidParameterException, text);
    let request = idp::AdminCreateUserRequest {
        message_action: Some(idp::MessageActionType::Suppress),
        ..scene.creation("mary", &[("email", "mary@example.com"), ("email_verified", "true")])
    };
    scene.create(request).await.unwrap();
    let state = "User password cannot be reset in the current state.";
    assert_refused(scene.forgot("mary").await, ErrorCode::NotAuthorizedException, state);
    assert_refused(reset(&scene, "mary").await, ErrorCode::NotAuthorizedException, state);
    scene.set_password("fred", PASSWORD, true).await.unwrap();
    assert_refused(reset(&scene, "fred").await, ErrorCode::InvalidParameterException, text);
}

#[tokio::test]
async fn the_recovery_setting_chooses_where_the_code_goes() {
    let both = [
        ("email", "fred@example.com"),
        ("email_verified", "true"),
        ("phone_number", "+15555550100"),
        ("phone_number_verified", "true"),
    ];
    let (email, phone) = (idp::RecoveryOptionNameType::VerifiedEmail, idp::RecoveryOptionNameType::VerifiedPhoneNumber);
    type Row<'a> = (Option<Vec<(idp::RecoveryOptionNameType, i32)>>, Result<&'a str, (ErrorCode, &'a str)>);
    let rows: [Row<'_>; 5] = [
        (None, Ok("email")),
        (Some(vec![(email, 2), (phone, 1)]), Ok("phone_number")),
        (Some(vec![(email, 1), (phone, 2)]), Ok("email")),
        (Some(vec![(phone, 1)]), Ok("phone_number")),
        (
            Some(vec![(idp::RecoveryOptionNameType::AdminOnly, 1)]),
            Err((ErrorCode::NotAuthorizedException, "Contact administrator to reset password.")),
        ),
    ];
    for (setting, expected) in rows {
        let mechanisms = setting
            .map(|list| list.into_iter().map(|(name, priority)| idp::RecoveryOptionType { name, priority }).collect());
        let pool = idp::CreateUserPoolRequest {
            account_recovery_setting: mechanisms
                .map(|list| idp::AccountRecoverySettingType { recovery_mechanisms: Some(list) }),
            ..verifies_email()
        };
        let scene = Scene::with(pool, idp::CreateUserPoolClientRequest::default()).await;
        let mut request = scene.creation("fred", &both);
        request.message_action = Some(idp::MessageActionType::Suppress);
        scene.create(request).await.unwrap();
        scene.set_password("fred", PASSWORD, true).await.unwrap();
        match expected {
            Ok(name) => assert_eq!(scene.forgot("fred").await.unwrap().attribute_name.as_deref(), Some(name)),
            Err((code, message)) => assert_refused(scene.forgot("fred").await, code, message),
        }
    }
}

#[tokio::test]
async fn an_administrator_resets_and_sets_passwords() {
    let scene = Scene::new().await;
    scene.confirmed("fred", "fred@example.com").await;
    reset(&scene, "fred").await.unwrap();
    assert_eq!(scene.status("fred").await, idp::UserStatusType::ResetRequired);
    let code = scene.world.messages.last_code();
    scene.confirm_forgot("fred", &code, NEW).await.unwrap();
    assert_eq!(scene.status("fred").await, idp::UserStatusType::Confirmed);

    scene.set_password("fred", PASSWORD, false).await.unwrap();
    assert_eq!(scene.status("fred").await, idp::UserStatusType::ForceChangePassword);
    assert_code(scene.set_password("fred", "weak", true).await, ErrorCode::InvalidPasswordException);
    scene.set_password("fred", NEW, true).await.unwrap();
    assert_eq!(scene.status("fred").await, idp::UserStatusType::Confirmed);
    scene.change_password("fred", NEW, PASSWORD).await.unwrap();
}

#[tokio::test]
async fn a_code_for_an_address_that_is_gone_resets_nothing() {
    let scene = Scene::new().await;
    scene.confirmed("fred", "fred@example.com").await;
    scene.forgot("fred").await.unwrap();
    let code = scene.world.messages.last_code();
    scene.admin_update("fred", &[("email", "new@example.com"), ("email_verified", "true")]).await.unwrap();
    assert_code(scene.confirm_forgot("fred", &code, NEW).await, ErrorCode::ExpiredCodeException);
    scene.change_password("fred", PASSWORD, NEW).await.unwrap();
}

#[tokio::test]
async fn a_right_old_password_is_no_failure_when_the_new_one_was_used_before() {
    let policy = idp::PasswordPolicyType { password_history_size: Some(2), ..Default::default() };
    let pool = idp::CreateUserPoolRequest {
        policies: Some(idp::UserPoolPolicyType { password_policy: Some(policy), sign_in_policy: None }),
        ..verifies_email()
    };
    let scene = Scene::with(pool, idp::CreateUserPoolClientRequest::default()).await;
    scene.confirmed("fred", "fred@example.com").await;
    for _ in 0..8 {
        let again = scene.change_password("fred", PASSWORD, PASSWORD).await;
        assert_code(again, ErrorCode::PasswordHistoryPolicyViolationException);
    }
    scene.change_password("fred", PASSWORD, NEW).await.unwrap();
}

#[tokio::test]
async fn a_password_that_an_administrator_reset_is_not_changed_against_the_old_one() {
    let scene = Scene::new().await;
    scene.confirmed("fred", "fred@example.com").await;
    reset(&scene, "fred").await.unwrap();
    let answer = scene.change_password("fred", PASSWORD, NEW).await;
    let text = "Password reset required for the user";
    assert_refused(answer, ErrorCode::PasswordResetRequiredException, text);
}
