//! `Logins`: tokens of providers, by the names of the providers, and what they prove.

mod named;
mod open_id;
mod proven;
mod saml;
mod social;
mod supposed;
mod user_pool;

use std::collections::BTreeMap;

use cognomen_contract::Error;

pub(in crate::pools) use named::canonical;
use named::{Named, named};
pub use proven::{Kind, Proven};
pub use supposed::supposed;

use super::tokens::{self, PROVIDER};
use super::{PoolView, error};
use crate::Context;
use crate::federation::web::{WebFault, WebIdentity};

/// Whether a token that this service issued counts among the logins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OwnToken {
    /// Never.
    Refused,
    /// It proves the identity that it is about.
    Taken,
}

/// What a `Logins` map proves.
#[derive(Clone, Debug, Default)]
pub struct Verified {
    /// One for each token of a provider, in the order of the map.
    pub proven: Vec<Proven>,
    /// The token of this service's own.
    pub own: Option<WebIdentity>,
}

impl Verified {
    /// Whether nothing was brought along.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.proven.is_empty() && self.own.is_none()
    }

    /// What `amr` of a token says about how the identity was proved.
    #[must_use]
    pub fn amr(&self) -> Vec<String> {
        if self.is_empty() {
            return vec![tokens::UNAUTHENTICATED.to_owned()];
        }
        let mut amr = match &self.own {
            Some(own) => own.amr.clone(),
            None => vec![tokens::AUTHENTICATED.to_owned()],
        };
        for entry in self.proven.iter().flat_map(|proven| &proven.amr) {
            if !amr.contains(entry) {
                amr.push(entry.clone());
            }
        }
        amr
    }
}

/// Proves every token of a map; one that does not hold fails the whole.
///
/// # Errors
/// `NotAuthorizedException` for tokens that do not hold, and providers that the pool does not list; `InvalidParameterException` for
/// what is no provider at all; `ExternalServiceException` when a provider does not answer; when the store fails.
pub async fn verify(
    ctx: &Context,
    pool: &PoolView,
    logins: &BTreeMap<String, String>,
    own_token: OwnToken,
) -> Result<Verified, Error> {
    let mut verified = Verified::default();
    for (key, token) in logins {
        if key == PROVIDER && own_token == OwnToken::Taken {
            verified.own = Some(own(ctx, pool, token).await?);
            continue;
        }
        if key == PROVIDER || tokens::claimed(ctx, token) {
            return Err(error::not_authorized("Invalid login token. Can't pass in a Cognito token."));
        }
        let proven = match named(ctx, pool, key) {
            Named::UserPool { provider, clients } => user_pool::verify(ctx, &provider, &clients, token).await?,
            Named::OpenId { arn } => open_id::verify(ctx, key, arn, token).await?,
            Named::Social { app } => social::verify(ctx, key, app, token).await?,
            Named::Saml => saml::verify(ctx, pool.pool.region(), key, token).await?,
            Named::NotListed => return Err(not_listed(pool, key, token)),
        };
        verified.proven.push(proven);
    }
    Ok(verified)
}

/// Proves a token that this service issued about an identity of the pool to somebody who was not a guest,
/// and whose logins are the identity's still.
async fn own(ctx: &Context, pool: &PoolView, token: &str) -> Result<WebIdentity, Error> {
    let own = tokens::verify(ctx, token).await.map_err(|fault| fault.for_identity_pools())?;
    if !own.audience.contains(&pool.pool.id) {
        return Err(WebFault::Audience.for_identity_pools());
    }
    let of_guest = own.amr.first().is_none_or(|first| first != tokens::AUTHENTICATED);
    if of_guest || !tokens::stands(ctx, pool, &own).await? {
        return Err(super::identities::no_match());
    }
    Ok(own)
}

/// Why a key leads to no provider of the pool.
fn not_listed(pool: &PoolView, key: &str, token: &str) -> Error {
    if !pool.pool.has_providers() {
        let id = &pool.pool.id;
        return error::not_authorized(format!("Identity pool - {id} does not have identity providers configured."));
    }
    let claimed = crate::federation::web::claimed_issuer(token).ok();
    let issuer_fits = claimed.as_deref().map(|issuer| issuer.split_once("://").map_or(issuer, |(_, name)| name) == key);
    match key {
        key if named::is_social(key) && key != crate::federation::social::GOOGLE => unsupported(),
        key if named::is_user_pool(key) && issuer_fits == Some(false) => WebFault::Issuer.for_identity_pools(),
        key if named::is_user_pool(key) => unsupported(),
        key if key.contains('.') && issuer_fits == Some(true) && key != crate::federation::social::GOOGLE => {
            unsupported()
        }
        _ => error::invalid("Please provide a valid public provider"),
    }
}

/// The pool does not list the provider, or not for the token's client.
fn unsupported() -> Error {
    error::not_authorized("Token is not from a supported provider of this identity pool.")
}
