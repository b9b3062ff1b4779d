//! What the pool's settings, the user's state and the client's masking make of a sign-in by passkey.

use cognomen_contract::cognito_idp::{
    self as idp, ChallengeNameType, ErrorCode, UserVerificationType, WebAuthnFactorConfigurationType,
};
use cognomen_userpool::ops::{events, factors, users};
use serde_json::{Value, json};

use super::authenticator::{Authenticator, BACKED_UP, BACKUP_ELIGIBLE, Key, USER_PRESENT, USER_VERIFIED, decode};
use super::sign_in::{Asked, WRONG};
use super::{RP_ID, Scene, client, relying_party};
use crate::support::{assert_code, assert_refused, permit};

#[tokio::test]
async fn passkeys_are_offered_only_where_they_can_answer() {
    let scene = Scene::new().await;
    let ada = scene.signed_in("ada").await;
    let offers = async || {
        let answer = scene.initiate("ada").await.unwrap();
        answer.available_challenges.unwrap().contains(&ChallengeNameType::WebAuthn)
    };
    assert!(!offers().await);
    let mut device = scene.register(&ada).await;
    assert!(offers().await);
    let asked = scene.ask("ada").await;
    scene.enable(relying_party("other.example.com", UserVerificationType::Preferred)).await;
    assert!(!offers().await);
    let credential = device.get(&asked.page()).to_string();
    let answer = scene.present("ada", &asked, &credential).await;
    assert_refused(answer.map(drop), ErrorCode::NotAuthorizedException, WRONG);
    scene.configure(|settings| settings.policies.sign_in_policy = None).await;
    assert!(!offers().await);
    let answer = scene.present("ada", &asked, &credential).await;
    assert_refused(answer.map(drop), ErrorCode::NotAuthorizedException, "Invalid session for the user.");
}

#[tokio::test]
async fn user_verification_is_demanded_where_the_pool_does() {
    let scene = Scene::new().await;
    let ada = scene.signed_in("ada").await;
    let mut device = scene.register(&ada).await;
    scene.sign_in_by("ada", &mut device, |device, _| device.flags = USER_PRESENT).await.unwrap();
    scene.enable(relying_party(RP_ID, UserVerificationType::Required)).await;
    assert_eq!(scene.ask("ada").await.options["userVerification"], "required");
    let answer = scene.sign_in_by("ada", &mut device, |device, _| device.flags = USER_PRESENT).await;
    assert_refused(answer.map(drop), ErrorCode::NotAuthorizedException, WRONG);
    scene.sign_in_by("ada", &mut device, |device, _| device.flags = USER_PRESENT | USER_VERIFIED).await.unwrap();
}

#[tokio::test]
async fn a_passkey_is_both_factors_only_where_pool_and_user_say_so() {
    let scene = Scene::new().await;
    let ada = scene.signed_in("ada").await;
    let attributes = vec![idp::AttributeType { name: "email".to_owned(), value: Some("ada@example.com".to_owned()) }];
    let request = idp::AdminUpdateUserAttributesRequest {
        user_pool_id: scene.pool_id.clone(),
        username: "ada".to_owned(),
        user_attributes: attributes,
        client_metadata: None,
    };
    users::admin_update_user_attributes(permit(), request, &scene.world.ctx).await.unwrap();
    let mut device = scene.register(&ada).await;
    let demand = async |factor| {
        let mut configuration = relying_party(RP_ID, UserVerificationType::Preferred);
        configuration.as_mut().unwrap().factor_configuration = Some(factor);
        scene.enable(configuration).await;
        scene
            .configure(|settings| {
                settings.mfa_configuration = Some(idp::UserPoolMfaType::On);
                settings.software_token_mfa_enabled = true;
            })
            .await;
    };
    demand(WebAuthnFactorConfigurationType::SingleFactor).await;
    let answer = scene.initiate("ada").await.unwrap();
    assert!(!answer.available_challenges.unwrap().contains(&ChallengeNameType::WebAuthn));
    demand(WebAuthnFactorConfigurationType::MultiFactorWithUserVerification).await;
    let answer = scene.initiate("ada").await.unwrap();
    assert!(!answer.available_challenges.unwrap().contains(&ChallengeNameType::WebAuthn));
    let wishes = idp::AdminSetUserMFAPreferenceRequest {
        user_pool_id: scene.pool_id.clone(),
        username: "ada".to_owned(),
        email_mfa_settings: Some(idp::EmailMfaSettingsType { enabled: Some(true), preferred_mfa: None }),
        web_authn_mfa_settings: Some(idp::WebAuthnMfaSettingsType { enabled: Some(true) }),
        ..Default::default()
    };
    factors::admin_set_user_mfa_preference(permit(), wishes, &scene.world.ctx).await.unwrap();
    let answer = scene.sign_in_by("ada", &mut device, |device, _| device.flags = USER_PRESENT).await;
    assert_refused(answer.map(drop), ErrorCode::NotAuthorizedException, WRONG);
    let user = scene.sign_in_by("ada", &mut device, |device, _| device.flags = USER_PRESENT | USER_VERIFIED).await;
    assert_eq!(user.unwrap().user.sub, ada.user.sub);
}

