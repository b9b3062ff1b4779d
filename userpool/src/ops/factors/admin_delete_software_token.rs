//! `AdminDeleteSoftwareToken`: an administrator forgets a user's authenticator app.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    AdminDeleteSoftwareTokenRequest, AdminDeleteSoftwareTokenResponse, ErrorCode, UserStatusType, operations,
};
use cognomen_iam::Permit;
use cognomen_model::mfa::MfaFactor;
use cognomen_store::Condition;

use crate::context::Context;
use crate::directory::address;
use crate::ops::users::change::change;

/// Deletes the app's secret, and one that waits for its first code; the factor is off from then on. A user without an
/// app stays without one.
///
/// # Errors
/// `ResourceNotFoundException`, `UserNotFoundException`, `UserNotConfirmedException`.
pub async fn admin_delete_software_token(
    permit: Permit<operations::AdminDeleteSoftwareToken>,
    input: AdminDeleteSoftwareTokenRequest,
    ctx: &Context,
) -> Result<AdminDeleteSoftwareTokenResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    change(ctx, &pool, &input.username, |user, batch| {
        if user.status == UserStatusType::Unconfirmed {
            return Err(Error::new(ErrorCode::UserNotConfirmedException, "User is not confirmed."));
        }
        user.mfa.has_software_token = false;
        user.mfa.set(MfaFactor::SoftwareToken, false);
        // A passkey as second factor needs another one beside it.
        user.mfa.passkey &= !user.mfa.enabled.is_empty();
        batch.delete(&address::software_token(&pool.pool.id, &user.sub), Condition::Any);
        batch.delete(&address::pending_software_token(&pool.pool.id, &user.sub), Condition::Any);
        Ok(())
    })
    .await?;
    Ok(AdminDeleteSoftwareTokenResponse {})
}
