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
/// name all the same; for others it is unknown before. An account shut by too many failures asks nobody. Answers the account to go
/// on with, read again where a function was asked: it takes its time, in which the account may change.
///
/// # Errors
/// `NotAuthorizedException` of a shut account; those of a function that refuses or fails, which count as no failed password.
pub(super) async fn vet(attempt: &Attempt<'_>, account: Account, login: &str, by: By) -> Result<Account, Error> {
    let user = account.user.as_ref().map(|doc| &doc.user);
    if !attempt.triggers.has(Trigger::PreAuthentication) || (user.is_none() && !attempt.masks()) {
        return Ok(account);
    }
    if by == By::Password && account.is_shut(attempt.now) {
        return Err(Refusal::Locked.into());
    }
    attempt.triggers.pre_authentication(login, user, attempt.validation.as_ref()).await?;
    let now = Account::read(attempt.ctx, attempt.pool(), account.sub.clone()).await?;
    match (&account.user, &now.user) {
        (Some(_), Some(_)) => Ok(now),
        // Nobody's account is as it was: the failure that it was charged with stays known.
        (None, _) => Ok(account),
        (Some(_), None) if attempt.masks() => Err(Refusal::WrongPassword.into()),
        (Some(_), None) => Err(Refusal::UnknownUser.into()),
    }
}
