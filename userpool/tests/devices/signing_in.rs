//! Sign-in from a remembered device, which proves itself, and from others, which do not.

use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use cognomen_contract::cognito_idp::{
    AdminDisableUserRequest, AuthFlowType, ChallengeNameType, DeviceRememberedStatusType, ErrorCode, LambdaConfigType,
    UpdateUserPoolRequest,
};
use cognomen_crypto::SystemRandom;
use cognomen_crypto::srp::{self, client::Client};
use cognomen_userpool::ops::{pools, users};

use super::{OwnDevice, PASSWORD, Scene, USER, always, claims, client, configuration, on_prompt};
use crate::support::functions::arn;
use crate::support::{assert_code, assert_refused, permit};

const INVALID_SESSION: &str = "Invalid session for the user.";
const USED_SESSION: &str = "Invalid session for the user, session can only be used once.";
const WRONG: &str = "Incorrect username or password.";

#[tokio::test]
async fn a_remembered_device_proves_itself_and_keeps_its_key() {
    for configuration in [always(), configuration(false, false)] {
        let scene = Scene::new(configuration).await;
        let (device, _) = scene.device(USER).await;
        scene.world.clock.advance(9);
        let tokens = device.sign_in(&scene).await.unwrap();
        assert_eq!(tokens.new_device_metadata, None);
        assert!(tokens.refresh_token.is_some());
        assert_eq!(claims(&tokens)["device_key"], device.key);
        let shown = scene.get(&tokens, &device.key).await.unwrap();
        let after = shown.device_last_authenticated_date.unwrap().millis() - shown.device_create_date.unwrap().millis();
        assert_eq!(after, 9_000);
        assert_eq!(shown.device_last_modified_date, shown.device_last_authenticated_date);
        scene.refresh(&tokens, Some(&device.key)).await.unwrap();
    }
}

#[tokio::test]
async fn the_function_before_tokens_is_told_that_a_device_ended_the_sign_in() {
    let scene = Scene::new(always()).await;
    let (device, _) = scene.device(USER).await;
    let request = UpdateUserPoolRequest {
        user_pool_id: scene.pool_id.clone(),
        device_configuration: Some(always()),
        lambda_config: Some(LambdaConfigType { pre_token_generation: Some(arn("tokens")), ..Default::default() }),
        ..Default::default()
    };
    pools::update_user_pool(permit(), request, &scene.world.ctx).await.unwrap();
    device.sign_in(&scene).await.unwrap();
    assert_eq!(scene.world.functions.sources(), ["TokenGeneration_AuthenticateDevice"]);
}

#[tokio::test]
async fn clients_may_leave_the_session_out() {
    let scene = Scene::new(always()).await;
    let (device, _) = scene.device(USER).await;
    scene.password(USER, Some(&device.key)).await.unwrap();
    let answer = device.prove(&scene, None).await.unwrap();
    assert!(answer.authentication_result.is_some());
    // What waited was for one answer.
    let answer = device.prove(&scene, None).await;
    assert_refused(answer, ErrorCode::NotAuthorizedException, USED_SESSION);
}

#[tokio::test]
async fn without_a_proved_password_no_device_is_asked_anything() {
    let scene = Scene::new(always()).await;
    let (device, _) = scene.device(USER).await;
    let a = srp::hex_number(Client::start(&SystemRandom).public());
    let invented = "eu-west-1_00000000-0000-0000-0000-000000000000";
    for (username, key) in [(USER, device.key.as_str()), ("nobody", &device.key), (USER, invented), (USER, "no key")] {
        let responses = [("USERNAME", username), ("DEVICE_KEY", key), ("SRP_A", a.as_str())];
        let answer = scene.respond(ChallengeNameType::DeviceSrpAuth, None, &responses).await;
        assert_refused(answer, ErrorCode::NotAuthorizedException, INVALID_SESSION);
    }
    scene.password(USER, Some(&device.key)).await.unwrap();
    scene.world.clock.advance(181);
    let answer = device.prove(&scene, None).await;
    assert_refused(answer, ErrorCode::NotAuthorizedException, INVALID_SESSION);
}

