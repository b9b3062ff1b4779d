//! The end of an identity.

use cognomen_contract::Error;
use cognomen_store::Condition;

use super::change::{ATTEMPTS, committed};
use super::{address, look_up};
use crate::Context;
use crate::pools::PoolView;
use crate::pools::error;

/// Removes an identity; whoever proves one of its logins next is new. Tells whether it was there.
///
/// # Errors
/// `TooManyRequestsException` when others keep changing it; when the store fails.
pub async fn delete(ctx: &Context, pool: &PoolView, id: &str) -> Result<bool, Error> {
    for _ in 0..ATTEMPTS {
        let Some(found) = look_up(ctx, pool, id).await? else { return Ok(false) };
        let uuid = address::uuid(pool, id)?;
        let mut batch = ctx.store.batch();
        batch.delete(&address::record(pool, uuid), Condition::Version(found.version));
        batch.delete(&address::listed(pool, uuid), Condition::Any);
        for login in &found.identity.logins {
            batch.delete(&address::claim(pool, login), Condition::Any);
        }
        if committed(ctx.store.commit(batch).await)? {
            return Ok(true);
        }
    }
    Err(error::contended())
}
