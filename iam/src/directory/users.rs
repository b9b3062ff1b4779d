//! IAM users.

use std::collections::BTreeMap;

use cognomen_contract::Error;
use cognomen_contract::iam::{self as api, ErrorCode};
use cognomen_model::UnixMillis;
use cognomen_store::{At, Batch};
use serde::{Deserialize, Serialize};

use super::{GroupRef, KeyState, SCOPE, USER_INDEX, all, blind, commit_error, contended, store_error, timestamp};
use crate::context::Iam;

const PARTITION: &str = "iam/users";

/// A user as stored.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct UserRecord {
    /// `AIDA…`.
    pub(crate) id: String,
    /// Unique whatever its case.
    pub(crate) name: String,
    /// Begins and ends with a slash.
    pub(crate) path: String,
    pub(crate) created_at: UnixMillis,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) tags: Vec<api::Tag>,
    /// Documents of inline policies by name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(crate) inline: BTreeMap<String, String>,
    /// Managed policies, in the order of attachment.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) attached: Vec<AttachedPolicy>,
    /// Managed policy that bounds what the user may do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) boundary: Option<AttachedPolicy>,
    /// Groups that it belongs to.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) groups: Vec<GroupRef>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) access_keys: Vec<KeyState>,
}

/// A managed policy that is attached to a user.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct AttachedPolicy {
    /// `ANPA…`: another policy may come to have the ARN.
    pub(crate) id: String,
    pub(crate) arn: String,
    pub(crate) name: String,
}

impl AttachedPolicy {
    /// The policy as a permissions boundary in the API's form.
    pub(crate) fn to_boundary(&self) -> api::AttachedPermissionsBoundary {
        api::AttachedPermissionsBoundary {
            permissions_boundary_arn: Some(self.arn.clone()),
            permissions_boundary_type: Some(api::PermissionsBoundaryAttachmentType::PermissionsBoundaryPolicy),
        }
    }
}

impl UserRecord {
    /// `arn:aws:iam::ACCOUNT:user/PATH/NAME`.
    pub(crate) fn arn(&self, account: &str) -> String {
        format!("arn:aws:iam::{account}:user{}{}", self.path, self.name)
    }

    /// The user in the API's form. Listings leave tags out, as IAM's do.
    pub(crate) fn to_api(&self, account: &str, with_tags: bool) -> api::User {
        api::User {
            arn: self.arn(account),
            create_date: timestamp(self.created_at),
            password_last_used: None,
            path: self.path.clone(),
            permissions_boundary: self.boundary.as_ref().filter(|_| with_tags).map(AttachedPolicy::to_boundary),
            tags: (with_tags && !self.tags.is_empty()).then(|| self.tags.clone()),
            user_id: self.id.clone(),
            user_name: self.name.clone(),
        }
    }

    pub(crate) fn key_ids(&self) -> impl Iterator<Item = &str> {
        self.access_keys.iter().map(|key| key.id.as_str())
    }
}

/// A user that was read, with what is needed to write it back.
pub(crate) struct Found {
    pub(crate) at: At,
    pub(crate) version: u64,
    pub(crate) user: UserRecord,
}

/// Where a user is kept.
pub(crate) async fn user_at(iam: &Iam, name: &str) -> Result<At, Error> {
    Ok(At::new(SCOPE, PARTITION, blind(iam, USER_INDEX, &name.to_ascii_lowercase()).await?))
}

/// The user of a name, in any case.
pub(crate) async fn find_user(iam: &Iam, name: &str) -> Result<Option<Found>, Error> {
    let at = user_at(iam, name).await?;
    let found = iam.store.get::<UserRecord>(&at).await.map_err(store_error)?;
    Ok(found.map(|doc| Found { at, version: doc.version, user: doc.value }))
}

/// Every user, ordered by name.
pub(crate) async fn all_users(iam: &Iam) -> Result<Vec<UserRecord>, Error> {
    let mut users: Vec<UserRecord> = all(iam, PARTITION).await?;
    users.sort_by_cached_key(|user| user.name.to_ascii_lowercase());
    Ok(users)
}

/// Changes a user, together with what `change` adds to the batch; a lost race is retried once.
pub(crate) async fn change_user<T>(
    iam: &Iam,
    name: &str,
    change: impl Fn(&mut UserRecord, &mut Batch) -> Result<T, Error>,
) -> Result<T, Error> {
    for _ in 0..2 {
        let Found { at, version, user: before } = find_user(iam, name).await?.ok_or_else(|| user_not_found(name))?;
        let mut after = before.clone();
        let mut batch = iam.store.batch();
        let result = change(&mut after, &mut batch)?;
        if after == before && batch.is_empty() {
            return Ok(result);
        }
        batch.put(&at, version, &after).map_err(store_error)?;
        match iam.store.commit(batch).await {
            Ok(()) => {
                iam.caches.forget(before.key_ids().chain(after.key_ids()));
                iam.caches.forget_grants();
                return Ok(result);
            }
            Err(error) if error.is_conflict() => {}
            Err(error) => return Err(commit_error(error)),
        }
    }
    Err(contended())
}

/// `NoSuchEntity` of an unknown user.
pub(crate) fn user_not_found(name: &str) -> Error {
    Error::new(ErrorCode::NoSuchEntityException, format!("The user with name {name} cannot be found."))
}
