//! `InitiateAuth`: a user starts to sign in, or refreshes tokens.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{InitiateAuthRequest, InitiateAuthResponse, operations};
use cognomen_iam::Permit;

use super::attempt::Attempt;
use super::complete::output;
use super::flow::{Door, Parameters};
use super::start;
use crate::context::Context;
use crate::origin::Origin;

/// Starts a sign-in by any flow but the administrators'.
///
/// # Errors
/// In Cognito's words, whatever the flow refuses; when the store fails.
pub async fn initiate_auth(
    permit: Permit<operations::InitiateAuth>,
    input: InitiateAuthRequest,
    ctx: &Context,
) -> Result<InitiateAuthResponse, Error> {
    let client = ctx.client(&input.client_id).await?;
    let origin = Origin::of_client(permit.request(), &client, input.user_context_data.as_ref());
    let attempt = Attempt::new(ctx, &client, Door::Public, origin);
    let attempt = attempt.validated_by(input.client_metadata.as_ref());
    let parameters = Parameters(input.auth_parameters.as_ref());
    let answer = start::start(&attempt, input.auth_flow, parameters, input.session.as_deref()).await?;
    Ok(output!(answer, InitiateAuthResponse))
}
