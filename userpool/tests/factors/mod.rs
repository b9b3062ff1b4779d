//! Second factors of users.

mod listing;
mod preferences;
mod set_up;
mod software_token;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{self as idp, UserPoolMfaType};
use cognomen_crypto::totp;
use cognomen_model::session::{RefreshState, Session};
use cognomen_model::user::{SignedInUser, User};
use cognomen_userpool::directory;
use cognomen_userpool::ops::{factors, pools, users};

use crate::mfa_config::{app, own_sender, sms};
use crate::support::{World, permit, permit_of};

const USER: &str = "mary";

/// A pool that offers every factor, one client, and the user `mary` with a password.
struct Scene {
    world: World,
    pool_id: String,
    client_id: String,
}

impl Scene {
    async fn new() -> Self {
        Self::of(UserPoolMfaType::Optional).await
    }

    async fn of(mode: UserPoolMfaType) -> Self {
        let world = World::new();
        let pool = idp::CreateUserPoolRequest {
            email_configuration: Some(own_sender()),
            sms_configuration: Some(sms()),
            ..Default::default()
        };
        let pool_id = world.pool(pool).await.id.unwrap();
        let client = idp::CreateUserPoolClientRequest {
            explicit_auth_flows: Some(vec![idp::ExplicitAuthFlowsType::AllowUserPasswordAuth]),
            ..Default::default()
        };
        let client_id = world.client(&pool_id, client).await.client_id.unwrap();
        let scene = Self { world, pool_id, client_id };
        scene.set_mode(mode).await;
        scene.create(USER, &[]).await;
        scene
    }

    /// Switches every factor on, or all of them off.
    async fn set_mode(&self, mode: UserPoolMfaType) {
        let on = mode != UserPoolMfaType::Off;
        let sms = idp::SmsMfaConfigType { sms_configuration: Some(sms()), sms_authentication_message: None };
        let request = idp::SetUserPoolMfaConfigRequest {
            user_pool_id: self.pool_id.clone(),
            mfa_configuration: Some(mode),
            sms_mfa_configuration: on.then_some(sms),
            software_token_mfa_configuration: on.then(|| app(true)),
            email_mfa_configuration: on.then(idp::EmailMfaConfigType::default),
            web_authn_configuration: None,
        };
        pools::set_user_pool_mfa_config(permit(), request, &self.world.ctx).await.unwrap();
    }

    async fn create(&self, username: &str, given: &[(&str, &str)]) {
        let attributes = given
            .iter()
            .map(|(name, value)| idp::AttributeType { name: (*name).to_owned(), value: Some((*value).to_owned()) });
        let request = idp::AdminCreateUserRequest {
            user_pool_id: self.pool_id.clone(),
            username: username.to_owned(),
            user_attributes: Some(attributes.collect()),
            message_action: Some(idp::MessageActionType::Suppress),
            ..Default::default()
        };
        users::admin_create_user(permit(), request, &self.world.ctx).await.unwrap();
        let request = idp::AdminSetUserPasswordRequest {
            user_pool_id: self.pool_id.clone(),
            username: username.to_owned(),
            password: "Correct-horse-1".to_owned(),
            permanent: Some(true),
        };
        users::admin_set_user_password(permit(), request, &self.world.ctx).await.unwrap();
    }

    async fn give(&self, given: &[(&str, &str)]) {
        self.change(|user| {
            for (name, value) in given {
                user.attributes.insert((*name).to_owned(), (*value).to_owned());
            }
        })
        .await;
    }

    async fn user(&self) -> User {
        let pool = self.world.ctx.pool_anywhere(&self.pool_id).await.unwrap();
        directory::require(&self.world.ctx, &pool, USER).await.unwrap().user
    }

    /// Changes `mary` as she is stored.
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

    /// `mary` as an access token would prove her.
    async fn signed_in(&self) -> SignedInUser {
        let pool = self.world.ctx.pool_anywhere(&self.pool_id).await.unwrap();
        let doc = directory::require(&self.world.ctx, &pool, USER).await.unwrap();
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

    async fn associate(&self) -> Result<String, Error> {
        let request = idp::AssociateSoftwareTokenRequest { access_token: Some("token".to_owned()), session: None };
        let permit = permit_of(self.signed_in().await);
        let answer = factors::associate_software_token(permit, request, &self.world.ctx).await?;
        assert_eq!(answer.session, None);
        Ok(answer.secret_code.unwrap())
    }

    async fn verify(&self, code: &str) -> Result<idp::VerifySoftwareTokenResponse, Error> {
        let request = idp::VerifySoftwareTokenRequest {
            access_token: Some("token".to_owned()),
            user_code: code.to_owned(),
            friendly_device_name: Some("phone".to_owned()),
            session: None,
        };
        factors::verify_software_token(permit_of(self.signed_in().await), request, &self.world.ctx).await
    }

    /// The code that an app with `secret` shows, `late` seconds from now.
    fn code(&self, secret: &str, late: i64) -> String {
        let secret = totp::decode_secret(secret).unwrap();
        totp::totp(&secret, u64::try_from(self.world.now().seconds() + late).unwrap())
    }

    /// Sets an app up; answers its secret.
    async fn set_up_app(&self) -> String {
        let secret = self.associate().await.unwrap();
        self.verify(&self.code(&secret, 0)).await.unwrap();
        secret
    }

    async fn prefer(&self, request: idp::SetUserMFAPreferenceRequest) -> Result<(), Error> {
        let permit = permit_of(self.signed_in().await);
        factors::set_user_mfa_preference(permit, request, &self.world.ctx).await.map(|_| ())
    }

    async fn admin_prefer(&self, request: idp::AdminSetUserMFAPreferenceRequest) -> Result<(), Error> {
        let request = idp::AdminSetUserMFAPreferenceRequest {
            user_pool_id: self.pool_id.clone(),
            username: if request.username.is_empty() { USER.to_owned() } else { request.username },
            ..request
        };
        factors::admin_set_user_mfa_preference(permit(), request, &self.world.ctx).await.map(|_| ())
    }

    async fn own(&self) -> idp::GetUserResponse {
        let permit = permit_of(self.signed_in().await);
        users::get_user(permit, idp::GetUserRequest::default(), &self.world.ctx).await.unwrap()
    }

    async fn delete_app(&self, username: &str) -> Result<(), Error> {
        let request =
            idp::AdminDeleteSoftwareTokenRequest { user_pool_id: self.pool_id.clone(), username: username.to_owned() };
        factors::admin_delete_software_token(permit(), request, &self.world.ctx).await.map(|_| ())
    }
}

fn sms_wish(enabled: bool, preferred: bool) -> Option<idp::SMSMfaSettingsType> {
    Some(idp::SMSMfaSettingsType { enabled: Some(enabled), preferred_mfa: Some(preferred) })
}

fn app_wish(enabled: bool, preferred: bool) -> Option<idp::SoftwareTokenMfaSettingsType> {
    Some(idp::SoftwareTokenMfaSettingsType { enabled: Some(enabled), preferred_mfa: Some(preferred) })
}

fn mail_wish(enabled: bool, preferred: bool) -> Option<idp::EmailMfaSettingsType> {
    Some(idp::EmailMfaSettingsType { enabled: Some(enabled), preferred_mfa: Some(preferred) })
}
