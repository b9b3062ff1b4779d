//! Messages that functions send, with codes that nobody else can read.

use std::collections::BTreeMap;
use std::sync::Arc;

use async_trait::async_trait;
use aws_lc_rs::aead::{AES_256_GCM, Aad, LessSafeKey, Nonce, UnboundKey};
use aws_lc_rs::hkdf::{HKDF_SHA384, Salt};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use cognomen_contract::cognito_idp::{self as idp, ErrorCode};
use cognomen_contract::{Error, kms};
use cognomen_crypto::SystemRandom;
use cognomen_iam::kms::{KeyArn, OwnKeys, decrypt};
use cognomen_iam::{AccessTokens, Caches, Iam};
use cognomen_model::user::SignedInUser;
use cognomen_userpool::ops::{signin, users};
use cognomen_userpool::triggers::port::{DataKey, DataKeys, Failure};
use cognomen_userpool::triggers::{OwnDataKeys, Trigger};
use parking_lot::Mutex;
use serde_json::{Value, json};

use super::{PASSWORD, Scene, address, attributes, client, map};
use crate::support::functions::{arn, failure};
use crate::support::{ACCOUNT, assert_code, permit};

const KEY: &str = "arn:aws:kms:eu-west-1:123456789012:key/0d9a1b3c";
const DATA_KEY: [u8; 32] = [7; 32];

/// A key service whose data key the test knows.
#[derive(Default)]
struct KnownKey {
    contexts: Mutex<Vec<BTreeMap<String, String>>>,
    fails: bool,
}

#[async_trait]
impl DataKeys for KnownKey {
    fn check(&self, _key_arn: &str) -> Result<(), String> {
        Ok(())
    }

    async fn generate(&self, key_arn: &str, context: &[(String, String)]) -> Result<DataKey, Error> {
        if self.fails {
            return Err(Error::internal("no key today"));
        }
        self.contexts.lock().push(context.iter().cloned().collect());
        Ok(DataKey { key_arn: key_arn.to_owned(), plaintext: DATA_KEY, wrapped: b"wrapped".to_vec() })
    }
}

fn senders(pool: idp::CreateUserPoolRequest) -> idp::CreateUserPoolRequest {
    let config = idp::LambdaConfigType {
        custom_message: Some(arn("CustomMessage")),
        custom_email_sender: Some(idp::CustomEmailLambdaVersionConfigType {
            lambda_arn: arn("CustomEmailSender"),
            lambda_version: idp::CustomEmailSenderLambdaVersionType::V10,
        }),
        custom_sms_sender: Some(idp::CustomSMSLambdaVersionConfigType {
            lambda_arn: arn("CustomSMSSender"),
            lambda_version: idp::CustomSMSSenderLambdaVersionType::V10,
        }),
        kms_key_id: Some(KEY.to_owned()),
        ..Default::default()
    };
    idp::CreateUserPoolRequest {
        lambda_config: Some(config),
        auto_verified_attributes: Some(vec![idp::VerifiedAttributeType::Email]),
        ..pool
    }
}

/// A pool with senders of both media, and the key service.
async fn scene_with(keys: KnownKey, pool: idp::CreateUserPoolRequest) -> (Scene, Arc<KnownKey>) {
    let mut scene = Scene::new(&[]).await;
    let keys = Arc::new(keys);
    scene.world.ctx.data_keys = keys.clone();
    scene.pool_id = scene.world.pool(senders(pool)).await.id.unwrap();
    scene.client_id = scene.world.client(&scene.pool_id, client()).await.client_id.unwrap();
    (scene, keys)
}

async fn scene() -> Scene {
    scene_with(KnownKey::default(), idp::CreateUserPoolRequest::default()).await.0
}

