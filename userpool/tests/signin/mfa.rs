//! Second factors asked at sign-in.

use std::collections::BTreeMap;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    ChallengeNameType, CreateUserPoolRequest, EmailConfigurationType, EmailMfaConfigType, EmailSendingAccountType,
    ErrorCode, InitiateAuthResponse, RespondToAuthChallengeResponse, SetUserPoolMfaConfigRequest, SmsConfigurationType,
    SmsMfaConfigType, SoftwareTokenMfaConfigType, UserPoolMfaType, UserStatusType,
};
use cognomen_crypto::totp;
use cognomen_model::UnixMillis;
use cognomen_model::mfa::{MfaFactor, SoftwareToken};
use cognomen_userpool::directory::{self, address};
use cognomen_userpool::ops::{pools, users};

use super::{Exchange, PASSWORD, Scene, USER, client_settings};
use crate::support::{assert_code, assert_refused, permit};

const SECRET: &[u8] = b"12345678901234567890";

/// A pool that takes all second factors in `mode`, with the user `mary` who has e-mail and phone.
pub(super) async fn scene(mode: UserPoolMfaType) -> Scene {
    scene_of(mode, CreateUserPoolRequest::default()).await
}

pub(super) async fn scene_of(mode: UserPoolMfaType, pool: CreateUserPoolRequest) -> Scene {
    let sms = SmsConfigurationType {
        sns_caller_arn: Some("arn:aws:iam::123456789012:role/sms".to_owned()),
        ..SmsConfigurationType::default()
    };
    let email = EmailConfigurationType {
        email_sending_account: Some(EmailSendingAccountType::Developer),
        source_arn: Some("arn:aws:ses:eu-west-1:123456789012:identity/example.com".to_owned()),
        ..EmailConfigurationType::default()
    };
    let pool = CreateUserPoolRequest { sms_configuration: Some(sms.clone()), email_configuration: Some(email), ..pool };
    let scene = Scene::with(pool, client_settings()).await;
    let request = SetUserPoolMfaConfigRequest {
        user_pool_id: scene.pool_id.clone(),
        mfa_configuration: Some(mode),
        sms_mfa_configuration: Some(SmsMfaConfigType { sms_configuration: Some(sms), ..SmsMfaConfigType::default() }),
        software_token_mfa_configuration: Some(SoftwareTokenMfaConfigType { enabled: Some(true) }),
        email_mfa_configuration: Some(EmailMfaConfigType::default()),
        web_authn_configuration: None,
    };
    pools::set_user_pool_mfa_config(permit(), request, &scene.world.ctx).await.unwrap();
    scene
}

/// Gives `mary` a verified address and number.
pub(super) async fn with_contacts(scene: &Scene) {
    scene
        .change(|user| {
            for (name, value) in [("email", "mary@example.com"), ("phone_number", "+15555550100")] {
                user.attributes.insert(name.to_owned(), value.to_owned());
                user.set_verified(name, true);
            }
        })
        .await;
}

pub(super) async fn prefers(scene: &Scene, enabled: &[MfaFactor], preferred: Option<MfaFactor>) {
    scene
        .change(|user| {
            for factor in enabled {
                user.mfa.set(*factor, true);
            }
            user.mfa.preferred = preferred;
        })
        .await;
}

/// Stores an authenticator app of `mary`'s.
async fn with_app(scene: &Scene) {
    let ctx = &scene.world.ctx;
    let pool = ctx.pool_anywhere(&scene.pool_id).await.unwrap();
    let sub = directory::require(ctx, &pool, USER).await.unwrap().user.sub;
    let token = SoftwareToken {
        secret: SECRET.to_vec(),
        friendly_name: Some("phone".to_owned()),
        verified_at: UnixMillis(0),
        last_step: 0,
        attempts: Default::default(),
    };
    let mut batch = ctx.store.batch();
    batch.create(&address::software_token(&scene.pool_id, &sub), &token).unwrap();
    ctx.store.commit(batch).await.unwrap();
    scene.change(|user| user.mfa.has_software_token = true).await;
}

