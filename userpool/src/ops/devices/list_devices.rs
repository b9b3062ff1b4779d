//! `ListDevices`: the signed-in user's remembered devices.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{ListDevicesRequest, ListDevicesResponse, operations};
use cognomen_iam::Permit;

use super::find;
use super::list::{self, View};
use crate::context::Context;
use crate::ops::users::access::{check_settled, signed_in};

/// Lists remembered devices, in no particular but a steady order.
///
/// # Errors
/// `PasswordResetRequiredException`, `UserNotConfirmedException`, `InvalidUserPoolConfigurationException`,
/// `InvalidParameterException` for a token that is not ours; when the store fails.
pub async fn list_devices(
    permit: Permit<operations::ListDevices>,
    input: ListDevicesRequest,
    ctx: &Context,
) -> Result<ListDevicesResponse, Error> {
    let signed_in = signed_in(&permit, ctx).await?;
    check_settled(signed_in.user)?;
    let pool = signed_in.pool();
    find::tracking(pool)?;
    let view = View {
        sub: &signed_in.user.sub,
        operation: "ListDevices",
        show: &|device| device.remembered.then(|| device.wire()),
    };
    let (devices, pagination_token) =
        list::page(ctx, pool, &view, input.limit, input.pagination_token.as_deref()).await?;
    Ok(ListDevicesResponse { devices: Some(devices), pagination_token })
}
