//! Google, Apple, Facebook, Login with Amazon and Twitter: the checks that each of them documents.

mod amazon;
mod facebook;
mod oauth1;
mod questions;
mod twitter;

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

pub use questions::Questions;

use super::web::{self, Audiences, KeySource, LEEWAY, Provider, WebFault, WebIdentity};
use super::{Fetched, Unreachable};
use crate::Context;

/// Google, in `Logins` and in policies.
pub const GOOGLE: &str = "accounts.google.com";
/// Sign in with Apple.
pub const APPLE: &str = "appleid.apple.com";
/// Facebook.
pub const FACEBOOK: &str = "graph.facebook.com";
/// Login with Amazon.
pub const AMAZON: &str = "www.amazon.com";
/// Twitter.
pub const TWITTER: &str = "api.twitter.com";

/// All of them.
pub const NAMES: [&str; 5] = [GOOGLE, APPLE, FACEBOOK, AMAZON, TWITTER];

/// The longest access token that is passed on, in bytes.
const LONGEST_TOKEN: usize = 8192;
/// The longest id of a user or an application, in bytes.
const LONGEST_ID: usize = 256;

/// Where the social providers are asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Social {
    /// JSON Web Key Set of Google.
    pub google_keys: String,
    /// JSON Web Key Set of Apple.
    pub apple_keys: String,
    /// Facebook's Graph API, without a slash at its end.
    pub facebook: String,
    /// API of Login with Amazon, without a slash at its end.
    pub amazon: String,
    /// Twitter's API, without a slash at its end.
    pub twitter: String,
}

impl Default for Social {
    fn default() -> Self {
        Self {
            google_keys: "https://www.googleapis.com/oauth2/v3/certs".to_owned(),
            apple_keys: "https://appleid.apple.com/auth/keys".to_owned(),
            facebook: "https://graph.facebook.com".to_owned(),
            amazon: "https://api.amazon.com".to_owned(),
            twitter: "https://api.twitter.com".to_owned(),
        }
    }
}

impl Social {
    /// Google as a provider of ID tokens. Its issuer has two spellings.
    #[must_use]
    pub fn google(&self, audiences: Audiences) -> Provider {
        provider(GOOGLE, &web::GOOGLE, &self.google_keys, audiences)
    }

    /// Apple as a provider of ID tokens.
    #[must_use]
    pub fn apple(&self, audiences: Audiences) -> Provider {
        provider(APPLE, &["https://appleid.apple.com"], &self.apple_keys, audiences)
    }
}

fn provider(name: &str, issuers: &[&str], keys: &str, audiences: Audiences) -> Provider {
    Provider {
        name: name.to_owned(),
        issuers: issuers.iter().map(|issuer| (*issuer).to_owned()).collect(),
        keys: KeySource::At(keys.to_owned()),
        audiences,
        thumbprints: Vec::new(),
        grace: LEEWAY,
        listed_audience: false,
    }
}

/// Proves a token of the social provider `name`. `app` is what `SupportedLoginProviders` holds for it: the ids of applications,
/// separated by `;` or `,`, or Twitter's key and secret. Without it, whatever the application, the caller decides by the audience
/// of the answer. Tokens count to the second of their end with it, and as long as STS lets them without.
///
/// # Errors
/// [`WebFault`]; [`WebFault::Rejected`] for a provider that is none.
pub async fn verify(ctx: &Context, name: &str, app: Option<&str>, token: &str) -> Result<WebIdentity, WebFault> {
    let apps = app.map_or(Audiences::Any, |app| {
        Audiences::Clients(
            app.split([';', ',']).map(str::trim).filter(|id| !id.is_empty()).map(str::to_owned).collect(),
        )
    });
    if !matches!(name, GOOGLE | APPLE) {
        return ask(ctx, name, app, &apps, token).await;
    }
    let signed = |provider: Provider| if app.is_some() { provider.exact() } else { provider };
    match name {
        GOOGLE => web::verify(ctx, &signed(ctx.social.google(apps)), token).await,
        _ => web::verify(ctx, &signed(ctx.social.apple(apps)), token).await,
    }
}

/// Shows an access token to the provider it is of.
async fn ask(
    ctx: &Context,
    name: &str,
    app: Option<&str>,
    apps: &Audiences,
    token: &str,
) -> Result<WebIdentity, WebFault> {
    let provider = NAMES.into_iter().find(|known| *known == name).ok_or(WebFault::Rejected)?;
    let token = sendable(token)?;
    // A flood must not become one of ours.
    let _turn = ctx.caches.questions.turn(provider, app.unwrap_or_default()).ok_or(WebFault::Silent)?;
    match provider {
        FACEBOOK => facebook::verify(ctx, apps, token).await,
        AMAZON => amazon::verify(ctx, apps, token).await,
        TWITTER => twitter::verify(ctx, app.unwrap_or_default(), token).await,
        _ => Err(WebFault::Rejected),
    }
}

/// A token that may stand in a header: nothing of it ends the line.
fn sendable(token: &str) -> Result<&str, WebFault> {
    let fits = token.len() <= LONGEST_TOKEN && token.bytes().all(|byte| byte.is_ascii_graphic());
    if fits && !token.is_empty() { Ok(token) } else { Err(WebFault::Rejected) }
}

/// What a provider of access tokens says about one; a refusal of theirs is one of ours.
fn answer<T: DeserializeOwned>(fetched: Result<Fetched, Unreachable>) -> Result<T, WebFault> {
    let fetched = fetched.map_err(|_| WebFault::Silent)?;
    match fetched.status {
        200 => serde_json::from_slice(&fetched.body).map_err(|_| WebFault::Silent),
        400 | 401 | 403 | 404 => Err(WebFault::Rejected),
        _ => Err(WebFault::Silent),
    }
}

/// What is known of the user of an access token: provider, application, id.
fn opaque(provider: &str, app: String, user: String, expires_at: Option<i64>) -> Result<WebIdentity, WebFault> {
    let is_id = |id: &str| (1..=LONGEST_ID).contains(&id.len()) && id.bytes().all(|byte| byte.is_ascii_graphic());
    if !is_id(&app) || !is_id(&user) {
        return Err(WebFault::Silent);
    }
    let claims = [("iss", provider), ("aud", &app), ("sub", &user)];
    Ok(WebIdentity {
        provider: provider.to_owned(),
        issuer: provider.to_owned(),
        claims: claims.into_iter().map(|(name, value)| (name.to_owned(), Value::from(value))).collect::<Map<_, _>>(),
        subject: user,
        audience: vec![app],
        authorized_party: None,
        amr: Vec::new(),
        expires_at,
    })
}

/// Whether an application is among those that are wanted.
fn wanted(apps: &Audiences, ids: &[&str]) -> bool {
    match apps {
        Audiences::Any => true,
        Audiences::Clients(known) => known.iter().any(|known| ids.contains(&known.as_str())),
    }
}
