//! Checks of inputs.
use std::collections::BTreeMap;
use crate::Violations;
use crate::rules::Length;
fn application_arn_list(
    v: &mut Violations,
    raw: Vec<Option<String>>,
) -> Option<Vec<String>> {
    v.scalars(raw, &Length::new(), &super::rules::APPLICATION_ARN)
}
fn assume_role_arn(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::ASSUME_ROLE_ARN)
}
pub(super) fn bulk_publish_request(
    v: &mut Violations,
    raw: super::raw::BulkPublishRequest,
) -> Option<super::BulkPublishRequest> {
    let identity_pool_id = v
        .required("identityPoolId", raw.identity_pool_id, identity_pool_id);
    Some(super::BulkPublishRequest {
        identity_pool_id: identity_pool_id?,
    })
}
fn cognito_streams(
    v: &mut Violations,
    raw: super::raw::CognitoStreams,
) -> Option<super::CognitoStreams> {
    let role_arn = v.optional("roleArn", raw.role_arn, assume_role_arn);
    let stream_name = v.optional("streamName", raw.stream_name, stream_name);
    let streaming_status = v
        .optional("streamingStatus", raw.streaming_status, streaming_status);
    Some(super::CognitoStreams {
        role_arn,
        stream_name,
        streaming_status,
    })
}
fn dataset_name(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::DATASET_NAME)
}
pub(super) fn delete_dataset_request(
    v: &mut Violations,
    raw: super::raw::DeleteDatasetRequest,
) -> Option<super::DeleteDatasetRequest> {
    let dataset_name = v.required("datasetName", raw.dataset_name, dataset_name);
    let identity_id = v.required("identityId", raw.identity_id, identity_id);
    let identity_pool_id = v
        .required("identityPoolId", raw.identity_pool_id, identity_pool_id);
    Some(super::DeleteDatasetRequest {
        dataset_name: dataset_name?,
        identity_id: identity_id?,
        identity_pool_id: identity_pool_id?,
    })
}
pub(super) fn describe_dataset_request(
    v: &mut Violations,
    raw: super::raw::DescribeDatasetRequest,
) -> Option<super::DescribeDatasetRequest> {
    let dataset_name = v.required("datasetName", raw.dataset_name, dataset_name);
    let identity_id = v.required("identityId", raw.identity_id, identity_id);
    let identity_pool_id = v
        .required("identityPoolId", raw.identity_pool_id, identity_pool_id);
    Some(super::DescribeDatasetRequest {
        dataset_name: dataset_name?,
        identity_id: identity_id?,
        identity_pool_id: identity_pool_id?,
    })
}
pub(super) fn describe_identity_pool_usage_request(
    v: &mut Violations,
    raw: super::raw::DescribeIdentityPoolUsageRequest,
) -> Option<super::DescribeIdentityPoolUsageRequest> {
    let identity_pool_id = v
        .required("identityPoolId", raw.identity_pool_id, identity_pool_id);
    Some(super::DescribeIdentityPoolUsageRequest {
        identity_pool_id: identity_pool_id?,
    })
}
pub(super) fn describe_identity_usage_request(
    v: &mut Violations,
    raw: super::raw::DescribeIdentityUsageRequest,
) -> Option<super::DescribeIdentityUsageRequest> {
    let identity_id = v.required("identityId", raw.identity_id, identity_id);
    let identity_pool_id = v
        .required("identityPoolId", raw.identity_pool_id, identity_pool_id);
    Some(super::DescribeIdentityUsageRequest {
        identity_id: identity_id?,
        identity_pool_id: identity_pool_id?,
    })
}
fn device_id(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::DEVICE_ID)
}
fn events(
    v: &mut Violations,
    raw: BTreeMap<String, Option<String>>,
) -> Option<BTreeMap<String, String>> {
    v.scalar_map(
        raw,
        &Length::new().max(1),
        &crate::rules::Free::<String>::new(),
        &crate::rules::Free::<String>::new(),
    )
}
pub(super) fn get_bulk_publish_details_request(
    v: &mut Violations,
    raw: super::raw::GetBulkPublishDetailsRequest,
) -> Option<super::GetBulkPublishDetailsRequest> {
    let identity_pool_id = v
        .required("identityPoolId", raw.identity_pool_id, identity_pool_id);
    Some(super::GetBulkPublishDetailsRequest {
        identity_pool_id: identity_pool_id?,
    })
}
pub(super) fn get_cognito_events_request(
    v: &mut Violations,
    raw: super::raw::GetCognitoEventsRequest,
) -> Option<super::GetCognitoEventsRequest> {
    let identity_pool_id = v
        .required("identityPoolId", raw.identity_pool_id, identity_pool_id);
    Some(super::GetCognitoEventsRequest {
        identity_pool_id: identity_pool_id?,
    })
}
pub(super) fn get_identity_pool_configuration_request(
    v: &mut Violations,
    raw: super::raw::GetIdentityPoolConfigurationRequest,
) -> Option<super::GetIdentityPoolConfigurationRequest> {
    let identity_pool_id = v
        .required("identityPoolId", raw.identity_pool_id, identity_pool_id);
    Some(super::GetIdentityPoolConfigurationRequest {
        identity_pool_id: identity_pool_id?,
    })
}
fn identity_id(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::IDENTITY_ID)
}
fn identity_pool_id(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::IDENTITY_POOL_ID)
}
pub(super) fn list_datasets_request(
    v: &mut Violations,
    raw: super::raw::ListDatasetsRequest,
) -> Option<super::ListDatasetsRequest> {
    let identity_id = v.required("identityId", raw.identity_id, identity_id);
    let identity_pool_id = v
        .required("identityPoolId", raw.identity_pool_id, identity_pool_id);
    Some(super::ListDatasetsRequest {
        identity_id: identity_id?,
        identity_pool_id: identity_pool_id?,
        max_results: raw.max_results,
        next_token: raw.next_token,
    })
}
pub(super) fn list_identity_pool_usage_request(
    _v: &mut Violations,
    raw: super::raw::ListIdentityPoolUsageRequest,
) -> Option<super::ListIdentityPoolUsageRequest> {
    Some(super::ListIdentityPoolUsageRequest {
        max_results: raw.max_results,
        next_token: raw.next_token,
    })
}
pub(super) fn list_records_request(
    v: &mut Violations,
    raw: super::raw::ListRecordsRequest,
) -> Option<super::ListRecordsRequest> {
    let dataset_name = v.required("datasetName", raw.dataset_name, dataset_name);
    let identity_id = v.required("identityId", raw.identity_id, identity_id);
    let identity_pool_id = v
        .required("identityPoolId", raw.identity_pool_id, identity_pool_id);
    Some(super::ListRecordsRequest {
        dataset_name: dataset_name?,
        identity_id: identity_id?,
        identity_pool_id: identity_pool_id?,
        last_sync_count: raw.last_sync_count,
        max_results: raw.max_results,
        next_token: raw.next_token,
        sync_session_token: raw.sync_session_token,
    })
}
fn operation(v: &mut Violations, raw: String) -> Option<super::Operation> {
    v.scalar(raw, &super::rules::OPERATION)
}
fn platform(v: &mut Violations, raw: String) -> Option<super::Platform> {
    v.scalar(raw, &super::rules::PLATFORM)
}
fn push_sync(v: &mut Violations, raw: super::raw::PushSync) -> Option<super::PushSync> {
    let application_arns = v
        .optional("applicationArns", raw.application_arns, application_arn_list);
    let role_arn = v.optional("roleArn", raw.role_arn, assume_role_arn);
    Some(super::PushSync {
        application_arns,
        role_arn,
    })
}
fn record_key(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::RECORD_KEY)
}
fn record_patch(
    v: &mut Violations,
    raw: super::raw::RecordPatch,
) -> Option<super::RecordPatch> {
    let key = v.required("key", raw.key, record_key);
    let op = v.required("op", raw.op, operation);
    let sync_count = v.required("syncCount", raw.sync_count, Violations::pass);
    let value = v.optional("value", raw.value, record_value);
    Some(super::RecordPatch {
        device_last_modified_date: raw.device_last_modified_date,
        key: key?,
        op: op?,
        sync_count: sync_count?,
        value,
    })
}
fn record_patch_list(
    v: &mut Violations,
    raw: Vec<Option<super::raw::RecordPatch>>,
) -> Option<Vec<super::RecordPatch>> {
    v.structures(raw, &Length::new(), record_patch)
}
fn record_value(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::RECORD_VALUE)
}
pub(super) fn register_device_request(
    v: &mut Violations,
    raw: super::raw::RegisterDeviceRequest,
) -> Option<super::RegisterDeviceRequest> {
    let identity_id = v.required("identityId", raw.identity_id, identity_id);
    let identity_pool_id = v
        .required("identityPoolId", raw.identity_pool_id, identity_pool_id);
    let platform = v.required("platform", raw.platform, platform);
    let token = v.required("token", raw.token, Violations::pass);
    Some(super::RegisterDeviceRequest {
        identity_id: identity_id?,
        identity_pool_id: identity_pool_id?,
        platform: platform?,
        token: token?,
    })
}
pub(super) fn set_cognito_events_request(
    v: &mut Violations,
    raw: super::raw::SetCognitoEventsRequest,
) -> Option<super::SetCognitoEventsRequest> {
    let events = v.required("events", raw.events, events);
    let identity_pool_id = v
        .required("identityPoolId", raw.identity_pool_id, identity_pool_id);
    Some(super::SetCognitoEventsRequest {
        events: events?,
        identity_pool_id: identity_pool_id?,
    })
}
pub(super) fn set_identity_pool_configuration_request(
    v: &mut Violations,
    raw: super::raw::SetIdentityPoolConfigurationRequest,
) -> Option<super::SetIdentityPoolConfigurationRequest> {
    let cognito_streams = v
        .optional("cognitoStreams", raw.cognito_streams, cognito_streams);
    let identity_pool_id = v
        .required("identityPoolId", raw.identity_pool_id, identity_pool_id);
    let push_sync = v.optional("pushSync", raw.push_sync, push_sync);
    Some(super::SetIdentityPoolConfigurationRequest {
        cognito_streams,
        identity_pool_id: identity_pool_id?,
        push_sync,
    })
}
fn stream_name(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::STREAM_NAME)
}
fn streaming_status(v: &mut Violations, raw: String) -> Option<super::StreamingStatus> {
    v.scalar(raw, &super::rules::STREAMING_STATUS)
}
pub(super) fn subscribe_to_dataset_request(
    v: &mut Violations,
    raw: super::raw::SubscribeToDatasetRequest,
) -> Option<super::SubscribeToDatasetRequest> {
    let dataset_name = v.required("datasetName", raw.dataset_name, dataset_name);
    let device_id = v.required("deviceId", raw.device_id, device_id);
    let identity_id = v.required("identityId", raw.identity_id, identity_id);
    let identity_pool_id = v
        .required("identityPoolId", raw.identity_pool_id, identity_pool_id);
    Some(super::SubscribeToDatasetRequest {
        dataset_name: dataset_name?,
        device_id: device_id?,
        identity_id: identity_id?,
        identity_pool_id: identity_pool_id?,
    })
}
pub(super) fn unsubscribe_from_dataset_request(
    v: &mut Violations,
    raw: super::raw::UnsubscribeFromDatasetRequest,
) -> Option<super::UnsubscribeFromDatasetRequest> {
    let dataset_name = v.required("datasetName", raw.dataset_name, dataset_name);
    let device_id = v.required("deviceId", raw.device_id, device_id);
    let identity_id = v.required("identityId", raw.identity_id, identity_id);
    let identity_pool_id = v
        .required("identityPoolId", raw.identity_pool_id, identity_pool_id);
    Some(super::UnsubscribeFromDatasetRequest {
        dataset_name: dataset_name?,
        device_id: device_id?,
        identity_id: identity_id?,
        identity_pool_id: identity_pool_id?,
    })
}
pub(super) fn update_records_request(
    v: &mut Violations,
    raw: super::raw::UpdateRecordsRequest,
) -> Option<super::UpdateRecordsRequest> {
    let dataset_name = v.required("datasetName", raw.dataset_name, dataset_name);
    let device_id = v.optional("deviceId", raw.device_id, device_id);
    let identity_id = v.required("identityId", raw.identity_id, identity_id);
    let identity_pool_id = v
        .required("identityPoolId", raw.identity_pool_id, identity_pool_id);
    let record_patches = v
        .optional("recordPatches", raw.record_patches, record_patch_list);
    let sync_session_token = v
        .required("syncSessionToken", raw.sync_session_token, Violations::pass);
    Some(super::UpdateRecordsRequest {
        client_context: raw.client_context,
        dataset_name: dataset_name?,
        device_id,
        identity_id: identity_id?,
        identity_pool_id: identity_pool_id?,
        record_patches,
        sync_session_token: sync_session_token?,
    })
}
