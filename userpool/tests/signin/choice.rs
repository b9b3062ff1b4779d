//! `USER_AUTH`: choice-based sign-in.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    AuthFactorType, AuthFlowType, ChallengeNameType, ConfirmSignUpRequest, ConfirmSignUpResponse,
    CreateUserPoolClientRequest, CreateUserPoolRequest, ErrorCode, ExplicitAuthFlowsType, InitiateAuthResponse,
    PreventUserExistenceErrorTypes, SignInPolicyType, SignUpRequest, SignUpResponse, UserPoolPolicyType,
    UserStatusType, VerifiedAttributeType,
};
use cognomen_crypto::SystemRandom;
use cognomen_crypto::srp::{self, client::Client};
use cognomen_userpool::ops::{signin, users};

use super::{Exchange, PASSWORD, Scene, USER, client_settings, initiate_request, map};
use crate::support::{assert_code, assert_refused, permit};

use ChallengeNameType as Name;

fn pool(factors: &[AuthFactorType]) -> CreateUserPoolRequest {
    let sign_in_policy = Some(SignInPolicyType { allowed_first_auth_factors: Some(factors.to_vec()) });
    CreateUserPoolRequest {
        policies: Some(UserPoolPolicyType { sign_in_policy, ..UserPoolPolicyType::default() }),
        auto_verified_attributes: Some(vec![VerifiedAttributeType::Email]),
        ..CreateUserPoolRequest::default()
    }
}

fn client(masks: PreventUserExistenceErrorTypes) -> CreateUserPoolClientRequest {
    CreateUserPoolClientRequest {
        explicit_auth_flows: Some(vec![
            ExplicitAuthFlowsType::AllowUserAuth,
            ExplicitAuthFlowsType::AllowRefreshTokenAuth,
        ]),
        prevent_user_existence_errors: Some(masks),
        ..client_settings()
    }
}

/// A pool with passwords and codes by e-mail; `mary` has a password and a verified address.
async fn scene(masks: PreventUserExistenceErrorTypes) -> Scene {
    let scene = Scene::with(pool(&[AuthFactorType::Password, AuthFactorType::EmailOtp]), client(masks)).await;
    scene
        .change(|user| {
            user.attributes.insert("email".to_owned(), "mary@example.com".to_owned());
            user.set_verified("email", true);
        })
        .await;
    scene
}

async fn legacy() -> Scene {
    scene(PreventUserExistenceErrorTypes::Legacy).await
}

async fn start(scene: &Scene, parameters: &[(&str, &str)]) -> Result<InitiateAuthResponse, Error> {
    scene.initiate(AuthFlowType::UserAuth, parameters).await
}

#[tokio::test]
async fn the_choices_are_what_pool_and_user_have() {
    let scene = legacy().await;
    let asked = start(&scene, &[("USERNAME", USER)]).await.unwrap();
    assert_eq!(asked.challenge_name, Some(Name::SelectChallenge));
    assert_eq!(asked.available_challenges, Some(vec![Name::EmailOtp, Name::PasswordSrp, Name::Password]));
    assert!(asked.session.is_some() && scene.world.messages.all().is_empty());
    scene.change(|user| user.set_verified("email", false)).await;
    let asked = start(&scene, &[("USERNAME", USER), ("PREFERRED_CHALLENGE", "EMAIL_OTP")]).await.unwrap();
    assert_eq!(asked.challenge_name, Some(Name::SelectChallenge));
    assert_eq!(asked.available_challenges, Some(vec![Name::PasswordSrp, Name::Password]));
}

#[tokio::test]
async fn whoever_must_change_a_password_may_only_use_it() {
    let scene = legacy().await;
    scene.change(|user| user.status = UserStatusType::ForceChangePassword).await;
    let asked = start(&scene, &[("USERNAME", USER), ("PREFERRED_CHALLENGE", "EMAIL_OTP")]).await.unwrap();
    assert_eq!(asked.challenge_name, Some(Name::SelectChallenge));
    assert_eq!(asked.available_challenges, Some(vec![Name::PasswordSrp, Name::Password]));
}

