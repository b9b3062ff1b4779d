//! Checks of inputs.
use std::collections::BTreeMap;
use crate::Violations;
use crate::rules::Length;
fn arn_string(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::ARN_STRING)
}
fn account_id(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::ACCOUNT_ID)
}
fn ambiguous_role_resolution_type(
    v: &mut Violations,
    raw: String,
) -> Option<super::AmbiguousRoleResolutionType> {
    v.scalar(raw, &super::rules::AMBIGUOUS_ROLE_RESOLUTION_TYPE)
}
fn claim_name(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::CLAIM_NAME)
}
fn claim_value(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::CLAIM_VALUE)
}
fn cognito_identity_provider(
    v: &mut Violations,
    raw: super::raw::CognitoIdentityProvider,
) -> Option<super::CognitoIdentityProvider> {
    let client_id = v
        .optional("clientId", raw.client_id, cognito_identity_provider_client_id);
    let provider_name = v
        .optional("providerName", raw.provider_name, cognito_identity_provider_name);
    Some(super::CognitoIdentityProvider {
        client_id,
        provider_name,
        server_side_token_check: raw.server_side_token_check,
    })
}
fn cognito_identity_provider_client_id(
    v: &mut Violations,
    raw: String,
) -> Option<String> {
    v.scalar(raw, &super::rules::COGNITO_IDENTITY_PROVIDER_CLIENT_ID)
}
fn cognito_identity_provider_list(
    v: &mut Violations,
    raw: Vec<Option<super::raw::CognitoIdentityProvider>>,
) -> Option<Vec<super::CognitoIdentityProvider>> {
    v.structures(raw, &Length::new(), cognito_identity_provider)
}
fn cognito_identity_provider_name(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::COGNITO_IDENTITY_PROVIDER_NAME)
}
pub(super) fn create_identity_pool_input(
    v: &mut Violations,
    raw: super::raw::CreateIdentityPoolInput,
) -> Option<super::CreateIdentityPoolInput> {
    let allow_unauthenticated_identities = v
        .required(
            "allowUnauthenticatedIdentities",
            raw.allow_unauthenticated_identities,
            Violations::pass,
        );
    let cognito_identity_providers = v
        .optional(
            "cognitoIdentityProviders",
            raw.cognito_identity_providers,
            cognito_identity_provider_list,
        );
    let developer_provider_name = v
        .optional(
            "developerProviderName",
            raw.developer_provider_name,
            developer_provider_name,
        );
    let identity_pool_name = v
        .required("identityPoolName", raw.identity_pool_name, identity_pool_name);
    let identity_pool_tags = v
        .optional("identityPoolTags", raw.identity_pool_tags, identity_pool_tags_type);
    let open_id_connect_provider_arns = v
        .optional(
            "openIdConnectProviderARNs",
            raw.open_id_connect_provider_arns,
            oidc_provider_list,
        );
    let saml_provider_arns = v
        .optional("samlProviderARNs", raw.saml_provider_arns, saml_provider_list);
    let supported_login_providers = v
        .optional(
            "supportedLoginProviders",
            raw.supported_login_providers,
            identity_providers,
        );
    Some(super::CreateIdentityPoolInput {
        allow_classic_flow: raw.allow_classic_flow,
        allow_unauthenticated_identities: allow_unauthenticated_identities?,
        cognito_identity_providers,
        developer_provider_name,
        identity_pool_name: identity_pool_name?,
        identity_pool_tags,
        open_id_connect_provider_arns,
        saml_provider_arns,
        supported_login_providers,
    })
}
pub(super) fn delete_identities_input(
    v: &mut Violations,
    raw: super::raw::DeleteIdentitiesInput,
) -> Option<super::DeleteIdentitiesInput> {
    let identity_ids_to_delete = v
        .required("identityIdsToDelete", raw.identity_ids_to_delete, identity_id_list);
    Some(super::DeleteIdentitiesInput {
        identity_ids_to_delete: identity_ids_to_delete?,
    })
}
pub(super) fn delete_identity_pool_input(
    v: &mut Violations,
    raw: super::raw::DeleteIdentityPoolInput,
) -> Option<super::DeleteIdentityPoolInput> {
    let identity_pool_id = v
        .required("identityPoolId", raw.identity_pool_id, identity_pool_id);
    Some(super::DeleteIdentityPoolInput {
        identity_pool_id: identity_pool_id?,
    })
}
pub(super) fn describe_identity_input(
    v: &mut Violations,
    raw: super::raw::DescribeIdentityInput,
) -> Option<super::DescribeIdentityInput> {
    let identity_id = v.required("identityId", raw.identity_id, identity_id);
    Some(super::DescribeIdentityInput {
        identity_id: identity_id?,
    })
}
pub(super) fn describe_identity_pool_input(
    v: &mut Violations,
    raw: super::raw::DescribeIdentityPoolInput,
) -> Option<super::DescribeIdentityPoolInput> {
    let identity_pool_id = v
        .required("identityPoolId", raw.identity_pool_id, identity_pool_id);
    Some(super::DescribeIdentityPoolInput {
        identity_pool_id: identity_pool_id?,
    })
}
fn developer_provider_name(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::DEVELOPER_PROVIDER_NAME)
}
fn developer_user_identifier(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::DEVELOPER_USER_IDENTIFIER)
}
pub(super) fn get_credentials_for_identity_input(
    v: &mut Violations,
    raw: super::raw::GetCredentialsForIdentityInput,
) -> Option<super::GetCredentialsForIdentityInput> {
    let custom_role_arn = v.optional("customRoleArn", raw.custom_role_arn, arn_string);
    let identity_id = v.required("identityId", raw.identity_id, identity_id);
    let logins = v.optional("logins", raw.logins, logins_map);
    Some(super::GetCredentialsForIdentityInput {
        custom_role_arn,
        identity_id: identity_id?,
        logins,
    })
}
pub(super) fn get_id_input(
    v: &mut Violations,
    raw: super::raw::GetIdInput,
) -> Option<super::GetIdInput> {
    let account_id = v.optional("accountId", raw.account_id, account_id);
    let identity_pool_id = v
        .required("identityPoolId", raw.identity_pool_id, identity_pool_id);
    let logins = v.optional("logins", raw.logins, logins_map);
    Some(super::GetIdInput {
        account_id,
        identity_pool_id: identity_pool_id?,
        logins,
    })
}
pub(super) fn get_identity_pool_roles_input(
    v: &mut Violations,
    raw: super::raw::GetIdentityPoolRolesInput,
) -> Option<super::GetIdentityPoolRolesInput> {
    let identity_pool_id = v
        .required("identityPoolId", raw.identity_pool_id, identity_pool_id);
    Some(super::GetIdentityPoolRolesInput {
        identity_pool_id: identity_pool_id?,
    })
}
pub(super) fn get_open_id_token_for_developer_identity_input(
    v: &mut Violations,
    raw: super::raw::GetOpenIdTokenForDeveloperIdentityInput,
) -> Option<super::GetOpenIdTokenForDeveloperIdentityInput> {
    let identity_id = v.optional("identityId", raw.identity_id, identity_id);
    let identity_pool_id = v
        .required("identityPoolId", raw.identity_pool_id, identity_pool_id);
    let logins = v.required_secret("logins", raw.logins, logins_map);
    let principal_tags = v.optional("principalTags", raw.principal_tags, principal_tags);
    let token_duration = v.optional("tokenDuration", raw.token_duration, token_duration);
    Some(super::GetOpenIdTokenForDeveloperIdentityInput {
        identity_id,
        identity_pool_id: identity_pool_id?,
        logins: logins?,
        principal_tags,
        token_duration,
    })
}
pub(super) fn get_open_id_token_input(
    v: &mut Violations,
    raw: super::raw::GetOpenIdTokenInput,
) -> Option<super::GetOpenIdTokenInput> {
    let identity_id = v.required("identityId", raw.identity_id, identity_id);
    let logins = v.optional("logins", raw.logins, logins_map);
    Some(super::GetOpenIdTokenInput {
        identity_id: identity_id?,
        logins,
    })
}
pub(super) fn get_principal_tag_attribute_map_input(
    v: &mut Violations,
    raw: super::raw::GetPrincipalTagAttributeMapInput,
) -> Option<super::GetPrincipalTagAttributeMapInput> {
    let identity_pool_id = v
        .required("identityPoolId", raw.identity_pool_id, identity_pool_id);
    let identity_provider_name = v
        .required(
            "identityProviderName",
            raw.identity_provider_name,
            identity_provider_name,
        );
    Some(super::GetPrincipalTagAttributeMapInput {
        identity_pool_id: identity_pool_id?,
        identity_provider_name: identity_provider_name?,
    })
}
fn identity_id(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::IDENTITY_ID)
}
fn identity_id_list(
    v: &mut Violations,
    raw: Vec<Option<String>>,
) -> Option<Vec<String>> {
    v.scalars(raw, &Length::new().min(1).max(60), &super::rules::IDENTITY_ID)
}
pub(super) fn identity_pool(
    v: &mut Violations,
    raw: super::raw::IdentityPool,
) -> Option<super::IdentityPool> {
    let allow_unauthenticated_identities = v
        .required(
            "allowUnauthenticatedIdentities",
            raw.allow_unauthenticated_identities,
            Violations::pass,
        );
    let cognito_identity_providers = v
        .optional(
            "cognitoIdentityProviders",
            raw.cognito_identity_providers,
            cognito_identity_provider_list,
        );
    let developer_provider_name = v
        .optional(
            "developerProviderName",
            raw.developer_provider_name,
            developer_provider_name,
        );
    let identity_pool_id = v
        .required("identityPoolId", raw.identity_pool_id, identity_pool_id);
    let identity_pool_name = v
        .required("identityPoolName", raw.identity_pool_name, identity_pool_name);
    let identity_pool_tags = v
        .optional("identityPoolTags", raw.identity_pool_tags, identity_pool_tags_type);
    let open_id_connect_provider_arns = v
        .optional(
            "openIdConnectProviderARNs",
            raw.open_id_connect_provider_arns,
            oidc_provider_list,
        );
    let saml_provider_arns = v
        .optional("samlProviderARNs", raw.saml_provider_arns, saml_provider_list);
    let supported_login_providers = v
        .optional(
            "supportedLoginProviders",
            raw.supported_login_providers,
            identity_providers,
        );
    Some(super::IdentityPool {
        allow_classic_flow: raw.allow_classic_flow,
        allow_unauthenticated_identities: allow_unauthenticated_identities?,
        cognito_identity_providers,
        developer_provider_name,
        identity_pool_id: identity_pool_id?,
        identity_pool_name: identity_pool_name?,
        identity_pool_tags,
        open_id_connect_provider_arns,
        saml_provider_arns,
        supported_login_providers,
    })
}
fn identity_pool_id(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::IDENTITY_POOL_ID)
}
fn identity_pool_name(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::IDENTITY_POOL_NAME)
}
fn identity_pool_tags_list_type(
    v: &mut Violations,
    raw: Vec<Option<String>>,
) -> Option<Vec<String>> {
    v.scalars(raw, &Length::new(), &super::rules::TAG_KEYS_TYPE)
}
fn identity_pool_tags_type(
    v: &mut Violations,
    raw: BTreeMap<String, Option<String>>,
) -> Option<BTreeMap<String, String>> {
    v.scalar_map(
        raw,
        &Length::new(),
        &super::rules::TAG_KEYS_TYPE,
        &super::rules::TAG_VALUE_TYPE,
    )
}
fn identity_provider_name(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::IDENTITY_PROVIDER_NAME)
}
fn identity_providers(
    v: &mut Violations,
    raw: BTreeMap<String, Option<String>>,
) -> Option<BTreeMap<String, String>> {
    v.scalar_map(
        raw,
        &Length::new().max(10),
        &super::rules::IDENTITY_PROVIDER_NAME,
        &super::rules::IDENTITY_PROVIDER_ID,
    )
}
pub(super) fn list_identities_input(
    v: &mut Violations,
    raw: super::raw::ListIdentitiesInput,
) -> Option<super::ListIdentitiesInput> {
    let identity_pool_id = v
        .required("identityPoolId", raw.identity_pool_id, identity_pool_id);
    let max_results = v.required("maxResults", raw.max_results, query_limit);
    let next_token = v.optional("nextToken", raw.next_token, pagination_key);
    Some(super::ListIdentitiesInput {
        hide_disabled: raw.hide_disabled,
        identity_pool_id: identity_pool_id?,
        max_results: max_results?,
        next_token,
    })
}
pub(super) fn list_identity_pools_input(
    v: &mut Violations,
    raw: super::raw::ListIdentityPoolsInput,
) -> Option<super::ListIdentityPoolsInput> {
    let max_results = v.required("maxResults", raw.max_results, query_limit);
    let next_token = v.optional("nextToken", raw.next_token, pagination_key);
    Some(super::ListIdentityPoolsInput {
        max_results: max_results?,
        next_token,
    })
}
pub(super) fn list_tags_for_resource_input(
    v: &mut Violations,
    raw: super::raw::ListTagsForResourceInput,
) -> Option<super::ListTagsForResourceInput> {
    let resource_arn = v.required("resourceArn", raw.resource_arn, arn_string);
    Some(super::ListTagsForResourceInput {
        resource_arn: resource_arn?,
    })
}
fn logins_list(v: &mut Violations, raw: Vec<Option<String>>) -> Option<Vec<String>> {
    v.scalars(raw, &Length::new(), &super::rules::IDENTITY_PROVIDER_NAME)
}
fn logins_map(
    v: &mut Violations,
    raw: BTreeMap<String, Option<String>>,
) -> Option<BTreeMap<String, String>> {
    v.scalar_map(
        raw,
        &Length::new().max(10).sensitive(),
        &super::rules::IDENTITY_PROVIDER_NAME,
        &super::rules::IDENTITY_PROVIDER_TOKEN,
    )
}
pub(super) fn lookup_developer_identity_input(
    v: &mut Violations,
    raw: super::raw::LookupDeveloperIdentityInput,
) -> Option<super::LookupDeveloperIdentityInput> {
    let developer_user_identifier = v
        .optional(
            "developerUserIdentifier",
            raw.developer_user_identifier,
            developer_user_identifier,
        );
    let identity_id = v.optional("identityId", raw.identity_id, identity_id);
    let identity_pool_id = v
        .required("identityPoolId", raw.identity_pool_id, identity_pool_id);
    let max_results = v.optional("maxResults", raw.max_results, query_limit);
    let next_token = v.optional("nextToken", raw.next_token, pagination_key);
    Some(super::LookupDeveloperIdentityInput {
        developer_user_identifier,
        identity_id,
        identity_pool_id: identity_pool_id?,
        max_results,
        next_token,
    })
}
fn mapping_rule(
    v: &mut Violations,
    raw: super::raw::MappingRule,
) -> Option<super::MappingRule> {
    let claim = v.required("claim", raw.claim, claim_name);
    let match_type = v.required("matchType", raw.match_type, mapping_rule_match_type);
    let role_arn = v.required("roleARN", raw.role_arn, arn_string);
    let value = v.required("value", raw.value, claim_value);
    Some(super::MappingRule {
        claim: claim?,
        match_type: match_type?,
        role_arn: role_arn?,
        value: value?,
    })
}
fn mapping_rule_match_type(
    v: &mut Violations,
    raw: String,
) -> Option<super::MappingRuleMatchType> {
    v.scalar(raw, &super::rules::MAPPING_RULE_MATCH_TYPE)
}
fn mapping_rules_list(
    v: &mut Violations,
    raw: Vec<Option<super::raw::MappingRule>>,
) -> Option<Vec<super::MappingRule>> {
    v.structures(raw, &Length::new().min(1).max(400), mapping_rule)
}
pub(super) fn merge_developer_identities_input(
    v: &mut Violations,
    raw: super::raw::MergeDeveloperIdentitiesInput,
) -> Option<super::MergeDeveloperIdentitiesInput> {
    let destination_user_identifier = v
        .required(
            "destinationUserIdentifier",
            raw.destination_user_identifier,
            developer_user_identifier,
        );
    let developer_provider_name = v
        .required(
            "developerProviderName",
            raw.developer_provider_name,
            developer_provider_name,
        );
    let identity_pool_id = v
        .required("identityPoolId", raw.identity_pool_id, identity_pool_id);
    let source_user_identifier = v
        .required(
            "sourceUserIdentifier",
            raw.source_user_identifier,
            developer_user_identifier,
        );
    Some(super::MergeDeveloperIdentitiesInput {
        destination_user_identifier: destination_user_identifier?,
        developer_provider_name: developer_provider_name?,
        identity_pool_id: identity_pool_id?,
        source_user_identifier: source_user_identifier?,
    })
}
fn oidc_provider_list(
    v: &mut Violations,
    raw: Vec<Option<String>>,
) -> Option<Vec<String>> {
    v.scalars(raw, &Length::new(), &super::rules::ARN_STRING)
}
fn pagination_key(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::PAGINATION_KEY)
}
fn principal_tags(
    v: &mut Violations,
    raw: BTreeMap<String, Option<String>>,
) -> Option<BTreeMap<String, String>> {
    v.scalar_map(
        raw,
        &Length::new().max(50),
        &super::rules::PRINCIPAL_TAG_ID,
        &super::rules::PRINCIPAL_TAG_VALUE,
    )
}
fn query_limit(v: &mut Violations, raw: i32) -> Option<i32> {
    v.scalar(raw, &super::rules::QUERY_LIMIT)
}
fn role_mapping(
    v: &mut Violations,
    raw: super::raw::RoleMapping,
) -> Option<super::RoleMapping> {
    let ambiguous_role_resolution = v
        .optional(
            "ambiguousRoleResolution",
            raw.ambiguous_role_resolution,
            ambiguous_role_resolution_type,
        );
    let rules_configuration = v
        .optional(
            "rulesConfiguration",
            raw.rules_configuration,
            rules_configuration_type,
        );
    let type_ = v.required("type", raw.type_, role_mapping_type);
    Some(super::RoleMapping {
        ambiguous_role_resolution,
        rules_configuration,
        type_: type_?,
    })
}
fn role_mapping_map(
    v: &mut Violations,
    raw: BTreeMap<String, Option<super::raw::RoleMapping>>,
) -> Option<BTreeMap<String, super::RoleMapping>> {
    v.structure_map(
        raw,
        &Length::new().max(10),
        &super::rules::IDENTITY_PROVIDER_NAME,
        role_mapping,
    )
}
fn role_mapping_type(v: &mut Violations, raw: String) -> Option<super::RoleMappingType> {
    v.scalar(raw, &super::rules::ROLE_MAPPING_TYPE)
}
fn roles_map(
    v: &mut Violations,
    raw: BTreeMap<String, Option<String>>,
) -> Option<BTreeMap<String, String>> {
    v.scalar_map(
        raw,
        &Length::new().max(2),
        &super::rules::ROLE_TYPE,
        &super::rules::ARN_STRING,
    )
}
fn rules_configuration_type(
    v: &mut Violations,
    raw: super::raw::RulesConfigurationType,
) -> Option<super::RulesConfigurationType> {
    let rules = v.required("rules", raw.rules, mapping_rules_list);
    Some(super::RulesConfigurationType {
        rules: rules?,
    })
}
fn saml_provider_list(
    v: &mut Violations,
    raw: Vec<Option<String>>,
) -> Option<Vec<String>> {
    v.scalars(raw, &Length::new(), &super::rules::ARN_STRING)
}
pub(super) fn set_identity_pool_roles_input(
    v: &mut Violations,
    raw: super::raw::SetIdentityPoolRolesInput,
) -> Option<super::SetIdentityPoolRolesInput> {
    let identity_pool_id = v
        .required("identityPoolId", raw.identity_pool_id, identity_pool_id);
    let role_mappings = v.optional("roleMappings", raw.role_mappings, role_mapping_map);
    let roles = v.required("roles", raw.roles, roles_map);
    Some(super::SetIdentityPoolRolesInput {
        identity_pool_id: identity_pool_id?,
        role_mappings,
        roles: roles?,
    })
}
pub(super) fn set_principal_tag_attribute_map_input(
    v: &mut Violations,
    raw: super::raw::SetPrincipalTagAttributeMapInput,
) -> Option<super::SetPrincipalTagAttributeMapInput> {
    let identity_pool_id = v
        .required("identityPoolId", raw.identity_pool_id, identity_pool_id);
    let identity_provider_name = v
        .required(
            "identityProviderName",
            raw.identity_provider_name,
            identity_provider_name,
        );
    let principal_tags = v.optional("principalTags", raw.principal_tags, principal_tags);
    Some(super::SetPrincipalTagAttributeMapInput {
        identity_pool_id: identity_pool_id?,
        identity_provider_name: identity_provider_name?,
        principal_tags,
        use_defaults: raw.use_defaults,
    })
}
pub(super) fn tag_resource_input(
    v: &mut Violations,
    raw: super::raw::TagResourceInput,
) -> Option<super::TagResourceInput> {
    let resource_arn = v.required("resourceArn", raw.resource_arn, arn_string);
    let tags = v.required("tags", raw.tags, identity_pool_tags_type);
    Some(super::TagResourceInput {
        resource_arn: resource_arn?,
        tags: tags?,
    })
}
fn token_duration(v: &mut Violations, raw: i64) -> Option<i64> {
    v.scalar(raw, &super::rules::TOKEN_DURATION)
}
pub(super) fn unlink_developer_identity_input(
    v: &mut Violations,
    raw: super::raw::UnlinkDeveloperIdentityInput,
) -> Option<super::UnlinkDeveloperIdentityInput> {
    let developer_provider_name = v
        .required(
            "developerProviderName",
            raw.developer_provider_name,
            developer_provider_name,
        );
    let developer_user_identifier = v
        .required(
            "developerUserIdentifier",
            raw.developer_user_identifier,
            developer_user_identifier,
        );
    let identity_id = v.required("identityId", raw.identity_id, identity_id);
    let identity_pool_id = v
        .required("identityPoolId", raw.identity_pool_id, identity_pool_id);
    Some(super::UnlinkDeveloperIdentityInput {
        developer_provider_name: developer_provider_name?,
        developer_user_identifier: developer_user_identifier?,
        identity_id: identity_id?,
        identity_pool_id: identity_pool_id?,
    })
}
pub(super) fn unlink_identity_input(
    v: &mut Violations,
    raw: super::raw::UnlinkIdentityInput,
) -> Option<super::UnlinkIdentityInput> {
    let identity_id = v.required("identityId", raw.identity_id, identity_id);
    let logins = v.required_secret("logins", raw.logins, logins_map);
    let logins_to_remove = v
        .required("loginsToRemove", raw.logins_to_remove, logins_list);
    Some(super::UnlinkIdentityInput {
        identity_id: identity_id?,
        logins: logins?,
        logins_to_remove: logins_to_remove?,
    })
}
pub(super) fn untag_resource_input(
    v: &mut Violations,
    raw: super::raw::UntagResourceInput,
) -> Option<super::UntagResourceInput> {
    let resource_arn = v.required("resourceArn", raw.resource_arn, arn_string);
    let tag_keys = v.required("tagKeys", raw.tag_keys, identity_pool_tags_list_type);
    Some(super::UntagResourceInput {
        resource_arn: resource_arn?,
        tag_keys: tag_keys?,
    })
}
