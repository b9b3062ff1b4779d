//! Checks of inputs.
use crate::Violations;
use crate::rules::Length;
fn event_category(v: &mut Violations, raw: String) -> Option<super::EventCategory> {
    v.scalar(raw, &super::rules::EVENT_CATEGORY)
}
fn lookup_attribute(
    v: &mut Violations,
    raw: super::raw::LookupAttribute,
) -> Option<super::LookupAttribute> {
    let attribute_key = v
        .required("attributeKey", raw.attribute_key, lookup_attribute_key);
    let attribute_value = v
        .required("attributeValue", raw.attribute_value, lookup_attribute_value);
    Some(super::LookupAttribute {
        attribute_key: attribute_key?,
        attribute_value: attribute_value?,
    })
}
fn lookup_attribute_key(
    v: &mut Violations,
    raw: String,
) -> Option<super::LookupAttributeKey> {
    v.scalar(raw, &super::rules::LOOKUP_ATTRIBUTE_KEY)
}
fn lookup_attribute_value(v: &mut Violations, raw: String) -> Option<String> {
    v.scalar(raw, &super::rules::LOOKUP_ATTRIBUTE_VALUE)
}
fn lookup_attributes_list(
    v: &mut Violations,
    raw: Vec<Option<super::raw::LookupAttribute>>,
) -> Option<Vec<super::LookupAttribute>> {
    v.structures(raw, &Length::new(), lookup_attribute)
}
pub(super) fn lookup_events_request(
    v: &mut Violations,
    raw: super::raw::LookupEventsRequest,
) -> Option<super::LookupEventsRequest> {
    let event_category = v.optional("eventCategory", raw.event_category, event_category);
    let lookup_attributes = v
        .optional("lookupAttributes", raw.lookup_attributes, lookup_attributes_list);
    let max_results = v.optional("maxResults", raw.max_results, max_results);
    Some(super::LookupEventsRequest {
        end_time: raw.end_time,
        event_category,
        lookup_attributes,
        max_results,
        next_token: raw.next_token,
        start_time: raw.start_time,
    })
}
fn max_results(v: &mut Violations, raw: i32) -> Option<i32> {
    v.scalar(raw, &super::rules::MAX_RESULTS)
}
