//! Constraints of strings, numbers and blobs.
use crate::rules::*;
pub(super) static ARN_STRING: StringRule = StringRule::new().min(20).max(2048);
pub(super) static ACCOUNT_ID: StringRule = StringRule::new()
    .min(1)
    .max(15)
    .pattern("\\d+", "[0-9]+");
pub(super) static AMBIGUOUS_ROLE_RESOLUTION_TYPE: EnumRule<
    super::AmbiguousRoleResolutionType,
> = EnumRule::new();
pub(super) static CLAIM_NAME: StringRule = StringRule::new()
    .min(1)
    .max(64)
    .pattern("[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+", "[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+");
pub(super) static CLAIM_VALUE: StringRule = StringRule::new().min(1).max(128);
pub(super) static COGNITO_IDENTITY_PROVIDER_CLIENT_ID: StringRule = StringRule::new()
    .min(1)
    .max(128)
    .pattern("[\\w_]+", "[0-9A-Za-z__]+");
pub(super) static COGNITO_IDENTITY_PROVIDER_NAME: StringRule = StringRule::new()
    .min(1)
    .max(128)
    .pattern("[\\w._:/-]+", "[0-9A-Za-z_._:/-]+");
pub(super) static DEVELOPER_PROVIDER_NAME: StringRule = StringRule::new()
    .min(1)
    .max(128)
    .pattern("[\\w._-]+", "[0-9A-Za-z_._-]+");
pub(super) static DEVELOPER_USER_IDENTIFIER: StringRule = StringRule::new()
    .min(1)
    .max(1024);
pub(super) static IDENTITY_ID: StringRule = StringRule::new()
    .min(1)
    .max(55)
    .pattern("[\\w-]+:[0-9a-f-]+", "[0-9A-Za-z_-]+:[0-9a-f-]+");
pub(super) static IDENTITY_POOL_ID: StringRule = StringRule::new()
    .min(1)
    .max(55)
    .pattern("[\\w-]+:[0-9a-f-]+", "[0-9A-Za-z_-]+:[0-9a-f-]+");
pub(super) static IDENTITY_POOL_NAME: StringRule = StringRule::new()
    .min(1)
    .max(128)
    .pattern("[\\w\\s+=,.@-]+", "[0-9A-Za-z_\\t\\n\\x0B\\x0C\\r +=,.@-]+");
pub(super) static IDENTITY_PROVIDER_ID: StringRule = StringRule::new()
    .min(1)
    .max(128)
    .pattern("[\\w.;_/-]+", "[0-9A-Za-z_.;_/-]+");
pub(super) static IDENTITY_PROVIDER_NAME: StringRule = StringRule::new().min(1).max(128);
pub(super) static IDENTITY_PROVIDER_TOKEN: StringRule = StringRule::new()
    .min(1)
    .max(50000)
    .sensitive();
pub(super) static MAPPING_RULE_MATCH_TYPE: EnumRule<super::MappingRuleMatchType> = EnumRule::new();
pub(super) static PAGINATION_KEY: StringRule = StringRule::new()
    .min(1)
    .max(65535)
    .pattern("[\\S]+", "[[^\\t\\n\\x0B\\x0C\\r ]]+");
pub(super) static PRINCIPAL_TAG_ID: StringRule = StringRule::new().min(1).max(128);
pub(super) static PRINCIPAL_TAG_VALUE: StringRule = StringRule::new().min(1).max(256);
pub(super) static QUERY_LIMIT: NumberRule<i32> = NumberRule::<i32>::new().min(1).max(60);
pub(super) static ROLE_MAPPING_TYPE: EnumRule<super::RoleMappingType> = EnumRule::new();
pub(super) static ROLE_TYPE: StringRule = StringRule::new()
    .min(1)
    .max(128)
    .pattern("(un)?authenticated", "(un)?authenticated");
pub(super) static TAG_KEYS_TYPE: StringRule = StringRule::new().min(1).max(128);
pub(super) static TAG_VALUE_TYPE: StringRule = StringRule::new().min(0).max(256);
pub(super) static TOKEN_DURATION: NumberRule<i64> = NumberRule::<i64>::new()
    .min(1)
    .max(86400);
#[cfg(test)]
pub(crate) static STRINGS: &[&StringRule] = &[
    &ARN_STRING,
    &ACCOUNT_ID,
    &CLAIM_NAME,
    &CLAIM_VALUE,
    &COGNITO_IDENTITY_PROVIDER_CLIENT_ID,
    &COGNITO_IDENTITY_PROVIDER_NAME,
    &DEVELOPER_PROVIDER_NAME,
    &DEVELOPER_USER_IDENTIFIER,
    &IDENTITY_ID,
    &IDENTITY_POOL_ID,
    &IDENTITY_POOL_NAME,
    &IDENTITY_PROVIDER_ID,
    &IDENTITY_PROVIDER_NAME,
    &IDENTITY_PROVIDER_TOKEN,
    &PAGINATION_KEY,
    &PRINCIPAL_TAG_ID,
    &PRINCIPAL_TAG_VALUE,
    &ROLE_TYPE,
    &TAG_KEYS_TYPE,
    &TAG_VALUE_TYPE,
];
