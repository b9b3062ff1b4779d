//! Users without a password, where one-time passwords open a sign-in.

use cognomen_contract::cognito_idp::{self as idp, AuthFactorType, ErrorCode, UserStatusType};
use cognomen_model::credential::Credential;
use cognomen_userpool::directory::address;

use super::{Scene, verifies_email};
use crate::support::{assert_code, assert_refused};

async fn passwordless() -> Scene {
    let factors = vec![AuthFactorType::Password, AuthFactorType::EmailOtp];
    let policy = idp::SignInPolicyType { allowed_first_auth_factors: Some(factors) };
    let pool = idp::CreateUserPoolRequest {
        policies: Some(idp::UserPoolPolicyType { sign_in_policy: Some(policy), password_policy: None }),
        ..verifies_email()
    };
    Scene::with(pool, idp::CreateUserPoolClientRequest::default()).await
}

async fn has_password(scene: &Scene, sub: &str) -> bool {
    let at = address::credential(&scene.pool_id, sub);
    scene.world.ctx.store.get::<Credential>(&at).await.unwrap().is_some()
}

fn sub(user: &idp::UserType) -> String {
    let found = user.attributes.iter().flatten().find(|attribute| attribute.name == "sub");
    found.and_then(|attribute| attribute.value.clone()).unwrap()
}

#[tokio::test]
async fn an_administrator_makes_a_confirmed_user_without_a_password() {
    let scene = passwordless().await;
    let given = [("email", "mary@example.com"), ("email_verified", "true")];
    let quiet = idp::AdminCreateUserRequest {
        message_action: Some(idp::MessageActionType::Suppress),
        ..scene.creation("mary", &given)
    };
    let mary = scene.create(quiet).await.unwrap();
    assert_eq!(mary.user_status, Some(UserStatusType::Confirmed));
    assert!(!has_password(&scene, &sub(&mary)).await);
    assert_eq!(scene.sent(), 0);
    let anna = scene.create(scene.creation("anna", &[("email", "anna@example.com")])).await.unwrap();
    assert_eq!(anna.user_status, Some(UserStatusType::Confirmed));
    let message = scene.world.messages.last();
    assert_eq!((message.body.as_str(), message.code), ("Your username is anna", None));
    let request = idp::AdminCreateUserRequest {
        temporary_password: Some("Temporary-1".to_owned()),
        ..scene.creation("fred", &given)
    };
    let fred = scene
        .create(idp::AdminCreateUserRequest {
            user_attributes: None,
            message_action: Some(idp::MessageActionType::Suppress),
            ..request
        })
        .await
        .unwrap();
    assert_eq!(fred.user_status, Some(UserStatusType::ForceChangePassword));
    assert!(has_password(&scene, &sub(&fred)).await);
}

#[tokio::test]
async fn users_sign_up_without_a_password() {
    let scene = passwordless().await;
    let mut request = scene.sign_up_request("mary", &[("email", "mary@example.com")]);
    request.password = None;
    let answer =
        cognomen_userpool::ops::users::sign_up(crate::support::permit(), request, &scene.world.ctx).await.unwrap();
    assert!(!has_password(&scene, &answer.user_sub).await);
    scene.confirm("mary", &scene.world.messages.last_code()).await.unwrap();
    assert_eq!(scene.status("mary").await, UserStatusType::Confirmed);
    let weak = scene.sign_up_request("fred", &[]);
    let weak = idp::SignUpRequest { password: Some("weak".to_owned()), ..weak };
    let answer = cognomen_userpool::ops::users::sign_up(crate::support::permit(), weak, &scene.world.ctx).await;
    assert_code(answer, ErrorCode::InvalidPasswordException);
}

#[tokio::test]
async fn pools_without_one_time_passwords_want_a_password() {
    let scene = Scene::new().await;
    let mut request = scene.sign_up_request("mary", &[("email", "mary@example.com")]);
    request.password = None;
    let answer = cognomen_userpool::ops::users::sign_up(crate::support::permit(), request, &scene.world.ctx).await;
    assert_refused(answer, ErrorCode::InvalidParameterException, "Password is required.");
    let quiet = idp::AdminCreateUserRequest {
        message_action: Some(idp::MessageActionType::Suppress),
        ..scene.creation("anna", &[])
    };
    assert_eq!(scene.create(quiet).await.unwrap().user_status, Some(UserStatusType::ForceChangePassword));
}
