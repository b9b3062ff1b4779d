//! Inputs as they arrive, before any check.
use crate::Timestamp;
use serde::Deserialize;
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct LookupAttribute {
    pub attribute_key: Option<String>,
    pub attribute_value: Option<String>,
}
impl crate::Shown for LookupAttribute {
    fn show(&self, out: &mut String) {
        out.push_str("LookupAttribute");
    }
}
#[derive(Default, Deserialize)]
#[serde(rename_all = "PascalCase", default)]
pub struct LookupEventsRequest {
    pub end_time: Option<Timestamp>,
    pub event_category: Option<String>,
    pub lookup_attributes: Option<Vec<Option<LookupAttribute>>>,
    pub max_results: Option<i32>,
    pub next_token: Option<String>,
    pub start_time: Option<Timestamp>,
}
impl crate::Shown for LookupEventsRequest {
    fn show(&self, out: &mut String) {
        out.push_str("LookupEventsRequest");
    }
}
