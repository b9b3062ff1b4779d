//! Sign-in through the operations, from the first step to the tokens and their end.

mod access_tokens;
mod choice;
mod exchange;
mod id_tokens;
mod lockout;
mod masking;
mod mfa;
mod mfa_bypass;
mod new_password;
mod password;
mod refresh;
mod refused;
mod security;
mod tokens;

use std::collections::BTreeMap;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    AuthFlowType, AuthenticationResultType, ChallengeNameType, CreateUserPoolClientRequest, CreateUserPoolRequest,
    ExplicitAuthFlowsType, InitiateAuthRequest, InitiateAuthResponse, PreventUserExistenceErrorTypes,
    RespondToAuthChallengeRequest, RespondToAuthChallengeResponse, UserPoolClientType, UserStatusType,
    UsernameConfigurationType,
};
use cognomen_crypto::SystemRandom;
use cognomen_crypto::random::random_array;
use cognomen_crypto::secret_hash::secret_hash;
use cognomen_crypto::srp::{self, client::Client};
use cognomen_model::credential::Credential;
use cognomen_model::id;
use cognomen_model::user::User;
use cognomen_userpool::directory::{self, address};
use cognomen_userpool::ops::signin;
use cognomen_userpool::passwords;

use crate::support::{World, permit};

const USER: &str = "mary";
const PASSWORD: &str = "Correct-horse-1";
/// The moment test clocks begin with, as clients write it.
const TIMESTAMP: &str = "Thu Jan 1 00:00:00 UTC 2026";

/// A pool with one client and the confirmed user `mary`.
struct Scene {
    world: World,
    pool_id: String,
    client: UserPoolClientType,
}

impl Scene {
    async fn new() -> Self {
        Self::with(CreateUserPoolRequest::default(), client_settings()).await
    }

    async fn masking() -> Self {
        let prevent = Some(PreventUserExistenceErrorTypes::Enabled);
        let settings = CreateUserPoolClientRequest { prevent_user_existence_errors: prevent, ..client_settings() };
        Self::with(CreateUserPoolRequest::default(), settings).await
    }

    async fn with(pool: CreateUserPoolRequest, client: CreateUserPoolClientRequest) -> Self {
        let world = World::new();
        let pool_id = world.pool(pool).await.id.unwrap();
        let client = world.client(&pool_id, client).await;
        let scene = Self { world, pool_id, client };
        scene.user(USER, PASSWORD, |_, _| {}).await;
        scene
    }

    fn client_id(&self) -> &str {
        self.client.client_id.as_deref().unwrap()
    }

