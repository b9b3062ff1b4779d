//! `ConfirmForgotPassword`: a new password against a code.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    ConfirmForgotPasswordRequest, ConfirmForgotPasswordResponse, UserStatusType, operations,
};
use cognomen_iam::Permit;
use cognomen_model::code::CodePurpose;

use super::change::{save, twice};
use super::{new_password, unknown};
use crate::context::Context;
use crate::ops::signin::secret_hash;
use crate::{codes, directory, error, passwords};

/// Sets a new password; the user is confirmed by it. Sessions go on.
///
/// # Errors
/// `CodeMismatchException`, `ExpiredCodeException`, `LimitExceededException`, `InvalidPasswordException`,
/// `PasswordHistoryPolicyViolationException`, `UserNotFoundException` (or, masked, those of a wrong code).
pub async fn confirm_forgot_password(
    _permit: Permit<operations::ConfirmForgotPassword>,
    input: ConfirmForgotPasswordRequest,
    ctx: &Context,
) -> Result<ConfirmForgotPasswordResponse, Error> {
    let view = ctx.client(&input.client_id).await?;
    let pool = &*view.pool;
    secret_hash::check(&view.client, &input.username, input.secret_hash.as_deref())?;
    passwords::check_policy(&pool.pool, &input.password)?;
    let masks = view.client.masks_unknown_users();
    let purpose = CodePurpose::PasswordReset;
    let code = &input.confirmation_code;
    twice(|| {
        Box::pin(async {
            let found = directory::find(ctx, pool, &input.username).await?;
            let doc = match found {
                Some(doc) if doc.user.enabled => doc,
                _ if masks => {
                    return Err(unknown::refuse_code(ctx, pool, &input.username, &purpose, code).await);
                }
                Some(_) => return Err(error::not_authorized("User is disabled.")),
                None => return Err(unknown::not_found()),
            };
            let mut batch = ctx.store.batch();
            let answered = codes::redeem(ctx, pool, &doc.user.sub, &purpose, code, &mut batch).await?;
            let still_there = doc.user.attribute(&answered.attribute) == Some(&answered.destination);
            if !still_there || !doc.user.is_verified(&answered.attribute) {
                return Err(codes::expired());
            }
            let mut user = doc.user.clone();
            user.status = UserStatusType::Confirmed;
            new_password::replace(ctx, pool, &user, &input.password, None, &mut batch).await?;
            save(ctx, pool, &doc, user, batch).await
        })
    })
    .await?;
    Ok(ConfirmForgotPasswordResponse {})
}