#[tokio::test]
async fn what_waits_for_a_device_is_for_the_client_that_proved_the_password() {
    let mut scene = Scene::new(always()).await;
    let (device, _) = scene.device(USER).await;
    let session = scene.password(USER, Some(&device.key)).await.unwrap().session;
    let own = scene.client_id.clone();
    scene.client_id = scene.world.client(&scene.pool_id, client()).await.client_id.unwrap();
    for session in [None, session.as_deref()] {
        let answer = device.prove(&scene, session).await;
        assert_refused(answer, ErrorCode::NotAuthorizedException, INVALID_SESSION);
    }
    scene.client_id = own;
    device.prove(&scene, None).await.unwrap();
}

#[tokio::test]
async fn any_other_device_signs_in_as_a_new_one() {
    let scene = Scene::new(on_prompt()).await;
    scene.user("eve").await;
    let status = Some(DeviceRememberedStatusType::Remembered);
    let (foreign, eves) = scene.device("eve").await;
    scene.remember(&eves, &foreign.key, status).await.unwrap();
    let (unremembered, _) = scene.device(USER).await;
    let (forgotten, tokens) = scene.device(USER).await;
    scene.remember(&tokens, &forgotten.key, status).await.unwrap();
    scene.forget(&tokens, &forgotten.key).await.unwrap();
    let unconfirmed = OwnDevice::new(&scene.tokens(USER, None).await);
    let without_verifier = scene.tokens(USER, None).await;
    let silent = OwnDevice::new(&without_verifier);
    scene.confirm(&without_verifier, &silent.key, None).await.unwrap();
    scene.remember(&without_verifier, &silent.key, status).await.unwrap();
    let long = "x".repeat(100_000);
    for key in [
        foreign.key.as_str(),
        &unremembered.key,
        &forgotten.key,
        &unconfirmed.key,
        &silent.key,
        "eu-west-1_00000000-0000-0000-0000-000000000000",
        "no device key",
        &long,
        "null",
        "",
    ] {
        let tokens = scene.tokens(USER, Some(key)).await;
        let fresh = OwnDevice::new(&tokens);
        assert_ne!(fresh.key, key);
        assert_eq!(claims(&tokens)["device_key"], fresh.key);
    }
}

#[tokio::test]
async fn a_device_key_tells_nothing_without_the_password() {
    let scene = Scene::new(always()).await;
    let (device, _) = scene.device(USER).await;
    for key in [device.key.as_str(), "eu-west-1_00000000-0000-0000-0000-000000000000"] {
        let parameters = [("USERNAME", USER), ("PASSWORD", "Wrong-horse-1"), ("DEVICE_KEY", key)];
        let answer = scene.initiate(AuthFlowType::UserPasswordAuth, &parameters).await;
        assert_refused(answer, ErrorCode::NotAuthorizedException, WRONG);
    }
}

#[tokio::test]
async fn a_wrong_proof_is_refused_and_counted_but_shuts_no_other_way_in() {
    let scene = Scene::new(always()).await;
    let (device, _) = scene.device(USER).await;
    let thief = OwnDevice { password: "guessed".to_owned(), ..OwnDevice::copy(&device) };
    for _ in 0..10 {
        assert_refused(thief.sign_in(&scene).await, ErrorCode::NotAuthorizedException, WRONG);
    }
    let limit = "Attempt limit exceeded, please try after some time.";
    assert_refused(device.sign_in(&scene).await, ErrorCode::NotAuthorizedException, limit);
    assert!(scene.tokens(USER, None).await.new_device_metadata.is_some());
    scene.world.clock.advance(3600);
    device.sign_in(&scene).await.unwrap();
    for _ in 0..9 {
        assert_refused(thief.sign_in(&scene).await, ErrorCode::NotAuthorizedException, WRONG);
    }
    device.sign_in(&scene).await.unwrap();
}

#[tokio::test]
async fn neither_session_nor_exchange_serves_twice() {
    let scene = Scene::new(always()).await;
    let (device, _) = scene.device(USER).await;
    let session = scene.password(USER, Some(&device.key)).await.unwrap().session;
    let exchange = device.start(&scene, session.as_deref()).await.unwrap();
    let again = device.start(&scene, session.as_deref()).await;
    assert_refused(again.map(|_| ()), ErrorCode::NotAuthorizedException, USED_SESSION);
    exchange.finish(&scene, &device).await.unwrap();
    assert_refused(exchange.finish(&scene, &device).await, ErrorCode::NotAuthorizedException, USED_SESSION);
}

