//! The end of a device.

use cognomen_contract::Error;
use cognomen_model::device::Device;
use cognomen_store::{Batch, Condition, Doc};

use super::find;
use crate::context::Context;
use crate::directory::address;
use crate::error;
use crate::pool_view::PoolView;

/// Forgets a user's device: it can no longer prove itself, and its sessions can no longer be refreshed.
///
/// # Errors
/// `ResourceNotFoundException`, `TooManyRequestsException` after a second lost race; when the store fails.
pub(super) async fn forget(ctx: &Context, pool: &PoolView, sub: &str, key: &str) -> Result<(), Error> {
    for _ in 0..2 {
        let device = find::require(ctx, pool, sub, key).await?;
        let mut batch = ctx.store.batch();
        stage(&mut batch, pool, sub, &device)?;
        match ctx.store.commit(batch).await {
            Ok(()) => return Ok(()),
            Err(lost) if lost.is_conflict() => {}
            Err(failed) => return Err(error::store(failed)),
        }
    }
    Err(error::contended())
}

/// Stages that a device is forgotten. A mark stays for as long as any of its sessions could: whoever still holds an access
/// token of one must not bring the device back by confirming it again.
///
/// # Errors
/// When a document cannot be written.
pub(super) fn stage(batch: &mut Batch, pool: &PoolView, sub: &str, device: &Doc<Device>) -> Result<(), Error> {
    let (pool_id, key) = (&pool.pool.id, &device.value.key);
    batch.delete(&address::device(pool_id, sub, key), Condition::Version(device.version));
    let mark = address::forgotten_device(pool_id, sub, key);
    batch.replace(&mark, &()).map_err(error::store)?.expiring(device.value.sessions_until);
    Ok(())
}
