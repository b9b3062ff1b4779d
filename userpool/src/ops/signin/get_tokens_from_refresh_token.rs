//! `GetTokensFromRefreshToken`: new tokens by a refresh token, which may be replaced.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{GetTokensFromRefreshTokenRequest, GetTokensFromRefreshTokenResponse, operations};
use cognomen_iam::Permit;

use super::attempt::Attempt;
use super::flow::Door;
use super::refresh::{self, Proof};
use crate::context::Context;
use crate::origin::Origin;

/// Issues tokens for the session of a refresh token.
///
/// # Errors
/// `NotAuthorizedException`, `RefreshTokenReuseException`; those of the `PreTokenGeneration` trigger; when the store fails.
pub async fn get_tokens_from_refresh_token(
    permit: Permit<operations::GetTokensFromRefreshToken>,
    input: GetTokensFromRefreshTokenRequest,
    ctx: &Context,
) -> Result<GetTokensFromRefreshTokenResponse, Error> {
    let client = ctx.client(&input.client_id).await?;
    let origin = Origin::of(permit.request());
    let attempt = Attempt::new(ctx, &client, Door::Public, origin).passing(input.client_metadata.as_ref());
    let proof = Proof::ClientSecret(input.client_secret.as_deref());
    let result = refresh::refresh(&attempt, &input.refresh_token, proof, input.device_key.as_deref()).await?;
    Ok(GetTokensFromRefreshTokenResponse { authentication_result: Some(result) })
}
