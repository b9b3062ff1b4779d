//! Passkeys: registration, listing, deletion, sign-in.

mod authenticator;
mod cbor;
mod malformed;
mod management;
mod policy;
mod registration;
mod sign_in;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{self as idp, AuthFactorType, AuthFlowType, ExplicitAuthFlowsType, operations};
use cognomen_iam::Permit;
use cognomen_model::pool::{Pool, PoolSettings};
use cognomen_model::user::SignedInUser;
use cognomen_userpool::directory::address;
use cognomen_userpool::ops::{domains, passkeys, signin, users};
use cognomen_userpool::tokens;
use serde_json::Value;

use self::authenticator::{Authenticator, Key, Page};
use crate::support::{World, permit, permit_of};

const PASSWORD: &str = "Correct-horse-1";
const RP_ID: &str = "example.com";
const ORIGIN: &str = "https://app.example.com";
const CREATE: &str = "webauthn.create";

/// A pool that lets users sign in by passkey, with one client.
struct Scene {
    world: World,
    pool_id: String,
    client_id: String,
}

fn relying_party(id: &str, verification: idp::UserVerificationType) -> Option<idp::WebAuthnConfigurationType> {
    Some(idp::WebAuthnConfigurationType {
        factor_configuration: None,
        relying_party_id: Some(id.to_owned()),
        user_verification: Some(verification),
    })
}

fn client() -> idp::CreateUserPoolClientRequest {
    let flows = [
        ExplicitAuthFlowsType::AllowUserPasswordAuth,
        ExplicitAuthFlowsType::AllowUserAuth,
        ExplicitAuthFlowsType::AllowRefreshTokenAuth,
    ];
    idp::CreateUserPoolClientRequest { explicit_auth_flows: Some(flows.to_vec()), ..Default::default() }
}

impl Scene {
    /// A world whose pool was not told of passkeys.
    async fn plain() -> Self {
        let world = World::new();
        let pool_id = world.pool_id().await;
        let client_id = world.client(&pool_id, client()).await.client_id.unwrap();
        Self { world, pool_id, client_id }
    }

    async fn new() -> Self {
        let scene = Self::plain().await;
        scene.enable(relying_party(RP_ID, idp::UserVerificationType::Preferred)).await;
        scene
    }

    /// Lets users sign in by passkeys of a relying party.
    async fn enable(&self, configuration: Option<idp::WebAuthnConfigurationType>) {
        self.configure(|settings| {
            let factors = Some(vec![AuthFactorType::Password, AuthFactorType::WebAuthn]);
            settings.policies.sign_in_policy = Some(idp::SignInPolicyType { allowed_first_auth_factors: factors });
            settings.web_authn_configuration = configuration;
        })
        .await;
    }

    /// Changes settings where they are stored; the cache forgets them after a second.
    async fn configure(&self, change: impl FnOnce(&mut PoolSettings)) {
        let at = address::settings(&self.pool_id);
        let mut doc = self.world.ctx.store.get::<Pool>(&at).await.unwrap().unwrap();
        change(&mut doc.value.settings);
        let mut batch = self.world.ctx.store.batch();
        batch.put(&at, doc.version, &doc.value).unwrap();
        self.world.ctx.store.commit(batch).await.unwrap();
        self.world.clock.advance(2);
    }

    /// Gives the pool a domain: a prefix, or one of its own.
    async fn domain(&self, domain: &str, custom_domain_config: Option<idp::CustomDomainConfigType>) {
        let request = idp::CreateUserPoolDomainRequest {
            user_pool_id: self.pool_id.clone(),
            domain: domain.to_owned(),
            custom_domain_config,
            ..Default::default()
        };
        domains::create_user_pool_domain(permit(), request, &self.world.ctx).await.unwrap();
    }

    /// A user with a password for good.
    async fn user(&self, username: &str) {
        let request = idp::AdminCreateUserRequest {
            user_pool_id: self.pool_id.clone(),
            username: username.to_owned(),
            message_action: Some(idp::MessageActionType::Suppress),
            ..Default::default()
        };
        users::admin_create_user(permit(), request, &self.world.ctx).await.unwrap();
        let request = idp::AdminSetUserPasswordRequest {
            user_pool_id: self.pool_id.clone(),
            username: username.to_owned(),
            password: PASSWORD.to_owned(),
            permanent: Some(true),
        };
        users::admin_set_user_password(permit(), request, &self.world.ctx).await.unwrap();
    }

