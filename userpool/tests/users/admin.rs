//! `AdminCreateUser`, enabling, disabling, deleting.

use cognomen_contract::cognito_idp::{self as idp, ErrorCode};
use cognomen_store::Range;
use cognomen_userpool::directory::{self, address};
use cognomen_userpool::messages::Medium;
use cognomen_userpool::ops::users;
use cognomen_userpool::passwords;

use super::{PASSWORD, Scene, break_delivery};
use crate::support::{assert_code, assert_refused, permit, permit_of};

#[tokio::test]
async fn an_invited_user_gets_a_temporary_password() {
    let scene = Scene::new().await;
    let request = idp::AdminCreateUserRequest {
        desired_delivery_mediums: Some(vec![idp::DeliveryMediumType::Email]),
        ..scene.creation("mary", &[("email", "mary@example.com"), ("email_verified", "True")])
    };
    let user = scene.create(request).await.unwrap();
    assert_eq!(user.username.as_deref(), Some("mary"));
    assert_eq!(user.user_status, Some(idp::UserStatusType::ForceChangePassword));
    assert_eq!(user.enabled, Some(true));
    assert_eq!(scene.value("mary", "email_verified").await.as_deref(), Some("true"));
    let message = scene.world.messages.last();
    let password = scene.world.messages.last_code();
    assert_eq!((message.medium, message.to.as_str()), (Medium::Email, "mary@example.com"));
    assert!(message.body.contains("mary") && message.body.contains(&password));
    let pool = scene.world.ctx.pool_anywhere(&scene.pool_id).await.unwrap();
    passwords::check_policy(&pool.pool, &password, passwords::PasswordFor::Invitation).unwrap();
}

#[tokio::test]
async fn an_administrators_user_has_only_the_marks_given() {
    let scene = Scene::new().await;
    let user = scene.create(scene.creation("mary", &[("email", "mary@example.com")])).await.unwrap();
    let names: Vec<_> = user.attributes.unwrap().into_iter().map(|attribute| attribute.name).collect();
    assert_eq!(names, ["sub", "email"]);
}

#[tokio::test]
async fn each_operation_words_a_weak_password_as_cognito() {
    let scene = Scene::new().await;
    let code = ErrorCode::InvalidPasswordException;
    let request = idp::AdminCreateUserRequest {
        temporary_password: Some("short".to_owned()),
        ..scene.creation("mary", &[("email", "mary@example.com")])
    };
    let message = "Password did not conform with password policy: Password not long enough";
    assert_refused(scene.create(request).await, code, message);
    scene.create(scene.creation("mary", &[])).await.unwrap();
    let request = idp::AdminSetUserPasswordRequest {
        user_pool_id: scene.pool_id.clone(),
        username: "mary".to_owned(),
        password: "short".to_owned(),
        permanent: None,
    };
    let answer = users::admin_set_user_password(permit(), request, &scene.world.ctx).await;
    assert_refused(answer, code, "Password does not conform to policy: Password not long enough");
}

#[tokio::test]
async fn invitations_go_where_they_are_wanted() {
    let both = [("email", "mary@example.com"), ("phone_number", "+15555550100")];
    let (email, sms) = (idp::DeliveryMediumType::Email, idp::DeliveryMediumType::Sms);
    type Row<'a> = (&'a [(&'a str, &'a str)], Option<Vec<idp::DeliveryMediumType>>, &'a [Medium]);
    let rows: [Row<'_>; 6] = [
        (&both, None, &[Medium::Sms]),
        (&both[..1], None, &[Medium::Email]),
        (&[], None, &[]),
        (&both, Some(vec![email]), &[Medium::Email]),
        (&both, Some(vec![sms]), &[Medium::Sms]),
        (&both, Some(vec![email, sms]), &[Medium::Sms, Medium::Email]),
    ];
    for (given, wanted, expected) in rows {
        let scene = Scene::new().await;
        let request = idp::AdminCreateUserRequest { desired_delivery_mediums: wanted, ..scene.creation("mary", given) };
        scene.create(request).await.unwrap();
        let media: Vec<Medium> = scene.world.messages.all().iter().map(|message| message.medium).collect();
        assert_eq!(media, expected);
    }
    let scene = Scene::new().await;
    for (given, missing) in [
        (&both[1..], "No email provided but desired delivery medium was Email"),
        (&both[..1], "No phone number provided but desired delivery medium was SMS"),
    ] {
        let wanted = Some(vec![email, sms]);
        let request = idp::AdminCreateUserRequest { desired_delivery_mediums: wanted, ..scene.creation("mary", given) };
        assert_refused(scene.create(request).await, ErrorCode::InvalidParameterException, missing);
        assert_code(scene.get("mary").await, ErrorCode::UserNotFoundException);
    }
}

