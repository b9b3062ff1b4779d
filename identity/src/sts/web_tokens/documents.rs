//! The documents by which others verify tokens of callers.

use cognomen_contract::Error;
use serde_json::json;

use super::keys;
use crate::Context;

/// The metadata of the issuer (OpenID Connect Discovery 1.0 section 3).
#[must_use]
pub fn discovery(ctx: &Context) -> String {
    let issuer = super::issuer(ctx);
    json!({
        "issuer": issuer,
        "jwks_uri": format!("{issuer}/.well-known/jwks.json"),
        "claims_supported": ["sub", "iss", "aud", "exp", "iat", "jti", "https://sts.amazonaws.com/"],
        "id_token_signing_alg_values_supported": ["RS256", "ES384"],
        "response_types_supported": ["id_token"],
        "subject_types_supported": ["public"],
    })
    .to_string()
}

/// The key set (RFC 7517 section 5), with the keys that signed before the ones in force.
///
/// # Errors
/// When no key can be made; when the store cannot answer.
pub async fn jwks(ctx: &Context) -> Result<String, Error> {
    Ok(json!({ "keys": keys::published(ctx).await? }).to_string())
}
