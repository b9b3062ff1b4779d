//! Sessions of custom challenges: whose they are, how long, and for what.

use cognomen_contract::cognito_idp::{self as idp, AuthFlowType, ChallengeNameType};
use cognomen_userpool::ops::{signin, users};

use super::{INVALID, ONCE, Scene, USER, client, masking_client, refused, signed_in};
use crate::support::permit;

#[tokio::test]
async fn a_session_is_its_clients_alone() {
    let scene = Scene::new().await;
    let other = scene.world.client(&scene.pool_id, client()).await.client_id.unwrap();
    let foreign = scene.world.pool_id().await;
    let foreign = scene.world.client(&foreign, client()).await.client_id.unwrap();
    let session = scene.asked(USER).await;
    let responses = [("USERNAME", USER), ("ANSWER", "42")];
    for client in [other, foreign] {
        let answer = scene.respond_by(&client, ChallengeNameType::CustomChallenge, Some(&session), &responses).await;
        refused(answer, INVALID);
    }
    signed_in(scene.answer(&session, "42").await);
}

#[tokio::test]
async fn a_session_answers_no_other_challenge() {
    let scene = Scene::new().await;
    let session = scene.asked(USER).await;
    let answers = [
        (ChallengeNameType::SmsMfa, ("SMS_MFA_CODE", "123456")),
        (ChallengeNameType::SoftwareTokenMfa, ("SOFTWARE_TOKEN_MFA_CODE", "123456")),
        (ChallengeNameType::NewPasswordRequired, ("NEW_PASSWORD", "Correct-horse-2")),
        (ChallengeNameType::SelectChallenge, ("ANSWER", "PASSWORD")),
        (ChallengeNameType::EmailOtp, ("EMAIL_OTP_CODE", "12345678")),
    ];
    for (name, response) in answers {
        let answer = scene.respond(name, Some(&session), &[("USERNAME", USER), response]).await;
        refused(answer, INVALID);
    }
    let proof = [
        ("USERNAME", USER),
        ("PASSWORD_CLAIM_SECRET_BLOCK", session.as_str()),
        ("PASSWORD_CLAIM_SIGNATURE", "AAAA"),
        ("TIMESTAMP", super::TIMESTAMP),
    ];
    refused(scene.respond(ChallengeNameType::PasswordVerifier, Some(&session), &proof).await, INVALID);
    signed_in(scene.answer(&session, "42").await);
}

#[tokio::test]
async fn a_session_ends_with_its_time() {
    let scene = Scene::new().await;
    let session = scene.asked(USER).await;
    scene.world.clock.advance(179);
    let fresh = scene.answer(&session, "41").await.unwrap().session.unwrap();
    scene.world.clock.advance(179);
    let last = scene.answer(&fresh, "41").await.unwrap().session.unwrap();
    scene.world.clock.advance(180);
    refused(scene.answer(&last, "42").await, "Invalid session for the user, session is expired.");
}

#[tokio::test]
async fn of_answers_at_the_same_time_one_counts() {
    let scene = Scene::new().await;
    let session = scene.asked(USER).await;
    let (first, second) = tokio::join!(scene.answer(&session, "42"), scene.answer(&session, "42"));
    let (won, lost) = if first.is_ok() { (first, second) } else { (second, first) };
    signed_in(won);
    refused(lost, ONCE);
}

#[tokio::test]
async fn sign_ins_at_the_same_time_do_not_disturb_one_another() {
    let scene = Scene::new().await;
    let (one, two) = (scene.asked(USER).await, scene.asked(USER).await);
    signed_in(scene.answer(&one, "42").await);
    signed_in(scene.answer(&two, "42").await);
}

#[tokio::test]
async fn whoever_changes_the_password_or_signs_out_everywhere_ends_sign_ins_on_their_way() {
    for client in [client(), masking_client()] {
        let scene = Scene::with(&super::CUSTOM, idp::CreateUserPoolRequest::default(), client).await;
        let session = scene.asked(USER).await;
        scene.world.clock.advance(1);
        scene.set_password(USER, "Correct-horse-2", true).await;
        refused(scene.answer(&session, "42").await, INVALID);
        let session = scene.asked(USER).await;
        scene.world.clock.advance(1);
        let request =
            idp::AdminUserGlobalSignOutRequest { user_pool_id: scene.pool_id.clone(), username: USER.to_owned() };
        signin::admin_user_global_sign_out(permit(), request, &scene.world.ctx).await.unwrap();
        refused(scene.answer(&session, "42").await, INVALID);
        let session = scene.asked(USER).await;
        let request = idp::AdminDeleteUserRequest { user_pool_id: scene.pool_id.clone(), username: USER.to_owned() };
        users::admin_delete_user(permit(), request, &scene.world.ctx).await.unwrap();
        scene.answer(&session, "42").await.unwrap_err();
    }
}

#[tokio::test]
async fn a_session_of_another_flow_is_no_custom_one() {
    let scene = Scene::new().await;
    scene.user("john", false).await;
    let parameters = [("USERNAME", "john"), ("PASSWORD", super::PASSWORD)];
    let asked = scene.start_by(&scene.client_id, AuthFlowType::UserPasswordAuth, &parameters).await.unwrap();
    assert_eq!(asked.challenge_name, Some(ChallengeNameType::NewPasswordRequired));
    refused(scene.answer_as("john", &asked.session.unwrap(), "42").await, INVALID);
    refused(scene.answer("AAAAAAAAAAAAAAAAAAAAAAAA", "42").await, INVALID);
}
