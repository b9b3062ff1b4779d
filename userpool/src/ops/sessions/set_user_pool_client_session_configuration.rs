//! `SetUserPoolClientSessionConfiguration`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    SetUserPoolClientSessionConfigurationRequest, SetUserPoolClientSessionConfigurationResponse, operations,
};
use cognomen_iam::Permit;
use cognomen_model::session::ClientSessionConfiguration;
use cognomen_store::Condition;

use super::configuration::{check_tier, require_tracking};
use crate::context::Context;
use crate::directory::address;
use crate::error;

/// Replaces the session settings of a client of a pool that tracks sessions.
///
/// # Errors
/// `ResourceNotFoundException`, `FeatureUnavailableInTierException`, `OperationNotEnabledException` while the pool does not
/// track sessions, `ConcurrentModificationException`; when the store fails.
pub async fn set_user_pool_client_session_configuration(
    permit: Permit<operations::SetUserPoolClientSessionConfiguration>,
    input: SetUserPoolClientSessionConfigurationRequest,
    ctx: &Context,
) -> Result<SetUserPoolClientSessionConfigurationResponse, Error> {
    let configuration = ClientSessionConfiguration { sso_minutes: input.sso_session.max_validity_minutes };
    for _ in 0..2 {
        let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
        let client = ctx.client_of(&pool, &input.client_id).await?.client;
        check_tier(&pool.pool)?;
        require_tracking(&pool.pool)?;
        let mut batch = ctx.store.batch();
        // As the pool and the client were judged.
        batch.check(&address::settings(&pool.pool.id), Condition::Version(pool.version));
        batch.check(&address::client(&pool.pool.id, &client.id), Condition::Present);
        let at = address::client_sessions(&pool.pool.id, &client.id);
        batch.replace(&at, &configuration).map_err(error::store)?;
        match ctx.store.commit(batch).await {
            Ok(()) => {
                return Ok(SetUserPoolClientSessionConfigurationResponse {
                    client_id: Some(input.client_id),
                    sso_session: Some(input.sso_session),
                    user_pool_id: Some(input.user_pool_id),
                });
            }
            Err(lost) if lost.is_conflict() => {
                ctx.caches.forget_pool(&pool.pool.id);
                ctx.caches.forget_client(&client.id);
            }
            Err(failed) => return Err(error::store(failed)),
        }
    }
    Err(error::concurrent_modification())
}
