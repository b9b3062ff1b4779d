//! Comparing passwords with imported hashes, which is meant to be slow: on threads of their own and few at a time, so that
//! other requests do not wait for it.
//!
//! The time of a sign-in must not tell who exists. An imported hash takes longer to compare than a verifier, so in a pool that
//! hashes were imported into, about half of the names that nobody has take as long, chosen by a keyed hash of the name: a
//! slow answer speaks of a user who has not signed in since the import, or of nobody, and a quick one of a user who has, or
//! of nobody. What remains is that a name which turns from slow to quick belongs to a user who has signed in meanwhile.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, LazyLock};

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::ErrorCode;
use cognomen_crypto::password_hash::PasswordHash;
use cognomen_model::credential::Credential;
use cognomen_model::pool::Pool;
use tokio::sync::Semaphore;

use crate::context::Context;
use crate::directory::address;
use crate::pool_view::PoolView;
use crate::{error, passwords};

/// Comparisons that wait for their turn; further ones are refused.
const WAITING: usize = 64;

/// Comparisons at a time: half of the processors, so that the other half goes on with the rest. Each takes up to 128 MiB.
static TURNS: LazyLock<Semaphore> = LazyLock::new(|| {
    let processors = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    Semaphore::new((processors / 2).clamp(1, 8))
});
static WAIT: AtomicUsize = AtomicUsize::new(0);

/// Counts one who waits until it is dropped.
struct Waiting;

impl Waiting {
    fn begin() -> Option<Self> {
        let waiting = Self;
        (WAIT.fetch_add(1, Ordering::Relaxed) < WAITING).then_some(waiting)
    }
}

impl Drop for Waiting {
    fn drop(&mut self) {
        WAIT.fetch_sub(1, Ordering::Relaxed);
    }
}

/// Whether `hash` is that of `password`.
///
/// # Errors
/// `TooManyRequestsException` when too many wait already.
pub(crate) async fn matches(hash: Arc<PasswordHash>, password: &str) -> Result<bool, Error> {
    let waiting = Waiting::begin().ok_or_else(error::contended)?;
    // The semaphore is never closed.
    let turn = TURNS.acquire().await.map_err(error::store)?;
    drop(waiting);
    let password = password.to_owned();
    let compared = tokio::task::spawn_blocking(move || hash.verify(&password)).await;
    drop(turn);
    compared.map_err(error::store)
}

/// Whether the encoded hash is that of `password`. A damaged one is nobody's.
///
/// # Errors
/// As [`matches`].
pub(crate) async fn encodes(encoded: &str, password: &str) -> Result<bool, Error> {
    match PasswordHash::parse_any(encoded) {
        Ok(hash) => matches(Arc::new(hash), password).await,
        Err(_) => Ok(false),
    }
}

/// Whether `password` is the one in force, be it kept as a verifier or as an imported hash.
///
/// # Errors
/// As [`matches`].
pub(crate) async fn is_in_force(
    pool: &Pool,
    username: &str,
    credential: &Credential,
    password: &str,
) -> Result<bool, Error> {
    match (&credential.verifier, credential.hash_in_force()) {
        (Some(verifier), _) => Ok(passwords::matches(pool, username, verifier, password)),
        (None, Some(encoded)) => encodes(encoded, password).await,
        (None, None) => Ok(false),
    }
}

/// Checks that a new password is not that of the imported hash, as long as the policy remembers it. The verifiers are
/// checked by [`passwords::check_history`].
///
/// # Errors
/// `PasswordHistoryPolicyViolationException`; as [`matches`].
pub(crate) async fn check_history(pool: &Pool, credential: &Credential, password: &str) -> Result<(), Error> {
    let remembered = credential.imported.as_ref().filter(|imported| imported.age < passwords::history_size(pool));
    match remembered {
        Some(imported) if encodes(&imported.encoded, password).await? => {
            let message = "Password has previously been used.";
            Err(Error::new(ErrorCode::PasswordHistoryPolicyViolationException, message))
        }
        _ => Ok(()),
    }
}

/// What comparing with the hashes of a pool's import costs; none where no hashes were imported.
///
/// # Errors
/// When the store fails.
pub(crate) async fn decoy(ctx: &Context, pool: &PoolView) -> Result<Option<Arc<PasswordHash>>, Error> {
    let (id, now) = (&pool.pool.id, ctx.clock.now());
    if let Some(known) = ctx.caches.import_decoy(id, now) {
        return Ok(known);
    }
    let found = ctx.store.get::<String>(&address::import_decoy(id)).await.map_err(error::store)?;
    let decoy = found.and_then(|doc| PasswordHash::parse_any(&doc.value).ok()).map(Arc::new);
    ctx.caches.keep_import_decoy(id, decoy.clone(), now);
    Ok(decoy)
}
