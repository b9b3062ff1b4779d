//! `PreTokenGeneration` and `InboundFederation`: what the functions are told, what they may change, and what stays.

mod answers;
mod claims;
mod clients;
mod events;
mod exchanges;
mod federation;
mod hosted;
mod limits;

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    self as idp, ExplicitAuthFlowsType as Flow, PreTokenGenerationLambdaVersionType as Version,
};
use cognomen_userpool::ops::{groups, signin, users};
use cognomen_userpool::tokens::discovery;
use cognomen_userpool::triggers::Trigger;
use jsonwebtoken::jwk::JwkSet;
use jsonwebtoken::{Algorithm, DecodingKey, Validation, decode, decode_header};
use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::{Value, json};

use super::{attributes, map};
use crate::support::callers::permit_as;
use crate::support::functions::arn;
use crate::support::{World, permit};

const USER: &str = "mary";
const PASSWORD: &str = "Correct-horse-1";
const ADMIN: &str = "aws.cognito.signin.user.admin";
const ROLE: &str = "arn:aws:iam::123456789012:role/staff";
const UNRECOGNIZABLE: &str = "Unrecognizable lambda output";

/// A pool with a function before tokens, the client `app`, and the user `mary` of the group `staff`.
struct Scene {
    world: World,
    pool_id: String,
    app: String,
}

impl Scene {
    async fn new(version: Version) -> Self {
        Self::with(function(version), app()).await
    }

    async fn with(lambda_config: idp::LambdaConfigType, app: idp::CreateUserPoolClientRequest) -> Self {
        let world = World::new();
        let pool = idp::CreateUserPoolRequest { lambda_config: Some(lambda_config), ..Default::default() };
        let pool_id = world.pool(pool).await.id.unwrap();
        let app = world.client(&pool_id, app).await.client_id.unwrap();
        let scene = Self { world, pool_id, app };
        scene.user(USER, true).await;
        scene.join("staff").await;
        scene
    }

    /// A user with a password for good, or one to be changed.
    async fn user(&self, username: &str, permanent: bool) {
        let create = idp::AdminCreateUserRequest {
            user_pool_id: self.pool_id.clone(),
            username: username.to_owned(),
            message_action: Some(idp::MessageActionType::Suppress),
            user_attributes: Some(attributes(&[("email", "mary@example.com"), ("email_verified", "true")])),
            ..Default::default()
        };
        users::admin_create_user(permit(), create, &self.world.ctx).await.unwrap();
        let set = idp::AdminSetUserPasswordRequest {
            user_pool_id: self.pool_id.clone(),
            username: username.to_owned(),
            password: PASSWORD.to_owned(),
            permanent: Some(permanent),
        };
        users::admin_set_user_password(permit(), set, &self.world.ctx).await.unwrap();
    }

    async fn join(&self, name: &str) {
        let request = idp::CreateGroupRequest {
            group_name: name.to_owned(),
            user_pool_id: self.pool_id.clone(),
            precedence: Some(1),
            role_arn: Some(ROLE.to_owned()),
            ..Default::default()
        };
        let permit_to_pass = permit_as(&self.world.administrator().await);
        groups::create_group(permit_to_pass, request, &self.world.ctx).await.unwrap();
        let request = idp::AdminAddUserToGroupRequest {
            user_pool_id: self.pool_id.clone(),
            username: USER.to_owned(),
            group_name: name.to_owned(),
        };
        groups::admin_add_user_to_group(permit(), request, &self.world.ctx).await.unwrap();
    }

    /// What the function answers from now on.
    fn answer(&self, response: Value) {
        self.world.functions.answer(Trigger::PreTokenGeneration, response);
    }

    /// The same for the later versions, by what changes in the ID token, the access token, and their groups.
    fn change(&self, id: Value, access: Value, rest: Value) {
        let mut details: serde_json::Map<_, _> = serde_json::from_value(rest).unwrap();
        details.insert("idTokenGeneration".to_owned(), id);
        details.insert("accessTokenGeneration".to_owned(), access);
        self.answer(json!({ "claimsAndScopeOverrideDetails": details }));
    }

    async fn initiate(
        &self,
        auth_flow: idp::AuthFlowType,
        parameters: &[(&str, &str)],
    ) -> Result<idp::InitiateAuthResponse, Error> {
        let request = idp::InitiateAuthRequest {
            analytics_metadata: None,
            auth_flow,
            auth_parameters: Some(map(parameters)),
            client_id: self.app.clone(),
            client_metadata: Some(map(&[("from", "initiate")])),
            session: None,
            user_context_data: None,
        };
        signin::initiate_auth(permit(), request, &self.world.ctx).await
    }

    async fn password(&self, username: &str) -> Result<idp::InitiateAuthResponse, Error> {
        let parameters = [("USERNAME", username), ("PASSWORD", PASSWORD)];
        self.initiate(idp::AuthFlowType::UserPasswordAuth, &parameters).await
    }

