//! Enumerations.
use crate::wire_enum::wire_enum;
wire_enum! {
    pub enum AttachmentType { User = "user", Group = "group", Role = "role" }
}
wire_enum! {
    pub enum ContextKeyTypeEnum { String = "string", StringList = "stringList", Numeric =
    "numeric", NumericList = "numericList", Boolean = "boolean", BooleanList =
    "booleanList", Ip = "ip", IpList = "ipList", Binary = "binary", BinaryList =
    "binaryList", Date = "date", DateList = "dateList" }
}
wire_enum! {
    pub enum PermissionsBoundaryAttachmentType { PermissionsBoundaryPolicy =
    "PermissionsBoundaryPolicy" }
}
wire_enum! {
    pub enum PolicyEvaluationDecisionType { Allowed = "allowed", ExplicitDeny =
    "explicitDeny", ImplicitDeny = "implicitDeny" }
}
wire_enum! {
    pub enum PolicyIdentifierPolicyType { Inline = "inline", AwsManaged = "aws-managed",
    UserManaged = "user-managed", PermissionBoundary = "permission-boundary", Scp =
    "scp", Rcp = "rcp" }
}
wire_enum! {
    pub enum PolicySourceType { IamPolicy = "IAM Policy", ResourcePolicy =
    "Resource Policy", PermissionsBoundaryPolicy = "Permissions Boundary Policy" }
}
wire_enum! {
    pub enum PolicyUsageType { PermissionsPolicy = "PermissionsPolicy",
    PermissionsBoundary = "PermissionsBoundary" }
}
wire_enum! {
    pub enum AssertionEncryptionModeType { Required = "Required", Allowed = "Allowed" }
}
wire_enum! {
    pub enum PolicyScopeType { All = "All", Aws = "AWS", Local = "Local" }
}
wire_enum! {
    pub enum StatusType { Active = "Active", Inactive = "Inactive", Expired = "Expired" }
}