#[tokio::test]
async fn of_two_proofs_at_once_one_signs_in() {
    let scene = Scene::new(always()).await;
    let (device, _) = scene.device(USER).await;
    let session = scene.password(USER, Some(&device.key)).await.unwrap().session;
    let exchange = device.start(&scene, session.as_deref()).await.unwrap();
    let (left, right) = tokio::join!(exchange.finish(&scene, &device), exchange.finish(&scene, &device));
    assert_eq!(usize::from(left.is_ok()) + usize::from(right.is_ok()), 1);
}

#[tokio::test]
async fn one_device_does_not_answer_for_another() {
    let scene = Scene::new(always()).await;
    let (device, _) = scene.device(USER).await;
    let (other, _) = scene.device(USER).await;
    let session = scene.password(USER, Some(&device.key)).await.unwrap().session;
    let answer = other.start(&scene, session.as_deref()).await;
    assert_refused(answer.map(|_| ()), ErrorCode::NotAuthorizedException, INVALID_SESSION);
    let exchange = device.start(&scene, session.as_deref()).await.unwrap();
    let answer = exchange.answer(&scene, &other.key, &exchange.claim(&device)).await;
    assert_refused(answer, ErrorCode::NotAuthorizedException, INVALID_SESSION);
    let answer = exchange.answer(&scene, &device.key, &exchange.claim(&other)).await;
    assert_refused(answer, ErrorCode::NotAuthorizedException, WRONG);
    exchange.finish(&scene, &device).await.unwrap();
}

#[tokio::test]
async fn a_device_forgotten_on_the_way_signs_nobody_in() {
    let scene = Scene::new(always()).await;
    let (device, _) = scene.device(USER).await;
    let session = scene.password(USER, Some(&device.key)).await.unwrap().session;
    scene.admin_forget(USER, &device.key).await.unwrap();
    let answer = device.start(&scene, session.as_deref()).await;
    assert_refused(answer.map(|_| ()), ErrorCode::NotAuthorizedException, INVALID_SESSION);

    let (device, tokens) = scene.device(USER).await;
    let session = scene.password(USER, Some(&device.key)).await.unwrap().session;
    let exchange = device.start(&scene, session.as_deref()).await.unwrap();
    let status = Some(DeviceRememberedStatusType::NotRemembered);
    scene.remember(&tokens, &device.key, status).await.unwrap();
    assert_refused(exchange.finish(&scene, &device).await, ErrorCode::NotAuthorizedException, WRONG);
}

#[tokio::test]
async fn a_user_disabled_on_the_way_is_not_signed_in() {
    let scene = Scene::new(always()).await;
    let (device, _) = scene.device(USER).await;
    let session = scene.password(USER, Some(&device.key)).await.unwrap().session;
    let exchange = device.start(&scene, session.as_deref()).await.unwrap();
    let request = AdminDisableUserRequest { user_pool_id: scene.pool_id.clone(), username: USER.to_owned() };
    users::admin_disable_user(permit(), request, &scene.world.ctx).await.unwrap();
    let answer = exchange.finish(&scene, &device).await;
    assert_refused(answer, ErrorCode::NotAuthorizedException, "User is disabled.");
}

