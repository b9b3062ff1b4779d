//! Enumerations.
use crate::wire_enum::wire_enum;
wire_enum! {
    pub enum AmbiguousRoleResolutionType { AuthenticatedRole = "AuthenticatedRole", Deny
    = "Deny" }
}
wire_enum! {
    pub enum UnprocessedErrorCode { AccessDenied = "AccessDenied", InternalServerError =
    "InternalServerError" }
}
wire_enum! {
    pub enum MappingRuleMatchType { StartsWith = "StartsWith", Equals = "Equals",
    Contains = "Contains", NotEqual = "NotEqual" }
}
wire_enum! {
    pub enum RoleMappingType { Token = "Token", Rules = "Rules" }
}
