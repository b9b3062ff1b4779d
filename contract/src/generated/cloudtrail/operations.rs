//! Operations and their tables.
use crate::{Operation, OperationMeta, Protocol, Service, ServiceMeta, Violations};
///The service and all of its operations, sorted by name.
pub static SERVICE: ServiceMeta = ServiceMeta {
    signing_name: "cloudtrail",
    target_prefix: Some("com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101"),
    protocol: Protocol::Json11,
    xml_namespace: None,
    api_version: "2013-11-01",
    operations: &[&LookupEvents::META],
};
///`LookupEvents`.
pub struct LookupEvents;
impl Operation for LookupEvents {
    type Raw = super::raw::LookupEventsRequest;
    type Input = super::LookupEventsRequest;
    type Output = super::LookupEventsResponse;
    const META: OperationMeta = OperationMeta {
        service: Service::CloudTrail,
        name: "LookupEvents",
        signed: true,
        method: "POST",
        uri: "/",
        status: 200u16,
        has_output: true,
        result_wrapper: None,
        bindings: &[],
        errors: &[
            "InvalidLookupAttributesException",
            "InvalidTimeRangeException",
            "InvalidMaxResultsException",
            "InvalidNextTokenException",
            "InvalidEventCategoryException",
            "UnsupportedOperationException",
            "OperationNotPermittedException",
        ],
        read_only: true,
    };
    fn check(raw: Self::Raw, v: &mut Violations) -> Option<Self::Input> {
        super::checks::lookup_events_request(v, raw)
    }
}
