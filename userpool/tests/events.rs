//! Authentication events: what is recorded, how it is listed, and what is said of it.

use cognomen_contract::cognito_idp::{
    self as idp, AdvancedSecurityModeType, EventResponseType as Outcome, EventType, FeedbackValueType,
};
use cognomen_contract::{Error, Operation};
use cognomen_iam::Permit;
use cognomen_iam::caller::{Caller, RequestInfo};
use cognomen_model::event::{FEEDBACK_SECONDS, KEPT_SECONDS, MAX_EVENTS};
use cognomen_model::session::Session;
use cognomen_model::user::SignedInUser;
use cognomen_store::testing::contents;
use cognomen_userpool::directory;
use cognomen_userpool::events::{self, AuthEvent};
use cognomen_userpool::ops::{events as ops, users};
use cognomen_userpool::origin::Origin;
use cognomen_userpool::risk::feedback::FeedbackToken;

use crate::support::{World, assert_code, assert_refused, permit, permit_of, request};

const PASSWORD: &str = "Tr1cky-enough-horse";
const USER: &str = "mary";
const BROWSER: &str = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0.0.0 Safari/537.36";

/// A pool with one client.
pub(crate) struct Scene {
    pub(crate) world: World,
    pub(crate) pool_id: String,
    pub(crate) client_id: String,
}

/// A pool of a threat-protection mode that verifies e-mail addresses.
pub(crate) fn protected(mode: AdvancedSecurityModeType) -> idp::CreateUserPoolRequest {
    idp::CreateUserPoolRequest {
        auto_verified_attributes: Some(vec![idp::VerifiedAttributeType::Email]),
        user_pool_add_ons: Some(idp::UserPoolAddOnsType {
            advanced_security_mode: mode,
            advanced_security_additional_flows: None,
        }),
        user_pool_tier: Some(idp::UserPoolTierType::Plus),
        ..Default::default()
    }
}

impl Scene {
    pub(crate) async fn new(mode: AdvancedSecurityModeType) -> Self {
        Self::with(mode, idp::CreateUserPoolClientRequest::default()).await
    }

    pub(crate) async fn with(mode: AdvancedSecurityModeType, client: idp::CreateUserPoolClientRequest) -> Self {
        let world = World::new();
        let pool_id = world.pool(protected(mode)).await.id.unwrap();
        let client_id = world.client(&pool_id, client).await.client_id.unwrap();
        Self { world, pool_id, client_id }
    }

    pub(crate) async fn sign_up(&self, username: &str, password: &str) -> Result<String, Error> {
        let email = idp::AttributeType { name: "email".to_owned(), value: Some(format!("{username}@example.com")) };
        let given = idp::SignUpRequest {
            client_id: self.client_id.clone(),
            username: username.to_owned(),
            password: Some(password.to_owned()),
            user_attributes: Some(vec![email]),
            ..Default::default()
        };
        Ok(users::sign_up(permit_from(browser()), given, &self.world.ctx).await?.user_sub)
    }

    pub(crate) async fn confirm(&self, username: &str, code: &str) -> Result<(), Error> {
        let given = idp::ConfirmSignUpRequest {
            client_id: self.client_id.clone(),
            username: username.to_owned(),
            confirmation_code: code.to_owned(),
            ..Default::default()
        };
        users::confirm_sign_up(permit(), given, &self.world.ctx).await.map(|_| ())
    }

    /// Signs `mary` up and confirms her.
    pub(crate) async fn mary(&self) -> String {
        let sub = self.sign_up(USER, PASSWORD).await.unwrap();
        self.confirm(USER, &self.world.messages.last_code()).await.unwrap();
        sub
    }

    pub(crate) async fn forgot(&self) -> Result<(), Error> {
        let given = idp::ForgotPasswordRequest {
            client_id: self.client_id.clone(),
            username: USER.to_owned(),
            ..Default::default()
        };
        users::forgot_password(permit(), given, &self.world.ctx).await.map(|_| ())
    }

