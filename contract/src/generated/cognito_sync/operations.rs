//! Operations and their tables.
use crate::{Binding, BindingKind, Location};
use crate::{Operation, OperationMeta, Protocol, Service, ServiceMeta, Violations};
///The service and all of its operations, sorted by name.
pub static SERVICE: ServiceMeta = ServiceMeta {
    signing_name: "cognito-sync",
    target_prefix: None,
    protocol: Protocol::RestJson,
    xml_namespace: None,
    api_version: "2014-06-30",
    operations: &[
        &BulkPublish::META,
        &DeleteDataset::META,
        &DescribeDataset::META,
        &DescribeIdentityPoolUsage::META,
        &DescribeIdentityUsage::META,
        &GetBulkPublishDetails::META,
        &GetCognitoEvents::META,
        &GetIdentityPoolConfiguration::META,
        &ListDatasets::META,
        &ListIdentityPoolUsage::META,
        &ListRecords::META,
        &RegisterDevice::META,
        &SetCognitoEvents::META,
        &SetIdentityPoolConfiguration::META,
        &SubscribeToDataset::META,
        &UnsubscribeFromDataset::META,
        &UpdateRecords::META,
    ],
};
///`BulkPublish`.
pub struct BulkPublish;
impl Operation for BulkPublish {
    type Raw = super::raw::BulkPublishRequest;
    type Input = super::BulkPublishRequest;
    type Output = super::BulkPublishResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoSync,
        name: "BulkPublish",
        signed: true,
        method: "POST",
        uri: "/identitypools/{IdentityPoolId}/bulkpublish",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[
            Binding {
                member: "IdentityPoolId",
                location: Location::Uri,
                name: "IdentityPoolId",
                kind: BindingKind::Text,
            },
        ],
        errors: &[
            "NotAuthorizedException",
            "InvalidParameterException",
            "ResourceNotFoundException",
            "InternalErrorException",
            "DuplicateRequestException",
            "AlreadyStreamedException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::bulk_publish_request(v, raw)
    }
}
///`DeleteDataset`.
pub struct DeleteDataset;
impl Operation for DeleteDataset {
    type Raw = super::raw::DeleteDatasetRequest;
    type Input = super::DeleteDatasetRequest;
    type Output = super::DeleteDatasetResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoSync,
        name: "DeleteDataset",
        signed: true,
        method: "DELETE",
        uri: "/identitypools/{IdentityPoolId}/identities/{IdentityId}/datasets/{DatasetName}",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[
            Binding {
                member: "DatasetName",
                location: Location::Uri,
                name: "DatasetName",
                kind: BindingKind::Text,
            },
            Binding {
                member: "IdentityId",
                location: Location::Uri,
                name: "IdentityId",
                kind: BindingKind::Text,
            },
            Binding {
                member: "IdentityPoolId",
                location: Location::Uri,
                name: "IdentityPoolId",
                kind: BindingKind::Text,
            },
        ],
        errors: &[
            "NotAuthorizedException",
            "InvalidParameterException",
            "ResourceNotFoundException",
            "InternalErrorException",
            "TooManyRequestsException",
            "ResourceConflictException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::delete_dataset_request(v, raw)
    }
}
///`DescribeDataset`.
pub struct DescribeDataset;
impl Operation for DescribeDataset {
    type Raw = super::raw::DescribeDatasetRequest;
    type Input = super::DescribeDatasetRequest;
    type Output = super::DescribeDatasetResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoSync,
        name: "DescribeDataset",
        signed: true,
        method: "GET",
        uri: "/identitypools/{IdentityPoolId}/identities/{IdentityId}/datasets/{DatasetName}",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[
            Binding {
                member: "DatasetName",
                location: Location::Uri,
                name: "DatasetName",
                kind: BindingKind::Text,
            },
            Binding {
                member: "IdentityId",
                location: Location::Uri,
                name: "IdentityId",
                kind: BindingKind::Text,
            },
            Binding {
                member: "IdentityPoolId",
                location: Location::Uri,
                name: "IdentityPoolId",
                kind: BindingKind::Text,
            },
        ],
        errors: &[
            "NotAuthorizedException",
            "InvalidParameterException",
            "ResourceNotFoundException",
            "InternalErrorException",
            "TooManyRequestsException",
        ],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::describe_dataset_request(v, raw)
    }
}
///`DescribeIdentityPoolUsage`.
pub struct DescribeIdentityPoolUsage;
impl Operation for DescribeIdentityPoolUsage {
    type Raw = super::raw::DescribeIdentityPoolUsageRequest;
    type Input = super::DescribeIdentityPoolUsageRequest;
    type Output = super::DescribeIdentityPoolUsageResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoSync,
        name: "DescribeIdentityPoolUsage",
        signed: true,
        method: "GET",
        uri: "/identitypools/{IdentityPoolId}",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[
            Binding {
                member: "IdentityPoolId",
                location: Location::Uri,
                name: "IdentityPoolId",
                kind: BindingKind::Text,
            },
        ],
        errors: &[
            "NotAuthorizedException",
            "InvalidParameterException",
            "ResourceNotFoundException",
            "InternalErrorException",
            "TooManyRequestsException",
        ],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::describe_identity_pool_usage_request(v, raw)
    }
}
///`DescribeIdentityUsage`.
pub struct DescribeIdentityUsage;
impl Operation for DescribeIdentityUsage {
    type Raw = super::raw::DescribeIdentityUsageRequest;
    type Input = super::DescribeIdentityUsageRequest;
    type Output = super::DescribeIdentityUsageResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoSync,
        name: "DescribeIdentityUsage",
        signed: true,
        method: "GET",
        uri: "/identitypools/{IdentityPoolId}/identities/{IdentityId}",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[
            Binding {
                member: "IdentityId",
                location: Location::Uri,
                name: "IdentityId",
                kind: BindingKind::Text,
            },
            Binding {
                member: "IdentityPoolId",
                location: Location::Uri,
                name: "IdentityPoolId",
                kind: BindingKind::Text,
            },
        ],
        errors: &[
            "NotAuthorizedException",
            "InvalidParameterException",
            "ResourceNotFoundException",
            "InternalErrorException",
            "TooManyRequestsException",
        ],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::describe_identity_usage_request(v, raw)
    }
}
///`GetBulkPublishDetails`.
pub struct GetBulkPublishDetails;
impl Operation for GetBulkPublishDetails {
    type Raw = super::raw::GetBulkPublishDetailsRequest;
    type Input = super::GetBulkPublishDetailsRequest;
    type Output = super::GetBulkPublishDetailsResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoSync,
        name: "GetBulkPublishDetails",
        signed: true,
        method: "POST",
        uri: "/identitypools/{IdentityPoolId}/getBulkPublishDetails",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[
            Binding {
                member: "IdentityPoolId",
                location: Location::Uri,
                name: "IdentityPoolId",
                kind: BindingKind::Text,
            },
        ],
        errors: &[
            "NotAuthorizedException",
            "InvalidParameterException",
            "ResourceNotFoundException",
            "InternalErrorException",
        ],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::get_bulk_publish_details_request(v, raw)
    }
}
///`GetCognitoEvents`.
pub struct GetCognitoEvents;
impl Operation for GetCognitoEvents {
    type Raw = super::raw::GetCognitoEventsRequest;
    type Input = super::GetCognitoEventsRequest;
    type Output = super::GetCognitoEventsResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoSync,
        name: "GetCognitoEvents",
        signed: true,
        method: "GET",
        uri: "/identitypools/{IdentityPoolId}/events",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[
            Binding {
                member: "IdentityPoolId",
                location: Location::Uri,
                name: "IdentityPoolId",
                kind: BindingKind::Text,
            },
        ],
        errors: &[
            "InvalidParameterException",
            "ResourceNotFoundException",
            "NotAuthorizedException",
            "InternalErrorException",
            "TooManyRequestsException",
        ],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::get_cognito_events_request(v, raw)
    }
}
///`GetIdentityPoolConfiguration`.
pub struct GetIdentityPoolConfiguration;
impl Operation for GetIdentityPoolConfiguration {
    type Raw = super::raw::GetIdentityPoolConfigurationRequest;
    type Input = super::GetIdentityPoolConfigurationRequest;
    type Output = super::GetIdentityPoolConfigurationResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoSync,
        name: "GetIdentityPoolConfiguration",
        signed: true,
        method: "GET",
        uri: "/identitypools/{IdentityPoolId}/configuration",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[
            Binding {
                member: "IdentityPoolId",
                location: Location::Uri,
                name: "IdentityPoolId",
                kind: BindingKind::Text,
            },
        ],
        errors: &[
            "NotAuthorizedException",
            "InvalidParameterException",
            "ResourceNotFoundException",
            "InternalErrorException",
            "TooManyRequestsException",
        ],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::get_identity_pool_configuration_request(v, raw)
    }
}
///`ListDatasets`.
pub struct ListDatasets;
impl Operation for ListDatasets {
    type Raw = super::raw::ListDatasetsRequest;
    type Input = super::ListDatasetsRequest;
    type Output = super::ListDatasetsResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoSync,
        name: "ListDatasets",
        signed: true,
        method: "GET",
        uri: "/identitypools/{IdentityPoolId}/identities/{IdentityId}/datasets",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[
            Binding {
                member: "IdentityId",
                location: Location::Uri,
                name: "IdentityId",
                kind: BindingKind::Text,
            },
            Binding {
                member: "IdentityPoolId",
                location: Location::Uri,
                name: "IdentityPoolId",
                kind: BindingKind::Text,
            },
            Binding {
                member: "MaxResults",
                location: Location::Query,
                name: "maxResults",
                kind: BindingKind::Number,
            },
            Binding {
                member: "NextToken",
                location: Location::Query,
                name: "nextToken",
                kind: BindingKind::Text,
            },
        ],
        errors: &[
            "NotAuthorizedException",
            "InvalidParameterException",
            "InternalErrorException",
            "TooManyRequestsException",
        ],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::list_datasets_request(v, raw)
    }
}
///`ListIdentityPoolUsage`.
pub struct ListIdentityPoolUsage;
impl Operation for ListIdentityPoolUsage {
    type Raw = super::raw::ListIdentityPoolUsageRequest;
    type Input = super::ListIdentityPoolUsageRequest;
    type Output = super::ListIdentityPoolUsageResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoSync,
        name: "ListIdentityPoolUsage",
        signed: true,
        method: "GET",
        uri: "/identitypools",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[
            Binding {
                member: "MaxResults",
                location: Location::Query,
                name: "maxResults",
                kind: BindingKind::Number,
            },
            Binding {
                member: "NextToken",
                location: Location::Query,
                name: "nextToken",
                kind: BindingKind::Text,
            },
        ],
        errors: &[
            "NotAuthorizedException",
            "InvalidParameterException",
            "InternalErrorException",
            "TooManyRequestsException",
        ],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::list_identity_pool_usage_request(v, raw)
    }
}
///`ListRecords`.
pub struct ListRecords;
impl Operation for ListRecords {
    type Raw = super::raw::ListRecordsRequest;
    type Input = super::ListRecordsRequest;
    type Output = super::ListRecordsResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoSync,
        name: "ListRecords",
        signed: true,
        method: "GET",
        uri: "/identitypools/{IdentityPoolId}/identities/{IdentityId}/datasets/{DatasetName}/records",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[
            Binding {
                member: "DatasetName",
                location: Location::Uri,
                name: "DatasetName",
                kind: BindingKind::Text,
            },
            Binding {
                member: "IdentityId",
                location: Location::Uri,
                name: "IdentityId",
                kind: BindingKind::Text,
            },
            Binding {
                member: "IdentityPoolId",
                location: Location::Uri,
                name: "IdentityPoolId",
                kind: BindingKind::Text,
            },
            Binding {
                member: "LastSyncCount",
                location: Location::Query,
                name: "lastSyncCount",
                kind: BindingKind::Number,
            },
            Binding {
                member: "MaxResults",
                location: Location::Query,
                name: "maxResults",
                kind: BindingKind::Number,
            },
            Binding {
                member: "NextToken",
                location: Location::Query,
                name: "nextToken",
                kind: BindingKind::Text,
            },
            Binding {
                member: "SyncSessionToken",
                location: Location::Query,
                name: "syncSessionToken",
                kind: BindingKind::Text,
            },
        ],
        errors: &[
            "InvalidParameterException",
            "NotAuthorizedException",
            "TooManyRequestsException",
            "InternalErrorException",
        ],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::list_records_request(v, raw)
    }
}
///`RegisterDevice`.
pub struct RegisterDevice;
impl Operation for RegisterDevice {
    type Raw = super::raw::RegisterDeviceRequest;
    type Input = super::RegisterDeviceRequest;
    type Output = super::RegisterDeviceResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoSync,
        name: "RegisterDevice",
        signed: true,
        method: "POST",
        uri: "/identitypools/{IdentityPoolId}/identity/{IdentityId}/device",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[
            Binding {
                member: "IdentityId",
                location: Location::Uri,
                name: "IdentityId",
                kind: BindingKind::Text,
            },
            Binding {
                member: "IdentityPoolId",
                location: Location::Uri,
                name: "IdentityPoolId",
                kind: BindingKind::Text,
            },
        ],
        errors: &[
            "NotAuthorizedException",
            "InvalidParameterException",
            "ResourceNotFoundException",
            "InternalErrorException",
            "InvalidConfigurationException",
            "TooManyRequestsException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::register_device_request(v, raw)
    }
}
///`SetCognitoEvents`.
pub struct SetCognitoEvents;
impl Operation for SetCognitoEvents {
    type Raw = super::raw::SetCognitoEventsRequest;
    type Input = super::SetCognitoEventsRequest;
    type Output = ();
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoSync,
        name: "SetCognitoEvents",
        signed: true,
        method: "POST",
        uri: "/identitypools/{IdentityPoolId}/events",
        status: 200u16,
        has_output: false,
        result_wrapper: None,
        bindings: &[
            Binding {
                member: "IdentityPoolId",
                location: Location::Uri,
                name: "IdentityPoolId",
                kind: BindingKind::Text,
            },
        ],
        errors: &[
            "InvalidParameterException",
            "ResourceNotFoundException",
            "NotAuthorizedException",
            "InternalErrorException",
            "TooManyRequestsException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::set_cognito_events_request(v, raw)
    }
}
///`SetIdentityPoolConfiguration`.
pub struct SetIdentityPoolConfiguration;
impl Operation for SetIdentityPoolConfiguration {
    type Raw = super::raw::SetIdentityPoolConfigurationRequest;
    type Input = super::SetIdentityPoolConfigurationRequest;
    type Output = super::SetIdentityPoolConfigurationResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoSync,
        name: "SetIdentityPoolConfiguration",
        signed: true,
        method: "POST",
        uri: "/identitypools/{IdentityPoolId}/configuration",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[
            Binding {
                member: "IdentityPoolId",
                location: Location::Uri,
                name: "IdentityPoolId",
                kind: BindingKind::Text,
            },
        ],
        errors: &[
            "NotAuthorizedException",
            "InvalidParameterException",
            "ResourceNotFoundException",
            "InternalErrorException",
            "TooManyRequestsException",
            "ConcurrentModificationException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::set_identity_pool_configuration_request(v, raw)
    }
}
///`SubscribeToDataset`.
pub struct SubscribeToDataset;
impl Operation for SubscribeToDataset {
    type Raw = super::raw::SubscribeToDatasetRequest;
    type Input = super::SubscribeToDatasetRequest;
    type Output = super::SubscribeToDatasetResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoSync,
        name: "SubscribeToDataset",
        signed: true,
        method: "POST",
        uri: "/identitypools/{IdentityPoolId}/identities/{IdentityId}/datasets/{DatasetName}/subscriptions/{DeviceId}",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[
            Binding {
                member: "DatasetName",
                location: Location::Uri,
                name: "DatasetName",
                kind: BindingKind::Text,
            },
            Binding {
                member: "DeviceId",
                location: Location::Uri,
                name: "DeviceId",
                kind: BindingKind::Text,
            },
            Binding {
                member: "IdentityId",
                location: Location::Uri,
                name: "IdentityId",
                kind: BindingKind::Text,
            },
            Binding {
                member: "IdentityPoolId",
                location: Location::Uri,
                name: "IdentityPoolId",
                kind: BindingKind::Text,
            },
        ],
        errors: &[
            "NotAuthorizedException",
            "InvalidParameterException",
            "ResourceNotFoundException",
            "InternalErrorException",
            "InvalidConfigurationException",
            "TooManyRequestsException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::subscribe_to_dataset_request(v, raw)
    }
}
///`UnsubscribeFromDataset`.
pub struct UnsubscribeFromDataset;
impl Operation for UnsubscribeFromDataset {
    type Raw = super::raw::UnsubscribeFromDatasetRequest;
    type Input = super::UnsubscribeFromDatasetRequest;
    type Output = super::UnsubscribeFromDatasetResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoSync,
        name: "UnsubscribeFromDataset",
        signed: true,
        method: "DELETE",
        uri: "/identitypools/{IdentityPoolId}/identities/{IdentityId}/datasets/{DatasetName}/subscriptions/{DeviceId}",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[
            Binding {
                member: "DatasetName",
                location: Location::Uri,
                name: "DatasetName",
                kind: BindingKind::Text,
            },
            Binding {
                member: "DeviceId",
                location: Location::Uri,
                name: "DeviceId",
                kind: BindingKind::Text,
            },
            Binding {
                member: "IdentityId",
                location: Location::Uri,
                name: "IdentityId",
                kind: BindingKind::Text,
            },
            Binding {
                member: "IdentityPoolId",
                location: Location::Uri,
                name: "IdentityPoolId",
                kind: BindingKind::Text,
            },
        ],
        errors: &[
            "NotAuthorizedException",
            "InvalidParameterException",
            "ResourceNotFoundException",
            "InternalErrorException",
            "InvalidConfigurationException",
            "TooManyRequestsException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::unsubscribe_from_dataset_request(v, raw)
    }
}
///`UpdateRecords`.
pub struct UpdateRecords;
impl Operation for UpdateRecords {
    type Raw = super::raw::UpdateRecordsRequest;
    type Input = super::UpdateRecordsRequest;
    type Output = super::UpdateRecordsResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CognitoSync,
        name: "UpdateRecords",
        signed: true,
        method: "POST",
        uri: "/identitypools/{IdentityPoolId}/identities/{IdentityId}/datasets/{DatasetName}",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[
            Binding {
                member: "ClientContext",
                location: Location::Header,
                name: "x-amz-Client-Context",
                kind: BindingKind::Text,
            },
            Binding {
                member: "DatasetName",
                location: Location::Uri,
                name: "DatasetName",
                kind: BindingKind::Text,
            },
            Binding {
                member: "IdentityId",
                location: Location::Uri,
                name: "IdentityId",
                kind: BindingKind::Text,
            },
            Binding {
                member: "IdentityPoolId",
                location: Location::Uri,
                name: "IdentityPoolId",
                kind: BindingKind::Text,
            },
        ],
        errors: &[
            "InvalidParameterException",
            "LimitExceededException",
            "NotAuthorizedException",
            "ResourceNotFoundException",
            "ResourceConflictException",
            "InvalidLambdaFunctionOutputException",
            "LambdaThrottledException",
            "TooManyRequestsException",
            "InternalErrorException",
        ],
        read_only: false,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::update_records_request(v, raw)
    }
}
