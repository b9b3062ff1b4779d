//! Inputs as they arrive, before any check.
use serde::Deserialize;
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct GetUserPoolClientOAuthConfigurationRequest {
    pub client_id: Option<String>,
    pub user_pool_id: Option<String>,
}
impl crate::Shown for GetUserPoolClientOAuthConfigurationRequest {
    fn show(&self, out: &mut String) {
        out.push_str("GetUserPoolClientOAuthConfigurationRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct SetUserPoolClientOAuthConfigurationRequest {
    pub client_id: Option<String>,
    pub d_po_p: Option<String>,
    pub device_grant: Option<bool>,
    pub introspection: Option<bool>,
    pub jwks: Option<String>,
    pub pushed_authorization_requests: Option<String>,
    pub require_pkce: Option<bool>,
    pub tls_client_auth_subject_dn: Option<String>,
    pub token_endpoint_auth_method: Option<String>,
    pub token_exchange: Option<bool>,
    pub user_pool_id: Option<String>,
}
impl crate::Shown for SetUserPoolClientOAuthConfigurationRequest {
    fn show(&self, out: &mut String) {
        out.push_str("SetUserPoolClientOAuthConfigurationRequest");
    }
}
