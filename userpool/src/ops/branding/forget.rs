//! What is removed of styles and customisations.

use cognomen_contract::Error;
use cognomen_store::Condition;

use super::classic;
use super::style::{self as styles, StyleDoc};
use crate::context::Context;
use crate::error;

/// Removes the looks of a client that was deleted.
///
/// # Errors
/// `ConcurrentModificationException` when others changed them at the same time; when the store fails.
pub async fn forget_client(ctx: &Context, pool_id: &str, client_id: &str) -> Result<(), Error> {
    let mut batch = ctx.store.batch();
    batch.delete(&classic::at(pool_id, client_id), Condition::Any);
    batch.delete(&classic::image_at(pool_id, client_id), Condition::Any);
    ctx.store.commit(batch).await.map_err(error::store)?;
    styles::attempt_twice(|| async {
        match styles::style_of_client(ctx, pool_id, client_id).await? {
            Some(doc) => remove_style(ctx, pool_id, &doc).await,
            None => Ok(Some(())),
        }
    })
    .await
}

/// Removes a style and its place in the index; none when another change came first.
pub(super) async fn remove_style(ctx: &Context, pool_id: &str, doc: &StyleDoc) -> Result<Option<()>, Error> {
    let StyleDoc { style, version } = doc;
    let (mut index, index_version) = styles::index(ctx, pool_id).await?;
    index.by_client.retain(|_, id| *id != style.id);
    let mut batch = ctx.store.batch();
    batch.put(&styles::index_at(pool_id), index_version, &index).map_err(error::store)?;
    batch.delete(&styles::at(pool_id, &style.id), Condition::Version(*version));
    for asset in &style.assets {
        batch.delete(&styles::bytes_at(pool_id, &style.id, &asset.record), Condition::Any);
    }
    match ctx.store.commit(batch).await {
        Ok(()) => Ok(Some(())),
        Err(lost) if lost.is_conflict() => Ok(None),
        Err(failed) => Err(error::store(failed)),
    }
}
