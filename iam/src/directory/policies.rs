//! Managed policies: the account's own, and those of AWS that are built in.

use cognomen_contract::Error;
use cognomen_contract::iam::{self as api, ErrorCode};
use cognomen_model::UnixMillis;
use cognomen_store::At;
use serde::{Deserialize, Serialize};

use super::{AttachedPolicy, POLICY_INDEX, SCOPE, all, blind, store_error, timestamp};
use crate::context::Iam;
use crate::policy::managed;

const PARTITION: &str = "iam/policies";

/// A managed policy as stored.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct PolicyRecord {
    /// `ANPA…`.
    pub(crate) id: String,
    pub(crate) arn: String,
    pub(crate) name: String,
    /// Begins and ends with a slash.
    pub(crate) path: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) description: Option<String>,
    /// Document of the default version: the one that decides.
    pub(crate) document: String,
    pub(crate) created_at: UnixMillis,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) tags: Vec<api::Tag>,
    /// Number of users, groups and roles it is attached to; not counted for policies of AWS.
    pub(crate) attachments: i32,
    /// Number of users and roles whose permissions boundary it is; not counted for policies of AWS.
    #[serde(default)]
    pub(crate) boundary_uses: i32,
    /// Number of the default version.
    #[serde(default = "first")]
    pub(crate) default_version: u32,
    /// When the default version was made, unless with the policy.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) default_created_at: Option<UnixMillis>,
    /// All versions but the default one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) others: Vec<VersionRecord>,
    /// The highest number that any version ever had: none comes twice.
    #[serde(default = "first")]
    pub(crate) last_version: u32,
}

/// A version of a managed policy. Its document never changes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct VersionRecord {
    /// 3 for `v3`.
    pub(crate) number: u32,
    pub(crate) document: String,
    pub(crate) created_at: UnixMillis,
}

fn first() -> u32 {
    1
}

impl VersionRecord {
    /// The version in the API's form, without its document.
    pub(crate) fn to_api(&self, default: bool) -> api::PolicyVersion {
        api::PolicyVersion {
            create_date: Some(timestamp(self.created_at)),
            document: None,
            is_default_version: Some(default),
            version_id: Some(format!("v{}", self.number)),
        }
    }
}

impl PolicyRecord {
    /// A policy with its first version, attached to nobody. `path` begins and ends with a slash.
    pub(crate) fn new(
        id: String,
        prefix: &str,
        path: &str,
        name: &str,
        document: &str,
        created_at: UnixMillis,
    ) -> Self {
        Self {
            id,
            arn: format!("{prefix}{path}{name}"),
            name: name.to_owned(),
            path: path.to_owned(),
            description: None,
            document: document.to_owned(),
            created_at,
            tags: Vec::new(),
            attachments: 0,
            boundary_uses: 0,
            default_version: first(),
            default_created_at: None,
            others: Vec::new(),
            last_version: first(),
        }
    }

    /// The policy in the API's form; listings leave description and tags out, as IAM's do.
    pub(crate) fn to_api(&self, whole: bool) -> api::Policy {
        let updated = self.versions().iter().map(|version| version.created_at).max();
        api::Policy {
            arn: Some(self.arn.clone()),
            attachment_count: Some(self.attachments),
            create_date: Some(timestamp(self.created_at)),
            default_version_id: Some(format!("v{}", self.default_version)),
            description: self.description.clone().filter(|_| whole),
            is_attachable: Some(true),
            path: Some(self.path.clone()),
            permissions_boundary_usage_count: Some(self.boundary_uses),
            policy_id: Some(self.id.clone()),
            policy_name: Some(self.name.clone()),
            tags: (whole && !self.tags.is_empty()).then(|| self.tags.clone()),
            update_date: Some(timestamp(updated.unwrap_or(self.created_at))),
        }
    }

    /// The default version.
    pub(crate) fn default(&self) -> VersionRecord {
        VersionRecord {
            number: self.default_version,
            document: self.document.clone(),
            created_at: self.default_created_at.unwrap_or(self.created_at),
        }
    }

    /// All versions, the newest first.
    pub(crate) fn versions(&self) -> Vec<VersionRecord> {
        let mut versions = self.others.clone();
        versions.push(self.default());
        versions.sort_by_key(|version| std::cmp::Reverse(version.number));
        versions
    }

    /// The version of an id such as `v3`.
    pub(crate) fn version(&self, id: &str) -> Option<VersionRecord> {
        self.versions().into_iter().find(|version| format!("v{}", version.number) == id)
    }

    /// Lets one of the other versions decide from now on. Nothing changes when there is none of the number.
    pub(crate) fn set_default(&mut self, number: u32) {
        let Some(at) = self.others.iter().position(|version| version.number == number) else { return };
        let before = self.default();
        let VersionRecord { number, document, created_at } = std::mem::replace(&mut self.others[at], before);
        (self.default_version, self.document, self.default_created_at) = (number, document, Some(created_at));
    }

    /// The policy as users, groups and roles name it.
    pub(crate) fn to_attached(&self) -> AttachedPolicy {
        AttachedPolicy { id: self.id.clone(), arn: self.arn.clone(), name: self.name.clone() }
    }

    /// Whether the policy is built in and belongs to no account.
    pub(crate) fn is_aws(&self) -> bool {
        self.arn.starts_with(managed::ARN_PREFIX)
    }
}

/// Where a policy of the account is kept.
pub(crate) async fn policy_at(iam: &Iam, name: &str) -> Result<At, Error> {
    Ok(At::new(SCOPE, PARTITION, blind(iam, POLICY_INDEX, &name.to_ascii_lowercase()).await?))
}

/// The policy of an ARN, with the version of its record; version 0 for one that is built in.
pub(crate) async fn find_policy(iam: &Iam, arn: &str) -> Result<Option<(PolicyRecord, u64)>, Error> {
    if let Some(policy) = managed::find(arn) {
        return Ok(Some((policy, 0)));
    }
    let Some(name) = arn.rsplit('/').next().filter(|_| arn.starts_with("arn:aws:iam::")) else { return Ok(None) };
    let found = iam.store.get::<PolicyRecord>(&policy_at(iam, name).await?).await.map_err(store_error)?;
    Ok(found.filter(|doc| doc.value.arn == arn).map(|doc| (doc.value, doc.version)))
}

/// Every policy of the account.
pub(crate) async fn customer_policies(iam: &Iam) -> Result<Vec<PolicyRecord>, Error> {
    all(iam, PARTITION).await
}

/// `NoSuchEntity` of an unknown policy.
pub(crate) fn policy_not_found(arn: &str) -> Error {
    Error::new(ErrorCode::NoSuchEntityException, format!("Policy {arn} was not found."))
}
