//! `ConfirmForgotPassword`: a new password against a code.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    ConfirmForgotPasswordRequest, ConfirmForgotPasswordResponse, EventFilterType, EventType, UserStatusType, operations,
};
use cognomen_iam::Permit;
use cognomen_model::code::CodePurpose;
use cognomen_model::pool::Pool;
use cognomen_model::user::User;

use super::change::{save, twice};
use super::forgot_password::check_state;
use super::{destination, new_password, unknown};
use crate::context::Context;
use crate::events::AuthEvent;
use crate::ops::signin::secret_hash;
use crate::origin::Origin;
use crate::triggers::{Confirmation, Triggers};
use crate::{codes, directory, events, passwords, risk};

/// Sets a new password; the user is confirmed by it. Sessions go on.
///
/// # Errors
/// `CodeMismatchException`, `ExpiredCodeException`, `LimitExceededException`, `InvalidPasswordException`,
/// `PasswordHistoryPolicyViolationException`, `UserNotFoundException` (or, masked, those of a wrong code); those of the function
/// that is told, once the password is set.
pub async fn confirm_forgot_password(
    permit: Permit<operations::ConfirmForgotPassword>,
    input: ConfirmForgotPasswordRequest,
    ctx: &Context,
) -> Result<ConfirmForgotPasswordResponse, Error> {
    let view = ctx.client(&input.client_id).await?;
    let pool = &*view.pool;
    secret_hash::check(&view.client, &input.username, input.secret_hash.as_deref())?;
    let origin = Origin::of_client(permit.request(), &view, input.user_context_data.as_ref());
    risk::check_address(ctx, &view, &origin).await?;
    passwords::check_policy(&pool.pool, &input.password, passwords::PasswordFor::Change)?;
    let client = &view.client;
    let at = EventFilterType::PasswordChange;
    let known = risk::check_new_password(ctx, pool, Some(&client.id), at, &input.password).await?;
    known.check()?;
    let event = AuthEvent::new(ctx, EventType::ForgotPassword, &origin).client(client).risk(known.risk());
    let triggers = Triggers::of_client(ctx, &view, &origin, input.client_metadata.as_ref());
    let masks = view.client.masks_unknown_users();
    let purpose = CodePurpose::PasswordReset;
    let code = &input.confirmation_code;
    let user = twice(|| {
        Box::pin(async {
            let found = directory::find(ctx, pool, &input.username).await?;
            let found = found.ok_or_else(unknown::not_found);
            let doc = match found.and_then(|doc| check_reachable(&pool.pool, &doc.user).map(|()| doc)) {
                Ok(doc) => doc,
                // Whom `ForgotPassword` only pretends to reach is nobody here too.
                Err(_) if masks => {
                    return Err(unknown::refuse_code(ctx, pool, &input.username, &purpose, code, &event).await);
                }
                Err(refused) => return Err(refused),
            };
            let mut batch = ctx.store.batch();
            let answered = match codes::redeem(ctx, pool, &doc.user.sub, &purpose, code, &mut batch).await {
                Ok(answered) => answered,
                Err(refused) => {
                    events::record_failure(ctx, pool, &doc.user.sub, &event, &refused).await?;
                    return Err(refused);
                }
            };
            let still_there = doc.user.attribute(&answered.attribute) == Some(&answered.destination);
            if !still_there || !doc.user.is_verified(&answered.attribute) {
                return Err(codes::expired());
            }
            let mut user = doc.user.clone();
            user.status = UserStatusType::Confirmed;
            new_password::replace(ctx, pool, &user, &input.password, None, &mut batch).await?;
            events::stage(&mut batch, pool, &user.sub, &event)?;
            Ok(save(ctx, pool, &doc, user.clone(), batch).await?.map(|()| user))
        })
    })
    .await?;
    triggers.post_confirmation(Confirmation::ForgotPassword, &user).await?;
    Ok(ConfirmForgotPasswordResponse {})
}

/// # Errors
/// `NotAuthorizedException` of users whose password no code may reset; `ExpiredCodeException` of those whom none reaches.
fn check_reachable(pool: &Pool, user: &User) -> Result<(), Error> {
    check_state(user)?;
    let order = destination::recovery_order(pool).unwrap_or_default();
    destination::of_recovery(pool, &order, user).map(|_| ()).ok_or_else(codes::expired)
}
