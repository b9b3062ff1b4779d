//! Answers that no authenticator gives: cut, stretched, mixed up. None of them may be taken, none may break the server.

use cognomen_contract::Code;
use cognomen_contract::cognito_idp::ErrorCode;
use cognomen_model::user::SignedInUser;
use proptest::prelude::{ProptestConfig, any, proptest};
use serde_json::{Value, json};
use tokio::runtime::Runtime;

use super::authenticator::{Authenticator, Key, Page, encode};
use super::{CREATE, ORIGIN, Scene};
use crate::support::assert_refused;

const MESSAGE: &str = "Credential data is not valid";

struct Bench {
    runtime: Runtime,
    scene: Scene,
    ada: SignedInUser,
    device: Authenticator,
    page: Page,
}

impl Bench {
    fn new() -> Self {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let (scene, ada, options) = runtime.block_on(async {
            let scene = Scene::new().await;
            let ada = scene.signed_in("ada").await;
            let options = scene.start(&ada).await.unwrap();
            (scene, ada, options)
        });
        let device = Authenticator::new(Key::es256(), &options);
        Self { runtime, scene, ada, device, page: Page::new(ORIGIN, CREATE, &options) }
    }

    fn code(&self, credential: Value) -> Code {
        self.runtime.block_on(self.scene.complete(&self.ada, credential)).unwrap_err().code()
    }

    fn with_attestation(&self, bytes: &[u8]) -> Value {
        let mut credential = self.device.create(&self.page);
        credential["response"]["attestationObject"] = json!(encode(bytes));
        credential
    }
}

fn is_refusal(code: Code) -> bool {
    [
        ErrorCode::InvalidParameterException,
        ErrorCode::WebAuthnCredentialNotSupportedException,
        ErrorCode::WebAuthnRelyingPartyMismatchException,
        ErrorCode::WebAuthnChallengeNotFoundException,
    ]
    .into_iter()
    .any(|known| code == known.into())
}

#[test]
fn attestation_objects_of_noise_are_refused() {
    let bench = Bench::new();
    proptest!(ProptestConfig::with_cases(200), |(noise in any::<Vec<u8>>())| {
        let code = bench.code(bench.with_attestation(&noise));
        assert!(is_refusal(code), "{code:?}");
    });
}

#[test]
fn attestation_objects_cut_short_or_stretched_are_refused() {
    let bench = Bench::new();
    let whole = bench.device.attestation(&bench.page);
    for end in 0..whole.len() {
        assert_eq!(bench.code(bench.with_attestation(&whole[..end])), ErrorCode::InvalidParameterException.into());
    }
    let stretched = [whole.as_slice(), &[0]].concat();
    assert_eq!(bench.code(bench.with_attestation(&stretched)), ErrorCode::InvalidParameterException.into());
}

#[test]
fn a_bit_that_fell_over_breaks_nothing() {
    let bench = Bench::new();
    let whole = bench.device.attestation(&bench.page);
    // Those of flags, count and model may fall without making the answer wrong: they are no secrets of the ceremony.
    let data = whole.windows(8).position(|window| window == b"authData").unwrap() + 10;
    let free = data + 32..data + 53;
    for at in (0..whole.len()).filter(|at| !free.contains(at)) {
        let mut bytes = whole.clone();
        bytes[at] ^= 0x10;
        let code = bench.code(bench.with_attestation(&bytes));
        assert!(is_refusal(code), "byte {at}: {code:?}");
    }
}

#[tokio::test]
async fn documents_of_other_shapes_are_refused() {
    let scene = Scene::new().await;
    let ada = scene.signed_in("ada").await;
    let options = scene.start(&ada).await.unwrap();
    let whole = Authenticator::new(Key::es256(), &options).create(&Page::new(ORIGIN, CREATE, &options));
    let with = |pointer: &str, value: Value| {
        let mut changed = whole.clone();
        *changed.pointer_mut(pointer).unwrap() = value;
        changed
    };
    let documents = [
        json!(null),
        json!(7),
        json!([]),
        json!("{}"),
        json!({}),
        with("/type", json!("password")),
        with("/id", json!("AAAA")),
        with("/rawId", json!(7)),
        with("/rawId", json!("not base64url!")),
        with("/response", json!({})),
        with("/response/clientDataJSON", json!(encode(b"[]"))),
        with("/response/clientDataJSON", json!(encode(&[0xff; 40]))),
        with("/response/clientDataJSON", json!("A".repeat(1_000_000))),
        with("/response/attestationObject", json!("A".repeat(1_000_000))),
        with("/response/attestationObject", json!(encode(&[0x81; 10_000]))),
        with("/response/attestationObject", json!(encode(&[0xbb, 255, 255, 255, 255, 255, 255, 255, 255]))),
        with("/response/transports", json!("usb")),
    ];
    for document in documents {
        let shown: String = document.to_string().chars().take(80).collect();
        let made = scene.complete(&ada, document).await;
        assert!(made.is_err(), "{shown}");
        assert_refused(made, ErrorCode::InvalidParameterException, MESSAGE);
    }
    // The same answer as text is what some clients send.
    scene.complete(&ada, json!(whole.to_string())).await.unwrap();
}
