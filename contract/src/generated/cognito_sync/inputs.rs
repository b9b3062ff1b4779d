//! Inputs of the operations.
use std::collections::BTreeMap;
use super::*;
use serde::Serialize;
impl crate::Input for BulkPublishRequest {
    fn identity_pool_id(&self) -> Option<&str> {
        Some(&self.identity_pool_id)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct BulkPublishRequest {
    pub identity_pool_id: String,
}
impl crate::Input for DeleteDatasetRequest {
    fn identity_pool_id(&self) -> Option<&str> {
        Some(&self.identity_pool_id)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct DeleteDatasetRequest {
    pub dataset_name: String,
    pub identity_id: String,
    pub identity_pool_id: String,
}
impl crate::Input for DescribeDatasetRequest {
    fn identity_pool_id(&self) -> Option<&str> {
        Some(&self.identity_pool_id)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeDatasetRequest {
    pub dataset_name: String,
    pub identity_id: String,
    pub identity_pool_id: String,
}
impl crate::Input for DescribeIdentityPoolUsageRequest {
    fn identity_pool_id(&self) -> Option<&str> {
        Some(&self.identity_pool_id)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeIdentityPoolUsageRequest {
    pub identity_pool_id: String,
}
impl crate::Input for DescribeIdentityUsageRequest {
    fn identity_pool_id(&self) -> Option<&str> {
        Some(&self.identity_pool_id)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct DescribeIdentityUsageRequest {
    pub identity_id: String,
    pub identity_pool_id: String,
}
impl crate::Input for GetBulkPublishDetailsRequest {
    fn identity_pool_id(&self) -> Option<&str> {
        Some(&self.identity_pool_id)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetBulkPublishDetailsRequest {
    pub identity_pool_id: String,
}
impl crate::Input for GetCognitoEventsRequest {
    fn identity_pool_id(&self) -> Option<&str> {
        Some(&self.identity_pool_id)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetCognitoEventsRequest {
    pub identity_pool_id: String,
}
impl crate::Input for GetIdentityPoolConfigurationRequest {
    fn identity_pool_id(&self) -> Option<&str> {
        Some(&self.identity_pool_id)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct GetIdentityPoolConfigurationRequest {
    pub identity_pool_id: String,
}
impl crate::Input for ListDatasetsRequest {
    fn identity_pool_id(&self) -> Option<&str> {
        Some(&self.identity_pool_id)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListDatasetsRequest {
    pub identity_id: String,
    pub identity_pool_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_results: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
}
impl crate::Input for ListIdentityPoolUsageRequest {}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListIdentityPoolUsageRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_results: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
}
impl crate::Input for ListRecordsRequest {
    fn identity_pool_id(&self) -> Option<&str> {
        Some(&self.identity_pool_id)
    }
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct ListRecordsRequest {
    pub dataset_name: String,
    pub identity_id: String,
    pub identity_pool_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_sync_count: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_results: Option<i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_token: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sync_session_token: Option<String>,
}
impl std::fmt::Debug for ListRecordsRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ListRecordsRequest")
            .field("dataset_name", &self.dataset_name)
            .field("identity_id", &self.identity_id)
            .field("identity_pool_id", &self.identity_pool_id)
            .field("last_sync_count", &self.last_sync_count)
            .field("max_results", &self.max_results)
            .field("next_token", &self.next_token)
            .field(
                "sync_session_token",
                &self.sync_session_token.as_ref().map(|_| crate::Hidden),
            )
            .finish()
    }
}
impl crate::Input for RegisterDeviceRequest {
    fn identity_pool_id(&self) -> Option<&str> {
        Some(&self.identity_pool_id)
    }
}
#[derive(Clone, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct RegisterDeviceRequest {
    pub identity_id: String,
    pub identity_pool_id: String,
    pub platform: Platform,
    pub token: String,
}
impl std::fmt::Debug for RegisterDeviceRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RegisterDeviceRequest")
            .field("identity_id", &self.identity_id)
            .field("identity_pool_id", &self.identity_pool_id)
            .field("platform", &self.platform)
            .field("token", &crate::Hidden)
            .finish()
    }
}
impl crate::Input for SetCognitoEventsRequest {
    fn identity_pool_id(&self) -> Option<&str> {
        Some(&self.identity_pool_id)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct SetCognitoEventsRequest {
    pub events: BTreeMap<String, String>,
    pub identity_pool_id: String,
}
impl crate::Input for SetIdentityPoolConfigurationRequest {
    fn identity_pool_id(&self) -> Option<&str> {
        Some(&self.identity_pool_id)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct SetIdentityPoolConfigurationRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cognito_streams: Option<CognitoStreams>,
    pub identity_pool_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub push_sync: Option<PushSync>,
}
impl crate::Input for SubscribeToDatasetRequest {
    fn identity_pool_id(&self) -> Option<&str> {
        Some(&self.identity_pool_id)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct SubscribeToDatasetRequest {
    pub dataset_name: String,
    pub device_id: String,
    pub identity_id: String,
    pub identity_pool_id: String,
}
impl crate::Input for UnsubscribeFromDatasetRequest {
    fn identity_pool_id(&self) -> Option<&str> {
        Some(&self.identity_pool_id)
    }
}
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct UnsubscribeFromDatasetRequest {
    pub dataset_name: String,
    pub device_id: String,
    pub identity_id: String,
    pub identity_pool_id: String,
}
impl crate::Input for UpdateRecordsRequest {
    fn identity_pool_id(&self) -> Option<&str> {
        Some(&self.identity_pool_id)
    }
}
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(rename_all = "PascalCase")]
pub struct UpdateRecordsRequest {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_context: Option<String>,
    pub dataset_name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub device_id: Option<String>,
    pub identity_id: String,
    pub identity_pool_id: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub record_patches: Option<Vec<RecordPatch>>,
    pub sync_session_token: String,
}
impl std::fmt::Debug for UpdateRecordsRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("UpdateRecordsRequest")
            .field("client_context", &self.client_context)
            .field("dataset_name", &self.dataset_name)
            .field("device_id", &self.device_id)
            .field("identity_id", &self.identity_id)
            .field("identity_pool_id", &self.identity_pool_id)
            .field("record_patches", &self.record_patches)
            .field("sync_session_token", &crate::Hidden)
            .finish()
    }
}
