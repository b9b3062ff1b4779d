//! IAM roles.

use std::collections::BTreeMap;

use cognomen_contract::Error;
use cognomen_contract::iam::{self as api, ErrorCode};
use cognomen_model::UnixMillis;
use cognomen_store::At;
use serde::{Deserialize, Serialize};

use super::{AttachedPolicy, SCOPE, all, blind, store_error, timestamp};
use crate::context::Iam;

const PARTITION: &str = "iam/roles";
const ROLE_INDEX: &str = "iam-role";
/// Longest session of a role unless it says otherwise, in seconds.
pub(crate) const DEFAULT_SESSION_SECONDS: i32 = 3600;

/// A role as stored.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct RoleRecord {
    /// `AROA…`.
    pub(crate) id: String,
    /// Unique whatever its case.
    pub(crate) name: String,
    /// Begins and ends with a slash.
    pub(crate) path: String,
    pub(crate) created_at: UnixMillis,
    /// Document of the trust policy: who may assume the role.
    pub(crate) trust: String,
    /// Unique ids of the users and roles that the trust policy names, by ARN: others may come to have their ARNs.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(crate) principals: BTreeMap<String, String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) description: Option<String>,
    /// Longest session, 3,600 to 43,200 seconds.
    pub(crate) max_session_seconds: i32,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) tags: Vec<api::Tag>,
    /// Documents of inline policies by name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(crate) inline: BTreeMap<String, String>,
    /// Managed policies, in the order of attachment.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) attached: Vec<AttachedPolicy>,
    /// Managed policy that bounds what the role may do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) boundary: Option<AttachedPolicy>,
}

impl RoleRecord {
    /// `arn:aws:iam::ACCOUNT:role/PATH/NAME`.
    pub(crate) fn arn(&self, account: &str) -> String {
        format!("arn:aws:iam::{account}:role{}{}", self.path, self.name)
    }

    /// The role in the API's form. Listings leave tags and boundary out, as IAM's do; the last use is for the caller to
    /// add.
    pub(crate) fn to_api(&self, account: &str, whole: bool) -> api::Role {
        api::Role {
            arn: self.arn(account),
            assume_role_policy_document: Some(crate::ops::encode_document(&self.trust)),
            create_date: timestamp(self.created_at),
            description: self.description.clone(),
            max_session_duration: Some(self.max_session_seconds),
            path: self.path.clone(),
            permissions_boundary: self.boundary.as_ref().filter(|_| whole).map(AttachedPolicy::to_boundary),
            role_id: self.id.clone(),
            role_last_used: None,
            role_name: self.name.clone(),
            source_role_template: None,
            tags: (whole && !self.tags.is_empty()).then(|| self.tags.clone()),
        }
    }
}

/// A role that was read, with what is needed to write it back.
pub(crate) struct FoundRole {
    pub(crate) at: At,
    pub(crate) version: u64,
    pub(crate) role: RoleRecord,
}

/// Where a role is kept.
pub(crate) async fn role_at(iam: &Iam, name: &str) -> Result<At, Error> {
    Ok(At::new(SCOPE, PARTITION, blind(iam, ROLE_INDEX, &name.to_ascii_lowercase()).await?))
}

/// The role of a name, in any case.
pub(crate) async fn find_role(iam: &Iam, name: &str) -> Result<Option<FoundRole>, Error> {
    let at = role_at(iam, name).await?;
    let found = iam.store.get::<RoleRecord>(&at).await.map_err(store_error)?;
    Ok(found.map(|doc| FoundRole { at, version: doc.version, role: doc.value }))
}

/// Every role, ordered by name.
pub(crate) async fn all_roles(iam: &Iam) -> Result<Vec<RoleRecord>, Error> {
    let mut roles: Vec<RoleRecord> = all(iam, PARTITION).await?;
    roles.sort_by_cached_key(|role| role.name.to_ascii_lowercase());
    Ok(roles)
}

/// `NoSuchEntity` of an unknown role.
pub(crate) fn role_not_found(name: &str) -> Error {
    Error::new(ErrorCode::NoSuchEntityException, format!("The role with name {name} cannot be found."))
}
