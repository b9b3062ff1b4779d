//! A style as operations answer it.

use cognomen_contract::cognito_idp::{AssetType, ManagedLoginBrandingType};
use cognomen_contract::{Blob, Error};
use cognomen_model::branding::{Style, StyleAsset};

use super::stored;
use crate::context::Context;
use crate::error;
use crate::ops::pools::timestamp;

/// The style with the bytes of its images; with the defaults behind its own settings when they are asked for.
///
/// # Errors
/// `ResourceNotFoundException` when it was deleted meanwhile; when the store fails.
pub(in crate::ops::branding) async fn shown(
    ctx: &Context,
    pool_id: &str,
    style: Style,
    merged: bool,
) -> Result<ManagedLoginBrandingType, Error> {
    let mut style = style;
    for _ in 0..2 {
        if let Some(assets) = assets(ctx, pool_id, &style).await? {
            return Ok(answer(pool_id, &style, assets, merged));
        }
        // Images were replaced between the two reads.
        style = stored::require(ctx, pool_id, &style.id).await?.style;
    }
    Err(error::contended())
}

/// The style with images at hand.
pub(in crate::ops::branding) fn shown_now(
    pool_id: &str,
    style: &Style,
    bytes: impl IntoIterator<Item = Blob>,
) -> ManagedLoginBrandingType {
    let assets = style.assets.iter().zip(bytes).map(|(asset, bytes)| wire(asset, bytes)).collect();
    answer(pool_id, style, assets, false)
}

fn answer(pool_id: &str, style: &Style, assets: Vec<AssetType>, merged: bool) -> ManagedLoginBrandingType {
    let settings = if merged { Some(stored::settings_of(style)) } else { style.settings.clone() };
    ManagedLoginBrandingType {
        assets: Some(assets),
        creation_date: Some(timestamp(style.created_at)),
        last_modified_date: Some(timestamp(style.modified_at)),
        managed_login_branding_id: Some(style.id.clone()),
        settings,
        use_cognito_provided_values: Some(style.use_provided_values),
        user_pool_id: Some(pool_id.to_owned()),
    }
}

/// None when an image is not there any more.
async fn assets(ctx: &Context, pool_id: &str, style: &Style) -> Result<Option<Vec<AssetType>>, Error> {
    let ats: Vec<_> = style.assets.iter().map(|asset| stored::bytes_at(pool_id, &style.id, &asset.record)).collect();
    let found = ctx.store.get_many(&ats).await.map_err(error::store)?;
    let mut shown = Vec::with_capacity(found.len());
    for (asset, sealed) in style.assets.iter().zip(found) {
        let Some(sealed) = sealed else { return Ok(None) };
        shown.push(wire(asset, sealed.open::<Blob>().map_err(error::store)?.value));
    }
    Ok(Some(shown))
}

fn wire(asset: &StyleAsset, bytes: Blob) -> AssetType {
    AssetType {
        bytes: Some(bytes),
        category: asset.category,
        color_mode: asset.color_mode,
        extension: asset.extension,
        resource_id: asset.resource_id.clone(),
    }
}
