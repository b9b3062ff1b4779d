//! A user's sessions in wire form.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{SessionDescriptionType, SessionLocationType, SessionTypeType};
use cognomen_model::UnixMillis;
use cognomen_model::browser::BrowserSession;
use cognomen_model::session::{Session, Tracked};
use cognomen_model::user::User;

use super::browser;
use super::configuration::require_tracking;
use super::index::{self, Index};
use crate::context::Context;
use crate::error;
use crate::ops::pools::timestamp;
use crate::pool_view::PoolView;

/// What a location is called that nobody looked up: addresses are not resolved here.
const UNKNOWN: &str = "unknown";

/// All of a user's active sessions of both kinds, the newest first; `current` is the one that asks. They fit one page, so that no
/// paging token is ever given out.
///
/// # Errors
/// `OperationNotEnabledException` in a pool that does not track sessions; `InvalidParameterException` for a paging token;
/// when the store fails.
pub(super) async fn list(
    ctx: &Context,
    pool: &PoolView,
    user: &User,
    current: Option<&str>,
    next_token: Option<&str>,
) -> Result<Vec<SessionDescriptionType>, Error> {
    require_tracking(&pool.pool)?;
    if next_token.is_some() {
        return Err(error::invalid("Invalid pagination token"));
    }
    let index = Index::read(ctx, pool, &user.sub).await?;
    let sessions = index::active(ctx, pool, user, &index.sessions.tokens, ctx.clock.now()).await?;
    let browsers = browser::active(ctx, pool, user).await?;
    let mut listed: Vec<(UnixMillis, SessionDescriptionType)> = Vec::new();
    for browser in &browsers {
        let through =
            sessions.iter().filter(|session| browser::parent(session).is_some_and(|from| from.id == browser.id));
        listed.push((browser.created_at, of_browser(browser, through, current == Some(&browser.id))));
    }
    for session in &sessions {
        let Some(tracked) = &session.tracked else { continue };
        listed.push((session.created_at, of_tokens(session, tracked, current == Some(&session.id))));
    }
    // Stable: of those that began at the same moment, the one that comes later is the newer.
    listed.sort_by_key(|(created_at, _)| *created_at);
    Ok(listed.into_iter().rev().map(|(_, session)| session).collect())
}

fn of_tokens(session: &Session, tracked: &Tracked, is_current: bool) -> SessionDescriptionType {
    SessionDescriptionType {
        session_id: Some(tracked.public_id.clone()),
        session_type: Some(SessionTypeType::Token),
        client_id: Some(session.client_id.clone()),
        create_date: Some(timestamp(session.created_at)),
        last_active_date: Some(timestamp(tracked.last_active_at)),
        device_type: Some(tracked.device.clone()),
        last_ip_address: tracked.ip.clone(),
        last_location: Some(nowhere()),
        origin_session_id: browser::parent(session).map(|parent| parent.public_id.clone()),
        is_current_session: Some(is_current),
    }
}

/// A browser session was last active when the user proved who they are in it, or tokens that came through it were got or renewed.
fn of_browser<'a>(
    browser: &'a BrowserSession,
    through: impl Iterator<Item = &'a Session>,
    is_current: bool,
) -> SessionDescriptionType {
    let own = (browser.last_active_at, &browser.device, &browser.ip);
    let of_tokens = through.filter_map(|session| session.tracked.as_ref());
    let of_tokens = of_tokens.map(|tracked| (tracked.last_active_at, &tracked.device, &tracked.ip));
    let (at, device, ip) = of_tokens.chain([own]).max_by_key(|(at, ..)| *at).unwrap_or(own);
    SessionDescriptionType {
        session_id: Some(browser.public_id.clone()),
        session_type: Some(SessionTypeType::Sso),
        client_id: Some(browser.client_id.clone()),
        create_date: Some(timestamp(browser.created_at)),
        last_active_date: Some(timestamp(at)),
        device_type: Some(device.clone()),
        last_ip_address: ip.clone(),
        last_location: Some(nowhere()),
        origin_session_id: None,
        is_current_session: Some(is_current),
    }
}

fn nowhere() -> SessionLocationType {
    SessionLocationType { city: None, country: Some(UNKNOWN.to_owned()) }
}
