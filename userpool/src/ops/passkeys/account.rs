//! What the four operations share: the user, and what the store keeps of the user's passkeys.

use cognomen_contract::cognito_idp::ErrorCode;
use cognomen_contract::{Error, Operation};
use cognomen_iam::Permit;
use cognomen_model::passkey::{MAX_PASSKEYS, Passkeys, PendingRegistrations};
use cognomen_store::{Condition, Sealed};

use crate::context::Context;
use crate::directory::address;
use crate::error;
use crate::ops::users::access::{SignedIn, check_settled, signed_in};

/// The user of the access token, who may look after passkeys.
///
/// # Errors
/// `NotAuthorizedException`; `PasswordResetRequiredException` until a user whose password was reset has chosen another:
/// whoever holds the old session must not make it last.
pub(super) async fn owner<'a, O: Operation>(permit: &'a Permit<O>, ctx: &Context) -> Result<SignedIn<'a>, Error> {
    let signed_in = signed_in(permit, ctx).await?;
    check_settled(signed_in.user)?;
    Ok(signed_in)
}

/// A document with the version it was read in; its default and none while there is no record.
#[derive(Default)]
pub(super) struct Kept<T> {
    pub(super) value: T,
    pub(super) version: Option<u64>,
}

impl<T: serde::de::DeserializeOwned + Default> Kept<T> {
    fn open(sealed: Option<Sealed>) -> Result<Self, Error> {
        let Some(sealed) = sealed else { return Ok(Self::default()) };
        let doc = sealed.open::<T>().map_err(error::store)?;
        Ok(Self { value: doc.value, version: Some(doc.version) })
    }

    /// That the record is still as it was read.
    pub(super) fn condition(&self) -> Condition {
        self.version.map_or(Condition::Absent, Condition::Version)
    }
}

/// Passkeys of a user, and registrations that wait.
///
/// # Errors
/// When the store fails.
pub(super) async fn read(
    ctx: &Context,
    signed_in: &SignedIn<'_>,
) -> Result<(Kept<Passkeys>, Kept<PendingRegistrations>), Error> {
    let (pool_id, sub) = (&signed_in.pool().pool.id, &signed_in.user.sub);
    let addresses = [address::passkeys(pool_id, sub), address::passkey_registrations(pool_id, sub)];
    let mut found = ctx.store.get_many(&addresses).await.map_err(error::store)?.into_iter();
    Ok((Kept::open(found.next().flatten())?, Kept::open(found.next().flatten())?))
}

/// Checks that the user may have one more passkey.
///
/// # Errors
/// `LimitExceededException`.
pub(super) fn check_quota(passkeys: &Passkeys) -> Result<(), Error> {
    if passkeys.list.len() < MAX_PASSKEYS {
        return Ok(());
    }
    let message = format!("A user can have at most {MAX_PASSKEYS} passkeys.");
    Err(Error::new(ErrorCode::LimitExceededException, message))
}
