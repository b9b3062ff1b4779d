//! Operations and their tables.
use crate::{Operation, OperationMeta, Protocol, Service, ServiceMeta, Violations};
///The service and all of its operations, sorted by name.
pub static SERVICE: ServiceMeta = ServiceMeta {
    signing_name: "cognomen",
    target_prefix: Some("CognomenService"),
    protocol: Protocol::Json11,
    xml_namespace: None,
    api_version: "2026-11-01",
    operations: &[
        &CheckAccess::META,
        &ExplainAccess::META,
        &ExplainIdentity::META,
        &GetIdentityPoolCredentialsTarget::META,
        &GetUserPoolClientOAuthConfiguration::META,
        &ListFindings::META,
        &SetIdentityPoolCredentialsTarget::META,
        &SetUserPoolClientOAuthConfiguration::META,
    ],
};
///`CheckAccess`.
pub struct CheckAccess;
impl Operation for CheckAccess {
    type Raw = super::raw::CheckAccessRequest;
    type Input = super::CheckAccessRequest;
    type Output = super::CheckAccessResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::Cognomen,
        name: "CheckAccess",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InternalErrorException",
            "InvalidParameterException",
            "TooManyRequestsException",
            "NotAuthorizedException",
        ],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::check_access_request(v, raw)
    }
}
///`ExplainAccess`.
pub struct ExplainAccess;
impl Operation for ExplainAccess {
    type Raw = super::raw::ExplainAccessRequest;
    type Input = super::ExplainAccessRequest;
    type Output = super::ExplainAccessResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::Cognomen,
        name: "ExplainAccess",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InternalErrorException",
            "InvalidParameterException",
            "ResourceNotFoundException",
            "TooManyRequestsException",
            "NotAuthorizedException",
        ],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::explain_access_request(v, raw)
    }
}
///`ExplainIdentity`.
pub struct ExplainIdentity;
impl Operation for ExplainIdentity {
    type Raw = super::raw::ExplainIdentityRequest;
    type Input = super::ExplainIdentityRequest;
    type Output = super::ExplainIdentityResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::Cognomen,
        name: "ExplainIdentity",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InternalErrorException",
            "InvalidParameterException",
            "ResourceNotFoundException",
            "TooManyRequestsException",
            "NotAuthorizedException",
        ],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::explain_identity_request(v, raw)
    }
}
///`GetIdentityPoolCredentialsTarget`.
pub struct GetIdentityPoolCredentialsTarget;
impl Operation for GetIdentityPoolCredentialsTarget {
    type Raw = super::raw::GetIdentityPoolCredentialsTargetRequest;
    type Input = super::GetIdentityPoolCredentialsTargetRequest;
    type Output = super::GetIdentityPoolCredentialsTargetResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::Cognomen,
        name: "GetIdentityPoolCredentialsTarget",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InternalErrorException",
            "InvalidParameterException",
            "ResourceNotFoundException",
            "TooManyRequestsException",
            "NotAuthorizedException",
        ],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::get_identity_pool_credentials_target_request(v, raw)
    }
}
///`GetUserPoolClientOAuthConfiguration`.
pub struct GetUserPoolClientOAuthConfiguration;
impl Operation for GetUserPoolClientOAuthConfiguration {
    type Raw = super::raw::GetUserPoolClientOAuthConfigurationRequest;
    type Input = super::GetUserPoolClientOAuthConfigurationRequest;
    type Output = super::GetUserPoolClientOAuthConfigurationResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::Cognomen,
        name: "GetUserPoolClientOAuthConfiguration",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InternalErrorException",
            "InvalidParameterException",
            "ResourceNotFoundException",
            "TooManyRequestsException",
            "NotAuthorizedException",
        ],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::get_user_pool_client_o_auth_configuration_request(v, raw)
    }
}
///`ListFindings`.
pub struct ListFindings;
impl Operation for ListFindings {
    type Raw = super::raw::ListFindingsRequest;
    type Input = super::ListFindingsRequest;
    type Output = super::ListFindingsResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::Cognomen,
        name: "ListFindings",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InternalErrorException",
            "InvalidParameterException",
            "TooManyRequestsException",
            "NotAuthorizedException",
        ],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::list_findings_request(v, raw)
    }
}
///`SetIdentityPoolCredentialsTarget`.
pub struct SetIdentityPoolCredentialsTarget;
impl Operation for SetIdentityPoolCredentialsTarget {
    type Raw = super::raw::SetIdentityPoolCredentialsTargetRequest;
    type Input = super::SetIdentityPoolCredentialsTargetRequest;
    type Output = super::SetIdentityPoolCredentialsTargetResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::Cognomen,
        name: "SetIdentityPoolCredentialsTarget",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InternalErrorException",
            "InvalidParameterException",
            "ResourceNotFoundException",
            "TooManyRequestsException",
            "NotAuthorizedException",
            "ConcurrentModificationException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::set_identity_pool_credentials_target_request(v, raw)
    }
}
///`SetUserPoolClientOAuthConfiguration`.
pub struct SetUserPoolClientOAuthConfiguration;
impl Operation for SetUserPoolClientOAuthConfiguration {
    type Raw = super::raw::SetUserPoolClientOAuthConfigurationRequest;
    type Input = super::SetUserPoolClientOAuthConfigurationRequest;
    type Output = super::SetUserPoolClientOAuthConfigurationResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::Cognomen,
        name: "SetUserPoolClientOAuthConfiguration",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InternalErrorException",
            "InvalidParameterException",
            "ResourceNotFoundException",
            "TooManyRequestsException",
            "NotAuthorizedException",
            "ConcurrentModificationException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::set_user_pool_client_o_auth_configuration_request(v, raw)
    }
}
