//! Enumerations.
use crate::wire_enum::wire_enum;
wire_enum! {
    pub enum FeatureSwitchType { Off = "OFF", Allowed = "ALLOWED", Required = "REQUIRED"
    }
}
wire_enum! {
    pub enum TokenEndpointAuthMethodType { ClientSecret = "CLIENT_SECRET", PrivateKeyJwt
    = "PRIVATE_KEY_JWT", TlsClientAuth = "TLS_CLIENT_AUTH" }
}
