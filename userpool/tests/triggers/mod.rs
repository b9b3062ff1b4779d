//! Triggers: what functions are told, and what follows from their answers.

mod authentication;
mod codes;
mod custom_auth;
mod custom_message;
mod custom_sender;
mod metadata;
mod migration;
mod post_confirmation;
mod pre_sign_up;
mod settings;
mod tokens;

use std::collections::BTreeMap;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{self as idp, ExplicitAuthFlowsType as Flow};
use cognomen_userpool::ops::users;
use cognomen_userpool::triggers::Trigger;
use serde_json::Value;

use crate::support::functions::arn;
use crate::support::{World, permit};

const PASSWORD: &str = "Correct-horse-1";

/// A pool that verifies e-mail addresses and calls a function for every trigger a test names, with one client.
struct Scene {
    world: World,
    pool_id: String,
    client_id: String,
}

impl Scene {
    async fn new(triggers: &[Trigger]) -> Self {
        Self::with(triggers, idp::CreateUserPoolRequest::default(), client()).await
    }

    async fn with(
        triggers: &[Trigger],
        pool: idp::CreateUserPoolRequest,
        client: idp::CreateUserPoolClientRequest,
    ) -> Self {
        let world = World::new();
        let pool = idp::CreateUserPoolRequest {
            auto_verified_attributes: Some(vec![idp::VerifiedAttributeType::Email]),
            lambda_config: Some(config(triggers)),
            ..pool
        };
        let pool_id = world.pool(pool).await.id.unwrap();
        let client_id = world.client(&pool_id, client).await.client_id.unwrap();
        Self { world, pool_id, client_id }
    }

    fn sign_up_request(&self, username: &str) -> idp::SignUpRequest {
        idp::SignUpRequest {
            client_id: self.client_id.clone(),
            username: username.to_owned(),
            password: Some(PASSWORD.to_owned()),
            user_attributes: Some(attributes(&[("email", &address(username))])),
            ..Default::default()
        }
    }

    /// Signs a user up whose address is that of [`address`].
    async fn sign_up(&self, username: &str) -> Result<idp::SignUpResponse, Error> {
        users::sign_up(permit(), self.sign_up_request(username), &self.world.ctx).await
    }

    fn confirmation(&self, username: &str) -> idp::ConfirmSignUpRequest {
        idp::ConfirmSignUpRequest {
            client_id: self.client_id.clone(),
            username: username.to_owned(),
            confirmation_code: self.world.messages.last_code(),
            ..Default::default()
        }
    }

    /// Confirms a user with the code that was sent last.
    async fn confirm(&self, username: &str) -> Result<idp::ConfirmSignUpResponse, Error> {
        users::confirm_sign_up(permit(), self.confirmation(username), &self.world.ctx).await
    }

    fn creation(&self, username: &str) -> idp::AdminCreateUserRequest {
        idp::AdminCreateUserRequest {
            user_pool_id: self.pool_id.clone(),
            username: username.to_owned(),
            user_attributes: Some(attributes(&[("email", &address(username)), ("email_verified", "true")])),
            ..Default::default()
        }
    }

    async fn get(&self, username: &str) -> Result<idp::AdminGetUserResponse, Error> {
        let request = idp::AdminGetUserRequest { user_pool_id: self.pool_id.clone(), username: username.to_owned() };
        users::admin_get_user(permit(), request, &self.world.ctx).await
    }

    async fn status(&self, username: &str) -> idp::UserStatusType {
        self.get(username).await.unwrap().user_status.unwrap()
    }

    async fn value(&self, username: &str, name: &str) -> Option<String> {
        let found = self.get(username).await.unwrap().user_attributes.unwrap();
        found.into_iter().find(|attribute| attribute.name == name)?.value
    }

    /// The events of one trigger's source so far, oldest first.
    fn events_of(&self, source: &str) -> Vec<Value> {
        let all = self.world.functions.events();
        all.into_iter().filter(|event| event["triggerSource"] == source).collect()
    }

    /// How many messages left so far.
    fn sent(&self) -> usize {
        self.world.messages.all().len()
    }
}

/// A client with every flow.
fn client() -> idp::CreateUserPoolClientRequest {
    idp::CreateUserPoolClientRequest {
        explicit_auth_flows: Some(vec![
            Flow::AllowUserPasswordAuth,
            Flow::AllowUserSrpAuth,
            Flow::AllowAdminUserPasswordAuth,
            Flow::AllowRefreshTokenAuth,
            Flow::AllowUserAuth,
            Flow::AllowCustomAuth,
        ]),
        ..Default::default()
    }
}

/// The same, hiding who exists.
fn masking_client() -> idp::CreateUserPoolClientRequest {
    let prevent = Some(idp::PreventUserExistenceErrorTypes::Enabled);
    idp::CreateUserPoolClientRequest { prevent_user_existence_errors: prevent, ..client() }
}

/// Settings that name a function for each trigger.
fn config(triggers: &[Trigger]) -> idp::LambdaConfigType {
    let named = |trigger: Trigger| triggers.contains(&trigger).then(|| arn(trigger.name()));
    idp::LambdaConfigType {
        pre_sign_up: named(Trigger::PreSignUp),
        post_confirmation: named(Trigger::PostConfirmation),
        pre_authentication: named(Trigger::PreAuthentication),
        post_authentication: named(Trigger::PostAuthentication),
        pre_token_generation: named(Trigger::PreTokenGeneration),
        define_auth_challenge: named(Trigger::DefineAuthChallenge),
        create_auth_challenge: named(Trigger::CreateAuthChallenge),
        verify_auth_challenge_response: named(Trigger::VerifyAuthChallengeResponse),
        user_migration: named(Trigger::UserMigration),
        custom_message: named(Trigger::CustomMessage),
        ..Default::default()
    }
}

/// A user's e-mail address.
fn address(username: &str) -> String {
    format!("{username}@example.com")
}

fn attributes(pairs: &[(&str, &str)]) -> Vec<idp::AttributeType> {
    let attribute = |(name, value): &(&str, &str)| idp::AttributeType {
        name: (*name).to_owned(),
        value: Some((*value).to_owned()),
    };
    pairs.iter().map(attribute).collect()
}

fn map(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}