#[tokio::test]
async fn a_preferred_code_is_sent_at_once() {
    let scene = legacy().await;
    let asked = start(&scene, &[("USERNAME", USER), ("PREFERRED_CHALLENGE", "EMAIL_OTP")]).await.unwrap();
    assert_eq!(asked.challenge_name, Some(Name::EmailOtp));
    assert_eq!(asked.challenge_parameters.unwrap()["CODE_DELIVERY_DESTINATION"], "m***@e***");
    let code = scene.world.messages.last_code();
    assert_eq!(code.len(), 8);
    for _ in 0..6 {
        let wrong = [("USERNAME", USER), ("EMAIL_OTP_CODE", "x")];
        let refused = scene.respond(Name::EmailOtp, asked.session.clone(), &wrong).await;
        let message = "Invalid code or auth state for the user.";
        assert_refused(refused, ErrorCode::CodeMismatchException, message);
    }
    let right = [("USERNAME", USER), ("EMAIL_OTP_CODE", code.as_str())];
    let done = scene.respond(Name::EmailOtp, asked.session.clone(), &right).await.unwrap();
    let result = done.authentication_result.unwrap();
    assert_eq!((result.expires_in, result.token_type.as_deref()), (Some(3600), Some("Bearer")));
    let again = scene.respond(Name::EmailOtp, asked.session, &right).await;
    let message = "Invalid session for the user, session can only be used once.";
    assert_refused(again, ErrorCode::NotAuthorizedException, message);
}

#[tokio::test]
async fn an_old_session_is_said_to_have_expired() {
    let scene = legacy().await;
    let asked = start(&scene, &[("USERNAME", USER), ("PREFERRED_CHALLENGE", "EMAIL_OTP")]).await.unwrap();
    let code = scene.world.messages.last_code();
    scene.world.clock.advance(180);
    let late = scene.respond(Name::EmailOtp, asked.session, &[("USERNAME", USER), ("EMAIL_OTP_CODE", &code)]).await;
    let message = "Invalid session for the user, session is expired.";
    assert_refused(late, ErrorCode::NotAuthorizedException, message);
}

#[tokio::test]
async fn a_chosen_code_is_sent_then() {
    let scene = legacy().await;
    let asked = start(&scene, &[("USERNAME", USER)]).await.unwrap();
    let choice = [("USERNAME", USER), ("ANSWER", "EMAIL_OTP")];
    let sent = scene.respond(Name::SelectChallenge, asked.session, &choice).await.unwrap();
    assert_eq!(sent.challenge_name, Some(Name::EmailOtp));
    let code = scene.world.messages.last_code();
    let right = [("USERNAME", USER), ("EMAIL_OTP_CODE", code.as_str())];
    assert!(scene.respond(Name::EmailOtp, sent.session, &right).await.unwrap().authentication_result.is_some());
}

#[tokio::test]
async fn a_password_may_come_at_the_start_with_the_choice_or_after_it() {
    let scene = legacy().await;
    let parameters = [("USERNAME", USER), ("PREFERRED_CHALLENGE", "PASSWORD"), ("PASSWORD", PASSWORD)];
    assert!(start(&scene, &parameters).await.unwrap().authentication_result.is_some());

    let asked = start(&scene, &[("USERNAME", USER)]).await.unwrap();
    let wrong = [("USERNAME", USER), ("ANSWER", "PASSWORD"), ("PASSWORD", "Wrong-horse-1")];
    let refused = scene.respond(Name::SelectChallenge, asked.session.clone(), &wrong).await;
    assert_refused(refused, ErrorCode::NotAuthorizedException, "Incorrect username or password.");
    let right = [("USERNAME", USER), ("ANSWER", "PASSWORD"), ("PASSWORD", PASSWORD)];
    let done = scene.respond(Name::SelectChallenge, asked.session.clone(), &right).await.unwrap();
    assert!(done.authentication_result.is_some());
    let again = scene.respond(Name::SelectChallenge, asked.session, &right).await;
    assert_code(again, ErrorCode::NotAuthorizedException);

    let asked = start(&scene, &[("USERNAME", USER), ("PREFERRED_CHALLENGE", "PASSWORD")]).await.unwrap();
    assert_eq!(asked.challenge_name, Some(Name::Password));
    let right = [("USERNAME", USER), ("PASSWORD", PASSWORD)];
    assert!(scene.respond(Name::Password, asked.session, &right).await.unwrap().authentication_result.is_some());
}

