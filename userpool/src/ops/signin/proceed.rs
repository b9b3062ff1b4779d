//! What follows once a step has proved something: a second factor, the device, or tokens.

use std::collections::BTreeMap;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{ChallengeNameType, EventResponseType, UserStatusType};
use cognomen_model::user::User;
use cognomen_store::Batch;

use super::account::Account;
use super::attempt::Attempt;
use super::code::{self, CodeKind};
use super::complete::{self, Answer, Challenge};
use super::device::{self, Standing};
use super::flow::Door;
use super::progress::{self, Found, Mfa, Progress};
use super::ticket::{self, Awaits, Ticket};
use super::{admit, custom, custom_state, device_srp, mfa_setup, select_mfa, software_token, watch};
use crate::error;

/// Writes that belong to a proof, made in the commit that uses it.
pub(super) type Stage<'a> = &'a (dyn Fn(&mut Batch) -> Result<(), Error> + Send + Sync);

/// A step that proved something.
pub(super) struct Proved<'a> {
    /// The state it answered, to be used up.
    pub(super) ticket: Option<&'a Ticket>,
    /// All that was proved so far.
    pub(super) progress: Progress,
    pub(super) stage: Stage<'a>,
}

/// Stages nothing.
///
/// # Errors
/// Never.
pub(super) fn nothing(_: &mut Batch) -> Result<(), Error> {
    Ok(())
}

/// Asks for what is still missing, or issues tokens.
///
/// # Errors
/// `NotAuthorizedException` when the user got another password or signed out everywhere since the first factor was proved.
/// When the ticket was used before or the account was shut or changed meanwhile; when a code cannot be sent; when the
/// store fails.
pub(super) async fn proceed(attempt: &Attempt<'_>, account: Account, mut proved: Proved<'_>) -> Result<Answer, Error> {
    let (Some(doc), Some(found)) = (&account.user, found(&account)) else { return Err(error::contended()) };
    custom_state::note(&mut proved.progress, proved.ticket.map(|ticket| &ticket.awaits));
    if *proved.progress.found.get_or_insert(found) != found {
        return Err(ticket::invalid());
    }
    watch::judge(attempt, &doc.user, &mut proved.progress, None).await?;
    let (pool, progress) = (&attempt.pool().pool, &proved.progress);
    let standing = match &progress.device_key {
        // Who signs in beside a temporary password answers no further challenge.
        Some(key) if !progress.device_proved && doc.user.status == UserStatusType::Confirmed => {
            device::standing(attempt, &doc.user, key).await?
        }
        _ => Standing::Unknown,
    };
    // The device is only asked once the second factor is proved or spared, so its proof is the last one.
    let mfa = if progress.device_proved || is_spared_by_functions(progress) {
        Mfa::Nothing
    } else {
        progress::mfa(pool, &doc.user, progress)
    };
    // A factor that is only now set up proves nothing about whoever sets it up.
    if matches!(mfa, Mfa::Nothing | Mfa::SetUp(_)) {
        watch::refuse_single_factor(attempt, &doc.user, progress).await?;
    }
    let spared = standing == Standing::Remembered && device::spares_mfa(pool) && !progress.risky;
    match mfa {
        Mfa::Code(factor) if !spared => match CodeKind::of(factor) {
            Some(kind) => code::ask_proved(attempt, account, proved, kind).await,
            None => software_token::ask(attempt, account, proved).await,
        },
        Mfa::Choice(factors) if !spared => select_mfa::ask(attempt, account, proved, &factors).await,
        Mfa::SetUp(factors) if !spared => mfa_setup::ask(attempt, account, proved, &factors).await,
        _ if standing == Standing::Remembered => device_srp::ask(attempt, account, proved).await,
        _ if custom_state::is_undecided(progress) => Box::pin(custom::resume(attempt, account, proved)).await,
        _ if attempt.door == Door::Hosted => {
            let admitted = Box::pin(admit::admit(attempt, account, proved)).await?;
            Ok(Answer::Admitted(Box::new(admitted)))
        }
        _ => complete::sign_in(attempt, account, proved).await.map(|result| Answer::SignedIn(Box::new(result))),
    }
}

/// The account's state that must not change while its user signs in; none for nobody's account.
pub(super) fn found(account: &Account) -> Option<Found> {
    let doc = account.user.as_ref()?;
    let password_at = account.credential.as_ref().map(|(credential, _)| credential.changed_at);
    Some(Found { password_at, signed_out_at: doc.user.signed_out_at })
}

/// Cognito asks no second factor once a custom sign-in's functions have decided for tokens: factors follow passwords, and what the
/// functions ask is the application's own choice of factors. A sign-in that was judged risky is asked all the same.
fn is_spared_by_functions(progress: &Progress) -> bool {
    custom_state::is_granted(progress) && !progress.risky
}

/// Uses the proof up and asks a challenge whose parameters are known.
///
/// # Errors
/// When the ticket was used before or the account was shut or changed meanwhile; when the store fails.
pub(super) async fn ask(
    attempt: &Attempt<'_>,
    mut account: Account,
    proved: Proved<'_>,
    awaits: Awaits,
    parameters: BTreeMap<String, String>,
) -> Result<Answer, Error> {
    commit(attempt, &mut account, &proved).await?;
    let user = &account.user.as_ref().ok_or_else(error::contended)?.user;
    challenge(attempt, user, awaits, proved.progress, parameters)
}

/// Commits what a proof changes without signing in yet.
///
/// # Errors
/// When the ticket was used before or the account was shut or changed meanwhile; when the store fails.
pub(super) async fn commit(attempt: &Attempt<'_>, account: &mut Account, proved: &Proved<'_>) -> Result<(), Error> {
    let sub = account.sub.clone();
    let stage = |batch: &mut Batch| {
        (proved.stage)(batch)?;
        watch::stage(batch, attempt, &sub, &proved.progress, EventResponseType::InProgress)
    };
    let done = account.succeed(attempt.ctx, attempt.pool(), proved.ticket, attempt.now, stage).await?;
    if done.is_some() { Err(error::contended()) } else { Ok(()) }
}

/// A challenge for a user who has proved something, with the name that SRP clients go on with.
///
/// # Errors
/// When the session cannot be sealed.
pub(super) fn challenge(
    attempt: &Attempt<'_>,
    user: &User,
    awaits: Awaits,
    progress: Progress,
    mut parameters: BTreeMap<String, String>,
) -> Result<Answer, Error> {
    let name = awaits.challenge().unwrap_or(ChallengeNameType::SelectChallenge);
    let ticket = Ticket::new(attempt, &user.sub, [&user.username, &user.sub], awaits, progress);
    let session = ticket.seal(attempt.pool(), attempt.random(), None)?;
    parameters.insert("USER_ID_FOR_SRP".to_owned(), user.username.clone());
    Ok(Answer::Challenge(Challenge::new(name, parameters, session)))
}
