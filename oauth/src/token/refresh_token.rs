//! `grant_type=refresh_token` (RFC 6749 section 6).

use cognomen_userpool::grants;

use super::{TokenRequest, Tokens, metadata};
use crate::failure::Failure;

/// New tokens for a refresh token, of a sign-in at the pages or by the API; a new refresh token only where the client rotates them.
///
/// # Errors
/// `invalid_grant` for a token that is no good; the server's own failures.
pub(super) async fn answer(request: &TokenRequest<'_>) -> Result<Tokens, Failure> {
    let TokenRequest { ctx, params, jkt, .. } = *request;
    let token = params.get("refresh_token").ok_or_else(|| Failure::invalid_request("refresh_token is missing"))?;
    // Accepted as Cognito does, which hands it to no function here.
    metadata(params)?;
    let client = &request.client.client;
    Ok(grants::refresh(ctx, client, request.origin.clone(), token, jkt, None).await?.into())
}
