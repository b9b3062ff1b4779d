//! Operations and their tables.
use crate::{Operation, OperationMeta, Protocol, Service, ServiceMeta, Violations};
///The service and all of its operations, sorted by name.
pub static SERVICE: ServiceMeta = ServiceMeta {
    signing_name: "cognito-identity",
    target_prefix: Some("AWSCognitoIdentityService"),
    protocol: Protocol::Json11,
    xml_namespace: None,
    api_version: "2014-06-30",
    operations: &[
        &CreateIdentityPool::META,
        &DeleteIdentities::META,
        &DeleteIdentityPool::META,
        &DescribeIdentity::META,
        &DescribeIdentityPool::META,
        &GetCredentialsForIdentity::META,
        &GetId::META,
        &GetIdentityPoolRoles::META,
        &GetOpenIdToken::META,
        &GetOpenIdTokenForDeveloperIdentity::META,
        &GetPrincipalTagAttributeMap::META,
        &ListIdentities::META,
        &ListIdentityPools::META,
        &ListTagsForResource::META,
        &LookupDeveloperIdentity::META,
        &MergeDeveloperIdentities::META,
        &SetIdentityPoolRoles::META,
        &SetPrincipalTagAttributeMap::META,
        &TagResource::META,
        &UnlinkDeveloperIdentity::META,
        &UnlinkIdentity::META,
        &UntagResource::META,
        &UpdateIdentityPool::META,
    ],
};
///`CreateIdentityPool`.
pub struct CreateIdentityPool;
impl Operation for CreateIdentityPool {
    type Raw = super::raw::CreateIdentityPoolInput;
    type Input = super::CreateIdentityPoolInput;
    type Output = super::IdentityPool;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdentity,
        name: "CreateIdentityPool",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "NotAuthorizedException",
            "ResourceConflictException",
            "TooManyRequestsException",
            "InternalErrorException",
            "LimitExceededException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::create_identity_pool_input(v, raw)
    }
}
///`DeleteIdentities`.
pub struct DeleteIdentities;
impl Operation for DeleteIdentities {
    type Raw = super::raw::DeleteIdentitiesInput;
    type Input = super::DeleteIdentitiesInput;
    type Output = super::DeleteIdentitiesResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdentity,
        name: "DeleteIdentities",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "TooManyRequestsException",
            "InternalErrorException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::delete_identities_input(v, raw)
    }
}
///`DeleteIdentityPool`.
pub struct DeleteIdentityPool;
impl Operation for DeleteIdentityPool {
    type Raw = super::raw::DeleteIdentityPoolInput;
    type Input = super::DeleteIdentityPoolInput;
    type Output = ();
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdentity,
        name: "DeleteIdentityPool",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: false,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "ResourceNotFoundException",
            "NotAuthorizedException",
            "TooManyRequestsException",
            "InternalErrorException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::delete_identity_pool_input(v, raw)
    }
}
///`DescribeIdentity`.
pub struct DescribeIdentity;
impl Operation for DescribeIdentity {
    type Raw = super::raw::DescribeIdentityInput;
    type Input = super::DescribeIdentityInput;
    type Output = super::IdentityDescription;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdentity,
        name: "DescribeIdentity",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "ResourceNotFoundException",
            "NotAuthorizedException",
            "TooManyRequestsException",
            "InternalErrorException",
        ],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::describe_identity_input(v, raw)
    }
}
///`DescribeIdentityPool`.
pub struct DescribeIdentityPool;
impl Operation for DescribeIdentityPool {
    type Raw = super::raw::DescribeIdentityPoolInput;
    type Input = super::DescribeIdentityPoolInput;
    type Output = super::IdentityPool;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdentity,
        name: "DescribeIdentityPool",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "ResourceNotFoundException",
            "NotAuthorizedException",
            "TooManyRequestsException",
            "InternalErrorException",
        ],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::describe_identity_pool_input(v, raw)
    }
}
///`GetCredentialsForIdentity`.
pub struct GetCredentialsForIdentity;
impl Operation for GetCredentialsForIdentity {
    type Raw = super::raw::GetCredentialsForIdentityInput;
    type Input = super::GetCredentialsForIdentityInput;
    type Output = super::GetCredentialsForIdentityResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdentity,
        name: "GetCredentialsForIdentity",
        signed: false,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "ResourceNotFoundException",
            "NotAuthorizedException",
            "ResourceConflictException",
            "TooManyRequestsException",
            "InvalidIdentityPoolConfigurationException",
            "InternalErrorException",
            "ExternalServiceException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::get_credentials_for_identity_input(v, raw)
    }
}
///`GetId`.
pub struct GetId;
impl Operation for GetId {
    type Raw = super::raw::GetIdInput;
    type Input = super::GetIdInput;
    type Output = super::GetIdResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdentity,
        name: "GetId",
        signed: false,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "ResourceNotFoundException",
            "NotAuthorizedException",
            "ResourceConflictException",
            "TooManyRequestsException",
            "InternalErrorException",
            "LimitExceededException",
            "ExternalServiceException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::get_id_input(v, raw)
    }
}
///`GetIdentityPoolRoles`.
pub struct GetIdentityPoolRoles;
impl Operation for GetIdentityPoolRoles {
    type Raw = super::raw::GetIdentityPoolRolesInput;
    type Input = super::GetIdentityPoolRolesInput;
    type Output = super::GetIdentityPoolRolesResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdentity,
        name: "GetIdentityPoolRoles",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "ResourceNotFoundException",
            "NotAuthorizedException",
            "ResourceConflictException",
            "TooManyRequestsException",
            "InternalErrorException",
        ],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::get_identity_pool_roles_input(v, raw)
    }
}
///`GetOpenIdToken`.
pub struct GetOpenIdToken;
impl Operation for GetOpenIdToken {
    type Raw = super::raw::GetOpenIdTokenInput;
    type Input = super::GetOpenIdTokenInput;
    type Output = super::GetOpenIdTokenResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdentity,
        name: "GetOpenIdToken",
        signed: false,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "ResourceNotFoundException",
            "NotAuthorizedException",
            "ResourceConflictException",
            "TooManyRequestsException",
            "InternalErrorException",
            "ExternalServiceException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::get_open_id_token_input(v, raw)
    }
}
///`GetOpenIdTokenForDeveloperIdentity`.
pub struct GetOpenIdTokenForDeveloperIdentity;
impl Operation for GetOpenIdTokenForDeveloperIdentity {
    type Raw = super::raw::GetOpenIdTokenForDeveloperIdentityInput;
    type Input = super::GetOpenIdTokenForDeveloperIdentityInput;
    type Output = super::GetOpenIdTokenForDeveloperIdentityResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdentity,
        name: "GetOpenIdTokenForDeveloperIdentity",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "ResourceNotFoundException",
            "NotAuthorizedException",
            "ResourceConflictException",
            "TooManyRequestsException",
            "InternalErrorException",
            "DeveloperUserAlreadyRegisteredException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::get_open_id_token_for_developer_identity_input(v, raw)
    }
}
///`GetPrincipalTagAttributeMap`.
pub struct GetPrincipalTagAttributeMap;
impl Operation for GetPrincipalTagAttributeMap {
    type Raw = super::raw::GetPrincipalTagAttributeMapInput;
    type Input = super::GetPrincipalTagAttributeMapInput;
    type Output = super::GetPrincipalTagAttributeMapResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdentity,
        name: "GetPrincipalTagAttributeMap",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "ResourceNotFoundException",
            "NotAuthorizedException",
            "TooManyRequestsException",
            "InternalErrorException",
        ],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::get_principal_tag_attribute_map_input(v, raw)
    }
}
///`ListIdentities`.
pub struct ListIdentities;
impl Operation for ListIdentities {
    type Raw = super::raw::ListIdentitiesInput;
    type Input = super::ListIdentitiesInput;
    type Output = super::ListIdentitiesResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdentity,
        name: "ListIdentities",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "ResourceNotFoundException",
            "NotAuthorizedException",
            "TooManyRequestsException",
            "InternalErrorException",
        ],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::list_identities_input(v, raw)
    }
}
///`ListIdentityPools`.
pub struct ListIdentityPools;
impl Operation for ListIdentityPools {
    type Raw = super::raw::ListIdentityPoolsInput;
    type Input = super::ListIdentityPoolsInput;
    type Output = super::ListIdentityPoolsResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdentity,
        name: "ListIdentityPools",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "NotAuthorizedException",
            "TooManyRequestsException",
            "ResourceNotFoundException",
            "InternalErrorException",
        ],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::list_identity_pools_input(v, raw)
    }
}
///`ListTagsForResource`.
pub struct ListTagsForResource;
impl Operation for ListTagsForResource {
    type Raw = super::raw::ListTagsForResourceInput;
    type Input = super::ListTagsForResourceInput;
    type Output = super::ListTagsForResourceResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdentity,
        name: "ListTagsForResource",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "ResourceNotFoundException",
            "NotAuthorizedException",
            "TooManyRequestsException",
            "InternalErrorException",
        ],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::list_tags_for_resource_input(v, raw)
    }
}
///`LookupDeveloperIdentity`.
pub struct LookupDeveloperIdentity;
impl Operation for LookupDeveloperIdentity {
    type Raw = super::raw::LookupDeveloperIdentityInput;
    type Input = super::LookupDeveloperIdentityInput;
    type Output = super::LookupDeveloperIdentityResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdentity,
        name: "LookupDeveloperIdentity",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "ResourceNotFoundException",
            "NotAuthorizedException",
            "ResourceConflictException",
            "TooManyRequestsException",
            "InternalErrorException",
        ],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::lookup_developer_identity_input(v, raw)
    }
}
///`MergeDeveloperIdentities`.
pub struct MergeDeveloperIdentities;
impl Operation for MergeDeveloperIdentities {
    type Raw = super::raw::MergeDeveloperIdentitiesInput;
    type Input = super::MergeDeveloperIdentitiesInput;
    type Output = super::MergeDeveloperIdentitiesResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdentity,
        name: "MergeDeveloperIdentities",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "ResourceNotFoundException",
            "NotAuthorizedException",
            "ResourceConflictException",
            "TooManyRequestsException",
            "InternalErrorException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::merge_developer_identities_input(v, raw)
    }
}
///`SetIdentityPoolRoles`.
pub struct SetIdentityPoolRoles;
impl Operation for SetIdentityPoolRoles {
    type Raw = super::raw::SetIdentityPoolRolesInput;
    type Input = super::SetIdentityPoolRolesInput;
    type Output = ();
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdentity,
        name: "SetIdentityPoolRoles",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: false,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "ResourceNotFoundException",
            "NotAuthorizedException",
            "ResourceConflictException",
            "TooManyRequestsException",
            "InternalErrorException",
            "ConcurrentModificationException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::set_identity_pool_roles_input(v, raw)
    }
}
///`SetPrincipalTagAttributeMap`.
pub struct SetPrincipalTagAttributeMap;
impl Operation for SetPrincipalTagAttributeMap {
    type Raw = super::raw::SetPrincipalTagAttributeMapInput;
    type Input = super::SetPrincipalTagAttributeMapInput;
    type Output = super::SetPrincipalTagAttributeMapResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdentity,
        name: "SetPrincipalTagAttributeMap",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "ResourceNotFoundException",
            "NotAuthorizedException",
            "TooManyRequestsException",
            "InternalErrorException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::set_principal_tag_attribute_map_input(v, raw)
    }
}
///`TagResource`.
pub struct TagResource;
impl Operation for TagResource {
    type Raw = super::raw::TagResourceInput;
    type Input = super::TagResourceInput;
    type Output = super::TagResourceResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdentity,
        name: "TagResource",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "ResourceNotFoundException",
            "NotAuthorizedException",
            "TooManyRequestsException",
            "InternalErrorException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::tag_resource_input(v, raw)
    }
}
///`UnlinkDeveloperIdentity`.
pub struct UnlinkDeveloperIdentity;
impl Operation for UnlinkDeveloperIdentity {
    type Raw = super::raw::UnlinkDeveloperIdentityInput;
    type Input = super::UnlinkDeveloperIdentityInput;
    type Output = ();
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdentity,
        name: "UnlinkDeveloperIdentity",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: false,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "ResourceNotFoundException",
            "NotAuthorizedException",
            "ResourceConflictException",
            "TooManyRequestsException",
            "InternalErrorException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::unlink_developer_identity_input(v, raw)
    }
}
///`UnlinkIdentity`.
pub struct UnlinkIdentity;
impl Operation for UnlinkIdentity {
    type Raw = super::raw::UnlinkIdentityInput;
    type Input = super::UnlinkIdentityInput;
    type Output = ();
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdentity,
        name: "UnlinkIdentity",
        signed: false,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: false,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "ResourceNotFoundException",
            "NotAuthorizedException",
            "ResourceConflictException",
            "TooManyRequestsException",
            "InternalErrorException",
            "ExternalServiceException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::unlink_identity_input(v, raw)
    }
}
///`UntagResource`.
pub struct UntagResource;
impl Operation for UntagResource {
    type Raw = super::raw::UntagResourceInput;
    type Input = super::UntagResourceInput;
    type Output = super::UntagResourceResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdentity,
        name: "UntagResource",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "ResourceNotFoundException",
            "NotAuthorizedException",
            "TooManyRequestsException",
            "InternalErrorException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::untag_resource_input(v, raw)
    }
}
///`UpdateIdentityPool`.
pub struct UpdateIdentityPool;
impl Operation for UpdateIdentityPool {
    type Raw = super::raw::IdentityPool;
    type Input = super::IdentityPool;
    type Output = super::IdentityPool;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoIdentity,
        name: "UpdateIdentityPool",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidParameterException",
            "ResourceNotFoundException",
            "NotAuthorizedException",
            "ResourceConflictException",
            "TooManyRequestsException",
            "InternalErrorException",
            "ConcurrentModificationException",
            "LimitExceededException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::identity_pool(v, raw)
    }
}
