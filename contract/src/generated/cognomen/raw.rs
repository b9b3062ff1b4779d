//! Inputs as they arrive, before any check.
use std::collections::BTreeMap;
use serde::Deserialize;
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct CheckAccessRequest {
    pub action: Option<String>,
    pub context_entries: Option<Vec<Option<ContextEntryType>>>,
    pub resource: Option<String>,
}
impl crate::Shown for CheckAccessRequest {
    fn show(&self, out: &mut String) {
        out.push_str("CheckAccessRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct ContextEntryType {
    pub name: Option<String>,
    pub values: Option<Vec<Option<String>>>,
}
impl crate::Shown for ContextEntryType {
    fn show(&self, out: &mut String) {
        out.push_str("ContextEntryType");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct ExplainAccessRequest {
    pub action: Option<String>,
    pub context_entries: Option<Vec<Option<ContextEntryType>>>,
    pub principal_arn: Option<String>,
    pub resource: Option<String>,
    pub session_policy: Option<String>,
    pub session_tags: Option<BTreeMap<String, Option<String>>>,
}
impl crate::Shown for ExplainAccessRequest {
    fn show(&self, out: &mut String) {
        out.push_str("ExplainAccessRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct ExplainIdentityRequest {
    pub claims: Option<String>,
    pub custom_role_arn: Option<String>,
    pub identity_id: Option<String>,
    pub identity_pool_id: Option<String>,
    pub logins: Option<BTreeMap<String, Option<String>>>,
    pub provider_name: Option<String>,
}
impl crate::Shown for ExplainIdentityRequest {
    fn show(&self, out: &mut String) {
        out.push_str("ExplainIdentityRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct GetIdentityPoolCredentialsTargetRequest {
    pub identity_pool_id: Option<String>,
}
impl crate::Shown for GetIdentityPoolCredentialsTargetRequest {
    fn show(&self, out: &mut String) {
        out.push_str("GetIdentityPoolCredentialsTargetRequest");
    }
}
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
pub struct ListFindingsRequest {
    pub max_results: Option<i32>,
    pub next_token: Option<String>,
    pub resource_arn: Option<String>,
    pub severities: Option<Vec<Option<String>>>,
}
impl crate::Shown for ListFindingsRequest {
    fn show(&self, out: &mut String) {
        out.push_str("ListFindingsRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct SetIdentityPoolCredentialsTargetRequest {
    pub endpoint: Option<String>,
    pub identity_pool_id: Option<String>,
    pub region: Option<String>,
}
impl crate::Shown for SetIdentityPoolCredentialsTargetRequest {
    fn show(&self, out: &mut String) {
        out.push_str("SetIdentityPoolCredentialsTargetRequest");
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