    async fn sign_in(&self, username: &str, client_id: &str) -> SignedInUser {
        let parameters = [("USERNAME", username), ("PASSWORD", PASSWORD)];
        let request = idp::InitiateAuthRequest {
            client_id: client_id.to_owned(),
            auth_flow: AuthFlowType::UserPasswordAuth,
            auth_parameters: Some(parameters.map(|(name, value)| (name.to_owned(), value.to_owned())).into()),
            analytics_metadata: None,
            client_metadata: None,
            session: None,
            user_context_data: None,
        };
        let answer = signin::initiate_auth(permit(), request, &self.world.ctx).await.unwrap();
        let token = answer.authentication_result.unwrap().access_token.unwrap();
        tokens::verify(&self.world.ctx, &token).await.unwrap()
    }

    /// A user made and signed in.
    async fn signed_in(&self, username: &str) -> SignedInUser {
        self.user(username).await;
        self.sign_in(username, &self.client_id).await
    }

    async fn start(&self, user: &SignedInUser) -> Result<Value, Error> {
        let permit: Permit<operations::StartWebAuthnRegistration> = permit_of(user.clone());
        let request = idp::StartWebAuthnRegistrationRequest { access_token: "token".to_owned() };
        let answer = passkeys::start_web_authn_registration(permit, request, &self.world.ctx).await?;
        Ok(answer.credential_creation_options)
    }

    async fn complete(&self, user: &SignedInUser, credential: Value) -> Result<(), Error> {
        let request = idp::CompleteWebAuthnRegistrationRequest { access_token: "token".to_owned(), credential };
        passkeys::complete_web_authn_registration(permit_of(user.clone()), request, &self.world.ctx).await?;
        Ok(())
    }

    /// Registers a passkey whose authenticator and page were changed by `change` before it answers.
    async fn register_with(
        &self,
        user: &SignedInUser,
        key: Key,
        change: impl FnOnce(&mut Authenticator, &mut Page),
    ) -> Result<Authenticator, Error> {
        let options = self.start(user).await?;
        let mut authenticator = Authenticator::new(key, &options);
        let mut page = Page::new(ORIGIN, CREATE, &options);
        change(&mut authenticator, &mut page);
        self.complete(user, authenticator.create(&page)).await?;
        Ok(authenticator)
    }

    async fn register(&self, user: &SignedInUser) -> Authenticator {
        self.register_with(user, Key::es256(), |_, _| {}).await.unwrap()
    }

    async fn list(
        &self,
        user: &SignedInUser,
        max_results: Option<i32>,
        next_token: Option<String>,
    ) -> Result<idp::ListWebAuthnCredentialsResponse, Error> {
        let access_token = "token".to_owned();
        let request = idp::ListWebAuthnCredentialsRequest { access_token, max_results, next_token };
        passkeys::list_web_authn_credentials(permit_of(user.clone()), request, &self.world.ctx).await
    }

    async fn ids(&self, user: &SignedInUser) -> Vec<String> {
        let all = self.list(user, None, None).await.unwrap().credentials;
        all.into_iter().map(|credential| credential.credential_id).collect()
    }

    async fn delete(&self, user: &SignedInUser, credential_id: &str) -> Result<(), Error> {
        let request = idp::DeleteWebAuthnCredentialRequest {
            access_token: "token".to_owned(),
            credential_id: credential_id.to_owned(),
        };
        passkeys::delete_web_authn_credential(permit_of(user.clone()), request, &self.world.ctx).await?;
        Ok(())
    }

    /// The user whom the pool knows a passkey of.
    async fn owner(&self, id: &[u8]) -> Option<String> {
        let pool = self.world.ctx.pool_anywhere(&self.pool_id).await.unwrap();
        cognomen_userpool::passkeys::owner(&self.world.ctx, &pool, &authenticator::encode(id)).await.unwrap()
    }
}
