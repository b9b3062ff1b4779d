//! Inputs of the operations.
use super::*;
use serde::Serialize;
impl crate::Input for AssumeRoleRequest {
    fn tags(&self) -> Vec<(&str, &str)> {
        self.tags
            .iter()
            .flatten()
            .map(|tag| (tag.key.as_str(), tag.value.as_str()))
            .collect()
    }
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct AssumeRoleRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duration_seconds: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub external_id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minimum_session_token_size: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub policy: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub policy_arns: Option<Vec<PolicyDescriptorType>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provided_contexts: Option<Vec<ProvidedContext>>,
    pub role_arn: String,
    pub role_session_name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub serial_number: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source_identity: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<Tag>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub token_code: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub transitive_tag_keys: Option<Vec<String>>,
}
impl std::fmt::Debug for AssumeRoleRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AssumeRoleRequest")
            .field("duration_seconds", &self.duration_seconds)
            .field("external_id", &self.external_id)
            .field("minimum_session_token_size", &self.minimum_session_token_size)
            .field("policy", &self.policy)
            .field("policy_arns", &self.policy_arns)
            .field("provided_contexts", &self.provided_contexts)
            .field("role_arn", &self.role_arn)
            .field("role_session_name", &self.role_session_name)
            .field("serial_number", &self.serial_number)
            .field("source_identity", &self.source_identity)
            .field("tags", &self.tags)
            .field("token_code", &self.token_code.as_ref().map(|_| crate::Hidden))
            .field("transitive_tag_keys", &self.transitive_tag_keys)
            .finish()
    }
}
impl crate::Input for AssumeRoleWithSAMLRequest {
    fn principal_arn(&self) -> Option<&str> {
        Some(&self.principal_arn)
    }
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct AssumeRoleWithSAMLRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duration_seconds: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minimum_session_token_size: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub policy: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub policy_arns: Option<Vec<PolicyDescriptorType>>,
    pub principal_arn: String,
    pub role_arn: String,
    #[serde(rename = "SAMLAssertion")]
    pub saml_assertion: String,
}
impl std::fmt::Debug for AssumeRoleWithSAMLRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AssumeRoleWithSAMLRequest")
            .field("duration_seconds", &self.duration_seconds)
            .field("minimum_session_token_size", &self.minimum_session_token_size)
            .field("policy", &self.policy)
            .field("policy_arns", &self.policy_arns)
            .field("principal_arn", &self.principal_arn)
            .field("role_arn", &self.role_arn)
            .field("saml_assertion", &crate::Hidden)
            .finish()
    }
}
impl crate::Input for AssumeRoleWithWebIdentityRequest {}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct AssumeRoleWithWebIdentityRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duration_seconds: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minimum_session_token_size: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub policy: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub policy_arns: Option<Vec<PolicyDescriptorType>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provider_id: Option<String>,
    pub role_arn: String,
    pub role_session_name: String,
    pub web_identity_token: String,
}
impl std::fmt::Debug for AssumeRoleWithWebIdentityRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AssumeRoleWithWebIdentityRequest")
            .field("duration_seconds", &self.duration_seconds)
            .field("minimum_session_token_size", &self.minimum_session_token_size)
            .field("policy", &self.policy)
            .field("policy_arns", &self.policy_arns)
            .field("provider_id", &self.provider_id)
            .field("role_arn", &self.role_arn)
            .field("role_session_name", &self.role_session_name)
            .field("web_identity_token", &crate::Hidden)
            .finish()
    }
}
impl crate::Input for AssumeRootRequest {}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct AssumeRootRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duration_seconds: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minimum_session_token_size: Option<i32>,
    pub target_principal: String,
    pub task_policy_arn: PolicyDescriptorType,
}
impl crate::Input for DecodeAuthorizationMessageRequest {}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct DecodeAuthorizationMessageRequest {
    pub encoded_message: String,
}
impl crate::Input for GetAccessKeyInfoRequest {
    fn access_key_id(&self) -> Option<&str> {
        Some(&self.access_key_id)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetAccessKeyInfoRequest {
    pub access_key_id: String,
}
impl crate::Input for GetCallerIdentityRequest {}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct GetCallerIdentityRequest {}
impl crate::Input for GetDelegatedAccessTokenRequest {}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetDelegatedAccessTokenRequest {
    pub trade_in_token: String,
}
impl std::fmt::Debug for GetDelegatedAccessTokenRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("GetDelegatedAccessTokenRequest")
            .field("trade_in_token", &crate::Hidden)
            .finish()
    }
}
impl crate::Input for GetFederationTokenRequest {
    fn name(&self) -> Option<&str> {
        Some(&self.name)
    }
    fn tags(&self) -> Vec<(&str, &str)> {
        self.tags
            .iter()
            .flatten()
            .map(|tag| (tag.key.as_str(), tag.value.as_str()))
            .collect()
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetFederationTokenRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duration_seconds: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minimum_session_token_size: Option<i32>,
    pub name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub policy: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub policy_arns: Option<Vec<PolicyDescriptorType>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<Tag>>,
}
impl crate::Input for GetSessionTokenRequest {}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetSessionTokenRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duration_seconds: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minimum_session_token_size: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub serial_number: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub token_code: Option<String>,
}
impl std::fmt::Debug for GetSessionTokenRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("GetSessionTokenRequest")
            .field("duration_seconds", &self.duration_seconds)
            .field("minimum_session_token_size", &self.minimum_session_token_size)
            .field("serial_number", &self.serial_number)
            .field("token_code", &self.token_code.as_ref().map(|_| crate::Hidden))
            .finish()
    }
}
impl crate::Input for GetWebIdentityTokenRequest {
    fn tags(&self) -> Vec<(&str, &str)> {
        self.tags
            .iter()
            .flatten()
            .map(|tag| (tag.key.as_str(), tag.value.as_str()))
            .collect()
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetWebIdentityTokenRequest {
    pub audience: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duration_seconds: Option<i32>,
    pub signing_algorithm: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<Tag>>,
}
