//! Single sign-on sessions among the others: which are good, and which token sessions came through them.

use cognomen_contract::Error;
use cognomen_model::browser::BrowserSession;
use cognomen_model::credential::Credential;
use cognomen_model::oauth::Origin;
use cognomen_model::session::Session;
use cognomen_model::user::User;
use cognomen_store::{At, Batch, Condition};

use crate::browsers;
use crate::context::Context;
use crate::directory::address;
use crate::error;
use crate::pool_view::PoolView;

/// The user's browser sessions that are good, the oldest first.
///
/// # Errors
/// When the store fails.
pub(super) async fn active(ctx: &Context, pool: &PoolView, user: &User) -> Result<Vec<BrowserSession>, Error> {
    if !user.enabled {
        return Ok(Vec::new());
    }
    let mut sessions = browsers::list(ctx, pool, &user.sub).await?;
    if !sessions.is_empty() {
        let credential = ctx.store.get::<Credential>(&address::credential(&pool.pool.id, &user.sub)).await;
        let credential = credential.map_err(error::store)?.map(|doc| doc.value);
        let password_at = browsers::password_at(credential.as_ref());
        sessions.retain(|session| session.password_at == password_at);
    }
    Ok(sessions)
}

/// The browser session that a token session came through.
pub(super) fn parent(session: &Session) -> Option<&Origin> {
    session.granted.as_deref()?.browser.as_ref()
}

/// Stages the end of the browser session that a token session came through, if any did.
pub(super) fn stage_end_of_parent(batch: &mut Batch, pool: &PoolView, sub: &str, session: &Session) {
    if let Some(parent) = parent(session) {
        batch.delete(&address::browser(&pool.pool.id, sub, &parent.id), Condition::Any);
    }
}

/// Ends the browser session that the token session at `at` came through, in a pool that tracks sessions.
///
/// # Errors
/// When the store fails.
pub(in crate::ops) async fn end_parent(ctx: &Context, pool: &PoolView, sub: &str, at: &At) -> Result<(), Error> {
    if !pool.pool.sessions.tracking {
        return Ok(());
    }
    let found = ctx.store.get::<Session>(at).await.map_err(error::store)?;
    let Some(parent) = found.as_ref().and_then(|found| parent(&found.value)) else { return Ok(()) };
    browsers::end(ctx, pool, sub, &parent.id).await
}
