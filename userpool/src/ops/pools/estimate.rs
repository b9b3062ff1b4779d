//! `EstimatedNumberOfUsers`: exact for small pools, an estimate for large ones, at the same small cost.

use cognomen_contract::Error;
use cognomen_store::Range;

use crate::context::Context;
use crate::directory::address;
use crate::error;

/// Entries read of each of the sixteen shards of the listing.
const SAMPLE: usize = 64;

/// How many users a pool has. A shard with at most 64 users is counted. Of a larger one the first 64 are read; since `sub`s
/// are random, the share of the shard's range that they cover tells how many there are (in all within some 6 %).
///
/// # Errors
/// When the store fails.
pub(super) async fn users(ctx: &Context, pool_id: &str) -> Result<i32, Error> {
    let scope = address::scope(pool_id);
    let mut total = 0_u64;
    for digit in "0123456789abcdef".chars() {
        let shard = address::shard(digit);
        let page = ctx.store.scan_sealed(&scope, &shard, &Range::all(), SAMPLE).await.map_err(error::store)?;
        let count = page.items.len() as u64;
        total = total.saturating_add(page.next.map_or(count, |last| extrapolated(count, &last)));
    }
    Ok(i32::try_from(total).unwrap_or(i32::MAX))
}

/// The size of a shard whose first `count` keys end with `last`.
fn extrapolated(count: u64, last: &str) -> u64 {
    // Seven hex digits behind the one that names the shard.
    let position = last.get(1..8).and_then(|digits| u64::from_str_radix(digits, 16).ok()).unwrap_or(u64::MAX);
    let covered = position.saturating_add(1);
    count.saturating_mul(1 << 28).checked_div(covered).unwrap_or(count).max(count)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_share_of_the_range_tells_the_size() {
        assert_eq!(extrapolated(64, "07ffffff-ffff"), 128);
        assert_eq!(extrapolated(64, "0fffffff-ffff"), 64);
        assert_eq!(extrapolated(64, "unreadable"), 64);
    }
}
