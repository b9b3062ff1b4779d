use cognomen_contract::cognito_idp::{
    CreateUserPoolClientRequest, CreateUserPoolRequest, ErrorCode, PreventUserExistenceErrorTypes,
    UsernameAttributeType,
};
use cognomen_model::id;

use super::{Exchange, PASSWORD, Scene, USER, client_settings, ignoring_case};
use crate::support::assert_refused;

const WRONG: &str = "Wrong-horse-1";

#[tokio::test]
async fn unknown_users_answer_like_known_ones() {
    let scene = Scene::masking().await;
    let known = scene.password(USER, WRONG).await.unwrap_err();
    let unknown = scene.password("nobody", WRONG).await.unwrap_err();
    assert_eq!((known.code(), known.message()), (unknown.code(), unknown.message()));
    let known = Exchange::start(&scene, USER).await.unwrap();
    let unknown = Exchange::start(&scene, "jack").await.unwrap();
    let shape = |exchange: &Exchange| {
        let sizes = |(name, value): (&String, &String)| match name.as_str() {
            // Numbers lose their leading zeros.
            "SALT" | "SRP_B" => (name.clone(), 0),
            _ => (name.clone(), value.len()),
        };
        exchange.challenge.iter().map(sizes).collect::<Vec<_>>()
    };
    assert_eq!(shape(&known), shape(&unknown));
    for exchange in [&known, &unknown] {
        assert!(exchange.challenge["SRP_B"].len() > 750);
        assert_refused(
            exchange.finish(&scene, WRONG).await,
            ErrorCode::NotAuthorizedException,
            "Incorrect username or password.",
        );
        assert_refused(
            exchange.finish(&scene, WRONG).await,
            ErrorCode::NotAuthorizedException,
            "Invalid session for the user, session can only be used once.",
        );
    }
}

#[tokio::test]
async fn unknown_users_keep_their_salt_and_name() {
    let prevent = Some(PreventUserExistenceErrorTypes::Enabled);
    let client = CreateUserPoolClientRequest { prevent_user_existence_errors: prevent, ..client_settings() };
    let scene = Scene::with(ignoring_case(), client).await;
    let first = Exchange::start(&scene, "nobody").await.unwrap().challenge;
    let again = Exchange::start(&scene, "NOBODY").await.unwrap().challenge;
    let other = Exchange::start(&scene, "somebody").await.unwrap().challenge;
    assert_eq!(first["SALT"], again["SALT"]);
    assert_ne!(first["SALT"], other["SALT"]);
    assert_ne!(first["SRP_B"], again["SRP_B"]);
    assert_eq!((first["USERNAME"].as_str(), first["USER_ID_FOR_SRP"].as_str()), ("nobody", "nobody"));
    assert_eq!(again["USER_ID_FOR_SRP"], "nobody");
}

#[tokio::test]
async fn unknown_addresses_hide_behind_an_id() {
    let pool = CreateUserPoolRequest {
        username_attributes: Some(vec![UsernameAttributeType::Email]),
        ..CreateUserPoolRequest::default()
    };
    let prevent = Some(PreventUserExistenceErrorTypes::Enabled);
    let client = CreateUserPoolClientRequest { prevent_user_existence_errors: prevent, ..client_settings() };
    let scene = Scene::with(pool, client).await;
    let first = Exchange::start(&scene, "nobody@example.com").await.unwrap().challenge;
    let again = Exchange::start(&scene, "nobody@example.com").await.unwrap().challenge;
    assert!(id::is_uuid_like(&first["USER_ID_FOR_SRP"]));
    assert_eq!(first["USER_ID_FOR_SRP"], again["USER_ID_FOR_SRP"]);
}

#[tokio::test]
async fn no_password_opens_a_decoy() {
    let scene = Scene::masking().await;
    for password in ["", PASSWORD, "Cognomen-1"] {
        let exchange = Exchange::start(&scene, "nobody").await.unwrap();
        assert!(exchange.finish(&scene, password).await.is_err());
    }
    let ghost = "34343434-3434-3434-3434-343434343434";
    let answer = scene.password(ghost, PASSWORD).await;
    assert_refused(answer, ErrorCode::NotAuthorizedException, "Incorrect username or password.");
}