#[tokio::test]
async fn a_password_may_be_proved_by_srp() {
    let scene = legacy().await;
    let client = Client::start(&SystemRandom);
    let a = srp::hex_number(client.public());
    let parameters = [("USERNAME", USER), ("PREFERRED_CHALLENGE", "PASSWORD_SRP"), ("SRP_A", a.as_str())];
    let asked = start(&scene, &parameters).await.unwrap();
    assert_eq!(asked.challenge_name, Some(Name::PasswordVerifier));
    let exchange = Exchange { client, challenge: asked.challenge_parameters.unwrap() };
    assert!(exchange.finish(&scene, PASSWORD).await.unwrap().authentication_result.is_some());

    let asked = start(&scene, &[("USERNAME", USER), ("PREFERRED_CHALLENGE", "PASSWORD_SRP")]).await.unwrap();
    assert_eq!(asked.challenge_name, Some(Name::PasswordSrp));
    let client = Client::start(&SystemRandom);
    let a = srp::hex_number(client.public());
    let answer = [("USERNAME", USER), ("SRP_A", a.as_str())];
    let asked = scene.respond(Name::PasswordSrp, asked.session, &answer).await.unwrap();
    let exchange = Exchange { client, challenge: asked.challenge_parameters.unwrap() };
    assert!(exchange.finish(&scene, PASSWORD).await.unwrap().authentication_result.is_some());
}

#[tokio::test]
async fn only_what_is_offered_may_be_chosen() {
    let scene = legacy().await;
    let asked = start(&scene, &[("USERNAME", USER)]).await.unwrap();
    for answer in ["SMS_OTP", "WEB_AUTHN", "SMS_MFA", "x"] {
        let choice = [("USERNAME", USER), ("ANSWER", answer)];
        let refused = scene.respond(Name::SelectChallenge, asked.session.clone(), &choice).await;
        assert_code(refused, ErrorCode::InvalidParameterException);
    }
    let preferred = start(&scene, &[("USERNAME", USER), ("PREFERRED_CHALLENGE", "SMS_MFA")]).await;
    assert_code(preferred, ErrorCode::InvalidParameterException);
}

#[tokio::test]
async fn the_state_of_an_account_is_told_to_clients_that_may_know() {
    let scene = legacy().await;
    let unknown = start(&scene, &[("USERNAME", "nobody")]).await;
    assert_refused(unknown, ErrorCode::UserNotFoundException, "User does not exist.");
    scene.change(|user| user.status = UserStatusType::Unconfirmed).await;
    assert_code(start(&scene, &[("USERNAME", USER)]).await, ErrorCode::UserNotConfirmedException);
    scene.change(|user| user.enabled = false).await;
    assert_refused(start(&scene, &[("USERNAME", USER)]).await, ErrorCode::NotAuthorizedException, "User is disabled.");
}

#[tokio::test]
async fn nobody_is_asked_as_somebody_is() {
    let scene = scene(PreventUserExistenceErrorTypes::Enabled).await;
    let parameters = |name: &'static str| [("USERNAME", name), ("PREFERRED_CHALLENGE", "EMAIL_OTP")];
    let known = start(&scene, &parameters(USER)).await.unwrap();
    let sent = scene.world.messages.all().len();
    let unknown = start(&scene, &parameters("zoe@nowhere.example")).await.unwrap();
    assert_eq!(scene.world.messages.all().len(), sent);
    assert_eq!(unknown.challenge_name, known.challenge_name);
    assert_eq!(unknown.available_challenges, known.available_challenges);
    assert_eq!(unknown.challenge_parameters.unwrap()["CODE_DELIVERY_DESTINATION"], "z***@n***");
    let (known, unknown) = (known.session.unwrap(), unknown.session.unwrap());
    assert_eq!(known.len(), unknown.len());
    for _ in 0..2 {
        for (name, session) in [(USER, &known), ("zoe@nowhere.example", &unknown)] {
            let wrong = [("USERNAME", name), ("EMAIL_OTP_CODE", "0")];
            let refused = scene.respond(Name::EmailOtp, Some(session.clone()), &wrong).await;
            let message = "Invalid code or auth state for the user.";
            assert_refused(refused, ErrorCode::CodeMismatchException, message);
        }
    }
    let choices = start(&scene, &[("USERNAME", USER)]).await.unwrap();
    let feigned = start(&scene, &[("USERNAME", "nobody")]).await.unwrap();
    assert_eq!(choices.available_challenges, feigned.available_challenges);
    assert_eq!(choices.session.unwrap().len(), feigned.session.unwrap().len());
    for (name, session) in [(USER, known), ("zoe@nowhere.example", unknown)] {
        let password = [("USERNAME", name), ("PREFERRED_CHALLENGE", "PASSWORD"), ("PASSWORD", "Wrong-horse-1")];
        let refused = start(&scene, &password).await;
        assert_refused(refused, ErrorCode::NotAuthorizedException, "Incorrect username or password.");
        let _ = session;
    }
}

