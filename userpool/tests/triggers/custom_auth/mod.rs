//! Custom sign-ins, from `InitiateAuth` with `CUSTOM_AUTH` to the tokens or the refusal.

mod answers;
mod bounds;
mod devices;
mod masking;
mod refused;
mod sessions;
mod srp;
mod states;

use std::collections::BTreeMap;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{self as idp, AuthFlowType, ChallengeNameType, ExplicitAuthFlowsType as Flow};
use cognomen_model::user::User;
use cognomen_userpool::directory;
use cognomen_userpool::ops::{signin, users};
use cognomen_userpool::triggers::Trigger;
use serde_json::{Value, json};

use crate::support::functions::arn;
use crate::support::{World, assert_refused, permit};

const USER: &str = "mary";
const PASSWORD: &str = "Correct-horse-1";
/// The moment test clocks begin with, as clients write it.
const TIMESTAMP: &str = "Thu Jan 1 00:00:00 UTC 2026";
const REFUSED: &str = "Incorrect username or password.";
const INVALID: &str = "Invalid session for the user.";
const ONCE: &str = "Invalid session for the user, session can only be used once.";

const CUSTOM: [Trigger; 3] =
    [Trigger::DefineAuthChallenge, Trigger::CreateAuthChallenge, Trigger::VerifyAuthChallengeResponse];

/// A pool with functions for custom sign-ins, one client and the user `mary`. The functions ask what six times seven is, let in
/// who knows and give up after three wrong answers.
struct Scene {
    world: World,
    pool_id: String,
    client_id: String,
}

impl Scene {
    async fn new() -> Self {
        Self::with(&CUSTOM, idp::CreateUserPoolRequest::default(), client()).await
    }

    async fn masking() -> Self {
        Self::with(&CUSTOM, idp::CreateUserPoolRequest::default(), masking_client()).await
    }

    async fn with(
        triggers: &[Trigger],
        pool: idp::CreateUserPoolRequest,
        client: idp::CreateUserPoolClientRequest,
    ) -> Self {
        let world = World::new();
        let pool = idp::CreateUserPoolRequest { lambda_config: Some(config(triggers)), ..pool };
        let pool_id = world.pool(pool).await.id.unwrap();
        let client_id = world.client(&pool_id, client).await.client_id.unwrap();
        let scene = Self { world, pool_id, client_id };
        scene.user(USER, true).await;
        scene.world.functions.on(Trigger::DefineAuthChallenge, |event| Ok(decide(event, 0)));
        scene.world.functions.on(Trigger::CreateAuthChallenge, |mut event| {
            let number = event["request"]["session"].as_array().unwrap().len();
            event["response"] = json!({
                "publicChallengeParameters": {"question": "6 * 7"},
                "privateChallengeParameters": {"solution": "42"},
                "challengeMetadata": format!("question-{number}"),
            });
            Ok(event)
        });
        scene.world.functions.on(Trigger::VerifyAuthChallengeResponse, |mut event| {
            let request = &event["request"];
            let right = request["challengeAnswer"] == request["privateChallengeParameters"]["solution"];
            event["response"] = json!({"answerCorrect": right});
            Ok(event)
        });
        scene
    }

    /// Makes a user with [`PASSWORD`], which may be temporary.
    async fn user(&self, username: &str, permanent: bool) {
        let request = idp::AdminCreateUserRequest {
            user_pool_id: self.pool_id.clone(),
            username: username.to_owned(),
            message_action: Some(idp::MessageActionType::Suppress),
            ..Default::default()
        };
        users::admin_create_user(permit(), request, &self.world.ctx).await.unwrap();
        self.set_password(username, PASSWORD, permanent).await;
    }

    async fn set_password(&self, username: &str, password: &str, permanent: bool) {
        let request = idp::AdminSetUserPasswordRequest {
            user_pool_id: self.pool_id.clone(),
            username: username.to_owned(),
            password: password.to_owned(),
            permanent: Some(permanent),
        };
        users::admin_set_user_password(permit(), request, &self.world.ctx).await.unwrap();
    }

    /// Changes the user `mary` as she is stored.
    async fn change(&self, change: impl FnOnce(&mut User)) {
        let ctx = &self.world.ctx;
        let pool = ctx.pool_anywhere(&self.pool_id).await.unwrap();
        let old = directory::require(ctx, &pool, USER).await.unwrap();
        let mut new = old.user.clone();
        change(&mut new);
        let mut batch = ctx.store.batch();
        directory::stage_update(&mut batch, &pool, &old, &new).unwrap();
        ctx.store.commit(batch).await.unwrap();
    }

    async fn start(&self, parameters: &[(&str, &str)]) -> Result<idp::InitiateAuthResponse, Error> {
        self.start_by(&self.client_id, AuthFlowType::CustomAuth, parameters).await
    }

