//! Access and ID tokens, proved: signature, time, revocation.

use std::sync::{Arc, Weak};

use async_trait::async_trait;
use cognomen_contract::Error;
use cognomen_contract::cognito_idp::ErrorCode;
use cognomen_crypto::jose::Unverified;
use cognomen_iam::AccessTokens;
use cognomen_model::session::Session;
use cognomen_model::signing::TokenKind;
use cognomen_model::user::{SignedInUser, User};
use serde::Deserialize;

use super::{Actor, USER_SCOPE};
use crate::context::Context;
use crate::directory::address;
use crate::error;
use crate::pool_view::PoolView;

/// The user pools' side of the port: the tokens that prove a user to the user's own operations.
///
/// Weak, as the context holds who asks here.
pub struct UserPoolTokens(pub Weak<Context>);

#[async_trait]
impl AccessTokens for UserPoolTokens {
    async fn verify(&self, token: &str) -> Result<SignedInUser, Error> {
        let ctx = self.0.upgrade().ok_or_else(|| Error::internal("user pools are gone"))?;
        let user = verify(&ctx, token).await?;
        if user.scopes.iter().any(|scope| scope == USER_SCOPE) {
            return Ok(user);
        }
        Err(error::not_authorized("Access Token does not have required scopes"))
    }
}

#[derive(Deserialize)]
pub(super) struct Claims {
    pub(super) sub: String,
    pub(super) iss: String,
    token_use: String,
    /// Of access tokens.
    client_id: Option<String>,
    /// Of ID tokens, and of access tokens for one service.
    pub(super) aud: Option<String>,
    /// Of users' tokens, which name their session by either.
    event_id: Option<String>,
    origin_jti: Option<String>,
    /// Of users' access tokens.
    username: Option<String>,
    #[serde(default)]
    scope: String,
    act: Option<Actor>,
    cnf: Option<Confirmed>,
    pub(super) exp: i64,
}

/// The `cnf` claim as it is read.
#[derive(Deserialize)]
struct Confirmed {
    jkt: String,
}

impl Claims {
    /// The one service that an access token is for. One that names its own client as the audience is for every service, as it
    /// would be without an audience: a function may have asked for the claim.
    fn service(&self) -> Option<&str> {
        self.aud.as_deref().filter(|audience| Some(*audience) != self.client_id.as_deref())
    }
}

/// What a token that may be exchanged proves.
pub struct Proved {
    /// The user, with session and scopes.
    pub user: SignedInUser,
    /// Who acts for the user.
    pub act: Option<Actor>,
    /// The one service that an access token is for.
    pub audience: Option<String>,
    /// When the token ends, in seconds since 1970.
    pub expires_at: i64,
}

/// Proves an access token of any pool, whatever its scopes: one signature check and one read. One that is for another service
/// says nothing here (RFC 7519 section 4.1.3).
///
/// # Errors
/// `NotAuthorizedException` in Cognito's words for a token that is malformed, altered, expired or revoked;
/// `UserNotFoundException` when the user is gone; when the store fails.
pub async fn verify(ctx: &Context, token: &str) -> Result<SignedInUser, Error> {
    let (pool, claims) = prove(ctx, token, TokenKind::Access).await?;
    if claims.service().is_some() || claims.cnf.is_some() {
        return Err(invalid(false));
    }
    Ok(read(ctx, &pool, claims, TokenKind::Access).await?.user)
}

/// Proves an access token that is to be exchanged: as [`verify`], whatever service it is for.
///
/// # Errors
/// As [`verify`].
pub async fn verify_derivable(ctx: &Context, token: &str) -> Result<Proved, Error> {
    verify_bound(ctx, token, None).await
}

