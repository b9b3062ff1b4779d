//! `AdminSetUserPassword`: an administrator sets a permanent or temporary password.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    AdminSetUserPasswordRequest, AdminSetUserPasswordResponse, EventType, UserStatusType, operations,
};
use cognomen_iam::Permit;
use cognomen_model::code::CodePurpose;

use super::change::{save, twice};
use super::new_password;
use crate::context::Context;
use crate::events::AuthEvent;
use crate::origin::Origin;
use crate::{codes, directory, events, passwords};

/// Sets a password. A permanent one confirms the user; a temporary one must be changed at the next sign-in.
///
/// # Errors
/// `UserNotFoundException`, `InvalidPasswordException`, `PasswordHistoryPolicyViolationException`.
pub async fn admin_set_user_password(
    permit: Permit<operations::AdminSetUserPassword>,
    input: AdminSetUserPasswordRequest,
    ctx: &Context,
) -> Result<AdminSetUserPasswordResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    let permanent = input.permanent == Some(true);
    let origin = Origin::of(permit.request());
    let event = AuthEvent::new(ctx, EventType::PasswordChange, &origin);
    twice(|| {
        Box::pin(async {
            let doc = directory::require(ctx, &pool, &input.username).await?;
            passwords::check_policy(&pool.pool, &input.password, passwords::PasswordFor::Change)?;
            let mut user = doc.user.clone();
            let until = (!permanent).then(|| passwords::temporary_until(&pool.pool, ctx.clock.now()));
            user.status = if permanent { UserStatusType::Confirmed } else { UserStatusType::ForceChangePassword };
            let mut batch = ctx.store.batch();
            new_password::replace(ctx, &pool, &user, &input.password, until, &mut batch).await?;
            codes::withdraw(&mut batch, &pool, &doc.user.sub, &CodePurpose::PasswordReset);
            events::stage(&mut batch, &pool, &doc.user.sub, &event)?;
            save(ctx, &pool, &doc, user, batch).await
        })
    })
    .await?;
    Ok(AdminSetUserPasswordResponse {})
}
