//! `GetClientToken`: an access token for a client itself (RFC 6749 section 4.4).

use std::collections::BTreeSet;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    ClientAuthenticationResultType, ExplicitAuthFlowsType, GetClientTokenRequest, GetClientTokenResponse, operations,
};
use cognomen_iam::Permit;
use cognomen_model::client::Client;

use crate::context::Context;
use crate::error;
use crate::ops::resource_servers;
use crate::ops::signin::secret_hash;
use crate::pool_view::PoolView;
use crate::tokens;

/// Issues an access token to a client that proves its secret, for custom scopes alone. Scopes whose resource server is gone
/// are left out. `ClientMetadata` goes to triggers, and none of those runs here.
///
/// # Errors
/// `ResourceNotFoundException` when there is no such client; `NotAuthorizedException` when the secret is wrong;
/// `InvalidParameterException` when the flow is not enabled or a scope not the client's; when the store fails.
pub async fn get_client_token(
    _permit: Permit<operations::GetClientToken>,
    input: GetClientTokenRequest,
    ctx: &Context,
) -> Result<GetClientTokenResponse, Error> {
    let view = ctx.client(&input.client_id).await?;
    let client = &*view.client;
    if !secret_hash::is_secret(client, &input.secret) {
        return Err(error::not_authorized(format!("Client secret does not match for the client: {}", client.id)));
    }
    if !client.allows(ExplicitAuthFlowsType::AllowClientTokenAuth) {
        return Err(error::invalid("CLIENT_TOKEN_AUTH flow not enabled for this client"));
    }
    let scopes = scopes(ctx, &view.pool, client, input.scopes.unwrap_or_default()).await?;
    let (access_token, expires_in) = tokens::client_token(ctx, &view, &scopes)?;
    Ok(GetClientTokenResponse {
        client_authentication_result: Some(ClientAuthenticationResultType {
            access_token: Some(access_token),
            expires_in: i32::try_from(expires_in).ok(),
            token_type: Some("Bearer".to_owned()),
        }),
    })
}

/// The scopes of the token: those asked for, or all the client may have; each once, in that order.
async fn scopes(ctx: &Context, pool: &PoolView, client: &Client, mut asked: Vec<String>) -> Result<Vec<String>, Error> {
    let allowed = client.settings.allowed_oauth_scopes.as_deref().unwrap_or_default();
    // The standard scopes have no slash, and are about users.
    let custom = || allowed.iter().filter(|scope| scope.contains('/'));
    if let Some(other) = asked.iter().find(|asked| !custom().any(|scope| scope == *asked)) {
        return Err(error::invalid(format!("Invalid scope requested: {other}")));
    }
    if asked.is_empty() {
        asked = custom().cloned().collect();
    }
    if asked.is_empty() {
        return Err(error::invalid("The client has no custom scopes."));
    }
    let known = resource_servers::scopes(ctx, pool).await?;
    let mut seen = BTreeSet::new();
    asked.retain(|scope| known.contains(scope) && seen.insert(scope.clone()));
    Ok(asked)
}
