//! Constraints of strings, numbers and blobs.
use crate::rules::*;
pub(super) static ACTION_NAME_TYPE: StringRule = StringRule::new().min(3).max(128);
pub(super) static ATTACHMENT_NAME: StringRule = StringRule::new()
    .min(1)
    .max(128)
    .pattern("[\\w+=,.@-]+", "[0-9A-Za-z_+=,.@-]+");
pub(super) static ATTACHMENT_TYPE: EnumRule<super::AttachmentType> = EnumRule::new();
pub(super) static CONTEXT_KEY_NAME_TYPE: StringRule = StringRule::new().min(5).max(256);
pub(super) static CONTEXT_KEY_TYPE_ENUM: EnumRule<super::ContextKeyTypeEnum> = EnumRule::new();
pub(super) static OPEN_ID_CONNECT_PROVIDER_URL_TYPE: StringRule = StringRule::new()
    .min(1)
    .max(255);
pub(super) static POLICY_IDENTIFIER_POLICY_TYPE: EnumRule<
    super::PolicyIdentifierPolicyType,
> = EnumRule::new();
pub(super) static POLICY_USAGE_TYPE: EnumRule<super::PolicyUsageType> = EnumRule::new();
pub(super) static RESOURCE_HANDLING_OPTION_TYPE: StringRule = StringRule::new()
    .min(1)
    .max(64);
pub(super) static RESOURCE_NAME_TYPE: StringRule = StringRule::new().min(1).max(2048);
pub(super) static SAML_METADATA_DOCUMENT_TYPE: StringRule = StringRule::new()
    .min(1000)
    .max(10000000);
pub(super) static SAML_PROVIDER_NAME_TYPE: StringRule = StringRule::new()
    .min(1)
    .max(128)
    .pattern("[\\w._-]+", "[0-9A-Za-z_._-]+");
pub(super) static ACCESS_KEY_ID_TYPE: StringRule = StringRule::new()
    .min(16)
    .max(128)
    .pattern("[\\w]+", "[0-9A-Za-z_]+");
pub(super) static ARN_TYPE: StringRule = StringRule::new().min(20).max(2048);
pub(super) static ASSERTION_ENCRYPTION_MODE_TYPE: EnumRule<
    super::AssertionEncryptionModeType,
> = EnumRule::new();
pub(super) static CLIENT_ID_TYPE: StringRule = StringRule::new().min(1).max(255);
pub(super) static EXISTING_USER_NAME_TYPE: StringRule = StringRule::new()
    .min(1)
    .max(128)
    .pattern("[\\w+=,.@-]+", "[0-9A-Za-z_+=,.@-]+");
pub(super) static GROUP_NAME_TYPE: StringRule = StringRule::new()
    .min(1)
    .max(128)
    .pattern("[\\w+=,.@-]+", "[0-9A-Za-z_+=,.@-]+");
pub(super) static MARKER_TYPE: StringRule = StringRule::new()
    .min(1)
    .max(320)
    .pattern("[\\u0020-\\u00FF]+", "[\\u0020-\\u00FF]+");
pub(super) static MAX_ITEMS_TYPE: NumberRule<i32> = NumberRule::<i32>::new()
    .min(1)
    .max(1000);
pub(super) static PATH_PREFIX_TYPE: StringRule = StringRule::new()
    .min(1)
    .max(512)
    .pattern("\\u002F[\\u0021-\\u007F]*", "\\u002F[\\u0021-\\u007F]*");
pub(super) static PATH_TYPE: StringRule = StringRule::new()
    .min(1)
    .max(512)
    .pattern(
        "(\\u002F)|(\\u002F[\\u0021-\\u007E]+\\u002F)",
        "(\\u002F)|(\\u002F[\\u0021-\\u007E]+\\u002F)",
    );
pub(super) static POLICY_DESCRIPTION_TYPE: StringRule = StringRule::new().max(1000);
pub(super) static POLICY_DOCUMENT_TYPE: StringRule = StringRule::new()
    .min(1)
    .max(131072)
    .pattern(
        "[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+",
        "[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+",
    );
