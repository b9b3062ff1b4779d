//! `StartWebAuthnRegistration` and `CompleteWebAuthnRegistration`.

use cognomen_contract::cognito_idp::{CustomDomainConfigType, ErrorCode, UserStatusType, UserVerificationType};
use cognomen_model::passkey::REGISTRATION_SECONDS;
use serde_json::json;

use super::authenticator::{
    Authenticator, BACKED_UP, BACKUP_ELIGIBLE, Key, Page, Statement, USER_PRESENT, USER_VERIFIED, decode, encode,
};
use super::{CREATE, ORIGIN, RP_ID, Scene, client, relying_party};
use crate::support::{assert_code, assert_refused};

#[tokio::test]
async fn options_are_what_browsers_parse() {
    let scene = Scene::new().await;
    let ada = scene.signed_in("ada").await;
    let options = scene.start(&ada).await.unwrap();
    let challenge = options["challenge"].as_str().unwrap();
    assert!(decode(challenge).len() >= 16);
    let expected = json!({
        "authenticatorSelection": {
            "requireResidentKey": true, "residentKey": "required", "userVerification": "preferred"
        },
        "challenge": challenge,
        "excludeCredentials": [],
        "pubKeyCredParams": [{ "alg": -7, "type": "public-key" }, { "alg": -257, "type": "public-key" }],
        "rp": { "id": RP_ID, "name": RP_ID },
        "timeout": 60000,
        "user": { "displayName": "ada", "id": encode(ada.user.sub.as_bytes()), "name": "ada" },
    });
    assert_eq!(options, expected);
    assert_ne!(scene.start(&ada).await.unwrap()["challenge"], options["challenge"]);

    let authenticator = scene.register(&ada).await;
    let again = scene.start(&ada).await.unwrap();
    assert_eq!(again["excludeCredentials"], json!([{ "id": encode(&authenticator.id), "type": "public-key" }]));
    assert_eq!(scene.owner(&authenticator.id).await, Some(ada.user.sub.clone()));
}

#[tokio::test]
async fn both_algorithms_and_every_honest_statement_are_taken() {
    let scene = Scene::new().await;
    let ada = scene.signed_in("ada").await;
    scene.register_with(&ada, Key::rs256(), |_, _| {}).await.unwrap();
    for statement in [Statement::None, Statement::Own, Statement::Certified] {
        let made = scene.register_with(&ada, Key::es256(), |device, _| {
            device.statement = statement;
            device.with_extensions = true;
            device.flags |= BACKUP_ELIGIBLE | BACKED_UP;
        });
        made.await.unwrap();
    }
    assert_eq!(scene.ids(&ada).await.len(), 4);
}

#[tokio::test]
async fn a_pool_says_whether_passkeys_are_for_it() {
    let scene = Scene::plain().await;
    let ada = scene.signed_in("ada").await;
    assert_code(scene.start(&ada).await, ErrorCode::WebAuthnNotEnabledException);
    assert_code(scene.complete(&ada, json!({})).await, ErrorCode::WebAuthnNotEnabledException);
    scene.enable(None).await;
    assert_code(scene.start(&ada).await, ErrorCode::WebAuthnConfigurationMissingException);
}

#[tokio::test]
async fn a_domain_of_the_pool_stands_for_a_relying_party() {
    let scene = Scene::new().await;
    scene.enable(None).await;
    let ada = scene.signed_in("ada").await;
    scene.domain("shop", None).await;
    assert_eq!(scene.start(&ada).await.unwrap()["rp"]["id"], "shop.auth.localhost");
    let on_page = |device: &mut Authenticator, page: &mut Page| {
        assert_eq!(device.rp_id, "shop.auth.localhost");
        "http://shop.auth.localhost:8400".clone_into(&mut page.origin);
    };
    scene.register_with(&ada, Key::es256(), on_page).await.unwrap();
    let certificate_arn = "arn:aws:acm:us-east-1:123456789012:certificate/12345678-1234-1234-1234-123456789012";
    let custom = CustomDomainConfigType { certificate_arn: certificate_arn.to_owned(), security_policy: None };
    scene.domain("auth.example.com", Some(custom)).await;
    assert_eq!(scene.start(&ada).await.unwrap()["rp"]["id"], "auth.example.com");
    scene.enable(relying_party(RP_ID, UserVerificationType::Preferred)).await;
    assert_eq!(scene.start(&ada).await.unwrap()["rp"]["id"], RP_ID);
}

#[tokio::test]
async fn a_page_of_another_domain_registers_nothing() {
    let scene = Scene::new().await;
    let ada = scene.signed_in("ada").await;
    for origin in ["https://evil.net", "http://app.example.com", "https://example.com.evil.net", "null"] {
        let made = scene.register_with(&ada, Key::es256(), |_, page| origin.clone_into(&mut page.origin)).await;
        assert_code(made.map(drop), ErrorCode::WebAuthnOriginNotAllowedException);
    }
    for framed in [json!({ "crossOrigin": true }), json!({ "topOrigin": "https://evil.net" })] {
        let made = scene.register_with(&ada, Key::es256(), |_, page| page.more = framed).await;
        assert_code(made.map(drop), ErrorCode::WebAuthnOriginNotAllowedException);
    }
    assert!(scene.ids(&ada).await.is_empty());
    scene.enable(relying_party("localhost", UserVerificationType::Preferred)).await;
    scene
        .register_with(&ada, Key::es256(), |_, page| "http://localhost:3000".clone_into(&mut page.origin))
        .await
        .unwrap();
}

