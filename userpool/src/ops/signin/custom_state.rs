//! What a custom sign-in carries from one step to the next.
//!
//! It is sealed into the session where it fits, so that every session has the same length. What is larger waits in the store, under
//! the user or stand-in, and the session only refers to it.

use std::collections::BTreeMap;
use std::fmt;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::ChallengeNameType;
use serde::{Deserialize, Serialize};

use super::attempt::Attempt;
use super::progress::Progress;
use super::ticket::{self, Awaits, Ticket};
use crate::directory::address;
use crate::error;
use crate::triggers::{self, Round};

/// The most bytes that a sign-in carries along, all rounds so far among them.
const LARGEST: usize = 48 * 1024;

/// A custom sign-in so far.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Custom {
    #[serde(rename = "r", default, skip_serializing_if = "Vec::is_empty")]
    pub(super) rounds: Vec<Round>,
    /// The name as it was typed, where nobody has it.
    #[serde(rename = "n", default, skip_serializing_if = "Option::is_none")]
    pub(super) nobody: Option<String>,
    /// Whether `DefineAuthChallenge` has decided for tokens.
    #[serde(rename = "g", default, skip_serializing_if = "std::ops::Not::not")]
    pub(super) granted: bool,
}

impl fmt::Debug for Custom {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Custom").field("rounds", &self.rounds).field("granted", &self.granted).finish_non_exhaustive()
    }
}

/// A custom challenge whose answer is waited for.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Question {
    /// `privateChallengeParameters`.
    #[serde(rename = "p", default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(super) private: BTreeMap<String, String>,
    /// `challengeMetadata`.
    #[serde(rename = "m", default, skip_serializing_if = "Option::is_none")]
    pub(super) metadata: Option<String>,
}

impl fmt::Debug for Question {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Question").finish_non_exhaustive()
    }
}

/// Notes one of Cognito's own challenges that was answered rightly in the course of a custom sign-in.
pub(super) fn note(progress: &mut Progress, answered: Option<&Awaits>) {
    use ChallengeNameType as Name;
    let Some(custom) = progress.custom.as_deref_mut().filter(|custom| !custom.granted) else { return };
    let names: &[Name] = match answered.and_then(Awaits::challenge) {
        Some(Name::PasswordVerifier) => &[Name::PasswordVerifier],
        Some(Name::SmsMfa) => &[Name::SmsMfa],
        Some(Name::EmailOtp) => &[Name::EmailOtp],
        Some(Name::SoftwareTokenMfa) => &[Name::SoftwareTokenMfa],
        Some(Name::DevicePasswordVerifier) => &[Name::DeviceSrpAuth, Name::DevicePasswordVerifier],
        _ => &[],
    };
    custom.rounds.extend(names.iter().map(|name| Round::passed(name.as_str())));
}

/// Whether a sign-in is a custom one whose end `DefineAuthChallenge` has not decided yet.
pub(super) fn is_undecided(progress: &Progress) -> bool {
    progress.custom.as_ref().is_some_and(|custom| !custom.granted)
}

/// Whether `DefineAuthChallenge` has decided for tokens.
pub(super) fn is_granted(progress: &Progress) -> bool {
    progress.custom.as_ref().is_some_and(|custom| custom.granted)
}

/// The session of a state that waits for the answer to a custom challenge.
///
/// # Errors
/// `InvalidLambdaResponseException` for a state that is too large; when the store fails.
pub(super) async fn session(attempt: &Attempt<'_>, ticket: &Ticket) -> Result<String, Error> {
    let (pool, random) = (attempt.pool(), attempt.random());
    let bytes = ticket.bytes()?;
    if bytes > LARGEST {
        return Err(triggers::unfit());
    }
    let whole = ticket.seal(pool, random, None)?;
    if ticket::fits(bytes) {
        return Ok(whole);
    }
    let mut batch = attempt.ctx.store.batch();
    let at = address::custom_challenge(&pool.pool.id, &ticket.sub, &ticket.id);
    batch.create(&at, &whole).map_err(error::store)?.expiring(ticket.expires_at);
    attempt.ctx.store.commit(batch).await.map_err(error::store)?;
    ticket.reference(Awaits::KeptCustom).seal(pool, random, None)
}

/// The state behind a session, with the question that it waits for an answer to.
///
/// # Errors
/// `NotAuthorizedException` for a state that is gone; when the store fails.
pub(super) async fn recall(attempt: &Attempt<'_>, ticket: Ticket) -> Result<(Ticket, Question), Error> {
    let whole = if ticket.awaits == Awaits::KeptCustom {
        let at = address::custom_challenge(&attempt.pool().pool.id, &ticket.sub, &ticket.id);
        let found = attempt.ctx.store.get::<String>(&at).await.map_err(error::store)?;
        let sealed = found.ok_or_else(ticket::invalid)?.value;
        let (whole, _) = Ticket::open_any(attempt.client, &sealed, attempt.now)?;
        if whole.id != ticket.id || whole.sub != ticket.sub {
            return Err(ticket::invalid());
        }
        whole
    } else {
        ticket
    };
    match whole.awaits.clone() {
        Awaits::Custom(question) => Ok((whole, question)),
        _ => Err(ticket::invalid()),
    }
}

/// Uses a state up before functions are told of the answer: one question is answered once, whatever becomes of it.
///
/// # Errors
/// `NotAuthorizedException` of a state that was used before; when the store fails.
pub(super) async fn use_up(attempt: &Attempt<'_>, ticket: &Ticket) -> Result<(), Error> {
    let pool_id = &attempt.pool().pool.id;
    let mut batch = attempt.ctx.store.batch();
    ticket.use_up(&mut batch, pool_id).map_err(error::store)?;
    let kept = address::custom_challenge(pool_id, &ticket.sub, &ticket.id);
    batch.delete(&kept, cognomen_store::Condition::Any);
    match attempt.ctx.store.commit(batch).await {
        Ok(()) => Ok(()),
        Err(lost) if lost.is_conflict() => Err(ticket::used()),
        Err(failed) => Err(error::store(failed)),
    }
}

/// Checks the session that came beside the secret block of a `PASSWORD_VERIFIER` of a custom sign-in: it may be left out, as the block
/// is the state, but not be another's.
///
/// # Errors
/// `NotAuthorizedException`.
pub(super) fn check_beside(attempt: &Attempt<'_>, session: Option<&str>, ticket: &Ticket) -> Result<(), Error> {
    let Some(session) = session.filter(|_| ticket.progress.custom.is_some()) else { return Ok(()) };
    let (beside, _) = Ticket::open_any(attempt.client, session, attempt.now)?;
    if beside.awaits == Awaits::BesideProof && beside.id == ticket.id { Ok(()) } else { Err(ticket::invalid()) }
}
