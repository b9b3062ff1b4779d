//! Custom sign-ins that begin with a password proved by SRP.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    self as idp, AuthFlowType, ChallengeNameType, ErrorCode, RespondToAuthChallengeResponse, UserPoolMfaType,
};
use cognomen_crypto::SystemRandom;
use cognomen_crypto::srp::{self, client::Client};
use cognomen_model::mfa::MfaFactor;
use cognomen_userpool::ops::pools;
use cognomen_userpool::triggers::Trigger;
use serde_json::{Value, json};

use super::{
    CUSTOM, INVALID, ONCE, PASSWORD, REFUSED, Scene, TIMESTAMP, USER, client, decide, masking_client, refused,
    signed_in,
};
use crate::support::{assert_refused, permit};

pub(super) fn passed(name: &str) -> Value {
    json!({"challengeName": name, "challengeResult": true, "challengeMetadata": null})
}

/// What the function decides that wants a password first and a custom challenge after it.
pub(super) fn password_first(mut event: Value) -> Value {
    let rounds = event["request"]["session"].as_array().unwrap();
    let after_password = |round: &&Value| round["challengeName"] != "CUSTOM_CHALLENGE";
    let skipped = rounds.iter().take_while(after_password).count();
    if rounds.len() == 1 && rounds[0]["challengeName"] == "SRP_A" {
        event["response"]["challengeName"] = json!("PASSWORD_VERIFIER");
        return event;
    }
    decide(event, skipped)
}

/// An SRP exchange from the client's side.
pub(super) struct Exchange {
    client: Client,
    challenge: BTreeMap<String, String>,
    session: Option<String>,
}

impl Exchange {
    pub(super) async fn custom(scene: &Scene, username: &str) -> Self {
        Self::with(scene, AuthFlowType::CustomAuth, username, &[("CHALLENGE_NAME", "SRP_A")]).await
    }

    pub(super) async fn with(scene: &Scene, flow: AuthFlowType, username: &str, more: &[(&str, &str)]) -> Self {
        let client = Client::start(&SystemRandom);
        let a = srp::hex_number(client.public());
        let parameters = [&[("USERNAME", username), ("SRP_A", a.as_str())], more].concat();
        let answer = scene.start_by(&scene.client_id, flow, &parameters).await.unwrap();
        assert_eq!(answer.challenge_name, Some(ChallengeNameType::PasswordVerifier));
        Self { client, challenge: answer.challenge_parameters.unwrap(), session: answer.session }
    }

    fn claim(&self, pool_id: &str, password: &str) -> String {
        let name = pool_id.split_once('_').unwrap().1;
        let username = &self.challenge["USER_ID_FOR_SRP"];
        let salt_digits = format!("{:0>32}", self.challenge["SALT"]);
        let salt: srp::Salt = cognomen_crypto::hex::decode(&salt_digits).unwrap().try_into().unwrap();
        let b = srp::parse_a(&self.challenge["SRP_B"]).unwrap();
        let key = self.client.key(&b, name, username, password, &salt);
        let block = STANDARD.decode(&self.challenge["SECRET_BLOCK"]).unwrap();
        STANDARD.encode(srp::claim_signature(&key, name, username, &block, TIMESTAMP))
    }

    pub(super) async fn prove(&self, scene: &Scene, password: &str) -> Result<RespondToAuthChallengeResponse, Error> {
        self.prove_beside(scene, self.session.as_deref(), password).await
    }

    async fn prove_beside(
        &self,
        scene: &Scene,
        session: Option<&str>,
        password: &str,
    ) -> Result<RespondToAuthChallengeResponse, Error> {
        let claim = self.claim(&scene.pool_id, password);
        let responses = [
            ("USERNAME", self.challenge["USER_ID_FOR_SRP"].as_str()),
            ("PASSWORD_CLAIM_SECRET_BLOCK", &self.challenge["SECRET_BLOCK"]),
            ("PASSWORD_CLAIM_SIGNATURE", &claim),
            ("TIMESTAMP", TIMESTAMP),
        ];
        scene.respond(ChallengeNameType::PasswordVerifier, session, &responses).await
    }
}

async fn scene() -> Scene {
    let scene = Scene::new().await;
    scene.world.functions.on(Trigger::DefineAuthChallenge, |event| Ok(password_first(event)));
    scene
}

#[tokio::test]
async fn a_password_comes_first_and_the_challenge_after_it() {
    let scene = scene().await;
    let exchange = Exchange::custom(&scene, USER).await;
    let names: Vec<_> = exchange.challenge.keys().map(String::as_str).collect();
    assert_eq!(names, ["SALT", "SECRET_BLOCK", "SRP_B", "USERNAME", "USER_ID_FOR_SRP"]);
    assert!(exchange.session.is_some());
    assert_eq!(scene.world.functions.sources(), ["DefineAuthChallenge_Authentication"]);
    assert_eq!(scene.rounds(), json!([passed("SRP_A")]));
    let asked = exchange.prove(&scene, PASSWORD).await.unwrap();
    assert_eq!(asked.challenge_name, Some(ChallengeNameType::CustomChallenge));
    assert_eq!(asked.challenge_parameters.as_ref().unwrap()["USERNAME"], USER);
    assert_eq!(asked.authentication_result, None);
    assert_eq!(scene.rounds(), json!([passed("SRP_A"), passed("PASSWORD_VERIFIER")]));
    refused(exchange.prove(&scene, PASSWORD).await, ONCE);
    let again = scene.answer(&asked.session.unwrap(), "41").await.unwrap();
    signed_in(scene.answer(&again.session.unwrap(), "42").await);
    assert_eq!(scene.rounds().as_array().unwrap().len(), 4);
}

