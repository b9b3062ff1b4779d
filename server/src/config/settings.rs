//! The settings of a server, once understood.

use std::collections::BTreeMap;
use std::fmt;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;

use cognomen_outbound::SmtpSettings;
use cognomen_outbound::aws::Endpoint;
use cognomen_userpool::limits::Limits;
use cognomen_userpool::risk::{BreachedPasswords, Network};

use super::functions::FunctionsSettings;
use super::identity::IdentitySettings;

/// What the server is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Development: plain HTTP, a seeded key, an inbox.
    Dev,
    /// Production.
    Serve,
}

/// Where records are kept.
#[derive(Clone, PartialEq, Eq)]
pub enum StoreChoice {
    /// In the data folder.
    Sqlite,
    /// In the PostgreSQL database of this URL.
    Postgres(String),
}

impl fmt::Debug for StoreChoice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sqlite => f.write_str("Sqlite"),
            Self::Postgres(url) => write!(f, "Postgres({})", super::value::shown(url)),
        }
    }
}

/// Where health and metrics are served.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PrivateListen {
    /// Nowhere.
    Off,
    /// At this address.
    At(SocketAddr),
    /// At this address, unless it is taken.
    Perhaps(SocketAddr),
}

/// PEM files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TlsFiles {
    /// Certificate chain, the server's own first.
    pub cert: PathBuf,
    /// Private key.
    pub key: PathBuf,
    /// Certificates whose holders sign clients' certificates; every client must then show one.
    pub client_ca: Option<PathBuf>,
}

/// How log lines look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogFormat {
    /// For people.
    Text,
    /// One JSON object a line.
    Json,
}

/// What is logged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogSettings {
    /// A level or directives.
    pub level: String,
    /// How lines look.
    pub format: LogFormat,
}

/// All settings of a server.
#[derive(Clone, Debug)]
pub struct Settings {
    /// What the server is for.
    pub mode: Mode,
    /// Address of the listener; port 0 lets the system choose.
    pub listen: SocketAddr,
    /// Address of the private listener.
    pub private_listen: PrivateListen,
    /// Data folder.
    pub data: PathBuf,
    /// Where records are kept.
    pub store: StoreChoice,
    /// Address clients reach the server by, without a trailing slash; none: the listener's own.
    pub public_url: Option<String>,
    /// Twelve-digit account.
    pub account_id: String,
    /// Region of requests that name none.
    pub region: String,
    /// Regions that requests may name; empty: any.
    pub regions: Vec<String>,
    /// Template of tokens' issuer; none: `{public URL}/{poolId}`.
    pub issuer: Option<String>,
    /// Domain below which user pools have theirs; none: the host of the public URL.
    pub base_domain: Option<String>,
    /// Proxies whose `X-Forwarded-For` is believed.
    pub trusted_proxies: Vec<Network>,
    /// Passwords known from breaches.
    pub breached: Arc<BreachedPasswords>,
    /// TLS; none: plain HTTP.
    pub tls: Option<TlsFiles>,
    /// Mail server.
    pub smtp: Option<SmtpSettings>,
    /// Logging.
    pub log: LogSettings,
    /// Longest file of an import job in bytes.
    pub import_max_bytes: u64,
    /// Bounds on requests and messages.
    pub limits: Limits,
    /// Functions that pools call.
    pub functions: FunctionsSettings,
    /// Where data keys are asked for; none: the keys of the own account.
    pub key_service: Option<Endpoint>,
    /// Identity pools and providers.
    pub identity: IdentitySettings,
    /// Files of the log groups that pools may name, by name of the group.
    pub log_groups: BTreeMap<String, PathBuf>,
}

/// The addresses that follow from the settings once the listener is bound.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Addresses {
    /// Address clients reach the server by, without a trailing slash.
    pub public_url: String,
    /// Template of tokens' issuer, with `{region}` and `{poolId}`.
    pub issuer: String,
    /// Domain below which user pools have theirs.
    pub base_domain: String,
    /// Issuer of the tokens of identity pools.
    pub identity_issuer: String,
}

impl Settings {
    /// The addresses in force when the listener is bound to `bound`.
    #[must_use]
    pub fn addresses(&self, bound: SocketAddr) -> Addresses {
        let own = || {
            let scheme = if self.tls.is_some() { "https" } else { "http" };
            let host = match bound {
                bound if bound.ip().is_unspecified() => format!("localhost:{}", bound.port()),
                bound => bound.to_string(),
            };
            format!("{scheme}://{host}")
        };
        let public_url = self.public_url.clone().unwrap_or_else(own);
        let issuer = self.issuer.clone().unwrap_or_else(|| format!("{public_url}/{{poolId}}"));
        let base_domain = self.base_domain.clone().unwrap_or_else(|| match self.mode {
            Mode::Dev => "localhost".to_owned(),
            Mode::Serve => host_of(&public_url),
        });
        let identity_issuer = self.identity.issuer.clone().unwrap_or_else(|| format!("{public_url}/identity"));
        Addresses { public_url, issuer, base_domain, identity_issuer }
    }
}

fn host_of(url: &str) -> String {
    let parsed = url.parse::<http::Uri>().ok();
    parsed.and_then(|url| url.host().map(str::to_owned)).unwrap_or_default()
}
