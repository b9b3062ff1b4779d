//! `AdminRespondToAuthChallenge`: a server answers the challenge of a user's sign-in.

use std::collections::BTreeMap;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    AdminRespondToAuthChallengeRequest, AdminRespondToAuthChallengeResponse, operations,
};
use cognomen_iam::Permit;

use super::complete::Answer;
use super::flow::Parameters;
use super::respond;
use crate::context::Context;

/// Takes the answer to a challenge.
///
/// # Errors
/// In Cognito's words, whatever is wrong with the answer; when the store fails.
pub async fn admin_respond_to_auth_challenge(
    permit: Permit<operations::AdminRespondToAuthChallenge>,
    input: AdminRespondToAuthChallengeRequest,
    ctx: &Context,
) -> Result<AdminRespondToAuthChallengeResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    let client = ctx.client_of(&pool, &input.client_id).await?;
    let parameters = Parameters(input.challenge_responses.as_ref());
    let session = input.session.as_deref();
    Ok(match respond::respond(ctx, &client, input.challenge_name, session, parameters).await? {
        Answer::SignedIn(result) => AdminRespondToAuthChallengeResponse {
            authentication_result: Some(result),
            challenge_parameters: Some(BTreeMap::new()),
            ..AdminRespondToAuthChallengeResponse::default()
        },
        Answer::Challenge { name, parameters, session } => AdminRespondToAuthChallengeResponse {
            challenge_name: Some(name),
            challenge_parameters: Some(parameters),
            session,
            ..AdminRespondToAuthChallengeResponse::default()
        },
    })
}
