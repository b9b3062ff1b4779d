//! Tokens of OpenID Connect providers: who issued one, whom it is about, whom it is for.
//!
//! A provider is chosen before its token is believed, and everything is measured by that provider alone: its issuer, its keys,
//! its clients. The token names nothing that is fetched.

mod claims;
mod documents;
mod fault;
mod key_sets;
mod local;
mod provider;

use std::sync::Arc;

use cognomen_crypto::jose::{ForeignToken, JwtError};
use serde_json::{Map, Value};

pub use fault::{KeyFault, WebFault};
pub use key_sets::KeySets;
pub(in crate::federation) use provider::GOOGLE;
pub use provider::{Audiences, KeySource, LEEWAY, Provider};

use crate::Context;

/// What a token of another provider proves.
#[derive(Clone, Debug, PartialEq)]
pub struct WebIdentity {
    /// Host and path of the provider, as ARNs, condition keys and `Logins` name it.
    pub provider: String,
    /// `iss`.
    pub issuer: String,
    /// `sub`: the user, among those of the provider.
    pub subject: String,
    /// `aud`.
    pub audience: Vec<String>,
    /// `azp`.
    pub authorized_party: Option<String>,
    /// `amr`.
    pub amr: Vec<String>,
    /// Everything that the token says.
    pub claims: Map<String, Value>,
    /// When it ends, in seconds since 1970; none where a provider of access tokens does not tell.
    pub expires_at: Option<i64>,
}

impl WebIdentity {
    /// The client that the token was issued to: `azp` where there is one, else the one of `aud`.
    #[must_use]
    pub fn client(&self) -> &str {
        self.authorized_party.as_deref().or(self.audience.first().map(String::as_str)).unwrap_or_default()
    }
}

/// The issuer that a token claims, to find the provider by. Nothing is proved yet.
///
/// # Errors
/// [`WebFault::NotAToken`], [`WebFault::MissingClaim`].
pub fn claimed_issuer(token: &str) -> Result<String, WebFault> {
    let token = parse(token)?;
    let claims: Map<String, Value> = token.unverified().map_err(|_| WebFault::NotAToken)?;
    claims.get("iss").and_then(Value::as_str).map(str::to_owned).ok_or(WebFault::MissingClaim("iss"))
}

/// Proves a token of one provider: issuer, signature, client, times.
///
/// # Errors
/// [`WebFault`].
pub async fn verify(ctx: &Context, provider: &Provider, token: &str) -> Result<WebIdentity, WebFault> {
    proved(ctx, provider, token, true).await
}

/// Proves a token as [`verify`] does, by what is known of the provider: it is not asked.
///
/// # Errors
/// As [`verify`]; [`WebFault::Unasked`] where nothing is known of the provider's keys.
pub async fn verify_unasked(ctx: &Context, provider: &Provider, token: &str) -> Result<WebIdentity, WebFault> {
    proved(ctx, provider, token, false).await
}

async fn proved(ctx: &Context, provider: &Provider, token: &str, ask: bool) -> Result<WebIdentity, WebFault> {
    let token = parse(token)?;
    let claimed: Map<String, Value> = token.unverified().map_err(|_| WebFault::NotAToken)?;
    // Before the signature, so that nobody makes us fetch keys for what could not count.
    let identity = claims::read(provider, claimed, ctx.clock.now().seconds())?;
    let kid = token.header("kid");
    let keys = match local::keys(ctx, provider).await? {
        // The same keys may sign access tokens, which are for nobody but their own service.
        Some(_) if identity.claims.get("token_use").and_then(Value::as_str) != Some("id") => {
            return Err(WebFault::NotAToken);
        }
        Some(keys) => Arc::new(keys),
        None if ask => ctx.caches.key_sets.having(ctx, provider, kid).await?,
        None => ctx.caches.key_sets.known(provider, kid)?,
    };
    let candidates: Vec<_> = keys.candidates(kid).filter(|key| key.takes(token.algorithm())).collect();
    // OpenID Connect Core 1.0 section 10.1: who has several keys says which one it was.
    if kid.is_none() && candidates.len() > 1 {
        return Err(WebFault::UnknownKey);
    }
    let proved = candidates.into_iter().any(|key| token.verify::<Map<String, Value>>(key).is_ok());
    if proved { Ok(identity) } else { Err(WebFault::Signature) }
}

fn parse(token: &str) -> Result<ForeignToken<'_>, WebFault> {
    ForeignToken::parse(token).map_err(|error| match error {
        JwtError::Algorithm | JwtError::Critical => WebFault::Algorithm,
        _ => WebFault::NotAToken,
    })
}
