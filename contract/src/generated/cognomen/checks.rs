//! Checks of inputs.
use crate::Violations;
fn client_id_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::CLIENT_ID_TYPE)
}
fn feature_switch_type(
    v: &mut Violations,
    raw: String,
) -> Option<super::FeatureSwitchType> {
    v.scalar(raw, &super::rules::FEATURE_SWITCH_TYPE)
}
pub(super) fn get_user_pool_client_o_auth_configuration_request(
    v: &mut Violations,
    raw: super::raw::GetUserPoolClientOAuthConfigurationRequest,
) -> Option<super::GetUserPoolClientOAuthConfigurationRequest> {
    let client_id = v.required("clientId", raw.client_id, client_id_type);
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    Some(super::GetUserPoolClientOAuthConfigurationRequest {
        client_id: client_id?,
        user_pool_id: user_pool_id?,
    })
}
fn jwks_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::JWKS_TYPE)
}
pub(super) fn set_user_pool_client_o_auth_configuration_request(
    v: &mut Violations,
    raw: super::raw::SetUserPoolClientOAuthConfigurationRequest,
) -> Option<super::SetUserPoolClientOAuthConfigurationRequest> {
    let client_id = v.required("clientId", raw.client_id, client_id_type);
    let d_po_p = v.optional("dPoP", raw.d_po_p, feature_switch_type);
    let jwks = v.optional("jwks", raw.jwks, jwks_type);
    let pushed_authorization_requests = v
        .optional(
            "pushedAuthorizationRequests",
            raw.pushed_authorization_requests,
            feature_switch_type,
        );
    let tls_client_auth_subject_dn = v
        .optional(
            "tlsClientAuthSubjectDn",
            raw.tls_client_auth_subject_dn,
            subject_dn_type,
        );
    let token_endpoint_auth_method = v
        .optional(
            "tokenEndpointAuthMethod",
            raw.token_endpoint_auth_method,
            token_endpoint_auth_method_type,
        );
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    Some(super::SetUserPoolClientOAuthConfigurationRequest {
        client_id: client_id?,
        d_po_p,
        device_grant: raw.device_grant,
        introspection: raw.introspection,
        jwks,
        pushed_authorization_requests,
        require_pkce: raw.require_pkce,
        tls_client_auth_subject_dn,
        token_endpoint_auth_method,
        token_exchange: raw.token_exchange,
        user_pool_id: user_pool_id?,
    })
}
fn subject_dn_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::SUBJECT_DN_TYPE)
}
fn token_endpoint_auth_method_type(
    v: &mut Violations,
    raw: String,
) -> Option<super::TokenEndpointAuthMethodType> {
    v.scalar(raw, &super::rules::TOKEN_ENDPOINT_AUTH_METHOD_TYPE)
}
fn user_pool_id_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::USER_POOL_ID_TYPE)
}
