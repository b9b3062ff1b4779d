//! Constraints of strings, numbers and blobs.
use crate::rules::*;
pub(super) static ATTESTATION_DOCUMENT_TYPE: BlobRule = BlobRule::new()
    .min(1)
    .max(262144);
pub(super) static CIPHERTEXT_TYPE: BlobRule = BlobRule::new().min(1).max(6144);
pub(super) static DATA_KEY_SPEC: EnumRule<super::DataKeySpec> = EnumRule::new();
pub(super) static DRY_RUN_MODIFIER_TYPE: EnumRule<super::DryRunModifierType> = EnumRule::new();
pub(super) static ENCRYPTION_ALGORITHM_SPEC: EnumRule<super::EncryptionAlgorithmSpec> = EnumRule::new();
pub(super) static GRANT_TOKEN_TYPE: StringRule = StringRule::new().min(1).max(8192);
pub(super) static KEY_ENCRYPTION_MECHANISM: EnumRule<super::KeyEncryptionMechanism> = EnumRule::new();
pub(super) static KEY_ID_TYPE: StringRule = StringRule::new().min(1).max(2048);
pub(super) static NUMBER_OF_BYTES_TYPE: NumberRule<i32> = NumberRule::<i32>::new()
    .min(1)
    .max(1024);
pub(super) static PLAINTEXT_TYPE: BlobRule = BlobRule::new()
    .min(1)
    .max(4096)
    .sensitive();
#[cfg(test)]
pub(crate) static STRINGS: &[&StringRule] = &[&GRANT_TOKEN_TYPE, &KEY_ID_TYPE];
