//! `GetUserPoolClientOAuthConfiguration`.

use cognomen_contract::Error;
use cognomen_contract::cognomen::{
    GetUserPoolClientOAuthConfigurationRequest, GetUserPoolClientOAuthConfigurationResponse, operations,
};
use cognomen_iam::Permit;

use crate::context::Context;

/// The settings of a client; all of them, also those that were never set.
///
/// # Errors
/// `ResourceNotFoundException`; when the store fails.
pub async fn get_user_pool_client_oauth_configuration(
    permit: Permit<operations::GetUserPoolClientOAuthConfiguration>,
    input: GetUserPoolClientOAuthConfigurationRequest,
    ctx: &Context,
) -> Result<GetUserPoolClientOAuthConfigurationResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    let client = ctx.client_of(&pool, &input.client_id).await?;
    let found = super::of(ctx, &client).await?;
    Ok(GetUserPoolClientOAuthConfigurationResponse {
        client_id: input.client_id,
        d_po_p: Some(found.dpop),
        device_grant: Some(found.device_grant),
        introspection: Some(found.introspection),
        jwks: found.jwks.clone(),
        pushed_authorization_requests: Some(found.pushed_authorization_requests),
        require_pkce: Some(found.require_pkce),
        tls_client_auth_subject_dn: None,
        token_endpoint_auth_method: Some(found.token_endpoint_auth_method),
        token_exchange: Some(found.token_exchange),
        user_pool_id: input.user_pool_id,
    })
}
