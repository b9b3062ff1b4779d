//! Checks of inputs.
use crate::Violations;
use crate::rules::Length;
pub(super) fn assume_role_request(
    v: &mut Violations,
    raw: super::raw::AssumeRoleRequest,
) -> Option<super::AssumeRoleRequest> {
    let duration_seconds = v
        .optional("durationSeconds", raw.duration_seconds, role_duration_seconds_type);
    let external_id = v.optional("externalId", raw.external_id, external_id_type);
    let minimum_session_token_size = v
        .optional(
            "minimumSessionTokenSize",
            raw.minimum_session_token_size,
            minimum_session_token_size_type,
        );
    let policy = v
        .optional("policy", raw.policy, unrestricted_session_policy_document_type);
    let policy_arns = v
        .optional("policyArns", raw.policy_arns, policy_descriptor_list_type);
    let provided_contexts = v
        .optional(
            "providedContexts",
            raw.provided_contexts,
            provided_contexts_list_type,
        );
    let role_arn = v.required("roleArn", raw.role_arn, arn_type);
    let role_session_name = v
        .required("roleSessionName", raw.role_session_name, role_session_name_type);
    let serial_number = v
        .optional("serialNumber", raw.serial_number, serial_number_type);
    let source_identity = v
        .optional("sourceIdentity", raw.source_identity, source_identity_type);
    let tags = v.optional("tags", raw.tags, tag_list_type);
    let token_code = v.optional("tokenCode", raw.token_code, token_code_type);
    let transitive_tag_keys = v
        .optional("transitiveTagKeys", raw.transitive_tag_keys, tag_key_list_type);
    Some(super::AssumeRoleRequest {
        duration_seconds,
        external_id,
        minimum_session_token_size,
        policy,
        policy_arns,
        provided_contexts,
        role_arn: role_arn?,
        role_session_name: role_session_name?,
        serial_number,
        source_identity,
        tags,
        token_code,
        transitive_tag_keys,
    })
}
pub(super) fn assume_role_with_saml_request(
    v: &mut Violations,
    raw: super::raw::AssumeRoleWithSAMLRequest,
) -> Option<super::AssumeRoleWithSAMLRequest> {
    let duration_seconds = v
        .optional("durationSeconds", raw.duration_seconds, role_duration_seconds_type);
    let minimum_session_token_size = v
        .optional(
            "minimumSessionTokenSize",
            raw.minimum_session_token_size,
            minimum_session_token_size_type,
        );
    let policy = v.optional("policy", raw.policy, session_policy_document_type);
    let policy_arns = v
        .optional("policyArns", raw.policy_arns, policy_descriptor_list_type);
    let principal_arn = v.required("principalArn", raw.principal_arn, arn_type);
    let role_arn = v.required("roleArn", raw.role_arn, arn_type);
    let saml_assertion = v
        .required_secret("sAMLAssertion", raw.saml_assertion, saml_assertion_type);
    Some(super::AssumeRoleWithSAMLRequest {
        duration_seconds,
        minimum_session_token_size,
        policy,
        policy_arns,
        principal_arn: principal_arn?,
        role_arn: role_arn?,
        saml_assertion: saml_assertion?,
    })
}
pub(super) fn assume_role_with_web_identity_request(
    v: &mut Violations,
    raw: super::raw::AssumeRoleWithWebIdentityRequest,
) -> Option<super::AssumeRoleWithWebIdentityRequest> {
    let duration_seconds = v
        .optional("durationSeconds", raw.duration_seconds, role_duration_seconds_type);
    let minimum_session_token_size = v
        .optional(
            "minimumSessionTokenSize",
            raw.minimum_session_token_size,
            minimum_session_token_size_type,
        );
    let policy = v.optional("policy", raw.policy, session_policy_document_type);
    let policy_arns = v
        .optional("policyArns", raw.policy_arns, policy_descriptor_list_type);
    let provider_id = v.optional("providerId", raw.provider_id, url_type);
    let role_arn = v.required("roleArn", raw.role_arn, arn_type);
    let role_session_name = v
        .required("roleSessionName", raw.role_session_name, role_session_name_type);
    let web_identity_token = v
        .required_secret("webIdentityToken", raw.web_identity_token, client_token_type);
    Some(super::AssumeRoleWithWebIdentityRequest {
        duration_seconds,
        minimum_session_token_size,
        policy,
        policy_arns,
        provider_id,
        role_arn: role_arn?,
        role_session_name: role_session_name?,
        web_identity_token: web_identity_token?,
    })
}
pub(super) fn assume_root_request(
    v: &mut Violations,
    raw: super::raw::AssumeRootRequest,
) -> Option<super::AssumeRootRequest> {
    let duration_seconds = v
        .optional("durationSeconds", raw.duration_seconds, root_duration_seconds_type);
    let minimum_session_token_size = v
        .optional(
            "minimumSessionTokenSize",
            raw.minimum_session_token_size,
            minimum_session_token_size_type,
        );
    let target_principal = v
        .required("targetPrincipal", raw.target_principal, target_principal_type);
    let task_policy_arn = v
        .required("taskPolicyArn", raw.task_policy_arn, policy_descriptor_type);
    Some(super::AssumeRootRequest {
        duration_seconds,
        minimum_session_token_size,
        target_principal: target_principal?,
        task_policy_arn: task_policy_arn?,
    })
}
pub(super) fn decode_authorization_message_request(
    v: &mut Violations,
    raw: super::raw::DecodeAuthorizationMessageRequest,
) -> Option<super::DecodeAuthorizationMessageRequest> {
    let encoded_message = v
        .required("encodedMessage", raw.encoded_message, encoded_message_type);
    Some(super::DecodeAuthorizationMessageRequest {
        encoded_message: encoded_message?,
    })
}
pub(super) fn get_access_key_info_request(
    v: &mut Violations,
    raw: super::raw::GetAccessKeyInfoRequest,
) -> Option<super::GetAccessKeyInfoRequest> {
    let access_key_id = v.required("accessKeyId", raw.access_key_id, access_key_id_type);
    Some(super::GetAccessKeyInfoRequest {
        access_key_id: access_key_id?,
    })
}
pub(super) fn get_caller_identity_request(
    _v: &mut Violations,
    _raw: super::raw::GetCallerIdentityRequest,
) -> Option<super::GetCallerIdentityRequest> {
    Some(super::GetCallerIdentityRequest {})
}
pub(super) fn get_delegated_access_token_request(
    v: &mut Violations,
    raw: super::raw::GetDelegatedAccessTokenRequest,
) -> Option<super::GetDelegatedAccessTokenRequest> {
    let trade_in_token = v
        .required_secret("tradeInToken", raw.trade_in_token, Violations::pass);
    Some(super::GetDelegatedAccessTokenRequest {
        trade_in_token: trade_in_token?,
    })
}
pub(super) fn get_federation_token_request(
    v: &mut Violations,
    raw: super::raw::GetFederationTokenRequest,
) -> Option<super::GetFederationTokenRequest> {
    let duration_seconds = v
        .optional("durationSeconds", raw.duration_seconds, duration_seconds_type);
    let minimum_session_token_size = v
        .optional(
            "minimumSessionTokenSize",
            raw.minimum_session_token_size,
            minimum_session_token_size_type,
        );
    let name = v.required("name", raw.name, user_name_type);
    let policy = v.optional("policy", raw.policy, session_policy_document_type);
    let policy_arns = v
        .optional("policyArns", raw.policy_arns, policy_descriptor_list_type);
    let tags = v.optional("tags", raw.tags, tag_list_type);
    Some(super::GetFederationTokenRequest {
        duration_seconds,
        minimum_session_token_size,
        name: name?,
        policy,
        policy_arns,
        tags,
    })
}
pub(super) fn get_session_token_request(
    v: &mut Violations,
    raw: super::raw::GetSessionTokenRequest,
) -> Option<super::GetSessionTokenRequest> {
    let duration_seconds = v
        .optional("durationSeconds", raw.duration_seconds, duration_seconds_type);
    let minimum_session_token_size = v
        .optional(
            "minimumSessionTokenSize",
            raw.minimum_session_token_size,
            minimum_session_token_size_type,
        );
    let serial_number = v
        .optional("serialNumber", raw.serial_number, serial_number_type);
    let token_code = v.optional("tokenCode", raw.token_code, token_code_type);
    Some(super::GetSessionTokenRequest {
        duration_seconds,
        minimum_session_token_size,
        serial_number,
        token_code,
    })
}
pub(super) fn get_web_identity_token_request(
    v: &mut Violations,
    raw: super::raw::GetWebIdentityTokenRequest,
) -> Option<super::GetWebIdentityTokenRequest> {
    let audience = v
        .required("audience", raw.audience, web_identity_token_audience_list_type);
    let duration_seconds = v
        .optional(
            "durationSeconds",
            raw.duration_seconds,
            web_identity_token_duration_seconds_type,
        );
    let signing_algorithm = v
        .required("signingAlgorithm", raw.signing_algorithm, jwt_algorithm_type);
    let tags = v.optional("tags", raw.tags, tag_list_type);
    Some(super::GetWebIdentityTokenRequest {
        audience: audience?,
        duration_seconds,
        signing_algorithm: signing_algorithm?,
        tags,
    })
}
fn policy_descriptor_type(
    v: &mut Violations,
    raw: super::raw::PolicyDescriptorType,
) -> Option<super::PolicyDescriptorType> {
    let arn = v.optional("arn", raw.arn, arn_type);
    Some(super::PolicyDescriptorType { arn })
}
fn provided_context(
    v: &mut Violations,
    raw: super::raw::ProvidedContext,
) -> Option<super::ProvidedContext> {
    let context_assertion = v
        .optional("contextAssertion", raw.context_assertion, context_assertion_type);
    let provider_arn = v.optional("providerArn", raw.provider_arn, arn_type);
    Some(super::ProvidedContext {
        context_assertion,
        provider_arn,
    })
}
fn provided_contexts_list_type(
    v: &mut Violations,
    raw: Vec<Option<super::raw::ProvidedContext>>,
) -> Option<Vec<super::ProvidedContext>> {
    v.structures(raw, &Length::new().min(1).max(5), provided_context)
}
fn root_duration_seconds_type(v: &mut Violations, raw: i32) -> Option<i32> {
    v.scalar(raw, &super::rules::ROOT_DURATION_SECONDS_TYPE)
}
fn saml_assertion_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::SAML_ASSERTION_TYPE)
}
fn tag(v: &mut Violations, raw: super::raw::Tag) -> Option<super::Tag> {
    let key = v.required("key", raw.key, tag_key_type);
    let value = v.required("value", raw.value, tag_value_type);
    Some(super::Tag {
        key: key?,
        value: value?,
    })
}
fn target_principal_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::TARGET_PRINCIPAL_TYPE)
}
fn access_key_id_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::ACCESS_KEY_ID_TYPE)
}
fn arn_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::ARN_TYPE)
}
fn client_token_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::CLIENT_TOKEN_TYPE)
}
fn context_assertion_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::CONTEXT_ASSERTION_TYPE)
}
fn duration_seconds_type(v: &mut Violations, raw: i32) -> Option<i32> {
    v.scalar(raw, &super::rules::DURATION_SECONDS_TYPE)
}
fn encoded_message_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::ENCODED_MESSAGE_TYPE)
}
fn external_id_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::EXTERNAL_ID_TYPE)
}
fn jwt_algorithm_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::JWT_ALGORITHM_TYPE)
}
fn minimum_session_token_size_type(v: &mut Violations, raw: i32) -> Option<i32> {
    v.scalar(raw, &super::rules::MINIMUM_SESSION_TOKEN_SIZE_TYPE)
}
fn policy_descriptor_list_type(
    v: &mut Violations,
    raw: Vec<Option<super::raw::PolicyDescriptorType>>,
) -> Option<Vec<super::PolicyDescriptorType>> {
    v.structures(raw, &Length::new(), policy_descriptor_type)
}
fn role_duration_seconds_type(v: &mut Violations, raw: i32) -> Option<i32> {
    v.scalar(raw, &super::rules::ROLE_DURATION_SECONDS_TYPE)
}
fn role_session_name_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::ROLE_SESSION_NAME_TYPE)
}
fn serial_number_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::SERIAL_NUMBER_TYPE)
}
fn session_policy_document_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::SESSION_POLICY_DOCUMENT_TYPE)
}
fn source_identity_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::SOURCE_IDENTITY_TYPE)
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
fn token_code_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::TOKEN_CODE_TYPE)
}
fn unrestricted_session_policy_document_type(
    v: &mut Violations,
    raw: String,
) -> Option<String> {
    v.scalar(raw, &super::rules::UNRESTRICTED_SESSION_POLICY_DOCUMENT_TYPE)
}
fn url_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::URL_TYPE)
}
fn user_name_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::USER_NAME_TYPE)
}
fn web_identity_token_audience_list_type(
    v: &mut Violations,
    raw: Vec<Option<String>>,
) -> Option<Vec<String>> {
    v.scalars(
        raw,
        &Length::new().min(1).max(10),
        &super::rules::WEB_IDENTITY_TOKEN_AUDIENCE_STRING_TYPE,
    )
}
fn web_identity_token_duration_seconds_type(
    v: &mut Violations,
    raw: i32,
) -> Option<i32> {
    v.scalar(raw, &super::rules::WEB_IDENTITY_TOKEN_DURATION_SECONDS_TYPE)
}
