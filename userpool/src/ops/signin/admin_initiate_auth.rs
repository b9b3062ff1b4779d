//! `AdminInitiateAuth`: a server starts to sign a user in.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{AdminInitiateAuthRequest, AdminInitiateAuthResponse, operations};
use cognomen_iam::Permit;

use super::attempt::Attempt;
use super::complete::output;
use super::flow::{Door, Parameters};
use super::start;
use crate::context::Context;
use crate::origin::Origin;

/// Starts a sign-in by any flow.
///
/// # Errors
/// In Cognito's words, whatever the flow refuses; when the store fails.
pub async fn admin_initiate_auth(
    permit: Permit<operations::AdminInitiateAuth>,
    input: AdminInitiateAuthRequest,
    ctx: &Context,
) -> Result<AdminInitiateAuthResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    let client = ctx.client_of(&pool, &input.client_id).await?;
    let origin = Origin::of_admin(permit.request(), &pool, input.context_data.as_ref());
    let attempt = Attempt::new(ctx, &client, Door::Admin, origin);
    let attempt = attempt.validated_by(input.client_metadata.as_ref());
    let parameters = Parameters(input.auth_parameters.as_ref());
    let answer = start::start(&attempt, input.auth_flow, parameters, input.session.as_deref()).await?;
    Ok(output!(answer, AdminInitiateAuthResponse))
}
