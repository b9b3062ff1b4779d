//! What is left of a deleted user.

use cognomen_contract::Error;
use cognomen_model::passkey::Passkeys;
use cognomen_store::{At, Condition, Range};

use super::address;
use crate::context::Context;
use crate::error;
use crate::passkeys;

/// Documents removed per commit.
const AT_ONCE: usize = 100;

/// Removes every document of a user's partition, and what names the user as owner of a passkey. The profile must be gone
/// already.
///
/// # Errors
/// When the store fails.
pub async fn sweep_user(ctx: &Context, pool_id: &str, sub: &str) -> Result<(), Error> {
    let (scope, partition) = (address::scope(pool_id), address::user_partition(sub));
    loop {
        let page = ctx.store.scan_sealed(&scope, &partition, &Range::all(), AT_ONCE).await.map_err(error::store)?;
        if page.items.is_empty() {
            return Ok(());
        }
        let mut batch = ctx.store.batch();
        for item in &page.items {
            if item.key() == address::PASSKEYS {
                let keys = ctx.store.keys(&scope).await.map_err(error::store)?;
                for passkey in &item.open::<Passkeys>().map_err(error::store)?.value.list {
                    batch.delete(&passkeys::owner_address(pool_id, &keys, &passkey.id), Condition::Any);
                }
            }
            batch.delete(&At::new(scope.clone(), partition.clone(), item.key()), Condition::Any);
        }
        ctx.store.commit(batch).await.map_err(error::store)?;
        if page.next.is_none() {
            return Ok(());
        }
    }
}
