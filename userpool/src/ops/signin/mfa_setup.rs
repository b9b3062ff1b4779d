//! `MFA_SETUP`: a user without a second factor sets one up before signing in.
//!
//! The session goes through `AssociateSoftwareToken`, which seals the new secret into the next one, and
//! `VerifySoftwareToken`, whose session the challenge is answered with. These operations name no client, so that sessions
//! of this challenge carry its id in the open behind a full stop.

use std::collections::BTreeMap;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::ChallengeNameType;
use cognomen_crypto::{hex, random_array, totp};
use cognomen_model::credential::Attempts;
use cognomen_model::mfa::{MfaFactor, SoftwareToken};
use cognomen_model::user::User;
use cognomen_store::{Batch, Condition};
use serde::{Deserialize, Serialize};

use super::account::Account;
use super::attempt::Attempt;
use super::complete::Answer;
use super::flow::{Door, Parameters};
use super::proceed::{self, Proved, proceed};
use super::progress::{self, Mfa};
use super::ticket::{self, Awaits, Ticket};
use super::{email_setup, guesses, respond, select_mfa};
use crate::context::Context;
use crate::directory::{address, stage_update};
use crate::ops::factors::{check_offered, mismatch};
use crate::origin::Origin;
use crate::pool_view::ClientView;
use crate::{error, factors};

/// How far the set-up is.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Setup {
    /// The challenge was asked.
    #[serde(rename = "a")]
    Asked,
    /// `AssociateSoftwareToken` answered this secret, in hex.
    #[serde(rename = "s")]
    Associated(String),
    /// `VerifySoftwareToken` took the app's first code.
    #[serde(rename = "v")]
    Verified,
}

impl std::fmt::Debug for Setup {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Asked => "Asked",
            Self::Associated(_) => "Associated(***)",
            Self::Verified => "Verified",
        })
    }
}

/// Asks to set one of `factors` up.
///
/// # Errors
/// As [`proceed::ask`].
pub(super) async fn ask(
    attempt: &Attempt<'_>,
    account: Account,
    proved: Proved<'_>,
    factors: &[MfaFactor],
) -> Result<Answer, Error> {
    let parameters = BTreeMap::from([("MFAS_CAN_SETUP".to_owned(), select_mfa::names(factors)?)]);
    let mut answer = proceed::ask(attempt, account, proved, Awaits::MfaSetup(Setup::Asked), parameters).await?;
    if let Answer::Challenge(challenge) = &mut answer {
        challenge.session = challenge.session.take().map(|sealed| addressed(attempt.client, &sealed));
    }
    Ok(answer)
}

fn addressed(client: &ClientView, sealed: &str) -> String {
    format!("{sealed}.{}", client.client.id)
}

/// The sealed part of a session, and the client it says it belongs to.
fn parts(session: &str) -> (&str, Option<&str>) {
    session.split_once('.').map_or((session, None), |(sealed, client)| (sealed, Some(client)))
}

/// The client of a session.
///
/// # Errors
/// `NotAuthorizedException` of one that names none; when the store fails.
async fn client_of(ctx: &Context, session: &str) -> Result<ClientView, Error> {
    let (_, client) = parts(session);
    let unknown = cognomen_contract::cognito_idp::ErrorCode::ResourceNotFoundException.into();
    let found = ctx.client(client.ok_or_else(ticket::invalid)?).await;
    found.map_err(|failure| if failure.code() == unknown { ticket::invalid() } else { failure })
}

/// The account of a session, as long as the user still has to set a factor up.
///
/// # Errors
/// `NotAuthorizedException` of users who may not sign in, or who have a factor by now; when the store fails.
pub(super) async fn account(attempt: &Attempt<'_>, ticket: &Ticket) -> Result<(Account, Vec<MfaFactor>), Error> {
    let account = Account::read(attempt.ctx, attempt.pool(), ticket.sub.clone()).await?;
    respond::check_standing(&account)?;
    let user = &account.user.as_ref().ok_or_else(ticket::invalid)?.user;
    match progress::mfa(&attempt.pool().pool, user, &ticket.progress) {
        Mfa::SetUp(factors) => Ok((account, factors)),
        _ => Err(ticket::used()),
    }
}

/// `AssociateSoftwareToken` by session: a secret in base32, and the session that holds it.
///
/// # Errors
/// `NotAuthorizedException` of a session of another challenge, or of a user who has a factor by now;
/// `SoftwareTokenMFANotFoundException` when the pool offers no authenticator apps; when the store fails.
pub(in crate::ops) async fn associate(ctx: &Context, origin: Origin, session: &str) -> Result<(String, String), Error> {
    let client = client_of(ctx, session).await?;
    let attempt = Attempt::new(ctx, &client, Door::Public, origin);
    let (ticket, _) = Ticket::open(&client, parts(session).0, ChallengeNameType::MfaSetup, attempt.now)?;
    if ticket.awaits == Awaits::MfaSetup(Setup::Verified) {
        return Err(ticket::invalid());
    }
    respond::check_unused(&attempt, &ticket).await?;
    check_offered(&client.pool.pool)?;
    account(&attempt, &ticket).await?;
    let secret = random_array::<{ totp::SECRET_BYTES }>(attempt.random());
    let awaits = Awaits::MfaSetup(Setup::Associated(hex::encode(&secret)));
    let next = ticket.next(&attempt, awaits, ticket.progress.clone());
    let sealed = next.seal(&client.pool, attempt.random(), None)?;
    Ok((totp::encode_secret(&secret), addressed(&client, &sealed)))
}