#[tokio::test]
async fn users_that_do_not_fit_are_not_made() {
    let scene = Scene::new().await;
    scene.confirmed("fred", "fred@example.com").await;
    let suppressed =
        |request| idp::AdminCreateUserRequest { message_action: Some(idp::MessageActionType::Suppress), ..request };
    let taken = scene.create(suppressed(scene.creation("fred", &[]))).await;
    assert_refused(taken, ErrorCode::UsernameExistsException, "User account already exists");
    let weak = idp::AdminCreateUserRequest {
        temporary_password: Some("weak".to_owned()),
        ..suppressed(scene.creation("mary", &[]))
    };
    assert_code(scene.create(weak).await, ErrorCode::InvalidPasswordException);
    let rows: [(&[(&str, &str)], &str); 5] = [
        (&[("email", "x")], "Invalid email address format."),
        (
            &[("custom:x", "1")],
            "Attributes did not conform to the schema: custom:x: Attribute does not exist in the schema.",
        ),
        (&[("sub", "x")], "Attributes did not conform to the schema: sub: Attribute cannot be updated."),
        (&[("email_verified", "true")], "email_verified cannot be set to true without email."),
        (
            &[("email_verified", "yes")],
            "Attributes did not conform to the schema: email_verified: Attribute value is not a boolean.",
        ),
    ];
    for (given, message) in rows {
        let refused = scene.create(suppressed(scene.creation("mary", given))).await;
        assert_refused(refused, ErrorCode::InvalidParameterException, message);
    }
    let mut elsewhere = scene.creation("mary", &[]);
    elsewhere.user_pool_id = "eu-west-1_000000000".to_owned();
    assert_code(scene.create(elsewhere).await, ErrorCode::ResourceNotFoundException);
    assert_code(scene.get("mary").await, ErrorCode::UserNotFoundException);
}

#[tokio::test]
async fn an_invitation_is_sent_again_only_while_it_stands() {
    let scene = Scene::new().await;
    let resend = |name: &str| idp::AdminCreateUserRequest {
        message_action: Some(idp::MessageActionType::Resend),
        ..scene.creation(name, &[])
    };
    assert_refused(scene.create(resend("mary")).await, ErrorCode::UserNotFoundException, "User does not exist.");
    scene.create(scene.creation("mary", &[("email", "mary@example.com")])).await.unwrap();
    let first = scene.world.messages.last_code();
    scene.world.clock.advance(6 * 86_400);
    scene.create(resend("mary")).await.unwrap();
    let second = scene.world.messages.last_code();
    assert_eq!(scene.sent(), 2);
    assert!(!has_password(&scene, "mary", &first).await || first == second);
    assert!(has_password(&scene, "mary", &second).await);
    scene.set_password("mary", PASSWORD, true).await.unwrap();
    assert_refused(
        scene.create(resend("mary")).await,
        ErrorCode::UnsupportedUserStateException,
        "Resend not possible. mary status is not FORCE_CHANGE_PASSWORD",
    );
}

async fn has_password(scene: &Scene, username: &str, password: &str) -> bool {
    let ctx = &scene.world.ctx;
    let pool = ctx.pool_anywhere(&scene.pool_id).await.unwrap();
    let user = directory::require(ctx, &pool, username).await.unwrap().user;
    let at = address::credential(&scene.pool_id, &user.sub);
    let credential = ctx.store.get::<cognomen_model::credential::Credential>(&at).await.unwrap().unwrap().value;
    passwords::matches(&pool.pool, &user.username, &credential.verifier.unwrap(), password)
}

#[tokio::test]
async fn a_lost_invitation_leaves_the_user() {
    let mut scene = Scene::new().await;
    break_delivery(&mut scene);
    let refused = scene.create(scene.creation("mary", &[("email", "mary@example.com")])).await;
    assert_code(refused, ErrorCode::CodeDeliveryFailureException);
    assert_eq!(scene.status("mary").await, idp::UserStatusType::ForceChangePassword);
}

