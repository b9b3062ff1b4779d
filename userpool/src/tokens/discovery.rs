//! The documents by which others verify a pool's tokens.

use std::sync::Arc;

use cognomen_contract::Error;

use crate::context::Context;

/// The pool's JWKS (RFC 7517 section 5): the keys of ID and access tokens, retired ones included.
///
/// # Errors
/// `ResourceNotFoundException` when there is no such pool.
pub async fn jwks(ctx: &Context, pool_id: &str) -> Result<Arc<str>, Error> {
    Ok(Arc::clone(ctx.pool_anywhere(pool_id).await?.signing.jwks()))
}
