use std::sync::Arc;

use cognomen_contract::cognito_idp::ErrorCode;

use super::{Exchange, PASSWORD, Scene, USER};
use crate::support::assert_refused;

const WRONG: &str = "Wrong-horse-1";
const LOCKED: &str = "Password attempts exceeded";

#[tokio::test]
async fn five_failures_shut_the_account_for_a_while() {
    let scene = Scene::masking().await;
    for username in [USER, "nobody"] {
        for _ in 0..5 {
            let wrong = scene.password(username, WRONG).await;
            assert_refused(wrong, ErrorCode::NotAuthorizedException, "Incorrect username or password.");
        }
        assert_refused(scene.password(username, PASSWORD).await, ErrorCode::NotAuthorizedException, LOCKED);
        let srp = Exchange::start(&scene, username).await;
        assert_refused(srp.map(|exchange| exchange.challenge), ErrorCode::NotAuthorizedException, LOCKED);
    }
    scene.world.clock.advance(1);
    assert!(scene.password(USER, PASSWORD).await.is_ok());
    let wrong = scene.password(USER, WRONG).await;
    assert_refused(wrong, ErrorCode::NotAuthorizedException, "Incorrect username or password.");
    assert!(scene.password(USER, PASSWORD).await.is_ok(), "a success forgives");
}

#[tokio::test]
async fn failed_proofs_count_like_failed_passwords() {
    let scene = Scene::new().await;
    for _ in 0..5 {
        let exchange = Exchange::start(&scene, USER).await.unwrap();
        let wrong = exchange.finish(&scene, WRONG).await;
        assert_refused(wrong, ErrorCode::NotAuthorizedException, "Incorrect username or password.");
    }
    assert_refused(scene.password(USER, PASSWORD).await, ErrorCode::NotAuthorizedException, LOCKED);
}

#[tokio::test]
async fn waits_double_and_are_forgotten() {
    let scene = Scene::new().await;
    for _ in 0..5 {
        scene.password(USER, WRONG).await.unwrap_err();
    }
    for wait in [1, 2, 4, 8] {
        scene.world.clock.advance(wait - 1);
        assert_refused(scene.password(USER, PASSWORD).await, ErrorCode::NotAuthorizedException, LOCKED);
        scene.world.clock.advance(1);
        let wrong = scene.password(USER, WRONG).await;
        assert_refused(wrong, ErrorCode::NotAuthorizedException, "Incorrect username or password.");
    }
    scene.world.clock.advance(2 * 900);
    for _ in 0..4 {
        let wrong = scene.password(USER, WRONG).await;
        assert_refused(wrong, ErrorCode::NotAuthorizedException, "Incorrect username or password.");
    }
    assert!(scene.password(USER, PASSWORD).await.is_ok());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn guesses_made_at_once_count_each() {
    let scene = Arc::new(Scene::new().await);
    let guesses: Vec<_> = (0..24)
        .map(|_| {
            let scene = Arc::clone(&scene);
            tokio::spawn(async move { scene.password(USER, WRONG).await.unwrap_err().message().to_owned() })
        })
        .collect();
    let mut judged = 0;
    for guess in guesses {
        judged += usize::from(guess.await.unwrap() == "Incorrect username or password.");
    }
    assert_eq!(judged, 5, "the rest find the account shut");
    assert_refused(scene.password(USER, PASSWORD).await, ErrorCode::NotAuthorizedException, LOCKED);
}
