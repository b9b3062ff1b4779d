//! When the function is called, and with what.

use std::sync::mpsc;

use cognomen_contract::cognito_idp::{
    self as idp, ChallengeNameType, ErrorCode, ExplicitAuthFlowsType as Flow,
    PreTokenGenerationLambdaVersionType as Version,
};
use cognomen_userpool::ops::{sessions, signin, users};
use cognomen_userpool::tokens;
use cognomen_userpool::triggers::Trigger;
use cognomen_userpool::triggers::port::Failure;
use parking_lot::Mutex;
use serde_json::{Value, json};
use tokio::runtime::Runtime;

use super::{ADMIN, ROLE, Scene, Tokens, USER, app, claims, function, rotating};
use crate::support::functions::{arn, failure};
use crate::support::{REGION, assert_refused, permit, permit_of};
use crate::triggers::map;

#[tokio::test]
async fn each_version_has_its_event() {
    for (version, number) in [(Version::V10, "1"), (Version::V20, "2"), (Version::V30, "3")] {
        let scene = Scene::new(version).await;
        let tokens = scene.sign_in().await.unwrap();
        let mut request = json!({
            "userAttributes": {
                "sub": claims(&tokens.access)["sub"], "cognito:user_status": "CONFIRMED",
                "email": "mary@example.com", "email_verified": "true",
            },
            "groupConfiguration": {
                "groupsToOverride": ["staff"], "iamRolesToOverride": [ROLE], "preferredRole": ROLE,
            },
        });
        let response = if number == "1" {
            json!({ "claimsOverrideDetails": null })
        } else {
            request["scopes"] = json!([ADMIN]);
            json!({ "claimsAndScopeOverrideDetails": null })
        };
        assert_eq!(
            scene.world.functions.last(),
            json!({
                "version": number, "triggerSource": "TokenGeneration_Authentication", "region": REGION,
                "userPoolId": scene.pool_id, "userName": USER,
                "callerContext": { "awsSdkVersion": "aws-sdk-unknown-unknown", "clientId": scene.app },
                "request": request, "response": response,
            })
        );
    }
}

#[tokio::test]
async fn a_function_without_a_version_gets_the_first() {
    let config = idp::LambdaConfigType { pre_token_generation: Some(arn("tokens")), ..Default::default() };
    let scene = Scene::with(config, app()).await;
    scene.sign_in().await.unwrap();
    assert_eq!(scene.world.functions.last()["version"], "1");
}

#[tokio::test]
async fn the_source_says_how_the_tokens_came_about() {
    let scene = Scene::new(Version::V20).await;
    let refresh = scene.sign_in().await.unwrap().refresh.unwrap();
    scene.refresh(&refresh).await.unwrap();
    assert_eq!(scene.world.functions.last()["request"].get("clientMetadata"), None, "InitiateAuth passes none on");
    scene.exchange(&refresh).await.unwrap();
    assert_eq!(scene.world.functions.last()["request"]["clientMetadata"], json!({ "from": "exchange" }));

    scene.user("fred", false).await;
    let challenge = scene.password("fred").await.unwrap();
    assert_eq!(challenge.challenge_name, Some(ChallengeNameType::NewPasswordRequired));
    let answer = idp::RespondToAuthChallengeRequest {
        analytics_metadata: None,
        challenge_name: ChallengeNameType::NewPasswordRequired,
        challenge_responses: Some(map(&[("USERNAME", "fred"), ("NEW_PASSWORD", "Different-horse-2")])),
        client_id: scene.app.clone(),
        client_metadata: Some(map(&[("from", "respond")])),
        session: challenge.session,
        user_context_data: None,
    };
    signin::respond_to_auth_challenge(permit(), answer, &scene.world.ctx).await.unwrap();
    let last = scene.world.functions.last();
    assert_eq!(last["request"]["clientMetadata"], json!({ "from": "respond" }));
    assert_eq!(last["request"]["userAttributes"]["cognito:user_status"], "CONFIRMED");
    assert_eq!(
        scene.world.functions.sources(),
        ["Authentication", "RefreshTokens", "Authentication", "NewPasswordChallenge"]
            .map(|source| format!("TokenGeneration_{source}"))
    );
}

