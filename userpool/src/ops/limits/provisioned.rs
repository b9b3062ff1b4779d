//! Provisioned rates in the store: one record per region and category.

use cognomen_contract::Error;
use cognomen_model::domain::Domain;
use cognomen_model::limits::{Category, ProvisionedLimit};
use cognomen_store::{At, Range, Scope};

use crate::context::Context;
use crate::directory::address;
use crate::error;

/// Where the rate of a category lives.
pub(super) fn at(region: &str, category: Category) -> At {
    At::new(Scope::System, address::limits_partition(region), category.name())
}

/// The version of domains whose pages are those of managed login.
const MANAGED_LOGIN: i32 = 2;
/// Pools looked at per read.
const PAGE: usize = 100;

/// Whether a pool of the region has pages of managed login.
///
/// # Errors
/// When the store fails.
pub(super) async fn managed_login_is_used(ctx: &Context, region: &str) -> Result<bool, Error> {
    let (pools, mut range) = (address::pools_partition(region), Range::all());
    loop {
        let page = ctx.store.scan_sealed(&Scope::System, &pools, &range, PAGE).await.map_err(error::store)?;
        for pool in &page.items {
            let (scope, domains) = (address::scope(pool.key()), Range::prefix(address::DOMAINS));
            let found = ctx.store.scan::<Domain>(&scope, address::POOL, &domains, PAGE).await.map_err(error::store)?;
            if found.items.iter().any(|domain| domain.value.managed_login_version == Some(MANAGED_LOGIN)) {
                return Ok(true);
            }
        }
        match page.next {
            Some(last) => range = Range::after(last),
            None => return Ok(false),
        }
    }
}

/// All rates that were provisioned in a region.
///
/// # Errors
/// When the store fails.
pub async fn provisioned(ctx: &Context, region: &str) -> Result<Vec<(Category, u32)>, Error> {
    let partition = address::limits_partition(region);
    let all = Category::ALL.len();
    let page = ctx.store.scan::<ProvisionedLimit>(&Scope::System, &partition, &Range::all(), all).await;
    let items = page.map_err(error::store)?.items.into_iter();
    Ok(items.filter_map(|item| Some((Category::named(&item.key)?, item.value.rate))).collect())
}