/// The header of a message and what it holds.
fn read(event: &Value) -> (Vec<u8>, String) {
    let message = STANDARD.decode(event["request"]["code"].as_str().unwrap()).unwrap();
    let number = |at: usize| usize::from(u16::from_be_bytes([message[at], message[at + 1]]));
    let context_end = 22 + number(20);
    let mut at = context_end + 2;
    for _ in 0..3 {
        at += 2 + number(at);
    }
    let header_end = at + 10;
    let body = &message[header_end + 28..];
    let length = u32::from_be_bytes(body[20..24].try_into().unwrap()) as usize;
    let info: [&[u8]; 2] = [&message[2..4], &message[4..20]];
    let prk = Salt::new(HKDF_SHA384, &[]).extract(&DATA_KEY);
    let key = LessSafeKey::new(UnboundKey::from(prk.expand(&info, &AES_256_GCM).unwrap()));
    let aad =
        [&message[4..20], b"AWSKMSEncryptionClient Final Frame", &body[4..8], &(length as u64).to_be_bytes()].concat();
    let mut sealed = body[24..24 + length + 16].to_vec();
    let nonce = Nonce::try_assume_unique_for_key(&body[8..20]).unwrap();
    let plain = key.open_in_place(nonce, Aad::from(aad), &mut sealed).unwrap();
    (message[..header_end].to_vec(), String::from_utf8(plain.to_vec()).unwrap())
}

fn contains(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|window| window == text.as_bytes())
}

#[tokio::test]
async fn the_function_gets_the_code_encrypted_and_nothing_else_leaves() {
    let (scene, keys) = scene_with(KnownKey::default(), idp::CreateUserPoolRequest::default()).await;
    let mut request = scene.sign_up_request("ann");
    request.client_metadata = Some(map(&[("a", "b")]));
    let answer = users::sign_up(permit(), request, &scene.world.ctx).await.unwrap();
    assert_eq!(answer.code_delivery_details.unwrap().destination.as_deref(), Some("a***@e***"));
    assert_eq!(scene.world.functions.sources(), ["CustomEmailSender_SignUp"]);
    let mut event = scene.world.functions.last();
    let (header, code) = read(&event);
    let sub = scene.value("ann", "sub").await.unwrap();
    event["request"]["code"] = json!("…");
    assert_eq!(
        event,
        json!({
            "version": "1",
            "triggerSource": "CustomEmailSender_SignUp",
            "region": "eu-west-1",
            "userPoolId": scene.pool_id,
            "userName": "ann",
            "callerContext": { "awsSdkVersion": "aws-sdk-unknown-unknown", "clientId": scene.client_id },
            "request": {
                "type": "customEmailSenderRequestV1",
                "code": "…",
                "clientMetadata": { "a": "b" },
                "userAttributes": {
                    "sub": sub,
                    "email": address("ann"),
                    "email_verified": "false",
                    "cognito:user_status": "UNCONFIRMED",
                },
            },
        })
    );
    assert_eq!(&header[..4], [0x01, 0x80, 0x03, 0x78]);
    assert!(contains(&header, KEY) && contains(&header, &scene.pool_id));
    let context = keys.contexts.lock()[0].clone();
    assert_eq!(context.keys().collect::<Vec<_>>(), ["aws-crypto-public-key", "userpool-id"]);
    assert_eq!(context["userpool-id"], scene.pool_id);
    assert_eq!(scene.sent(), 0);
    let confirmation = idp::ConfirmSignUpRequest {
        client_id: scene.client_id.clone(),
        username: "ann".to_owned(),
        confirmation_code: code,
        ..Default::default()
    };
    users::confirm_sign_up(permit(), confirmation, &scene.world.ctx).await.unwrap();
}

