//! Pages of listings that are small enough to be read whole.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use cognomen_contract::{CommonCode, Error};

/// Entries of a page unless asked otherwise.
const DEFAULT_ITEMS: usize = 100;

/// A page of a listing.
pub(super) struct Paged<T> {
    pub(super) items: Vec<T>,
    /// Where to go on; none at the end.
    pub(super) marker: Option<String>,
}

impl<T> Paged<T> {
    /// Cuts the page behind `marker` out of `items`, which are ordered by `key`.
    pub(super) fn cut(
        items: Vec<T>,
        key: impl Fn(&T) -> String,
        marker: Option<String>,
        max_items: Option<i32>,
    ) -> Result<Self, Error> {
        let after = marker.map(|marker| decode(&marker)).transpose()?;
        let limit = max_items.and_then(|max| usize::try_from(max).ok()).unwrap_or(DEFAULT_ITEMS);
        let mut rest: Vec<T> =
            items.into_iter().filter(|item| after.as_ref().is_none_or(|after| key(item) > *after)).collect();
        let more = rest.len() > limit;
        rest.truncate(limit);
        let marker = rest.last().filter(|_| more).map(|last| URL_SAFE_NO_PAD.encode(key(last)));
        Ok(Self { items: rest, marker })
    }
}

fn decode(marker: &str) -> Result<String, Error> {
    let bytes = URL_SAFE_NO_PAD.decode(marker).ok();
    bytes
        .and_then(|bytes| String::from_utf8(bytes).ok())
        .ok_or_else(|| Error::new(CommonCode::Validation, "Invalid Marker."))
}
