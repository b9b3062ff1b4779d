//! `UserMigration`: users who are found elsewhere at sign-in or when they forgot a password, and made here.

mod answers;

use std::sync::Arc;

use cognomen_contract::cognito_idp::{
    self as idp, AuthFlowType as Flow, ChallengeNameType as Name, ErrorCode, UserStatusType,
};
use cognomen_userpool::ops::{signin, users};
use cognomen_userpool::triggers::Trigger;
use cognomen_userpool::triggers::port::{Call, Failure};
use serde_json::{Value, json};

use super::{PASSWORD, Scene, client, map, masking_client};
use crate::support::functions::failure;
use crate::support::{REGION, assert_code, assert_refused, permit};

const USER: &str = "mary";
const WRONG: &str = "Wrong-horse-1";
const WRONG_CREDENTIALS: &str = "Incorrect username or password.";
const LOCKED: &str = "Password attempts exceeded";
const AT_SIGN_IN: &str = "UserMigration_Authentication";
const FORGOTTEN: &str = "UserMigration_ForgotPassword";

/// A pool that looks for unknown users in a directory where `mary` has [`PASSWORD`].
async fn scene(masks: bool) -> Scene {
    of(&[Trigger::UserMigration], Scene::by_codes(), if masks { masking_client() } else { client() }).await
}

async fn of(triggers: &[Trigger], pool: idp::CreateUserPoolRequest, client: idp::CreateUserPoolClientRequest) -> Scene {
    let scene = Scene::with(triggers, pool, client).await;
    scene.finds(mary());
    scene
}

/// What the old directory tells of `mary`.
fn mary() -> Value {
    json!({
        "userAttributes": {"email": "mary@example.com", "email_verified": "true", "name": "Mary"},
        "messageAction": "SUPPRESS",
    })
}

/// The same with other values.
fn mary_with(changes: &Value) -> Value {
    let mut answer = mary();
    for (name, value) in changes.as_object().unwrap() {
        answer[name] = value.clone();
    }
    answer
}

fn with_attributes(attributes: &Value) -> Value {
    json!({"userAttributes": attributes, "messageAction": "SUPPRESS"})
}

impl Scene {
    /// The function answers this to the right password, or to none, and fails for others.
    fn finds(&self, response: Value) {
        self.world.functions.on(Trigger::UserMigration, move |mut event| {
            let password = &event["request"]["password"];
            if !password.is_null() && password != PASSWORD {
                return Err(failure("Bad password"));
            }
            event["response"] = response.clone();
            Ok(event)
        });
    }

    async fn is_unknown(&self, username: &str) -> bool {
        self.get(username).await.is_err_and(|refused| refused.code() == ErrorCode::UserNotFoundException.into())
    }

    fn not_migrated(&self) -> String {
        format!("Exception migrating user in app client {}", self.client_id)
    }

    fn forgetting(&self, username: &str) -> idp::ForgotPasswordRequest {
        idp::ForgotPasswordRequest {
            client_id: self.client_id.clone(),
            username: username.to_owned(),
            client_metadata: Some(map(&[("step", "forgot")])),
            ..Default::default()
        }
    }

    async fn forgets(&self, username: &str) -> Result<idp::CodeDeliveryDetailsType, cognomen_contract::Error> {
        let answer = users::forgot_password(permit(), self.forgetting(username), &self.world.ctx).await?;
        Ok(answer.code_delivery_details.unwrap())
    }
}

#[tokio::test]
async fn the_event_carries_the_name_and_the_password_that_were_typed() {
    let scene = scene(false).await;
    let mut request = scene.initiation(Flow::UserPasswordAuth, &[("USERNAME", "Mary"), ("PASSWORD", PASSWORD)]);
    request.client_metadata = Some(map(&[("step", "start")]));
    signin::initiate_auth(permit(), request, &scene.world.ctx).await.unwrap();
    let expected = json!({
        "version": "1",
        "region": REGION,
        "userPoolId": scene.pool_id,
        "userName": "Mary",
        "callerContext": {"awsSdkVersion": "aws-sdk-unknown-unknown", "clientId": scene.client_id},
        "triggerSource": AT_SIGN_IN,
        "request": {"password": PASSWORD, "validationData": {"step": "start"}, "userAttributes": null},
        "response": {
            "userAttributes": null, "forceAliasCreation": null, "enableSMSMFA": null,
            "finalUserStatus": null, "messageAction": null, "desiredDeliveryMediums": null,
        },
    });
    assert_eq!(scene.world.functions.last(), expected);
}

#[test]
fn a_call_shows_no_event() {
    let call = Call {
        function: "arn".to_owned(),
        pool_id: "pool".to_owned(),
        trigger: Trigger::UserMigration,
        source: AT_SIGN_IN,
        event: PASSWORD.as_bytes().to_vec(),
    };
    let shown = format!("{call:?}");
    assert!(!shown.contains(PASSWORD) && !shown.contains(&format!("{:?}", PASSWORD.as_bytes())));
}

