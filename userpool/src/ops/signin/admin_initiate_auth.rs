//! `AdminInitiateAuth`: a server starts to sign a user in.

use std::collections::BTreeMap;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{AdminInitiateAuthRequest, AdminInitiateAuthResponse, operations};
use cognomen_iam::Permit;

use super::complete::Answer;
use super::flow::{Door, Parameters};
use super::start;
use crate::context::Context;

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
    let parameters = Parameters(input.auth_parameters.as_ref());
    Ok(match start::start(ctx, &client, input.auth_flow, Door::Admin, parameters).await? {
        Answer::SignedIn(result) => AdminInitiateAuthResponse {
            authentication_result: Some(result),
            challenge_parameters: Some(BTreeMap::new()),
            ..AdminInitiateAuthResponse::default()
        },
        Answer::Challenge { name, parameters, session } => AdminInitiateAuthResponse {
            challenge_name: Some(name),
            challenge_parameters: Some(parameters),
            session,
            ..AdminInitiateAuthResponse::default()
        },
    })
}
