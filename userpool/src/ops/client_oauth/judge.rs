//! Whether settings of a client can be honoured.

use cognomen_contract::Error;
use cognomen_contract::cognomen::{FeatureSwitchType, TokenEndpointAuthMethodType};
use cognomen_crypto::jose::PublicKeySet;
use cognomen_model::client::Client;
use cognomen_model::oauth_configuration::OAuthConfiguration;

use crate::error;

/// Judges settings for a client.
///
/// # Errors
/// `InvalidParameterException` for `PRIVATE_KEY_JWT` without usable keys or keys without it, and for introspection by a client that
/// cannot prove itself, and for token exchange where every token must be bound to a key; `NotImplementedException` for `TLS_CLIENT_AUTH`.
pub fn judge(client: &Client, wanted: &OAuthConfiguration) -> Result<(), Error> {
    let by_key = match wanted.token_endpoint_auth_method {
        TokenEndpointAuthMethodType::TlsClientAuth => return Err(error::not_implemented("TLS_CLIENT_AUTH")),
        TokenEndpointAuthMethodType::PrivateKeyJwt => true,
        TokenEndpointAuthMethodType::ClientSecret => false,
    };
    match (&wanted.jwks, by_key) {
        (Some(text), true) => {
            PublicKeySet::parse(text).map_err(|_| {
                error::invalid(
                    "`Jwks` must be a key set of 1 to 10 public signing keys: RSA of 2048 to 4096 bits, P-256 or Ed25519",
                )
            })?;
        }
        (None, true) => return Err(error::invalid("`PRIVATE_KEY_JWT` needs `Jwks`")),
        (Some(_), false) => return Err(error::invalid("`Jwks` is only for `PRIVATE_KEY_JWT`")),
        (None, false) => {}
    }
    if wanted.token_exchange && wanted.dpop == FeatureSwitchType::Required {
        return Err(error::invalid("`TokenExchange` gives tokens that are bound to no key, which `DPoP` forbids"));
    }
    if wanted.introspection && !by_key && client.secrets.is_empty() {
        return Err(error::invalid("`Introspection` needs a client that proves itself"));
    }
    Ok(())
}
