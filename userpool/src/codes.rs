//! One-time codes: made, kept as keyed hashes, checked against guesses.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::ErrorCode;
use cognomen_crypto::{Random, compare, random_array};
use cognomen_model::UnixMillis;
use cognomen_model::code::{CodePurpose, MAX_WRONG_ANSWERS, PendingCode};
use cognomen_store::{Batch, Condition, Doc};

use crate::context::Context;
use crate::directory::address;
use crate::error;
use crate::pool_view::PoolView;

/// Six decimal digits, each code equally likely but for one part in ten million million.
#[must_use]
pub fn new_code(random: &dyn Random) -> String {
    let number = u64::from_be_bytes(random_array::<8>(random)) % 1_000_000;
    format!("{number:06}")
}

fn hash(pool: &PoolView, sub: &str, purpose: &CodePurpose, code: &str) -> String {
    pool.blind("code", &[sub, &purpose.key(), code])
}

/// Stages a new code for `user`'s `attribute`, in place of any earlier one of the same purpose.
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
        wrong_answers: 0,
    };
    let at = address::user(&pool.pool.id, sub, &purpose.key());
    // The record outlives the code, so that a late answer hears that the code expired.
    let kept_until = expires_at.plus_seconds(purpose.lifetime_seconds());
    batch.replace(&at, &pending).map_err(error::store)?.expiring(kept_until);
    Ok(())
}

/// The code that waits for an answer, if any.
///
/// # Errors
/// When the store fails.
pub async fn pending(
    ctx: &Context,
    pool: &PoolView,
    sub: &str,
    purpose: &CodePurpose,
) -> Result<Option<Doc<PendingCode>>, Error> {
    ctx.store.get(&address::user(&pool.pool.id, sub, &purpose.key())).await.map_err(error::store)
}

/// Checks an answer. A right one stages the code's removal under its version, so that it counts once; a wrong one is
/// counted at once.
///
/// # Errors
/// `CodeMismatchException`, `ExpiredCodeException`, `TooManyFailedAttemptsException`; when the store fails.
pub async fn redeem(
    ctx: &Context,
    pool: &PoolView,
    sub: &str,
    purpose: &CodePurpose,
    code: &str,
    batch: &mut Batch,
) -> Result<PendingCode, Error> {
    let Some(doc) = pending(ctx, pool, sub, purpose).await? else { return Err(expired()) };
    if doc.value.expires_at <= ctx.clock.now() {
        return Err(expired());
    }
    if doc.value.wrong_answers >= MAX_WRONG_ANSWERS {
        return Err(too_many_answers());
    }
    let at = address::user(&pool.pool.id, sub, &purpose.key());
    if compare::equal(doc.value.hash.as_bytes(), hash(pool, sub, purpose, code).as_bytes()) {
        batch.delete(&at, Condition::Version(doc.version));
        return Ok(doc.value);
    }
    let mut counted = doc.value;
    counted.wrong_answers += 1;
    let kept_until = counted.expires_at.plus_seconds(purpose.lifetime_seconds());
    let mut count = ctx.store.batch();
    count.put(&at, doc.version, &counted).map_err(error::store)?.expiring(kept_until);
    // A conflict means another answer was counted at this very moment; this one is refused all the same.
    match ctx.store.commit(count).await {
        Ok(()) | Err(cognomen_store::CommitError::Conflict { .. }) => Err(mismatch()),
        Err(other) => Err(error::store(other)),
    }
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

fn too_many_answers() -> Error {
    Error::new(ErrorCode::LimitExceededException, "Attempt limit exceeded, please try after some time.")
}
