//! Inputs as they arrive, before any check.
use std::collections::BTreeMap;
use crate::Blob;
use serde::Deserialize;
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct AccountRecoverySettingType {
    pub recovery_mechanisms: Option<Vec<Option<RecoveryOptionType>>>,
}
impl crate::Shown for AccountRecoverySettingType {
    fn show(&self, out: &mut String) {
        out.push_str("AccountRecoverySettingType");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct AccountTakeoverActionType {
    pub event_action: Option<String>,
    pub notify: Option<bool>,
}
impl crate::Shown for AccountTakeoverActionType {
    fn show(&self, out: &mut String) {
        out.push_str("AccountTakeoverActionType");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct AccountTakeoverActionsType {
    pub high_action: Option<AccountTakeoverActionType>,
    pub low_action: Option<AccountTakeoverActionType>,
    pub medium_action: Option<AccountTakeoverActionType>,
}
impl crate::Shown for AccountTakeoverActionsType {
    fn show(&self, out: &mut String) {
        out.push_str("AccountTakeoverActionsType");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct AccountTakeoverRiskConfigurationType {
    pub actions: Option<AccountTakeoverActionsType>,
    pub notify_configuration: Option<NotifyConfigurationType>,
}
impl crate::Shown for AccountTakeoverRiskConfigurationType {
    fn show(&self, out: &mut String) {
        out.push_str("AccountTakeoverRiskConfigurationType");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct AcrLevelConfigType {
    pub acr_value: Option<String>,
}
impl crate::Shown for AcrLevelConfigType {
    fn show(&self, out: &mut String) {
        out.push_str("AcrLevelConfigType");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct AddCustomAttributesRequest {
    pub custom_attributes: Option<Vec<Option<SchemaAttributeType>>>,
    pub user_pool_id: Option<String>,
}
impl crate::Shown for AddCustomAttributesRequest {
    fn show(&self, out: &mut String) {
        out.push_str("AddCustomAttributesRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct AddUserPoolClientSecretRequest {
    pub client_id: Option<String>,
    pub client_secret: Option<String>,
    pub user_pool_id: Option<String>,
}
impl crate::Shown for AddUserPoolClientSecretRequest {
    fn show(&self, out: &mut String) {
        out.push_str("AddUserPoolClientSecretRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct AdminAddUserToGroupRequest {
    pub group_name: Option<String>,
    pub user_pool_id: Option<String>,
    pub username: Option<String>,
}
impl crate::Shown for AdminAddUserToGroupRequest {
    fn show(&self, out: &mut String) {
        out.push_str("AdminAddUserToGroupRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct AdminConfirmSignUpRequest {
    pub client_metadata: Option<BTreeMap<String, Option<String>>>,
    pub user_pool_id: Option<String>,
    pub username: Option<String>,
}
impl crate::Shown for AdminConfirmSignUpRequest {
    fn show(&self, out: &mut String) {
        out.push_str("AdminConfirmSignUpRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct AdminCreateUserConfigType {
    pub allow_admin_create_user_only: Option<bool>,
    pub invite_message_template: Option<MessageTemplateType>,
    pub unused_account_validity_days: Option<i32>,
}
impl crate::Shown for AdminCreateUserConfigType {
    fn show(&self, out: &mut String) {
        out.push_str("AdminCreateUserConfigType");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct AdminCreateUserRequest {
    pub client_metadata: Option<BTreeMap<String, Option<String>>>,
    pub desired_delivery_mediums: Option<Vec<Option<String>>>,
    pub force_alias_creation: Option<bool>,
    pub message_action: Option<String>,
    pub temporary_password: Option<String>,
    pub user_attributes: Option<Vec<Option<AttributeType>>>,
    pub user_pool_id: Option<String>,
    pub username: Option<String>,
    pub validation_data: Option<Vec<Option<AttributeType>>>,
}
impl crate::Shown for AdminCreateUserRequest {
    fn show(&self, out: &mut String) {
        out.push_str("AdminCreateUserRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct AdminDeleteSoftwareTokenRequest {
    pub user_pool_id: Option<String>,
    pub username: Option<String>,
}
impl crate::Shown for AdminDeleteSoftwareTokenRequest {
    fn show(&self, out: &mut String) {
        out.push_str("AdminDeleteSoftwareTokenRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct AdminDeleteUserAttributesRequest {
    pub user_attribute_names: Option<Vec<Option<String>>>,
    pub user_pool_id: Option<String>,
    pub username: Option<String>,
}
impl crate::Shown for AdminDeleteUserAttributesRequest {
    fn show(&self, out: &mut String) {
        out.push_str("AdminDeleteUserAttributesRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct AdminDeleteUserRequest {
    pub user_pool_id: Option<String>,
    pub username: Option<String>,
}
impl crate::Shown for AdminDeleteUserRequest {
    fn show(&self, out: &mut String) {
        out.push_str("AdminDeleteUserRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct AdminDisableProviderForUserRequest {
    pub user: Option<ProviderUserIdentifierType>,
    pub user_pool_id: Option<String>,
}
impl crate::Shown for AdminDisableProviderForUserRequest {
    fn show(&self, out: &mut String) {
        out.push_str("AdminDisableProviderForUserRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct AdminDisableUserRequest {
    pub user_pool_id: Option<String>,
    pub username: Option<String>,
}
impl crate::Shown for AdminDisableUserRequest {
    fn show(&self, out: &mut String) {
        out.push_str("AdminDisableUserRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct AdminEnableUserRequest {
    pub user_pool_id: Option<String>,
    pub username: Option<String>,
}
impl crate::Shown for AdminEnableUserRequest {
    fn show(&self, out: &mut String) {
        out.push_str("AdminEnableUserRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct AdminForgetDeviceRequest {
    pub device_key: Option<String>,
    pub user_pool_id: Option<String>,
    pub username: Option<String>,
}
impl crate::Shown for AdminForgetDeviceRequest {
    fn show(&self, out: &mut String) {
        out.push_str("AdminForgetDeviceRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct AdminGetDeviceRequest {
    pub device_key: Option<String>,
    pub user_pool_id: Option<String>,
    pub username: Option<String>,
}
impl crate::Shown for AdminGetDeviceRequest {
    fn show(&self, out: &mut String) {
        out.push_str("AdminGetDeviceRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct AdminGetUserAuthFactorsRequest {
    pub user_pool_id: Option<String>,
    pub username: Option<String>,
}
impl crate::Shown for AdminGetUserAuthFactorsRequest {
    fn show(&self, out: &mut String) {
        out.push_str("AdminGetUserAuthFactorsRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct AdminGetUserRequest {
    pub user_pool_id: Option<String>,
    pub username: Option<String>,
}
impl crate::Shown for AdminGetUserRequest {
    fn show(&self, out: &mut String) {
        out.push_str("AdminGetUserRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct AdminInitiateAuthRequest {
    pub analytics_metadata: Option<AnalyticsMetadataType>,
    pub auth_flow: Option<String>,
    pub auth_parameters: Option<BTreeMap<String, Option<String>>>,
    pub client_id: Option<String>,
    pub client_metadata: Option<BTreeMap<String, Option<String>>>,
    pub context_data: Option<ContextDataType>,
    pub session: Option<String>,
    pub user_pool_id: Option<String>,
}
impl crate::Shown for AdminInitiateAuthRequest {
    fn show(&self, out: &mut String) {
        out.push_str("AdminInitiateAuthRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct AdminLinkProviderForUserRequest {
    pub destination_user: Option<ProviderUserIdentifierType>,
    pub source_user: Option<ProviderUserIdentifierType>,
    pub user_pool_id: Option<String>,
}
impl crate::Shown for AdminLinkProviderForUserRequest {
    fn show(&self, out: &mut String) {
        out.push_str("AdminLinkProviderForUserRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct AdminListDevicesRequest {
    pub limit: Option<i32>,
    pub pagination_token: Option<String>,
    pub user_pool_id: Option<String>,
    pub username: Option<String>,
}
impl crate::Shown for AdminListDevicesRequest {
    fn show(&self, out: &mut String) {
        out.push_str("AdminListDevicesRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct AdminListGroupsForUserRequest {
    pub limit: Option<i32>,
    pub next_token: Option<String>,
    pub user_pool_id: Option<String>,
    pub username: Option<String>,
}
impl crate::Shown for AdminListGroupsForUserRequest {
    fn show(&self, out: &mut String) {
        out.push_str("AdminListGroupsForUserRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct AdminListUserAuthEventsRequest {
    pub max_results: Option<i32>,
    pub next_token: Option<String>,
    pub user_pool_id: Option<String>,
    pub username: Option<String>,
}
impl crate::Shown for AdminListUserAuthEventsRequest {
    fn show(&self, out: &mut String) {
        out.push_str("AdminListUserAuthEventsRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct AdminListUserSessionsRequest {
    pub next_token: Option<String>,
    pub user_pool_id: Option<String>,
    pub username: Option<String>,
}
impl crate::Shown for AdminListUserSessionsRequest {
    fn show(&self, out: &mut String) {
        out.push_str("AdminListUserSessionsRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct AdminRemoveUserFromGroupRequest {
    pub group_name: Option<String>,
    pub user_pool_id: Option<String>,
    pub username: Option<String>,
}
impl crate::Shown for AdminRemoveUserFromGroupRequest {
    fn show(&self, out: &mut String) {
        out.push_str("AdminRemoveUserFromGroupRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct AdminResetUserPasswordRequest {
    pub client_metadata: Option<BTreeMap<String, Option<String>>>,
    pub user_pool_id: Option<String>,
    pub username: Option<String>,
}
impl crate::Shown for AdminResetUserPasswordRequest {
    fn show(&self, out: &mut String) {
        out.push_str("AdminResetUserPasswordRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct AdminRespondToAuthChallengeRequest {
    pub analytics_metadata: Option<AnalyticsMetadataType>,
    pub challenge_name: Option<String>,
    pub challenge_responses: Option<BTreeMap<String, Option<String>>>,
    pub client_id: Option<String>,
    pub client_metadata: Option<BTreeMap<String, Option<String>>>,
    pub context_data: Option<ContextDataType>,
    pub session: Option<String>,
    pub user_pool_id: Option<String>,
}
impl crate::Shown for AdminRespondToAuthChallengeRequest {
    fn show(&self, out: &mut String) {
        out.push_str("AdminRespondToAuthChallengeRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct AdminRevokeUserSessionRequest {
    pub revoke_associated_sessions: Option<String>,
    pub session_id: Option<String>,
    pub user_pool_id: Option<String>,
    pub username: Option<String>,
}
impl crate::Shown for AdminRevokeUserSessionRequest {
    fn show(&self, out: &mut String) {
        out.push_str("AdminRevokeUserSessionRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct AdminSetUserMFAPreferenceRequest {
    pub email_mfa_settings: Option<EmailMfaSettingsType>,
    #[serde(rename = "SMSMfaSettings")]
    pub sms_mfa_settings: Option<SMSMfaSettingsType>,
    pub software_token_mfa_settings: Option<SoftwareTokenMfaSettingsType>,
    pub user_pool_id: Option<String>,
    pub username: Option<String>,
    pub web_authn_mfa_settings: Option<WebAuthnMfaSettingsType>,
}
impl crate::Shown for AdminSetUserMFAPreferenceRequest {
    fn show(&self, out: &mut String) {
        out.push_str("AdminSetUserMFAPreferenceRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct AdminSetUserPasswordRequest {
    pub password: Option<String>,
    pub permanent: Option<bool>,
    pub user_pool_id: Option<String>,
    pub username: Option<String>,
}
impl crate::Shown for AdminSetUserPasswordRequest {
    fn show(&self, out: &mut String) {
        out.push_str("AdminSetUserPasswordRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct AdminSetUserSettingsRequest {
    #[serde(rename = "MFAOptions")]
    pub mfa_options: Option<Vec<Option<MFAOptionType>>>,
    pub user_pool_id: Option<String>,
    pub username: Option<String>,
}
impl crate::Shown for AdminSetUserSettingsRequest {
    fn show(&self, out: &mut String) {
        out.push_str("AdminSetUserSettingsRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct AdminUpdateAuthEventFeedbackRequest {
    pub event_id: Option<String>,
    pub feedback_value: Option<String>,
    pub user_pool_id: Option<String>,
    pub username: Option<String>,
}
impl crate::Shown for AdminUpdateAuthEventFeedbackRequest {
    fn show(&self, out: &mut String) {
        out.push_str("AdminUpdateAuthEventFeedbackRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct AdminUpdateDeviceStatusRequest {
    pub device_key: Option<String>,
    pub device_remembered_status: Option<String>,
    pub user_pool_id: Option<String>,
    pub username: Option<String>,
}
impl crate::Shown for AdminUpdateDeviceStatusRequest {
    fn show(&self, out: &mut String) {
        out.push_str("AdminUpdateDeviceStatusRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct AdminUpdateUserAttributesRequest {
    pub client_metadata: Option<BTreeMap<String, Option<String>>>,
    pub user_attributes: Option<Vec<Option<AttributeType>>>,
    pub user_pool_id: Option<String>,
    pub username: Option<String>,
}
impl crate::Shown for AdminUpdateUserAttributesRequest {
    fn show(&self, out: &mut String) {
        out.push_str("AdminUpdateUserAttributesRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct AdminUserGlobalSignOutRequest {
    pub user_pool_id: Option<String>,
    pub username: Option<String>,
}
impl crate::Shown for AdminUserGlobalSignOutRequest {
    fn show(&self, out: &mut String) {
        out.push_str("AdminUserGlobalSignOutRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct AdvancedSecurityAdditionalFlowsType {
    pub custom_auth_mode: Option<String>,
}
impl crate::Shown for AdvancedSecurityAdditionalFlowsType {
    fn show(&self, out: &mut String) {
        out.push_str("AdvancedSecurityAdditionalFlowsType");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct AnalyticsConfigurationType {
    pub application_arn: Option<String>,
    pub application_id: Option<String>,
    pub external_id: Option<String>,
    pub role_arn: Option<String>,
    pub user_data_shared: Option<bool>,
}
impl crate::Shown for AnalyticsConfigurationType {
    fn show(&self, out: &mut String) {
        out.push_str("AnalyticsConfigurationType");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct AnalyticsMetadataType {
    pub analytics_endpoint_id: Option<String>,
}
impl crate::Shown for AnalyticsMetadataType {
    fn show(&self, out: &mut String) {
        out.push_str("AnalyticsMetadataType");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct AssetType {
    pub bytes: Option<Blob>,
    pub category: Option<String>,
    pub color_mode: Option<String>,
    pub extension: Option<String>,
    pub resource_id: Option<String>,
}
impl crate::Shown for AssetType {
    fn show(&self, out: &mut String) {
        out.push_str("AssetType");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct AssociateSoftwareTokenRequest {
    pub access_token: Option<String>,
    pub session: Option<String>,
}
impl crate::Shown for AssociateSoftwareTokenRequest {
    fn show(&self, out: &mut String) {
        out.push_str("AssociateSoftwareTokenRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct AttributeType {
    pub name: Option<String>,
    pub value: Option<String>,
}
impl crate::Shown for AttributeType {
    fn show(&self, out: &mut String) {
        out.push_str("AttributeType");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct ChangePasswordRequest {
    pub access_token: Option<String>,
    pub previous_password: Option<String>,
    pub proposed_password: Option<String>,
}
impl crate::Shown for ChangePasswordRequest {
    fn show(&self, out: &mut String) {
        out.push_str("ChangePasswordRequest");
    }
}
#[derive(Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct ClientSSOSessionConfigType {
    pub max_validity_minutes: Option<i32>,
}
impl crate::Shown for ClientSSOSessionConfigType {
    fn show(&self, out: &mut String) {
        out.push_str("ClientSSOSessionConfigType");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct CloudWatchLogsConfigurationType {
    pub log_group_arn: Option<String>,
}
impl crate::Shown for CloudWatchLogsConfigurationType {
    fn show(&self, out: &mut String) {
        out.push_str("CloudWatchLogsConfigurationType");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct CompleteWebAuthnRegistrationRequest {
    pub access_token: Option<String>,
    pub credential: Option<serde_json::Value>,
}
impl crate::Shown for CompleteWebAuthnRegistrationRequest {
    fn show(&self, out: &mut String) {
        out.push_str("CompleteWebAuthnRegistrationRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct CompromisedCredentialsActionsType {
    pub event_action: Option<String>,
}
impl crate::Shown for CompromisedCredentialsActionsType {
    fn show(&self, out: &mut String) {
        out.push_str("CompromisedCredentialsActionsType");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct CompromisedCredentialsRiskConfigurationType {
    pub actions: Option<CompromisedCredentialsActionsType>,
    pub event_filter: Option<Vec<Option<String>>>,
}
impl crate::Shown for CompromisedCredentialsRiskConfigurationType {
    fn show(&self, out: &mut String) {
        out.push_str("CompromisedCredentialsRiskConfigurationType");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct ConfirmDeviceRequest {
    pub access_token: Option<String>,
    pub device_key: Option<String>,
    pub device_name: Option<String>,
    pub device_secret_verifier_config: Option<DeviceSecretVerifierConfigType>,
}
impl crate::Shown for ConfirmDeviceRequest {
    fn show(&self, out: &mut String) {
        out.push_str("ConfirmDeviceRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct ConfirmForgotPasswordRequest {
    pub analytics_metadata: Option<AnalyticsMetadataType>,
    pub client_id: Option<String>,
    pub client_metadata: Option<BTreeMap<String, Option<String>>>,
    pub confirmation_code: Option<String>,
    pub password: Option<String>,
    pub secret_hash: Option<String>,
    pub user_context_data: Option<UserContextDataType>,
    pub username: Option<String>,
}
impl crate::Shown for ConfirmForgotPasswordRequest {
    fn show(&self, out: &mut String) {
        out.push_str("ConfirmForgotPasswordRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct ConfirmSignUpRequest {
    pub analytics_metadata: Option<AnalyticsMetadataType>,
    pub client_id: Option<String>,
    pub client_metadata: Option<BTreeMap<String, Option<String>>>,
    pub confirmation_code: Option<String>,
    pub force_alias_creation: Option<bool>,
    pub secret_hash: Option<String>,
    pub session: Option<String>,
    pub user_context_data: Option<UserContextDataType>,
    pub username: Option<String>,
}
impl crate::Shown for ConfirmSignUpRequest {
    fn show(&self, out: &mut String) {
        out.push_str("ConfirmSignUpRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct ContextDataType {
    pub encoded_data: Option<String>,
    pub http_headers: Option<Vec<Option<HttpHeader>>>,
    pub ip_address: Option<String>,
    pub server_name: Option<String>,
    pub server_path: Option<String>,
}
impl crate::Shown for ContextDataType {
    fn show(&self, out: &mut String) {
        out.push_str("ContextDataType");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct CreateGroupRequest {
    pub description: Option<String>,
    pub group_name: Option<String>,
    pub precedence: Option<i32>,
    pub role_arn: Option<String>,
    pub user_pool_id: Option<String>,
}
impl crate::Shown for CreateGroupRequest {
    fn show(&self, out: &mut String) {
        out.push_str("CreateGroupRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct CreateIdentityProviderRequest {
    pub acr_mapping: Option<BTreeMap<String, Option<String>>>,
    pub attribute_mapping: Option<BTreeMap<String, Option<String>>>,
    pub idp_identifiers: Option<Vec<Option<String>>>,
    pub provider_details: Option<BTreeMap<String, Option<String>>>,
    pub provider_name: Option<String>,
    pub provider_type: Option<String>,
    pub user_pool_id: Option<String>,
}
impl crate::Shown for CreateIdentityProviderRequest {
    fn show(&self, out: &mut String) {
        out.push_str("CreateIdentityProviderRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct CreateManagedLoginBrandingRequest {
    pub assets: Option<Vec<Option<AssetType>>>,
    pub client_id: Option<String>,
    pub settings: Option<serde_json::Value>,
    pub use_cognito_provided_values: Option<bool>,
    pub user_pool_id: Option<String>,
}
impl crate::Shown for CreateManagedLoginBrandingRequest {
    fn show(&self, out: &mut String) {
        out.push_str("CreateManagedLoginBrandingRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct CreateResourceServerRequest {
    pub identifier: Option<String>,
    pub name: Option<String>,
    pub scopes: Option<Vec<Option<ResourceServerScopeType>>>,
    pub user_pool_id: Option<String>,
}
impl crate::Shown for CreateResourceServerRequest {
    fn show(&self, out: &mut String) {
        out.push_str("CreateResourceServerRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct CreateTermsRequest {
    pub client_id: Option<String>,
    pub enforcement: Option<String>,
    pub links: Option<BTreeMap<String, Option<String>>>,
    pub terms_name: Option<String>,
    pub terms_source: Option<String>,
    pub user_pool_id: Option<String>,
}
impl crate::Shown for CreateTermsRequest {
    fn show(&self, out: &mut String) {
        out.push_str("CreateTermsRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct CreateUserImportJobRequest {
    pub cloud_watch_logs_role_arn: Option<String>,
    pub job_name: Option<String>,
    pub password_hashing_algorithm: Option<String>,
    pub user_pool_id: Option<String>,
}
impl crate::Shown for CreateUserImportJobRequest {
    fn show(&self, out: &mut String) {
        out.push_str("CreateUserImportJobRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct CreateUserPoolClientRequest {
    pub access_token_validity: Option<i32>,
    pub allowed_o_auth_flows: Option<Vec<Option<String>>>,
    pub allowed_o_auth_flows_user_pool_client: Option<bool>,
    pub allowed_o_auth_scopes: Option<Vec<Option<String>>>,
    pub analytics_configuration: Option<AnalyticsConfigurationType>,
    pub auth_session_validity: Option<i32>,
    #[serde(rename = "CallbackURLs")]
    pub callback_urls: Option<Vec<Option<String>>>,
    pub client_name: Option<String>,
    pub client_secret: Option<String>,
    #[serde(rename = "DefaultRedirectURI")]
    pub default_redirect_uri: Option<String>,
    pub enable_propagate_additional_user_context_data: Option<bool>,
    pub enable_token_revocation: Option<bool>,
    pub explicit_auth_flows: Option<Vec<Option<String>>>,
    pub generate_secret: Option<bool>,
    pub id_token_validity: Option<i32>,
    #[serde(rename = "LogoutURLs")]
    pub logout_urls: Option<Vec<Option<String>>>,
    pub prevent_user_existence_errors: Option<String>,
    pub read_attributes: Option<Vec<Option<String>>>,
    pub refresh_token_rotation: Option<RefreshTokenRotationType>,
    pub refresh_token_validity: Option<i32>,
    pub supported_identity_providers: Option<Vec<Option<String>>>,
    pub token_validity_units: Option<TokenValidityUnitsType>,
    pub user_pool_id: Option<String>,
    pub write_attributes: Option<Vec<Option<String>>>,
}
impl crate::Shown for CreateUserPoolClientRequest {
    fn show(&self, out: &mut String) {
        out.push_str("CreateUserPoolClientRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct CreateUserPoolDomainRequest {
    pub custom_domain_config: Option<CustomDomainConfigType>,
    pub domain: Option<String>,
    pub managed_login_version: Option<i32>,
    pub routing: Option<RoutingType>,
    pub user_pool_id: Option<String>,
}
impl crate::Shown for CreateUserPoolDomainRequest {
    fn show(&self, out: &mut String) {
        out.push_str("CreateUserPoolDomainRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct CreateUserPoolReplicaRequest {
    pub region_name: Option<String>,
    pub user_pool_id: Option<String>,
    pub user_pool_tags: Option<BTreeMap<String, Option<String>>>,
}
impl crate::Shown for CreateUserPoolReplicaRequest {
    fn show(&self, out: &mut String) {
        out.push_str("CreateUserPoolReplicaRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct CreateUserPoolRequest {
    pub account_recovery_setting: Option<AccountRecoverySettingType>,
    pub acr_configuration: Option<BTreeMap<String, Option<AcrLevelConfigType>>>,
    pub admin_create_user_config: Option<AdminCreateUserConfigType>,
    pub alias_attributes: Option<Vec<Option<String>>>,
    pub auto_verified_attributes: Option<Vec<Option<String>>>,
    pub dcr_configuration: Option<DcrConfigurationType>,
    pub deletion_protection: Option<String>,
    pub device_configuration: Option<DeviceConfigurationType>,
    pub email_configuration: Option<EmailConfigurationType>,
    pub email_verification_message: Option<String>,
    pub email_verification_subject: Option<String>,
    pub issuer_configuration: Option<IssuerConfigurationType>,
    pub key_configuration: Option<KeyConfigurationType>,
    pub lambda_config: Option<LambdaConfigType>,
    pub mfa_configuration: Option<String>,
    pub policies: Option<UserPoolPolicyType>,
    pub pool_name: Option<String>,
    pub schema: Option<Vec<Option<SchemaAttributeType>>>,
    pub sms_authentication_message: Option<String>,
    pub sms_configuration: Option<SmsConfigurationType>,
    pub sms_verification_message: Option<String>,
    pub user_attribute_update_settings: Option<UserAttributeUpdateSettingsType>,
    pub user_pool_add_ons: Option<UserPoolAddOnsType>,
    pub user_pool_tags: Option<BTreeMap<String, Option<String>>>,
    pub user_pool_tier: Option<String>,
    pub username_attributes: Option<Vec<Option<String>>>,
    pub username_configuration: Option<UsernameConfigurationType>,
    pub verification_message_template: Option<VerificationMessageTemplateType>,
}
impl crate::Shown for CreateUserPoolRequest {
    fn show(&self, out: &mut String) {
        out.push_str("CreateUserPoolRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct CustomDomainConfigType {
    pub certificate_arn: Option<String>,
    pub security_policy: Option<String>,
}
impl crate::Shown for CustomDomainConfigType {
    fn show(&self, out: &mut String) {
        out.push_str("CustomDomainConfigType");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct CustomEmailLambdaVersionConfigType {
    pub lambda_arn: Option<String>,
    pub lambda_version: Option<String>,
}
impl crate::Shown for CustomEmailLambdaVersionConfigType {
    fn show(&self, out: &mut String) {
        out.push_str("CustomEmailLambdaVersionConfigType");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct CustomSMSLambdaVersionConfigType {
    pub lambda_arn: Option<String>,
    pub lambda_version: Option<String>,
}
impl crate::Shown for CustomSMSLambdaVersionConfigType {
    fn show(&self, out: &mut String) {
        out.push_str("CustomSMSLambdaVersionConfigType");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct DcrConfigurationType {
    pub allowed_scopes: Option<Vec<Option<String>>>,
    pub authenticated_grant_types: Option<Vec<Option<String>>>,
    pub enable_status: Option<String>,
    pub open_dcr_enabled: Option<bool>,
    pub open_dcr_grant_types: Option<Vec<Option<String>>>,
}
impl crate::Shown for DcrConfigurationType {
    fn show(&self, out: &mut String) {
        out.push_str("DcrConfigurationType");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct DeleteGroupRequest {
    pub group_name: Option<String>,
    pub user_pool_id: Option<String>,
}
impl crate::Shown for DeleteGroupRequest {
    fn show(&self, out: &mut String) {
        out.push_str("DeleteGroupRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct DeleteIdentityProviderRequest {
    pub provider_name: Option<String>,
    pub user_pool_id: Option<String>,
}
impl crate::Shown for DeleteIdentityProviderRequest {
    fn show(&self, out: &mut String) {
        out.push_str("DeleteIdentityProviderRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct DeleteManagedLoginBrandingRequest {
    pub managed_login_branding_id: Option<String>,
    pub user_pool_id: Option<String>,
}
impl crate::Shown for DeleteManagedLoginBrandingRequest {
    fn show(&self, out: &mut String) {
        out.push_str("DeleteManagedLoginBrandingRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct DeleteResourceServerRequest {
    pub identifier: Option<String>,
    pub user_pool_id: Option<String>,
}
impl crate::Shown for DeleteResourceServerRequest {
    fn show(&self, out: &mut String) {
        out.push_str("DeleteResourceServerRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct DeleteTermsRequest {
    pub terms_id: Option<String>,
    pub user_pool_id: Option<String>,
}
impl crate::Shown for DeleteTermsRequest {
    fn show(&self, out: &mut String) {
        out.push_str("DeleteTermsRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct DeleteUserAttributesRequest {
    pub access_token: Option<String>,
    pub user_attribute_names: Option<Vec<Option<String>>>,
}
impl crate::Shown for DeleteUserAttributesRequest {
    fn show(&self, out: &mut String) {
        out.push_str("DeleteUserAttributesRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct DeleteUserPoolClientRequest {
    pub client_id: Option<String>,
    pub user_pool_id: Option<String>,
}
impl crate::Shown for DeleteUserPoolClientRequest {
    fn show(&self, out: &mut String) {
        out.push_str("DeleteUserPoolClientRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct DeleteUserPoolClientSecretRequest {
    pub client_id: Option<String>,
    pub client_secret_id: Option<String>,
    pub user_pool_id: Option<String>,
}
impl crate::Shown for DeleteUserPoolClientSecretRequest {
    fn show(&self, out: &mut String) {
        out.push_str("DeleteUserPoolClientSecretRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct DeleteUserPoolDomainRequest {
    pub domain: Option<String>,
    pub user_pool_id: Option<String>,
}
impl crate::Shown for DeleteUserPoolDomainRequest {
    fn show(&self, out: &mut String) {
        out.push_str("DeleteUserPoolDomainRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct DeleteUserPoolReplicaRequest {
    pub region_name: Option<String>,
    pub user_pool_id: Option<String>,
}
impl crate::Shown for DeleteUserPoolReplicaRequest {
    fn show(&self, out: &mut String) {
        out.push_str("DeleteUserPoolReplicaRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct DeleteUserPoolRequest {
    pub user_pool_id: Option<String>,
}
impl crate::Shown for DeleteUserPoolRequest {
    fn show(&self, out: &mut String) {
        out.push_str("DeleteUserPoolRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct DeleteUserRequest {
    pub access_token: Option<String>,
}
impl crate::Shown for DeleteUserRequest {
    fn show(&self, out: &mut String) {
        out.push_str("DeleteUserRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct DeleteWebAuthnCredentialRequest {
    pub access_token: Option<String>,
    pub credential_id: Option<String>,
}
impl crate::Shown for DeleteWebAuthnCredentialRequest {
    fn show(&self, out: &mut String) {
        out.push_str("DeleteWebAuthnCredentialRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct DescribeIdentityProviderRequest {
    pub provider_name: Option<String>,
    pub user_pool_id: Option<String>,
}
impl crate::Shown for DescribeIdentityProviderRequest {
    fn show(&self, out: &mut String) {
        out.push_str("DescribeIdentityProviderRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct DescribeManagedLoginBrandingByClientRequest {
    pub client_id: Option<String>,
    pub return_merged_resources: Option<bool>,
    pub user_pool_id: Option<String>,
}
impl crate::Shown for DescribeManagedLoginBrandingByClientRequest {
    fn show(&self, out: &mut String) {
        out.push_str("DescribeManagedLoginBrandingByClientRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct DescribeManagedLoginBrandingRequest {
    pub managed_login_branding_id: Option<String>,
    pub return_merged_resources: Option<bool>,
    pub user_pool_id: Option<String>,
}
impl crate::Shown for DescribeManagedLoginBrandingRequest {
    fn show(&self, out: &mut String) {
        out.push_str("DescribeManagedLoginBrandingRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct DescribeResourceServerRequest {
    pub identifier: Option<String>,
    pub user_pool_id: Option<String>,
}
impl crate::Shown for DescribeResourceServerRequest {
    fn show(&self, out: &mut String) {
        out.push_str("DescribeResourceServerRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct DescribeRiskConfigurationRequest {
    pub client_id: Option<String>,
    pub user_pool_id: Option<String>,
}
impl crate::Shown for DescribeRiskConfigurationRequest {
    fn show(&self, out: &mut String) {
        out.push_str("DescribeRiskConfigurationRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct DescribeTermsByClientRequest {
    pub client_id: Option<String>,
    pub terms_name: Option<String>,
    pub user_pool_id: Option<String>,
}
impl crate::Shown for DescribeTermsByClientRequest {
    fn show(&self, out: &mut String) {
        out.push_str("DescribeTermsByClientRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct DescribeTermsRequest {
    pub terms_id: Option<String>,
    pub user_pool_id: Option<String>,
}
impl crate::Shown for DescribeTermsRequest {
    fn show(&self, out: &mut String) {
        out.push_str("DescribeTermsRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct DescribeUserImportJobRequest {
    pub job_id: Option<String>,
    pub user_pool_id: Option<String>,
}
impl crate::Shown for DescribeUserImportJobRequest {
    fn show(&self, out: &mut String) {
        out.push_str("DescribeUserImportJobRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct DescribeUserPoolClientRequest {
    pub client_id: Option<String>,
    pub user_pool_id: Option<String>,
}
impl crate::Shown for DescribeUserPoolClientRequest {
    fn show(&self, out: &mut String) {
        out.push_str("DescribeUserPoolClientRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct DescribeUserPoolDomainRequest {
    pub domain: Option<String>,
}
impl crate::Shown for DescribeUserPoolDomainRequest {
    fn show(&self, out: &mut String) {
        out.push_str("DescribeUserPoolDomainRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct DescribeUserPoolRequest {
    pub user_pool_id: Option<String>,
}
impl crate::Shown for DescribeUserPoolRequest {
    fn show(&self, out: &mut String) {
        out.push_str("DescribeUserPoolRequest");
    }
}
#[derive(Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct DeviceConfigurationType {
    pub challenge_required_on_new_device: Option<bool>,
    pub device_only_remembered_on_user_prompt: Option<bool>,
}
impl crate::Shown for DeviceConfigurationType {
    fn show(&self, out: &mut String) {
        out.push_str("DeviceConfigurationType");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct DeviceSecretVerifierConfigType {
    pub password_verifier: Option<String>,
    pub salt: Option<String>,
}
impl crate::Shown for DeviceSecretVerifierConfigType {
    fn show(&self, out: &mut String) {
        out.push_str("DeviceSecretVerifierConfigType");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct EmailConfigurationType {
    pub configuration_set: Option<String>,
    pub email_sending_account: Option<String>,
    pub from: Option<String>,
    pub reply_to_email_address: Option<String>,
    pub source_arn: Option<String>,
}
impl crate::Shown for EmailConfigurationType {
    fn show(&self, out: &mut String) {
        out.push_str("EmailConfigurationType");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct EmailMfaConfigType {
    pub message: Option<String>,
    pub subject: Option<String>,
}
impl crate::Shown for EmailMfaConfigType {
    fn show(&self, out: &mut String) {
        out.push_str("EmailMfaConfigType");
    }
}
#[derive(Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct EmailMfaSettingsType {
    pub enabled: Option<bool>,
    pub preferred_mfa: Option<bool>,
}
impl crate::Shown for EmailMfaSettingsType {
    fn show(&self, out: &mut String) {
        out.push_str("EmailMfaSettingsType");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct EumsSmsConfigurationType {
    pub caller_arn: Option<String>,
    pub configuration_set_name: Option<String>,
    pub external_id: Option<String>,
    pub in_entity_id: Option<String>,
    pub in_template_id: Option<String>,
    pub origination_identity: Option<String>,
    pub region: Option<String>,
}
impl crate::Shown for EumsSmsConfigurationType {
    fn show(&self, out: &mut String) {
        out.push_str("EumsSmsConfigurationType");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct FailoverType {
    pub primary_route53_health_check_id: Option<String>,
    pub secondary_region: Option<String>,
}
impl crate::Shown for FailoverType {
    fn show(&self, out: &mut String) {
        out.push_str("FailoverType");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct FirehoseConfigurationType {
    pub stream_arn: Option<String>,
}
impl crate::Shown for FirehoseConfigurationType {
    fn show(&self, out: &mut String) {
        out.push_str("FirehoseConfigurationType");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct ForgetDeviceRequest {
    pub access_token: Option<String>,
    pub device_key: Option<String>,
}
impl crate::Shown for ForgetDeviceRequest {
    fn show(&self, out: &mut String) {
        out.push_str("ForgetDeviceRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct ForgotPasswordRequest {
    pub analytics_metadata: Option<AnalyticsMetadataType>,
    pub client_id: Option<String>,
    pub client_metadata: Option<BTreeMap<String, Option<String>>>,
    pub secret_hash: Option<String>,
    pub user_context_data: Option<UserContextDataType>,
    pub username: Option<String>,
}
impl crate::Shown for ForgotPasswordRequest {
    fn show(&self, out: &mut String) {
        out.push_str("ForgotPasswordRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct GetCSVHeaderRequest {
    pub user_pool_id: Option<String>,
}
impl crate::Shown for GetCSVHeaderRequest {
    fn show(&self, out: &mut String) {
        out.push_str("GetCSVHeaderRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct GetClientTokenRequest {
    pub client_id: Option<String>,
    pub client_metadata: Option<BTreeMap<String, Option<String>>>,
    pub scopes: Option<Vec<Option<String>>>,
    pub secret: Option<String>,
}
impl crate::Shown for GetClientTokenRequest {
    fn show(&self, out: &mut String) {
        out.push_str("GetClientTokenRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct GetDerivedTokenRequest {
    pub actor_token: Option<String>,
    pub actor_token_provider_name: Option<String>,
    pub actor_token_type: Option<String>,
    pub audiences: Option<Vec<Option<String>>>,
    pub client_id: Option<String>,
    pub client_secret: Option<String>,
    pub requested_token_type: Option<String>,
    pub resources: Option<Vec<Option<String>>>,
    pub scopes: Option<Vec<Option<String>>>,
    pub subject_token: Option<String>,
    pub subject_token_provider_name: Option<String>,
    pub subject_token_type: Option<String>,
}
impl crate::Shown for GetDerivedTokenRequest {
    fn show(&self, out: &mut String) {
        out.push_str("GetDerivedTokenRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct GetDeviceRequest {
    pub access_token: Option<String>,
    pub device_key: Option<String>,
}
impl crate::Shown for GetDeviceRequest {
    fn show(&self, out: &mut String) {
        out.push_str("GetDeviceRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct GetGroupRequest {
    pub group_name: Option<String>,
    pub user_pool_id: Option<String>,
}
impl crate::Shown for GetGroupRequest {
    fn show(&self, out: &mut String) {
        out.push_str("GetGroupRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct GetIdentityProviderByIdentifierRequest {
    pub idp_identifier: Option<String>,
    pub user_pool_id: Option<String>,
}
impl crate::Shown for GetIdentityProviderByIdentifierRequest {
    fn show(&self, out: &mut String) {
        out.push_str("GetIdentityProviderByIdentifierRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct GetLogDeliveryConfigurationRequest {
    pub user_pool_id: Option<String>,
}
impl crate::Shown for GetLogDeliveryConfigurationRequest {
    fn show(&self, out: &mut String) {
        out.push_str("GetLogDeliveryConfigurationRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct GetProvisionedLimitRequest {
    pub limit_definition: Option<LimitDefinitionType>,
}
impl crate::Shown for GetProvisionedLimitRequest {
    fn show(&self, out: &mut String) {
        out.push_str("GetProvisionedLimitRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct GetSigningCertificateRequest {
    pub user_pool_id: Option<String>,
}
impl crate::Shown for GetSigningCertificateRequest {
    fn show(&self, out: &mut String) {
        out.push_str("GetSigningCertificateRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct GetTokensFromRefreshTokenRequest {
    pub client_id: Option<String>,
    pub client_metadata: Option<BTreeMap<String, Option<String>>>,
    pub client_secret: Option<String>,
    pub device_key: Option<String>,
    pub refresh_token: Option<String>,
}
impl crate::Shown for GetTokensFromRefreshTokenRequest {
    fn show(&self, out: &mut String) {
        out.push_str("GetTokensFromRefreshTokenRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct GetUICustomizationRequest {
    pub client_id: Option<String>,
    pub user_pool_id: Option<String>,
}
impl crate::Shown for GetUICustomizationRequest {
    fn show(&self, out: &mut String) {
        out.push_str("GetUICustomizationRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct GetUserAttributeVerificationCodeRequest {
    pub access_token: Option<String>,
    pub attribute_name: Option<String>,
    pub client_metadata: Option<BTreeMap<String, Option<String>>>,
}
impl crate::Shown for GetUserAttributeVerificationCodeRequest {
    fn show(&self, out: &mut String) {
        out.push_str("GetUserAttributeVerificationCodeRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct GetUserAuthFactorsRequest {
    pub access_token: Option<String>,
}
impl crate::Shown for GetUserAuthFactorsRequest {
    fn show(&self, out: &mut String) {
        out.push_str("GetUserAuthFactorsRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct GetUserPoolClientSessionConfigurationRequest {
    pub client_id: Option<String>,
    pub user_pool_id: Option<String>,
}
impl crate::Shown for GetUserPoolClientSessionConfigurationRequest {
    fn show(&self, out: &mut String) {
        out.push_str("GetUserPoolClientSessionConfigurationRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct GetUserPoolMfaConfigRequest {
    pub user_pool_id: Option<String>,
}
impl crate::Shown for GetUserPoolMfaConfigRequest {
    fn show(&self, out: &mut String) {
        out.push_str("GetUserPoolMfaConfigRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct GetUserPoolSessionConfigurationRequest {
    pub user_pool_id: Option<String>,
}
impl crate::Shown for GetUserPoolSessionConfigurationRequest {
    fn show(&self, out: &mut String) {
        out.push_str("GetUserPoolSessionConfigurationRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct GetUserRequest {
    pub access_token: Option<String>,
}
impl crate::Shown for GetUserRequest {
    fn show(&self, out: &mut String) {
        out.push_str("GetUserRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct GlobalSignOutRequest {
    pub access_token: Option<String>,
}
impl crate::Shown for GlobalSignOutRequest {
    fn show(&self, out: &mut String) {
        out.push_str("GlobalSignOutRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct HttpHeader {
    #[serde(rename = "headerName")]
    pub header_name: Option<String>,
    #[serde(rename = "headerValue")]
    pub header_value: Option<String>,
}
impl crate::Shown for HttpHeader {
    fn show(&self, out: &mut String) {
        out.push_str("HttpHeader");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct InboundFederationLambdaType {
    pub lambda_arn: Option<String>,
    pub lambda_version: Option<String>,
}
impl crate::Shown for InboundFederationLambdaType {
    fn show(&self, out: &mut String) {
        out.push_str("InboundFederationLambdaType");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct InitiateAuthRequest {
    pub analytics_metadata: Option<AnalyticsMetadataType>,
    pub auth_flow: Option<String>,
    pub auth_parameters: Option<BTreeMap<String, Option<String>>>,
    pub client_id: Option<String>,
    pub client_metadata: Option<BTreeMap<String, Option<String>>>,
    pub session: Option<String>,
    pub user_context_data: Option<UserContextDataType>,
}
impl crate::Shown for InitiateAuthRequest {
    fn show(&self, out: &mut String) {
        out.push_str("InitiateAuthRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct IssuerConfigurationType {
    pub type_: Option<String>,
}
impl crate::Shown for IssuerConfigurationType {
    fn show(&self, out: &mut String) {
        out.push_str("IssuerConfigurationType");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct KeyConfigurationType {
    pub key_type: Option<String>,
    pub kms_key_arn: Option<String>,
}
impl crate::Shown for KeyConfigurationType {
    fn show(&self, out: &mut String) {
        out.push_str("KeyConfigurationType");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct LambdaConfigType {
    pub create_auth_challenge: Option<String>,
    pub custom_email_sender: Option<CustomEmailLambdaVersionConfigType>,
    pub custom_message: Option<String>,
    #[serde(rename = "CustomSMSSender")]
    pub custom_sms_sender: Option<CustomSMSLambdaVersionConfigType>,
    pub define_auth_challenge: Option<String>,
    pub inbound_federation: Option<InboundFederationLambdaType>,
    #[serde(rename = "KMSKeyID")]
    pub kms_key_id: Option<String>,
    pub post_authentication: Option<String>,
    pub post_confirmation: Option<String>,
    pub pre_authentication: Option<String>,
    pub pre_sign_up: Option<String>,
    pub pre_token_generation: Option<String>,
    pub pre_token_generation_config: Option<PreTokenGenerationVersionConfigType>,
    pub user_migration: Option<String>,
    pub verify_auth_challenge_response: Option<String>,
}
impl crate::Shown for LambdaConfigType {
    fn show(&self, out: &mut String) {
        out.push_str("LambdaConfigType");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct LimitDefinitionType {
    pub attributes: Option<BTreeMap<String, Option<String>>>,
    pub limit_class: Option<String>,
}
impl crate::Shown for LimitDefinitionType {
    fn show(&self, out: &mut String) {
        out.push_str("LimitDefinitionType");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct ListDevicesRequest {
    pub access_token: Option<String>,
    pub limit: Option<i32>,
    pub pagination_token: Option<String>,
}
impl crate::Shown for ListDevicesRequest {
    fn show(&self, out: &mut String) {
        out.push_str("ListDevicesRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct ListGroupsRequest {
    pub limit: Option<i32>,
    pub next_token: Option<String>,
    pub user_pool_id: Option<String>,
}
impl crate::Shown for ListGroupsRequest {
    fn show(&self, out: &mut String) {
        out.push_str("ListGroupsRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct ListIdentityProvidersRequest {
    pub max_results: Option<i32>,
    pub next_token: Option<String>,
    pub user_pool_id: Option<String>,
}
impl crate::Shown for ListIdentityProvidersRequest {
    fn show(&self, out: &mut String) {
        out.push_str("ListIdentityProvidersRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct ListResourceServersRequest {
    pub max_results: Option<i32>,
    pub next_token: Option<String>,
    pub user_pool_id: Option<String>,
}
impl crate::Shown for ListResourceServersRequest {
    fn show(&self, out: &mut String) {
        out.push_str("ListResourceServersRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct ListTagsForResourceRequest {
    pub resource_arn: Option<String>,
}
impl crate::Shown for ListTagsForResourceRequest {
    fn show(&self, out: &mut String) {
        out.push_str("ListTagsForResourceRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct ListTermsRequest {
    pub max_results: Option<i32>,
    pub next_token: Option<String>,
    pub user_pool_id: Option<String>,
}
impl crate::Shown for ListTermsRequest {
    fn show(&self, out: &mut String) {
        out.push_str("ListTermsRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct ListUserImportJobsRequest {
    pub max_results: Option<i32>,
    pub pagination_token: Option<String>,
    pub user_pool_id: Option<String>,
}
impl crate::Shown for ListUserImportJobsRequest {
    fn show(&self, out: &mut String) {
        out.push_str("ListUserImportJobsRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct ListUserPoolClientSecretsRequest {
    pub client_id: Option<String>,
    pub next_token: Option<String>,
    pub user_pool_id: Option<String>,
}
impl crate::Shown for ListUserPoolClientSecretsRequest {
    fn show(&self, out: &mut String) {
        out.push_str("ListUserPoolClientSecretsRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct ListUserPoolClientsRequest {
    pub client_type: Option<String>,
    pub max_results: Option<i32>,
    pub next_token: Option<String>,
    pub user_pool_id: Option<String>,
}
impl crate::Shown for ListUserPoolClientsRequest {
    fn show(&self, out: &mut String) {
        out.push_str("ListUserPoolClientsRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct ListUserPoolReplicasRequest {
    pub next_token: Option<String>,
    pub user_pool_id: Option<String>,
}
impl crate::Shown for ListUserPoolReplicasRequest {
    fn show(&self, out: &mut String) {
        out.push_str("ListUserPoolReplicasRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct ListUserPoolsRequest {
    pub max_results: Option<i32>,
    pub next_token: Option<String>,
}
impl crate::Shown for ListUserPoolsRequest {
    fn show(&self, out: &mut String) {
        out.push_str("ListUserPoolsRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct ListUserSessionsRequest {
    pub access_token: Option<String>,
    pub next_token: Option<String>,
}
impl crate::Shown for ListUserSessionsRequest {
    fn show(&self, out: &mut String) {
        out.push_str("ListUserSessionsRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct ListUsersInGroupRequest {
    pub group_name: Option<String>,
    pub limit: Option<i32>,
    pub next_token: Option<String>,
    pub user_pool_id: Option<String>,
}
impl crate::Shown for ListUsersInGroupRequest {
    fn show(&self, out: &mut String) {
        out.push_str("ListUsersInGroupRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct ListUsersRequest {
    pub attributes_to_get: Option<Vec<Option<String>>>,
    pub filter: Option<String>,
    pub limit: Option<i32>,
    pub pagination_token: Option<String>,
    pub user_pool_id: Option<String>,
}
impl crate::Shown for ListUsersRequest {
    fn show(&self, out: &mut String) {
        out.push_str("ListUsersRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct ListWebAuthnCredentialsRequest {
    pub access_token: Option<String>,
    pub max_results: Option<i32>,
    pub next_token: Option<String>,
}
impl crate::Shown for ListWebAuthnCredentialsRequest {
    fn show(&self, out: &mut String) {
        out.push_str("ListWebAuthnCredentialsRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct LogConfigurationType {
    pub cloud_watch_logs_configuration: Option<CloudWatchLogsConfigurationType>,
    pub event_source: Option<String>,
    pub firehose_configuration: Option<FirehoseConfigurationType>,
    pub log_level: Option<String>,
    pub s3_configuration: Option<S3ConfigurationType>,
}
impl crate::Shown for LogConfigurationType {
    fn show(&self, out: &mut String) {
        out.push_str("LogConfigurationType");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct MFAOptionType {
    pub attribute_name: Option<String>,
    pub delivery_medium: Option<String>,
}
impl crate::Shown for MFAOptionType {
    fn show(&self, out: &mut String) {
        out.push_str("MFAOptionType");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct MessageTemplateType {
    pub email_message: Option<String>,
    pub email_subject: Option<String>,
    #[serde(rename = "SMSMessage")]
    pub sms_message: Option<String>,
}
impl crate::Shown for MessageTemplateType {
    fn show(&self, out: &mut String) {
        out.push_str("MessageTemplateType");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct NotifyConfigurationType {
    pub block_email: Option<NotifyEmailType>,
    pub from: Option<String>,
    pub mfa_email: Option<NotifyEmailType>,
    pub no_action_email: Option<NotifyEmailType>,
    pub reply_to: Option<String>,
    pub source_arn: Option<String>,
}
impl crate::Shown for NotifyConfigurationType {
    fn show(&self, out: &mut String) {
        out.push_str("NotifyConfigurationType");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct NotifyEmailType {
    pub html_body: Option<String>,
    pub subject: Option<String>,
    pub text_body: Option<String>,
}
impl crate::Shown for NotifyEmailType {
    fn show(&self, out: &mut String) {
        out.push_str("NotifyEmailType");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct NumberAttributeConstraintsType {
    pub max_value: Option<String>,
    pub min_value: Option<String>,
}
impl crate::Shown for NumberAttributeConstraintsType {
    fn show(&self, out: &mut String) {
        out.push_str("NumberAttributeConstraintsType");
    }
}
#[derive(Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct PasswordPolicyType {
    pub minimum_length: Option<i32>,
    pub password_history_size: Option<i32>,
    pub require_lowercase: Option<bool>,
    pub require_numbers: Option<bool>,
    pub require_symbols: Option<bool>,
    pub require_uppercase: Option<bool>,
    pub temporary_password_validity_days: Option<i32>,
}
impl crate::Shown for PasswordPolicyType {
    fn show(&self, out: &mut String) {
        out.push_str("PasswordPolicyType");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct PreTokenGenerationVersionConfigType {
    pub lambda_arn: Option<String>,
    pub lambda_version: Option<String>,
}
impl crate::Shown for PreTokenGenerationVersionConfigType {
    fn show(&self, out: &mut String) {
        out.push_str("PreTokenGenerationVersionConfigType");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct ProviderUserIdentifierType {
    pub provider_attribute_name: Option<String>,
    pub provider_attribute_value: Option<String>,
    pub provider_name: Option<String>,
}
impl crate::Shown for ProviderUserIdentifierType {
    fn show(&self, out: &mut String) {
        out.push_str("ProviderUserIdentifierType");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct RecoveryOptionType {
    pub name: Option<String>,
    pub priority: Option<i32>,
}
impl crate::Shown for RecoveryOptionType {
    fn show(&self, out: &mut String) {
        out.push_str("RecoveryOptionType");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct RefreshTokenRotationType {
    pub feature: Option<String>,
    pub retry_grace_period_seconds: Option<i32>,
}
impl crate::Shown for RefreshTokenRotationType {
    fn show(&self, out: &mut String) {
        out.push_str("RefreshTokenRotationType");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct ResendConfirmationCodeRequest {
    pub analytics_metadata: Option<AnalyticsMetadataType>,
    pub client_id: Option<String>,
    pub client_metadata: Option<BTreeMap<String, Option<String>>>,
    pub secret_hash: Option<String>,
    pub user_context_data: Option<UserContextDataType>,
    pub username: Option<String>,
}
impl crate::Shown for ResendConfirmationCodeRequest {
    fn show(&self, out: &mut String) {
        out.push_str("ResendConfirmationCodeRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct ResourceServerScopeType {
    pub scope_description: Option<String>,
    pub scope_name: Option<String>,
}
impl crate::Shown for ResourceServerScopeType {
    fn show(&self, out: &mut String) {
        out.push_str("ResourceServerScopeType");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct RespondToAuthChallengeRequest {
    pub analytics_metadata: Option<AnalyticsMetadataType>,
    pub challenge_name: Option<String>,
    pub challenge_responses: Option<BTreeMap<String, Option<String>>>,
    pub client_id: Option<String>,
    pub client_metadata: Option<BTreeMap<String, Option<String>>>,
    pub session: Option<String>,
    pub user_context_data: Option<UserContextDataType>,
}
impl crate::Shown for RespondToAuthChallengeRequest {
    fn show(&self, out: &mut String) {
        out.push_str("RespondToAuthChallengeRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct RevokeTokenRequest {
    pub client_id: Option<String>,
    pub client_secret: Option<String>,
    pub revoke_associated_sessions: Option<String>,
    pub token: Option<String>,
}
impl crate::Shown for RevokeTokenRequest {
    fn show(&self, out: &mut String) {
        out.push_str("RevokeTokenRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct RevokeUserSessionRequest {
    pub access_token: Option<String>,
    pub revoke_associated_sessions: Option<String>,
    pub session_id: Option<String>,
}
impl crate::Shown for RevokeUserSessionRequest {
    fn show(&self, out: &mut String) {
        out.push_str("RevokeUserSessionRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct RiskExceptionConfigurationType {
    #[serde(rename = "BlockedIPRangeList")]
    pub blocked_ip_range_list: Option<Vec<Option<String>>>,
    #[serde(rename = "SkippedIPRangeList")]
    pub skipped_ip_range_list: Option<Vec<Option<String>>>,
}
impl crate::Shown for RiskExceptionConfigurationType {
    fn show(&self, out: &mut String) {
        out.push_str("RiskExceptionConfigurationType");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct RoutingType {
    pub failover: Option<FailoverType>,
}
impl crate::Shown for RoutingType {
    fn show(&self, out: &mut String) {
        out.push_str("RoutingType");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct S3ConfigurationType {
    pub bucket_arn: Option<String>,
}
impl crate::Shown for S3ConfigurationType {
    fn show(&self, out: &mut String) {
        out.push_str("S3ConfigurationType");
    }
}
#[derive(Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct SMSMfaSettingsType {
    pub enabled: Option<bool>,
    pub preferred_mfa: Option<bool>,
}
impl crate::Shown for SMSMfaSettingsType {
    fn show(&self, out: &mut String) {
        out.push_str("SMSMfaSettingsType");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct SchemaAttributeType {
    pub attribute_data_type: Option<String>,
    pub developer_only_attribute: Option<bool>,
    pub mutable: Option<bool>,
    pub name: Option<String>,
    pub number_attribute_constraints: Option<NumberAttributeConstraintsType>,
    pub required: Option<bool>,
    pub string_attribute_constraints: Option<StringAttributeConstraintsType>,
}
impl crate::Shown for SchemaAttributeType {
    fn show(&self, out: &mut String) {
        out.push_str("SchemaAttributeType");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct SetLogDeliveryConfigurationRequest {
    pub log_configurations: Option<Vec<Option<LogConfigurationType>>>,
    pub user_pool_id: Option<String>,
}
impl crate::Shown for SetLogDeliveryConfigurationRequest {
    fn show(&self, out: &mut String) {
        out.push_str("SetLogDeliveryConfigurationRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct SetRiskConfigurationRequest {
    pub account_takeover_risk_configuration: Option<
        AccountTakeoverRiskConfigurationType,
    >,
    pub client_id: Option<String>,
    pub compromised_credentials_risk_configuration: Option<
        CompromisedCredentialsRiskConfigurationType,
    >,
    pub risk_exception_configuration: Option<RiskExceptionConfigurationType>,
    pub user_pool_id: Option<String>,
}
impl crate::Shown for SetRiskConfigurationRequest {
    fn show(&self, out: &mut String) {
        out.push_str("SetRiskConfigurationRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct SetUICustomizationRequest {
    #[serde(rename = "CSS")]
    pub css: Option<String>,
    pub client_id: Option<String>,
    pub image_file: Option<Blob>,
    pub user_pool_id: Option<String>,
}
impl crate::Shown for SetUICustomizationRequest {
    fn show(&self, out: &mut String) {
        out.push_str("SetUICustomizationRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct SetUserMFAPreferenceRequest {
    pub access_token: Option<String>,
    pub email_mfa_settings: Option<EmailMfaSettingsType>,
    #[serde(rename = "SMSMfaSettings")]
    pub sms_mfa_settings: Option<SMSMfaSettingsType>,
    pub software_token_mfa_settings: Option<SoftwareTokenMfaSettingsType>,
    pub web_authn_mfa_settings: Option<WebAuthnMfaSettingsType>,
}
impl crate::Shown for SetUserMFAPreferenceRequest {
    fn show(&self, out: &mut String) {
        out.push_str("SetUserMFAPreferenceRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct SetUserPoolClientSessionConfigurationRequest {
    pub client_id: Option<String>,
    #[serde(rename = "SSOSession")]
    pub sso_session: Option<ClientSSOSessionConfigType>,
    pub user_pool_id: Option<String>,
}
impl crate::Shown for SetUserPoolClientSessionConfigurationRequest {
    fn show(&self, out: &mut String) {
        out.push_str("SetUserPoolClientSessionConfigurationRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct SetUserPoolMfaConfigRequest {
    pub email_mfa_configuration: Option<EmailMfaConfigType>,
    pub mfa_configuration: Option<String>,
    pub sms_mfa_configuration: Option<SmsMfaConfigType>,
    pub software_token_mfa_configuration: Option<SoftwareTokenMfaConfigType>,
    pub user_pool_id: Option<String>,
    pub web_authn_configuration: Option<WebAuthnConfigurationType>,
}
impl crate::Shown for SetUserPoolMfaConfigRequest {
    fn show(&self, out: &mut String) {
        out.push_str("SetUserPoolMfaConfigRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct SetUserPoolSessionConfigurationRequest {
    pub token_session: Option<UserPoolTokenSessionConfigType>,
    pub user_pool_id: Option<String>,
    pub user_session_tracking: Option<String>,
}
impl crate::Shown for SetUserPoolSessionConfigurationRequest {
    fn show(&self, out: &mut String) {
        out.push_str("SetUserPoolSessionConfigurationRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct SetUserSettingsRequest {
    pub access_token: Option<String>,
    #[serde(rename = "MFAOptions")]
    pub mfa_options: Option<Vec<Option<MFAOptionType>>>,
}
impl crate::Shown for SetUserSettingsRequest {
    fn show(&self, out: &mut String) {
        out.push_str("SetUserSettingsRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct SignInPolicyType {
    pub allowed_first_auth_factors: Option<Vec<Option<String>>>,
}
impl crate::Shown for SignInPolicyType {
    fn show(&self, out: &mut String) {
        out.push_str("SignInPolicyType");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct SignUpRequest {
    pub analytics_metadata: Option<AnalyticsMetadataType>,
    pub client_id: Option<String>,
    pub client_metadata: Option<BTreeMap<String, Option<String>>>,
    pub password: Option<String>,
    pub secret_hash: Option<String>,
    pub user_attributes: Option<Vec<Option<AttributeType>>>,
    pub user_context_data: Option<UserContextDataType>,
    pub username: Option<String>,
    pub validation_data: Option<Vec<Option<AttributeType>>>,
}
impl crate::Shown for SignUpRequest {
    fn show(&self, out: &mut String) {
        out.push_str("SignUpRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct SmsConfigurationType {
    pub eums_sms: Option<EumsSmsConfigurationType>,
    pub external_id: Option<String>,
    pub sns_caller_arn: Option<String>,
    pub sns_region: Option<String>,
}
impl crate::Shown for SmsConfigurationType {
    fn show(&self, out: &mut String) {
        out.push_str("SmsConfigurationType");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct SmsMfaConfigType {
    pub sms_authentication_message: Option<String>,
    pub sms_configuration: Option<SmsConfigurationType>,
}
impl crate::Shown for SmsMfaConfigType {
    fn show(&self, out: &mut String) {
        out.push_str("SmsMfaConfigType");
    }
}
#[derive(Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct SoftwareTokenMfaConfigType {
    pub enabled: Option<bool>,
}
impl crate::Shown for SoftwareTokenMfaConfigType {
    fn show(&self, out: &mut String) {
        out.push_str("SoftwareTokenMfaConfigType");
    }
}
#[derive(Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct SoftwareTokenMfaSettingsType {
    pub enabled: Option<bool>,
    pub preferred_mfa: Option<bool>,
}
impl crate::Shown for SoftwareTokenMfaSettingsType {
    fn show(&self, out: &mut String) {
        out.push_str("SoftwareTokenMfaSettingsType");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct StartUserImportJobRequest {
    pub job_id: Option<String>,
    pub user_pool_id: Option<String>,
}
impl crate::Shown for StartUserImportJobRequest {
    fn show(&self, out: &mut String) {
        out.push_str("StartUserImportJobRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct StartWebAuthnRegistrationRequest {
    pub access_token: Option<String>,
}
impl crate::Shown for StartWebAuthnRegistrationRequest {
    fn show(&self, out: &mut String) {
        out.push_str("StartWebAuthnRegistrationRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct StopUserImportJobRequest {
    pub job_id: Option<String>,
    pub user_pool_id: Option<String>,
}
impl crate::Shown for StopUserImportJobRequest {
    fn show(&self, out: &mut String) {
        out.push_str("StopUserImportJobRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct StringAttributeConstraintsType {
    pub max_length: Option<String>,
    pub min_length: Option<String>,
}
impl crate::Shown for StringAttributeConstraintsType {
    fn show(&self, out: &mut String) {
        out.push_str("StringAttributeConstraintsType");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct TagResourceRequest {
    pub resource_arn: Option<String>,
    pub tags: Option<BTreeMap<String, Option<String>>>,
}
impl crate::Shown for TagResourceRequest {
    fn show(&self, out: &mut String) {
        out.push_str("TagResourceRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct TokenValidityUnitsType {
    pub access_token: Option<String>,
    pub id_token: Option<String>,
    pub refresh_token: Option<String>,
}
impl crate::Shown for TokenValidityUnitsType {
    fn show(&self, out: &mut String) {
        out.push_str("TokenValidityUnitsType");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct UntagResourceRequest {
    pub resource_arn: Option<String>,
    pub tag_keys: Option<Vec<Option<String>>>,
}
impl crate::Shown for UntagResourceRequest {
    fn show(&self, out: &mut String) {
        out.push_str("UntagResourceRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct UpdateAuthEventFeedbackRequest {
    pub event_id: Option<String>,
    pub feedback_token: Option<String>,
    pub feedback_value: Option<String>,
    pub user_pool_id: Option<String>,
    pub username: Option<String>,
}
impl crate::Shown for UpdateAuthEventFeedbackRequest {
    fn show(&self, out: &mut String) {
        out.push_str("UpdateAuthEventFeedbackRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct UpdateDeviceStatusRequest {
    pub access_token: Option<String>,
    pub device_key: Option<String>,
    pub device_remembered_status: Option<String>,
}
impl crate::Shown for UpdateDeviceStatusRequest {
    fn show(&self, out: &mut String) {
        out.push_str("UpdateDeviceStatusRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct UpdateGroupRequest {
    pub description: Option<String>,
    pub group_name: Option<String>,
    pub precedence: Option<i32>,
    pub role_arn: Option<String>,
    pub user_pool_id: Option<String>,
}
impl crate::Shown for UpdateGroupRequest {
    fn show(&self, out: &mut String) {
        out.push_str("UpdateGroupRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct UpdateIdentityProviderRequest {
    pub acr_mapping: Option<BTreeMap<String, Option<String>>>,
    pub attribute_mapping: Option<BTreeMap<String, Option<String>>>,
    pub idp_identifiers: Option<Vec<Option<String>>>,
    pub provider_details: Option<BTreeMap<String, Option<String>>>,
    pub provider_name: Option<String>,
    pub user_pool_id: Option<String>,
}
impl crate::Shown for UpdateIdentityProviderRequest {
    fn show(&self, out: &mut String) {
        out.push_str("UpdateIdentityProviderRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct UpdateManagedLoginBrandingRequest {
    pub assets: Option<Vec<Option<AssetType>>>,
    pub managed_login_branding_id: Option<String>,
    pub settings: Option<serde_json::Value>,
    pub use_cognito_provided_values: Option<bool>,
    pub user_pool_id: Option<String>,
}
impl crate::Shown for UpdateManagedLoginBrandingRequest {
    fn show(&self, out: &mut String) {
        out.push_str("UpdateManagedLoginBrandingRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct UpdateProvisionedLimitRequest {
    pub limit_definition: Option<LimitDefinitionType>,
    pub requested_limit_value: Option<i32>,
}
impl crate::Shown for UpdateProvisionedLimitRequest {
    fn show(&self, out: &mut String) {
        out.push_str("UpdateProvisionedLimitRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct UpdateResourceServerRequest {
    pub identifier: Option<String>,
    pub name: Option<String>,
    pub scopes: Option<Vec<Option<ResourceServerScopeType>>>,
    pub user_pool_id: Option<String>,
}
impl crate::Shown for UpdateResourceServerRequest {
    fn show(&self, out: &mut String) {
        out.push_str("UpdateResourceServerRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct UpdateTermsRequest {
    pub enforcement: Option<String>,
    pub links: Option<BTreeMap<String, Option<String>>>,
    pub terms_id: Option<String>,
    pub terms_name: Option<String>,
    pub terms_source: Option<String>,
    pub user_pool_id: Option<String>,
}
impl crate::Shown for UpdateTermsRequest {
    fn show(&self, out: &mut String) {
        out.push_str("UpdateTermsRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct UpdateUserAttributesRequest {
    pub access_token: Option<String>,
    pub client_metadata: Option<BTreeMap<String, Option<String>>>,
    pub user_attributes: Option<Vec<Option<AttributeType>>>,
}
impl crate::Shown for UpdateUserAttributesRequest {
    fn show(&self, out: &mut String) {
        out.push_str("UpdateUserAttributesRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct UpdateUserPoolClientRequest {
    pub access_token_validity: Option<i32>,
    pub allowed_o_auth_flows: Option<Vec<Option<String>>>,
    pub allowed_o_auth_flows_user_pool_client: Option<bool>,
    pub allowed_o_auth_scopes: Option<Vec<Option<String>>>,
    pub analytics_configuration: Option<AnalyticsConfigurationType>,
    pub auth_session_validity: Option<i32>,
    #[serde(rename = "CallbackURLs")]
    pub callback_urls: Option<Vec<Option<String>>>,
    pub client_id: Option<String>,
    pub client_name: Option<String>,
    #[serde(rename = "DefaultRedirectURI")]
    pub default_redirect_uri: Option<String>,
    pub enable_propagate_additional_user_context_data: Option<bool>,
    pub enable_token_revocation: Option<bool>,
    pub explicit_auth_flows: Option<Vec<Option<String>>>,
    pub id_token_validity: Option<i32>,
    #[serde(rename = "LogoutURLs")]
    pub logout_urls: Option<Vec<Option<String>>>,
    pub prevent_user_existence_errors: Option<String>,
    pub read_attributes: Option<Vec<Option<String>>>,
    pub refresh_token_rotation: Option<RefreshTokenRotationType>,
    pub refresh_token_validity: Option<i32>,
    pub supported_identity_providers: Option<Vec<Option<String>>>,
    pub token_validity_units: Option<TokenValidityUnitsType>,
    pub user_pool_id: Option<String>,
    pub write_attributes: Option<Vec<Option<String>>>,
}
impl crate::Shown for UpdateUserPoolClientRequest {
    fn show(&self, out: &mut String) {
        out.push_str("UpdateUserPoolClientRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct UpdateUserPoolDomainRequest {
    pub custom_domain_config: Option<CustomDomainConfigType>,
    pub domain: Option<String>,
    pub managed_login_version: Option<i32>,
    pub routing: Option<RoutingType>,
    pub user_pool_id: Option<String>,
}
impl crate::Shown for UpdateUserPoolDomainRequest {
    fn show(&self, out: &mut String) {
        out.push_str("UpdateUserPoolDomainRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct UpdateUserPoolReplicaRequest {
    pub region_name: Option<String>,
    pub status: Option<String>,
    pub user_pool_id: Option<String>,
}
impl crate::Shown for UpdateUserPoolReplicaRequest {
    fn show(&self, out: &mut String) {
        out.push_str("UpdateUserPoolReplicaRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct UpdateUserPoolRequest {
    pub account_recovery_setting: Option<AccountRecoverySettingType>,
    pub acr_configuration: Option<BTreeMap<String, Option<AcrLevelConfigType>>>,
    pub admin_create_user_config: Option<AdminCreateUserConfigType>,
    pub auto_verified_attributes: Option<Vec<Option<String>>>,
    pub dcr_configuration: Option<DcrConfigurationType>,
    pub deletion_protection: Option<String>,
    pub device_configuration: Option<DeviceConfigurationType>,
    pub email_configuration: Option<EmailConfigurationType>,
    pub email_verification_message: Option<String>,
    pub email_verification_subject: Option<String>,
    pub issuer_configuration: Option<IssuerConfigurationType>,
    pub key_configuration: Option<KeyConfigurationType>,
    pub lambda_config: Option<LambdaConfigType>,
    pub mfa_configuration: Option<String>,
    pub policies: Option<UserPoolPolicyType>,
    pub pool_name: Option<String>,
    pub sms_authentication_message: Option<String>,
    pub sms_configuration: Option<SmsConfigurationType>,
    pub sms_verification_message: Option<String>,
    pub user_attribute_update_settings: Option<UserAttributeUpdateSettingsType>,
    pub user_pool_add_ons: Option<UserPoolAddOnsType>,
    pub user_pool_id: Option<String>,
    pub user_pool_tags: Option<BTreeMap<String, Option<String>>>,
    pub user_pool_tier: Option<String>,
    pub verification_message_template: Option<VerificationMessageTemplateType>,
}
impl crate::Shown for UpdateUserPoolRequest {
    fn show(&self, out: &mut String) {
        out.push_str("UpdateUserPoolRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct UserAttributeUpdateSettingsType {
    pub attributes_require_verification_before_update: Option<Vec<Option<String>>>,
}
impl crate::Shown for UserAttributeUpdateSettingsType {
    fn show(&self, out: &mut String) {
        out.push_str("UserAttributeUpdateSettingsType");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct UserContextDataType {
    pub encoded_data: Option<String>,
    pub ip_address: Option<String>,
}
impl crate::Shown for UserContextDataType {
    fn show(&self, out: &mut String) {
        out.push_str("UserContextDataType");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct UserPoolAddOnsType {
    pub advanced_security_additional_flows: Option<AdvancedSecurityAdditionalFlowsType>,
    pub advanced_security_mode: Option<String>,
}
impl crate::Shown for UserPoolAddOnsType {
    fn show(&self, out: &mut String) {
        out.push_str("UserPoolAddOnsType");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct UserPoolPolicyType {
    pub password_policy: Option<PasswordPolicyType>,
    pub sign_in_policy: Option<SignInPolicyType>,
}
impl crate::Shown for UserPoolPolicyType {
    fn show(&self, out: &mut String) {
        out.push_str("UserPoolPolicyType");
    }
}
#[derive(Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct UserPoolTokenSessionConfigType {
    pub max_per_user: Option<i32>,
}
impl crate::Shown for UserPoolTokenSessionConfigType {
    fn show(&self, out: &mut String) {
        out.push_str("UserPoolTokenSessionConfigType");
    }
}
#[derive(Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct UsernameConfigurationType {
    pub case_sensitive: Option<bool>,
}
impl crate::Shown for UsernameConfigurationType {
    fn show(&self, out: &mut String) {
        out.push_str("UsernameConfigurationType");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct VerificationMessageTemplateType {
    pub default_email_option: Option<String>,
    pub email_message: Option<String>,
    pub email_message_by_link: Option<String>,
    pub email_subject: Option<String>,
    pub email_subject_by_link: Option<String>,
    pub sms_message: Option<String>,
}
impl crate::Shown for VerificationMessageTemplateType {
    fn show(&self, out: &mut String) {
        out.push_str("VerificationMessageTemplateType");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct VerifySoftwareTokenRequest {
    pub access_token: Option<String>,
    pub friendly_device_name: Option<String>,
    pub session: Option<String>,
    pub user_code: Option<String>,
}
impl crate::Shown for VerifySoftwareTokenRequest {
    fn show(&self, out: &mut String) {
        out.push_str("VerifySoftwareTokenRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct VerifyUserAttributeRequest {
    pub access_token: Option<String>,
    pub attribute_name: Option<String>,
    pub code: Option<String>,
}
impl crate::Shown for VerifyUserAttributeRequest {
    fn show(&self, out: &mut String) {
        out.push_str("VerifyUserAttributeRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct WebAuthnConfigurationType {
    pub factor_configuration: Option<String>,
    pub relying_party_id: Option<String>,
    pub user_verification: Option<String>,
}
impl crate::Shown for WebAuthnConfigurationType {
    fn show(&self, out: &mut String) {
        out.push_str("WebAuthnConfigurationType");
    }
}
#[derive(Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct WebAuthnMfaSettingsType {
    pub enabled: Option<bool>,
}
impl crate::Shown for WebAuthnMfaSettingsType {
    fn show(&self, out: &mut String) {
        out.push_str("WebAuthnMfaSettingsType");
    }
}
