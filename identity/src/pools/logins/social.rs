//! Tokens of Google, Apple, Facebook, Amazon and Twitter.

use cognomen_contract::Error;

use super::{Kind, Proven};
use crate::Context;
use crate::federation::social;
use crate::pools::identities::Login;

/// Proves a token of the social provider `key`; `app` is what the pool holds for it.
///
/// # Errors
/// `NotAuthorizedException`; `ExternalServiceException` when the provider does not answer; when the store fails.
pub(super) async fn verify(ctx: &Context, key: &str, app: &str, token: &str) -> Result<Proven, Error> {
    let identity = social::verify(ctx, key, Some(app), token).await.map_err(|fault| fault.for_identity_pools())?;
    Ok(Proven {
        kind: Kind::Social,
        amr: [key.to_owned(), format!("{key}:{}:{}", identity.client(), identity.subject)],
        login: Login::public(key, identity.subject),
        mapping: key.to_owned(),
        provider: key.to_owned(),
        claims: identity.claims,
        roles: Vec::new(),
    })
}
