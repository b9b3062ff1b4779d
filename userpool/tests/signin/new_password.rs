use std::collections::BTreeMap;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    AliasAttributeType, ChallengeNameType, CreateUserPoolClientRequest, CreateUserPoolRequest, ErrorCode,
    RespondToAuthChallengeResponse, SchemaAttributeType, UserStatusType,
};
use cognomen_userpool::directory;

use super::{Exchange, PASSWORD, Scene, client_settings};
use crate::support::{assert_code, assert_refused};

const GUEST: &str = "guest";
const NEW: &str = "Another-horse-1";

/// A pool that requires `name`, and a user with a temporary password.
async fn scene() -> Scene {
    let required = SchemaAttributeType {
        name: Some("name".to_owned()),
        required: Some(true),
        mutable: Some(true),
        ..SchemaAttributeType::default()
    };
    let pool = CreateUserPoolRequest {
        schema: Some(vec![required]),
        alias_attributes: Some(vec![AliasAttributeType::PreferredUsername]),
        ..CreateUserPoolRequest::default()
    };
    let write = ["name", "email", "nickname", "preferred_username"].map(str::to_owned).to_vec();
    let client = CreateUserPoolClientRequest { write_attributes: Some(write), ..client_settings() };
    let scene = Scene::with(pool, client).await;
    let until = scene.world.now().plus_seconds(86_400);
    scene
        .user(GUEST, PASSWORD, |user, credential| {
            user.status = UserStatusType::ForceChangePassword;
            user.attributes.insert("email".to_owned(), "guest@example.com".to_owned());
            user.set_verified("email", true);
            credential.temporary_until = Some(until);
        })
        .await;
    scene
}

async fn challenge(scene: &Scene) -> (String, BTreeMap<String, String>) {
    let answer = scene.password(GUEST, PASSWORD).await.unwrap();
    assert_eq!(answer.challenge_name, Some(ChallengeNameType::NewPasswordRequired));
    assert_eq!(answer.authentication_result, None);
    (answer.session.unwrap(), answer.challenge_parameters.unwrap())
}

async fn choose(scene: &Scene, session: &str, more: &[(&str, &str)]) -> Result<RespondToAuthChallengeResponse, Error> {
    let responses = [&[("USERNAME", GUEST), ("NEW_PASSWORD", NEW)], more].concat();
    scene.respond(ChallengeNameType::NewPasswordRequired, Some(session.to_owned()), &responses).await
}

