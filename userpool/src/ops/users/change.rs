//! Read, change, commit; once more when another change came first.

use std::pin::Pin;

use cognomen_contract::Error;
use cognomen_model::user::User;
use cognomen_store::Batch;

use crate::context::Context;
use crate::directory::{self, UserDoc, commit_user, stage_update};
use crate::error;
use crate::pool_view::PoolView;

/// One attempt at a change; none when it lost a race. Boxed, as only a named future is known to move between threads.
pub(in crate::ops) type Attempt<'a, T> = Pin<Box<dyn Future<Output = Result<Option<T>, Error>> + Send + 'a>>;

/// Runs an attempt, and once more when it answers that it lost a race.
///
/// # Errors
/// Those of the attempt; `TooManyRequestsException` when it lost twice.
pub(in crate::ops) async fn twice<'a, T>(attempt: impl Fn() -> Attempt<'a, T>) -> Result<T, Error> {
    for _ in 0..2 {
        if let Some(done) = attempt().await? {
            return Ok(done);
        }
    }
    Err(error::contended())
}

/// Changes a user by a pure function, which may stage more for the same commit.
///
/// # Errors
/// `UserNotFoundException`; those of the function and of [`commit_user`].
pub(in crate::ops) async fn change(
    ctx: &Context,
    pool: &PoolView,
    login: &str,
    alter: impl Fn(&mut User, &mut Batch) -> Result<(), Error> + Sync,
) -> Result<(), Error> {
    twice(|| {
        Box::pin(async {
            let doc = directory::require(ctx, pool, login).await?;
            let mut user = doc.user.clone();
            let mut batch = ctx.store.batch();
            alter(&mut user, &mut batch)?;
            save(ctx, pool, &doc, user, batch).await
        })
    })
    .await
}

/// Commits a changed user with what else is staged; none when another change came first.
///
/// # Errors
/// Those of [`commit_user`].
pub(in crate::ops) async fn save(
    ctx: &Context,
    pool: &PoolView,
    doc: &UserDoc,
    mut user: User,
    mut batch: Batch,
) -> Result<Option<()>, Error> {
    user.modified_at = ctx.clock.now();
    stage_update(&mut batch, pool, doc, &user)?;
    Ok(commit_user(ctx, pool, &user, batch).await?.then_some(()))
}
