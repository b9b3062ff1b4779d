//! Access tokens, proved: signature, time, revocation.

use std::sync::Arc;

use async_trait::async_trait;
use cognomen_contract::Error;
use cognomen_contract::cognito_idp::ErrorCode;
use cognomen_crypto::jose::Unverified;
use cognomen_iam::AccessTokens;
use cognomen_model::session::Session;
use cognomen_model::signing::TokenKind;
use cognomen_model::user::{SignedInUser, User};
use serde::Deserialize;

use super::USER_SCOPE;
use crate::context::Context;
use crate::directory::address;
use crate::error;

/// The user pools' side of the port: the tokens that prove a user to the user's own operations.
pub struct UserPoolTokens(pub Arc<Context>);

#[async_trait]
impl AccessTokens for UserPoolTokens {
    async fn verify(&self, token: &str) -> Result<SignedInUser, Error> {
        let user = verify(&self.0, token).await?;
        if user.scopes.iter().any(|scope| scope == USER_SCOPE) {
            return Ok(user);
        }
        Err(error::not_authorized("Access Token does not have required scopes"))
    }
}

#[derive(Deserialize)]
struct Claims {
    sub: String,
    iss: String,
    token_use: String,
    client_id: String,
    event_id: String,
    origin_jti: Option<String>,
    scope: String,
    exp: i64,
}

/// Proves an access token of any pool, whatever its scopes: one signature check and one read.
///
/// # Errors
/// `NotAuthorizedException` in Cognito's words for a token that is malformed, altered, expired or revoked;
/// `UserNotFoundException` when the user is gone; when the store fails.
pub async fn verify(ctx: &Context, token: &str) -> Result<SignedInUser, Error> {
    let unverified = Unverified::parse(token).map_err(|_| invalid())?;
    let claims: Claims = unverified.claims().map_err(|_| invalid())?;
    if claims.token_use != "access" {
        return Err(invalid());
    }
    let pool_id = pool_of(ctx, &claims.iss).ok_or_else(invalid)?;
    let mut pool = ctx.pool_anywhere(pool_id).await.map_err(hide_pool)?;
    let kid = unverified.kid().ok_or_else(unproved)?.to_owned();
    if pool.signing.verifying(TokenKind::Access, &kid).is_none() {
        // Another node may have put a new key in force within the last second.
        pool = ctx.pool_now(pool_id).await.map_err(hide_pool)?;
    }
    let key = pool.signing.verifying(TokenKind::Access, &kid).ok_or_else(unproved)?;
    key.verify_parsed(unverified).map_err(|_| unproved())?;
    if claims.exp <= ctx.clock.now().seconds() {
        return Err(error::not_authorized("Access Token has expired"));
    }
    let session_id = claims.origin_jti.as_deref().unwrap_or(&claims.event_id);
    let addresses = [address::profile(pool_id, &claims.sub), address::session(pool_id, &claims.sub, session_id)];
    let mut found = ctx.store.get_many(&addresses).await.map_err(error::store)?.into_iter();
    let profile = found.next().flatten().ok_or_else(error::user_not_found)?.open::<User>().map_err(error::store)?;
    let session = found.next().flatten().ok_or_else(revoked)?.open::<Session>().map_err(error::store)?.value;
    if session.client_id != claims.client_id || !profile.value.honours(&session) {
        return Err(revoked());
    }
    Ok(SignedInUser {
        pool_id: pool_id.to_owned(),
        client_id: claims.client_id,
        user: profile.value,
        version: profile.version,
        session,
        scopes: claims.scope.split(' ').map(str::to_owned).collect(),
    })
}

/// The pool that `iss` names under the configured template.
fn pool_of<'a>(ctx: &Context, iss: &'a str) -> Option<&'a str> {
    let (_, after) = ctx.issuer.template.rsplit_once("{poolId}")?;
    let rest = iss.strip_suffix(after)?;
    let begin = rest.rfind(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_')).map_or(0, |at| at + 1);
    let pool_id = &rest[begin..];
    (ctx.issuer.of(pool_id) == iss).then_some(pool_id)
}

fn invalid() -> Error {
    error::not_authorized("Invalid Access Token")
}

fn unproved() -> Error {
    error::not_authorized("Could not verify signature for Access Token")
}

fn revoked() -> Error {
    error::not_authorized("Access Token has been revoked")
}

/// A token of a pool that is gone proves nothing; which pools exist is not told.
fn hide_pool(found: Error) -> Error {
    if found.code() == ErrorCode::ResourceNotFoundException.into() { invalid() } else { found }
}
