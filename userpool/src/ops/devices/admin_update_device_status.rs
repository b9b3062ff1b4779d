//! `AdminUpdateDeviceStatus`: an administrator has a user's device remembered, or no longer.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{AdminUpdateDeviceStatusRequest, AdminUpdateDeviceStatusResponse, operations};
use cognomen_iam::Permit;

use super::{find, status};
use crate::context::Context;
use crate::directory;

/// Changes whether a confirmed device of a user's is remembered.
///
/// # Errors
/// `InvalidUserPoolConfigurationException`, `InvalidParameterException` without a status, `UserNotFoundException`,
/// `ResourceNotFoundException` without such a pool or device; when the store fails.
pub async fn admin_update_device_status(
    permit: Permit<operations::AdminUpdateDeviceStatus>,
    input: AdminUpdateDeviceStatusRequest,
    ctx: &Context,
) -> Result<AdminUpdateDeviceStatusResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    find::tracking(&pool)?;
    let sub = directory::require(ctx, &pool, &input.username).await?.user.sub;
    status::set(ctx, &pool, &sub, &input.device_key, input.device_remembered_status).await?;
    Ok(AdminUpdateDeviceStatusResponse {})
}
