//! A change of a client's record under optimistic concurrency.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::ErrorCode;
use cognomen_model::client::Client;

use crate::context::Context;
use crate::directory::address;
use crate::error;
use crate::pool_view::PoolView;

/// `LimitExceededException` with a message of its own.
pub(super) fn limit_exceeded(message: &'static str) -> Error {
    Error::new(ErrorCode::LimitExceededException, message)
}

/// Applies `edit` to the client and stores it; when another change came first, reads again and tries once more. Answers the
/// client as stored and what `edit` made.
///
/// # Errors
/// `ResourceNotFoundException`, what `edit` refuses, `ConcurrentModificationException` after the second lost race; when
/// the store fails.
pub(super) async fn change<T: Send>(
    ctx: &Context,
    pool: &PoolView,
    client_id: &str,
    edit: impl Fn(&mut Client) -> Result<T, Error> + Send + Sync,
) -> Result<(Client, T), Error> {
    for _ in 0..2 {
        let view = ctx.client_of(pool, client_id).await?;
        let mut client = view.client.as_ref().clone();
        let made = edit(&mut client)?;
        client.modified_at = ctx.clock.now();
        let mut batch = ctx.store.batch();
        batch.put(&address::client(&pool.pool.id, client_id), view.version, &client).map_err(error::store)?;
        let done = ctx.store.commit(batch).await;
        ctx.caches.forget_client(client_id);
        match done {
            Ok(()) => return Ok((client, made)),
            Err(lost) if lost.is_conflict() => {}
            Err(failed) => return Err(error::store(failed)),
        }
    }
    Err(error::concurrent_modification())
}
