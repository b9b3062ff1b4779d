//! Inputs of the operations.
use std::collections::BTreeMap;
use super::*;
use serde::Serialize;
impl crate::Input for CheckAccessRequest {}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct CheckAccessRequest {
    pub action: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub context_entries: Option<Vec<ContextEntryType>>,
    pub resource: String,
}
impl crate::Input for ExplainAccessRequest {
    fn principal_arn(&self) -> Option<&str> {
        Some(&self.principal_arn)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ExplainAccessRequest {
    pub action: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub context_entries: Option<Vec<ContextEntryType>>,
    pub principal_arn: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resource: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session_policy: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session_tags: Option<BTreeMap<String, String>>,
}
impl crate::Input for ExplainIdentityRequest {
    fn identity_pool_id(&self) -> Option<&str> {
        Some(&self.identity_pool_id)
    }
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ExplainIdentityRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub claims: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub custom_role_arn: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub identity_id: Option<String>,
    pub identity_pool_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logins: Option<BTreeMap<String, String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provider_name: Option<String>,
}
impl std::fmt::Debug for ExplainIdentityRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ExplainIdentityRequest")
            .field("claims", &self.claims.as_ref().map(|_| crate::Hidden))
            .field("custom_role_arn", &self.custom_role_arn)
            .field("identity_id", &self.identity_id)
            .field("identity_pool_id", &self.identity_pool_id)
            .field("logins", &self.logins.as_ref().map(|_| crate::Hidden))
            .field("provider_name", &self.provider_name)
            .finish()
    }
}
impl crate::Input for GetIdentityPoolCredentialsTargetRequest {
    fn identity_pool_id(&self) -> Option<&str> {
        Some(&self.identity_pool_id)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetIdentityPoolCredentialsTargetRequest {
    pub identity_pool_id: String,
}
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
impl crate::Input for ListFindingsRequest {
    fn resource_arn(&self) -> Option<&str> {
        self.resource_arn.as_deref()
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListFindingsRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_results: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resource_arn: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub severities: Option<Vec<SeverityType>>,
}
impl crate::Input for SetIdentityPoolCredentialsTargetRequest {
    fn identity_pool_id(&self) -> Option<&str> {
        Some(&self.identity_pool_id)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct SetIdentityPoolCredentialsTargetRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub endpoint: Option<String>,
    pub identity_pool_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
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
