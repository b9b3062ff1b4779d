//! Constraints of strings, numbers and blobs.
use crate::rules::*;
pub(super) static APPLICATION_ARN: StringRule = StringRule::new()
    .pattern(
        "arn:aws:sns:[-0-9a-z]+:\\d+:app/[A-Z_]+/[a-zA-Z0-9_.-]+",
        "arn:aws:sns:[-0-9a-z]+:[0-9]+:app/[A-Z_]+/[a-zA-Z0-9_.-]+",
    );
pub(super) static ASSUME_ROLE_ARN: StringRule = StringRule::new()
    .min(20)
    .max(2048)
    .pattern("arn:aws:iam::\\d+:role/.*", "arn:aws:iam::[0-9]+:role/.*");
pub(super) static DATASET_NAME: StringRule = StringRule::new()
    .min(1)
    .max(128)
    .pattern("[a-zA-Z0-9_.:-]+", "[a-zA-Z0-9_.:-]+");
pub(super) static DEVICE_ID: StringRule = StringRule::new().min(1).max(256);
pub(super) static IDENTITY_ID: StringRule = StringRule::new()
    .min(1)
    .max(55)
    .pattern("[\\w-]+:[0-9a-f-]+", "[0-9A-Za-z_-]+:[0-9a-f-]+");
pub(super) static IDENTITY_POOL_ID: StringRule = StringRule::new()
    .min(1)
    .max(55)
    .pattern("[\\w-]+:[0-9a-f-]+", "[0-9A-Za-z_-]+:[0-9a-f-]+");
pub(super) static OPERATION: EnumRule<super::Operation> = EnumRule::new();
pub(super) static PLATFORM: EnumRule<super::Platform> = EnumRule::new();
pub(super) static RECORD_KEY: StringRule = StringRule::new().min(1).max(1024);
pub(super) static RECORD_VALUE: StringRule = StringRule::new().max(1048575);
pub(super) static STREAM_NAME: StringRule = StringRule::new().min(1).max(128);
pub(super) static STREAMING_STATUS: EnumRule<super::StreamingStatus> = EnumRule::new();
#[cfg(test)]
pub(crate) static STRINGS: &[&StringRule] = &[
    &APPLICATION_ARN,
    &ASSUME_ROLE_ARN,
    &DATASET_NAME,
    &DEVICE_ID,
    &IDENTITY_ID,
    &IDENTITY_POOL_ID,
    &RECORD_KEY,
    &RECORD_VALUE,
    &STREAM_NAME,
];
