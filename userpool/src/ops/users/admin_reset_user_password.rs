//! `AdminResetUserPassword`: an administrator makes a user choose a new password.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    AdminResetUserPasswordRequest, AdminResetUserPasswordResponse, EventResponseType, EventType, UserStatusType,
    operations,
};
use cognomen_iam::Permit;
use cognomen_model::code::CodePurpose;

use super::change::{save, twice};
use super::destination;
use crate::context::Context;
use crate::events::AuthEvent;
use crate::messages::deliver::{self, Occasion};
use crate::origin::Origin;
use crate::triggers::Triggers;
use crate::{codes, directory, error, events};

/// Makes the password in force useless and sends a code that lets the user set a new one.
///
/// # Errors
/// `UserNotFoundException`; `NotAuthorizedException` of a user in another state; `InvalidParameterException` when no
/// code can reach the user; as [`deliver::send_or_blame_sender`] once the state is set.
pub async fn admin_reset_user_password(
    permit: Permit<operations::AdminResetUserPassword>,
    input: AdminResetUserPasswordRequest,
    ctx: &Context,
) -> Result<AdminResetUserPasswordResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    let origin = Origin::of(permit.request());
    let triggers = Triggers::of_admin(ctx, &pool, &origin, input.client_metadata.as_ref());
    let event = AuthEvent::new(ctx, EventType::ForgotPassword, &origin).outcome(EventResponseType::InProgress);
    let message = twice(|| {
        Box::pin(async {
            let doc = directory::require(ctx, &pool, &input.username).await?;
            if !doc.user.enabled {
                return Err(error::not_authorized("User is disabled."));
            }
            if !matches!(doc.user.status, UserStatusType::Confirmed | UserStatusType::ResetRequired) {
                return Err(error::not_authorized("User password cannot be reset in the current state."));
            }
            let order = destination::recovery_order(&pool.pool).map_err(|_| destination::unreachable())?;
            let to = destination::of_recovery(&pool.pool, &order, &doc.user).ok_or_else(destination::unreachable)?;
            let mut user = doc.user.clone();
            user.status = UserStatusType::ResetRequired;
            let purpose = CodePurpose::PasswordReset;
            let code = codes::new_code(&*ctx.random);
            let message = deliver::compose(&triggers, Occasion::PasswordReset, &to, &user, &code).await?;
            let mut batch = ctx.store.batch();
            codes::stage(&mut batch, &pool, &user.sub, &purpose, (to.attribute, &to.value), &code, ctx.clock.now())?;
            events::stage(&mut batch, &pool, &user.sub, &event)?;
            Ok(save(ctx, &pool, &doc, user, batch).await?.map(|()| message))
        })
    })
    .await?;
    deliver::send_or_blame_sender(ctx, message).await?;
    Ok(AdminResetUserPasswordResponse {})
}
