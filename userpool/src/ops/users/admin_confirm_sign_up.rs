//! `AdminConfirmSignUp`: an administrator confirms a user without a code.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    AdminConfirmSignUpRequest, AdminConfirmSignUpResponse, UserStatusType, operations,
};
use cognomen_iam::Permit;
use cognomen_model::code::CodePurpose;
use cognomen_store::Condition;

use super::change::change;
use super::confirm_sign_up::check_unconfirmed;
use crate::context::Context;
use crate::directory::address;

/// Confirms a user; no attribute becomes verified, and a code that waits is worth nothing any more.
///
/// # Errors
/// `UserNotFoundException`; `NotAuthorizedException` of a user in another state.
pub async fn admin_confirm_sign_up(
    permit: Permit<operations::AdminConfirmSignUp>,
    input: AdminConfirmSignUpRequest,
    ctx: &Context,
) -> Result<AdminConfirmSignUpResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    change(ctx, &pool, &input.username, |user, batch| {
        check_unconfirmed(user.status)?;
        user.status = UserStatusType::Confirmed;
        batch.delete(&address::user(&pool.pool.id, &user.sub, &CodePurpose::SignUp.key()), Condition::Any);
        Ok(())
    })
    .await?;
    Ok(AdminConfirmSignUpResponse {})
}
