//! What functions may make a sign-in carry, and where it stays.

use cognomen_contract::cognito_idp::{AuthFlowType, ChallengeNameType, ErrorCode};
use cognomen_store::Range;
use cognomen_userpool::directory::{self, address};
use cognomen_userpool::triggers::Trigger;
use serde_json::json;

use super::{Scene, USER, map, refused, signed_in};
use crate::support::assert_refused;

const UNRECOGNIZABLE: &str = "Unrecognizable lambda output";
/// `SessionType`: the longest session that requests may bring.
const LONGEST: usize = 2048;

impl Scene {
    /// Keys of all records of `mary`'s.
    async fn records(&self) -> Vec<String> {
        let ctx = &self.world.ctx;
        let pool = ctx.pool_anywhere(&self.pool_id).await.unwrap();
        let sub = directory::require(ctx, &pool, USER).await.unwrap().user.sub;
        let (scope, partition) = (address::scope(&self.pool_id), address::user_partition(&sub));
        let page = ctx.store.scan_sealed(&scope, &partition, &Range::all(), 1000).await.unwrap();
        page.items.iter().map(|item| item.key().to_owned()).collect()
    }

    fn creates(&self, private: usize, public: usize) {
        let (private, public) = ("s".repeat(private), "p".repeat(public));
        let made = json!({
            "publicChallengeParameters": {"public": public}, "privateChallengeParameters": {"solution": private},
        });
        self.world.functions.answer(Trigger::CreateAuthChallenge, made);
    }
}

#[tokio::test]
async fn every_session_is_as_long_as_every_other() {
    let scene = Scene::new().await;
    let password = [("USERNAME", "john"), ("PASSWORD", super::PASSWORD)];
    scene.user("john", false).await;
    let other = scene.start_by(&scene.client_id, AuthFlowType::UserPasswordAuth, &password).await.unwrap();
    assert_eq!(other.challenge_name, Some(ChallengeNameType::NewPasswordRequired));
    let usual = other.session.unwrap().len();
    assert!(usual <= LONGEST);
    for size in [0, 1, 100, 400, 500, 600, 700, 800, 1000, 30_000] {
        scene.creates(size, 10);
        let session = scene.asked(USER).await;
        assert_eq!(session.len(), usual, "{size}");
        if size > 0 {
            signed_in(scene.answer(&session, &"s".repeat(size)).await);
        }
    }
}

#[tokio::test]
async fn a_large_challenge_waits_in_the_store_and_leaves_nothing() {
    let scene = Scene::new().await;
    let before = scene.records().await;
    scene.creates(100, 0);
    scene.asked(USER).await;
    assert_eq!(scene.records().await, before, "a small one is in its session alone");
    scene.creates(20_000, 0);
    let session = scene.asked(USER).await;
    let kept = scene.records().await;
    assert_eq!(kept.len(), before.len() + 1);
    let again = scene.answer(&session, "41").await.unwrap().session.unwrap();
    refused(scene.answer(&session, "41").await, super::ONCE);
    signed_in(scene.answer(&again, &"s".repeat(20_000)).await);
    let left = scene.records().await;
    assert!(!left.iter().any(|key| key.starts_with("custom-challenge/")), "{left:?}");
}

#[tokio::test]
async fn what_is_kept_ends_with_its_session() {
    let scene = Scene::new().await;
    scene.creates(20_000, 0);
    let session = scene.asked(USER).await;
    scene.world.clock.advance(180);
    refused(scene.answer(&session, "41").await, "Invalid session for the user, session is expired.");
    assert!(!scene.records().await.iter().any(|key| key.starts_with("custom-challenge/")));
}

#[tokio::test]
async fn a_challenge_is_bounded() {
    let scene = Scene::new().await;
    let room = 32 * 1024 - "solution".len() - "public".len();
    for (private, public) in [(room, 0), (0, room), (room / 2, room / 2)] {
        scene.creates(private, public);
        assert!(scene.start(&[("USERNAME", USER)]).await.is_ok(), "{private} {public}");
    }
    for (private, public) in [(room + 1, 0), (0, room + 1), (room / 2 + 1, room / 2 + 1)] {
        scene.creates(private, public);
        let answer = scene.start(&[("USERNAME", USER)]).await;
        assert_refused(answer, ErrorCode::InvalidLambdaResponseException, UNRECOGNIZABLE);
    }
    let escaped = json!({"privateChallengeParameters": {"a": "\u{1}".repeat(10_000)}});
    scene.world.functions.answer(Trigger::CreateAuthChallenge, escaped);
    let answer = scene.start(&[("USERNAME", USER)]).await;
    assert_refused(answer, ErrorCode::InvalidLambdaResponseException, UNRECOGNIZABLE);
}

#[tokio::test]
async fn so_are_all_rounds_together() {
    let scene = Scene::new().await;
    scene.world.functions.answer(Trigger::DefineAuthChallenge, json!({"challengeName": "CUSTOM_CHALLENGE"}));
    let made = json!({"challengeMetadata": "m".repeat(10_000)});
    scene.world.functions.answer(Trigger::CreateAuthChallenge, made);
    scene.world.functions.answer(Trigger::VerifyAuthChallengeResponse, json!({"answerCorrect": false}));
    let mut session = scene.asked(USER).await;
    for _ in 0..3 {
        session = scene.answer(&session, "x").await.unwrap().session.unwrap();
        assert!(session.len() <= LONGEST);
    }
    let answer = scene.answer(&session, "x").await;
    assert_refused(answer, ErrorCode::InvalidLambdaResponseException, UNRECOGNIZABLE);
}

#[tokio::test]
async fn nothing_private_is_shown() {
    use base64::Engine as _;
    let scene = Scene::new().await;
    let made = json!({
        "publicChallengeParameters": {"shown": "a"},
        "privateChallengeParameters": {"secret-name": "secret-value"},
        "challengeMetadata": "secret-note",
    });
    scene.world.functions.answer(Trigger::CreateAuthChallenge, made);
    let asked = scene.start(&[("USERNAME", USER)]).await.unwrap();
    assert_eq!(asked.challenge_parameters, Some(map(&[("USERNAME", USER), ("shown", "a")])));
    let session = base64::engine::general_purpose::STANDARD.decode(asked.session.unwrap()).unwrap();
    assert!(!session.windows(6).any(|bytes| bytes == b"secret"));
}
