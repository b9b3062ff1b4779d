//! Checks of inputs.
use std::collections::BTreeMap;
use crate::Blob;
use crate::Violations;
use crate::rules::Length;
fn access_token_validity_type(v: &mut Violations, raw: i32) -> Option<i32> {
    v.scalar(raw, &super::rules::ACCESS_TOKEN_VALIDITY_TYPE)
}
fn account_recovery_setting_type(
    v: &mut Violations,
    raw: super::raw::AccountRecoverySettingType,
) -> Option<super::AccountRecoverySettingType> {
    let recovery_mechanisms = v
        .optional(
            "recoveryMechanisms",
            raw.recovery_mechanisms,
            recovery_mechanisms_type,
        );
    Some(super::AccountRecoverySettingType {
        recovery_mechanisms,
    })
}
fn account_takeover_action_type(
    v: &mut Violations,
    raw: super::raw::AccountTakeoverActionType,
) -> Option<super::AccountTakeoverActionType> {
    let event_action = v
        .required("eventAction", raw.event_action, account_takeover_event_action_type);
    let notify = v.required("notify", raw.notify, Violations::pass);
    Some(super::AccountTakeoverActionType {
        event_action: event_action?,
        notify: notify?,
    })
}
fn account_takeover_actions_type(
    v: &mut Violations,
    raw: super::raw::AccountTakeoverActionsType,
) -> Option<super::AccountTakeoverActionsType> {
    let high_action = v
        .optional("highAction", raw.high_action, account_takeover_action_type);
    let low_action = v
        .optional("lowAction", raw.low_action, account_takeover_action_type);
    let medium_action = v
        .optional("mediumAction", raw.medium_action, account_takeover_action_type);
    Some(super::AccountTakeoverActionsType {
        high_action,
        low_action,
        medium_action,
    })
}
fn account_takeover_event_action_type(
    v: &mut Violations,
    raw: String,
) -> Option<super::AccountTakeoverEventActionType> {
    v.scalar(raw, &super::rules::ACCOUNT_TAKEOVER_EVENT_ACTION_TYPE)
}
fn account_takeover_risk_configuration_type(
    v: &mut Violations,
    raw: super::raw::AccountTakeoverRiskConfigurationType,
) -> Option<super::AccountTakeoverRiskConfigurationType> {
    let actions = v.required("actions", raw.actions, account_takeover_actions_type);
    let notify_configuration = v
        .optional(
            "notifyConfiguration",
            raw.notify_configuration,
            notify_configuration_type,
        );
    Some(super::AccountTakeoverRiskConfigurationType {
        actions: actions?,
        notify_configuration,
    })
}
fn acr_configuration_type(
    v: &mut Violations,
    raw: BTreeMap<String, Option<super::raw::AcrLevelConfigType>>,
) -> Option<BTreeMap<String, super::AcrLevelConfigType>> {
    v.structure_map(
        raw,
        &Length::new().min(0).max(4),
        &super::rules::ACR_LEVEL_KEY_TYPE,
        acr_level_config_type,
    )
}
fn acr_level_config_type(
    v: &mut Violations,
    raw: super::raw::AcrLevelConfigType,
) -> Option<super::AcrLevelConfigType> {
    let acr_value = v.required("acrValue", raw.acr_value, acr_value_type);
    Some(super::AcrLevelConfigType {
        acr_value: acr_value?,
    })
}
fn acr_mapping_type(
    v: &mut Violations,
    raw: BTreeMap<String, Option<String>>,
) -> Option<BTreeMap<String, String>> {
    v.scalar_map(
        raw,
        &Length::new().min(0).max(4),
        &super::rules::ACR_MAPPING_KEY_TYPE,
        &super::rules::ACR_VALUE_TYPE,
    )
}
fn acr_value_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::ACR_VALUE_TYPE)
}
pub(super) fn add_custom_attributes_request(
    v: &mut Violations,
    raw: super::raw::AddCustomAttributesRequest,
) -> Option<super::AddCustomAttributesRequest> {
    let custom_attributes = v
        .required(
            "customAttributes",
            raw.custom_attributes,
            custom_attributes_list_type,
        );
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    Some(super::AddCustomAttributesRequest {
        custom_attributes: custom_attributes?,
        user_pool_id: user_pool_id?,
    })
}
pub(super) fn add_user_pool_client_secret_request(
    v: &mut Violations,
    raw: super::raw::AddUserPoolClientSecretRequest,
) -> Option<super::AddUserPoolClientSecretRequest> {
    let client_id = v.required("clientId", raw.client_id, client_id_type);
    let client_secret = v
        .optional("clientSecret", raw.client_secret, client_secret_type);
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    Some(super::AddUserPoolClientSecretRequest {
        client_id: client_id?,
        client_secret,
        user_pool_id: user_pool_id?,
    })
}
pub(super) fn admin_add_user_to_group_request(
    v: &mut Violations,
    raw: super::raw::AdminAddUserToGroupRequest,
) -> Option<super::AdminAddUserToGroupRequest> {
    let group_name = v.required("groupName", raw.group_name, group_name_type);
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    let username = v.required_secret("username", raw.username, username_type);
    Some(super::AdminAddUserToGroupRequest {
        group_name: group_name?,
        user_pool_id: user_pool_id?,
        username: username?,
    })
}
pub(super) fn admin_confirm_sign_up_request(
    v: &mut Violations,
    raw: super::raw::AdminConfirmSignUpRequest,
) -> Option<super::AdminConfirmSignUpRequest> {
    let client_metadata = v
        .optional("clientMetadata", raw.client_metadata, client_metadata_type);
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    let username = v.required_secret("username", raw.username, username_type);
    Some(super::AdminConfirmSignUpRequest {
        client_metadata,
        user_pool_id: user_pool_id?,
        username: username?,
    })
}
fn admin_create_user_config_type(
    v: &mut Violations,
    raw: super::raw::AdminCreateUserConfigType,
) -> Option<super::AdminCreateUserConfigType> {
    let invite_message_template = v
        .optional(
            "inviteMessageTemplate",
            raw.invite_message_template,
            message_template_type,
        );
    let unused_account_validity_days = v
        .optional(
            "unusedAccountValidityDays",
            raw.unused_account_validity_days,
            admin_create_user_unused_account_validity_days_type,
        );
    Some(super::AdminCreateUserConfigType {
        allow_admin_create_user_only: raw.allow_admin_create_user_only,
        invite_message_template,
        unused_account_validity_days,
    })
}
pub(super) fn admin_create_user_request(
    v: &mut Violations,
    raw: super::raw::AdminCreateUserRequest,
) -> Option<super::AdminCreateUserRequest> {
    let client_metadata = v
        .optional("clientMetadata", raw.client_metadata, client_metadata_type);
    let desired_delivery_mediums = v
        .optional(
            "desiredDeliveryMediums",
            raw.desired_delivery_mediums,
            delivery_medium_list_type,
        );
    let message_action = v
        .optional("messageAction", raw.message_action, message_action_type);
    let temporary_password = v
        .optional("temporaryPassword", raw.temporary_password, password_type);
    let user_attributes = v
        .optional("userAttributes", raw.user_attributes, attribute_list_type);
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    let username = v.required_secret("username", raw.username, username_type);
    let validation_data = v
        .optional("validationData", raw.validation_data, attribute_list_type);
    Some(super::AdminCreateUserRequest {
        client_metadata,
        desired_delivery_mediums,
        force_alias_creation: raw.force_alias_creation,
        message_action,
        temporary_password,
        user_attributes,
        user_pool_id: user_pool_id?,
        username: username?,
        validation_data,
    })
}
fn admin_create_user_unused_account_validity_days_type(
    v: &mut Violations,
    raw: i32,
) -> Option<i32> {
    v.scalar(raw, &super::rules::ADMIN_CREATE_USER_UNUSED_ACCOUNT_VALIDITY_DAYS_TYPE)
}
pub(super) fn admin_delete_software_token_request(
    v: &mut Violations,
    raw: super::raw::AdminDeleteSoftwareTokenRequest,
) -> Option<super::AdminDeleteSoftwareTokenRequest> {
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    let username = v.required_secret("username", raw.username, username_type);
    Some(super::AdminDeleteSoftwareTokenRequest {
        user_pool_id: user_pool_id?,
        username: username?,
    })
}
pub(super) fn admin_delete_user_attributes_request(
    v: &mut Violations,
    raw: super::raw::AdminDeleteUserAttributesRequest,
) -> Option<super::AdminDeleteUserAttributesRequest> {
    let user_attribute_names = v
        .required(
            "userAttributeNames",
            raw.user_attribute_names,
            attribute_name_list_type,
        );
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    let username = v.required_secret("username", raw.username, username_type);
    Some(super::AdminDeleteUserAttributesRequest {
        user_attribute_names: user_attribute_names?,
        user_pool_id: user_pool_id?,
        username: username?,
    })
}
pub(super) fn admin_delete_user_request(
    v: &mut Violations,
    raw: super::raw::AdminDeleteUserRequest,
) -> Option<super::AdminDeleteUserRequest> {
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    let username = v.required_secret("username", raw.username, username_type);
    Some(super::AdminDeleteUserRequest {
        user_pool_id: user_pool_id?,
        username: username?,
    })
}
pub(super) fn admin_disable_provider_for_user_request(
    v: &mut Violations,
    raw: super::raw::AdminDisableProviderForUserRequest,
) -> Option<super::AdminDisableProviderForUserRequest> {
    let user = v.required("user", raw.user, provider_user_identifier_type);
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, string_type);
    Some(super::AdminDisableProviderForUserRequest {
        user: user?,
        user_pool_id: user_pool_id?,
    })
}
pub(super) fn admin_disable_user_request(
    v: &mut Violations,
    raw: super::raw::AdminDisableUserRequest,
) -> Option<super::AdminDisableUserRequest> {
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    let username = v.required_secret("username", raw.username, username_type);
    Some(super::AdminDisableUserRequest {
        user_pool_id: user_pool_id?,
        username: username?,
    })
}
pub(super) fn admin_enable_user_request(
    v: &mut Violations,
    raw: super::raw::AdminEnableUserRequest,
) -> Option<super::AdminEnableUserRequest> {
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    let username = v.required_secret("username", raw.username, username_type);
    Some(super::AdminEnableUserRequest {
        user_pool_id: user_pool_id?,
        username: username?,
    })
}
pub(super) fn admin_forget_device_request(
    v: &mut Violations,
    raw: super::raw::AdminForgetDeviceRequest,
) -> Option<super::AdminForgetDeviceRequest> {
    let device_key = v.required("deviceKey", raw.device_key, device_key_type);
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    let username = v.required_secret("username", raw.username, username_type);
    Some(super::AdminForgetDeviceRequest {
        device_key: device_key?,
        user_pool_id: user_pool_id?,
        username: username?,
    })
}
pub(super) fn admin_get_device_request(
    v: &mut Violations,
    raw: super::raw::AdminGetDeviceRequest,
) -> Option<super::AdminGetDeviceRequest> {
    let device_key = v.required("deviceKey", raw.device_key, device_key_type);
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    let username = v.required_secret("username", raw.username, username_type);
    Some(super::AdminGetDeviceRequest {
        device_key: device_key?,
        user_pool_id: user_pool_id?,
        username: username?,
    })
}
pub(super) fn admin_get_user_auth_factors_request(
    v: &mut Violations,
    raw: super::raw::AdminGetUserAuthFactorsRequest,
) -> Option<super::AdminGetUserAuthFactorsRequest> {
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    let username = v.required_secret("username", raw.username, username_type);
    Some(super::AdminGetUserAuthFactorsRequest {
        user_pool_id: user_pool_id?,
        username: username?,
    })
}
pub(super) fn admin_get_user_request(
    v: &mut Violations,
    raw: super::raw::AdminGetUserRequest,
) -> Option<super::AdminGetUserRequest> {
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    let username = v.required_secret("username", raw.username, username_type);
    Some(super::AdminGetUserRequest {
        user_pool_id: user_pool_id?,
        username: username?,
    })
}
pub(super) fn admin_initiate_auth_request(
    v: &mut Violations,
    raw: super::raw::AdminInitiateAuthRequest,
) -> Option<super::AdminInitiateAuthRequest> {
    let analytics_metadata = v
        .optional("analyticsMetadata", raw.analytics_metadata, analytics_metadata_type);
    let auth_flow = v.required("authFlow", raw.auth_flow, auth_flow_type);
    let auth_parameters = v
        .optional("authParameters", raw.auth_parameters, auth_parameters_type);
    let client_id = v.required("clientId", raw.client_id, client_id_type);
    let client_metadata = v
        .optional("clientMetadata", raw.client_metadata, client_metadata_type);
    let context_data = v.optional("contextData", raw.context_data, context_data_type);
    let session = v.optional("session", raw.session, session_type);
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    Some(super::AdminInitiateAuthRequest {
        analytics_metadata,
        auth_flow: auth_flow?,
        auth_parameters,
        client_id: client_id?,
        client_metadata,
        context_data,
        session,
        user_pool_id: user_pool_id?,
    })
}
pub(super) fn admin_link_provider_for_user_request(
    v: &mut Violations,
    raw: super::raw::AdminLinkProviderForUserRequest,
) -> Option<super::AdminLinkProviderForUserRequest> {
    let destination_user = v
        .required(
            "destinationUser",
            raw.destination_user,
            provider_user_identifier_type,
        );
    let source_user = v
        .required("sourceUser", raw.source_user, provider_user_identifier_type);
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, string_type);
    Some(super::AdminLinkProviderForUserRequest {
        destination_user: destination_user?,
        source_user: source_user?,
        user_pool_id: user_pool_id?,
    })
}
pub(super) fn admin_list_devices_request(
    v: &mut Violations,
    raw: super::raw::AdminListDevicesRequest,
) -> Option<super::AdminListDevicesRequest> {
    let limit = v.optional("limit", raw.limit, query_limit_type);
    let pagination_token = v
        .optional("paginationToken", raw.pagination_token, search_pagination_token_type);
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    let username = v.required_secret("username", raw.username, username_type);
    Some(super::AdminListDevicesRequest {
        limit,
        pagination_token,
        user_pool_id: user_pool_id?,
        username: username?,
    })
}
pub(super) fn admin_list_groups_for_user_request(
    v: &mut Violations,
    raw: super::raw::AdminListGroupsForUserRequest,
) -> Option<super::AdminListGroupsForUserRequest> {
    let limit = v.optional("limit", raw.limit, query_limit_type);
    let next_token = v.optional("nextToken", raw.next_token, pagination_key);
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    let username = v.required_secret("username", raw.username, username_type);
    Some(super::AdminListGroupsForUserRequest {
        limit,
        next_token,
        user_pool_id: user_pool_id?,
        username: username?,
    })
}
pub(super) fn admin_list_user_auth_events_request(
    v: &mut Violations,
    raw: super::raw::AdminListUserAuthEventsRequest,
) -> Option<super::AdminListUserAuthEventsRequest> {
    let max_results = v.optional("maxResults", raw.max_results, query_limit_type);
    let next_token = v.optional("nextToken", raw.next_token, pagination_key);
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    let username = v.required_secret("username", raw.username, username_type);
    Some(super::AdminListUserAuthEventsRequest {
        max_results,
        next_token,
        user_pool_id: user_pool_id?,
        username: username?,
    })
}
pub(super) fn admin_list_user_sessions_request(
    v: &mut Violations,
    raw: super::raw::AdminListUserSessionsRequest,
) -> Option<super::AdminListUserSessionsRequest> {
    let next_token = v.optional("nextToken", raw.next_token, pagination_key);
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    let username = v.required_secret("username", raw.username, username_type);
    Some(super::AdminListUserSessionsRequest {
        next_token,
        user_pool_id: user_pool_id?,
        username: username?,
    })
}
pub(super) fn admin_remove_user_from_group_request(
    v: &mut Violations,
    raw: super::raw::AdminRemoveUserFromGroupRequest,
) -> Option<super::AdminRemoveUserFromGroupRequest> {
    let group_name = v.required("groupName", raw.group_name, group_name_type);
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    let username = v.required_secret("username", raw.username, username_type);
    Some(super::AdminRemoveUserFromGroupRequest {
        group_name: group_name?,
        user_pool_id: user_pool_id?,
        username: username?,
    })
}
pub(super) fn admin_reset_user_password_request(
    v: &mut Violations,
    raw: super::raw::AdminResetUserPasswordRequest,
) -> Option<super::AdminResetUserPasswordRequest> {
    let client_metadata = v
        .optional("clientMetadata", raw.client_metadata, client_metadata_type);
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    let username = v.required_secret("username", raw.username, username_type);
    Some(super::AdminResetUserPasswordRequest {
        client_metadata,
        user_pool_id: user_pool_id?,
        username: username?,
    })
}
pub(super) fn admin_respond_to_auth_challenge_request(
    v: &mut Violations,
    raw: super::raw::AdminRespondToAuthChallengeRequest,
) -> Option<super::AdminRespondToAuthChallengeRequest> {
    let analytics_metadata = v
        .optional("analyticsMetadata", raw.analytics_metadata, analytics_metadata_type);
    let challenge_name = v
        .required("challengeName", raw.challenge_name, challenge_name_type);
    let challenge_responses = v
        .optional(
            "challengeResponses",
            raw.challenge_responses,
            challenge_responses_type,
        );
    let client_id = v.required("clientId", raw.client_id, client_id_type);
    let client_metadata = v
        .optional("clientMetadata", raw.client_metadata, client_metadata_type);
    let context_data = v.optional("contextData", raw.context_data, context_data_type);
    let session = v.optional("session", raw.session, session_type);
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    Some(super::AdminRespondToAuthChallengeRequest {
        analytics_metadata,
        challenge_name: challenge_name?,
        challenge_responses,
        client_id: client_id?,
        client_metadata,
        context_data,
        session,
        user_pool_id: user_pool_id?,
    })
}
pub(super) fn admin_revoke_user_session_request(
    v: &mut Violations,
    raw: super::raw::AdminRevokeUserSessionRequest,
) -> Option<super::AdminRevokeUserSessionRequest> {
    let revoke_associated_sessions = v
        .optional(
            "revokeAssociatedSessions",
            raw.revoke_associated_sessions,
            revoke_associated_sessions_type,
        );
    let session_id = v.required("sessionId", raw.session_id, session_id_type);
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    let username = v.required_secret("username", raw.username, username_type);
    Some(super::AdminRevokeUserSessionRequest {
        revoke_associated_sessions,
        session_id: session_id?,
        user_pool_id: user_pool_id?,
        username: username?,
    })
}
pub(super) fn admin_set_user_mfa_preference_request(
    v: &mut Violations,
    raw: super::raw::AdminSetUserMFAPreferenceRequest,
) -> Option<super::AdminSetUserMFAPreferenceRequest> {
    let email_mfa_settings = v
        .optional("emailMfaSettings", raw.email_mfa_settings, email_mfa_settings_type);
    let sms_mfa_settings = v
        .optional("sMSMfaSettings", raw.sms_mfa_settings, sms_mfa_settings_type);
    let software_token_mfa_settings = v
        .optional(
            "softwareTokenMfaSettings",
            raw.software_token_mfa_settings,
            software_token_mfa_settings_type,
        );
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    let username = v.required_secret("username", raw.username, username_type);
    let web_authn_mfa_settings = v
        .optional(
            "webAuthnMfaSettings",
            raw.web_authn_mfa_settings,
            web_authn_mfa_settings_type,
        );
    Some(super::AdminSetUserMFAPreferenceRequest {
        email_mfa_settings,
        sms_mfa_settings,
        software_token_mfa_settings,
        user_pool_id: user_pool_id?,
        username: username?,
        web_authn_mfa_settings,
    })
}
pub(super) fn admin_set_user_password_request(
    v: &mut Violations,
    raw: super::raw::AdminSetUserPasswordRequest,
) -> Option<super::AdminSetUserPasswordRequest> {
    let password = v.required_secret("password", raw.password, password_type);
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    let username = v.required_secret("username", raw.username, username_type);
    Some(super::AdminSetUserPasswordRequest {
        password: password?,
        permanent: raw.permanent,
        user_pool_id: user_pool_id?,
        username: username?,
    })
}
pub(super) fn admin_set_user_settings_request(
    v: &mut Violations,
    raw: super::raw::AdminSetUserSettingsRequest,
) -> Option<super::AdminSetUserSettingsRequest> {
    let mfa_options = v.required("mFAOptions", raw.mfa_options, mfa_option_list_type);
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    let username = v.required_secret("username", raw.username, username_type);
    Some(super::AdminSetUserSettingsRequest {
        mfa_options: mfa_options?,
        user_pool_id: user_pool_id?,
        username: username?,
    })
}
pub(super) fn admin_update_auth_event_feedback_request(
    v: &mut Violations,
    raw: super::raw::AdminUpdateAuthEventFeedbackRequest,
) -> Option<super::AdminUpdateAuthEventFeedbackRequest> {
    let event_id = v.required("eventId", raw.event_id, event_id_type);
    let feedback_value = v
        .required("feedbackValue", raw.feedback_value, feedback_value_type);
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    let username = v.required_secret("username", raw.username, username_type);
    Some(super::AdminUpdateAuthEventFeedbackRequest {
        event_id: event_id?,
        feedback_value: feedback_value?,
        user_pool_id: user_pool_id?,
        username: username?,
    })
}
pub(super) fn admin_update_device_status_request(
    v: &mut Violations,
    raw: super::raw::AdminUpdateDeviceStatusRequest,
) -> Option<super::AdminUpdateDeviceStatusRequest> {
    let device_key = v.required("deviceKey", raw.device_key, device_key_type);
    let device_remembered_status = v
        .optional(
            "deviceRememberedStatus",
            raw.device_remembered_status,
            device_remembered_status_type,
        );
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    let username = v.required_secret("username", raw.username, username_type);
    Some(super::AdminUpdateDeviceStatusRequest {
        device_key: device_key?,
        device_remembered_status,
        user_pool_id: user_pool_id?,
        username: username?,
    })
}
pub(super) fn admin_update_user_attributes_request(
    v: &mut Violations,
    raw: super::raw::AdminUpdateUserAttributesRequest,
) -> Option<super::AdminUpdateUserAttributesRequest> {
    let client_metadata = v
        .optional("clientMetadata", raw.client_metadata, client_metadata_type);
    let user_attributes = v
        .required("userAttributes", raw.user_attributes, attribute_list_type);
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    let username = v.required_secret("username", raw.username, username_type);
    Some(super::AdminUpdateUserAttributesRequest {
        client_metadata,
        user_attributes: user_attributes?,
        user_pool_id: user_pool_id?,
        username: username?,
    })
}
pub(super) fn admin_user_global_sign_out_request(
    v: &mut Violations,
    raw: super::raw::AdminUserGlobalSignOutRequest,
) -> Option<super::AdminUserGlobalSignOutRequest> {
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    let username = v.required_secret("username", raw.username, username_type);
    Some(super::AdminUserGlobalSignOutRequest {
        user_pool_id: user_pool_id?,
        username: username?,
    })
}
fn advanced_security_additional_flows_type(
    v: &mut Violations,
    raw: super::raw::AdvancedSecurityAdditionalFlowsType,
) -> Option<super::AdvancedSecurityAdditionalFlowsType> {
    let custom_auth_mode = v
        .optional(
            "customAuthMode",
            raw.custom_auth_mode,
            advanced_security_enabled_mode_type,
        );
    Some(super::AdvancedSecurityAdditionalFlowsType {
        custom_auth_mode,
    })
}
fn advanced_security_enabled_mode_type(
    v: &mut Violations,
    raw: String,
) -> Option<super::AdvancedSecurityEnabledModeType> {
    v.scalar(raw, &super::rules::ADVANCED_SECURITY_ENABLED_MODE_TYPE)
}
fn advanced_security_mode_type(
    v: &mut Violations,
    raw: String,
) -> Option<super::AdvancedSecurityModeType> {
    v.scalar(raw, &super::rules::ADVANCED_SECURITY_MODE_TYPE)
}
fn alias_attributes_list_type(
    v: &mut Violations,
    raw: Vec<Option<String>>,
) -> Option<Vec<super::AliasAttributeType>> {
    v.scalars(raw, &Length::new(), &super::rules::ALIAS_ATTRIBUTE_TYPE)
}
fn allowed_first_auth_factors_list_type(
    v: &mut Violations,
    raw: Vec<Option<String>>,
) -> Option<Vec<super::AuthFactorType>> {
    v.scalars(raw, &Length::new().min(1).max(5), &super::rules::AUTH_FACTOR_TYPE)
}
fn analytics_configuration_type(
    v: &mut Violations,
    raw: super::raw::AnalyticsConfigurationType,
) -> Option<super::AnalyticsConfigurationType> {
    let application_arn = v.optional("applicationArn", raw.application_arn, arn_type);
    let application_id = v
        .optional("applicationId", raw.application_id, hex_string_type);
    let external_id = v.optional("externalId", raw.external_id, string_type);
    let role_arn = v.optional("roleArn", raw.role_arn, arn_type);
    Some(super::AnalyticsConfigurationType {
        application_arn,
        application_id,
        external_id,
        role_arn,
        user_data_shared: raw.user_data_shared,
    })
}
fn analytics_metadata_type(
    v: &mut Violations,
    raw: super::raw::AnalyticsMetadataType,
) -> Option<super::AnalyticsMetadataType> {
    let analytics_endpoint_id = v
        .optional("analyticsEndpointId", raw.analytics_endpoint_id, string_type);
    Some(super::AnalyticsMetadataType {
        analytics_endpoint_id,
    })
}
fn arn_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::ARN_TYPE)
}
fn asset_bytes_type(v: &mut Violations, raw: Blob) -> Option<Blob> {
    v.scalar(raw, &super::rules::ASSET_BYTES_TYPE)
}
fn asset_category_type(
    v: &mut Violations,
    raw: String,
) -> Option<super::AssetCategoryType> {
    v.scalar(raw, &super::rules::ASSET_CATEGORY_TYPE)
}
fn asset_extension_type(
    v: &mut Violations,
    raw: String,
) -> Option<super::AssetExtensionType> {
    v.scalar(raw, &super::rules::ASSET_EXTENSION_TYPE)
}
fn asset_list_type(
    v: &mut Violations,
    raw: Vec<Option<super::raw::AssetType>>,
) -> Option<Vec<super::AssetType>> {
    v.structures(raw, &Length::new().min(0).max(40), asset_type)
}
fn asset_type(
    v: &mut Violations,
    raw: super::raw::AssetType,
) -> Option<super::AssetType> {
    let bytes = v.optional("bytes", raw.bytes, asset_bytes_type);
    let category = v.required("category", raw.category, asset_category_type);
    let color_mode = v.required("colorMode", raw.color_mode, color_scheme_mode_type);
    let extension = v.required("extension", raw.extension, asset_extension_type);
    let resource_id = v.optional("resourceId", raw.resource_id, resource_id_type);
    Some(super::AssetType {
        bytes,
        category: category?,
        color_mode: color_mode?,
        extension: extension?,
        resource_id,
    })
}
pub(super) fn associate_software_token_request(
    v: &mut Violations,
    raw: super::raw::AssociateSoftwareTokenRequest,
) -> Option<super::AssociateSoftwareTokenRequest> {
    let access_token = v.optional("accessToken", raw.access_token, token_model_type);
    let session = v.optional("session", raw.session, session_type);
    Some(super::AssociateSoftwareTokenRequest {
        access_token,
        session,
    })
}
fn attribute_data_type(
    v: &mut Violations,
    raw: String,
) -> Option<super::AttributeDataType> {
    v.scalar(raw, &super::rules::ATTRIBUTE_DATA_TYPE)
}
fn attribute_list_type(
    v: &mut Violations,
    raw: Vec<Option<super::raw::AttributeType>>,
) -> Option<Vec<super::AttributeType>> {
    v.structures(raw, &Length::new(), attribute_type)
}
fn attribute_mapping_type(
    v: &mut Violations,
    raw: BTreeMap<String, Option<String>>,
) -> Option<BTreeMap<String, String>> {
    v.scalar_map(
        raw,
        &Length::new(),
        &super::rules::ATTRIBUTE_MAPPING_KEY_TYPE,
        &super::rules::STRING_TYPE,
    )
}
fn attribute_name_list_type(
    v: &mut Violations,
    raw: Vec<Option<String>>,
) -> Option<Vec<String>> {
    v.scalars(raw, &Length::new(), &super::rules::ATTRIBUTE_NAME_TYPE)
}
fn attribute_name_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::ATTRIBUTE_NAME_TYPE)
}
fn attribute_type(
    v: &mut Violations,
    raw: super::raw::AttributeType,
) -> Option<super::AttributeType> {
    let name = v.required("name", raw.name, attribute_name_type);
    let value = v.optional("value", raw.value, attribute_value_type);
    Some(super::AttributeType {
        name: name?,
        value,
    })
}
fn attribute_value_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::ATTRIBUTE_VALUE_TYPE)
}
fn attributes_require_verification_before_update_type(
    v: &mut Violations,
    raw: Vec<Option<String>>,
) -> Option<Vec<super::VerifiedAttributeType>> {
    v.scalars(raw, &Length::new(), &super::rules::VERIFIED_ATTRIBUTE_TYPE)
}
fn audience_list_type(
    v: &mut Violations,
    raw: Vec<Option<String>>,
) -> Option<Vec<String>> {
    v.scalars(raw, &Length::new().min(0).max(1), &super::rules::AUDIENCE_TYPE)
}
fn auth_flow_type(v: &mut Violations, raw: String) -> Option<super::AuthFlowType> {
    v.scalar(raw, &super::rules::AUTH_FLOW_TYPE)
}
fn auth_parameters_type(
    v: &mut Violations,
    raw: BTreeMap<String, Option<String>>,
) -> Option<BTreeMap<String, String>> {
    v.scalar_map(
        raw,
        &Length::new().sensitive(),
        &super::rules::STRING_TYPE,
        &super::rules::STRING_TYPE,
    )
}
fn auth_session_validity_type(v: &mut Violations, raw: i32) -> Option<i32> {
    v.scalar(raw, &super::rules::AUTH_SESSION_VALIDITY_TYPE)
}
fn blocked_ip_range_list_type(
    v: &mut Violations,
    raw: Vec<Option<String>>,
) -> Option<Vec<String>> {
    v.scalars(raw, &Length::new().max(200), &super::rules::STRING_TYPE)
}
fn css_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::CSS_TYPE)
}
fn callback_urls_list_type(
    v: &mut Violations,
    raw: Vec<Option<String>>,
) -> Option<Vec<String>> {
    v.scalars(raw, &Length::new().min(0).max(100), &super::rules::REDIRECT_URL_TYPE)
}
fn challenge_name_type(
    v: &mut Violations,
    raw: String,
) -> Option<super::ChallengeNameType> {
    v.scalar(raw, &super::rules::CHALLENGE_NAME_TYPE)
}
fn challenge_responses_type(
    v: &mut Violations,
    raw: BTreeMap<String, Option<String>>,
) -> Option<BTreeMap<String, String>> {
    v.scalar_map(
        raw,
        &Length::new().sensitive(),
        &super::rules::STRING_TYPE,
        &super::rules::STRING_TYPE,
    )
}
pub(super) fn change_password_request(
    v: &mut Violations,
    raw: super::raw::ChangePasswordRequest,
) -> Option<super::ChangePasswordRequest> {
    let access_token = v
        .required_secret("accessToken", raw.access_token, token_model_type);
    let previous_password = v
        .optional("previousPassword", raw.previous_password, password_type);
    let proposed_password = v
        .required_secret("proposedPassword", raw.proposed_password, password_type);
    Some(super::ChangePasswordRequest {
        access_token: access_token?,
        previous_password,
        proposed_password: proposed_password?,
    })
}
fn client_id_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::CLIENT_ID_TYPE)
}
fn client_metadata_type(
    v: &mut Violations,
    raw: BTreeMap<String, Option<String>>,
) -> Option<BTreeMap<String, String>> {
    v.scalar_map(
        raw,
        &Length::new(),
        &super::rules::STRING_TYPE,
        &super::rules::STRING_TYPE,
    )
}
fn client_name_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::CLIENT_NAME_TYPE)
}
fn client_permission_list_type(
    v: &mut Violations,
    raw: Vec<Option<String>>,
) -> Option<Vec<String>> {
    v.scalars(raw, &Length::new(), &super::rules::CLIENT_PERMISSION_TYPE)
}
fn client_sso_session_config_type(
    v: &mut Violations,
    raw: super::raw::ClientSSOSessionConfigType,
) -> Option<super::ClientSSOSessionConfigType> {
    let max_validity_minutes = v
        .required(
            "maxValidityMinutes",
            raw.max_validity_minutes,
            sso_session_max_validity_minutes_type,
        );
    Some(super::ClientSSOSessionConfigType {
        max_validity_minutes: max_validity_minutes?,
    })
}
fn client_secret_id_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::CLIENT_SECRET_ID_TYPE)
}
fn client_secret_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::CLIENT_SECRET_TYPE)
}
fn client_type_type(v: &mut Violations, raw: String) -> Option<super::ClientTypeType> {
    v.scalar(raw, &super::rules::CLIENT_TYPE_TYPE)
}
fn cloud_watch_logs_configuration_type(
    v: &mut Violations,
    raw: super::raw::CloudWatchLogsConfigurationType,
) -> Option<super::CloudWatchLogsConfigurationType> {
    let log_group_arn = v.optional("logGroupArn", raw.log_group_arn, arn_type);
    Some(super::CloudWatchLogsConfigurationType {
        log_group_arn,
    })
}
fn color_scheme_mode_type(
    v: &mut Violations,
    raw: String,
) -> Option<super::ColorSchemeModeType> {
    v.scalar(raw, &super::rules::COLOR_SCHEME_MODE_TYPE)
}
pub(super) fn complete_web_authn_registration_request(
    v: &mut Violations,
    raw: super::raw::CompleteWebAuthnRegistrationRequest,
) -> Option<super::CompleteWebAuthnRegistrationRequest> {
    let access_token = v
        .required_secret("accessToken", raw.access_token, token_model_type);
    let credential = v.required("credential", raw.credential, Violations::pass);
    Some(super::CompleteWebAuthnRegistrationRequest {
        access_token: access_token?,
        credential: credential?,
    })
}
fn compromised_credentials_actions_type(
    v: &mut Violations,
    raw: super::raw::CompromisedCredentialsActionsType,
) -> Option<super::CompromisedCredentialsActionsType> {
    let event_action = v
        .required(
            "eventAction",
            raw.event_action,
            compromised_credentials_event_action_type,
        );
    Some(super::CompromisedCredentialsActionsType {
        event_action: event_action?,
    })
}
fn compromised_credentials_event_action_type(
    v: &mut Violations,
    raw: String,
) -> Option<super::CompromisedCredentialsEventActionType> {
    v.scalar(raw, &super::rules::COMPROMISED_CREDENTIALS_EVENT_ACTION_TYPE)
}
fn compromised_credentials_risk_configuration_type(
    v: &mut Violations,
    raw: super::raw::CompromisedCredentialsRiskConfigurationType,
) -> Option<super::CompromisedCredentialsRiskConfigurationType> {
    let actions = v
        .required("actions", raw.actions, compromised_credentials_actions_type);
    let event_filter = v.optional("eventFilter", raw.event_filter, event_filters_type);
    Some(super::CompromisedCredentialsRiskConfigurationType {
        actions: actions?,
        event_filter,
    })
}
pub(super) fn confirm_device_request(
    v: &mut Violations,
    raw: super::raw::ConfirmDeviceRequest,
) -> Option<super::ConfirmDeviceRequest> {
    let access_token = v
        .required_secret("accessToken", raw.access_token, token_model_type);
    let device_key = v.required("deviceKey", raw.device_key, device_key_type);
    let device_name = v.optional("deviceName", raw.device_name, device_name_type);
    let device_secret_verifier_config = v
        .optional(
            "deviceSecretVerifierConfig",
            raw.device_secret_verifier_config,
            device_secret_verifier_config_type,
        );
    Some(super::ConfirmDeviceRequest {
        access_token: access_token?,
        device_key: device_key?,
        device_name,
        device_secret_verifier_config,
    })
}
pub(super) fn confirm_forgot_password_request(
    v: &mut Violations,
    raw: super::raw::ConfirmForgotPasswordRequest,
) -> Option<super::ConfirmForgotPasswordRequest> {
    let analytics_metadata = v
        .optional("analyticsMetadata", raw.analytics_metadata, analytics_metadata_type);
    let client_id = v.required("clientId", raw.client_id, client_id_type);
    let client_metadata = v
        .optional("clientMetadata", raw.client_metadata, client_metadata_type);
    let confirmation_code = v
        .required("confirmationCode", raw.confirmation_code, confirmation_code_type);
    let password = v.required_secret("password", raw.password, password_type);
    let secret_hash = v.optional("secretHash", raw.secret_hash, secret_hash_type);
    let user_context_data = v
        .optional("userContextData", raw.user_context_data, user_context_data_type);
    let username = v.required_secret("username", raw.username, username_type);
    Some(super::ConfirmForgotPasswordRequest {
        analytics_metadata,
        client_id: client_id?,
        client_metadata,
        confirmation_code: confirmation_code?,
        password: password?,
        secret_hash,
        user_context_data,
        username: username?,
    })
}
pub(super) fn confirm_sign_up_request(
    v: &mut Violations,
    raw: super::raw::ConfirmSignUpRequest,
) -> Option<super::ConfirmSignUpRequest> {
    let analytics_metadata = v
        .optional("analyticsMetadata", raw.analytics_metadata, analytics_metadata_type);
    let client_id = v.required("clientId", raw.client_id, client_id_type);
    let client_metadata = v
        .optional("clientMetadata", raw.client_metadata, client_metadata_type);
    let confirmation_code = v
        .required("confirmationCode", raw.confirmation_code, confirmation_code_type);
    let secret_hash = v.optional("secretHash", raw.secret_hash, secret_hash_type);
    let session = v.optional("session", raw.session, session_type);
    let user_context_data = v
        .optional("userContextData", raw.user_context_data, user_context_data_type);
    let username = v.required_secret("username", raw.username, username_type);
    Some(super::ConfirmSignUpRequest {
        analytics_metadata,
        client_id: client_id?,
        client_metadata,
        confirmation_code: confirmation_code?,
        force_alias_creation: raw.force_alias_creation,
        secret_hash,
        session,
        user_context_data,
        username: username?,
    })
}
fn confirmation_code_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::CONFIRMATION_CODE_TYPE)
}
fn context_data_type(
    v: &mut Violations,
    raw: super::raw::ContextDataType,
) -> Option<super::ContextDataType> {
    let encoded_data = v.optional("encodedData", raw.encoded_data, string_type);
    let http_headers = v.required("httpHeaders", raw.http_headers, http_header_list);
    let ip_address = v.required("ipAddress", raw.ip_address, string_type);
    let server_name = v.required("serverName", raw.server_name, string_type);
    let server_path = v.required("serverPath", raw.server_path, string_type);
    Some(super::ContextDataType {
        encoded_data,
        http_headers: http_headers?,
        ip_address: ip_address?,
        server_name: server_name?,
        server_path: server_path?,
    })
}
pub(super) fn create_group_request(
    v: &mut Violations,
    raw: super::raw::CreateGroupRequest,
) -> Option<super::CreateGroupRequest> {
    let description = v.optional("description", raw.description, description_type);
    let group_name = v.required("groupName", raw.group_name, group_name_type);
    let precedence = v.optional("precedence", raw.precedence, precedence_type);
    let role_arn = v.optional("roleArn", raw.role_arn, arn_type);
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    Some(super::CreateGroupRequest {
        description,
        group_name: group_name?,
        precedence,
        role_arn,
        user_pool_id: user_pool_id?,
    })
}
pub(super) fn create_identity_provider_request(
    v: &mut Violations,
    raw: super::raw::CreateIdentityProviderRequest,
) -> Option<super::CreateIdentityProviderRequest> {
    let acr_mapping = v.optional("acrMapping", raw.acr_mapping, acr_mapping_type);
    let attribute_mapping = v
        .optional("attributeMapping", raw.attribute_mapping, attribute_mapping_type);
    let idp_identifiers = v
        .optional("idpIdentifiers", raw.idp_identifiers, idp_identifiers_list_type);
    let provider_details = v
        .required("providerDetails", raw.provider_details, provider_details_type);
    let provider_name = v
        .required("providerName", raw.provider_name, provider_name_type_v2);
    let provider_type = v
        .required("providerType", raw.provider_type, identity_provider_type_type);
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    Some(super::CreateIdentityProviderRequest {
        acr_mapping,
        attribute_mapping,
        idp_identifiers,
        provider_details: provider_details?,
        provider_name: provider_name?,
        provider_type: provider_type?,
        user_pool_id: user_pool_id?,
    })
}
pub(super) fn create_managed_login_branding_request(
    v: &mut Violations,
    raw: super::raw::CreateManagedLoginBrandingRequest,
) -> Option<super::CreateManagedLoginBrandingRequest> {
    let assets = v.optional("assets", raw.assets, asset_list_type);
    let client_id = v.required("clientId", raw.client_id, client_id_type);
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    Some(super::CreateManagedLoginBrandingRequest {
        assets,
        client_id: client_id?,
        settings: raw.settings,
        use_cognito_provided_values: raw.use_cognito_provided_values,
        user_pool_id: user_pool_id?,
    })
}
pub(super) fn create_resource_server_request(
    v: &mut Violations,
    raw: super::raw::CreateResourceServerRequest,
) -> Option<super::CreateResourceServerRequest> {
    let identifier = v
        .required("identifier", raw.identifier, resource_server_identifier_type);
    let name = v.required("name", raw.name, resource_server_name_type);
    let scopes = v.optional("scopes", raw.scopes, resource_server_scope_list_type);
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    Some(super::CreateResourceServerRequest {
        identifier: identifier?,
        name: name?,
        scopes,
        user_pool_id: user_pool_id?,
    })
}
pub(super) fn create_terms_request(
    v: &mut Violations,
    raw: super::raw::CreateTermsRequest,
) -> Option<super::CreateTermsRequest> {
    let client_id = v.required("clientId", raw.client_id, client_id_type);
    let enforcement = v.required("enforcement", raw.enforcement, terms_enforcement_type);
    let links = v.optional("links", raw.links, links_type);
    let terms_name = v.required("termsName", raw.terms_name, terms_name_type);
    let terms_source = v.required("termsSource", raw.terms_source, terms_source_type);
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    Some(super::CreateTermsRequest {
        client_id: client_id?,
        enforcement: enforcement?,
        links,
        terms_name: terms_name?,
        terms_source: terms_source?,
        user_pool_id: user_pool_id?,
    })
}
pub(super) fn create_user_import_job_request(
    v: &mut Violations,
    raw: super::raw::CreateUserImportJobRequest,
) -> Option<super::CreateUserImportJobRequest> {
    let cloud_watch_logs_role_arn = v
        .required("cloudWatchLogsRoleArn", raw.cloud_watch_logs_role_arn, arn_type);
    let job_name = v.required("jobName", raw.job_name, user_import_job_name_type);
    let password_hashing_algorithm = v
        .optional(
            "passwordHashingAlgorithm",
            raw.password_hashing_algorithm,
            password_hashing_algorithm_type,
        );
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    Some(super::CreateUserImportJobRequest {
        cloud_watch_logs_role_arn: cloud_watch_logs_role_arn?,
        job_name: job_name?,
        password_hashing_algorithm,
        user_pool_id: user_pool_id?,
    })
}
pub(super) fn create_user_pool_client_request(
    v: &mut Violations,
    raw: super::raw::CreateUserPoolClientRequest,
) -> Option<super::CreateUserPoolClientRequest> {
    let access_token_validity = v
        .optional(
            "accessTokenValidity",
            raw.access_token_validity,
            access_token_validity_type,
        );
    let allowed_o_auth_flows = v
        .optional("allowedOAuthFlows", raw.allowed_o_auth_flows, o_auth_flows_type);
    let allowed_o_auth_scopes = v
        .optional("allowedOAuthScopes", raw.allowed_o_auth_scopes, scope_list_type);
    let analytics_configuration = v
        .optional(
            "analyticsConfiguration",
            raw.analytics_configuration,
            analytics_configuration_type,
        );
    let auth_session_validity = v
        .optional(
            "authSessionValidity",
            raw.auth_session_validity,
            auth_session_validity_type,
        );
    let callback_urls = v
        .optional("callbackURLs", raw.callback_urls, callback_urls_list_type);
    let client_name = v.required("clientName", raw.client_name, client_name_type);
    let client_secret = v
        .optional("clientSecret", raw.client_secret, client_secret_type);
    let default_redirect_uri = v
        .optional("defaultRedirectURI", raw.default_redirect_uri, redirect_url_type);
    let explicit_auth_flows = v
        .optional(
            "explicitAuthFlows",
            raw.explicit_auth_flows,
            explicit_auth_flows_list_type,
        );
    let id_token_validity = v
        .optional("idTokenValidity", raw.id_token_validity, id_token_validity_type);
    let logout_urls = v.optional("logoutURLs", raw.logout_urls, logout_urls_list_type);
    let prevent_user_existence_errors = v
        .optional(
            "preventUserExistenceErrors",
            raw.prevent_user_existence_errors,
            prevent_user_existence_error_types,
        );
    let read_attributes = v
        .optional("readAttributes", raw.read_attributes, client_permission_list_type);
    let refresh_token_rotation = v
        .optional(
            "refreshTokenRotation",
            raw.refresh_token_rotation,
            refresh_token_rotation_type,
        );
    let refresh_token_validity = v
        .optional(
            "refreshTokenValidity",
            raw.refresh_token_validity,
            refresh_token_validity_type,
        );
    let supported_identity_providers = v
        .optional(
            "supportedIdentityProviders",
            raw.supported_identity_providers,
            supported_identity_providers_list_type,
        );
    let token_validity_units = v
        .optional(
            "tokenValidityUnits",
            raw.token_validity_units,
            token_validity_units_type,
        );
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    let write_attributes = v
        .optional("writeAttributes", raw.write_attributes, client_permission_list_type);
    Some(super::CreateUserPoolClientRequest {
        access_token_validity,
        allowed_o_auth_flows,
        allowed_o_auth_flows_user_pool_client: raw.allowed_o_auth_flows_user_pool_client,
        allowed_o_auth_scopes,
        analytics_configuration,
        auth_session_validity,
        callback_urls,
        client_name: client_name?,
        client_secret,
        default_redirect_uri,
        enable_propagate_additional_user_context_data: raw
            .enable_propagate_additional_user_context_data,
        enable_token_revocation: raw.enable_token_revocation,
        explicit_auth_flows,
        generate_secret: raw.generate_secret,
        id_token_validity,
        logout_urls,
        prevent_user_existence_errors,
        read_attributes,
        refresh_token_rotation,
        refresh_token_validity,
        supported_identity_providers,
        token_validity_units,
        user_pool_id: user_pool_id?,
        write_attributes,
    })
}
pub(super) fn create_user_pool_domain_request(
    v: &mut Violations,
    raw: super::raw::CreateUserPoolDomainRequest,
) -> Option<super::CreateUserPoolDomainRequest> {
    let custom_domain_config = v
        .optional(
            "customDomainConfig",
            raw.custom_domain_config,
            custom_domain_config_type,
        );
    let domain = v.required("domain", raw.domain, domain_type);
    let routing = v.optional("routing", raw.routing, routing_type);
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    Some(super::CreateUserPoolDomainRequest {
        custom_domain_config,
        domain: domain?,
        managed_login_version: raw.managed_login_version,
        routing,
        user_pool_id: user_pool_id?,
    })
}
pub(super) fn create_user_pool_replica_request(
    v: &mut Violations,
    raw: super::raw::CreateUserPoolReplicaRequest,
) -> Option<super::CreateUserPoolReplicaRequest> {
    let region_name = v.required("regionName", raw.region_name, region_name_type);
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    let user_pool_tags = v
        .optional("userPoolTags", raw.user_pool_tags, user_pool_tags_type);
    Some(super::CreateUserPoolReplicaRequest {
        region_name: region_name?,
        user_pool_id: user_pool_id?,
        user_pool_tags,
    })
}
#[expect(clippy::too_many_lines, reason = "a few lines for each of its members")]
pub(super) fn create_user_pool_request(
    v: &mut Violations,
    raw: super::raw::CreateUserPoolRequest,
) -> Option<super::CreateUserPoolRequest> {
    let account_recovery_setting = v
        .optional(
            "accountRecoverySetting",
            raw.account_recovery_setting,
            account_recovery_setting_type,
        );
    let acr_configuration = v
        .optional("acrConfiguration", raw.acr_configuration, acr_configuration_type);
    let admin_create_user_config = v
        .optional(
            "adminCreateUserConfig",
            raw.admin_create_user_config,
            admin_create_user_config_type,
        );
    let alias_attributes = v
        .optional("aliasAttributes", raw.alias_attributes, alias_attributes_list_type);
    let auto_verified_attributes = v
        .optional(
            "autoVerifiedAttributes",
            raw.auto_verified_attributes,
            verified_attributes_list_type,
        );
    let dcr_configuration = v
        .optional("dcrConfiguration", raw.dcr_configuration, dcr_configuration_type);
    let deletion_protection = v
        .optional(
            "deletionProtection",
            raw.deletion_protection,
            deletion_protection_type,
        );
    let device_configuration = v
        .optional(
            "deviceConfiguration",
            raw.device_configuration,
            device_configuration_type,
        );
    let email_configuration = v
        .optional(
            "emailConfiguration",
            raw.email_configuration,
            email_configuration_type,
        );
    let email_verification_message = v
        .optional(
            "emailVerificationMessage",
            raw.email_verification_message,
            email_verification_message_type,
        );
    let email_verification_subject = v
        .optional(
            "emailVerificationSubject",
            raw.email_verification_subject,
            email_verification_subject_type,
        );
    let issuer_configuration = v
        .optional(
            "issuerConfiguration",
            raw.issuer_configuration,
            issuer_configuration_type,
        );
    let key_configuration = v
        .optional("keyConfiguration", raw.key_configuration, key_configuration_type);
    let lambda_config = v
        .optional("lambdaConfig", raw.lambda_config, lambda_config_type);
    let mfa_configuration = v
        .optional("mfaConfiguration", raw.mfa_configuration, user_pool_mfa_type);
    let policies = v.optional("policies", raw.policies, user_pool_policy_type);
    let pool_name = v.required("poolName", raw.pool_name, user_pool_name_type);
    let schema = v.optional("schema", raw.schema, schema_attributes_list_type);
    let sms_authentication_message = v
        .optional(
            "smsAuthenticationMessage",
            raw.sms_authentication_message,
            sms_verification_message_type,
        );
    let sms_configuration = v
        .optional("smsConfiguration", raw.sms_configuration, sms_configuration_type);
    let sms_verification_message = v
        .optional(
            "smsVerificationMessage",
            raw.sms_verification_message,
            sms_verification_message_type,
        );
    let user_attribute_update_settings = v
        .optional(
            "userAttributeUpdateSettings",
            raw.user_attribute_update_settings,
            user_attribute_update_settings_type,
        );
    let user_pool_add_ons = v
        .optional("userPoolAddOns", raw.user_pool_add_ons, user_pool_add_ons_type);
    let user_pool_tags = v
        .optional("userPoolTags", raw.user_pool_tags, user_pool_tags_type);
    let user_pool_tier = v
        .optional("userPoolTier", raw.user_pool_tier, user_pool_tier_type);
    let username_attributes = v
        .optional(
            "usernameAttributes",
            raw.username_attributes,
            username_attributes_list_type,
        );
    let username_configuration = v
        .optional(
            "usernameConfiguration",
            raw.username_configuration,
            username_configuration_type,
        );
    let verification_message_template = v
        .optional(
            "verificationMessageTemplate",
            raw.verification_message_template,
            verification_message_template_type,
        );
    Some(super::CreateUserPoolRequest {
        account_recovery_setting,
        acr_configuration,
        admin_create_user_config,
        alias_attributes,
        auto_verified_attributes,
        dcr_configuration,
        deletion_protection,
        device_configuration,
        email_configuration,
        email_verification_message,
        email_verification_subject,
        issuer_configuration,
        key_configuration,
        lambda_config,
        mfa_configuration,
        policies,
        pool_name: pool_name?,
        schema,
        sms_authentication_message,
        sms_configuration,
        sms_verification_message,
        user_attribute_update_settings,
        user_pool_add_ons,
        user_pool_tags,
        user_pool_tier,
        username_attributes,
        username_configuration,
        verification_message_template,
    })
}
fn custom_attribute_name_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::CUSTOM_ATTRIBUTE_NAME_TYPE)
}
fn custom_attributes_list_type(
    v: &mut Violations,
    raw: Vec<Option<super::raw::SchemaAttributeType>>,
) -> Option<Vec<super::SchemaAttributeType>> {
    v.structures(raw, &Length::new().min(1).max(25), schema_attribute_type)
}
fn custom_domain_config_type(
    v: &mut Violations,
    raw: super::raw::CustomDomainConfigType,
) -> Option<super::CustomDomainConfigType> {
    let certificate_arn = v.required("certificateArn", raw.certificate_arn, arn_type);
    let security_policy = v
        .optional("securityPolicy", raw.security_policy, security_policy_type);
    Some(super::CustomDomainConfigType {
        certificate_arn: certificate_arn?,
        security_policy,
    })
}
fn custom_email_lambda_version_config_type(
    v: &mut Violations,
    raw: super::raw::CustomEmailLambdaVersionConfigType,
) -> Option<super::CustomEmailLambdaVersionConfigType> {
    let lambda_arn = v.required("lambdaArn", raw.lambda_arn, arn_type);
    let lambda_version = v
        .required(
            "lambdaVersion",
            raw.lambda_version,
            custom_email_sender_lambda_version_type,
        );
    Some(super::CustomEmailLambdaVersionConfigType {
        lambda_arn: lambda_arn?,
        lambda_version: lambda_version?,
    })
}
fn custom_email_sender_lambda_version_type(
    v: &mut Violations,
    raw: String,
) -> Option<super::CustomEmailSenderLambdaVersionType> {
    v.scalar(raw, &super::rules::CUSTOM_EMAIL_SENDER_LAMBDA_VERSION_TYPE)
}
fn custom_sms_lambda_version_config_type(
    v: &mut Violations,
    raw: super::raw::CustomSMSLambdaVersionConfigType,
) -> Option<super::CustomSMSLambdaVersionConfigType> {
    let lambda_arn = v.required("lambdaArn", raw.lambda_arn, arn_type);
    let lambda_version = v
        .required(
            "lambdaVersion",
            raw.lambda_version,
            custom_sms_sender_lambda_version_type,
        );
    Some(super::CustomSMSLambdaVersionConfigType {
        lambda_arn: lambda_arn?,
        lambda_version: lambda_version?,
    })
}
fn custom_sms_sender_lambda_version_type(
    v: &mut Violations,
    raw: String,
) -> Option<super::CustomSMSSenderLambdaVersionType> {
    v.scalar(raw, &super::rules::CUSTOM_SMS_SENDER_LAMBDA_VERSION_TYPE)
}
fn dcr_configuration_type(
    v: &mut Violations,
    raw: super::raw::DcrConfigurationType,
) -> Option<super::DcrConfigurationType> {
    let allowed_scopes = v
        .optional("allowedScopes", raw.allowed_scopes, scope_list_type);
    let authenticated_grant_types = v
        .optional(
            "authenticatedGrantTypes",
            raw.authenticated_grant_types,
            o_auth_flows_type,
        );
    let enable_status = v.optional("enableStatus", raw.enable_status, status_type);
    let open_dcr_grant_types = v
        .optional("openDcrGrantTypes", raw.open_dcr_grant_types, o_auth_flows_type);
    Some(super::DcrConfigurationType {
        allowed_scopes,
        authenticated_grant_types,
        enable_status,
        open_dcr_enabled: raw.open_dcr_enabled,
        open_dcr_grant_types,
    })
}
fn default_email_option_type(
    v: &mut Violations,
    raw: String,
) -> Option<super::DefaultEmailOptionType> {
    v.scalar(raw, &super::rules::DEFAULT_EMAIL_OPTION_TYPE)
}
pub(super) fn delete_group_request(
    v: &mut Violations,
    raw: super::raw::DeleteGroupRequest,
) -> Option<super::DeleteGroupRequest> {
    let group_name = v.required("groupName", raw.group_name, group_name_type);
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    Some(super::DeleteGroupRequest {
        group_name: group_name?,
        user_pool_id: user_pool_id?,
    })
}
pub(super) fn delete_identity_provider_request(
    v: &mut Violations,
    raw: super::raw::DeleteIdentityProviderRequest,
) -> Option<super::DeleteIdentityProviderRequest> {
    let provider_name = v
        .required("providerName", raw.provider_name, provider_name_type);
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    Some(super::DeleteIdentityProviderRequest {
        provider_name: provider_name?,
        user_pool_id: user_pool_id?,
    })
}
pub(super) fn delete_managed_login_branding_request(
    v: &mut Violations,
    raw: super::raw::DeleteManagedLoginBrandingRequest,
) -> Option<super::DeleteManagedLoginBrandingRequest> {
    let managed_login_branding_id = v
        .required(
            "managedLoginBrandingId",
            raw.managed_login_branding_id,
            managed_login_branding_id_type,
        );
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    Some(super::DeleteManagedLoginBrandingRequest {
        managed_login_branding_id: managed_login_branding_id?,
        user_pool_id: user_pool_id?,
    })
}
pub(super) fn delete_resource_server_request(
    v: &mut Violations,
    raw: super::raw::DeleteResourceServerRequest,
) -> Option<super::DeleteResourceServerRequest> {
    let identifier = v
        .required("identifier", raw.identifier, resource_server_identifier_type);
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    Some(super::DeleteResourceServerRequest {
        identifier: identifier?,
        user_pool_id: user_pool_id?,
    })
}
pub(super) fn delete_terms_request(
    v: &mut Violations,
    raw: super::raw::DeleteTermsRequest,
) -> Option<super::DeleteTermsRequest> {
    let terms_id = v.required("termsId", raw.terms_id, terms_id_type);
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    Some(super::DeleteTermsRequest {
        terms_id: terms_id?,
        user_pool_id: user_pool_id?,
    })
}
pub(super) fn delete_user_attributes_request(
    v: &mut Violations,
    raw: super::raw::DeleteUserAttributesRequest,
) -> Option<super::DeleteUserAttributesRequest> {
    let access_token = v
        .required_secret("accessToken", raw.access_token, token_model_type);
    let user_attribute_names = v
        .required(
            "userAttributeNames",
            raw.user_attribute_names,
            attribute_name_list_type,
        );
    Some(super::DeleteUserAttributesRequest {
        access_token: access_token?,
        user_attribute_names: user_attribute_names?,
    })
}
pub(super) fn delete_user_pool_client_request(
    v: &mut Violations,
    raw: super::raw::DeleteUserPoolClientRequest,
) -> Option<super::DeleteUserPoolClientRequest> {
    let client_id = v.required("clientId", raw.client_id, client_id_type);
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    Some(super::DeleteUserPoolClientRequest {
        client_id: client_id?,
        user_pool_id: user_pool_id?,
    })
}
pub(super) fn delete_user_pool_client_secret_request(
    v: &mut Violations,
    raw: super::raw::DeleteUserPoolClientSecretRequest,
) -> Option<super::DeleteUserPoolClientSecretRequest> {
    let client_id = v.required("clientId", raw.client_id, client_id_type);
    let client_secret_id = v
        .required("clientSecretId", raw.client_secret_id, client_secret_id_type);
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    Some(super::DeleteUserPoolClientSecretRequest {
        client_id: client_id?,
        client_secret_id: client_secret_id?,
        user_pool_id: user_pool_id?,
    })
}
pub(super) fn delete_user_pool_domain_request(
    v: &mut Violations,
    raw: super::raw::DeleteUserPoolDomainRequest,
) -> Option<super::DeleteUserPoolDomainRequest> {
    let domain = v.required("domain", raw.domain, domain_type);
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    Some(super::DeleteUserPoolDomainRequest {
        domain: domain?,
        user_pool_id: user_pool_id?,
    })
}
pub(super) fn delete_user_pool_replica_request(
    v: &mut Violations,
    raw: super::raw::DeleteUserPoolReplicaRequest,
) -> Option<super::DeleteUserPoolReplicaRequest> {
    let region_name = v.required("regionName", raw.region_name, region_name_type);
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    Some(super::DeleteUserPoolReplicaRequest {
        region_name: region_name?,
        user_pool_id: user_pool_id?,
    })
}
pub(super) fn delete_user_pool_request(
    v: &mut Violations,
    raw: super::raw::DeleteUserPoolRequest,
) -> Option<super::DeleteUserPoolRequest> {
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    Some(super::DeleteUserPoolRequest {
        user_pool_id: user_pool_id?,
    })
}
pub(super) fn delete_user_request(
    v: &mut Violations,
    raw: super::raw::DeleteUserRequest,
) -> Option<super::DeleteUserRequest> {
    let access_token = v
        .required_secret("accessToken", raw.access_token, token_model_type);
    Some(super::DeleteUserRequest {
        access_token: access_token?,
    })
}
pub(super) fn delete_web_authn_credential_request(
    v: &mut Violations,
    raw: super::raw::DeleteWebAuthnCredentialRequest,
) -> Option<super::DeleteWebAuthnCredentialRequest> {
    let access_token = v
        .required_secret("accessToken", raw.access_token, token_model_type);
    let credential_id = v.required("credentialId", raw.credential_id, string_type);
    Some(super::DeleteWebAuthnCredentialRequest {
        access_token: access_token?,
        credential_id: credential_id?,
    })
}
fn deletion_protection_type(
    v: &mut Violations,
    raw: String,
) -> Option<super::DeletionProtectionType> {
    v.scalar(raw, &super::rules::DELETION_PROTECTION_TYPE)
}
fn delivery_medium_list_type(
    v: &mut Violations,
    raw: Vec<Option<String>>,
) -> Option<Vec<super::DeliveryMediumType>> {
    v.scalars(raw, &Length::new(), &super::rules::DELIVERY_MEDIUM_TYPE)
}
fn delivery_medium_type(
    v: &mut Violations,
    raw: String,
) -> Option<super::DeliveryMediumType> {
    v.scalar(raw, &super::rules::DELIVERY_MEDIUM_TYPE)
}
pub(super) fn describe_identity_provider_request(
    v: &mut Violations,
    raw: super::raw::DescribeIdentityProviderRequest,
) -> Option<super::DescribeIdentityProviderRequest> {
    let provider_name = v
        .required("providerName", raw.provider_name, provider_name_type);
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    Some(super::DescribeIdentityProviderRequest {
        provider_name: provider_name?,
        user_pool_id: user_pool_id?,
    })
}
pub(super) fn describe_managed_login_branding_by_client_request(
    v: &mut Violations,
    raw: super::raw::DescribeManagedLoginBrandingByClientRequest,
) -> Option<super::DescribeManagedLoginBrandingByClientRequest> {
    let client_id = v.required("clientId", raw.client_id, client_id_type);
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    Some(super::DescribeManagedLoginBrandingByClientRequest {
        client_id: client_id?,
        return_merged_resources: raw.return_merged_resources,
        user_pool_id: user_pool_id?,
    })
}
pub(super) fn describe_managed_login_branding_request(
    v: &mut Violations,
    raw: super::raw::DescribeManagedLoginBrandingRequest,
) -> Option<super::DescribeManagedLoginBrandingRequest> {
    let managed_login_branding_id = v
        .required(
            "managedLoginBrandingId",
            raw.managed_login_branding_id,
            managed_login_branding_id_type,
        );
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    Some(super::DescribeManagedLoginBrandingRequest {
        managed_login_branding_id: managed_login_branding_id?,
        return_merged_resources: raw.return_merged_resources,
        user_pool_id: user_pool_id?,
    })
}
pub(super) fn describe_resource_server_request(
    v: &mut Violations,
    raw: super::raw::DescribeResourceServerRequest,
) -> Option<super::DescribeResourceServerRequest> {
    let identifier = v
        .required("identifier", raw.identifier, resource_server_identifier_type);
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    Some(super::DescribeResourceServerRequest {
        identifier: identifier?,
        user_pool_id: user_pool_id?,
    })
}
pub(super) fn describe_risk_configuration_request(
    v: &mut Violations,
    raw: super::raw::DescribeRiskConfigurationRequest,
) -> Option<super::DescribeRiskConfigurationRequest> {
    let client_id = v.optional("clientId", raw.client_id, client_id_type);
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    Some(super::DescribeRiskConfigurationRequest {
        client_id,
        user_pool_id: user_pool_id?,
    })
}
pub(super) fn describe_terms_by_client_request(
    v: &mut Violations,
    raw: super::raw::DescribeTermsByClientRequest,
) -> Option<super::DescribeTermsByClientRequest> {
    let client_id = v.required("clientId", raw.client_id, client_id_type);
    let terms_name = v.required("termsName", raw.terms_name, terms_name_type);
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    Some(super::DescribeTermsByClientRequest {
        client_id: client_id?,
        terms_name: terms_name?,
        user_pool_id: user_pool_id?,
    })
}
pub(super) fn describe_terms_request(
    v: &mut Violations,
    raw: super::raw::DescribeTermsRequest,
) -> Option<super::DescribeTermsRequest> {
    let terms_id = v.required("termsId", raw.terms_id, terms_id_type);
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    Some(super::DescribeTermsRequest {
        terms_id: terms_id?,
        user_pool_id: user_pool_id?,
    })
}
pub(super) fn describe_user_import_job_request(
    v: &mut Violations,
    raw: super::raw::DescribeUserImportJobRequest,
) -> Option<super::DescribeUserImportJobRequest> {
    let job_id = v.required("jobId", raw.job_id, user_import_job_id_type);
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    Some(super::DescribeUserImportJobRequest {
        job_id: job_id?,
        user_pool_id: user_pool_id?,
    })
}
pub(super) fn describe_user_pool_client_request(
    v: &mut Violations,
    raw: super::raw::DescribeUserPoolClientRequest,
) -> Option<super::DescribeUserPoolClientRequest> {
    let client_id = v.required("clientId", raw.client_id, client_id_type);
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    Some(super::DescribeUserPoolClientRequest {
        client_id: client_id?,
        user_pool_id: user_pool_id?,
    })
}
pub(super) fn describe_user_pool_domain_request(
    v: &mut Violations,
    raw: super::raw::DescribeUserPoolDomainRequest,
) -> Option<super::DescribeUserPoolDomainRequest> {
    let domain = v.required("domain", raw.domain, domain_type);
    Some(super::DescribeUserPoolDomainRequest {
        domain: domain?,
    })
}
pub(super) fn describe_user_pool_request(
    v: &mut Violations,
    raw: super::raw::DescribeUserPoolRequest,
) -> Option<super::DescribeUserPoolRequest> {
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    Some(super::DescribeUserPoolRequest {
        user_pool_id: user_pool_id?,
    })
}
fn description_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::DESCRIPTION_TYPE)
}
fn device_configuration_type(
    _v: &mut Violations,
    raw: super::raw::DeviceConfigurationType,
) -> Option<super::DeviceConfigurationType> {
    Some(super::DeviceConfigurationType {
        challenge_required_on_new_device: raw.challenge_required_on_new_device,
        device_only_remembered_on_user_prompt: raw.device_only_remembered_on_user_prompt,
    })
}
fn device_key_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::DEVICE_KEY_TYPE)
}
fn device_name_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::DEVICE_NAME_TYPE)
}
fn device_remembered_status_type(
    v: &mut Violations,
    raw: String,
) -> Option<super::DeviceRememberedStatusType> {
    v.scalar(raw, &super::rules::DEVICE_REMEMBERED_STATUS_TYPE)
}
fn device_secret_verifier_config_type(
    v: &mut Violations,
    raw: super::raw::DeviceSecretVerifierConfigType,
) -> Option<super::DeviceSecretVerifierConfigType> {
    let password_verifier = v
        .optional("passwordVerifier", raw.password_verifier, string_type);
    let salt = v.optional("salt", raw.salt, string_type);
    Some(super::DeviceSecretVerifierConfigType {
        password_verifier,
        salt,
    })
}
fn domain_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::DOMAIN_TYPE)
}
fn email_address_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::EMAIL_ADDRESS_TYPE)
}
fn email_configuration_type(
    v: &mut Violations,
    raw: super::raw::EmailConfigurationType,
) -> Option<super::EmailConfigurationType> {
    let configuration_set = v
        .optional("configurationSet", raw.configuration_set, ses_configuration_set);
    let email_sending_account = v
        .optional(
            "emailSendingAccount",
            raw.email_sending_account,
            email_sending_account_type,
        );
    let from = v.optional("from", raw.from, string_type);
    let reply_to_email_address = v
        .optional("replyToEmailAddress", raw.reply_to_email_address, email_address_type);
    let source_arn = v.optional("sourceArn", raw.source_arn, arn_type);
    Some(super::EmailConfigurationType {
        configuration_set,
        email_sending_account,
        from,
        reply_to_email_address,
        source_arn,
    })
}
fn email_invite_message_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::EMAIL_INVITE_MESSAGE_TYPE)
}
fn email_mfa_config_type(
    v: &mut Violations,
    raw: super::raw::EmailMfaConfigType,
) -> Option<super::EmailMfaConfigType> {
    let message = v.optional("message", raw.message, email_mfa_message_type);
    let subject = v.optional("subject", raw.subject, email_mfa_subject_type);
    Some(super::EmailMfaConfigType {
        message,
        subject,
    })
}
fn email_mfa_message_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::EMAIL_MFA_MESSAGE_TYPE)
}
fn email_mfa_settings_type(
    _v: &mut Violations,
    raw: super::raw::EmailMfaSettingsType,
) -> Option<super::EmailMfaSettingsType> {
    Some(super::EmailMfaSettingsType {
        enabled: raw.enabled,
        preferred_mfa: raw.preferred_mfa,
    })
}
fn email_mfa_subject_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::EMAIL_MFA_SUBJECT_TYPE)
}
fn email_notification_body_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::EMAIL_NOTIFICATION_BODY_TYPE)
}
fn email_notification_subject_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::EMAIL_NOTIFICATION_SUBJECT_TYPE)
}
fn email_sending_account_type(
    v: &mut Violations,
    raw: String,
) -> Option<super::EmailSendingAccountType> {
    v.scalar(raw, &super::rules::EMAIL_SENDING_ACCOUNT_TYPE)
}
fn email_verification_message_by_link_type(
    v: &mut Violations,
    raw: String,
) -> Option<String> {
    v.scalar(raw, &super::rules::EMAIL_VERIFICATION_MESSAGE_BY_LINK_TYPE)
}
fn email_verification_message_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::EMAIL_VERIFICATION_MESSAGE_TYPE)
}
fn email_verification_subject_by_link_type(
    v: &mut Violations,
    raw: String,
) -> Option<String> {
    v.scalar(raw, &super::rules::EMAIL_VERIFICATION_SUBJECT_BY_LINK_TYPE)
}
fn email_verification_subject_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::EMAIL_VERIFICATION_SUBJECT_TYPE)
}
fn encryption_key_arn_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::ENCRYPTION_KEY_ARN_TYPE)
}
fn encryption_key_type(
    v: &mut Violations,
    raw: String,
) -> Option<super::EncryptionKeyType> {
    v.scalar(raw, &super::rules::ENCRYPTION_KEY_TYPE)
}
fn eums_sms_configuration_type(
    v: &mut Violations,
    raw: super::raw::EumsSmsConfigurationType,
) -> Option<super::EumsSmsConfigurationType> {
    let caller_arn = v.required("callerArn", raw.caller_arn, arn_type);
    let configuration_set_name = v
        .optional("configurationSetName", raw.configuration_set_name, string_type);
    let external_id = v.optional("externalId", raw.external_id, string_type);
    let in_entity_id = v.optional("inEntityId", raw.in_entity_id, string_type);
    let in_template_id = v.optional("inTemplateId", raw.in_template_id, string_type);
    let origination_identity = v
        .optional("originationIdentity", raw.origination_identity, string_type);
    let region = v.optional("region", raw.region, region_code_type);
    Some(super::EumsSmsConfigurationType {
        caller_arn: caller_arn?,
        configuration_set_name,
        external_id,
        in_entity_id,
        in_template_id,
        origination_identity,
        region,
    })
}
fn event_filters_type(
    v: &mut Violations,
    raw: Vec<Option<String>>,
) -> Option<Vec<super::EventFilterType>> {
    v.scalars(raw, &Length::new(), &super::rules::EVENT_FILTER_TYPE)
}
fn event_id_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::EVENT_ID_TYPE)
}
fn event_source_name(v: &mut Violations, raw: String) -> Option<super::EventSourceName> {
    v.scalar(raw, &super::rules::EVENT_SOURCE_NAME)
}
fn explicit_auth_flows_list_type(
    v: &mut Violations,
    raw: Vec<Option<String>>,
) -> Option<Vec<super::ExplicitAuthFlowsType>> {
    v.scalars(raw, &Length::new(), &super::rules::EXPLICIT_AUTH_FLOWS_TYPE)
}
fn failover_type(
    v: &mut Violations,
    raw: super::raw::FailoverType,
) -> Option<super::FailoverType> {
    let primary_route53_health_check_id = v
        .required(
            "primaryRoute53HealthCheckId",
            raw.primary_route53_health_check_id,
            health_check_id_type,
        );
    let secondary_region = v
        .required("secondaryRegion", raw.secondary_region, region_name_type);
    Some(super::FailoverType {
        primary_route53_health_check_id: primary_route53_health_check_id?,
        secondary_region: secondary_region?,
    })
}
fn feature_type(v: &mut Violations, raw: String) -> Option<super::FeatureType> {
    v.scalar(raw, &super::rules::FEATURE_TYPE)
}
fn feedback_value_type(
    v: &mut Violations,
    raw: String,
) -> Option<super::FeedbackValueType> {
    v.scalar(raw, &super::rules::FEEDBACK_VALUE_TYPE)
}
fn firehose_configuration_type(
    v: &mut Violations,
    raw: super::raw::FirehoseConfigurationType,
) -> Option<super::FirehoseConfigurationType> {
    let stream_arn = v.optional("streamArn", raw.stream_arn, arn_type);
    Some(super::FirehoseConfigurationType {
        stream_arn,
    })
}
pub(super) fn forget_device_request(
    v: &mut Violations,
    raw: super::raw::ForgetDeviceRequest,
) -> Option<super::ForgetDeviceRequest> {
    let access_token = v.optional("accessToken", raw.access_token, token_model_type);
    let device_key = v.required("deviceKey", raw.device_key, device_key_type);
    Some(super::ForgetDeviceRequest {
        access_token,
        device_key: device_key?,
    })
}
pub(super) fn forgot_password_request(
    v: &mut Violations,
    raw: super::raw::ForgotPasswordRequest,
) -> Option<super::ForgotPasswordRequest> {
    let analytics_metadata = v
        .optional("analyticsMetadata", raw.analytics_metadata, analytics_metadata_type);
    let client_id = v.required("clientId", raw.client_id, client_id_type);
    let client_metadata = v
        .optional("clientMetadata", raw.client_metadata, client_metadata_type);
    let secret_hash = v.optional("secretHash", raw.secret_hash, secret_hash_type);
    let user_context_data = v
        .optional("userContextData", raw.user_context_data, user_context_data_type);
    let username = v.required_secret("username", raw.username, username_type);
    Some(super::ForgotPasswordRequest {
        analytics_metadata,
        client_id: client_id?,
        client_metadata,
        secret_hash,
        user_context_data,
        username: username?,
    })
}
pub(super) fn get_csv_header_request(
    v: &mut Violations,
    raw: super::raw::GetCSVHeaderRequest,
) -> Option<super::GetCSVHeaderRequest> {
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    Some(super::GetCSVHeaderRequest {
        user_pool_id: user_pool_id?,
    })
}
pub(super) fn get_client_token_request(
    v: &mut Violations,
    raw: super::raw::GetClientTokenRequest,
) -> Option<super::GetClientTokenRequest> {
    let client_id = v.required("clientId", raw.client_id, client_id_type);
    let client_metadata = v
        .optional("clientMetadata", raw.client_metadata, client_metadata_type);
    let scopes = v.optional("scopes", raw.scopes, scope_list_type);
    let secret = v.required_secret("secret", raw.secret, client_secret_type);
    Some(super::GetClientTokenRequest {
        client_id: client_id?,
        client_metadata,
        scopes,
        secret: secret?,
    })
}
pub(super) fn get_derived_token_request(
    v: &mut Violations,
    raw: super::raw::GetDerivedTokenRequest,
) -> Option<super::GetDerivedTokenRequest> {
    let actor_token = v
        .optional("actorToken", raw.actor_token, get_derived_token_token_model_type);
    let actor_token_provider_name = v
        .optional(
            "actorTokenProviderName",
            raw.actor_token_provider_name,
            provider_name_type,
        );
    let actor_token_type = v
        .optional("actorTokenType", raw.actor_token_type, token_type_identifier_type);
    let audiences = v.optional("audiences", raw.audiences, audience_list_type);
    let client_id = v.required("clientId", raw.client_id, client_id_type);
    let client_secret = v
        .optional("clientSecret", raw.client_secret, client_secret_type);
    let requested_token_type = v
        .optional(
            "requestedTokenType",
            raw.requested_token_type,
            issued_token_type_identifier_type,
        );
    let resources = v.optional("resources", raw.resources, resource_list_type);
    let scopes = v.optional("scopes", raw.scopes, scope_list_type);
    let subject_token = v
        .required_secret(
            "subjectToken",
            raw.subject_token,
            get_derived_token_token_model_type,
        );
    let subject_token_provider_name = v
        .optional(
            "subjectTokenProviderName",
            raw.subject_token_provider_name,
            provider_name_type,
        );
    let subject_token_type = v
        .required(
            "subjectTokenType",
            raw.subject_token_type,
            token_type_identifier_type,
        );
    Some(super::GetDerivedTokenRequest {
        actor_token,
        actor_token_provider_name,
        actor_token_type,
        audiences,
        client_id: client_id?,
        client_secret,
        requested_token_type,
        resources,
        scopes,
        subject_token: subject_token?,
        subject_token_provider_name,
        subject_token_type: subject_token_type?,
    })
}
fn get_derived_token_token_model_type(
    v: &mut Violations,
    raw: String,
) -> Option<String> {
    v.scalar(raw, &super::rules::GET_DERIVED_TOKEN_TOKEN_MODEL_TYPE)
}
pub(super) fn get_device_request(
    v: &mut Violations,
    raw: super::raw::GetDeviceRequest,
) -> Option<super::GetDeviceRequest> {
    let access_token = v.optional("accessToken", raw.access_token, token_model_type);
    let device_key = v.required("deviceKey", raw.device_key, device_key_type);
    Some(super::GetDeviceRequest {
        access_token,
        device_key: device_key?,
    })
}
pub(super) fn get_group_request(
    v: &mut Violations,
    raw: super::raw::GetGroupRequest,
) -> Option<super::GetGroupRequest> {
    let group_name = v.required("groupName", raw.group_name, group_name_type);
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    Some(super::GetGroupRequest {
        group_name: group_name?,
        user_pool_id: user_pool_id?,
    })
}
pub(super) fn get_identity_provider_by_identifier_request(
    v: &mut Violations,
    raw: super::raw::GetIdentityProviderByIdentifierRequest,
) -> Option<super::GetIdentityProviderByIdentifierRequest> {
    let idp_identifier = v
        .required("idpIdentifier", raw.idp_identifier, idp_identifier_type);
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    Some(super::GetIdentityProviderByIdentifierRequest {
        idp_identifier: idp_identifier?,
        user_pool_id: user_pool_id?,
    })
}
pub(super) fn get_log_delivery_configuration_request(
    v: &mut Violations,
    raw: super::raw::GetLogDeliveryConfigurationRequest,
) -> Option<super::GetLogDeliveryConfigurationRequest> {
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    Some(super::GetLogDeliveryConfigurationRequest {
        user_pool_id: user_pool_id?,
    })
}
pub(super) fn get_provisioned_limit_request(
    v: &mut Violations,
    raw: super::raw::GetProvisionedLimitRequest,
) -> Option<super::GetProvisionedLimitRequest> {
    let limit_definition = v
        .required("limitDefinition", raw.limit_definition, limit_definition_type);
    Some(super::GetProvisionedLimitRequest {
        limit_definition: limit_definition?,
    })
}
pub(super) fn get_signing_certificate_request(
    v: &mut Violations,
    raw: super::raw::GetSigningCertificateRequest,
) -> Option<super::GetSigningCertificateRequest> {
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    Some(super::GetSigningCertificateRequest {
        user_pool_id: user_pool_id?,
    })
}
pub(super) fn get_tokens_from_refresh_token_request(
    v: &mut Violations,
    raw: super::raw::GetTokensFromRefreshTokenRequest,
) -> Option<super::GetTokensFromRefreshTokenRequest> {
    let client_id = v.required("clientId", raw.client_id, client_id_type);
    let client_metadata = v
        .optional("clientMetadata", raw.client_metadata, client_metadata_type);
    let client_secret = v
        .optional("clientSecret", raw.client_secret, client_secret_type);
    let device_key = v.optional("deviceKey", raw.device_key, device_key_type);
    let refresh_token = v
        .required_secret("refreshToken", raw.refresh_token, token_model_type);
    Some(super::GetTokensFromRefreshTokenRequest {
        client_id: client_id?,
        client_metadata,
        client_secret,
        device_key,
        refresh_token: refresh_token?,
    })
}
pub(super) fn get_ui_customization_request(
    v: &mut Violations,
    raw: super::raw::GetUICustomizationRequest,
) -> Option<super::GetUICustomizationRequest> {
    let client_id = v.optional("clientId", raw.client_id, client_id_type);
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    Some(super::GetUICustomizationRequest {
        client_id,
        user_pool_id: user_pool_id?,
    })
}
pub(super) fn get_user_attribute_verification_code_request(
    v: &mut Violations,
    raw: super::raw::GetUserAttributeVerificationCodeRequest,
) -> Option<super::GetUserAttributeVerificationCodeRequest> {
    let access_token = v
        .required_secret("accessToken", raw.access_token, token_model_type);
    let attribute_name = v
        .required("attributeName", raw.attribute_name, attribute_name_type);
    let client_metadata = v
        .optional("clientMetadata", raw.client_metadata, client_metadata_type);
    Some(super::GetUserAttributeVerificationCodeRequest {
        access_token: access_token?,
        attribute_name: attribute_name?,
        client_metadata,
    })
}
pub(super) fn get_user_auth_factors_request(
    v: &mut Violations,
    raw: super::raw::GetUserAuthFactorsRequest,
) -> Option<super::GetUserAuthFactorsRequest> {
    let access_token = v
        .required_secret("accessToken", raw.access_token, token_model_type);
    Some(super::GetUserAuthFactorsRequest {
        access_token: access_token?,
    })
}
pub(super) fn get_user_pool_client_session_configuration_request(
    v: &mut Violations,
    raw: super::raw::GetUserPoolClientSessionConfigurationRequest,
) -> Option<super::GetUserPoolClientSessionConfigurationRequest> {
    let client_id = v.required("clientId", raw.client_id, client_id_type);
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    Some(super::GetUserPoolClientSessionConfigurationRequest {
        client_id: client_id?,
        user_pool_id: user_pool_id?,
    })
}
pub(super) fn get_user_pool_mfa_config_request(
    v: &mut Violations,
    raw: super::raw::GetUserPoolMfaConfigRequest,
) -> Option<super::GetUserPoolMfaConfigRequest> {
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    Some(super::GetUserPoolMfaConfigRequest {
        user_pool_id: user_pool_id?,
    })
}
pub(super) fn get_user_pool_session_configuration_request(
    v: &mut Violations,
    raw: super::raw::GetUserPoolSessionConfigurationRequest,
) -> Option<super::GetUserPoolSessionConfigurationRequest> {
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    Some(super::GetUserPoolSessionConfigurationRequest {
        user_pool_id: user_pool_id?,
    })
}
pub(super) fn get_user_request(
    v: &mut Violations,
    raw: super::raw::GetUserRequest,
) -> Option<super::GetUserRequest> {
    let access_token = v
        .required_secret("accessToken", raw.access_token, token_model_type);
    Some(super::GetUserRequest {
        access_token: access_token?,
    })
}
pub(super) fn global_sign_out_request(
    v: &mut Violations,
    raw: super::raw::GlobalSignOutRequest,
) -> Option<super::GlobalSignOutRequest> {
    let access_token = v
        .required_secret("accessToken", raw.access_token, token_model_type);
    Some(super::GlobalSignOutRequest {
        access_token: access_token?,
    })
}
fn group_name_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::GROUP_NAME_TYPE)
}
fn health_check_id_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::HEALTH_CHECK_ID_TYPE)
}
fn hex_string_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::HEX_STRING_TYPE)
}
fn http_header(
    v: &mut Violations,
    raw: super::raw::HttpHeader,
) -> Option<super::HttpHeader> {
    let header_name = v.optional("headerName", raw.header_name, string_type);
    let header_value = v.optional("headerValue", raw.header_value, string_type);
    Some(super::HttpHeader {
        header_name,
        header_value,
    })
}
fn http_header_list(
    v: &mut Violations,
    raw: Vec<Option<super::raw::HttpHeader>>,
) -> Option<Vec<super::HttpHeader>> {
    v.structures(raw, &Length::new(), http_header)
}
fn id_token_validity_type(v: &mut Violations, raw: i32) -> Option<i32> {
    v.scalar(raw, &super::rules::ID_TOKEN_VALIDITY_TYPE)
}
fn identity_provider_type_type(
    v: &mut Violations,
    raw: String,
) -> Option<super::IdentityProviderTypeType> {
    v.scalar(raw, &super::rules::IDENTITY_PROVIDER_TYPE_TYPE)
}
fn idp_identifier_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::IDP_IDENTIFIER_TYPE)
}
fn idp_identifiers_list_type(
    v: &mut Violations,
    raw: Vec<Option<String>>,
) -> Option<Vec<String>> {
    v.scalars(raw, &Length::new().min(0).max(50), &super::rules::IDP_IDENTIFIER_TYPE)
}
fn image_file_type(v: &mut Violations, raw: Blob) -> Option<Blob> {
    v.scalar(raw, &super::rules::IMAGE_FILE_TYPE)
}
fn inbound_federation_lambda_type(
    v: &mut Violations,
    raw: super::raw::InboundFederationLambdaType,
) -> Option<super::InboundFederationLambdaType> {
    let lambda_arn = v.required("lambdaArn", raw.lambda_arn, arn_type);
    let lambda_version = v
        .required(
            "lambdaVersion",
            raw.lambda_version,
            inbound_federation_lambda_version_type,
        );
    Some(super::InboundFederationLambdaType {
        lambda_arn: lambda_arn?,
        lambda_version: lambda_version?,
    })
}
fn inbound_federation_lambda_version_type(
    v: &mut Violations,
    raw: String,
) -> Option<super::InboundFederationLambdaVersionType> {
    v.scalar(raw, &super::rules::INBOUND_FEDERATION_LAMBDA_VERSION_TYPE)
}
pub(super) fn initiate_auth_request(
    v: &mut Violations,
    raw: super::raw::InitiateAuthRequest,
) -> Option<super::InitiateAuthRequest> {
    let analytics_metadata = v
        .optional("analyticsMetadata", raw.analytics_metadata, analytics_metadata_type);
    let auth_flow = v.required("authFlow", raw.auth_flow, auth_flow_type);
    let auth_parameters = v
        .optional("authParameters", raw.auth_parameters, auth_parameters_type);
    let client_id = v.required("clientId", raw.client_id, client_id_type);
    let client_metadata = v
        .optional("clientMetadata", raw.client_metadata, client_metadata_type);
    let session = v.optional("session", raw.session, session_type);
    let user_context_data = v
        .optional("userContextData", raw.user_context_data, user_context_data_type);
    Some(super::InitiateAuthRequest {
        analytics_metadata,
        auth_flow: auth_flow?,
        auth_parameters,
        client_id: client_id?,
        client_metadata,
        session,
        user_context_data,
    })
}
fn issued_token_type_identifier_type(
    v: &mut Violations,
    raw: String,
) -> Option<super::IssuedTokenTypeIdentifierType> {
    v.scalar(raw, &super::rules::ISSUED_TOKEN_TYPE_IDENTIFIER_TYPE)
}
fn issuer_configuration_type(
    v: &mut Violations,
    raw: super::raw::IssuerConfigurationType,
) -> Option<super::IssuerConfigurationType> {
    let type_ = v.optional("type", raw.type_, issuer_type);
    Some(super::IssuerConfigurationType {
        type_,
    })
}
fn issuer_type(v: &mut Violations, raw: String) -> Option<super::IssuerType> {
    v.scalar(raw, &super::rules::ISSUER_TYPE)
}
fn key_configuration_type(
    v: &mut Violations,
    raw: super::raw::KeyConfigurationType,
) -> Option<super::KeyConfigurationType> {
    let key_type = v.optional("keyType", raw.key_type, encryption_key_type);
    let kms_key_arn = v.optional("kmsKeyArn", raw.kms_key_arn, encryption_key_arn_type);
    Some(super::KeyConfigurationType {
        key_type,
        kms_key_arn,
    })
}
fn lambda_config_type(
    v: &mut Violations,
    raw: super::raw::LambdaConfigType,
) -> Option<super::LambdaConfigType> {
    let create_auth_challenge = v
        .optional("createAuthChallenge", raw.create_auth_challenge, arn_type);
    let custom_email_sender = v
        .optional(
            "customEmailSender",
            raw.custom_email_sender,
            custom_email_lambda_version_config_type,
        );
    let custom_message = v.optional("customMessage", raw.custom_message, arn_type);
    let custom_sms_sender = v
        .optional(
            "customSMSSender",
            raw.custom_sms_sender,
            custom_sms_lambda_version_config_type,
        );
    let define_auth_challenge = v
        .optional("defineAuthChallenge", raw.define_auth_challenge, arn_type);
    let inbound_federation = v
        .optional(
            "inboundFederation",
            raw.inbound_federation,
            inbound_federation_lambda_type,
        );
    let kms_key_id = v.optional("kMSKeyID", raw.kms_key_id, arn_type);
    let post_authentication = v
        .optional("postAuthentication", raw.post_authentication, arn_type);
    let post_confirmation = v
        .optional("postConfirmation", raw.post_confirmation, arn_type);
    let pre_authentication = v
        .optional("preAuthentication", raw.pre_authentication, arn_type);
    let pre_sign_up = v.optional("preSignUp", raw.pre_sign_up, arn_type);
    let pre_token_generation = v
        .optional("preTokenGeneration", raw.pre_token_generation, arn_type);
    let pre_token_generation_config = v
        .optional(
            "preTokenGenerationConfig",
            raw.pre_token_generation_config,
            pre_token_generation_version_config_type,
        );
    let user_migration = v.optional("userMigration", raw.user_migration, arn_type);
    let verify_auth_challenge_response = v
        .optional(
            "verifyAuthChallengeResponse",
            raw.verify_auth_challenge_response,
            arn_type,
        );
    Some(super::LambdaConfigType {
        create_auth_challenge,
        custom_email_sender,
        custom_message,
        custom_sms_sender,
        define_auth_challenge,
        inbound_federation,
        kms_key_id,
        post_authentication,
        post_confirmation,
        pre_authentication,
        pre_sign_up,
        pre_token_generation,
        pre_token_generation_config,
        user_migration,
        verify_auth_challenge_response,
    })
}
fn limit_class(v: &mut Violations, raw: String) -> Option<super::LimitClass> {
    v.scalar(raw, &super::rules::LIMIT_CLASS)
}
fn limit_definition_type(
    v: &mut Violations,
    raw: super::raw::LimitDefinitionType,
) -> Option<super::LimitDefinitionType> {
    let attributes = v.required("attributes", raw.attributes, string_to_string_map_type);
    let limit_class = v.required("limitClass", raw.limit_class, limit_class);
    Some(super::LimitDefinitionType {
        attributes: attributes?,
        limit_class: limit_class?,
    })
}
fn links_type(
    v: &mut Violations,
    raw: BTreeMap<String, Option<String>>,
) -> Option<BTreeMap<String, String>> {
    v.scalar_map(
        raw,
        &Length::new().min(1).max(13),
        &super::rules::LANGUAGE_ID_TYPE,
        &super::rules::LINK_URL_TYPE,
    )
}
pub(super) fn list_devices_request(
    v: &mut Violations,
    raw: super::raw::ListDevicesRequest,
) -> Option<super::ListDevicesRequest> {
    let access_token = v
        .required_secret("accessToken", raw.access_token, token_model_type);
    let limit = v.optional("limit", raw.limit, query_limit_type);
    let pagination_token = v
        .optional("paginationToken", raw.pagination_token, search_pagination_token_type);
    Some(super::ListDevicesRequest {
        access_token: access_token?,
        limit,
        pagination_token,
    })
}
pub(super) fn list_groups_request(
    v: &mut Violations,
    raw: super::raw::ListGroupsRequest,
) -> Option<super::ListGroupsRequest> {
    let limit = v.optional("limit", raw.limit, query_limit_type);
    let next_token = v.optional("nextToken", raw.next_token, pagination_key);
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    Some(super::ListGroupsRequest {
        limit,
        next_token,
        user_pool_id: user_pool_id?,
    })
}
pub(super) fn list_identity_providers_request(
    v: &mut Violations,
    raw: super::raw::ListIdentityProvidersRequest,
) -> Option<super::ListIdentityProvidersRequest> {
    let max_results = v
        .optional("maxResults", raw.max_results, list_providers_limit_type);
    let next_token = v.optional("nextToken", raw.next_token, pagination_key_type);
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    Some(super::ListIdentityProvidersRequest {
        max_results,
        next_token,
        user_pool_id: user_pool_id?,
    })
}
fn list_providers_limit_type(v: &mut Violations, raw: i32) -> Option<i32> {
    v.scalar(raw, &super::rules::LIST_PROVIDERS_LIMIT_TYPE)
}
fn list_resource_servers_limit_type(v: &mut Violations, raw: i32) -> Option<i32> {
    v.scalar(raw, &super::rules::LIST_RESOURCE_SERVERS_LIMIT_TYPE)
}
pub(super) fn list_resource_servers_request(
    v: &mut Violations,
    raw: super::raw::ListResourceServersRequest,
) -> Option<super::ListResourceServersRequest> {
    let max_results = v
        .optional("maxResults", raw.max_results, list_resource_servers_limit_type);
    let next_token = v.optional("nextToken", raw.next_token, pagination_key_type);
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    Some(super::ListResourceServersRequest {
        max_results,
        next_token,
        user_pool_id: user_pool_id?,
    })
}
pub(super) fn list_tags_for_resource_request(
    v: &mut Violations,
    raw: super::raw::ListTagsForResourceRequest,
) -> Option<super::ListTagsForResourceRequest> {
    let resource_arn = v.required("resourceArn", raw.resource_arn, arn_type);
    Some(super::ListTagsForResourceRequest {
        resource_arn: resource_arn?,
    })
}
pub(super) fn list_terms_request(
    v: &mut Violations,
    raw: super::raw::ListTermsRequest,
) -> Option<super::ListTermsRequest> {
    let max_results = v
        .optional("maxResults", raw.max_results, list_terms_request_max_results_integer);
    let next_token = v.optional("nextToken", raw.next_token, string_type);
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    Some(super::ListTermsRequest {
        max_results,
        next_token,
        user_pool_id: user_pool_id?,
    })
}
fn list_terms_request_max_results_integer(v: &mut Violations, raw: i32) -> Option<i32> {
    v.scalar(raw, &super::rules::LIST_TERMS_REQUEST_MAX_RESULTS_INTEGER)
}
pub(super) fn list_user_import_jobs_request(
    v: &mut Violations,
    raw: super::raw::ListUserImportJobsRequest,
) -> Option<super::ListUserImportJobsRequest> {
    let max_results = v.required("maxResults", raw.max_results, pool_query_limit_type);
    let pagination_token = v
        .optional("paginationToken", raw.pagination_token, pagination_key_type);
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    Some(super::ListUserImportJobsRequest {
        max_results: max_results?,
        pagination_token,
        user_pool_id: user_pool_id?,
    })
}
pub(super) fn list_user_pool_client_secrets_request(
    v: &mut Violations,
    raw: super::raw::ListUserPoolClientSecretsRequest,
) -> Option<super::ListUserPoolClientSecretsRequest> {
    let client_id = v.required("clientId", raw.client_id, client_id_type);
    let next_token = v.optional("nextToken", raw.next_token, pagination_key);
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    Some(super::ListUserPoolClientSecretsRequest {
        client_id: client_id?,
        next_token,
        user_pool_id: user_pool_id?,
    })
}
pub(super) fn list_user_pool_clients_request(
    v: &mut Violations,
    raw: super::raw::ListUserPoolClientsRequest,
) -> Option<super::ListUserPoolClientsRequest> {
    let client_type = v.optional("clientType", raw.client_type, client_type_type);
    let max_results = v.optional("maxResults", raw.max_results, query_limit);
    let next_token = v.optional("nextToken", raw.next_token, pagination_key);
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    Some(super::ListUserPoolClientsRequest {
        client_type,
        max_results,
        next_token,
        user_pool_id: user_pool_id?,
    })
}
pub(super) fn list_user_pool_replicas_request(
    v: &mut Violations,
    raw: super::raw::ListUserPoolReplicasRequest,
) -> Option<super::ListUserPoolReplicasRequest> {
    let next_token = v.optional("nextToken", raw.next_token, pagination_key_type);
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    Some(super::ListUserPoolReplicasRequest {
        next_token,
        user_pool_id: user_pool_id?,
    })
}
pub(super) fn list_user_pools_request(
    v: &mut Violations,
    raw: super::raw::ListUserPoolsRequest,
) -> Option<super::ListUserPoolsRequest> {
    let max_results = v.required("maxResults", raw.max_results, pool_query_limit_type);
    let next_token = v.optional("nextToken", raw.next_token, pagination_key_type);
    Some(super::ListUserPoolsRequest {
        max_results: max_results?,
        next_token,
    })
}
pub(super) fn list_user_sessions_request(
    v: &mut Violations,
    raw: super::raw::ListUserSessionsRequest,
) -> Option<super::ListUserSessionsRequest> {
    let access_token = v
        .required_secret("accessToken", raw.access_token, token_model_type);
    let next_token = v.optional("nextToken", raw.next_token, pagination_key);
    Some(super::ListUserSessionsRequest {
        access_token: access_token?,
        next_token,
    })
}
pub(super) fn list_users_in_group_request(
    v: &mut Violations,
    raw: super::raw::ListUsersInGroupRequest,
) -> Option<super::ListUsersInGroupRequest> {
    let group_name = v.required("groupName", raw.group_name, group_name_type);
    let limit = v.optional("limit", raw.limit, query_limit_type);
    let next_token = v.optional("nextToken", raw.next_token, pagination_key);
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    Some(super::ListUsersInGroupRequest {
        group_name: group_name?,
        limit,
        next_token,
        user_pool_id: user_pool_id?,
    })
}
pub(super) fn list_users_request(
    v: &mut Violations,
    raw: super::raw::ListUsersRequest,
) -> Option<super::ListUsersRequest> {
    let attributes_to_get = v
        .optional(
            "attributesToGet",
            raw.attributes_to_get,
            searched_attribute_names_list_type,
        );
    let filter = v.optional("filter", raw.filter, user_filter_type);
    let limit = v.optional("limit", raw.limit, query_limit_type);
    let pagination_token = v
        .optional("paginationToken", raw.pagination_token, search_pagination_token_type);
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    Some(super::ListUsersRequest {
        attributes_to_get,
        filter,
        limit,
        pagination_token,
        user_pool_id: user_pool_id?,
    })
}
pub(super) fn list_web_authn_credentials_request(
    v: &mut Violations,
    raw: super::raw::ListWebAuthnCredentialsRequest,
) -> Option<super::ListWebAuthnCredentialsRequest> {
    let access_token = v
        .required_secret("accessToken", raw.access_token, token_model_type);
    let max_results = v
        .optional("maxResults", raw.max_results, web_authn_credentials_query_limit_type);
    let next_token = v.optional("nextToken", raw.next_token, pagination_key);
    Some(super::ListWebAuthnCredentialsRequest {
        access_token: access_token?,
        max_results,
        next_token,
    })
}
fn log_configuration_list_type(
    v: &mut Violations,
    raw: Vec<Option<super::raw::LogConfigurationType>>,
) -> Option<Vec<super::LogConfigurationType>> {
    v.structures(raw, &Length::new().min(0).max(2), log_configuration_type)
}
fn log_configuration_type(
    v: &mut Violations,
    raw: super::raw::LogConfigurationType,
) -> Option<super::LogConfigurationType> {
    let cloud_watch_logs_configuration = v
        .optional(
            "cloudWatchLogsConfiguration",
            raw.cloud_watch_logs_configuration,
            cloud_watch_logs_configuration_type,
        );
    let event_source = v.required("eventSource", raw.event_source, event_source_name);
    let firehose_configuration = v
        .optional(
            "firehoseConfiguration",
            raw.firehose_configuration,
            firehose_configuration_type,
        );
    let log_level = v.required("logLevel", raw.log_level, log_level);
    let s3_configuration = v
        .optional("s3Configuration", raw.s3_configuration, s3_configuration_type);
    Some(super::LogConfigurationType {
        cloud_watch_logs_configuration,
        event_source: event_source?,
        firehose_configuration,
        log_level: log_level?,
        s3_configuration,
    })
}
fn log_level(v: &mut Violations, raw: String) -> Option<super::LogLevel> {
    v.scalar(raw, &super::rules::LOG_LEVEL)
}
fn logout_urls_list_type(
    v: &mut Violations,
    raw: Vec<Option<String>>,
) -> Option<Vec<String>> {
    v.scalars(raw, &Length::new().min(0).max(100), &super::rules::REDIRECT_URL_TYPE)
}
fn mfa_option_list_type(
    v: &mut Violations,
    raw: Vec<Option<super::raw::MFAOptionType>>,
) -> Option<Vec<super::MFAOptionType>> {
    v.structures(raw, &Length::new(), mfa_option_type)
}
fn mfa_option_type(
    v: &mut Violations,
    raw: super::raw::MFAOptionType,
) -> Option<super::MFAOptionType> {
    let attribute_name = v
        .optional("attributeName", raw.attribute_name, attribute_name_type);
    let delivery_medium = v
        .optional("deliveryMedium", raw.delivery_medium, delivery_medium_type);
    Some(super::MFAOptionType {
        attribute_name,
        delivery_medium,
    })
}
fn managed_login_branding_id_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::MANAGED_LOGIN_BRANDING_ID_TYPE)
}
fn max_sessions_per_user_type(v: &mut Violations, raw: i32) -> Option<i32> {
    v.scalar(raw, &super::rules::MAX_SESSIONS_PER_USER_TYPE)
}
fn message_action_type(
    v: &mut Violations,
    raw: String,
) -> Option<super::MessageActionType> {
    v.scalar(raw, &super::rules::MESSAGE_ACTION_TYPE)
}
fn message_template_type(
    v: &mut Violations,
    raw: super::raw::MessageTemplateType,
) -> Option<super::MessageTemplateType> {
    let email_message = v
        .optional("emailMessage", raw.email_message, email_invite_message_type);
    let email_subject = v
        .optional("emailSubject", raw.email_subject, email_verification_subject_type);
    let sms_message = v.optional("sMSMessage", raw.sms_message, sms_invite_message_type);
    Some(super::MessageTemplateType {
        email_message,
        email_subject,
        sms_message,
    })
}
fn notify_configuration_type(
    v: &mut Violations,
    raw: super::raw::NotifyConfigurationType,
) -> Option<super::NotifyConfigurationType> {
    let block_email = v.optional("blockEmail", raw.block_email, notify_email_type);
    let from = v.optional("from", raw.from, string_type);
    let mfa_email = v.optional("mfaEmail", raw.mfa_email, notify_email_type);
    let no_action_email = v
        .optional("noActionEmail", raw.no_action_email, notify_email_type);
    let reply_to = v.optional("replyTo", raw.reply_to, string_type);
    let source_arn = v.required("sourceArn", raw.source_arn, arn_type);
    Some(super::NotifyConfigurationType {
        block_email,
        from,
        mfa_email,
        no_action_email,
        reply_to,
        source_arn: source_arn?,
    })
}
fn notify_email_type(
    v: &mut Violations,
    raw: super::raw::NotifyEmailType,
) -> Option<super::NotifyEmailType> {
    let html_body = v.optional("htmlBody", raw.html_body, email_notification_body_type);
    let subject = v.required("subject", raw.subject, email_notification_subject_type);
    let text_body = v.optional("textBody", raw.text_body, email_notification_body_type);
    Some(super::NotifyEmailType {
        html_body,
        subject: subject?,
        text_body,
    })
}
fn number_attribute_constraints_type(
    v: &mut Violations,
    raw: super::raw::NumberAttributeConstraintsType,
) -> Option<super::NumberAttributeConstraintsType> {
    let max_value = v.optional("maxValue", raw.max_value, string_type);
    let min_value = v.optional("minValue", raw.min_value, string_type);
    Some(super::NumberAttributeConstraintsType {
        max_value,
        min_value,
    })
}
fn o_auth_flows_type(
    v: &mut Violations,
    raw: Vec<Option<String>>,
) -> Option<Vec<super::OAuthFlowType>> {
    v.scalars(raw, &Length::new().min(0).max(3), &super::rules::O_AUTH_FLOW_TYPE)
}
fn optional_arn_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::OPTIONAL_ARN_TYPE)
}
fn pagination_key(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::PAGINATION_KEY)
}
fn pagination_key_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::PAGINATION_KEY_TYPE)
}
fn password_hashing_algorithm_type(
    v: &mut Violations,
    raw: String,
) -> Option<super::PasswordHashingAlgorithmType> {
    v.scalar(raw, &super::rules::PASSWORD_HASHING_ALGORITHM_TYPE)
}
fn password_history_size_type(v: &mut Violations, raw: i32) -> Option<i32> {
    v.scalar(raw, &super::rules::PASSWORD_HISTORY_SIZE_TYPE)
}
fn password_policy_min_length_type(v: &mut Violations, raw: i32) -> Option<i32> {
    v.scalar(raw, &super::rules::PASSWORD_POLICY_MIN_LENGTH_TYPE)
}
fn password_policy_type(
    v: &mut Violations,
    raw: super::raw::PasswordPolicyType,
) -> Option<super::PasswordPolicyType> {
    let minimum_length = v
        .optional("minimumLength", raw.minimum_length, password_policy_min_length_type);
    let password_history_size = v
        .optional(
            "passwordHistorySize",
            raw.password_history_size,
            password_history_size_type,
        );
    let temporary_password_validity_days = v
        .optional(
            "temporaryPasswordValidityDays",
            raw.temporary_password_validity_days,
            temporary_password_validity_days_type,
        );
    Some(super::PasswordPolicyType {
        minimum_length,
        password_history_size,
        require_lowercase: raw.require_lowercase,
        require_numbers: raw.require_numbers,
        require_symbols: raw.require_symbols,
        require_uppercase: raw.require_uppercase,
        temporary_password_validity_days,
    })
}
fn password_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::PASSWORD_TYPE)
}
fn pool_query_limit_type(v: &mut Violations, raw: i32) -> Option<i32> {
    v.scalar(raw, &super::rules::POOL_QUERY_LIMIT_TYPE)
}
fn pre_token_generation_lambda_version_type(
    v: &mut Violations,
    raw: String,
) -> Option<super::PreTokenGenerationLambdaVersionType> {
    v.scalar(raw, &super::rules::PRE_TOKEN_GENERATION_LAMBDA_VERSION_TYPE)
}
fn pre_token_generation_version_config_type(
    v: &mut Violations,
    raw: super::raw::PreTokenGenerationVersionConfigType,
) -> Option<super::PreTokenGenerationVersionConfigType> {
    let lambda_arn = v.required("lambdaArn", raw.lambda_arn, arn_type);
    let lambda_version = v
        .required(
            "lambdaVersion",
            raw.lambda_version,
            pre_token_generation_lambda_version_type,
        );
    Some(super::PreTokenGenerationVersionConfigType {
        lambda_arn: lambda_arn?,
        lambda_version: lambda_version?,
    })
}
fn precedence_type(v: &mut Violations, raw: i32) -> Option<i32> {
    v.scalar(raw, &super::rules::PRECEDENCE_TYPE)
}
fn prevent_user_existence_error_types(
    v: &mut Violations,
    raw: String,
) -> Option<super::PreventUserExistenceErrorTypes> {
    v.scalar(raw, &super::rules::PREVENT_USER_EXISTENCE_ERROR_TYPES)
}
fn priority_type(v: &mut Violations, raw: i32) -> Option<i32> {
    v.scalar(raw, &super::rules::PRIORITY_TYPE)
}
fn provider_details_type(
    v: &mut Violations,
    raw: BTreeMap<String, Option<String>>,
) -> Option<BTreeMap<String, String>> {
    v.scalar_map(
        raw,
        &Length::new(),
        &super::rules::STRING_TYPE,
        &super::rules::STRING_TYPE,
    )
}
fn provider_name_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::PROVIDER_NAME_TYPE)
}
fn provider_name_type_v2(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::PROVIDER_NAME_TYPE_V2)
}
fn provider_user_identifier_type(
    v: &mut Violations,
    raw: super::raw::ProviderUserIdentifierType,
) -> Option<super::ProviderUserIdentifierType> {
    let provider_attribute_name = v
        .optional("providerAttributeName", raw.provider_attribute_name, string_type);
    let provider_attribute_value = v
        .optional("providerAttributeValue", raw.provider_attribute_value, string_type);
    let provider_name = v
        .optional("providerName", raw.provider_name, provider_name_type);
    Some(super::ProviderUserIdentifierType {
        provider_attribute_name,
        provider_attribute_value,
        provider_name,
    })
}
fn query_limit(v: &mut Violations, raw: i32) -> Option<i32> {
    v.scalar(raw, &super::rules::QUERY_LIMIT)
}
fn query_limit_type(v: &mut Violations, raw: i32) -> Option<i32> {
    v.scalar(raw, &super::rules::QUERY_LIMIT_TYPE)
}
fn recovery_mechanisms_type(
    v: &mut Violations,
    raw: Vec<Option<super::raw::RecoveryOptionType>>,
) -> Option<Vec<super::RecoveryOptionType>> {
    v.structures(raw, &Length::new().min(1).max(2), recovery_option_type)
}
fn recovery_option_name_type(
    v: &mut Violations,
    raw: String,
) -> Option<super::RecoveryOptionNameType> {
    v.scalar(raw, &super::rules::RECOVERY_OPTION_NAME_TYPE)
}
fn recovery_option_type(
    v: &mut Violations,
    raw: super::raw::RecoveryOptionType,
) -> Option<super::RecoveryOptionType> {
    let name = v.required("name", raw.name, recovery_option_name_type);
    let priority = v.required("priority", raw.priority, priority_type);
    Some(super::RecoveryOptionType {
        name: name?,
        priority: priority?,
    })
}
fn redirect_url_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::REDIRECT_URL_TYPE)
}
fn refresh_token_rotation_type(
    v: &mut Violations,
    raw: super::raw::RefreshTokenRotationType,
) -> Option<super::RefreshTokenRotationType> {
    let feature = v.required("feature", raw.feature, feature_type);
    let retry_grace_period_seconds = v
        .optional(
            "retryGracePeriodSeconds",
            raw.retry_grace_period_seconds,
            retry_grace_period_seconds_type,
        );
    Some(super::RefreshTokenRotationType {
        feature: feature?,
        retry_grace_period_seconds,
    })
}
fn refresh_token_validity_type(v: &mut Violations, raw: i32) -> Option<i32> {
    v.scalar(raw, &super::rules::REFRESH_TOKEN_VALIDITY_TYPE)
}
fn region_code_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::REGION_CODE_TYPE)
}
fn region_name_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::REGION_NAME_TYPE)
}
fn relying_party_id_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::RELYING_PARTY_ID_TYPE)
}
pub(super) fn resend_confirmation_code_request(
    v: &mut Violations,
    raw: super::raw::ResendConfirmationCodeRequest,
) -> Option<super::ResendConfirmationCodeRequest> {
    let analytics_metadata = v
        .optional("analyticsMetadata", raw.analytics_metadata, analytics_metadata_type);
    let client_id = v.required("clientId", raw.client_id, client_id_type);
    let client_metadata = v
        .optional("clientMetadata", raw.client_metadata, client_metadata_type);
    let secret_hash = v.optional("secretHash", raw.secret_hash, secret_hash_type);
    let user_context_data = v
        .optional("userContextData", raw.user_context_data, user_context_data_type);
    let username = v.required_secret("username", raw.username, username_type);
    Some(super::ResendConfirmationCodeRequest {
        analytics_metadata,
        client_id: client_id?,
        client_metadata,
        secret_hash,
        user_context_data,
        username: username?,
    })
}
fn resource_id_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::RESOURCE_ID_TYPE)
}
fn resource_list_type(
    v: &mut Violations,
    raw: Vec<Option<String>>,
) -> Option<Vec<String>> {
    v.scalars(
        raw,
        &Length::new().min(0).max(1),
        &super::rules::RESOURCE_SERVER_IDENTIFIER_TYPE,
    )
}
fn resource_server_identifier_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::RESOURCE_SERVER_IDENTIFIER_TYPE)
}
fn resource_server_name_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::RESOURCE_SERVER_NAME_TYPE)
}
fn resource_server_scope_description_type(
    v: &mut Violations,
    raw: String,
) -> Option<String> {
    v.scalar(raw, &super::rules::RESOURCE_SERVER_SCOPE_DESCRIPTION_TYPE)
}
fn resource_server_scope_list_type(
    v: &mut Violations,
    raw: Vec<Option<super::raw::ResourceServerScopeType>>,
) -> Option<Vec<super::ResourceServerScopeType>> {
    v.structures(raw, &Length::new().max(100), resource_server_scope_type)
}
fn resource_server_scope_name_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::RESOURCE_SERVER_SCOPE_NAME_TYPE)
}
fn resource_server_scope_type(
    v: &mut Violations,
    raw: super::raw::ResourceServerScopeType,
) -> Option<super::ResourceServerScopeType> {
    let scope_description = v
        .required(
            "scopeDescription",
            raw.scope_description,
            resource_server_scope_description_type,
        );
    let scope_name = v
        .required("scopeName", raw.scope_name, resource_server_scope_name_type);
    Some(super::ResourceServerScopeType {
        scope_description: scope_description?,
        scope_name: scope_name?,
    })
}
pub(super) fn respond_to_auth_challenge_request(
    v: &mut Violations,
    raw: super::raw::RespondToAuthChallengeRequest,
) -> Option<super::RespondToAuthChallengeRequest> {
    let analytics_metadata = v
        .optional("analyticsMetadata", raw.analytics_metadata, analytics_metadata_type);
    let challenge_name = v
        .required("challengeName", raw.challenge_name, challenge_name_type);
    let challenge_responses = v
        .optional(
            "challengeResponses",
            raw.challenge_responses,
            challenge_responses_type,
        );
    let client_id = v.required("clientId", raw.client_id, client_id_type);
    let client_metadata = v
        .optional("clientMetadata", raw.client_metadata, client_metadata_type);
    let session = v.optional("session", raw.session, session_type);
    let user_context_data = v
        .optional("userContextData", raw.user_context_data, user_context_data_type);
    Some(super::RespondToAuthChallengeRequest {
        analytics_metadata,
        challenge_name: challenge_name?,
        challenge_responses,
        client_id: client_id?,
        client_metadata,
        session,
        user_context_data,
    })
}
fn retry_grace_period_seconds_type(v: &mut Violations, raw: i32) -> Option<i32> {
    v.scalar(raw, &super::rules::RETRY_GRACE_PERIOD_SECONDS_TYPE)
}
fn revoke_associated_sessions_type(
    v: &mut Violations,
    raw: String,
) -> Option<super::RevokeAssociatedSessionsType> {
    v.scalar(raw, &super::rules::REVOKE_ASSOCIATED_SESSIONS_TYPE)
}
pub(super) fn revoke_token_request(
    v: &mut Violations,
    raw: super::raw::RevokeTokenRequest,
) -> Option<super::RevokeTokenRequest> {
    let client_id = v.required("clientId", raw.client_id, client_id_type);
    let client_secret = v
        .optional("clientSecret", raw.client_secret, client_secret_type);
    let revoke_associated_sessions = v
        .optional(
            "revokeAssociatedSessions",
            raw.revoke_associated_sessions,
            revoke_associated_sessions_type,
        );
    let token = v.required_secret("token", raw.token, token_model_type);
    Some(super::RevokeTokenRequest {
        client_id: client_id?,
        client_secret,
        revoke_associated_sessions,
        token: token?,
    })
}
pub(super) fn revoke_user_session_request(
    v: &mut Violations,
    raw: super::raw::RevokeUserSessionRequest,
) -> Option<super::RevokeUserSessionRequest> {
    let access_token = v
        .required_secret("accessToken", raw.access_token, token_model_type);
    let revoke_associated_sessions = v
        .optional(
            "revokeAssociatedSessions",
            raw.revoke_associated_sessions,
            revoke_associated_sessions_type,
        );
    let session_id = v.required("sessionId", raw.session_id, session_id_type);
    Some(super::RevokeUserSessionRequest {
        access_token: access_token?,
        revoke_associated_sessions,
        session_id: session_id?,
    })
}
fn risk_exception_configuration_type(
    v: &mut Violations,
    raw: super::raw::RiskExceptionConfigurationType,
) -> Option<super::RiskExceptionConfigurationType> {
    let blocked_ip_range_list = v
        .optional(
            "blockedIPRangeList",
            raw.blocked_ip_range_list,
            blocked_ip_range_list_type,
        );
    let skipped_ip_range_list = v
        .optional(
            "skippedIPRangeList",
            raw.skipped_ip_range_list,
            skipped_ip_range_list_type,
        );
    Some(super::RiskExceptionConfigurationType {
        blocked_ip_range_list,
        skipped_ip_range_list,
    })
}
fn routing_type(
    v: &mut Violations,
    raw: super::raw::RoutingType,
) -> Option<super::RoutingType> {
    let failover = v.optional("failover", raw.failover, failover_type);
    Some(super::RoutingType { failover })
}
fn s3_arn_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::S3_ARN_TYPE)
}
fn s3_configuration_type(
    v: &mut Violations,
    raw: super::raw::S3ConfigurationType,
) -> Option<super::S3ConfigurationType> {
    let bucket_arn = v.optional("bucketArn", raw.bucket_arn, s3_arn_type);
    Some(super::S3ConfigurationType {
        bucket_arn,
    })
}
fn ses_configuration_set(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::SES_CONFIGURATION_SET)
}
fn sms_mfa_settings_type(
    _v: &mut Violations,
    raw: super::raw::SMSMfaSettingsType,
) -> Option<super::SMSMfaSettingsType> {
    Some(super::SMSMfaSettingsType {
        enabled: raw.enabled,
        preferred_mfa: raw.preferred_mfa,
    })
}
fn sso_session_max_validity_minutes_type(v: &mut Violations, raw: i32) -> Option<i32> {
    v.scalar(raw, &super::rules::SSO_SESSION_MAX_VALIDITY_MINUTES_TYPE)
}
fn schema_attribute_type(
    v: &mut Violations,
    raw: super::raw::SchemaAttributeType,
) -> Option<super::SchemaAttributeType> {
    let attribute_data_type = v
        .optional("attributeDataType", raw.attribute_data_type, attribute_data_type);
    let name = v.optional("name", raw.name, custom_attribute_name_type);
    let number_attribute_constraints = v
        .optional(
            "numberAttributeConstraints",
            raw.number_attribute_constraints,
            number_attribute_constraints_type,
        );
    let string_attribute_constraints = v
        .optional(
            "stringAttributeConstraints",
            raw.string_attribute_constraints,
            string_attribute_constraints_type,
        );
    Some(super::SchemaAttributeType {
        attribute_data_type,
        developer_only_attribute: raw.developer_only_attribute,
        mutable: raw.mutable,
        name,
        number_attribute_constraints,
        required: raw.required,
        string_attribute_constraints,
    })
}
fn schema_attributes_list_type(
    v: &mut Violations,
    raw: Vec<Option<super::raw::SchemaAttributeType>>,
) -> Option<Vec<super::SchemaAttributeType>> {
    v.structures(raw, &Length::new().min(1).max(50), schema_attribute_type)
}
fn scope_list_type(v: &mut Violations, raw: Vec<Option<String>>) -> Option<Vec<String>> {
    v.scalars(raw, &Length::new().max(50), &super::rules::SCOPE_TYPE)
}
fn search_pagination_token_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::SEARCH_PAGINATION_TOKEN_TYPE)
}
fn searched_attribute_names_list_type(
    v: &mut Violations,
    raw: Vec<Option<String>>,
) -> Option<Vec<String>> {
    v.scalars(raw, &Length::new(), &super::rules::ATTRIBUTE_NAME_TYPE)
}
fn secret_hash_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::SECRET_HASH_TYPE)
}
fn security_policy_type(
    v: &mut Violations,
    raw: String,
) -> Option<super::SecurityPolicyType> {
    v.scalar(raw, &super::rules::SECURITY_POLICY_TYPE)
}
fn session_id_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::SESSION_ID_TYPE)
}
fn session_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::SESSION_TYPE)
}
pub(super) fn set_log_delivery_configuration_request(
    v: &mut Violations,
    raw: super::raw::SetLogDeliveryConfigurationRequest,
) -> Option<super::SetLogDeliveryConfigurationRequest> {
    let log_configurations = v
        .required(
            "logConfigurations",
            raw.log_configurations,
            log_configuration_list_type,
        );
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    Some(super::SetLogDeliveryConfigurationRequest {
        log_configurations: log_configurations?,
        user_pool_id: user_pool_id?,
    })
}
pub(super) fn set_risk_configuration_request(
    v: &mut Violations,
    raw: super::raw::SetRiskConfigurationRequest,
) -> Option<super::SetRiskConfigurationRequest> {
    let account_takeover_risk_configuration = v
        .optional(
            "accountTakeoverRiskConfiguration",
            raw.account_takeover_risk_configuration,
            account_takeover_risk_configuration_type,
        );
    let client_id = v.optional("clientId", raw.client_id, client_id_type);
    let compromised_credentials_risk_configuration = v
        .optional(
            "compromisedCredentialsRiskConfiguration",
            raw.compromised_credentials_risk_configuration,
            compromised_credentials_risk_configuration_type,
        );
    let risk_exception_configuration = v
        .optional(
            "riskExceptionConfiguration",
            raw.risk_exception_configuration,
            risk_exception_configuration_type,
        );
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    Some(super::SetRiskConfigurationRequest {
        account_takeover_risk_configuration,
        client_id,
        compromised_credentials_risk_configuration,
        risk_exception_configuration,
        user_pool_id: user_pool_id?,
    })
}
pub(super) fn set_ui_customization_request(
    v: &mut Violations,
    raw: super::raw::SetUICustomizationRequest,
) -> Option<super::SetUICustomizationRequest> {
    let css = v.optional("cSS", raw.css, css_type);
    let client_id = v.optional("clientId", raw.client_id, client_id_type);
    let image_file = v.optional("imageFile", raw.image_file, image_file_type);
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    Some(super::SetUICustomizationRequest {
        css,
        client_id,
        image_file,
        user_pool_id: user_pool_id?,
    })
}
pub(super) fn set_user_mfa_preference_request(
    v: &mut Violations,
    raw: super::raw::SetUserMFAPreferenceRequest,
) -> Option<super::SetUserMFAPreferenceRequest> {
    let access_token = v
        .required_secret("accessToken", raw.access_token, token_model_type);
    let email_mfa_settings = v
        .optional("emailMfaSettings", raw.email_mfa_settings, email_mfa_settings_type);
    let sms_mfa_settings = v
        .optional("sMSMfaSettings", raw.sms_mfa_settings, sms_mfa_settings_type);
    let software_token_mfa_settings = v
        .optional(
            "softwareTokenMfaSettings",
            raw.software_token_mfa_settings,
            software_token_mfa_settings_type,
        );
    let web_authn_mfa_settings = v
        .optional(
            "webAuthnMfaSettings",
            raw.web_authn_mfa_settings,
            web_authn_mfa_settings_type,
        );
    Some(super::SetUserMFAPreferenceRequest {
        access_token: access_token?,
        email_mfa_settings,
        sms_mfa_settings,
        software_token_mfa_settings,
        web_authn_mfa_settings,
    })
}
pub(super) fn set_user_pool_client_session_configuration_request(
    v: &mut Violations,
    raw: super::raw::SetUserPoolClientSessionConfigurationRequest,
) -> Option<super::SetUserPoolClientSessionConfigurationRequest> {
    let client_id = v.required("clientId", raw.client_id, client_id_type);
    let sso_session = v
        .required("sSOSession", raw.sso_session, client_sso_session_config_type);
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    Some(super::SetUserPoolClientSessionConfigurationRequest {
        client_id: client_id?,
        sso_session: sso_session?,
        user_pool_id: user_pool_id?,
    })
}
pub(super) fn set_user_pool_mfa_config_request(
    v: &mut Violations,
    raw: super::raw::SetUserPoolMfaConfigRequest,
) -> Option<super::SetUserPoolMfaConfigRequest> {
    let email_mfa_configuration = v
        .optional(
            "emailMfaConfiguration",
            raw.email_mfa_configuration,
            email_mfa_config_type,
        );
    let mfa_configuration = v
        .optional("mfaConfiguration", raw.mfa_configuration, user_pool_mfa_type);
    let sms_mfa_configuration = v
        .optional("smsMfaConfiguration", raw.sms_mfa_configuration, sms_mfa_config_type);
    let software_token_mfa_configuration = v
        .optional(
            "softwareTokenMfaConfiguration",
            raw.software_token_mfa_configuration,
            software_token_mfa_config_type,
        );
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    let web_authn_configuration = v
        .optional(
            "webAuthnConfiguration",
            raw.web_authn_configuration,
            web_authn_configuration_type,
        );
    Some(super::SetUserPoolMfaConfigRequest {
        email_mfa_configuration,
        mfa_configuration,
        sms_mfa_configuration,
        software_token_mfa_configuration,
        user_pool_id: user_pool_id?,
        web_authn_configuration,
    })
}
pub(super) fn set_user_pool_session_configuration_request(
    v: &mut Violations,
    raw: super::raw::SetUserPoolSessionConfigurationRequest,
) -> Option<super::SetUserPoolSessionConfigurationRequest> {
    let token_session = v
        .required(
            "tokenSession",
            raw.token_session,
            user_pool_token_session_config_type,
        );
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    let user_session_tracking = v
        .required(
            "userSessionTracking",
            raw.user_session_tracking,
            user_session_tracking_type,
        );
    Some(super::SetUserPoolSessionConfigurationRequest {
        token_session: token_session?,
        user_pool_id: user_pool_id?,
        user_session_tracking: user_session_tracking?,
    })
}
pub(super) fn set_user_settings_request(
    v: &mut Violations,
    raw: super::raw::SetUserSettingsRequest,
) -> Option<super::SetUserSettingsRequest> {
    let access_token = v
        .required_secret("accessToken", raw.access_token, token_model_type);
    let mfa_options = v.required("mFAOptions", raw.mfa_options, mfa_option_list_type);
    Some(super::SetUserSettingsRequest {
        access_token: access_token?,
        mfa_options: mfa_options?,
    })
}
fn sign_in_policy_type(
    v: &mut Violations,
    raw: super::raw::SignInPolicyType,
) -> Option<super::SignInPolicyType> {
    let allowed_first_auth_factors = v
        .optional(
            "allowedFirstAuthFactors",
            raw.allowed_first_auth_factors,
            allowed_first_auth_factors_list_type,
        );
    Some(super::SignInPolicyType {
        allowed_first_auth_factors,
    })
}
pub(super) fn sign_up_request(
    v: &mut Violations,
    raw: super::raw::SignUpRequest,
) -> Option<super::SignUpRequest> {
    let analytics_metadata = v
        .optional("analyticsMetadata", raw.analytics_metadata, analytics_metadata_type);
    let client_id = v.required("clientId", raw.client_id, client_id_type);
    let client_metadata = v
        .optional("clientMetadata", raw.client_metadata, client_metadata_type);
    let password = v.optional("password", raw.password, password_type);
    let secret_hash = v.optional("secretHash", raw.secret_hash, secret_hash_type);
    let user_attributes = v
        .optional("userAttributes", raw.user_attributes, attribute_list_type);
    let user_context_data = v
        .optional("userContextData", raw.user_context_data, user_context_data_type);
    let username = v.required_secret("username", raw.username, username_type);
    let validation_data = v
        .optional("validationData", raw.validation_data, attribute_list_type);
    Some(super::SignUpRequest {
        analytics_metadata,
        client_id: client_id?,
        client_metadata,
        password,
        secret_hash,
        user_attributes,
        user_context_data,
        username: username?,
        validation_data,
    })
}
fn skipped_ip_range_list_type(
    v: &mut Violations,
    raw: Vec<Option<String>>,
) -> Option<Vec<String>> {
    v.scalars(raw, &Length::new().max(200), &super::rules::STRING_TYPE)
}
fn sms_configuration_type(
    v: &mut Violations,
    raw: super::raw::SmsConfigurationType,
) -> Option<super::SmsConfigurationType> {
    let eums_sms = v.optional("eumsSms", raw.eums_sms, eums_sms_configuration_type);
    let external_id = v.optional("externalId", raw.external_id, string_type);
    let sns_caller_arn = v
        .optional("snsCallerArn", raw.sns_caller_arn, optional_arn_type);
    let sns_region = v.optional("snsRegion", raw.sns_region, region_code_type);
    Some(super::SmsConfigurationType {
        eums_sms,
        external_id,
        sns_caller_arn,
        sns_region,
    })
}
fn sms_invite_message_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::SMS_INVITE_MESSAGE_TYPE)
}
fn sms_mfa_config_type(
    v: &mut Violations,
    raw: super::raw::SmsMfaConfigType,
) -> Option<super::SmsMfaConfigType> {
    let sms_authentication_message = v
        .optional(
            "smsAuthenticationMessage",
            raw.sms_authentication_message,
            sms_verification_message_type,
        );
    let sms_configuration = v
        .optional("smsConfiguration", raw.sms_configuration, sms_configuration_type);
    Some(super::SmsMfaConfigType {
        sms_authentication_message,
        sms_configuration,
    })
}
fn sms_verification_message_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::SMS_VERIFICATION_MESSAGE_TYPE)
}
fn software_token_mfa_user_code_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::SOFTWARE_TOKEN_MFA_USER_CODE_TYPE)
}
fn software_token_mfa_config_type(
    _v: &mut Violations,
    raw: super::raw::SoftwareTokenMfaConfigType,
) -> Option<super::SoftwareTokenMfaConfigType> {
    Some(super::SoftwareTokenMfaConfigType {
        enabled: raw.enabled,
    })
}
fn software_token_mfa_settings_type(
    _v: &mut Violations,
    raw: super::raw::SoftwareTokenMfaSettingsType,
) -> Option<super::SoftwareTokenMfaSettingsType> {
    Some(super::SoftwareTokenMfaSettingsType {
        enabled: raw.enabled,
        preferred_mfa: raw.preferred_mfa,
    })
}
pub(super) fn start_user_import_job_request(
    v: &mut Violations,
    raw: super::raw::StartUserImportJobRequest,
) -> Option<super::StartUserImportJobRequest> {
    let job_id = v.required("jobId", raw.job_id, user_import_job_id_type);
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    Some(super::StartUserImportJobRequest {
        job_id: job_id?,
        user_pool_id: user_pool_id?,
    })
}
pub(super) fn start_web_authn_registration_request(
    v: &mut Violations,
    raw: super::raw::StartWebAuthnRegistrationRequest,
) -> Option<super::StartWebAuthnRegistrationRequest> {
    let access_token = v
        .required_secret("accessToken", raw.access_token, token_model_type);
    Some(super::StartWebAuthnRegistrationRequest {
        access_token: access_token?,
    })
}
fn status_type(v: &mut Violations, raw: String) -> Option<super::StatusType> {
    v.scalar(raw, &super::rules::STATUS_TYPE)
}
pub(super) fn stop_user_import_job_request(
    v: &mut Violations,
    raw: super::raw::StopUserImportJobRequest,
) -> Option<super::StopUserImportJobRequest> {
    let job_id = v.required("jobId", raw.job_id, user_import_job_id_type);
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    Some(super::StopUserImportJobRequest {
        job_id: job_id?,
        user_pool_id: user_pool_id?,
    })
}
fn string_attribute_constraints_type(
    v: &mut Violations,
    raw: super::raw::StringAttributeConstraintsType,
) -> Option<super::StringAttributeConstraintsType> {
    let max_length = v.optional("maxLength", raw.max_length, string_type);
    let min_length = v.optional("minLength", raw.min_length, string_type);
    Some(super::StringAttributeConstraintsType {
        max_length,
        min_length,
    })
}
fn string_to_string_map_type(
    v: &mut Violations,
    raw: BTreeMap<String, Option<String>>,
) -> Option<BTreeMap<String, String>> {
    v.scalar_map(
        raw,
        &Length::new(),
        &super::rules::STRING_TYPE,
        &super::rules::STRING_TYPE,
    )
}
fn string_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::STRING_TYPE)
}
fn supported_identity_providers_list_type(
    v: &mut Violations,
    raw: Vec<Option<String>>,
) -> Option<Vec<String>> {
    v.scalars(raw, &Length::new(), &super::rules::PROVIDER_NAME_TYPE)
}
pub(super) fn tag_resource_request(
    v: &mut Violations,
    raw: super::raw::TagResourceRequest,
) -> Option<super::TagResourceRequest> {
    let resource_arn = v.required("resourceArn", raw.resource_arn, arn_type);
    let tags = v.required("tags", raw.tags, user_pool_tags_type);
    Some(super::TagResourceRequest {
        resource_arn: resource_arn?,
        tags: tags?,
    })
}
fn temporary_password_validity_days_type(v: &mut Violations, raw: i32) -> Option<i32> {
    v.scalar(raw, &super::rules::TEMPORARY_PASSWORD_VALIDITY_DAYS_TYPE)
}
fn terms_enforcement_type(
    v: &mut Violations,
    raw: String,
) -> Option<super::TermsEnforcementType> {
    v.scalar(raw, &super::rules::TERMS_ENFORCEMENT_TYPE)
}
fn terms_id_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::TERMS_ID_TYPE)
}
fn terms_name_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::TERMS_NAME_TYPE)
}
fn terms_source_type(v: &mut Violations, raw: String) -> Option<super::TermsSourceType> {
    v.scalar(raw, &super::rules::TERMS_SOURCE_TYPE)
}
fn time_units_type(v: &mut Violations, raw: String) -> Option<super::TimeUnitsType> {
    v.scalar(raw, &super::rules::TIME_UNITS_TYPE)
}
fn token_model_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::TOKEN_MODEL_TYPE)
}
fn token_type_identifier_type(
    v: &mut Violations,
    raw: String,
) -> Option<super::TokenTypeIdentifierType> {
    v.scalar(raw, &super::rules::TOKEN_TYPE_IDENTIFIER_TYPE)
}
fn token_validity_units_type(
    v: &mut Violations,
    raw: super::raw::TokenValidityUnitsType,
) -> Option<super::TokenValidityUnitsType> {
    let access_token = v.optional("accessToken", raw.access_token, time_units_type);
    let id_token = v.optional("idToken", raw.id_token, time_units_type);
    let refresh_token = v.optional("refreshToken", raw.refresh_token, time_units_type);
    Some(super::TokenValidityUnitsType {
        access_token,
        id_token,
        refresh_token,
    })
}
pub(super) fn untag_resource_request(
    v: &mut Violations,
    raw: super::raw::UntagResourceRequest,
) -> Option<super::UntagResourceRequest> {
    let resource_arn = v.required("resourceArn", raw.resource_arn, arn_type);
    let tag_keys = v.required("tagKeys", raw.tag_keys, user_pool_tags_list_type);
    Some(super::UntagResourceRequest {
        resource_arn: resource_arn?,
        tag_keys: tag_keys?,
    })
}
pub(super) fn update_auth_event_feedback_request(
    v: &mut Violations,
    raw: super::raw::UpdateAuthEventFeedbackRequest,
) -> Option<super::UpdateAuthEventFeedbackRequest> {
    let event_id = v.required("eventId", raw.event_id, event_id_type);
    let feedback_token = v
        .required_secret("feedbackToken", raw.feedback_token, token_model_type);
    let feedback_value = v
        .required("feedbackValue", raw.feedback_value, feedback_value_type);
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    let username = v.required_secret("username", raw.username, username_type);
    Some(super::UpdateAuthEventFeedbackRequest {
        event_id: event_id?,
        feedback_token: feedback_token?,
        feedback_value: feedback_value?,
        user_pool_id: user_pool_id?,
        username: username?,
    })
}
pub(super) fn update_device_status_request(
    v: &mut Violations,
    raw: super::raw::UpdateDeviceStatusRequest,
) -> Option<super::UpdateDeviceStatusRequest> {
    let access_token = v
        .required_secret("accessToken", raw.access_token, token_model_type);
    let device_key = v.required("deviceKey", raw.device_key, device_key_type);
    let device_remembered_status = v
        .optional(
            "deviceRememberedStatus",
            raw.device_remembered_status,
            device_remembered_status_type,
        );
    Some(super::UpdateDeviceStatusRequest {
        access_token: access_token?,
        device_key: device_key?,
        device_remembered_status,
    })
}
pub(super) fn update_group_request(
    v: &mut Violations,
    raw: super::raw::UpdateGroupRequest,
) -> Option<super::UpdateGroupRequest> {
    let description = v.optional("description", raw.description, description_type);
    let group_name = v.required("groupName", raw.group_name, group_name_type);
    let precedence = v.optional("precedence", raw.precedence, precedence_type);
    let role_arn = v.optional("roleArn", raw.role_arn, arn_type);
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    Some(super::UpdateGroupRequest {
        description,
        group_name: group_name?,
        precedence,
        role_arn,
        user_pool_id: user_pool_id?,
    })
}
pub(super) fn update_identity_provider_request(
    v: &mut Violations,
    raw: super::raw::UpdateIdentityProviderRequest,
) -> Option<super::UpdateIdentityProviderRequest> {
    let acr_mapping = v.optional("acrMapping", raw.acr_mapping, acr_mapping_type);
    let attribute_mapping = v
        .optional("attributeMapping", raw.attribute_mapping, attribute_mapping_type);
    let idp_identifiers = v
        .optional("idpIdentifiers", raw.idp_identifiers, idp_identifiers_list_type);
    let provider_details = v
        .optional("providerDetails", raw.provider_details, provider_details_type);
    let provider_name = v
        .required("providerName", raw.provider_name, provider_name_type);
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    Some(super::UpdateIdentityProviderRequest {
        acr_mapping,
        attribute_mapping,
        idp_identifiers,
        provider_details,
        provider_name: provider_name?,
        user_pool_id: user_pool_id?,
    })
}
pub(super) fn update_managed_login_branding_request(
    v: &mut Violations,
    raw: super::raw::UpdateManagedLoginBrandingRequest,
) -> Option<super::UpdateManagedLoginBrandingRequest> {
    let assets = v.optional("assets", raw.assets, asset_list_type);
    let managed_login_branding_id = v
        .optional(
            "managedLoginBrandingId",
            raw.managed_login_branding_id,
            managed_login_branding_id_type,
        );
    let user_pool_id = v.optional("userPoolId", raw.user_pool_id, user_pool_id_type);
    Some(super::UpdateManagedLoginBrandingRequest {
        assets,
        managed_login_branding_id,
        settings: raw.settings,
        use_cognito_provided_values: raw.use_cognito_provided_values,
        user_pool_id,
    })
}
pub(super) fn update_provisioned_limit_request(
    v: &mut Violations,
    raw: super::raw::UpdateProvisionedLimitRequest,
) -> Option<super::UpdateProvisionedLimitRequest> {
    let limit_definition = v
        .required("limitDefinition", raw.limit_definition, limit_definition_type);
    let requested_limit_value = v
        .required("requestedLimitValue", raw.requested_limit_value, Violations::pass);
    Some(super::UpdateProvisionedLimitRequest {
        limit_definition: limit_definition?,
        requested_limit_value: requested_limit_value?,
    })
}
fn update_replica_status_type(
    v: &mut Violations,
    raw: String,
) -> Option<super::UpdateReplicaStatusType> {
    v.scalar(raw, &super::rules::UPDATE_REPLICA_STATUS_TYPE)
}
pub(super) fn update_resource_server_request(
    v: &mut Violations,
    raw: super::raw::UpdateResourceServerRequest,
) -> Option<super::UpdateResourceServerRequest> {
    let identifier = v
        .required("identifier", raw.identifier, resource_server_identifier_type);
    let name = v.required("name", raw.name, resource_server_name_type);
    let scopes = v.optional("scopes", raw.scopes, resource_server_scope_list_type);
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    Some(super::UpdateResourceServerRequest {
        identifier: identifier?,
        name: name?,
        scopes,
        user_pool_id: user_pool_id?,
    })
}
pub(super) fn update_terms_request(
    v: &mut Violations,
    raw: super::raw::UpdateTermsRequest,
) -> Option<super::UpdateTermsRequest> {
    let enforcement = v.optional("enforcement", raw.enforcement, terms_enforcement_type);
    let links = v.optional("links", raw.links, links_type);
    let terms_id = v.required("termsId", raw.terms_id, terms_id_type);
    let terms_name = v.optional("termsName", raw.terms_name, terms_name_type);
    let terms_source = v.optional("termsSource", raw.terms_source, terms_source_type);
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    Some(super::UpdateTermsRequest {
        enforcement,
        links,
        terms_id: terms_id?,
        terms_name,
        terms_source,
        user_pool_id: user_pool_id?,
    })
}
pub(super) fn update_user_attributes_request(
    v: &mut Violations,
    raw: super::raw::UpdateUserAttributesRequest,
) -> Option<super::UpdateUserAttributesRequest> {
    let access_token = v
        .required_secret("accessToken", raw.access_token, token_model_type);
    let client_metadata = v
        .optional("clientMetadata", raw.client_metadata, client_metadata_type);
    let user_attributes = v
        .required("userAttributes", raw.user_attributes, attribute_list_type);
    Some(super::UpdateUserAttributesRequest {
        access_token: access_token?,
        client_metadata,
        user_attributes: user_attributes?,
    })
}
pub(super) fn update_user_pool_client_request(
    v: &mut Violations,
    raw: super::raw::UpdateUserPoolClientRequest,
) -> Option<super::UpdateUserPoolClientRequest> {
    let access_token_validity = v
        .optional(
            "accessTokenValidity",
            raw.access_token_validity,
            access_token_validity_type,
        );
    let allowed_o_auth_flows = v
        .optional("allowedOAuthFlows", raw.allowed_o_auth_flows, o_auth_flows_type);
    let allowed_o_auth_scopes = v
        .optional("allowedOAuthScopes", raw.allowed_o_auth_scopes, scope_list_type);
    let analytics_configuration = v
        .optional(
            "analyticsConfiguration",
            raw.analytics_configuration,
            analytics_configuration_type,
        );
    let auth_session_validity = v
        .optional(
            "authSessionValidity",
            raw.auth_session_validity,
            auth_session_validity_type,
        );
    let callback_urls = v
        .optional("callbackURLs", raw.callback_urls, callback_urls_list_type);
    let client_id = v.required("clientId", raw.client_id, client_id_type);
    let client_name = v.optional("clientName", raw.client_name, client_name_type);
    let default_redirect_uri = v
        .optional("defaultRedirectURI", raw.default_redirect_uri, redirect_url_type);
    let explicit_auth_flows = v
        .optional(
            "explicitAuthFlows",
            raw.explicit_auth_flows,
            explicit_auth_flows_list_type,
        );
    let id_token_validity = v
        .optional("idTokenValidity", raw.id_token_validity, id_token_validity_type);
    let logout_urls = v.optional("logoutURLs", raw.logout_urls, logout_urls_list_type);
    let prevent_user_existence_errors = v
        .optional(
            "preventUserExistenceErrors",
            raw.prevent_user_existence_errors,
            prevent_user_existence_error_types,
        );
    let read_attributes = v
        .optional("readAttributes", raw.read_attributes, client_permission_list_type);
    let refresh_token_rotation = v
        .optional(
            "refreshTokenRotation",
            raw.refresh_token_rotation,
            refresh_token_rotation_type,
        );
    let refresh_token_validity = v
        .optional(
            "refreshTokenValidity",
            raw.refresh_token_validity,
            refresh_token_validity_type,
        );
    let supported_identity_providers = v
        .optional(
            "supportedIdentityProviders",
            raw.supported_identity_providers,
            supported_identity_providers_list_type,
        );
    let token_validity_units = v
        .optional(
            "tokenValidityUnits",
            raw.token_validity_units,
            token_validity_units_type,
        );
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    let write_attributes = v
        .optional("writeAttributes", raw.write_attributes, client_permission_list_type);
    Some(super::UpdateUserPoolClientRequest {
        access_token_validity,
        allowed_o_auth_flows,
        allowed_o_auth_flows_user_pool_client: raw.allowed_o_auth_flows_user_pool_client,
        allowed_o_auth_scopes,
        analytics_configuration,
        auth_session_validity,
        callback_urls,
        client_id: client_id?,
        client_name,
        default_redirect_uri,
        enable_propagate_additional_user_context_data: raw
            .enable_propagate_additional_user_context_data,
        enable_token_revocation: raw.enable_token_revocation,
        explicit_auth_flows,
        id_token_validity,
        logout_urls,
        prevent_user_existence_errors,
        read_attributes,
        refresh_token_rotation,
        refresh_token_validity,
        supported_identity_providers,
        token_validity_units,
        user_pool_id: user_pool_id?,
        write_attributes,
    })
}
pub(super) fn update_user_pool_domain_request(
    v: &mut Violations,
    raw: super::raw::UpdateUserPoolDomainRequest,
) -> Option<super::UpdateUserPoolDomainRequest> {
    let custom_domain_config = v
        .optional(
            "customDomainConfig",
            raw.custom_domain_config,
            custom_domain_config_type,
        );
    let domain = v.required("domain", raw.domain, domain_type);
    let routing = v.optional("routing", raw.routing, routing_type);
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    Some(super::UpdateUserPoolDomainRequest {
        custom_domain_config,
        domain: domain?,
        managed_login_version: raw.managed_login_version,
        routing,
        user_pool_id: user_pool_id?,
    })
}
pub(super) fn update_user_pool_replica_request(
    v: &mut Violations,
    raw: super::raw::UpdateUserPoolReplicaRequest,
) -> Option<super::UpdateUserPoolReplicaRequest> {
    let region_name = v.required("regionName", raw.region_name, region_name_type);
    let status = v.required("status", raw.status, update_replica_status_type);
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    Some(super::UpdateUserPoolReplicaRequest {
        region_name: region_name?,
        status: status?,
        user_pool_id: user_pool_id?,
    })
}
#[expect(clippy::too_many_lines, reason = "a few lines for each of its members")]
pub(super) fn update_user_pool_request(
    v: &mut Violations,
    raw: super::raw::UpdateUserPoolRequest,
) -> Option<super::UpdateUserPoolRequest> {
    let account_recovery_setting = v
        .optional(
            "accountRecoverySetting",
            raw.account_recovery_setting,
            account_recovery_setting_type,
        );
    let acr_configuration = v
        .optional("acrConfiguration", raw.acr_configuration, acr_configuration_type);
    let admin_create_user_config = v
        .optional(
            "adminCreateUserConfig",
            raw.admin_create_user_config,
            admin_create_user_config_type,
        );
    let auto_verified_attributes = v
        .optional(
            "autoVerifiedAttributes",
            raw.auto_verified_attributes,
            verified_attributes_list_type,
        );
    let dcr_configuration = v
        .optional("dcrConfiguration", raw.dcr_configuration, dcr_configuration_type);
    let deletion_protection = v
        .optional(
            "deletionProtection",
            raw.deletion_protection,
            deletion_protection_type,
        );
    let device_configuration = v
        .optional(
            "deviceConfiguration",
            raw.device_configuration,
            device_configuration_type,
        );
    let email_configuration = v
        .optional(
            "emailConfiguration",
            raw.email_configuration,
            email_configuration_type,
        );
    let email_verification_message = v
        .optional(
            "emailVerificationMessage",
            raw.email_verification_message,
            email_verification_message_type,
        );
    let email_verification_subject = v
        .optional(
            "emailVerificationSubject",
            raw.email_verification_subject,
            email_verification_subject_type,
        );
    let issuer_configuration = v
        .optional(
            "issuerConfiguration",
            raw.issuer_configuration,
            issuer_configuration_type,
        );
    let key_configuration = v
        .optional("keyConfiguration", raw.key_configuration, key_configuration_type);
    let lambda_config = v
        .optional("lambdaConfig", raw.lambda_config, lambda_config_type);
    let mfa_configuration = v
        .optional("mfaConfiguration", raw.mfa_configuration, user_pool_mfa_type);
    let policies = v.optional("policies", raw.policies, user_pool_policy_type);
    let pool_name = v.optional("poolName", raw.pool_name, user_pool_name_type);
    let sms_authentication_message = v
        .optional(
            "smsAuthenticationMessage",
            raw.sms_authentication_message,
            sms_verification_message_type,
        );
    let sms_configuration = v
        .optional("smsConfiguration", raw.sms_configuration, sms_configuration_type);
    let sms_verification_message = v
        .optional(
            "smsVerificationMessage",
            raw.sms_verification_message,
            sms_verification_message_type,
        );
    let user_attribute_update_settings = v
        .optional(
            "userAttributeUpdateSettings",
            raw.user_attribute_update_settings,
            user_attribute_update_settings_type,
        );
    let user_pool_add_ons = v
        .optional("userPoolAddOns", raw.user_pool_add_ons, user_pool_add_ons_type);
    let user_pool_id = v.required("userPoolId", raw.user_pool_id, user_pool_id_type);
    let user_pool_tags = v
        .optional("userPoolTags", raw.user_pool_tags, user_pool_tags_type);
    let user_pool_tier = v
        .optional("userPoolTier", raw.user_pool_tier, user_pool_tier_type);
    let verification_message_template = v
        .optional(
            "verificationMessageTemplate",
            raw.verification_message_template,
            verification_message_template_type,
        );
    Some(super::UpdateUserPoolRequest {
        account_recovery_setting,
        acr_configuration,
        admin_create_user_config,
        auto_verified_attributes,
        dcr_configuration,
        deletion_protection,
        device_configuration,
        email_configuration,
        email_verification_message,
        email_verification_subject,
        issuer_configuration,
        key_configuration,
        lambda_config,
        mfa_configuration,
        policies,
        pool_name,
        sms_authentication_message,
        sms_configuration,
        sms_verification_message,
        user_attribute_update_settings,
        user_pool_add_ons,
        user_pool_id: user_pool_id?,
        user_pool_tags,
        user_pool_tier,
        verification_message_template,
    })
}
fn user_attribute_update_settings_type(
    v: &mut Violations,
    raw: super::raw::UserAttributeUpdateSettingsType,
) -> Option<super::UserAttributeUpdateSettingsType> {
    let attributes_require_verification_before_update = v
        .optional(
            "attributesRequireVerificationBeforeUpdate",
            raw.attributes_require_verification_before_update,
            attributes_require_verification_before_update_type,
        );
    Some(super::UserAttributeUpdateSettingsType {
        attributes_require_verification_before_update,
    })
}
fn user_context_data_type(
    v: &mut Violations,
    raw: super::raw::UserContextDataType,
) -> Option<super::UserContextDataType> {
    let encoded_data = v.optional("encodedData", raw.encoded_data, string_type);
    let ip_address = v.optional("ipAddress", raw.ip_address, string_type);
    Some(super::UserContextDataType {
        encoded_data,
        ip_address,
    })
}
fn user_filter_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::USER_FILTER_TYPE)
}
fn user_import_job_id_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::USER_IMPORT_JOB_ID_TYPE)
}
fn user_import_job_name_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::USER_IMPORT_JOB_NAME_TYPE)
}
fn user_pool_add_ons_type(
    v: &mut Violations,
    raw: super::raw::UserPoolAddOnsType,
) -> Option<super::UserPoolAddOnsType> {
    let advanced_security_additional_flows = v
        .optional(
            "advancedSecurityAdditionalFlows",
            raw.advanced_security_additional_flows,
            advanced_security_additional_flows_type,
        );
    let advanced_security_mode = v
        .required(
            "advancedSecurityMode",
            raw.advanced_security_mode,
            advanced_security_mode_type,
        );
    Some(super::UserPoolAddOnsType {
        advanced_security_additional_flows,
        advanced_security_mode: advanced_security_mode?,
    })
}
fn user_pool_id_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::USER_POOL_ID_TYPE)
}
fn user_pool_mfa_type(
    v: &mut Violations,
    raw: String,
) -> Option<super::UserPoolMfaType> {
    v.scalar(raw, &super::rules::USER_POOL_MFA_TYPE)
}
fn user_pool_name_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::USER_POOL_NAME_TYPE)
}
fn user_pool_policy_type(
    v: &mut Violations,
    raw: super::raw::UserPoolPolicyType,
) -> Option<super::UserPoolPolicyType> {
    let password_policy = v
        .optional("passwordPolicy", raw.password_policy, password_policy_type);
    let sign_in_policy = v
        .optional("signInPolicy", raw.sign_in_policy, sign_in_policy_type);
    Some(super::UserPoolPolicyType {
        password_policy,
        sign_in_policy,
    })
}
fn user_pool_tags_list_type(
    v: &mut Violations,
    raw: Vec<Option<String>>,
) -> Option<Vec<String>> {
    v.scalars(raw, &Length::new(), &super::rules::TAG_KEYS_TYPE)
}
fn user_pool_tags_type(
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
fn user_pool_tier_type(
    v: &mut Violations,
    raw: String,
) -> Option<super::UserPoolTierType> {
    v.scalar(raw, &super::rules::USER_POOL_TIER_TYPE)
}
fn user_pool_token_session_config_type(
    v: &mut Violations,
    raw: super::raw::UserPoolTokenSessionConfigType,
) -> Option<super::UserPoolTokenSessionConfigType> {
    let max_per_user = v
        .required("maxPerUser", raw.max_per_user, max_sessions_per_user_type);
    Some(super::UserPoolTokenSessionConfigType {
        max_per_user: max_per_user?,
    })
}
fn user_session_tracking_type(
    v: &mut Violations,
    raw: String,
) -> Option<super::UserSessionTrackingType> {
    v.scalar(raw, &super::rules::USER_SESSION_TRACKING_TYPE)
}
fn user_verification_type(
    v: &mut Violations,
    raw: String,
) -> Option<super::UserVerificationType> {
    v.scalar(raw, &super::rules::USER_VERIFICATION_TYPE)
}
fn username_attributes_list_type(
    v: &mut Violations,
    raw: Vec<Option<String>>,
) -> Option<Vec<super::UsernameAttributeType>> {
    v.scalars(raw, &Length::new(), &super::rules::USERNAME_ATTRIBUTE_TYPE)
}
fn username_configuration_type(
    v: &mut Violations,
    raw: super::raw::UsernameConfigurationType,
) -> Option<super::UsernameConfigurationType> {
    let case_sensitive = v
        .required("caseSensitive", raw.case_sensitive, Violations::pass);
    Some(super::UsernameConfigurationType {
        case_sensitive: case_sensitive?,
    })
}
fn username_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::USERNAME_TYPE)
}
fn verification_message_template_type(
    v: &mut Violations,
    raw: super::raw::VerificationMessageTemplateType,
) -> Option<super::VerificationMessageTemplateType> {
    let default_email_option = v
        .optional(
            "defaultEmailOption",
            raw.default_email_option,
            default_email_option_type,
        );
    let email_message = v
        .optional("emailMessage", raw.email_message, email_verification_message_type);
    let email_message_by_link = v
        .optional(
            "emailMessageByLink",
            raw.email_message_by_link,
            email_verification_message_by_link_type,
        );
    let email_subject = v
        .optional("emailSubject", raw.email_subject, email_verification_subject_type);
    let email_subject_by_link = v
        .optional(
            "emailSubjectByLink",
            raw.email_subject_by_link,
            email_verification_subject_by_link_type,
        );
    let sms_message = v
        .optional("smsMessage", raw.sms_message, sms_verification_message_type);
    Some(super::VerificationMessageTemplateType {
        default_email_option,
        email_message,
        email_message_by_link,
        email_subject,
        email_subject_by_link,
        sms_message,
    })
}
fn verified_attributes_list_type(
    v: &mut Violations,
    raw: Vec<Option<String>>,
) -> Option<Vec<super::VerifiedAttributeType>> {
    v.scalars(raw, &Length::new(), &super::rules::VERIFIED_ATTRIBUTE_TYPE)
}
pub(super) fn verify_software_token_request(
    v: &mut Violations,
    raw: super::raw::VerifySoftwareTokenRequest,
) -> Option<super::VerifySoftwareTokenRequest> {
    let access_token = v.optional("accessToken", raw.access_token, token_model_type);
    let friendly_device_name = v
        .optional("friendlyDeviceName", raw.friendly_device_name, string_type);
    let session = v.optional("session", raw.session, session_type);
    let user_code = v
        .required_secret("userCode", raw.user_code, software_token_mfa_user_code_type);
    Some(super::VerifySoftwareTokenRequest {
        access_token,
        friendly_device_name,
        session,
        user_code: user_code?,
    })
}
pub(super) fn verify_user_attribute_request(
    v: &mut Violations,
    raw: super::raw::VerifyUserAttributeRequest,
) -> Option<super::VerifyUserAttributeRequest> {
    let access_token = v
        .required_secret("accessToken", raw.access_token, token_model_type);
    let attribute_name = v
        .required("attributeName", raw.attribute_name, attribute_name_type);
    let code = v.required("code", raw.code, confirmation_code_type);
    Some(super::VerifyUserAttributeRequest {
        access_token: access_token?,
        attribute_name: attribute_name?,
        code: code?,
    })
}
fn web_authn_configuration_type(
    v: &mut Violations,
    raw: super::raw::WebAuthnConfigurationType,
) -> Option<super::WebAuthnConfigurationType> {
    let factor_configuration = v
        .optional(
            "factorConfiguration",
            raw.factor_configuration,
            web_authn_factor_configuration_type,
        );
    let relying_party_id = v
        .optional("relyingPartyId", raw.relying_party_id, relying_party_id_type);
    let user_verification = v
        .optional("userVerification", raw.user_verification, user_verification_type);
    Some(super::WebAuthnConfigurationType {
        factor_configuration,
        relying_party_id,
        user_verification,
    })
}
fn web_authn_credentials_query_limit_type(v: &mut Violations, raw: i32) -> Option<i32> {
    v.scalar(raw, &super::rules::WEB_AUTHN_CREDENTIALS_QUERY_LIMIT_TYPE)
}
fn web_authn_factor_configuration_type(
    v: &mut Violations,
    raw: String,
) -> Option<super::WebAuthnFactorConfigurationType> {
    v.scalar(raw, &super::rules::WEB_AUTHN_FACTOR_CONFIGURATION_TYPE)
}
fn web_authn_mfa_settings_type(
    _v: &mut Violations,
    raw: super::raw::WebAuthnMfaSettingsType,
) -> Option<super::WebAuthnMfaSettingsType> {
    Some(super::WebAuthnMfaSettingsType {
        enabled: raw.enabled,
    })
}