/// `VerifySoftwareToken` by session: puts the secret inside into force and answers the session that the challenge is
/// answered with. The app is asked for at sign-in from then on.
///
/// # Errors
/// `EnableSoftwareTokenMFAException` of a wrong code, which leaves the session as it is; `NotAuthorizedException` of a
/// session that holds no secret, was used before, or of a user who has a factor by now, and after too many wrong codes;
/// when the store fails.
pub(in crate::ops) async fn verify(
    ctx: &Context,
    origin: Origin,
    session: &str,
    code: &str,
    friendly_name: Option<String>,
) -> Result<String, Error> {
    let client = client_of(ctx, session).await?;
    let attempt = Attempt::new(ctx, &client, Door::Public, origin);
    let (ticket, _) = Ticket::open(&client, parts(session).0, ChallengeNameType::MfaSetup, attempt.now)?;
    let Awaits::MfaSetup(Setup::Associated(secret)) = &ticket.awaits else { return Err(ticket::invalid()) };
    let secret = hex::decode(secret).ok_or_else(ticket::invalid)?;
    check_offered(&client.pool.pool)?;
    guesses::count(&attempt, &ticket).await?;
    let step = factors::matching_step(&secret, code, attempt.now).ok_or_else(mismatch)?;
    let (mut account, _) = account(&attempt, &ticket).await?;
    let old = account.user.clone().ok_or_else(ticket::invalid)?;
    let token = SoftwareToken {
        secret,
        friendly_name,
        verified_at: attempt.now,
        last_step: step,
        attempts: Attempts::default(),
    };
    let mut user = old.user.clone();
    user.mfa.has_software_token = true;
    prefer(&mut user, MfaFactor::SoftwareToken);
    user.modified_at = attempt.now;
    let (id, sub) = (&client.pool.pool.id, &ticket.sub);
    let stage = |batch: &mut Batch| {
        batch.replace(&address::software_token(id, sub), &token).map_err(error::store)?;
        batch.delete(&address::pending_software_token(id, sub), Condition::Any);
        guesses::forget(batch, &attempt, sub);
        stage_update(batch, &client.pool, &old, &user)
    };
    let mut progress = ticket.progress.clone();
    progress.second = true;
    let next = ticket.next(&attempt, Awaits::MfaSetup(Setup::Verified), progress.clone());
    let proved = Proved { ticket: Some(&ticket), progress, stage: &stage };
    proceed::commit(&attempt, &mut account, &proved).await?;
    let sealed = next.seal(&client.pool, attempt.random(), None)?;
    Ok(addressed(&client, &sealed))
}

/// Switches the factor on that a user has just set up, and asks it first unless another one is.
pub(super) fn prefer(user: &mut User, factor: MfaFactor) {
    user.mfa.set(factor, true);
    user.mfa.preferred.get_or_insert(factor);
}

/// Takes the answer: the session of `VerifySoftwareToken`, or an e-mail address to be proved.
///
/// # Errors
/// `SoftwareTokenMFANotFoundException` when no app was verified and no address is given; as [`email_setup::ask`] and
/// [`proceed`].
pub(super) async fn answer(attempt: &Attempt<'_>, session: &str, parameters: &Parameters<'_>) -> Result<Answer, Error> {
    let session = parameters.get("SESSION").unwrap_or(session);
    let (ticket, _) = respond::open(attempt, ChallengeNameType::MfaSetup, parts(session).0, parameters)?;
    respond::check_name(attempt, &ticket, parameters, true).await?;
    respond::check_unused(attempt, &ticket).await?;
    if ticket.awaits == Awaits::MfaSetup(Setup::Verified) {
        let account = Account::read(attempt.ctx, attempt.pool(), ticket.sub.clone()).await?;
        respond::check_standing(&account)?;
        let progress = ticket.progress.clone();
        return proceed(attempt, account, Proved { ticket: Some(&ticket), progress, stage: &proceed::nothing }).await;
    }
    let email = parameters.get("EMAIL").or_else(|| parameters.get("email")).filter(|email| !email.is_empty());
    email_setup::ask(attempt, &ticket, email.ok_or_else(factors::not_found)?).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_not_in_debugging_text() {
        let waits = Awaits::MfaSetup(Setup::Associated("3132333435".to_owned()));
        assert_eq!(format!("{waits:?}"), "MfaSetup(Associated(***))");
    }
}
