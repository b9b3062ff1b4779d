//! Constraints of strings, numbers and blobs.
use crate::rules::*;
pub(super) static ROOT_DURATION_SECONDS_TYPE: NumberRule<i32> = NumberRule::<i32>::new()
    .min(0)
    .max(900);
pub(super) static SAML_ASSERTION_TYPE: StringRule = StringRule::new()
    .min(4)
    .max(100000)
    .sensitive();
pub(super) static TARGET_PRINCIPAL_TYPE: StringRule = StringRule::new()
    .min(12)
    .max(2048);
pub(super) static ACCESS_KEY_ID_TYPE: StringRule = StringRule::new()
    .min(16)
    .max(128)
    .pattern("[\\w]*", "[0-9A-Za-z_]*");
pub(super) static ARN_TYPE: StringRule = StringRule::new()
    .min(20)
    .max(2048)
    .pattern(
        "[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u0085\\u00A0-\\uD7FF\\uE000-\\uFFFD\\u10000-\\u10FFFF]+",
        "[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u0085\\u00A0-\\uD7FF\\uE000-\\uFFFD\\U00010000-\\U0010FFFF]+",
    );
pub(super) static CLIENT_TOKEN_TYPE: StringRule = StringRule::new()
    .min(4)
    .max(20000)
    .sensitive();
pub(super) static CONTEXT_ASSERTION_TYPE: StringRule = StringRule::new()
    .min(4)
    .max(2048);
pub(super) static DURATION_SECONDS_TYPE: NumberRule<i32> = NumberRule::<i32>::new()
    .min(900)
    .max(129600);
pub(super) static ENCODED_MESSAGE_TYPE: StringRule = StringRule::new().min(1).max(10240);
pub(super) static EXTERNAL_ID_TYPE: StringRule = StringRule::new()
    .min(2)
    .max(1224)
    .pattern("[\\w+=,.@:\\/-]*", "[0-9A-Za-z_+=,.@:\\/-]*");
pub(super) static JWT_ALGORITHM_TYPE: StringRule = StringRule::new().min(5).max(5);
pub(super) static MINIMUM_SESSION_TOKEN_SIZE_TYPE: NumberRule<i32> = NumberRule::<
    i32,
>::new()
    .min(0)
    .max(4096);
pub(super) static ROLE_DURATION_SECONDS_TYPE: NumberRule<i32> = NumberRule::<i32>::new()
    .min(900)
    .max(43200);
pub(super) static ROLE_SESSION_NAME_TYPE: StringRule = StringRule::new()
    .min(2)
    .max(64)
    .pattern("[\\w+=,.@-]*", "[0-9A-Za-z_+=,.@-]*");
pub(super) static SERIAL_NUMBER_TYPE: StringRule = StringRule::new()
    .min(9)
    .max(256)
    .pattern("[\\w+=/:,.@-]*", "[0-9A-Za-z_+=/:,.@-]*");
pub(super) static SESSION_POLICY_DOCUMENT_TYPE: StringRule = StringRule::new()
    .min(1)
    .max(2048)
    .pattern(
        "[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+",
        "[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+",
    );
pub(super) static SOURCE_IDENTITY_TYPE: StringRule = StringRule::new()
    .min(2)
    .max(64)
    .pattern("[\\w+=,.@-]*", "[0-9A-Za-z_+=,.@-]*");
pub(super) static TAG_KEY_TYPE: StringRule = StringRule::new()
    .min(1)
    .max(128)
    .pattern("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+", "[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+");
pub(super) static TAG_VALUE_TYPE: StringRule = StringRule::new()
    .min(0)
    .max(256)
    .pattern("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*", "[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*");
pub(super) static TOKEN_CODE_TYPE: StringRule = StringRule::new()
    .min(6)
    .max(6)
    .pattern("[\\d]*", "[0-9]*");
pub(super) static UNRESTRICTED_SESSION_POLICY_DOCUMENT_TYPE: StringRule = StringRule::new()
    .min(1)
    .pattern(
        "[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+",
        "[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+",
    );
pub(super) static URL_TYPE: StringRule = StringRule::new().min(4).max(2048);
pub(super) static USER_NAME_TYPE: StringRule = StringRule::new()
    .min(2)
    .max(32)
    .pattern("[\\w+=,.@-]*", "[0-9A-Za-z_+=,.@-]*");
pub(super) static WEB_IDENTITY_TOKEN_AUDIENCE_STRING_TYPE: StringRule = StringRule::new()
    .min(1)
    .max(1000);
pub(super) static WEB_IDENTITY_TOKEN_DURATION_SECONDS_TYPE: NumberRule<i32> = NumberRule::<
    i32,
>::new()
    .min(60)
    .max(3600);
#[cfg(test)]
pub(crate) static STRINGS: &[&StringRule] = &[
    &SAML_ASSERTION_TYPE,
    &TARGET_PRINCIPAL_TYPE,
    &ACCESS_KEY_ID_TYPE,
    &ARN_TYPE,
    &CLIENT_TOKEN_TYPE,
    &CONTEXT_ASSERTION_TYPE,
    &ENCODED_MESSAGE_TYPE,
    &EXTERNAL_ID_TYPE,
    &JWT_ALGORITHM_TYPE,
    &ROLE_SESSION_NAME_TYPE,
    &SERIAL_NUMBER_TYPE,
    &SESSION_POLICY_DOCUMENT_TYPE,
    &SOURCE_IDENTITY_TYPE,
    &TAG_KEY_TYPE,
    &TAG_VALUE_TYPE,
    &TOKEN_CODE_TYPE,
    &UNRESTRICTED_SESSION_POLICY_DOCUMENT_TYPE,
    &URL_TYPE,
    &USER_NAME_TYPE,
    &WEB_IDENTITY_TOKEN_AUDIENCE_STRING_TYPE,
];