#[tokio::test]
async fn a_passkey_of_another_relying_party_is_refused() {
    let scene = Scene::new().await;
    let ada = scene.signed_in("ada").await;
    let made = scene.register_with(&ada, Key::es256(), |device, _| "evil.net".clone_into(&mut device.rp_id)).await;
    assert_code(made.map(drop), ErrorCode::WebAuthnRelyingPartyMismatchException);

    let options = scene.start(&ada).await.unwrap();
    scene.enable(relying_party("app.example.com", UserVerificationType::Preferred)).await;
    let device = Authenticator::new(Key::es256(), &options);
    let made = scene.complete(&ada, device.create(&Page::new(ORIGIN, CREATE, &options))).await;
    assert_code(made, ErrorCode::WebAuthnRelyingPartyMismatchException);
}

#[tokio::test]
async fn a_challenge_is_answered_once_in_time_and_by_whom_it_was_given_to() {
    let scene = Scene::new().await;
    let (ada, bob) = (scene.signed_in("ada").await, scene.signed_in("bob").await);
    let options = scene.start(&ada).await.unwrap();
    let page = Page::new(ORIGIN, CREATE, &options);
    let first = Authenticator::new(Key::es256(), &options).create(&page);
    assert_code(scene.complete(&bob, first.clone()).await, ErrorCode::WebAuthnChallengeNotFoundException);

    let other_client = scene.world.client(&scene.pool_id, client()).await.client_id.unwrap();
    let elsewhere = scene.sign_in("ada", &other_client).await;
    assert_code(scene.complete(&elsewhere, first.clone()).await, ErrorCode::WebAuthnClientMismatchException);

    scene.complete(&ada, first.clone()).await.unwrap();
    assert_code(scene.complete(&ada, first).await, ErrorCode::WebAuthnChallengeNotFoundException);
    let second = Authenticator::new(Key::es256(), &options).create(&page);
    assert_code(scene.complete(&ada, second).await, ErrorCode::WebAuthnChallengeNotFoundException);

    let made = scene.register_with(&ada, Key::es256(), |_, page| page.challenge = encode(&[7; 32])).await;
    assert_code(made.map(drop), ErrorCode::WebAuthnChallengeNotFoundException);

    let options = scene.start(&ada).await.unwrap();
    scene.world.clock.advance(REGISTRATION_SECONDS);
    let late = Authenticator::new(Key::es256(), &options).create(&Page::new(ORIGIN, CREATE, &options));
    assert_code(scene.complete(&ada, late).await, ErrorCode::WebAuthnChallengeNotFoundException);
}

#[tokio::test]
async fn several_registrations_wait_beside_each_other() {
    let scene = Scene::new().await;
    let ada = scene.signed_in("ada").await;
    let (phone, laptop) = tokio::join!(scene.start(&ada), scene.start(&ada));
    for options in [phone.unwrap(), laptop.unwrap()] {
        let device = Authenticator::new(Key::es256(), &options);
        scene.complete(&ada, device.create(&Page::new(ORIGIN, CREATE, &options))).await.unwrap();
    }
}

#[tokio::test]
async fn of_two_answers_at_one_moment_one_counts() {
    let scene = Scene::new().await;
    let ada = scene.signed_in("ada").await;
    let options = scene.start(&ada).await.unwrap();
    let page = Page::new(ORIGIN, CREATE, &options);
    let answers = [0, 1].map(|_| Authenticator::new(Key::es256(), &options).create(&page));
    let (left, right) =
        tokio::join!(scene.complete(&ada, answers[0].clone()), scene.complete(&ada, answers[1].clone()));
    assert_eq!(usize::from(left.is_ok()) + usize::from(right.is_ok()), 1);
    assert_code(left.and(right), ErrorCode::WebAuthnChallengeNotFoundException);
    assert_eq!(scene.ids(&ada).await.len(), 1);
}

#[tokio::test]
async fn user_verification_is_demanded_where_the_pool_does() {
    let scene = Scene::new().await;
    let ada = scene.signed_in("ada").await;
    let unverified = |device: &mut Authenticator, _: &mut Page| device.flags = USER_PRESENT;
    scene.register_with(&ada, Key::es256(), unverified).await.unwrap();
    scene.enable(relying_party(RP_ID, UserVerificationType::Required)).await;
    let options = scene.start(&ada).await.unwrap();
    assert_eq!(options["authenticatorSelection"]["userVerification"], "required");
    let made = scene.register_with(&ada, Key::es256(), unverified).await;
    assert_code(made.map(drop), ErrorCode::WebAuthnCredentialNotSupportedException);

    let mut both = relying_party(RP_ID, UserVerificationType::Preferred);
    both.as_mut().unwrap().factor_configuration =
        Some(cognomen_contract::cognito_idp::WebAuthnFactorConfigurationType::MultiFactorWithUserVerification);
    scene.enable(both).await;
    let made = scene.register_with(&ada, Key::es256(), unverified).await;
    assert_code(made.map(drop), ErrorCode::WebAuthnCredentialNotSupportedException);
}

