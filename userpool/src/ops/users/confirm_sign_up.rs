//! `ConfirmSignUp`: a user proves the address or number given at sign-up.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    ConfirmSignUpRequest, ConfirmSignUpResponse, ErrorCode, EventType, UserStatusType, operations,
};
use cognomen_iam::Permit;
use cognomen_model::code::CodePurpose;

use super::change::twice;
use super::unknown;
use crate::context::Context;
use crate::directory::{self, commit_user, rivals, stage_takeover};
use crate::events::AuthEvent;
use crate::ops::signin::{first_sign_in, secret_hash};
use crate::origin::Origin;
use crate::triggers::{Confirmation, Triggers};
use crate::{codes, error, events, risk};

/// Confirms a user and marks the attribute that received the code as verified.
///
/// # Errors
/// `CodeMismatchException`, `ExpiredCodeException`, `LimitExceededException`, `NotAuthorizedException` of a user in
/// another state, `AliasExistsException`, `UserNotFoundException` (or, masked, those of a wrong code); those of the function
/// that is told, once the user is confirmed.
pub async fn confirm_sign_up(
    permit: Permit<operations::ConfirmSignUp>,
    input: ConfirmSignUpRequest,
    ctx: &Context,
) -> Result<ConfirmSignUpResponse, Error> {
    let view = ctx.client(&input.client_id).await?;
    let pool = &*view.pool;
    secret_hash::check(&view.client, &input.username, input.secret_hash.as_deref())?;
    let origin = Origin::of_client(permit.request(), &view, input.user_context_data.as_ref());
    risk::check_address(ctx, &view, &origin).await?;
    let triggers = Triggers::of_client(ctx, &view, &origin, input.client_metadata.as_ref());
    let event = AuthEvent::new(ctx, EventType::SignUp, &origin).client(&view.client);
    let masks = view.client.masks_unknown_users();
    let purpose = CodePurpose::SignUp;
    let code = &input.confirmation_code;
    let (user, session) = twice(|| {
        Box::pin(async {
            let doc = match directory::find(ctx, pool, &input.username).await? {
                Some(doc) if doc.user.enabled => doc,
                _ if masks => {
                    return Err(unknown::refuse_code(ctx, pool, &input.username, &purpose, code, &event).await);
                }
                Some(_) => return Err(error::not_authorized("User is disabled.")),
                None => return Err(unknown::not_found()),
            };
            check_unconfirmed(doc.user.status)?;
            let mut batch = ctx.store.batch();
            let answered = match codes::redeem(ctx, pool, &doc.user.sub, &purpose, code, &mut batch).await {
                // Whom `ResendConfirmationCode` only pretends to reach is answered as nobody is.
                Err(refused) if masks && refused.code() == ErrorCode::ExpiredCodeException.into() => {
                    return Err(unknown::refuse_code(ctx, pool, &input.username, &purpose, code, &event).await);
                }
                Err(refused) => {
                    events::record_failure(ctx, pool, &doc.user.sub, &event, &refused).await?;
                    return Err(refused);
                }
                Ok(answered) => answered,
            };
            if doc.user.attribute(&answered.attribute) != Some(&answered.destination) {
                return Err(codes::expired());
            }
            let mut user = doc.user.clone();
            user.status = UserStatusType::Confirmed;
            user.set_verified(&answered.attribute, true);
            user.modified_at = ctx.clock.now();
            let forced = input.force_alias_creation == Some(true);
            let formers = if forced { rivals(ctx, pool, &user).await? } else { Vec::new() };
            stage_takeover(&mut batch, pool, Some(&doc), &user, &formers)?;
            events::stage(&mut batch, pool, &user.sub, &event)?;
            let given = input.session.as_deref();
            let login = &input.username;
            let session = first_sign_in::after_confirmation(ctx, &view, &user, login, &answered.attribute, given)?;
            Ok(commit_user(ctx, pool, &user, batch).await?.then_some((user, session)))
        })
    })
    .await?;
    triggers.post_confirmation(Confirmation::SignUp, &user).await?;
    Ok(ConfirmSignUpResponse { session })
}

/// # Errors
/// `NotAuthorizedException` unless the user waits for confirmation.
pub(super) fn check_unconfirmed(status: UserStatusType) -> Result<(), Error> {
    if status == UserStatusType::Unconfirmed {
        return Ok(());
    }
    Err(error::not_authorized(format!("User cannot be confirmed. Current status is {status}")))
}