    pub(crate) async fn confirm_forgot(&self, code: &str, password: &str) -> Result<(), Error> {
        let given = idp::ConfirmForgotPasswordRequest {
            client_id: self.client_id.clone(),
            username: USER.to_owned(),
            confirmation_code: code.to_owned(),
            password: password.to_owned(),
            ..Default::default()
        };
        users::confirm_forgot_password(permit(), given, &self.world.ctx).await.map(|_| ())
    }

    pub(crate) async fn change_password(&self, old: &str, new: &str) -> Result<(), Error> {
        let user = self.signed_in().await;
        let given = idp::ChangePasswordRequest {
            previous_password: Some(old.to_owned()),
            proposed_password: new.to_owned(),
            ..Default::default()
        };
        users::change_password(permit_of(user), given, &self.world.ctx).await.map(|_| ())
    }

    /// `mary` as an access token would prove her.
    async fn signed_in(&self) -> SignedInUser {
        let pool = self.world.ctx.pool_anywhere(&self.pool_id).await.unwrap();
        let doc = directory::require(&self.world.ctx, &pool, USER).await.unwrap();
        let now = self.world.now();
        let session = serde_json::json!({
            "id": "session", "client_id": self.client_id, "auth_time": now, "created_at": now,
            "refresh_expires_at": now.plus_seconds(3600), "refresh": { "generation": 0 }, "event_id": "event",
        });
        SignedInUser {
            pool_id: self.pool_id.clone(),
            client_id: self.client_id.clone(),
            user: doc.user,
            version: doc.version,
            session: serde_json::from_value::<Session>(session).unwrap(),
            scopes: vec!["aws.cognito.signin.user.admin".to_owned()],
        }
    }

    async fn page(
        &self,
        username: &str,
        size: Option<i32>,
        token: Option<String>,
    ) -> Result<idp::AdminListUserAuthEventsResponse, Error> {
        let given = idp::AdminListUserAuthEventsRequest {
            user_pool_id: self.pool_id.clone(),
            username: username.to_owned(),
            max_results: size,
            next_token: token,
        };
        ops::admin_list_user_auth_events(permit(), given, &self.world.ctx).await
    }

    pub(crate) async fn events(&self) -> Vec<idp::AuthEventType> {
        self.page(USER, None, None).await.unwrap().auth_events.unwrap()
    }

    /// Type and outcome of all events, newest first.
    pub(crate) async fn outcomes(&self) -> Vec<(EventType, Outcome)> {
        let both = |event: idp::AuthEventType| (event.event_type.unwrap(), event.event_response.unwrap());
        self.events().await.into_iter().map(both).collect()
    }

    /// A sign-in of `sub` as it is written; answers its id.
    pub(crate) async fn signed_in_from(&self, sub: &str, origin: &Origin, outcome: Outcome) -> String {
        let pool = self.world.ctx.pool_anywhere(&self.pool_id).await.unwrap();
        let event = AuthEvent::new(&self.world.ctx, EventType::SignIn, origin).outcome(outcome);
        events::record(&self.world.ctx, &pool, sub, &event).await.unwrap();
        event.event_id().to_owned()
    }

    async fn admin_feedback(&self, username: &str, event_id: &str, value: FeedbackValueType) -> Result<(), Error> {
        let given = idp::AdminUpdateAuthEventFeedbackRequest {
            user_pool_id: self.pool_id.clone(),
            username: username.to_owned(),
            event_id: event_id.to_owned(),
            feedback_value: value,
        };
        ops::admin_update_auth_event_feedback(permit(), given, &self.world.ctx).await.map(|_| ())
    }

    pub(crate) async fn feedback(&self, username: &str, event_id: &str, token: &str) -> Result<(), Error> {
        let given = idp::UpdateAuthEventFeedbackRequest {
            user_pool_id: self.pool_id.clone(),
            username: username.to_owned(),
            event_id: event_id.to_owned(),
            feedback_token: token.to_owned(),
            feedback_value: FeedbackValueType::Invalid,
        };
        ops::update_auth_event_feedback(permit(), given, &self.world.ctx).await.map(|_| ())
    }

    async fn token(&self, sub: &str, event_id: &str) -> String {
        let pool = self.world.ctx.pool_anywhere(&self.pool_id).await.unwrap();
        FeedbackToken::new(sub, event_id, self.world.now()).seal(&self.world.ctx, &pool).unwrap()
    }
}

