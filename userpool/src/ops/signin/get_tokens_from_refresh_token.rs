//! `GetTokensFromRefreshToken`: new tokens by a refresh token, which may be replaced.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{GetTokensFromRefreshTokenRequest, GetTokensFromRefreshTokenResponse, operations};
use cognomen_iam::Permit;

use super::refresh::{self, Proof};
use crate::context::Context;
use crate::origin::Origin;

/// Issues tokens for the session of a refresh token.
///
/// # Errors
/// `NotAuthorizedException`, `RefreshTokenReuseException`; when the store fails.
pub async fn get_tokens_from_refresh_token(
    permit: Permit<operations::GetTokensFromRefreshToken>,
    input: GetTokensFromRefreshTokenRequest,
    ctx: &Context,
) -> Result<GetTokensFromRefreshTokenResponse, Error> {
    let client = ctx.client(&input.client_id).await?;
    let proof = Proof::ClientSecret(input.client_secret.as_deref());
    let origin = Origin::of(permit.request());
    let device_key = input.device_key.as_deref();
    let result = refresh::refresh(ctx, &client, &input.refresh_token, proof, device_key, &origin).await?;
    Ok(GetTokensFromRefreshTokenResponse { authentication_result: Some(result) })
}
