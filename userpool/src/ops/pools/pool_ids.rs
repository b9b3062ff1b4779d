//! All pools of all regions, for administration from the command line.

use cognomen_contract::Error;
use cognomen_store::{Range, Scope};

use crate::context::Context;
use crate::directory::address;
use crate::error;

const PAGE: usize = 256;

/// The ids of all pools, region by region.
///
/// # Errors
/// When the store fails.
pub async fn pool_ids(ctx: &Context) -> Result<Vec<String>, Error> {
    let mut ids = Vec::new();
    for region in keys(ctx, address::REGIONS).await? {
        ids.extend(keys(ctx, &address::pools_partition(&region)).await?);
    }
    Ok(ids)
}

/// The keys of a partition of the system scope.
pub(super) async fn keys(ctx: &Context, partition: &str) -> Result<Vec<String>, Error> {
    let mut keys = Vec::new();
    let mut range = Range::all();
    loop {
        let page = ctx.store.scan_sealed(&Scope::System, partition, &range, PAGE).await.map_err(error::store)?;
        keys.extend(page.items.iter().map(|item| item.key().to_owned()));
        match page.next {
            Some(last) => range = Range::after(last),
            None => return Ok(keys),
        }
    }
}
