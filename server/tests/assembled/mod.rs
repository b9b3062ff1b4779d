//! The whole server over a socket, with a clock that a test moves and messages that it reads.

mod call;
pub(crate) mod shapes;
mod srp;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, LazyLock};

use async_trait::async_trait;
use cognomen_contract::Service;
use cognomen_identity::federation::Social;
use cognomen_model::clock::{Clock, ManualClock, UnixMillis};
use cognomen_outbound::Reach;
use cognomen_server::config::{
    FunctionsSettings, IdentitySettings, LogFormat, LogSettings, Mode, PrivateListen, Settings, StoreChoice,
};
use cognomen_server::listen::Limits;
use cognomen_server::server::{AppParts, AroundEngine, Overrides, Prepared, Running, Server};
use cognomen_store::testing::{START, TemporaryFolder, contents};
use cognomen_userpool::messages::{DeliveryError, Message, Messages};
use cognomen_userpool::signing::KeyReserve;
use parking_lot::Mutex;
use serde_json::{Value, json};

pub(crate) use call::{Answer, Call, Form, JSON, Key, basic};
pub(crate) use srp::Exchange;

/// Region of all calls that do not say otherwise.
pub(crate) const REGION: &str = "us-east-1";
/// Account of all servers.
pub(crate) const ACCOUNT: &str = "000000000000";
/// A password that default policies take.
pub(crate) const PASSWORD: &str = "Correct-horse-1";

/// One for all servers, so that each does not fill its own.
static RESERVE: LazyLock<Arc<KeyReserve>> = LazyLock::new(Arc::default);

/// Keeps messages instead of sending them.
#[derive(Default)]
pub(crate) struct Captured(Mutex<Vec<Message>>, AtomicBool);

#[async_trait]
impl Messages for Captured {
    async fn send(&self, message: Message) -> Result<(), DeliveryError> {
        if self.1.load(Ordering::SeqCst) {
            return Err(DeliveryError("the test wants it so".to_owned()));
        }
        self.0.lock().push(message);
        Ok(())
    }
}

impl Captured {
    /// The code in the newest message.
    pub(crate) fn last_code(&self) -> String {
        self.0.lock().last().and_then(|message| message.code.clone()).expect("a message with a code")
    }

    /// The newest message.
    pub(crate) fn last(&self) -> Message {
        self.0.lock().last().cloned().expect("a message")
    }

    /// Lets no message leave, or again all of them.
    pub(crate) fn fail(&self, fails: bool) {
        self.1.store(fails, Ordering::SeqCst);
    }

    /// How many messages left.
    pub(crate) fn count(&self) -> usize {
        self.0.lock().len()
    }
}

/// Settings of a development server on a folder.
pub(crate) fn settings(folder: &Path, store: StoreChoice) -> Settings {
    Settings {
        breached: Arc::default(),
        mode: Mode::Dev,
        listen: "127.0.0.1:0".parse().unwrap(),
        private_listen: PrivateListen::Off,
        data: folder.to_owned(),
        store,
        // The same after a restart and on all nodes, so that tokens go on to be good.
        public_url: Some("http://localhost:8400".to_owned()),
        account_id: ACCOUNT.to_owned(),
        region: REGION.to_owned(),
        regions: Vec::new(),
        issuer: None,
        base_domain: None,
        trusted_proxies: Vec::new(),
        tls: None,
        smtp: None,
        log: LogSettings { level: "error".to_owned(), format: LogFormat::Text },
        import_max_bytes: 8 * 1024 * 1024,
        limits: cognomen_userpool::limits::Limits::default(),
        log_groups: BTreeMap::new(),
        functions: FunctionsSettings::default(),
        key_service: None,
        identity: IdentitySettings { issuer: None, reach: Reach::Everywhere, social: Social::default() },
    }
}

/// One server with what a test holds of it.
pub(crate) struct World {
    pub(crate) server: Running,
    pub(crate) clock: Arc<ManualClock>,
    pub(crate) messages: Arc<Captured>,
    pub(crate) folder: Arc<TemporaryFolder>,
    store: StoreChoice,
}

impl World {
    /// A server on SQLite in a folder of its own.
    pub(crate) async fn new() -> Self {
        Self::with(StoreChoice::Sqlite, None).await
    }

    /// A server on a store, with a folder of its own.
    pub(crate) async fn with(store: StoreChoice, limits: Option<Limits>) -> Self {
        let clock = Arc::new(ManualClock::new(START));
        Self::start(Arc::new(TemporaryFolder::new()), store, clock, Arc::default(), limits).await
    }

    /// A server on SQLite whose operator sets bounds.
    pub(crate) async fn bounded(limits: cognomen_userpool::limits::Limits) -> Self {
        let (folder, clock) = (Arc::new(TemporaryFolder::new()), Arc::new(ManualClock::new(START)));
        let messages = Arc::<Captured>::default();
        let overrides = Overrides {
            clock: Some(clock.clone()),
            messages: Some(messages.clone()),
            key_reserve: Some(Arc::clone(&RESERVE)),
            ..Overrides::default()
        };
        let settings = Settings { limits, ..settings(folder.path(), StoreChoice::Sqlite) };
        let server = Server::start(settings, overrides).await.unwrap();
        Self { server, clock, messages, folder, store: StoreChoice::Sqlite }
    }

