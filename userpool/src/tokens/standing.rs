//! What an access token says, as long as it is good.

use cognomen_contract::Error;
use cognomen_crypto::jose::Unverified;
use serde::Deserialize;

use super::{verify_bound, verify_client_bound};
use crate::context::Context;
use crate::pool_view::PoolView;

/// An access token that is good at this moment, a user's or a client's own.
pub(crate) struct Standing {
    /// Whom it is about: the user, or the client itself.
    pub(crate) sub: String,
    /// The client it was issued to.
    pub(crate) client_id: String,
    /// The user's name.
    pub(crate) username: Option<String>,
    /// Scopes, as the token has them.
    pub(crate) scope: String,
    /// The service it is for.
    pub(crate) audience: Option<String>,
    /// Thumbprint of the key it is bound to.
    pub(crate) jkt: Option<String>,
    /// When it ends, in seconds since 1970.
    pub(crate) expires_at: i64,
    /// When it was issued.
    pub(crate) issued_at: Option<i64>,
    /// Its id.
    pub(crate) jti: Option<String>,
}

#[derive(Deserialize)]
struct Claims {
    sub: String,
    client_id: String,
    username: Option<String>,
    #[serde(default)]
    scope: String,
    aud: Option<String>,
    cnf: Option<Confirmed>,
    exp: i64,
    iat: Option<i64>,
    jti: Option<String>,
}

#[derive(Deserialize)]
struct Confirmed {
    jkt: String,
}

/// What an access token of `pool` says, whoever may hold the key that it is bound to; none when it is worth nothing.
///
/// # Errors
/// When the store fails.
pub(crate) async fn standing(ctx: &Context, pool: &PoolView, token: &str) -> Result<Option<Standing>, Error> {
    // Believed only once the same text is proved below.
    let Ok(claims) = Unverified::parse(token).and_then(|unverified| unverified.claims::<Claims>()) else {
        return Ok(None);
    };
    let jkt = claims.cnf.map(|confirmed| confirmed.jkt);
    // Users' tokens name them; a client's own has nobody to name.
    let good = match claims.username {
        Some(_) => verify_bound(ctx, token, jkt.as_deref()).await.map(|proved| proved.user.pool_id == pool.pool.id),
        None => verify_client_bound(ctx, pool, token, jkt.as_deref()).await.map(|client| client.is_some()),
    };
    match good {
        Ok(true) => {}
        Ok(false) => return Ok(None),
        Err(refused) if refused.cause().is_none() => return Ok(None),
        Err(failed) => return Err(failed),
    }
    Ok(Some(Standing {
        sub: claims.sub,
        client_id: claims.client_id,
        username: claims.username,
        scope: claims.scope,
        audience: claims.aud,
        jkt,
        expires_at: claims.exp,
        issued_at: claims.iat,
        jti: claims.jti,
    }))
}