#[tokio::test]
async fn it_comes_after_the_sign_in_is_told_of_and_not_without_tokens() {
    let config = idp::LambdaConfigType { post_authentication: Some(arn("told")), ..function(Version::V10) };
    let scene = Scene::with(config, app()).await;
    let wrong = [("USERNAME", USER), ("PASSWORD", "Wrong-horse-1")];
    let refused = scene.initiate(idp::AuthFlowType::UserPasswordAuth, &wrong).await;
    assert_refused(refused, ErrorCode::NotAuthorizedException, "Incorrect username or password.");
    assert!(scene.world.functions.events().is_empty());
    scene.sign_in().await.unwrap();
    let sources = scene.world.functions.sources();
    assert_eq!(sources, ["PostAuthentication_Authentication", "TokenGeneration_Authentication"]);
}

#[tokio::test]
async fn a_sign_in_whose_function_fails_begins_no_session() {
    let scene = Scene::new(Version::V20).await;
    let request = idp::SetUserPoolSessionConfigurationRequest {
        user_pool_id: scene.pool_id.clone(),
        user_session_tracking: idp::UserSessionTrackingType::Enabled,
        token_session: idp::UserPoolTokenSessionConfigType { max_per_user: 5 },
    };
    sessions::set_user_pool_session_configuration(permit(), request, &scene.world.ctx).await.unwrap();
    scene.world.functions.on(Trigger::PreTokenGeneration, |_| Err(failure("not today")));
    let message = "PreTokenGeneration failed with error not today.";
    let refused = scene.sign_in().await.map(|_| ());
    assert_refused(refused, ErrorCode::UserLambdaValidationException, message);
    let begun = async || {
        let request = idp::AdminListUserSessionsRequest {
            user_pool_id: scene.pool_id.clone(),
            username: USER.to_owned(),
            ..Default::default()
        };
        let list = sessions::admin_list_user_sessions(permit(), request, &scene.world.ctx).await.unwrap();
        list.sessions.unwrap().len()
    };
    assert_eq!(begun().await, 0);
    scene.change(json!({}), json!({}), json!({}));
    scene.sign_in().await.unwrap();
    assert_eq!(begun().await, 1);
}

#[tokio::test]
async fn a_refresh_whose_function_fails_does_not_use_the_token_up() {
    let scene = Scene::with(function(Version::V20), rotating()).await;
    let refresh = scene.sign_in().await.unwrap().refresh.unwrap();
    let failures = [
        (failure("no"), ErrorCode::UserLambdaValidationException, "PreTokenGeneration failed with error no."),
        (
            Failure::TimedOut,
            ErrorCode::UnexpectedLambdaException,
            "PreTokenGeneration invocation failed due to error Socket timeout while invoking Lambda function.",
        ),
        (Failure::TooLong, ErrorCode::InvalidLambdaResponseException, super::UNRECOGNIZABLE),
    ];
    for (failed, code, message) in failures {
        scene.world.functions.on(Trigger::PreTokenGeneration, move |_| Err(failed.clone()));
        assert_refused(scene.exchange(&refresh).await.map(|_| ()), code, message);
    }
    scene.world.functions.on(Trigger::PreTokenGeneration, Ok);
    let next = scene.exchange(&refresh).await.unwrap().refresh.unwrap();
    assert_ne!(next, refresh);
    let called = scene.world.functions.events().len();
    let reused = scene.exchange(&refresh).await.map(|_| ());
    assert_refused(reused, ErrorCode::RefreshTokenReuseException, "Refresh Token has been replaced by rotation");
    assert_eq!(scene.world.functions.events().len(), called, "a token that is worth nothing calls nothing");
}

#[tokio::test]
async fn what_the_function_said_is_kept_nowhere() {
    let scene = Scene::new(Version::V20).await;
    let plan = |plan: &str| json!({ "claimsToAddOrOverride": { "plan": plan } });
    scene.change(plan("small"), plan("small"), json!({}));
    let first = scene.sign_in().await.unwrap();
    assert_eq!((&claims(&first.id)["plan"], &claims(&first.access)["plan"]), (&json!("small"), &json!("small")));
    scene.change(plan("large"), json!({}), json!({}));
    let refresh = first.refresh.unwrap();
    let next = scene.refresh(&refresh).await.unwrap();
    assert_eq!((&claims(&next.id)["plan"], claims(&next.access).get("plan")), (&json!("large"), None));
    scene.world.functions.on(Trigger::PreTokenGeneration, Ok);
    assert_eq!(claims(&scene.exchange(&refresh).await.unwrap().id).get("plan"), None);
}

