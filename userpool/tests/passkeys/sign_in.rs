//! `USER_AUTH` with `WEB_AUTHN`.

use std::collections::BTreeMap;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{self as idp, AuthFlowType, ChallengeNameType, ErrorCode};
use cognomen_model::user::SignedInUser;
use cognomen_userpool::ops::signin;
use cognomen_userpool::tokens;
use serde_json::{Value, json};

use super::authenticator::{Authenticator, BACKED_UP, BACKUP_ELIGIBLE, Key, Page, USER_VERIFIED, encode};
use super::{ORIGIN, RP_ID, Scene, client};
use crate::support::{assert_code, assert_refused, permit};

const GET: &str = "webauthn.get";
/// What every wrong assertion is answered.
pub(super) const WRONG: &str = "The passkey could not be verified.";

/// A `WEB_AUTHN` challenge as the client sees it.
pub(super) struct Asked {
    pub(super) options: Value,
    pub(super) session: String,
}

impl Asked {
    pub(super) fn page(&self) -> Page {
        Page::new(ORIGIN, GET, &self.options)
    }
}

fn map(pairs: &[(&str, &str)]) -> Option<BTreeMap<String, String>> {
    Some(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
}

impl Scene {
    pub(super) async fn initiate(&self, username: &str) -> Result<idp::InitiateAuthResponse, Error> {
        let request = idp::InitiateAuthRequest {
            client_id: self.client_id.clone(),
            auth_flow: AuthFlowType::UserAuth,
            auth_parameters: map(&[("USERNAME", username), ("PREFERRED_CHALLENGE", "WEB_AUTHN")]),
            analytics_metadata: None,
            client_metadata: None,
            session: None,
            user_context_data: None,
        };
        signin::initiate_auth(permit(), request, &self.world.ctx).await
    }

    pub(super) async fn ask(&self, username: &str) -> Asked {
        let answer = self.initiate(username).await.unwrap();
        assert_eq!(answer.challenge_name, Some(ChallengeNameType::WebAuthn));
        assert!(answer.available_challenges.unwrap().contains(&ChallengeNameType::WebAuthn));
        let parameters = answer.challenge_parameters.unwrap();
        let options = serde_json::from_str(&parameters["CREDENTIAL_REQUEST_OPTIONS"]).unwrap();
        Asked { options, session: answer.session.unwrap() }
    }

    async fn respond(
        &self,
        challenge_name: ChallengeNameType,
        session: &str,
        responses: &[(&str, &str)],
    ) -> Result<idp::RespondToAuthChallengeResponse, Error> {
        let request = idp::RespondToAuthChallengeRequest {
            client_id: self.client_id.clone(),
            challenge_name,
            session: Some(session.to_owned()),
            challenge_responses: map(responses),
            analytics_metadata: None,
            client_metadata: None,
            user_context_data: None,
        };
        signin::respond_to_auth_challenge(permit(), request, &self.world.ctx).await
    }

    pub(super) async fn present(&self, username: &str, asked: &Asked, credential: &str) -> Result<SignedInUser, Error> {
        let responses = [("USERNAME", username), ("CREDENTIAL", credential)];
        let answer = self.respond(ChallengeNameType::WebAuthn, &asked.session, &responses).await?;
        let token = answer.authentication_result.unwrap().access_token.unwrap();
        tokens::verify(&self.world.ctx, &token).await
    }

    /// A whole sign-in, with authenticator and page changed by `change` before they answer.
    pub(super) async fn sign_in_by(
        &self,
        username: &str,
        device: &mut Authenticator,
        change: impl FnOnce(&mut Authenticator, &mut Page),
    ) -> Result<SignedInUser, Error> {
        let asked = self.ask(username).await;
        let mut page = asked.page();
        change(device, &mut page);
        let credential = device.get(&page);
        self.present(username, &asked, &credential.to_string()).await
    }
}

#[tokio::test]
async fn a_passkey_signs_its_user_in() {
    let scene = Scene::new().await;
    let ada = scene.signed_in("ada").await;
    let mut device = scene.register(&ada).await;
    let asked = scene.ask("ada").await;
    let challenge = asked.options["challenge"].as_str().unwrap();
    let expected = json!({
        "challenge": challenge,
        "timeout": 180000,
        "rpId": RP_ID,
        "allowCredentials": [{ "type": "public-key", "id": encode(&device.id), "transports": ["internal"] }],
        "userVerification": "preferred",
    });
    assert_eq!(asked.options, expected);
    let credential = device.get(&asked.page()).to_string();
    let user = scene.present("ada", &asked, &credential).await.unwrap();
    assert_eq!(user.user.sub, ada.user.sub);
    let used = "Invalid session for the user, session can only be used once.";
    let again = scene.present("ada", &asked, &credential).await;
    assert_refused(again.map(drop), ErrorCode::NotAuthorizedException, used);
    scene.sign_in_by("ada", &mut device, |_, _| {}).await.unwrap();
}

#[tokio::test]
async fn keys_of_rsa_and_devices_that_do_not_count_sign_in_too() {
    let scene = Scene::new().await;
    let ada = scene.signed_in("ada").await;
    let made = scene.register_with(&ada, Key::rs256(), |device, _| {
        device.count = 0;
        device.user_handle = None;
        device.flags |= BACKUP_ELIGIBLE;
    });
    let mut device = made.await.unwrap();
    scene.sign_in_by("ada", &mut device, |_, _| {}).await.unwrap();
    scene.sign_in_by("ada", &mut device, |device, _| device.flags |= BACKED_UP).await.unwrap();
}

#[tokio::test]
async fn the_passkey_may_be_chosen_from_a_list() {
    let scene = Scene::new().await;
    let ada = scene.signed_in("ada").await;
    let mut device = scene.register(&ada).await;
    let request = idp::InitiateAuthRequest {
        client_id: scene.client_id.clone(),
        auth_flow: AuthFlowType::UserAuth,
        auth_parameters: map(&[("USERNAME", "ada")]),
        analytics_metadata: None,
        client_metadata: None,
        session: None,
        user_context_data: None,
    };
    let offer = signin::initiate_auth(permit(), request, &scene.world.ctx).await.unwrap();
    assert_eq!(offer.challenge_name, Some(ChallengeNameType::SelectChallenge));
    assert!(offer.available_challenges.unwrap().contains(&ChallengeNameType::WebAuthn));
    let choice = [("USERNAME", "ada"), ("ANSWER", "WEB_AUTHN")];
    let chosen = scene.respond(ChallengeNameType::SelectChallenge, &offer.session.unwrap(), &choice).await.unwrap();
    assert_eq!(chosen.challenge_name, Some(ChallengeNameType::WebAuthn));
    let options = &chosen.challenge_parameters.unwrap()["CREDENTIAL_REQUEST_OPTIONS"];
    let asked = Asked { options: serde_json::from_str(options).unwrap(), session: chosen.session.unwrap() };
    let credential = device.get(&asked.page()).to_string();
    scene.present("ada", &asked, &credential).await.unwrap();
}

#[tokio::test]
async fn wrong_assertions_are_all_refused_alike() {
    let scene = Scene::new().await;
    let ada = scene.signed_in("ada").await;
    let mut device = scene.register(&ada).await;
    let changes: [fn(&mut Authenticator, &mut Page); 11] = [
        |_, page| page.origin = "https://evil.net".to_owned(),
        |_, page| page.origin = "http://app.example.com".to_owned(),
        |_, page| page.more = json!({ "crossOrigin": true }),
        |_, page| page.kind = "webauthn.create",
        |_, page| page.challenge = encode(&[7; 32]),
        |device, _| device.rp_id = "evil.net".to_owned(),
        |device, _| device.flags = USER_VERIFIED,
        |device, _| device.flags |= BACKUP_ELIGIBLE,
        |device, _| device.user_handle = Some(b"somebody else".to_vec()),
        |device, _| device.key = Key::es256(),
        |device, _| device.id = vec![7; 32],
    ];
    for (number, change) in changes.into_iter().enumerate() {
        let asked = scene.ask("ada").await;
        let mut page = asked.page();
        let mut fresh = Authenticator {
            key: std::mem::replace(&mut device.key, Key::es256()),
            id: device.id.clone(),
            count: device.count,
            ..Authenticator::new(
                Key::es256(),
                &json!({ "rp": { "id": RP_ID }, "user": { "id": encode(ada.user.sub.as_bytes()) } }),
            )
        };
        change(&mut fresh, &mut page);
        let credential = fresh.get(&page).to_string();
        let answer = scene.present("ada", &asked, &credential).await;
        assert!(answer.is_err(), "change {number}");
        assert_refused(answer.map(drop), ErrorCode::NotAuthorizedException, WRONG);
        if number != 9 {
            device.key = fresh.key;
        } else {
            // The right key was dropped with the change that took another.
            let options = scene.start(&ada).await.unwrap();
            device = Authenticator::new(Key::es256(), &options);
            scene.complete(&ada, device.create(&Page::new(ORIGIN, super::CREATE, &options))).await.unwrap();
        }
    }
    scene.sign_in_by("ada", &mut device, |_, _| {}).await.unwrap();
}

#[tokio::test]
async fn a_wrong_answer_leaves_the_session_for_the_right_one() {
    let scene = Scene::new().await;
    let ada = scene.signed_in("ada").await;
    let mut device = scene.register(&ada).await;
    let asked = scene.ask("ada").await;
    for wrong in ["", "{}", "null", "[]", "\"", &"A".repeat(100_000)] {
        assert!(scene.present("ada", &asked, wrong).await.is_err(), "{}", wrong.len());
    }
    let credential = device.get(&asked.page());
    for member in ["clientDataJSON", "authenticatorData", "signature"] {
        let mut cut = credential.clone();
        let text = cut["response"][member].as_str().unwrap().to_owned();
        cut["response"][member] = json!(text[..text.len() - 4]);
        let answer = scene.present("ada", &asked, &cut.to_string()).await;
        assert_refused(answer.map(drop), ErrorCode::NotAuthorizedException, WRONG);
        cut["response"][member] = json!("A".repeat(1_000_000));
        let answer = scene.present("ada", &asked, &cut.to_string()).await;
        assert_refused(answer.map(drop), ErrorCode::NotAuthorizedException, WRONG);
    }
    scene.present("ada", &asked, &credential.to_string()).await.unwrap();
}

#[tokio::test]
async fn a_count_that_does_not_go_on_is_a_copys() {
    let scene = Scene::new().await;
    let ada = scene.signed_in("ada").await;
    let mut device = scene.register_with(&ada, Key::es256(), |device, _| device.count = 5).await.unwrap();
    scene.sign_in_by("ada", &mut device, |device, _| device.count = 8).await.unwrap();
    // The next signature counts one more than what is set: 9, 3, none.
    for (count, signs_in) in [(8, false), (2, false), (0, false), (9, true)] {
        let answer = scene.sign_in_by("ada", &mut device, |device, _| device.count = count).await;
        assert_eq!(answer.is_ok(), signs_in, "{count}");
    }
}

#[tokio::test]
async fn one_users_passkey_does_not_sign_another_in() {
    let scene = Scene::new().await;
    let (ada, bob) = (scene.signed_in("ada").await, scene.signed_in("bob").await);
    scene.register(&ada).await;
    let mut bobs = scene.register(&bob).await;
    let asked = scene.ask("ada").await;
    let credential = bobs.get(&asked.page()).to_string();
    let answer = scene.present("ada", &asked, &credential).await;
    assert_refused(answer.map(drop), ErrorCode::NotAuthorizedException, WRONG);
    let renamed = scene.present("bob", &asked, &credential).await;
    assert_refused(renamed.map(drop), ErrorCode::NotAuthorizedException, "Invalid session for the user.");
}

#[tokio::test]
async fn a_challenge_ends_with_its_session_and_belongs_to_its_client() {
    let scene = Scene::new().await;
    let ada = scene.signed_in("ada").await;
    let mut device = scene.register(&ada).await;
    let asked = scene.ask("ada").await;
    let credential = device.get(&asked.page()).to_string();
    let other = scene.world.client(&scene.pool_id, client()).await.client_id.unwrap();
    let request = idp::RespondToAuthChallengeRequest {
        client_id: other,
        challenge_name: ChallengeNameType::WebAuthn,
        session: Some(asked.session.clone()),
        challenge_responses: map(&[("USERNAME", "ada"), ("CREDENTIAL", &credential)]),
        analytics_metadata: None,
        client_metadata: None,
        user_context_data: None,
    };
    let answer = signin::respond_to_auth_challenge(permit(), request, &scene.world.ctx).await;
    assert_code(answer, ErrorCode::NotAuthorizedException);
    scene.world.clock.advance(180);
    let expired = "Invalid session for the user, session is expired.";
    let answer = scene.present("ada", &asked, &credential).await;
    assert_refused(answer.map(drop), ErrorCode::NotAuthorizedException, expired);
}

#[tokio::test]
async fn of_two_answers_to_one_challenge_one_signs_in() {
    let scene = Scene::new().await;
    let ada = scene.signed_in("ada").await;
    let mut device = scene.register(&ada).await;
    let asked = scene.ask("ada").await;
    let credential = device.get(&asked.page()).to_string();
    let (left, right) =
        tokio::join!(scene.present("ada", &asked, &credential), scene.present("ada", &asked, &credential));
    assert_eq!(usize::from(left.is_ok()) + usize::from(right.is_ok()), 1);
}

#[tokio::test]
async fn a_deleted_passkey_signs_nobody_in() {
    let scene = Scene::new().await;
    let ada = scene.signed_in("ada").await;
    let (mut device, _kept) = (scene.register(&ada).await, scene.register(&ada).await);
    let asked = scene.ask("ada").await;
    scene.delete(&ada, &encode(&device.id)).await.unwrap();
    let credential = device.get(&asked.page()).to_string();
    let answer = scene.present("ada", &asked, &credential).await;
    assert_refused(answer.map(drop), ErrorCode::NotAuthorizedException, WRONG);
    assert_eq!(scene.ask("ada").await.options["allowCredentials"].as_array().unwrap().len(), 1);
}
