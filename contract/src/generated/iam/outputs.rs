//!Outputs of the operations.
use crate::Timestamp;
use serde::Serialize;
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct CreateAccessKeyResponse {
    pub access_key: super::AccessKey,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct CreateGroupResponse {
    pub group: super::Group,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct CreateOpenIDConnectProviderResponse {
    #[serde(
        rename = "OpenIDConnectProviderArn",
        skip_serializing_if = "Option::is_none"
    )]
    pub open_id_connect_provider_arn: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<super::Tag>>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct CreatePolicyResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub policy: Option<super::Policy>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct CreatePolicyVersionResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub policy_version: Option<super::PolicyVersion>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct CreateRoleResponse {
    pub role: super::Role,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct CreateSAMLProviderResponse {
    #[serde(rename = "SAMLProviderArn", skip_serializing_if = "Option::is_none")]
    pub saml_provider_arn: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<super::Tag>>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct CreateUserResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user: Option<super::User>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct GetAccessKeyLastUsedResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub access_key_last_used: Option<super::AccessKeyLastUsed>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_name: Option<String>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct GetGroupPolicyResponse {
    pub group_name: String,
    pub policy_document: String,
    pub policy_name: String,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct GetGroupResponse {
    pub group: super::Group,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_truncated: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub marker: Option<String>,
    pub users: Vec<super::User>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct GetOpenIDConnectProviderResponse {
    #[serde(rename = "ClientIDList", skip_serializing_if = "Option::is_none")]
    pub client_id_list: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub create_date: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<super::Tag>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub thumbprint_list: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct GetPolicyResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub policy: Option<super::Policy>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct GetPolicyVersionResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub policy_version: Option<super::PolicyVersion>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct GetRolePolicyResponse {
    pub policy_document: String,
    pub policy_name: String,
    pub role_name: String,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct GetRoleResponse {
    pub role: super::Role,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct GetSAMLProviderResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assertion_encryption_mode: Option<super::AssertionEncryptionModeType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub create_date: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub private_key_list: Option<Vec<super::SAMLPrivateKey>>,
    #[serde(rename = "SAMLMetadataDocument", skip_serializing_if = "Option::is_none")]
    pub saml_metadata_document: Option<String>,
    #[serde(rename = "SAMLProviderUUID", skip_serializing_if = "Option::is_none")]
    pub saml_provider_uuid: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<super::Tag>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub valid_until: Option<Timestamp>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct GetUserPolicyResponse {
    pub policy_document: String,
    pub policy_name: String,
    pub user_name: String,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct GetUserResponse {
    pub user: super::User,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct ListAccessKeysResponse {
    pub access_key_metadata: Vec<super::AccessKeyMetadata>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_truncated: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub marker: Option<String>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct ListAttachedGroupPoliciesResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attached_policies: Option<Vec<super::AttachedPolicy>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_truncated: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub marker: Option<String>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct ListAttachedRolePoliciesResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attached_policies: Option<Vec<super::AttachedPolicy>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_truncated: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub marker: Option<String>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct ListAttachedUserPoliciesResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attached_policies: Option<Vec<super::AttachedPolicy>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_truncated: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub marker: Option<String>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct ListGroupPoliciesResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_truncated: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub marker: Option<String>,
    pub policy_names: Vec<String>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct ListGroupsForUserResponse {
    pub groups: Vec<super::Group>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_truncated: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub marker: Option<String>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct ListGroupsResponse {
    pub groups: Vec<super::Group>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_truncated: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub marker: Option<String>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct ListOpenIDConnectProvidersResponse {
    #[serde(
        rename = "OpenIDConnectProviderList",
        skip_serializing_if = "Option::is_none"
    )]
    pub open_id_connect_provider_list: Option<
        Vec<super::OpenIDConnectProviderListEntry>,
    >,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct ListPoliciesResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_truncated: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub marker: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub policies: Option<Vec<super::Policy>>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct ListPolicyVersionsResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_truncated: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub marker: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub versions: Option<Vec<super::PolicyVersion>>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct ListRolePoliciesResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_truncated: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub marker: Option<String>,
    pub policy_names: Vec<String>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct ListRoleTagsResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_truncated: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub marker: Option<String>,
    pub tags: Vec<super::Tag>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct ListRolesResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_truncated: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub marker: Option<String>,
    pub roles: Vec<super::Role>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct ListSAMLProvidersResponse {
    #[serde(rename = "SAMLProviderList", skip_serializing_if = "Option::is_none")]
    pub saml_provider_list: Option<Vec<super::SAMLProviderListEntry>>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct ListUserPoliciesResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_truncated: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub marker: Option<String>,
    pub policy_names: Vec<String>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct ListUsersResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_truncated: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub marker: Option<String>,
    pub users: Vec<super::User>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct SimulatePolicyResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub evaluation_results: Option<Vec<super::EvaluationResult>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_truncated: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub marker: Option<String>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(crate) struct UpdateRoleResponse {}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct UpdateSAMLProviderResponse {
    #[serde(rename = "SAMLProviderArn", skip_serializing_if = "Option::is_none")]
    pub saml_provider_arn: Option<String>,
}
