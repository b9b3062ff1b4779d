//! Constraints of strings, numbers and blobs.
use crate::rules::*;
pub(super) static CLIENT_ID_TYPE: StringRule = StringRule::new()
    .min(1)
    .max(128)
    .pattern("[\\w+]+", "[0-9A-Za-z_+]+");
pub(super) static FEATURE_SWITCH_TYPE: EnumRule<super::FeatureSwitchType> = EnumRule::new();
pub(super) static JWKS_TYPE: StringRule = StringRule::new().min(1).max(16384);
pub(super) static SUBJECT_DN_TYPE: StringRule = StringRule::new().min(1).max(1024);
pub(super) static TOKEN_ENDPOINT_AUTH_METHOD_TYPE: EnumRule<
    super::TokenEndpointAuthMethodType,
> = EnumRule::new();
pub(super) static USER_POOL_ID_TYPE: StringRule = StringRule::new()
    .min(1)
    .max(55)
    .pattern("[\\w-]+_[0-9a-zA-Z]+", "[0-9A-Za-z_-]+_[0-9a-zA-Z]+");
#[cfg(test)]
pub(crate) static STRINGS: &[&StringRule] = &[
    &CLIENT_ID_TYPE,
    &JWKS_TYPE,
    &SUBJECT_DN_TYPE,
    &USER_POOL_ID_TYPE,
];