#[tokio::test]
async fn a_temporary_password_is_replaced() {
    let scene = scene().await;
    let (session, parameters) = challenge(&scene).await;
    assert!((20..=2048).contains(&session.len()));
    assert_eq!(parameters["USER_ID_FOR_SRP"], GUEST);
    assert_eq!(parameters["requiredAttributes"], r#"["userAttributes.name"]"#);
    assert_eq!(parameters["userAttributes"], r#"{"email":"guest@example.com","email_verified":"true"}"#);
    let answer = choose(&scene, &session, &[("userAttributes.name", "Guest")]).await.unwrap();
    assert!(answer.authentication_result.unwrap().refresh_token.is_some());
    let again = choose(&scene, &session, &[("userAttributes.name", "Guest")]).await;
    let message = "Invalid session for the user, session can only be used once.";
    assert_refused(again, ErrorCode::NotAuthorizedException, message);
    assert_code(scene.password(GUEST, PASSWORD).await, ErrorCode::NotAuthorizedException);
    assert!(scene.password(GUEST, NEW).await.unwrap().authentication_result.is_some());
    let pool = scene.world.ctx.pool_anywhere(&scene.pool_id).await.unwrap();
    let user = directory::require(&scene.world.ctx, &pool, GUEST).await.unwrap().user;
    assert_eq!(user.status, UserStatusType::Confirmed);
    assert_eq!(user.attribute("name"), Some("Guest"));
    assert!(user.is_verified("email"));
}

#[tokio::test]
async fn srp_leads_there_too() {
    let scene = scene().await;
    let exchange = Exchange::start(&scene, GUEST).await.unwrap();
    let answer = exchange.finish(&scene, PASSWORD).await.unwrap();
    assert_eq!(answer.challenge_name, Some(ChallengeNameType::NewPasswordRequired));
    let again = exchange.finish(&scene, PASSWORD).await;
    let message = "Invalid session for the user, session can only be used once.";
    assert_refused(again, ErrorCode::NotAuthorizedException, message);
    let session = answer.session.unwrap();
    assert!(choose(&scene, &session, &[("userAttributes.name", "Guest")]).await.is_ok());
}

#[tokio::test]
async fn a_refused_answer_may_be_bettered() {
    let scene = scene().await;
    let (session, _) = challenge(&scene).await;
    let missing = choose(&scene, &session, &[]).await;
    let message = "Invalid attributes given, name is missing";
    assert_refused(missing, ErrorCode::InvalidParameterException, message);
    let named = ("userAttributes.name", "Guest");
    let foreign = choose(&scene, &session, &[named, ("userAttributes.gender", "x")]).await;
    let message = "A client attempted to write unauthorized attribute";
    assert_refused(foreign, ErrorCode::NotAuthorizedException, message);
    let mark = choose(&scene, &session, &[named, ("userAttributes.email_verified", "false")]).await;
    assert_refused(mark, ErrorCode::NotAuthorizedException, message);
    let unknown = choose(&scene, &session, &[named, ("userAttributes.custom:x", "1")]).await;
    assert_refused(unknown, ErrorCode::NotAuthorizedException, message);
    let taken = choose(&scene, &session, &[named, ("userAttributes.preferred_username", "mary")]).await;
    assert_code(taken, ErrorCode::AliasExistsException);
    let weak = [("USERNAME", GUEST), ("NEW_PASSWORD", "weak"), named];
    let weak = scene.respond(ChallengeNameType::NewPasswordRequired, Some(session.clone()), &weak).await;
    let message = "Password does not conform to policy: Password not long enough";
    assert_refused(weak, ErrorCode::InvalidPasswordException, message);
    assert!(choose(&scene, &session, &[named, ("userAttributes.email_verified", "true")]).await.is_ok());
}

#[tokio::test]
async fn any_name_of_the_user_answers() {
    let pool = CreateUserPoolRequest {
        alias_attributes: Some(vec![AliasAttributeType::Email]),
        ..CreateUserPoolRequest::default()
    };
    let scene = Scene::with(pool, client_settings()).await;
    scene
        .user(GUEST, PASSWORD, |user, _| {
            user.status = UserStatusType::ForceChangePassword;
            user.attributes.insert("email".to_owned(), "guest@example.com".to_owned());
            user.set_verified("email", true);
        })
        .await;
    let session = scene.password("guest@example.com", PASSWORD).await.unwrap().session.unwrap();
    let answer = async |name| {
        let responses = [("USERNAME", name), ("NEW_PASSWORD", NEW)];
        scene.respond(ChallengeNameType::NewPasswordRequired, Some(session.clone()), &responses).await
    };
    for other in ["mary", "nobody", "mary@example.com"] {
        assert_refused(answer(other).await, ErrorCode::NotAuthorizedException, "Invalid session for the user.");
    }
    assert!(answer("guest@example.com").await.unwrap().authentication_result.is_some());
}

#[tokio::test]
async fn a_session_is_its_users_for_a_while() {
    let scene = scene().await;
    let (session, _) = challenge(&scene).await;
    let responses = [("USERNAME", "mary"), ("NEW_PASSWORD", NEW)];
    let other = scene.respond(ChallengeNameType::NewPasswordRequired, Some(session.clone()), &responses).await;
    assert_refused(other, ErrorCode::NotAuthorizedException, "Invalid session for the user.");
    scene.world.clock.advance(180);
    let late = choose(&scene, &session, &[("userAttributes.name", "Guest")]).await;
    assert_refused(late, ErrorCode::NotAuthorizedException, "Invalid session for the user, session is expired.");
    let none = scene.respond(ChallengeNameType::NewPasswordRequired, None, &responses).await;
    assert_refused(none, ErrorCode::InvalidParameterException, "Missing required parameter Session");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_answers_at_once_leave_one_winner() {
    let scene = std::sync::Arc::new(scene().await);
    let (session, _) = challenge(&scene).await;
    let answers: Vec<_> = (0..4)
        .map(|_| {
            let (scene, session) = (std::sync::Arc::clone(&scene), session.clone());
            tokio::spawn(async move { choose(&scene, &session, &[("userAttributes.name", "Guest")]).await.is_ok() })
        })
        .collect();
    let mut winners = 0;
    for answer in answers {
        winners += usize::from(answer.await.unwrap());
    }
    assert_eq!(winners, 1);
}
