//!Outputs of the operations.
use std::collections::BTreeMap;
use crate::Timestamp;
use serde::Serialize;
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(crate) struct AddCustomAttributesResponse {}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct AddUserPoolClientSecretResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_secret_descriptor: Option<super::ClientSecretDescriptorType>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(crate) struct AdminConfirmSignUpResponse {}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct AdminCreateUserResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user: Option<super::UserType>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(crate) struct AdminDeleteSoftwareTokenResponse {}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(crate) struct AdminDeleteUserAttributesResponse {}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(crate) struct AdminDisableProviderForUserResponse {}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(crate) struct AdminDisableUserResponse {}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(crate) struct AdminEnableUserResponse {}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct AdminGetDeviceResponse {
    pub device: super::DeviceType,
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct AdminGetUserAuthFactorsResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub configured_user_auth_factors: Option<Vec<super::AuthFactorType>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub preferred_mfa_setting: Option<String>,
    #[serde(rename = "UserMFASettingList", skip_serializing_if = "Option::is_none")]
    pub user_mfa_setting_list: Option<Vec<String>>,
    pub username: String,
}
impl std::fmt::Debug for AdminGetUserAuthFactorsResponse {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AdminGetUserAuthFactorsResponse")
            .field("configured_user_auth_factors", &self.configured_user_auth_factors)
            .field("preferred_mfa_setting", &self.preferred_mfa_setting)
            .field("user_mfa_setting_list", &self.user_mfa_setting_list)
            .field("username", &crate::Hidden)
            .finish()
    }
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct AdminGetUserResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enabled: Option<bool>,
    #[serde(rename = "MFAOptions", skip_serializing_if = "Option::is_none")]
    pub mfa_options: Option<Vec<super::MFAOptionType>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub preferred_mfa_setting: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_attributes: Option<Vec<super::AttributeType>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_create_date: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_last_modified_date: Option<Timestamp>,
    #[serde(rename = "UserMFASettingList", skip_serializing_if = "Option::is_none")]
    pub user_mfa_setting_list: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_status: Option<super::UserStatusType>,
    pub username: String,
}
impl std::fmt::Debug for AdminGetUserResponse {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AdminGetUserResponse")
            .field("enabled", &self.enabled)
            .field("mfa_options", &self.mfa_options)
            .field("preferred_mfa_setting", &self.preferred_mfa_setting)
            .field("user_attributes", &self.user_attributes)
            .field("user_create_date", &self.user_create_date)
            .field("user_last_modified_date", &self.user_last_modified_date)
            .field("user_mfa_setting_list", &self.user_mfa_setting_list)
            .field("user_status", &self.user_status)
            .field("username", &crate::Hidden)
            .finish()
    }
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct AdminInitiateAuthResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub authentication_result: Option<super::AuthenticationResultType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub available_challenges: Option<Vec<super::ChallengeNameType>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub challenge_name: Option<super::ChallengeNameType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub challenge_parameters: Option<BTreeMap<String, String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session: Option<String>,
}
impl std::fmt::Debug for AdminInitiateAuthResponse {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AdminInitiateAuthResponse")
            .field("authentication_result", &self.authentication_result)
            .field("available_challenges", &self.available_challenges)
            .field("challenge_name", &self.challenge_name)
            .field("challenge_parameters", &self.challenge_parameters)
            .field("session", &self.session.as_ref().map(|_| crate::Hidden))
            .finish()
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(crate) struct AdminLinkProviderForUserResponse {}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct AdminListDevicesResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub devices: Option<Vec<super::DeviceType>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pagination_token: Option<String>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct AdminListGroupsForUserResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub groups: Option<Vec<super::GroupType>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct AdminListUserAuthEventsResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub auth_events: Option<Vec<super::AuthEventType>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct AdminListUserSessionsResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sessions: Option<Vec<super::SessionDescriptionType>>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(crate) struct AdminResetUserPasswordResponse {}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct AdminRespondToAuthChallengeResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub authentication_result: Option<super::AuthenticationResultType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub available_challenges: Option<Vec<super::ChallengeNameType>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub challenge_name: Option<super::ChallengeNameType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub challenge_parameters: Option<BTreeMap<String, String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session: Option<String>,
}
impl std::fmt::Debug for AdminRespondToAuthChallengeResponse {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AdminRespondToAuthChallengeResponse")
            .field("authentication_result", &self.authentication_result)
            .field("available_challenges", &self.available_challenges)
            .field("challenge_name", &self.challenge_name)
            .field("challenge_parameters", &self.challenge_parameters)
            .field("session", &self.session.as_ref().map(|_| crate::Hidden))
            .finish()
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(crate) struct AdminRevokeUserSessionResponse {}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(crate) struct AdminSetUserMFAPreferenceResponse {}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(crate) struct AdminSetUserPasswordResponse {}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(crate) struct AdminSetUserSettingsResponse {}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(crate) struct AdminUpdateAuthEventFeedbackResponse {}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(crate) struct AdminUpdateDeviceStatusResponse {}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(crate) struct AdminUpdateUserAttributesResponse {}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(crate) struct AdminUserGlobalSignOutResponse {}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct AssociateSoftwareTokenResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub secret_code: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session: Option<String>,
}
impl std::fmt::Debug for AssociateSoftwareTokenResponse {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AssociateSoftwareTokenResponse")
            .field("secret_code", &self.secret_code.as_ref().map(|_| crate::Hidden))
            .field("session", &self.session.as_ref().map(|_| crate::Hidden))
            .finish()
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(crate) struct ChangePasswordResponse {}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(crate) struct CompleteWebAuthnRegistrationResponse {}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct ConfirmDeviceResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_confirmation_necessary: Option<bool>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(crate) struct ConfirmForgotPasswordResponse {}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct ConfirmSignUpResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session: Option<String>,
}
impl std::fmt::Debug for ConfirmSignUpResponse {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ConfirmSignUpResponse")
            .field("session", &self.session.as_ref().map(|_| crate::Hidden))
            .finish()
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct CreateGroupResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<super::GroupType>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct CreateIdentityProviderResponse {
    pub identity_provider: super::IdentityProviderType,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct CreateManagedLoginBrandingResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub managed_login_branding: Option<super::ManagedLoginBrandingType>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct CreateResourceServerResponse {
    pub resource_server: super::ResourceServerType,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct CreateTermsResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub terms: Option<super::TermsType>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct CreateUserImportJobResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_import_job: Option<super::UserImportJobType>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct CreateUserPoolClientResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_pool_client: Option<super::UserPoolClientType>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct CreateUserPoolDomainResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cloud_front_domain: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub managed_login_version: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub routing: Option<super::RoutingType>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct CreateUserPoolReplicaResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_pool_replica: Option<super::UserPoolReplicaType>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct CreateUserPoolResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_pool: Option<super::UserPoolType>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(crate) struct DeleteUserAttributesResponse {}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(crate) struct DeleteUserPoolClientSecretResponse {}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(crate) struct DeleteUserPoolDomainResponse {}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct DeleteUserPoolReplicaResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_pool_replica: Option<super::UserPoolReplicaType>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(crate) struct DeleteWebAuthnCredentialResponse {}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct DescribeIdentityProviderResponse {
    pub identity_provider: super::IdentityProviderType,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct DescribeManagedLoginBrandingByClientResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub managed_login_branding: Option<super::ManagedLoginBrandingType>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct DescribeManagedLoginBrandingResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub managed_login_branding: Option<super::ManagedLoginBrandingType>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct DescribeResourceServerResponse {
    pub resource_server: super::ResourceServerType,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct DescribeRiskConfigurationResponse {
    pub risk_configuration: super::RiskConfigurationType,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct DescribeTermsByClientResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub terms: Option<super::TermsType>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct DescribeTermsResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub terms: Option<super::TermsType>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct DescribeUserImportJobResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_import_job: Option<super::UserImportJobType>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct DescribeUserPoolClientResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_pool_client: Option<super::UserPoolClientType>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct DescribeUserPoolDomainResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub domain_description: Option<super::DomainDescriptionType>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct DescribeUserPoolResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_pool: Option<super::UserPoolType>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct ForgotPasswordResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code_delivery_details: Option<super::CodeDeliveryDetailsType>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct GetCSVHeaderResponse {
    #[serde(rename = "CSVHeader", skip_serializing_if = "Option::is_none")]
    pub csv_header: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_pool_id: Option<String>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct GetClientTokenResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_authentication_result: Option<super::ClientAuthenticationResultType>,
}
#[derive(Clone, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct GetDerivedTokenResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expires_in: Option<i32>,
    pub issued_token: String,
    pub issued_token_type: super::IssuedTokenTypeIdentifierType,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scopes: Option<Vec<String>>,
    pub token_type: super::OAuthTokenTypeType,
}
impl std::fmt::Debug for GetDerivedTokenResponse {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("GetDerivedTokenResponse")
            .field("expires_in", &self.expires_in)
            .field("issued_token", &crate::Hidden)
            .field("issued_token_type", &self.issued_token_type)
            .field("scopes", &self.scopes)
            .field("token_type", &self.token_type)
            .finish()
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct GetDeviceResponse {
    pub device: super::DeviceType,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct GetGroupResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<super::GroupType>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct GetIdentityProviderByIdentifierResponse {
    pub identity_provider: super::IdentityProviderType,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct GetLogDeliveryConfigurationResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub log_delivery_configuration: Option<super::LogDeliveryConfigurationType>,
}
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct GetProvisionedLimitResponse {
    pub limit: super::LimitType,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct GetSigningCertificateResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub certificate: Option<String>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct GetTokensFromRefreshTokenResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub authentication_result: Option<super::AuthenticationResultType>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct GetUICustomizationResponse {
    #[serde(rename = "UICustomization")]
    pub ui_customization: super::UICustomizationType,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct GetUserAttributeVerificationCodeResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code_delivery_details: Option<super::CodeDeliveryDetailsType>,
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct GetUserAuthFactorsResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub configured_user_auth_factors: Option<Vec<super::AuthFactorType>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub preferred_mfa_setting: Option<String>,
    #[serde(rename = "UserMFASettingList", skip_serializing_if = "Option::is_none")]
    pub user_mfa_setting_list: Option<Vec<String>>,
    pub username: String,
}
impl std::fmt::Debug for GetUserAuthFactorsResponse {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("GetUserAuthFactorsResponse")
            .field("configured_user_auth_factors", &self.configured_user_auth_factors)
            .field("preferred_mfa_setting", &self.preferred_mfa_setting)
            .field("user_mfa_setting_list", &self.user_mfa_setting_list)
            .field("username", &crate::Hidden)
            .finish()
    }
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct GetUserPoolClientSessionConfigurationResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_id: Option<String>,
    #[serde(rename = "SSOSession", skip_serializing_if = "Option::is_none")]
    pub sso_session: Option<super::ClientSSOSessionConfigType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_pool_id: Option<String>,
}
impl std::fmt::Debug for GetUserPoolClientSessionConfigurationResponse {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("GetUserPoolClientSessionConfigurationResponse")
            .field("client_id", &self.client_id.as_ref().map(|_| crate::Hidden))
            .field("sso_session", &self.sso_session)
            .field("user_pool_id", &self.user_pool_id)
            .finish()
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct GetUserPoolMfaConfigResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email_mfa_configuration: Option<super::EmailMfaConfigType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mfa_configuration: Option<super::UserPoolMfaType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sms_mfa_configuration: Option<super::SmsMfaConfigType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub software_token_mfa_configuration: Option<super::SoftwareTokenMfaConfigType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub web_authn_configuration: Option<super::WebAuthnConfigurationType>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct GetUserPoolSessionConfigurationResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub token_session: Option<super::UserPoolTokenSessionConfigType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_pool_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_session_tracking: Option<super::UserSessionTrackingType>,
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct GetUserResponse {
    #[serde(rename = "MFAOptions", skip_serializing_if = "Option::is_none")]
    pub mfa_options: Option<Vec<super::MFAOptionType>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub preferred_mfa_setting: Option<String>,
    pub user_attributes: Vec<super::AttributeType>,
    #[serde(rename = "UserMFASettingList", skip_serializing_if = "Option::is_none")]
    pub user_mfa_setting_list: Option<Vec<String>>,
    pub username: String,
}
impl std::fmt::Debug for GetUserResponse {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("GetUserResponse")
            .field("mfa_options", &self.mfa_options)
            .field("preferred_mfa_setting", &self.preferred_mfa_setting)
            .field("user_attributes", &self.user_attributes)
            .field("user_mfa_setting_list", &self.user_mfa_setting_list)
            .field("username", &crate::Hidden)
            .finish()
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(crate) struct GlobalSignOutResponse {}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct InitiateAuthResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub authentication_result: Option<super::AuthenticationResultType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub available_challenges: Option<Vec<super::ChallengeNameType>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub challenge_name: Option<super::ChallengeNameType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub challenge_parameters: Option<BTreeMap<String, String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session: Option<String>,
}
impl std::fmt::Debug for InitiateAuthResponse {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("InitiateAuthResponse")
            .field("authentication_result", &self.authentication_result)
            .field("available_challenges", &self.available_challenges)
            .field("challenge_name", &self.challenge_name)
            .field("challenge_parameters", &self.challenge_parameters)
            .field("session", &self.session.as_ref().map(|_| crate::Hidden))
            .finish()
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct ListDevicesResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub devices: Option<Vec<super::DeviceType>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pagination_token: Option<String>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct ListGroupsResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub groups: Option<Vec<super::GroupType>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct ListIdentityProvidersResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    pub providers: Vec<super::ProviderDescription>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct ListResourceServersResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    pub resource_servers: Vec<super::ResourceServerType>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct ListTagsForResourceResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tags: Option<BTreeMap<String, String>>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct ListTermsResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    pub terms: Vec<super::TermsDescriptionType>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct ListUserImportJobsResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pagination_token: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_import_jobs: Option<Vec<super::UserImportJobType>>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct ListUserPoolClientSecretsResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_secrets: Option<Vec<super::ClientSecretDescriptorType>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct ListUserPoolClientsResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_pool_clients: Option<Vec<super::UserPoolClientDescription>>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct ListUserPoolReplicasResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_pool_replicas: Option<Vec<super::UserPoolReplicaType>>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct ListUserPoolsResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_pools: Option<Vec<super::UserPoolDescriptionType>>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct ListUserSessionsResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sessions: Option<Vec<super::SessionDescriptionType>>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct ListUsersInGroupResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub users: Option<Vec<super::UserType>>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct ListUsersResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pagination_token: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub users: Option<Vec<super::UserType>>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct ListWebAuthnCredentialsResponse {
    pub credentials: Vec<super::WebAuthnCredentialDescription>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct ResendConfirmationCodeResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code_delivery_details: Option<super::CodeDeliveryDetailsType>,
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct RespondToAuthChallengeResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub authentication_result: Option<super::AuthenticationResultType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub available_challenges: Option<Vec<super::ChallengeNameType>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub challenge_name: Option<super::ChallengeNameType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub challenge_parameters: Option<BTreeMap<String, String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session: Option<String>,
}
impl std::fmt::Debug for RespondToAuthChallengeResponse {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RespondToAuthChallengeResponse")
            .field("authentication_result", &self.authentication_result)
            .field("available_challenges", &self.available_challenges)
            .field("challenge_name", &self.challenge_name)
            .field("challenge_parameters", &self.challenge_parameters)
            .field("session", &self.session.as_ref().map(|_| crate::Hidden))
            .finish()
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(crate) struct RevokeTokenResponse {}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(crate) struct RevokeUserSessionResponse {}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct SetLogDeliveryConfigurationResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub log_delivery_configuration: Option<super::LogDeliveryConfigurationType>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct SetRiskConfigurationResponse {
    pub risk_configuration: super::RiskConfigurationType,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct SetUICustomizationResponse {
    #[serde(rename = "UICustomization")]
    pub ui_customization: super::UICustomizationType,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(crate) struct SetUserMFAPreferenceResponse {}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct SetUserPoolClientSessionConfigurationResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_id: Option<String>,
    #[serde(rename = "SSOSession", skip_serializing_if = "Option::is_none")]
    pub sso_session: Option<super::ClientSSOSessionConfigType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_pool_id: Option<String>,
}
impl std::fmt::Debug for SetUserPoolClientSessionConfigurationResponse {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SetUserPoolClientSessionConfigurationResponse")
            .field("client_id", &self.client_id.as_ref().map(|_| crate::Hidden))
            .field("sso_session", &self.sso_session)
            .field("user_pool_id", &self.user_pool_id)
            .finish()
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct SetUserPoolMfaConfigResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email_mfa_configuration: Option<super::EmailMfaConfigType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mfa_configuration: Option<super::UserPoolMfaType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sms_mfa_configuration: Option<super::SmsMfaConfigType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub software_token_mfa_configuration: Option<super::SoftwareTokenMfaConfigType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub web_authn_configuration: Option<super::WebAuthnConfigurationType>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct SetUserPoolSessionConfigurationResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub token_session: Option<super::UserPoolTokenSessionConfigType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_pool_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_session_tracking: Option<super::UserSessionTrackingType>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(crate) struct SetUserSettingsResponse {}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct SignUpResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code_delivery_details: Option<super::CodeDeliveryDetailsType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session: Option<String>,
    pub user_confirmed: bool,
    pub user_sub: String,
}
impl std::fmt::Debug for SignUpResponse {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SignUpResponse")
            .field("code_delivery_details", &self.code_delivery_details)
            .field("session", &self.session.as_ref().map(|_| crate::Hidden))
            .field("user_confirmed", &self.user_confirmed)
            .field("user_sub", &self.user_sub)
            .finish()
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct StartUserImportJobResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_import_job: Option<super::UserImportJobType>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct StartWebAuthnRegistrationResponse {
    pub credential_creation_options: serde_json::Value,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct StopUserImportJobResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_import_job: Option<super::UserImportJobType>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(crate) struct TagResourceResponse {}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(crate) struct UntagResourceResponse {}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(crate) struct UpdateAuthEventFeedbackResponse {}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(crate) struct UpdateDeviceStatusResponse {}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct UpdateGroupResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<super::GroupType>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct UpdateIdentityProviderResponse {
    pub identity_provider: super::IdentityProviderType,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct UpdateManagedLoginBrandingResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub managed_login_branding: Option<super::ManagedLoginBrandingType>,
}
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct UpdateProvisionedLimitResponse {
    pub limit: super::LimitType,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct UpdateResourceServerResponse {
    pub resource_server: super::ResourceServerType,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct UpdateTermsResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub terms: Option<super::TermsType>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct UpdateUserAttributesResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code_delivery_details_list: Option<Vec<super::CodeDeliveryDetailsType>>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct UpdateUserPoolClientResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_pool_client: Option<super::UserPoolClientType>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct UpdateUserPoolDomainResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cloud_front_domain: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub managed_login_version: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub routing: Option<super::RoutingType>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct UpdateUserPoolReplicaResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_pool_replica: Option<super::UserPoolReplicaType>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(crate) struct UpdateUserPoolResponse {}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct VerifySoftwareTokenResponse {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<super::VerifySoftwareTokenResponseType>,
}
impl std::fmt::Debug for VerifySoftwareTokenResponse {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("VerifySoftwareTokenResponse")
            .field("session", &self.session.as_ref().map(|_| crate::Hidden))
            .field("status", &self.status)
            .finish()
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(crate) struct VerifyUserAttributeResponse {}