#[tokio::test]
async fn clients_that_do_not_say_srp_a_begin_with_it_all_the_same() {
    let scene = scene().await;
    let exchange = Exchange::with(&scene, AuthFlowType::CustomAuth, USER, &[]).await;
    let asked = exchange.prove_beside(&scene, None, PASSWORD).await.unwrap();
    assert_eq!(asked.challenge_name, Some(ChallengeNameType::CustomChallenge));
}

#[tokio::test]
async fn a_function_may_do_without_the_password() {
    let scene = Scene::new().await;
    scene.world.functions.on(Trigger::DefineAuthChallenge, |event| {
        let skipped = usize::from(event["request"]["session"][0]["challengeName"] == "SRP_A");
        Ok(decide(event, skipped))
    });
    let a = srp::hex_number(Client::start(&SystemRandom).public());
    let asked = scene.start(&[("USERNAME", USER), ("CHALLENGE_NAME", "SRP_A"), ("SRP_A", &a)]).await.unwrap();
    assert_eq!(asked.challenge_name, Some(ChallengeNameType::CustomChallenge));
    signed_in(scene.answer(&asked.session.unwrap(), "42").await);
}

#[tokio::test]
async fn a_wrong_password_is_counted_and_no_function_is_asked() {
    let scene = scene().await;
    let exchange = Exchange::custom(&scene, USER).await;
    refused(exchange.prove(&scene, "Wrong-horse-1").await, REFUSED);
    refused(exchange.prove(&scene, PASSWORD).await, ONCE);
    for _ in 1..5 {
        let exchange = Exchange::custom(&scene, USER).await;
        let asked = scene.world.functions.sources().len();
        refused(exchange.prove(&scene, "Wrong-horse-1").await, REFUSED);
        assert_eq!(scene.world.functions.sources().len(), asked);
    }
    let a = srp::hex_number(Client::start(&SystemRandom).public());
    let shut = scene.start(&[("USERNAME", USER), ("CHALLENGE_NAME", "SRP_A"), ("SRP_A", &a)]).await;
    refused(shut, "Password attempts exceeded");
}

#[tokio::test]
async fn blocks_of_both_flows_lead_where_they_began() {
    let scene = scene().await;
    let plain = Exchange::with(&scene, AuthFlowType::UserSrpAuth, USER, &[]).await;
    assert_eq!(plain.session, None);
    let custom = Exchange::custom(&scene, USER).await;
    let asked = custom.prove(&scene, PASSWORD).await.unwrap();
    assert_eq!(asked.authentication_result, None, "not without the function's word");
    let session = asked.session.unwrap();
    let before = scene.world.functions.sources().len();
    signed_in(plain.prove_beside(&scene, Some(&session), PASSWORD).await);
    assert_eq!(scene.world.functions.sources().len(), before);
    signed_in(scene.answer(&session, "42").await);
}

#[tokio::test]
async fn the_session_beside_a_block_is_its_own_and_answers_nothing() {
    let scene = scene().await;
    let (exchange, other) = (Exchange::custom(&scene, USER).await, Exchange::custom(&scene, USER).await);
    refused(exchange.prove_beside(&scene, other.session.as_deref(), PASSWORD).await, INVALID);
    refused(exchange.prove_beside(&scene, Some("AAAAAAAAAAAAAAAAAAAAAAAA"), PASSWORD).await, INVALID);
    let session = exchange.session.clone().unwrap();
    refused(scene.answer(&session, "42").await, INVALID);
    let mut forged = Exchange::custom(&scene, USER).await;
    forged.challenge.insert("SECRET_BLOCK".to_owned(), session);
    refused(forged.prove(&scene, PASSWORD).await, INVALID);
    assert!(exchange.prove(&scene, PASSWORD).await.is_ok());
}

#[tokio::test]
async fn functions_cannot_ask_for_the_password_later() {
    let scene = Scene::new().await;
    scene.world.functions.on(Trigger::DefineAuthChallenge, |mut event| {
        let rounds = event["request"]["session"].as_array().unwrap().len();
        event["response"]["challengeName"] = json!(if rounds == 1 { "CUSTOM_CHALLENGE" } else { "PASSWORD_VERIFIER" });
        Ok(event)
    });
    let a = srp::hex_number(Client::start(&SystemRandom).public());
    let asked = scene.start(&[("USERNAME", USER), ("SRP_A", &a)]).await.unwrap();
    let answer = scene.answer(&asked.session.unwrap(), "42").await;
    assert_refused(answer, ErrorCode::InvalidLambdaResponseException, "Unrecognizable lambda output");
}

