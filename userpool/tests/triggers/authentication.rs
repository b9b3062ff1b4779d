//! `PreAuthentication` and `PostAuthentication`: which sign-ins they are told of, when, and what their refusal does.

mod told;

use std::collections::BTreeMap;
use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    self as idp, AuthFlowType as Flow, ChallengeNameType as Name, ErrorCode, UserStatusType,
};
use cognomen_crypto::SystemRandom;
use cognomen_crypto::random::random_array;
use cognomen_crypto::srp::{self, client::Client};
use cognomen_model::credential::Credential;
use cognomen_model::id;
use cognomen_model::user::User;
use cognomen_userpool::directory::{self, address as at};
use cognomen_userpool::ops::{signin, users};
use cognomen_userpool::passwords;
use cognomen_userpool::triggers::Trigger;
use cognomen_userpool::triggers::port::Failure;
use serde_json::{Value, json};

use super::{PASSWORD, Scene, client, map, masking_client};
use crate::support::functions::failure;
use crate::support::{REGION, assert_code, assert_refused, permit};

const USER: &str = "mary";
const WRONG: &str = "Wrong-horse-1";
const WRONG_CREDENTIALS: &str = "Incorrect username or password.";
const LOCKED: &str = "Password attempts exceeded";
const PRE: &str = "PreAuthentication_Authentication";
const POST: &str = "PostAuthentication_Authentication";
/// The moment test clocks begin with, as clients write it.
const TIMESTAMP: &str = "Thu Jan 1 00:00:00 UTC 2026";

type Answered<T> = Result<T, Error>;

impl Scene {
    /// Stores a confirmed user with [`PASSWORD`], after `change`; answers the `sub`.
    pub(super) async fn user(&self, username: &str, change: impl FnOnce(&mut User, &mut Credential)) -> String {
        let ctx = &self.world.ctx;
        let pool = ctx.pool_anywhere(&self.pool_id).await.unwrap();
        let sub = id::uuid_like(random_array(&SystemRandom));
        let mut user = User::new(sub, username.to_owned(), UserStatusType::Confirmed, self.world.now());
        let verifier = passwords::verifier(&SystemRandom, &pool.pool, username, PASSWORD);
        let mut credential = Credential::default().replaced(verifier, None, 0, self.world.now());
        change(&mut user, &mut credential);
        let mut batch = ctx.store.batch();
        directory::stage_create(&mut batch, &pool, &user).unwrap();
        batch.create(&at::credential(&self.pool_id, &user.sub), &credential).unwrap();
        ctx.store.commit(batch).await.unwrap();
        user.sub
    }

    pub(super) fn initiation(&self, auth_flow: Flow, parameters: &[(&str, &str)]) -> idp::InitiateAuthRequest {
        idp::InitiateAuthRequest {
            analytics_metadata: None,
            auth_flow,
            auth_parameters: Some(map(parameters)),
            client_id: self.client_id.clone(),
            client_metadata: None,
            session: None,
            user_context_data: None,
        }
    }

    pub(super) async fn initiate(
        &self,
        flow: Flow,
        parameters: &[(&str, &str)],
    ) -> Answered<idp::InitiateAuthResponse> {
        signin::initiate_auth(permit(), self.initiation(flow, parameters), &self.world.ctx).await
    }

    pub(super) async fn password(&self, username: &str, password: &str) -> Answered<idp::InitiateAuthResponse> {
        self.initiate(Flow::UserPasswordAuth, &[("USERNAME", username), ("PASSWORD", password)]).await
    }

    pub(super) async fn admin(
        &self,
        flow: Flow,
        username: &str,
        password: &str,
    ) -> Answered<idp::AdminInitiateAuthResponse> {
        let request = idp::AdminInitiateAuthRequest {
            user_pool_id: self.pool_id.clone(),
            client_id: self.client_id.clone(),
            auth_flow: flow,
            auth_parameters: Some(map(&[("USERNAME", username), ("PASSWORD", password)])),
            client_metadata: None,
            analytics_metadata: None,
            context_data: None,
            session: None,
        };
        signin::admin_initiate_auth(permit(), request, &self.world.ctx).await
    }

