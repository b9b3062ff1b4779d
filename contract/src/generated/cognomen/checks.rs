//! Checks of inputs.
use std::collections::BTreeMap;
use crate::Violations;
use crate::rules::Length;
fn action_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::ACTION_TYPE)
}
fn arn_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::ARN_TYPE)
}
pub(super) fn check_access_request(
    v: &mut Violations,
    raw: super::raw::CheckAccessRequest,
) -> Option<super::CheckAccessRequest> {
    let action = v.required("action", raw.action, action_type);
    let context_entries = v
        .optional("contextEntries", raw.context_entries, context_entries_type);
    let resource = v.required("resource", raw.resource, resource_type);
    Some(super::CheckAccessRequest {
        action: action?,
        context_entries,
        resource: resource?,
    })
}
fn claims_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::CLAIMS_TYPE)
}
fn client_id_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::CLIENT_ID_TYPE)
}
fn context_entries_type(
    v: &mut Violations,
    raw: Vec<Option<super::raw::ContextEntryType>>,
) -> Option<Vec<super::ContextEntryType>> {
    v.structures(raw, &Length::new().max(100), context_entry_type)
}
fn context_entry_type(
    v: &mut Violations,
    raw: super::raw::ContextEntryType,
) -> Option<super::ContextEntryType> {
    let name = v.required("name", raw.name, context_key_name_type);
    let values = v.required("values", raw.values, context_key_values_type);
    Some(super::ContextEntryType {
        name: name?,
        values: values?,
    })
}
fn context_key_name_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::CONTEXT_KEY_NAME_TYPE)
}
fn context_key_values_type(
    v: &mut Violations,
    raw: Vec<Option<String>>,
) -> Option<Vec<String>> {
    v.scalars(raw, &Length::new().max(100), &super::rules::CONTEXT_KEY_VALUE_TYPE)
}
fn endpoint_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::ENDPOINT_TYPE)
}
pub(super) fn explain_access_request(
    v: &mut Violations,
    raw: super::raw::ExplainAccessRequest,
) -> Option<super::ExplainAccessRequest> {
    let action = v.required("action", raw.action, action_type);
    let context_entries = v
        .optional("contextEntries", raw.context_entries, context_entries_type);
    let principal_arn = v.required("principalArn", raw.principal_arn, arn_type);
    let resource = v.optional("resource", raw.resource, resource_type);
    let session_policy = v
        .optional("sessionPolicy", raw.session_policy, policy_document_type);
    let session_tags = v.optional("sessionTags", raw.session_tags, tag_map_type);
    Some(super::ExplainAccessRequest {
        action: action?,
        context_entries,
        principal_arn: principal_arn?,
        resource,
        session_policy,
        session_tags,
    })
}
pub(super) fn explain_identity_request(
    v: &mut Violations,
    raw: super::raw::ExplainIdentityRequest,
) -> Option<super::ExplainIdentityRequest> {
    let claims = v.optional("claims", raw.claims, claims_type);
    let custom_role_arn = v.optional("customRoleArn", raw.custom_role_arn, arn_type);
    let identity_id = v.optional("identityId", raw.identity_id, identity_pool_id_type);
    let identity_pool_id = v
        .required("identityPoolId", raw.identity_pool_id, identity_pool_id_type);
    let logins = v.optional("logins", raw.logins, logins_type);
    let provider_name = v
        .optional("providerName", raw.provider_name, provider_name_type);
    Some(super::ExplainIdentityRequest {
        claims,
        custom_role_arn,
        identity_id,
        identity_pool_id: identity_pool_id?,
        logins,
        provider_name,
    })
}
fn feature_switch_type(
    v: &mut Violations,
    raw: String,
) -> Option<super::FeatureSwitchType> {
    v.scalar(raw, &super::rules::FEATURE_SWITCH_TYPE)
}
pub(super) fn get_identity_pool_credentials_target_request(
    v: &mut Violations,
    raw: super::raw::GetIdentityPoolCredentialsTargetRequest,
) -> Option<super::GetIdentityPoolCredentialsTargetRequest> {
    let identity_pool_id = v
        .required("identityPoolId", raw.identity_pool_id, identity_pool_id_type);
    Some(super::GetIdentityPoolCredentialsTargetRequest {
        identity_pool_id: identity_pool_id?,
    })
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
fn identity_pool_id_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::IDENTITY_POOL_ID_TYPE)
}
fn jwks_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::JWKS_TYPE)
}
pub(super) fn list_findings_request(
    v: &mut Violations,
    raw: super::raw::ListFindingsRequest,
) -> Option<super::ListFindingsRequest> {
    let max_results = v.optional("maxResults", raw.max_results, max_results_type);
    let next_token = v.optional("nextToken", raw.next_token, next_token_type);
    let resource_arn = v.optional("resourceArn", raw.resource_arn, arn_type);
    let severities = v.optional("severities", raw.severities, severities_type);
    Some(super::ListFindingsRequest {
        max_results,
        next_token,
        resource_arn,
        severities,
    })
}
fn logins_type(
    v: &mut Violations,
    raw: BTreeMap<String, Option<String>>,
) -> Option<BTreeMap<String, String>> {
    v.scalar_map(
        raw,
        &Length::new().max(10).sensitive(),
        &super::rules::PROVIDER_NAME_TYPE,
        &super::rules::LOGIN_TOKEN_TYPE,
    )
}
fn max_results_type(v: &mut Violations, raw: i32) -> Option<i32> {
    v.scalar(raw, &super::rules::MAX_RESULTS_TYPE)
}
fn next_token_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::NEXT_TOKEN_TYPE)
}
fn policy_document_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::POLICY_DOCUMENT_TYPE)
}
fn provider_name_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::PROVIDER_NAME_TYPE)
}
fn region_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::REGION_TYPE)
}
fn resource_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::RESOURCE_TYPE)
}
pub(super) fn set_identity_pool_credentials_target_request(
    v: &mut Violations,
    raw: super::raw::SetIdentityPoolCredentialsTargetRequest,
) -> Option<super::SetIdentityPoolCredentialsTargetRequest> {
    let endpoint = v.optional("endpoint", raw.endpoint, endpoint_type);
    let identity_pool_id = v
        .required("identityPoolId", raw.identity_pool_id, identity_pool_id_type);
    let region = v.optional("region", raw.region, region_type);
    Some(super::SetIdentityPoolCredentialsTargetRequest {
        endpoint,
        identity_pool_id: identity_pool_id?,
        region,
    })
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
fn severities_type(
    v: &mut Violations,
    raw: Vec<Option<String>>,
) -> Option<Vec<super::SeverityType>> {
    v.scalars(raw, &Length::new().max(3), &super::rules::SEVERITY_TYPE)
}
fn subject_dn_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::SUBJECT_DN_TYPE)
}
fn tag_map_type(
    v: &mut Violations,
    raw: BTreeMap<String, Option<String>>,
) -> Option<BTreeMap<String, String>> {
    v.scalar_map(
        raw,
        &Length::new(),
        &super::rules::TAG_KEY_TYPE,
        &super::rules::TAG_VALUE_TYPE,
    )
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
