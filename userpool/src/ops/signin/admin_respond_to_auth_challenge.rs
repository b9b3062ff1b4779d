//! `AdminRespondToAuthChallenge`: a server answers the challenge of a user's sign-in.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    AdminRespondToAuthChallengeRequest, AdminRespondToAuthChallengeResponse, operations,
};
use cognomen_iam::Permit;

use super::attempt::Attempt;
use super::complete::output;
use super::flow::{Door, Parameters};
use super::respond;
use crate::context::Context;
use crate::origin::Origin;

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
    let origin = Origin::of_admin(permit.request(), &pool, input.context_data.as_ref());
    let attempt = Attempt::new(ctx, &client, Door::Admin, origin);
    let attempt = attempt.passing(input.client_metadata.as_ref());
    let parameters = Parameters(input.challenge_responses.as_ref());
    let answer = respond::respond(&attempt, input.challenge_name, input.session.as_deref(), parameters).await?;
    Ok(output!(answer, AdminRespondToAuthChallengeResponse))
}
