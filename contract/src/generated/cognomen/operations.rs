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
        &GetUserPoolClientOAuthConfiguration::META,
        &SetUserPoolClientOAuthConfiguration::META,
    ],
};
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
