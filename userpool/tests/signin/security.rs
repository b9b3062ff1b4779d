//! Attempts to use what a sign-in hands out longer, or otherwise, than it was meant.

use std::sync::Arc;

use cognomen_contract::cognito_idp::{
    AdminDeleteUserRequest, AdminSetUserPasswordRequest, ChallengeNameType, CreateUserPoolClientRequest,
    CreateUserPoolRequest, ErrorCode, PreventUserExistenceErrorTypes, UserStatusType, UsernameAttributeType,
};
use cognomen_model::clock::ManualClock;
use cognomen_store::Range;
use cognomen_userpool::directory::address;
use cognomen_userpool::ops::users;

use super::{Exchange, PASSWORD, Scene, USER, client_settings};
use crate::support::{assert_refused, permit};

const NEW: &str = "Another-horse-1";

#[tokio::test]
async fn a_proof_is_good_once_even_in_the_moment_its_state_ends() {
    let mut scene = Scene::new().await;
    let exchange = Exchange::start(&scene, USER).await.unwrap();
    exchange.finish(&scene, PASSWORD).await.unwrap();
    // The operation looks at the time a moment before the state ends, the store a moment after.
    scene.world.ctx.clock = Arc::new(ManualClock::new(scene.world.now().plus_seconds(179)));
    scene.world.clock.advance(181);
    let message = "Invalid session for the user, session can only be used once.";
    assert_refused(exchange.finish(&scene, PASSWORD).await, ErrorCode::NotAuthorizedException, message);
}

#[tokio::test]
async fn a_new_temporary_password_ends_what_the_earlier_one_began() {
    let scene = Scene::new().await;
    scene.user("guest", PASSWORD, |user, _| user.status = UserStatusType::ForceChangePassword).await;
    let session = scene.password("guest", PASSWORD).await.unwrap().session;
    let request = AdminSetUserPasswordRequest {
        user_pool_id: scene.pool_id.clone(),
        username: "guest".to_owned(),
        password: "Temporary-horse-2".to_owned(),
        permanent: Some(false),
    };
    users::admin_set_user_password(permit(), request, &scene.world.ctx).await.unwrap();
    let responses = [("USERNAME", "guest"), ("NEW_PASSWORD", NEW)];
    let answer = scene.respond(ChallengeNameType::NewPasswordRequired, session, &responses).await;
    assert_refused(answer, ErrorCode::NotAuthorizedException, "Invalid session for the user.");
    let session = scene.password("guest", "Temporary-horse-2").await.unwrap().session;
    scene.respond(ChallengeNameType::NewPasswordRequired, session, &responses).await.unwrap();
}

#[tokio::test]
async fn a_sub_of_nobody_is_answered_as_one_of_somebody() {
    let pool = CreateUserPoolRequest {
        username_attributes: Some(vec![UsernameAttributeType::Email]),
        ..CreateUserPoolRequest::default()
    };
    let prevent = Some(PreventUserExistenceErrorTypes::Enabled);
    let client = CreateUserPoolClientRequest { prevent_user_existence_errors: prevent, ..client_settings() };
    let scene = Scene::with(pool, client).await;
    let nobody = "34343434-3434-3434-3434-343434343434";
    let exchange = Exchange::start(&scene, nobody).await.unwrap();
    assert_eq!(exchange.challenge["USER_ID_FOR_SRP"], nobody);
    assert_eq!(exchange.challenge["USERNAME"], nobody);
}

#[tokio::test]
async fn a_user_deleted_while_signing_in_leaves_no_session() {
    let scene = Scene::new().await;
    let ctx = &scene.world.ctx;
    for round in 0..12 {
        let name = format!("guest{round}");
        let sub = scene.user(&name, PASSWORD, |_, _| {}).await;
        let request = AdminDeleteUserRequest { user_pool_id: scene.pool_id.clone(), username: name.clone() };
        let (_, deleted) =
            tokio::join!(scene.password(&name, PASSWORD), users::admin_delete_user(permit(), request, ctx));
        deleted.unwrap();
        let (scope, partition) = (address::scope(&scene.pool_id), address::user_partition(&sub));
        let left = ctx.store.scan_sealed(&scope, &partition, &Range::prefix("session/"), 10).await.unwrap();
        assert!(left.items.is_empty(), "round {round}");
    }
}
