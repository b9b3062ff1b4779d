//! `AdminForgetDevice`: an administrator takes a device from a user.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{AdminForgetDeviceRequest, operations};
use cognomen_iam::Permit;

use super::{find, forget};
use crate::context::Context;
use crate::directory;

/// Forgets a device of a user's: its refresh tokens end with it, access tokens with their time.
///
/// # Errors
/// `InvalidUserPoolConfigurationException`, `UserNotFoundException`, `ResourceNotFoundException` without such a pool or
/// device; when the store fails.
pub async fn admin_forget_device(
    permit: Permit<operations::AdminForgetDevice>,
    input: AdminForgetDeviceRequest,
    ctx: &Context,
) -> Result<(), Error> {
    let pool = ctx.pool(permit.region(), &input.user_pool_id).await?;
    find::tracking(&pool)?;
    let sub = directory::require(ctx, &pool, &input.username).await?.user.sub;
    forget::forget(ctx, &pool, &sub, &input.device_key).await
}