/// A permit of an unsigned request.
fn permit_from<O: Operation>(request: RequestInfo) -> Permit<O> {
    Permit::for_test(Caller::Anonymous, request)
}

/// A request by a browser.
fn browser() -> RequestInfo {
    RequestInfo { user_agent: Some(BROWSER.to_owned()), ..request() }
}

/// Somebody at an address.
pub(crate) fn at(address: &str) -> Origin {
    Origin { ip: address.parse().ok(), user_agent: Some(BROWSER.to_owned()), ..Origin::default() }
}

#[tokio::test]
async fn sign_ups_and_passwords_are_recorded_newest_first() {
    let scene = Scene::new(AdvancedSecurityModeType::Audit).await;
    scene.sign_up(USER, PASSWORD).await.unwrap();
    let code = scene.world.messages.last_code();
    scene.world.clock.advance(1);
    assert_code(scene.confirm(USER, &wrong(&code)).await, idp::ErrorCode::CodeMismatchException);
    scene.world.clock.advance(1);
    let given = idp::ResendConfirmationCodeRequest {
        client_id: scene.client_id.clone(),
        username: USER.to_owned(),
        ..Default::default()
    };
    users::resend_confirmation_code(permit(), given, &scene.world.ctx).await.unwrap();
    scene.world.clock.advance(1);
    scene.confirm(USER, &scene.world.messages.last_code()).await.unwrap();
    scene.world.clock.advance(1);
    scene.forgot().await.unwrap();
    let code = scene.world.messages.last_code();
    scene.world.clock.advance(1);
    assert_code(scene.confirm_forgot(&wrong(&code), "An0ther-horse!").await, idp::ErrorCode::CodeMismatchException);
    scene.world.clock.advance(1);
    scene.confirm_forgot(&code, "An0ther-horse!").await.unwrap();
    scene.world.clock.advance(1);
    assert_code(scene.change_password("Wr0ng-horse!", PASSWORD).await, idp::ErrorCode::NotAuthorizedException);
    scene.world.clock.advance(1);
    scene.change_password("An0ther-horse!", PASSWORD).await.unwrap();
    let expected = [
        (EventType::PasswordChange, Outcome::Pass),
        (EventType::PasswordChange, Outcome::Fail),
        (EventType::ForgotPassword, Outcome::Pass),
        (EventType::ForgotPassword, Outcome::Fail),
        (EventType::ForgotPassword, Outcome::InProgress),
        (EventType::SignUp, Outcome::Pass),
        (EventType::ResendCode, Outcome::Pass),
        (EventType::SignUp, Outcome::Fail),
        (EventType::SignUp, Outcome::InProgress),
    ];
    assert_eq!(scene.outcomes().await, expected);
    let listed = scene.events().await;
    let tried = |event: &idp::AuthEventType| event.challenge_responses.clone().unwrap();
    assert_eq!(tried(&listed[0])[0].challenge_response, Some(idp::ChallengeResponse::Success));
    assert_eq!(tried(&listed[1])[0].challenge_response, Some(idp::ChallengeResponse::Failure));
    assert_eq!(tried(&listed[2]), []);
    let first = listed.last().unwrap().event_context_data.clone().unwrap();
    assert_eq!(first.ip_address.as_deref(), Some("127.0.0.1"));
    assert_eq!(first.device_name.as_deref(), Some("Chrome 126, Windows 10"));
    assert_eq!((first.city, first.country, first.timezone), (None, None, None));
}

#[tokio::test]
async fn an_administrators_password_operations_are_recorded() {
    let scene = Scene::new(AdvancedSecurityModeType::Enforced).await;
    scene.mary().await;
    scene.world.clock.advance(1);
    let given = idp::AdminSetUserPasswordRequest {
        user_pool_id: scene.pool_id.clone(),
        username: USER.to_owned(),
        password: "An0ther-horse!".to_owned(),
        permanent: Some(true),
    };
    users::admin_set_user_password(permit(), given, &scene.world.ctx).await.unwrap();
    scene.world.clock.advance(1);
    let given = idp::AdminResetUserPasswordRequest {
        user_pool_id: scene.pool_id.clone(),
        username: USER.to_owned(),
        ..Default::default()
    };
    users::admin_reset_user_password(permit(), given, &scene.world.ctx).await.unwrap();
    let expected = [(EventType::ForgotPassword, Outcome::InProgress), (EventType::PasswordChange, Outcome::Pass)];
    assert_eq!(scene.outcomes().await[..2], expected);
}

