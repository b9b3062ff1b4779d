//! The assembled server: settings in, a running server out.

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;

use cognomen_crypto::{Random, SystemRandom};
use cognomen_identity::federation::Upstream;
use cognomen_model::Clock;
use cognomen_model::clock::SystemClock;
use cognomen_outbound::functions::local::Launcher;
use cognomen_outbound::functions::{CallLog, Invoker};
use cognomen_outbound::{DevMessages, HttpUpstream, Inbox, Outgoing, Smtp};
use cognomen_store::Store;
use cognomen_store::engine::Engine;
use cognomen_userpool::messages::Messages;
use cognomen_userpool::signing::KeyReserve;
use cognomen_userpool::triggers::port::{DataKeys, Functions, NoFunctions};

use crate::compose;
use crate::config::{Addresses, ConfigError, Mode, PrivateListen, Settings};
use crate::imports::Importing;
use crate::listen::{Answer, Limits, Listener, Serving, Tls, TlsError};
use crate::metrics::Metrics;
use crate::private::Private;
use crate::storage::{self, Keys, StorageError};
use crate::upkeep::Upkeep;
use crate::{data_keys, functions};

/// What a test puts in place of the machine's own.
#[derive(Default)]
pub struct Overrides {
    /// The time.
    pub clock: Option<Arc<dyn Clock>>,
    /// Random bytes.
    pub random: Option<Arc<dyn Random>>,
    /// Where codes and invitations leave.
    pub messages: Option<Arc<dyn Messages>>,
    /// Token-signing keys made ahead of time.
    pub key_reserve: Option<Arc<KeyReserve>>,
    /// Bounds of the listeners.
    pub limits: Option<Limits>,
    /// What stands between the store and its database.
    pub engine: Option<AroundEngine>,
    /// How processes of functions are started.
    pub launcher: Option<Launcher>,
    /// Asks the servers of providers.
    pub upstream: Option<Arc<dyn Upstream>>,
}

/// Makes an engine that stands before another one.
pub type AroundEngine = Box<dyn FnOnce(Arc<dyn Engine>) -> Arc<dyn Engine> + Send>;

/// What the answering side is made from.
#[derive(Clone)]
pub struct AppParts {
    /// Documents, sealed.
    pub store: Arc<Store>,
    /// Key-encryption keys.
    pub keys: Arc<Keys>,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// Random bytes.
    pub random: Arc<dyn Random>,
    /// Where codes and invitations leave.
    pub messages: Arc<dyn Messages>,
    /// Token-signing keys made ahead of time.
    pub key_reserve: Arc<KeyReserve>,
    /// The development inbox; none in production.
    pub inbox: Option<Arc<Inbox>>,
    /// Calls functions.
    pub functions: Arc<dyn Functions>,
    /// Makes data keys.
    pub data_keys: Arc<dyn DataKeys>,
    /// Asks the servers of providers.
    pub upstream: Arc<dyn Upstream>,
    /// Calls of functions, kept for the page of a development server; none in production.
    pub calls: Option<Arc<CallLog>>,
    /// What is measured of requests.
    pub metrics: Arc<Metrics>,
    /// Settings.
    pub settings: Arc<Settings>,
    /// The addresses that follow from the settings and the bound listener.
    pub addresses: Addresses,
}

