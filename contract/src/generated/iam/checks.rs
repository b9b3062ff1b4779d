//! Checks of inputs.
use crate::Violations;
use crate::rules::Length;
fn action_name_list_type(
    v: &mut Violations,
    raw: Vec<Option<String>>,
) -> Option<Vec<String>> {
    v.scalars(raw, &Length::new(), &super::rules::ACTION_NAME_TYPE)
}
pub(super) fn add_client_id_to_open_id_connect_provider_request(
    v: &mut Violations,
    raw: super::raw::AddClientIDToOpenIDConnectProviderRequest,
) -> Option<super::AddClientIDToOpenIDConnectProviderRequest> {
    let client_id = v.required("clientID", raw.client_id, client_id_type);
    let open_id_connect_provider_arn = v
        .required(
            "openIDConnectProviderArn",
            raw.open_id_connect_provider_arn,
            arn_type,
        );
    Some(super::AddClientIDToOpenIDConnectProviderRequest {
        client_id: client_id?,
        open_id_connect_provider_arn: open_id_connect_provider_arn?,
    })
}
pub(super) fn add_user_to_group_request(
    v: &mut Violations,
    raw: super::raw::AddUserToGroupRequest,
) -> Option<super::AddUserToGroupRequest> {
    let group_name = v.required("groupName", raw.group_name, group_name_type);
    let user_name = v.required("userName", raw.user_name, existing_user_name_type);
    Some(super::AddUserToGroupRequest {
        group_name: group_name?,
        user_name: user_name?,
    })
}
pub(super) fn attach_group_policy_request(
    v: &mut Violations,
    raw: super::raw::AttachGroupPolicyRequest,
) -> Option<super::AttachGroupPolicyRequest> {
    let group_name = v.required("groupName", raw.group_name, group_name_type);
    let policy_arn = v.required("policyArn", raw.policy_arn, arn_type);
    Some(super::AttachGroupPolicyRequest {
        group_name: group_name?,
        policy_arn: policy_arn?,
    })
}
pub(super) fn attach_role_policy_request(
    v: &mut Violations,
    raw: super::raw::AttachRolePolicyRequest,
) -> Option<super::AttachRolePolicyRequest> {
    let policy_arn = v.required("policyArn", raw.policy_arn, arn_type);
    let role_name = v.required("roleName", raw.role_name, role_name_type);
    Some(super::AttachRolePolicyRequest {
        policy_arn: policy_arn?,
        role_name: role_name?,
    })
}
pub(super) fn attach_user_policy_request(
    v: &mut Violations,
    raw: super::raw::AttachUserPolicyRequest,
) -> Option<super::AttachUserPolicyRequest> {
    let policy_arn = v.required("policyArn", raw.policy_arn, arn_type);
    let user_name = v.required("userName", raw.user_name, user_name_type);
    Some(super::AttachUserPolicyRequest {
        policy_arn: policy_arn?,
        user_name: user_name?,
    })
}
fn attachment_name(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::ATTACHMENT_NAME)
}
fn attachment_type(v: &mut Violations, raw: String) -> Option<super::AttachmentType> {
    v.scalar(raw, &super::rules::ATTACHMENT_TYPE)
}
fn context_entry(
    v: &mut Violations,
    raw: super::raw::ContextEntry,
) -> Option<super::ContextEntry> {
    let context_key_name = v
        .optional("contextKeyName", raw.context_key_name, context_key_name_type);
    let context_key_type = v
        .optional("contextKeyType", raw.context_key_type, context_key_type_enum);
    let context_key_values = v
        .optional(
            "contextKeyValues",
            raw.context_key_values,
            context_key_value_list_type,
        );
    Some(super::ContextEntry {
        context_key_name,
        context_key_type,
        context_key_values,
    })
}
fn context_entry_list_type(
    v: &mut Violations,
    raw: Vec<Option<super::raw::ContextEntry>>,
) -> Option<Vec<super::ContextEntry>> {
    v.structures(raw, &Length::new(), context_entry)
}
fn context_key_name_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::CONTEXT_KEY_NAME_TYPE)
}
fn context_key_type_enum(
    v: &mut Violations,
    raw: String,
) -> Option<super::ContextKeyTypeEnum> {
    v.scalar(raw, &super::rules::CONTEXT_KEY_TYPE_ENUM)
}
fn context_key_value_list_type(
    v: &mut Violations,
    raw: Vec<Option<String>>,
) -> Option<Vec<String>> {
    v.scalars(raw, &Length::new(), &crate::rules::Free::<String>::new())
}
pub(super) fn create_access_key_request(
    v: &mut Violations,
    raw: super::raw::CreateAccessKeyRequest,
) -> Option<super::CreateAccessKeyRequest> {
    let user_name = v.optional("userName", raw.user_name, existing_user_name_type);
    Some(super::CreateAccessKeyRequest {
        user_name,
    })
}
pub(super) fn create_group_request(
    v: &mut Violations,
    raw: super::raw::CreateGroupRequest,
) -> Option<super::CreateGroupRequest> {
    let group_name = v.required("groupName", raw.group_name, group_name_type);
    let path = v.optional("path", raw.path, path_type);
    Some(super::CreateGroupRequest {
        group_name: group_name?,
        path,
    })
}
pub(super) fn create_open_id_connect_provider_request(
    v: &mut Violations,
    raw: super::raw::CreateOpenIDConnectProviderRequest,
) -> Option<super::CreateOpenIDConnectProviderRequest> {
    let client_id_list = v
        .optional("clientIDList", raw.client_id_list, client_id_list_type);
    let tags = v.optional("tags", raw.tags, tag_list_type);
    let thumbprint_list = v
        .optional("thumbprintList", raw.thumbprint_list, thumbprint_list_type);
    let url = v.required("url", raw.url, open_id_connect_provider_url_type);
    Some(super::CreateOpenIDConnectProviderRequest {
        client_id_list,
        tags,
        thumbprint_list,
        url: url?,
    })
}
pub(super) fn create_policy_request(
    v: &mut Violations,
    raw: super::raw::CreatePolicyRequest,
) -> Option<super::CreatePolicyRequest> {
    let description = v
        .optional("description", raw.description, policy_description_type);
    let path = v.optional("path", raw.path, policy_path_type);
    let policy_document = v
        .required("policyDocument", raw.policy_document, policy_document_type);
    let policy_name = v.required("policyName", raw.policy_name, policy_name_type);
    let tags = v.optional("tags", raw.tags, tag_list_type);
    Some(super::CreatePolicyRequest {
        description,
        path,
        policy_document: policy_document?,
        policy_name: policy_name?,
        tags,
    })
}
pub(super) fn create_policy_version_request(
    v: &mut Violations,
    raw: super::raw::CreatePolicyVersionRequest,
) -> Option<super::CreatePolicyVersionRequest> {
    let policy_arn = v.required("policyArn", raw.policy_arn, arn_type);
    let policy_document = v
        .required("policyDocument", raw.policy_document, policy_document_type);
    Some(super::CreatePolicyVersionRequest {
        policy_arn: policy_arn?,
        policy_document: policy_document?,
        set_as_default: raw.set_as_default,
    })
}
pub(super) fn create_role_request(
    v: &mut Violations,
    raw: super::raw::CreateRoleRequest,
) -> Option<super::CreateRoleRequest> {
    let assume_role_policy_document = v
        .required(
            "assumeRolePolicyDocument",
            raw.assume_role_policy_document,
            policy_document_type,
        );
    let description = v.optional("description", raw.description, role_description_type);
    let max_session_duration = v
        .optional(
            "maxSessionDuration",
            raw.max_session_duration,
            role_max_session_duration_type,
        );
    let path = v.optional("path", raw.path, path_type);
    let permissions_boundary = v
        .optional("permissionsBoundary", raw.permissions_boundary, arn_type);
    let role_name = v.required("roleName", raw.role_name, role_name_type);
    let tags = v.optional("tags", raw.tags, tag_list_type);
    Some(super::CreateRoleRequest {
        assume_role_policy_document: assume_role_policy_document?,
        description,
        max_session_duration,
        path,
        permissions_boundary,
        role_name: role_name?,
        tags,
    })
}
pub(super) fn create_saml_provider_request(
    v: &mut Violations,
    raw: super::raw::CreateSAMLProviderRequest,
) -> Option<super::CreateSAMLProviderRequest> {
    let add_private_key = v
        .optional("addPrivateKey", raw.add_private_key, private_key_type);
    let assertion_encryption_mode = v
        .optional(
            "assertionEncryptionMode",
            raw.assertion_encryption_mode,
            assertion_encryption_mode_type,
        );
    let name = v.required("name", raw.name, saml_provider_name_type);
    let saml_metadata_document = v
        .required(
            "sAMLMetadataDocument",
            raw.saml_metadata_document,
            saml_metadata_document_type,
        );
    let tags = v.optional("tags", raw.tags, tag_list_type);
    Some(super::CreateSAMLProviderRequest {
        add_private_key,
        assertion_encryption_mode,
        name: name?,
        saml_metadata_document: saml_metadata_document?,
        tags,
    })
}
pub(super) fn create_user_request(
    v: &mut Violations,
    raw: super::raw::CreateUserRequest,
) -> Option<super::CreateUserRequest> {
    let path = v.optional("path", raw.path, path_type);
    let permissions_boundary = v
        .optional("permissionsBoundary", raw.permissions_boundary, arn_type);
    let tags = v.optional("tags", raw.tags, tag_list_type);
    let user_name = v.required("userName", raw.user_name, user_name_type);
    Some(super::CreateUserRequest {
        path,
        permissions_boundary,
        tags,
        user_name: user_name?,
    })
}
pub(super) fn delete_access_key_request(
    v: &mut Violations,
    raw: super::raw::DeleteAccessKeyRequest,
) -> Option<super::DeleteAccessKeyRequest> {
    let access_key_id = v.required("accessKeyId", raw.access_key_id, access_key_id_type);
    let user_name = v.optional("userName", raw.user_name, existing_user_name_type);
    Some(super::DeleteAccessKeyRequest {
        access_key_id: access_key_id?,
        user_name,
    })
}
pub(super) fn delete_group_policy_request(
    v: &mut Violations,
    raw: super::raw::DeleteGroupPolicyRequest,
) -> Option<super::DeleteGroupPolicyRequest> {
    let group_name = v.required("groupName", raw.group_name, group_name_type);
    let policy_name = v.required("policyName", raw.policy_name, policy_name_type);
    Some(super::DeleteGroupPolicyRequest {
        group_name: group_name?,
        policy_name: policy_name?,
    })
}
pub(super) fn delete_group_request(
    v: &mut Violations,
    raw: super::raw::DeleteGroupRequest,
) -> Option<super::DeleteGroupRequest> {
    let group_name = v.required("groupName", raw.group_name, group_name_type);
    Some(super::DeleteGroupRequest {
        group_name: group_name?,
    })
}
pub(super) fn delete_open_id_connect_provider_request(
    v: &mut Violations,
    raw: super::raw::DeleteOpenIDConnectProviderRequest,
) -> Option<super::DeleteOpenIDConnectProviderRequest> {
    let open_id_connect_provider_arn = v
        .required(
            "openIDConnectProviderArn",
            raw.open_id_connect_provider_arn,
            arn_type,
        );
    Some(super::DeleteOpenIDConnectProviderRequest {
        open_id_connect_provider_arn: open_id_connect_provider_arn?,
    })
}
pub(super) fn delete_policy_request(
    v: &mut Violations,
    raw: super::raw::DeletePolicyRequest,
) -> Option<super::DeletePolicyRequest> {
    let policy_arn = v.required("policyArn", raw.policy_arn, arn_type);
    Some(super::DeletePolicyRequest {
        policy_arn: policy_arn?,
    })
}
pub(super) fn delete_policy_version_request(
    v: &mut Violations,
    raw: super::raw::DeletePolicyVersionRequest,
) -> Option<super::DeletePolicyVersionRequest> {
    let policy_arn = v.required("policyArn", raw.policy_arn, arn_type);
    let version_id = v.required("versionId", raw.version_id, policy_version_id_type);
    Some(super::DeletePolicyVersionRequest {
        policy_arn: policy_arn?,
        version_id: version_id?,
    })
}
pub(super) fn delete_role_permissions_boundary_request(
    v: &mut Violations,
    raw: super::raw::DeleteRolePermissionsBoundaryRequest,
) -> Option<super::DeleteRolePermissionsBoundaryRequest> {
    let role_name = v.required("roleName", raw.role_name, role_name_type);
    Some(super::DeleteRolePermissionsBoundaryRequest {
        role_name: role_name?,
    })
}
pub(super) fn delete_role_policy_request(
    v: &mut Violations,
    raw: super::raw::DeleteRolePolicyRequest,
) -> Option<super::DeleteRolePolicyRequest> {
    let policy_name = v.required("policyName", raw.policy_name, policy_name_type);
    let role_name = v.required("roleName", raw.role_name, role_name_type);
    Some(super::DeleteRolePolicyRequest {
        policy_name: policy_name?,
        role_name: role_name?,
    })
}
pub(super) fn delete_role_request(
    v: &mut Violations,
    raw: super::raw::DeleteRoleRequest,
) -> Option<super::DeleteRoleRequest> {
    let role_name = v.required("roleName", raw.role_name, role_name_type);
    Some(super::DeleteRoleRequest {
        role_name: role_name?,
    })
}
pub(super) fn delete_saml_provider_request(
    v: &mut Violations,
    raw: super::raw::DeleteSAMLProviderRequest,
) -> Option<super::DeleteSAMLProviderRequest> {
    let saml_provider_arn = v
        .required("sAMLProviderArn", raw.saml_provider_arn, arn_type);
    Some(super::DeleteSAMLProviderRequest {
        saml_provider_arn: saml_provider_arn?,
    })
}
pub(super) fn delete_user_policy_request(
    v: &mut Violations,
    raw: super::raw::DeleteUserPolicyRequest,
) -> Option<super::DeleteUserPolicyRequest> {
    let policy_name = v.required("policyName", raw.policy_name, policy_name_type);
    let user_name = v.required("userName", raw.user_name, existing_user_name_type);
    Some(super::DeleteUserPolicyRequest {
        policy_name: policy_name?,
        user_name: user_name?,
    })
}
pub(super) fn delete_user_request(
    v: &mut Violations,
    raw: super::raw::DeleteUserRequest,
) -> Option<super::DeleteUserRequest> {
    let user_name = v.required("userName", raw.user_name, existing_user_name_type);
    Some(super::DeleteUserRequest {
        user_name: user_name?,
    })
}
pub(super) fn detach_group_policy_request(
    v: &mut Violations,
    raw: super::raw::DetachGroupPolicyRequest,
) -> Option<super::DetachGroupPolicyRequest> {
    let group_name = v.required("groupName", raw.group_name, group_name_type);
    let policy_arn = v.required("policyArn", raw.policy_arn, arn_type);
    Some(super::DetachGroupPolicyRequest {
        group_name: group_name?,
        policy_arn: policy_arn?,
    })
}
pub(super) fn detach_role_policy_request(
    v: &mut Violations,
    raw: super::raw::DetachRolePolicyRequest,
) -> Option<super::DetachRolePolicyRequest> {
    let policy_arn = v.required("policyArn", raw.policy_arn, arn_type);
    let role_name = v.required("roleName", raw.role_name, role_name_type);
    Some(super::DetachRolePolicyRequest {
        policy_arn: policy_arn?,
        role_name: role_name?,
    })
}
pub(super) fn detach_user_policy_request(
    v: &mut Violations,
    raw: super::raw::DetachUserPolicyRequest,
) -> Option<super::DetachUserPolicyRequest> {
    let policy_arn = v.required("policyArn", raw.policy_arn, arn_type);
    let user_name = v.required("userName", raw.user_name, user_name_type);
    Some(super::DetachUserPolicyRequest {
        policy_arn: policy_arn?,
        user_name: user_name?,
    })
}
pub(super) fn get_access_key_last_used_request(
    v: &mut Violations,
    raw: super::raw::GetAccessKeyLastUsedRequest,
) -> Option<super::GetAccessKeyLastUsedRequest> {
    let access_key_id = v.required("accessKeyId", raw.access_key_id, access_key_id_type);
    Some(super::GetAccessKeyLastUsedRequest {
        access_key_id: access_key_id?,
    })
}
pub(super) fn get_group_policy_request(
    v: &mut Violations,
    raw: super::raw::GetGroupPolicyRequest,
) -> Option<super::GetGroupPolicyRequest> {
    let group_name = v.required("groupName", raw.group_name, group_name_type);
    let policy_name = v.required("policyName", raw.policy_name, policy_name_type);
    Some(super::GetGroupPolicyRequest {
        group_name: group_name?,
        policy_name: policy_name?,
    })
}
pub(super) fn get_group_request(
    v: &mut Violations,
    raw: super::raw::GetGroupRequest,
) -> Option<super::GetGroupRequest> {
    let group_name = v.required("groupName", raw.group_name, group_name_type);
    let marker = v.optional("marker", raw.marker, marker_type);
    let max_items = v.optional("maxItems", raw.max_items, max_items_type);
    Some(super::GetGroupRequest {
        group_name: group_name?,
        marker,
        max_items,
    })
}
pub(super) fn get_open_id_connect_provider_request(
    v: &mut Violations,
    raw: super::raw::GetOpenIDConnectProviderRequest,
) -> Option<super::GetOpenIDConnectProviderRequest> {
    let open_id_connect_provider_arn = v
        .required(
            "openIDConnectProviderArn",
            raw.open_id_connect_provider_arn,
            arn_type,
        );
    Some(super::GetOpenIDConnectProviderRequest {
        open_id_connect_provider_arn: open_id_connect_provider_arn?,
    })
}
pub(super) fn get_policy_request(
    v: &mut Violations,
    raw: super::raw::GetPolicyRequest,
) -> Option<super::GetPolicyRequest> {
    let policy_arn = v.required("policyArn", raw.policy_arn, arn_type);
    Some(super::GetPolicyRequest {
        policy_arn: policy_arn?,
    })
}
pub(super) fn get_policy_version_request(
    v: &mut Violations,
    raw: super::raw::GetPolicyVersionRequest,
) -> Option<super::GetPolicyVersionRequest> {
    let policy_arn = v.required("policyArn", raw.policy_arn, arn_type);
    let version_id = v.required("versionId", raw.version_id, policy_version_id_type);
    Some(super::GetPolicyVersionRequest {
        policy_arn: policy_arn?,
        version_id: version_id?,
    })
}
pub(super) fn get_role_policy_request(
    v: &mut Violations,
    raw: super::raw::GetRolePolicyRequest,
) -> Option<super::GetRolePolicyRequest> {
    let policy_name = v.required("policyName", raw.policy_name, policy_name_type);
    let role_name = v.required("roleName", raw.role_name, role_name_type);
    Some(super::GetRolePolicyRequest {
        policy_name: policy_name?,
        role_name: role_name?,
    })
}
pub(super) fn get_role_request(
    v: &mut Violations,
    raw: super::raw::GetRoleRequest,
) -> Option<super::GetRoleRequest> {
    let role_name = v.required("roleName", raw.role_name, role_name_type);
    Some(super::GetRoleRequest {
        role_name: role_name?,
    })
}
pub(super) fn get_saml_provider_request(
    v: &mut Violations,
    raw: super::raw::GetSAMLProviderRequest,
) -> Option<super::GetSAMLProviderRequest> {
    let saml_provider_arn = v
        .required("sAMLProviderArn", raw.saml_provider_arn, arn_type);
    Some(super::GetSAMLProviderRequest {
        saml_provider_arn: saml_provider_arn?,
    })
}
pub(super) fn get_user_policy_request(
    v: &mut Violations,
    raw: super::raw::GetUserPolicyRequest,
) -> Option<super::GetUserPolicyRequest> {
    let policy_name = v.required("policyName", raw.policy_name, policy_name_type);
    let user_name = v.required("userName", raw.user_name, existing_user_name_type);
    Some(super::GetUserPolicyRequest {
        policy_name: policy_name?,
        user_name: user_name?,
    })
}
pub(super) fn get_user_request(
    v: &mut Violations,
    raw: super::raw::GetUserRequest,
) -> Option<super::GetUserRequest> {
    let user_name = v.optional("userName", raw.user_name, existing_user_name_type);
    Some(super::GetUserRequest { user_name })
}
fn inline_policy_identifier_type(
    v: &mut Violations,
    raw: super::raw::InlinePolicyIdentifierType,
) -> Option<super::InlinePolicyIdentifierType> {
    let attachment_name = v
        .required("attachmentName", raw.attachment_name, attachment_name);
    let attachment_type = v
        .required("attachmentType", raw.attachment_type, attachment_type);
    let policy_name = v.required("policyName", raw.policy_name, policy_name_type);
    Some(super::InlinePolicyIdentifierType {
        attachment_name: attachment_name?,
        attachment_type: attachment_type?,
        policy_name: policy_name?,
    })
}
pub(super) fn list_access_keys_request(
    v: &mut Violations,
    raw: super::raw::ListAccessKeysRequest,
) -> Option<super::ListAccessKeysRequest> {
    let marker = v.optional("marker", raw.marker, marker_type);
    let max_items = v.optional("maxItems", raw.max_items, max_items_type);
    let user_name = v.optional("userName", raw.user_name, existing_user_name_type);
    Some(super::ListAccessKeysRequest {
        marker,
        max_items,
        user_name,
    })
}
pub(super) fn list_attached_group_policies_request(
    v: &mut Violations,
    raw: super::raw::ListAttachedGroupPoliciesRequest,
) -> Option<super::ListAttachedGroupPoliciesRequest> {
    let group_name = v.required("groupName", raw.group_name, group_name_type);
    let marker = v.optional("marker", raw.marker, marker_type);
    let max_items = v.optional("maxItems", raw.max_items, max_items_type);
    let path_prefix = v.optional("pathPrefix", raw.path_prefix, policy_path_type);
    Some(super::ListAttachedGroupPoliciesRequest {
        group_name: group_name?,
        marker,
        max_items,
        path_prefix,
    })
}
pub(super) fn list_attached_role_policies_request(
    v: &mut Violations,
    raw: super::raw::ListAttachedRolePoliciesRequest,
) -> Option<super::ListAttachedRolePoliciesRequest> {
    let marker = v.optional("marker", raw.marker, marker_type);
    let max_items = v.optional("maxItems", raw.max_items, max_items_type);
    let path_prefix = v.optional("pathPrefix", raw.path_prefix, policy_path_type);
    let role_name = v.required("roleName", raw.role_name, role_name_type);
    Some(super::ListAttachedRolePoliciesRequest {
        marker,
        max_items,
        path_prefix,
        role_name: role_name?,
    })
}
pub(super) fn list_attached_user_policies_request(
    v: &mut Violations,
    raw: super::raw::ListAttachedUserPoliciesRequest,
) -> Option<super::ListAttachedUserPoliciesRequest> {
    let marker = v.optional("marker", raw.marker, marker_type);
    let max_items = v.optional("maxItems", raw.max_items, max_items_type);
    let path_prefix = v.optional("pathPrefix", raw.path_prefix, policy_path_type);
    let user_name = v.required("userName", raw.user_name, user_name_type);
    Some(super::ListAttachedUserPoliciesRequest {
        marker,
        max_items,
        path_prefix,
        user_name: user_name?,
    })
}
pub(super) fn list_group_policies_request(
    v: &mut Violations,
    raw: super::raw::ListGroupPoliciesRequest,
) -> Option<super::ListGroupPoliciesRequest> {
    let group_name = v.required("groupName", raw.group_name, group_name_type);
    let marker = v.optional("marker", raw.marker, marker_type);
    let max_items = v.optional("maxItems", raw.max_items, max_items_type);
    Some(super::ListGroupPoliciesRequest {
        group_name: group_name?,
        marker,
        max_items,
    })
}
pub(super) fn list_groups_for_user_request(
    v: &mut Violations,
    raw: super::raw::ListGroupsForUserRequest,
) -> Option<super::ListGroupsForUserRequest> {
    let marker = v.optional("marker", raw.marker, marker_type);
    let max_items = v.optional("maxItems", raw.max_items, max_items_type);
    let user_name = v.required("userName", raw.user_name, existing_user_name_type);
    Some(super::ListGroupsForUserRequest {
        marker,
        max_items,
        user_name: user_name?,
    })
}
pub(super) fn list_groups_request(
    v: &mut Violations,
    raw: super::raw::ListGroupsRequest,
) -> Option<super::ListGroupsRequest> {
    let marker = v.optional("marker", raw.marker, marker_type);
    let max_items = v.optional("maxItems", raw.max_items, max_items_type);
    let path_prefix = v.optional("pathPrefix", raw.path_prefix, path_prefix_type);
    Some(super::ListGroupsRequest {
        marker,
        max_items,
        path_prefix,
    })
}
pub(super) fn list_open_id_connect_providers_request(
    _v: &mut Violations,
    _raw: super::raw::ListOpenIDConnectProvidersRequest,
) -> Option<super::ListOpenIDConnectProvidersRequest> {
    Some(super::ListOpenIDConnectProvidersRequest {
    })
}
pub(super) fn list_policies_request(
    v: &mut Violations,
    raw: super::raw::ListPoliciesRequest,
) -> Option<super::ListPoliciesRequest> {
    let marker = v.optional("marker", raw.marker, marker_type);
    let max_items = v.optional("maxItems", raw.max_items, max_items_type);
    let path_prefix = v.optional("pathPrefix", raw.path_prefix, policy_path_type);
    let policy_usage_filter = v
        .optional("policyUsageFilter", raw.policy_usage_filter, policy_usage_type);
    let scope = v.optional("scope", raw.scope, policy_scope_type);
    Some(super::ListPoliciesRequest {
        marker,
        max_items,
        only_attached: raw.only_attached,
        path_prefix,
        policy_usage_filter,
        scope,
    })
}
pub(super) fn list_policy_versions_request(
    v: &mut Violations,
    raw: super::raw::ListPolicyVersionsRequest,
) -> Option<super::ListPolicyVersionsRequest> {
    let marker = v.optional("marker", raw.marker, marker_type);
    let max_items = v.optional("maxItems", raw.max_items, max_items_type);
    let policy_arn = v.required("policyArn", raw.policy_arn, arn_type);
    Some(super::ListPolicyVersionsRequest {
        marker,
        max_items,
        policy_arn: policy_arn?,
    })
}
pub(super) fn list_role_policies_request(
    v: &mut Violations,
    raw: super::raw::ListRolePoliciesRequest,
) -> Option<super::ListRolePoliciesRequest> {
    let marker = v.optional("marker", raw.marker, marker_type);
    let max_items = v.optional("maxItems", raw.max_items, max_items_type);
    let role_name = v.required("roleName", raw.role_name, role_name_type);
    Some(super::ListRolePoliciesRequest {
        marker,
        max_items,
        role_name: role_name?,
    })
}
pub(super) fn list_role_tags_request(
    v: &mut Violations,
    raw: super::raw::ListRoleTagsRequest,
) -> Option<super::ListRoleTagsRequest> {
    let marker = v.optional("marker", raw.marker, marker_type);
    let max_items = v.optional("maxItems", raw.max_items, max_items_type);
    let role_name = v.required("roleName", raw.role_name, role_name_type);
    Some(super::ListRoleTagsRequest {
        marker,
        max_items,
        role_name: role_name?,
    })
}
pub(super) fn list_roles_request(
    v: &mut Violations,
    raw: super::raw::ListRolesRequest,
) -> Option<super::ListRolesRequest> {
    let marker = v.optional("marker", raw.marker, marker_type);
    let max_items = v.optional("maxItems", raw.max_items, max_items_type);
    let path_prefix = v.optional("pathPrefix", raw.path_prefix, path_prefix_type);
    Some(super::ListRolesRequest {
        marker,
        max_items,
        path_prefix,
    })
}
pub(super) fn list_saml_providers_request(
    _v: &mut Violations,
    _raw: super::raw::ListSAMLProvidersRequest,
) -> Option<super::ListSAMLProvidersRequest> {
    Some(super::ListSAMLProvidersRequest {})
}
pub(super) fn list_user_policies_request(
    v: &mut Violations,
    raw: super::raw::ListUserPoliciesRequest,
) -> Option<super::ListUserPoliciesRequest> {
    let marker = v.optional("marker", raw.marker, marker_type);
    let max_items = v.optional("maxItems", raw.max_items, max_items_type);
    let user_name = v.required("userName", raw.user_name, existing_user_name_type);
    Some(super::ListUserPoliciesRequest {
        marker,
        max_items,
        user_name: user_name?,
    })
}
pub(super) fn list_users_request(
    v: &mut Violations,
    raw: super::raw::ListUsersRequest,
) -> Option<super::ListUsersRequest> {
    let marker = v.optional("marker", raw.marker, marker_type);
    let max_items = v.optional("maxItems", raw.max_items, max_items_type);
    let path_prefix = v.optional("pathPrefix", raw.path_prefix, path_prefix_type);
    Some(super::ListUsersRequest {
        marker,
        max_items,
        path_prefix,
    })
}
fn open_id_connect_provider_url_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::OPEN_ID_CONNECT_PROVIDER_URL_TYPE)
}
fn ordered_organization_policy_type(
    v: &mut Violations,
    raw: super::raw::OrderedOrganizationPolicyType,
) -> Option<super::OrderedOrganizationPolicyType> {
    let service_control_policy_input_list = v
        .optional(
            "serviceControlPolicyInputList",
            raw.service_control_policy_input_list,
            simulation_policy_list_type,
        );
    Some(super::OrderedOrganizationPolicyType {
        service_control_policy_input_list,
    })
}
fn organization_policy_list_type(
    v: &mut Violations,
    raw: Vec<Option<super::raw::OrderedOrganizationPolicyType>>,
) -> Option<Vec<super::OrderedOrganizationPolicyType>> {
    v.structures(raw, &Length::new().max(7), ordered_organization_policy_type)
}
fn policy_exclusions_list_type(
    v: &mut Violations,
    raw: Vec<Option<super::raw::PolicyIdentifier>>,
) -> Option<Vec<super::PolicyIdentifier>> {
    v.structures(raw, &Length::new().max(256), policy_identifier)
}
fn policy_identifier(
    v: &mut Violations,
    raw: super::raw::PolicyIdentifier,
) -> Option<super::PolicyIdentifier> {
    let inline_policy_identifier = v
        .optional(
            "inlinePolicyIdentifier",
            raw.inline_policy_identifier,
            inline_policy_identifier_type,
        );
    let policy_arn = v.optional("policyArn", raw.policy_arn, arn_type);
    let policy_type = v
        .optional("policyType", raw.policy_type, policy_identifier_policy_type);
    Some(super::PolicyIdentifier {
        inline_policy_identifier,
        policy_arn,
        policy_type,
    })
}
fn policy_identifier_policy_type(
    v: &mut Violations,
    raw: String,
) -> Option<super::PolicyIdentifierPolicyType> {
    v.scalar(raw, &super::rules::POLICY_IDENTIFIER_POLICY_TYPE)
}
fn policy_usage_type(v: &mut Violations, raw: String) -> Option<super::PolicyUsageType> {
    v.scalar(raw, &super::rules::POLICY_USAGE_TYPE)
}
pub(super) fn put_group_policy_request(
    v: &mut Violations,
    raw: super::raw::PutGroupPolicyRequest,
) -> Option<super::PutGroupPolicyRequest> {
    let group_name = v.required("groupName", raw.group_name, group_name_type);
    let policy_document = v
        .required("policyDocument", raw.policy_document, policy_document_type);
    let policy_name = v.required("policyName", raw.policy_name, policy_name_type);
    Some(super::PutGroupPolicyRequest {
        group_name: group_name?,
        policy_document: policy_document?,
        policy_name: policy_name?,
    })
}
pub(super) fn put_role_permissions_boundary_request(
    v: &mut Violations,
    raw: super::raw::PutRolePermissionsBoundaryRequest,
) -> Option<super::PutRolePermissionsBoundaryRequest> {
    let permissions_boundary = v
        .required("permissionsBoundary", raw.permissions_boundary, arn_type);
    let role_name = v.required("roleName", raw.role_name, role_name_type);
    Some(super::PutRolePermissionsBoundaryRequest {
        permissions_boundary: permissions_boundary?,
        role_name: role_name?,
    })
}
pub(super) fn put_role_policy_request(
    v: &mut Violations,
    raw: super::raw::PutRolePolicyRequest,
) -> Option<super::PutRolePolicyRequest> {
    let policy_document = v
        .required("policyDocument", raw.policy_document, policy_document_type);
    let policy_name = v.required("policyName", raw.policy_name, policy_name_type);
    let role_name = v.required("roleName", raw.role_name, role_name_type);
    Some(super::PutRolePolicyRequest {
        policy_document: policy_document?,
        policy_name: policy_name?,
        role_name: role_name?,
    })
}
pub(super) fn put_user_policy_request(
    v: &mut Violations,
    raw: super::raw::PutUserPolicyRequest,
) -> Option<super::PutUserPolicyRequest> {
    let policy_document = v
        .required("policyDocument", raw.policy_document, policy_document_type);
    let policy_name = v.required("policyName", raw.policy_name, policy_name_type);
    let user_name = v.required("userName", raw.user_name, existing_user_name_type);
    Some(super::PutUserPolicyRequest {
        policy_document: policy_document?,
        policy_name: policy_name?,
        user_name: user_name?,
    })
}
pub(super) fn remove_client_id_from_open_id_connect_provider_request(
    v: &mut Violations,
    raw: super::raw::RemoveClientIDFromOpenIDConnectProviderRequest,
) -> Option<super::RemoveClientIDFromOpenIDConnectProviderRequest> {
    let client_id = v.required("clientID", raw.client_id, client_id_type);
    let open_id_connect_provider_arn = v
        .required(
            "openIDConnectProviderArn",
            raw.open_id_connect_provider_arn,
            arn_type,
        );
    Some(super::RemoveClientIDFromOpenIDConnectProviderRequest {
        client_id: client_id?,
        open_id_connect_provider_arn: open_id_connect_provider_arn?,
    })
}
pub(super) fn remove_user_from_group_request(
    v: &mut Violations,
    raw: super::raw::RemoveUserFromGroupRequest,
) -> Option<super::RemoveUserFromGroupRequest> {
    let group_name = v.required("groupName", raw.group_name, group_name_type);
    let user_name = v.required("userName", raw.user_name, existing_user_name_type);
    Some(super::RemoveUserFromGroupRequest {
        group_name: group_name?,
        user_name: user_name?,
    })
}
fn resource_handling_option_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::RESOURCE_HANDLING_OPTION_TYPE)
}
fn resource_name_list_type(
    v: &mut Violations,
    raw: Vec<Option<String>>,
) -> Option<Vec<String>> {
    v.scalars(raw, &Length::new(), &super::rules::RESOURCE_NAME_TYPE)
}
fn resource_name_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::RESOURCE_NAME_TYPE)
}
fn saml_metadata_document_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::SAML_METADATA_DOCUMENT_TYPE)
}
fn saml_provider_name_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::SAML_PROVIDER_NAME_TYPE)
}
pub(super) fn set_default_policy_version_request(
    v: &mut Violations,
    raw: super::raw::SetDefaultPolicyVersionRequest,
) -> Option<super::SetDefaultPolicyVersionRequest> {
    let policy_arn = v.required("policyArn", raw.policy_arn, arn_type);
    let version_id = v.required("versionId", raw.version_id, policy_version_id_type);
    Some(super::SetDefaultPolicyVersionRequest {
        policy_arn: policy_arn?,
        version_id: version_id?,
    })
}
pub(super) fn simulate_custom_policy_request(
    v: &mut Violations,
    raw: super::raw::SimulateCustomPolicyRequest,
) -> Option<super::SimulateCustomPolicyRequest> {
    let action_names = v
        .required("actionNames", raw.action_names, action_name_list_type);
    let caller_arn = v.optional("callerArn", raw.caller_arn, resource_name_type);
    let context_entries = v
        .optional("contextEntries", raw.context_entries, context_entry_list_type);
    let marker = v.optional("marker", raw.marker, marker_type);
    let max_items = v.optional("maxItems", raw.max_items, max_items_type);
    let ordered_organization_policy_input_list = v
        .optional(
            "orderedOrganizationPolicyInputList",
            raw.ordered_organization_policy_input_list,
            organization_policy_list_type,
        );
    let permissions_boundary_policy_input_list = v
        .optional(
            "permissionsBoundaryPolicyInputList",
            raw.permissions_boundary_policy_input_list,
            simulation_policy_list_type,
        );
    let policy_input_list = v
        .required("policyInputList", raw.policy_input_list, simulation_policy_list_type);
    let resource_arns = v
        .optional("resourceArns", raw.resource_arns, resource_name_list_type);
    let resource_handling_option = v
        .optional(
            "resourceHandlingOption",
            raw.resource_handling_option,
            resource_handling_option_type,
        );
    let resource_owner = v
        .optional("resourceOwner", raw.resource_owner, resource_name_type);
    let resource_policy = v
        .optional("resourcePolicy", raw.resource_policy, policy_document_type);
    Some(super::SimulateCustomPolicyRequest {
        action_names: action_names?,
        caller_arn,
        context_entries,
        marker,
        max_items,
        ordered_organization_policy_input_list,
        permissions_boundary_policy_input_list,
        policy_input_list: policy_input_list?,
        resource_arns,
        resource_handling_option,
        resource_owner,
        resource_policy,
    })
}
pub(super) fn simulate_principal_policy_request(
    v: &mut Violations,
    raw: super::raw::SimulatePrincipalPolicyRequest,
) -> Option<super::SimulatePrincipalPolicyRequest> {
    let action_names = v
        .required("actionNames", raw.action_names, action_name_list_type);
    let caller_arn = v.optional("callerArn", raw.caller_arn, resource_name_type);
    let context_entries = v
        .optional("contextEntries", raw.context_entries, context_entry_list_type);
    let marker = v.optional("marker", raw.marker, marker_type);
    let max_items = v.optional("maxItems", raw.max_items, max_items_type);
    let permissions_boundary_policy_input_list = v
        .optional(
            "permissionsBoundaryPolicyInputList",
            raw.permissions_boundary_policy_input_list,
            simulation_policy_list_type,
        );
    let policy_exclusion_list = v
        .optional(
            "policyExclusionList",
            raw.policy_exclusion_list,
            policy_exclusions_list_type,
        );
    let policy_input_list = v
        .optional("policyInputList", raw.policy_input_list, simulation_policy_list_type);
    let policy_source_arn = v
        .required("policySourceArn", raw.policy_source_arn, arn_type);
    let resource_arns = v
        .optional("resourceArns", raw.resource_arns, resource_name_list_type);
    let resource_handling_option = v
        .optional(
            "resourceHandlingOption",
            raw.resource_handling_option,
            resource_handling_option_type,
        );
    let resource_owner = v
        .optional("resourceOwner", raw.resource_owner, resource_name_type);
    let resource_policy = v
        .optional("resourcePolicy", raw.resource_policy, policy_document_type);
    Some(super::SimulatePrincipalPolicyRequest {
        action_names: action_names?,
        caller_arn,
        context_entries,
        marker,
        max_items,
        permissions_boundary_policy_input_list,
        policy_exclusion_list,
        policy_input_list,
        policy_source_arn: policy_source_arn?,
        resource_arns,
        resource_handling_option,
        resource_owner,
        resource_policy,
    })
}
fn simulation_policy_list_type(
    v: &mut Violations,
    raw: Vec<Option<String>>,
) -> Option<Vec<String>> {
    v.scalars(raw, &Length::new(), &super::rules::POLICY_DOCUMENT_TYPE)
}
fn tag(v: &mut Violations, raw: super::raw::Tag) -> Option<super::Tag> {
    let key = v.required("key", raw.key, tag_key_type);
    let value = v.required("value", raw.value, tag_value_type);
    Some(super::Tag {
        key: key?,
        value: value?,
    })
}
pub(super) fn tag_role_request(
    v: &mut Violations,
    raw: super::raw::TagRoleRequest,
) -> Option<super::TagRoleRequest> {
    let role_name = v.required("roleName", raw.role_name, role_name_type);
    let tags = v.required("tags", raw.tags, tag_list_type);
    Some(super::TagRoleRequest {
        role_name: role_name?,
        tags: tags?,
    })
}
pub(super) fn untag_role_request(
    v: &mut Violations,
    raw: super::raw::UntagRoleRequest,
) -> Option<super::UntagRoleRequest> {
    let role_name = v.required("roleName", raw.role_name, role_name_type);
    let tag_keys = v.required("tagKeys", raw.tag_keys, tag_key_list_type);
    Some(super::UntagRoleRequest {
        role_name: role_name?,
        tag_keys: tag_keys?,
    })
}
pub(super) fn update_access_key_request(
    v: &mut Violations,
    raw: super::raw::UpdateAccessKeyRequest,
) -> Option<super::UpdateAccessKeyRequest> {
    let access_key_id = v.required("accessKeyId", raw.access_key_id, access_key_id_type);
    let status = v.required("status", raw.status, status_type);
    let user_name = v.optional("userName", raw.user_name, existing_user_name_type);
    Some(super::UpdateAccessKeyRequest {
        access_key_id: access_key_id?,
        status: status?,
        user_name,
    })
}
pub(super) fn update_assume_role_policy_request(
    v: &mut Violations,
    raw: super::raw::UpdateAssumeRolePolicyRequest,
) -> Option<super::UpdateAssumeRolePolicyRequest> {
    let policy_document = v
        .required("policyDocument", raw.policy_document, policy_document_type);
    let role_name = v.required("roleName", raw.role_name, role_name_type);
    Some(super::UpdateAssumeRolePolicyRequest {
        policy_document: policy_document?,
        role_name: role_name?,
    })
}
pub(super) fn update_open_id_connect_provider_thumbprint_request(
    v: &mut Violations,
    raw: super::raw::UpdateOpenIDConnectProviderThumbprintRequest,
) -> Option<super::UpdateOpenIDConnectProviderThumbprintRequest> {
    let open_id_connect_provider_arn = v
        .required(
            "openIDConnectProviderArn",
            raw.open_id_connect_provider_arn,
            arn_type,
        );
    let thumbprint_list = v
        .required("thumbprintList", raw.thumbprint_list, thumbprint_list_type);
    Some(super::UpdateOpenIDConnectProviderThumbprintRequest {
        open_id_connect_provider_arn: open_id_connect_provider_arn?,
        thumbprint_list: thumbprint_list?,
    })
}
pub(super) fn update_role_request(
    v: &mut Violations,
    raw: super::raw::UpdateRoleRequest,
) -> Option<super::UpdateRoleRequest> {
    let description = v.optional("description", raw.description, role_description_type);
    let max_session_duration = v
        .optional(
            "maxSessionDuration",
            raw.max_session_duration,
            role_max_session_duration_type,
        );
    let role_name = v.required("roleName", raw.role_name, role_name_type);
    Some(super::UpdateRoleRequest {
        description,
        max_session_duration,
        role_name: role_name?,
    })
}
pub(super) fn update_saml_provider_request(
    v: &mut Violations,
    raw: super::raw::UpdateSAMLProviderRequest,
) -> Option<super::UpdateSAMLProviderRequest> {
    let add_private_key = v
        .optional("addPrivateKey", raw.add_private_key, private_key_type);
    let assertion_encryption_mode = v
        .optional(
            "assertionEncryptionMode",
            raw.assertion_encryption_mode,
            assertion_encryption_mode_type,
        );
    let remove_private_key = v
        .optional("removePrivateKey", raw.remove_private_key, private_key_id_type);
    let saml_metadata_document = v
        .optional(
            "sAMLMetadataDocument",
            raw.saml_metadata_document,
            saml_metadata_document_type,
        );
    let saml_provider_arn = v
        .required("sAMLProviderArn", raw.saml_provider_arn, arn_type);
    Some(super::UpdateSAMLProviderRequest {
        add_private_key,
        assertion_encryption_mode,
        remove_private_key,
        saml_metadata_document,
        saml_provider_arn: saml_provider_arn?,
    })
}
pub(super) fn update_user_request(
    v: &mut Violations,
    raw: super::raw::UpdateUserRequest,
) -> Option<super::UpdateUserRequest> {
    let new_path = v.optional("newPath", raw.new_path, path_type);
    let new_user_name = v.optional("newUserName", raw.new_user_name, user_name_type);
    let user_name = v.required("userName", raw.user_name, existing_user_name_type);
    Some(super::UpdateUserRequest {
        new_path,
        new_user_name,
        user_name: user_name?,
    })
}
fn access_key_id_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::ACCESS_KEY_ID_TYPE)
}
fn arn_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::ARN_TYPE)
}
fn assertion_encryption_mode_type(
    v: &mut Violations,
    raw: String,
) -> Option<super::AssertionEncryptionModeType> {
    v.scalar(raw, &super::rules::ASSERTION_ENCRYPTION_MODE_TYPE)
}
fn client_id_list_type(
    v: &mut Violations,
    raw: Vec<Option<String>>,
) -> Option<Vec<String>> {
    v.scalars(raw, &Length::new(), &super::rules::CLIENT_ID_TYPE)
}
fn client_id_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::CLIENT_ID_TYPE)
}
fn existing_user_name_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::EXISTING_USER_NAME_TYPE)
}
fn group_name_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::GROUP_NAME_TYPE)
}
fn marker_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::MARKER_TYPE)
}
fn max_items_type(v: &mut Violations, raw: i32) -> Option<i32> {
    v.scalar(raw, &super::rules::MAX_ITEMS_TYPE)
}
fn path_prefix_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::PATH_PREFIX_TYPE)
}
fn path_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::PATH_TYPE)
}
fn policy_description_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::POLICY_DESCRIPTION_TYPE)
}
fn policy_document_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::POLICY_DOCUMENT_TYPE)
}
fn policy_name_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::POLICY_NAME_TYPE)
}
fn policy_path_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::POLICY_PATH_TYPE)
}
fn policy_scope_type(v: &mut Violations, raw: String) -> Option<super::PolicyScopeType> {
    v.scalar(raw, &super::rules::POLICY_SCOPE_TYPE)
}
fn policy_version_id_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::POLICY_VERSION_ID_TYPE)
}
fn private_key_id_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::PRIVATE_KEY_ID_TYPE)
}
fn private_key_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::PRIVATE_KEY_TYPE)
}
fn role_description_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::ROLE_DESCRIPTION_TYPE)
}
fn role_max_session_duration_type(v: &mut Violations, raw: i32) -> Option<i32> {
    v.scalar(raw, &super::rules::ROLE_MAX_SESSION_DURATION_TYPE)
}
fn role_name_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::ROLE_NAME_TYPE)
}
fn status_type(v: &mut Violations, raw: String) -> Option<super::StatusType> {
    v.scalar(raw, &super::rules::STATUS_TYPE)
}
fn tag_key_list_type(
    v: &mut Violations,
    raw: Vec<Option<String>>,
) -> Option<Vec<String>> {
    v.scalars(raw, &Length::new().max(50), &super::rules::TAG_KEY_TYPE)
}
fn tag_key_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::TAG_KEY_TYPE)
}
fn tag_list_type(
    v: &mut Violations,
    raw: Vec<Option<super::raw::Tag>>,
) -> Option<Vec<super::Tag>> {
    v.structures(raw, &Length::new().max(50), tag)
}
fn tag_value_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::TAG_VALUE_TYPE)
}
fn thumbprint_list_type(
    v: &mut Violations,
    raw: Vec<Option<String>>,
) -> Option<Vec<String>> {
    v.scalars(raw, &Length::new(), &super::rules::THUMBPRINT_TYPE)
}
fn user_name_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::USER_NAME_TYPE)
}