    /// A server on SQLite under an address of its own, with the domains of prefixes below `base_domain`.
    pub(crate) async fn public(url: &str, base_domain: &str) -> Self {
        let (folder, clock) = (Arc::new(TemporaryFolder::new()), Arc::new(ManualClock::new(START)));
        let messages = Arc::<Captured>::default();
        let overrides = Overrides {
            clock: Some(clock.clone()),
            messages: Some(messages.clone()),
            key_reserve: Some(Arc::clone(&RESERVE)),
            ..Overrides::default()
        };
        let settings = Settings {
            public_url: Some(url.to_owned()),
            base_domain: Some(base_domain.to_owned()),
            ..settings(folder.path(), StoreChoice::Sqlite)
        };
        let server = Server::start(settings, overrides).await.unwrap();
        Self { server, clock, messages, folder, store: StoreChoice::Sqlite }
    }

    /// A server on SQLite that knows of functions.
    pub(crate) async fn calling(folder: Arc<TemporaryFolder>, functions: FunctionsSettings) -> Self {
        let clock = Arc::new(ManualClock::new(START));
        let messages = Arc::<Captured>::default();
        let overrides = Overrides {
            clock: Some(clock.clone()),
            messages: Some(messages.clone()),
            key_reserve: Some(Arc::clone(&RESERVE)),
            ..Overrides::default()
        };
        let settings = Settings { functions, ..settings(folder.path(), StoreChoice::Sqlite) };
        let server = Server::start(settings, overrides).await.unwrap();
        Self { server, clock, messages, folder, store: StoreChoice::Sqlite }
    }

    /// A server on SQLite with another engine before it.
    pub(crate) async fn before(engine: AroundEngine) -> Self {
        let (folder, clock) = (Arc::new(TemporaryFolder::new()), Arc::new(ManualClock::new(START)));
        let messages = Arc::<Captured>::default();
        let overrides = Overrides {
            clock: Some(clock.clone()),
            messages: Some(messages.clone()),
            key_reserve: Some(Arc::clone(&RESERVE)),
            engine: Some(engine),
            ..Overrides::default()
        };
        let server = Server::start(settings(folder.path(), StoreChoice::Sqlite), overrides).await.unwrap();
        Self { server, clock, messages, folder, store: StoreChoice::Sqlite }
    }

    async fn start(
        folder: Arc<TemporaryFolder>,
        store: StoreChoice,
        clock: Arc<ManualClock>,
        messages: Arc<Captured>,
        limits: Option<Limits>,
    ) -> Self {
        let overrides = Overrides {
            clock: Some(clock.clone()),
            random: None,
            messages: Some(messages.clone()),
            key_reserve: Some(Arc::clone(&RESERVE)),
            limits,
            engine: None,
            launcher: None,
            upstream: None,
        };
        let server = Server::start(settings(folder.path(), store.clone()), overrides).await.unwrap();
        Self { server, clock, messages, folder, store }
    }

    /// A second server on the same database, which shares the key file and the clock.
    pub(crate) async fn neighbour(&self) -> Self {
        let folder = TemporaryFolder::new();
        std::os::unix::fs::symlink(self.folder.path().join("keys"), folder.path().join("keys")).unwrap();
        Self::start(Arc::new(folder), self.store.clone(), self.clock.clone(), self.messages.clone(), None).await
    }

    /// What a command that does not listen works with, in a process of its own.
    pub(crate) async fn command(&self) -> AppParts {
        Prepared::offline(settings(self.folder.path(), self.store.clone())).await.unwrap().parts
    }

    /// Stops the server and starts another on the same data.
    pub(crate) async fn restarted(self) -> Self {
        let Self { server, clock, messages, folder, store } = self;
        assert!(server.shutdown().await, "all requests finished");
        Self::start(folder, store, clock, messages, None).await
    }

    pub(crate) fn now(&self) -> UnixMillis {
        self.clock.now()
    }

    /// The key of development.
    pub(crate) fn key() -> Key {
        Key { id: "test".to_owned(), secret: "test".to_owned(), region: REGION.to_owned() }
    }

    pub(crate) async fn send(&self, call: &Call) -> Answer {
        call.send(self.server.addr).await
    }

    /// Calls a user-pool operation, signed by the development key.
    pub(crate) async fn call(&self, operation: &str, input: Value) -> Answer {
        let call = Call::pools(operation, &input);
        self.send(&call.signed(&Self::key(), Service::CognitoIdp, self.now())).await
    }

    /// Calls a user-pool operation unsigned.
    pub(crate) async fn open(&self, operation: &str, input: Value) -> Answer {
        self.send(&Call::pools(operation, &input)).await
    }

    /// The same as [`call`](Self::call), for what must succeed.
    pub(crate) async fn admin(&self, operation: &str, input: Value) -> Value {
        succeeded(&self.call(operation, input).await, operation)
    }

