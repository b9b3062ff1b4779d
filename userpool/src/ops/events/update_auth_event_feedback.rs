//! `UpdateAuthEventFeedback`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{UpdateAuthEventFeedbackRequest, UpdateAuthEventFeedbackResponse, operations};
use cognomen_iam::Permit;

use super::{USER, check_enabled, event_not_found};
use crate::context::Context;
use crate::pool_view::PoolView;
use crate::risk::feedback::{self, FeedbackToken};
use crate::{directory, error};

/// Says of an event whether it was the user's own, proved by the token in the message about it.
///
/// # Errors
/// `ResourceNotFoundException` of a pool or event, `UserPoolAddOnNotEnabledException`; `NotAuthorizedException` of a token
/// that is no such one, or another event's or user's; `UserNotFoundException` of a user who is gone.
pub async fn update_auth_event_feedback(
    permit: Permit<operations::UpdateAuthEventFeedback>,
    input: UpdateAuthEventFeedbackRequest,
    ctx: &Context,
) -> Result<UpdateAuthEventFeedbackResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    give_feedback(ctx, &pool, &input).await?;
    Ok(UpdateAuthEventFeedbackResponse {})
}

/// The same for a link in a message, which names the pool by its path.
///
/// # Errors
/// As [`update_auth_event_feedback`].
pub async fn give_feedback(
    ctx: &Context,
    pool: &PoolView,
    input: &UpdateAuthEventFeedbackRequest,
) -> Result<(), Error> {
    check_enabled(pool)?;
    let token = FeedbackToken::open(pool, &input.feedback_token, ctx.clock.now()).ok_or_else(refused)?;
    // Nobody learns who exists without a token of that very user.
    let owner = directory::owner(ctx, pool, &input.username).await?;
    if owner.as_ref() != Some(&token.sub) || input.event_id != token.event_id {
        return Err(match directory::by_sub(ctx, pool, &token.sub).await? {
            None => error::user_not_found(),
            Some(_) => refused(),
        });
    }
    if directory::by_sub(ctx, pool, &token.sub).await?.is_none() {
        return Err(error::user_not_found());
    }
    if !feedback::give(ctx, &token.at(pool), input.feedback_value, USER).await? {
        return Err(event_not_found(&input.event_id));
    }
    Ok(())
}

fn refused() -> Error {
    error::not_authorized("Invalid feedback token")
}
