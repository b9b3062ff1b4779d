//! Finding a user's device, and what is answered when there is none.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::ErrorCode;
use cognomen_model::device::{self, Device, DeviceTracking};
use cognomen_store::Doc;

use crate::context::Context;
use crate::directory::{self, UserDoc, address};
use crate::error;
use crate::pool_view::PoolView;

/// How the pool treats devices.
///
/// # Errors
/// `InvalidUserPoolConfigurationException` when it tracks none.
pub(super) fn tracking(pool: &PoolView) -> Result<DeviceTracking, Error> {
    let refused = || {
        let message = "Device tracking is not enabled for the user pool.";
        Error::new(ErrorCode::InvalidUserPoolConfigurationException, message)
    };
    DeviceTracking::of(&pool.pool).ok_or_else(refused)
}

/// The device of a key; none when the user has no such device.
///
/// # Errors
/// When the store fails.
pub(in crate::ops) async fn find(
    ctx: &Context,
    pool: &PoolView,
    sub: &str,
    key: &str,
) -> Result<Option<Doc<Device>>, Error> {
    // What has another form could not be part of an address.
    if !device::is_device_key(pool.pool.region(), key) {
        return Ok(None);
    }
    ctx.store.get(&address::device(&pool.pool.id, sub, key)).await.map_err(error::store)
}

/// The device of a key, which the user must have.
///
/// # Errors
/// `ResourceNotFoundException`, also when the device is another user's; when the store fails.
pub(super) async fn require(ctx: &Context, pool: &PoolView, sub: &str, key: &str) -> Result<Doc<Device>, Error> {
    find(ctx, pool, sub, key).await?.ok_or_else(not_found)
}

/// `ResourceNotFoundException` of an unknown device.
pub(super) fn not_found() -> Error {
    Error::new(ErrorCode::ResourceNotFoundException, "Device does not exist.")
}

/// The user of an administrator's operation that knows no `UserNotFoundException`.
///
/// # Errors
/// `ResourceNotFoundException`; when the store fails.
pub(super) async fn owner(ctx: &Context, pool: &PoolView, username: &str) -> Result<UserDoc, Error> {
    let missing = || Error::new(ErrorCode::ResourceNotFoundException, "User does not exist.");
    directory::find(ctx, pool, username).await?.ok_or_else(missing)
}
