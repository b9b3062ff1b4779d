//! Constraints of strings, numbers and blobs.
use crate::rules::*;
pub(super) static ACTION_TYPE: StringRule = StringRule::new()
    .min(3)
    .max(128)
    .pattern("[A-Za-z0-9-]+:[A-Za-z0-9]+", "[A-Za-z0-9-]+:[A-Za-z0-9]+");
pub(super) static ARN_TYPE: StringRule = StringRule::new().min(20).max(2048);
pub(super) static CLAIMS_TYPE: StringRule = StringRule::new()
    .min(2)
    .max(50000)
    .sensitive();
pub(super) static CLIENT_ID_TYPE: StringRule = StringRule::new()
    .min(1)
    .max(128)
    .pattern("[\\w+]+", "[0-9A-Za-z_+]+");
pub(super) static CONTEXT_KEY_NAME_TYPE: StringRule = StringRule::new().min(3).max(256);
pub(super) static CONTEXT_KEY_VALUE_TYPE: StringRule = StringRule::new().max(4096);
pub(super) static ENDPOINT_TYPE: StringRule = StringRule::new()
    .min(8)
    .max(1024)
    .pattern("https?://[!-~]+", "https?://[!-~]+");
pub(super) static FEATURE_SWITCH_TYPE: EnumRule<super::FeatureSwitchType> = EnumRule::new();
pub(super) static IDENTITY_POOL_ID_TYPE: StringRule = StringRule::new()
    .min(1)
    .max(55)
    .pattern("[\\w-]+:[0-9a-f-]+", "[0-9A-Za-z_-]+:[0-9a-f-]+");
pub(super) static JWKS_TYPE: StringRule = StringRule::new().min(1).max(16384);
pub(super) static LOGIN_TOKEN_TYPE: StringRule = StringRule::new()
    .min(1)
    .max(50000)
    .sensitive();
pub(super) static MAX_RESULTS_TYPE: NumberRule<i32> = NumberRule::<i32>::new()
    .min(1)
    .max(500);
pub(super) static NEXT_TOKEN_TYPE: StringRule = StringRule::new().min(1).max(2048);
pub(super) static POLICY_DOCUMENT_TYPE: StringRule = StringRule::new().min(1).max(10240);
pub(super) static PROVIDER_NAME_TYPE: StringRule = StringRule::new().min(1).max(128);
pub(super) static REGION_TYPE: StringRule = StringRule::new()
    .min(1)
    .max(32)
    .pattern("[a-z0-9-]+", "[a-z0-9-]+");
pub(super) static RESOURCE_TYPE: StringRule = StringRule::new().min(1).max(2048);
pub(super) static SEVERITY_TYPE: EnumRule<super::SeverityType> = EnumRule::new();
pub(super) static SUBJECT_DN_TYPE: StringRule = StringRule::new().min(1).max(1024);
pub(super) static TAG_KEY_TYPE: StringRule = StringRule::new().min(1).max(128);
pub(super) static TAG_VALUE_TYPE: StringRule = StringRule::new().max(256);
pub(super) static TOKEN_ENDPOINT_AUTH_METHOD_TYPE: EnumRule<
    super::TokenEndpointAuthMethodType,
> = EnumRule::new();
pub(super) static USER_POOL_ID_TYPE: StringRule = StringRule::new()
    .min(1)
    .max(55)
    .pattern("[\\w-]+_[0-9a-zA-Z]+", "[0-9A-Za-z_-]+_[0-9a-zA-Z]+");
#[cfg(test)]
pub(crate) static STRINGS: &[&StringRule] = &[
    &ACTION_TYPE,
    &ARN_TYPE,
    &CLAIMS_TYPE,
    &CLIENT_ID_TYPE,
    &CONTEXT_KEY_NAME_TYPE,
    &CONTEXT_KEY_VALUE_TYPE,
    &ENDPOINT_TYPE,
    &IDENTITY_POOL_ID_TYPE,
    &JWKS_TYPE,
    &LOGIN_TOKEN_TYPE,
    &NEXT_TOKEN_TYPE,
    &POLICY_DOCUMENT_TYPE,
    &PROVIDER_NAME_TYPE,
    &REGION_TYPE,
    &RESOURCE_TYPE,
    &SUBJECT_DN_TYPE,
    &TAG_KEY_TYPE,
    &TAG_VALUE_TYPE,
    &USER_POOL_ID_TYPE,
];
