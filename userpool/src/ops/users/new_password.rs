//! A new password of a user, staged into the commit that changes the profile.

use cognomen_contract::Error;
use cognomen_model::UnixMillis;
use cognomen_model::credential::Credential;
use cognomen_model::user::User;
use cognomen_store::{Batch, Condition, Doc};

use crate::context::Context;
use crate::directory::address;
use crate::pool_view::PoolView;
use crate::{error, password_hashes, passwords};

/// Reads a user's password record.
///
/// # Errors
/// When the store fails.
pub(super) async fn read(ctx: &Context, pool: &PoolView, sub: &str) -> Result<Option<Doc<Credential>>, Error> {
    ctx.store.get(&address::credential(&pool.pool.id, sub)).await.map_err(error::store)
}

/// Stages a password in place of the one that was read, and forgets failed attempts.
///
/// # Errors
/// `PasswordHistoryPolicyViolationException`; when the document cannot be written.
pub(super) fn stage(
    ctx: &Context,
    pool: &PoolView,
    user: &User,
    found: Option<Doc<Credential>>,
    password: &str,
    temporary_until: Option<UnixMillis>,
    batch: &mut Batch,
) -> Result<(), Error> {
    let (before, condition) = match found {
        Some(doc) => (doc.value, Condition::Version(doc.version)),
        None => (Credential::default(), Condition::Absent),
    };
    passwords::check_history(&pool.pool, &user.username, &before, password)?;
    let verifier = passwords::verifier(&*ctx.random, &pool.pool, &user.username, password);
    let history = passwords::history_size(&pool.pool);
    let after = before.replaced(verifier, temporary_until, history, ctx.clock.now());
    let id = &pool.pool.id;
    batch.write(&address::credential(id, &user.sub), condition, &after).map_err(error::store)?;
    batch.delete(&address::attempts(id, &user.sub), Condition::Any);
    Ok(())
}

/// Reads the password record and stages a password in its place.
///
/// # Errors
/// As [`stage`]; when the store fails.
pub(super) async fn replace(
    ctx: &Context,
    pool: &PoolView,
    user: &User,
    password: &str,
    temporary_until: Option<UnixMillis>,
    batch: &mut Batch,
) -> Result<(), Error> {
    let found = read(ctx, pool, &user.sub).await?;
    if let Some(before) = &found {
        password_hashes::check_history(&pool.pool, &before.value, password).await?;
    }
    stage(ctx, pool, user, found, password, temporary_until, batch)
}

/// Stages the first password of a new user.
///
/// # Errors
/// When the document cannot be written.
pub(super) fn first(
    ctx: &Context,
    pool: &PoolView,
    user: &User,
    password: &str,
    temporary_until: Option<UnixMillis>,
    batch: &mut Batch,
) -> Result<(), Error> {
    stage(ctx, pool, user, None, password, temporary_until, batch)
}
