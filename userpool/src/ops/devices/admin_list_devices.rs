//! `AdminListDevices`: all devices of a user, remembered or not.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{AdminListDevicesRequest, AdminListDevicesResponse, operations};
use cognomen_iam::Permit;

use super::find;
use super::list::{self, View};
use crate::context::Context;

/// Lists a user's devices, in no particular but a steady order.
///
/// # Errors
/// `InvalidUserPoolConfigurationException`, `ResourceNotFoundException` without such a pool or user,
/// `InvalidParameterException` for a token that is not ours; when the store fails.
pub async fn admin_list_devices(
    permit: Permit<operations::AdminListDevices>,
    input: AdminListDevicesRequest,
    ctx: &Context,
) -> Result<AdminListDevicesResponse, Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    find::tracking(&pool)?;
    let user = find::owner(ctx, &pool, &input.username).await?.user;
    let view = View {
        sub: &user.sub,
        operation: "AdminListDevices",
        show: &|device| Some(device.wire_in_full(&pool.pool, &user.username)),
    };
    let (devices, pagination_token) =
        list::page(ctx, &pool, &view, input.limit, input.pagination_token.as_deref()).await?;
    Ok(AdminListDevicesResponse { devices: Some(devices), pagination_token })
}