#[tokio::test]
async fn the_first_sign_in_makes_the_user_and_keeps_the_password() {
    for flow in [Flow::UserPasswordAuth, Flow::AdminUserPasswordAuth, Flow::AdminNoSrpAuth] {
        let scene = scene(true).await;
        let result = match flow {
            Flow::UserPasswordAuth => scene.password(USER, PASSWORD).await.unwrap().authentication_result,
            _ => scene.admin(flow, USER, PASSWORD).await.unwrap().authentication_result,
        };
        assert!(result.unwrap().refresh_token.is_some());
        assert_eq!(scene.status(USER).await, UserStatusType::Confirmed);
        assert_eq!(scene.value(USER, "email_verified").await.as_deref(), Some("true"));
        assert_eq!(scene.value(USER, "name").await.as_deref(), Some("Mary"));
        assert!(scene.srp(USER, PASSWORD).await.unwrap().authentication_result.is_some());
        assert!(scene.password(USER, PASSWORD).await.unwrap().authentication_result.is_some());
        assert_refused(scene.password(USER, WRONG).await, ErrorCode::NotAuthorizedException, WRONG_CREDENTIALS);
        assert_eq!(scene.world.functions.sources(), [AT_SIGN_IN], "a known user is looked for nowhere else");
        assert_eq!(scene.sent(), 0);
    }
}

#[tokio::test]
async fn a_choice_of_the_password_looks_elsewhere_too() {
    let scene = scene(false).await;
    let chosen = [("USERNAME", USER), ("PREFERRED_CHALLENGE", "PASSWORD"), ("PASSWORD", PASSWORD)];
    assert!(scene.initiate(Flow::UserAuth, &chosen).await.unwrap().authentication_result.is_some());
    assert_eq!(scene.world.functions.sources(), [AT_SIGN_IN]);
}

#[tokio::test]
async fn so_does_the_answer_to_a_choice_where_users_are_hidden() {
    let scene = scene(true).await;
    let asked = scene.initiate(Flow::UserAuth, &[("USERNAME", USER)]).await.unwrap();
    assert_eq!(asked.challenge_name, Some(Name::SelectChallenge));
    assert_eq!(scene.world.functions.events().len(), 0);
    let wrong = [("USERNAME", USER), ("ANSWER", "PASSWORD"), ("PASSWORD", WRONG)];
    let refused = scene.respond(Name::SelectChallenge, asked.session.clone(), &wrong).await;
    assert_code(refused, ErrorCode::UserLambdaValidationException);
    let right = [("USERNAME", USER), ("ANSWER", "PASSWORD"), ("PASSWORD", PASSWORD)];
    let answer = scene.respond(Name::SelectChallenge, asked.session.clone(), &right).await.unwrap();
    assert!(answer.authentication_result.is_some());
    assert_eq!(scene.world.functions.last()["request"]["clientMetadata"], json!({"step": "answer"}));
    let again = scene.respond(Name::SelectChallenge, asked.session, &right).await;
    assert_code(again, ErrorCode::NotAuthorizedException);
}

#[tokio::test]
async fn without_a_password_nobody_is_looked_for() {
    let scene = scene(true).await;
    assert!(scene.srp(USER, PASSWORD).await.is_err());
    for parameters in [
        &[("USERNAME", USER)][..],
        &[("USERNAME", USER), ("PREFERRED_CHALLENGE", "EMAIL_OTP"), ("PASSWORD", PASSWORD)],
        &[("USERNAME", USER), ("PREFERRED_CHALLENGE", "PASSWORD")],
    ] {
        scene.initiate(Flow::UserAuth, parameters).await.unwrap();
    }
    let _ = scene.initiate(Flow::UserPasswordAuth, &[("USERNAME", USER), ("PASSWORD", "")]).await;
    let _ = scene.initiate(Flow::RefreshTokenAuth, &[("USERNAME", USER), ("REFRESH_TOKEN", "none")]).await;
    assert_eq!(scene.world.functions.events().len(), 0);
    assert!(scene.is_unknown(USER).await);
}

#[tokio::test]
async fn names_and_aliases_of_users_are_looked_for_nowhere_else() {
    let pool = idp::CreateUserPoolRequest {
        alias_attributes: Some(vec![idp::AliasAttributeType::Email]),
        ..Scene::by_codes()
    };
    let scene = of(&[Trigger::UserMigration], pool, client()).await;
    let sub = scene
        .user("anne", |user, _| {
            user.attributes.insert("email".to_owned(), "anne@example.com".to_owned());
            user.set_verified("email", true);
        })
        .await;
    for name in ["anne", "anne@example.com", &sub] {
        assert!(scene.password(name, PASSWORD).await.is_ok(), "{name}");
    }
    assert_eq!(scene.world.functions.events().len(), 0);
}