fn app_code(scene: &Scene) -> String {
    totp::totp(SECRET, u64::try_from(scene.world.now().seconds()).unwrap())
}

pub(super) async fn answer(
    scene: &Scene,
    name: ChallengeNameType,
    session: Option<&String>,
    parameter: &str,
    value: &str,
) -> Result<RespondToAuthChallengeResponse, Error> {
    scene.respond(name, session.cloned(), &[("USERNAME", USER), (parameter, value)]).await
}

fn shown<'a>(parameters: &'a Option<BTreeMap<String, String>>, name: &str) -> &'a str {
    parameters.as_ref().unwrap()[name].as_str()
}

async fn signs_in_at_once(scene: &Scene) -> bool {
    scene.password(USER, PASSWORD).await.unwrap().authentication_result.is_some()
}

#[tokio::test]
async fn an_optional_factor_is_asked_of_those_who_switched_it_on() {
    let scene = scene(UserPoolMfaType::Optional).await;
    with_contacts(&scene).await;
    assert!(signs_in_at_once(&scene).await);
    prefers(&scene, &[MfaFactor::Sms], None).await;
    let asked = scene.password(USER, PASSWORD).await.unwrap();
    assert_eq!(asked.challenge_name, Some(ChallengeNameType::SmsMfa));
    assert_eq!(asked.authentication_result, None);
    assert_eq!(shown(&asked.challenge_parameters, "CODE_DELIVERY_DELIVERY_MEDIUM"), "SMS");
    assert_eq!(shown(&asked.challenge_parameters, "CODE_DELIVERY_DESTINATION"), "+*******0100");
    assert_eq!(shown(&asked.challenge_parameters, "USER_ID_FOR_SRP"), USER);
    let message = scene.world.messages.last();
    let code = message.code.unwrap();
    assert_eq!((message.to.as_str(), code.len()), ("+15555550100", 6));
    let done = answer(&scene, ChallengeNameType::SmsMfa, asked.session.as_ref(), "SMS_MFA_CODE", &code).await.unwrap();
    assert!(done.authentication_result.unwrap().refresh_token.is_some());
    let again = answer(&scene, ChallengeNameType::SmsMfa, asked.session.as_ref(), "SMS_MFA_CODE", &code).await;
    let message = "Invalid session for the user, session can only be used once.";
    assert_refused(again, ErrorCode::NotAuthorizedException, message);
}

#[tokio::test]
async fn the_proof_of_a_password_comes_before_any_code() {
    let scene = scene(UserPoolMfaType::On).await;
    with_contacts(&scene).await;
    prefers(&scene, &[MfaFactor::Email], Some(MfaFactor::Email)).await;
    assert_code(scene.password(USER, "Wrong-horse-1").await, ErrorCode::NotAuthorizedException);
    assert!(scene.world.messages.all().is_empty());
    let exchange = Exchange::start(&scene, USER).await.unwrap();
    assert!(scene.world.messages.all().is_empty());
    let asked = exchange.finish(&scene, PASSWORD).await.unwrap();
    assert_eq!(asked.challenge_name, Some(ChallengeNameType::EmailOtp));
    let code = scene.world.messages.last_code();
    let session = asked.session.as_ref();
    let done = answer(&scene, ChallengeNameType::EmailOtp, session, "EMAIL_OTP_CODE", &code).await.unwrap();
    assert!(done.authentication_result.is_some());
}

