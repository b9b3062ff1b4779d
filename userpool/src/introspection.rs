//! What a token is worth at this moment, told to a resource server (RFC 7662): a token that was revoked is worth nothing from then
//! on.

use cognomen_contract::Error;
use cognomen_model::session::{RefreshUse, Session};
use cognomen_model::user::User;
use serde::Serialize;

use crate::context::Context;
use crate::directory::address;
use crate::error;
use crate::pool_view::{ClientView, PoolView};
use crate::tokens::refresh_token::RefreshToken;
use crate::tokens::{self, Standing};

/// What is told of a token that is good (RFC 7662 section 2.2).
#[derive(Debug, Default, Serialize)]
pub struct Active {
    /// Always true.
    pub active: bool,
    /// Scopes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scope: Option<String>,
    /// The client it was issued to.
    pub client_id: String,
    /// The user's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub username: Option<String>,
    /// How it is to be sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub token_type: Option<&'static str>,
    /// When it ends, in seconds since 1970.
    pub exp: i64,
    /// When it was issued.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub iat: Option<i64>,
    /// Whom it is about.
    pub sub: String,
    /// The service it is for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub aud: Option<String>,
    /// Who issued it.
    pub iss: String,
    /// Its id.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub jti: Option<String>,
    /// The key it is bound to (RFC 9449 section 6.2).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cnf: Option<Bound>,
}

/// The key that a token is bound to.
#[derive(Debug, Serialize)]
pub struct Bound {
    /// Its thumbprint.
    pub jkt: String,
}

/// What an access token of the pool is worth, a user's or a client's own; none when it is worth nothing.
///
/// # Errors
/// When the store fails.
pub async fn access_token(ctx: &Context, pool: &PoolView, token: &str) -> Result<Option<Active>, Error> {
    let Some(standing) = tokens::standing(ctx, pool, token).await? else { return Ok(None) };
    let Standing { sub, client_id, username, scope, audience, jkt, expires_at, issued_at, jti } = standing;
    Ok(Some(Active {
        active: true,
        scope: Some(scope),
        client_id,
        username,
        token_type: Some(if jkt.is_some() { "DPoP" } else { "Bearer" }),
        exp: expires_at,
        iat: issued_at,
        sub,
        aud: audience,
        iss: ctx.issuer.of(&pool.pool.id),
        jti,
        cnf: jkt.map(|jkt| Bound { jkt }),
    }))
}

/// What a refresh token of the client that asks is worth; none when it is worth nothing, or another client's.
///
/// # Errors
/// When the store fails.
pub async fn refresh_token(ctx: &Context, client: &ClientView, token: &str) -> Result<Option<Active>, Error> {
    let Some(token) = RefreshToken::open(ctx, token).await? else { return Ok(None) };
    let now = ctx.clock.now();
    let own = token.pool_id == client.pool.pool.id && token.client_id == client.client.id;
    if !own || token.expires_at <= now {
        return Ok(None);
    }
    let (pool_id, sub) = (&token.pool_id, &token.sub);
    let addresses = [address::profile(pool_id, sub), address::session(pool_id, sub, &token.session_id)];
    let mut found = ctx.store.get_many(&addresses).await.map_err(error::store)?.into_iter();
    let (Some(Some(user)), Some(Some(session))) = (found.next(), found.next()) else { return Ok(None) };
    let user = user.open::<User>().map_err(error::store)?.value;
    let session = session.open::<Session>().map_err(error::store)?.value;
    let current = session.refresh.judge(token.generation, now, 0) == RefreshUse::Current;
    if !current || !user.honours(&session) || session.client_id != token.client_id {
        return Ok(None);
    }
    let granted = session.granted.as_deref();
    Ok(Some(Active {
        active: true,
        scope: Some(tokens::scopes_of(&session).join(" ")),
        client_id: token.client_id.clone(),
        username: Some(user.username),
        token_type: None,
        exp: token.expires_at.seconds(),
        iat: None,
        sub: user.sub,
        aud: None,
        iss: ctx.issuer.of(pool_id),
        jti: None,
        cnf: granted.and_then(|granted| granted.jkt.clone()).map(|jkt| Bound { jkt }),
    }))
}
