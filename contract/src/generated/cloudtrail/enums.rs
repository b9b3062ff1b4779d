//! Enumerations.
use crate::wire_enum::wire_enum;
wire_enum! {
    pub enum EventCategory { Insight = "insight" }
}
wire_enum! {
    pub enum LookupAttributeKey { EventId = "EventId", EventName = "EventName", ReadOnly
    = "ReadOnly", Username = "Username", ResourceType = "ResourceType", ResourceName =
    "ResourceName", EventSource = "EventSource", AccessKeyId = "AccessKeyId" }
}
