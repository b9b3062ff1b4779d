//! From sign-up straight to sign-in: the sessions that `SignUp` and `ConfirmSignUp` answer to clients with `USER_AUTH`, so that a
//! user who has just proved an address by a code need not prove it again; and the one that the pages keep for a user who has just
//! chosen a password there.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{AuthFactorType, ExplicitAuthFlowsType};
use cognomen_model::user::User;

use super::account::Account;
use super::attempt::Attempt;
use super::complete::Answer;
use super::flow::Door;
use super::proceed::{Proved, found, nothing, proceed};
use super::progress::{First, Progress};
use super::respond;
use super::ticket::{self, Awaits, Ticket};
use super::vet::{By, vet};
use crate::context::Context;
use crate::origin::Origin;
use crate::pool_view::ClientView;

/// The session that `SignUp` answers; none where the client does not use `USER_AUTH`.
///
/// # Errors
/// When it cannot be sealed.
pub(in crate::ops) fn after_sign_up(
    ctx: &Context,
    client: &ClientView,
    user: &User,
    login: &str,
) -> Result<Option<String>, Error> {
    session(ctx, client, user, login, Awaits::Confirmation)
}

/// The session that `ConfirmSignUp` answers to a user who gave the code sent to `attribute`.
///
/// It takes the session of `SignUp`, or a pool where codes sent there sign in: such a code proves no less at sign-up. Clients
/// that keep no session from `SignUp`, as aws-amplify does not, rely on the latter. A session that came too late confirms
/// all the same.
///
/// # Errors
/// `NotAuthorizedException` for a session that is not this user's from `SignUp`.
pub(in crate::ops) fn after_confirmation(
    ctx: &Context,
    client: &ClientView,
    user: &User,
    login: &str,
    attribute: &str,
    given: Option<&str>,
) -> Result<Option<String>, Error> {
    let mut follows_sign_up = false;
    if let Some(given) = given {
        let ticket = Ticket::open_late(client, given).ok_or_else(ticket::invalid)?;
        if ticket.awaits != Awaits::Confirmation || ticket.sub != user.sub {
            return Err(ticket::invalid());
        }
        follows_sign_up = ticket.expires_at > ctx.clock.now();
    }
    if !follows_sign_up && !signs_in_by_codes_to(client, attribute) {
        return Ok(None);
    }
    session(ctx, client, user, login, Awaits::FirstSignIn)
}

fn signs_in_by_codes_to(client: &ClientView, attribute: &str) -> bool {
    let factor = if attribute == "email" { AuthFactorType::EmailOtp } else { AuthFactorType::SmsOtp };
    client.pool.pool.first_factors().contains(&factor)
}

fn session(
    ctx: &Context,
    client: &ClientView,
    user: &User,
    login: &str,
    awaits: Awaits,
) -> Result<Option<String>, Error> {
    if !client.client.allows(ExplicitAuthFlowsType::AllowUserAuth) {
        return Ok(None);
    }
    let attempt = Attempt::new(ctx, client, Door::Public, Origin::default());
    let ticket = Ticket::new(&attempt, &user.sub, [login, &user.username], awaits, Progress::default());
    ticket.seal(&client.pool, attempt.random(), None).map(Some)
}

/// Signs a user in by the session that `ConfirmSignUp` answered.
///
/// # Errors
/// `NotAuthorizedException` for another session, or one used before; as [`proceed`].
pub(super) async fn begin(
    attempt: &Attempt<'_>,
    account: Account,
    login: &str,
    session: &str,
    device_key: Option<String>,
) -> Result<Answer, Error> {
    let (ticket, _) = Ticket::open_any(attempt.client, session, attempt.now)?;
    if ticket.awaits != Awaits::FirstSignIn || ticket.sub != account.sub || !ticket.is_about(attempt.pool(), login) {
        return Err(ticket::invalid());
    }
    respond::check_standing(&account)?;
    let account = vet(attempt, account, login, By::Other).await?;
    respond::check_standing(&account)?;
    let progress = Progress { device_key, ..Progress::default() }.after(First::Code);
    proceed(attempt, account, Proved { ticket: Some(&ticket), progress, stage: &nothing }).await
}

/// The session that the pages keep of a sign-up with a password: once the address is proved as well, nothing is missing.
///
/// # Errors
/// When the store fails; when it cannot be sealed.
pub(super) async fn keep(attempt: &Attempt<'_>, sub: &str, login: &str) -> Result<String, Error> {
    let account = Account::read(attempt.ctx, attempt.pool(), sub.to_owned()).await?;
    let progress = Progress { found: found(&account), ..Progress::default() }.after(First::Password);
    let ticket = Ticket::new(attempt, sub, [login, login], Awaits::Confirmation, progress);
    ticket.seal(attempt.pool(), attempt.random(), None)
}

/// Signs a user in by the session of [`keep`], as long as the account is as it was then, apart from its confirmation.
///
/// # Errors
/// `NotAuthorizedException` for another session, or one used before; `UserNotConfirmedException`; as [`proceed`].
pub(super) async fn go_on(attempt: &Attempt<'_>, login: &str, session: &str) -> Result<Answer, Error> {
    let (ticket, _) = Ticket::open_any(attempt.client, session, attempt.now)?;
    if !ticket.hosted || ticket.awaits != Awaits::Confirmation || !ticket.is_about(attempt.pool(), login) {
        return Err(ticket::invalid());
    }
    let account = Account::read(attempt.ctx, attempt.pool(), ticket.sub.clone()).await?;
    respond::check_standing(&account)?;
    let account = vet(attempt, account, login, By::Password).await?;
    respond::check_standing(&account)?;
    let progress = ticket.progress.clone();
    proceed(attempt, account, Proved { ticket: Some(&ticket), progress, stage: &nothing }).await
}
