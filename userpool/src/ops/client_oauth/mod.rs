//! What clients may do at the OAuth endpoints beyond Cognito's own: the operations of the service `cognomen`.

mod get;
mod judge;
mod set;

use std::sync::Arc;

use cognomen_contract::Error;
use cognomen_model::oauth_configuration::OAuthConfiguration;

pub use get::get_user_pool_client_oauth_configuration;
pub use judge::judge;
pub use set::{replace, set_user_pool_client_oauth_configuration};

use crate::context::Context;
use crate::directory::address;
use crate::error;
use crate::pool_view::ClientView;

/// The settings of a client; everything is off until they are set. Trusted for a second, as clients are.
///
/// # Errors
/// When the store fails.
pub async fn of(ctx: &Context, client: &ClientView) -> Result<Arc<OAuthConfiguration>, Error> {
    let (id, now) = (&client.client.id, ctx.clock.now());
    if let Some(known) = ctx.caches.client_oauth(id, now) {
        return Ok(known);
    }
    let at = address::client_oauth(&client.client.pool_id, id);
    let found = ctx.store.get::<OAuthConfiguration>(&at).await.map_err(error::store)?;
    let found = Arc::new(found.map(|doc| doc.value).unwrap_or_default());
    ctx.caches.keep_client_oauth(id, Arc::clone(&found), now);
    Ok(found)
}