#[tokio::test]
async fn states_of_other_challenges_are_none_of_a_device() {
    let scene = Scene::new(always()).await;
    let (device, _) = scene.device(USER).await;
    let session = scene.password(USER, Some(&device.key)).await.unwrap().session.unwrap();
    let responses = [("USERNAME", USER), ("NEW_PASSWORD", "Battery-staple-2"), ("SOFTWARE_TOKEN_MFA_CODE", "000000")];
    for challenge in [ChallengeNameType::NewPasswordRequired, ChallengeNameType::SoftwareTokenMfa] {
        let answer = scene.respond(challenge, Some(&session), &responses).await;
        assert_refused(answer, ErrorCode::NotAuthorizedException, INVALID_SESSION);
    }
    let a = srp::hex_number(Client::start(&SystemRandom).public());
    let parameters = [("USERNAME", USER), ("SRP_A", a.as_str()), ("DEVICE_KEY", &device.key)];
    let challenge = scene.initiate(AuthFlowType::UserSrpAuth, &parameters).await.unwrap();
    let block = challenge.challenge_parameters.unwrap()["SECRET_BLOCK"].clone();
    let responses = [
        ("USERNAME", USER),
        ("DEVICE_KEY", device.key.as_str()),
        ("PASSWORD_CLAIM_SECRET_BLOCK", &block),
        ("PASSWORD_CLAIM_SIGNATURE", &STANDARD.encode([0; 32])),
        ("TIMESTAMP", super::TIMESTAMP),
    ];
    let answer = scene.respond(ChallengeNameType::DevicePasswordVerifier, None, &responses).await;
    assert_refused(answer, ErrorCode::NotAuthorizedException, INVALID_SESSION);
}

#[tokio::test]
async fn what_an_answer_lacks_is_named() {
    let scene = Scene::new(always()).await;
    let (device, _) = scene.device(USER).await;
    let a = srp::hex_number(Client::start(&SystemRandom).public());
    let whole = [("USERNAME", USER), ("DEVICE_KEY", device.key.as_str()), ("SRP_A", a.as_str())];
    for missing in ["USERNAME", "DEVICE_KEY", "SRP_A"] {
        let responses: Vec<_> = whole.into_iter().filter(|(name, _)| *name != missing).collect();
        let answer = scene.respond(ChallengeNameType::DeviceSrpAuth, None, &responses).await;
        let message = format!("Missing required parameter {missing}");
        assert_refused(answer, ErrorCode::InvalidParameterException, &message);
    }
    let zero = [("USERNAME", USER), ("DEVICE_KEY", device.key.as_str()), ("SRP_A", "0")];
    let answer = scene.respond(ChallengeNameType::DeviceSrpAuth, None, &zero).await;
    assert_code(answer, ErrorCode::InvalidParameterException);
}

#[tokio::test]
async fn a_device_may_be_named_with_the_proof_of_the_password() {
    let scene = Scene::new(always()).await;
    let (device, _) = scene.device(USER).await;
    let exchange = Client::start(&SystemRandom);
    let a = srp::hex_number(exchange.public());
    let parameters = [("USERNAME", USER), ("SRP_A", a.as_str())];
    let challenge = scene.initiate(AuthFlowType::UserSrpAuth, &parameters).await.unwrap();
    let challenge = challenge.challenge_parameters.unwrap();
    let salt = cognomen_crypto::hex::decode(&format!("{:0>32}", challenge["SALT"])).unwrap().try_into().unwrap();
    let b = srp::parse_a(&challenge["SRP_B"]).unwrap();
    let name = scene.pool_id.split_once('_').unwrap().1;
    let key = exchange.key(&b, name, USER, PASSWORD, &salt);
    let block = STANDARD.decode(&challenge["SECRET_BLOCK"]).unwrap();
    let claim = STANDARD.encode(srp::claim_signature(&key, name, USER, &block, super::TIMESTAMP));
    let responses = [
        ("USERNAME", USER),
        ("DEVICE_KEY", device.key.as_str()),
        ("PASSWORD_CLAIM_SECRET_BLOCK", &challenge["SECRET_BLOCK"]),
        ("PASSWORD_CLAIM_SIGNATURE", &claim),
        ("TIMESTAMP", super::TIMESTAMP),
    ];
    let answer = scene.respond(ChallengeNameType::PasswordVerifier, None, &responses).await.unwrap();
    assert_eq!(answer.challenge_name, Some(ChallengeNameType::DeviceSrpAuth));
    assert!(device.prove(&scene, answer.session.as_deref()).await.unwrap().authentication_result.is_some());
}

#[tokio::test]
async fn sign_ins_of_one_device_at_one_moment_do_not_mix() {
    let scene = Arc::new(Scene::new(always()).await);
    let (device, _) = scene.device(USER).await;
    let first = scene.password(USER, Some(&device.key)).await.unwrap().session;
    let second = scene.password(USER, Some(&device.key)).await.unwrap().session;
    for session in [second, first] {
        device.prove(&scene, session.as_deref()).await.unwrap();
    }
}
