//! The documents by which others verify a pool's tokens.

use std::sync::Arc;

use cognomen_contract::Error;
use serde::Serialize;

use crate::context::Context;
use crate::error;

/// The pool's JWKS (RFC 7517 section 5): the keys of ID and access tokens, retired ones included.
///
/// # Errors
/// `ResourceNotFoundException` when there is no such pool.
pub async fn jwks(ctx: &Context, pool_id: &str) -> Result<Arc<str>, Error> {
    Ok(Arc::clone(ctx.pool_anywhere(pool_id).await?.signing.jwks()))
}

/// Provider metadata (OpenID Connect Discovery 1.0 section 3). Only what is served is named: a pool has no
/// authorization endpoint, so no response type is offered.
#[derive(Serialize)]
struct Configuration<'a> {
    issuer: &'a str,
    jwks_uri: String,
    id_token_signing_alg_values_supported: [&'static str; 1],
    response_types_supported: [&'static str; 0],
    subject_types_supported: [&'static str; 1],
}

/// The pool's `openid-configuration`, as JSON.
///
/// # Errors
/// `ResourceNotFoundException` when there is no such pool.
pub async fn openid_configuration(ctx: &Context, pool_id: &str) -> Result<String, Error> {
    ctx.pool_anywhere(pool_id).await?;
    let configuration = Configuration {
        issuer: &ctx.issuer.of(pool_id),
        jwks_uri: format!("{}/{pool_id}/.well-known/jwks.json", ctx.issuer.public_url),
        id_token_signing_alg_values_supported: ["RS256"],
        response_types_supported: [],
        subject_types_supported: ["public"],
    };
    serde_json::to_string(&configuration).map_err(error::store)
}
