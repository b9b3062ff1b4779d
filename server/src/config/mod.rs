//! Configuration: flags over environment over `cognomen.toml`. An error names the setting, its value and the place.

mod endpoint;
mod error;
mod functions;
mod identity;
mod keys;
mod limits;
mod settings;
mod source;
mod value;

use std::collections::BTreeMap;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use cognomen_outbound::{Security, SmtpLogin, SmtpSettings};

pub use error::{ConfigError, Place};
pub use functions::FunctionsSettings;
pub use identity::IdentitySettings;
pub use settings::{Addresses, LogFormat, LogSettings, Mode, PrivateListen, Settings, StoreChoice, TlsFiles};
pub use source::Flags;
use source::{Contents, Entry, Layer, Value};

/// The file that is read when none is named and this one exists.
const FILE: &str = "cognomen.toml";
/// The variable that names the file.
const FILE_VARIABLE: &str = "COGNOMEN_CONFIG";

/// Every setting: its name in the file and its variable in the environment.
pub fn names() -> impl Iterator<Item = (&'static str, &'static str)> {
    keys::KEYS.iter().map(|key| (key.name, key.variable))
}

/// Whether a `COGNOMEN_…` variable means something.
#[must_use]
pub fn is_variable(name: &str) -> bool {
    name == FILE_VARIABLE || names().any(|(_, variable)| variable == name)
}

/// Where settings come from.
#[derive(Debug, Default)]
pub struct Sources {
    /// Settings given as flags.
    pub flags: Flags,
    /// The file named by `--config`.
    pub file: Option<PathBuf>,
    /// The environment.
    pub environment: BTreeMap<String, String>,
    /// Working folder.
    pub folder: PathBuf,
}

impl Settings {
    /// Reads the settings of a server.
    ///
    /// # Errors
    /// [`ConfigError`] when a setting is unknown, malformed, missing, or contradicts another.
    pub fn load(mode: Mode, sources: Sources) -> Result<Self, ConfigError> {
        let named = sources.file.or_else(|| sources.environment.get(FILE_VARIABLE).map(PathBuf::from));
        let file = match named {
            Some(named) => source::file(&sources.folder.join(named))?,
            None if sources.folder.join(FILE).exists() => source::file(Path::new(&sources.folder.join(FILE)))?,
            None => Contents::default(),
        };
        let layers = [source::flags(sources.flags), source::environment(&sources.environment), file.layer];
        let given = Given { layers, entries: file.entries };
        given.settings(mode)
    }

    /// Whether the server may be reached by others with these settings. `insecure_http` says that a proxy before it speaks TLS.
    ///
    /// # Errors
    /// [`ConfigError::Missing`] names what production needs.
    pub fn check_serving(&self, insecure_http: bool) -> Result<(), ConfigError> {
        if self.tls.is_none() && !insecure_http {
            let reason = "`serve` speaks TLS; behind a proxy that does, say `--insecure-http`";
            return Err(ConfigError::Missing { key: "tls.cert", reason });
        }
        if self.public_url.is_none() && self.listen.ip().is_unspecified() {
            let reason = "the server listens on every address, and tokens name the one that clients use";
            return Err(ConfigError::Missing { key: "public_url", reason });
        }
        if self.public_url.is_none() && self.tls.is_none() {
            let reason = "clients use the address of the proxy, and tokens name it";
            return Err(ConfigError::Missing { key: "public_url", reason });
        }
        Ok(())
    }
}

/// Longest file of an import job in bytes, unless the settings say otherwise: 2 GiB.
const IMPORT_MAX_BYTES: u64 = 2 << 30;

/// What was given.
struct Given {
    /// Highest first.
    layers: [Layer; 3],
    /// Tables of arrays, as the file has them.
    entries: Vec<Entry>,
}

impl Given {
    fn find(&self, key: &str) -> Option<&source::Found> {
        self.layers.iter().find_map(|layer| layer.get(key))
    }

    fn read<T>(&self, key: &'static str, read: impl Fn(&str) -> Result<T, String>) -> Result<Option<T>, ConfigError> {
        let Some(found) = self.find(key) else { return Ok(None) };
        let Value::Text(text) = &found.value else { return Ok(None) };
        let text = text.trim();
        read(text).map(Some).map_err(|reason| self.invalid(key, text, reason))
    }

    fn read_list<T>(
        &self,
        key: &'static str,
        read: impl Fn(&str) -> Result<T, String>,
    ) -> Result<Option<Vec<T>>, ConfigError> {
        let Some(found) = self.find(key) else { return Ok(None) };
        let Value::List(items) = &found.value else { return Ok(None) };
        let read = |text: &String| read(text).map_err(|reason| self.invalid(key, text, reason));
        items.iter().map(read).collect::<Result<_, _>>().map(Some)
    }

    fn invalid(&self, key: &'static str, text: &str, reason: impl Into<String>) -> ConfigError {
        let place = self.find(key).map_or(Place::Default, |found| found.place.clone());
        ConfigError::Invalid { place, key, value: value::shown(text), reason: reason.into() }
    }

    fn path(&self, key: &'static str) -> Result<Option<PathBuf>, ConfigError> {
        let path = |text: &str| match text {
            "" => Err("expected a path".to_owned()),
            text => Ok(PathBuf::from(text)),
        };
        self.read(key, path)
    }