#[tokio::test]
async fn a_disabled_user_is_told_so_only_by_the_right_passkey() {
    let scene = Scene::new().await;
    let ada = scene.signed_in("ada").await;
    let mut device = scene.register(&ada).await;
    let asked = scene.ask("ada").await;
    let request = idp::AdminDisableUserRequest { user_pool_id: scene.pool_id.clone(), username: "ada".to_owned() };
    users::admin_disable_user(permit(), request, &scene.world.ctx).await.unwrap();
    let mut page = asked.page();
    page.origin = "https://evil.net".to_owned();
    let answer = scene.present("ada", &asked, &device.get(&page).to_string()).await;
    assert_refused(answer.map(drop), ErrorCode::NotAuthorizedException, WRONG);
    let answer = scene.present("ada", &asked, &device.get(&asked.page()).to_string()).await;
    assert_refused(answer.map(drop), ErrorCode::NotAuthorizedException, "User is disabled.");
}

#[tokio::test]
async fn a_sign_in_by_passkey_is_an_event_of_its_user() {
    let scene = Scene::new().await;
    let ada = scene.signed_in("ada").await;
    let mut device = scene.register(&ada).await;
    let audit = idp::UserPoolAddOnsType {
        advanced_security_additional_flows: None,
        advanced_security_mode: idp::AdvancedSecurityModeType::Audit,
    };
    scene.configure(|settings| settings.user_pool_add_ons = Some(audit)).await;
    scene.sign_in_by("ada", &mut device, |_, _| {}).await.unwrap();
    let request = idp::AdminListUserAuthEventsRequest {
        user_pool_id: scene.pool_id.clone(),
        username: "ada".to_owned(),
        ..Default::default()
    };
    let answer = events::admin_list_user_auth_events(permit(), request, &scene.world.ctx).await.unwrap();
    let [event] = answer.auth_events.unwrap().try_into().unwrap();
    assert_eq!(event.event_response, Some(idp::EventResponseType::Pass));
    let [challenge] = event.challenge_responses.unwrap().try_into().unwrap();
    assert_eq!(challenge.challenge_response, Some(idp::ChallengeResponse::Success));
}

#[tokio::test]
async fn nobody_has_passkeys_too_where_the_client_masks() {
    let mut scene = Scene::new().await;
    let ada = scene.signed_in("ada").await;
    scene.register_with(&ada, Key::es256(), |device, _| device.id.truncate(16)).await.unwrap();
    assert_code(scene.initiate("nobody").await, ErrorCode::UserNotFoundException);
    let masking = idp::CreateUserPoolClientRequest {
        prevent_user_existence_errors: Some(idp::PreventUserExistenceErrorTypes::Enabled),
        ..client()
    };
    scene.client_id = scene.world.client(&scene.pool_id, masking).await.client_id.unwrap();
    let (mut with, mut without) = (Vec::new(), 0);
    for number in 0..40 {
        let name = format!("nobody{number}");
        let answer = scene.initiate(&name).await.unwrap();
        match answer.challenge_name {
            Some(ChallengeNameType::WebAuthn) => with.push(name),
            _ => without += 1,
        }
    }
    assert!(with.len() > 5 && without > 5, "{} have one, {without} none", with.len());

    let known = scene.ask("ada").await;
    let feigned = scene.ask(&with[0]).await;
    let shape = |asked: &Asked| {
        let mut options = asked.options.clone();
        options["challenge"] = json!(asked.options["challenge"].as_str().unwrap().len());
        let credential = &mut options["allowCredentials"][0];
        credential["id"] = json!(credential["id"].as_str().unwrap().len());
        credential["transports"] = json!([]);
        (options, asked.session.len())
    };
    assert_eq!(shape(&feigned), shape(&known));
    assert_eq!(scene.ask(&with[0]).await.options["allowCredentials"], feigned.options["allowCredentials"]);
    let answer = scene.present(&with[0], &feigned, "{}").await;
    assert_refused(answer.map(drop), ErrorCode::NotAuthorizedException, WRONG);
    let answer = scene.present(&with[0], &feigned, &by_the_known_key(&feigned).to_string()).await;
    assert_refused(answer.map(drop), ErrorCode::NotAuthorizedException, WRONG);
}

/// An assertion that holds under the key of a made-up passkey, which is no secret.
fn by_the_known_key(asked: &Asked) -> Value {
    let generator = "046b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296\
                     4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5";
    let mut one = [0; 32];
    one[31] = 1;
    let mut device = Authenticator {
        id: decode(asked.options["allowCredentials"][0]["id"].as_str().unwrap()),
        flags: USER_PRESENT | USER_VERIFIED | BACKUP_ELIGIBLE | BACKED_UP,
        user_handle: None,
        ..Authenticator::new(
            Key::of_numbers(&one, &cognomen_crypto::hex::decode(generator).unwrap()),
            &json!({ "rp": { "id": RP_ID }, "user": { "id": "" } }),
        )
    };
    device.get(&asked.page())
}
