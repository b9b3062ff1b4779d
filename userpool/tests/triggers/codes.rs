//! Operations that send codes, where the function that writes their messages fails.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{self as idp, ErrorCode, MessageActionType, UserStatusType};
use cognomen_model::session::{RefreshState, Session};
use cognomen_model::user::SignedInUser;
use cognomen_userpool::directory;
use cognomen_userpool::ops::users;
use cognomen_userpool::triggers::Trigger;
use cognomen_userpool::triggers::port::Failure;
use serde_json::{Value, json};

use super::{Scene, attributes, masking_client};
use crate::support::functions::failure;
use crate::support::{assert_code, assert_refused, permit, permit_of};

impl Scene {
    /// A user as an access token would prove them.
    pub(super) async fn proved(&self, username: &str) -> SignedInUser {
        let ctx = &self.world.ctx;
        let pool = ctx.pool_anywhere(&self.pool_id).await.unwrap();
        let doc = directory::require(ctx, &pool, username).await.unwrap();
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

    async fn update(&self, email: &str) -> Result<(), Error> {
        let request =
            idp::UpdateUserAttributesRequest { user_attributes: attributes(&[("email", email)]), ..Default::default() };
        let fred = permit_of(self.proved("fred").await);
        users::update_user_attributes(fred, request, &self.world.ctx).await.map(drop)
    }

    async fn admin_update(&self, email: &str) -> Result<(), Error> {
        let request = idp::AdminUpdateUserAttributesRequest {
            user_pool_id: self.pool_id.clone(),
            username: "fred".to_owned(),
            user_attributes: attributes(&[("email", email)]),
            ..Default::default()
        };
        users::admin_update_user_attributes(permit(), request, &self.world.ctx).await.map(drop)
    }

    async fn verification_code(&self) -> Result<(), Error> {
        let request =
            idp::GetUserAttributeVerificationCodeRequest { attribute_name: "email".to_owned(), ..Default::default() };
        let fred = permit_of(self.proved("fred").await);
        users::get_user_attribute_verification_code(fred, request, &self.world.ctx).await.map(drop)
    }

    async fn reset(&self) -> Result<(), Error> {
        let request = idp::AdminResetUserPasswordRequest {
            user_pool_id: self.pool_id.clone(),
            username: "fred".to_owned(),
            ..Default::default()
        };
        users::admin_reset_user_password(permit(), request, &self.world.ctx).await.map(drop)
    }

    async fn forgotten(&self, username: &str) -> Result<idp::CodeDeliveryDetailsType, Error> {
        let request = idp::ForgotPasswordRequest {
            client_id: self.client_id.clone(),
            username: username.to_owned(),
            ..Default::default()
        };
        let answer = users::forgot_password(permit(), request, &self.world.ctx).await?;
        Ok(answer.code_delivery_details.unwrap())
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
}

type Row = (fn(Value) -> Result<Value, Failure>, ErrorCode, &'static str);

const FAILURES: [Row; 3] = [
    (|_| Err(failure("no text")), ErrorCode::UserLambdaValidationException, "CustomMessage failed with error no text."),
    (
        |_| Err(Failure::Refused { code: "TooManyRequestsException".to_owned() }),
        ErrorCode::UnexpectedLambdaException,
        "CustomMessage invocation failed due to error TooManyRequestsException.",
    ),
    (|_| Ok(json!({})), ErrorCode::InvalidLambdaResponseException, "Unrecognizable lambda output"),
];

#[tokio::test]
async fn a_function_that_fails_leaves_everything_as_it_was() {
    let scene = Scene::new(&[Trigger::CustomMessage]).await;
    scene.sign_up("fred").await.unwrap();
    scene.confirm("fred").await.unwrap();
    scene.sign_up("mary").await.unwrap();
    let (before, sent) = (scene.get("fred").await.unwrap(), scene.sent());
    for (function, code, message) in FAILURES {
        scene.world.functions.on(Trigger::CustomMessage, function);
        assert_refused(scene.update("new@example.com").await, code, message);
        assert_refused(scene.admin_update("new@example.com").await, code, message);
        assert_refused(scene.verification_code().await, code, message);
        assert_refused(scene.reset().await, code, message);
        assert_refused(scene.forgotten("fred").await, code, message);
        assert_refused(scene.resend("mary").await, code, message);
        assert_eq!(scene.get("fred").await.unwrap(), before);
    }
    assert_eq!(scene.sent(), sent);
    // Nor did a failure use up the code that was sent before.
    scene.confirm("mary").await.unwrap();
}

#[tokio::test]
async fn whose_message_fails_is_made_all_the_same() {
    for (function, code, message) in FAILURES {
        let scene = Scene::new(&[Trigger::CustomMessage]).await;
        scene.world.functions.on(Trigger::CustomMessage, function);
        assert_refused(scene.sign_up("fred").await, code, message);
        assert_eq!(scene.status("fred").await, UserStatusType::Unconfirmed);
        let create = |action| {
            let request = idp::AdminCreateUserRequest { message_action: action, ..scene.creation("mary") };
            users::admin_create_user(permit(), request, &scene.world.ctx)
        };
        assert_refused(create(None).await, code, message);
        assert_eq!(scene.status("mary").await, UserStatusType::ForceChangePassword);
        assert_refused(create(Some(MessageActionType::Resend)).await, code, message);
        assert_eq!(scene.sent(), 0);

        scene.world.functions.on(Trigger::CustomMessage, Ok);
        scene.resend("fred").await.unwrap();
        scene.confirm("fred").await.unwrap();
        create(Some(MessageActionType::Resend)).await.unwrap();
        assert_eq!(scene.sent(), 2);
    }
}

#[tokio::test]
async fn taken_names_reach_no_writer() {
    let scene = Scene::new(&[Trigger::CustomMessage]).await;
    scene.sign_up("fred").await.unwrap();
    let told = scene.world.functions.events().len();
    assert_code(scene.sign_up("fred").await, ErrorCode::UsernameExistsException);
    let again = users::admin_create_user(permit(), scene.creation("fred"), &scene.world.ctx).await;
    assert_code(again, ErrorCode::UsernameExistsException);
    assert_eq!(scene.world.functions.events().len(), told);
}

#[tokio::test]
async fn a_failure_tells_no_client_that_hides_it_who_exists() {
    let pool = idp::CreateUserPoolRequest::default();
    let scene = Scene::with(&[Trigger::CustomMessage], pool, masking_client()).await;
    scene.sign_up("fred").await.unwrap();
    scene.confirm("fred").await.unwrap();
    scene.sign_up("mary").await.unwrap();
    for (function, _, _) in FAILURES {
        scene.world.functions.on(Trigger::CustomMessage, function);
        for name in ["fred", "nobody"] {
            assert_eq!(scene.forgotten(name).await.unwrap().attribute_name.as_deref(), Some("email"));
        }
        for name in ["mary", "nobody"] {
            assert_eq!(scene.resend(name).await.unwrap().attribute_name.as_deref(), Some("email"));
        }
    }
}
