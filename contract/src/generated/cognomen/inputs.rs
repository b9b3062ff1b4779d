//! Inputs of the operations.
use super::*;
use serde::Serialize;
impl crate::Input for GetUserPoolClientOAuthConfigurationRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
    fn client_id(&self) -> Option<&str> {
        Some(&self.client_id)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetUserPoolClientOAuthConfigurationRequest {
    pub client_id: String,
    pub user_pool_id: String,
}
impl crate::Input for SetUserPoolClientOAuthConfigurationRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
    fn client_id(&self) -> Option<&str> {
        Some(&self.client_id)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct SetUserPoolClientOAuthConfigurationRequest {
    pub client_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub d_po_p: Option<FeatureSwitchType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub device_grant: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub introspection: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub jwks: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pushed_authorization_requests: Option<FeatureSwitchType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub require_pkce: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tls_client_auth_subject_dn: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub token_endpoint_auth_method: Option<TokenEndpointAuthMethodType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub token_exchange: Option<bool>,
    pub user_pool_id: String,
}