#[tokio::test]
async fn a_wrong_code_leaves_the_session_until_there_were_too_many() {
    let scene = scene(UserPoolMfaType::Optional).await;
    with_contacts(&scene).await;
    prefers(&scene, &[MfaFactor::Email], None).await;
    let asked = scene.password(USER, PASSWORD).await.unwrap();
    let code = scene.world.messages.last_code();
    let wrong = if code == "000000" { "000001" } else { "000000" };
    let session = asked.session.as_ref();
    for _ in 0..10 {
        let refused = answer(&scene, ChallengeNameType::EmailOtp, session, "EMAIL_OTP_CODE", wrong).await;
        let message = "Invalid code or auth state for the user.";
        assert_refused(refused, ErrorCode::CodeMismatchException, message);
    }
    let late = answer(&scene, ChallengeNameType::EmailOtp, session, "EMAIL_OTP_CODE", &code).await;
    let message = "Attempt limit exceeded, please try after some time.";
    assert_refused(late, ErrorCode::NotAuthorizedException, message);
    scene.world.clock.advance(2);
    let done = answer(&scene, ChallengeNameType::EmailOtp, session, "EMAIL_OTP_CODE", &code).await.unwrap();
    assert!(done.authentication_result.is_some());
}

#[tokio::test]
async fn a_code_belongs_to_its_own_sign_in() {
    let scene = scene(UserPoolMfaType::Optional).await;
    with_contacts(&scene).await;
    prefers(&scene, &[MfaFactor::Sms], None).await;
    let first = scene.password(USER, PASSWORD).await.unwrap();
    let code = scene.world.messages.last_code();
    let second = scene.password(USER, PASSWORD).await.unwrap();
    let name = ChallengeNameType::SmsMfa;
    assert_code(
        answer(&scene, name, second.session.as_ref(), "SMS_MFA_CODE", &code).await,
        ErrorCode::CodeMismatchException,
    );
    assert!(answer(&scene, name, first.session.as_ref(), "SMS_MFA_CODE", &code).await.is_ok());
}

#[tokio::test]
async fn an_app_is_asked_for_a_code_that_counts_once() {
    let scene = scene(UserPoolMfaType::Optional).await;
    with_contacts(&scene).await;
    with_app(&scene).await;
    prefers(&scene, &[MfaFactor::Sms, MfaFactor::SoftwareToken], Some(MfaFactor::SoftwareToken)).await;
    let asked = scene.password(USER, PASSWORD).await.unwrap();
    let name = ChallengeNameType::SoftwareTokenMfa;
    assert_eq!(asked.challenge_name, Some(name));
    assert_eq!(shown(&asked.challenge_parameters, "FRIENDLY_DEVICE_NAME"), "phone");
    let code = app_code(&scene);
    let wrong = if code == "123456" { "123457" } else { "123456" };
    let session = asked.session.as_ref();
    let refused = answer(&scene, name, session, "SOFTWARE_TOKEN_MFA_CODE", wrong).await;
    assert_refused(refused, ErrorCode::CodeMismatchException, "Invalid code received for user");
    let done = answer(&scene, name, session, "SOFTWARE_TOKEN_MFA_CODE", &code).await.unwrap();
    assert!(done.authentication_result.is_some());
    let next = scene.password(USER, PASSWORD).await.unwrap();
    let replayed = answer(&scene, name, next.session.as_ref(), "SOFTWARE_TOKEN_MFA_CODE", &code).await;
    let message = "Your software token has already been used once.";
    assert_refused(replayed, ErrorCode::ExpiredCodeException, message);
    scene.world.clock.advance(30);
    let code = app_code(&scene);
    assert!(answer(&scene, name, next.session.as_ref(), "SOFTWARE_TOKEN_MFA_CODE", &code).await.is_ok());
}

#[tokio::test]
async fn one_code_of_an_app_lets_one_of_two_sign_ins_through() {
    let scene = scene(UserPoolMfaType::Optional).await;
    with_app(&scene).await;
    prefers(&scene, &[MfaFactor::SoftwareToken], None).await;
    let (first, second) =
        (scene.password(USER, PASSWORD).await.unwrap(), scene.password(USER, PASSWORD).await.unwrap());
    let code = app_code(&scene);
    let name = ChallengeNameType::SoftwareTokenMfa;
    let (first, second) = tokio::join!(
        answer(&scene, name, first.session.as_ref(), "SOFTWARE_TOKEN_MFA_CODE", &code),
        answer(&scene, name, second.session.as_ref(), "SOFTWARE_TOKEN_MFA_CODE", &code),
    );
    assert_eq!(usize::from(first.is_ok()) + usize::from(second.is_ok()), 1);
}

