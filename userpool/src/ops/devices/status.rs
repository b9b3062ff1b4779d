//! Whether a device is remembered.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::DeviceRememberedStatusType;
use cognomen_model::device::Device;

use super::find;
use crate::context::Context;
use crate::directory::address;
use crate::error;
use crate::pool_view::PoolView;

/// Remembers a user's device, or no longer.
///
/// # Errors
/// `InvalidParameterException` without a status, `ResourceNotFoundException`, `TooManyRequestsException` after a second lost
/// race; when the store fails.
pub(super) async fn set(
    ctx: &Context,
    pool: &PoolView,
    sub: &str,
    key: &str,
    status: Option<DeviceRememberedStatusType>,
) -> Result<(), Error> {
    let status = status.ok_or_else(|| error::invalid("Missing required parameter DeviceRememberedStatus"))?;
    let remembered = status == DeviceRememberedStatusType::Remembered;
    for _ in 0..2 {
        let before = find::require(ctx, pool, sub, key).await?;
        let after = Device { remembered, modified_at: ctx.clock.now(), ..before.value };
        let mut batch = ctx.store.batch();
        batch.put(&address::device(&pool.pool.id, sub, key), before.version, &after).map_err(error::store)?;
        match ctx.store.commit(batch).await {
            Ok(()) => return Ok(()),
            Err(lost) if lost.is_conflict() => {}
            Err(failed) => return Err(error::store(failed)),
        }
    }
    Err(error::contended())
}
