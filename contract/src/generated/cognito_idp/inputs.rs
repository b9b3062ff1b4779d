//! Inputs of the operations.
use std::collections::BTreeMap;
use crate::Blob;
use super::*;
use serde::Serialize;
impl crate::Input for AddCustomAttributesRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct AddCustomAttributesRequest {
    pub custom_attributes: Vec<SchemaAttributeType>,
    pub user_pool_id: String,
}
impl crate::Input for AddUserPoolClientSecretRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
    fn client_id(&self) -> Option<&str> {
        Some(&self.client_id)
    }
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct AddUserPoolClientSecretRequest {
    pub client_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_secret: Option<String>,
    pub user_pool_id: String,
}
impl std::fmt::Debug for AddUserPoolClientSecretRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AddUserPoolClientSecretRequest")
            .field("client_id", &self.client_id)
            .field("client_secret", &self.client_secret.as_ref().map(|_| crate::Hidden))
            .field("user_pool_id", &self.user_pool_id)
            .finish()
    }
}
impl crate::Input for AdminAddUserToGroupRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
    fn group_name(&self) -> Option<&str> {
        Some(&self.group_name)
    }
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct AdminAddUserToGroupRequest {
    pub group_name: String,
    pub user_pool_id: String,
    pub username: String,
}
impl std::fmt::Debug for AdminAddUserToGroupRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AdminAddUserToGroupRequest")
            .field("group_name", &self.group_name)
            .field("user_pool_id", &self.user_pool_id)
            .field("username", &crate::Hidden)
            .finish()
    }
}
impl crate::Input for AdminConfirmSignUpRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct AdminConfirmSignUpRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_metadata: Option<BTreeMap<String, String>>,
    pub user_pool_id: String,
    pub username: String,
}
impl std::fmt::Debug for AdminConfirmSignUpRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AdminConfirmSignUpRequest")
            .field("client_metadata", &self.client_metadata)
            .field("user_pool_id", &self.user_pool_id)
            .field("username", &crate::Hidden)
            .finish()
    }
}
impl crate::Input for AdminCreateUserRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct AdminCreateUserRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_metadata: Option<BTreeMap<String, String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub desired_delivery_mediums: Option<Vec<DeliveryMediumType>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub force_alias_creation: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message_action: Option<MessageActionType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub temporary_password: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_attributes: Option<Vec<AttributeType>>,
    pub user_pool_id: String,
    pub username: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub validation_data: Option<Vec<AttributeType>>,
}
impl std::fmt::Debug for AdminCreateUserRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AdminCreateUserRequest")
            .field("client_metadata", &self.client_metadata)
            .field("desired_delivery_mediums", &self.desired_delivery_mediums)
            .field("force_alias_creation", &self.force_alias_creation)
            .field("message_action", &self.message_action)
            .field(
                "temporary_password",
                &self.temporary_password.as_ref().map(|_| crate::Hidden),
            )
            .field("user_attributes", &self.user_attributes)
            .field("user_pool_id", &self.user_pool_id)
            .field("username", &crate::Hidden)
            .field("validation_data", &self.validation_data)
            .finish()
    }
}
impl crate::Input for AdminDeleteSoftwareTokenRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct AdminDeleteSoftwareTokenRequest {
    pub user_pool_id: String,
    pub username: String,
}
impl std::fmt::Debug for AdminDeleteSoftwareTokenRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AdminDeleteSoftwareTokenRequest")
            .field("user_pool_id", &self.user_pool_id)
            .field("username", &crate::Hidden)
            .finish()
    }
}
impl crate::Input for AdminDeleteUserAttributesRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct AdminDeleteUserAttributesRequest {
    pub user_attribute_names: Vec<String>,
    pub user_pool_id: String,
    pub username: String,
}
impl std::fmt::Debug for AdminDeleteUserAttributesRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AdminDeleteUserAttributesRequest")
            .field("user_attribute_names", &self.user_attribute_names)
            .field("user_pool_id", &self.user_pool_id)
            .field("username", &crate::Hidden)
            .finish()
    }
}
impl crate::Input for AdminDeleteUserRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct AdminDeleteUserRequest {
    pub user_pool_id: String,
    pub username: String,
}
impl std::fmt::Debug for AdminDeleteUserRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AdminDeleteUserRequest")
            .field("user_pool_id", &self.user_pool_id)
            .field("username", &crate::Hidden)
            .finish()
    }
}
impl crate::Input for AdminDisableProviderForUserRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct AdminDisableProviderForUserRequest {
    pub user: ProviderUserIdentifierType,
    pub user_pool_id: String,
}
impl crate::Input for AdminDisableUserRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct AdminDisableUserRequest {
    pub user_pool_id: String,
    pub username: String,
}
impl std::fmt::Debug for AdminDisableUserRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AdminDisableUserRequest")
            .field("user_pool_id", &self.user_pool_id)
            .field("username", &crate::Hidden)
            .finish()
    }
}
impl crate::Input for AdminEnableUserRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct AdminEnableUserRequest {
    pub user_pool_id: String,
    pub username: String,
}
impl std::fmt::Debug for AdminEnableUserRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AdminEnableUserRequest")
            .field("user_pool_id", &self.user_pool_id)
            .field("username", &crate::Hidden)
            .finish()
    }
}
impl crate::Input for AdminForgetDeviceRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct AdminForgetDeviceRequest {
    pub device_key: String,
    pub user_pool_id: String,
    pub username: String,
}
impl std::fmt::Debug for AdminForgetDeviceRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AdminForgetDeviceRequest")
            .field("device_key", &self.device_key)
            .field("user_pool_id", &self.user_pool_id)
            .field("username", &crate::Hidden)
            .finish()
    }
}
impl crate::Input for AdminGetDeviceRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct AdminGetDeviceRequest {
    pub device_key: String,
    pub user_pool_id: String,
    pub username: String,
}
impl std::fmt::Debug for AdminGetDeviceRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AdminGetDeviceRequest")
            .field("device_key", &self.device_key)
            .field("user_pool_id", &self.user_pool_id)
            .field("username", &crate::Hidden)
            .finish()
    }
}
impl crate::Input for AdminGetUserAuthFactorsRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct AdminGetUserAuthFactorsRequest {
    pub user_pool_id: String,
    pub username: String,
}
impl std::fmt::Debug for AdminGetUserAuthFactorsRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AdminGetUserAuthFactorsRequest")
            .field("user_pool_id", &self.user_pool_id)
            .field("username", &crate::Hidden)
            .finish()
    }
}
impl crate::Input for AdminGetUserRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct AdminGetUserRequest {
    pub user_pool_id: String,
    pub username: String,
}
impl std::fmt::Debug for AdminGetUserRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AdminGetUserRequest")
            .field("user_pool_id", &self.user_pool_id)
            .field("username", &crate::Hidden)
            .finish()
    }
}
impl crate::Input for AdminInitiateAuthRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
    fn client_id(&self) -> Option<&str> {
        Some(&self.client_id)
    }
}
#[derive(Clone, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct AdminInitiateAuthRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub analytics_metadata: Option<AnalyticsMetadataType>,
    pub auth_flow: AuthFlowType,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub auth_parameters: Option<BTreeMap<String, String>>,
    pub client_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_metadata: Option<BTreeMap<String, String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub context_data: Option<ContextDataType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session: Option<String>,
    pub user_pool_id: String,
}
impl std::fmt::Debug for AdminInitiateAuthRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AdminInitiateAuthRequest")
            .field("analytics_metadata", &self.analytics_metadata)
            .field("auth_flow", &self.auth_flow)
            .field(
                "auth_parameters",
                &self.auth_parameters.as_ref().map(|_| crate::Hidden),
            )
            .field("client_id", &self.client_id)
            .field("client_metadata", &self.client_metadata)
            .field("context_data", &self.context_data)
            .field("session", &self.session.as_ref().map(|_| crate::Hidden))
            .field("user_pool_id", &self.user_pool_id)
            .finish()
    }
}
impl crate::Input for AdminLinkProviderForUserRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct AdminLinkProviderForUserRequest {
    pub destination_user: ProviderUserIdentifierType,
    pub source_user: ProviderUserIdentifierType,
    pub user_pool_id: String,
}
impl crate::Input for AdminListDevicesRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct AdminListDevicesRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pagination_token: Option<String>,
    pub user_pool_id: String,
    pub username: String,
}
impl std::fmt::Debug for AdminListDevicesRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AdminListDevicesRequest")
            .field("limit", &self.limit)
            .field("pagination_token", &self.pagination_token)
            .field("user_pool_id", &self.user_pool_id)
            .field("username", &crate::Hidden)
            .finish()
    }
}
impl crate::Input for AdminListGroupsForUserRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct AdminListGroupsForUserRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    pub user_pool_id: String,
    pub username: String,
}
impl std::fmt::Debug for AdminListGroupsForUserRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AdminListGroupsForUserRequest")
            .field("limit", &self.limit)
            .field("next_token", &self.next_token)
            .field("user_pool_id", &self.user_pool_id)
            .field("username", &crate::Hidden)
            .finish()
    }
}
impl crate::Input for AdminListUserAuthEventsRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct AdminListUserAuthEventsRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_results: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    pub user_pool_id: String,
    pub username: String,
}
impl std::fmt::Debug for AdminListUserAuthEventsRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AdminListUserAuthEventsRequest")
            .field("max_results", &self.max_results)
            .field("next_token", &self.next_token)
            .field("user_pool_id", &self.user_pool_id)
            .field("username", &crate::Hidden)
            .finish()
    }
}
impl crate::Input for AdminListUserSessionsRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct AdminListUserSessionsRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    pub user_pool_id: String,
    pub username: String,
}
impl std::fmt::Debug for AdminListUserSessionsRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AdminListUserSessionsRequest")
            .field("next_token", &self.next_token)
            .field("user_pool_id", &self.user_pool_id)
            .field("username", &crate::Hidden)
            .finish()
    }
}
impl crate::Input for AdminRemoveUserFromGroupRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
    fn group_name(&self) -> Option<&str> {
        Some(&self.group_name)
    }
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct AdminRemoveUserFromGroupRequest {
    pub group_name: String,
    pub user_pool_id: String,
    pub username: String,
}
impl std::fmt::Debug for AdminRemoveUserFromGroupRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AdminRemoveUserFromGroupRequest")
            .field("group_name", &self.group_name)
            .field("user_pool_id", &self.user_pool_id)
            .field("username", &crate::Hidden)
            .finish()
    }
}
impl crate::Input for AdminResetUserPasswordRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct AdminResetUserPasswordRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_metadata: Option<BTreeMap<String, String>>,
    pub user_pool_id: String,
    pub username: String,
}
impl std::fmt::Debug for AdminResetUserPasswordRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AdminResetUserPasswordRequest")
            .field("client_metadata", &self.client_metadata)
            .field("user_pool_id", &self.user_pool_id)
            .field("username", &crate::Hidden)
            .finish()
    }
}
impl crate::Input for AdminRespondToAuthChallengeRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
    fn client_id(&self) -> Option<&str> {
        Some(&self.client_id)
    }
}
#[derive(Clone, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct AdminRespondToAuthChallengeRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub analytics_metadata: Option<AnalyticsMetadataType>,
    pub challenge_name: ChallengeNameType,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub challenge_responses: Option<BTreeMap<String, String>>,
    pub client_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_metadata: Option<BTreeMap<String, String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub context_data: Option<ContextDataType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session: Option<String>,
    pub user_pool_id: String,
}
impl std::fmt::Debug for AdminRespondToAuthChallengeRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AdminRespondToAuthChallengeRequest")
            .field("analytics_metadata", &self.analytics_metadata)
            .field("challenge_name", &self.challenge_name)
            .field(
                "challenge_responses",
                &self.challenge_responses.as_ref().map(|_| crate::Hidden),
            )
            .field("client_id", &self.client_id)
            .field("client_metadata", &self.client_metadata)
            .field("context_data", &self.context_data)
            .field("session", &self.session.as_ref().map(|_| crate::Hidden))
            .field("user_pool_id", &self.user_pool_id)
            .finish()
    }
}
impl crate::Input for AdminRevokeUserSessionRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct AdminRevokeUserSessionRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revoke_associated_sessions: Option<RevokeAssociatedSessionsType>,
    pub session_id: String,
    pub user_pool_id: String,
    pub username: String,
}
impl std::fmt::Debug for AdminRevokeUserSessionRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AdminRevokeUserSessionRequest")
            .field("revoke_associated_sessions", &self.revoke_associated_sessions)
            .field("session_id", &self.session_id)
            .field("user_pool_id", &self.user_pool_id)
            .field("username", &crate::Hidden)
            .finish()
    }
}
impl crate::Input for AdminSetUserMFAPreferenceRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct AdminSetUserMFAPreferenceRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email_mfa_settings: Option<EmailMfaSettingsType>,
    #[serde(rename = "SMSMfaSettings", skip_serializing_if = "Option::is_none")]
    pub sms_mfa_settings: Option<SMSMfaSettingsType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub software_token_mfa_settings: Option<SoftwareTokenMfaSettingsType>,
    pub user_pool_id: String,
    pub username: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub web_authn_mfa_settings: Option<WebAuthnMfaSettingsType>,
}
impl std::fmt::Debug for AdminSetUserMFAPreferenceRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AdminSetUserMFAPreferenceRequest")
            .field("email_mfa_settings", &self.email_mfa_settings)
            .field("sms_mfa_settings", &self.sms_mfa_settings)
            .field("software_token_mfa_settings", &self.software_token_mfa_settings)
            .field("user_pool_id", &self.user_pool_id)
            .field("username", &crate::Hidden)
            .field("web_authn_mfa_settings", &self.web_authn_mfa_settings)
            .finish()
    }
}
impl crate::Input for AdminSetUserPasswordRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct AdminSetUserPasswordRequest {
    pub password: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub permanent: Option<bool>,
    pub user_pool_id: String,
    pub username: String,
}
impl std::fmt::Debug for AdminSetUserPasswordRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AdminSetUserPasswordRequest")
            .field("password", &crate::Hidden)
            .field("permanent", &self.permanent)
            .field("user_pool_id", &self.user_pool_id)
            .field("username", &crate::Hidden)
            .finish()
    }
}
impl crate::Input for AdminSetUserSettingsRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct AdminSetUserSettingsRequest {
    #[serde(rename = "MFAOptions")]
    pub mfa_options: Vec<MFAOptionType>,
    pub user_pool_id: String,
    pub username: String,
}
impl std::fmt::Debug for AdminSetUserSettingsRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AdminSetUserSettingsRequest")
            .field("mfa_options", &self.mfa_options)
            .field("user_pool_id", &self.user_pool_id)
            .field("username", &crate::Hidden)
            .finish()
    }
}
impl crate::Input for AdminUpdateAuthEventFeedbackRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
}
#[derive(Clone, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct AdminUpdateAuthEventFeedbackRequest {
    pub event_id: String,
    pub feedback_value: FeedbackValueType,
    pub user_pool_id: String,
    pub username: String,
}
impl std::fmt::Debug for AdminUpdateAuthEventFeedbackRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AdminUpdateAuthEventFeedbackRequest")
            .field("event_id", &self.event_id)
            .field("feedback_value", &self.feedback_value)
            .field("user_pool_id", &self.user_pool_id)
            .field("username", &crate::Hidden)
            .finish()
    }
}
impl crate::Input for AdminUpdateDeviceStatusRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct AdminUpdateDeviceStatusRequest {
    pub device_key: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub device_remembered_status: Option<DeviceRememberedStatusType>,
    pub user_pool_id: String,
    pub username: String,
}
impl std::fmt::Debug for AdminUpdateDeviceStatusRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AdminUpdateDeviceStatusRequest")
            .field("device_key", &self.device_key)
            .field("device_remembered_status", &self.device_remembered_status)
            .field("user_pool_id", &self.user_pool_id)
            .field("username", &crate::Hidden)
            .finish()
    }
}
impl crate::Input for AdminUpdateUserAttributesRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct AdminUpdateUserAttributesRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_metadata: Option<BTreeMap<String, String>>,
    pub user_attributes: Vec<AttributeType>,
    pub user_pool_id: String,
    pub username: String,
}
impl std::fmt::Debug for AdminUpdateUserAttributesRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AdminUpdateUserAttributesRequest")
            .field("client_metadata", &self.client_metadata)
            .field("user_attributes", &self.user_attributes)
            .field("user_pool_id", &self.user_pool_id)
            .field("username", &crate::Hidden)
            .finish()
    }
}
impl crate::Input for AdminUserGlobalSignOutRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct AdminUserGlobalSignOutRequest {
    pub user_pool_id: String,
    pub username: String,
}
impl std::fmt::Debug for AdminUserGlobalSignOutRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AdminUserGlobalSignOutRequest")
            .field("user_pool_id", &self.user_pool_id)
            .field("username", &crate::Hidden)
            .finish()
    }
}
impl crate::Input for AssociateSoftwareTokenRequest {
    fn access_token(&self) -> Option<&str> {
        self.access_token.as_deref()
    }
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct AssociateSoftwareTokenRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub access_token: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session: Option<String>,
}
impl std::fmt::Debug for AssociateSoftwareTokenRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AssociateSoftwareTokenRequest")
            .field("access_token", &self.access_token.as_ref().map(|_| crate::Hidden))
            .field("session", &self.session.as_ref().map(|_| crate::Hidden))
            .finish()
    }
}
impl crate::Input for ChangePasswordRequest {
    fn access_token(&self) -> Option<&str> {
        Some(&self.access_token)
    }
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ChangePasswordRequest {
    pub access_token: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub previous_password: Option<String>,
    pub proposed_password: String,
}
impl std::fmt::Debug for ChangePasswordRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ChangePasswordRequest")
            .field("access_token", &crate::Hidden)
            .field(
                "previous_password",
                &self.previous_password.as_ref().map(|_| crate::Hidden),
            )
            .field("proposed_password", &crate::Hidden)
            .finish()
    }
}
impl crate::Input for CompleteWebAuthnRegistrationRequest {
    fn access_token(&self) -> Option<&str> {
        Some(&self.access_token)
    }
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct CompleteWebAuthnRegistrationRequest {
    pub access_token: String,
    pub credential: serde_json::Value,
}
impl std::fmt::Debug for CompleteWebAuthnRegistrationRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("CompleteWebAuthnRegistrationRequest")
            .field("access_token", &crate::Hidden)
            .field("credential", &self.credential)
            .finish()
    }
}
impl crate::Input for ConfirmDeviceRequest {
    fn access_token(&self) -> Option<&str> {
        Some(&self.access_token)
    }
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ConfirmDeviceRequest {
    pub access_token: String,
    pub device_key: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub device_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub device_secret_verifier_config: Option<DeviceSecretVerifierConfigType>,
}
impl std::fmt::Debug for ConfirmDeviceRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ConfirmDeviceRequest")
            .field("access_token", &crate::Hidden)
            .field("device_key", &self.device_key)
            .field("device_name", &self.device_name)
            .field(
                "device_secret_verifier_config",
                &self.device_secret_verifier_config.as_ref().map(|_| crate::Hidden),
            )
            .finish()
    }
}
impl crate::Input for ConfirmForgotPasswordRequest {
    fn client_id(&self) -> Option<&str> {
        Some(&self.client_id)
    }
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ConfirmForgotPasswordRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub analytics_metadata: Option<AnalyticsMetadataType>,
    pub client_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_metadata: Option<BTreeMap<String, String>>,
    pub confirmation_code: String,
    pub password: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub secret_hash: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_context_data: Option<UserContextDataType>,
    pub username: String,
}
impl std::fmt::Debug for ConfirmForgotPasswordRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ConfirmForgotPasswordRequest")
            .field("analytics_metadata", &self.analytics_metadata)
            .field("client_id", &self.client_id)
            .field("client_metadata", &self.client_metadata)
            .field("confirmation_code", &crate::Hidden)
            .field("password", &crate::Hidden)
            .field("secret_hash", &self.secret_hash.as_ref().map(|_| crate::Hidden))
            .field(
                "user_context_data",
                &self.user_context_data.as_ref().map(|_| crate::Hidden),
            )
            .field("username", &crate::Hidden)
            .finish()
    }
}
impl crate::Input for ConfirmSignUpRequest {
    fn client_id(&self) -> Option<&str> {
        Some(&self.client_id)
    }
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ConfirmSignUpRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub analytics_metadata: Option<AnalyticsMetadataType>,
    pub client_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_metadata: Option<BTreeMap<String, String>>,
    pub confirmation_code: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub force_alias_creation: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub secret_hash: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_context_data: Option<UserContextDataType>,
    pub username: String,
}
impl std::fmt::Debug for ConfirmSignUpRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ConfirmSignUpRequest")
            .field("analytics_metadata", &self.analytics_metadata)
            .field("client_id", &self.client_id)
            .field("client_metadata", &self.client_metadata)
            .field("confirmation_code", &crate::Hidden)
            .field("force_alias_creation", &self.force_alias_creation)
            .field("secret_hash", &self.secret_hash.as_ref().map(|_| crate::Hidden))
            .field("session", &self.session.as_ref().map(|_| crate::Hidden))
            .field(
                "user_context_data",
                &self.user_context_data.as_ref().map(|_| crate::Hidden),
            )
            .field("username", &crate::Hidden)
            .finish()
    }
}
impl crate::Input for CreateGroupRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
    fn group_name(&self) -> Option<&str> {
        Some(&self.group_name)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateGroupRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    pub group_name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub precedence: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role_arn: Option<String>,
    pub user_pool_id: String,
}
impl crate::Input for CreateIdentityProviderRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
}
#[derive(Clone, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateIdentityProviderRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub acr_mapping: Option<BTreeMap<String, String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attribute_mapping: Option<BTreeMap<String, String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub idp_identifiers: Option<Vec<String>>,
    pub provider_details: BTreeMap<String, String>,
    pub provider_name: String,
    pub provider_type: IdentityProviderTypeType,
    pub user_pool_id: String,
}
impl std::fmt::Debug for CreateIdentityProviderRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("CreateIdentityProviderRequest")
            .field("acr_mapping", &self.acr_mapping)
            .field("attribute_mapping", &self.attribute_mapping)
            .field("idp_identifiers", &self.idp_identifiers)
            .field("provider_details", &crate::Hidden)
            .field("provider_name", &self.provider_name)
            .field("provider_type", &self.provider_type)
            .field("user_pool_id", &self.user_pool_id)
            .finish()
    }
}
impl crate::Input for CreateManagedLoginBrandingRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
    fn client_id(&self) -> Option<&str> {
        Some(&self.client_id)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateManagedLoginBrandingRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assets: Option<Vec<AssetType>>,
    pub client_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub settings: Option<serde_json::Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub use_cognito_provided_values: Option<bool>,
    pub user_pool_id: String,
}
impl crate::Input for CreateResourceServerRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
    fn name(&self) -> Option<&str> {
        Some(&self.name)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateResourceServerRequest {
    pub identifier: String,
    pub name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scopes: Option<Vec<ResourceServerScopeType>>,
    pub user_pool_id: String,
}
impl crate::Input for CreateTermsRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
    fn client_id(&self) -> Option<&str> {
        Some(&self.client_id)
    }
}
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateTermsRequest {
    pub client_id: String,
    pub enforcement: TermsEnforcementType,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub links: Option<BTreeMap<String, String>>,
    pub terms_name: String,
    pub terms_source: TermsSourceType,
    pub user_pool_id: String,
}
impl crate::Input for CreateUserImportJobRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateUserImportJobRequest {
    pub cloud_watch_logs_role_arn: String,
    pub job_name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub password_hashing_algorithm: Option<PasswordHashingAlgorithmType>,
    pub user_pool_id: String,
}
impl crate::Input for CreateUserPoolClientRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateUserPoolClientRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub access_token_validity: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allowed_o_auth_flows: Option<Vec<OAuthFlowType>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allowed_o_auth_flows_user_pool_client: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allowed_o_auth_scopes: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub analytics_configuration: Option<AnalyticsConfigurationType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub auth_session_validity: Option<i32>,
    #[serde(rename = "CallbackURLs", skip_serializing_if = "Option::is_none")]
    pub callback_urls: Option<Vec<String>>,
    pub client_name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_secret: Option<String>,
    #[serde(rename = "DefaultRedirectURI", skip_serializing_if = "Option::is_none")]
    pub default_redirect_uri: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enable_propagate_additional_user_context_data: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enable_token_revocation: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub explicit_auth_flows: Option<Vec<ExplicitAuthFlowsType>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub generate_secret: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id_token_validity: Option<i32>,
    #[serde(rename = "LogoutURLs", skip_serializing_if = "Option::is_none")]
    pub logout_urls: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prevent_user_existence_errors: Option<PreventUserExistenceErrorTypes>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub read_attributes: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refresh_token_rotation: Option<RefreshTokenRotationType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refresh_token_validity: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub supported_identity_providers: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub token_validity_units: Option<TokenValidityUnitsType>,
    pub user_pool_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub write_attributes: Option<Vec<String>>,
}
impl std::fmt::Debug for CreateUserPoolClientRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("CreateUserPoolClientRequest")
            .field("access_token_validity", &self.access_token_validity)
            .field("allowed_o_auth_flows", &self.allowed_o_auth_flows)
            .field(
                "allowed_o_auth_flows_user_pool_client",
                &self.allowed_o_auth_flows_user_pool_client,
            )
            .field("allowed_o_auth_scopes", &self.allowed_o_auth_scopes)
            .field("analytics_configuration", &self.analytics_configuration)
            .field("auth_session_validity", &self.auth_session_validity)
            .field("callback_urls", &self.callback_urls)
            .field("client_name", &self.client_name)
            .field("client_secret", &self.client_secret.as_ref().map(|_| crate::Hidden))
            .field("default_redirect_uri", &self.default_redirect_uri)
            .field(
                "enable_propagate_additional_user_context_data",
                &self.enable_propagate_additional_user_context_data,
            )
            .field("enable_token_revocation", &self.enable_token_revocation)
            .field("explicit_auth_flows", &self.explicit_auth_flows)
            .field("generate_secret", &self.generate_secret)
            .field("id_token_validity", &self.id_token_validity)
            .field("logout_urls", &self.logout_urls)
            .field("prevent_user_existence_errors", &self.prevent_user_existence_errors)
            .field("read_attributes", &self.read_attributes)
            .field("refresh_token_rotation", &self.refresh_token_rotation)
            .field("refresh_token_validity", &self.refresh_token_validity)
            .field("supported_identity_providers", &self.supported_identity_providers)
            .field("token_validity_units", &self.token_validity_units)
            .field("user_pool_id", &self.user_pool_id)
            .field("write_attributes", &self.write_attributes)
            .finish()
    }
}
impl crate::Input for CreateUserPoolDomainRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateUserPoolDomainRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub custom_domain_config: Option<CustomDomainConfigType>,
    pub domain: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub managed_login_version: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub routing: Option<RoutingType>,
    pub user_pool_id: String,
}
impl crate::Input for CreateUserPoolReplicaRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
    fn tags(&self) -> Vec<(&str, &str)> {
        self.user_pool_tags
            .iter()
            .flatten()
            .map(|(key, value)| (key.as_str(), value.as_str()))
            .collect()
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateUserPoolReplicaRequest {
    pub region_name: String,
    pub user_pool_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_pool_tags: Option<BTreeMap<String, String>>,
}
impl crate::Input for CreateUserPoolRequest {
    fn tags(&self) -> Vec<(&str, &str)> {
        self.user_pool_tags
            .iter()
            .flatten()
            .map(|(key, value)| (key.as_str(), value.as_str()))
            .collect()
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct CreateUserPoolRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account_recovery_setting: Option<AccountRecoverySettingType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub acr_configuration: Option<BTreeMap<String, AcrLevelConfigType>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub admin_create_user_config: Option<AdminCreateUserConfigType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alias_attributes: Option<Vec<AliasAttributeType>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub auto_verified_attributes: Option<Vec<VerifiedAttributeType>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dcr_configuration: Option<DcrConfigurationType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deletion_protection: Option<DeletionProtectionType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub device_configuration: Option<DeviceConfigurationType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email_configuration: Option<EmailConfigurationType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email_verification_message: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email_verification_subject: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub issuer_configuration: Option<IssuerConfigurationType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub key_configuration: Option<KeyConfigurationType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lambda_config: Option<LambdaConfigType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mfa_configuration: Option<UserPoolMfaType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub policies: Option<UserPoolPolicyType>,
    pub pool_name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub schema: Option<Vec<SchemaAttributeType>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sms_authentication_message: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sms_configuration: Option<SmsConfigurationType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sms_verification_message: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_attribute_update_settings: Option<UserAttributeUpdateSettingsType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_pool_add_ons: Option<UserPoolAddOnsType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_pool_tags: Option<BTreeMap<String, String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_pool_tier: Option<UserPoolTierType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub username_attributes: Option<Vec<UsernameAttributeType>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub username_configuration: Option<UsernameConfigurationType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verification_message_template: Option<VerificationMessageTemplateType>,
}
impl crate::Input for DeleteGroupRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
    fn group_name(&self) -> Option<&str> {
        Some(&self.group_name)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteGroupRequest {
    pub group_name: String,
    pub user_pool_id: String,
}
impl crate::Input for DeleteIdentityProviderRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteIdentityProviderRequest {
    pub provider_name: String,
    pub user_pool_id: String,
}
impl crate::Input for DeleteManagedLoginBrandingRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteManagedLoginBrandingRequest {
    pub managed_login_branding_id: String,
    pub user_pool_id: String,
}
impl crate::Input for DeleteResourceServerRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteResourceServerRequest {
    pub identifier: String,
    pub user_pool_id: String,
}
impl crate::Input for DeleteTermsRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteTermsRequest {
    pub terms_id: String,
    pub user_pool_id: String,
}
impl crate::Input for DeleteUserAttributesRequest {
    fn access_token(&self) -> Option<&str> {
        Some(&self.access_token)
    }
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteUserAttributesRequest {
    pub access_token: String,
    pub user_attribute_names: Vec<String>,
}
impl std::fmt::Debug for DeleteUserAttributesRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("DeleteUserAttributesRequest")
            .field("access_token", &crate::Hidden)
            .field("user_attribute_names", &self.user_attribute_names)
            .finish()
    }
}
impl crate::Input for DeleteUserPoolClientRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
    fn client_id(&self) -> Option<&str> {
        Some(&self.client_id)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteUserPoolClientRequest {
    pub client_id: String,
    pub user_pool_id: String,
}
impl crate::Input for DeleteUserPoolClientSecretRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
    fn client_id(&self) -> Option<&str> {
        Some(&self.client_id)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteUserPoolClientSecretRequest {
    pub client_id: String,
    pub client_secret_id: String,
    pub user_pool_id: String,
}
impl crate::Input for DeleteUserPoolDomainRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteUserPoolDomainRequest {
    pub domain: String,
    pub user_pool_id: String,
}
impl crate::Input for DeleteUserPoolReplicaRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteUserPoolReplicaRequest {
    pub region_name: String,
    pub user_pool_id: String,
}
impl crate::Input for DeleteUserPoolRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteUserPoolRequest {
    pub user_pool_id: String,
}
impl crate::Input for DeleteUserRequest {
    fn access_token(&self) -> Option<&str> {
        Some(&self.access_token)
    }
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteUserRequest {
    pub access_token: String,
}
impl std::fmt::Debug for DeleteUserRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("DeleteUserRequest")
            .field("access_token", &crate::Hidden)
            .finish()
    }
}
impl crate::Input for DeleteWebAuthnCredentialRequest {
    fn access_token(&self) -> Option<&str> {
        Some(&self.access_token)
    }
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteWebAuthnCredentialRequest {
    pub access_token: String,
    pub credential_id: String,
}
impl std::fmt::Debug for DeleteWebAuthnCredentialRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("DeleteWebAuthnCredentialRequest")
            .field("access_token", &crate::Hidden)
            .field("credential_id", &self.credential_id)
            .finish()
    }
}
impl crate::Input for DescribeIdentityProviderRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeIdentityProviderRequest {
    pub provider_name: String,
    pub user_pool_id: String,
}
impl crate::Input for DescribeManagedLoginBrandingByClientRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
    fn client_id(&self) -> Option<&str> {
        Some(&self.client_id)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeManagedLoginBrandingByClientRequest {
    pub client_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub return_merged_resources: Option<bool>,
    pub user_pool_id: String,
}
impl crate::Input for DescribeManagedLoginBrandingRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeManagedLoginBrandingRequest {
    pub managed_login_branding_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub return_merged_resources: Option<bool>,
    pub user_pool_id: String,
}
impl crate::Input for DescribeResourceServerRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeResourceServerRequest {
    pub identifier: String,
    pub user_pool_id: String,
}
impl crate::Input for DescribeRiskConfigurationRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
    fn client_id(&self) -> Option<&str> {
        self.client_id.as_deref()
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeRiskConfigurationRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_id: Option<String>,
    pub user_pool_id: String,
}
impl crate::Input for DescribeTermsByClientRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
    fn client_id(&self) -> Option<&str> {
        Some(&self.client_id)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeTermsByClientRequest {
    pub client_id: String,
    pub terms_name: String,
    pub user_pool_id: String,
}
impl crate::Input for DescribeTermsRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeTermsRequest {
    pub terms_id: String,
    pub user_pool_id: String,
}
impl crate::Input for DescribeUserImportJobRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeUserImportJobRequest {
    pub job_id: String,
    pub user_pool_id: String,
}
impl crate::Input for DescribeUserPoolClientRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
    fn client_id(&self) -> Option<&str> {
        Some(&self.client_id)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeUserPoolClientRequest {
    pub client_id: String,
    pub user_pool_id: String,
}
impl crate::Input for DescribeUserPoolDomainRequest {}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeUserPoolDomainRequest {
    pub domain: String,
}
impl crate::Input for DescribeUserPoolRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeUserPoolRequest {
    pub user_pool_id: String,
}
impl crate::Input for ForgetDeviceRequest {
    fn access_token(&self) -> Option<&str> {
        self.access_token.as_deref()
    }
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ForgetDeviceRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub access_token: Option<String>,
    pub device_key: String,
}
impl std::fmt::Debug for ForgetDeviceRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ForgetDeviceRequest")
            .field("access_token", &self.access_token.as_ref().map(|_| crate::Hidden))
            .field("device_key", &self.device_key)
            .finish()
    }
}
impl crate::Input for ForgotPasswordRequest {
    fn client_id(&self) -> Option<&str> {
        Some(&self.client_id)
    }
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ForgotPasswordRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub analytics_metadata: Option<AnalyticsMetadataType>,
    pub client_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_metadata: Option<BTreeMap<String, String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub secret_hash: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_context_data: Option<UserContextDataType>,
    pub username: String,
}
impl std::fmt::Debug for ForgotPasswordRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ForgotPasswordRequest")
            .field("analytics_metadata", &self.analytics_metadata)
            .field("client_id", &self.client_id)
            .field("client_metadata", &self.client_metadata)
            .field("secret_hash", &self.secret_hash.as_ref().map(|_| crate::Hidden))
            .field(
                "user_context_data",
                &self.user_context_data.as_ref().map(|_| crate::Hidden),
            )
            .field("username", &crate::Hidden)
            .finish()
    }
}
impl crate::Input for GetCSVHeaderRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetCSVHeaderRequest {
    pub user_pool_id: String,
}
impl crate::Input for GetClientTokenRequest {
    fn client_id(&self) -> Option<&str> {
        Some(&self.client_id)
    }
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetClientTokenRequest {
    pub client_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_metadata: Option<BTreeMap<String, String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scopes: Option<Vec<String>>,
    pub secret: String,
}
impl std::fmt::Debug for GetClientTokenRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("GetClientTokenRequest")
            .field("client_id", &self.client_id)
            .field("client_metadata", &self.client_metadata)
            .field("scopes", &self.scopes)
            .field("secret", &crate::Hidden)
            .finish()
    }
}
impl crate::Input for GetDerivedTokenRequest {
    fn client_id(&self) -> Option<&str> {
        Some(&self.client_id)
    }
}
#[derive(Clone, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetDerivedTokenRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub actor_token: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub actor_token_provider_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub actor_token_type: Option<TokenTypeIdentifierType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub audiences: Option<Vec<String>>,
    pub client_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_secret: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub requested_token_type: Option<IssuedTokenTypeIdentifierType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resources: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scopes: Option<Vec<String>>,
    pub subject_token: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subject_token_provider_name: Option<String>,
    pub subject_token_type: TokenTypeIdentifierType,
}
impl std::fmt::Debug for GetDerivedTokenRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("GetDerivedTokenRequest")
            .field("actor_token", &self.actor_token.as_ref().map(|_| crate::Hidden))
            .field("actor_token_provider_name", &self.actor_token_provider_name)
            .field("actor_token_type", &self.actor_token_type)
            .field("audiences", &self.audiences)
            .field("client_id", &self.client_id)
            .field("client_secret", &self.client_secret.as_ref().map(|_| crate::Hidden))
            .field("requested_token_type", &self.requested_token_type)
            .field("resources", &self.resources)
            .field("scopes", &self.scopes)
            .field("subject_token", &crate::Hidden)
            .field("subject_token_provider_name", &self.subject_token_provider_name)
            .field("subject_token_type", &self.subject_token_type)
            .finish()
    }
}
impl crate::Input for GetDeviceRequest {
    fn access_token(&self) -> Option<&str> {
        self.access_token.as_deref()
    }
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetDeviceRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub access_token: Option<String>,
    pub device_key: String,
}
impl std::fmt::Debug for GetDeviceRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("GetDeviceRequest")
            .field("access_token", &self.access_token.as_ref().map(|_| crate::Hidden))
            .field("device_key", &self.device_key)
            .finish()
    }
}
impl crate::Input for GetGroupRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
    fn group_name(&self) -> Option<&str> {
        Some(&self.group_name)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetGroupRequest {
    pub group_name: String,
    pub user_pool_id: String,
}
impl crate::Input for GetIdentityProviderByIdentifierRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetIdentityProviderByIdentifierRequest {
    pub idp_identifier: String,
    pub user_pool_id: String,
}
impl crate::Input for GetLogDeliveryConfigurationRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetLogDeliveryConfigurationRequest {
    pub user_pool_id: String,
}
impl crate::Input for GetProvisionedLimitRequest {}
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetProvisionedLimitRequest {
    pub limit_definition: LimitDefinitionType,
}
impl crate::Input for GetSigningCertificateRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetSigningCertificateRequest {
    pub user_pool_id: String,
}
impl crate::Input for GetTokensFromRefreshTokenRequest {
    fn client_id(&self) -> Option<&str> {
        Some(&self.client_id)
    }
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetTokensFromRefreshTokenRequest {
    pub client_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_metadata: Option<BTreeMap<String, String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_secret: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub device_key: Option<String>,
    pub refresh_token: String,
}
impl std::fmt::Debug for GetTokensFromRefreshTokenRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("GetTokensFromRefreshTokenRequest")
            .field("client_id", &self.client_id)
            .field("client_metadata", &self.client_metadata)
            .field("client_secret", &self.client_secret.as_ref().map(|_| crate::Hidden))
            .field("device_key", &self.device_key)
            .field("refresh_token", &crate::Hidden)
            .finish()
    }
}
impl crate::Input for GetUICustomizationRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
    fn client_id(&self) -> Option<&str> {
        self.client_id.as_deref()
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetUICustomizationRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_id: Option<String>,
    pub user_pool_id: String,
}
impl crate::Input for GetUserAttributeVerificationCodeRequest {
    fn access_token(&self) -> Option<&str> {
        Some(&self.access_token)
    }
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetUserAttributeVerificationCodeRequest {
    pub access_token: String,
    pub attribute_name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_metadata: Option<BTreeMap<String, String>>,
}
impl std::fmt::Debug for GetUserAttributeVerificationCodeRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("GetUserAttributeVerificationCodeRequest")
            .field("access_token", &crate::Hidden)
            .field("attribute_name", &self.attribute_name)
            .field("client_metadata", &self.client_metadata)
            .finish()
    }
}
impl crate::Input for GetUserAuthFactorsRequest {
    fn access_token(&self) -> Option<&str> {
        Some(&self.access_token)
    }
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetUserAuthFactorsRequest {
    pub access_token: String,
}
impl std::fmt::Debug for GetUserAuthFactorsRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("GetUserAuthFactorsRequest")
            .field("access_token", &crate::Hidden)
            .finish()
    }
}
impl crate::Input for GetUserPoolClientSessionConfigurationRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
    fn client_id(&self) -> Option<&str> {
        Some(&self.client_id)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetUserPoolClientSessionConfigurationRequest {
    pub client_id: String,
    pub user_pool_id: String,
}
impl crate::Input for GetUserPoolMfaConfigRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetUserPoolMfaConfigRequest {
    pub user_pool_id: String,
}
impl crate::Input for GetUserPoolSessionConfigurationRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetUserPoolSessionConfigurationRequest {
    pub user_pool_id: String,
}
impl crate::Input for GetUserRequest {
    fn access_token(&self) -> Option<&str> {
        Some(&self.access_token)
    }
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetUserRequest {
    pub access_token: String,
}
impl std::fmt::Debug for GetUserRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("GetUserRequest").field("access_token", &crate::Hidden).finish()
    }
}
impl crate::Input for GlobalSignOutRequest {
    fn access_token(&self) -> Option<&str> {
        Some(&self.access_token)
    }
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct GlobalSignOutRequest {
    pub access_token: String,
}
impl std::fmt::Debug for GlobalSignOutRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("GlobalSignOutRequest")
            .field("access_token", &crate::Hidden)
            .finish()
    }
}
impl crate::Input for InitiateAuthRequest {
    fn client_id(&self) -> Option<&str> {
        Some(&self.client_id)
    }
}
#[derive(Clone, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct InitiateAuthRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub analytics_metadata: Option<AnalyticsMetadataType>,
    pub auth_flow: AuthFlowType,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub auth_parameters: Option<BTreeMap<String, String>>,
    pub client_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_metadata: Option<BTreeMap<String, String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_context_data: Option<UserContextDataType>,
}
impl std::fmt::Debug for InitiateAuthRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("InitiateAuthRequest")
            .field("analytics_metadata", &self.analytics_metadata)
            .field("auth_flow", &self.auth_flow)
            .field(
                "auth_parameters",
                &self.auth_parameters.as_ref().map(|_| crate::Hidden),
            )
            .field("client_id", &self.client_id)
            .field("client_metadata", &self.client_metadata)
            .field("session", &self.session.as_ref().map(|_| crate::Hidden))
            .field(
                "user_context_data",
                &self.user_context_data.as_ref().map(|_| crate::Hidden),
            )
            .finish()
    }
}
impl crate::Input for ListDevicesRequest {
    fn access_token(&self) -> Option<&str> {
        Some(&self.access_token)
    }
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListDevicesRequest {
    pub access_token: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pagination_token: Option<String>,
}
impl std::fmt::Debug for ListDevicesRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ListDevicesRequest")
            .field("access_token", &crate::Hidden)
            .field("limit", &self.limit)
            .field("pagination_token", &self.pagination_token)
            .finish()
    }
}
impl crate::Input for ListGroupsRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListGroupsRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    pub user_pool_id: String,
}
impl crate::Input for ListIdentityProvidersRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListIdentityProvidersRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_results: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    pub user_pool_id: String,
}
impl crate::Input for ListResourceServersRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListResourceServersRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_results: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    pub user_pool_id: String,
}
impl crate::Input for ListTagsForResourceRequest {
    fn resource_arn(&self) -> Option<&str> {
        Some(&self.resource_arn)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListTagsForResourceRequest {
    pub resource_arn: String,
}
impl crate::Input for ListTermsRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListTermsRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_results: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    pub user_pool_id: String,
}
impl crate::Input for ListUserImportJobsRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListUserImportJobsRequest {
    pub max_results: i32,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pagination_token: Option<String>,
    pub user_pool_id: String,
}
impl crate::Input for ListUserPoolClientSecretsRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
    fn client_id(&self) -> Option<&str> {
        Some(&self.client_id)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListUserPoolClientSecretsRequest {
    pub client_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    pub user_pool_id: String,
}
impl crate::Input for ListUserPoolClientsRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListUserPoolClientsRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_type: Option<ClientTypeType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_results: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    pub user_pool_id: String,
}
impl crate::Input for ListUserPoolReplicasRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListUserPoolReplicasRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    pub user_pool_id: String,
}
impl crate::Input for ListUserPoolsRequest {}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListUserPoolsRequest {
    pub max_results: i32,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
}
impl crate::Input for ListUserSessionsRequest {
    fn access_token(&self) -> Option<&str> {
        Some(&self.access_token)
    }
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListUserSessionsRequest {
    pub access_token: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
}
impl std::fmt::Debug for ListUserSessionsRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ListUserSessionsRequest")
            .field("access_token", &crate::Hidden)
            .field("next_token", &self.next_token)
            .finish()
    }
}
impl crate::Input for ListUsersInGroupRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
    fn group_name(&self) -> Option<&str> {
        Some(&self.group_name)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListUsersInGroupRequest {
    pub group_name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    pub user_pool_id: String,
}
impl crate::Input for ListUsersRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListUsersRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attributes_to_get: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub filter: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pagination_token: Option<String>,
    pub user_pool_id: String,
}
impl crate::Input for ListWebAuthnCredentialsRequest {
    fn access_token(&self) -> Option<&str> {
        Some(&self.access_token)
    }
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListWebAuthnCredentialsRequest {
    pub access_token: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_results: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
}
impl std::fmt::Debug for ListWebAuthnCredentialsRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ListWebAuthnCredentialsRequest")
            .field("access_token", &crate::Hidden)
            .field("max_results", &self.max_results)
            .field("next_token", &self.next_token)
            .finish()
    }
}
impl crate::Input for ResendConfirmationCodeRequest {
    fn client_id(&self) -> Option<&str> {
        Some(&self.client_id)
    }
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ResendConfirmationCodeRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub analytics_metadata: Option<AnalyticsMetadataType>,
    pub client_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_metadata: Option<BTreeMap<String, String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub secret_hash: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_context_data: Option<UserContextDataType>,
    pub username: String,
}
impl std::fmt::Debug for ResendConfirmationCodeRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ResendConfirmationCodeRequest")
            .field("analytics_metadata", &self.analytics_metadata)
            .field("client_id", &self.client_id)
            .field("client_metadata", &self.client_metadata)
            .field("secret_hash", &self.secret_hash.as_ref().map(|_| crate::Hidden))
            .field(
                "user_context_data",
                &self.user_context_data.as_ref().map(|_| crate::Hidden),
            )
            .field("username", &crate::Hidden)
            .finish()
    }
}
impl crate::Input for RespondToAuthChallengeRequest {
    fn client_id(&self) -> Option<&str> {
        Some(&self.client_id)
    }
}
#[derive(Clone, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct RespondToAuthChallengeRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub analytics_metadata: Option<AnalyticsMetadataType>,
    pub challenge_name: ChallengeNameType,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub challenge_responses: Option<BTreeMap<String, String>>,
    pub client_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_metadata: Option<BTreeMap<String, String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_context_data: Option<UserContextDataType>,
}
impl std::fmt::Debug for RespondToAuthChallengeRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RespondToAuthChallengeRequest")
            .field("analytics_metadata", &self.analytics_metadata)
            .field("challenge_name", &self.challenge_name)
            .field(
                "challenge_responses",
                &self.challenge_responses.as_ref().map(|_| crate::Hidden),
            )
            .field("client_id", &self.client_id)
            .field("client_metadata", &self.client_metadata)
            .field("session", &self.session.as_ref().map(|_| crate::Hidden))
            .field(
                "user_context_data",
                &self.user_context_data.as_ref().map(|_| crate::Hidden),
            )
            .finish()
    }
}
impl crate::Input for RevokeTokenRequest {
    fn client_id(&self) -> Option<&str> {
        Some(&self.client_id)
    }
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct RevokeTokenRequest {
    pub client_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_secret: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revoke_associated_sessions: Option<RevokeAssociatedSessionsType>,
    pub token: String,
}
impl std::fmt::Debug for RevokeTokenRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RevokeTokenRequest")
            .field("client_id", &self.client_id)
            .field("client_secret", &self.client_secret.as_ref().map(|_| crate::Hidden))
            .field("revoke_associated_sessions", &self.revoke_associated_sessions)
            .field("token", &crate::Hidden)
            .finish()
    }
}
impl crate::Input for RevokeUserSessionRequest {
    fn access_token(&self) -> Option<&str> {
        Some(&self.access_token)
    }
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct RevokeUserSessionRequest {
    pub access_token: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revoke_associated_sessions: Option<RevokeAssociatedSessionsType>,
    pub session_id: String,
}
impl std::fmt::Debug for RevokeUserSessionRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RevokeUserSessionRequest")
            .field("access_token", &crate::Hidden)
            .field("revoke_associated_sessions", &self.revoke_associated_sessions)
            .field("session_id", &self.session_id)
            .finish()
    }
}
impl crate::Input for SetLogDeliveryConfigurationRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct SetLogDeliveryConfigurationRequest {
    pub log_configurations: Vec<LogConfigurationType>,
    pub user_pool_id: String,
}
impl crate::Input for SetRiskConfigurationRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
    fn client_id(&self) -> Option<&str> {
        self.client_id.as_deref()
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct SetRiskConfigurationRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account_takeover_risk_configuration: Option<
        AccountTakeoverRiskConfigurationType,
    >,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub compromised_credentials_risk_configuration: Option<
        CompromisedCredentialsRiskConfigurationType,
    >,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub risk_exception_configuration: Option<RiskExceptionConfigurationType>,
    pub user_pool_id: String,
}
impl crate::Input for SetUICustomizationRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
    fn client_id(&self) -> Option<&str> {
        self.client_id.as_deref()
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct SetUICustomizationRequest {
    #[serde(rename = "CSS", skip_serializing_if = "Option::is_none")]
    pub css: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image_file: Option<Blob>,
    pub user_pool_id: String,
}
impl crate::Input for SetUserMFAPreferenceRequest {
    fn access_token(&self) -> Option<&str> {
        Some(&self.access_token)
    }
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct SetUserMFAPreferenceRequest {
    pub access_token: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email_mfa_settings: Option<EmailMfaSettingsType>,
    #[serde(rename = "SMSMfaSettings", skip_serializing_if = "Option::is_none")]
    pub sms_mfa_settings: Option<SMSMfaSettingsType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub software_token_mfa_settings: Option<SoftwareTokenMfaSettingsType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub web_authn_mfa_settings: Option<WebAuthnMfaSettingsType>,
}
impl std::fmt::Debug for SetUserMFAPreferenceRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SetUserMFAPreferenceRequest")
            .field("access_token", &crate::Hidden)
            .field("email_mfa_settings", &self.email_mfa_settings)
            .field("sms_mfa_settings", &self.sms_mfa_settings)
            .field("software_token_mfa_settings", &self.software_token_mfa_settings)
            .field("web_authn_mfa_settings", &self.web_authn_mfa_settings)
            .finish()
    }
}
impl crate::Input for SetUserPoolClientSessionConfigurationRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
    fn client_id(&self) -> Option<&str> {
        Some(&self.client_id)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct SetUserPoolClientSessionConfigurationRequest {
    pub client_id: String,
    #[serde(rename = "SSOSession")]
    pub sso_session: ClientSSOSessionConfigType,
    pub user_pool_id: String,
}
impl crate::Input for SetUserPoolMfaConfigRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct SetUserPoolMfaConfigRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email_mfa_configuration: Option<EmailMfaConfigType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mfa_configuration: Option<UserPoolMfaType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sms_mfa_configuration: Option<SmsMfaConfigType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub software_token_mfa_configuration: Option<SoftwareTokenMfaConfigType>,
    pub user_pool_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub web_authn_configuration: Option<WebAuthnConfigurationType>,
}
impl crate::Input for SetUserPoolSessionConfigurationRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
}
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct SetUserPoolSessionConfigurationRequest {
    pub token_session: UserPoolTokenSessionConfigType,
    pub user_pool_id: String,
    pub user_session_tracking: UserSessionTrackingType,
}
impl crate::Input for SetUserSettingsRequest {
    fn access_token(&self) -> Option<&str> {
        Some(&self.access_token)
    }
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct SetUserSettingsRequest {
    pub access_token: String,
    #[serde(rename = "MFAOptions")]
    pub mfa_options: Vec<MFAOptionType>,
}
impl std::fmt::Debug for SetUserSettingsRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SetUserSettingsRequest")
            .field("access_token", &crate::Hidden)
            .field("mfa_options", &self.mfa_options)
            .finish()
    }
}
impl crate::Input for SignUpRequest {
    fn client_id(&self) -> Option<&str> {
        Some(&self.client_id)
    }
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct SignUpRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub analytics_metadata: Option<AnalyticsMetadataType>,
    pub client_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_metadata: Option<BTreeMap<String, String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub password: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub secret_hash: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_attributes: Option<Vec<AttributeType>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_context_data: Option<UserContextDataType>,
    pub username: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub validation_data: Option<Vec<AttributeType>>,
}
impl std::fmt::Debug for SignUpRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SignUpRequest")
            .field("analytics_metadata", &self.analytics_metadata)
            .field("client_id", &self.client_id)
            .field("client_metadata", &self.client_metadata)
            .field("password", &self.password.as_ref().map(|_| crate::Hidden))
            .field("secret_hash", &self.secret_hash.as_ref().map(|_| crate::Hidden))
            .field("user_attributes", &self.user_attributes)
            .field(
                "user_context_data",
                &self.user_context_data.as_ref().map(|_| crate::Hidden),
            )
            .field("username", &crate::Hidden)
            .field("validation_data", &self.validation_data)
            .finish()
    }
}
impl crate::Input for StartUserImportJobRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct StartUserImportJobRequest {
    pub job_id: String,
    pub user_pool_id: String,
}
impl crate::Input for StartWebAuthnRegistrationRequest {
    fn access_token(&self) -> Option<&str> {
        Some(&self.access_token)
    }
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct StartWebAuthnRegistrationRequest {
    pub access_token: String,
}
impl std::fmt::Debug for StartWebAuthnRegistrationRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("StartWebAuthnRegistrationRequest")
            .field("access_token", &crate::Hidden)
            .finish()
    }
}
impl crate::Input for StopUserImportJobRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct StopUserImportJobRequest {
    pub job_id: String,
    pub user_pool_id: String,
}
impl crate::Input for TagResourceRequest {
    fn resource_arn(&self) -> Option<&str> {
        Some(&self.resource_arn)
    }
    fn tags(&self) -> Vec<(&str, &str)> {
        self.tags.iter().map(|(key, value)| (key.as_str(), value.as_str())).collect()
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct TagResourceRequest {
    pub resource_arn: String,
    pub tags: BTreeMap<String, String>,
}
impl crate::Input for UntagResourceRequest {
    fn resource_arn(&self) -> Option<&str> {
        Some(&self.resource_arn)
    }
    fn tag_keys(&self) -> Vec<&str> {
        self.tag_keys.iter().map(String::as_str).collect()
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct UntagResourceRequest {
    pub resource_arn: String,
    pub tag_keys: Vec<String>,
}
impl crate::Input for UpdateAuthEventFeedbackRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
}
#[derive(Clone, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateAuthEventFeedbackRequest {
    pub event_id: String,
    pub feedback_token: String,
    pub feedback_value: FeedbackValueType,
    pub user_pool_id: String,
    pub username: String,
}
impl std::fmt::Debug for UpdateAuthEventFeedbackRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("UpdateAuthEventFeedbackRequest")
            .field("event_id", &self.event_id)
            .field("feedback_token", &crate::Hidden)
            .field("feedback_value", &self.feedback_value)
            .field("user_pool_id", &self.user_pool_id)
            .field("username", &crate::Hidden)
            .finish()
    }
}
impl crate::Input for UpdateDeviceStatusRequest {
    fn access_token(&self) -> Option<&str> {
        Some(&self.access_token)
    }
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateDeviceStatusRequest {
    pub access_token: String,
    pub device_key: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub device_remembered_status: Option<DeviceRememberedStatusType>,
}
impl std::fmt::Debug for UpdateDeviceStatusRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("UpdateDeviceStatusRequest")
            .field("access_token", &crate::Hidden)
            .field("device_key", &self.device_key)
            .field("device_remembered_status", &self.device_remembered_status)
            .finish()
    }
}
impl crate::Input for UpdateGroupRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
    fn group_name(&self) -> Option<&str> {
        Some(&self.group_name)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateGroupRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    pub group_name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub precedence: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role_arn: Option<String>,
    pub user_pool_id: String,
}
impl crate::Input for UpdateIdentityProviderRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateIdentityProviderRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub acr_mapping: Option<BTreeMap<String, String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attribute_mapping: Option<BTreeMap<String, String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub idp_identifiers: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provider_details: Option<BTreeMap<String, String>>,
    pub provider_name: String,
    pub user_pool_id: String,
}
impl std::fmt::Debug for UpdateIdentityProviderRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("UpdateIdentityProviderRequest")
            .field("acr_mapping", &self.acr_mapping)
            .field("attribute_mapping", &self.attribute_mapping)
            .field("idp_identifiers", &self.idp_identifiers)
            .field(
                "provider_details",
                &self.provider_details.as_ref().map(|_| crate::Hidden),
            )
            .field("provider_name", &self.provider_name)
            .field("user_pool_id", &self.user_pool_id)
            .finish()
    }
}
impl crate::Input for UpdateManagedLoginBrandingRequest {
    fn user_pool_id(&self) -> Option<&str> {
        self.user_pool_id.as_deref()
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateManagedLoginBrandingRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assets: Option<Vec<AssetType>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub managed_login_branding_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub settings: Option<serde_json::Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub use_cognito_provided_values: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_pool_id: Option<String>,
}
impl crate::Input for UpdateProvisionedLimitRequest {}
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateProvisionedLimitRequest {
    pub limit_definition: LimitDefinitionType,
    pub requested_limit_value: i32,
}
impl crate::Input for UpdateResourceServerRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
    fn name(&self) -> Option<&str> {
        Some(&self.name)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateResourceServerRequest {
    pub identifier: String,
    pub name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scopes: Option<Vec<ResourceServerScopeType>>,
    pub user_pool_id: String,
}
impl crate::Input for UpdateTermsRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateTermsRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enforcement: Option<TermsEnforcementType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub links: Option<BTreeMap<String, String>>,
    pub terms_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub terms_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub terms_source: Option<TermsSourceType>,
    pub user_pool_id: String,
}
impl crate::Input for UpdateUserAttributesRequest {
    fn access_token(&self) -> Option<&str> {
        Some(&self.access_token)
    }
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateUserAttributesRequest {
    pub access_token: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_metadata: Option<BTreeMap<String, String>>,
    pub user_attributes: Vec<AttributeType>,
}
impl std::fmt::Debug for UpdateUserAttributesRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("UpdateUserAttributesRequest")
            .field("access_token", &crate::Hidden)
            .field("client_metadata", &self.client_metadata)
            .field("user_attributes", &self.user_attributes)
            .finish()
    }
}
impl crate::Input for UpdateUserPoolClientRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
    fn client_id(&self) -> Option<&str> {
        Some(&self.client_id)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateUserPoolClientRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub access_token_validity: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allowed_o_auth_flows: Option<Vec<OAuthFlowType>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allowed_o_auth_flows_user_pool_client: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allowed_o_auth_scopes: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub analytics_configuration: Option<AnalyticsConfigurationType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub auth_session_validity: Option<i32>,
    #[serde(rename = "CallbackURLs", skip_serializing_if = "Option::is_none")]
    pub callback_urls: Option<Vec<String>>,
    pub client_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_name: Option<String>,
    #[serde(rename = "DefaultRedirectURI", skip_serializing_if = "Option::is_none")]
    pub default_redirect_uri: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enable_propagate_additional_user_context_data: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enable_token_revocation: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub explicit_auth_flows: Option<Vec<ExplicitAuthFlowsType>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id_token_validity: Option<i32>,
    #[serde(rename = "LogoutURLs", skip_serializing_if = "Option::is_none")]
    pub logout_urls: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prevent_user_existence_errors: Option<PreventUserExistenceErrorTypes>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub read_attributes: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refresh_token_rotation: Option<RefreshTokenRotationType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refresh_token_validity: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub supported_identity_providers: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub token_validity_units: Option<TokenValidityUnitsType>,
    pub user_pool_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub write_attributes: Option<Vec<String>>,
}
impl crate::Input for UpdateUserPoolDomainRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateUserPoolDomainRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub custom_domain_config: Option<CustomDomainConfigType>,
    pub domain: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub managed_login_version: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub routing: Option<RoutingType>,
    pub user_pool_id: String,
}
impl crate::Input for UpdateUserPoolReplicaRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
}
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateUserPoolReplicaRequest {
    pub region_name: String,
    pub status: UpdateReplicaStatusType,
    pub user_pool_id: String,
}
impl crate::Input for UpdateUserPoolRequest {
    fn user_pool_id(&self) -> Option<&str> {
        Some(&self.user_pool_id)
    }
    fn tags(&self) -> Vec<(&str, &str)> {
        self.user_pool_tags
            .iter()
            .flatten()
            .map(|(key, value)| (key.as_str(), value.as_str()))
            .collect()
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateUserPoolRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account_recovery_setting: Option<AccountRecoverySettingType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub acr_configuration: Option<BTreeMap<String, AcrLevelConfigType>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub admin_create_user_config: Option<AdminCreateUserConfigType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub auto_verified_attributes: Option<Vec<VerifiedAttributeType>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dcr_configuration: Option<DcrConfigurationType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deletion_protection: Option<DeletionProtectionType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub device_configuration: Option<DeviceConfigurationType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email_configuration: Option<EmailConfigurationType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email_verification_message: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email_verification_subject: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub issuer_configuration: Option<IssuerConfigurationType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub key_configuration: Option<KeyConfigurationType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lambda_config: Option<LambdaConfigType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mfa_configuration: Option<UserPoolMfaType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub policies: Option<UserPoolPolicyType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pool_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sms_authentication_message: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sms_configuration: Option<SmsConfigurationType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sms_verification_message: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_attribute_update_settings: Option<UserAttributeUpdateSettingsType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_pool_add_ons: Option<UserPoolAddOnsType>,
    pub user_pool_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_pool_tags: Option<BTreeMap<String, String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_pool_tier: Option<UserPoolTierType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verification_message_template: Option<VerificationMessageTemplateType>,
}
impl crate::Input for VerifySoftwareTokenRequest {
    fn access_token(&self) -> Option<&str> {
        self.access_token.as_deref()
    }
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct VerifySoftwareTokenRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub access_token: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub friendly_device_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session: Option<String>,
    pub user_code: String,
}
impl std::fmt::Debug for VerifySoftwareTokenRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("VerifySoftwareTokenRequest")
            .field("access_token", &self.access_token.as_ref().map(|_| crate::Hidden))
            .field("friendly_device_name", &self.friendly_device_name)
            .field("session", &self.session.as_ref().map(|_| crate::Hidden))
            .field("user_code", &crate::Hidden)
            .finish()
    }
}
impl crate::Input for VerifyUserAttributeRequest {
    fn access_token(&self) -> Option<&str> {
        Some(&self.access_token)
    }
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct VerifyUserAttributeRequest {
    pub access_token: String,
    pub attribute_name: String,
    pub code: String,
}
impl std::fmt::Debug for VerifyUserAttributeRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("VerifyUserAttributeRequest")
            .field("access_token", &crate::Hidden)
            .field("attribute_name", &self.attribute_name)
            .field("code", &crate::Hidden)
            .finish()
    }
}
