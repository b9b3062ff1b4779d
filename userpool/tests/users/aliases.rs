//! E-mail addresses and phone numbers as user names and as aliases.

use cognomen_contract::cognito_idp::{self as idp, ErrorCode};
use cognomen_userpool::ops::users;

use super::{Scene, verifies_email};
use crate::support::{assert_code, assert_refused, permit};

async fn with_usernames(kinds: &[idp::UsernameAttributeType]) -> Scene {
    let pool = idp::CreateUserPoolRequest { username_attributes: Some(kinds.to_vec()), ..verifies_email() };
    Scene::with(pool, idp::CreateUserPoolClientRequest::default()).await
}

async fn with_aliases() -> Scene {
    let aliases = vec![
        idp::AliasAttributeType::Email,
        idp::AliasAttributeType::PhoneNumber,
        idp::AliasAttributeType::PreferredUsername,
    ];
    let pool = idp::CreateUserPoolRequest { alias_attributes: Some(aliases), ..verifies_email() };
    Scene::with(pool, idp::CreateUserPoolClientRequest::default()).await
}

#[tokio::test]
async fn an_address_as_user_name_becomes_the_attribute() {
    let scene = with_usernames(&[idp::UsernameAttributeType::Email]).await;
    let answer = scene.sign_up("fred@example.com", &[]).await.unwrap();
    assert!(answer.code_delivery_details.is_some());
    let user = scene.get("fred@example.com").await.unwrap();
    assert_eq!(user.username, answer.user_sub);
    assert_eq!(scene.value("fred@example.com", "email").await.as_deref(), Some("fred@example.com"));
    scene.confirm("fred@example.com", &scene.world.messages.last_code()).await.unwrap();
    let taken = scene.sign_up("fred@example.com", &[]).await;
    let text = "An account with the given email already exists.";
    assert_refused(taken, ErrorCode::UsernameExistsException, text);
    let invited = scene.create(scene.creation("fred@example.com", &[])).await;
    assert_refused(invited, ErrorCode::UsernameExistsException, text);
    let differing = scene.sign_up("mary@example.com", &[("email", "other@example.com")]).await;
    assert_code(differing, ErrorCode::InvalidParameterException);
}

#[tokio::test]
async fn other_names_are_refused_where_an_attribute_is_the_name() {
    let (email, phone) = (idp::UsernameAttributeType::Email, idp::UsernameAttributeType::PhoneNumber);
    let rows: [(&[idp::UsernameAttributeType], &str, Option<&str>); 7] = [
        (&[email], "fred", Some("Username should be an email.")),
        (&[email], "+15555550100", Some("Username should be an email.")),
        (&[phone], "fred@example.com", Some("Username should be a phone number.")),
        (&[phone], "+15555550100", None),
        (&[email, phone], "fred", Some("Username should be either an email or a phone number.")),
        (&[email, phone], "fred@example.com", None),
        (&[email, phone], "+15555550100", None),
    ];
    for (kinds, name, refused) in rows {
        let scene = with_usernames(kinds).await;
        let answer = scene.sign_up(name, &[]).await;
        match refused {
            Some(message) => assert_refused(answer, ErrorCode::InvalidParameterException, message),
            None => assert_eq!(scene.get(name).await.unwrap().username, answer.unwrap().user_sub),
        }
    }
}

#[tokio::test]
async fn a_name_may_not_look_like_an_alias() {
    let scene = with_aliases().await;
    assert_refused(
        scene.sign_up("fred@example.com", &[]).await,
        ErrorCode::InvalidParameterException,
        "Username cannot be of email format, since user pool is configured for email alias.",
    );
    assert_refused(
        scene.sign_up("+15555550100", &[]).await,
        ErrorCode::InvalidParameterException,
        "Username cannot be of phone number format, since user pool is configured for phone number alias.",
    );
    let preferred = scene.sign_up("fred", &[("preferred_username", "freddy")]).await;
    let message = "Preferred username cannot be provided for unconfirmed account, since user pool is configured for \
                   preferred username alias.";
    assert_refused(preferred, ErrorCode::InvalidParameterException, message);
}

