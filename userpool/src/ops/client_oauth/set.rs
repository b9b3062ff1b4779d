//! `SetUserPoolClientOAuthConfiguration`.

use cognomen_contract::Error;
use cognomen_contract::cognomen::{
    FeatureSwitchType, SetUserPoolClientOAuthConfigurationRequest, SetUserPoolClientOAuthConfigurationResponse,
    TokenEndpointAuthMethodType, operations,
};
use cognomen_iam::Permit;
use cognomen_model::oauth_configuration::OAuthConfiguration;
use cognomen_store::Condition;

use super::judge;
use crate::context::Context;
use crate::directory::address;
use crate::error;
use crate::pool_view::ClientView;

/// Replaces the settings of a client: what the request leaves out is off.
///
/// # Errors
/// `ResourceNotFoundException`; `InvalidParameterException` for settings that contradict each other or keys that cannot be used;
/// `NotImplementedException` for client certificates; `ConcurrentModificationException`; when the store fails.
pub async fn set_user_pool_client_oauth_configuration(
    permit: Permit<operations::SetUserPoolClientOAuthConfiguration>,
    input: SetUserPoolClientOAuthConfigurationRequest,
    ctx: &Context,
) -> Result<SetUserPoolClientOAuthConfigurationResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    let client = ctx.client_of(&pool, &input.client_id).await?;
    if input.tls_client_auth_subject_dn.is_some() {
        return Err(error::not_implemented("TlsClientAuthSubjectDn"));
    }
    let wanted = OAuthConfiguration {
        pushed_authorization_requests: input.pushed_authorization_requests.unwrap_or(FeatureSwitchType::Off),
        dpop: input.d_po_p.unwrap_or(FeatureSwitchType::Off),
        device_grant: input.device_grant.unwrap_or_default(),
        introspection: input.introspection.unwrap_or_default(),
        token_exchange: input.token_exchange.unwrap_or_default(),
        require_pkce: input.require_pkce.unwrap_or_default(),
        token_endpoint_auth_method: input
            .token_endpoint_auth_method
            .unwrap_or(TokenEndpointAuthMethodType::ClientSecret),
        jwks: input.jwks,
    };
    replace(ctx, &client, &wanted).await?;
    Ok(SetUserPoolClientOAuthConfigurationResponse {
        client_id: input.client_id,
        d_po_p: Some(wanted.dpop),
        device_grant: Some(wanted.device_grant),
        introspection: Some(wanted.introspection),
        jwks: wanted.jwks,
        pushed_authorization_requests: Some(wanted.pushed_authorization_requests),
        require_pkce: Some(wanted.require_pkce),
        tls_client_auth_subject_dn: None,
        token_endpoint_auth_method: Some(wanted.token_endpoint_auth_method),
        token_exchange: Some(wanted.token_exchange),
        user_pool_id: input.user_pool_id,
    })
}

/// Replaces the settings of a client, judged: one commit.
///
/// # Errors
/// As [`set_user_pool_client_oauth_configuration`].
pub async fn replace(ctx: &Context, client: &ClientView, wanted: &OAuthConfiguration) -> Result<(), Error> {
    judge(&client.client, wanted)?;
    let (pool_id, id) = (&client.client.pool_id, &client.client.id);
    let mut batch = ctx.store.batch();
    // As the client was judged.
    batch.check(&address::client(pool_id, id), Condition::Version(client.version));
    batch.replace(&address::client_oauth(pool_id, id), wanted).map_err(error::store)?;
    let done = ctx.store.commit(batch).await;
    ctx.caches.forget_client_oauth(id);
    match done {
        Ok(()) => Ok(()),
        Err(lost) if lost.is_conflict() => {
            ctx.caches.forget_client(id);
            Err(error::concurrent_modification())
        }
        Err(failed) => Err(error::store(failed)),
    }
}
