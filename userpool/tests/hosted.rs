//! Sign-in at the pages: another door of the same engine, which ends in a browser session.

use std::collections::BTreeMap;
use std::sync::Arc;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    self as idp, AuthFlowType, ChallengeNameType, ErrorCode, ExplicitAuthFlowsType as Flow,
};
use cognomen_model::oauth::{Granted, Origin as BrowserOrigin};
use cognomen_userpool::browsers::{self, Found};
use cognomen_userpool::grants::{self, Beginning, Begun};
use cognomen_userpool::ops::signin::hosted::{self, Admitted, Step};
use cognomen_userpool::ops::{pools, sessions, signin, users};
use cognomen_userpool::origin::Origin;
use cognomen_userpool::pool_view::ClientView;
use cognomen_userpool::tokens;
use cognomen_userpool::triggers::Trigger;

use crate::support::functions::arn;
use crate::support::{World, permit};

const PASSWORD: &str = "Correct-horse-1";
const OTHER: &str = "Another-horse-2";

/// A pool with the user `mary`, and a client that may use no flow by password at the API.
struct Scene {
    world: World,
    pool_id: String,
    client_id: String,
}

impl Scene {
    async fn new() -> Self {
        let world = World::new();
        let pool_id = world.pool_id().await;
        let settings = idp::CreateUserPoolClientRequest {
            explicit_auth_flows: Some(vec![Flow::AllowRefreshTokenAuth]),
            generate_secret: Some(true),
            ..Default::default()
        };
        let client_id = world.client(&pool_id, settings).await.client_id.unwrap();
        let scene = Self { world, pool_id, client_id };
        let create = idp::AdminCreateUserRequest {
            user_pool_id: scene.pool_id.clone(),
            username: "mary".to_owned(),
            message_action: Some(idp::MessageActionType::Suppress),
            ..Default::default()
        };
        users::admin_create_user(permit(), create, &scene.world.ctx).await.unwrap();
        scene.set_password(PASSWORD).await;
        scene
    }

    async fn set_password(&self, password: &str) {
        let set = idp::AdminSetUserPasswordRequest {
            user_pool_id: self.pool_id.clone(),
            username: "mary".to_owned(),
            password: password.to_owned(),
            permanent: Some(true),
        };
        users::admin_set_user_password(permit(), set, &self.world.ctx).await.unwrap();
    }

    async fn client(&self) -> ClientView {
        self.world.ctx.client(&self.client_id).await.unwrap()
    }

    async fn start(&self, password: &str) -> Result<Step, Error> {
        let parameters = map(&[("USERNAME", "mary"), ("PASSWORD", password)]);
        let flow = AuthFlowType::UserPasswordAuth;
        hosted::start(&self.world.ctx, &self.client().await, Origin::default(), flow, &parameters, None).await
    }

    async fn sign_in(&self) -> Admitted {
        let admitted = match self.start(PASSWORD).await.unwrap() {
            Step::Admitted(admitted) => Some(*admitted),
            Step::Asked(_) => None,
        };
        admitted.expect("nothing more to prove")
    }

    async fn find(&self, admitted: &Admitted) -> Option<Found> {
        let client = self.client().await;
        browsers::find(&self.world.ctx, &client.pool, &admitted.sub, &admitted.session.id).await.unwrap()
    }

    async fn begin(&self, admitted: &Admitted, scopes: &[&str]) -> Begun {
        let client = self.client().await;
        let browser = BrowserOrigin { id: admitted.session.id.clone(), public_id: admitted.session.public_id.clone() };
        let granted = Granted {
            scopes: scopes.iter().map(|scope| (*scope).to_owned()).collect(),
            browser: Some(browser),
            nonce: Some("n".to_owned()),
            ..Granted::default()
        };
        let beginning = Beginning {
            client: &client,
            sub: &admitted.sub,
            session_id: "11111111-1111-1111-1111-111111111111",
            auth_time: admitted.session.auth_time,
            event_id: &admitted.session.event_id,
            granted,
            refreshable: true,
            origin: Origin::default(),
            metadata: None,
            standing: None,
        };
        grants::begin(&self.world.ctx, beginning, &|_| Ok(())).await.unwrap()
    }
}

