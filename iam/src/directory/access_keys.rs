//! Access keys: the secret stands alone, the state with the user.

use std::fmt;

use cognomen_contract::Error;
use cognomen_contract::iam::StatusType;
use cognomen_model::UnixMillis;
use cognomen_store::At;
use serde::{Deserialize, Serialize};

use super::{ACCESS_KEY_INDEX, SCOPE, blind, store_error};
use crate::context::Iam;

/// An access key as stored; it never changes.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct AccessKeyRecord {
    /// `AKIA…`.
    pub(crate) id: String,
    /// Forty characters.
    pub(crate) secret: String,
    /// Name of the user it belongs to.
    pub(crate) user_name: String,
}

impl fmt::Debug for AccessKeyRecord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AccessKeyRecord").field("id", &self.id).finish_non_exhaustive()
    }
}

impl Drop for AccessKeyRecord {
    fn drop(&mut self) {
        zeroize::Zeroize::zeroize(&mut self.secret);
    }
}

/// What a user's record says of an access key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct KeyState {
    /// `AKIA…`.
    pub(crate) id: String,
    /// Whether it may sign.
    pub(crate) status: StatusType,
    /// When it was made.
    pub(crate) created_at: UnixMillis,
}

/// Where an access key is kept.
pub(crate) async fn access_key_at(iam: &Iam, id: &str) -> Result<At, Error> {
    Ok(At::new(SCOPE, format!("access-key/{}", blind(iam, ACCESS_KEY_INDEX, id).await?), "key"))
}

/// The access key of an id.
pub(crate) async fn find_access_key(iam: &Iam, id: &str) -> Result<Option<AccessKeyRecord>, Error> {
    let at = access_key_at(iam, id).await?;
    let found = iam.store.get::<AccessKeyRecord>(&at).await.map_err(store_error)?;
    Ok(found.map(|doc| doc.value))
}