#[tokio::test]
async fn a_second_factor_follows_the_password_and_the_function_comes_after_it() {
    let sms = idp::SmsConfigurationType {
        sns_caller_arn: Some("arn:aws:iam::123456789012:role/sms".to_owned()),
        ..Default::default()
    };
    let pool = idp::CreateUserPoolRequest { sms_configuration: Some(sms.clone()), ..Default::default() };
    let scene = Scene::with(&CUSTOM, pool, client()).await;
    let request = idp::SetUserPoolMfaConfigRequest {
        user_pool_id: scene.pool_id.clone(),
        mfa_configuration: Some(UserPoolMfaType::On),
        sms_mfa_configuration: Some(idp::SmsMfaConfigType { sms_configuration: Some(sms), ..Default::default() }),
        software_token_mfa_configuration: None,
        email_mfa_configuration: None,
        web_authn_configuration: None,
    };
    pools::set_user_pool_mfa_config(permit(), request, &scene.world.ctx).await.unwrap();
    scene
        .change(|user| {
            user.attributes.insert("phone_number".to_owned(), "+15555550100".to_owned());
            user.set_verified("phone_number", true);
            user.mfa.set(MfaFactor::Sms, true);
        })
        .await;
    let session = scene.asked(USER).await;
    signed_in(scene.answer(&session, "42").await);
    scene.world.functions.on(Trigger::DefineAuthChallenge, |event| Ok(password_first(event)));
    let exchange = Exchange::custom(&scene, USER).await;
    let asked = exchange.prove(&scene, PASSWORD).await.unwrap();
    assert_eq!(asked.challenge_name, Some(ChallengeNameType::SmsMfa));
    assert_eq!(scene.rounds(), json!([passed("SRP_A")]));
    let code = scene.world.messages.last_code();
    let responses = [("USERNAME", USER), ("SMS_MFA_CODE", code.as_str())];
    let session = asked.session.unwrap();
    refused(scene.answer(&session, "42").await, INVALID);
    let asked = scene.respond(ChallengeNameType::SmsMfa, Some(&session), &responses).await.unwrap();
    assert_eq!(asked.challenge_name, Some(ChallengeNameType::CustomChallenge));
    assert_eq!(asked.authentication_result, None);
    assert_eq!(scene.rounds(), json!([passed("SRP_A"), passed("PASSWORD_VERIFIER"), passed("SMS_MFA")]));
    signed_in(scene.answer(&asked.session.unwrap(), "42").await);
}

#[tokio::test]
async fn a_temporary_password_gives_way_to_a_new_one_first() {
    let scene = scene().await;
    scene.user("john", false).await;
    let exchange = Exchange::custom(&scene, "john").await;
    let asked = exchange.prove(&scene, PASSWORD).await.unwrap();
    assert_eq!(asked.challenge_name, Some(ChallengeNameType::NewPasswordRequired));
    let responses = [("USERNAME", "john"), ("NEW_PASSWORD", "Correct-horse-2")];
    let name = ChallengeNameType::NewPasswordRequired;
    let asked = scene.respond(name, asked.session.as_deref(), &responses).await.unwrap();
    assert_eq!(asked.challenge_name, Some(ChallengeNameType::CustomChallenge));
    assert_eq!(scene.rounds(), json!([passed("SRP_A"), passed("PASSWORD_VERIFIER")]));
    signed_in(scene.answer_as("john", &asked.session.unwrap(), "42").await);
}

#[tokio::test]
async fn nobody_is_asked_for_a_password_too() {
    let scene = Scene::with(&CUSTOM, idp::CreateUserPoolRequest::default(), masking_client()).await;
    scene.world.functions.on(Trigger::DefineAuthChallenge, |event| Ok(password_first(event)));
    let known = Exchange::custom(&scene, USER).await;
    let unknown = Exchange::custom(&scene, "nobody").await;
    assert!(known.challenge.keys().eq(unknown.challenge.keys()));
    assert_eq!(known.session.as_ref().map(String::len), unknown.session.as_ref().map(String::len));
    refused(known.prove(&scene, "Wrong-horse-1").await, REFUSED);
    refused(unknown.prove(&scene, "Wrong-horse-1").await, REFUSED);
    refused(unknown.prove(&scene, PASSWORD).await, ONCE);
}

#[tokio::test]
async fn functions_that_end_it_after_the_password_are_heard() {
    let scene = scene().await;
    let exchange = Exchange::custom(&scene, USER).await;
    scene.world.functions.answer(Trigger::DefineAuthChallenge, json!({"failAuthentication": true}));
    refused(exchange.prove(&scene, PASSWORD).await, REFUSED);
    refused(exchange.prove(&scene, PASSWORD).await, ONCE);
    scene.world.functions.on(Trigger::DefineAuthChallenge, |event| Ok(password_first(event)));
    let exchange = Exchange::custom(&scene, USER).await;
    scene.world.functions.answer(Trigger::DefineAuthChallenge, json!({"issueTokens": true}));
    signed_in(exchange.prove(&scene, PASSWORD).await);
}
