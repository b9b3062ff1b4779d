//! `AdminUpdateAuthEventFeedback`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    AdminUpdateAuthEventFeedbackRequest, AdminUpdateAuthEventFeedbackResponse, operations,
};
use cognomen_iam::Permit;

use super::{ADMIN, check_enabled, event_not_found};
use crate::context::Context;
use crate::risk::feedback;
use crate::{directory, events};

/// Says of an event whether it was the user's own; the newest word counts.
///
/// # Errors
/// `ResourceNotFoundException` of a pool or event, `UserPoolAddOnNotEnabledException`, `UserNotFoundException`; when the
/// store fails.
pub async fn admin_update_auth_event_feedback(
    permit: Permit<operations::AdminUpdateAuthEventFeedback>,
    input: AdminUpdateAuthEventFeedbackRequest,
    ctx: &Context,
) -> Result<AdminUpdateAuthEventFeedbackResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    check_enabled(&pool)?;
    let sub = directory::require(ctx, &pool, &input.username).await?.user.sub;
    let event_id = &input.event_id;
    let found = events::find(ctx, &pool, &sub, event_id).await?;
    let (at, _) = found.ok_or_else(|| event_not_found(event_id))?;
    if !feedback::give(ctx, &at, input.feedback_value, ADMIN).await? {
        return Err(event_not_found(event_id));
    }
    Ok(AdminUpdateAuthEventFeedbackResponse {})
}