pub(super) static POLICY_NAME_TYPE: StringRule = StringRule::new()
    .min(1)
    .max(128)
    .pattern("[\\w+=,.@-]+", "[0-9A-Za-z_+=,.@-]+");
pub(super) static POLICY_PATH_TYPE: StringRule = StringRule::new()
    .min(1)
    .max(512)
    .pattern("((/[A-Za-z0-9\\.,\\+@=_-]+)*)/", "((/[A-Za-z0-9\\.,\\+@=_-]+)*)/");
pub(super) static POLICY_SCOPE_TYPE: EnumRule<super::PolicyScopeType> = EnumRule::new();
pub(super) static POLICY_VERSION_ID_TYPE: StringRule = StringRule::new()
    .pattern("v[1-9][0-9]*(\\.[A-Za-z0-9-]*)?", "v[1-9][0-9]*(\\.[A-Za-z0-9-]*)?");
pub(super) static PRIVATE_KEY_ID_TYPE: StringRule = StringRule::new()
    .min(22)
    .max(64)
    .pattern("[A-Z0-9]+", "[A-Z0-9]+");
pub(super) static PRIVATE_KEY_TYPE: StringRule = StringRule::new()
    .min(1)
    .max(16384)
    .pattern(
        "[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+",
        "[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+",
    )
    .sensitive();
pub(super) static ROLE_DESCRIPTION_TYPE: StringRule = StringRule::new()
    .max(1000)
    .pattern(
        "[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u00A1-\\u00FF]*",
        "[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u00A1-\\u00FF]*",
    );
pub(super) static ROLE_MAX_SESSION_DURATION_TYPE: NumberRule<i32> = NumberRule::<
    i32,
>::new()
    .min(3600)
    .max(43200);
pub(super) static ROLE_NAME_TYPE: StringRule = StringRule::new()
    .min(1)
    .max(64)
    .pattern("[\\w+=,.@-]+", "[0-9A-Za-z_+=,.@-]+");
pub(super) static STATUS_TYPE: EnumRule<super::StatusType> = EnumRule::new();
pub(super) static TAG_KEY_TYPE: StringRule = StringRule::new()
    .min(1)
    .max(128)
    .pattern("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+", "[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+");
pub(super) static TAG_VALUE_TYPE: StringRule = StringRule::new()
    .min(0)
    .max(256)
    .pattern("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*", "[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*");
pub(super) static THUMBPRINT_TYPE: StringRule = StringRule::new().min(40).max(40);
pub(super) static USER_NAME_TYPE: StringRule = StringRule::new()
    .min(1)
    .max(64)
    .pattern("[\\w+=,.@-]+", "[0-9A-Za-z_+=,.@-]+");
#[cfg(test)]
pub(crate) static STRINGS: &[&StringRule] = &[
    &ACTION_NAME_TYPE,
    &ATTACHMENT_NAME,
    &CONTEXT_KEY_NAME_TYPE,
    &OPEN_ID_CONNECT_PROVIDER_URL_TYPE,
    &RESOURCE_HANDLING_OPTION_TYPE,
    &RESOURCE_NAME_TYPE,
    &SAML_METADATA_DOCUMENT_TYPE,
    &SAML_PROVIDER_NAME_TYPE,
    &ACCESS_KEY_ID_TYPE,
    &ARN_TYPE,
    &CLIENT_ID_TYPE,
    &EXISTING_USER_NAME_TYPE,
    &GROUP_NAME_TYPE,
    &MARKER_TYPE,
    &PATH_PREFIX_TYPE,
    &PATH_TYPE,
    &POLICY_DESCRIPTION_TYPE,
    &POLICY_DOCUMENT_TYPE,
    &POLICY_NAME_TYPE,
    &POLICY_PATH_TYPE,
    &POLICY_VERSION_ID_TYPE,
    &PRIVATE_KEY_ID_TYPE,
    &PRIVATE_KEY_TYPE,
    &ROLE_DESCRIPTION_TYPE,
    &ROLE_NAME_TYPE,
    &TAG_KEY_TYPE,
    &TAG_VALUE_TYPE,
    &THUMBPRINT_TYPE,
    &USER_NAME_TYPE,
];
