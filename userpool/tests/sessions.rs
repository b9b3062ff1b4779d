//! Sessions: tracking, the limit, lists, and their end.

use std::collections::BTreeSet;
use std::sync::Arc;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{self as idp, ErrorCode, ExplicitAuthFlowsType as Flow};
use cognomen_iam::Permit;
use cognomen_iam::caller::{Caller, RequestInfo};
use cognomen_userpool::ops::{clients, pools, sessions, signin, users};
use cognomen_userpool::tokens;

use crate::support::{World, assert_code, assert_refused, permit, permit_of, request};

const PASSWORD: &str = "Correct-horse-1";
const NOT_TRACKED: &str = "session tracking is not enabled for this user pool";
const NO_SESSION: &str = "tkn0000000000000000000000000";

/// A pool with one client and the users `mary` and `fred`.
struct Scene {
    world: World,
    pool_id: String,
    client_id: String,
}

impl Scene {
    async fn new() -> Self {
        Self::of_tier(None).await
    }

    async fn of_tier(user_pool_tier: Option<idp::UserPoolTierType>) -> Self {
        let world = World::new();
        let settings = idp::CreateUserPoolRequest { user_pool_tier, ..Default::default() };
        let pool_id = world.pool(settings).await.id.unwrap();
        let client_id = world.client(&pool_id, client_settings()).await.client_id.unwrap();
        let scene = Self { world, pool_id, client_id };
        for username in ["mary", "fred"] {
            scene.user(username).await;
        }
        scene
    }

    /// One that tracks up to `max_per_user` sessions of each user.
    async fn tracking(max_per_user: i32) -> Self {
        let scene = Self::new().await;
        scene.track(idp::UserSessionTrackingType::Enabled, max_per_user).await.unwrap();
        scene
    }

    async fn user(&self, username: &str) {
        let create = idp::AdminCreateUserRequest {
            user_pool_id: self.pool_id.clone(),
            username: username.to_owned(),
            message_action: Some(idp::MessageActionType::Suppress),
            ..Default::default()
        };
        users::admin_create_user(permit(), create, &self.world.ctx).await.unwrap();
        let set = idp::AdminSetUserPasswordRequest {
            user_pool_id: self.pool_id.clone(),
            username: username.to_owned(),
            password: PASSWORD.to_owned(),
            permanent: Some(true),
        };
        users::admin_set_user_password(permit(), set, &self.world.ctx).await.unwrap();
    }

    async fn track(
        &self,
        user_session_tracking: idp::UserSessionTrackingType,
        max_per_user: i32,
    ) -> Result<idp::SetUserPoolSessionConfigurationResponse, Error> {
        let request = idp::SetUserPoolSessionConfigurationRequest {
            user_pool_id: self.pool_id.clone(),
            user_session_tracking,
            token_session: idp::UserPoolTokenSessionConfigType { max_per_user },
        };
        sessions::set_user_pool_session_configuration(permit(), request, &self.world.ctx).await
    }

    async fn tracked(&self) -> idp::GetUserPoolSessionConfigurationResponse {
        let request = idp::GetUserPoolSessionConfigurationRequest { user_pool_id: self.pool_id.clone() };
        sessions::get_user_pool_session_configuration(permit(), request, &self.world.ctx).await.unwrap()
    }

    async fn set_sso(&self, client_id: &str, max_validity_minutes: i32) -> Result<(), Error> {
        let request = idp::SetUserPoolClientSessionConfigurationRequest {
            user_pool_id: self.pool_id.clone(),
            client_id: client_id.to_owned(),
            sso_session: idp::ClientSSOSessionConfigType { max_validity_minutes },
        };
        sessions::set_user_pool_client_session_configuration(permit(), request, &self.world.ctx).await.map(|_| ())
    }

    async fn sso(&self, client_id: &str) -> Result<i32, Error> {
        let request = idp::GetUserPoolClientSessionConfigurationRequest {
            user_pool_id: self.pool_id.clone(),
            client_id: client_id.to_owned(),
        };
        let answer = sessions::get_user_pool_client_session_configuration(permit(), request, &self.world.ctx).await?;
        Ok(answer.sso_session.unwrap().max_validity_minutes)
    }

