//! `RevokeToken`: the session of a refresh token ends, and with it all its tokens.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    ErrorCode, RevokeAssociatedSessionsType, RevokeTokenRequest, RevokeTokenResponse, operations,
};
use cognomen_crypto::jose::Unverified;
use cognomen_iam::Permit;
use cognomen_model::client::Client;

use super::{refresh, secret_hash};
use crate::context::Context;
use crate::directory::address;
use crate::error;
use crate::ops::sessions;
use crate::tokens::refresh_token::RefreshToken;

/// Revokes a refresh token and what was issued by it. One that is revoked or has expired already stays so. With `LINKED`, the
/// browser session that it came through ends as well, in a pool that tracks sessions.
///
/// # Errors
/// `UnauthorizedException` when the client is unknown, does not prove its secret or the token is another's;
/// `UnsupportedTokenTypeException` for ID and access tokens; `InvalidParameterException` for what is no token;
/// `UnsupportedOperationException` when the client has revocation switched off; when the store fails.
pub async fn revoke_token(
    _permit: Permit<operations::RevokeToken>,
    input: RevokeTokenRequest,
    ctx: &Context,
) -> Result<RevokeTokenResponse, Error> {
    let view = ctx.client(&input.client_id).await.map_err(hide_client)?;
    let client = &*view.client;
    check_secret(client, input.client_secret.as_deref())?;
    if !client.revocable() {
        let message = "Token revocation is not enabled for this client";
        return Err(Error::new(ErrorCode::UnsupportedOperationException, message));
    }
    let Some(token) = RefreshToken::open(ctx, &input.token).await? else {
        return Err(not_a_refresh_token(&input.token));
    };
    if token.client_id != client.id {
        return Err(unauthorized());
    }
    if input.revoke_associated_sessions == Some(RevokeAssociatedSessionsType::Linked) {
        let at = address::session(&token.pool_id, &token.sub, &token.session_id);
        sessions::end_parent(ctx, &view.pool, &token.sub, &at).await?;
    }
    refresh::revoke(ctx, &token).await?;
    Ok(RevokeTokenResponse {})
}

fn check_secret(client: &Client, given: Option<&str>) -> Result<(), Error> {
    let proved = match given {
        Some(secret) => secret_hash::is_secret(client, secret),
        None => !client.has_secret(),
    };
    if proved { Ok(()) } else { Err(unauthorized()) }
}

fn not_a_refresh_token(text: &str) -> Error {
    match Unverified::parse(text) {
        Ok(_) => Error::new(ErrorCode::UnsupportedTokenTypeException, "Unsupported token type"),
        Err(_) => error::invalid("Invalid Refresh Token."),
    }
}

fn unauthorized() -> Error {
    Error::new(ErrorCode::UnauthorizedException, "Invalid client")
}

/// The operation knows no `ResourceNotFoundException`.
fn hide_client(found: Error) -> Error {
    if found.code() == ErrorCode::ResourceNotFoundException.into() { unauthorized() } else { found }
}
