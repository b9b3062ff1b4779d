//! Inputs as they arrive, before any check.
use std::collections::BTreeMap;
use serde::Deserialize;
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct CognitoIdentityProvider {
    pub client_id: Option<String>,
    pub provider_name: Option<String>,
    pub server_side_token_check: Option<bool>,
}
impl crate::Shown for CognitoIdentityProvider {
    fn show(&self, out: &mut String) {
        out.push_str("CognitoIdentityProvider");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct CreateIdentityPoolInput {
    pub allow_classic_flow: Option<bool>,
    pub allow_unauthenticated_identities: Option<bool>,
    pub cognito_identity_providers: Option<Vec<Option<CognitoIdentityProvider>>>,
    pub developer_provider_name: Option<String>,
    pub identity_pool_name: Option<String>,
    pub identity_pool_tags: Option<BTreeMap<String, Option<String>>>,
    #[serde(rename = "OpenIdConnectProviderARNs")]
    pub open_id_connect_provider_arns: Option<Vec<Option<String>>>,
    #[serde(rename = "SamlProviderARNs")]
    pub saml_provider_arns: Option<Vec<Option<String>>>,
    pub supported_login_providers: Option<BTreeMap<String, Option<String>>>,
}
impl crate::Shown for CreateIdentityPoolInput {
    fn show(&self, out: &mut String) {
        out.push_str("CreateIdentityPoolInput");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct DeleteIdentitiesInput {
    pub identity_ids_to_delete: Option<Vec<Option<String>>>,
}
impl crate::Shown for DeleteIdentitiesInput {
    fn show(&self, out: &mut String) {
        out.push_str("DeleteIdentitiesInput");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct DeleteIdentityPoolInput {
    pub identity_pool_id: Option<String>,
}
impl crate::Shown for DeleteIdentityPoolInput {
    fn show(&self, out: &mut String) {
        out.push_str("DeleteIdentityPoolInput");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct DescribeIdentityInput {
    pub identity_id: Option<String>,
}
impl crate::Shown for DescribeIdentityInput {
    fn show(&self, out: &mut String) {
        out.push_str("DescribeIdentityInput");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct DescribeIdentityPoolInput {
    pub identity_pool_id: Option<String>,
}
impl crate::Shown for DescribeIdentityPoolInput {
    fn show(&self, out: &mut String) {
        out.push_str("DescribeIdentityPoolInput");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct GetCredentialsForIdentityInput {
    pub custom_role_arn: Option<String>,
    pub identity_id: Option<String>,
    pub logins: Option<BTreeMap<String, Option<String>>>,
}
impl crate::Shown for GetCredentialsForIdentityInput {
    fn show(&self, out: &mut String) {
        out.push_str("GetCredentialsForIdentityInput");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct GetIdInput {
    pub account_id: Option<String>,
    pub identity_pool_id: Option<String>,
    pub logins: Option<BTreeMap<String, Option<String>>>,
}
impl crate::Shown for GetIdInput {
    fn show(&self, out: &mut String) {
        out.push_str("GetIdInput");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct GetIdentityPoolRolesInput {
    pub identity_pool_id: Option<String>,
}
impl crate::Shown for GetIdentityPoolRolesInput {
    fn show(&self, out: &mut String) {
        out.push_str("GetIdentityPoolRolesInput");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct GetOpenIdTokenForDeveloperIdentityInput {
    pub identity_id: Option<String>,
    pub identity_pool_id: Option<String>,
    pub logins: Option<BTreeMap<String, Option<String>>>,
    pub principal_tags: Option<BTreeMap<String, Option<String>>>,
    pub token_duration: Option<i64>,
}
impl crate::Shown for GetOpenIdTokenForDeveloperIdentityInput {
    fn show(&self, out: &mut String) {
        out.push_str("GetOpenIdTokenForDeveloperIdentityInput");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct GetOpenIdTokenInput {
    pub identity_id: Option<String>,
    pub logins: Option<BTreeMap<String, Option<String>>>,
}
impl crate::Shown for GetOpenIdTokenInput {
    fn show(&self, out: &mut String) {
        out.push_str("GetOpenIdTokenInput");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct GetPrincipalTagAttributeMapInput {
    pub identity_pool_id: Option<String>,
    pub identity_provider_name: Option<String>,
}
impl crate::Shown for GetPrincipalTagAttributeMapInput {
    fn show(&self, out: &mut String) {
        out.push_str("GetPrincipalTagAttributeMapInput");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct IdentityPool {
    pub allow_classic_flow: Option<bool>,
    pub allow_unauthenticated_identities: Option<bool>,
    pub cognito_identity_providers: Option<Vec<Option<CognitoIdentityProvider>>>,
    pub developer_provider_name: Option<String>,
    pub identity_pool_id: Option<String>,
    pub identity_pool_name: Option<String>,
    pub identity_pool_tags: Option<BTreeMap<String, Option<String>>>,
    #[serde(rename = "OpenIdConnectProviderARNs")]
    pub open_id_connect_provider_arns: Option<Vec<Option<String>>>,
    #[serde(rename = "SamlProviderARNs")]
    pub saml_provider_arns: Option<Vec<Option<String>>>,
    pub supported_login_providers: Option<BTreeMap<String, Option<String>>>,
}
impl crate::Shown for IdentityPool {
    fn show(&self, out: &mut String) {
        out.push_str("IdentityPool");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct ListIdentitiesInput {
    pub hide_disabled: Option<bool>,
    pub identity_pool_id: Option<String>,
    pub max_results: Option<i32>,
    pub next_token: Option<String>,
}
impl crate::Shown for ListIdentitiesInput {
    fn show(&self, out: &mut String) {
        out.push_str("ListIdentitiesInput");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct ListIdentityPoolsInput {
    pub max_results: Option<i32>,
    pub next_token: Option<String>,
}
impl crate::Shown for ListIdentityPoolsInput {
    fn show(&self, out: &mut String) {
        out.push_str("ListIdentityPoolsInput");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct ListTagsForResourceInput {
    pub resource_arn: Option<String>,
}
impl crate::Shown for ListTagsForResourceInput {
    fn show(&self, out: &mut String) {
        out.push_str("ListTagsForResourceInput");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct LookupDeveloperIdentityInput {
    pub developer_user_identifier: Option<String>,
    pub identity_id: Option<String>,
    pub identity_pool_id: Option<String>,
    pub max_results: Option<i32>,
    pub next_token: Option<String>,
}
impl crate::Shown for LookupDeveloperIdentityInput {
    fn show(&self, out: &mut String) {
        out.push_str("LookupDeveloperIdentityInput");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct MappingRule {
    pub claim: Option<String>,
    pub match_type: Option<String>,
    #[serde(rename = "RoleARN")]
    pub role_arn: Option<String>,
    pub value: Option<String>,
}
impl crate::Shown for MappingRule {
    fn show(&self, out: &mut String) {
        out.push_str("MappingRule");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct MergeDeveloperIdentitiesInput {
    pub destination_user_identifier: Option<String>,
    pub developer_provider_name: Option<String>,
    pub identity_pool_id: Option<String>,
    pub source_user_identifier: Option<String>,
}
impl crate::Shown for MergeDeveloperIdentitiesInput {
    fn show(&self, out: &mut String) {
        out.push_str("MergeDeveloperIdentitiesInput");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct RoleMapping {
    pub ambiguous_role_resolution: Option<String>,
    pub rules_configuration: Option<RulesConfigurationType>,
    pub type_: Option<String>,
}
impl crate::Shown for RoleMapping {
    fn show(&self, out: &mut String) {
        out.push_str("RoleMapping");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct RulesConfigurationType {
    pub rules: Option<Vec<Option<MappingRule>>>,
}
impl crate::Shown for RulesConfigurationType {
    fn show(&self, out: &mut String) {
        out.push_str("RulesConfigurationType");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct SetIdentityPoolRolesInput {
    pub identity_pool_id: Option<String>,
    pub role_mappings: Option<BTreeMap<String, Option<RoleMapping>>>,
    pub roles: Option<BTreeMap<String, Option<String>>>,
}
impl crate::Shown for SetIdentityPoolRolesInput {
    fn show(&self, out: &mut String) {
        out.push_str("SetIdentityPoolRolesInput");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct SetPrincipalTagAttributeMapInput {
    pub identity_pool_id: Option<String>,
    pub identity_provider_name: Option<String>,
    pub principal_tags: Option<BTreeMap<String, Option<String>>>,
    pub use_defaults: Option<bool>,
}
impl crate::Shown for SetPrincipalTagAttributeMapInput {
    fn show(&self, out: &mut String) {
        out.push_str("SetPrincipalTagAttributeMapInput");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct TagResourceInput {
    pub resource_arn: Option<String>,
    pub tags: Option<BTreeMap<String, Option<String>>>,
}
impl crate::Shown for TagResourceInput {
    fn show(&self, out: &mut String) {
        out.push_str("TagResourceInput");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct UnlinkDeveloperIdentityInput {
    pub developer_provider_name: Option<String>,
    pub developer_user_identifier: Option<String>,
    pub identity_id: Option<String>,
    pub identity_pool_id: Option<String>,
}
impl crate::Shown for UnlinkDeveloperIdentityInput {
    fn show(&self, out: &mut String) {
        out.push_str("UnlinkDeveloperIdentityInput");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct UnlinkIdentityInput {
    pub identity_id: Option<String>,
    pub logins: Option<BTreeMap<String, Option<String>>>,
    pub logins_to_remove: Option<Vec<Option<String>>>,
}
impl crate::Shown for UnlinkIdentityInput {
    fn show(&self, out: &mut String) {
        out.push_str("UnlinkIdentityInput");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct UntagResourceInput {
    pub resource_arn: Option<String>,
    pub tag_keys: Option<Vec<Option<String>>>,
}
impl crate::Shown for UntagResourceInput {
    fn show(&self, out: &mut String) {
        out.push_str("UntagResourceInput");
    }
}