    async fn try_sign_in(&self, client_id: &str, username: &str) -> Result<Tokens, Error> {
        let parameters = [("USERNAME", username), ("PASSWORD", PASSWORD)];
        let request = idp::InitiateAuthRequest {
            analytics_metadata: None,
            auth_flow: idp::AuthFlowType::UserPasswordAuth,
            auth_parameters: Some(parameters.iter().map(|(k, v)| ((*k).to_owned(), (*v).to_owned())).collect()),
            client_id: client_id.to_owned(),
            client_metadata: None,
            session: None,
            user_context_data: None,
        };
        let answer = signin::initiate_auth(permit(), request, &self.world.ctx).await?;
        let result = answer.authentication_result.unwrap();
        Ok(Tokens { access: result.access_token.unwrap(), refresh: result.refresh_token.unwrap() })
    }

    async fn sign_in(&self, username: &str) -> Tokens {
        self.try_sign_in(&self.client_id, username).await.unwrap()
    }

    /// Refreshes from a browser at an address.
    async fn refresh(&self, tokens: &Tokens) -> Result<(), Error> {
        let info = RequestInfo {
            user_agent: Some("Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0".to_owned()),
            source_ip: Some("192.0.2.7".parse().unwrap()),
            ..request()
        };
        let request = idp::GetTokensFromRefreshTokenRequest {
            client_id: self.client_id.clone(),
            refresh_token: tokens.refresh.clone(),
            ..Default::default()
        };
        let permit = Permit::for_test(Caller::Anonymous, info);
        signin::get_tokens_from_refresh_token(permit, request, &self.world.ctx).await.map(|_| ())
    }

    /// Whether the tokens still prove their user.
    async fn alive(&self, tokens: &Tokens) -> bool {
        let verified = tokens::verify(&self.world.ctx, &tokens.access).await.is_ok();
        assert_eq!(verified, self.refresh(tokens).await.is_ok(), "access and refresh tokens end together");
        verified
    }

    async fn own(&self, tokens: &Tokens) -> Result<Vec<idp::SessionDescriptionType>, Error> {
        self.own_after(tokens, None).await
    }

    async fn own_after(
        &self,
        tokens: &Tokens,
        next_token: Option<&str>,
    ) -> Result<Vec<idp::SessionDescriptionType>, Error> {
        let proved = tokens::verify(&self.world.ctx, &tokens.access).await?;
        let next_token = next_token.map(str::to_owned);
        let request = idp::ListUserSessionsRequest { next_token, ..Default::default() };
        let answer = sessions::list_user_sessions(permit_of(proved), request, &self.world.ctx).await?;
        assert_eq!(answer.next_token, None);
        Ok(answer.sessions.unwrap())
    }

    async fn listed(&self, username: &str) -> Result<Vec<idp::SessionDescriptionType>, Error> {
        let request = idp::AdminListUserSessionsRequest {
            user_pool_id: self.pool_id.clone(),
            username: username.to_owned(),
            next_token: None,
        };
        Ok(sessions::admin_list_user_sessions(permit(), request, &self.world.ctx).await?.sessions.unwrap())
    }

    async fn revoke_own(&self, tokens: &Tokens, session_id: &str) -> Result<(), Error> {
        let proved = tokens::verify(&self.world.ctx, &tokens.access).await?;
        let request = idp::RevokeUserSessionRequest { session_id: session_id.to_owned(), ..Default::default() };
        sessions::revoke_user_session(permit_of(proved), request, &self.world.ctx).await.map(|_| ())
    }

    async fn revoke(&self, username: &str, session_id: &str) -> Result<(), Error> {
        let request = idp::AdminRevokeUserSessionRequest {
            user_pool_id: self.pool_id.clone(),
            username: username.to_owned(),
            session_id: session_id.to_owned(),
            revoke_associated_sessions: Some(idp::RevokeAssociatedSessionsType::Linked),
        };
        sessions::admin_revoke_user_session(permit(), request, &self.world.ctx).await.map(|_| ())
    }

