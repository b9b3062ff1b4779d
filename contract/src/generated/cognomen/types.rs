//! Structures within inputs and outputs.
use super::*;
use serde::Serialize;
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ContextEntryType {
    pub name: String,
    pub values: Vec<String>,
}
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct FindingType {
    pub code: FindingCodeType,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub index: Option<i32>,
    pub message: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub policy: Option<String>,
    pub resource_arn: String,
    pub severity: SeverityType,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sid: Option<String>,
}
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct StatementType {
    pub effect: EffectType,
    pub index: i32,
    pub layer: PolicyLayerType,
    pub policy: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sid: Option<String>,
}
