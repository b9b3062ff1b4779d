//! `UpdateDeviceStatus`: the signed-in user has a device remembered, or no longer.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{UpdateDeviceStatusRequest, UpdateDeviceStatusResponse, operations};
use cognomen_iam::Permit;

use super::{find, status};
use crate::context::Context;
use crate::ops::users::access::{check_settled, signed_in};

/// Changes whether a confirmed device of the user's is remembered.
///
/// # Errors
/// `PasswordResetRequiredException`, `UserNotConfirmedException`, `InvalidUserPoolConfigurationException`,
/// `InvalidParameterException` without a status, `ResourceNotFoundException`; when the store fails.
pub async fn update_device_status(
    permit: Permit<operations::UpdateDeviceStatus>,
    input: UpdateDeviceStatusRequest,
    ctx: &Context,
) -> Result<UpdateDeviceStatusResponse, Error> {
    let signed_in = signed_in(&permit, ctx).await?;
    check_settled(signed_in.user)?;
    find::tracking(signed_in.pool())?;
    let sub = &signed_in.user.sub;
    status::set(ctx, signed_in.pool(), sub, &input.device_key, input.device_remembered_status).await?;
    Ok(UpdateDeviceStatusResponse {})
}
