use cognomen_contract::cognito_idp::{
    AliasAttributeType, ChallengeNameType, CreateUserPoolClientRequest, CreateUserPoolRequest, ErrorCode,
};
use cognomen_userpool::ops::signin;

use super::{Exchange, PASSWORD, Scene, TIMESTAMP, USER, client_settings, map, respond_request};
use crate::support::{assert_refused, permit};

const ONCE: &str = "Invalid session for the user, session can only be used once.";

#[tokio::test]
async fn a_proof_gives_tokens_once() {
    let scene = Scene::new().await;
    let exchange = Exchange::start(&scene, USER).await.unwrap();
    let challenge: Vec<_> = exchange.challenge.keys().map(String::as_str).collect();
    assert_eq!(challenge, ["SALT", "SECRET_BLOCK", "SRP_B", "USERNAME", "USER_ID_FOR_SRP"]);
    let result = exchange.finish(&scene, PASSWORD).await.unwrap().authentication_result.unwrap();
    assert!(result.access_token.is_some() && result.id_token.is_some() && result.refresh_token.is_some());
    assert_refused(exchange.finish(&scene, PASSWORD).await, ErrorCode::NotAuthorizedException, ONCE);
}

#[tokio::test]
async fn a_failed_proof_uses_the_block_up() {
    let scene = Scene::new().await;
    let exchange = Exchange::start(&scene, USER).await.unwrap();
    let wrong = exchange.finish(&scene, "Wrong-horse-1").await;
    assert_refused(wrong, ErrorCode::NotAuthorizedException, "Incorrect username or password.");
    assert_refused(exchange.finish(&scene, PASSWORD).await, ErrorCode::NotAuthorizedException, ONCE);
}

#[tokio::test]
async fn an_alias_leads_to_the_true_name() {
    let pool = CreateUserPoolRequest {
        alias_attributes: Some(vec![AliasAttributeType::Email]),
        ..CreateUserPoolRequest::default()
    };
    let scene = Scene::with(pool, client_settings()).await;
    scene
        .change(|user| {
            user.attributes.insert("email".to_owned(), "mary@example.com".to_owned());
            user.set_verified("email", true);
        })
        .await;
    let exchange = Exchange::start(&scene, "mary@example.com").await.unwrap();
    assert_eq!(exchange.challenge["USER_ID_FOR_SRP"], USER);
    assert!(exchange.finish(&scene, PASSWORD).await.is_ok());
    let mut exchange = Exchange::start(&scene, "mary@example.com").await.unwrap();
    exchange.challenge.insert("USERNAME".to_owned(), "mary@example.com".to_owned());
    assert!(answer_as(&scene, &exchange, "mary@example.com").await.is_ok(), "the name given first goes on to serve");
    let exchange = Exchange::start(&scene, "mary@example.com").await.unwrap();
    let other = answer_as(&scene, &exchange, "other").await;
    assert_refused(other, ErrorCode::NotAuthorizedException, "Invalid session for the user.");
}

async fn answer_as(
    scene: &Scene,
    exchange: &Exchange,
    username: &str,
) -> Result<cognomen_contract::cognito_idp::RespondToAuthChallengeResponse, cognomen_contract::Error> {
    let claim = exchange.claim(&scene.pool_id, PASSWORD, TIMESTAMP);
    let responses = [
        ("USERNAME", username),
        ("PASSWORD_CLAIM_SECRET_BLOCK", &exchange.challenge["SECRET_BLOCK"]),
        ("PASSWORD_CLAIM_SIGNATURE", &claim),
        ("TIMESTAMP", TIMESTAMP),
    ];
    scene.respond(ChallengeNameType::PasswordVerifier, None, &responses).await
}

#[tokio::test]
async fn a_block_ends_with_its_time() {
    let scene = Scene::new().await;
    let exchange = Exchange::start(&scene, USER).await.unwrap();
    scene.world.clock.advance(179);
    let fresh = Exchange::start(&scene, USER).await.unwrap();
    assert!(exchange.finish(&scene, PASSWORD).await.is_ok());
    scene.world.clock.advance(180);
    let late = fresh.finish(&scene, PASSWORD).await;
    let message = "Invalid session for the user, session is expired.";
    assert_refused(late, ErrorCode::NotAuthorizedException, message);
}