#[tokio::test]
async fn an_alias_counts_once_it_is_verified_and_for_one_user() {
    let scene = with_aliases().await;
    let email = [("email", "shared@example.com")];
    let first = scene.sign_up("fred", &email).await.unwrap().user_sub;
    assert_code(scene.get("shared@example.com").await, ErrorCode::UserNotFoundException);
    let first_code = scene.world.messages.last_code();
    scene.sign_up("mary", &email).await.unwrap();
    let second_code = scene.world.messages.last_code();
    scene.confirm("fred", &first_code).await.unwrap();
    assert_eq!(scene.get("shared@example.com").await.unwrap().username, "fred");
    assert_refused(
        scene.confirm("mary", &second_code).await,
        ErrorCode::AliasExistsException,
        "An account with the email already exists.",
    );
    assert_eq!(scene.status("mary").await, idp::UserStatusType::Unconfirmed);

    let forced =
        idp::ConfirmSignUpRequest { force_alias_creation: Some(true), ..scene.confirmation("mary", &second_code) };
    users::confirm_sign_up(permit(), forced, &scene.world.ctx).await.unwrap();
    assert_eq!(scene.get("shared@example.com").await.unwrap().username, "mary");
    assert_eq!(scene.value(&first, "email_verified").await.as_deref(), Some("false"));
    assert_eq!(scene.value(&first, "email").await.as_deref(), Some("shared@example.com"));
    assert_refused(
        scene.admin_update("fred", &[("email_verified", "true")]).await,
        ErrorCode::AliasExistsException,
        "An account with the email already exists.",
    );
    scene.delete("mary").await.unwrap();
    scene.admin_update("fred", &[("email_verified", "true")]).await.unwrap();
    assert_eq!(scene.get("shared@example.com").await.unwrap().username, "fred");
}

#[tokio::test]
async fn an_administrator_takes_an_alias_over_only_by_force() {
    let scene = with_aliases().await;
    let given = [
        ("email", "shared@example.com"),
        ("email_verified", "true"),
        ("phone_number", "+15555550100"),
        ("phone_number_verified", "true"),
    ];
    let request = |name: &str| idp::AdminCreateUserRequest {
        message_action: Some(idp::MessageActionType::Suppress),
        ..scene.creation(name, &given)
    };
    scene.create(request("fred")).await.unwrap();
    assert_code(scene.create(request("mary")).await, ErrorCode::AliasExistsException);
    assert_code(scene.get("mary").await, ErrorCode::UserNotFoundException);
    let forced = idp::AdminCreateUserRequest { force_alias_creation: Some(true), ..request("mary") };
    scene.create(forced).await.unwrap();
    for alias in ["shared@example.com", "+15555550100"] {
        assert_eq!(scene.get(alias).await.unwrap().username, "mary");
    }
    assert_eq!(scene.value("fred", "email_verified").await.as_deref(), Some("false"));
    assert_eq!(scene.value("fred", "phone_number_verified").await.as_deref(), Some("false"));
}

#[tokio::test]
async fn a_preferred_name_is_nobody_elses_name() {
    let scene = with_aliases().await;
    scene.confirmed("fred", "fred@example.com").await;
    scene.confirmed("mary", "mary@example.com").await;
    scene.update("fred", &[("preferred_username", "freddy")]).await.unwrap();
    assert_eq!(scene.get("freddy").await.unwrap().username, "fred");
    for name in ["freddy", "fred"] {
        assert_refused(
            scene.update("mary", &[("preferred_username", name)]).await,
            ErrorCode::AliasExistsException,
            "An account with the preferred_username already exists.",
        );
    }
    let taken = scene.sign_up("freddy", &[]).await;
    assert_refused(taken, ErrorCode::UsernameExistsException, "User already exists");
    scene.update("fred", &[("preferred_username", "fritz")]).await.unwrap();
    scene.update("mary", &[("preferred_username", "freddy")]).await.unwrap();
    assert_eq!(scene.get("freddy").await.unwrap().username, "mary");
    scene.update("mary", &[("preferred_username", "mary")]).await.unwrap();
    assert_eq!(scene.get("mary").await.unwrap().username, "mary");
}

#[tokio::test]
async fn a_name_cannot_stand_for_another_users_sub() {
    let scene = Scene::new().await;
    let sub = scene.confirmed("fred", "fred@example.com").await;
    let taken = scene.sign_up(&sub, &[]).await;
    assert_refused(taken, ErrorCode::UsernameExistsException, "User already exists");
    assert_eq!(scene.get(&sub).await.unwrap().username, "fred");
}
