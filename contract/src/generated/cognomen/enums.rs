//! Enumerations.
use crate::wire_enum::wire_enum;
wire_enum! {
    pub enum DecisionType { Allowed = "ALLOWED", ExplicitDeny = "EXPLICIT_DENY",
    ImplicitDeny = "IMPLICIT_DENY" }
}
wire_enum! {
    pub enum EffectType { Allow = "ALLOW", Deny = "DENY" }
}
wire_enum! {
    pub enum FeatureSwitchType { Off = "OFF", Allowed = "ALLOWED", Required = "REQUIRED"
    }
}
wire_enum! {
    pub enum FindingCodeType { TrustAnyPrincipal = "TRUST_ANY_PRINCIPAL",
    TrustMissingAudience = "TRUST_MISSING_AUDIENCE", TrustMissingAmr =
    "TRUST_MISSING_AMR", TrustMissingSubject = "TRUST_MISSING_SUBJECT",
    TrustWildcardSubject = "TRUST_WILDCARD_SUBJECT", TrustWholeAccount =
    "TRUST_WHOLE_ACCOUNT", TrustUnknownProvider = "TRUST_UNKNOWN_PROVIDER",
    AllowsEveryAction = "ALLOWS_EVERY_ACTION", AllowsEveryActionOfService =
    "ALLOWS_EVERY_ACTION_OF_SERVICE", AllowsPrivilegeEscalation =
    "ALLOWS_PRIVILEGE_ESCALATION", PassRoleAnyResource = "PASS_ROLE_ANY_RESOURCE",
    NotActionAllow = "NOT_ACTION_ALLOW", GuestsShareRole = "GUESTS_SHARE_ROLE",
    ClassicFlowForGuests = "CLASSIC_FLOW_FOR_GUESTS", UncheckedTokens =
    "UNCHECKED_TOKENS" }
}
wire_enum! {
    pub enum PolicyLayerType { Identity = "IDENTITY", Boundary = "BOUNDARY", Session =
    "SESSION", Resource = "RESOURCE" }
}
wire_enum! {
    pub enum SeverityType { High = "HIGH", Medium = "MEDIUM", Low = "LOW" }
}
wire_enum! {
    pub enum TokenEndpointAuthMethodType { ClientSecret = "CLIENT_SECRET", PrivateKeyJwt
    = "PRIVATE_KEY_JWT", TlsClientAuth = "TLS_CLIENT_AUTH" }
}