    /// Answers a challenge, with `ClientMetadata` of its own.
    pub(super) async fn respond(
        &self,
        challenge_name: Name,
        session: Option<String>,
        responses: &[(&str, &str)],
    ) -> Answered<idp::RespondToAuthChallengeResponse> {
        let request = idp::RespondToAuthChallengeRequest {
            analytics_metadata: None,
            challenge_name,
            challenge_responses: Some(map(responses)),
            client_id: self.client_id.clone(),
            client_metadata: Some(map(&[("step", "answer")])),
            session,
            user_context_data: None,
        };
        signin::respond_to_auth_challenge(permit(), request, &self.world.ctx).await
    }

    /// Signs in by SRP, from the first step to the last.
    pub(super) async fn srp(&self, username: &str, password: &str) -> Answered<idp::RespondToAuthChallengeResponse> {
        let client = Client::start(&SystemRandom);
        let a = srp::hex_number(client.public());
        let asked = self.initiate(Flow::UserSrpAuth, &[("USERNAME", username), ("SRP_A", &a)]).await?;
        let asked: BTreeMap<String, String> = asked.challenge_parameters.unwrap();
        let name = self.pool_id.split_once('_').unwrap().1;
        let username = asked["USER_ID_FOR_SRP"].as_str();
        let salt = format!("{:0>32}", asked["SALT"]);
        let salt: srp::Salt = cognomen_crypto::hex::decode(&salt).unwrap().try_into().unwrap();
        let key = client.key(&srp::parse_a(&asked["SRP_B"]).unwrap(), name, username, password, &salt);
        let block = STANDARD.decode(&asked["SECRET_BLOCK"]).unwrap();
        let claim = STANDARD.encode(srp::claim_signature(&key, name, username, &block, TIMESTAMP));
        let responses = [
            ("USERNAME", username),
            ("PASSWORD_CLAIM_SECRET_BLOCK", &asked["SECRET_BLOCK"]),
            ("PASSWORD_CLAIM_SIGNATURE", &claim),
            ("TIMESTAMP", TIMESTAMP),
        ];
        self.respond(Name::PasswordVerifier, None, &responses).await
    }

    /// Lets the pool's users begin by codes too.
    pub(super) fn by_codes() -> idp::CreateUserPoolRequest {
        let factors = Some(vec![idp::AuthFactorType::Password, idp::AuthFactorType::EmailOtp]);
        let sign_in_policy = Some(idp::SignInPolicyType { allowed_first_auth_factors: factors });
        idp::CreateUserPoolRequest {
            policies: Some(idp::UserPoolPolicyType { sign_in_policy, ..Default::default() }),
            ..Default::default()
        }
    }
}

/// A pool with both functions, and `mary`.
async fn scene(masks: bool) -> Scene {
    let client = if masks { masking_client() } else { client() };
    let triggers = [Trigger::PreAuthentication, Trigger::PostAuthentication];
    let scene = Scene::with(&triggers, Scene::by_codes(), client).await;
    scene.user(USER, with_email).await;
    scene
}

fn with_email(user: &mut User, _: &mut Credential) {
    user.attributes.insert("email".to_owned(), "mary@example.com".to_owned());
    user.set_verified("email", true);
}

#[tokio::test]
async fn the_event_tells_who_wants_to_sign_in() {
    let scene = scene(false).await;
    let mut request = scene.initiation(Flow::UserPasswordAuth, &[("USERNAME", USER), ("PASSWORD", PASSWORD)]);
    request.client_metadata = Some(map(&[("step", "start")]));
    signin::initiate_auth(permit(), request, &scene.world.ctx).await.unwrap();
    let event = scene.events_of(PRE).remove(0);
    let sub = scene.value(USER, "sub").await.unwrap();
    let expected = json!({
        "version": "1",
        "region": REGION,
        "userPoolId": scene.pool_id,
        "userName": USER,
        "callerContext": {"awsSdkVersion": "aws-sdk-unknown-unknown", "clientId": scene.client_id},
        "triggerSource": PRE,
        "request": {
            "userAttributes": {
                "sub": sub, "cognito:user_status": "CONFIRMED",
                "email": "mary@example.com", "email_verified": "true",
            },
            "validationData": {"step": "start"},
        },
        "response": {},
    });
    assert_eq!(event, expected);
    scene.password(USER, PASSWORD).await.unwrap();
    assert_eq!(scene.events_of(PRE)[1]["request"]["validationData"], Value::Null);
    assert!(!json!(scene.world.functions.events()).to_string().contains(PASSWORD), "no password leaves");
}

