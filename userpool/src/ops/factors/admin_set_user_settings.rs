//! `AdminSetUserSettings`: the older way in which an administrator switches codes by SMS on or off.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{AdminSetUserSettingsRequest, AdminSetUserSettingsResponse, operations};
use cognomen_iam::Permit;

use super::preferences::Wishes;
use crate::context::Context;
use crate::ops::users::change::change;

/// Switches a user's codes by SMS on, or off with an empty list.
///
/// # Errors
/// `ResourceNotFoundException`, `UserNotFoundException`, `InvalidParameterException`.
pub async fn admin_set_user_settings(
    permit: Permit<operations::AdminSetUserSettings>,
    input: AdminSetUserSettingsRequest,
    ctx: &Context,
) -> Result<AdminSetUserSettingsResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    let wishes = Wishes::of_options(&input.mfa_options, true)?;
    change(ctx, &pool, &input.username, |user, _| wishes.apply(&pool.pool, user)).await?;
    Ok(AdminSetUserSettingsResponse {})
}