#[tokio::test]
async fn each_medium_has_its_sender_and_the_other_is_sent_as_ever() {
    let scene = scene().await;
    let invite = async |username: &str, given: &[(&str, &str)]| {
        let mut request = scene.creation(username);
        request.user_attributes = Some(attributes(given));
        request.temporary_password = Some(PASSWORD.to_owned());
        request.client_metadata = Some(map(&[("a", "b")]));
        users::admin_create_user(permit(), request, &scene.world.ctx).await.unwrap();
        scene.world.functions.last()
    };
    let event = invite("ann", &[("phone_number", "+15555550100")]).await;
    assert_eq!(event["triggerSource"], "CustomSMSSender_AdminCreateUser");
    assert_eq!(event["request"]["type"], "customSMSSenderRequestV1");
    assert_eq!(event["callerContext"]["clientId"], "CLIENT_ID_NOT_APPLICABLE");
    assert!(event["request"]["clientMetadata"].is_null() && event["request"].get("clientMetadata").is_some());
    assert_eq!(read(&event).1, PASSWORD);
    let event = invite("bea", &[("email", "bea@example.com")]).await;
    assert_eq!(event["triggerSource"], "CustomEmailSender_AdminCreateUser");
    assert_eq!((scene.sent(), scene.world.functions.events().len()), (0, 2));

    let mut request = senders(idp::CreateUserPoolRequest::default());
    request.lambda_config.as_mut().unwrap().custom_email_sender = None;
    let mut scene = scene;
    scene.pool_id = scene.world.pool(request).await.id.unwrap();
    let request = scene.creation("cal");
    users::admin_create_user(permit(), request, &scene.world.ctx).await.unwrap();
    assert_eq!(scene.world.functions.last()["triggerSource"], "CustomMessage_AdminCreateUser");
    assert_eq!(scene.sent(), 1);
}

#[tokio::test]
async fn what_is_not_handed_over_is_a_failed_delivery() {
    let failing = KnownKey { fails: true, ..KnownKey::default() };
    let (scene, _) = scene_with(failing, idp::CreateUserPoolRequest::default()).await;
    assert_code(scene.sign_up("ann").await, ErrorCode::CodeDeliveryFailureException);
    assert!(scene.world.functions.events().is_empty());
    for (name, lost) in [
        ("a", Failure::TimedOut),
        ("b", Failure::Refused { code: "ResourceNotFoundException".to_owned() }),
        ("c", failure("secret words")),
    ] {
        let scene = self::scene().await;
        scene.world.functions.on(Trigger::CustomEmailSender, move |_| Err(lost.clone()));
        let refused = scene.sign_up(name).await.unwrap_err();
        assert_eq!(refused.code(), ErrorCode::CodeDeliveryFailureException.into());
        assert!(!refused.message().contains("secret"));
        // Once, whatever became of it.
        assert_eq!(scene.world.functions.events().len(), 1);
    }
}

#[tokio::test]
async fn what_the_function_answers_is_not_read() {
    let scene = scene().await;
    scene.world.functions.on(Trigger::CustomEmailSender, |_| Ok(json!("anything")));
    scene.sign_up("ann").await.unwrap();
}

#[tokio::test]
async fn codes_count_for_their_destination_whoever_sends_them() {
    let mut scene = scene().await;
    scene.world.ctx.limits.messages_per_destination = Some(2);
    scene.sign_up("ann").await.unwrap();
    let resend = async || {
        let request = idp::ResendConfirmationCodeRequest {
            client_id: scene.client_id.clone(),
            username: "ann".to_owned(),
            ..Default::default()
        };
        users::resend_confirmation_code(permit(), request, &scene.world.ctx).await
    };
    resend().await.unwrap();
    assert_code(resend().await, ErrorCode::LimitExceededException);
    assert_eq!(scene.world.functions.sources(), ["CustomEmailSender_SignUp", "CustomEmailSender_ResendCode"]);
    let mut request = scene.creation("bea");
    request.user_attributes = Some(attributes(&[("email", &address("ann"))]));
    users::admin_create_user(permit(), request, &scene.world.ctx).await.unwrap();
}

