//! Operations and their tables.
use crate::{Operation, OperationMeta, Protocol, Service, ServiceMeta, Violations};
///The service and all of its operations, sorted by name.
pub static SERVICE: ServiceMeta = ServiceMeta {
    signing_name: "sts",
    target_prefix: None,
    protocol: Protocol::Query,
    xml_namespace: Some("https://sts.amazonaws.com/doc/2011-06-15/"),
    api_version: "2011-06-15",
    operations: &[
        &AssumeRole::META,
        &AssumeRoleWithSAML::META,
        &AssumeRoleWithWebIdentity::META,
        &AssumeRoot::META,
        &DecodeAuthorizationMessage::META,
        &GetAccessKeyInfo::META,
        &GetCallerIdentity::META,
        &GetDelegatedAccessToken::META,
        &GetFederationToken::META,
        &GetSessionToken::META,
        &GetWebIdentityToken::META,
    ],
};
///`AssumeRole`.
pub struct AssumeRole;
impl Operation for AssumeRole {
    type Raw = super::raw::AssumeRoleRequest;
    type Input = super::AssumeRoleRequest;
    type Output = super::AssumeRoleResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::Sts,
        name: "AssumeRole",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: Some("AssumeRoleResult"),
        bindings: &[],
        errors: &[
            "MalformedPolicyDocument",
            "PackedPolicyTooLarge",
            "RegionDisabledException",
            "ExpiredTokenException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::assume_role_request(v, raw)
    }
}
///`AssumeRoleWithSAML`.
pub struct AssumeRoleWithSAML;
impl Operation for AssumeRoleWithSAML {
    type Raw = super::raw::AssumeRoleWithSAMLRequest;
    type Input = super::AssumeRoleWithSAMLRequest;
    type Output = super::AssumeRoleWithSAMLResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::Sts,
        name: "AssumeRoleWithSAML",
        signed: false,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: Some("AssumeRoleWithSAMLResult"),
        bindings: &[],
        errors: &[
            "MalformedPolicyDocument",
            "PackedPolicyTooLarge",
            "IDPRejectedClaim",
            "InvalidIdentityToken",
            "ExpiredTokenException",
            "RegionDisabledException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::assume_role_with_saml_request(v, raw)
    }
}
///`AssumeRoleWithWebIdentity`.
pub struct AssumeRoleWithWebIdentity;
impl Operation for AssumeRoleWithWebIdentity {
    type Raw = super::raw::AssumeRoleWithWebIdentityRequest;
    type Input = super::AssumeRoleWithWebIdentityRequest;
    type Output = super::AssumeRoleWithWebIdentityResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::Sts,
        name: "AssumeRoleWithWebIdentity",
        signed: false,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: Some("AssumeRoleWithWebIdentityResult"),
        bindings: &[],
        errors: &[
            "MalformedPolicyDocument",
            "PackedPolicyTooLarge",
            "IDPRejectedClaim",
            "IDPCommunicationError",
            "InvalidIdentityToken",
            "ExpiredTokenException",
            "RegionDisabledException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::assume_role_with_web_identity_request(v, raw)
    }
}
///`AssumeRoot`.
pub struct AssumeRoot;
impl Operation for AssumeRoot {
    type Raw = super::raw::AssumeRootRequest;
    type Input = super::AssumeRootRequest;
    type Output = super::AssumeRootResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::Sts,
        name: "AssumeRoot",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: Some("AssumeRootResult"),
        bindings: &[],
        errors: &["RegionDisabledException", "ExpiredTokenException"],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::assume_root_request(v, raw)
    }
}
///`DecodeAuthorizationMessage`.
pub struct DecodeAuthorizationMessage;
impl Operation for DecodeAuthorizationMessage {
    type Raw = super::raw::DecodeAuthorizationMessageRequest;
    type Input = super::DecodeAuthorizationMessageRequest;
    type Output = super::DecodeAuthorizationMessageResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::Sts,
        name: "DecodeAuthorizationMessage",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: Some("DecodeAuthorizationMessageResult"),
        bindings: &[],
        errors: &["InvalidAuthorizationMessageException"],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::decode_authorization_message_request(v, raw)
    }
}
///`GetAccessKeyInfo`.
pub struct GetAccessKeyInfo;
impl Operation for GetAccessKeyInfo {
    type Raw = super::raw::GetAccessKeyInfoRequest;
    type Input = super::GetAccessKeyInfoRequest;
    type Output = super::GetAccessKeyInfoResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::Sts,
        name: "GetAccessKeyInfo",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: Some("GetAccessKeyInfoResult"),
        bindings: &[],
        errors: &[],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::get_access_key_info_request(v, raw)
    }
}
///`GetCallerIdentity`.
pub struct GetCallerIdentity;
impl Operation for GetCallerIdentity {
    type Raw = super::raw::GetCallerIdentityRequest;
    type Input = super::GetCallerIdentityRequest;
    type Output = super::GetCallerIdentityResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::Sts,
        name: "GetCallerIdentity",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: Some("GetCallerIdentityResult"),
        bindings: &[],
        errors: &[],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::get_caller_identity_request(v, raw)
    }
}
///`GetDelegatedAccessToken`.
pub struct GetDelegatedAccessToken;
impl Operation for GetDelegatedAccessToken {
    type Raw = super::raw::GetDelegatedAccessTokenRequest;
    type Input = super::GetDelegatedAccessTokenRequest;
    type Output = super::GetDelegatedAccessTokenResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::Sts,
        name: "GetDelegatedAccessToken",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: Some("GetDelegatedAccessTokenResult"),
        bindings: &[],
        errors: &[
            "ExpiredTradeInTokenException",
            "RegionDisabledException",
            "PackedPolicyTooLarge",
        ],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::get_delegated_access_token_request(v, raw)
    }
}
///`GetFederationToken`.
pub struct GetFederationToken;
impl Operation for GetFederationToken {
    type Raw = super::raw::GetFederationTokenRequest;
    type Input = super::GetFederationTokenRequest;
    type Output = super::GetFederationTokenResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::Sts,
        name: "GetFederationToken",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: Some("GetFederationTokenResult"),
        bindings: &[],
        errors: &[
            "MalformedPolicyDocument",
            "PackedPolicyTooLarge",
            "RegionDisabledException",
        ],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::get_federation_token_request(v, raw)
    }
}
///`GetSessionToken`.
pub struct GetSessionToken;
impl Operation for GetSessionToken {
    type Raw = super::raw::GetSessionTokenRequest;
    type Input = super::GetSessionTokenRequest;
    type Output = super::GetSessionTokenResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::Sts,
        name: "GetSessionToken",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: Some("GetSessionTokenResult"),
        bindings: &[],
        errors: &["RegionDisabledException"],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::get_session_token_request(v, raw)
    }
}
///`GetWebIdentityToken`.
pub struct GetWebIdentityToken;
impl Operation for GetWebIdentityToken {
    type Raw = super::raw::GetWebIdentityTokenRequest;
    type Input = super::GetWebIdentityTokenRequest;
    type Output = super::GetWebIdentityTokenResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::Sts,
        name: "GetWebIdentityToken",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: Some("GetWebIdentityTokenResult"),
        bindings: &[],
        errors: &[
            "SessionDurationEscalationException",
            "OutboundWebIdentityFederationDisabledException",
            "JWTPayloadSizeExceededException",
        ],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::get_web_identity_token_request(v, raw)
    }
}
