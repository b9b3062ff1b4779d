//! Inputs as they arrive, before any check.
use std::collections::BTreeMap;
use crate::Timestamp;
use serde::Deserialize;
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct BulkPublishRequest {
    pub identity_pool_id: Option<String>,
}
impl crate::Shown for BulkPublishRequest {
    fn show(&self, out: &mut String) {
        out.push_str("BulkPublishRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct CognitoStreams {
    pub role_arn: Option<String>,
    pub stream_name: Option<String>,
    pub streaming_status: Option<String>,
}
impl crate::Shown for CognitoStreams {
    fn show(&self, out: &mut String) {
        out.push_str("CognitoStreams");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct DeleteDatasetRequest {
    pub dataset_name: Option<String>,
    pub identity_id: Option<String>,
    pub identity_pool_id: Option<String>,
}
impl crate::Shown for DeleteDatasetRequest {
    fn show(&self, out: &mut String) {
        out.push_str("DeleteDatasetRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct DescribeDatasetRequest {
    pub dataset_name: Option<String>,
    pub identity_id: Option<String>,
    pub identity_pool_id: Option<String>,
}
impl crate::Shown for DescribeDatasetRequest {
    fn show(&self, out: &mut String) {
        out.push_str("DescribeDatasetRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct DescribeIdentityPoolUsageRequest {
    pub identity_pool_id: Option<String>,
}
impl crate::Shown for DescribeIdentityPoolUsageRequest {
    fn show(&self, out: &mut String) {
        out.push_str("DescribeIdentityPoolUsageRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct DescribeIdentityUsageRequest {
    pub identity_id: Option<String>,
    pub identity_pool_id: Option<String>,
}
impl crate::Shown for DescribeIdentityUsageRequest {
    fn show(&self, out: &mut String) {
        out.push_str("DescribeIdentityUsageRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct GetBulkPublishDetailsRequest {
    pub identity_pool_id: Option<String>,
}
impl crate::Shown for GetBulkPublishDetailsRequest {
    fn show(&self, out: &mut String) {
        out.push_str("GetBulkPublishDetailsRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct GetCognitoEventsRequest {
    pub identity_pool_id: Option<String>,
}
impl crate::Shown for GetCognitoEventsRequest {
    fn show(&self, out: &mut String) {
        out.push_str("GetCognitoEventsRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct GetIdentityPoolConfigurationRequest {
    pub identity_pool_id: Option<String>,
}
impl crate::Shown for GetIdentityPoolConfigurationRequest {
    fn show(&self, out: &mut String) {
        out.push_str("GetIdentityPoolConfigurationRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct ListDatasetsRequest {
    pub identity_id: Option<String>,
    pub identity_pool_id: Option<String>,
    pub max_results: Option<i32>,
    pub next_token: Option<String>,
}
impl crate::Shown for ListDatasetsRequest {
    fn show(&self, out: &mut String) {
        out.push_str("ListDatasetsRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct ListIdentityPoolUsageRequest {
    pub max_results: Option<i32>,
    pub next_token: Option<String>,
}
impl crate::Shown for ListIdentityPoolUsageRequest {
    fn show(&self, out: &mut String) {
        out.push_str("ListIdentityPoolUsageRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct ListRecordsRequest {
    pub dataset_name: Option<String>,
    pub identity_id: Option<String>,
    pub identity_pool_id: Option<String>,
    pub last_sync_count: Option<i64>,
    pub max_results: Option<i32>,
    pub next_token: Option<String>,
    pub sync_session_token: Option<String>,
}
impl crate::Shown for ListRecordsRequest {
    fn show(&self, out: &mut String) {
        out.push_str("ListRecordsRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct PushSync {
    pub application_arns: Option<Vec<Option<String>>>,
    pub role_arn: Option<String>,
}
impl crate::Shown for PushSync {
    fn show(&self, out: &mut String) {
        out.push_str("PushSync");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct RecordPatch {
    pub device_last_modified_date: Option<Timestamp>,
    pub key: Option<String>,
    pub op: Option<String>,
    pub sync_count: Option<i64>,
    pub value: Option<String>,
}
impl crate::Shown for RecordPatch {
    fn show(&self, out: &mut String) {
        out.push_str("RecordPatch");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct RegisterDeviceRequest {
    pub identity_id: Option<String>,
    pub identity_pool_id: Option<String>,
    pub platform: Option<String>,
    pub token: Option<String>,
}
impl crate::Shown for RegisterDeviceRequest {
    fn show(&self, out: &mut String) {
        out.push_str("RegisterDeviceRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct SetCognitoEventsRequest {
    pub events: Option<BTreeMap<String, Option<String>>>,
    pub identity_pool_id: Option<String>,
}
impl crate::Shown for SetCognitoEventsRequest {
    fn show(&self, out: &mut String) {
        out.push_str("SetCognitoEventsRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct SetIdentityPoolConfigurationRequest {
    pub cognito_streams: Option<CognitoStreams>,
    pub identity_pool_id: Option<String>,
    pub push_sync: Option<PushSync>,
}
impl crate::Shown for SetIdentityPoolConfigurationRequest {
    fn show(&self, out: &mut String) {
        out.push_str("SetIdentityPoolConfigurationRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct SubscribeToDatasetRequest {
    pub dataset_name: Option<String>,
    pub device_id: Option<String>,
    pub identity_id: Option<String>,
    pub identity_pool_id: Option<String>,
}
impl crate::Shown for SubscribeToDatasetRequest {
    fn show(&self, out: &mut String) {
        out.push_str("SubscribeToDatasetRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct UnsubscribeFromDatasetRequest {
    pub dataset_name: Option<String>,
    pub device_id: Option<String>,
    pub identity_id: Option<String>,
    pub identity_pool_id: Option<String>,
}
impl crate::Shown for UnsubscribeFromDatasetRequest {
    fn show(&self, out: &mut String) {
        out.push_str("UnsubscribeFromDatasetRequest");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct UpdateRecordsRequest {
    pub client_context: Option<String>,
    pub dataset_name: Option<String>,
    pub device_id: Option<String>,
    pub identity_id: Option<String>,
    pub identity_pool_id: Option<String>,
    pub record_patches: Option<Vec<Option<RecordPatch>>>,
    pub sync_session_token: Option<String>,
}
impl crate::Shown for UpdateRecordsRequest {
    fn show(&self, out: &mut String) {
        out.push_str("UpdateRecordsRequest");
    }
}