    async fn sign_out(&self, username: &str) {
        let request =
            idp::AdminUserGlobalSignOutRequest { user_pool_id: self.pool_id.clone(), username: username.to_owned() };
        signin::admin_user_global_sign_out(permit(), request, &self.world.ctx).await.unwrap();
    }

    /// The public id of the session of `tokens`.
    async fn id_of(&self, tokens: &Tokens) -> String {
        let sessions = self.own(tokens).await.unwrap();
        let current = sessions.into_iter().find(|session| session.is_current_session == Some(true));
        current.unwrap().session_id.unwrap()
    }
}

struct Tokens {
    access: String,
    refresh: String,
}

fn client_settings() -> idp::CreateUserPoolClientRequest {
    idp::CreateUserPoolClientRequest {
        explicit_auth_flows: Some(vec![Flow::AllowUserPasswordAuth, Flow::AllowRefreshTokenAuth]),
        ..Default::default()
    }
}

#[tokio::test]
async fn tracking_is_off_and_twenty_until_it_is_replaced_as_a_whole() {
    let scene = Scene::new().await;
    let found = scene.tracked().await;
    assert_eq!(found.user_session_tracking, Some(idp::UserSessionTrackingType::Disabled));
    assert_eq!(found.token_session.unwrap().max_per_user, 20);
    let set = scene.track(idp::UserSessionTrackingType::Enabled, 100).await.unwrap();
    assert_eq!(set.user_session_tracking, Some(idp::UserSessionTrackingType::Enabled));
    let found = scene.tracked().await;
    assert_eq!(found.user_pool_id.as_ref(), Some(&scene.pool_id));
    assert_eq!((found.user_session_tracking, found.token_session), (set.user_session_tracking, set.token_session));
}

#[tokio::test]
async fn the_lowest_tier_has_no_sessions_to_configure() {
    let scene = Scene::of_tier(Some(idp::UserPoolTierType::Lite)).await;
    let code = ErrorCode::FeatureUnavailableInTierException;
    assert_code(scene.track(idp::UserSessionTrackingType::Enabled, 5).await, code);
    assert_code(scene.set_sso(&scene.client_id, 5).await, code);
    assert_eq!(scene.tracked().await.user_session_tracking, Some(idp::UserSessionTrackingType::Disabled));
    for tier in [idp::UserPoolTierType::Essentials, idp::UserPoolTierType::Plus] {
        let scene = Scene::of_tier(Some(tier)).await;
        assert!(scene.track(idp::UserSessionTrackingType::Enabled, 5).await.is_ok());
        let down = || idp::UpdateUserPoolRequest {
            user_pool_id: scene.pool_id.clone(),
            user_pool_tier: Some(idp::UserPoolTierType::Lite),
            ..Default::default()
        };
        assert_code(pools::update_user_pool(permit(), down(), &scene.world.ctx).await, code);
        scene.track(idp::UserSessionTrackingType::Disabled, 5).await.unwrap();
        pools::update_user_pool(permit(), down(), &scene.world.ctx).await.unwrap();
    }
}

#[tokio::test]
async fn unknown_pools_clients_and_users_are_said_so() {
    let mut scene = Scene::tracking(5).await;
    let missing = ErrorCode::ResourceNotFoundException;
    let other = scene.world.pool_id().await;
    let foreign = scene.world.client(&other, client_settings()).await.client_id.unwrap();
    for client in ["nothing", &foreign] {
        assert_code(scene.sso(client).await, missing);
        assert_code(scene.set_sso(client, 5).await, missing);
    }
    assert_code(scene.listed("nobody").await, ErrorCode::UserNotFoundException);
    assert_code(scene.revoke("nobody", NO_SESSION).await, ErrorCode::UserNotFoundException);
    "eu-west-1_Nothing00".clone_into(&mut scene.pool_id);
    assert_code(scene.listed("mary").await, missing);
    assert_code(scene.revoke("mary", NO_SESSION).await, missing);
    assert_code(scene.track(idp::UserSessionTrackingType::Enabled, 5).await, missing);
}

