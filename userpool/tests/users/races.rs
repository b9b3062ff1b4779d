//! What happens at one moment: one winner, and no guess for free.

use cognomen_contract::cognito_idp::{self as idp, ErrorCode};

use super::{Scene, verifies_email, wrong};
use crate::support::assert_code;

#[tokio::test]
async fn of_two_sign_ups_for_one_name_one_wins() {
    let scene = Scene::new().await;
    for round in 0..20 {
        let name = format!("fred{round}");
        let (first, second) = tokio::join!(
            scene.sign_up(&name, &[("email", "a@example.com")]),
            scene.sign_up(&name, &[("email", "b@example.com")]),
        );
        assert!(first.is_ok() != second.is_ok(), "exactly one wins");
        let (won, lost) = if first.is_ok() { (first, second) } else { (second, first) };
        assert_code(lost, ErrorCode::UsernameExistsException);
        assert_eq!(scene.value(&name, "sub").await, Some(won.unwrap().user_sub));
    }
    assert_eq!(scene.sent(), 20);
}

#[tokio::test]
async fn of_two_confirmations_of_one_alias_one_wins() {
    let pool =
        idp::CreateUserPoolRequest { alias_attributes: Some(vec![idp::AliasAttributeType::Email]), ..verifies_email() };
    let scene = Scene::with(pool, idp::CreateUserPoolClientRequest::default()).await;
    for round in 0..10 {
        let email = format!("shared{round}@example.com");
        let (fred, mary) = (format!("fred{round}"), format!("mary{round}"));
        scene.sign_up(&fred, &[("email", &email)]).await.unwrap();
        let first_code = scene.world.messages.last_code();
        scene.sign_up(&mary, &[("email", &email)]).await.unwrap();
        let second_code = scene.world.messages.last_code();
        let (first, second) = tokio::join!(scene.confirm(&fred, &first_code), scene.confirm(&mary, &second_code));
        assert!(first.is_ok() != second.is_ok(), "exactly one wins");
        let (winner, lost) = if first.is_ok() { (fred, second) } else { (mary, first) };
        assert_code(lost, ErrorCode::AliasExistsException);
        assert_eq!(scene.get(&email).await.unwrap().username, winner);
    }
}

#[tokio::test]
async fn a_code_confirms_once() {
    let scene = Scene::new().await;
    scene.sign_up("fred", &[("email", "fred@example.com")]).await.unwrap();
    let code = scene.world.messages.last_code();
    let (first, second) = tokio::join!(scene.confirm("fred", &code), scene.confirm("fred", &code));
    assert!(first.is_ok() != second.is_ok(), "exactly one wins");
}

#[tokio::test]
async fn guesses_at_one_moment_are_all_counted() {
    let scene = Scene::new().await;
    scene.sign_up("fred", &[("email", "fred@example.com")]).await.unwrap();
    let code = scene.world.messages.last_code();
    let bad = wrong(&code);
    let guess = || scene.confirm("fred", &bad);
    let answers = tokio::join!(guess(), guess(), guess(), guess(), guess(), guess(), guess(), guess());
    let answers = [answers.0, answers.1, answers.2, answers.3, answers.4, answers.5, answers.6, answers.7];
    let compared = answers
        .iter()
        .filter(|answer| answer.as_ref().unwrap_err().code() == ErrorCode::CodeMismatchException.into())
        .count();
    assert_eq!(compared, 5);
    assert_code(scene.confirm("fred", &code).await, ErrorCode::LimitExceededException);
}

#[tokio::test]
async fn two_changes_of_one_user_both_arrive() {
    let scene = Scene::new().await;
    scene.confirmed("fred", "fred@example.com").await;
    for _ in 0..10 {
        let (first, second) = tokio::join!(
            scene.admin_update("fred", &[("name", "F")]),
            scene.admin_update("fred", &[("nickname", "f")])
        );
        first.unwrap();
        second.unwrap();
    }
    assert_eq!(scene.value("fred", "name").await.as_deref(), Some("F"));
    assert_eq!(scene.value("fred", "nickname").await.as_deref(), Some("f"));
}