    async fn sign_in(&self) -> Result<Tokens, Error> {
        self.password(USER).await.map(|answer| Tokens::of(answer.authentication_result))
    }

    async fn refresh(&self, token: &str) -> Result<Tokens, Error> {
        let answer = self.initiate(idp::AuthFlowType::RefreshTokenAuth, &[("REFRESH_TOKEN", token)]).await?;
        Ok(Tokens::of(answer.authentication_result))
    }

    async fn exchange(&self, token: &str) -> Result<Tokens, Error> {
        let request = idp::GetTokensFromRefreshTokenRequest {
            client_id: self.app.clone(),
            refresh_token: token.to_owned(),
            client_metadata: Some(map(&[("from", "exchange")])),
            ..Default::default()
        };
        let answer = signin::get_tokens_from_refresh_token(permit(), request, &self.world.ctx).await?;
        Ok(Tokens::of(answer.authentication_result))
    }

    /// Claims of both tokens of a sign-in.
    async fn claims(&self) -> (Value, Value) {
        let tokens = self.sign_in().await.unwrap();
        (claims(&tokens.id), claims(&tokens.access))
    }

    /// Claims as an independent library reads them, with the signature checked against the pool's JWKS, and the audience.
    async fn verified(&self, token: &str, audience: Option<&str>) -> Value {
        let jwks = discovery::jwks(&self.world.ctx, &self.pool_id).await.unwrap();
        let keys: JwkSet = serde_json::from_str(&jwks).unwrap();
        let key = keys.find(&decode_header(token).unwrap().kid.unwrap()).unwrap();
        let mut validation = Validation::new(Algorithm::RS256);
        // The clock of the test is not the machine's.
        validation.validate_exp = false;
        match audience {
            Some(audience) => validation.set_audience(&[audience]),
            None => validation.validate_aud = false,
        }
        decode::<Value>(token, &DecodingKey::from_jwk(key).unwrap(), &validation).unwrap().claims
    }
}

/// What a sign-in or a refresh gives.
struct Tokens {
    id: String,
    access: String,
    refresh: Option<String>,
}

impl Tokens {
    fn of(result: Option<idp::AuthenticationResultType>) -> Self {
        let result = result.expect("tokens");
        Self { id: result.id_token.unwrap(), access: result.access_token.unwrap(), refresh: result.refresh_token }
    }
}

/// A client that signs users in and keeps its refresh tokens.
fn app() -> idp::CreateUserPoolClientRequest {
    idp::CreateUserPoolClientRequest {
        explicit_auth_flows: Some(vec![Flow::AllowUserPasswordAuth, Flow::AllowRefreshTokenAuth]),
        ..Default::default()
    }
}

/// One whose refresh tokens are replaced at each use.
fn rotating() -> idp::CreateUserPoolClientRequest {
    let rotation =
        idp::RefreshTokenRotationType { feature: idp::FeatureType::Enabled, retry_grace_period_seconds: Some(0) };
    idp::CreateUserPoolClientRequest {
        explicit_auth_flows: Some(vec![Flow::AllowUserPasswordAuth]),
        refresh_token_rotation: Some(rotation),
        ..Default::default()
    }
}

fn function(lambda_version: Version) -> idp::LambdaConfigType {
    let config = idp::PreTokenGenerationVersionConfigType { lambda_arn: arn("tokens"), lambda_version };
    idp::LambdaConfigType { pre_token_generation_config: Some(config), ..Default::default() }
}

/// The members of an object as they stand in the text, none of them twice.
struct Members(BTreeMap<String, Value>);

impl<'de> Deserialize<'de> for Members {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Once;
        impl<'de> Visitor<'de> for Once {
            type Value = Members;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Members, A::Error> {
                let mut members = BTreeMap::new();
                while let Some((name, value)) = object.next_entry::<String, Value>()? {
                    assert!(members.insert(name.clone(), value).is_none(), "`{name}` stands twice");
                }
                Ok(Members(members))
            }
        }
        deserializer.deserialize_map(Once)
    }
}

/// Claims without a check of the signature; none may stand twice.
fn claims(token: &str) -> Value {
    let payload = URL_SAFE_NO_PAD.decode(token.split('.').nth(1).unwrap()).unwrap();
    let members: Members = serde_json::from_slice(&payload).unwrap();
    members.0.into_iter().collect::<serde_json::Map<_, _>>().into()
}

/// What is left of claims once those are taken out that stay as they are or differ every time.
fn rest(mut claims: Value) -> Value {
    let fixed = [
        "sub",
        "iss",
        "client_id",
        "aud",
        "origin_jti",
        "event_id",
        "token_use",
        "auth_time",
        "exp",
        "iat",
        "jti",
        "username",
        "cognito:username",
    ];
    for name in fixed {
        claims.as_object_mut().unwrap().remove(name);
    }
    claims
}
