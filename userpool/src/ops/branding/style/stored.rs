//! Styles in the store: an index per pool, a document per style, a record per image.

use cognomen_contract::cognito_idp::{AssetExtensionType, ErrorCode};
use cognomen_contract::{Blob, Error};
use cognomen_model::branding::{Style, StyleIndex};
use cognomen_store::{At, Batch};
use serde_json::Value;

use super::{Image, settings};
use crate::context::Context;
use crate::directory::address;
use crate::error;

/// A style with the version of its record.
#[derive(Clone, Debug)]
pub struct StyleDoc {
    /// The style.
    pub style: Style,
    /// Version of its record.
    pub version: u64,
}

/// The style of an app client, for its sign-in pages.
///
/// # Errors
/// When the store fails.
pub async fn style_of_client(ctx: &Context, pool_id: &str, client_id: &str) -> Result<Option<StyleDoc>, Error> {
    let (index, _) = index(ctx, pool_id).await?;
    match index.by_client.get(client_id) {
        Some(id) => find(ctx, pool_id, id).await,
        None => Ok(None),
    }
}

/// A style by its id, for its files.
///
/// # Errors
/// When the store fails.
pub async fn style(ctx: &Context, pool_id: &str, id: &str) -> Result<Option<StyleDoc>, Error> {
    if !is_id(id) {
        return Ok(None);
    }
    find(ctx, pool_id, id).await
}

/// An image of a style: its file type and its bytes; none when the style does not have it now.
///
/// # Errors
/// When the store fails.
pub async fn style_image(
    ctx: &Context,
    pool_id: &str,
    id: &str,
    record: &str,
) -> Result<Option<(AssetExtensionType, Vec<u8>)>, Error> {
    let Some(StyleDoc { style, .. }) = style(ctx, pool_id, id).await? else { return Ok(None) };
    let Some(asset) = style.assets.iter().find(|asset| asset.record == record) else { return Ok(None) };
    let found = ctx.store.get::<Blob>(&bytes_at(pool_id, &style.id, record)).await.map_err(error::store)?;
    Ok(found.map(|doc| (asset.extension, doc.value.0)))
}

/// What a style shows: its own settings upon the defaults.
#[must_use]
pub fn settings_of(style: &Style) -> Value {
    let own = style.settings.as_ref();
    own.map_or_else(|| settings::DEFAULTS.clone(), |own| settings::merged(&settings::DEFAULTS, own))
}

fn is_id(text: &str) -> bool {
    text.len() == 36 && text.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-')
}

/// Where the index of a pool's styles lives.
pub(in crate::ops::branding) fn index_at(pool_id: &str) -> At {
    address::pool_document(pool_id, "styles")
}

/// Where a style lives.
pub(in crate::ops::branding) fn at(pool_id: &str, id: &str) -> At {
    address::pool_document(pool_id, format!("style/{}", id.to_ascii_lowercase()))
}

/// Where the bytes of an image live.
pub(in crate::ops::branding) fn bytes_at(pool_id: &str, style_id: &str, record: &str) -> At {
    address::pool_document(pool_id, format!("style-image/{style_id}/{record}"))
}

/// The index with the version of its record; zero when there is none yet.
pub(in crate::ops::branding) async fn index(ctx: &Context, pool_id: &str) -> Result<(StyleIndex, u64), Error> {
    let found = ctx.store.get::<StyleIndex>(&index_at(pool_id)).await.map_err(error::store)?;
    Ok(found.map_or_else(Default::default, |doc| (doc.value, doc.version)))
}

async fn find(ctx: &Context, pool_id: &str, id: &str) -> Result<Option<StyleDoc>, Error> {
    let found = ctx.store.get::<Style>(&at(pool_id, id)).await.map_err(error::store)?;
    Ok(found.map(|doc| StyleDoc { style: doc.value, version: doc.version }))
}

/// A style by id; that of a deleted client is gone as well.
///
/// # Errors
/// `ResourceNotFoundException`; when the store fails.
pub(in crate::ops::branding) async fn require(ctx: &Context, pool_id: &str, id: &str) -> Result<StyleDoc, Error> {
    let doc = find(ctx, pool_id, id).await?.ok_or_else(not_found)?;
    match ctx.client(&doc.style.client_id).await {
        Ok(_) => Ok(doc),
        Err(gone) if gone.code() == ErrorCode::ResourceNotFoundException.into() => Err(not_found()),
        Err(failed) => Err(failed),
    }
}

/// `ResourceNotFoundException` of an unknown style.
pub(in crate::ops::branding) fn not_found() -> Error {
    Error::new(ErrorCode::ResourceNotFoundException, "Managed login branding does not exist.")
}

/// Stages the bytes of new images.
pub(in crate::ops::branding) fn stage_images(
    batch: &mut Batch,
    pool_id: &str,
    style_id: &str,
    images: &[Image],
) -> Result<(), Error> {
    for image in images {
        batch.create(&bytes_at(pool_id, style_id, &image.asset.record), &image.bytes).map_err(error::store)?;
    }
    Ok(())
}

/// Runs a change that may lose a race (`None`) a second time before it says so.
///
/// # Errors
/// The change's own; `ConcurrentModificationException` when it lost twice.
pub(in crate::ops::branding) async fn attempt_twice<T, F: Future<Output = Result<Option<T>, Error>>>(
    attempt: impl Fn() -> F,
) -> Result<T, Error> {
    for _ in 0..2 {
        if let Some(done) = attempt().await? {
            return Ok(done);
        }
    }
    Err(error::concurrent_modification())
}
