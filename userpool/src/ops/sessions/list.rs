//! A user's sessions in wire form.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{SessionDescriptionType, SessionLocationType, SessionTypeType};
use cognomen_model::session::Session;
use cognomen_model::user::User;

use super::configuration::require_tracking;
use super::index::{self, Index};
use crate::context::Context;
use crate::error;
use crate::ops::pools::timestamp;
use crate::pool_view::PoolView;

/// What a location is called that nobody looked up: addresses are not resolved here.
const UNKNOWN: &str = "unknown";

/// All of a user's active sessions, the newest first; `current` is the one that asks. They fit one page, so that no
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
    Ok(sessions.iter().rev().filter_map(|session| described(session, current == Some(&session.id))).collect())
}

fn described(session: &Session, is_current: bool) -> Option<SessionDescriptionType> {
    let tracked = session.tracked.as_ref()?;
    Some(SessionDescriptionType {
        session_id: Some(tracked.public_id.clone()),
        session_type: Some(SessionTypeType::Token),
        client_id: Some(session.client_id.clone()),
        create_date: Some(timestamp(session.created_at)),
        last_active_date: Some(timestamp(tracked.last_active_at)),
        device_type: Some(tracked.device.clone()),
        last_ip_address: tracked.ip.clone(),
        last_location: Some(SessionLocationType { city: None, country: Some(UNKNOWN.to_owned()) }),
        origin_session_id: None,
        is_current_session: Some(is_current),
    })
}
