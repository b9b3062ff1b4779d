//! `grant_type=refresh_token` (RFC 6749 section 6).

use cognomen_contract::cognomen::FeatureSwitchType;
use cognomen_userpool::grants;
use cognomen_userpool::ops::client_oauth;

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
    let tokens: Tokens = grants::refresh(ctx, client, request.origin.clone(), token, jkt, None).await?.into();
    let settings = client_oauth::of(ctx, client).await.map_err(Failure::internal)?;
    // A session that began before the client had to bind its tokens, or by the API, is bound to nothing.
    if settings.dpop == FeatureSwitchType::Required && tokens.token_type != "DPoP" {
        return Err(Failure::invalid_grant());
    }
    Ok(tokens)
}