    async fn start_by(
        &self,
        client_id: &str,
        auth_flow: AuthFlowType,
        parameters: &[(&str, &str)],
    ) -> Result<idp::InitiateAuthResponse, Error> {
        let request = idp::InitiateAuthRequest {
            analytics_metadata: None,
            auth_flow,
            auth_parameters: Some(map(parameters)),
            client_id: client_id.to_owned(),
            client_metadata: Some(map(&[("from", "start")])),
            session: None,
            user_context_data: None,
        };
        signin::initiate_auth(permit(), request, &self.world.ctx).await
    }

    /// The session of a custom challenge that `username` is asked.
    async fn asked(&self, username: &str) -> String {
        let answer = self.start(&[("USERNAME", username)]).await.unwrap();
        assert_eq!(answer.challenge_name, Some(ChallengeNameType::CustomChallenge));
        answer.session.unwrap()
    }

    async fn respond(
        &self,
        challenge_name: ChallengeNameType,
        session: Option<&str>,
        responses: &[(&str, &str)],
    ) -> Result<idp::RespondToAuthChallengeResponse, Error> {
        self.respond_by(&self.client_id, challenge_name, session, responses).await
    }

    async fn respond_by(
        &self,
        client_id: &str,
        challenge_name: ChallengeNameType,
        session: Option<&str>,
        responses: &[(&str, &str)],
    ) -> Result<idp::RespondToAuthChallengeResponse, Error> {
        let request = idp::RespondToAuthChallengeRequest {
            analytics_metadata: None,
            challenge_name,
            challenge_responses: Some(map(responses)),
            client_id: client_id.to_owned(),
            client_metadata: Some(map(&[("from", "answer")])),
            session: session.map(str::to_owned),
            user_context_data: None,
        };
        signin::respond_to_auth_challenge(permit(), request, &self.world.ctx).await
    }

    /// Answers a custom challenge of `mary`'s.
    async fn answer(&self, session: &str, answer: &str) -> Result<idp::RespondToAuthChallengeResponse, Error> {
        self.answer_as(USER, session, answer).await
    }

    async fn answer_as(
        &self,
        username: &str,
        session: &str,
        answer: &str,
    ) -> Result<idp::RespondToAuthChallengeResponse, Error> {
        let responses = [("USERNAME", username), ("ANSWER", answer)];
        self.respond(ChallengeNameType::CustomChallenge, Some(session), &responses).await
    }

    /// `request.session` of the newest event of `DefineAuthChallenge`.
    fn rounds(&self) -> Value {
        let all = self.world.functions.events();
        let newest = all.into_iter().rfind(|event| event["triggerSource"] == "DefineAuthChallenge_Authentication");
        newest.unwrap()["request"]["session"].clone()
    }
}

/// What `DefineAuthChallenge` decides after the first `skipped` rounds.
fn decide(mut event: Value, skipped: usize) -> Value {
    let rounds = event["request"]["session"].as_array().unwrap()[skipped..].to_vec();
    let won = rounds.last().is_some_and(|round| round["challengeResult"] == true);
    event["response"] = json!({
        "issueTokens": won,
        "failAuthentication": !won && rounds.len() >= 3,
        "challengeName": if won { Value::Null } else { json!("CUSTOM_CHALLENGE") },
    });
    event
}

#[track_caller]
fn signed_in(answer: Result<idp::RespondToAuthChallengeResponse, Error>) -> idp::AuthenticationResultType {
    let result = answer.unwrap().authentication_result.expect("tokens");
    assert!(result.access_token.is_some() && result.id_token.is_some() && result.refresh_token.is_some());
    result
}

#[track_caller]
fn refused<T: std::fmt::Debug>(answer: Result<T, Error>, message: &str) {
    assert_refused(answer, idp::ErrorCode::NotAuthorizedException, message);
}

fn client() -> idp::CreateUserPoolClientRequest {
    idp::CreateUserPoolClientRequest {
        explicit_auth_flows: Some(vec![
            Flow::AllowCustomAuth,
            Flow::AllowUserSrpAuth,
            Flow::AllowUserPasswordAuth,
            Flow::AllowRefreshTokenAuth,
        ]),
        prevent_user_existence_errors: Some(idp::PreventUserExistenceErrorTypes::Legacy),
        ..Default::default()
    }
}

fn masking_client() -> idp::CreateUserPoolClientRequest {
    let prevent = Some(idp::PreventUserExistenceErrorTypes::Enabled);
    idp::CreateUserPoolClientRequest { prevent_user_existence_errors: prevent, ..client() }
}

fn config(triggers: &[Trigger]) -> idp::LambdaConfigType {
    let named = |trigger: Trigger| triggers.contains(&trigger).then(|| arn(trigger.name()));
    idp::LambdaConfigType {
        pre_authentication: named(Trigger::PreAuthentication),
        post_authentication: named(Trigger::PostAuthentication),
        define_auth_challenge: named(Trigger::DefineAuthChallenge),
        create_auth_challenge: named(Trigger::CreateAuthChallenge),
        verify_auth_challenge_response: named(Trigger::VerifyAuthChallengeResponse),
        ..Default::default()
    }
}

fn map(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}
