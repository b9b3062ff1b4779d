//! Managed policies: the account's own, and those of AWS that are built in.

use cognomen_contract::Error;
use cognomen_contract::iam::{self as api, ErrorCode};
use cognomen_model::UnixMillis;
use cognomen_store::{At, Range};
use serde::{Deserialize, Serialize};

use super::{PAGE, POLICY_INDEX, SCOPE, blind, store_error, timestamp};
use crate::context::Iam;
use crate::policy::managed;

const PARTITION: &str = "iam/policies";
/// A policy has one version until further ones can be made.
const VERSION: &str = "v1";

/// A managed policy as stored. Its document never changes.
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
    pub(crate) document: String,
    pub(crate) created_at: UnixMillis,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) tags: Vec<api::Tag>,
    /// Number of users it is attached to; not counted for policies of AWS.
    pub(crate) attachments: i32,
}

impl PolicyRecord {
    /// The policy in the API's form; listings leave description and tags out, as IAM's do.
    pub(crate) fn to_api(&self, whole: bool) -> api::Policy {
        api::Policy {
            arn: Some(self.arn.clone()),
            attachment_count: Some(self.attachments),
            create_date: Some(timestamp(self.created_at)),
            default_version_id: Some(VERSION.to_owned()),
            description: self.description.clone().filter(|_| whole),
            is_attachable: Some(true),
            path: Some(self.path.clone()),
            permissions_boundary_usage_count: Some(0),
            policy_id: Some(self.id.clone()),
            policy_name: Some(self.name.clone()),
            tags: (whole && !self.tags.is_empty()).then(|| self.tags.clone()),
            update_date: Some(timestamp(self.created_at)),
        }
    }

    /// The version of an id, its document percent-encoded (RFC 3986) as IAM answers it.
    pub(crate) fn version(&self, id: &str) -> Option<api::PolicyVersion> {
        (id == VERSION).then(|| api::PolicyVersion {
            create_date: Some(timestamp(self.created_at)),
            document: Some(crate::ops::encode_document(&self.document)),
            is_default_version: Some(true),
            version_id: Some(VERSION.to_owned()),
        })
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
    let mut policies = Vec::new();
    let mut range = Range::all();
    loop {
        let page = iam.store.scan::<PolicyRecord>(&SCOPE, PARTITION, &range, PAGE).await.map_err(store_error)?;
        policies.extend(page.items.into_iter().map(|item| item.value));
        match page.next {
            Some(next) => range = Range::after(next),
            None => return Ok(policies),
        }
    }
}

/// `NoSuchEntity` of an unknown policy.
pub(crate) fn policy_not_found(arn: &str) -> Error {
    Error::new(ErrorCode::NoSuchEntityException, format!("Policy {arn} was not found."))
}