/// What `asked` answers when `meanwhile` happens while its function runs.
fn meanwhile<T: Send>(
    scene: &Scene,
    here: &Runtime,
    asked: impl AsyncFnOnce() -> T + Send,
    meanwhile: impl AsyncFnOnce(),
) -> T {
    let ((called, calls), (go, gone)) = (mpsc::channel(), mpsc::channel::<()>());
    let waits = Mutex::new((called, gone));
    scene.world.functions.on(Trigger::PreTokenGeneration, move |event: Value| {
        let waits = waits.lock();
        waits.0.send(()).unwrap();
        waits.1.recv().unwrap();
        Ok(event)
    });
    std::thread::scope(|threads| {
        let asking = threads.spawn(|| runtime().block_on(asked()));
        calls.recv().unwrap();
        here.block_on(meanwhile());
        go.send(()).unwrap();
        asking.join().unwrap()
    })
}

fn runtime() -> Runtime {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap()
}

#[test]
fn a_session_that_ends_while_the_function_runs_gets_no_tokens() {
    let here = runtime();
    let scene = here.block_on(Scene::new(Version::V10));
    let Tokens { refresh, access, .. } = here.block_on(scene.sign_in()).unwrap();
    let refresh = refresh.unwrap();
    let answer = meanwhile(
        &scene,
        &here,
        async || scene.refresh(&refresh).await,
        async || {
            let user = tokens::verify(&scene.world.ctx, &access).await.unwrap();
            let request = idp::GlobalSignOutRequest { access_token: access.clone() };
            signin::global_sign_out(permit_of(user), request, &scene.world.ctx).await.unwrap();
        },
    );
    assert_refused(answer.map(|_| ()), ErrorCode::NotAuthorizedException, "Refresh Token has been revoked");
}

#[test]
fn a_user_who_may_no_longer_sign_in_once_the_function_has_run_does_not() {
    let here = runtime();
    let scene = here.block_on(Scene::new(Version::V10));
    let (ctx, username) = (&scene.world.ctx, USER.to_owned());
    let answer = meanwhile(
        &scene,
        &here,
        async || scene.sign_in().await,
        async || {
            let request = idp::AdminUserGlobalSignOutRequest { user_pool_id: scene.pool_id.clone(), username };
            signin::admin_user_global_sign_out(permit(), request, ctx).await.unwrap();
        },
    );
    assert_refused(answer.map(|_| ()), ErrorCode::NotAuthorizedException, "Invalid session for the user.");
    let answer = meanwhile(
        &scene,
        &here,
        async || scene.sign_in().await,
        async || {
            let request =
                idp::AdminDisableUserRequest { user_pool_id: scene.pool_id.clone(), username: USER.to_owned() };
            users::admin_disable_user(permit(), request, ctx).await.unwrap();
        },
    );
    assert_refused(answer.map(|_| ()), ErrorCode::NotAuthorizedException, "User is disabled.");
}

#[tokio::test]
async fn a_challenge_that_ended_long_before_its_function_did_is_not_answered() {
    let choosing = idp::CreateUserPoolClientRequest {
        explicit_auth_flows: Some(vec![Flow::AllowUserAuth, Flow::AllowRefreshTokenAuth]),
        ..Default::default()
    };
    let scene = Scene::with(function(Version::V10), choosing).await;
    let parameters = [("USERNAME", USER), ("PREFERRED_CHALLENGE", "PASSWORD")];
    let challenge = scene.initiate(idp::AuthFlowType::UserAuth, &parameters).await.unwrap();
    let answer = async |session: &Option<String>| {
        let request = idp::RespondToAuthChallengeRequest {
            analytics_metadata: None,
            challenge_name: ChallengeNameType::Password,
            challenge_responses: Some(map(&[("USERNAME", USER), ("PASSWORD", super::PASSWORD)])),
            client_id: scene.app.clone(),
            client_metadata: None,
            session: session.clone(),
            user_context_data: None,
        };
        signin::respond_to_auth_challenge(permit(), request, &scene.world.ctx).await
    };
    let clock = scene.world.clock.clone();
    scene.world.functions.on(Trigger::PreTokenGeneration, move |event| {
        clock.advance(300);
        Ok(event)
    });
    let late = answer(&challenge.session).await.map(|_| ());
    assert_refused(late, ErrorCode::NotAuthorizedException, "Invalid session for the user.");
}

#[tokio::test]
async fn a_pool_without_the_function_calls_none() {
    let scene = Scene::with(idp::LambdaConfigType::default(), app()).await;
    let refresh = scene.sign_in().await.unwrap().refresh.unwrap();
    scene.refresh(&refresh).await.unwrap();
    assert!(scene.world.functions.events().is_empty());
}
