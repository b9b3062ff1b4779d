//! Remembered devices in custom sign-ins.

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use cognomen_contract::cognito_idp::{
    self as idp, AuthFlowType, AuthenticationResultType, ChallengeNameType, RespondToAuthChallengeResponse,
};
use cognomen_crypto::SystemRandom;
use cognomen_crypto::srp::{self, client::Client};
use cognomen_userpool::ops::devices;
use cognomen_userpool::tokens;
use cognomen_userpool::triggers::Trigger;
use serde_json::{Value, json};

use super::srp::{Exchange, passed, password_first};
use super::{CUSTOM, PASSWORD, Scene, TIMESTAMP, USER, client, signed_in};
use crate::support::permit_of;

const SECRET: &str = "the device's own secret";
const SALT: srp::Salt = [0x9a; 16];

/// A confirmed device of `mary`'s.
struct Device {
    key: String,
    group_key: String,
}

impl Device {
    async fn of(scene: &Scene) -> Self {
        let password = [("USERNAME", USER), ("PASSWORD", PASSWORD)];
        let answer = scene.start_by(&scene.client_id, AuthFlowType::UserPasswordAuth, &password).await.unwrap();
        let result = answer.authentication_result.unwrap();
        let metadata = result.new_device_metadata.unwrap();
        let device = Self { key: metadata.device_key.unwrap(), group_key: metadata.device_group_key.unwrap() };
        let verifier = srp::derive_verifier(&device.group_key, &device.key, SECRET, SALT);
        let padded = |number: &[u8]| Some(STANDARD.encode([&[0][..], number].concat()));
        let config = idp::DeviceSecretVerifierConfigType {
            password_verifier: padded(&verifier.v),
            salt: padded(&verifier.salt),
        };
        let request = idp::ConfirmDeviceRequest {
            access_token: String::new(),
            device_key: device.key.clone(),
            device_name: None,
            device_secret_verifier_config: Some(config),
        };
        let user = tokens::verify(&scene.world.ctx, result.access_token.as_deref().unwrap()).await.unwrap();
        devices::confirm_device(permit_of(user), request, &scene.world.ctx).await.unwrap();
        device
    }

    /// Proves itself where `asked` wants it to.
    async fn prove(&self, scene: &Scene, asked: RespondToAuthChallengeResponse) -> RespondToAuthChallengeResponse {
        assert_eq!(asked.challenge_name, Some(ChallengeNameType::DeviceSrpAuth));
        let client = Client::start(&SystemRandom);
        let a = srp::hex_number(client.public());
        let responses = [("USERNAME", USER), ("DEVICE_KEY", self.key.as_str()), ("SRP_A", a.as_str())];
        let name = ChallengeNameType::DeviceSrpAuth;
        let challenge = scene.respond(name, asked.session.as_deref(), &responses).await.unwrap();
        let challenge = challenge.challenge_parameters.unwrap();
        let b = srp::parse_a(&challenge["SRP_B"]).unwrap();
        let key = client.key(&b, &self.group_key, &self.key, SECRET, &SALT);
        let block = STANDARD.decode(&challenge["SECRET_BLOCK"]).unwrap();
        let claim = STANDARD.encode(srp::claim_signature(&key, &self.group_key, &self.key, &block, TIMESTAMP));
        let responses = [
            ("USERNAME", USER),
            ("DEVICE_KEY", &self.key),
            ("PASSWORD_CLAIM_SECRET_BLOCK", &challenge["SECRET_BLOCK"]),
            ("PASSWORD_CLAIM_SIGNATURE", &claim),
            ("TIMESTAMP", TIMESTAMP),
        ];
        scene.respond(ChallengeNameType::DevicePasswordVerifier, None, &responses).await.unwrap()
    }
}

/// A pool in which remembered devices spare the second factor, and two devices.
async fn scene() -> (Scene, [Device; 2]) {
    let always = idp::DeviceConfigurationType {
        challenge_required_on_new_device: Some(true),
        device_only_remembered_on_user_prompt: Some(false),
    };
    let pool = idp::CreateUserPoolRequest { device_configuration: Some(always), ..Default::default() };
    let scene = Scene::with(&CUSTOM, pool, client()).await;
    let devices = [Device::of(&scene).await, Device::of(&scene).await];
    (scene, devices)
}

fn device_of(result: &AuthenticationResultType) -> Value {
    let payload = result.access_token.as_deref().unwrap().split('.').nth(1).unwrap();
    let claims: Value = serde_json::from_slice(&URL_SAFE_NO_PAD.decode(payload).unwrap()).unwrap();
    claims["device_key"].clone()
}

#[tokio::test]
async fn a_device_proves_itself_once_the_functions_let_its_user_in() {
    let (scene, [device, _]) = scene().await;
    let asked = scene.start(&[("USERNAME", USER), ("DEVICE_KEY", &device.key)]).await.unwrap();
    let right = scene.answer(&asked.session.unwrap(), "42").await.unwrap();
    assert_eq!(right.authentication_result, None);
    let before = scene.world.functions.sources().len();
    let result = signed_in(Ok(device.prove(&scene, right).await));
    assert_eq!(device_of(&result), device.key.as_str());
    assert_eq!(scene.world.functions.sources().len(), before);
}

#[tokio::test]
async fn a_device_named_with_an_answer_proves_itself_too() {
    let (scene, [device, _]) = scene().await;
    let session = scene.asked(USER).await;
    let responses = [("USERNAME", USER), ("ANSWER", "42"), ("DEVICE_KEY", device.key.as_str())];
    let custom = ChallengeNameType::CustomChallenge;
    let right = scene.respond(custom, Some(&session), &responses).await.unwrap();
    signed_in(Ok(device.prove(&scene, right).await));
}

#[tokio::test]
async fn a_device_beside_a_password_comes_before_the_functions_and_stays() {
    let (scene, [device, other]) = scene().await;
    scene.world.functions.on(Trigger::DefineAuthChallenge, |event| Ok(password_first(event)));
    let more = [("CHALLENGE_NAME", "SRP_A"), ("DEVICE_KEY", device.key.as_str())];
    let exchange = Exchange::with(&scene, AuthFlowType::CustomAuth, USER, &more).await;
    let asked = exchange.prove(&scene, PASSWORD).await.unwrap();
    assert_eq!(scene.rounds(), json!([passed("SRP_A")]));
    let asked = device.prove(&scene, asked).await;
    assert_eq!(asked.challenge_name, Some(ChallengeNameType::CustomChallenge));
    let rounds = ["SRP_A", "PASSWORD_VERIFIER", "DEVICE_SRP_AUTH", "DEVICE_PASSWORD_VERIFIER"].map(passed);
    assert_eq!(scene.rounds(), json!(rounds));
    let session = asked.session.unwrap();
    let responses = [("USERNAME", USER), ("ANSWER", "42"), ("DEVICE_KEY", other.key.as_str())];
    let result = signed_in(scene.respond(ChallengeNameType::CustomChallenge, Some(&session), &responses).await);
    assert_eq!(device_of(&result), device.key.as_str(), "not of a device that proved nothing");
}
