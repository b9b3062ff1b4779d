//! `grant_type=client_credentials` (RFC 6749 section 4.4): an access token of a client itself.

use std::collections::BTreeSet;

use cognomen_contract::cognito_idp::OAuthFlowType;
use cognomen_model::client::Client;
use cognomen_userpool::grants;
use cognomen_userpool::ops::resource_servers;
use cognomen_userpool::tokens::Binding;

use super::{TokenRequest, Tokens, allows, metadata};
use crate::failure::Failure;

/// An access token for custom scopes. `aws_client_metadata` goes to the function.
///
/// # Errors
/// `invalid_grant` for a client that may not use OAuth, as Cognito says it; `unauthorized_client` for one that may not use the
/// flow; `invalid_scope`; the server's own failures.
pub(super) async fn answer(request: &TokenRequest<'_>) -> Result<Tokens, Failure> {
    let TokenRequest { ctx, params, jkt, .. } = *request;
    let view = &request.client.client;
    let client = &*view.client;
    if client.settings.allowed_oauth_flows_user_pool_client != Some(true) {
        return Err(Failure::invalid_grant());
    }
    if !request.client.proved || !allows(client, OAuthFlowType::ClientCredentials) {
        return Err(Failure::new("unauthorized_client"));
    }
    let metadata = metadata(params)?;
    let mut scopes = asked(client, params.get("scope"))?;
    let known = resource_servers::scopes_for(ctx, &view.pool, &scopes).await.map_err(Failure::internal)?;
    scopes.retain(|scope| known.contains(*scope));
    if scopes.is_empty() {
        return Err(Failure::new("invalid_scope"));
    }
    let binding = Binding { audience: None, jkt };
    let (access_token, expires_in) =
        grants::client_token(ctx, view, &request.origin, &scopes, binding, metadata.as_ref()).await?;
    let token_type = if jkt.is_some() { "DPoP" } else { "Bearer" }.to_owned();
    Ok(Tokens { id_token: None, access_token, refresh_token: None, expires_in, token_type })
}

/// The scopes asked for, each once, or all custom ones of the client. Those without a slash are about users.
fn asked<'a>(client: &'a Client, text: Option<&'a str>) -> Result<Vec<&'a str>, Failure> {
    let allowed = client.settings.allowed_oauth_scopes.as_deref().unwrap_or_default();
    let custom: Vec<&str> = allowed.iter().map(String::as_str).filter(|scope| scope.contains('/')).collect();
    let Some(text) = text else { return Ok(custom) };
    let mut seen = BTreeSet::new();
    let scopes: Vec<&str> = text.split(' ').filter(|scope| !scope.is_empty() && seen.insert(*scope)).collect();
    let good = scopes.iter().all(|scope| custom.contains(scope));
    if good { Ok(scopes) } else { Err(Failure::new("invalid_scope")) }
}
