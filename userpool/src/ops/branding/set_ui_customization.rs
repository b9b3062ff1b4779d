//! `SetUICustomization`.

use cognomen_contract::cognito_idp::{
    SetUICustomizationRequest, SetUICustomizationResponse, UICustomizationType, operations,
};
use cognomen_contract::{Blob, Error, Timestamp};
use cognomen_iam::Permit;
use cognomen_model::UnixMillis;
use cognomen_model::branding::{Customization, ImageKind};
use cognomen_store::Condition;

use super::classic;
use crate::context::Context;
use crate::directory::address;
use crate::error;

/// Bytes of a logo (developer guide, hosted UI (classic) branding).
const MAX_IMAGE: usize = 100 * 1024;

/// Sets style sheet and logo of one client's pages, or of all that have none, together: what is not given is removed.
/// Without either, the customisation ends.
///
/// # Errors
/// `ResourceNotFoundException`, `InvalidParameterException` for a pool without a domain, a style sheet with more than the
/// listed classes, or a logo that is no PNG or JPEG of at most 100 KB; when the store fails.
pub async fn set_ui_customization(
    permit: Permit<operations::SetUICustomization>,
    input: SetUICustomizationRequest,
    ctx: &Context,
) -> Result<SetUICustomizationResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    let key = input.client_id.unwrap_or_else(|| classic::ALL.to_owned());
    if key != classic::ALL {
        ctx.client_of(&pool, &key).await?;
    }
    classic::domain_required(ctx, &pool).await?;
    let css = input.css.filter(|css| !css.trim().is_empty());
    if let Some(css) = &css {
        classic::check_css(css)?;
    }
    let image = input.image_file.filter(|image| !image.0.is_empty());
    let image = image.map(|image| kind(&image).map(|kind| (kind, image))).transpose()?;
    let pool_id = &pool.pool.id;
    for _ in 0..2 {
        if let Some(set) = set(ctx, pool_id, &key, css.as_deref(), image.as_ref()).await? {
            return Ok(SetUICustomizationResponse { ui_customization: set });
        }
    }
    Err(error::contended())
}

fn kind(image: &Blob) -> Result<ImageKind, Error> {
    if image.0.len() > MAX_IMAGE {
        return Err(error::invalid("`ImageFile` must not be larger than 100 KB"));
    }
    classic::image_kind(&image.0).ok_or_else(|| error::invalid("`ImageFile` must be a PNG or JPEG image"))
}

/// None when another change came first.
async fn set(
    ctx: &Context,
    pool_id: &str,
    key: &str,
    css: Option<&str>,
    image: Option<&(ImageKind, Blob)>,
) -> Result<Option<UICustomizationType>, Error> {
    let (at, image_at) = (classic::at(pool_id, key), classic::image_at(pool_id, key));
    let before = ctx.store.get::<Customization>(&at).await.map_err(error::store)?;
    let condition = before.as_ref().map_or(Condition::Absent, |doc| Condition::Version(doc.version));
    let now = ctx.clock.now();
    let mut batch = ctx.store.batch();
    let owner = match key {
        classic::ALL => address::settings(pool_id),
        client_id => address::client(pool_id, client_id),
    };
    batch.check(&owner, Condition::Present);
    match image {
        Some((_, bytes)) => _ = batch.replace(&image_at, bytes).map_err(error::store)?,
        None => batch.delete(&image_at, Condition::Any),
    }
    let shown = if css.is_none() && image.is_none() {
        batch.delete(&at, condition);
        UICustomizationType {
            user_pool_id: Some(pool_id.to_owned()),
            client_id: Some(key.to_owned()),
            ..UICustomizationType::default()
        }
    } else {
        let made = Customization {
            css: css.map(str::to_owned),
            image: image.map(|(kind, _)| *kind),
            version: version(now, before.as_ref().map(|doc| doc.value.version.as_str())),
            created_at: before.as_ref().map_or(now, |doc| doc.value.created_at),
            modified_at: now,
        };
        batch.write(&at, condition, &made).map_err(error::store)?;
        classic::shown(ctx, pool_id, key, &made)
    };
    match ctx.store.commit(batch).await {
        Ok(()) => Ok(Some(shown)),
        Err(gone) if gone.conflict() == Some(&owner) && key == classic::ALL => Err(error::pool_not_found(pool_id)),
        Err(gone) if gone.conflict() == Some(&owner) => Err(error::client_not_found(key)),
        Err(lost) if lost.is_conflict() => Ok(None),
        Err(failed) => Err(error::store(failed)),
    }
}

/// The time as `yyyyMMddHHmmss`, and above the version before: the address of a logo never comes to mean another.
fn version(now: UnixMillis, before: Option<&str>) -> String {
    let digits: String =
        Timestamp::from_millis(now.0).iso8601().chars().filter(char::is_ascii_digit).take(14).collect();
    match before.and_then(|before| before.parse::<u64>().ok()) {
        Some(before) if digits <= before.to_string() => (before + 1).to_string(),
        _ => digits,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_rise() {
        let now = UnixMillis(1_795_240_800_123);
        assert_eq!(version(now, None), "20261121060000");
        assert_eq!(version(now, Some("20261121055959")), "20261121060000");
        assert_eq!(version(now, Some("20261121060000")), "20261121060001");
        assert_eq!(version(now, Some("20261121060007")), "20261121060008");
    }
}
