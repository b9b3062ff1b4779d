//! Inputs of the operations.
use super::*;
use serde::Serialize;
impl crate::Input for AddClientIDToOpenIDConnectProviderRequest {
    fn open_id_connect_provider_arn(&self) -> Option<&str> {
        Some(&self.open_id_connect_provider_arn)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct AddClientIDToOpenIDConnectProviderRequest {
    #[serde(rename = "ClientID")]
    pub client_id: String,
    #[serde(rename = "OpenIDConnectProviderArn")]
    pub open_id_connect_provider_arn: String,
}
impl crate::Input for AddUserToGroupRequest {
    fn user_name(&self) -> Option<&str> {
        Some(&self.user_name)
    }
    fn group_name(&self) -> Option<&str> {
        Some(&self.group_name)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct AddUserToGroupRequest {
    pub group_name: String,
    pub user_name: String,
}
impl crate::Input for AttachGroupPolicyRequest {
    fn group_name(&self) -> Option<&str> {
        Some(&self.group_name)
    }
    fn policy_arn(&self) -> Option<&str> {
        Some(&self.policy_arn)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct AttachGroupPolicyRequest {
    pub group_name: String,
    pub policy_arn: String,
}
impl crate::Input for AttachRolePolicyRequest {
    fn role_name(&self) -> Option<&str> {
        Some(&self.role_name)
    }
    fn policy_arn(&self) -> Option<&str> {
        Some(&self.policy_arn)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct AttachRolePolicyRequest {
    pub policy_arn: String,
    pub role_name: String,
}
impl crate::Input for AttachUserPolicyRequest {
    fn user_name(&self) -> Option<&str> {
        Some(&self.user_name)
    }
    fn policy_arn(&self) -> Option<&str> {
        Some(&self.policy_arn)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct AttachUserPolicyRequest {
    pub policy_arn: String,
    pub user_name: String,
}
impl crate::Input for CreateAccessKeyRequest {
    fn user_name(&self) -> Option<&str> {
        self.user_name.as_deref()
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateAccessKeyRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_name: Option<String>,
}
impl crate::Input for CreateGroupRequest {
    fn group_name(&self) -> Option<&str> {
        Some(&self.group_name)
    }
    fn path(&self) -> Option<&str> {
        self.path.as_deref()
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateGroupRequest {
    pub group_name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
}
impl crate::Input for CreateOpenIDConnectProviderRequest {
    fn url(&self) -> Option<&str> {
        Some(&self.url)
    }
    fn tags(&self) -> Vec<(&str, &str)> {
        self.tags
            .iter()
            .flatten()
            .map(|tag| (tag.key.as_str(), tag.value.as_str()))
            .collect()
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateOpenIDConnectProviderRequest {
    #[serde(rename = "ClientIDList", skip_serializing_if = "Option::is_none")]
    pub client_id_list: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<Tag>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub thumbprint_list: Option<Vec<String>>,
    pub url: String,
}
impl crate::Input for CreatePolicyRequest {
    fn policy_name(&self) -> Option<&str> {
        Some(&self.policy_name)
    }
    fn path(&self) -> Option<&str> {
        self.path.as_deref()
    }
    fn tags(&self) -> Vec<(&str, &str)> {
        self.tags
            .iter()
            .flatten()
            .map(|tag| (tag.key.as_str(), tag.value.as_str()))
            .collect()
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreatePolicyRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    pub policy_document: String,
    pub policy_name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<Tag>>,
}
impl crate::Input for CreatePolicyVersionRequest {
    fn policy_arn(&self) -> Option<&str> {
        Some(&self.policy_arn)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreatePolicyVersionRequest {
    pub policy_arn: String,
    pub policy_document: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub set_as_default: Option<bool>,
}
impl crate::Input for CreateRoleRequest {
    fn role_name(&self) -> Option<&str> {
        Some(&self.role_name)
    }
    fn permissions_boundary(&self) -> Option<&str> {
        self.permissions_boundary.as_deref()
    }
    fn path(&self) -> Option<&str> {
        self.path.as_deref()
    }
    fn tags(&self) -> Vec<(&str, &str)> {
        self.tags
            .iter()
            .flatten()
            .map(|tag| (tag.key.as_str(), tag.value.as_str()))
            .collect()
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateRoleRequest {
    pub assume_role_policy_document: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_session_duration: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub permissions_boundary: Option<String>,
    pub role_name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<Tag>>,
}
impl crate::Input for CreateSAMLProviderRequest {
    fn name(&self) -> Option<&str> {
        Some(&self.name)
    }
    fn tags(&self) -> Vec<(&str, &str)> {
        self.tags
            .iter()
            .flatten()
            .map(|tag| (tag.key.as_str(), tag.value.as_str()))
            .collect()
    }
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateSAMLProviderRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub add_private_key: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assertion_encryption_mode: Option<AssertionEncryptionModeType>,
    pub name: String,
    #[serde(rename = "SAMLMetadataDocument")]
    pub saml_metadata_document: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<Tag>>,
}
impl std::fmt::Debug for CreateSAMLProviderRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("CreateSAMLProviderRequest")
            .field(
                "add_private_key",
                &self.add_private_key.as_ref().map(|_| crate::Hidden),
            )
            .field("assertion_encryption_mode", &self.assertion_encryption_mode)
            .field("name", &self.name)
            .field("saml_metadata_document", &self.saml_metadata_document)
            .field("tags", &self.tags)
            .finish()
    }
}
impl crate::Input for CreateUserRequest {
    fn user_name(&self) -> Option<&str> {
        Some(&self.user_name)
    }
    fn permissions_boundary(&self) -> Option<&str> {
        self.permissions_boundary.as_deref()
    }
    fn path(&self) -> Option<&str> {
        self.path.as_deref()
    }
    fn tags(&self) -> Vec<(&str, &str)> {
        self.tags
            .iter()
            .flatten()
            .map(|tag| (tag.key.as_str(), tag.value.as_str()))
            .collect()
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateUserRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub permissions_boundary: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<Tag>>,
    pub user_name: String,
}
impl crate::Input for DeleteAccessKeyRequest {
    fn user_name(&self) -> Option<&str> {
        self.user_name.as_deref()
    }
    fn access_key_id(&self) -> Option<&str> {
        Some(&self.access_key_id)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteAccessKeyRequest {
    pub access_key_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_name: Option<String>,
}
impl crate::Input for DeleteGroupPolicyRequest {
    fn group_name(&self) -> Option<&str> {
        Some(&self.group_name)
    }
    fn policy_name(&self) -> Option<&str> {
        Some(&self.policy_name)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteGroupPolicyRequest {
    pub group_name: String,
    pub policy_name: String,
}
impl crate::Input for DeleteGroupRequest {
    fn group_name(&self) -> Option<&str> {
        Some(&self.group_name)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteGroupRequest {
    pub group_name: String,
}
impl crate::Input for DeleteOpenIDConnectProviderRequest {
    fn open_id_connect_provider_arn(&self) -> Option<&str> {
        Some(&self.open_id_connect_provider_arn)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteOpenIDConnectProviderRequest {
    #[serde(rename = "OpenIDConnectProviderArn")]
    pub open_id_connect_provider_arn: String,
}
impl crate::Input for DeletePolicyRequest {
    fn policy_arn(&self) -> Option<&str> {
        Some(&self.policy_arn)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeletePolicyRequest {
    pub policy_arn: String,
}
impl crate::Input for DeletePolicyVersionRequest {
    fn policy_arn(&self) -> Option<&str> {
        Some(&self.policy_arn)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeletePolicyVersionRequest {
    pub policy_arn: String,
    pub version_id: String,
}
impl crate::Input for DeleteRolePermissionsBoundaryRequest {
    fn role_name(&self) -> Option<&str> {
        Some(&self.role_name)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteRolePermissionsBoundaryRequest {
    pub role_name: String,
}
impl crate::Input for DeleteRolePolicyRequest {
    fn role_name(&self) -> Option<&str> {
        Some(&self.role_name)
    }
    fn policy_name(&self) -> Option<&str> {
        Some(&self.policy_name)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteRolePolicyRequest {
    pub policy_name: String,
    pub role_name: String,
}
impl crate::Input for DeleteRoleRequest {
    fn role_name(&self) -> Option<&str> {
        Some(&self.role_name)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteRoleRequest {
    pub role_name: String,
}
impl crate::Input for DeleteSAMLProviderRequest {
    fn saml_provider_arn(&self) -> Option<&str> {
        Some(&self.saml_provider_arn)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteSAMLProviderRequest {
    #[serde(rename = "SAMLProviderArn")]
    pub saml_provider_arn: String,
}
impl crate::Input for DeleteUserPolicyRequest {
    fn user_name(&self) -> Option<&str> {
        Some(&self.user_name)
    }
    fn policy_name(&self) -> Option<&str> {
        Some(&self.policy_name)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteUserPolicyRequest {
    pub policy_name: String,
    pub user_name: String,
}
impl crate::Input for DeleteUserRequest {
    fn user_name(&self) -> Option<&str> {
        Some(&self.user_name)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteUserRequest {
    pub user_name: String,
}
impl crate::Input for DetachGroupPolicyRequest {
    fn group_name(&self) -> Option<&str> {
        Some(&self.group_name)
    }
    fn policy_arn(&self) -> Option<&str> {
        Some(&self.policy_arn)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct DetachGroupPolicyRequest {
    pub group_name: String,
    pub policy_arn: String,
}
impl crate::Input for DetachRolePolicyRequest {
    fn role_name(&self) -> Option<&str> {
        Some(&self.role_name)
    }
    fn policy_arn(&self) -> Option<&str> {
        Some(&self.policy_arn)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct DetachRolePolicyRequest {
    pub policy_arn: String,
    pub role_name: String,
}
impl crate::Input for DetachUserPolicyRequest {
    fn user_name(&self) -> Option<&str> {
        Some(&self.user_name)
    }
    fn policy_arn(&self) -> Option<&str> {
        Some(&self.policy_arn)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct DetachUserPolicyRequest {
    pub policy_arn: String,
    pub user_name: String,
}
impl crate::Input for GetAccessKeyLastUsedRequest {
    fn access_key_id(&self) -> Option<&str> {
        Some(&self.access_key_id)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetAccessKeyLastUsedRequest {
    pub access_key_id: String,
}
impl crate::Input for GetGroupPolicyRequest {
    fn group_name(&self) -> Option<&str> {
        Some(&self.group_name)
    }
    fn policy_name(&self) -> Option<&str> {
        Some(&self.policy_name)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetGroupPolicyRequest {
    pub group_name: String,
    pub policy_name: String,
}
impl crate::Input for GetGroupRequest {
    fn group_name(&self) -> Option<&str> {
        Some(&self.group_name)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetGroupRequest {
    pub group_name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub marker: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_items: Option<i32>,
}
impl crate::Input for GetOpenIDConnectProviderRequest {
    fn open_id_connect_provider_arn(&self) -> Option<&str> {
        Some(&self.open_id_connect_provider_arn)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetOpenIDConnectProviderRequest {
    #[serde(rename = "OpenIDConnectProviderArn")]
    pub open_id_connect_provider_arn: String,
}
impl crate::Input for GetPolicyRequest {
    fn policy_arn(&self) -> Option<&str> {
        Some(&self.policy_arn)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetPolicyRequest {
    pub policy_arn: String,
}
impl crate::Input for GetPolicyVersionRequest {
    fn policy_arn(&self) -> Option<&str> {
        Some(&self.policy_arn)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetPolicyVersionRequest {
    pub policy_arn: String,
    pub version_id: String,
}
impl crate::Input for GetRolePolicyRequest {
    fn role_name(&self) -> Option<&str> {
        Some(&self.role_name)
    }
    fn policy_name(&self) -> Option<&str> {
        Some(&self.policy_name)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetRolePolicyRequest {
    pub policy_name: String,
    pub role_name: String,
}
impl crate::Input for GetRoleRequest {
    fn role_name(&self) -> Option<&str> {
        Some(&self.role_name)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetRoleRequest {
    pub role_name: String,
}
impl crate::Input for GetSAMLProviderRequest {
    fn saml_provider_arn(&self) -> Option<&str> {
        Some(&self.saml_provider_arn)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetSAMLProviderRequest {
    #[serde(rename = "SAMLProviderArn")]
    pub saml_provider_arn: String,
}
impl crate::Input for GetUserPolicyRequest {
    fn user_name(&self) -> Option<&str> {
        Some(&self.user_name)
    }
    fn policy_name(&self) -> Option<&str> {
        Some(&self.policy_name)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetUserPolicyRequest {
    pub policy_name: String,
    pub user_name: String,
}
impl crate::Input for GetUserRequest {
    fn user_name(&self) -> Option<&str> {
        self.user_name.as_deref()
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetUserRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_name: Option<String>,
}
impl crate::Input for ListAccessKeysRequest {
    fn user_name(&self) -> Option<&str> {
        self.user_name.as_deref()
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListAccessKeysRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub marker: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_items: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_name: Option<String>,
}
impl crate::Input for ListAttachedGroupPoliciesRequest {
    fn group_name(&self) -> Option<&str> {
        Some(&self.group_name)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListAttachedGroupPoliciesRequest {
    pub group_name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub marker: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_items: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path_prefix: Option<String>,
}
impl crate::Input for ListAttachedRolePoliciesRequest {
    fn role_name(&self) -> Option<&str> {
        Some(&self.role_name)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListAttachedRolePoliciesRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub marker: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_items: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path_prefix: Option<String>,
    pub role_name: String,
}
impl crate::Input for ListAttachedUserPoliciesRequest {
    fn user_name(&self) -> Option<&str> {
        Some(&self.user_name)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListAttachedUserPoliciesRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub marker: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_items: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path_prefix: Option<String>,
    pub user_name: String,
}
impl crate::Input for ListGroupPoliciesRequest {
    fn group_name(&self) -> Option<&str> {
        Some(&self.group_name)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListGroupPoliciesRequest {
    pub group_name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub marker: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_items: Option<i32>,
}
impl crate::Input for ListGroupsForUserRequest {
    fn user_name(&self) -> Option<&str> {
        Some(&self.user_name)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListGroupsForUserRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub marker: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_items: Option<i32>,
    pub user_name: String,
}
impl crate::Input for ListGroupsRequest {}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListGroupsRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub marker: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_items: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path_prefix: Option<String>,
}
impl crate::Input for ListOpenIDConnectProvidersRequest {}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ListOpenIDConnectProvidersRequest {}
impl crate::Input for ListPoliciesRequest {}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListPoliciesRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub marker: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_items: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub only_attached: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path_prefix: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub policy_usage_filter: Option<PolicyUsageType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scope: Option<PolicyScopeType>,
}
impl crate::Input for ListPolicyVersionsRequest {
    fn policy_arn(&self) -> Option<&str> {
        Some(&self.policy_arn)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListPolicyVersionsRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub marker: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_items: Option<i32>,
    pub policy_arn: String,
}
impl crate::Input for ListRolePoliciesRequest {
    fn role_name(&self) -> Option<&str> {
        Some(&self.role_name)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListRolePoliciesRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub marker: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_items: Option<i32>,
    pub role_name: String,
}
impl crate::Input for ListRoleTagsRequest {
    fn role_name(&self) -> Option<&str> {
        Some(&self.role_name)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListRoleTagsRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub marker: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_items: Option<i32>,
    pub role_name: String,
}
impl crate::Input for ListRolesRequest {}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListRolesRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub marker: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_items: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path_prefix: Option<String>,
}
impl crate::Input for ListSAMLProvidersRequest {}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct ListSAMLProvidersRequest {}
impl crate::Input for ListUserPoliciesRequest {
    fn user_name(&self) -> Option<&str> {
        Some(&self.user_name)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListUserPoliciesRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub marker: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_items: Option<i32>,
    pub user_name: String,
}
impl crate::Input for ListUsersRequest {}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListUsersRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub marker: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_items: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub path_prefix: Option<String>,
}
impl crate::Input for PutGroupPolicyRequest {
    fn group_name(&self) -> Option<&str> {
        Some(&self.group_name)
    }
    fn policy_name(&self) -> Option<&str> {
        Some(&self.policy_name)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct PutGroupPolicyRequest {
    pub group_name: String,
    pub policy_document: String,
    pub policy_name: String,
}
impl crate::Input for PutRolePermissionsBoundaryRequest {
    fn role_name(&self) -> Option<&str> {
        Some(&self.role_name)
    }
    fn permissions_boundary(&self) -> Option<&str> {
        Some(&self.permissions_boundary)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct PutRolePermissionsBoundaryRequest {
    pub permissions_boundary: String,
    pub role_name: String,
}
impl crate::Input for PutRolePolicyRequest {
    fn role_name(&self) -> Option<&str> {
        Some(&self.role_name)
    }
    fn policy_name(&self) -> Option<&str> {
        Some(&self.policy_name)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct PutRolePolicyRequest {
    pub policy_document: String,
    pub policy_name: String,
    pub role_name: String,
}
impl crate::Input for PutUserPolicyRequest {
    fn user_name(&self) -> Option<&str> {
        Some(&self.user_name)
    }
    fn policy_name(&self) -> Option<&str> {
        Some(&self.policy_name)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct PutUserPolicyRequest {
    pub policy_document: String,
    pub policy_name: String,
    pub user_name: String,
}
impl crate::Input for RemoveClientIDFromOpenIDConnectProviderRequest {
    fn open_id_connect_provider_arn(&self) -> Option<&str> {
        Some(&self.open_id_connect_provider_arn)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct RemoveClientIDFromOpenIDConnectProviderRequest {
    #[serde(rename = "ClientID")]
    pub client_id: String,
    #[serde(rename = "OpenIDConnectProviderArn")]
    pub open_id_connect_provider_arn: String,
}
impl crate::Input for RemoveUserFromGroupRequest {
    fn user_name(&self) -> Option<&str> {
        Some(&self.user_name)
    }
    fn group_name(&self) -> Option<&str> {
        Some(&self.group_name)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct RemoveUserFromGroupRequest {
    pub group_name: String,
    pub user_name: String,
}
impl crate::Input for SetDefaultPolicyVersionRequest {
    fn policy_arn(&self) -> Option<&str> {
        Some(&self.policy_arn)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct SetDefaultPolicyVersionRequest {
    pub policy_arn: String,
    pub version_id: String,
}
impl crate::Input for SimulateCustomPolicyRequest {}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct SimulateCustomPolicyRequest {
    pub action_names: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub caller_arn: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub context_entries: Option<Vec<ContextEntry>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub marker: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_items: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ordered_organization_policy_input_list: Option<
        Vec<OrderedOrganizationPolicyType>,
    >,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub permissions_boundary_policy_input_list: Option<Vec<String>>,
    pub policy_input_list: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resource_arns: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resource_handling_option: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resource_owner: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resource_policy: Option<String>,
}
impl crate::Input for SimulatePrincipalPolicyRequest {
    fn policy_source_arn(&self) -> Option<&str> {
        Some(&self.policy_source_arn)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct SimulatePrincipalPolicyRequest {
    pub action_names: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub caller_arn: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub context_entries: Option<Vec<ContextEntry>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub marker: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_items: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub permissions_boundary_policy_input_list: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub policy_exclusion_list: Option<Vec<PolicyIdentifier>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub policy_input_list: Option<Vec<String>>,
    pub policy_source_arn: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resource_arns: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resource_handling_option: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resource_owner: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resource_policy: Option<String>,
}
impl crate::Input for TagRoleRequest {
    fn role_name(&self) -> Option<&str> {
        Some(&self.role_name)
    }
    fn tags(&self) -> Vec<(&str, &str)> {
        self.tags.iter().map(|tag| (tag.key.as_str(), tag.value.as_str())).collect()
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct TagRoleRequest {
    pub role_name: String,
    pub tags: Vec<Tag>,
}
impl crate::Input for UntagRoleRequest {
    fn role_name(&self) -> Option<&str> {
        Some(&self.role_name)
    }
    fn tag_keys(&self) -> Vec<&str> {
        self.tag_keys.iter().map(String::as_str).collect()
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct UntagRoleRequest {
    pub role_name: String,
    pub tag_keys: Vec<String>,
}
impl crate::Input for UpdateAccessKeyRequest {
    fn user_name(&self) -> Option<&str> {
        self.user_name.as_deref()
    }
    fn access_key_id(&self) -> Option<&str> {
        Some(&self.access_key_id)
    }
}
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateAccessKeyRequest {
    pub access_key_id: String,
    pub status: StatusType,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_name: Option<String>,
}
impl crate::Input for UpdateAssumeRolePolicyRequest {
    fn role_name(&self) -> Option<&str> {
        Some(&self.role_name)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateAssumeRolePolicyRequest {
    pub policy_document: String,
    pub role_name: String,
}
impl crate::Input for UpdateOpenIDConnectProviderThumbprintRequest {
    fn open_id_connect_provider_arn(&self) -> Option<&str> {
        Some(&self.open_id_connect_provider_arn)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateOpenIDConnectProviderThumbprintRequest {
    #[serde(rename = "OpenIDConnectProviderArn")]
    pub open_id_connect_provider_arn: String,
    pub thumbprint_list: Vec<String>,
}
impl crate::Input for UpdateRoleRequest {
    fn role_name(&self) -> Option<&str> {
        Some(&self.role_name)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateRoleRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_session_duration: Option<i32>,
    pub role_name: String,
}
impl crate::Input for UpdateSAMLProviderRequest {
    fn saml_provider_arn(&self) -> Option<&str> {
        Some(&self.saml_provider_arn)
    }
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateSAMLProviderRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub add_private_key: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assertion_encryption_mode: Option<AssertionEncryptionModeType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remove_private_key: Option<String>,
    #[serde(rename = "SAMLMetadataDocument", skip_serializing_if = "Option::is_none")]
    pub saml_metadata_document: Option<String>,
    #[serde(rename = "SAMLProviderArn")]
    pub saml_provider_arn: String,
}
impl std::fmt::Debug for UpdateSAMLProviderRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("UpdateSAMLProviderRequest")
            .field(
                "add_private_key",
                &self.add_private_key.as_ref().map(|_| crate::Hidden),
            )
            .field("assertion_encryption_mode", &self.assertion_encryption_mode)
            .field("remove_private_key", &self.remove_private_key)
            .field("saml_metadata_document", &self.saml_metadata_document)
            .field("saml_provider_arn", &self.saml_provider_arn)
            .finish()
    }
}
impl crate::Input for UpdateUserRequest {
    fn user_name(&self) -> Option<&str> {
        Some(&self.user_name)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateUserRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub new_path: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub new_user_name: Option<String>,
    pub user_name: String,
}
