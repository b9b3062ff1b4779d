//! `ResendConfirmationCode`: a new code for a sign-up.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    EventType, ResendConfirmationCodeRequest, ResendConfirmationCodeResponse, UserStatusType, operations,
};
use cognomen_iam::Permit;
use cognomen_model::code::CodePurpose;
use cognomen_model::pool::Pool;

use super::unknown::CodeRequest;
use super::{destination, unknown};
use crate::context::Context;
use crate::directory;
use crate::error;
use crate::events::AuthEvent;
use crate::messages::deliver::Occasion;
use crate::ops::signin::secret_hash;
use crate::origin::Origin;
use crate::pool_view::ClientView;
use crate::risk;
use crate::triggers::Triggers;

/// Sends a new code in place of the earlier one.
///
/// # Errors
/// `InvalidParameterException` when nothing is to be confirmed, `LimitExceededException`, `UserNotFoundException`
/// (masked: a simulated delivery), `CodeDeliveryFailureException`.
pub async fn resend_confirmation_code(
    permit: Permit<operations::ResendConfirmationCode>,
    input: ResendConfirmationCodeRequest,
    ctx: &Context,
) -> Result<ResendConfirmationCodeResponse, Error> {
    let view = ctx.client(&input.client_id).await?;
    secret_hash::check(&view.client, &input.username, input.secret_hash.as_deref())?;
    let origin = Origin::of_client(permit.request(), &view, input.user_context_data.as_ref());
    risk::check_address(ctx, &view, &origin).await?;
    let usual = usual_attribute(&view.pool.pool)?;
    let triggers = Triggers::of_client(ctx, &view, &origin, input.client_metadata.as_ref());
    let masked = view.client.masks_unknown_users();
    let request = recipient(ctx, &view, &input.username, usual).await?;
    let event = AuthEvent::new(ctx, EventType::ResendCode, &origin).client(&view.client);
    let (purpose, occasion) = (CodePurpose::SignUp, Occasion::ResendCode);
    let details = request.send(ctx, &triggers, (&purpose, occasion), masked, Some(&event)).await?;
    Ok(ResendConfirmationCodeResponse { code_delivery_details: Some(details) })
}

async fn recipient(ctx: &Context, view: &ClientView, name: &str, usual: &'static str) -> Result<CodeRequest, Error> {
    let pool = &*view.pool;
    let masks = view.client.masks_unknown_users();
    let Some(doc) = directory::find(ctx, pool, name).await? else {
        return if masks { unknown::simulated(ctx, pool, name, usual).await } else { Err(unknown::not_found()) };
    };
    if !doc.user.enabled {
        return if masks {
            unknown::simulated(ctx, pool, name, usual).await
        } else {
            Err(error::not_authorized("User is disabled."))
        };
    }
    if doc.user.status != UserStatusType::Unconfirmed {
        return Err(error::invalid("User is already confirmed."));
    }
    match destination::of_sign_up(&pool.pool, &doc.user.attributes) {
        Some(to) => Ok(CodeRequest::User { user: Box::new(doc.user), to }),
        None if masks => unknown::simulated(ctx, pool, name, usual).await,
        None => Err(error::invalid("User has no email or phone_number to deliver the code to.")),
    }
}

fn usual_attribute(pool: &Pool) -> Result<&'static str, Error> {
    let verified = ["phone_number", "email"].into_iter().find(|attribute| pool.auto_verifies(attribute));
    verified.ok_or_else(|| error::invalid("Cannot resend codes. Auto verification not turned on."))
}
