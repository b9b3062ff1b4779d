//! The documents by which others verify tokens of identity pools.

use std::sync::Arc;

use cognomen_contract::Error;
use serde::Serialize;

use crate::Context;
use crate::pools::error;

/// Provider metadata (OpenID Connect Discovery 1.0 section 3).
#[derive(Serialize)]
struct Metadata<'a> {
    issuer: &'a str,
    jwks_uri: String,
    response_types_supported: [&'static str; 1],
    subject_types_supported: [&'static str; 1],
    id_token_signing_alg_values_supported: [&'static str; 1],
    claims_supported: [&'static str; 6],
}

/// The key set of all tokens (RFC 7517 section 5), retired keys included.
///
/// # Errors
/// When no key can be made; when the store fails.
pub async fn jwks(ctx: &Context) -> Result<Arc<str>, Error> {
    Ok(Arc::clone(&ctx.caches.token_keys.current(ctx).await?.jwks))
}

/// The metadata of the issuer.
///
/// # Errors
/// When it has no JSON form, which it always has.
pub fn discovery(ctx: &Context) -> Result<String, Error> {
    let metadata = Metadata {
        issuer: &ctx.issuer,
        jwks_uri: format!("{}/.well-known/jwks_uri", ctx.issuer),
        response_types_supported: ["token"],
        subject_types_supported: ["public"],
        id_token_signing_alg_values_supported: ["RS512"],
        claims_supported: ["sub", "aud", "amr", "iss", "exp", "iat"],
    };
    serde_json::to_string(&metadata).map_err(error::store)
}
