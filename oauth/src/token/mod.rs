//! The token endpoint (RFC 6749 section 3.2): one file a grant type.

mod authorization_code;
mod client_credentials;
mod device_code;
mod refresh_token;

use std::collections::BTreeMap;

use cognomen_contract::cognito_idp::{AuthenticationResultType, OAuthFlowType};
use cognomen_model::client::Client;
use cognomen_userpool::Context;
use cognomen_userpool::origin::Origin;
use serde::Serialize;

use crate::client_auth::Authenticated;
use crate::exchange;
use crate::failure::Failure;
use crate::params::Params;

/// A request for tokens, its client found and checked.
pub struct TokenRequest<'a> {
    /// What operations work on.
    pub ctx: &'a Context,
    /// The client.
    pub client: &'a Authenticated,
    /// The parameters.
    pub params: &'a Params,
    /// Where the request came from.
    pub origin: Origin,
    /// Thumbprint of the key that the request proved (RFC 9449).
    pub jkt: Option<&'a str>,
}

/// A grant type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GrantType {
    /// `authorization_code`.
    AuthorizationCode,
    /// `refresh_token`.
    RefreshToken,
    /// `client_credentials`.
    ClientCredentials,
    /// That of devices (RFC 8628 section 3.4).
    DeviceCode,
    /// Token exchange (RFC 8693), which runs an operation of the API.
    TokenExchange,
}

impl GrantType {
    /// The grant type of a request.
    ///
    /// # Errors
    /// `invalid_request` when it is missing, `unsupported_grant_type`.
    pub fn read(params: &Params) -> Result<Self, Failure> {
        match params.get("grant_type") {
            Some("authorization_code") => Ok(Self::AuthorizationCode),
            Some("refresh_token") => Ok(Self::RefreshToken),
            Some("client_credentials") => Ok(Self::ClientCredentials),
            Some("urn:ietf:params:oauth:grant-type:device_code") => Ok(Self::DeviceCode),
            Some(exchange::GRANT_TYPE) => Ok(Self::TokenExchange),
            Some(_) => Err(Failure::new("unsupported_grant_type")),
            None => Err(Failure::invalid_request("grant_type is missing")),
        }
    }

    /// The operation of the API whose rate a request counts against.
    #[must_use]
    pub fn operation(self) -> &'static str {
        match self {
            Self::AuthorizationCode | Self::DeviceCode => "RespondToAuthChallenge",
            Self::RefreshToken => "GetTokensFromRefreshToken",
            Self::ClientCredentials => "GetClientToken",
            Self::TokenExchange => "GetDerivedToken",
        }
    }
}

/// The answer to a good request, its members in Cognito's order.
#[derive(Debug, Serialize)]
pub struct Tokens {
    /// `id_token`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id_token: Option<String>,
    /// `access_token`.
    pub access_token: String,
    /// `refresh_token`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refresh_token: Option<String>,
    /// Seconds that the access token is good for.
    pub expires_in: i64,
    /// `Bearer` or `DPoP`.
    pub token_type: String,
}

impl From<AuthenticationResultType> for Tokens {
    fn from(result: AuthenticationResultType) -> Self {
        Self {
            id_token: result.id_token,
            access_token: result.access_token.unwrap_or_default(),
            refresh_token: result.refresh_token,
            expires_in: result.expires_in.map_or(0, i64::from),
            token_type: result.token_type.unwrap_or_default(),
        }
    }
}

/// Answers a request of a grant type.
///
/// # Errors
/// Those of RFC 6749 section 5.2; the server's own failures.
pub async fn answer(request: TokenRequest<'_>, grant_type: GrantType) -> Result<Tokens, Failure> {
    match grant_type {
        GrantType::AuthorizationCode => authorization_code::answer(&request).await,
        GrantType::RefreshToken => refresh_token::answer(&request).await,
        GrantType::ClientCredentials => client_credentials::answer(&request).await,
        GrantType::DeviceCode => device_code::answer(&request).await,
        GrantType::TokenExchange => Err(Failure::new("unsupported_grant_type")),
    }
}

/// Whether a client may use OAuth, and this flow of it.
fn allows(client: &Client, flow: OAuthFlowType) -> bool {
    let settings = &client.settings;
    settings.allowed_oauth_flows_user_pool_client == Some(true)
        && settings.allowed_oauth_flows.as_deref().unwrap_or_default().contains(&flow)
}

/// `aws_client_metadata`: an object of texts, for functions.
fn metadata(params: &Params) -> Result<Option<BTreeMap<String, String>>, Failure> {
    let Some(text) = params.get("aws_client_metadata") else { return Ok(None) };
    match serde_json::from_str(text) {
        Ok(metadata) => Ok(Some(metadata)),
        Err(_) => Err(Failure::invalid_request("aws_client_metadata is not a JSON object of strings")),
    }
}