#[tokio::test]
async fn a_pool_without_threat_protection_keeps_nothing_and_says_so() {
    let scene = Scene::new(AdvancedSecurityModeType::Off).await;
    let sub = scene.mary().await;
    scene.signed_in_from(&sub, &at("192.0.2.1"), Outcome::Pass).await;
    let pool = scene.world.ctx.pool_anywhere(&scene.pool_id).await.unwrap();
    assert_eq!(events::newest(&scene.world.ctx, &pool, &sub, 60).await.unwrap(), []);
    let code = idp::ErrorCode::UserPoolAddOnNotEnabledException;
    assert_code(scene.page(USER, None, None).await, code);
    assert_code(scene.admin_feedback(USER, "id", FeedbackValueType::Valid).await, code);
    let token = scene.token(&sub, "id").await;
    assert_code(scene.feedback(USER, "id", &token).await, code);
}

#[tokio::test]
async fn pages_follow_one_another() {
    let scene = Scene::new(AdvancedSecurityModeType::Audit).await;
    let sub = scene.mary().await;
    let mut ids = Vec::new();
    for _ in 0..70 {
        scene.world.clock.advance(1);
        ids.insert(0, scene.signed_in_from(&sub, &at("192.0.2.1"), Outcome::Pass).await);
    }
    let first = scene.page(USER, None, None).await.unwrap();
    assert_eq!(first.auth_events.as_ref().unwrap().len(), 60);
    let rest = scene.page(USER, Some(0), first.next_token.clone()).await.unwrap();
    assert_eq!((rest.auth_events.as_ref().unwrap().len(), rest.next_token), (12, None));
    let listed = first.auth_events.unwrap().into_iter().chain(rest.auth_events.unwrap());
    let listed: Vec<String> = listed.map(|event| event.event_id.unwrap()).collect();
    assert_eq!(listed[..70], ids);
    let small = scene.page(USER, Some(2), None).await.unwrap();
    assert_eq!(small.auth_events.unwrap().len(), 2);

    scene.sign_up("john", PASSWORD).await.unwrap();
    let invalid = idp::ErrorCode::InvalidParameterException;
    assert_code(scene.page("john", None, first.next_token).await, invalid);
    assert_code(scene.page(USER, None, Some("bm8".to_owned())).await, invalid);
    assert_code(scene.page("nobody", None, None).await, idp::ErrorCode::UserNotFoundException);
    let given = idp::AdminListUserAuthEventsRequest {
        user_pool_id: "eu-west-1_Nowhere00".to_owned(),
        username: USER.to_owned(),
        ..Default::default()
    };
    let refused = ops::admin_list_user_auth_events(permit(), given, &scene.world.ctx).await;
    assert_code(refused, idp::ErrorCode::ResourceNotFoundException);
}

#[tokio::test]
async fn events_end_after_two_years_and_with_their_user() {
    let scene = Scene::new(AdvancedSecurityModeType::Audit).await;
    let sub = scene.mary().await;
    assert_eq!(scene.events().await.len(), 2);
    scene.world.clock.advance(KEPT_SECONDS - 1);
    assert_eq!(scene.events().await.len(), 2);
    scene.world.clock.advance(1);
    assert_eq!(scene.events().await, []);

    let given = idp::AdminDeleteUserRequest { user_pool_id: scene.pool_id.clone(), username: USER.to_owned() };
    users::admin_delete_user(permit(), given, &scene.world.ctx).await.unwrap();
    scene.signed_in_from(&sub, &at("192.0.2.1"), Outcome::Fail).await;
    scene.world.clock.advance(3600);
    let pool = scene.world.ctx.pool_anywhere(&scene.pool_id).await.unwrap();
    assert_eq!(events::newest(&scene.world.ctx, &pool, &sub, 60).await.unwrap(), [], "of a user who is gone");
}

