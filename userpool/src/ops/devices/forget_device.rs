//! `ForgetDevice`: the signed-in user gives up a device.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{ForgetDeviceRequest, operations};
use cognomen_iam::Permit;

use super::{find, forget};
use crate::context::Context;
use crate::ops::users::access::{check_settled, signed_in};

/// Forgets a device of the user's: its refresh tokens end with it, access tokens with their time.
///
/// # Errors
/// `PasswordResetRequiredException`, `UserNotConfirmedException`, `InvalidUserPoolConfigurationException`,
/// `ResourceNotFoundException`; when the store fails.
pub async fn forget_device(
    permit: Permit<operations::ForgetDevice>,
    input: ForgetDeviceRequest,
    ctx: &Context,
) -> Result<(), Error> {
    let signed_in = signed_in(&permit, ctx).await?;
    check_settled(signed_in.user)?;
    find::tracking(signed_in.pool())?;
    forget::forget(ctx, signed_in.pool(), &signed_in.user.sub, &input.device_key).await
}