/// Why a server does not start.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// An address cannot be listened on.
    #[error("cannot listen on `{address}` (`{setting}`): {source}")]
    Listen {
        /// The setting that names it.
        setting: &'static str,
        /// The address.
        address: SocketAddr,
        /// Why.
        source: io::Error,
    },
    /// Data folder, database or keys cannot be used.
    #[error(transparent)]
    Storage(#[from] StorageError),
    /// Certificates cannot be used.
    #[error(transparent)]
    Tls(#[from] TlsError),
    /// A setting is missing.
    #[error(transparent)]
    Config(#[from] ConfigError),
    /// It would not be right to start.
    #[error("{0}")]
    Refused(String),
    /// Something failed that has to succeed first.
    #[error("{what}: {source}")]
    Application {
        /// What was being done.
        what: &'static str,
        /// Why it failed.
        source: Box<dyn std::error::Error + Send + Sync>,
    },
}

/// A server before it listens: everything that commands without a listener need, too.
pub struct Prepared {
    /// What the answering side is made from.
    pub parts: AppParts,
    listener: Option<Listener>,
    invoker: Option<Arc<Invoker>>,
    tls: Option<Tls>,
    limits: Limits,
}

impl Prepared {
    /// Opens the store and the keys for a command that does not listen.
    ///
    /// # Errors
    /// [`StartError`] when the settings, the store or the keys cannot be used.
    pub async fn offline(settings: Settings) -> Result<Self, StartError> {
        let addresses = settings.addresses(settings.listen);
        Self::assemble(settings, Overrides::default(), addresses, None, None).await
    }

    /// Binds the listener and opens the store and the keys.
    ///
    /// # Errors
    /// [`StartError`] when the address, certificates, the store or the keys cannot be used.
    pub async fn listening(settings: Settings, overrides: Overrides) -> Result<Self, StartError> {
        let tls = settings.tls.as_ref().map(Tls::load).transpose()?;
        let limits = overrides.limits.unwrap_or_default();
        let listener = bind("listen", settings.listen, tls.clone(), limits).await?;
        let addresses = settings.addresses(listener.address());
        Self::assemble(settings, overrides, addresses, Some(listener), tls).await
    }

    async fn assemble(
        settings: Settings,
        overrides: Overrides,
        addresses: Addresses,
        listener: Option<Listener>,
        tls: Option<Tls>,
    ) -> Result<Self, StartError> {
        let clock = overrides.clock.unwrap_or_else(|| Arc::new(SystemClock));
        let random = overrides.random.unwrap_or_else(|| Arc::new(SystemRandom));
        let (store, keys) = storage::open(&settings, overrides.engine, random.clone(), clock.clone()).await?;
        let smtp = settings.smtp.as_ref().map(|smtp| Smtp::new(smtp, clock.clone()));
        let smtp = smtp.transpose().map_err(StartError::Refused)?;
        let inbox = (settings.mode == Mode::Dev).then(|| Arc::new(Inbox::new(clock.clone())));
        let messages: Arc<dyn Messages> = match (overrides.messages, &inbox) {
            (Some(messages), _) => messages,
            (None, Some(inbox)) => Arc::new(DevMessages::new(inbox.clone(), smtp)),
            (None, None) => Arc::new(Outgoing::new(smtp)),
        };
        // Commands that do not listen call no functions.
        let calls = (settings.mode == Mode::Dev).then(Arc::<CallLog>::default);
        let machine = functions::Machine {
            launcher: overrides.launcher.unwrap_or(Launcher::Direct),
            clock: clock.clone(),
            random: random.clone(),
        };
        let invoker = listener.is_some().then(|| functions::invoker(&settings, &addresses, machine, calls.clone()));
        let invoker = invoker.transpose().map_err(StartError::Refused)?;
        let functions: Arc<dyn Functions> = match &invoker {
            Some(invoker) => invoker.clone(),
            None => Arc::new(NoFunctions),
        };
        let data_keys = data_keys::of(&settings, &store, &random, &clock).map_err(StartError::Refused)?;
        let upstream: Arc<dyn Upstream> = match overrides.upstream {
            Some(upstream) => upstream,
            None => Arc::new(HttpUpstream::new(settings.identity.reach).map_err(StartError::Refused)?),
        };
        let parts = AppParts {
            store,
            keys,
            clock,
            random,
            messages,
            key_reserve: overrides.key_reserve.unwrap_or_default(),
            inbox,
            functions,
            data_keys,
            upstream,
            calls,
            metrics: Arc::new(Metrics::new()),
            settings: Arc::new(settings),
            addresses,
        };
        let limits = overrides.limits.unwrap_or_default();
        Ok(Self { parts, listener, invoker, tls, limits })
    }

    /// Starts to serve with `answer`.
    ///
    /// # Errors
    /// [`StartError`] when the private listener cannot be bound.
    pub async fn serve(self, answer: Arc<dyn Answer>) -> Result<Running, StartError> {
        let Self { parts, listener, invoker, tls, limits } = self;
        let listener = listener.ok_or_else(|| StartError::Refused("this command does not listen".to_owned()))?;
        let private = bind_private(parts.settings.private_listen, limits).await?;
        let addr = listener.address();
        let private_addr = private.as_ref().map(Listener::address);
        let answer = Arc::new(crate::metrics::Measured::new(parts.metrics.clone(), answer));
        let health = Arc::new(Private::new(parts.store.clone(), parts.metrics.clone()));
        Ok(Running {
            addr,
            private_addr,
            url: parts.addresses.public_url.clone(),
            invoker,
            tls,
            upkeep: Upkeep::start(parts.store.clone()),
            importing: Importing::start(compose::importing(&parts)),
            private: private.map(|private| private.serve(health.clone())),
            health,
            public: listener.serve(answer),
            parts,
        })
    }
}

async fn bind(
    setting: &'static str,
    address: SocketAddr,
    tls: Option<Tls>,
    limits: Limits,
) -> Result<Listener, StartError> {
    let bound = Listener::bind(address, tls, limits).await;
    bound.map_err(|source| StartError::Listen { setting, address, source })
}

async fn bind_private(private: PrivateListen, limits: Limits) -> Result<Option<Listener>, StartError> {
    match private {
        PrivateListen::Off => Ok(None),
        PrivateListen::At(address) => bind("private_listen", address, None, limits).await.map(Some),
        PrivateListen::Perhaps(address) => match Listener::bind(address, None, limits).await {
            Ok(listener) => Ok(Some(listener)),
            Err(error) => {
                tracing::warn!(%address, %error, "no health and metrics: set `private_listen` to another address, or to `off`");
                Ok(None)
            }
        },
    }
}

/// The whole server.
pub struct Server;

impl Server {
    /// Starts a server with the application: in development its key is seeded, in production an administrator must exist.
    ///
    /// # Errors
    /// [`StartError`] when something it needs cannot be used.
    pub async fn start(settings: Settings, overrides: Overrides) -> Result<Running, StartError> {
        let prepared = Prepared::listening(settings, overrides).await?;
        let answer = compose::answer(&prepared.parts).await?;
        prepared.serve(answer).await
    }
}

/// A server at work. Dropped without [`shutdown`](Self::shutdown), it drains in the background.
pub struct Running {
    /// Address of the listener.
    pub addr: SocketAddr,
    /// Address of the private listener.
    pub private_addr: Option<SocketAddr>,
    /// Address clients reach the server by.
    pub url: String,
    /// What the answering side was made from.
    pub parts: AppParts,
    invoker: Option<Arc<Invoker>>,
    tls: Option<Tls>,
    upkeep: Upkeep,
    importing: Importing,
    health: Arc<Private>,
    public: Serving,
    private: Option<Serving>,
}

impl Running {
    /// Reads certificates and key anew.
    ///
    /// # Errors
    /// [`TlsError`]; what was in force stays in force.
    pub fn reload_tls(&self) -> Result<(), TlsError> {
        self.tls.as_ref().map_or(Ok(()), Tls::reload)
    }

    /// Reports not ready, accepts no more, lets running requests finish within [`Limits::drain`], and stops. Tells whether all
    /// finished.
    pub async fn shutdown(self) -> bool {
        self.health.stopping();
        let finished = self.public.drain().await;
        self.importing.stop().await;
        if let Some(invoker) = self.invoker {
            invoker.shutdown().await;
        }
        self.upkeep.stop().await;
        if let Some(private) = self.private {
            private.drain().await;
        }
        finished
    }
}
