//! One-time codes: made, kept as keyed hashes, checked against guesses.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::ErrorCode;
use cognomen_crypto::{Random, compare, random_array};
use cognomen_model::UnixMillis;
use cognomen_model::code::{CodePurpose, CodeRequests, MAX_ANSWERS, PendingCode};
use cognomen_store::{Batch, CommitError, Condition, Sealed};

use crate::context::Context;
use crate::directory::address;
use crate::error;
use crate::pool_view::PoolView;

/// Answers that meet at one moment are counted one after another, this often at most.
const COUNTING_ROUNDS: u32 = 2 * MAX_ANSWERS;

/// Six decimal digits, each code equally likely but for one part in ten million million.
#[must_use]
pub fn new_code(random: &dyn Random) -> String {
    let number = u64::from_be_bytes(random_array::<8>(random)) % 1_000_000;
    format!("{number:06}")
}

fn hash(pool: &PoolView, sub: &str, purpose: &CodePurpose, code: &str) -> String {
    pool.blind("code", &[sub, &purpose.key(), code])
}

/// Stages a new code for `sub`'s `attribute`, in place of any earlier one of the same purpose.
///
/// # Errors
/// When the document cannot be written.
pub fn stage(
    batch: &mut Batch,
    pool: &PoolView,
    sub: &str,
    purpose: &CodePurpose,
    (attribute, destination): (&str, &str),
    code: &str,
    now: UnixMillis,
) -> Result<(), Error> {
    let expires_at = now.plus_seconds(purpose.lifetime_seconds());
    let pending = PendingCode {
        hash: hash(pool, sub, purpose, code),
        attribute: attribute.to_owned(),
        destination: destination.to_owned(),
        expires_at,
        answers: 0,
    };
    let at = address::user(&pool.pool.id, sub, &purpose.key());
    batch.replace(&at, &pending).map_err(error::store)?.expiring(kept_until(&pending, purpose));
    Ok(())
}

/// The record outlives the code, so that a late answer hears that the code expired.
fn kept_until(pending: &PendingCode, purpose: &CodePurpose) -> UnixMillis {
    pending.expires_at.plus_seconds(purpose.lifetime_seconds())
}

/// Stages one more request for a code of `purpose`.
///
/// # Errors
/// `LimitExceededException` when the hour's share is used up; when the store fails.
pub async fn count_request(
    ctx: &Context,
    pool: &PoolView,
    sub: &str,
    purpose: &CodePurpose,
    batch: &mut Batch,
) -> Result<(), Error> {
    let at = address::user(&pool.pool.id, sub, &purpose.requests_key());
    let found = ctx.store.get::<CodeRequests>(&at).await.map_err(error::store)?;
    let before = found.as_ref().map(|doc| doc.value);
    let after = CodeRequests::one_more_of(purpose, before, ctx.clock.now()).ok_or_else(limit_exceeded)?;
    let condition = found.map_or(Condition::Absent, |doc| Condition::Version(doc.version));
    batch.write(&at, condition, &after).map_err(error::store)?.expiring(after.until());
    Ok(())
}

/// Stages the end of a code that waits, if one does: a password set in another way leaves no reset code behind.
pub fn withdraw(batch: &mut Batch, pool: &PoolView, sub: &str, purpose: &CodePurpose) {
    batch.delete(&address::user(&pool.pool.id, sub, &purpose.key()), Condition::Any);
}

/// Checks an answer. Every answer is counted in the store before it is compared, so that no number of answers at one
/// moment, and no newer code, buys more guesses than the limit. A right one stages the code's removal, so that it counts once.
///
/// # Errors
/// `CodeMismatchException`, `ExpiredCodeException`, `LimitExceededException`; when the store fails.
pub async fn redeem(
    ctx: &Context,
    pool: &PoolView,
    sub: &str,
    purpose: &CodePurpose,
    code: &str,
    batch: &mut Batch,
) -> Result<PendingCode, Error> {
    let (counted, version) = count_answer(ctx, pool, sub, purpose).await?;
    if !compare::equal(counted.hash.as_bytes(), hash(pool, sub, purpose, code).as_bytes()) {
        return Err(mismatch());
    }
    let at = address::user(&pool.pool.id, sub, &purpose.key());
    batch.delete(&at, Condition::Version(version));
    Ok(counted)
}

async fn count_answer(
    ctx: &Context,
    pool: &PoolView,
    sub: &str,
    purpose: &CodePurpose,
) -> Result<(PendingCode, u64), Error> {
    let id = &pool.pool.id;
    let ats = [address::user(id, sub, &purpose.key()), address::user(id, sub, &purpose.requests_key())];
    for _ in 0..COUNTING_ROUNDS {
        let found = ctx.store.get_many(&ats).await.map_err(error::store)?;
        let [Some(doc), lately] = found.as_slice() else { return Err(expired()) };
        let doc = doc.open::<PendingCode>().map_err(error::store)?;
        let lately = lately.as_ref().map(Sealed::open::<CodeRequests>).transpose().map_err(error::store)?;
        if doc.value.expires_at <= ctx.clock.now() {
            return Err(expired());
        }
        let after = CodeRequests::one_more_answer(lately.as_ref().map(|doc| doc.value), ctx.clock.now());
        let after = after.filter(|_| doc.value.answers < MAX_ANSWERS).ok_or_else(limit_exceeded)?;
        let mut counted = doc.value;
        counted.answers += 1;
        let mut batch = ctx.store.batch();
        let until = kept_until(&counted, purpose);
        let [code_at, lately_at] = &ats;
        batch.put(code_at, doc.version, &counted).map_err(error::store)?.expiring(until);
        let condition = lately.map_or(Condition::Absent, |doc| Condition::Version(doc.version));
        batch.write(lately_at, condition, &after).map_err(error::store)?.expiring(after.until());
        match ctx.store.commit(batch).await {
            Ok(()) => return Ok((counted, doc.version + 1)),
            Err(CommitError::Conflict { .. }) => {}
            Err(other) => return Err(error::store(other)),
        }
    }
    Err(limit_exceeded())
}

/// `CodeMismatchException` of a wrong code.
#[must_use]
pub fn mismatch() -> Error {
    Error::new(ErrorCode::CodeMismatchException, "Invalid verification code provided, please try again.")
}

/// `ExpiredCodeException` of a late code, or of none.
#[must_use]
pub fn expired() -> Error {
    Error::new(ErrorCode::ExpiredCodeException, "Invalid code provided, please request a code again.")
}

/// `LimitExceededException` of too many answers, requests or passwords.
#[must_use]
pub fn limit_exceeded() -> Error {
    Error::new(ErrorCode::LimitExceededException, "Attempt limit exceeded, please try after some time.")
}
