//! `SetUserSettings`: the older way in which the signed-in user switches codes by SMS on or off.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{SetUserSettingsRequest, SetUserSettingsResponse, operations};
use cognomen_iam::Permit;

use super::preferences::Wishes;
use crate::context::Context;
use crate::ops::users::access::{check_settled, signed_in};
use crate::ops::users::change::{save, twice};

/// Switches codes by SMS on, or off with an empty list.
///
/// # Errors
/// As `SetUserMFAPreference`.
pub async fn set_user_settings(
    permit: Permit<operations::SetUserSettings>,
    input: SetUserSettingsRequest,
    ctx: &Context,
) -> Result<SetUserSettingsResponse, Error> {
    let signed_in = signed_in(&permit, ctx).await?;
    let wishes = Wishes::of_options(&input.mfa_options, false)?;
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
    Ok(SetUserSettingsResponse {})
}
