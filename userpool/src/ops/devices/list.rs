//! A user's devices, page by page.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::DeviceType;
use cognomen_model::device::{Device, MOST_DEVICES};
use cognomen_store::{Item, Range};

use crate::context::Context;
use crate::directory::address;
use crate::pool_view::PoolView;
use crate::{error, paging};

/// What a listing shows of a user's devices.
pub(super) struct View<'a> {
    /// The user.
    pub(super) sub: &'a str,
    /// The operation: tokens of one are worth nothing at another.
    pub(super) operation: &'static str,
    /// How a device is shown; none for one that is not.
    pub(super) show: &'a (dyn Fn(&Device) -> Option<DeviceType> + Sync),
}

/// One page: devices in the order of their keys, and the token of the next page.
///
/// # Errors
/// `InvalidParameterException` for a token that is not ours; when the store fails.
pub(super) async fn page(
    ctx: &Context,
    pool: &PoolView,
    view: &View<'_>,
    limit: Option<i32>,
    token: Option<&str>,
) -> Result<(Vec<DeviceType>, Option<String>), Error> {
    let (kind, limit) = (format!("{}/{}", view.operation, view.sub), paging::limit(limit));
    let mut range = Range::prefix(address::DEVICES);
    if let Some(token) = token {
        range = range.resume(paging::decode(&pool.keys, &kind, token)?);
    }
    let (scope, partition) = (address::scope(&pool.pool.id), address::user_partition(view.sub));
    let mut shown = Vec::new();
    let page = ctx.store.scan::<Device>(&scope, &partition, &range, MOST_DEVICES).await.map_err(error::store)?;
    let mut last = None;
    for item in &page.items {
        let Some(device) = (view.show)(&item.value) else { continue };
        if shown.len() == limit {
            return Ok((shown, last.map(|key| paging::encode(&pool.keys, &kind, key))));
        }
        shown.push(device);
        last = Some(item.key.as_str());
    }
    Ok((shown, page.next.map(|key| paging::encode(&pool.keys, &kind, &key))))
}

/// All devices of a user, in the order of their keys.
///
/// # Errors
/// When the store fails.
pub(super) async fn all(ctx: &Context, pool: &PoolView, sub: &str) -> Result<Vec<Item<Device>>, Error> {
    let (scope, partition) = (address::scope(&pool.pool.id), address::user_partition(sub));
    let range = Range::prefix(address::DEVICES);
    let page = ctx.store.scan(&scope, &partition, &range, MOST_DEVICES + 1).await.map_err(error::store)?;
    Ok(page.items)
}
