//! Token exchange at the token endpoint (RFC 8693): the parameters and the answer of `GetDerivedToken` in OAuth's form.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{ErrorCode, GetDerivedTokenResponse, IssuedTokenTypeIdentifierType, raw};
use cognomen_userpool::Context;
use cognomen_userpool::ops::client_oauth;
use cognomen_userpool::pool_view::ClientView;
use serde::Serialize;

use crate::failure::Failure;
use crate::params::Params;

/// `grant_type`.
pub const GRANT_TYPE: &str = "urn:ietf:params:oauth:grant-type:token-exchange";

/// The answer (RFC 8693 section 2.2.1).
#[derive(Debug, Serialize)]
pub struct Exchanged {
    access_token: String,
    issued_token_type: &'static str,
    token_type: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    expires_in: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    scope: Option<String>,
}

/// The operation's input for the parameters of a client that has proved itself.
///
/// # Errors
/// `unauthorized_client` when the client may not exchange tokens here; `invalid_request` for parameters that are missing or of types
/// that are not known; when the store fails.
pub async fn read(ctx: &Context, client: &ClientView, params: &Params) -> Result<raw::GetDerivedTokenRequest, Failure> {
    let settings = client_oauth::of(ctx, client).await.map_err(Failure::internal)?;
    if !settings.token_exchange || client.client.settings.allowed_oauth_flows_user_pool_client != Some(true) {
        return Err(Failure::new("unauthorized_client"));
    }
    let text = |name: &str| params.get(name).map(str::to_owned);
    let missing = |name: &str| Failure::invalid_request(format!("{name} is missing"));
    let list = |name: &str| text(name).map(|value| vec![Some(value)]);
    let subject_token = text("subject_token").ok_or_else(|| missing("subject_token"))?;
    let subject_token_type = kind(params, "subject_token_type")?.ok_or_else(|| missing("subject_token_type"))?;
    Ok(raw::GetDerivedTokenRequest {
        actor_token: text("actor_token"),
        actor_token_provider_name: None,
        actor_token_type: kind(params, "actor_token_type")?,
        audiences: list("audience"),
        client_id: Some(client.client.id.clone()),
        client_secret: client.client.secrets.first().map(|secret| secret.value.clone()),
        requested_token_type: kind(params, "requested_token_type")?,
        resources: list("resource"),
        scopes: params.get("scope").map(|scope| {
            scope.split(' ').filter(|scope| !scope.is_empty()).map(|scope| Some(scope.to_owned())).collect()
        }),
        subject_token: Some(subject_token),
        subject_token_provider_name: None,
        subject_token_type: Some(subject_token_type),
    })
}

/// A token type (RFC 8693 section 3) by the API's name.
fn kind(params: &Params, name: &str) -> Result<Option<String>, Failure> {
    let Some(given) = params.get(name) else { return Ok(None) };
    let kind = match given.strip_prefix("urn:ietf:params:oauth:token-type:") {
        Some("access_token") => "ACCESS_TOKEN",
        Some("id_token") => "ID_TOKEN",
        _ => return Err(Failure::invalid_request(format!("{name} is not known"))),
    };
    Ok(Some(kind.to_owned()))
}

/// The operation's answer in OAuth's form.
#[must_use]
pub fn written(response: GetDerivedTokenResponse) -> Exchanged {
    let access = response.issued_token_type == IssuedTokenTypeIdentifierType::AccessToken;
    Exchanged {
        access_token: response.issued_token,
        issued_token_type: match access {
            true => "urn:ietf:params:oauth:token-type:access_token",
            false => "urn:ietf:params:oauth:token-type:id_token",
        },
        token_type: if access { "Bearer" } else { "N_A" },
        expires_in: response.expires_in,
        scope: response.scopes.map(|scopes| scopes.join(" ")),
    }
}

/// The operation's refusal in OAuth's form (RFC 8693 section 2.2.2).
#[must_use]
pub fn refused(error: Error) -> Failure {
    let code = error.code();
    if code == ErrorCode::TooManyRequestsException.into() || error.cause().is_some() {
        return error.into();
    }
    let kind = if code == ErrorCode::ResourceNotFoundException.into() {
        "invalid_target"
    } else if code == ErrorCode::InvalidParameterException.into() && error.message().contains("scopes") {
        "invalid_scope"
    } else {
        "invalid_request"
    };
    Failure::new(kind).because(error.message().to_owned())
}