#[tokio::test]
async fn disabling_revokes_and_enabling_does_not_bring_back() {
    let scene = Scene::new().await;
    scene.confirmed("fred", "fred@example.com").await;
    let session = scene.signed_in("fred").await.session;
    scene.world.clock.advance(1);
    let disable = idp::AdminDisableUserRequest { user_pool_id: scene.pool_id.clone(), username: "fred".to_owned() };
    users::admin_disable_user(permit(), disable, &scene.world.ctx).await.unwrap();
    assert_eq!(scene.get("fred").await.unwrap().enabled, Some(false));
    assert!(!scene.signed_in("fred").await.user.honours(&session));
    let text = "User is disabled.";
    assert_refused(scene.forgot("fred").await, ErrorCode::NotAuthorizedException, text);
    assert_refused(scene.confirm("fred", "000000").await, ErrorCode::NotAuthorizedException, text);
    assert_refused(scene.resend("fred").await, ErrorCode::NotAuthorizedException, text);
    let refused = scene.confirm_forgot("fred", "000000", PASSWORD).await;
    assert_refused(refused, ErrorCode::NotAuthorizedException, text);
    let enable = idp::AdminEnableUserRequest { user_pool_id: scene.pool_id.clone(), username: "fred".to_owned() };
    users::admin_enable_user(permit(), enable, &scene.world.ctx).await.unwrap();
    assert_eq!(scene.get("fred").await.unwrap().enabled, Some(true));
    assert!(!scene.signed_in("fred").await.user.honours(&session));
}

#[tokio::test]
async fn unknown_users_and_pools_are_said_so() {
    let scene = Scene::new().await;
    let pool = || scene.pool_id.clone();
    let nobody = || "nobody".to_owned();
    let ctx = &scene.world.ctx;
    let missing = ErrorCode::UserNotFoundException;
    let text = "User does not exist.";
    let request = idp::AdminEnableUserRequest { user_pool_id: pool(), username: nobody() };
    assert_refused(users::admin_enable_user(permit(), request, ctx).await, missing, text);
    let request = idp::AdminDisableUserRequest { user_pool_id: pool(), username: nobody() };
    assert_refused(users::admin_disable_user(permit(), request, ctx).await, missing, text);
    let request = idp::AdminConfirmSignUpRequest { user_pool_id: pool(), username: nobody(), client_metadata: None };
    assert_refused(users::admin_confirm_sign_up(permit(), request, ctx).await, missing, text);
    let request =
        idp::AdminResetUserPasswordRequest { user_pool_id: pool(), username: nobody(), client_metadata: None };
    assert_refused(users::admin_reset_user_password(permit(), request, ctx).await, missing, text);
    let request = idp::AdminDeleteUserAttributesRequest {
        user_pool_id: pool(),
        username: nobody(),
        user_attribute_names: vec!["name".to_owned()],
    };
    assert_refused(users::admin_delete_user_attributes(permit(), request, ctx).await, missing, text);
    assert_refused(scene.get("nobody").await, missing, text);
    assert_refused(scene.admin_update("nobody", &[("name", "x")]).await, missing, text);
    assert_refused(scene.set_password("nobody", PASSWORD, true).await, missing, text);
    assert_refused(scene.delete("nobody").await, missing, text);
    let elsewhere = idp::AdminGetUserRequest { user_pool_id: "us-east-1_000000000".to_owned(), username: nobody() };
    let answer = users::admin_get_user(permit(), elsewhere, ctx).await;
    assert_code(answer, ErrorCode::ResourceNotFoundException);
}

#[tokio::test]
async fn a_deleted_user_leaves_nothing_behind() {
    let scene = Scene::new().await;
    let first = scene.confirmed("fred", "fred@example.com").await;
    scene.forgot("fred").await.unwrap();
    scene.delete("fred").await.unwrap();
    assert_code(scene.get("fred").await, ErrorCode::UserNotFoundException);
    let scope = address::scope(&scene.pool_id);
    let store = &scene.world.ctx.store;
    let left = store.scan_sealed(&scope, &address::user_partition(&first), &Range::all(), 100).await.unwrap();
    assert!(left.items.is_empty());
    let second = scene.confirmed("fred", "fred@example.com").await;
    assert_ne!(first, second);
    let user = scene.signed_in("fred").await;
    users::delete_user(permit_of(user), idp::DeleteUserRequest::default(), &scene.world.ctx).await.unwrap();
    assert_code(scene.get(&second).await, ErrorCode::UserNotFoundException);
}
