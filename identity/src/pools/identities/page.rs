//! Pages of a pool's identities.

use cognomen_contract::Error;
use cognomen_store::Range;

use super::{Identity, address};
use crate::Context;
use crate::pools::PoolView;
use crate::pools::{address as pools, error};

/// Entries read at once.
const AT_ONCE: usize = 100;
/// Entries looked at for one page: with disabled identities left out a page may be short, and still have a successor.
const CANDIDATES: usize = 1000;

/// Some identities of a pool.
#[derive(Clone, Debug, Default)]
pub struct Page {
    /// The identities.
    pub identities: Vec<Identity>,
    /// Id to go on after; none at the end.
    pub next: Option<String>,
}

/// Up to `limit` identities of a pool behind the id `after`, in the order of the listing.
///
/// # Errors
/// `ResourceNotFoundException` when `after` is no id of the pool; when the store fails.
pub async fn page(
    ctx: &Context,
    pool: &PoolView,
    after: Option<&str>,
    limit: usize,
    hide_disabled: bool,
) -> Result<Page, Error> {
    let mut cursor = after.map(|id| address::uuid(pool, id)).transpose()?.map(str::to_owned);
    let first = cursor.as_deref().map_or('0', address::shard_of);
    let (mut page, mut seen) = (Page::default(), 0);
    for shard in address::SHARDS.into_iter().filter(|shard| *shard >= first) {
        let mut range = match cursor.take() {
            Some(last) if address::shard_of(&last) == shard => Range::after(last),
            _ => Range::all(),
        };
        loop {
            let (identities, next) = read(ctx, pool, shard, &range).await?;
            for identity in identities {
                if page.identities.len() == limit || seen == CANDIDATES {
                    return Ok(page);
                }
                seen += 1;
                page.next = Some(identity.id.clone());
                if !(hide_disabled && identity.is_disabled()) {
                    page.identities.push(identity);
                }
            }
            match next {
                Some(last) => range = Range::after(last),
                None => break,
            }
        }
    }
    Ok(Page { next: None, ..page })
}

/// Identities of a shard, and the key to go on after.
async fn read(
    ctx: &Context,
    pool: &PoolView,
    shard: char,
    range: &Range,
) -> Result<(Vec<Identity>, Option<String>), Error> {
    let scope = pools::scope(&pool.pool.id);
    let listed = ctx.store.scan_sealed(&scope, &address::shard(shard), range, AT_ONCE).await.map_err(error::store)?;
    let records: Vec<_> = listed.items.iter().map(|item| address::record(pool, item.key())).collect();
    if records.is_empty() {
        return Ok((Vec::new(), None));
    }
    let found = ctx.store.get_many(&records).await.map_err(error::store)?;
    // Those deleted meanwhile are left out.
    let opened = found.into_iter().flatten().map(|sealed| sealed.open::<Identity>().map(|doc| doc.value));
    Ok((opened.collect::<Result<_, _>>().map_err(error::store)?, listed.next))
}
