//! `ForgotPassword`: a code that lets a user set a new password.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    EventResponseType, EventType, ForgotPasswordRequest, ForgotPasswordResponse, UserStatusType, operations,
};
use cognomen_iam::Permit;
use cognomen_model::code::CodePurpose;
use cognomen_model::pool::Pool;
use cognomen_model::user::User;

use super::unknown::CodeRequest;
use super::{destination, migrated, unknown};
use crate::context::Context;
use crate::events::AuthEvent;
use crate::messages::deliver::{Destination, Occasion};
use crate::ops::signin::secret_hash;
use crate::origin::Origin;
use crate::pool_view::ClientView;
use crate::triggers::{Triggers, Unknown};
use crate::{directory, error, risk};

/// Sends a password-reset code to the attribute that the pool's recovery setting chooses.
///
/// # Errors
/// `UserNotFoundException`, `NotAuthorizedException` and `InvalidParameterException` of users whom no code may reach
/// (masked: a simulated delivery); those of triggers that fail; `LimitExceededException`, `CodeDeliveryFailureException`.
pub async fn forgot_password(
    permit: Permit<operations::ForgotPassword>,
    input: ForgotPasswordRequest,
    ctx: &Context,
) -> Result<ForgotPasswordResponse, Error> {
    let view = ctx.client(&input.client_id).await?;
    secret_hash::check(&view.client, &input.username, input.secret_hash.as_deref())?;
    let origin = Origin::of_client(permit.request(), &view, input.user_context_data.as_ref());
    risk::check_address(ctx, &view, &origin).await?;
    let order = destination::recovery_order(&view.pool.pool)?;
    let triggers = Triggers::of_client(ctx, &view, &origin, input.client_metadata.as_ref());
    let masked = view.client.masks_unknown_users();
    look_elsewhere(ctx, &view, &triggers, &input.username).await?;
    let request = recipient(ctx, &view, &input.username, &order).await?;
    let event = AuthEvent::new(ctx, EventType::ForgotPassword, &origin).client(&view.client);
    let event = event.outcome(EventResponseType::InProgress);
    let (purpose, occasion) = (CodePurpose::PasswordReset, Occasion::PasswordReset);
    let details = request.send(ctx, &triggers, (&purpose, occasion), masked, Some(&event)).await?;
    Ok(ForgotPasswordResponse { code_delivery_details: Some(details) })
}

/// Lets the pool's function look for a user whom nobody here is; the user who is found has no password yet.
async fn look_elsewhere(ctx: &Context, view: &ClientView, triggers: &Triggers, name: &str) -> Result<(), Error> {
    if migrated::may_migrate(triggers, name) && directory::find(ctx, &view.pool, name).await?.is_none() {
        let unknown = Unknown { username: name, password: None, validation: None };
        migrated::migrate(ctx, triggers, unknown, &|_| {}).await?;
    }
    Ok(())
}

async fn recipient(ctx: &Context, view: &ClientView, name: &str, order: &[&'static str]) -> Result<CodeRequest, Error> {
    let pool = &*view.pool;
    let found = match directory::find(ctx, pool, name).await? {
        Some(doc) => {
            reachable(&pool.pool, order, &doc.user).map(|to| CodeRequest::User { user: Box::new(doc.user), to })
        }
        None => Err(unknown::not_found()),
    };
    match found {
        Ok(request) => Ok(request),
        Err(_) if view.client.masks_unknown_users() => {
            unknown::simulated(ctx, pool, name, order.first().copied().unwrap_or("email")).await
        }
        Err(refused) => Err(refused),
    }
}

fn reachable(pool: &Pool, order: &[&'static str], user: &User) -> Result<Destination, Error> {
    check_state(user)?;
    destination::of_recovery(pool, order, user).ok_or_else(destination::unreachable)
}

/// Checks that the user's password may be reset by a code.
///
/// # Errors
/// `NotAuthorizedException` of disabled users, of those who have a temporary password, and of those whom a provider signs in.
pub(super) fn check_state(user: &User) -> Result<(), Error> {
    if !user.enabled {
        return Err(error::not_authorized("User is disabled."));
    }
    if matches!(user.status, UserStatusType::ForceChangePassword | UserStatusType::ExternalProvider) {
        return Err(error::not_authorized("User password cannot be reset in the current state."));
    }
    Ok(())
}
