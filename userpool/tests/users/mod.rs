//! Users: sign-up and confirmation, administration, attributes, passwords, codes, search.

mod admin;
mod aliases;
mod attributes;
mod links;
mod listing;
mod masking;
mod passwordless;
mod passwords;
mod races;
mod recovery;
mod security;
mod sign_up;

use std::sync::Arc;

use async_trait::async_trait;
use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{self as idp, VerifiedAttributeType};
use cognomen_model::session::{RefreshState, Session};
use cognomen_model::user::SignedInUser;
use cognomen_userpool::directory;
use cognomen_userpool::messages::{DeliveryError, Message, Messages};
use cognomen_userpool::ops::users;

use crate::support::{World, permit, permit_of};

const PASSWORD: &str = "Correct-horse-1";

/// A pool with one client.
struct Scene {
    world: World,
    pool_id: String,
    client_id: String,
}

/// A pool that verifies e-mail addresses.
fn verifies_email() -> idp::CreateUserPoolRequest {
    idp::CreateUserPoolRequest {
        auto_verified_attributes: Some(vec![VerifiedAttributeType::Email]),
        ..Default::default()
    }
}

fn attribute(name: &str, value: &str) -> idp::AttributeType {
    idp::AttributeType { name: name.to_owned(), value: Some(value.to_owned()) }
}

fn attributes(pairs: &[(&str, &str)]) -> Vec<idp::AttributeType> {
    pairs.iter().map(|(name, value)| attribute(name, value)).collect()
}

impl Scene {
    async fn new() -> Self {
        Self::with(verifies_email(), idp::CreateUserPoolClientRequest::default()).await
    }

    async fn masking() -> Self {
        let prevent = Some(idp::PreventUserExistenceErrorTypes::Enabled);
        let client = idp::CreateUserPoolClientRequest { prevent_user_existence_errors: prevent, ..Default::default() };
        Self::with(verifies_email(), client).await
    }

    async fn with(pool: idp::CreateUserPoolRequest, client: idp::CreateUserPoolClientRequest) -> Self {
        let world = World::new();
        let pool_id = world.pool(pool).await.id.unwrap();
        let client_id = world.client(&pool_id, client).await.client_id.unwrap();
        Self { world, pool_id, client_id }
    }

    fn sign_up_request(&self, username: &str, given: &[(&str, &str)]) -> idp::SignUpRequest {
        idp::SignUpRequest {
            client_id: self.client_id.clone(),
            username: username.to_owned(),
            password: Some(PASSWORD.to_owned()),
            user_attributes: Some(attributes(given)),
            ..Default::default()
        }
    }

    async fn sign_up(&self, username: &str, given: &[(&str, &str)]) -> Result<idp::SignUpResponse, Error> {
        users::sign_up(permit(), self.sign_up_request(username, given), &self.world.ctx).await
    }

    fn confirmation(&self, username: &str, code: &str) -> idp::ConfirmSignUpRequest {
        idp::ConfirmSignUpRequest {
            client_id: self.client_id.clone(),
            username: username.to_owned(),
            confirmation_code: code.to_owned(),
            ..Default::default()
        }
    }

    async fn confirm(&self, username: &str, code: &str) -> Result<idp::ConfirmSignUpResponse, Error> {
        users::confirm_sign_up(permit(), self.confirmation(username, code), &self.world.ctx).await
    }

    async fn resend(&self, username: &str) -> Result<idp::CodeDeliveryDetailsType, Error> {
        let request = idp::ResendConfirmationCodeRequest {
            client_id: self.client_id.clone(),
            username: username.to_owned(),
            ..Default::default()
        };
        let answer = users::resend_confirmation_code(permit(), request, &self.world.ctx).await?;
        Ok(answer.code_delivery_details.unwrap())
    }