#[tokio::test]
async fn the_function_is_asked_before_the_password_is_looked_at() {
    let scene = scene(false).await;
    assert_refused(scene.password(USER, WRONG).await, ErrorCode::NotAuthorizedException, WRONG_CREDENTIALS);
    assert_eq!(scene.world.functions.sources(), [PRE]);
    scene.world.functions.on(Trigger::PreAuthentication, |_| Err(failure("not today")));
    for password in [WRONG, PASSWORD] {
        let refused = scene.password(USER, password).await;
        let message = "PreAuthentication failed with error not today.";
        assert_refused(refused, ErrorCode::UserLambdaValidationException, message);
    }
    assert_eq!(scene.events_of(POST).len(), 0);
}

#[tokio::test]
async fn what_the_function_refuses_counts_as_no_wrong_password() {
    let scene = scene(true).await;
    scene.world.functions.on(Trigger::PreAuthentication, |_| Err(failure("no")));
    for name in [USER, "nobody"] {
        for _ in 0..12 {
            assert_code(scene.password(name, WRONG).await, ErrorCode::UserLambdaValidationException);
        }
    }
    scene.world.functions.answer(Trigger::PreAuthentication, json!({}));
    assert!(scene.password(USER, PASSWORD).await.is_ok());
}

#[tokio::test]
async fn a_shut_account_asks_no_function() {
    let scene = scene(true).await;
    for name in [USER, "nobody"] {
        for _ in 0..5 {
            assert_refused(scene.password(name, WRONG).await, ErrorCode::NotAuthorizedException, WRONG_CREDENTIALS);
        }
        let asked = scene.events_of(PRE).len();
        assert_eq!(asked % 5, 0);
        let a = srp::hex_number(Client::start(&SystemRandom).public());
        assert_refused(scene.password(name, PASSWORD).await, ErrorCode::NotAuthorizedException, LOCKED);
        let by_srp = scene.initiate(Flow::UserSrpAuth, &[("USERNAME", name), ("SRP_A", &a)]).await;
        assert_refused(by_srp, ErrorCode::NotAuthorizedException, LOCKED);
        let by_admin = scene.admin(Flow::AdminUserPasswordAuth, name, PASSWORD).await;
        assert_refused(by_admin, ErrorCode::NotAuthorizedException, LOCKED);
        let chosen = [("USERNAME", name), ("PREFERRED_CHALLENGE", "PASSWORD"), ("PASSWORD", PASSWORD)];
        assert_refused(scene.initiate(Flow::UserAuth, &chosen).await, ErrorCode::NotAuthorizedException, LOCKED);
        assert_eq!(scene.events_of(PRE).len(), asked);
    }
    // A code is no guess at a password.
    let by_code = [("USERNAME", USER), ("PREFERRED_CHALLENGE", "EMAIL_OTP")];
    assert!(scene.initiate(Flow::UserAuth, &by_code).await.is_ok());
}

#[tokio::test]
async fn clients_that_hide_users_ask_about_nobody_too() {
    let scene = scene(true).await;
    scene.password(USER, PASSWORD).await.unwrap();
    assert_eq!(scene.events_of(PRE)[0]["request"]["userNotFound"], json!(false));
    let refused = scene.password("Nobody", PASSWORD).await;
    assert_refused(refused, ErrorCode::NotAuthorizedException, WRONG_CREDENTIALS);
    let event = scene.world.functions.last();
    assert_eq!(event["userName"], "Nobody");
    assert_eq!(event["request"], json!({"userAttributes": {}, "validationData": null, "userNotFound": true}));
    assert!(scene.srp("nobody", PASSWORD).await.is_err());
    scene.initiate(Flow::UserAuth, &[("USERNAME", "nobody")]).await.unwrap();
    assert_eq!(scene.events_of(PRE).len(), 4);
    assert_eq!(scene.events_of(POST).len(), 1);
}