#[tokio::test]
async fn without_tracking_nothing_is_listed_and_nothing_more_is_stored() {
    let scene = Scene::new().await;
    let tokens = scene.sign_in("mary").await;
    let refused = ErrorCode::OperationNotEnabledException;
    assert_refused(scene.own(&tokens).await, refused, NOT_TRACKED);
    assert_refused(scene.listed("mary").await, refused, NOT_TRACKED);
    assert_refused(scene.revoke("mary", NO_SESSION).await, refused, NOT_TRACKED);
    assert_refused(scene.revoke_own(&tokens, NO_SESSION).await, refused, NOT_TRACKED);
    assert_refused(scene.set_sso(&scene.client_id, 5).await, refused, NOT_TRACKED);
    let stores_index = async || {
        let contents = cognomen_store::testing::contents(&scene.world.ctx.store).await;
        contents.keys().any(|at| at.ends_with("sessions"))
    };
    assert!(!stores_index().await);
    scene.track(idp::UserSessionTrackingType::Enabled, 5).await.unwrap();
    scene.sign_in("mary").await;
    assert!(stores_index().await);
}

#[tokio::test]
async fn a_user_sees_their_sessions_at_every_client_and_which_one_asks() {
    let scene = Scene::tracking(5).await;
    let other = scene.world.client(&scene.pool_id, client_settings()).await.client_id.unwrap();
    let began = scene.world.now();
    let first = scene.sign_in("mary").await;
    scene.world.clock.advance(60);
    let second = scene.try_sign_in(&other, "mary").await.unwrap();
    scene.sign_in("fred").await;
    scene.world.clock.advance(60);
    scene.refresh(&first).await.unwrap();

    let sessions = scene.own(&first).await.unwrap();
    let clients: Vec<_> = sessions.iter().map(|session| session.client_id.as_deref().unwrap()).collect();
    assert_eq!(clients, [other.as_str(), &scene.client_id]);
    let own = &sessions[1];
    let id = own.session_id.as_deref().unwrap();
    assert!(id.len() == 28 && id.starts_with("tkn"));
    assert!(id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()));
    assert_eq!((own.session_type, own.is_current_session), (Some(idp::SessionTypeType::Token), Some(true)));
    assert_eq!(own.create_date.unwrap().millis(), began.0);
    assert_eq!(own.last_active_date.unwrap().millis(), began.plus_seconds(120).0);
    assert_eq!(own.device_type.as_deref(), Some("Firefox on Linux"));
    assert_eq!(own.last_ip_address.as_deref(), Some("192.0.2.7"));
    assert_eq!(own.last_location.as_ref().unwrap().country.as_deref(), Some("unknown"));
    assert_eq!((&own.origin_session_id, sessions[0].is_current_session), (&None, Some(false)));
    assert_eq!(scene.id_of(&second).await, *sessions[0].session_id.as_ref().unwrap());

    let seen: Vec<_> = scene.listed("mary").await.unwrap();
    assert!(seen.iter().all(|session| session.is_current_session == Some(false)));
    let ids = |list: &[idp::SessionDescriptionType]| list.iter().map(|s| s.session_id.clone()).collect::<Vec<_>>();
    assert_eq!(ids(&seen), ids(&sessions));
    assert_eq!(scene.listed("fred").await.unwrap().len(), 1);
    assert_code(scene.own_after(&first, Some("x")).await, ErrorCode::InvalidParameterException);
}

