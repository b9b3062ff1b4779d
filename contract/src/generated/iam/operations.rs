//! Operations and their tables.
use crate::{Operation, OperationMeta, Protocol, Service, ServiceMeta, Violations};
///The service and all of its operations, sorted by name.
pub static SERVICE: ServiceMeta = ServiceMeta {
    signing_name: "iam",
    target_prefix: None,
    protocol: Protocol::Query,
    xml_namespace: Some("https://iam.amazonaws.com/doc/2010-05-08/"),
    api_version: "2010-05-08",
    operations: &[
        &AddClientIDToOpenIDConnectProvider::META,
        &AddUserToGroup::META,
        &AttachGroupPolicy::META,
        &AttachRolePolicy::META,
        &AttachUserPolicy::META,
        &CreateAccessKey::META,
        &CreateGroup::META,
        &CreateOpenIDConnectProvider::META,
        &CreatePolicy::META,
        &CreatePolicyVersion::META,
        &CreateRole::META,
        &CreateSAMLProvider::META,
        &CreateUser::META,
        &DeleteAccessKey::META,
        &DeleteGroup::META,
        &DeleteGroupPolicy::META,
        &DeleteOpenIDConnectProvider::META,
        &DeletePolicy::META,
        &DeletePolicyVersion::META,
        &DeleteRole::META,
        &DeleteRolePermissionsBoundary::META,
        &DeleteRolePolicy::META,
        &DeleteSAMLProvider::META,
        &DeleteUser::META,
        &DeleteUserPolicy::META,
        &DetachGroupPolicy::META,
        &DetachRolePolicy::META,
        &DetachUserPolicy::META,
        &GetAccessKeyLastUsed::META,
        &GetGroup::META,
        &GetGroupPolicy::META,
        &GetOpenIDConnectProvider::META,
        &GetPolicy::META,
        &GetPolicyVersion::META,
        &GetRole::META,
        &GetRolePolicy::META,
        &GetSAMLProvider::META,
        &GetUser::META,
        &GetUserPolicy::META,
        &ListAccessKeys::META,
        &ListAttachedGroupPolicies::META,
        &ListAttachedRolePolicies::META,
        &ListAttachedUserPolicies::META,
        &ListGroupPolicies::META,
        &ListGroups::META,
        &ListGroupsForUser::META,
        &ListOpenIDConnectProviders::META,
        &ListPolicies::META,
        &ListPolicyVersions::META,
        &ListRolePolicies::META,
        &ListRoleTags::META,
        &ListRoles::META,
        &ListSAMLProviders::META,
        &ListUserPolicies::META,
        &ListUsers::META,
        &PutGroupPolicy::META,
        &PutRolePermissionsBoundary::META,
        &PutRolePolicy::META,
        &PutUserPolicy::META,
        &RemoveClientIDFromOpenIDConnectProvider::META,
        &RemoveUserFromGroup::META,
        &SetDefaultPolicyVersion::META,
        &SimulateCustomPolicy::META,
        &SimulatePrincipalPolicy::META,
        &TagRole::META,
        &UntagRole::META,
        &UpdateAccessKey::META,
        &UpdateAssumeRolePolicy::META,
        &UpdateOpenIDConnectProviderThumbprint::META,
        &UpdateRole::META,
        &UpdateSAMLProvider::META,
        &UpdateUser::META,
    ],
};
///`AddClientIDToOpenIDConnectProvider`.
pub struct AddClientIDToOpenIDConnectProvider;
impl Operation for AddClientIDToOpenIDConnectProvider {
    type Raw = super::raw::AddClientIDToOpenIDConnectProviderRequest;
    type Input = super::AddClientIDToOpenIDConnectProviderRequest;
    type Output = ();
    const META: OperationMeta = OperationMeta {
        service: Service::Iam,
        name: "AddClientIDToOpenIDConnectProvider",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: false,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ConcurrentModification",
            "InvalidInput",
            "NoSuchEntity",
            "LimitExceeded",
            "ServiceFailure",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::add_client_id_to_open_id_connect_provider_request(v, raw)
    }
}
///`AddUserToGroup`.
pub struct AddUserToGroup;
impl Operation for AddUserToGroup {
    type Raw = super::raw::AddUserToGroupRequest;
    type Input = super::AddUserToGroupRequest;
    type Output = ();
    const META: OperationMeta = OperationMeta {
        service: Service::Iam,
        name: "AddUserToGroup",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: false,
        result_wrapper: None,
        bindings: &[],
        errors: &["NoSuchEntity", "LimitExceeded", "ServiceFailure"],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::add_user_to_group_request(v, raw)
    }
}
///`AttachGroupPolicy`.
pub struct AttachGroupPolicy;
impl Operation for AttachGroupPolicy {
    type Raw = super::raw::AttachGroupPolicyRequest;
    type Input = super::AttachGroupPolicyRequest;
    type Output = ();
    const META: OperationMeta = OperationMeta {
        service: Service::Iam,
        name: "AttachGroupPolicy",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: false,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "NoSuchEntity",
            "LimitExceeded",
            "InvalidInput",
            "PolicyNotAttachable",
            "ServiceFailure",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::attach_group_policy_request(v, raw)
    }
}
///`AttachRolePolicy`.
pub struct AttachRolePolicy;
impl Operation for AttachRolePolicy {
    type Raw = super::raw::AttachRolePolicyRequest;
    type Input = super::AttachRolePolicyRequest;
    type Output = ();
    const META: OperationMeta = OperationMeta {
        service: Service::Iam,
        name: "AttachRolePolicy",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: false,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "NoSuchEntity",
            "LimitExceeded",
            "InvalidInput",
            "UnmodifiableEntity",
            "PolicyNotAttachable",
            "ServiceFailure",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::attach_role_policy_request(v, raw)
    }
}
///`AttachUserPolicy`.
pub struct AttachUserPolicy;
impl Operation for AttachUserPolicy {
    type Raw = super::raw::AttachUserPolicyRequest;
    type Input = super::AttachUserPolicyRequest;
    type Output = ();
    const META: OperationMeta = OperationMeta {
        service: Service::Iam,
        name: "AttachUserPolicy",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: false,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "NoSuchEntity",
            "LimitExceeded",
            "InvalidInput",
            "PolicyNotAttachable",
            "ServiceFailure",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::attach_user_policy_request(v, raw)
    }
}
///`CreateAccessKey`.
pub struct CreateAccessKey;
impl Operation for CreateAccessKey {
    type Raw = super::raw::CreateAccessKeyRequest;
    type Input = super::CreateAccessKeyRequest;
    type Output = super::CreateAccessKeyResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::Iam,
        name: "CreateAccessKey",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: Some("CreateAccessKeyResult"),
        bindings: &[],
        errors: &["NoSuchEntity", "LimitExceeded", "ServiceFailure"],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::create_access_key_request(v, raw)
    }
}
///`CreateGroup`.
pub struct CreateGroup;
impl Operation for CreateGroup {
    type Raw = super::raw::CreateGroupRequest;
    type Input = super::CreateGroupRequest;
    type Output = super::CreateGroupResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::Iam,
        name: "CreateGroup",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: Some("CreateGroupResult"),
        bindings: &[],
        errors: &[
            "LimitExceeded",
            "EntityAlreadyExists",
            "NoSuchEntity",
            "ServiceFailure",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::create_group_request(v, raw)
    }
}
///`CreateOpenIDConnectProvider`.
pub struct CreateOpenIDConnectProvider;
impl Operation for CreateOpenIDConnectProvider {
    type Raw = super::raw::CreateOpenIDConnectProviderRequest;
    type Input = super::CreateOpenIDConnectProviderRequest;
    type Output = super::CreateOpenIDConnectProviderResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::Iam,
        name: "CreateOpenIDConnectProvider",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: Some("CreateOpenIDConnectProviderResult"),
        bindings: &[],
        errors: &[
            "InvalidInput",
            "EntityAlreadyExists",
            "LimitExceeded",
            "ConcurrentModification",
            "ServiceFailure",
            "OpenIdIdpCommunicationError",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::create_open_id_connect_provider_request(v, raw)
    }
}
///`CreatePolicy`.
pub struct CreatePolicy;
impl Operation for CreatePolicy {
    type Raw = super::raw::CreatePolicyRequest;
    type Input = super::CreatePolicyRequest;
    type Output = super::CreatePolicyResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::Iam,
        name: "CreatePolicy",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: Some("CreatePolicyResult"),
        bindings: &[],
        errors: &[
            "InvalidInput",
            "LimitExceeded",
            "EntityAlreadyExists",
            "MalformedPolicyDocument",
            "ConcurrentModification",
            "ServiceFailure",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::create_policy_request(v, raw)
    }
}
///`CreatePolicyVersion`.
pub struct CreatePolicyVersion;
impl Operation for CreatePolicyVersion {
    type Raw = super::raw::CreatePolicyVersionRequest;
    type Input = super::CreatePolicyVersionRequest;
    type Output = super::CreatePolicyVersionResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::Iam,
        name: "CreatePolicyVersion",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: Some("CreatePolicyVersionResult"),
        bindings: &[],
        errors: &[
            "NoSuchEntity",
            "MalformedPolicyDocument",
            "InvalidInput",
            "LimitExceeded",
            "ServiceFailure",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::create_policy_version_request(v, raw)
    }
}
///`CreateRole`.
pub struct CreateRole;
impl Operation for CreateRole {
    type Raw = super::raw::CreateRoleRequest;
    type Input = super::CreateRoleRequest;
    type Output = super::CreateRoleResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::Iam,
        name: "CreateRole",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: Some("CreateRoleResult"),
        bindings: &[],
        errors: &[
            "LimitExceeded",
            "InvalidInput",
            "EntityAlreadyExists",
            "MalformedPolicyDocument",
            "ConcurrentModification",
            "ServiceFailure",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::create_role_request(v, raw)
    }
}
///`CreateSAMLProvider`.
pub struct CreateSAMLProvider;
impl Operation for CreateSAMLProvider {
    type Raw = super::raw::CreateSAMLProviderRequest;
    type Input = super::CreateSAMLProviderRequest;
    type Output = super::CreateSAMLProviderResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::Iam,
        name: "CreateSAMLProvider",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: Some("CreateSAMLProviderResult"),
        bindings: &[],
        errors: &[
            "InvalidInput",
            "EntityAlreadyExists",
            "LimitExceeded",
            "ConcurrentModification",
            "ServiceFailure",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::create_saml_provider_request(v, raw)
    }
}
///`CreateUser`.
pub struct CreateUser;
impl Operation for CreateUser {
    type Raw = super::raw::CreateUserRequest;
    type Input = super::CreateUserRequest;
    type Output = super::CreateUserResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::Iam,
        name: "CreateUser",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: Some("CreateUserResult"),
        bindings: &[],
        errors: &[
            "LimitExceeded",
            "EntityAlreadyExists",
            "NoSuchEntity",
            "InvalidInput",
            "ConcurrentModification",
            "ServiceFailure",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::create_user_request(v, raw)
    }
}
///`DeleteAccessKey`.
pub struct DeleteAccessKey;
impl Operation for DeleteAccessKey {
    type Raw = super::raw::DeleteAccessKeyRequest;
    type Input = super::DeleteAccessKeyRequest;
    type Output = ();
    const META: OperationMeta = OperationMeta {
        service: Service::Iam,
        name: "DeleteAccessKey",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: false,
        result_wrapper: None,
        bindings: &[],
        errors: &["NoSuchEntity", "LimitExceeded", "ServiceFailure"],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::delete_access_key_request(v, raw)
    }
}
///`DeleteGroup`.
pub struct DeleteGroup;
impl Operation for DeleteGroup {
    type Raw = super::raw::DeleteGroupRequest;
    type Input = super::DeleteGroupRequest;
    type Output = ();
    const META: OperationMeta = OperationMeta {
        service: Service::Iam,
        name: "DeleteGroup",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: false,
        result_wrapper: None,
        bindings: &[],
        errors: &["NoSuchEntity", "DeleteConflict", "LimitExceeded", "ServiceFailure"],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::delete_group_request(v, raw)
    }
}
///`DeleteGroupPolicy`.
pub struct DeleteGroupPolicy;
impl Operation for DeleteGroupPolicy {
    type Raw = super::raw::DeleteGroupPolicyRequest;
    type Input = super::DeleteGroupPolicyRequest;
    type Output = ();
    const META: OperationMeta = OperationMeta {
        service: Service::Iam,
        name: "DeleteGroupPolicy",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: false,
        result_wrapper: None,
        bindings: &[],
        errors: &["NoSuchEntity", "LimitExceeded", "ServiceFailure"],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::delete_group_policy_request(v, raw)
    }
}
///`DeleteOpenIDConnectProvider`.
pub struct DeleteOpenIDConnectProvider;
impl Operation for DeleteOpenIDConnectProvider {
    type Raw = super::raw::DeleteOpenIDConnectProviderRequest;
    type Input = super::DeleteOpenIDConnectProviderRequest;
    type Output = ();
    const META: OperationMeta = OperationMeta {
        service: Service::Iam,
        name: "DeleteOpenIDConnectProvider",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: false,
        result_wrapper: None,
        bindings: &[],
        errors: &["InvalidInput", "NoSuchEntity", "ServiceFailure"],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::delete_open_id_connect_provider_request(v, raw)
    }
}
///`DeletePolicy`.
pub struct DeletePolicy;
impl Operation for DeletePolicy {
    type Raw = super::raw::DeletePolicyRequest;
    type Input = super::DeletePolicyRequest;
    type Output = ();
    const META: OperationMeta = OperationMeta {
        service: Service::Iam,
        name: "DeletePolicy",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: false,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "NoSuchEntity",
            "LimitExceeded",
            "InvalidInput",
            "DeleteConflict",
            "ServiceFailure",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::delete_policy_request(v, raw)
    }
}
///`DeletePolicyVersion`.
pub struct DeletePolicyVersion;
impl Operation for DeletePolicyVersion {
    type Raw = super::raw::DeletePolicyVersionRequest;
    type Input = super::DeletePolicyVersionRequest;
    type Output = ();
    const META: OperationMeta = OperationMeta {
        service: Service::Iam,
        name: "DeletePolicyVersion",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: false,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "NoSuchEntity",
            "LimitExceeded",
            "InvalidInput",
            "DeleteConflict",
            "ServiceFailure",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::delete_policy_version_request(v, raw)
    }
}
///`DeleteRole`.
pub struct DeleteRole;
impl Operation for DeleteRole {
    type Raw = super::raw::DeleteRoleRequest;
    type Input = super::DeleteRoleRequest;
    type Output = ();
    const META: OperationMeta = OperationMeta {
        service: Service::Iam,
        name: "DeleteRole",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: false,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "NoSuchEntity",
            "DeleteConflict",
            "LimitExceeded",
            "UnmodifiableEntity",
            "ConcurrentModification",
            "ServiceFailure",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::delete_role_request(v, raw)
    }
}
///`DeleteRolePermissionsBoundary`.
pub struct DeleteRolePermissionsBoundary;
impl Operation for DeleteRolePermissionsBoundary {
    type Raw = super::raw::DeleteRolePermissionsBoundaryRequest;
    type Input = super::DeleteRolePermissionsBoundaryRequest;
    type Output = ();
    const META: OperationMeta = OperationMeta {
        service: Service::Iam,
        name: "DeleteRolePermissionsBoundary",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: false,
        result_wrapper: None,
        bindings: &[],
        errors: &["NoSuchEntity", "UnmodifiableEntity", "ServiceFailure"],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::delete_role_permissions_boundary_request(v, raw)
    }
}
///`DeleteRolePolicy`.
pub struct DeleteRolePolicy;
impl Operation for DeleteRolePolicy {
    type Raw = super::raw::DeleteRolePolicyRequest;
    type Input = super::DeleteRolePolicyRequest;
    type Output = ();
    const META: OperationMeta = OperationMeta {
        service: Service::Iam,
        name: "DeleteRolePolicy",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: false,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "NoSuchEntity",
            "LimitExceeded",
            "UnmodifiableEntity",
            "ServiceFailure",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::delete_role_policy_request(v, raw)
    }
}
///`DeleteSAMLProvider`.
pub struct DeleteSAMLProvider;
impl Operation for DeleteSAMLProvider {
    type Raw = super::raw::DeleteSAMLProviderRequest;
    type Input = super::DeleteSAMLProviderRequest;
    type Output = ();
    const META: OperationMeta = OperationMeta {
        service: Service::Iam,
        name: "DeleteSAMLProvider",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: false,
        result_wrapper: None,
        bindings: &[],
        errors: &["InvalidInput", "LimitExceeded", "NoSuchEntity", "ServiceFailure"],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::delete_saml_provider_request(v, raw)
    }
}
///`DeleteUser`.
pub struct DeleteUser;
impl Operation for DeleteUser {
    type Raw = super::raw::DeleteUserRequest;
    type Input = super::DeleteUserRequest;
    type Output = ();
    const META: OperationMeta = OperationMeta {
        service: Service::Iam,
        name: "DeleteUser",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: false,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "LimitExceeded",
            "NoSuchEntity",
            "DeleteConflict",
            "ConcurrentModification",
            "ServiceFailure",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::delete_user_request(v, raw)
    }
}
///`DeleteUserPolicy`.
pub struct DeleteUserPolicy;
impl Operation for DeleteUserPolicy {
    type Raw = super::raw::DeleteUserPolicyRequest;
    type Input = super::DeleteUserPolicyRequest;
    type Output = ();
    const META: OperationMeta = OperationMeta {
        service: Service::Iam,
        name: "DeleteUserPolicy",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: false,
        result_wrapper: None,
        bindings: &[],
        errors: &["NoSuchEntity", "LimitExceeded", "ServiceFailure"],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::delete_user_policy_request(v, raw)
    }
}
///`DetachGroupPolicy`.
pub struct DetachGroupPolicy;
impl Operation for DetachGroupPolicy {
    type Raw = super::raw::DetachGroupPolicyRequest;
    type Input = super::DetachGroupPolicyRequest;
    type Output = ();
    const META: OperationMeta = OperationMeta {
        service: Service::Iam,
        name: "DetachGroupPolicy",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: false,
        result_wrapper: None,
        bindings: &[],
        errors: &["NoSuchEntity", "LimitExceeded", "InvalidInput", "ServiceFailure"],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::detach_group_policy_request(v, raw)
    }
}
///`DetachRolePolicy`.
pub struct DetachRolePolicy;
impl Operation for DetachRolePolicy {
    type Raw = super::raw::DetachRolePolicyRequest;
    type Input = super::DetachRolePolicyRequest;
    type Output = ();
    const META: OperationMeta = OperationMeta {
        service: Service::Iam,
        name: "DetachRolePolicy",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: false,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "NoSuchEntity",
            "LimitExceeded",
            "InvalidInput",
            "UnmodifiableEntity",
            "ServiceFailure",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::detach_role_policy_request(v, raw)
    }
}
///`DetachUserPolicy`.
pub struct DetachUserPolicy;
impl Operation for DetachUserPolicy {
    type Raw = super::raw::DetachUserPolicyRequest;
    type Input = super::DetachUserPolicyRequest;
    type Output = ();
    const META: OperationMeta = OperationMeta {
        service: Service::Iam,
        name: "DetachUserPolicy",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: false,
        result_wrapper: None,
        bindings: &[],
        errors: &["NoSuchEntity", "LimitExceeded", "InvalidInput", "ServiceFailure"],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::detach_user_policy_request(v, raw)
    }
}
///`GetAccessKeyLastUsed`.
pub struct GetAccessKeyLastUsed;
impl Operation for GetAccessKeyLastUsed {
    type Raw = super::raw::GetAccessKeyLastUsedRequest;
    type Input = super::GetAccessKeyLastUsedRequest;
    type Output = super::GetAccessKeyLastUsedResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::Iam,
        name: "GetAccessKeyLastUsed",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: Some("GetAccessKeyLastUsedResult"),
        bindings: &[],
        errors: &[],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::get_access_key_last_used_request(v, raw)
    }
}
///`GetGroup`.
pub struct GetGroup;
impl Operation for GetGroup {
    type Raw = super::raw::GetGroupRequest;
    type Input = super::GetGroupRequest;
    type Output = super::GetGroupResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::Iam,
        name: "GetGroup",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: Some("GetGroupResult"),
        bindings: &[],
        errors: &["NoSuchEntity", "ServiceFailure"],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::get_group_request(v, raw)
    }
}
///`GetGroupPolicy`.
pub struct GetGroupPolicy;
impl Operation for GetGroupPolicy {
    type Raw = super::raw::GetGroupPolicyRequest;
    type Input = super::GetGroupPolicyRequest;
    type Output = super::GetGroupPolicyResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::Iam,
        name: "GetGroupPolicy",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: Some("GetGroupPolicyResult"),
        bindings: &[],
        errors: &["NoSuchEntity", "ServiceFailure"],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::get_group_policy_request(v, raw)
    }
}
///`GetOpenIDConnectProvider`.
pub struct GetOpenIDConnectProvider;
impl Operation for GetOpenIDConnectProvider {
    type Raw = super::raw::GetOpenIDConnectProviderRequest;
    type Input = super::GetOpenIDConnectProviderRequest;
    type Output = super::GetOpenIDConnectProviderResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::Iam,
        name: "GetOpenIDConnectProvider",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: Some("GetOpenIDConnectProviderResult"),
        bindings: &[],
        errors: &["InvalidInput", "NoSuchEntity", "ServiceFailure"],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::get_open_id_connect_provider_request(v, raw)
    }
}
///`GetPolicy`.
pub struct GetPolicy;
impl Operation for GetPolicy {
    type Raw = super::raw::GetPolicyRequest;
    type Input = super::GetPolicyRequest;
    type Output = super::GetPolicyResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::Iam,
        name: "GetPolicy",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: Some("GetPolicyResult"),
        bindings: &[],
        errors: &["NoSuchEntity", "InvalidInput", "ServiceFailure"],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::get_policy_request(v, raw)
    }
}
///`GetPolicyVersion`.
pub struct GetPolicyVersion;
impl Operation for GetPolicyVersion {
    type Raw = super::raw::GetPolicyVersionRequest;
    type Input = super::GetPolicyVersionRequest;
    type Output = super::GetPolicyVersionResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::Iam,
        name: "GetPolicyVersion",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: Some("GetPolicyVersionResult"),
        bindings: &[],
        errors: &["NoSuchEntity", "InvalidInput", "ServiceFailure"],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::get_policy_version_request(v, raw)
    }
}
///`GetRole`.
pub struct GetRole;
impl Operation for GetRole {
    type Raw = super::raw::GetRoleRequest;
    type Input = super::GetRoleRequest;
    type Output = super::GetRoleResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::Iam,
        name: "GetRole",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: Some("GetRoleResult"),
        bindings: &[],
        errors: &["NoSuchEntity", "ServiceFailure"],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::get_role_request(v, raw)
    }
}
///`GetRolePolicy`.
pub struct GetRolePolicy;
impl Operation for GetRolePolicy {
    type Raw = super::raw::GetRolePolicyRequest;
    type Input = super::GetRolePolicyRequest;
    type Output = super::GetRolePolicyResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::Iam,
        name: "GetRolePolicy",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: Some("GetRolePolicyResult"),
        bindings: &[],
        errors: &["NoSuchEntity", "ServiceFailure"],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::get_role_policy_request(v, raw)
    }
}
///`GetSAMLProvider`.
pub struct GetSAMLProvider;
impl Operation for GetSAMLProvider {
    type Raw = super::raw::GetSAMLProviderRequest;
    type Input = super::GetSAMLProviderRequest;
    type Output = super::GetSAMLProviderResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::Iam,
        name: "GetSAMLProvider",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: Some("GetSAMLProviderResult"),
        bindings: &[],
        errors: &["NoSuchEntity", "InvalidInput", "ServiceFailure"],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::get_saml_provider_request(v, raw)
    }
}
///`GetUser`.
pub struct GetUser;
impl Operation for GetUser {
    type Raw = super::raw::GetUserRequest;
    type Input = super::GetUserRequest;
    type Output = super::GetUserResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::Iam,
        name: "GetUser",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: Some("GetUserResult"),
        bindings: &[],
        errors: &["NoSuchEntity", "ServiceFailure"],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::get_user_request(v, raw)
    }
}
///`GetUserPolicy`.
pub struct GetUserPolicy;
impl Operation for GetUserPolicy {
    type Raw = super::raw::GetUserPolicyRequest;
    type Input = super::GetUserPolicyRequest;
    type Output = super::GetUserPolicyResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::Iam,
        name: "GetUserPolicy",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: Some("GetUserPolicyResult"),
        bindings: &[],
        errors: &["NoSuchEntity", "ServiceFailure"],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::get_user_policy_request(v, raw)
    }
}
///`ListAccessKeys`.
pub struct ListAccessKeys;
impl Operation for ListAccessKeys {
    type Raw = super::raw::ListAccessKeysRequest;
    type Input = super::ListAccessKeysRequest;
    type Output = super::ListAccessKeysResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::Iam,
        name: "ListAccessKeys",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: Some("ListAccessKeysResult"),
        bindings: &[],
        errors: &["NoSuchEntity", "ServiceFailure"],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::list_access_keys_request(v, raw)
    }
}
///`ListAttachedGroupPolicies`.
pub struct ListAttachedGroupPolicies;
impl Operation for ListAttachedGroupPolicies {
    type Raw = super::raw::ListAttachedGroupPoliciesRequest;
    type Input = super::ListAttachedGroupPoliciesRequest;
    type Output = super::ListAttachedGroupPoliciesResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::Iam,
        name: "ListAttachedGroupPolicies",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: Some("ListAttachedGroupPoliciesResult"),
        bindings: &[],
        errors: &["NoSuchEntity", "InvalidInput", "ServiceFailure"],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::list_attached_group_policies_request(v, raw)
    }
}
///`ListAttachedRolePolicies`.
pub struct ListAttachedRolePolicies;
impl Operation for ListAttachedRolePolicies {
    type Raw = super::raw::ListAttachedRolePoliciesRequest;
    type Input = super::ListAttachedRolePoliciesRequest;
    type Output = super::ListAttachedRolePoliciesResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::Iam,
        name: "ListAttachedRolePolicies",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: Some("ListAttachedRolePoliciesResult"),
        bindings: &[],
        errors: &["NoSuchEntity", "InvalidInput", "ServiceFailure"],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::list_attached_role_policies_request(v, raw)
    }
}
///`ListAttachedUserPolicies`.
pub struct ListAttachedUserPolicies;
impl Operation for ListAttachedUserPolicies {
    type Raw = super::raw::ListAttachedUserPoliciesRequest;
    type Input = super::ListAttachedUserPoliciesRequest;
    type Output = super::ListAttachedUserPoliciesResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::Iam,
        name: "ListAttachedUserPolicies",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: Some("ListAttachedUserPoliciesResult"),
        bindings: &[],
        errors: &["NoSuchEntity", "InvalidInput", "ServiceFailure"],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::list_attached_user_policies_request(v, raw)
    }
}
///`ListGroupPolicies`.
pub struct ListGroupPolicies;
impl Operation for ListGroupPolicies {
    type Raw = super::raw::ListGroupPoliciesRequest;
    type Input = super::ListGroupPoliciesRequest;
    type Output = super::ListGroupPoliciesResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::Iam,
        name: "ListGroupPolicies",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: Some("ListGroupPoliciesResult"),
        bindings: &[],
        errors: &["NoSuchEntity", "ServiceFailure"],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::list_group_policies_request(v, raw)
    }
}
///`ListGroups`.
pub struct ListGroups;
impl Operation for ListGroups {
    type Raw = super::raw::ListGroupsRequest;
    type Input = super::ListGroupsRequest;
    type Output = super::ListGroupsResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::Iam,
        name: "ListGroups",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: Some("ListGroupsResult"),
        bindings: &[],
        errors: &["ServiceFailure"],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::list_groups_request(v, raw)
    }
}
///`ListGroupsForUser`.
pub struct ListGroupsForUser;
impl Operation for ListGroupsForUser {
    type Raw = super::raw::ListGroupsForUserRequest;
    type Input = super::ListGroupsForUserRequest;
    type Output = super::ListGroupsForUserResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::Iam,
        name: "ListGroupsForUser",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: Some("ListGroupsForUserResult"),
        bindings: &[],
        errors: &["NoSuchEntity", "ServiceFailure"],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::list_groups_for_user_request(v, raw)
    }
}
///`ListOpenIDConnectProviders`.
pub struct ListOpenIDConnectProviders;
impl Operation for ListOpenIDConnectProviders {
    type Raw = super::raw::ListOpenIDConnectProvidersRequest;
    type Input = super::ListOpenIDConnectProvidersRequest;
    type Output = super::ListOpenIDConnectProvidersResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::Iam,
        name: "ListOpenIDConnectProviders",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: Some("ListOpenIDConnectProvidersResult"),
        bindings: &[],
        errors: &["ServiceFailure"],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::list_open_id_connect_providers_request(v, raw)
    }
}
///`ListPolicies`.
pub struct ListPolicies;
impl Operation for ListPolicies {
    type Raw = super::raw::ListPoliciesRequest;
    type Input = super::ListPoliciesRequest;
    type Output = super::ListPoliciesResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::Iam,
        name: "ListPolicies",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: Some("ListPoliciesResult"),
        bindings: &[],
        errors: &["ServiceFailure"],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::list_policies_request(v, raw)
    }
}
///`ListPolicyVersions`.
pub struct ListPolicyVersions;
impl Operation for ListPolicyVersions {
    type Raw = super::raw::ListPolicyVersionsRequest;
    type Input = super::ListPolicyVersionsRequest;
    type Output = super::ListPolicyVersionsResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::Iam,
        name: "ListPolicyVersions",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: Some("ListPolicyVersionsResult"),
        bindings: &[],
        errors: &["NoSuchEntity", "InvalidInput", "ServiceFailure"],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::list_policy_versions_request(v, raw)
    }
}
///`ListRolePolicies`.
pub struct ListRolePolicies;
impl Operation for ListRolePolicies {
    type Raw = super::raw::ListRolePoliciesRequest;
    type Input = super::ListRolePoliciesRequest;
    type Output = super::ListRolePoliciesResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::Iam,
        name: "ListRolePolicies",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: Some("ListRolePoliciesResult"),
        bindings: &[],
        errors: &["NoSuchEntity", "ServiceFailure"],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::list_role_policies_request(v, raw)
    }
}
///`ListRoleTags`.
pub struct ListRoleTags;
impl Operation for ListRoleTags {
    type Raw = super::raw::ListRoleTagsRequest;
    type Input = super::ListRoleTagsRequest;
    type Output = super::ListRoleTagsResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::Iam,
        name: "ListRoleTags",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: Some("ListRoleTagsResult"),
        bindings: &[],
        errors: &["NoSuchEntity", "ServiceFailure"],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::list_role_tags_request(v, raw)
    }
}
///`ListRoles`.
pub struct ListRoles;
impl Operation for ListRoles {
    type Raw = super::raw::ListRolesRequest;
    type Input = super::ListRolesRequest;
    type Output = super::ListRolesResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::Iam,
        name: "ListRoles",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: Some("ListRolesResult"),
        bindings: &[],
        errors: &["ServiceFailure"],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::list_roles_request(v, raw)
    }
}
///`ListSAMLProviders`.
pub struct ListSAMLProviders;
impl Operation for ListSAMLProviders {
    type Raw = super::raw::ListSAMLProvidersRequest;
    type Input = super::ListSAMLProvidersRequest;
    type Output = super::ListSAMLProvidersResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::Iam,
        name: "ListSAMLProviders",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: Some("ListSAMLProvidersResult"),
        bindings: &[],
        errors: &["ServiceFailure"],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::list_saml_providers_request(v, raw)
    }
}
///`ListUserPolicies`.
pub struct ListUserPolicies;
impl Operation for ListUserPolicies {
    type Raw = super::raw::ListUserPoliciesRequest;
    type Input = super::ListUserPoliciesRequest;
    type Output = super::ListUserPoliciesResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::Iam,
        name: "ListUserPolicies",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: Some("ListUserPoliciesResult"),
        bindings: &[],
        errors: &["NoSuchEntity", "ServiceFailure"],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::list_user_policies_request(v, raw)
    }
}
///`ListUsers`.
pub struct ListUsers;
impl Operation for ListUsers {
    type Raw = super::raw::ListUsersRequest;
    type Input = super::ListUsersRequest;
    type Output = super::ListUsersResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::Iam,
        name: "ListUsers",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: Some("ListUsersResult"),
        bindings: &[],
        errors: &["ServiceFailure"],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::list_users_request(v, raw)
    }
}
///`PutGroupPolicy`.
pub struct PutGroupPolicy;
impl Operation for PutGroupPolicy {
    type Raw = super::raw::PutGroupPolicyRequest;
    type Input = super::PutGroupPolicyRequest;
    type Output = ();
    const META: OperationMeta = OperationMeta {
        service: Service::Iam,
        name: "PutGroupPolicy",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: false,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "LimitExceeded",
            "MalformedPolicyDocument",
            "NoSuchEntity",
            "ServiceFailure",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::put_group_policy_request(v, raw)
    }
}
///`PutRolePermissionsBoundary`.
pub struct PutRolePermissionsBoundary;
impl Operation for PutRolePermissionsBoundary {
    type Raw = super::raw::PutRolePermissionsBoundaryRequest;
    type Input = super::PutRolePermissionsBoundaryRequest;
    type Output = ();
    const META: OperationMeta = OperationMeta {
        service: Service::Iam,
        name: "PutRolePermissionsBoundary",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: false,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "NoSuchEntity",
            "InvalidInput",
            "UnmodifiableEntity",
            "PolicyNotAttachable",
            "ServiceFailure",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::put_role_permissions_boundary_request(v, raw)
    }
}
///`PutRolePolicy`.
pub struct PutRolePolicy;
impl Operation for PutRolePolicy {
    type Raw = super::raw::PutRolePolicyRequest;
    type Input = super::PutRolePolicyRequest;
    type Output = ();
    const META: OperationMeta = OperationMeta {
        service: Service::Iam,
        name: "PutRolePolicy",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: false,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "LimitExceeded",
            "MalformedPolicyDocument",
            "NoSuchEntity",
            "UnmodifiableEntity",
            "ServiceFailure",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::put_role_policy_request(v, raw)
    }
}
///`PutUserPolicy`.
pub struct PutUserPolicy;
impl Operation for PutUserPolicy {
    type Raw = super::raw::PutUserPolicyRequest;
    type Input = super::PutUserPolicyRequest;
    type Output = ();
    const META: OperationMeta = OperationMeta {
        service: Service::Iam,
        name: "PutUserPolicy",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: false,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "LimitExceeded",
            "MalformedPolicyDocument",
            "NoSuchEntity",
            "ServiceFailure",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::put_user_policy_request(v, raw)
    }
}
///`RemoveClientIDFromOpenIDConnectProvider`.
pub struct RemoveClientIDFromOpenIDConnectProvider;
impl Operation for RemoveClientIDFromOpenIDConnectProvider {
    type Raw = super::raw::RemoveClientIDFromOpenIDConnectProviderRequest;
    type Input = super::RemoveClientIDFromOpenIDConnectProviderRequest;
    type Output = ();
    const META: OperationMeta = OperationMeta {
        service: Service::Iam,
        name: "RemoveClientIDFromOpenIDConnectProvider",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: false,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ConcurrentModification",
            "InvalidInput",
            "NoSuchEntity",
            "ServiceFailure",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::remove_client_id_from_open_id_connect_provider_request(v, raw)
    }
}
///`RemoveUserFromGroup`.
pub struct RemoveUserFromGroup;
impl Operation for RemoveUserFromGroup {
    type Raw = super::raw::RemoveUserFromGroupRequest;
    type Input = super::RemoveUserFromGroupRequest;
    type Output = ();
    const META: OperationMeta = OperationMeta {
        service: Service::Iam,
        name: "RemoveUserFromGroup",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: false,
        result_wrapper: None,
        bindings: &[],
        errors: &["NoSuchEntity", "LimitExceeded", "ServiceFailure"],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::remove_user_from_group_request(v, raw)
    }
}
///`SetDefaultPolicyVersion`.
pub struct SetDefaultPolicyVersion;
impl Operation for SetDefaultPolicyVersion {
    type Raw = super::raw::SetDefaultPolicyVersionRequest;
    type Input = super::SetDefaultPolicyVersionRequest;
    type Output = ();
    const META: OperationMeta = OperationMeta {
        service: Service::Iam,
        name: "SetDefaultPolicyVersion",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: false,
        result_wrapper: None,
        bindings: &[],
        errors: &["NoSuchEntity", "InvalidInput", "LimitExceeded", "ServiceFailure"],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::set_default_policy_version_request(v, raw)
    }
}
///`SimulateCustomPolicy`.
pub struct SimulateCustomPolicy;
impl Operation for SimulateCustomPolicy {
    type Raw = super::raw::SimulateCustomPolicyRequest;
    type Input = super::SimulateCustomPolicyRequest;
    type Output = super::SimulatePolicyResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::Iam,
        name: "SimulateCustomPolicy",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: Some("SimulateCustomPolicyResult"),
        bindings: &[],
        errors: &["InvalidInput", "PolicyEvaluation"],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::simulate_custom_policy_request(v, raw)
    }
}
///`SimulatePrincipalPolicy`.
pub struct SimulatePrincipalPolicy;
impl Operation for SimulatePrincipalPolicy {
    type Raw = super::raw::SimulatePrincipalPolicyRequest;
    type Input = super::SimulatePrincipalPolicyRequest;
    type Output = super::SimulatePolicyResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::Iam,
        name: "SimulatePrincipalPolicy",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: Some("SimulatePrincipalPolicyResult"),
        bindings: &[],
        errors: &["NoSuchEntity", "InvalidInput", "PolicyEvaluation"],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::simulate_principal_policy_request(v, raw)
    }
}
///`TagRole`.
pub struct TagRole;
impl Operation for TagRole {
    type Raw = super::raw::TagRoleRequest;
    type Input = super::TagRoleRequest;
    type Output = ();
    const META: OperationMeta = OperationMeta {
        service: Service::Iam,
        name: "TagRole",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: false,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "NoSuchEntity",
            "LimitExceeded",
            "InvalidInput",
            "ConcurrentModification",
            "ServiceFailure",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::tag_role_request(v, raw)
    }
}
///`UntagRole`.
pub struct UntagRole;
impl Operation for UntagRole {
    type Raw = super::raw::UntagRoleRequest;
    type Input = super::UntagRoleRequest;
    type Output = ();
    const META: OperationMeta = OperationMeta {
        service: Service::Iam,
        name: "UntagRole",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: false,
        result_wrapper: None,
        bindings: &[],
        errors: &["NoSuchEntity", "ConcurrentModification", "ServiceFailure"],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::untag_role_request(v, raw)
    }
}
///`UpdateAccessKey`.
pub struct UpdateAccessKey;
impl Operation for UpdateAccessKey {
    type Raw = super::raw::UpdateAccessKeyRequest;
    type Input = super::UpdateAccessKeyRequest;
    type Output = ();
    const META: OperationMeta = OperationMeta {
        service: Service::Iam,
        name: "UpdateAccessKey",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: false,
        result_wrapper: None,
        bindings: &[],
        errors: &["NoSuchEntity", "LimitExceeded", "ServiceFailure", "InvalidInput"],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::update_access_key_request(v, raw)
    }
}
///`UpdateAssumeRolePolicy`.
pub struct UpdateAssumeRolePolicy;
impl Operation for UpdateAssumeRolePolicy {
    type Raw = super::raw::UpdateAssumeRolePolicyRequest;
    type Input = super::UpdateAssumeRolePolicyRequest;
    type Output = ();
    const META: OperationMeta = OperationMeta {
        service: Service::Iam,
        name: "UpdateAssumeRolePolicy",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: false,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "NoSuchEntity",
            "MalformedPolicyDocument",
            "LimitExceeded",
            "UnmodifiableEntity",
            "ServiceFailure",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::update_assume_role_policy_request(v, raw)
    }
}
///`UpdateOpenIDConnectProviderThumbprint`.
pub struct UpdateOpenIDConnectProviderThumbprint;
impl Operation for UpdateOpenIDConnectProviderThumbprint {
    type Raw = super::raw::UpdateOpenIDConnectProviderThumbprintRequest;
    type Input = super::UpdateOpenIDConnectProviderThumbprintRequest;
    type Output = ();
    const META: OperationMeta = OperationMeta {
        service: Service::Iam,
        name: "UpdateOpenIDConnectProviderThumbprint",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: false,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "ConcurrentModification",
            "InvalidInput",
            "NoSuchEntity",
            "ServiceFailure",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::update_open_id_connect_provider_thumbprint_request(v, raw)
    }
}
///`UpdateRole`.
pub struct UpdateRole;
impl Operation for UpdateRole {
    type Raw = super::raw::UpdateRoleRequest;
    type Input = super::UpdateRoleRequest;
    type Output = super::UpdateRoleResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::Iam,
        name: "UpdateRole",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: Some("UpdateRoleResult"),
        bindings: &[],
        errors: &["UnmodifiableEntity", "NoSuchEntity", "ServiceFailure"],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::update_role_request(v, raw)
    }
}
///`UpdateSAMLProvider`.
pub struct UpdateSAMLProvider;
impl Operation for UpdateSAMLProvider {
    type Raw = super::raw::UpdateSAMLProviderRequest;
    type Input = super::UpdateSAMLProviderRequest;
    type Output = super::UpdateSAMLProviderResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::Iam,
        name: "UpdateSAMLProvider",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: Some("UpdateSAMLProviderResult"),
        bindings: &[],
        errors: &[
            "NoSuchEntity",
            "InvalidInput",
            "LimitExceeded",
            "ServiceFailure",
            "ConcurrentModification",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::update_saml_provider_request(v, raw)
    }
}
///`UpdateUser`.
pub struct UpdateUser;
impl Operation for UpdateUser {
    type Raw = super::raw::UpdateUserRequest;
    type Input = super::UpdateUserRequest;
    type Output = ();
    const META: OperationMeta = OperationMeta {
        service: Service::Iam,
        name: "UpdateUser",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: false,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "NoSuchEntity",
            "LimitExceeded",
            "EntityAlreadyExists",
            "EntityTemporarilyUnmodifiable",
            "ConcurrentModification",
            "ServiceFailure",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::update_user_request(v, raw)
    }
}
