//! Events in the store.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{ErrorCode, EventResponseType};
use cognomen_crypto::random_array;
use cognomen_model::event::{self, MAX_EVENTS, PREFIX, StoredEvent};
use cognomen_store::{At, Batch, CommitError, Condition, Doc, Page, Range, Sealed};

use super::{AuthEvent, records};
use crate::context::Context;
use crate::directory::address;
use crate::error;
use crate::pool_view::PoolView;

/// Events read at once when all are looked through.
const AT_ONCE: usize = 100;
/// One in this many events makes room for the next ones.
const TRIM_EVERY: u8 = 64;

/// Seconds for which a stand-in's event is kept.
const FEIGNED_SECONDS: i64 = 3600;

/// Stages an event of a user's into the commit of what it tells of. Does nothing when the pool keeps none.
///
/// # Errors
/// When the document cannot be written.
pub fn stage(batch: &mut Batch, pool: &PoolView, sub: &str, event: &AuthEvent<'_>) -> Result<(), Error> {
    if !records(pool) {
        return Ok(());
    }
    let stored = event.finish(pool);
    batch.replace(&at(pool, sub, &stored), &stored).map_err(error::store)?.expiring(stored.forgotten_at());
    Ok(())
}

/// Stages an event of a stand-in, so that a name which nobody has takes the work that a user's takes. It is shown nowhere,
/// and gone within the hour.
///
/// # Errors
/// When the document cannot be written.
pub fn feign(batch: &mut Batch, pool: &PoolView, sub: &str, event: &AuthEvent<'_>) -> Result<(), Error> {
    if !records(pool) {
        return Ok(());
    }
    let stored = event.finish(pool);
    let until = stored.created_at.plus_seconds(FEIGNED_SECONDS);
    batch.replace(&at(pool, sub, &stored), &stored).map_err(error::store)?.expiring(until);
    Ok(())
}

/// Writes an event that has no commit of its own: a failure. One of a user who is gone, or of a stand-in, is only
/// [feigned](feign). Does nothing when the pool keeps none.
///
/// # Errors
/// When the store fails.
pub async fn record(ctx: &Context, pool: &PoolView, sub: &str, event: &AuthEvent<'_>) -> Result<(), Error> {
    if !records(pool) {
        return Ok(());
    }
    let profile = address::profile(&pool.pool.id, sub);
    // Asked first, so that as much is read and written of nobody as of a user.
    let known = ctx.store.get_many(std::slice::from_ref(&profile)).await.map_err(error::store)?;
    let mut batch = ctx.store.batch();
    if matches!(known.as_slice(), [Some(_)]) {
        stage(&mut batch, pool, sub, event)?;
        batch.check(&profile, Condition::Present);
    } else {
        feign(&mut batch, pool, sub, event)?;
        batch.check(&profile, Condition::Absent);
    }
    match ctx.store.commit(batch).await {
        // Of a user who was deleted at this moment nothing is told any more.
        Ok(()) | Err(CommitError::Conflict { .. }) => {}
        Err(failed) => return Err(error::store(failed)),
    }
    trim_sometimes(ctx, pool, sub).await
}

/// Writes that an event failed, for the reasons that count: a wrong password or code, or a password that is refused.
/// What anybody could cause without end is not written: answers beyond their limit, or to a code that nobody asked for.
///
/// # Errors
/// When the store fails.
pub async fn record_failure(
    ctx: &Context,
    pool: &PoolView,
    sub: &str,
    event: &AuthEvent<'_>,
    refused: &Error,
) -> Result<(), Error> {
    let counts =
        [ErrorCode::NotAuthorizedException, ErrorCode::CodeMismatchException, ErrorCode::InvalidPasswordException];
    if !records(pool) || !counts.into_iter().any(|code| refused.code() == code.into()) {
        return Ok(());
    }
    record(ctx, pool, sub, &event.clone().outcome(EventResponseType::Fail)).await
}

/// A user's newest events, newest first, `limit` at most.
///
/// # Errors
/// When the store fails.
pub async fn newest(ctx: &Context, pool: &PoolView, sub: &str, limit: usize) -> Result<Vec<StoredEvent>, Error> {
    let page = page(ctx, pool, sub, None, limit).await?;
    page.items.iter().map(|item| item.open::<StoredEvent>().map(|doc| doc.value).map_err(error::store)).collect()
}

/// A page of a user's events, newest first, from after the key `after`.
///
/// # Errors
/// When the store fails.
pub async fn page(
    ctx: &Context,
    pool: &PoolView,
    sub: &str,
    after: Option<&str>,
    limit: usize,
) -> Result<Page<Sealed>, Error> {
    let range = Range::prefix(PREFIX);
    let range = match after {
        Some(key) => range.resume(key),
        None => range,
    };
    let scope = address::scope(&pool.pool.id);
    ctx.store.scan_sealed(&scope, &address::user_partition(sub), &range, limit).await.map_err(error::store)
}

/// Finds an event of a user's by its id.
///
/// # Errors
/// When the store fails.
pub async fn find(
    ctx: &Context,
    pool: &PoolView,
    sub: &str,
    event_id: &str,
) -> Result<Option<(At, Doc<StoredEvent>)>, Error> {
    let mut after: Option<String> = None;
    for _ in 0..=MAX_EVENTS.div_ceil(AT_ONCE) {
        let page = page(ctx, pool, sub, after.as_deref(), AT_ONCE).await?;
        if let Some(item) = page.items.iter().find(|item| event::id_in_key(item.key()) == Some(event_id)) {
            let at = address::user(&pool.pool.id, sub, item.key());
            return Ok(Some((at, item.open::<StoredEvent>().map_err(error::store)?)));
        }
        match page.next {
            Some(next) => after = Some(next),
            None => break,
        }
    }
    Ok(None)
}

/// Makes room when a user has too many events, once in a while.
///
/// # Errors
/// When the store fails.
pub(crate) async fn trim_sometimes(ctx: &Context, pool: &PoolView, sub: &str) -> Result<(), Error> {
    let [draw] = random_array::<1>(&*ctx.random);
    if draw % TRIM_EVERY == 0 { trim(ctx, pool, sub).await } else { Ok(()) }
}

/// Removes all but the newest [`MAX_EVENTS`] events of a user.
///
/// # Errors
/// When the store fails.
pub async fn trim(ctx: &Context, pool: &PoolView, sub: &str) -> Result<(), Error> {
    let mut seen = 0;
    let mut after: Option<String> = None;
    loop {
        let page = page(ctx, pool, sub, after.as_deref(), AT_ONCE).await?;
        let mut batch = ctx.store.batch();
        let mut surplus = 0;
        for item in &page.items {
            seen += 1;
            if seen > MAX_EVENTS {
                batch.delete(&address::user(&pool.pool.id, sub, item.key()), Condition::Any);
                surplus += 1;
            }
        }
        if surplus > 0 {
            ctx.store.commit(batch).await.map_err(error::store)?;
        }
        match page.next {
            Some(next) => after = Some(next),
            None => return Ok(()),
        }
    }
}

fn at(pool: &PoolView, sub: &str, event: &StoredEvent) -> At {
    address::user(&pool.pool.id, sub, &event::key(event.created_at, &event.id))
}
