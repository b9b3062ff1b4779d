//! Remembered devices at sign-in: which device a client names, and the device key of the session that begins.

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::NewDeviceMetadataType;
use cognomen_crypto::random_array;
use cognomen_model::device::{self, Device, DeviceTracking};
use cognomen_model::pool::Pool;
use cognomen_model::session::Session;
use cognomen_model::user::User;
use cognomen_store::{Batch, Doc};

use super::attempt::Attempt;
use super::progress::Progress;
use crate::directory::address;
use crate::error;
use crate::ops::devices;
use crate::pool_view::PoolView;

/// What is known of a device that a client names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// None that could prove itself: forgotten, not remembered, another user's, or made up; or the pool tracks none. Which of
    /// these it is, nobody is told: the sign-in goes on as from a new device.
    Unknown,
    /// A remembered device of the user's, which must prove itself.
    Remembered,
}

/// What is known of the device of `key`.
///
/// # Errors
/// When the store fails.
pub(super) async fn standing(attempt: &Attempt<'_>, user: &User, key: &str) -> Result<Standing, Error> {
    let device = remembered(attempt, &user.sub, key).await?;
    Ok(if device.is_some() { Standing::Remembered } else { Standing::Unknown })
}

/// The device of a key, if it may prove itself to the pool as it is now.
///
/// # Errors
/// When the store fails.
pub(super) async fn remembered(attempt: &Attempt<'_>, sub: &str, key: &str) -> Result<Option<Doc<Device>>, Error> {
    if DeviceTracking::of(&attempt.pool().pool).is_none() {
        return Ok(None);
    }
    let found = devices::find(attempt.ctx, attempt.pool(), sub, key).await?;
    Ok(found.filter(|doc| doc.value.may_prove_itself()))
}

/// Whether a remembered device that proves itself spares its user the second factor.
pub(super) fn spares_mfa(pool: &Pool) -> bool {
    DeviceTracking::of(pool).is_some_and(|tracking| tracking.suppresses_mfa)
}

/// The name that stands in the pool name's place when a device of the pool proves itself.
pub(super) fn group_key(pool: &PoolView) -> String {
    device::group_key(pool.keys.blind("device-group", &[&pool.pool.id]))
}

/// What a sign-in does to the user's devices.
#[derive(Default)]
pub(super) struct AtSignIn {
    /// The device of the session.
    pub(super) key: Option<String>,
    /// A new device key, for the client to keep.
    pub(super) metadata: Option<NewDeviceMetadataType>,
    /// The device that proved itself.
    proved: Option<Doc<Device>>,
}

impl AtSignIn {
    /// Stages what the session changes: when and where from the device was last used.
    ///
    /// # Errors
    /// When a document cannot be written.
    pub(super) fn stage(
        &self,
        batch: &mut Batch,
        attempt: &Attempt<'_>,
        sub: &str,
        session: &Session,
    ) -> Result<(), Error> {
        if let Some(Doc { value, version, .. }) = &self.proved {
            let used = value.used(attempt.origin.ip, session.forgotten_at(), attempt.now);
            let at = address::device(&attempt.pool().pool.id, sub, &value.key);
            batch.put(&at, *version, &used).map_err(error::store)?;
        }
        Ok(())
    }
}

/// The device of a sign-in that is about to succeed: the one that proved itself, or a new one that only the session knows
/// until it confirms it.
///
/// # Errors
/// `NotAuthorizedException` when the device was forgotten since it proved itself; when the store fails.
pub(super) async fn at_sign_in(attempt: &Attempt<'_>, user: &User, progress: &Progress) -> Result<AtSignIn, Error> {
    let pool = attempt.pool();
    if DeviceTracking::of(&pool.pool).is_none() {
        return Ok(AtSignIn::default());
    }
    if let Some(key) = progress.device_key.as_deref().filter(|_| progress.device_proved) {
        let doc = remembered(attempt, &user.sub, key).await?.ok_or_else(error::wrong_credentials)?;
        return Ok(AtSignIn { key: Some(key.to_owned()), metadata: None, proved: Some(doc) });
    }
    let key = device::device_key(pool.pool.region(), random_array(attempt.random()));
    let metadata = NewDeviceMetadataType { device_key: Some(key.clone()), device_group_key: Some(group_key(pool)) };
    Ok(AtSignIn { key: Some(key), metadata: Some(metadata), proved: None })
}
