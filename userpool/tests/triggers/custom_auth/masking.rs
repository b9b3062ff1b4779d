//! Clients that hide who exists.

use cognomen_contract::cognito_idp::{self as idp, ErrorCode};
use cognomen_userpool::triggers::Trigger;
use serde_json::json;

use super::{CUSTOM, ONCE, REFUSED, Scene, USER, client, masking_client, refused, signed_in};
use crate::support::assert_refused;

#[tokio::test]
async fn others_are_told_at_once() {
    let scene = Scene::new().await;
    let answer = scene.start(&[("USERNAME", "nobody")]).await;
    assert_refused(answer, ErrorCode::UserNotFoundException, "User does not exist.");
    assert_eq!(scene.world.functions.sources(), [""; 0]);
}

#[tokio::test]
async fn nobody_is_asked_what_a_user_is_asked() {
    let scene = Scene::masking().await;
    let known = scene.start(&[("USERNAME", USER)]).await.unwrap();
    assert_eq!(scene.world.functions.last()["request"]["userNotFound"], false);
    let unknown = scene.start(&[("USERNAME", "Nobody")]).await.unwrap();
    let event = scene.world.functions.last();
    assert_eq!(event["userName"], "Nobody");
    assert_eq!(event["request"]["userNotFound"], true);
    assert_eq!(event["request"]["userAttributes"], json!({}));
    assert_eq!(known.challenge_name, unknown.challenge_name);
    let (shown, feigned) = (known.challenge_parameters.unwrap(), unknown.challenge_parameters.unwrap());
    assert!(shown.keys().eq(feigned.keys()));
    assert_eq!(feigned["question"], "6 * 7");
    let (mut session, mut other) = (known.session.unwrap(), unknown.session.unwrap());
    for _ in 0..2 {
        assert_eq!(session.len(), other.len());
        let (again, feigned_again) =
            (scene.answer(&session, "41").await.unwrap(), scene.answer_as("Nobody", &other, "41").await.unwrap());
        let last = scene.world.functions.last();
        assert_eq!((&last["userName"], &last["request"]["userNotFound"]), (&json!("Nobody"), &json!(true)));
        assert_eq!(again.challenge_name, feigned_again.challenge_name);
        refused(scene.answer_as("Nobody", &other, "41").await, ONCE);
        (session, other) = (again.session.unwrap(), feigned_again.session.unwrap());
    }
    refused(scene.answer(&session, "41").await, REFUSED);
    refused(scene.answer_as("Nobody", &other, "41").await, REFUSED);
}

#[tokio::test]
async fn nobody_gets_tokens_whatever_functions_say() {
    let scene = Scene::masking().await;
    let session = scene.asked("nobody").await;
    refused(scene.answer_as("nobody", &session, "42").await, REFUSED);
    assert_eq!(scene.rounds()[0]["challengeResult"], true);
    scene.world.functions.answer(Trigger::DefineAuthChallenge, json!({"issueTokens": true}));
    refused(scene.start(&[("USERNAME", "nobody")]).await, REFUSED);
    assert!(scene.start(&[("USERNAME", USER)]).await.is_ok());
}

#[tokio::test]
async fn who_comes_to_have_a_name_on_the_way_is_not_let_in_by_it() {
    let scene = Scene::masking().await;
    let session = scene.asked("john").await;
    scene.user("john", true).await;
    refused(scene.answer_as("john", &session, "42").await, REFUSED);
    let session = scene.asked("john").await;
    signed_in(scene.answer_as("john", &session, "42").await);
}

#[tokio::test]
async fn aliases_lead_to_the_true_name_and_nobodys_to_one_that_looks_so() {
    let pool = idp::CreateUserPoolRequest {
        alias_attributes: Some(vec![idp::AliasAttributeType::Email]),
        ..Default::default()
    };
    let scene = Scene::with(&CUSTOM, pool, masking_client()).await;
    scene
        .change(|user| {
            user.attributes.insert("email".to_owned(), "mary@example.com".to_owned());
            user.set_verified("email", true);
        })
        .await;
    let asked = scene.start(&[("USERNAME", "mary@example.com")]).await.unwrap();
    assert_eq!(asked.challenge_parameters.unwrap()["USERNAME"], USER);
    assert_eq!(scene.world.functions.last()["userName"], USER);
    let session = asked.session.unwrap();
    let again = scene.answer_as("mary@example.com", &session, "41").await.unwrap();
    signed_in(scene.answer(&again.session.unwrap(), "42").await);
    let asked = scene.start(&[("USERNAME", "nobody@example.com")]).await.unwrap();
    assert_eq!(scene.world.functions.last()["userName"], "nobody@example.com");
    let name = asked.challenge_parameters.unwrap()["USERNAME"].clone();
    assert_ne!(name, "nobody@example.com");
    let again = scene.answer_as(&name, &asked.session.unwrap(), "41").await.unwrap();
    assert_eq!(again.challenge_parameters.unwrap()["USERNAME"], name);
    assert_eq!(scene.world.functions.last()["userName"], "nobody@example.com");
}

#[tokio::test]
async fn functions_of_other_clients_are_not_told() {
    let scene = Scene::with(&CUSTOM, idp::CreateUserPoolRequest::default(), client()).await;
    scene.asked(USER).await;
    assert_eq!(scene.world.functions.last()["request"].get("userNotFound"), None);
}
