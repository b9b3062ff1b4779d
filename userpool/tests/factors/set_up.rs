//! `MFA_SETUP`: a second factor set up in the middle of a sign-in.

use std::collections::BTreeMap;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{self as idp, ChallengeNameType, ErrorCode, UserPoolMfaType};
use cognomen_userpool::ops::{factors, pools, signin};

use super::{Scene, USER};
use crate::support::{assert_code, assert_refused, permit};

const ONCE: &str = "Invalid session for the user, session can only be used once.";
const INVALID: &str = "Invalid session for the user.";

impl Scene {
    async fn begin(&self) -> Result<idp::InitiateAuthResponse, Error> {
        let parameters = [("USERNAME", USER), ("PASSWORD", "Correct-horse-1")];
        let request = idp::InitiateAuthRequest {
            client_id: self.client_id.clone(),
            auth_flow: idp::AuthFlowType::UserPasswordAuth,
            auth_parameters: Some(map(&parameters)),
            analytics_metadata: None,
            client_metadata: None,
            session: None,
            user_context_data: None,
        };
        signin::initiate_auth(permit(), request, &self.world.ctx).await
    }

    /// The session of a fresh `MFA_SETUP` challenge.
    async fn asked(&self) -> String {
        let answer = self.begin().await.unwrap();
        assert_eq!(answer.challenge_name, Some(ChallengeNameType::MfaSetup));
        answer.session.unwrap()
    }

    async fn respond(
        &self,
        challenge_name: ChallengeNameType,
        session: &str,
        responses: &[(&str, &str)],
    ) -> Result<idp::RespondToAuthChallengeResponse, Error> {
        let mut all = map(&[("USERNAME", USER)]);
        all.extend(map(responses));
        let request = idp::RespondToAuthChallengeRequest {
            client_id: self.client_id.clone(),
            challenge_name,
            session: Some(session.to_owned()),
            challenge_responses: Some(all),
            analytics_metadata: None,
            client_metadata: None,
            user_context_data: None,
        };
        signin::respond_to_auth_challenge(permit(), request, &self.world.ctx).await
    }

    /// Secret and next session.
    async fn associate_by(&self, session: &str) -> Result<(String, String), Error> {
        let request = idp::AssociateSoftwareTokenRequest { access_token: None, session: Some(session.to_owned()) };
        let answer = factors::associate_software_token(permit(), request, &self.world.ctx).await?;
        Ok((answer.secret_code.unwrap(), answer.session.unwrap()))
    }

    async fn verify_by(&self, session: &str, code: &str) -> Result<String, Error> {
        let request = idp::VerifySoftwareTokenRequest {
            access_token: None,
            friendly_device_name: Some("phone".to_owned()),
            session: Some(session.to_owned()),
            user_code: code.to_owned(),
        };
        let answer = factors::verify_software_token(permit(), request, &self.world.ctx).await?;
        assert_eq!(answer.status, Some(idp::VerifySoftwareTokenResponseType::Success));
        Ok(answer.session.unwrap())
    }
}

