//! Outputs of the operations.
use std::collections::BTreeMap;
use super::*;
use serde::Serialize;
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct CheckAccessResponse {
    pub principal_arn: String,
}
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ExplainAccessResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deciding_statement: Option<StatementType>,
    pub decision: DecisionType,
    pub explanation: String,
    pub layer: PolicyLayerType,
    pub matched_statements: Vec<StatementType>,
    pub missing_context_keys: Vec<String>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ExplainIdentityResponse {
    pub authenticated: bool,
    pub explanation: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub principal_tags: Option<BTreeMap<String, String>>,
    pub reasons: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role_arn: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trust_decision: Option<DecisionType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trust_statement: Option<StatementType>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetIdentityPoolCredentialsTargetResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub endpoint: Option<String>,
    pub identity_pool_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetUserPoolClientOAuthConfigurationResponse {
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
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListFindingsResponse {
    pub findings: Vec<FindingType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct SetIdentityPoolCredentialsTargetResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub endpoint: Option<String>,
    pub identity_pool_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct SetUserPoolClientOAuthConfigurationResponse {
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
