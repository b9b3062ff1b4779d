//! `MFA_SETUP` by e-mail: an address that the user names and proves by a code becomes the second factor.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{ChallengeName, ChallengeNameType, ErrorCode};
use cognomen_crypto::compare;
use cognomen_model::mfa::MfaFactor;
use cognomen_store::Batch;

use super::attempt::Attempt;
use super::code::{self, CodeKind};
use super::complete::{Answer, Challenge};
use super::flow::Parameters;
use super::mfa_setup::{account, prefer};
use super::proceed::{Proved, proceed};
use super::ticket::{self, Awaits, Ticket};
use super::{guesses, watch};
use crate::directory::{self, UserDoc, stage_update};
use crate::error;
use crate::messages::deliver::{self, Destination, Occasion};
use crate::ops::users::names;

/// Sends a code to the address. Nothing of the user changes until it comes back.
///
/// # Errors
/// `InvalidParameterException` of what is no address, or when the pool sends no codes by e-mail; `NotAuthorizedException`
/// when the client may not write the address; `AliasExistsException`, `TooManyRequestsException` after too many codes; as
/// [`account`] and [`deliver::send_or_blame_sender`].
pub(super) async fn ask(attempt: &Attempt<'_>, ticket: &Ticket, email: &str) -> Result<Answer, Error> {
    let (account, factors) = account(attempt, ticket).await?;
    if !factors.contains(&MfaFactor::Email) {
        return Err(error::invalid("EMAIL_OTP is not an MFA method of the user pool."));
    }
    if !names::is_email(email) {
        return Err(error::invalid("Invalid email address format."));
    }
    if !attempt.client.client.may_write("email") {
        return Err(error::not_authorized("A client attempted to write unauthorized attribute"));
    }
    check_free(attempt, ticket, email).await?;
    let user = account.user.map(|doc| doc.user).ok_or_else(ticket::invalid)?;
    code::count_request(attempt, &user.sub).await?;
    let number = CodeKind::EmailMfa.draw(attempt.random());
    let awaits = |hash| Awaits::EmailSetup(hash, email.to_owned());
    let mut next = ticket.next(attempt, awaits(String::new()), ticket.progress.clone());
    next.awaits = awaits(code::hash(attempt.pool(), &next, &number, email));
    let to = Destination { attribute: "email", value: email.to_owned() };
    let message = deliver::compose(&attempt.triggers, Occasion::Mfa, &to, &user, &number).await?;
    deliver::send_or_blame_sender(attempt.ctx, message).await?;
    let mut parameters = code::delivery(&to);
    parameters.insert("USER_ID_FOR_SRP".to_owned(), user.username.clone());
    let session = next.seal(attempt.pool(), attempt.random(), None)?;
    Ok(Answer::Challenge(Challenge::new(ChallengeNameType::EmailOtp, parameters, session)))
}

/// Takes the code: the address becomes the user's own, verified, and the second factor.
///
/// # Errors
/// `CodeMismatchException`, `AliasExistsException`; `NotAuthorizedException` for a used session or after too many wrong
/// codes; as [`account`] and [`proceed`].
pub(super) async fn answer(
    attempt: &Attempt<'_>,
    ticket: &Ticket,
    parameters: &Parameters<'_>,
) -> Result<Answer, Error> {
    let Awaits::EmailSetup(expected, email) = &ticket.awaits else { return Err(ticket::invalid()) };
    let given = CodeKind::EmailMfa.answer(parameters)?;
    guesses::count(attempt, ticket).await?;
    let given = code::hash(attempt.pool(), ticket, given, email);
    if !compare::equal(given.as_bytes(), expected.as_bytes()) {
        let refused = code::mismatch();
        return Err(watch::failed(attempt, &ticket.sub, &ticket.progress, ChallengeName::Mfa, refused).await);
    }
    let (mut account, _) = account(attempt, ticket).await?;
    check_free(attempt, ticket, email).await?;
    let old = account.user.clone().ok_or_else(ticket::invalid)?;
    let mut user = old.user.clone();
    user.attributes.insert("email".to_owned(), email.clone());
    user.set_verified("email", true);
    prefer(&mut user, MfaFactor::Email);
    user.modified_at = attempt.now;
    account.user = Some(UserDoc { user: user.clone(), version: old.version });
    let stage = |batch: &mut Batch| {
        guesses::forget(batch, attempt, &ticket.sub);
        stage_update(batch, attempt.pool(), &old, &user)
    };
    let mut progress = ticket.progress.clone();
    progress.second = true;
    watch::passed(attempt, &mut progress, ChallengeName::Mfa);
    proceed(attempt, account, Proved { ticket: Some(ticket), progress, stage: &stage }).await
}

/// Checks that no other user signs in by the address.
async fn check_free(attempt: &Attempt<'_>, ticket: &Ticket, email: &str) -> Result<(), Error> {
    if !attempt.pool().pool.is_alias("email") {
        return Ok(());
    }
    let owner = directory::owner(attempt.ctx, attempt.pool(), email).await?;
    if owner.is_none_or(|owner| owner == ticket.sub) {
        return Ok(());
    }
    Err(Error::new(ErrorCode::AliasExistsException, "An account with the email already exists."))
}
