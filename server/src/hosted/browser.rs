//! Whom a browser is signed in as: a sealed cookie names the session, which lies with its user.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use cognomen_contract::Error;
use cognomen_userpool::browsers::{self, Found};
use cognomen_userpool::error;
use cognomen_userpool::ops::signin::hosted::Admitted;
use http::HeaderValue;
use serde::{Deserialize, Serialize};

use super::cookies::SESSION;
use super::visit::Visit;

/// Keeps the cookie apart from whatever else is sealed under a pool's token key.
const PURPOSE: &[u8] = b"browser session cookie";

#[derive(Serialize, Deserialize)]
struct Cookie {
    #[serde(rename = "s")]
    sub: String,
    #[serde(rename = "i")]
    id: String,
    #[serde(rename = "d")]
    domain: String,
}

/// The session of the browser, if it is good.
///
/// # Errors
/// When the store fails.
pub(crate) async fn find(visit: &Visit<'_>) -> Result<Option<Found>, Error> {
    match cookie(visit) {
        Some(cookie) => browsers::find(visit.ctx(), &visit.site.pool, &cookie.sub, &cookie.id).await,
        None => Ok(None),
    }
}

/// The cookie of a session that has just begun.
///
/// # Errors
/// When it cannot be written.
pub(crate) fn begin(visit: &Visit<'_>, admitted: &Admitted) -> Result<Option<HeaderValue>, Error> {
    let session = &admitted.session;
    let cookie = Cookie { sub: admitted.sub.clone(), id: session.id.clone(), domain: visit.site.domain.clone() };
    let plain = serde_json::to_vec(&cookie).map_err(error::store)?;
    let sealed = visit.site.pool.keys.token_key().seal(&*visit.ctx().random, PURPOSE, &plain);
    let seconds = (session.expires_at.0 - session.created_at.0) / 1000;
    Ok(visit.cookies.set(SESSION, &URL_SAFE_NO_PAD.encode(sealed), Some(seconds)))
}

/// Ends the session of the browser; answers the cookie that forgets it.
///
/// # Errors
/// When the store fails.
pub(crate) async fn end(visit: &Visit<'_>) -> Result<Option<HeaderValue>, Error> {
    if let Some(cookie) = cookie(visit) {
        browsers::end(visit.ctx(), &visit.site.pool, &cookie.sub, &cookie.id).await?;
    }
    Ok(visit.cookies.unset(SESSION))
}

/// Ends the session that the browser came with, now that another has begun in it.
///
/// # Errors
/// When the store fails.
pub(crate) async fn replace(visit: &Visit<'_>, admitted: &Admitted) -> Result<(), Error> {
    match cookie(visit).filter(|cookie| cookie.id != admitted.session.id) {
        Some(old) => browsers::end(visit.ctx(), &visit.site.pool, &old.sub, &old.id).await,
        None => Ok(()),
    }
}

fn cookie(visit: &Visit<'_>) -> Option<Cookie> {
    let sealed = URL_SAFE_NO_PAD.decode(visit.cookies.get(SESSION)?).ok()?;
    let plain = visit.site.pool.keys.token_key().open(PURPOSE, &sealed).ok()?;
    let cookie: Cookie = serde_json::from_slice(&plain).ok()?;
    (cookie.domain == visit.site.domain).then_some(cookie)
}
