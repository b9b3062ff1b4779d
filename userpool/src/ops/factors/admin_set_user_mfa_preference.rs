//! `AdminSetUserMFAPreference`: an administrator chooses a user's second factors.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{AdminSetUserMFAPreferenceRequest, AdminSetUserMFAPreferenceResponse, operations};
use cognomen_iam::Permit;

use super::preferences::Wishes;
use crate::context::Context;
use crate::ops::users::access::check_settled;
use crate::ops::users::change::change;

/// Switches factors of a user on or off and says which is asked first; what is not named stays.
///
/// # Errors
/// `ResourceNotFoundException`, `UserNotFoundException`, `InvalidParameterException`, `PasswordResetRequiredException`,
/// `UserNotConfirmedException`.
pub async fn admin_set_user_mfa_preference(
    permit: Permit<operations::AdminSetUserMFAPreference>,
    input: AdminSetUserMFAPreferenceRequest,
    ctx: &Context,
) -> Result<AdminSetUserMFAPreferenceResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    let wishes = Wishes::new(
        input.sms_mfa_settings.as_ref(),
        input.software_token_mfa_settings.as_ref(),
        input.email_mfa_settings.as_ref(),
        input.web_authn_mfa_settings.as_ref(),
        true,
    )?;
    change(ctx, &pool, &input.username, |user, _| {
        check_settled(user)?;
        wishes.apply(&pool.pool, user)
    })
    .await?;
    Ok(AdminSetUserMFAPreferenceResponse {})
}
