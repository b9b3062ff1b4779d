//! Inputs as they arrive, before any check.
use serde::Deserialize;
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct AddClientIDToOpenIDConnectProviderRequest {
    #[serde(rename = "ClientID")]
    pub client_id: Option<String>,
    #[serde(rename = "OpenIDConnectProviderArn")]
    pub open_id_connect_provider_arn: Option<String>,
}
impl crate::Shown for AddClientIDToOpenIDConnectProviderRequest {
    fn show(&self, out: &mut String) {
        out.push_str("AddClientIDToOpenIDConnectProviderRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct AddUserToGroupRequest {
    pub group_name: Option<String>,
    pub user_name: Option<String>,
}
impl crate::Shown for AddUserToGroupRequest {
    fn show(&self, out: &mut String) {
        out.push_str("AddUserToGroupRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct AttachGroupPolicyRequest {
    pub group_name: Option<String>,
    pub policy_arn: Option<String>,
}
impl crate::Shown for AttachGroupPolicyRequest {
    fn show(&self, out: &mut String) {
        out.push_str("AttachGroupPolicyRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct AttachRolePolicyRequest {
    pub policy_arn: Option<String>,
    pub role_name: Option<String>,
}
impl crate::Shown for AttachRolePolicyRequest {
    fn show(&self, out: &mut String) {
        out.push_str("AttachRolePolicyRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct AttachUserPolicyRequest {
    pub policy_arn: Option<String>,
    pub user_name: Option<String>,
}
impl crate::Shown for AttachUserPolicyRequest {
    fn show(&self, out: &mut String) {
        out.push_str("AttachUserPolicyRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct ContextEntry {
    pub context_key_name: Option<String>,
    pub context_key_type: Option<String>,
    pub context_key_values: Option<Vec<Option<String>>>,
}
impl crate::Shown for ContextEntry {
    fn show(&self, out: &mut String) {
        out.push_str("ContextEntry");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct CreateAccessKeyRequest {
    pub user_name: Option<String>,
}
impl crate::Shown for CreateAccessKeyRequest {
    fn show(&self, out: &mut String) {
        out.push_str("CreateAccessKeyRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct CreateGroupRequest {
    pub group_name: Option<String>,
    pub path: Option<String>,
}
impl crate::Shown for CreateGroupRequest {
    fn show(&self, out: &mut String) {
        out.push_str("CreateGroupRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct CreateOpenIDConnectProviderRequest {
    #[serde(rename = "ClientIDList")]
    pub client_id_list: Option<Vec<Option<String>>>,
    pub tags: Option<Vec<Option<Tag>>>,
    pub thumbprint_list: Option<Vec<Option<String>>>,
    pub url: Option<String>,
}
impl crate::Shown for CreateOpenIDConnectProviderRequest {
    fn show(&self, out: &mut String) {
        out.push_str("CreateOpenIDConnectProviderRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct CreatePolicyRequest {
    pub description: Option<String>,
    pub path: Option<String>,
    pub policy_document: Option<String>,
    pub policy_name: Option<String>,
    pub tags: Option<Vec<Option<Tag>>>,
}
impl crate::Shown for CreatePolicyRequest {
    fn show(&self, out: &mut String) {
        out.push_str("CreatePolicyRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct CreatePolicyVersionRequest {
    pub policy_arn: Option<String>,
    pub policy_document: Option<String>,
    pub set_as_default: Option<bool>,
}
impl crate::Shown for CreatePolicyVersionRequest {
    fn show(&self, out: &mut String) {
        out.push_str("CreatePolicyVersionRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct CreateRoleRequest {
    pub assume_role_policy_document: Option<String>,
    pub description: Option<String>,
    pub max_session_duration: Option<i32>,
    pub path: Option<String>,
    pub permissions_boundary: Option<String>,
    pub role_name: Option<String>,
    pub tags: Option<Vec<Option<Tag>>>,
}
impl crate::Shown for CreateRoleRequest {
    fn show(&self, out: &mut String) {
        out.push_str("CreateRoleRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct CreateSAMLProviderRequest {
    pub add_private_key: Option<String>,
    pub assertion_encryption_mode: Option<String>,
    pub name: Option<String>,
    #[serde(rename = "SAMLMetadataDocument")]
    pub saml_metadata_document: Option<String>,
    pub tags: Option<Vec<Option<Tag>>>,
}
impl crate::Shown for CreateSAMLProviderRequest {
    fn show(&self, out: &mut String) {
        out.push_str("CreateSAMLProviderRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct CreateUserRequest {
    pub path: Option<String>,
    pub permissions_boundary: Option<String>,
    pub tags: Option<Vec<Option<Tag>>>,
    pub user_name: Option<String>,
}
impl crate::Shown for CreateUserRequest {
    fn show(&self, out: &mut String) {
        out.push_str("CreateUserRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct DeleteAccessKeyRequest {
    pub access_key_id: Option<String>,
    pub user_name: Option<String>,
}
impl crate::Shown for DeleteAccessKeyRequest {
    fn show(&self, out: &mut String) {
        out.push_str("DeleteAccessKeyRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct DeleteGroupPolicyRequest {
    pub group_name: Option<String>,
    pub policy_name: Option<String>,
}
impl crate::Shown for DeleteGroupPolicyRequest {
    fn show(&self, out: &mut String) {
        out.push_str("DeleteGroupPolicyRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct DeleteGroupRequest {
    pub group_name: Option<String>,
}
impl crate::Shown for DeleteGroupRequest {
    fn show(&self, out: &mut String) {
        out.push_str("DeleteGroupRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct DeleteOpenIDConnectProviderRequest {
    #[serde(rename = "OpenIDConnectProviderArn")]
    pub open_id_connect_provider_arn: Option<String>,
}
impl crate::Shown for DeleteOpenIDConnectProviderRequest {
    fn show(&self, out: &mut String) {
        out.push_str("DeleteOpenIDConnectProviderRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct DeletePolicyRequest {
    pub policy_arn: Option<String>,
}
impl crate::Shown for DeletePolicyRequest {
    fn show(&self, out: &mut String) {
        out.push_str("DeletePolicyRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct DeletePolicyVersionRequest {
    pub policy_arn: Option<String>,
    pub version_id: Option<String>,
}
impl crate::Shown for DeletePolicyVersionRequest {
    fn show(&self, out: &mut String) {
        out.push_str("DeletePolicyVersionRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct DeleteRolePermissionsBoundaryRequest {
    pub role_name: Option<String>,
}
impl crate::Shown for DeleteRolePermissionsBoundaryRequest {
    fn show(&self, out: &mut String) {
        out.push_str("DeleteRolePermissionsBoundaryRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct DeleteRolePolicyRequest {
    pub policy_name: Option<String>,
    pub role_name: Option<String>,
}
impl crate::Shown for DeleteRolePolicyRequest {
    fn show(&self, out: &mut String) {
        out.push_str("DeleteRolePolicyRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct DeleteRoleRequest {
    pub role_name: Option<String>,
}
impl crate::Shown for DeleteRoleRequest {
    fn show(&self, out: &mut String) {
        out.push_str("DeleteRoleRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct DeleteSAMLProviderRequest {
    #[serde(rename = "SAMLProviderArn")]
    pub saml_provider_arn: Option<String>,
}
impl crate::Shown for DeleteSAMLProviderRequest {
    fn show(&self, out: &mut String) {
        out.push_str("DeleteSAMLProviderRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct DeleteUserPolicyRequest {
    pub policy_name: Option<String>,
    pub user_name: Option<String>,
}
impl crate::Shown for DeleteUserPolicyRequest {
    fn show(&self, out: &mut String) {
        out.push_str("DeleteUserPolicyRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct DeleteUserRequest {
    pub user_name: Option<String>,
}
impl crate::Shown for DeleteUserRequest {
    fn show(&self, out: &mut String) {
        out.push_str("DeleteUserRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct DetachGroupPolicyRequest {
    pub group_name: Option<String>,
    pub policy_arn: Option<String>,
}
impl crate::Shown for DetachGroupPolicyRequest {
    fn show(&self, out: &mut String) {
        out.push_str("DetachGroupPolicyRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct DetachRolePolicyRequest {
    pub policy_arn: Option<String>,
    pub role_name: Option<String>,
}
impl crate::Shown for DetachRolePolicyRequest {
    fn show(&self, out: &mut String) {
        out.push_str("DetachRolePolicyRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct DetachUserPolicyRequest {
    pub policy_arn: Option<String>,
    pub user_name: Option<String>,
}
impl crate::Shown for DetachUserPolicyRequest {
    fn show(&self, out: &mut String) {
        out.push_str("DetachUserPolicyRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct GetAccessKeyLastUsedRequest {
    pub access_key_id: Option<String>,
}
impl crate::Shown for GetAccessKeyLastUsedRequest {
    fn show(&self, out: &mut String) {
        out.push_str("GetAccessKeyLastUsedRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct GetGroupPolicyRequest {
    pub group_name: Option<String>,
    pub policy_name: Option<String>,
}
impl crate::Shown for GetGroupPolicyRequest {
    fn show(&self, out: &mut String) {
        out.push_str("GetGroupPolicyRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct GetGroupRequest {
    pub group_name: Option<String>,
    pub marker: Option<String>,
    pub max_items: Option<i32>,
}
impl crate::Shown for GetGroupRequest {
    fn show(&self, out: &mut String) {
        out.push_str("GetGroupRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct GetOpenIDConnectProviderRequest {
    #[serde(rename = "OpenIDConnectProviderArn")]
    pub open_id_connect_provider_arn: Option<String>,
}
impl crate::Shown for GetOpenIDConnectProviderRequest {
    fn show(&self, out: &mut String) {
        out.push_str("GetOpenIDConnectProviderRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct GetPolicyRequest {
    pub policy_arn: Option<String>,
}
impl crate::Shown for GetPolicyRequest {
    fn show(&self, out: &mut String) {
        out.push_str("GetPolicyRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct GetPolicyVersionRequest {
    pub policy_arn: Option<String>,
    pub version_id: Option<String>,
}
impl crate::Shown for GetPolicyVersionRequest {
    fn show(&self, out: &mut String) {
        out.push_str("GetPolicyVersionRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct GetRolePolicyRequest {
    pub policy_name: Option<String>,
    pub role_name: Option<String>,
}
impl crate::Shown for GetRolePolicyRequest {
    fn show(&self, out: &mut String) {
        out.push_str("GetRolePolicyRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct GetRoleRequest {
    pub role_name: Option<String>,
}
impl crate::Shown for GetRoleRequest {
    fn show(&self, out: &mut String) {
        out.push_str("GetRoleRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct GetSAMLProviderRequest {
    #[serde(rename = "SAMLProviderArn")]
    pub saml_provider_arn: Option<String>,
}
impl crate::Shown for GetSAMLProviderRequest {
    fn show(&self, out: &mut String) {
        out.push_str("GetSAMLProviderRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct GetUserPolicyRequest {
    pub policy_name: Option<String>,
    pub user_name: Option<String>,
}
impl crate::Shown for GetUserPolicyRequest {
    fn show(&self, out: &mut String) {
        out.push_str("GetUserPolicyRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct GetUserRequest {
    pub user_name: Option<String>,
}
impl crate::Shown for GetUserRequest {
    fn show(&self, out: &mut String) {
        out.push_str("GetUserRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct InlinePolicyIdentifierType {
    pub attachment_name: Option<String>,
    pub attachment_type: Option<String>,
    pub policy_name: Option<String>,
}
impl crate::Shown for InlinePolicyIdentifierType {
    fn show(&self, out: &mut String) {
        out.push_str("InlinePolicyIdentifierType");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct ListAccessKeysRequest {
    pub marker: Option<String>,
    pub max_items: Option<i32>,
    pub user_name: Option<String>,
}
impl crate::Shown for ListAccessKeysRequest {
    fn show(&self, out: &mut String) {
        out.push_str("ListAccessKeysRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct ListAttachedGroupPoliciesRequest {
    pub group_name: Option<String>,
    pub marker: Option<String>,
    pub max_items: Option<i32>,
    pub path_prefix: Option<String>,
}
impl crate::Shown for ListAttachedGroupPoliciesRequest {
    fn show(&self, out: &mut String) {
        out.push_str("ListAttachedGroupPoliciesRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct ListAttachedRolePoliciesRequest {
    pub marker: Option<String>,
    pub max_items: Option<i32>,
    pub path_prefix: Option<String>,
    pub role_name: Option<String>,
}
impl crate::Shown for ListAttachedRolePoliciesRequest {
    fn show(&self, out: &mut String) {
        out.push_str("ListAttachedRolePoliciesRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct ListAttachedUserPoliciesRequest {
    pub marker: Option<String>,
    pub max_items: Option<i32>,
    pub path_prefix: Option<String>,
    pub user_name: Option<String>,
}
impl crate::Shown for ListAttachedUserPoliciesRequest {
    fn show(&self, out: &mut String) {
        out.push_str("ListAttachedUserPoliciesRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct ListGroupPoliciesRequest {
    pub group_name: Option<String>,
    pub marker: Option<String>,
    pub max_items: Option<i32>,
}
impl crate::Shown for ListGroupPoliciesRequest {
    fn show(&self, out: &mut String) {
        out.push_str("ListGroupPoliciesRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct ListGroupsForUserRequest {
    pub marker: Option<String>,
    pub max_items: Option<i32>,
    pub user_name: Option<String>,
}
impl crate::Shown for ListGroupsForUserRequest {
    fn show(&self, out: &mut String) {
        out.push_str("ListGroupsForUserRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct ListGroupsRequest {
    pub marker: Option<String>,
    pub max_items: Option<i32>,
    pub path_prefix: Option<String>,
}
impl crate::Shown for ListGroupsRequest {
    fn show(&self, out: &mut String) {
        out.push_str("ListGroupsRequest");
    }
}
#[derive(Clone, Copy, Default, Deserialize)]
pub struct ListOpenIDConnectProvidersRequest {}
impl crate::Shown for ListOpenIDConnectProvidersRequest {
    fn show(&self, out: &mut String) {
        out.push_str("ListOpenIDConnectProvidersRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct ListPoliciesRequest {
    pub marker: Option<String>,
    pub max_items: Option<i32>,
    pub only_attached: Option<bool>,
    pub path_prefix: Option<String>,
    pub policy_usage_filter: Option<String>,
    pub scope: Option<String>,
}
impl crate::Shown for ListPoliciesRequest {
    fn show(&self, out: &mut String) {
        out.push_str("ListPoliciesRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct ListPolicyVersionsRequest {
    pub marker: Option<String>,
    pub max_items: Option<i32>,
    pub policy_arn: Option<String>,
}
impl crate::Shown for ListPolicyVersionsRequest {
    fn show(&self, out: &mut String) {
        out.push_str("ListPolicyVersionsRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct ListRolePoliciesRequest {
    pub marker: Option<String>,
    pub max_items: Option<i32>,
    pub role_name: Option<String>,
}
impl crate::Shown for ListRolePoliciesRequest {
    fn show(&self, out: &mut String) {
        out.push_str("ListRolePoliciesRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct ListRoleTagsRequest {
    pub marker: Option<String>,
    pub max_items: Option<i32>,
    pub role_name: Option<String>,
}
impl crate::Shown for ListRoleTagsRequest {
    fn show(&self, out: &mut String) {
        out.push_str("ListRoleTagsRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct ListRolesRequest {
    pub marker: Option<String>,
    pub max_items: Option<i32>,
    pub path_prefix: Option<String>,
}
impl crate::Shown for ListRolesRequest {
    fn show(&self, out: &mut String) {
        out.push_str("ListRolesRequest");
    }
}
#[derive(Clone, Copy, Default, Deserialize)]
pub struct ListSAMLProvidersRequest {}
impl crate::Shown for ListSAMLProvidersRequest {
    fn show(&self, out: &mut String) {
        out.push_str("ListSAMLProvidersRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct ListUserPoliciesRequest {
    pub marker: Option<String>,
    pub max_items: Option<i32>,
    pub user_name: Option<String>,
}
impl crate::Shown for ListUserPoliciesRequest {
    fn show(&self, out: &mut String) {
        out.push_str("ListUserPoliciesRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct ListUsersRequest {
    pub marker: Option<String>,
    pub max_items: Option<i32>,
    pub path_prefix: Option<String>,
}
impl crate::Shown for ListUsersRequest {
    fn show(&self, out: &mut String) {
        out.push_str("ListUsersRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct OrderedOrganizationPolicyType {
    pub service_control_policy_input_list: Option<Vec<Option<String>>>,
}
impl crate::Shown for OrderedOrganizationPolicyType {
    fn show(&self, out: &mut String) {
        out.push_str("OrderedOrganizationPolicyType");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct PolicyIdentifier {
    pub inline_policy_identifier: Option<InlinePolicyIdentifierType>,
    pub policy_arn: Option<String>,
    pub policy_type: Option<String>,
}
impl crate::Shown for PolicyIdentifier {
    fn show(&self, out: &mut String) {
        out.push_str("PolicyIdentifier");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct PutGroupPolicyRequest {
    pub group_name: Option<String>,
    pub policy_document: Option<String>,
    pub policy_name: Option<String>,
}
impl crate::Shown for PutGroupPolicyRequest {
    fn show(&self, out: &mut String) {
        out.push_str("PutGroupPolicyRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct PutRolePermissionsBoundaryRequest {
    pub permissions_boundary: Option<String>,
    pub role_name: Option<String>,
}
impl crate::Shown for PutRolePermissionsBoundaryRequest {
    fn show(&self, out: &mut String) {
        out.push_str("PutRolePermissionsBoundaryRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct PutRolePolicyRequest {
    pub policy_document: Option<String>,
    pub policy_name: Option<String>,
    pub role_name: Option<String>,
}
impl crate::Shown for PutRolePolicyRequest {
    fn show(&self, out: &mut String) {
        out.push_str("PutRolePolicyRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct PutUserPolicyRequest {
    pub policy_document: Option<String>,
    pub policy_name: Option<String>,
    pub user_name: Option<String>,
}
impl crate::Shown for PutUserPolicyRequest {
    fn show(&self, out: &mut String) {
        out.push_str("PutUserPolicyRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct RemoveClientIDFromOpenIDConnectProviderRequest {
    #[serde(rename = "ClientID")]
    pub client_id: Option<String>,
    #[serde(rename = "OpenIDConnectProviderArn")]
    pub open_id_connect_provider_arn: Option<String>,
}
impl crate::Shown for RemoveClientIDFromOpenIDConnectProviderRequest {
    fn show(&self, out: &mut String) {
        out.push_str("RemoveClientIDFromOpenIDConnectProviderRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct RemoveUserFromGroupRequest {
    pub group_name: Option<String>,
    pub user_name: Option<String>,
}
impl crate::Shown for RemoveUserFromGroupRequest {
    fn show(&self, out: &mut String) {
        out.push_str("RemoveUserFromGroupRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct SetDefaultPolicyVersionRequest {
    pub policy_arn: Option<String>,
    pub version_id: Option<String>,
}
impl crate::Shown for SetDefaultPolicyVersionRequest {
    fn show(&self, out: &mut String) {
        out.push_str("SetDefaultPolicyVersionRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct SimulateCustomPolicyRequest {
    pub action_names: Option<Vec<Option<String>>>,
    pub caller_arn: Option<String>,
    pub context_entries: Option<Vec<Option<ContextEntry>>>,
    pub marker: Option<String>,
    pub max_items: Option<i32>,
    pub ordered_organization_policy_input_list: Option<
        Vec<Option<OrderedOrganizationPolicyType>>,
    >,
    pub permissions_boundary_policy_input_list: Option<Vec<Option<String>>>,
    pub policy_input_list: Option<Vec<Option<String>>>,
    pub resource_arns: Option<Vec<Option<String>>>,
    pub resource_handling_option: Option<String>,
    pub resource_owner: Option<String>,
    pub resource_policy: Option<String>,
}
impl crate::Shown for SimulateCustomPolicyRequest {
    fn show(&self, out: &mut String) {
        out.push_str("SimulateCustomPolicyRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct SimulatePrincipalPolicyRequest {
    pub action_names: Option<Vec<Option<String>>>,
    pub caller_arn: Option<String>,
    pub context_entries: Option<Vec<Option<ContextEntry>>>,
    pub marker: Option<String>,
    pub max_items: Option<i32>,
    pub permissions_boundary_policy_input_list: Option<Vec<Option<String>>>,
    pub policy_exclusion_list: Option<Vec<Option<PolicyIdentifier>>>,
    pub policy_input_list: Option<Vec<Option<String>>>,
    pub policy_source_arn: Option<String>,
    pub resource_arns: Option<Vec<Option<String>>>,
    pub resource_handling_option: Option<String>,
    pub resource_owner: Option<String>,
    pub resource_policy: Option<String>,
}
impl crate::Shown for SimulatePrincipalPolicyRequest {
    fn show(&self, out: &mut String) {
        out.push_str("SimulatePrincipalPolicyRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct Tag {
    pub key: Option<String>,
    pub value: Option<String>,
}
impl crate::Shown for Tag {
    fn show(&self, out: &mut String) {
        out.push_str("Tag");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct TagRoleRequest {
    pub role_name: Option<String>,
    pub tags: Option<Vec<Option<Tag>>>,
}
impl crate::Shown for TagRoleRequest {
    fn show(&self, out: &mut String) {
        out.push_str("TagRoleRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct UntagRoleRequest {
    pub role_name: Option<String>,
    pub tag_keys: Option<Vec<Option<String>>>,
}
impl crate::Shown for UntagRoleRequest {
    fn show(&self, out: &mut String) {
        out.push_str("UntagRoleRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct UpdateAccessKeyRequest {
    pub access_key_id: Option<String>,
    pub status: Option<String>,
    pub user_name: Option<String>,
}
impl crate::Shown for UpdateAccessKeyRequest {
    fn show(&self, out: &mut String) {
        out.push_str("UpdateAccessKeyRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct UpdateAssumeRolePolicyRequest {
    pub policy_document: Option<String>,
    pub role_name: Option<String>,
}
impl crate::Shown for UpdateAssumeRolePolicyRequest {
    fn show(&self, out: &mut String) {
        out.push_str("UpdateAssumeRolePolicyRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct UpdateOpenIDConnectProviderThumbprintRequest {
    #[serde(rename = "OpenIDConnectProviderArn")]
    pub open_id_connect_provider_arn: Option<String>,
    pub thumbprint_list: Option<Vec<Option<String>>>,
}
impl crate::Shown for UpdateOpenIDConnectProviderThumbprintRequest {
    fn show(&self, out: &mut String) {
        out.push_str("UpdateOpenIDConnectProviderThumbprintRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct UpdateRoleRequest {
    pub description: Option<String>,
    pub max_session_duration: Option<i32>,
    pub role_name: Option<String>,
}
impl crate::Shown for UpdateRoleRequest {
    fn show(&self, out: &mut String) {
        out.push_str("UpdateRoleRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct UpdateSAMLProviderRequest {
    pub add_private_key: Option<String>,
    pub assertion_encryption_mode: Option<String>,
    pub remove_private_key: Option<String>,
    #[serde(rename = "SAMLMetadataDocument")]
    pub saml_metadata_document: Option<String>,
    #[serde(rename = "SAMLProviderArn")]
    pub saml_provider_arn: Option<String>,
}
impl crate::Shown for UpdateSAMLProviderRequest {
    fn show(&self, out: &mut String) {
        out.push_str("UpdateSAMLProviderRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct UpdateUserRequest {
    pub new_path: Option<String>,
    pub new_user_name: Option<String>,
    pub user_name: Option<String>,
}
impl crate::Shown for UpdateUserRequest {
    fn show(&self, out: &mut String) {
        out.push_str("UpdateUserRequest");
    }
}
