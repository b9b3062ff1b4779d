//! Whom a token must come from, and whom it must be for.

/// The one issuer that has two spellings.
pub(in crate::federation) const GOOGLE: [&str; 2] = ["https://accounts.google.com", "accounts.google.com"];

/// Seconds that a provider's clock may differ from ours.
pub const LEEWAY: i64 = 300;

/// A provider of OpenID Connect, as far as its tokens are concerned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Provider {
    /// Host and path, as ARNs, condition keys and `Logins` name it.
    pub name: String,
    /// Values of `iss` that are its own.
    pub issuers: Vec<String>,
    /// Where its keys are.
    pub keys: KeySource,
    /// Whom its tokens may be for.
    pub audiences: Audiences,
    /// SHA-1 of certificates, in hexadecimal, one of which may vouch for its server where no authority does.
    pub thumbprints: Vec<String>,
    /// Seconds that a token counts beyond its end.
    pub grace: i64,
    /// Whether `aud` must name a client of the list even where `azp` does.
    pub listed_audience: bool,
}

/// Where the keys of a provider are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeySource {
    /// Named by the discovery document below this URL (OpenID Connect Discovery 1.0 section 4), which is also the issuer.
    Discovered(String),
    /// At this URL.
    At(String),
}

/// Whom tokens may be for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Audiences {
    /// Whomever: the caller decides by what the token names.
    Any,
    /// One of these clients.
    Clients(Vec<String>),
}

impl Provider {
    /// A provider that is known by its URL, with or without `https://`.
    #[must_use]
    pub fn open_id(url: &str, client_ids: Vec<String>, thumbprints: Vec<String>) -> Self {
        let issuer = if url.contains("://") { url.to_owned() } else { format!("https://{url}") };
        let name = issuer.split_once("://").map_or(issuer.as_str(), |(_, name)| name).to_owned();
        Self {
            name,
            keys: KeySource::Discovered(issuer.clone()),
            issuers: if issuer == GOOGLE[0] { GOOGLE.map(str::to_owned).to_vec() } else { vec![issuer] },
            audiences: Audiences::Clients(client_ids),
            thumbprints,
            grace: LEEWAY,
            listed_audience: false,
        }
    }

    /// The provider as identity pools have it: its tokens count to the second of their end and no longer, and for whom they are
    /// decides beside who asked for them.
    #[must_use]
    pub fn exact(mut self) -> Self {
        self.grace = 0;
        self.listed_audience = true;
        self
    }
}