/// As [`verify_derivable`], by somebody who has proved the key of thumbprint `jkt`: a token that is bound to a key is worth
/// nothing without it (RFC 9449 section 7.1).
///
/// # Errors
/// As [`verify`].
pub async fn verify_bound(ctx: &Context, token: &str, jkt: Option<&str>) -> Result<Proved, Error> {
    let (pool, claims) = prove(ctx, token, TokenKind::Access).await?;
    if claims.cnf.as_ref().is_some_and(|confirmed| jkt != Some(confirmed.jkt.as_str())) {
        return Err(invalid(false));
    }
    read(ctx, &pool, claims, TokenKind::Access).await
}

/// Proves an ID token: it ends with its session too.
///
/// # Errors
/// As [`verify`].
pub async fn verify_id(ctx: &Context, token: &str) -> Result<Proved, Error> {
    let (pool, claims) = prove(ctx, token, TokenKind::Id).await?;
    read(ctx, &pool, claims, TokenKind::Id).await
}

/// Proves the access token of a client of `pool` itself, and answers the client's id; none for the token of a user.
///
/// # Errors
/// `NotAuthorizedException` for a token that is malformed, altered, expired, another pool's or of a client that is gone; when
/// the store fails.
pub async fn verify_client(ctx: &Context, pool: &PoolView, token: &str) -> Result<Option<String>, Error> {
    verify_client_bound(ctx, pool, token, None).await
}

/// As [`verify_client`], by somebody who has proved the key of thumbprint `jkt`.
///
/// # Errors
/// As [`verify_client`].
pub(crate) async fn verify_client_bound(
    ctx: &Context,
    pool: &PoolView,
    token: &str,
    jkt: Option<&str>,
) -> Result<Option<String>, Error> {
    let (of, claims) = prove(ctx, token, TokenKind::Access).await?;
    if claims.username.is_some() {
        return Ok(None);
    }
    if claims.cnf.as_ref().is_some_and(|confirmed| jkt != Some(confirmed.jkt.as_str())) {
        return Err(invalid(false));
    }
    let client_id = claims.client_id.filter(|id| *id == claims.sub).ok_or_else(|| invalid(false))?;
    if of.pool.id != pool.pool.id {
        return Err(invalid(false));
    }
    match ctx.client_of(pool, &client_id).await {
        Ok(_) => Ok(Some(client_id)),
        Err(gone) => Err(hide_missing(gone)),
    }
}

/// Whom an ID token of `pool` was about, and the client it was issued to, however long ago: a hint in a request to sign out
/// (OpenID Connect RP-Initiated Logout 1.0 section 2). None for what is no such token.
///
/// # Errors
/// When the store fails.
pub async fn id_token_hint(ctx: &Context, pool: &PoolView, token: &str) -> Result<Option<Hint>, Error> {
    // Anybody may send one, as often as they like: it is not worth a read of keys that another node has just put in force.
    match prove_whenever(ctx, token, TokenKind::Id, Keys::Kept).await {
        Ok((of, claims)) if of.pool.id == pool.pool.id => {
            Ok(claims.aud.map(|client_id| Hint { sub: claims.sub, client_id }))
        }
        Ok(_) => Ok(None),
        Err(refused) if refused.cause().is_none() => Ok(None),
        Err(failed) => Err(failed),
    }
}

/// What an ID token says that need not be good any more.
pub struct Hint {
    /// The user.
    pub sub: String,
    /// The client it was issued to.
    pub client_id: String,
}

/// Signature, kind and time.
async fn prove(ctx: &Context, token: &str, kind: TokenKind) -> Result<(Arc<PoolView>, Claims), Error> {
    let (pool, claims) = prove_whenever(ctx, token, kind, Keys::Newest).await?;
    if claims.exp <= ctx.clock.now().seconds() {
        return Err(error::not_authorized(format!("{} has expired", name(kind == TokenKind::Id))));
    }
    Ok((pool, claims))
}

/// Which keys a signature may be by.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Keys {
    /// Those of the last second's view of the pool.
    Kept,
    /// Those in the store too, where the key is not among the others.
    Newest,
}

