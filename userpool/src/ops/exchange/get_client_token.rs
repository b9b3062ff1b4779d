//! `GetClientToken`: an access token for a client itself (RFC 6749 section 4.4).

use std::collections::BTreeSet;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    ClientAuthenticationResultType, ErrorCode, ExplicitAuthFlowsType, GetClientTokenRequest, GetClientTokenResponse,
    operations,
};
use cognomen_iam::Permit;
use cognomen_model::client::Client;

use crate::context::Context;
use crate::error;
use crate::ops::resource_servers;
use crate::ops::signin::secret_hash;
use crate::origin::Origin;
use crate::pool_view::PoolView;
use crate::tokens::{self, Binding};
use crate::triggers::Triggers;

/// Issues an access token to a client that proves its secret, for custom scopes alone. Scopes whose resource server is gone
/// are left out. `ClientMetadata` goes to the `PreTokenGeneration` trigger, which runs here in its version `V3_0`.
///
/// # Errors
/// `ResourceNotFoundException` when there is no such client; `NotAuthorizedException` when the secret is wrong or the function fails;
/// `InvalidParameterException` when the flow is not enabled or a scope not the client's; when the store fails.
pub async fn get_client_token(
    permit: Permit<operations::GetClientToken>,
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
    let scopes: Vec<&str> = scopes.iter().map(String::as_str).collect();
    let triggers = Triggers::of_client(ctx, &view, &Origin::of(permit.request()), input.client_metadata.as_ref());
    let changes = triggers.client_token_changes(&scopes).await.map_err(refused)?;
    let (access_token, expires_in) = tokens::client_token(ctx, &view, &scopes, changes.as_deref(), Binding::default())?;
    Ok(GetClientTokenResponse {
        client_authentication_result: Some(ClientAuthenticationResultType {
            access_token: Some(access_token),
            expires_in: i32::try_from(expires_in).ok(),
            token_type: Some("Bearer".to_owned()),
        }),
    })
}

/// The operation knows no errors of functions: their words come as `NotAuthorizedException`.
fn refused(failed: Error) -> Error {
    let of_functions = [
        ErrorCode::UserLambdaValidationException,
        ErrorCode::UnexpectedLambdaException,
        ErrorCode::InvalidLambdaResponseException,
    ];
    if !of_functions.into_iter().any(|code| failed.code() == code.into()) {
        return failed;
    }
    error::not_authorized(failed.message().to_owned()).with_cause(failed)
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
    let known = resource_servers::scopes_for(ctx, pool, &asked).await?;
    let mut seen = BTreeSet::new();
    asked.retain(|scope| known.contains(scope) && seen.insert(scope.clone()));
    Ok(asked)
}