#[tokio::test]
async fn a_sign_in_by_code_reports_a_sender_that_fails_as_the_pool_s() {
    let factors = vec![idp::AuthFactorType::Password, idp::AuthFactorType::EmailOtp];
    let policy = idp::SignInPolicyType { allowed_first_auth_factors: Some(factors) };
    let policies = idp::UserPoolPolicyType { sign_in_policy: Some(policy), ..Default::default() };
    let pool = idp::CreateUserPoolRequest { policies: Some(policies), ..Default::default() };
    let (scene, _) = scene_with(KnownKey::default(), pool).await;
    scene.sign_up("ann").await.unwrap();
    let code = read(&scene.world.functions.last()).1;
    let confirmation = idp::ConfirmSignUpRequest { confirmation_code: code, ..confirmation(&scene) };
    users::confirm_sign_up(permit(), confirmation, &scene.world.ctx).await.unwrap();
    let start = async |parameters: &[(&str, &str)]| {
        let request = idp::InitiateAuthRequest {
            client_id: scene.client_id.clone(),
            auth_flow: idp::AuthFlowType::UserAuth,
            auth_parameters: Some(map(parameters)),
            client_metadata: Some(map(&[("a", "b")])),
            analytics_metadata: None,
            session: None,
            user_context_data: None,
        };
        signin::initiate_auth(permit(), request, &scene.world.ctx).await
    };
    start(&[("USERNAME", "ann"), ("PREFERRED_CHALLENGE", "EMAIL_OTP")]).await.unwrap();
    let event = scene.world.functions.last();
    assert_eq!(event["triggerSource"], "CustomEmailSender_Authentication");
    assert!(event["request"]["clientMetadata"].is_null());
    assert_eq!(read(&event).1.len(), 8);
    // A user's answer tells the sender, though not the texts of messages.
    let session = start(&[("USERNAME", "ann")]).await.unwrap().session;
    let choose = |session| idp::RespondToAuthChallengeRequest {
        client_id: scene.client_id.clone(),
        challenge_name: idp::ChallengeNameType::SelectChallenge,
        challenge_responses: Some(map(&[("USERNAME", "ann"), ("ANSWER", "EMAIL_OTP")])),
        client_metadata: Some(map(&[("c", "d")])),
        session,
        analytics_metadata: None,
        user_context_data: None,
    };
    signin::respond_to_auth_challenge(permit(), choose(session), &scene.world.ctx).await.unwrap();
    assert_eq!(scene.world.functions.last()["request"]["clientMetadata"], json!({ "c": "d" }));
    scene.world.functions.on(Trigger::CustomEmailSender, |_| Err(Failure::TimedOut));
    let refused = start(&[("USERNAME", "ann"), ("PREFERRED_CHALLENGE", "EMAIL_OTP")]).await;
    assert_code(refused, ErrorCode::InvalidEmailRoleAccessPolicyException);
}

fn confirmation(scene: &Scene) -> idp::ConfirmSignUpRequest {
    idp::ConfirmSignUpRequest { client_id: scene.client_id.clone(), username: "ann".to_owned(), ..Default::default() }
}

struct NoTokens;

#[async_trait]
impl AccessTokens for NoTokens {
    async fn verify(&self, _token: &str) -> Result<SignedInUser, Error> {
        Err(Error::internal("no tokens here"))
    }
}

#[tokio::test]
async fn the_server_s_own_kms_unwraps_the_keys_of_its_account() {
    let scene = Scene::new(&[]).await;
    let ctx = &scene.world.ctx;
    let own = OwnDataKeys::new(OwnKeys::new(Arc::clone(&ctx.store), Arc::new(SystemRandom)), ACCOUNT.to_owned());
    own.check(KEY).unwrap();
    for other in ["arn:aws:kms:eu-west-1:000000000000:key/a", "arn:aws:kms:eu-west-1:123456789012:alias/a", "a"] {
        assert!(own.check(other).is_err() && own.generate(other, &[]).await.is_err(), "{other}");
    }
    let context = [("userpool-id".to_owned(), scene.pool_id.clone())];
    let made = own.generate(KEY, &context).await.unwrap();
    assert_eq!(made.key_arn, KeyArn::parse(KEY).unwrap().as_str());
    let iam = Iam {
        store: Arc::clone(&ctx.store),
        clock: Arc::clone(&ctx.clock),
        random: Arc::clone(&ctx.random),
        account: ACCOUNT.to_owned(),
        regions: Vec::new(),
        tokens: Arc::new(NoTokens),
        plain_http_providers: false,
        caches: Caches::default(),
    };
    let request = kms::DecryptRequest {
        ciphertext_blob: Some(cognomen_contract::Blob(made.wrapped)),
        encryption_context: Some(context.into_iter().collect()),
        ..Default::default()
    };
    let opened = decrypt(permit::<kms::operations::Decrypt>(), request, &iam).await.unwrap();
    assert_eq!(opened.plaintext.unwrap().0, made.plaintext);
}
