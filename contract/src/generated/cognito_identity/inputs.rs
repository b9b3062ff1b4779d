//! Inputs of the operations.
use std::collections::BTreeMap;
use super::*;
use serde::{Deserialize, Serialize};
impl crate::Input for CreateIdentityPoolInput {
    fn tags(&self) -> Vec<(&str, &str)> {
        self.identity_pool_tags
            .iter()
            .flatten()
            .map(|(key, value)| (key.as_str(), value.as_str()))
            .collect()
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateIdentityPoolInput {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allow_classic_flow: Option<bool>,
    pub allow_unauthenticated_identities: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cognito_identity_providers: Option<Vec<CognitoIdentityProvider>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub developer_provider_name: Option<String>,
    pub identity_pool_name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub identity_pool_tags: Option<BTreeMap<String, String>>,
    #[serde(
        rename = "OpenIdConnectProviderARNs",
        skip_serializing_if = "Option::is_none"
    )]
    pub open_id_connect_provider_arns: Option<Vec<String>>,
    #[serde(rename = "SamlProviderARNs", skip_serializing_if = "Option::is_none")]
    pub saml_provider_arns: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub supported_login_providers: Option<BTreeMap<String, String>>,
}
impl crate::Input for DeleteIdentitiesInput {}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteIdentitiesInput {
    pub identity_ids_to_delete: Vec<String>,
}
impl crate::Input for DeleteIdentityPoolInput {
    fn identity_pool_id(&self) -> Option<&str> {
        Some(&self.identity_pool_id)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteIdentityPoolInput {
    pub identity_pool_id: String,
}
impl crate::Input for DescribeIdentityInput {}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeIdentityInput {
    pub identity_id: String,
}
impl crate::Input for DescribeIdentityPoolInput {
    fn identity_pool_id(&self) -> Option<&str> {
        Some(&self.identity_pool_id)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeIdentityPoolInput {
    pub identity_pool_id: String,
}
impl crate::Input for GetCredentialsForIdentityInput {}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetCredentialsForIdentityInput {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub custom_role_arn: Option<String>,
    pub identity_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logins: Option<BTreeMap<String, String>>,
}
impl std::fmt::Debug for GetCredentialsForIdentityInput {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("GetCredentialsForIdentityInput")
            .field("custom_role_arn", &self.custom_role_arn)
            .field("identity_id", &self.identity_id)
            .field("logins", &self.logins.as_ref().map(|_| crate::Hidden))
            .finish()
    }
}
impl crate::Input for GetIdInput {
    fn identity_pool_id(&self) -> Option<&str> {
        Some(&self.identity_pool_id)
    }
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetIdInput {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account_id: Option<String>,
    pub identity_pool_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logins: Option<BTreeMap<String, String>>,
}
impl std::fmt::Debug for GetIdInput {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("GetIdInput")
            .field("account_id", &self.account_id)
            .field("identity_pool_id", &self.identity_pool_id)
            .field("logins", &self.logins.as_ref().map(|_| crate::Hidden))
            .finish()
    }
}
impl crate::Input for GetIdentityPoolRolesInput {
    fn identity_pool_id(&self) -> Option<&str> {
        Some(&self.identity_pool_id)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetIdentityPoolRolesInput {
    pub identity_pool_id: String,
}
impl crate::Input for GetOpenIdTokenForDeveloperIdentityInput {
    fn identity_pool_id(&self) -> Option<&str> {
        Some(&self.identity_pool_id)
    }
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetOpenIdTokenForDeveloperIdentityInput {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub identity_id: Option<String>,
    pub identity_pool_id: String,
    pub logins: BTreeMap<String, String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub principal_tags: Option<BTreeMap<String, String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub token_duration: Option<i64>,
}
impl std::fmt::Debug for GetOpenIdTokenForDeveloperIdentityInput {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("GetOpenIdTokenForDeveloperIdentityInput")
            .field("identity_id", &self.identity_id)
            .field("identity_pool_id", &self.identity_pool_id)
            .field("logins", &crate::Hidden)
            .field("principal_tags", &self.principal_tags)
            .field("token_duration", &self.token_duration)
            .finish()
    }
}
impl crate::Input for GetOpenIdTokenInput {}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetOpenIdTokenInput {
    pub identity_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub logins: Option<BTreeMap<String, String>>,
}
impl std::fmt::Debug for GetOpenIdTokenInput {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("GetOpenIdTokenInput")
            .field("identity_id", &self.identity_id)
            .field("logins", &self.logins.as_ref().map(|_| crate::Hidden))
            .finish()
    }
}
impl crate::Input for GetPrincipalTagAttributeMapInput {
    fn identity_pool_id(&self) -> Option<&str> {
        Some(&self.identity_pool_id)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetPrincipalTagAttributeMapInput {
    pub identity_pool_id: String,
    pub identity_provider_name: String,
}
impl crate::Input for IdentityPool {
    fn identity_pool_id(&self) -> Option<&str> {
        Some(&self.identity_pool_id)
    }
    fn tags(&self) -> Vec<(&str, &str)> {
        self.identity_pool_tags
            .iter()
            .flatten()
            .map(|(key, value)| (key.as_str(), value.as_str()))
            .collect()
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct IdentityPool {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allow_classic_flow: Option<bool>,
    pub allow_unauthenticated_identities: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cognito_identity_providers: Option<Vec<CognitoIdentityProvider>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub developer_provider_name: Option<String>,
    pub identity_pool_id: String,
    pub identity_pool_name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub identity_pool_tags: Option<BTreeMap<String, String>>,
    #[serde(
        rename = "OpenIdConnectProviderARNs",
        skip_serializing_if = "Option::is_none"
    )]
    pub open_id_connect_provider_arns: Option<Vec<String>>,
    #[serde(rename = "SamlProviderARNs", skip_serializing_if = "Option::is_none")]
    pub saml_provider_arns: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub supported_login_providers: Option<BTreeMap<String, String>>,
}
impl crate::Input for ListIdentitiesInput {
    fn identity_pool_id(&self) -> Option<&str> {
        Some(&self.identity_pool_id)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListIdentitiesInput {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hide_disabled: Option<bool>,
    pub identity_pool_id: String,
    pub max_results: i32,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
}
impl crate::Input for ListIdentityPoolsInput {}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListIdentityPoolsInput {
    pub max_results: i32,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
}
impl crate::Input for ListTagsForResourceInput {
    fn resource_arn(&self) -> Option<&str> {
        Some(&self.resource_arn)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListTagsForResourceInput {
    pub resource_arn: String,
}
impl crate::Input for LookupDeveloperIdentityInput {
    fn identity_pool_id(&self) -> Option<&str> {
        Some(&self.identity_pool_id)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct LookupDeveloperIdentityInput {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub developer_user_identifier: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub identity_id: Option<String>,
    pub identity_pool_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_results: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
}
impl crate::Input for MergeDeveloperIdentitiesInput {
    fn identity_pool_id(&self) -> Option<&str> {
        Some(&self.identity_pool_id)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct MergeDeveloperIdentitiesInput {
    pub destination_user_identifier: String,
    pub developer_provider_name: String,
    pub identity_pool_id: String,
    pub source_user_identifier: String,
}
impl crate::Input for SetIdentityPoolRolesInput {
    fn identity_pool_id(&self) -> Option<&str> {
        Some(&self.identity_pool_id)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct SetIdentityPoolRolesInput {
    pub identity_pool_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role_mappings: Option<BTreeMap<String, RoleMapping>>,
    pub roles: BTreeMap<String, String>,
}
impl crate::Input for SetPrincipalTagAttributeMapInput {
    fn identity_pool_id(&self) -> Option<&str> {
        Some(&self.identity_pool_id)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct SetPrincipalTagAttributeMapInput {
    pub identity_pool_id: String,
    pub identity_provider_name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub principal_tags: Option<BTreeMap<String, String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub use_defaults: Option<bool>,
}
impl crate::Input for TagResourceInput {
    fn resource_arn(&self) -> Option<&str> {
        Some(&self.resource_arn)
    }
    fn tags(&self) -> Vec<(&str, &str)> {
        self.tags.iter().map(|(key, value)| (key.as_str(), value.as_str())).collect()
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct TagResourceInput {
    pub resource_arn: String,
    pub tags: BTreeMap<String, String>,
}
impl crate::Input for UnlinkDeveloperIdentityInput {
    fn identity_pool_id(&self) -> Option<&str> {
        Some(&self.identity_pool_id)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct UnlinkDeveloperIdentityInput {
    pub developer_provider_name: String,
    pub developer_user_identifier: String,
    pub identity_id: String,
    pub identity_pool_id: String,
}
impl crate::Input for UnlinkIdentityInput {}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct UnlinkIdentityInput {
    pub identity_id: String,
    pub logins: BTreeMap<String, String>,
    pub logins_to_remove: Vec<String>,
}
impl std::fmt::Debug for UnlinkIdentityInput {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("UnlinkIdentityInput")
            .field("identity_id", &self.identity_id)
            .field("logins", &crate::Hidden)
            .field("logins_to_remove", &self.logins_to_remove)
            .finish()
    }
}
impl crate::Input for UntagResourceInput {
    fn resource_arn(&self) -> Option<&str> {
        Some(&self.resource_arn)
    }
    fn tag_keys(&self) -> Vec<&str> {
        self.tag_keys.iter().map(String::as_str).collect()
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct UntagResourceInput {
    pub resource_arn: String,
    pub tag_keys: Vec<String>,
}