/// Signs `ann` up, who has an address.
async fn sign_up(scene: &Scene) -> SignUpResponse {
    let attribute = cognomen_contract::cognito_idp::AttributeType {
        name: "email".to_owned(),
        value: Some("ann@example.com".to_owned()),
    };
    let request = SignUpRequest {
        client_id: scene.client_id().to_owned(),
        username: "ann".to_owned(),
        password: Some(PASSWORD.to_owned()),
        user_attributes: Some(vec![attribute]),
        ..SignUpRequest::default()
    };
    users::sign_up(permit(), request, &scene.world.ctx).await.unwrap()
}

/// Gives the code that `ann` was sent.
async fn confirm(scene: &Scene, session: Option<String>) -> Result<ConfirmSignUpResponse, Error> {
    let request = ConfirmSignUpRequest {
        client_id: scene.client_id().to_owned(),
        username: "ann".to_owned(),
        confirmation_code: scene.world.messages.last_code(),
        session,
        ..ConfirmSignUpRequest::default()
    };
    users::confirm_sign_up(permit(), request, &scene.world.ctx).await
}

#[tokio::test]
async fn a_sign_up_leads_straight_to_the_first_sign_in() {
    let scene = legacy().await;
    let signed_up = sign_up(&scene).await;
    let too_early = first_sign_in(&scene, signed_up.session.clone().unwrap()).await;
    assert_code(too_early, ErrorCode::NotAuthorizedException);
    assert_code(confirm(&scene, Some("x".repeat(40))).await, ErrorCode::NotAuthorizedException);
    let confirmed = confirm(&scene, signed_up.session).await.unwrap();
    let session = confirmed.session.unwrap();
    let other = scene.initiate_with(session.clone(), &[("USERNAME", USER)]).await;
    assert_code(other, ErrorCode::NotAuthorizedException);
    let done = first_sign_in(&scene, session.clone()).await.unwrap();
    assert!(done.authentication_result.is_some());
    let message = "Invalid session for the user, session can only be used once.";
    assert_refused(first_sign_in(&scene, session).await, ErrorCode::NotAuthorizedException, message);
}

#[tokio::test]
async fn where_codes_sign_in_that_of_a_sign_up_does_without_its_session() {
    let scene = legacy().await;
    sign_up(&scene).await;
    let session = confirm(&scene, None).await.unwrap().session.unwrap();
    assert!(first_sign_in(&scene, session).await.unwrap().authentication_result.is_some());
}

#[tokio::test]
async fn where_codes_do_not_sign_in_that_of_a_sign_up_needs_its_session() {
    let scene = Scene::with(pool(&[AuthFactorType::Password]), client(PreventUserExistenceErrorTypes::Legacy)).await;
    assert!(sign_up(&scene).await.session.is_some());
    assert_eq!(confirm(&scene, None).await.unwrap().session, None);

    let scene = Scene::with(pool(&[AuthFactorType::Password]), client(PreventUserExistenceErrorTypes::Legacy)).await;
    let signed_up = sign_up(&scene).await;
    let session = confirm(&scene, signed_up.session).await.unwrap().session.unwrap();
    assert!(first_sign_in(&scene, session).await.unwrap().authentication_result.is_some());
}

#[tokio::test]
async fn a_client_without_choice_gets_no_session_of_a_sign_up() {
    let factors = pool(&[AuthFactorType::Password, AuthFactorType::EmailOtp]);
    let scene = Scene::with(factors, client_settings()).await;
    assert_eq!(sign_up(&scene).await.session, None);
    assert_eq!(confirm(&scene, None).await.unwrap().session, None);
}

async fn first_sign_in(scene: &Scene, session: String) -> Result<InitiateAuthResponse, Error> {
    scene.initiate_with(session, &[("USERNAME", "ann")]).await
}

impl Scene {
    async fn initiate_with(&self, session: String, parameters: &[(&str, &str)]) -> Result<InitiateAuthResponse, Error> {
        let mut request = initiate_request(self.client_id(), AuthFlowType::UserAuth);
        request.auth_parameters = Some(map(parameters));
        request.session = Some(session);
        signin::initiate_auth(permit(), request, &self.world.ctx).await
    }
}
