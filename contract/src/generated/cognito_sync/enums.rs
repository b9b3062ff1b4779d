//! Enumerations.
use crate::wire_enum::wire_enum;
wire_enum! {
    pub enum BulkPublishStatus { NotStarted = "NOT_STARTED", InProgress = "IN_PROGRESS",
    Failed = "FAILED", Succeeded = "SUCCEEDED" }
}
wire_enum! {
    pub enum Operation { Replace = "replace", Remove = "remove" }
}
wire_enum! {
    pub enum Platform { Apns = "APNS", ApnsSandbox = "APNS_SANDBOX", Gcm = "GCM", Adm =
    "ADM" }
}
wire_enum! {
    pub enum StreamingStatus { Enabled = "ENABLED", Disabled = "DISABLED" }
}