fn map(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

#[tokio::test]
async fn the_pages_sign_in_by_password_whatever_flows_the_client_lists() {
    let scene = Scene::new().await;
    let admitted = scene.sign_in().await;
    let found = scene.find(&admitted).await.unwrap();
    assert_eq!((found.user.username.as_str(), found.session.methods.as_slice()), ("mary", &["pwd".to_owned()][..]));
    let refused = scene.start("Wrong-horse-1").await.err().unwrap();
    assert_eq!(refused.message(), "Incorrect username or password.");
}

#[tokio::test]
async fn a_browser_session_ends_with_its_time_and_with_another_password() {
    let scene = Scene::new().await;
    let (first, second) = (scene.sign_in().await, scene.sign_in().await);
    let sign_out =
        idp::AdminUserGlobalSignOutRequest { user_pool_id: scene.pool_id.clone(), username: "mary".to_owned() };
    signin::admin_user_global_sign_out(permit(), sign_out, &scene.world.ctx).await.unwrap();
    assert!(scene.find(&first).await.is_some(), "a global sign-out ends tokens alone");
    let client = scene.client().await;
    browsers::end(&scene.world.ctx, &client.pool, &first.sub, &first.session.id).await.unwrap();
    assert!(scene.find(&first).await.is_none());
    assert!(scene.find(&second).await.is_some());
    scene.world.clock.advance(1);
    scene.set_password(OTHER).await;
    assert!(scene.find(&second).await.is_none());
    scene.set_password(PASSWORD).await;
    let third = scene.sign_in().await;
    scene.world.clock.advance(3599);
    assert!(scene.find(&third).await.is_some());
    scene.world.clock.advance(1);
    assert!(scene.find(&third).await.is_none());
}

#[tokio::test]
async fn a_session_is_kept_by_the_password_set_in_it_and_not_by_one_that_somebody_sets_after_it() {
    let scene = Scene::new().await;
    let (client, admitted) = (scene.client().await, scene.sign_in().await);
    let found = scene.find(&admitted).await.unwrap();
    scene.world.clock.advance(1);
    scene.set_password(OTHER).await;
    browsers::keep_after_password_change(&scene.world.ctx, &client.pool, &found, OTHER).await.unwrap();
    assert!(scene.find(&admitted).await.is_some());
    scene.world.clock.advance(1);
    scene.set_password("Third-horse-3").await;
    browsers::keep_after_password_change(&scene.world.ctx, &client.pool, &found, OTHER).await.unwrap();
    assert!(scene.find(&admitted).await.is_none());
}

#[tokio::test]
async fn the_oldest_of_too_many_browsers_gives_way() {
    let scene = Scene::new().await;
    let mut admitted = Vec::new();
    for _ in 0..21 {
        admitted.push(scene.sign_in().await);
        scene.world.clock.advance(1);
    }
    assert!(scene.find(&admitted[0]).await.is_none());
    assert!(scene.find(&admitted[1]).await.is_some() && scene.find(&admitted[20]).await.is_some());
}

#[tokio::test]
async fn a_state_of_the_pages_is_worth_nothing_at_the_api_and_the_other_way_round() {
    let scene = Scene::new().await;
    let mfa = idp::SetUserPoolMfaConfigRequest {
        user_pool_id: scene.pool_id.clone(),
        software_token_mfa_configuration: Some(idp::SoftwareTokenMfaConfigType { enabled: Some(true) }),
        mfa_configuration: Some(idp::UserPoolMfaType::On),
        ..Default::default()
    };
    pools::set_user_pool_mfa_config(permit(), mfa, &scene.world.ctx).await.unwrap();
    let Step::Asked(asked) = scene.start(PASSWORD).await.unwrap() else { panic!("a factor must be set up") };
    assert_eq!(asked.name, ChallengeNameType::MfaSetup);
    let by_api = idp::RespondToAuthChallengeRequest {
        challenge_responses: Some(map(&[("USERNAME", "mary"), ("SECRET_HASH", &secret_hash(&scene).await)])),
        session: Some(asked.session),
        analytics_metadata: None,
        challenge_name: ChallengeNameType::MfaSetup,
        client_id: scene.client_id.clone(),
        client_metadata: None,
        user_context_data: None,
    };
    let crossed = signin::respond_to_auth_challenge(permit(), by_api, &scene.world.ctx).await.err().unwrap();
    assert_eq!(crossed.code(), ErrorCode::NotAuthorizedException.into());
    assert_eq!(crossed.message(), "Invalid session for the user.");
}

async fn secret_hash(scene: &Scene) -> String {
    let client = scene.client().await.client;
    cognomen_crypto::secret_hash::secret_hash(&client.secrets[0].value, "mary", &client.id)
}

#[tokio::test]
async fn tokens_of_a_grant_say_what_was_granted() {
    let scene = Scene::new().await;
    let admitted = scene.sign_in().await;
    let Begun::Tokens(result) = scene.begin(&admitted, &["openid", "email"]).await else { panic!("tokens") };
    let access = result.access_token.unwrap();
    let user = tokens::verify(&scene.world.ctx, &access).await.unwrap();
    assert_eq!(user.scopes, ["openid", "email"]);
    let id = cognomen_crypto::jose::Unverified::parse(result.id_token.as_deref().unwrap()).unwrap();
    let claims: serde_json::Value = id.claims().unwrap();
    assert_eq!(claims["nonce"], "n");
    assert!(claims["at_hash"].is_string());
    let client = scene.client().await;
    let refreshed = grants::refresh(
        &scene.world.ctx,
        &client,
        Origin::default(),
        result.refresh_token.as_deref().unwrap(),
        None,
        None,
    );
    let refreshed = refreshed.await.unwrap();
    let again = tokens::verify(&scene.world.ctx, &refreshed.access_token.unwrap()).await.unwrap();
    assert_eq!(again.scopes, ["openid", "email"]);
    let id = refreshed.id_token.unwrap();
    let claims: serde_json::Value = cognomen_crypto::jose::Unverified::parse(&id).unwrap().claims().unwrap();
    assert!(claims.get("nonce").is_none(), "the nonce belongs to the first ID token");
}

#[tokio::test]
async fn a_grant_without_openid_has_no_id_token_and_one_of_an_ended_browser_nothing() {
    let scene = Scene::new().await;
    let admitted = scene.sign_in().await;
    let Begun::Tokens(result) = scene.begin(&admitted, &[tokens::USER_SCOPE]).await else { panic!("tokens") };
    assert!(result.id_token.is_none());
    let client = scene.client().await;
    browsers::end(&scene.world.ctx, &client.pool, &admitted.sub, &admitted.session.id).await.unwrap();
    assert!(matches!(scene.begin(&admitted, &["openid"]).await, Begun::Gone));
}

#[tokio::test]
async fn a_client_takes_a_browser_session_for_as_long_as_it_says() {
    let scene = Scene::new().await;
    let admitted = scene.sign_in().await;
    let client = scene.client().await;
    assert!(browsers::is_reusable(&scene.world.ctx, &client, &admitted.session).await.unwrap());
    let track = idp::SetUserPoolSessionConfigurationRequest {
        user_pool_id: scene.pool_id.clone(),
        user_session_tracking: idp::UserSessionTrackingType::Enabled,
        token_session: idp::UserPoolTokenSessionConfigType { max_per_user: 20 },
    };
    sessions::set_user_pool_session_configuration(permit(), track, &scene.world.ctx).await.unwrap();
    for (minutes, reusable) in [(0, false), (120, true)] {
        let set = idp::SetUserPoolClientSessionConfigurationRequest {
            user_pool_id: scene.pool_id.clone(),
            client_id: scene.client_id.clone(),
            sso_session: idp::ClientSSOSessionConfigType { max_validity_minutes: minutes },
        };
        sessions::set_user_pool_client_session_configuration(permit(), set, &scene.world.ctx).await.unwrap();
        let found = browsers::is_reusable(&scene.world.ctx, &client, &admitted.session).await.unwrap();
        assert_eq!(found, reusable, "{minutes}");
    }
}

/// Names a tokens' function of the pool, which does something before it answers.
async fn meanwhile(scene: &Arc<Scene>, act: impl AsyncFn(&Scene) + Send + Sync + 'static) {
    let update = idp::UpdateUserPoolRequest {
        user_pool_id: scene.pool_id.clone(),
        lambda_config: Some(idp::LambdaConfigType {
            pre_token_generation: Some(arn("tokens")),
            ..idp::LambdaConfigType::default()
        }),
        ..idp::UpdateUserPoolRequest::default()
    };
    pools::update_user_pool(permit(), update, &scene.world.ctx).await.unwrap();
    let held = Arc::clone(scene);
    scene.world.functions.on(Trigger::PreTokenGeneration, move |event| {
        tokio::task::block_in_place(|| tokio::runtime::Handle::current().block_on(act(&held)));
        Ok(event)
    });
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_grant_that_is_revoked_while_the_function_runs_gives_nothing() {
    let scene = Arc::new(Scene::new().await);
    let admitted = scene.sign_in().await;
    let (sub, id) = (admitted.sub.clone(), admitted.session.id.clone());
    meanwhile(&scene, async move |scene| {
        browsers::end(&scene.world.ctx, &scene.client().await.pool, &sub, &id).await.unwrap();
    })
    .await;
    assert!(matches!(scene.begin(&admitted, &["openid"]).await, Begun::Gone));
    let admitted = scene.sign_in().await;
    meanwhile(&scene, async move |scene| {
        scene.world.clock.advance(1);
        scene.set_password(OTHER).await;
    })
    .await;
    assert!(matches!(scene.begin(&admitted, &["openid"]).await, Begun::Gone));
    scene.set_password(PASSWORD).await;
    let admitted = scene.sign_in().await;
    meanwhile(&scene, async |scene| {
        let request = idp::AdminDisableUserRequest { user_pool_id: scene.pool_id.clone(), username: "mary".to_owned() };
        users::admin_disable_user(permit(), request, &scene.world.ctx).await.unwrap();
    })
    .await;
    assert!(matches!(scene.begin(&admitted, &["openid"]).await, Begun::Gone));
}
