//! Users, access keys and policies as stored, all in the system scope.
//!
//! | partition | key | what |
//! |---|---|---|
//! | `iam/users` | blind user name | a user with inline policies, attachments and the state of the access keys |
//! | `iam/groups` | blind group name | a group with inline policies, attachments and the count of its users |
//! | `iam/roles` | blind role name | a role with trust policy, inline policies and attachments |
//! | `iam/policies` | blind policy name | a customer managed policy |
//! | `iam/oidc-providers` | blind URL | an OpenID Connect provider |
//! | `iam/saml-providers` | blind provider name | a SAML provider |
//! | `iam/saml-metadata` | blind provider name | its metadata document |
//! | `access-key/{blind id}` | `key` | an access key's secret and the user it belongs to |
//! | `access-key/{blind id}` | `last-use` | when the access key was last used |
//! | `iam/role-uses` | blind role id | when a role was last used |
//!
//! Names are unique whatever their case, so the blind indexes are of lower-case names.

mod access_keys;
mod cache;
mod grants;
mod groups;
mod identity;
pub(crate) mod identity_providers;
mod last_uses;
mod policies;
mod roles;
mod unique_ids;
mod users;

use cognomen_contract::iam::ErrorCode;
use cognomen_contract::{Error, Timestamp};
use cognomen_model::UnixMillis;
use cognomen_store::{Batch, CommitError, Range, Scope, StoreError};
use serde::de::DeserializeOwned;

pub(crate) use access_keys::{AccessKeyRecord, KeyState, access_key_at, find_access_key};
pub use cache::Caches;
pub(crate) use grants::{Grants, granted, managed};
pub(crate) use groups::{GroupRecord, GroupRef, all_groups, find_group, group_at, group_not_found};
pub(crate) use identity::{Identity, identity};
pub(crate) use last_uses::{LastUse, key_use_at, last_use, note as note_use, role_use_at};
pub(crate) use policies::{PolicyRecord, VersionRecord, customer_policies, find_policy, policy_at, policy_not_found};
pub(crate) use roles::{DEFAULT_SESSION_SECONDS, RoleRecord, all_roles, find_role, role_at, role_not_found};
pub use unique_ids::account_of_id;
pub(crate) use unique_ids::unique_id;
pub(crate) use users::{AttachedPolicy, Found, UserRecord, all_users, change_user, find_user, user_at, user_not_found};

use crate::context::Iam;

/// Everything IAM keeps is global.
const SCOPE: Scope = Scope::System;
/// Names are looked up under these kinds of blind index.
const USER_INDEX: &str = "iam-user";
const POLICY_INDEX: &str = "iam-policy";
const ACCESS_KEY_INDEX: &str = "access-key";
/// Records read at once from a partition.
const PAGE: usize = 500;

/// What the store could not do; the cause is for the log.
pub(crate) fn store_error(error: StoreError) -> Error {
    Error::internal(error)
}

/// A commit that failed for good.
pub(crate) fn commit_error(error: CommitError) -> Error {
    if error.is_conflict() { contended() } else { Error::internal(error) }
}

/// Others changed the same entity twice in a row.
pub(crate) fn contended() -> Error {
    Error::new(
        ErrorCode::ConcurrentModificationException,
        "The request was rejected because multiple requests to change this object were submitted simultaneously.",
    )
}

/// Commits; false when somebody else was faster.
pub(crate) async fn committed(iam: &Iam, batch: Batch) -> Result<bool, Error> {
    match iam.store.commit(batch).await {
        Ok(()) => Ok(true),
        Err(error) if error.is_conflict() => Ok(false),
        Err(error) => Err(commit_error(error)),
    }
}

/// Every record of a partition.
async fn all<T: DeserializeOwned>(iam: &Iam, partition: &str) -> Result<Vec<T>, Error> {
    let mut found = Vec::new();
    let mut range = Range::all();
    loop {
        let page = iam.store.scan::<T>(&SCOPE, partition, &range, PAGE).await.map_err(store_error)?;
        found.extend(page.items.into_iter().map(|item| item.value));
        match page.next {
            Some(next) => range = Range::after(next),
            None => return Ok(found),
        }
    }
}

/// A moment in the contract's form, in whole seconds as IAM has it.
pub(crate) fn timestamp(at: UnixMillis) -> Timestamp {
    Timestamp::from_seconds(at.seconds())
}

/// The blind index of a name.
async fn blind(iam: &Iam, kind: &str, value: &str) -> Result<String, Error> {
    let keys = iam.store.keys(&SCOPE).await.map_err(store_error)?;
    Ok(keys.blind_text(kind, &[value]))
}
