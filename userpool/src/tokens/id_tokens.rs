//! ID tokens as other services trust them: those of one pool, to one of its clients.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::ErrorCode;
use cognomen_crypto::jose::Unverified;
use cognomen_model::signing::TokenKind;
use serde_json::{Map, Value};

use super::access_tokens::{Keys, pool_of, prove_whenever, read};
use crate::context::Context;

/// What an ID token proves to another service.
#[derive(Clone, Debug, PartialEq)]
pub struct IdToken {
    /// The pool.
    pub pool_id: String,
    /// `iss`.
    pub issuer: String,
    /// The client it was issued to.
    pub client_id: String,
    /// The user.
    pub sub: String,
    /// When it ends, in seconds since 1970.
    pub expires_at: i64,
    /// All claims.
    pub claims: Map<String, Value>,
}

/// Why an ID token proves nothing to another service.
#[derive(Debug)]
pub enum IdTokenFault {
    /// No ID token of the pool, or to a client that is gone.
    Invalid,
    /// It has ended, at this second since 1970.
    Expired(i64),
    /// The user has signed out, is disabled or gone.
    Revoked,
    /// The store failed.
    Failed(Error),
}

/// Proves an ID token of the pool `pool_id`: signature, kind, issuer, client, time. With `whole` the user and the session must still
/// be there, as the own operations want it; without it a token counts until it ends.
///
/// # Errors
/// [`IdTokenFault`].
pub async fn verify_id_of(ctx: &Context, pool_id: &str, token: &str, whole: bool) -> Result<IdToken, IdTokenFault> {
    let (pool, claims) = prove_whenever(ctx, token, TokenKind::Id, Keys::Newest).await.map_err(fault)?;
    if pool.pool.id != pool_id {
        return Err(IdTokenFault::Invalid);
    }
    if claims.exp <= ctx.clock.now().seconds() {
        return Err(IdTokenFault::Expired(claims.exp));
    }
    let client_id = claims.aud.clone().ok_or(IdTokenFault::Invalid)?;
    ctx.client_of(&pool, &client_id).await.map_err(fault)?;
    let (issuer, sub, expires_at) = (claims.iss.clone(), claims.sub.clone(), claims.exp);
    if whole {
        read(ctx, &pool, claims, TokenKind::Id).await.map_err(|error| match fault(error) {
            IdTokenFault::Invalid => IdTokenFault::Revoked,
            other => other,
        })?;
    }
    let all = Unverified::parse(token).and_then(|token| token.claims()).map_err(|_| IdTokenFault::Invalid)?;
    Ok(IdToken { pool_id: pool_id.to_owned(), issuer, client_id, sub, expires_at, claims: all })
}

/// The pool whose tokens bear `issuer`, if its form is the configured one.
#[must_use]
pub fn pool_of_issuer<'a>(ctx: &Context, issuer: &'a str) -> Option<&'a str> {
    pool_of(ctx, issuer)
}

fn fault(error: Error) -> IdTokenFault {
    let code = error.code();
    let refused =
        [ErrorCode::NotAuthorizedException, ErrorCode::ResourceNotFoundException, ErrorCode::UserNotFoundException];
    if refused.into_iter().any(|refusal| code == refusal.into()) {
        IdTokenFault::Invalid
    } else {
        IdTokenFault::Failed(error)
    }
}