#[tokio::test]
async fn the_oldest_events_give_way() {
    let scene = Scene::new(AdvancedSecurityModeType::Audit).await;
    let sub = scene.mary().await;
    let pool = scene.world.ctx.pool_anywhere(&scene.pool_id).await.unwrap();
    let origin = at("192.0.2.1");
    for _ in 0..MAX_EVENTS + 30 {
        scene.world.clock.advance(1);
        let mut batch = scene.world.ctx.store.batch();
        let event = AuthEvent::new(&scene.world.ctx, EventType::SignIn, &origin);
        events::stage(&mut batch, &pool, &sub, &event).unwrap();
        scene.world.ctx.store.commit(batch).await.unwrap();
    }
    events::trim(&scene.world.ctx, &pool, &sub).await.unwrap();
    let kept = events::newest(&scene.world.ctx, &pool, &sub, MAX_EVENTS + 100).await.unwrap();
    assert_eq!(kept.len(), MAX_EVENTS);
    assert!(kept.iter().all(|event| event.event_type == EventType::SignIn));
    assert_eq!(kept[0].created_at, scene.world.now());
}

#[tokio::test]
async fn an_event_that_goes_on_stays_one_event() {
    let scene = Scene::new(AdvancedSecurityModeType::Audit).await;
    let sub = scene.mary().await;
    let pool = scene.world.ctx.pool_anywhere(&scene.pool_id).await.unwrap();
    let origin = at("192.0.2.1");
    let event = AuthEvent::new(&scene.world.ctx, EventType::SignIn, &origin)
        .challenge(idp::ChallengeName::Password, idp::ChallengeResponse::Success)
        .outcome(Outcome::InProgress);
    events::record(&scene.world.ctx, &pool, &sub, &event).await.unwrap();
    scene.world.clock.advance(60);
    let event = AuthEvent::resume(event.mark(), EventType::SignIn, &origin)
        .challenge(idp::ChallengeName::Mfa, idp::ChallengeResponse::Success);
    events::record(&scene.world.ctx, &pool, &sub, &event).await.unwrap();
    let listed = scene.events().await;
    assert_eq!(listed.len(), 3);
    let sign_in = listed.iter().find(|event| event.event_type == Some(EventType::SignIn)).unwrap();
    assert_eq!(sign_in.event_response, Some(Outcome::Pass));
    assert_eq!(sign_in.challenge_responses.as_ref().unwrap().len(), 2);
}

#[tokio::test]
async fn an_administrator_says_what_an_event_was() {
    let scene = Scene::new(AdvancedSecurityModeType::Enforced).await;
    let sub = scene.mary().await;
    let id = scene.signed_in_from(&sub, &at("192.0.2.1"), Outcome::Pass).await;
    scene.world.clock.advance(5);
    scene.admin_feedback(USER, &id, FeedbackValueType::Invalid).await.unwrap();
    scene.admin_feedback(USER, &id, FeedbackValueType::Valid).await.unwrap();
    let listed = scene.events().await;
    let feedback = listed.iter().find(|event| event.event_id.as_deref() == Some(&id)).unwrap().event_feedback.clone();
    let feedback = feedback.unwrap();
    assert_eq!((feedback.feedback_value, feedback.provider.as_str()), (FeedbackValueType::Valid, "Admin"));
    assert_eq!(feedback.feedback_date.unwrap().millis(), scene.world.now().0);

    let value = FeedbackValueType::Valid;
    assert_code(scene.admin_feedback("nobody", &id, value).await, idp::ErrorCode::UserNotFoundException);
    assert_code(scene.admin_feedback(USER, "other", value).await, idp::ErrorCode::ResourceNotFoundException);
    scene.sign_up("john", PASSWORD).await.unwrap();
    assert_code(scene.admin_feedback("john", &id, value).await, idp::ErrorCode::ResourceNotFoundException);
    let given = idp::AdminUpdateAuthEventFeedbackRequest {
        user_pool_id: "eu-west-1_Nowhere00".to_owned(),
        username: USER.to_owned(),
        event_id: id,
        feedback_value: value,
    };
    let refused = ops::admin_update_auth_event_feedback(permit(), given, &scene.world.ctx).await;
    assert_code(refused, idp::ErrorCode::ResourceNotFoundException);
}