#[tokio::test]
async fn several_factors_without_a_preference_are_chosen_from() {
    let scene = scene(UserPoolMfaType::Optional).await;
    with_contacts(&scene).await;
    with_app(&scene).await;
    prefers(&scene, &[MfaFactor::Sms, MfaFactor::SoftwareToken], None).await;
    let asked = scene.password(USER, PASSWORD).await.unwrap();
    let name = ChallengeNameType::SelectMfaType;
    assert_eq!(asked.challenge_name, Some(name));
    assert_eq!(shown(&asked.challenge_parameters, "MFAS_CAN_CHOOSE"), r#"["SMS_MFA","SOFTWARE_TOKEN_MFA"]"#);
    let session = asked.session.as_ref();
    assert_code(answer(&scene, name, session, "ANSWER", "PIN").await, ErrorCode::InvalidParameterException);
    assert_code(answer(&scene, name, session, "ANSWER", "EMAIL_MFA").await, ErrorCode::MFAMethodNotFoundException);
    let chosen = answer(&scene, name, session, "ANSWER", "SMS_MFA").await.unwrap();
    assert_eq!(chosen.challenge_name, Some(ChallengeNameType::SmsMfa));
    let code = scene.world.messages.last_code();
    let done = answer(&scene, ChallengeNameType::SmsMfa, chosen.session.as_ref(), "SMS_MFA_CODE", &code).await;
    assert!(done.unwrap().authentication_result.is_some());
    assert_code(answer(&scene, name, session, "ANSWER", "SMS_MFA").await, ErrorCode::NotAuthorizedException);
}

#[tokio::test]
async fn a_required_factor_is_what_the_user_has_or_must_be_set_up() {
    let scene = scene(UserPoolMfaType::On).await;
    let asked = scene.password(USER, PASSWORD).await.unwrap();
    assert_eq!(asked.challenge_name, Some(ChallengeNameType::MfaSetup));
    let can = shown(&asked.challenge_parameters, "MFAS_CAN_SETUP");
    assert_eq!(can, r#"["SMS_MFA","SOFTWARE_TOKEN_MFA","EMAIL_OTP"]"#);
    scene.change(|user| drop(user.attributes.insert("phone_number".to_owned(), "+15555550100".to_owned()))).await;
    let asked = scene.password(USER, PASSWORD).await.unwrap();
    assert_eq!(asked.challenge_name, Some(ChallengeNameType::SmsMfa));
}

#[tokio::test]
async fn a_new_password_comes_before_the_second_factor() {
    let scene = scene(UserPoolMfaType::On).await;
    with_contacts(&scene).await;
    prefers(&scene, &[MfaFactor::Email], None).await;
    scene.change(|user| user.status = UserStatusType::ForceChangePassword).await;
    let asked = scene.password(USER, PASSWORD).await.unwrap();
    assert_eq!(asked.challenge_name, Some(ChallengeNameType::NewPasswordRequired));
    let name = ChallengeNameType::NewPasswordRequired;
    let next = answer(&scene, name, asked.session.as_ref(), "NEW_PASSWORD", "Another-horse-2").await.unwrap();
    assert_eq!(next.challenge_name, Some(ChallengeNameType::EmailOtp));
    assert_eq!(next.authentication_result, None);
    let code = scene.world.messages.last_code();
    let done = answer(&scene, ChallengeNameType::EmailOtp, next.session.as_ref(), "EMAIL_OTP_CODE", &code).await;
    assert!(done.unwrap().authentication_result.is_some());
}

#[tokio::test]
async fn who_was_disabled_or_reset_meanwhile_gets_no_tokens() {
    let scene = scene(UserPoolMfaType::Optional).await;
    with_contacts(&scene).await;
    prefers(&scene, &[MfaFactor::Sms], None).await;
    let asked = scene.password(USER, PASSWORD).await.unwrap();
    let code = scene.world.messages.last_code();
    scene.change(|user| user.enabled = false).await;
    let name = ChallengeNameType::SmsMfa;
    let refused = answer(&scene, name, asked.session.as_ref(), "SMS_MFA_CODE", &code).await;
    assert_refused(refused, ErrorCode::NotAuthorizedException, "User is disabled.");
    scene
        .change(|user| {
            user.enabled = true;
            user.status = UserStatusType::ResetRequired;
        })
        .await;
    let refused = answer(&scene, name, asked.session.as_ref(), "SMS_MFA_CODE", &code).await;
    assert_code(refused, ErrorCode::PasswordResetRequiredException);
}

#[tokio::test]
async fn sessions_of_other_challenges_users_and_clients_are_refused() {
    let scene = scene(UserPoolMfaType::Optional).await;
    with_contacts(&scene).await;
    prefers(&scene, &[MfaFactor::Sms], None).await;
    scene.user("eve", PASSWORD, |_, _| {}).await;
    let asked: InitiateAuthResponse = scene.password(USER, PASSWORD).await.unwrap();
    let code = scene.world.messages.last_code();
    let session = asked.session.clone();
    for name in [ChallengeNameType::SmsOtp, ChallengeNameType::EmailOtp, ChallengeNameType::SoftwareTokenMfa] {
        let responses = [
            ("USERNAME", USER),
            ("SMS_OTP_CODE", &code),
            ("EMAIL_OTP_CODE", &code),
            ("SOFTWARE_TOKEN_MFA_CODE", &code),
        ];
        assert_code(scene.respond(name, session.clone(), &responses).await, ErrorCode::NotAuthorizedException);
    }
    let other = [("USERNAME", "eve"), ("SMS_MFA_CODE", code.as_str())];
    let refused = scene.respond(ChallengeNameType::SmsMfa, session.clone(), &other).await;
    assert_code(refused, ErrorCode::NotAuthorizedException);
    let client = scene.world.client(&scene.pool_id, client_settings()).await;
    let elsewhere = Scene { world: scene.world, pool_id: scene.pool_id, client };
    let refused = answer(&elsewhere, ChallengeNameType::SmsMfa, session.as_ref(), "SMS_MFA_CODE", &code).await;
    assert_code(refused, ErrorCode::NotAuthorizedException);
    elsewhere.world.clock.advance(180);
    let refused = answer(&elsewhere, ChallengeNameType::SmsMfa, session.as_ref(), "SMS_MFA_CODE", &code).await;
    assert_code(refused, ErrorCode::NotAuthorizedException);
}

#[tokio::test]
async fn codes_for_one_user_are_bounded_by_the_hour() {
    let scene = scene(UserPoolMfaType::Optional).await;
    with_contacts(&scene).await;
    prefers(&scene, &[MfaFactor::Email], None).await;
    for _ in 0..40 {
        scene.password(USER, PASSWORD).await.unwrap();
    }
    assert_code(scene.password(USER, PASSWORD).await, ErrorCode::TooManyRequestsException);
    assert_eq!(scene.world.messages.all().len(), 40);
    scene.world.clock.advance(3600);
    assert!(scene.password(USER, PASSWORD).await.is_ok());
}

#[tokio::test]
async fn deleting_the_user_ends_the_sign_in() {
    let scene = scene(UserPoolMfaType::Optional).await;
    with_contacts(&scene).await;
    prefers(&scene, &[MfaFactor::Sms], None).await;
    let asked = scene.password(USER, PASSWORD).await.unwrap();
    let code = scene.world.messages.last_code();
    let request = cognomen_contract::cognito_idp::AdminDeleteUserRequest {
        user_pool_id: scene.pool_id.clone(),
        username: USER.to_owned(),
    };
    users::admin_delete_user(permit(), request, &scene.world.ctx).await.unwrap();
    let refused = answer(&scene, ChallengeNameType::SmsMfa, asked.session.as_ref(), "SMS_MFA_CODE", &code).await;
    assert_code(refused, ErrorCode::CodeMismatchException);
}
