//! The pool's function has its say (`PreAuthentication`), once a sign-in and before anything of it is judged.

use cognomen_contract::Error;

use super::account::Account;
use super::attempt::Attempt;
use super::engine::Refusal;
use crate::triggers::Trigger;

/// What a sign-in begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum By {
    /// A password, whose failures shut the account for a while.
    Password,
    /// Something else, or nothing yet.
    Other,
}

/// Asks the pool's function whether the user of an account may try to sign in. Clients that hide who exists ask about nobody's
/// name all the same; for others it is unknown before. An account shut by too many failures asks nobody.
///
/// # Errors
/// `NotAuthorizedException` of a shut account; those of a function that refuses or fails, which count as no failed password.
pub(super) async fn vet(attempt: &Attempt<'_>, account: &Account, login: &str, by: By) -> Result<(), Error> {
    let user = account.user.as_ref().map(|doc| &doc.user);
    if !attempt.triggers.has(Trigger::PreAuthentication) || (user.is_none() && !attempt.masks()) {
        return Ok(());
    }
    if by == By::Password && account.is_shut(attempt.now) {
        return Err(Refusal::Locked.into());
    }
    attempt.triggers.pre_authentication(login, user, attempt.validation.as_ref()).await
}
