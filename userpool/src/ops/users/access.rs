//! The user behind an access token, with the client the token was issued to.

use cognomen_contract::cognito_idp::{ErrorCode, UserStatusType};
use cognomen_contract::{Error, Operation};
use cognomen_iam::Permit;
use cognomen_model::user::User;

use crate::context::Context;
use crate::directory::{self, UserDoc};
use crate::error;
use crate::pool_view::{ClientView, PoolView};
use crate::tokens::USER_SCOPE;

/// A signed-in user as the token's check read it.
pub(in crate::ops) struct SignedIn<'a> {
    pub(in crate::ops) user: &'a User,
    pub(in crate::ops) client: ClientView,
}

impl SignedIn<'_> {
    pub(in crate::ops) fn pool(&self) -> &PoolView {
        &self.client.pool
    }

    /// The user read anew, with the version a change needs.
    pub(in crate::ops) async fn read(&self, ctx: &Context) -> Result<UserDoc, Error> {
        let found = directory::by_sub(ctx, self.pool(), &self.user.sub).await?;
        found.ok_or_else(error::user_not_found)
    }
}

/// # Errors
/// `NotAuthorizedException` without a token, or with one of another purpose; `ResourceNotFoundException` when its
/// client is gone; as [`check_settled`] in the operations whose models say so.
pub(in crate::ops) async fn signed_in<'a, O: Operation>(
    permit: &'a Permit<O>,
    ctx: &Context,
) -> Result<SignedIn<'a>, Error> {
    let proved = permit.user()?;
    if !proved.scopes.iter().any(|scope| scope == USER_SCOPE) {
        return Err(error::not_authorized("Access Token does not have required scopes"));
    }
    let client = ctx.client(&proved.client_id).await?;
    if O::META.errors.contains(&ErrorCode::PasswordResetRequiredException.as_str()) {
        check_settled(&proved.user)?;
    }
    Ok(SignedIn { user: &proved.user, client })
}

/// Checks that a user waits neither for a confirmation nor for a new password.
///
/// # Errors
/// `PasswordResetRequiredException`, `UserNotConfirmedException`.
pub(in crate::ops) fn check_settled(user: &User) -> Result<(), Error> {
    match user.status {
        UserStatusType::ResetRequired => {
            Err(Error::new(ErrorCode::PasswordResetRequiredException, "Password reset required for the user"))
        }
        UserStatusType::Unconfirmed => Err(Error::new(ErrorCode::UserNotConfirmedException, "User is not confirmed.")),
        _ => Ok(()),
    }
}
