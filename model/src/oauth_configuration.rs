//! What a client may do at the OAuth endpoints beyond Cognito's own; everything is off until it is turned on.

use cognomen_contract::cognomen::{FeatureSwitchType, TokenEndpointAuthMethodType};
use serde::{Deserialize, Serialize};

/// The settings of one client (`SetUserPoolClientOAuthConfiguration`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields, default)]
pub struct OAuthConfiguration {
    /// Pushed authorization requests (RFC 9126).
    pub pushed_authorization_requests: FeatureSwitchType,
    /// Tokens bound to keys (RFC 9449).
    #[serde(rename = "DPoP")]
    pub dpop: FeatureSwitchType,
    /// Sign-in on another device (RFC 8628).
    pub device_grant: bool,
    /// Introspection of tokens (RFC 7662).
    pub introspection: bool,
    /// Token exchange at the token endpoint (RFC 8693).
    pub token_exchange: bool,
    /// Whether every code needs PKCE (RFC 7636).
    pub require_pkce: bool,
    /// How the client proves itself.
    pub token_endpoint_auth_method: TokenEndpointAuthMethodType,
    /// Its public keys, a JSON Web Key Set as text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub jwks: Option<String>,
}

impl Default for OAuthConfiguration {
    fn default() -> Self {
        Self {
            pushed_authorization_requests: FeatureSwitchType::Off,
            dpop: FeatureSwitchType::Off,
            device_grant: false,
            introspection: false,
            token_exchange: false,
            require_pkce: false,
            token_endpoint_auth_method: TokenEndpointAuthMethodType::ClientSecret,
            jwks: None,
        }
    }
}
