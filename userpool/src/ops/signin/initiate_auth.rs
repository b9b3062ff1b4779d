//! `InitiateAuth`: a user starts to sign in, or refreshes tokens.

use std::collections::BTreeMap;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{InitiateAuthRequest, InitiateAuthResponse, operations};
use cognomen_iam::Permit;

use super::complete::Answer;
use super::flow::{Door, Parameters};
use super::start;
use crate::context::Context;

/// Starts a sign-in by any flow but the administrators'.
///
/// # Errors
/// In Cognito's words, whatever the flow refuses; when the store fails.
pub async fn initiate_auth(
    _permit: Permit<operations::InitiateAuth>,
    input: InitiateAuthRequest,
    ctx: &Context,
) -> Result<InitiateAuthResponse, Error> {
    let client = ctx.client(&input.client_id).await?;
    let parameters = Parameters(input.auth_parameters.as_ref());
    Ok(match start::start(ctx, &client, input.auth_flow, Door::Public, parameters).await? {
        Answer::SignedIn(result) => InitiateAuthResponse {
            authentication_result: Some(result),
            challenge_parameters: Some(BTreeMap::new()),
            ..InitiateAuthResponse::default()
        },
        Answer::Challenge { name, parameters, session } => InitiateAuthResponse {
            challenge_name: Some(name),
            challenge_parameters: Some(parameters),
            session,
            ..InitiateAuthResponse::default()
        },
    })
}