#[tokio::test]
async fn a_user_says_what_an_event_was_by_its_token() {
    let scene = Scene::new(AdvancedSecurityModeType::Enforced).await;
    let sub = scene.mary().await;
    let id = scene.signed_in_from(&sub, &at("192.0.2.1"), Outcome::Pass).await;
    let token = scene.token(&sub, &id).await;
    let refused = "Invalid feedback token";
    let not_authorized = idp::ErrorCode::NotAuthorizedException;
    assert_refused(scene.feedback(USER, &id, "bm8").await, not_authorized, refused);
    assert_refused(scene.feedback(USER, "other", &token).await, not_authorized, refused);
    assert_refused(scene.feedback("nobody", &id, &token).await, not_authorized, refused);
    scene.sign_up("john", PASSWORD).await.unwrap();
    assert_refused(scene.feedback("john", &id, &token).await, not_authorized, refused);
    let elsewhere = Scene::new(AdvancedSecurityModeType::Enforced).await;
    elsewhere.mary().await;
    assert_refused(elsewhere.feedback(USER, &id, &token).await, not_authorized, refused);
    let missing = scene.token(&sub, "other").await;
    assert_code(scene.feedback(USER, "other", &missing).await, idp::ErrorCode::ResourceNotFoundException);

    scene.feedback(USER, &id, &token).await.unwrap();
    let listed = scene.events().await;
    let said = listed.iter().find_map(|event| event.event_feedback.clone()).unwrap();
    assert_eq!((said.feedback_value, said.provider.as_str()), (FeedbackValueType::Invalid, "User"));

    scene.world.clock.advance(FEEDBACK_SECONDS);
    assert_refused(scene.feedback(USER, &id, &token).await, not_authorized, refused);
    let token = scene.token(&sub, &id).await;
    let given = idp::AdminDeleteUserRequest { user_pool_id: scene.pool_id.clone(), username: USER.to_owned() };
    users::admin_delete_user(permit(), given, &scene.world.ctx).await.unwrap();
    assert_code(scene.feedback(USER, &id, &token).await, idp::ErrorCode::UserNotFoundException);
}

#[tokio::test]
async fn words_on_one_event_at_one_moment_are_all_taken() {
    let scene = Scene::new(AdvancedSecurityModeType::Enforced).await;
    let sub = scene.mary().await;
    let id = scene.signed_in_from(&sub, &at("192.0.2.1"), Outcome::Pass).await;
    let token = scene.token(&sub, &id).await;
    let (admin, user) =
        tokio::join!(scene.admin_feedback(USER, &id, FeedbackValueType::Valid), scene.feedback(USER, &id, &token));
    admin.unwrap();
    user.unwrap();
    assert!(scene.events().await.iter().any(|event| event.event_feedback.is_some()));
}

#[tokio::test]
async fn what_anybody_could_cause_without_end_is_not_recorded() {
    let scene = Scene::new(AdvancedSecurityModeType::Audit).await;
    scene.mary().await;
    for _ in 0..3 {
        assert_code(scene.confirm_forgot("000000", "An0ther-horse!").await, idp::ErrorCode::ExpiredCodeException);
        assert_code(scene.confirm(USER, "000000").await, idp::ErrorCode::NotAuthorizedException);
    }
    assert_eq!(scene.events().await.len(), 2);
    scene.forgot().await.unwrap();
    let code = wrong(&scene.world.messages.last_code());
    for _ in 0..30 {
        scene.confirm_forgot(&code, "An0ther-horse!").await.unwrap_err();
    }
    assert_eq!(scene.events().await.len(), 2 + 1 + 5, "five answers are looked at");
}

/// How many events the store holds, whosever they are.
async fn stored(scene: &Scene) -> usize {
    contents(&scene.world.ctx.store).await.keys().filter(|key| key.contains("event/")).count()
}

