//! `GetDevice`: one of the signed-in user's remembered devices.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{GetDeviceRequest, GetDeviceResponse, operations};
use cognomen_iam::Permit;

use super::find;
use crate::context::Context;
use crate::ops::users::access::{check_settled, signed_in};

/// Reads a remembered device; users do not see those that are only tracked.
///
/// # Errors
/// `PasswordResetRequiredException`, `UserNotConfirmedException`, `InvalidUserPoolConfigurationException`,
/// `ResourceNotFoundException`; when the store fails.
pub async fn get_device(
    permit: Permit<operations::GetDevice>,
    input: GetDeviceRequest,
    ctx: &Context,
) -> Result<GetDeviceResponse, Error> {
    let signed_in = signed_in(&permit, ctx).await?;
    check_settled(signed_in.user)?;
    let (pool, user) = (signed_in.pool(), signed_in.user);
    find::tracking(pool)?;
    let device = find::require(ctx, pool, &user.sub, &input.device_key).await?.value;
    if !device.remembered {
        return Err(find::not_found());
    }
    Ok(GetDeviceResponse { device: device.wire_in_full(&pool.pool, &user.username) })
}
