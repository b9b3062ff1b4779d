//! `RespondToAuthChallenge`: a user answers the challenge of a sign-in.

use std::collections::BTreeMap;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{RespondToAuthChallengeRequest, RespondToAuthChallengeResponse, operations};
use cognomen_iam::Permit;

use super::complete::Answer;
use super::flow::Parameters;
use super::respond;
use crate::context::Context;

/// Takes the answer to a challenge.
///
/// # Errors
/// In Cognito's words, whatever is wrong with the answer; when the store fails.
pub async fn respond_to_auth_challenge(
    _permit: Permit<operations::RespondToAuthChallenge>,
    input: RespondToAuthChallengeRequest,
    ctx: &Context,
) -> Result<RespondToAuthChallengeResponse, Error> {
    let client = ctx.client(&input.client_id).await?;
    let parameters = Parameters(input.challenge_responses.as_ref());
    let session = input.session.as_deref();
    Ok(match respond::respond(ctx, &client, input.challenge_name, session, parameters).await? {
        Answer::SignedIn(result) => RespondToAuthChallengeResponse {
            authentication_result: Some(result),
            challenge_parameters: Some(BTreeMap::new()),
            ..RespondToAuthChallengeResponse::default()
        },
        Answer::Challenge { name, parameters, session } => RespondToAuthChallengeResponse {
            challenge_name: Some(name),
            challenge_parameters: Some(parameters),
            session,
            ..RespondToAuthChallengeResponse::default()
        },
    })
}