fn map(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

#[tokio::test]
async fn an_app_set_up_by_session_ends_in_tokens_and_is_asked_from_then_on() {
    let scene = Scene::of(UserPoolMfaType::On).await;
    let asked = scene.begin().await.unwrap();
    let can = asked.challenge_parameters.unwrap()["MFAS_CAN_SETUP"].clone();
    assert!(can.contains("SOFTWARE_TOKEN_MFA") && can.contains("EMAIL_OTP"), "{can}");
    let (secret, session) = scene.associate_by(&asked.session.unwrap()).await.unwrap();
    let code = scene.code(&secret, 0);
    let verified = scene.verify_by(&session, &code).await.unwrap();
    let answer = scene.respond(ChallengeNameType::MfaSetup, &verified, &[]).await.unwrap();
    assert!(answer.authentication_result.unwrap().access_token.is_some());
    let again = scene.respond(ChallengeNameType::MfaSetup, &verified, &[]).await;
    assert_refused(again, ErrorCode::NotAuthorizedException, ONCE);
    let own = scene.own().await;
    assert_eq!(own.user_mfa_setting_list, Some(vec!["SOFTWARE_TOKEN_MFA".to_owned()]));
    assert_eq!(own.preferred_mfa_setting.as_deref(), Some("SOFTWARE_TOKEN_MFA"));

    let asked = scene.begin().await.unwrap();
    assert_eq!(asked.challenge_name, Some(ChallengeNameType::SoftwareTokenMfa));
    let session = asked.session.unwrap();
    let answer = async |code: &str| {
        scene.respond(ChallengeNameType::SoftwareTokenMfa, &session, &[("SOFTWARE_TOKEN_MFA_CODE", code)]).await
    };
    let text = "Your software token has already been used once.";
    assert_refused(answer(&code).await, ErrorCode::ExpiredCodeException, text);
    scene.world.clock.advance(30);
    assert!(answer(&scene.code(&secret, 0)).await.unwrap().authentication_result.is_some());
}

#[tokio::test]
async fn the_session_of_the_verification_may_come_among_the_responses() {
    let scene = Scene::of(UserPoolMfaType::On).await;
    let asked = scene.asked().await;
    let (secret, session) = scene.associate_by(&asked).await.unwrap();
    let verified = scene.verify_by(&session, &scene.code(&secret, 0)).await.unwrap();
    let answer = scene.respond(ChallengeNameType::MfaSetup, &asked, &[("SESSION", &verified)]).await.unwrap();
    assert!(answer.authentication_result.is_some());
}

#[tokio::test]
async fn a_wrong_code_leaves_the_session_as_it_is_and_a_right_one_uses_it_up() {
    let scene = Scene::of(UserPoolMfaType::On).await;
    let (secret, session) = scene.associate_by(&scene.asked().await).await.unwrap();
    let right = scene.code(&secret, 0);
    let near = [-30, 0, 30].map(|late| scene.code(&secret, late));
    let wrong = (0..).map(|number| format!("{number:06}")).find(|code| !near.contains(code)).unwrap();
    let text = "Code mismatch and fail enable Software Token MFA";
    assert_refused(scene.verify_by(&session, &wrong).await, ErrorCode::EnableSoftwareTokenMFAException, text);
    scene.verify_by(&session, &right).await.unwrap();
    assert_refused(scene.verify_by(&session, &right).await, ErrorCode::NotAuthorizedException, ONCE);
}

#[tokio::test]
async fn guesses_at_a_secret_are_bounded() {
    let scene = Scene::of(UserPoolMfaType::On).await;
    let (secret, session) = scene.associate_by(&scene.asked().await).await.unwrap();
    let near = [-30, 0, 30].map(|late| scene.code(&secret, late));
    let wrong = (0..).map(|number| format!("{number:06}")).find(|code| !near.contains(code)).unwrap();
    let mut refused = 0;
    while scene.verify_by(&session, &wrong).await.unwrap_err().code()
        == ErrorCode::EnableSoftwareTokenMFAException.into()
    {
        refused += 1;
        assert!(refused < 50);
    }
    let right = scene.verify_by(&session, &scene.code(&secret, 0)).await;
    assert_code(right, ErrorCode::NotAuthorizedException);
}

#[tokio::test]
async fn sessions_begun_before_the_set_up_replace_nothing_after_it() {
    let scene = Scene::of(UserPoolMfaType::On).await;
    let (early, mine) = (scene.asked().await, scene.asked().await);
    let (thiefs, stolen) = scene.associate_by(&early).await.unwrap();
    let (secret, session) = scene.associate_by(&mine).await.unwrap();
    scene.verify_by(&session, &scene.code(&secret, 0)).await.unwrap();
    let late = scene.verify_by(&stolen, &scene.code(&thiefs, 0)).await;
    assert_refused(late, ErrorCode::NotAuthorizedException, ONCE);
    assert_code(scene.associate_by(&early).await, ErrorCode::NotAuthorizedException);
    let email = scene.respond(ChallengeNameType::MfaSetup, &early, &[("email", "x@example.com")]).await;
    assert_code(email, ErrorCode::NotAuthorizedException);
}

#[tokio::test]
async fn sessions_are_what_they_are_said_to_be() {
    let scene = Scene::of(UserPoolMfaType::On).await;
    let asked = scene.asked().await;
    let (sealed, client) = asked.split_once('.').unwrap();
    assert_eq!(client, scene.client_id);
    let other = scene.world.client(&scene.pool_id, idp::CreateUserPoolClientRequest::default()).await;
    let other = format!("{sealed}.{}", other.client_id.unwrap());
    let nobodys = format!("{sealed}.0000000000000000000000000a");
    let garbled = format!("{}.{client}", "A".repeat(40));
    for forged in [sealed, &other, &nobodys, &garbled] {
        assert_refused(scene.associate_by(forged).await, ErrorCode::NotAuthorizedException, INVALID);
        assert_refused(scene.verify_by(forged, "000000").await, ErrorCode::NotAuthorizedException, INVALID);
    }
    assert_refused(scene.verify_by(&asked, "000000").await, ErrorCode::NotAuthorizedException, INVALID);
    let (secret, session) = scene.associate_by(&asked).await.unwrap();
    let verified = scene.verify_by(&session, &scene.code(&secret, 0)).await.unwrap();
    assert_refused(scene.associate_by(&verified).await, ErrorCode::NotAuthorizedException, INVALID);
}

#[tokio::test]
async fn a_session_ends() {
    let scene = Scene::of(UserPoolMfaType::On).await;
    let (secret, session) = scene.associate_by(&scene.asked().await).await.unwrap();
    scene.world.clock.advance(15 * 60);
    let text = "Invalid session for the user, session is expired.";
    let late = scene.verify_by(&session, &scene.code(&secret, 0)).await;
    assert_refused(late, ErrorCode::NotAuthorizedException, text);
}

#[tokio::test]
async fn nothing_is_set_up_without_a_verified_app_or_an_address() {
    let scene = Scene::of(UserPoolMfaType::On).await;
    let asked = scene.asked().await;
    let (_, associated) = scene.associate_by(&asked).await.unwrap();
    for session in [asked, associated] {
        let answer = scene.respond(ChallengeNameType::MfaSetup, &session, &[]).await;
        assert_code(answer, ErrorCode::SoftwareTokenMFANotFoundException);
    }
}

#[tokio::test]
async fn pools_without_apps_give_out_no_secret() {
    let scene = Scene::of(UserPoolMfaType::On).await;
    let asked = scene.asked().await;
    let request = idp::SetUserPoolMfaConfigRequest {
        user_pool_id: scene.pool_id.clone(),
        mfa_configuration: Some(UserPoolMfaType::On),
        email_mfa_configuration: Some(idp::EmailMfaConfigType::default()),
        ..Default::default()
    };
    pools::set_user_pool_mfa_config(permit(), request, &scene.world.ctx).await.unwrap();
    let text = "Software Token MFA has not been enabled by the userPool";
    assert_refused(scene.associate_by(&asked).await, ErrorCode::SoftwareTokenMFANotFoundException, text);
}

#[tokio::test]
async fn an_address_becomes_the_second_factor_once_its_code_came() {
    let scene = Scene::of(UserPoolMfaType::On).await;
    let asked = scene.asked().await;
    let wrong = scene.respond(ChallengeNameType::MfaSetup, &asked, &[("email", "nowhere")]).await;
    assert_refused(wrong, ErrorCode::InvalidParameterException, "Invalid email address format.");
    let sent = scene.respond(ChallengeNameType::MfaSetup, &asked, &[("email", "mary@example.com")]).await.unwrap();
    assert_eq!(sent.challenge_name, Some(ChallengeNameType::EmailOtp));
    assert_eq!(sent.challenge_parameters.unwrap()["CODE_DELIVERY_DESTINATION"], "m***@e***");
    let session = sent.session.unwrap();
    let message = scene.world.messages.last();
    assert_eq!(message.to, "mary@example.com");
    let code = message.code.unwrap();
    assert_eq!(scene.user().await.attribute("email"), None);
    let other = if code == "000000" { "000001" } else { "000000" };
    let answer = scene.respond(ChallengeNameType::EmailOtp, &session, &[("EMAIL_OTP_CODE", other)]).await;
    assert_code(answer, ErrorCode::CodeMismatchException);
    let answer = scene.respond(ChallengeNameType::EmailOtp, &session, &[("EMAIL_OTP_CODE", &code)]).await.unwrap();
    assert!(answer.authentication_result.is_some());
    let user = scene.user().await;
    assert!(user.is_verified("email"));
    assert_eq!(scene.own().await.user_mfa_setting_list, Some(vec!["EMAIL_OTP".to_owned()]));
    let again = scene.respond(ChallengeNameType::EmailOtp, &session, &[("EMAIL_OTP_CODE", &code)]).await;
    assert_code(again, ErrorCode::NotAuthorizedException);
    assert_eq!(scene.begin().await.unwrap().challenge_name, Some(ChallengeNameType::EmailOtp));
}

#[tokio::test]
async fn a_code_that_came_back_verifies_where_it_went() {
    let scene = Scene::new().await;
    scene.give(&[("phone_number", "+15555550100")]).await;
    scene.change(|user| user.mfa.set(cognomen_model::mfa::MfaFactor::Sms, true)).await;
    let asked = scene.begin().await.unwrap();
    assert_eq!(asked.challenge_name, Some(ChallengeNameType::SmsMfa));
    assert!(!scene.user().await.is_verified("phone_number"));
    let code = scene.world.messages.last_code();
    let answer = scene.respond(ChallengeNameType::SmsMfa, &asked.session.unwrap(), &[("SMS_MFA_CODE", &code)]).await;
    assert!(answer.unwrap().authentication_result.is_some());
    assert!(scene.user().await.is_verified("phone_number"));
}

#[tokio::test]
async fn a_code_verifies_no_number_that_it_did_not_go_to() {
    let scene = Scene::new().await;
    scene.give(&[("phone_number", "+15555550100")]).await;
    scene.change(|user| user.mfa.set(cognomen_model::mfa::MfaFactor::Sms, true)).await;
    let asked = scene.begin().await.unwrap();
    let code = scene.world.messages.last_code();
    scene.give(&[("phone_number", "+15555550199")]).await;
    let answer = scene.respond(ChallengeNameType::SmsMfa, &asked.session.unwrap(), &[("SMS_MFA_CODE", &code)]).await;
    assert_code(answer, ErrorCode::CodeMismatchException);
    assert!(!scene.user().await.is_verified("phone_number"));
}
