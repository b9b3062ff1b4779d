//! `UpdateManagedLoginBranding`.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{
    UpdateManagedLoginBrandingRequest, UpdateManagedLoginBrandingResponse, operations,
};
use cognomen_iam::Permit;
use cognomen_model::branding::{MAX_ASSETS, Style, StyleAsset};
use cognomen_store::Condition;
use serde_json::json;

use super::style::{self as styles, StyleDoc, Wanted};
use crate::context::Context;
use crate::error;

/// Changes what a request names of a style: settings are joined member by member, an image takes the place of the one that
/// was shown there. Asking for the defaults drops own settings and images.
///
/// # Errors
/// `ResourceNotFoundException`, `InvalidParameterException`, `ConcurrentModificationException`; when the store fails.
pub async fn update_managed_login_branding(
    permit: Permit<operations::UpdateManagedLoginBranding>,
    input: UpdateManagedLoginBrandingRequest,
    ctx: &Context,
) -> Result<UpdateManagedLoginBrandingResponse, Error> {
    let (Some(pool_id), Some(id)) = (input.user_pool_id, input.managed_login_branding_id) else {
        return Err(error::invalid("`UserPoolId` and `ManagedLoginBrandingId` are needed"));
    };
    let pool = ctx.pool(permit.region(), &pool_id).await?;
    let random = ctx.random.as_ref();
    let wanted = Wanted::read(input.use_cognito_provided_values, input.settings.as_ref(), input.assets, random)?;
    let pool_id = &pool.pool.id;
    let changed = styles::attempt_twice(|| update(ctx, pool_id, &id, &wanted)).await?;
    let shown = styles::shown(ctx, pool_id, changed, false).await?;
    Ok(UpdateManagedLoginBrandingResponse { managed_login_branding: Some(shown) })
}

/// None when another change of the style came first.
async fn update(ctx: &Context, pool_id: &str, id: &str, wanted: &Wanted) -> Result<Option<Style>, Error> {
    let StyleDoc { mut style, version } = styles::require(ctx, pool_id, id).await?;
    let dropped = apply(&mut style, wanted);
    style.settings.as_ref().map_or(Ok(()), styles::bounded)?;
    if style.assets.len() > MAX_ASSETS {
        return Err(error::invalid(format!("a style may have {MAX_ASSETS} images")));
    }
    style.modified_at = ctx.clock.now();
    let mut batch = ctx.store.batch();
    batch.put(&styles::at(pool_id, id), version, &style).map_err(error::store)?;
    styles::stage_images(&mut batch, pool_id, &style.id, &wanted.images)?;
    for asset in dropped {
        batch.delete(&styles::bytes_at(pool_id, &style.id, &asset.record), Condition::Any);
    }
    match ctx.store.commit(batch).await {
        Ok(()) => Ok(Some(style)),
        Err(lost) if lost.is_conflict() => Ok(None),
        Err(failed) => Err(error::store(failed)),
    }
}

/// Changes the style and tells which images it has no more.
fn apply(style: &mut Style, wanted: &Wanted) -> Vec<StyleAsset> {
    if wanted.use_provided_values == Some(true) {
        style.use_provided_values = true;
        style.settings = None;
        return std::mem::take(&mut style.assets);
    }
    if wanted.use_provided_values == Some(false) || wanted.has_values() {
        style.use_provided_values = false;
    }
    if let Some(settings) = &wanted.settings {
        let before = style.settings.take().unwrap_or_else(|| json!({}));
        style.settings = Some(styles::merged(&before, settings));
    }
    let replaced = |asset: &StyleAsset| wanted.images.iter().any(|image| image.asset.same_place(asset));
    let (dropped, kept) = std::mem::take(&mut style.assets).into_iter().partition(replaced);
    style.assets = kept;
    style.assets.extend(wanted.images.iter().map(|image| image.asset.clone()));
    dropped
}
