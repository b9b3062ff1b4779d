//! Guesses at codes during sign-in, counted before they are looked at, so that no number of them at one moment, and no newer
//! code, buys more than the limit.

use cognomen_contract::Error;
use cognomen_model::credential::{Attempts, FREE_GUESSES};
use cognomen_store::{At, Batch, Condition, Sealed};

use super::attempt::Attempt;
use super::ticket::{self, Ticket};
use crate::directory::address;
use crate::error;

/// How often a count is tried against other guesses under the same name.
const TRIES: usize = 16;

/// Seconds for which wrong guesses are remembered, a day: codes of six digits do not stand a fresh share of guesses every half
/// an hour.
const REMEMBERED: i64 = 86_400;

/// Counts one more guess of the user, or stand-in, of a ticket.
///
/// # Errors
/// `NotAuthorizedException` when the ticket was used before, or after too many wrong guesses; when the store fails.
pub(super) async fn count(attempt: &Attempt<'_>, ticket: &Ticket) -> Result<(), Error> {
    count_at(attempt, ticket, &address::guesses(&attempt.pool().pool.id, &ticket.sub)).await
}

/// Counts one more guess at what has a counter of its own.
///
/// # Errors
/// As [`count`].
pub(super) async fn count_at(attempt: &Attempt<'_>, ticket: &Ticket, counter: &At) -> Result<(), Error> {
    let ctx = attempt.ctx;
    let ats = [address::once(&attempt.pool().pool.id, &ticket.sub, &ticket.id), counter.clone()];
    for _ in 0..TRIES {
        let found = ctx.store.get_many(&ats).await.map_err(error::store)?;
        let [None, before] = found.as_slice() else { return Err(ticket::used()) };
        let before = before.as_ref().map(Sealed::open::<Attempts>).transpose().map_err(error::store)?;
        let guesses = before.as_ref().map(|doc| doc.value).unwrap_or_default();
        if guesses.locked_after(FREE_GUESSES, attempt.now) {
            return Err(error::not_authorized("Attempt limit exceeded, please try after some time."));
        }
        let after = guesses.failed(attempt.now);
        let condition = before.map_or(Condition::Absent, |doc| Condition::Version(doc.version));
        let mut batch = ctx.store.batch();
        let until = after.forgotten_after(FREE_GUESSES).max(attempt.now.plus_seconds(REMEMBERED));
        batch.write(counter, condition, &after).map_err(error::store)?.expiring(until);
        match ctx.store.commit(batch).await {
            Ok(()) => return Ok(()),
            Err(lost) if lost.is_conflict() => {}
            Err(failed) => return Err(error::store(failed)),
        }
    }
    Err(error::contended())
}

/// Stages that the guesses so far are forgotten: one was right.
pub(super) fn forget(batch: &mut Batch, attempt: &Attempt<'_>, sub: &str) {
    batch.delete(&address::guesses(&attempt.pool().pool.id, sub), Condition::Any);
}