    /// Stores a confirmed user after `change`; answers the `sub`.
    async fn user(&self, username: &str, password: &str, change: impl FnOnce(&mut User, &mut Credential)) -> String {
        let ctx = &self.world.ctx;
        let pool = ctx.pool_anywhere(&self.pool_id).await.unwrap();
        let now = self.world.now();
        let mut user =
            User::new(id::uuid_like(random_array(&SystemRandom)), username.to_owned(), UserStatusType::Confirmed, now);
        let verifier = passwords::verifier(&SystemRandom, &pool.pool, username, password);
        let mut credential = Credential::default().replaced(verifier, None, 0, now);
        change(&mut user, &mut credential);
        let mut batch = ctx.store.batch();
        directory::stage_create(&mut batch, &pool, &user).unwrap();
        batch.create(&address::credential(&self.pool_id, &user.sub), &credential).unwrap();
        ctx.store.commit(batch).await.unwrap();
        user.sub
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

    async fn initiate(
        &self,
        auth_flow: AuthFlowType,
        parameters: &[(&str, &str)],
    ) -> Result<InitiateAuthResponse, Error> {
        let mut request = initiate_request(self.client_id(), auth_flow);
        request.auth_parameters = Some(self.proved(parameters));
        signin::initiate_auth(permit(), request, &self.world.ctx).await
    }

    async fn respond(
        &self,
        challenge_name: ChallengeNameType,
        session: Option<String>,
        responses: &[(&str, &str)],
    ) -> Result<RespondToAuthChallengeResponse, Error> {
        let mut request = respond_request(self.client_id(), challenge_name);
        request.session = session;
        request.challenge_responses = Some(self.proved(responses));
        signin::respond_to_auth_challenge(permit(), request, &self.world.ctx).await
    }

    /// The parameters, with `SECRET_HASH` where the client needs one and none is given.
    fn proved(&self, parameters: &[(&str, &str)]) -> BTreeMap<String, String> {
        let mut parameters = map(parameters);
        if let (Some(secret), Some(username)) = (&self.client.client_secret, parameters.get("USERNAME")) {
            let hash = secret_hash(secret, username, self.client_id());
            parameters.entry("SECRET_HASH".to_owned()).or_insert(hash);
        }
        parameters
    }

    async fn password(&self, username: &str, password: &str) -> Result<InitiateAuthResponse, Error> {
        self.initiate(AuthFlowType::UserPasswordAuth, &[("USERNAME", username), ("PASSWORD", password)]).await
    }

    /// Tokens of `mary`.
    async fn tokens(&self) -> AuthenticationResultType {
        self.password(USER, PASSWORD).await.unwrap().authentication_result.unwrap()
    }
}

/// A client with every flow that is served.
fn client_settings() -> CreateUserPoolClientRequest {
    CreateUserPoolClientRequest {
        explicit_auth_flows: Some(vec![
            ExplicitAuthFlowsType::AllowUserPasswordAuth,
            ExplicitAuthFlowsType::AllowUserSrpAuth,
            ExplicitAuthFlowsType::AllowAdminUserPasswordAuth,
            ExplicitAuthFlowsType::AllowRefreshTokenAuth,
        ]),
        prevent_user_existence_errors: Some(PreventUserExistenceErrorTypes::Legacy),
        ..CreateUserPoolClientRequest::default()
    }
}

/// A pool in which `Mary` and `mary` are one.
fn ignoring_case() -> CreateUserPoolRequest {
    CreateUserPoolRequest {
        username_configuration: Some(UsernameConfigurationType { case_sensitive: false }),
        ..CreateUserPoolRequest::default()
    }
}

fn initiate_request(client_id: &str, auth_flow: AuthFlowType) -> InitiateAuthRequest {
    InitiateAuthRequest {
        analytics_metadata: None,
        auth_flow,
        auth_parameters: None,
        client_id: client_id.to_owned(),
        client_metadata: None,
        session: None,
        user_context_data: None,
    }
}

fn respond_request(client_id: &str, challenge_name: ChallengeNameType) -> RespondToAuthChallengeRequest {
    RespondToAuthChallengeRequest {
        analytics_metadata: None,
        challenge_name,
        challenge_responses: None,
        client_id: client_id.to_owned(),
        client_metadata: None,
        session: None,
        user_context_data: None,
    }
}

fn map(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

/// One SRP exchange, from the client's side.
struct Exchange {
    client: Client,
    challenge: BTreeMap<String, String>,
}

impl Exchange {
    async fn start(scene: &Scene, username: &str) -> Result<Self, Error> {
        let client = Client::start(&SystemRandom);
        let a = srp::hex_number(client.public());
        let flow = AuthFlowType::UserSrpAuth;
        let answer = scene.initiate(flow, &[("USERNAME", username), ("SRP_A", &a)]).await?;
        assert_eq!(answer.challenge_name, Some(ChallengeNameType::PasswordVerifier));
        assert_eq!(answer.session, None);
        assert_eq!(answer.authentication_result, None);
        Ok(Self { client, challenge: answer.challenge_parameters.unwrap() })
    }

    fn claim(&self, pool_id: &str, password: &str, timestamp: &str) -> String {
        use base64::Engine as _;
        use base64::engine::general_purpose::STANDARD;
        let name = pool_id.split_once('_').unwrap().1;
        let username = &self.challenge["USER_ID_FOR_SRP"];
        let salt_digits = format!("{:0>32}", self.challenge["SALT"]);
        let salt: srp::Salt = cognomen_crypto::hex::decode(&salt_digits).unwrap().try_into().unwrap();
        let b = srp::parse_a(&self.challenge["SRP_B"]).unwrap();
        let key = self.client.key(&b, name, username, password, &salt);
        let block = STANDARD.decode(&self.challenge["SECRET_BLOCK"]).unwrap();
        STANDARD.encode(srp::claim_signature(&key, name, username, &block, timestamp))
    }

    async fn finish(&self, scene: &Scene, password: &str) -> Result<RespondToAuthChallengeResponse, Error> {
        let claim = self.claim(&scene.pool_id, password, TIMESTAMP);
        let responses = [
            ("USERNAME", self.challenge["USER_ID_FOR_SRP"].as_str()),
            ("PASSWORD_CLAIM_SECRET_BLOCK", &self.challenge["SECRET_BLOCK"]),
            ("PASSWORD_CLAIM_SIGNATURE", &claim),
            ("TIMESTAMP", TIMESTAMP),
        ];
        scene.respond(ChallengeNameType::PasswordVerifier, None, &responses).await
    }
}
