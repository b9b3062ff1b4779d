//! The revocation endpoint (RFC 7009).

use cognomen_contract::Error;
use cognomen_crypto::jose::Unverified;
use cognomen_userpool::tokens::refresh_token::RefreshToken;
use cognomen_userpool::{Context, grants};

use crate::client_auth::Authenticated;
use crate::failure::Failure;
use crate::params::Params;

/// Revokes a refresh token, and with it all tokens of its session. What is no token, or none any more, needs no revoking.
///
/// # Errors
/// `invalid_request` without a token, or for a client that has revocation switched off; `unsupported_token_type` for ID and access
/// tokens; `unauthorized_client` for the token of another client; the server's own failures.
pub async fn answer(ctx: &Context, client: &Authenticated, params: &Params) -> Result<(), Failure> {
    let text = params.get("token").ok_or_else(|| Failure::invalid_request("token is missing"))?;
    let view = &client.client;
    if !view.client.revocable() {
        return Err(Failure::invalid_request("token revocation is not enabled for this client"));
    }
    let Some(token) = RefreshToken::open(ctx, text).await.map_err(Failure::internal)? else {
        return match Unverified::parse(text) {
            Ok(_) => Err(Failure::new("unsupported_token_type")),
            Err(_) => Ok(()),
        };
    };
    if token.client_id != view.client.id {
        return Err(Failure::new("unauthorized_client"));
    }
    let ended: Result<(), Error> = grants::end(ctx, view, &token.sub, &token.session_id).await;
    ended.map_err(Failure::internal)
}
