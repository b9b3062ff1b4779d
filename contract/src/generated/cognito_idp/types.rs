//!Structures within inputs and outputs.
use std::collections::BTreeMap;
use crate::Blob;
use crate::Timestamp;
use serde::{Deserialize, Serialize};
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct AccountRecoverySettingType {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recovery_mechanisms: Option<Vec<super::RecoveryOptionType>>,
}
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct AccountTakeoverActionType {
    pub event_action: super::AccountTakeoverEventActionType,
    pub notify: bool,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct AccountTakeoverActionsType {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub high_action: Option<super::AccountTakeoverActionType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub low_action: Option<super::AccountTakeoverActionType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub medium_action: Option<super::AccountTakeoverActionType>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct AccountTakeoverRiskConfigurationType {
    pub actions: super::AccountTakeoverActionsType,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub notify_configuration: Option<super::NotifyConfigurationType>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct AcrLevelConfigType {
    pub acr_value: String,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct AdminCreateUserConfigType {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allow_admin_create_user_only: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub invite_message_template: Option<super::MessageTemplateType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unused_account_validity_days: Option<i32>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct AdvancedSecurityAdditionalFlowsType {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub custom_auth_mode: Option<super::AdvancedSecurityEnabledModeType>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct AnalyticsConfigurationType {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub application_arn: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub application_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub external_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role_arn: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_data_shared: Option<bool>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct AnalyticsMetadataType {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub analytics_endpoint_id: Option<String>,
}
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct AssetType {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bytes: Option<Blob>,
    pub category: super::AssetCategoryType,
    pub color_mode: super::ColorSchemeModeType,
    pub extension: super::AssetExtensionType,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resource_id: Option<String>,
}
#[derive(Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct AttributeType {
    pub name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}
impl std::fmt::Debug for AttributeType {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AttributeType")
            .field("name", &self.name)
            .field("value", &self.value.as_ref().map(|_| crate::Hidden))
            .finish()
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct AuthEventType {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub challenge_responses: Option<Vec<super::ChallengeResponseType>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub creation_date: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event_context_data: Option<super::EventContextDataType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event_feedback: Option<super::EventFeedbackType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event_response: Option<super::EventResponseType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event_risk: Option<super::EventRiskType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event_type: Option<super::EventType>,
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct AuthenticationResultType {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub access_token: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expires_in: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id_token: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub new_device_metadata: Option<super::NewDeviceMetadataType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refresh_token: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub token_type: Option<String>,
}
impl std::fmt::Debug for AuthenticationResultType {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AuthenticationResultType")
            .field("access_token", &self.access_token.as_ref().map(|_| crate::Hidden))
            .field("expires_in", &self.expires_in)
            .field("id_token", &self.id_token.as_ref().map(|_| crate::Hidden))
            .field("new_device_metadata", &self.new_device_metadata)
            .field("refresh_token", &self.refresh_token.as_ref().map(|_| crate::Hidden))
            .field("token_type", &self.token_type)
            .finish()
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct ChallengeResponseType {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub challenge_name: Option<super::ChallengeName>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub challenge_response: Option<super::ChallengeResponse>,
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct ClientAuthenticationResultType {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub access_token: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expires_in: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub token_type: Option<String>,
}
impl std::fmt::Debug for ClientAuthenticationResultType {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ClientAuthenticationResultType")
            .field("access_token", &self.access_token.as_ref().map(|_| crate::Hidden))
            .field("expires_in", &self.expires_in)
            .field("token_type", &self.token_type)
            .finish()
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct ClientSSOSessionConfigType {
    pub max_validity_minutes: i32,
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct ClientSecretDescriptorType {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_secret_create_date: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_secret_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_secret_value: Option<String>,
}
impl std::fmt::Debug for ClientSecretDescriptorType {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ClientSecretDescriptorType")
            .field("client_secret_create_date", &self.client_secret_create_date)
            .field("client_secret_id", &self.client_secret_id)
            .field(
                "client_secret_value",
                &self.client_secret_value.as_ref().map(|_| crate::Hidden),
            )
            .finish()
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct CloudWatchLogsConfigurationType {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub log_group_arn: Option<String>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct CodeDeliveryDetailsType {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attribute_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delivery_medium: Option<super::DeliveryMediumType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub destination: Option<String>,
}
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct CompromisedCredentialsActionsType {
    pub event_action: super::CompromisedCredentialsEventActionType,
}
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct CompromisedCredentialsRiskConfigurationType {
    pub actions: super::CompromisedCredentialsActionsType,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event_filter: Option<Vec<super::EventFilterType>>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct ContextDataType {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub encoded_data: Option<String>,
    pub http_headers: Vec<super::HttpHeader>,
    pub ip_address: String,
    pub server_name: String,
    pub server_path: String,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct CustomDomainConfigType {
    pub certificate_arn: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub security_policy: Option<super::SecurityPolicyType>,
}
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct CustomEmailLambdaVersionConfigType {
    pub lambda_arn: String,
    pub lambda_version: super::CustomEmailSenderLambdaVersionType,
}
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct CustomSMSLambdaVersionConfigType {
    pub lambda_arn: String,
    pub lambda_version: super::CustomSMSSenderLambdaVersionType,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct DcrConfigurationType {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allowed_scopes: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub authenticated_grant_types: Option<Vec<super::OAuthFlowType>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enable_status: Option<super::StatusType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub open_dcr_enabled: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub open_dcr_grant_types: Option<Vec<super::OAuthFlowType>>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct DeviceConfigurationType {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub challenge_required_on_new_device: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub device_only_remembered_on_user_prompt: Option<bool>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct DeviceSecretVerifierConfigType {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub password_verifier: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub salt: Option<String>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct DeviceType {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub device_attributes: Option<Vec<super::AttributeType>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub device_create_date: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub device_key: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub device_last_authenticated_date: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub device_last_modified_date: Option<Timestamp>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct DomainDescriptionType {
    #[serde(rename = "AWSAccountId", skip_serializing_if = "Option::is_none")]
    pub aws_account_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cloud_front_distribution: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub custom_domain_config: Option<super::CustomDomainConfigType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub domain: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub managed_login_version: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub routing: Option<super::RoutingType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub s3_bucket: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<super::DomainStatusType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_pool_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct EmailConfigurationType {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub configuration_set: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email_sending_account: Option<super::EmailSendingAccountType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reply_to_email_address: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source_arn: Option<String>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct EmailMfaConfigType {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subject: Option<String>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct EmailMfaSettingsType {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enabled: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub preferred_mfa: Option<bool>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct EumsSmsConfigurationType {
    pub caller_arn: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub configuration_set_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub external_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub in_entity_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub in_template_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub origination_identity: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct EventContextDataType {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub city: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub device_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ip_address: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub timezone: Option<String>,
}
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct EventFeedbackType {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub feedback_date: Option<Timestamp>,
    pub feedback_value: super::FeedbackValueType,
    pub provider: String,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct EventRiskType {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub compromised_credentials_detected: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub risk_decision: Option<super::RiskDecisionType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub risk_level: Option<super::RiskLevelType>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct FailoverType {
    pub primary_route53_health_check_id: String,
    pub secondary_region: String,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct FirehoseConfigurationType {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stream_arn: Option<String>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct GroupType {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub creation_date: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_modified_date: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub precedence: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role_arn: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_pool_id: Option<String>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct HttpHeader {
    #[serde(rename = "headerName", skip_serializing_if = "Option::is_none")]
    pub header_name: Option<String>,
    #[serde(rename = "headerValue", skip_serializing_if = "Option::is_none")]
    pub header_value: Option<String>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct IdentityProviderType {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub acr_mapping: Option<BTreeMap<String, String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attribute_mapping: Option<BTreeMap<String, String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub creation_date: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub idp_identifiers: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_modified_date: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provider_details: Option<BTreeMap<String, String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provider_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provider_type: Option<super::IdentityProviderTypeType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_pool_id: Option<String>,
}
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct InboundFederationLambdaType {
    pub lambda_arn: String,
    pub lambda_version: super::InboundFederationLambdaVersionType,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct IssuerConfigurationType {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub type_: Option<super::IssuerType>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct KeyConfigurationType {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub key_type: Option<super::EncryptionKeyType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kms_key_arn: Option<String>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct LambdaConfigType {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub create_auth_challenge: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub custom_email_sender: Option<super::CustomEmailLambdaVersionConfigType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub custom_message: Option<String>,
    #[serde(rename = "CustomSMSSender", skip_serializing_if = "Option::is_none")]
    pub custom_sms_sender: Option<super::CustomSMSLambdaVersionConfigType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub define_auth_challenge: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub inbound_federation: Option<super::InboundFederationLambdaType>,
    #[serde(rename = "KMSKeyID", skip_serializing_if = "Option::is_none")]
    pub kms_key_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub post_authentication: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub post_confirmation: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pre_authentication: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pre_sign_up: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pre_token_generation: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pre_token_generation_config: Option<super::PreTokenGenerationVersionConfigType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_migration: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verify_auth_challenge_response: Option<String>,
}
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct LimitDefinitionType {
    pub attributes: BTreeMap<String, String>,
    pub limit_class: super::LimitClass,
}
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct LimitType {
    pub free_limit_value: i32,
    pub limit_definition: super::LimitDefinitionType,
    pub provisioned_limit_value: i32,
}
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct LogConfigurationType {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cloud_watch_logs_configuration: Option<super::CloudWatchLogsConfigurationType>,
    pub event_source: super::EventSourceName,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub firehose_configuration: Option<super::FirehoseConfigurationType>,
    pub log_level: super::LogLevel,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub s3_configuration: Option<super::S3ConfigurationType>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct LogDeliveryConfigurationType {
    pub log_configurations: Vec<super::LogConfigurationType>,
    pub user_pool_id: String,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct MFAOptionType {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attribute_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delivery_medium: Option<super::DeliveryMediumType>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct ManagedLoginBrandingType {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assets: Option<Vec<super::AssetType>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub creation_date: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_modified_date: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub managed_login_branding_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub settings: Option<serde_json::Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub use_cognito_provided_values: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_pool_id: Option<String>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct MessageTemplateType {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email_message: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email_subject: Option<String>,
    #[serde(rename = "SMSMessage", skip_serializing_if = "Option::is_none")]
    pub sms_message: Option<String>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct NewDeviceMetadataType {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub device_group_key: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub device_key: Option<String>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct NotifyConfigurationType {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub block_email: Option<super::NotifyEmailType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mfa_email: Option<super::NotifyEmailType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub no_action_email: Option<super::NotifyEmailType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reply_to: Option<String>,
    pub source_arn: String,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct NotifyEmailType {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub html_body: Option<String>,
    pub subject: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text_body: Option<String>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct NumberAttributeConstraintsType {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_value: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min_value: Option<String>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct PasswordPolicyType {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minimum_length: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub password_history_size: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub require_lowercase: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub require_numbers: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub require_symbols: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub require_uppercase: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub temporary_password_validity_days: Option<i32>,
}
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct PreTokenGenerationVersionConfigType {
    pub lambda_arn: String,
    pub lambda_version: super::PreTokenGenerationLambdaVersionType,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct ProviderDescription {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub creation_date: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_modified_date: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provider_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provider_type: Option<super::IdentityProviderTypeType>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct ProviderUserIdentifierType {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provider_attribute_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provider_attribute_value: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provider_name: Option<String>,
}
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct RecoveryOptionType {
    pub name: super::RecoveryOptionNameType,
    pub priority: i32,
}
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct RefreshTokenRotationType {
    pub feature: super::FeatureType,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retry_grace_period_seconds: Option<i32>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct ResourceServerScopeType {
    pub scope_description: String,
    pub scope_name: String,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct ResourceServerType {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub identifier: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub managed_by: Option<super::ResourceServerManagedByType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scopes: Option<Vec<super::ResourceServerScopeType>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_pool_id: Option<String>,
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct RiskConfigurationType {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account_takeover_risk_configuration: Option<
        super::AccountTakeoverRiskConfigurationType,
    >,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub compromised_credentials_risk_configuration: Option<
        super::CompromisedCredentialsRiskConfigurationType,
    >,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_modified_date: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub risk_exception_configuration: Option<super::RiskExceptionConfigurationType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_pool_id: Option<String>,
}
impl std::fmt::Debug for RiskConfigurationType {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RiskConfigurationType")
            .field(
                "account_takeover_risk_configuration",
                &self.account_takeover_risk_configuration,
            )
            .field("client_id", &self.client_id.as_ref().map(|_| crate::Hidden))
            .field(
                "compromised_credentials_risk_configuration",
                &self.compromised_credentials_risk_configuration,
            )
            .field("last_modified_date", &self.last_modified_date)
            .field("risk_exception_configuration", &self.risk_exception_configuration)
            .field("user_pool_id", &self.user_pool_id)
            .finish()
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct RiskExceptionConfigurationType {
    #[serde(rename = "BlockedIPRangeList", skip_serializing_if = "Option::is_none")]
    pub blocked_ip_range_list: Option<Vec<String>>,
    #[serde(rename = "SkippedIPRangeList", skip_serializing_if = "Option::is_none")]
    pub skipped_ip_range_list: Option<Vec<String>>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct RoutingType {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub failover: Option<super::FailoverType>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct S3ConfigurationType {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bucket_arn: Option<String>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct SMSMfaSettingsType {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enabled: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub preferred_mfa: Option<bool>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct SchemaAttributeType {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attribute_data_type: Option<super::AttributeDataType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub developer_only_attribute: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mutable: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number_attribute_constraints: Option<super::NumberAttributeConstraintsType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub required: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub string_attribute_constraints: Option<super::StringAttributeConstraintsType>,
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct SessionDescriptionType {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub create_date: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub device_type: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_current_session: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_active_date: Option<Timestamp>,
    #[serde(rename = "LastIPAddress", skip_serializing_if = "Option::is_none")]
    pub last_ip_address: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_location: Option<super::SessionLocationType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub origin_session_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub session_type: Option<super::SessionTypeType>,
}
impl std::fmt::Debug for SessionDescriptionType {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SessionDescriptionType")
            .field("client_id", &self.client_id.as_ref().map(|_| crate::Hidden))
            .field("create_date", &self.create_date)
            .field("device_type", &self.device_type)
            .field("is_current_session", &self.is_current_session)
            .field("last_active_date", &self.last_active_date)
            .field(
                "last_ip_address",
                &self.last_ip_address.as_ref().map(|_| crate::Hidden),
            )
            .field("last_location", &self.last_location)
            .field("origin_session_id", &self.origin_session_id)
            .field("session_id", &self.session_id)
            .field("session_type", &self.session_type)
            .finish()
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct SessionLocationType {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub city: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct SignInPolicyType {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allowed_first_auth_factors: Option<Vec<super::AuthFactorType>>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct SmsConfigurationType {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub eums_sms: Option<super::EumsSmsConfigurationType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub external_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sns_caller_arn: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sns_region: Option<String>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct SmsMfaConfigType {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sms_authentication_message: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sms_configuration: Option<super::SmsConfigurationType>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct SoftwareTokenMfaConfigType {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enabled: Option<bool>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct SoftwareTokenMfaSettingsType {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enabled: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub preferred_mfa: Option<bool>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct StringAttributeConstraintsType {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_length: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min_length: Option<String>,
}
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct TermsDescriptionType {
    pub creation_date: Timestamp,
    pub enforcement: super::TermsEnforcementType,
    pub last_modified_date: Timestamp,
    pub terms_id: String,
    pub terms_name: String,
}
#[derive(Clone, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct TermsType {
    pub client_id: String,
    pub creation_date: Timestamp,
    pub enforcement: super::TermsEnforcementType,
    pub last_modified_date: Timestamp,
    pub links: BTreeMap<String, String>,
    pub terms_id: String,
    pub terms_name: String,
    pub terms_source: super::TermsSourceType,
    pub user_pool_id: String,
}
impl std::fmt::Debug for TermsType {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("TermsType")
            .field("client_id", &crate::Hidden)
            .field("creation_date", &self.creation_date)
            .field("enforcement", &self.enforcement)
            .field("last_modified_date", &self.last_modified_date)
            .field("links", &self.links)
            .field("terms_id", &self.terms_id)
            .field("terms_name", &self.terms_name)
            .field("terms_source", &self.terms_source)
            .field("user_pool_id", &self.user_pool_id)
            .finish()
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct TokenValidityUnitsType {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub access_token: Option<super::TimeUnitsType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id_token: Option<super::TimeUnitsType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refresh_token: Option<super::TimeUnitsType>,
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct UICustomizationType {
    #[serde(rename = "CSS", skip_serializing_if = "Option::is_none")]
    pub css: Option<String>,
    #[serde(rename = "CSSVersion", skip_serializing_if = "Option::is_none")]
    pub css_version: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub creation_date: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image_url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_modified_date: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_pool_id: Option<String>,
}
impl std::fmt::Debug for UICustomizationType {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("UICustomizationType")
            .field("css", &self.css)
            .field("css_version", &self.css_version)
            .field("client_id", &self.client_id.as_ref().map(|_| crate::Hidden))
            .field("creation_date", &self.creation_date)
            .field("image_url", &self.image_url)
            .field("last_modified_date", &self.last_modified_date)
            .field("user_pool_id", &self.user_pool_id)
            .finish()
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct UserAttributeUpdateSettingsType {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attributes_require_verification_before_update: Option<
        Vec<super::VerifiedAttributeType>,
    >,
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct UserContextDataType {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub encoded_data: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ip_address: Option<String>,
}
impl std::fmt::Debug for UserContextDataType {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("UserContextDataType")
            .field("encoded_data", &self.encoded_data.as_ref().map(|_| crate::Hidden))
            .field("ip_address", &self.ip_address.as_ref().map(|_| crate::Hidden))
            .finish()
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct UserImportJobType {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cloud_watch_logs_role_arn: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub completion_date: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub completion_message: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub creation_date: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub failed_users: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub imported_users: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub job_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub job_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub password_hashing_algorithm: Option<super::PasswordHashingAlgorithmType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pre_signed_url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub skipped_users: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start_date: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<super::UserImportJobStatusType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_pool_id: Option<String>,
}
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct UserPoolAddOnsType {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub advanced_security_additional_flows: Option<
        super::AdvancedSecurityAdditionalFlowsType,
    >,
    pub advanced_security_mode: super::AdvancedSecurityModeType,
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct UserPoolClientDescription {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_pool_id: Option<String>,
}
impl std::fmt::Debug for UserPoolClientDescription {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("UserPoolClientDescription")
            .field("client_id", &self.client_id.as_ref().map(|_| crate::Hidden))
            .field("client_name", &self.client_name)
            .field("user_pool_id", &self.user_pool_id)
            .finish()
    }
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct UserPoolClientType {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub access_token_validity: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allowed_o_auth_flows: Option<Vec<super::OAuthFlowType>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allowed_o_auth_flows_user_pool_client: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allowed_o_auth_scopes: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub analytics_configuration: Option<super::AnalyticsConfigurationType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub auth_session_validity: Option<i32>,
    #[serde(rename = "CallbackURLs", skip_serializing_if = "Option::is_none")]
    pub callback_urls: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_secret: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_type: Option<super::ClientTypeType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub creation_date: Option<Timestamp>,
    #[serde(rename = "DefaultRedirectURI", skip_serializing_if = "Option::is_none")]
    pub default_redirect_uri: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enable_propagate_additional_user_context_data: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enable_token_revocation: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub explicit_auth_flows: Option<Vec<super::ExplicitAuthFlowsType>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id_token_validity: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_modified_date: Option<Timestamp>,
    #[serde(rename = "LogoutURLs", skip_serializing_if = "Option::is_none")]
    pub logout_urls: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prevent_user_existence_errors: Option<super::PreventUserExistenceErrorTypes>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub read_attributes: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refresh_token_rotation: Option<super::RefreshTokenRotationType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refresh_token_validity: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub supported_identity_providers: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub token_validity_units: Option<super::TokenValidityUnitsType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_pool_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub write_attributes: Option<Vec<String>>,
}
impl std::fmt::Debug for UserPoolClientType {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("UserPoolClientType")
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
            .field("client_id", &self.client_id.as_ref().map(|_| crate::Hidden))
            .field("client_name", &self.client_name)
            .field("client_secret", &self.client_secret.as_ref().map(|_| crate::Hidden))
            .field("client_type", &self.client_type)
            .field("creation_date", &self.creation_date)
            .field("default_redirect_uri", &self.default_redirect_uri)
            .field(
                "enable_propagate_additional_user_context_data",
                &self.enable_propagate_additional_user_context_data,
            )
            .field("enable_token_revocation", &self.enable_token_revocation)
            .field("explicit_auth_flows", &self.explicit_auth_flows)
            .field("id_token_validity", &self.id_token_validity)
            .field("last_modified_date", &self.last_modified_date)
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
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct UserPoolDescriptionType {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub creation_date: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lambda_config: Option<super::LambdaConfigType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_modified_date: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub replica_regions: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<super::StatusType>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct UserPoolPolicyType {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub password_policy: Option<super::PasswordPolicyType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sign_in_policy: Option<super::SignInPolicyType>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct UserPoolReplicaType {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<super::ReplicaRoleType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<super::ReplicaStatusType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_pool_arn: Option<String>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct UserPoolTokenSessionConfigType {
    pub max_per_user: i32,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct UserPoolType {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account_recovery_setting: Option<super::AccountRecoverySettingType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub acr_configuration: Option<BTreeMap<String, super::AcrLevelConfigType>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub admin_create_user_config: Option<super::AdminCreateUserConfigType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alias_attributes: Option<Vec<super::AliasAttributeType>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub arn: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub auto_verified_attributes: Option<Vec<super::VerifiedAttributeType>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub creation_date: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub custom_domain: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dcr_configuration: Option<super::DcrConfigurationType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deletion_protection: Option<super::DeletionProtectionType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub device_configuration: Option<super::DeviceConfigurationType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub domain: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email_configuration: Option<super::EmailConfigurationType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email_configuration_failure: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email_verification_message: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email_verification_subject: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub estimated_number_of_users: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub issuer_configuration: Option<super::IssuerConfigurationType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub key_configuration: Option<super::KeyConfigurationType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lambda_config: Option<super::LambdaConfigType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_modified_date: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mfa_configuration: Option<super::UserPoolMfaType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub policies: Option<super::UserPoolPolicyType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub schema_attributes: Option<Vec<super::SchemaAttributeType>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sms_authentication_message: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sms_configuration: Option<super::SmsConfigurationType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sms_configuration_failure: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sms_verification_message: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<super::StatusType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_attribute_update_settings: Option<super::UserAttributeUpdateSettingsType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_pool_add_ons: Option<super::UserPoolAddOnsType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_pool_tags: Option<BTreeMap<String, String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_pool_tier: Option<super::UserPoolTierType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub username_attributes: Option<Vec<super::UsernameAttributeType>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub username_configuration: Option<super::UsernameConfigurationType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub verification_message_template: Option<super::VerificationMessageTemplateType>,
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct UserType {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attributes: Option<Vec<super::AttributeType>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enabled: Option<bool>,
    #[serde(rename = "MFAOptions", skip_serializing_if = "Option::is_none")]
    pub mfa_options: Option<Vec<super::MFAOptionType>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_create_date: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_last_modified_date: Option<Timestamp>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_status: Option<super::UserStatusType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub username: Option<String>,
}
impl std::fmt::Debug for UserType {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("UserType")
            .field("attributes", &self.attributes)
            .field("enabled", &self.enabled)
            .field("mfa_options", &self.mfa_options)
            .field("user_create_date", &self.user_create_date)
            .field("user_last_modified_date", &self.user_last_modified_date)
            .field("user_status", &self.user_status)
            .field("username", &self.username.as_ref().map(|_| crate::Hidden))
            .finish()
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct UsernameConfigurationType {
    pub case_sensitive: bool,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct VerificationMessageTemplateType {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub default_email_option: Option<super::DefaultEmailOptionType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email_message: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email_message_by_link: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email_subject: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub email_subject_by_link: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sms_message: Option<String>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct WebAuthnConfigurationType {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub factor_configuration: Option<super::WebAuthnFactorConfigurationType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub relying_party_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_verification: Option<super::UserVerificationType>,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct WebAuthnCredentialDescription {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub authenticator_attachment: Option<String>,
    pub authenticator_transports: Vec<String>,
    pub created_at: Timestamp,
    pub credential_id: String,
    pub friendly_credential_name: String,
    pub relying_party_id: String,
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct WebAuthnMfaSettingsType {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub enabled: Option<bool>,
}
