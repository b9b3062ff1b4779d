//! Codes of authenticator apps, checked for sign-in and for the operations that set factors up.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::ErrorCode;
use cognomen_crypto::totp;
use cognomen_model::UnixMillis;
use cognomen_model::credential::Attempts;
use cognomen_model::mfa::{PendingSoftwareToken, SoftwareToken};
use cognomen_model::user::User;
use cognomen_store::{At, CommitError, Doc};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::context::Context;
use crate::directory::address;
use crate::error;
use crate::pool_view::PoolView;

/// Time steps by which the clock of a user's device may be wrong, on either side.
const DRIFT: u64 = 1;
/// Answers that meet at one moment are counted one after another, this often at most.
const COUNTING_ROUNDS: usize = 10;

/// The time step whose code was given, as the clock of the pool and the device's drift allow.
pub(crate) fn matching_step(secret: &[u8], code: &str, now: UnixMillis) -> Option<u64> {
    let seconds = u64::try_from(now.seconds()).unwrap_or(0);
    totp::verify(secret, code, seconds, DRIFT)
}

/// A record that keeps a shared secret and counts the codes given for it.
pub(crate) trait Guarded: Serialize + DeserializeOwned + Send + Sync {
    /// Wrong codes of late.
    fn attempts(&mut self) -> &mut Attempts;
}

impl Guarded for SoftwareToken {
    fn attempts(&mut self) -> &mut Attempts {
        &mut self.attempts
    }
}

impl Guarded for PendingSoftwareToken {
    fn attempts(&mut self) -> &mut Attempts {
        &mut self.attempts
    }
}

/// Checks a code of the user's authenticator app at sign-in. The answer is counted before it is compared, so that no
/// number of answers at one moment outruns the wait after wrong ones. A right one answers the token as it is to be
/// stored, with its code used up and the count forgotten, and the version of the record it replaces: the caller writes
/// it in the commit that lets the user in.
///
/// # Errors
/// `SoftwareTokenMFANotFoundException` of a user without one, `CodeMismatchException`, `ExpiredCodeException` of a code
/// that was used before, `NotAuthorizedException` after too many wrong ones; when the store fails.
pub(crate) async fn check_software_token(
    ctx: &Context,
    pool: &PoolView,
    user: &User,
    code: &str,
    now: UnixMillis,
) -> Result<(SoftwareToken, u64), Error> {
    let at = address::software_token(&pool.pool.id, &user.sub);
    let counted = count_answer::<SoftwareToken>(ctx, &at, now).await?.ok_or_else(not_found)?;
    let mut token = counted.value;
    let step = matching_step(&token.secret, code, now).ok_or_else(wrong_code)?;
    if step <= token.last_step {
        return Err(used());
    }
    token.last_step = step;
    token.attempts = Attempts::default();
    Ok((token, counted.version))
}

/// Counts one more answer to the record at `at` and reads it as it is then; none when there is no record.
///
/// # Errors
/// `NotAuthorizedException` after too many wrong ones; when the store fails.
pub(crate) async fn count_answer<T: Guarded>(ctx: &Context, at: &At, now: UnixMillis) -> Result<Option<Doc<T>>, Error> {
    for _ in 0..COUNTING_ROUNDS {
        let Some(mut doc) = ctx.store.get::<T>(at).await.map_err(error::store)? else { return Ok(None) };
        let attempts = doc.value.attempts();
        if attempts.locked(now) {
            return Err(locked());
        }
        *attempts = attempts.failed(now);
        let mut batch = ctx.store.batch();
        let write = batch.put(at, doc.version, &doc.value).map_err(error::store)?;
        if let Some(end) = doc.expires_at {
            write.expiring(end);
        }
        match ctx.store.commit(batch).await {
            Ok(()) => return Ok(Some(Doc { version: doc.version + 1, ..doc })),
            Err(CommitError::Conflict { .. }) => {}
            Err(other) => return Err(error::store(other)),
        }
    }
    Err(locked())
}

/// `SoftwareTokenMFANotFoundException` of a user who has set up no authenticator app.
#[must_use]
pub(crate) fn not_found() -> Error {
    Error::new(ErrorCode::SoftwareTokenMFANotFoundException, "Software Token MFA does not exist for the user.")
}

/// `CodeMismatchException` of a wrong code at sign-in.
#[must_use]
pub(crate) fn wrong_code() -> Error {
    Error::new(ErrorCode::CodeMismatchException, "Invalid code received for user")
}

fn used() -> Error {
    Error::new(ErrorCode::ExpiredCodeException, "Your software token has already been used once.")
}

/// `NotAuthorizedException` after too many wrong codes.
#[must_use]
pub(crate) fn locked() -> Error {
    error::not_authorized("Attempt limit exceeded, please try after some time.")
}