#[tokio::test]
async fn one_session_more_than_allowed_ends_the_least_recently_used_one() {
    let scene = Scene::tracking(3).await;
    let mut all = Vec::new();
    for _ in 0..3 {
        all.push(scene.sign_in("mary").await);
        scene.world.clock.advance(1);
    }
    scene.refresh(&all[0]).await.unwrap();
    scene.world.clock.advance(1);
    all.push(scene.sign_in("mary").await);
    let fred = scene.sign_in("fred").await;
    let mut alive = Vec::new();
    for tokens in &all {
        alive.push(scene.alive(tokens).await);
    }
    assert_eq!(alive, [true, false, true, true]);
    assert_eq!(scene.listed("mary").await.unwrap().len(), 3);
    assert!(scene.alive(&fred).await);
}

#[tokio::test]
async fn sessions_that_ended_make_room() {
    let scene = Scene::tracking(2).await;
    let (first, second) = (scene.sign_in("mary").await, scene.sign_in("mary").await);
    scene.revoke("mary", &scene.id_of(&first).await).await.unwrap();
    scene.sign_in("mary").await;
    assert!(scene.alive(&second).await);
    let revoke = idp::RevokeTokenRequest {
        client_id: scene.client_id.clone(),
        token: second.refresh.clone(),
        revoke_associated_sessions: Some(idp::RevokeAssociatedSessionsType::Linked),
        ..Default::default()
    };
    signin::revoke_token(permit(), revoke, &scene.world.ctx).await.unwrap();
    assert!(!scene.alive(&second).await);
    assert_eq!(scene.listed("mary").await.unwrap().len(), 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_limit_holds_however_many_begin_at_once() {
    let scene = Arc::new(Scene::tracking(2).await);
    let begun = (0..8).map(|_| {
        let scene = Arc::clone(&scene);
        tokio::spawn(async move { scene.try_sign_in(&scene.client_id, "mary").await })
    });
    let mut alive = 0;
    let mut signed_in = Vec::new();
    for task in begun.collect::<Vec<_>>() {
        match task.await.unwrap() {
            Ok(tokens) => signed_in.push(tokens),
            Err(error) => assert_eq!(error.code(), ErrorCode::TooManyRequestsException.into()),
        }
    }
    for tokens in &signed_in {
        alive += usize::from(scene.alive(tokens).await);
    }
    assert_eq!(alive, signed_in.len().min(2));
    assert_eq!(scene.listed("mary").await.unwrap().len(), alive);
}

#[tokio::test]
async fn a_lower_limit_takes_hold_at_the_next_sign_in() {
    let scene = Scene::tracking(5).await;
    for _ in 0..5 {
        scene.sign_in("mary").await;
    }
    scene.track(idp::UserSessionTrackingType::Enabled, 2).await.unwrap();
    assert_eq!(scene.listed("mary").await.unwrap().len(), 5);
    let last = scene.sign_in("mary").await;
    let sessions = scene.own(&last).await.unwrap();
    assert_eq!((sessions.len(), sessions[0].is_current_session), (2, Some(true)));
}

#[tokio::test]
async fn revoking_ends_one_session_and_never_ones_own() {
    let scene = Scene::tracking(5).await;
    let (first, second) = (scene.sign_in("mary").await, scene.sign_in("mary").await);
    let fred = scene.sign_in("fred").await;
    let (own, other, freds) = (scene.id_of(&first).await, scene.id_of(&second).await, scene.id_of(&fred).await);
    assert_code(scene.revoke_own(&first, &own).await, ErrorCode::InvalidParameterException);
    let missing = ErrorCode::ResourceNotFoundException;
    for foreign in [freds.as_str(), NO_SESSION, "sso0000000000000000000000000"] {
        assert_code(scene.revoke_own(&first, foreign).await, missing);
        assert_code(scene.revoke("mary", foreign).await, missing);
    }
    scene.revoke_own(&first, &other).await.unwrap();
    assert!(scene.alive(&first).await && scene.alive(&fred).await && !scene.alive(&second).await);
    assert_code(scene.revoke_own(&first, &other).await, missing);
    scene.revoke("mary", &own).await.unwrap();
    assert_code(scene.own(&first).await, ErrorCode::NotAuthorizedException);
    assert!(scene.listed("mary").await.unwrap().is_empty());
}

#[tokio::test]
async fn what_has_ended_is_not_listed() {
    let scene = Scene::tracking(5).await;
    scene.sign_in("mary").await;
    let id = scene.listed("mary").await.unwrap()[0].session_id.clone().unwrap();
    scene.sign_out("mary").await;
    assert!(scene.listed("mary").await.unwrap().is_empty());
    assert_code(scene.revoke("mary", &id).await, ErrorCode::ResourceNotFoundException);
    scene.sign_in("mary").await;
    assert_eq!(scene.listed("mary").await.unwrap().len(), 1);
    scene.world.clock.advance(30 * 86_400);
    assert!(scene.listed("mary").await.unwrap().is_empty());
}

#[tokio::test]
async fn sessions_from_before_tracking_live_on_unlisted_and_dormant_ones_return() {
    let scene = Scene::new().await;
    let early = scene.sign_in("mary").await;
    scene.track(idp::UserSessionTrackingType::Enabled, 1).await.unwrap();
    assert!(scene.own(&early).await.unwrap().is_empty());
    let tracked = scene.sign_in("mary").await;
    scene.set_sso(&scene.client_id, 0).await.unwrap();
    scene.track(idp::UserSessionTrackingType::Disabled, 1).await.unwrap();
    let untracked = scene.sign_in("mary").await;
    assert_eq!(scene.sso(&scene.client_id).await.unwrap(), 0);
    for tokens in [&early, &tracked, &untracked] {
        assert!(scene.alive(tokens).await);
    }
    scene.track(idp::UserSessionTrackingType::Enabled, 1).await.unwrap();
    assert_eq!(scene.own(&tracked).await.unwrap().len(), 1);
}

#[tokio::test]
async fn a_sign_out_ends_what_began_before_it_and_nothing_after_it_in_the_same_millisecond() {
    let scene = Scene::new().await;
    let mut ended = Vec::new();
    for _ in 0..3 {
        ended.push(scene.sign_in("mary").await);
        scene.sign_out("mary").await;
    }
    let last = scene.sign_in("mary").await;
    assert!(scene.alive(&last).await);
    for tokens in &ended {
        assert!(!scene.alive(tokens).await);
    }
}

#[tokio::test]
async fn single_sign_on_lasts_an_hour_unless_a_client_says_otherwise() {
    let scene = Scene::tracking(5).await;
    assert_eq!(scene.sso(&scene.client_id).await.unwrap(), 60);
    for minutes in [0, 129_600] {
        scene.set_sso(&scene.client_id, minutes).await.unwrap();
        assert_eq!(scene.sso(&scene.client_id).await.unwrap(), minutes);
    }
    let stores_settings = async || {
        let contents = cognomen_store::testing::contents(&scene.world.ctx.store).await;
        contents.keys().any(|at| at.contains("client-sessions/"))
    };
    assert!(stores_settings().await);
    let delete =
        idp::DeleteUserPoolClientRequest { user_pool_id: scene.pool_id.clone(), client_id: scene.client_id.clone() };
    clients::delete_user_pool_client(permit(), delete, &scene.world.ctx).await.unwrap();
    assert_code(scene.set_sso(&scene.client_id, 5).await, ErrorCode::ResourceNotFoundException);
    assert!(!stores_settings().await);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn changes_at_the_same_time_all_hold_or_say_that_they_met() {
    let scene = Arc::new(Scene::new().await);
    let tasks = (1..=8).map(|limit| {
        let scene = Arc::clone(&scene);
        tokio::spawn(async move { (limit, scene.track(idp::UserSessionTrackingType::Enabled, limit).await) })
    });
    let mut held = BTreeSet::new();
    for task in tasks.collect::<Vec<_>>() {
        let (limit, answer) = task.await.unwrap();
        match answer {
            Ok(_) => drop(held.insert(limit)),
            Err(error) => assert_eq!(error.code(), ErrorCode::ConcurrentModificationException.into()),
        }
    }
    let found = scene.tracked().await.token_session.unwrap().max_per_user;
    assert!(held.contains(&found), "{found} of {held:?}");
}
