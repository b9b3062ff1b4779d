//! Customisations in the store: a document and, for the logo, a record beside it.

use cognomen_contract::{Blob, Error};
use cognomen_model::branding::{Customization, ImageKind};
use cognomen_store::{At, Range};

use crate::context::Context;
use crate::directory::address;
use crate::error;
use crate::pool_view::PoolView;

/// What stands in place of a client's id for all clients that have no customisation of their own.
pub(in crate::ops::branding) const ALL: &str = "ALL";

/// A logo as it is served.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logo {
    /// Its media type.
    pub media_type: &'static str,
    /// The file.
    pub bytes: Vec<u8>,
}

/// Where a customisation lives, by client id or [`ALL`].
pub(in crate::ops::branding) fn at(pool_id: &str, key: &str) -> At {
    address::pool_document(pool_id, format!("ui/{key}"))
}

/// Where its logo lives.
pub(in crate::ops::branding) fn image_at(pool_id: &str, key: &str) -> At {
    address::pool_document(pool_id, format!("ui-image/{key}"))
}

/// # Errors
/// `InvalidParameterException` when the pool has no domain, under which its pages would be; when the store fails.
pub(in crate::ops::branding) async fn domain_required(ctx: &Context, pool: &PoolView) -> Result<(), Error> {
    let scope = address::scope(&pool.pool.id);
    let domains = Range::prefix(address::DOMAINS);
    let found = ctx.store.scan_sealed(&scope, address::POOL, &domains, 1).await.map_err(error::store)?;
    if found.items.is_empty() {
        return Err(error::invalid("There has to be an existing domain associated with this user pool"));
    }
    Ok(())
}

/// The file type of a logo; none when it is neither PNG nor JPEG.
pub(in crate::ops::branding) fn image_kind(bytes: &[u8]) -> Option<ImageKind> {
    match bytes {
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => Some(ImageKind::Png),
        [0xff, 0xd8, 0xff, ..] => Some(ImageKind::Jpeg),
        _ => None,
    }
}

/// The customisation that a client's pages show: its own, else that of all clients. With it, whose it is.
///
/// # Errors
/// When the store fails.
pub async fn customization(
    ctx: &Context,
    pool_id: &str,
    client_id: Option<&str>,
) -> Result<Option<(String, Customization)>, Error> {
    let keys: Vec<&str> = client_id.into_iter().chain([ALL]).collect();
    let ats: Vec<_> = keys.iter().map(|key| at(pool_id, key)).collect();
    let found = ctx.store.get_many(&ats).await.map_err(error::store)?;
    let first = keys.into_iter().zip(found).find_map(|(key, sealed)| Some((key, sealed?)));
    let Some((key, sealed)) = first else { return Ok(None) };
    let customization = sealed.open::<Customization>().map_err(error::store)?.value;
    Ok(Some((key.to_owned(), customization)))
}

/// The logo of a version of a customisation; none when there is another, or no, version now.
///
/// # Errors
/// `ResourceNotFoundException` for an unknown pool; when the store fails.
pub async fn logo(ctx: &Context, pool_id: &str, key: &str, version: &str) -> Result<Option<Logo>, Error> {
    let fits = |text: &str| text.len() <= 128 && text.bytes().all(|b| b.is_ascii_alphanumeric() || b"_+".contains(&b));
    let pool = ctx.pool_anywhere(pool_id).await?;
    if !fits(key) {
        return Ok(None);
    }
    let pool_id = &pool.pool.id;
    let ats = [at(pool_id, key), image_at(pool_id, key)];
    let found = ctx.store.get_many(&ats).await.map_err(error::store)?;
    let [Some(customization), Some(bytes)] = found.as_slice() else { return Ok(None) };
    let customization = customization.open::<Customization>().map_err(error::store)?.value;
    let Some(kind) = customization.image.filter(|_| customization.version == version) else { return Ok(None) };
    let bytes = bytes.open::<Blob>().map_err(error::store)?.value.0;
    Ok(Some(Logo { media_type: kind.media_type(), bytes }))
}
