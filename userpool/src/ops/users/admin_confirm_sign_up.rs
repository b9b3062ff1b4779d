//! `AdminConfirmSignUp`: an administrator confirms a user without a code.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    AdminConfirmSignUpRequest, AdminConfirmSignUpResponse, UserStatusType, operations,
};
use cognomen_iam::Permit;
use cognomen_model::code::CodePurpose;
use cognomen_store::Condition;

use super::change::{save, twice};
use super::confirm_sign_up::check_unconfirmed;
use crate::context::Context;
use crate::directory::{self, address};
use crate::origin::Origin;
use crate::triggers::{Confirmation, Triggers};

/// Confirms a user; no attribute becomes verified, and a code that waits is worth nothing any more.
///
/// # Errors
/// `UserNotFoundException`; `NotAuthorizedException` of a user in another state; those of the function that is told, once the
/// user is confirmed.
pub async fn admin_confirm_sign_up(
    permit: Permit<operations::AdminConfirmSignUp>,
    input: AdminConfirmSignUpRequest,
    ctx: &Context,
) -> Result<AdminConfirmSignUpResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    let origin = Origin::of(permit.request());
    let triggers = Triggers::of_admin(ctx, &pool, &origin, input.client_metadata.as_ref());
    let user = twice(|| {
        Box::pin(async {
            let doc = directory::require(ctx, &pool, &input.username).await?;
            check_unconfirmed(doc.user.status)?;
            let mut user = doc.user.clone();
            user.status = UserStatusType::Confirmed;
            let mut batch = ctx.store.batch();
            batch.delete(&address::user(&pool.pool.id, &user.sub, &CodePurpose::SignUp.key()), Condition::Any);
            Ok(save(ctx, &pool, &doc, user.clone(), batch).await?.map(|()| user))
        })
    })
    .await?;
    triggers.post_confirmation(Confirmation::SignUp, &user).await?;
    Ok(AdminConfirmSignUpResponse {})
}