    /// A confirmed user with a verified e-mail address; answers the `sub`.
    async fn confirmed(&self, username: &str, email: &str) -> String {
        let sub = self.sign_up(username, &[("email", email)]).await.unwrap().user_sub;
        self.confirm(username, &self.world.messages.last_code()).await.unwrap();
        sub
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

    fn creation(&self, username: &str, given: &[(&str, &str)]) -> idp::AdminCreateUserRequest {
        idp::AdminCreateUserRequest {
            user_pool_id: self.pool_id.clone(),
            username: username.to_owned(),
            user_attributes: Some(attributes(given)),
            ..Default::default()
        }
    }

    async fn create(&self, request: idp::AdminCreateUserRequest) -> Result<idp::UserType, Error> {
        let answer = users::admin_create_user(permit(), request, &self.world.ctx).await?;
        Ok(answer.user.unwrap())
    }

    async fn admin_update(&self, username: &str, given: &[(&str, &str)]) -> Result<(), Error> {
        let request = idp::AdminUpdateUserAttributesRequest {
            user_pool_id: self.pool_id.clone(),
            username: username.to_owned(),
            user_attributes: attributes(given),
            ..Default::default()
        };
        users::admin_update_user_attributes(permit(), request, &self.world.ctx).await.map(|_| ())
    }

    async fn set_password(&self, username: &str, password: &str, permanent: bool) -> Result<(), Error> {
        let request = idp::AdminSetUserPasswordRequest {
            user_pool_id: self.pool_id.clone(),
            username: username.to_owned(),
            password: password.to_owned(),
            permanent: Some(permanent),
        };
        users::admin_set_user_password(permit(), request, &self.world.ctx).await.map(|_| ())
    }

    async fn forgot(&self, username: &str) -> Result<idp::CodeDeliveryDetailsType, Error> {
        let request = idp::ForgotPasswordRequest {
            client_id: self.client_id.clone(),
            username: username.to_owned(),
            ..Default::default()
        };
        let answer = users::forgot_password(permit(), request, &self.world.ctx).await?;
        Ok(answer.code_delivery_details.unwrap())
    }

    async fn confirm_forgot(&self, username: &str, code: &str, password: &str) -> Result<(), Error> {
        let request = idp::ConfirmForgotPasswordRequest {
            client_id: self.client_id.clone(),
            username: username.to_owned(),
            confirmation_code: code.to_owned(),
            password: password.to_owned(),
            ..Default::default()
        };
        users::confirm_forgot_password(permit(), request, &self.world.ctx).await.map(|_| ())
    }

    /// The user as an access token would prove them.
    async fn signed_in(&self, username: &str) -> SignedInUser {
        let pool = self.world.ctx.pool_anywhere(&self.pool_id).await.unwrap();
        let doc = directory::require(&self.world.ctx, &pool, username).await.unwrap();
        let now = self.world.now();
        SignedInUser {
            pool_id: self.pool_id.clone(),
            client_id: self.client_id.clone(),
            version: doc.version,
            session: Session {
                id: "session".to_owned(),
                client_id: self.client_id.clone(),
                auth_time: now,
                created_at: now,
                refresh_expires_at: now.plus_seconds(3600),
                refresh: RefreshState::default(),
                event_id: "event".to_owned(),
                device_key: None,
                after_sign_out: doc.user.signed_out_at,
                tracked: None,
                granted: None,
            },
            user: doc.user,
            scopes: vec!["aws.cognito.signin.user.admin".to_owned()],
        }
    }

    async fn own(&self, username: &str) -> Result<idp::GetUserResponse, Error> {
        let user = self.signed_in(username).await;
        users::get_user(permit_of(user), idp::GetUserRequest::default(), &self.world.ctx).await
    }

    async fn update(&self, username: &str, given: &[(&str, &str)]) -> Result<Vec<idp::CodeDeliveryDetailsType>, Error> {
        let user = self.signed_in(username).await;
        let request = idp::UpdateUserAttributesRequest { user_attributes: attributes(given), ..Default::default() };
        let answer = users::update_user_attributes(permit_of(user), request, &self.world.ctx).await?;
        Ok(answer.code_delivery_details_list.unwrap())
    }

    async fn verify(&self, username: &str, name: &str, code: &str) -> Result<(), Error> {
        let user = self.signed_in(username).await;
        let request = idp::VerifyUserAttributeRequest {
            attribute_name: name.to_owned(),
            code: code.to_owned(),
            ..Default::default()
        };
        users::verify_user_attribute(permit_of(user), request, &self.world.ctx).await.map(|_| ())
    }

    async fn change_password(&self, username: &str, old: &str, new: &str) -> Result<(), Error> {
        let user = self.signed_in(username).await;
        let request = idp::ChangePasswordRequest {
            previous_password: Some(old.to_owned()),
            proposed_password: new.to_owned(),
            ..Default::default()
        };
        users::change_password(permit_of(user), request, &self.world.ctx).await.map(|_| ())
    }

    /// How many messages left so far.
    fn sent(&self) -> usize {
        self.world.messages.all().len()
    }

    async fn delete(&self, username: &str) -> Result<(), Error> {
        let request = idp::AdminDeleteUserRequest { user_pool_id: self.pool_id.clone(), username: username.to_owned() };
        users::admin_delete_user(permit(), request, &self.world.ctx).await
    }
}

/// A next hop that refuses everything.
struct Broken;

#[async_trait]
impl Messages for Broken {
    async fn send(&self, _message: Message) -> Result<(), DeliveryError> {
        Err(DeliveryError("refused".to_owned()))
    }
}

fn break_delivery(scene: &mut Scene) {
    scene.world.ctx.messages = Arc::new(Broken);
}

/// A code that differs from `code`.
fn wrong(code: &str) -> String {
    if code == "000000" { "000001".to_owned() } else { "000000".to_owned() }
}