#[tokio::test]
async fn others_ask_about_known_users_alone() {
    let scene = scene(false).await;
    assert_refused(scene.password("nobody", PASSWORD).await, ErrorCode::UserNotFoundException, "User does not exist.");
    assert_code(scene.srp("nobody", PASSWORD).await, ErrorCode::UserNotFoundException);
    assert_code(scene.initiate(Flow::UserAuth, &[("USERNAME", "nobody")]).await, ErrorCode::UserNotFoundException);
    assert_eq!(scene.world.functions.events().len(), 0);
    scene.password(USER, PASSWORD).await.unwrap();
    assert_eq!(scene.events_of(PRE)[0]["request"].get("userNotFound"), None);
}

#[tokio::test]
async fn every_way_to_sign_in_asks_once_and_tells_once() {
    let scene = scene(false).await;
    let once = [PRE, POST];
    scene.srp(USER, PASSWORD).await.unwrap();
    assert_eq!(scene.world.functions.sources(), once);
    for (round, flow) in [Flow::AdminUserPasswordAuth, Flow::AdminNoSrpAuth].into_iter().enumerate() {
        scene.admin(flow, USER, PASSWORD).await.unwrap();
        assert_eq!(scene.world.functions.sources().len(), 4 + 2 * round);
    }
    let asked = scene.initiate(Flow::UserAuth, &[("USERNAME", USER)]).await.unwrap();
    assert_eq!(asked.challenge_name, Some(Name::SelectChallenge));
    assert_eq!(scene.events_of(PRE).len(), 4);
    let chosen = [("USERNAME", USER), ("ANSWER", "PASSWORD"), ("PASSWORD", PASSWORD)];
    let answer = scene.respond(Name::SelectChallenge, asked.session, &chosen).await.unwrap();
    let by_code = [("USERNAME", USER), ("PREFERRED_CHALLENGE", "EMAIL_OTP")];
    let asked = scene.initiate(Flow::UserAuth, &by_code).await.unwrap();
    let code = scene.world.messages.last_code();
    let response = [("USERNAME", USER), ("EMAIL_OTP_CODE", code.as_str())];
    scene.respond(Name::EmailOtp, asked.session, &response).await.unwrap();
    assert_eq!(scene.world.functions.sources(), [once; 5].concat());
    let token = answer.authentication_result.unwrap().refresh_token.unwrap();
    scene.initiate(Flow::RefreshTokenAuth, &[("REFRESH_TOKEN", &token)]).await.unwrap();
    assert_eq!(scene.world.functions.sources().len(), 10, "a refresh is no sign-in");
}

