//! `AdminGetDevice`: a device of a user's, remembered or not.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{AdminGetDeviceRequest, AdminGetDeviceResponse, operations};
use cognomen_iam::Permit;

use super::find;
use crate::context::Context;

/// Reads a device.
///
/// # Errors
/// `InvalidUserPoolConfigurationException`, `ResourceNotFoundException` without such a pool, user or device; when the store
/// fails.
pub async fn admin_get_device(
    permit: Permit<operations::AdminGetDevice>,
    input: AdminGetDeviceRequest,
    ctx: &Context,
) -> Result<AdminGetDeviceResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    find::tracking(&pool)?;
    let user = find::owner(ctx, &pool, &input.username).await?.user;
    let device = find::require(ctx, &pool, &user.sub, &input.device_key).await?.value;
    Ok(AdminGetDeviceResponse { device: device.wire_in_full(&pool.pool, &user.username) })
}
