//! What is refused leaves nothing behind.

use cognomen_contract::cognito_idp::{AuthFlowType, ChallengeNameType};
use cognomen_store::Range;
use cognomen_userpool::directory;
use cognomen_userpool::directory::address;

use super::{Exchange, PASSWORD, Scene, TIMESTAMP, USER};

impl Scene {
    /// Keys and versions of everything that is stored of `mary`.
    async fn records(&self) -> Vec<(String, u64)> {
        let ctx = &self.world.ctx;
        let pool = ctx.pool_anywhere(&self.pool_id).await.unwrap();
        let sub = directory::require(ctx, &pool, USER).await.unwrap().user.sub;
        let (scope, partition) = (address::scope(&self.pool_id), address::user_partition(&sub));
        let page = ctx.store.scan_sealed(&scope, &partition, &Range::all(), 1000).await.unwrap();
        page.items.iter().map(|item| (item.key().to_owned(), item.version())).collect()
    }
}

#[tokio::test]
async fn malformed_and_foreign_requests_write_nothing() {
    let scene = Scene::new().await;
    let exchange = Exchange::start(&scene, USER).await.unwrap();
    let (block, claim) =
        (exchange.challenge["SECRET_BLOCK"].as_str(), exchange.claim(&scene.pool_id, PASSWORD, TIMESTAMP));
    let before = scene.records().await;
    assert_eq!(before.len(), 2, "profile and credential: a challenge leaves no record");
    let starts = [
        (AuthFlowType::UserPasswordAuth, &[("USERNAME", USER)][..]),
        (AuthFlowType::UserPasswordAuth, &[("USERNAME", USER), ("PASSWORD", PASSWORD), ("SECRET_HASH", "x")]),
        (AuthFlowType::AdminUserPasswordAuth, &[("USERNAME", USER), ("PASSWORD", PASSWORD)]),
        (AuthFlowType::UserSrpAuth, &[("USERNAME", USER), ("SRP_A", "0")]),
        (AuthFlowType::UserSrpAuth, &[("USERNAME", USER), ("SRP_A", "xyz")]),
        (AuthFlowType::RefreshTokenAuth, &[("REFRESH_TOKEN", "x")]),
        (AuthFlowType::CustomAuth, &[("USERNAME", USER)]),
        (AuthFlowType::UserAuth, &[("USERNAME", USER)]),
    ];
    for (flow, parameters) in starts {
        assert!(scene.initiate(flow, parameters).await.is_err(), "{flow} {parameters:?}");
    }
    let proof = |username, block, timestamp| {
        [
            ("USERNAME", username),
            ("PASSWORD_CLAIM_SECRET_BLOCK", block),
            ("PASSWORD_CLAIM_SIGNATURE", claim.as_str()),
            ("TIMESTAMP", timestamp),
        ]
    };
    let answers = [
        (ChallengeNameType::PasswordVerifier, proof("other", block, TIMESTAMP)),
        (ChallengeNameType::PasswordVerifier, proof(USER, &block[4..], TIMESTAMP)),
        (ChallengeNameType::PasswordVerifier, proof(USER, block, "yesterday")),
        (ChallengeNameType::NewPasswordRequired, proof(USER, block, TIMESTAMP)),
        (ChallengeNameType::SmsMfa, proof(USER, block, TIMESTAMP)),
    ];
    for (challenge, responses) in answers {
        let answer = scene.respond(challenge, Some(block.to_owned()), &responses).await;
        assert!(answer.is_err(), "{challenge} {responses:?}");
    }
    assert_eq!(scene.records().await, before);
    assert!(exchange.finish(&scene, PASSWORD).await.is_ok());
}

#[tokio::test]
async fn a_sign_in_leaves_its_session_and_no_count() {
    let scene = Scene::new().await;
    scene.password(USER, "Wrong-horse-1").await.unwrap_err();
    let keys = |records: Vec<(String, u64)>| records.into_iter().map(|(key, _)| key).collect::<Vec<_>>();
    assert_eq!(keys(scene.records().await), ["attempts", "credential", "profile"]);
    let exchange = Exchange::start(&scene, USER).await.unwrap();
    exchange.finish(&scene, PASSWORD).await.unwrap();
    let after = keys(scene.records().await);
    let kinds: Vec<_> = after.iter().map(|key| key.split('/').next().unwrap()).collect();
    assert_eq!(kinds, ["credential", "once", "profile", "session"]);
    scene.world.clock.advance(180 + 60);
    assert_eq!(scene.records().await.len(), 3, "the mark of a used block ends a minute after the block");
}
