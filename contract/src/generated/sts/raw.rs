//! Inputs as they arrive, before any check.
use serde::Deserialize;
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct AssumeRoleRequest {
    pub duration_seconds: Option<i32>,
    pub external_id: Option<String>,
    pub minimum_session_token_size: Option<i32>,
    pub policy: Option<String>,
    pub policy_arns: Option<Vec<Option<PolicyDescriptorType>>>,
    pub provided_contexts: Option<Vec<Option<ProvidedContext>>>,
    pub role_arn: Option<String>,
    pub role_session_name: Option<String>,
    pub serial_number: Option<String>,
    pub source_identity: Option<String>,
    pub tags: Option<Vec<Option<Tag>>>,
    pub token_code: Option<String>,
    pub transitive_tag_keys: Option<Vec<Option<String>>>,
}
impl crate::Shown for AssumeRoleRequest {
    fn show(&self, out: &mut String) {
        out.push_str("AssumeRoleRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct AssumeRoleWithSAMLRequest {
    pub duration_seconds: Option<i32>,
    pub minimum_session_token_size: Option<i32>,
    pub policy: Option<String>,
    pub policy_arns: Option<Vec<Option<PolicyDescriptorType>>>,
    pub principal_arn: Option<String>,
    pub role_arn: Option<String>,
    #[serde(rename = "SAMLAssertion")]
    pub saml_assertion: Option<String>,
}
impl crate::Shown for AssumeRoleWithSAMLRequest {
    fn show(&self, out: &mut String) {
        out.push_str("AssumeRoleWithSAMLRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct AssumeRoleWithWebIdentityRequest {
    pub duration_seconds: Option<i32>,
    pub minimum_session_token_size: Option<i32>,
    pub policy: Option<String>,
    pub policy_arns: Option<Vec<Option<PolicyDescriptorType>>>,
    pub provider_id: Option<String>,
    pub role_arn: Option<String>,
    pub role_session_name: Option<String>,
    pub web_identity_token: Option<String>,
}
impl crate::Shown for AssumeRoleWithWebIdentityRequest {
    fn show(&self, out: &mut String) {
        out.push_str("AssumeRoleWithWebIdentityRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct AssumeRootRequest {
    pub duration_seconds: Option<i32>,
    pub minimum_session_token_size: Option<i32>,
    pub target_principal: Option<String>,
    pub task_policy_arn: Option<PolicyDescriptorType>,
}
impl crate::Shown for AssumeRootRequest {
    fn show(&self, out: &mut String) {
        out.push_str("AssumeRootRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct DecodeAuthorizationMessageRequest {
    pub encoded_message: Option<String>,
}
impl crate::Shown for DecodeAuthorizationMessageRequest {
    fn show(&self, out: &mut String) {
        out.push_str("DecodeAuthorizationMessageRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct GetAccessKeyInfoRequest {
    pub access_key_id: Option<String>,
}
impl crate::Shown for GetAccessKeyInfoRequest {
    fn show(&self, out: &mut String) {
        out.push_str("GetAccessKeyInfoRequest");
    }
}
#[derive(Clone, Copy, Default, Deserialize)]
pub struct GetCallerIdentityRequest {}
impl crate::Shown for GetCallerIdentityRequest {
    fn show(&self, out: &mut String) {
        out.push_str("GetCallerIdentityRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct GetDelegatedAccessTokenRequest {
    pub trade_in_token: Option<String>,
}
impl crate::Shown for GetDelegatedAccessTokenRequest {
    fn show(&self, out: &mut String) {
        out.push_str("GetDelegatedAccessTokenRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct GetFederationTokenRequest {
    pub duration_seconds: Option<i32>,
    pub minimum_session_token_size: Option<i32>,
    pub name: Option<String>,
    pub policy: Option<String>,
    pub policy_arns: Option<Vec<Option<PolicyDescriptorType>>>,
    pub tags: Option<Vec<Option<Tag>>>,
}
impl crate::Shown for GetFederationTokenRequest {
    fn show(&self, out: &mut String) {
        out.push_str("GetFederationTokenRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct GetSessionTokenRequest {
    pub duration_seconds: Option<i32>,
    pub minimum_session_token_size: Option<i32>,
    pub serial_number: Option<String>,
    pub token_code: Option<String>,
}
impl crate::Shown for GetSessionTokenRequest {
    fn show(&self, out: &mut String) {
        out.push_str("GetSessionTokenRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct GetWebIdentityTokenRequest {
    pub audience: Option<Vec<Option<String>>>,
    pub duration_seconds: Option<i32>,
    pub signing_algorithm: Option<String>,
    pub tags: Option<Vec<Option<Tag>>>,
}
impl crate::Shown for GetWebIdentityTokenRequest {
    fn show(&self, out: &mut String) {
        out.push_str("GetWebIdentityTokenRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct PolicyDescriptorType {
    #[serde(rename = "arn")]
    pub arn: Option<String>,
}
impl crate::Shown for PolicyDescriptorType {
    fn show(&self, out: &mut String) {
        out.push_str("PolicyDescriptorType");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct ProvidedContext {
    pub context_assertion: Option<String>,
    pub provider_arn: Option<String>,
}
impl crate::Shown for ProvidedContext {
    fn show(&self, out: &mut String) {
        out.push_str("ProvidedContext");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct Tag {
    pub key: Option<String>,
    pub value: Option<String>,
}
impl crate::Shown for Tag {
    fn show(&self, out: &mut String) {
        out.push_str("Tag");
    }
}
