//! From sign-up straight to sign-in: the sessions that `SignUp` and `ConfirmSignUp` answer to clients with `USER_AUTH`, so that a
//! user who has just proved an address by a code need not prove it again.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::ExplicitAuthFlowsType;
use cognomen_model::user::User;

use super::account::Account;
use super::attempt::Attempt;
use super::complete::Answer;
use super::flow::Door;
use super::proceed::{Proved, nothing, proceed};
use super::progress::{First, Progress};
use super::respond;
use super::ticket::{self, Awaits, Ticket};
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

/// The session that `ConfirmSignUp` answers to one of `SignUp`. One that came too late confirms all the same, and gives none.
///
/// # Errors
/// `NotAuthorizedException` for a session that is not this user's from `SignUp`.
pub(in crate::ops) fn after_confirmation(
    ctx: &Context,
    client: &ClientView,
    user: &User,
    login: &str,
    given: Option<&str>,
) -> Result<Option<String>, Error> {
    let Some(given) = given else { return Ok(None) };
    let now = ctx.clock.now();
    let ticket = Ticket::open_late(client, given).ok_or_else(ticket::invalid)?;
    if ticket.awaits != Awaits::Confirmation || ticket.sub != user.sub {
        return Err(ticket::invalid());
    }
    if ticket.expires_at <= now {
        return Ok(None);
    }
    session(ctx, client, user, login, Awaits::FirstSignIn)
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
    let progress = Progress { device_key, ..Progress::default() }.after(First::Code);
    proceed(attempt, account, Proved { ticket: Some(&ticket), progress, stage: &nothing }).await
}
