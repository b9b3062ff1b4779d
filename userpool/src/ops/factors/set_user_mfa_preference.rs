//! `SetUserMFAPreference`: the signed-in user chooses second factors.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{SetUserMFAPreferenceRequest, SetUserMFAPreferenceResponse, operations};
use cognomen_iam::Permit;

use super::preferences::Wishes;
use crate::context::Context;
use crate::ops::users::access::{check_settled, signed_in};
use crate::ops::users::change::{save, twice};

/// Switches factors of the token's user on or off and says which is asked first; what is not named stays.
///
/// # Errors
/// `NotAuthorizedException`, `InvalidParameterException`, `PasswordResetRequiredException`,
/// `UserNotConfirmedException`.
pub async fn set_user_mfa_preference(
    permit: Permit<operations::SetUserMFAPreference>,
    input: SetUserMFAPreferenceRequest,
    ctx: &Context,
) -> Result<SetUserMFAPreferenceResponse, Error> {
    let signed_in = signed_in(&permit, ctx).await?;
    let wishes = Wishes::new(
        input.sms_mfa_settings.as_ref(),
        input.software_token_mfa_settings.as_ref(),
        input.email_mfa_settings.as_ref(),
        input.web_authn_mfa_settings.as_ref(),
        false,
    )?;
    let pool = signed_in.pool();
    twice(|| {
        Box::pin(async {
            let doc = signed_in.read(ctx).await?;
            check_settled(&doc.user)?;
            let mut user = doc.user.clone();
            wishes.apply(&pool.pool, &mut user)?;
            save(ctx, pool, &doc, user, ctx.store.batch()).await
        })
    })
    .await?;
    Ok(SetUserMFAPreferenceResponse {})
}
