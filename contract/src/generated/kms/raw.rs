//! Inputs as they arrive, before any check.
use std::collections::BTreeMap;
use crate::Blob;
use serde::Deserialize;
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct DecryptRequest {
    pub ciphertext_blob: Option<Blob>,
    pub dry_run: Option<bool>,
    pub dry_run_modifiers: Option<Vec<Option<String>>>,
    pub encryption_algorithm: Option<String>,
    pub encryption_context: Option<BTreeMap<String, Option<String>>>,
    pub grant_tokens: Option<Vec<Option<String>>>,
    pub key_id: Option<String>,
    pub recipient: Option<RecipientInfo>,
}
impl crate::Shown for DecryptRequest {
    fn show(&self, out: &mut String) {
        out.push_str("DecryptRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct DescribeKeyRequest {
    pub grant_tokens: Option<Vec<Option<String>>>,
    pub key_id: Option<String>,
}
impl crate::Shown for DescribeKeyRequest {
    fn show(&self, out: &mut String) {
        out.push_str("DescribeKeyRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct EncryptRequest {
    pub dry_run: Option<bool>,
    pub encryption_algorithm: Option<String>,
    pub encryption_context: Option<BTreeMap<String, Option<String>>>,
    pub grant_tokens: Option<Vec<Option<String>>>,
    pub key_id: Option<String>,
    pub plaintext: Option<Blob>,
}
impl crate::Shown for EncryptRequest {
    fn show(&self, out: &mut String) {
        out.push_str("EncryptRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct GenerateDataKeyRequest {
    pub dry_run: Option<bool>,
    pub encryption_context: Option<BTreeMap<String, Option<String>>>,
    pub grant_tokens: Option<Vec<Option<String>>>,
    pub key_id: Option<String>,
    pub key_spec: Option<String>,
    pub number_of_bytes: Option<i32>,
    pub recipient: Option<RecipientInfo>,
}
impl crate::Shown for GenerateDataKeyRequest {
    fn show(&self, out: &mut String) {
        out.push_str("GenerateDataKeyRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct RecipientInfo {
    pub attestation_document: Option<Blob>,
    pub key_encryption_algorithm: Option<String>,
}
impl crate::Shown for RecipientInfo {
    fn show(&self, out: &mut String) {
        out.push_str("RecipientInfo");
    }
}
