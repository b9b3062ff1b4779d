//! `ConfirmDevice`: the device of a session becomes one of the user's devices.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::{ConfirmDeviceRequest, ConfirmDeviceResponse, ErrorCode, operations};
use cognomen_iam::Permit;
use cognomen_model::device::{Device, MOST_DEVICES};
use cognomen_model::session::Session;
use cognomen_store::{Batch, Condition, Doc};

use super::{find, forget, list, verifier};
use crate::context::Context;
use crate::directory::address;
use crate::error;
use crate::ops::users::access::{check_settled, signed_in};
use crate::origin::Origin;
use crate::pool_view::PoolView;

/// Confirms the device key that the token's own session was given. Where users need not be asked, the device is remembered at
/// once.
///
/// # Errors
/// `PasswordResetRequiredException`, `UserNotConfirmedException`; `InvalidUserPoolConfigurationException` when the pool
/// tracks no devices; `InvalidParameterException` for a key that is not the session's or was forgotten, and for numbers
/// that are no verifier; `DeviceKeyExistsException` when it is confirmed already; `NotAuthorizedException` when the
/// session ended meanwhile; when the store fails.
pub async fn confirm_device(
    permit: Permit<operations::ConfirmDevice>,
    input: ConfirmDeviceRequest,
    ctx: &Context,
) -> Result<ConfirmDeviceResponse, Error> {
    let signed_in = signed_in(&permit, ctx).await?;
    check_settled(signed_in.user)?;
    let (pool, user) = (signed_in.pool(), signed_in.user);
    let tracking = find::tracking(pool)?;
    let session = &permit.user()?.session;
    if session.device_key.as_ref() != Some(&input.device_key) {
        return Err(invalid_key());
    }
    let now = ctx.clock.now();
    let device = Device {
        key: input.device_key,
        name: input.device_name,
        verifier: input.device_secret_verifier_config.as_ref().map(verifier::read).transpose()?,
        remembered: !tracking.on_prompt,
        created_at: now,
        modified_at: now,
        authenticated_at: session.auth_time,
        last_ip: Origin::of(permit.request()).ip,
        sessions_until: session.forgotten_at(),
    };
    for _ in 0..2 {
        if commit(ctx, pool, &user.sub, session, &device).await? {
            return Ok(ConfirmDeviceResponse { user_confirmation_necessary: Some(tracking.on_prompt) });
        }
    }
    Err(error::contended())
}

/// Stores a new device; `false` when one that had to make room for it changed meanwhile.
async fn commit(ctx: &Context, pool: &PoolView, sub: &str, session: &Session, device: &Device) -> Result<bool, Error> {
    let pool_id = &pool.pool.id;
    let at = address::device(pool_id, sub, &device.key);
    let forgotten = address::forgotten_device(pool_id, sub, &device.key);
    let profile = address::profile(pool_id, sub);
    let session_at = address::session(pool_id, sub, &session.id);
    let mut batch = ctx.store.batch();
    batch.check(&profile, Condition::Present);
    batch.check(&session_at, Condition::Present);
    batch.check(&forgotten, Condition::Absent);
    batch.create(&at, device).map_err(error::store)?;
    make_room(ctx, pool, sub, &mut batch).await?;
    let Err(failed) = ctx.store.commit(batch).await else { return Ok(true) };
    match failed.conflict() {
        None => Err(error::store(failed)),
        Some(lost) if *lost == at => {
            Err(Error::new(ErrorCode::DeviceKeyExistsException, "The device has already been confirmed."))
        }
        Some(lost) if *lost == forgotten => Err(invalid_key()),
        Some(lost) if *lost == profile => Err(error::user_not_found()),
        Some(lost) if *lost == session_at => Err(error::not_authorized("Access Token has been revoked")),
        Some(_) => Ok(false),
    }
}

/// Stages that the devices of least worth are forgotten, so that a user never has more than the most allowed. Refusing the
/// new one instead would shut out whoever signs in on it: client libraries take that for a failed sign-in.
async fn make_room(ctx: &Context, pool: &PoolView, sub: &str, batch: &mut Batch) -> Result<(), Error> {
    let mut devices = list::all(ctx, pool, sub).await?;
    let too_many = (devices.len() + 1).saturating_sub(MOST_DEVICES);
    devices.sort_by_key(|item| item.value.worth());
    for item in devices.into_iter().take(too_many) {
        let device = Doc { value: item.value, version: item.version, expires_at: item.expires_at };
        forget::stage(batch, pool, sub, &device)?;
    }
    Ok(())
}

fn invalid_key() -> Error {
    error::invalid("Invalid device key given.")
}