#[tokio::test]
async fn unsupported_keys_and_formats_are_refused() {
    let scene = Scene::new().await;
    let ada = scene.signed_in("ada").await;
    let made = scene.register_with(&ada, Key::ed25519(), |_, _| {}).await;
    assert_code(made.map(drop), ErrorCode::WebAuthnCredentialNotSupportedException);
    let made = scene.register_with(&ada, Key::es256(), |device, _| device.statement = Statement::Unknown).await;
    assert_code(made.map(drop), ErrorCode::WebAuthnCredentialNotSupportedException);
}

#[tokio::test]
async fn what_no_working_authenticator_answers_is_not_valid() {
    let scene = Scene::new().await;
    let ada = scene.signed_in("ada").await;
    let changes: [fn(&mut Authenticator, &mut Page); 5] = [
        |device, _| device.statement = Statement::Forged,
        |device, _| device.flags = USER_VERIFIED,
        |device, _| device.flags |= BACKED_UP,
        |device, _| device.id.clear(),
        |_, page| page.kind = "webauthn.get",
    ];
    for change in changes {
        let made = scene.register_with(&ada, Key::es256(), change).await;
        assert_refused(made.map(drop), ErrorCode::InvalidParameterException, "Credential data is not valid");
    }
    let options = scene.start(&ada).await.unwrap();
    let page = Page::new(ORIGIN, CREATE, &options);
    let mut renamed = Authenticator::new(Key::es256(), &options).create(&page);
    renamed["id"] = json!("AAAA");
    renamed["rawId"] = json!("AAAA");
    assert_code(scene.complete(&ada, renamed).await, ErrorCode::InvalidParameterException);
}

#[tokio::test]
async fn a_passkey_belongs_to_one_user_of_the_pool() {
    let scene = Scene::new().await;
    let (ada, bob) = (scene.signed_in("ada").await, scene.signed_in("bob").await);
    let device = scene.register(&ada).await;
    for user in [&ada, &bob] {
        let made = scene.register_with(user, Key::es256(), |copy, _| copy.id.clone_from(&device.id)).await;
        assert_refused(made.map(drop), ErrorCode::InvalidParameterException, "The credential is already registered.");
    }
    assert_eq!(scene.owner(&device.id).await, Some(ada.user.sub));
}

#[tokio::test]
async fn a_user_has_twenty_passkeys_at_most() {
    let scene = Scene::new().await;
    let ada = scene.signed_in("ada").await;
    for _ in 0..19 {
        scene.register(&ada).await;
    }
    let options = [scene.start(&ada).await.unwrap(), scene.start(&ada).await.unwrap()];
    let answers = options.map(|options| {
        let device = Authenticator::new(Key::es256(), &options);
        device.create(&Page::new(ORIGIN, CREATE, &options))
    });
    let (left, right) =
        tokio::join!(scene.complete(&ada, answers[0].clone()), scene.complete(&ada, answers[1].clone()));
    assert_eq!(usize::from(left.is_ok()) + usize::from(right.is_ok()), 1);
    assert_code(left.and(right), ErrorCode::LimitExceededException);
    assert_code(scene.start(&ada).await, ErrorCode::LimitExceededException);
    assert_eq!(scene.ids(&ada).await.len(), 20);
}

#[tokio::test]
async fn a_session_from_before_a_reset_registers_nothing() {
    let scene = Scene::new().await;
    let mut ada = scene.signed_in("ada").await;
    ada.user.status = UserStatusType::ResetRequired;
    assert_code(scene.start(&ada).await, ErrorCode::PasswordResetRequiredException);
    assert_code(scene.complete(&ada, json!({})).await, ErrorCode::PasswordResetRequiredException);
    assert_code(scene.list(&ada, None, None).await, ErrorCode::PasswordResetRequiredException);
    assert_code(scene.delete(&ada, "AAAA").await, ErrorCode::PasswordResetRequiredException);
    let mut scoped = scene.sign_in("ada", &scene.client_id).await;
    scoped.scopes = vec!["openid".to_owned()];
    assert_code(scene.start(&scoped).await, ErrorCode::NotAuthorizedException);
    assert_code(scene.complete(&scoped, json!({})).await, ErrorCode::NotAuthorizedException);
    assert_code(scene.list(&scoped, None, None).await, ErrorCode::NotAuthorizedException);
    assert_code(scene.delete(&scoped, "AAAA").await, ErrorCode::NotAuthorizedException);
}
