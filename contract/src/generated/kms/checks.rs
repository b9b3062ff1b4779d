//! Checks of inputs.
use std::collections::BTreeMap;
use crate::Blob;
use crate::Violations;
use crate::rules::Length;
fn attestation_document_type(v: &mut Violations, raw: Blob) -> Option<Blob> {
    v.scalar(raw, &super::rules::ATTESTATION_DOCUMENT_TYPE)
}
fn ciphertext_type(v: &mut Violations, raw: Blob) -> Option<Blob> {
    v.scalar(raw, &super::rules::CIPHERTEXT_TYPE)
}
fn data_key_spec(v: &mut Violations, raw: String) -> Option<super::DataKeySpec> {
    v.scalar(raw, &super::rules::DATA_KEY_SPEC)
}
pub(super) fn decrypt_request(
    v: &mut Violations,
    raw: super::raw::DecryptRequest,
) -> Option<super::DecryptRequest> {
    let ciphertext_blob = v
        .optional("ciphertextBlob", raw.ciphertext_blob, ciphertext_type);
    let dry_run_modifiers = v
        .optional("dryRunModifiers", raw.dry_run_modifiers, dry_run_modifier_list);
    let encryption_algorithm = v
        .optional(
            "encryptionAlgorithm",
            raw.encryption_algorithm,
            encryption_algorithm_spec,
        );
    let encryption_context = v
        .optional("encryptionContext", raw.encryption_context, encryption_context_type);
    let grant_tokens = v.optional("grantTokens", raw.grant_tokens, grant_token_list);
    let key_id = v.optional("keyId", raw.key_id, key_id_type);
    let recipient = v.optional("recipient", raw.recipient, recipient_info);
    Some(super::DecryptRequest {
        ciphertext_blob,
        dry_run: raw.dry_run,
        dry_run_modifiers,
        encryption_algorithm,
        encryption_context,
        grant_tokens,
        key_id,
        recipient,
    })
}
pub(super) fn describe_key_request(
    v: &mut Violations,
    raw: super::raw::DescribeKeyRequest,
) -> Option<super::DescribeKeyRequest> {
    let grant_tokens = v.optional("grantTokens", raw.grant_tokens, grant_token_list);
    let key_id = v.required("keyId", raw.key_id, key_id_type);
    Some(super::DescribeKeyRequest {
        grant_tokens,
        key_id: key_id?,
    })
}
fn dry_run_modifier_list(
    v: &mut Violations,
    raw: Vec<Option<String>>,
) -> Option<Vec<super::DryRunModifierType>> {
    v.scalars(raw, &Length::new(), &super::rules::DRY_RUN_MODIFIER_TYPE)
}
pub(super) fn encrypt_request(
    v: &mut Violations,
    raw: super::raw::EncryptRequest,
) -> Option<super::EncryptRequest> {
    let encryption_algorithm = v
        .optional(
            "encryptionAlgorithm",
            raw.encryption_algorithm,
            encryption_algorithm_spec,
        );
    let encryption_context = v
        .optional("encryptionContext", raw.encryption_context, encryption_context_type);
    let grant_tokens = v.optional("grantTokens", raw.grant_tokens, grant_token_list);
    let key_id = v.required("keyId", raw.key_id, key_id_type);
    let plaintext = v.required_secret("plaintext", raw.plaintext, plaintext_type);
    Some(super::EncryptRequest {
        dry_run: raw.dry_run,
        encryption_algorithm,
        encryption_context,
        grant_tokens,
        key_id: key_id?,
        plaintext: plaintext?,
    })
}
fn encryption_algorithm_spec(
    v: &mut Violations,
    raw: String,
) -> Option<super::EncryptionAlgorithmSpec> {
    v.scalar(raw, &super::rules::ENCRYPTION_ALGORITHM_SPEC)
}
fn encryption_context_type(
    v: &mut Violations,
    raw: BTreeMap<String, Option<String>>,
) -> Option<BTreeMap<String, String>> {
    v.scalar_map(
        raw,
        &Length::new(),
        &crate::rules::Free::<String>::new(),
        &crate::rules::Free::<String>::new(),
    )
}
pub(super) fn generate_data_key_request(
    v: &mut Violations,
    raw: super::raw::GenerateDataKeyRequest,
) -> Option<super::GenerateDataKeyRequest> {
    let encryption_context = v
        .optional("encryptionContext", raw.encryption_context, encryption_context_type);
    let grant_tokens = v.optional("grantTokens", raw.grant_tokens, grant_token_list);
    let key_id = v.required("keyId", raw.key_id, key_id_type);
    let key_spec = v.optional("keySpec", raw.key_spec, data_key_spec);
    let number_of_bytes = v
        .optional("numberOfBytes", raw.number_of_bytes, number_of_bytes_type);
    let recipient = v.optional("recipient", raw.recipient, recipient_info);
    Some(super::GenerateDataKeyRequest {
        dry_run: raw.dry_run,
        encryption_context,
        grant_tokens,
        key_id: key_id?,
        key_spec,
        number_of_bytes,
        recipient,
    })
}
fn grant_token_list(
    v: &mut Violations,
    raw: Vec<Option<String>>,
) -> Option<Vec<String>> {
    v.scalars(raw, &Length::new().min(0).max(10), &super::rules::GRANT_TOKEN_TYPE)
}
fn key_encryption_mechanism(
    v: &mut Violations,
    raw: String,
) -> Option<super::KeyEncryptionMechanism> {
    v.scalar(raw, &super::rules::KEY_ENCRYPTION_MECHANISM)
}
fn key_id_type(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::KEY_ID_TYPE)
}
fn number_of_bytes_type(v: &mut Violations, raw: i32) -> Option<i32> {
    v.scalar(raw, &super::rules::NUMBER_OF_BYTES_TYPE)
}
fn plaintext_type(v: &mut Violations, raw: Blob) -> Option<Blob> {
    v.scalar(raw, &super::rules::PLAINTEXT_TYPE)
}
fn recipient_info(
    v: &mut Violations,
    raw: super::raw::RecipientInfo,
) -> Option<super::RecipientInfo> {
    let attestation_document = v
        .optional(
            "attestationDocument",
            raw.attestation_document,
            attestation_document_type,
        );
    let key_encryption_algorithm = v
        .optional(
            "keyEncryptionAlgorithm",
            raw.key_encryption_algorithm,
            key_encryption_mechanism,
        );
    Some(super::RecipientInfo {
        attestation_document,
        key_encryption_algorithm,
    })
}