#[tokio::test]
async fn a_block_is_its_clients_alone() {
    let scene = Scene::new().await;
    let other = scene.world.client(&scene.pool_id, client_settings()).await;
    let foreign_pool = scene.world.pool_id().await;
    let foreign = scene.world.client(&foreign_pool, client_settings()).await;
    let exchange = Exchange::start(&scene, USER).await.unwrap();
    let claim = exchange.claim(&scene.pool_id, PASSWORD, TIMESTAMP);
    for client in [other, foreign] {
        let mut request = respond_request(&client.client_id.unwrap(), ChallengeNameType::PasswordVerifier);
        request.challenge_responses = Some(map(&[
            ("USERNAME", USER),
            ("PASSWORD_CLAIM_SECRET_BLOCK", &exchange.challenge["SECRET_BLOCK"]),
            ("PASSWORD_CLAIM_SIGNATURE", &claim),
            ("TIMESTAMP", TIMESTAMP),
        ]));
        let answer = signin::respond_to_auth_challenge(permit(), request, &scene.world.ctx).await;
        assert_refused(answer, ErrorCode::NotAuthorizedException, "Invalid session for the user.");
    }
    assert!(exchange.finish(&scene, PASSWORD).await.is_ok(), "a stranger's try spends nothing");
}

#[tokio::test]
async fn whatever_is_changed_spoils_the_proof() {
    let scene = Scene::new().await;
    let exchange = Exchange::start(&scene, USER).await.unwrap();
    let block = exchange.challenge["SECRET_BLOCK"].as_str();
    let claim = exchange.claim(&scene.pool_id, PASSWORD, TIMESTAMP);
    let tampered = format!("{}{}", if block.starts_with('A') { 'B' } else { 'A' }, &block[1..]);
    let session = "Invalid session for the user.";
    let form = "TIMESTAMP format should be EEE MMM d HH:mm:ss z yyyy in english.";
    let cases = [
        (tampered.as_str(), claim.as_str(), TIMESTAMP, ErrorCode::NotAuthorizedException, session),
        ("AAAA", &claim, TIMESTAMP, ErrorCode::NotAuthorizedException, session),
        ("?", &claim, TIMESTAMP, ErrorCode::NotAuthorizedException, session),
        (block, &claim, "2026-01-01T00:00:00Z", ErrorCode::InvalidParameterException, form),
        (
            block,
            &claim,
            "Sun Jan 1 00:00:00 UTC 2023",
            ErrorCode::NotAuthorizedException,
            "TIMESTAMP is too far from the present time",
        ),
        (
            block,
            &claim,
            "Thu Jan 1 00:00:01 UTC 2026",
            ErrorCode::NotAuthorizedException,
            "Incorrect username or password.",
        ),
    ];
    for (block, claim, timestamp, code, message) in cases {
        let responses = [
            ("USERNAME", USER),
            ("PASSWORD_CLAIM_SECRET_BLOCK", block),
            ("PASSWORD_CLAIM_SIGNATURE", claim),
            ("TIMESTAMP", timestamp),
        ];
        let answer = scene.respond(ChallengeNameType::PasswordVerifier, None, &responses).await;
        assert_refused(answer, code, message);
    }
    let answer = scene.respond(ChallengeNameType::PasswordVerifier, None, &[("USERNAME", USER)]).await;
    let message = "Missing required parameter PASSWORD_CLAIM_SECRET_BLOCK";
    assert_refused(answer, ErrorCode::InvalidParameterException, message);
}

#[tokio::test]
async fn a_block_answers_no_other_challenge() {
    let scene = Scene::new().await;
    let exchange = Exchange::start(&scene, USER).await.unwrap();
    let session = Some(exchange.challenge["SECRET_BLOCK"].clone());
    let responses = [("USERNAME", USER), ("NEW_PASSWORD", "Another-horse-1")];
    let answer = scene.respond(ChallengeNameType::NewPasswordRequired, session, &responses).await;
    assert_refused(answer, ErrorCode::NotAuthorizedException, "Invalid session for the user.");
}

#[tokio::test]
async fn a_client_with_a_secret_proves_it_at_both_steps() {
    let settings = CreateUserPoolClientRequest { generate_secret: Some(true), ..client_settings() };
    let scene = Scene::with(CreateUserPoolRequest::default(), settings).await;
    let exchange = Exchange::start(&scene, USER).await.unwrap();
    let mut request = respond_request(scene.client_id(), ChallengeNameType::PasswordVerifier);
    request.challenge_responses = Some(map(&[
        ("USERNAME", USER),
        ("PASSWORD_CLAIM_SECRET_BLOCK", &exchange.challenge["SECRET_BLOCK"]),
        ("PASSWORD_CLAIM_SIGNATURE", &exchange.claim(&scene.pool_id, PASSWORD, TIMESTAMP)),
        ("TIMESTAMP", TIMESTAMP),
    ]));
    let answer = signin::respond_to_auth_challenge(permit(), request, &scene.world.ctx).await;
    let message = format!("Client {} is configured with secret but SECRET_HASH was not received", scene.client_id());
    assert_refused(answer, ErrorCode::NotAuthorizedException, &message);
    assert!(exchange.finish(&scene, PASSWORD).await.is_ok());
}