    /// The same as [`open`](Self::open), for what must succeed.
    pub(crate) async fn user(&self, operation: &str, input: Value) -> Value {
        succeeded(&self.open(operation, input).await, operation)
    }

    /// Calls an IAM operation with the development key.
    pub(crate) async fn iam(&self, operation: &str, form: &str) -> Answer {
        let call = Call::query(Service::Iam, operation, form).signed(&Self::key(), Service::Iam, self.now());
        let answer = self.send(&call).await;
        assert_eq!(answer.status, 200, "{operation}: {answer:?}");
        answer
    }

    /// An IAM user without any rights, and the key of it.
    pub(crate) async fn powerless(&self, name: &str) -> Key {
        self.iam("CreateUser", &format!("&UserName={name}")).await;
        let made = self.iam("CreateAccessKey", &format!("&UserName={name}")).await;
        Key {
            id: made.element("AccessKeyId").to_owned(),
            secret: made.element("SecretAccessKey").to_owned(),
            region: REGION.to_owned(),
        }
    }

    /// A JWKS document.
    pub(crate) async fn jwks(&self, pool_id: &str) -> Value {
        let answer = self.send(&Call::new("GET", &format!("/{pool_id}/.well-known/jwks.json"), &[], "")).await;
        assert_eq!(answer.status, 200, "{answer:?}");
        answer.json()
    }

    /// Every record as it is stored.
    pub(crate) async fn contents(&self) -> BTreeMap<String, Vec<u8>> {
        contents(&self.server.parts.store).await
    }
}

#[track_caller]
fn succeeded(answer: &Answer, operation: &str) -> Value {
    assert_eq!(answer.status, 200, "{operation}: {answer:?}");
    if answer.body.is_empty() { Value::Null } else { answer.json() }
}

/// A pool with a public client for all flows, whose users are told apart from unknown ones.
pub(crate) struct Pool {
    pub(crate) id: String,
    pub(crate) client_id: String,
}

impl Pool {
    pub(crate) async fn new(world: &World) -> Self {
        let made = world.admin("CreateUserPool", json!({ "PoolName": "pool" })).await;
        let id = made["UserPool"]["Id"].as_str().unwrap().to_owned();
        let client_id = Self::client(world, &id, json!({})).await["ClientId"].as_str().unwrap().to_owned();
        Self { id, client_id }
    }

    /// A client of a pool with more settings.
    pub(crate) async fn client(world: &World, pool_id: &str, more: Value) -> Value {
        let mut input = json!({
            "UserPoolId": pool_id,
            "ClientName": "client",
            "PreventUserExistenceErrors": "LEGACY",
            "ExplicitAuthFlows": ["ALLOW_USER_PASSWORD_AUTH", "ALLOW_USER_SRP_AUTH", "ALLOW_REFRESH_TOKEN_AUTH"],
        });
        input.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        world.admin("CreateUserPoolClient", input).await["UserPoolClient"].take()
    }

    /// A confirmed user with [`PASSWORD`].
    pub(crate) async fn add_user(&self, world: &World, name: &str) {
        let input = json!({ "UserPoolId": self.id, "Username": name, "MessageAction": "SUPPRESS" });
        world.admin("AdminCreateUser", input).await;
        let input = json!({ "UserPoolId": self.id, "Username": name, "Password": PASSWORD, "Permanent": true });
        world.admin("AdminSetUserPassword", input).await;
    }

    /// The answer to a sign-in by password.
    pub(crate) async fn password(&self, world: &World, name: &str, password: &str) -> Answer {
        let parameters = json!({ "USERNAME": name, "PASSWORD": password });
        let input =
            json!({ "ClientId": self.client_id, "AuthFlow": "USER_PASSWORD_AUTH", "AuthParameters": parameters });
        world.open("InitiateAuth", input).await
    }

    /// The tokens of a sign-in by password.
    pub(crate) async fn tokens(&self, world: &World, name: &str) -> Tokens {
        Tokens::of(&succeeded(&self.password(world, name, PASSWORD).await, "InitiateAuth"))
    }

    /// The answer to a refresh.
    pub(crate) async fn refresh(&self, world: &World, token: &str) -> Answer {
        let parameters = json!({ "REFRESH_TOKEN": token });
        let input =
            json!({ "ClientId": self.client_id, "AuthFlow": "REFRESH_TOKEN_AUTH", "AuthParameters": parameters });
        world.open("InitiateAuth", input).await
    }
}

/// What a sign-in gives.
pub(crate) struct Tokens {
    pub(crate) id: String,
    pub(crate) access: String,
    pub(crate) refresh: String,
}

impl Tokens {
    #[track_caller]
    pub(crate) fn of(answer: &Value) -> Self {
        let token = |name: &str| {
            let token = answer["AuthenticationResult"][name].as_str();
            token.unwrap_or_else(|| panic!("no `{name}` in {answer}")).to_owned()
        };
        Self { id: token("IdToken"), access: token("AccessToken"), refresh: token("RefreshToken") }
    }
}