#[tokio::test]
async fn nobody_takes_as_many_writes_as_a_user() {
    let prevent = Some(idp::PreventUserExistenceErrorTypes::Enabled);
    let client = idp::CreateUserPoolClientRequest { prevent_user_existence_errors: prevent, ..Default::default() };
    let scene = Scene::with(AdvancedSecurityModeType::Audit, client).await;
    scene.mary().await;
    let mut written = Vec::new();
    for username in [USER, "nobody"] {
        let before = stored(&scene).await;
        let given = idp::ForgotPasswordRequest {
            client_id: scene.client_id.clone(),
            username: username.to_owned(),
            ..Default::default()
        };
        users::forgot_password(permit(), given, &scene.world.ctx).await.unwrap();
        let given = idp::ConfirmForgotPasswordRequest {
            client_id: scene.client_id.clone(),
            username: username.to_owned(),
            confirmation_code: "000000".to_owned(),
            password: "An0ther-horse!".to_owned(),
            ..Default::default()
        };
        let answer = users::confirm_forgot_password(permit(), given, &scene.world.ctx).await;
        assert_code(answer, idp::ErrorCode::CodeMismatchException);
        written.push(stored(&scene).await - before);
    }
    assert_eq!(written, [2, 2]);
}

#[tokio::test]
async fn the_clients_own_address_counts_only_when_the_client_proved_itself() {
    let data = idp::UserContextDataType {
        ip_address: Some("203.0.113.7".to_owned()),
        encoded_data: Some("opaque".to_owned()),
    };
    for (secret, propagates, expected) in
        [(false, false, "127.0.0.1"), (true, false, "127.0.0.1"), (true, true, "203.0.113.7")]
    {
        let client = idp::CreateUserPoolClientRequest {
            generate_secret: Some(secret),
            enable_propagate_additional_user_context_data: propagates.then_some(true),
            ..Default::default()
        };
        let scene = Scene::with(AdvancedSecurityModeType::Audit, client).await;
        let view = scene.world.ctx.client(&scene.client_id).await.unwrap();
        let origin = Origin::of_client(&request(), &view, Some(&data));
        assert_eq!(origin.ip, expected.parse().ok(), "{secret} {propagates}");
        let context = events::context_of(&view.pool, &origin);
        assert!(context.fingerprint.is_some_and(|hash| !hash.contains("opaque")));
    }
    let scene = Scene::new(AdvancedSecurityModeType::Off).await;
    let view = scene.world.ctx.client(&scene.client_id).await.unwrap();
    assert_eq!(Origin::of_client(&request(), &view, Some(&data)), Origin::of(&request()));
}

#[tokio::test]
async fn an_administrators_context_describes_the_users_device() {
    let scene = Scene::new(AdvancedSecurityModeType::Audit).await;
    let pool = scene.world.ctx.pool_anywhere(&scene.pool_id).await.unwrap();
    let header = |name: &str, value: &str| idp::HttpHeader {
        header_name: Some(name.to_owned()),
        header_value: Some(value.to_owned()),
    };
    let mut data = idp::ContextDataType {
        ip_address: "203.0.113.7".to_owned(),
        http_headers: vec![header("Accept", "*/*"), header("user-agent", BROWSER)],
        ..Default::default()
    };
    let server = RequestInfo { user_agent: Some("Boto3/1.34".to_owned()), ..request() };
    let context = events::context_of(&pool, &Origin::of_admin(&server, &pool, Some(&data)));
    assert_eq!(context.ip, "203.0.113.7".parse().ok());
    assert_eq!(context.device_name.as_deref(), Some("Chrome 126, Windows 10"));
    data.ip_address = "nowhere".to_owned();
    data.http_headers.clear();
    let context = events::context_of(&pool, &Origin::of_admin(&server, &pool, Some(&data)));
    assert_eq!((context.ip, context.device_name), (None, None), "the server's own are not the user's");
    let context = events::context_of(&pool, &Origin::of_admin(&server, &pool, None));
    assert_eq!(context.device_name.as_deref(), Some("Boto3 1, Other"));
}

/// A code that differs from `code`.
fn wrong(code: &str) -> String {
    if code == "000000" { "000001".to_owned() } else { "000000".to_owned() }
}
