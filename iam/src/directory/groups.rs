//! IAM groups. Who belongs to a group stands with each user; the group counts them.

use std::collections::BTreeMap;

use cognomen_contract::Error;
use cognomen_contract::iam::{self as api, ErrorCode};
use cognomen_model::UnixMillis;
use cognomen_store::At;
use serde::{Deserialize, Serialize};

use super::{AttachedPolicy, SCOPE, all, blind, store_error, timestamp};
use crate::context::Iam;

const PARTITION: &str = "iam/groups";
const GROUP_INDEX: &str = "iam-group";

/// A group as stored.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct GroupRecord {
    /// `AGPA…`.
    pub(crate) id: String,
    /// Unique whatever its case.
    pub(crate) name: String,
    /// Begins and ends with a slash.
    pub(crate) path: String,
    pub(crate) created_at: UnixMillis,
    /// Documents of inline policies by name.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(crate) inline: BTreeMap<String, String>,
    /// Managed policies, in the order of attachment.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) attached: Vec<AttachedPolicy>,
    /// Number of users that belong to it.
    pub(crate) members: u32,
}

/// A group that a user belongs to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct GroupRef {
    /// `AGPA…`: another group may come to have the name.
    pub(crate) id: String,
    pub(crate) name: String,
}

impl GroupRecord {
    /// `arn:aws:iam::ACCOUNT:group/PATH/NAME`.
    pub(crate) fn arn(&self, account: &str) -> String {
        format!("arn:aws:iam::{account}:group{}{}", self.path, self.name)
    }

    /// The group in the API's form.
    pub(crate) fn to_api(&self, account: &str) -> api::Group {
        api::Group {
            arn: self.arn(account),
            create_date: timestamp(self.created_at),
            group_id: self.id.clone(),
            group_name: self.name.clone(),
            path: self.path.clone(),
        }
    }
}

/// A group that was read, with what is needed to write it back.
pub(crate) struct FoundGroup {
    pub(crate) at: At,
    pub(crate) version: u64,
    pub(crate) group: GroupRecord,
}

/// Where a group is kept.
pub(crate) async fn group_at(iam: &Iam, name: &str) -> Result<At, Error> {
    Ok(At::new(SCOPE, PARTITION, blind(iam, GROUP_INDEX, &name.to_ascii_lowercase()).await?))
}

/// The group of a name, in any case.
pub(crate) async fn find_group(iam: &Iam, name: &str) -> Result<Option<FoundGroup>, Error> {
    let at = group_at(iam, name).await?;
    let found = iam.store.get::<GroupRecord>(&at).await.map_err(store_error)?;
    Ok(found.map(|doc| FoundGroup { at, version: doc.version, group: doc.value }))
}

/// Every group, ordered by name.
pub(crate) async fn all_groups(iam: &Iam) -> Result<Vec<GroupRecord>, Error> {
    let mut groups: Vec<GroupRecord> = all(iam, PARTITION).await?;
    groups.sort_by_cached_key(|group| group.name.to_ascii_lowercase());
    Ok(groups)
}

/// `NoSuchEntity` of an unknown group.
pub(crate) fn group_not_found(name: &str) -> Error {
    Error::new(ErrorCode::NoSuchEntityException, format!("The group with name {name} cannot be found."))
}