    fn settings(&self, mode: Mode) -> Result<Settings, ConfigError> {
        let local = |port| SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        let private_default = match mode {
            Mode::Dev => PrivateListen::Perhaps(local(8401)),
            Mode::Serve => PrivateListen::At(local(8401)),
        };
        let region = self.read("region", value::region)?.unwrap_or_else(|| "us-east-1".to_owned());
        Ok(Settings {
            mode,
            listen: self.read("listen", value::address)?.unwrap_or_else(|| local(8400)),
            private_listen: self.read("private_listen", value::private)?.unwrap_or(private_default),
            data: self.path("data")?.unwrap_or_else(|| PathBuf::from(".cognomen")),
            store: self.read("store", value::store)?.unwrap_or(StoreChoice::Sqlite),
            public_url: self.read("public_url", value::url)?,
            account_id: self.read("account_id", value::account)?.unwrap_or_else(|| "000000000000".to_owned()),
            regions: self.regions(mode, &region)?,
            region,
            issuer: self.read("issuer", value::issuer)?,
            base_domain: self.read("base_domain", value::domain)?,
            trusted_proxies: self.read_list("trusted_proxies", value::network)?.unwrap_or_default(),
            breached: Arc::new(self.read("breached_passwords", value::hash_file)?.unwrap_or_default()),
            tls: self.tls()?,
            smtp: self.smtp()?,
            log: LogSettings {
                level: self.read("log.level", value::log_level)?.unwrap_or_else(|| "info".to_owned()),
                format: self.read("log.format", value::log_format)?.unwrap_or(LogFormat::Text),
            },
            import_max_bytes: self.read("import.max_bytes", value::bytes)?.unwrap_or(IMPORT_MAX_BYTES),
            limits: self.limits(mode)?,
            functions: self.functions(mode)?,
            key_service: self.key_service(mode)?,
            identity: self.identity(mode)?,
            log_groups: self.read_list("log.groups", value::log_group)?.unwrap_or_default().into_iter().collect(),
        })
    }

    /// In development any region; otherwise the ones listed, the default one among them.
    fn regions(&self, mode: Mode, region: &str) -> Result<Vec<String>, ConfigError> {
        match (self.read_list("regions", value::region)?, mode) {
            (Some(regions), _) if !regions.iter().any(|other| other == region) => {
                Err(self.invalid("regions", &regions.join(","), format!("does not list the default region `{region}`")))
            }
            (Some(regions), _) => Ok(regions),
            (None, Mode::Dev) => Ok(Vec::new()),
            (None, Mode::Serve) => Ok(vec![region.to_owned()]),
        }
    }

    fn tls(&self) -> Result<Option<TlsFiles>, ConfigError> {
        let client_ca = self.path("tls.client_ca")?;
        match (self.path("tls.cert")?, self.path("tls.key")?) {
            (Some(cert), Some(key)) => Ok(Some(TlsFiles { cert, key, client_ca })),
            (Some(_), None) => Err(ConfigError::Missing { key: "tls.key", reason: "`tls.cert` is given" }),
            (None, Some(_)) => Err(ConfigError::Missing { key: "tls.cert", reason: "`tls.key` is given" }),
            (None, None) if client_ca.is_some() => {
                Err(ConfigError::Missing { key: "tls.cert", reason: "`tls.client_ca` is given" })
            }
            (None, None) => Ok(None),
        }
    }

    fn smtp(&self) -> Result<Option<SmtpSettings>, ConfigError> {
        let Some(host) = self.read("smtp.host", value::domain)? else {
            for key in ["smtp.port", "smtp.username", "smtp.password_file", "smtp.tls", "smtp.from"] {
                if self.find(key).is_some() {
                    return Err(ConfigError::Missing {
                        key: "smtp.host",
                        reason: "other settings of `smtp` are given",
                    });
                }
            }
            return Ok(None);
        };
        let security = self.read("smtp.tls", Security::parse)?.unwrap_or(Security::StartTls);
        let port = self.read("smtp.port", value::port)?.unwrap_or(security.default_port());
        let missing = "it is the sender of pools that name none";
        let from = self.read("smtp.from", cognomen_outbound::sender)?;
        let from = from.ok_or(ConfigError::Missing { key: "smtp.from", reason: missing })?;
        let username = self.read("smtp.username", |text| Ok(text.to_owned()))?;
        let password = self.read("smtp.password_file", password)?;
        let login = match (username, password) {
            (Some(username), Some(password)) => Some(SmtpLogin::new(username, password)),
            (None, None) => None,
            (Some(_), None) => {
                return Err(ConfigError::Missing { key: "smtp.password_file", reason: "`smtp.username` is given" });
            }
            (None, Some(_)) => {
                return Err(ConfigError::Missing { key: "smtp.username", reason: "`smtp.password_file` is given" });
            }
        };
        Ok(Some(SmtpSettings { host, port, security, login, from }))
    }
}

/// Reads a password from its file, without the line's end.
fn password(file: &str) -> Result<String, String> {
    let text = std::fs::read_to_string(file).map_err(|error| format!("cannot be read: {error}"))?;
    Ok(text.trim_end_matches(['\r', '\n']).to_owned())
}