/// Lets the function of `mary`'s sign-in do something else to her account before it answers.
fn meanwhile(scene: &Arc<Scene>, act: impl AsyncFn(&Scene) + Send + Sync + 'static) {
    let held = Arc::clone(scene);
    scene.world.functions.on(Trigger::PreAuthentication, move |event| {
        tokio::task::block_in_place(|| tokio::runtime::Handle::current().block_on(act(&held)));
        Ok(event)
    });
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_happens_while_the_function_thinks_counts() {
    let scene = Arc::new(scene(false).await);
    let admin =
        |scene: &Scene| idp::AdminDisableUserRequest { user_pool_id: scene.pool_id.clone(), username: USER.to_owned() };
    meanwhile(&scene, async move |scene| {
        users::admin_disable_user(permit(), admin(scene), &scene.world.ctx).await.unwrap();
    });
    assert_refused(scene.password(USER, PASSWORD).await, ErrorCode::NotAuthorizedException, "User is disabled.");
    let deletion =
        |scene: &Scene| idp::AdminDeleteUserRequest { user_pool_id: scene.pool_id.clone(), username: USER.to_owned() };
    meanwhile(&scene, async move |scene| {
        users::admin_delete_user(permit(), deletion(scene), &scene.world.ctx).await.unwrap();
    });
    assert_code(scene.password(USER, PASSWORD).await, ErrorCode::UserNotFoundException);
}

#[tokio::test]
async fn a_request_that_lacks_something_asks_nobody() {
    let scene = scene(true).await;
    let cases: [(Flow, &[(&str, &str)]); 6] = [
        (Flow::UserPasswordAuth, &[("USERNAME", USER)]),
        (Flow::UserPasswordAuth, &[("USERNAME", USER), ("PASSWORD", "")]),
        (Flow::UserPasswordAuth, &[("USERNAME", ""), ("PASSWORD", PASSWORD)]),
        (Flow::UserSrpAuth, &[("USERNAME", USER)]),
        (Flow::UserAuth, &[("PREFERRED_CHALLENGE", "PASSWORD")]),
        (Flow::UserAuth, &[("USERNAME", USER), ("PREFERRED_CHALLENGE", "KNOCKING")]),
    ];
    for (flow, parameters) in cases {
        assert_code(scene.initiate(flow, parameters).await, ErrorCode::InvalidParameterException);
    }
    assert_eq!(scene.world.functions.events().len(), 0);
}

#[tokio::test]
async fn users_who_may_not_sign_in_yet_are_asked_about_too() {
    let scene = scene(false).await;
    for status in [UserStatusType::Unconfirmed, UserStatusType::ForceChangePassword] {
        let name = status.as_str().to_lowercase();
        scene.user(&name, |user, _| user.status = status).await;
        let _ = scene.password(&name, PASSWORD).await;
        let event = scene.world.functions.last();
        assert_eq!(event["request"]["userAttributes"]["cognito:user_status"], status.as_str());
    }
    assert_eq!(scene.world.functions.sources(), [PRE, PRE]);
}

#[tokio::test]
async fn the_sign_in_that_follows_a_confirmation_asks_as_well() {
    let scene = scene(false).await;
    scene.sign_up("carl").await.unwrap();
    let session = scene.confirm("carl").await.unwrap().session.unwrap();
    let mut request = scene.initiation(Flow::UserAuth, &[("USERNAME", "carl")]);
    request.session = Some(session);
    scene.world.functions.on(Trigger::PreAuthentication, |_| Err(failure("no")));
    let refused = signin::initiate_auth(permit(), request.clone(), &scene.world.ctx).await;
    assert_code(refused, ErrorCode::UserLambdaValidationException);
    scene.world.functions.answer(Trigger::PreAuthentication, json!({}));
    signin::initiate_auth(permit(), request, &scene.world.ctx).await.unwrap();
    assert_eq!(scene.world.functions.sources(), [PRE, PRE, POST]);
}

#[tokio::test]
async fn answers_that_are_none_end_the_sign_in() {
    for trigger in [Trigger::PreAuthentication, Trigger::PostAuthentication] {
        let scene = scene(false).await;
        scene.world.functions.on(trigger, |_| Ok(Value::Null));
        let message = "Invalid lambda function output : Invalid JSON";
        let invalid = ErrorCode::InvalidLambdaResponseException;
        assert_refused(scene.password(USER, PASSWORD).await, invalid, message);
        assert_refused(scene.admin(Flow::AdminUserPasswordAuth, USER, PASSWORD).await, invalid, message);
        assert_refused(scene.srp(USER, PASSWORD).await, invalid, message);
        scene.world.functions.on(trigger, |_| Err(Failure::Refused { code: "AccessDeniedException".to_owned() }));
        let message = format!("{trigger} invocation failed due to error AccessDeniedException.");
        let unexpected = ErrorCode::UnexpectedLambdaException;
        assert_refused(scene.password(USER, PASSWORD).await, unexpected, &message);
        assert_refused(scene.admin(Flow::AdminUserPasswordAuth, USER, PASSWORD).await, unexpected, &message);
        assert_refused(scene.srp(USER, PASSWORD).await, unexpected, &message);
    }
}