/// Signature and kind.
pub(super) async fn prove_whenever(
    ctx: &Context,
    token: &str,
    kind: TokenKind,
    keys: Keys,
) -> Result<(Arc<PoolView>, Claims), Error> {
    let is_id = kind == TokenKind::Id;
    let unverified = Unverified::parse(token).map_err(|_| invalid(is_id))?;
    let claims: Claims = unverified.claims().map_err(|_| invalid(is_id))?;
    if claims.token_use != if is_id { "id" } else { "access" } {
        return Err(invalid(is_id));
    }
    let pool_id = pool_of(ctx, &claims.iss).ok_or_else(|| invalid(is_id))?;
    let mut pool = ctx.pool_anywhere(pool_id).await.map_err(hide_missing)?;
    let kid = unverified.kid().ok_or_else(|| unproved(is_id))?.to_owned();
    if keys == Keys::Newest && pool.signing.verifying(kind, &kid).is_none() {
        // Another node may have put a new key in force within the last second.
        pool = ctx.pool_now(pool_id).await.map_err(hide_missing)?;
    }
    let key = pool.signing.verifying(kind, &kid).ok_or_else(|| unproved(is_id))?;
    key.verify_parsed(unverified).map_err(|_| unproved(is_id))?;
    Ok((pool, claims))
}

/// The user and the session that proved claims name. The client may be another than the session's: that of an exchange.
pub(super) async fn read(ctx: &Context, pool: &PoolView, claims: Claims, kind: TokenKind) -> Result<Proved, Error> {
    let is_id = kind == TokenKind::Id;
    let service = claims.service().map(str::to_owned);
    let (client_id, audience) = if is_id { (claims.aud, None) } else { (claims.client_id, service) };
    let session_id = claims.origin_jti.or(claims.event_id);
    let (Some(session_id), Some(client_id)) = (session_id, client_id) else { return Err(invalid(is_id)) };
    let pool_id = &pool.pool.id;
    let addresses = [address::profile(pool_id, &claims.sub), address::session(pool_id, &claims.sub, &session_id)];
    let mut found = ctx.store.get_many(&addresses).await.map_err(error::store)?.into_iter();
    let profile = found.next().flatten().ok_or_else(error::user_not_found)?.open::<User>().map_err(error::store)?;
    let session = found.next().flatten().ok_or_else(|| revoked(is_id))?;
    let session = session.open::<Session>().map_err(error::store)?.value;
    if !profile.value.honours(&session) {
        return Err(revoked(is_id));
    }
    let user = SignedInUser {
        pool_id: pool_id.to_owned(),
        client_id,
        user: profile.value,
        version: profile.version,
        session,
        scopes: claims.scope.split(' ').filter(|scope| !scope.is_empty()).map(str::to_owned).collect(),
    };
    Ok(Proved { user, act: claims.act, audience, expires_at: claims.exp })
}

/// The pool that `iss` names under the configured template.
pub(super) fn pool_of<'a>(ctx: &Context, iss: &'a str) -> Option<&'a str> {
    let (_, after) = ctx.issuer.template.rsplit_once("{poolId}")?;
    let rest = iss.strip_suffix(after)?;
    let begin = rest.rfind(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_')).map_or(0, |at| at + 1);
    let pool_id = &rest[begin..];
    (ctx.issuer.of(pool_id) == iss).then_some(pool_id)
}

fn name(is_id: bool) -> &'static str {
    if is_id { "ID Token" } else { "Access Token" }
}

/// `NotAuthorizedException` of what is no token of the kind that is asked for.
#[must_use]
pub fn invalid(is_id: bool) -> Error {
    error::not_authorized(format!("Invalid {}", name(is_id)))
}

fn unproved(is_id: bool) -> Error {
    error::not_authorized(format!("Could not verify signature for {}", name(is_id)))
}

fn revoked(is_id: bool) -> Error {
    error::not_authorized(format!("{} has been revoked", name(is_id)))
}

/// A token of a pool or client that is gone proves nothing; which ones exist is not told.
fn hide_missing(found: Error) -> Error {
    if found.code() == ErrorCode::ResourceNotFoundException.into() { invalid(false) } else { found }
}