#[tokio::test]
async fn names_that_nobody_can_have_are_not_looked_for() {
    let scene = scene(true).await;
    for name in ["ma ry", "ma\nry", &"m".repeat(129)] {
        assert_refused(scene.password(name, PASSWORD).await, ErrorCode::NotAuthorizedException, WRONG_CREDENTIALS);
    }
    assert_eq!(scene.world.functions.events().len(), 0);
}

#[tokio::test]
async fn a_wrong_password_elsewhere_counts_as_one_here() {
    for masks in [false, true] {
        let scene = scene(masks).await;
        let message = "UserMigration failed with error Bad password.";
        for _ in 0..5 {
            let refused = scene.password(USER, WRONG).await;
            assert_refused(refused, ErrorCode::UserLambdaValidationException, message);
        }
        for password in [WRONG, PASSWORD] {
            assert_refused(scene.password(USER, password).await, ErrorCode::NotAuthorizedException, LOCKED);
        }
        let by_admin = scene.admin(Flow::AdminUserPasswordAuth, USER, PASSWORD).await;
        assert_refused(by_admin, ErrorCode::NotAuthorizedException, LOCKED);
        assert_eq!(scene.world.functions.events().len(), 5, "the lock comes before the function");
        scene.world.clock.advance(1);
        assert!(scene.password(USER, PASSWORD).await.is_ok());
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn guesses_made_at_once_are_not_passed_on() {
    let scene = Arc::new(scene(true).await);
    let guesses: Vec<_> = (0..24)
        .map(|_| {
            let scene = Arc::clone(&scene);
            tokio::spawn(async move { scene.password(USER, WRONG).await.unwrap_err().message().to_owned() })
        })
        .collect();
    for guess in guesses {
        guess.await.unwrap();
    }
    assert_eq!(scene.world.functions.events().len(), 5);
    assert_refused(scene.password(USER, PASSWORD).await, ErrorCode::NotAuthorizedException, LOCKED);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn sign_ins_at_one_moment_make_one_user() {
    let scene = Arc::new(scene(false).await);
    let sign_ins: Vec<_> = (0..4)
        .map(|_| {
            let scene = Arc::clone(&scene);
            tokio::spawn(async move { scene.password(USER, PASSWORD).await.unwrap().authentication_result.is_some() })
        })
        .collect();
    for sign_in in sign_ins {
        assert!(sign_in.await.unwrap());
    }
    let request = idp::ListUsersRequest { user_pool_id: scene.pool_id.clone(), ..Default::default() };
    let listed = users::list_users(permit(), request, &scene.world.ctx).await.unwrap().users.unwrap();
    assert_eq!(listed.len(), 1);
}

#[tokio::test]
async fn an_event_given_back_as_it_was_knows_nobody() {
    for (masks, code, message) in [
        (true, ErrorCode::NotAuthorizedException, WRONG_CREDENTIALS),
        (false, ErrorCode::UserNotFoundException, "User does not exist."),
    ] {
        let scene = scene(masks).await;
        scene.world.functions.on(Trigger::UserMigration, Ok);
        for _ in 0..5 {
            assert_refused(scene.password(USER, PASSWORD).await, code, message);
        }
        assert_refused(scene.password(USER, PASSWORD).await, ErrorCode::NotAuthorizedException, LOCKED);
        assert_eq!(scene.world.functions.events().len(), 5);
        scene.finds(json!({"userAttributes": {}, "finalUserStatus": "CONFIRMED"}));
        assert_refused(scene.password("other", PASSWORD).await, code, message);
    }
}

#[tokio::test]
async fn functions_that_are_not_run_are_told_as_such() {
    let scene = scene(true).await;
    scene.world.functions.on(Trigger::UserMigration, |_| Err(Failure::TimedOut));
    let message = "UserMigration invocation failed due to error Socket timeout while invoking Lambda function.";
    assert_refused(scene.password(USER, PASSWORD).await, ErrorCode::UnexpectedLambdaException, message);
    assert_refused(scene.forgets(USER).await, ErrorCode::UnexpectedLambdaException, message);
    scene.world.functions.on(Trigger::UserMigration, |_| Err(Failure::TooLong));
    assert_refused(scene.password(USER, PASSWORD).await, ErrorCode::UserNotFoundException, &scene.not_migrated());
}

#[tokio::test]
async fn the_other_functions_of_a_sign_in_follow() {
    let triggers =
        [Trigger::UserMigration, Trigger::PreSignUp, Trigger::PreAuthentication, Trigger::PostAuthentication];
    let scene = of(&triggers, Scene::by_codes(), masking_client()).await;
    scene.world.functions.on(Trigger::PreSignUp, |_| Err(failure("full")));
    let message = "PreSignUp failed with error full.";
    assert_refused(scene.password(USER, PASSWORD).await, ErrorCode::UserLambdaValidationException, message);
    assert!(scene.is_unknown(USER).await);
    let refuses = json!({"autoConfirmUser": false, "autoVerifyEmail": false, "autoVerifyPhone": false});
    scene.world.functions.answer(Trigger::PreSignUp, refuses);
    let mut request = scene.initiation(Flow::UserPasswordAuth, &[("USERNAME", USER), ("PASSWORD", PASSWORD)]);
    request.client_metadata = Some(map(&[("step", "start")]));
    signin::initiate_auth(permit(), request, &scene.world.ctx).await.unwrap();
    let expected = [
        AT_SIGN_IN,
        "PreSignUp_AdminCreateUser",
        "PreAuthentication_Authentication",
        "PostAuthentication_Authentication",
    ];
    assert_eq!(scene.world.functions.sources()[2..], expected);
    let events = scene.world.functions.events();
    assert_eq!(events[3]["callerContext"]["clientId"], "CLIENT_ID_NOT_APPLICABLE");
    assert_eq!(events[3]["request"]["validationData"], json!({"step": "start"}));
    assert_eq!(events[3]["request"]["userAttributes"]["email"], "mary@example.com");
    assert_eq!(events[4]["request"]["userNotFound"], json!(false));
    assert_eq!(events[4]["request"]["userAttributes"]["name"], "Mary");
    for later in &events[3..] {
        assert!(!later.to_string().contains(PASSWORD));
    }
}

#[tokio::test]
async fn a_user_who_is_not_found_is_still_asked_about() {
    let scene = of(&[Trigger::UserMigration, Trigger::PreAuthentication], Scene::by_codes(), masking_client()).await;
    scene.world.functions.on(Trigger::UserMigration, Ok);
    assert_refused(scene.password(USER, PASSWORD).await, ErrorCode::NotAuthorizedException, WRONG_CREDENTIALS);
    assert_eq!(scene.world.functions.sources(), [AT_SIGN_IN, "PreAuthentication_Authentication"]);
    assert_eq!(scene.world.functions.last()["request"]["userNotFound"], json!(true));
}

#[tokio::test]
async fn a_forgotten_password_finds_its_user_elsewhere() {
    for masks in [false, true] {
        let scene = scene(masks).await;
        let details = scene.forgets(USER).await.unwrap();
        assert_eq!(details.destination.as_deref(), Some("m***@e***"));
        let event = scene.events_of(FORGOTTEN).remove(0);
        let request = json!({
            "password": null, "validationData": null, "userAttributes": null, "clientMetadata": {"step": "forgot"},
        });
        assert_eq!(event["request"], request);
        assert_eq!(scene.status(USER).await, UserStatusType::ResetRequired);
        // The code leaves apart from an answer that must not tell of it.
        while scene.sent() == 0 {
            tokio::task::yield_now().await;
        }
        let before = scene.password(USER, PASSWORD).await;
        assert!(before.is_err(), "the user has no password yet");
        let request = idp::ConfirmForgotPasswordRequest {
            client_id: scene.client_id.clone(),
            username: USER.to_owned(),
            confirmation_code: scene.world.messages.last_code(),
            password: "Another-horse-1".to_owned(),
            ..Default::default()
        };
        users::confirm_forgot_password(permit(), request, &scene.world.ctx).await.unwrap();
        assert!(scene.password(USER, "Another-horse-1").await.unwrap().authentication_result.is_some());
        scene.forgets(USER).await.unwrap();
        assert_eq!(scene.world.functions.events().len(), 1);
    }
}

#[tokio::test]
async fn a_forgotten_password_of_nobody_is_answered_as_ever() {
    let scene = scene(true).await;
    scene.world.functions.on(Trigger::UserMigration, Ok);
    assert!(scene.forgets(USER).await.is_ok(), "a delivery that is only told");
    assert!(scene.is_unknown(USER).await);
    let message = "UserMigration failed with error gone.";
    scene.world.functions.on(Trigger::UserMigration, |_| Err(failure("gone")));
    assert_refused(scene.forgets(USER).await, ErrorCode::UserLambdaValidationException, message);
    scene.finds(with_attributes(&json!({"sub": "x"})));
    assert_refused(scene.forgets(USER).await, ErrorCode::NotAuthorizedException, WRONG_CREDENTIALS);
    let known = of(&[Trigger::UserMigration], Scene::by_codes(), client()).await;
    known.world.functions.on(Trigger::UserMigration, Ok);
    assert_code(known.forgets(USER).await, ErrorCode::UserNotFoundException);
}
