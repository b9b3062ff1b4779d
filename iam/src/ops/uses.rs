//! Who uses the managed policies. Those of the account count it themselves; for those of AWS everybody is asked.

use std::collections::HashMap;

use cognomen_contract::Error;

use crate::Iam;
use crate::directory::{PolicyRecord, all_groups, all_roles, all_users};

/// How many entities each managed policy is attached to, and how many it bounds.
#[derive(Default)]
pub(super) struct Uses(HashMap<String, (i32, i32)>);

impl Uses {
    /// Counts them over all users, groups and roles.
    pub(super) async fn count(iam: &Iam) -> Result<Self, Error> {
        let mut uses = Self::default();
        for user in all_users(iam).await? {
            user.attached.iter().for_each(|policy| uses.of_arn(&policy.arn).0 += 1);
            user.boundary.iter().for_each(|policy| uses.of_arn(&policy.arn).1 += 1);
        }
        for group in all_groups(iam).await? {
            group.attached.iter().for_each(|policy| uses.of_arn(&policy.arn).0 += 1);
        }
        for role in all_roles(iam).await? {
            role.attached.iter().for_each(|policy| uses.of_arn(&policy.arn).0 += 1);
            role.boundary.iter().for_each(|policy| uses.of_arn(&policy.arn).1 += 1);
        }
        Ok(uses)
    }

    /// A built-in policy with its counts.
    pub(super) fn counted(&self, policy: PolicyRecord) -> PolicyRecord {
        let (attachments, boundary_uses) = self.0.get(&policy.arn).copied().unwrap_or_default();
        PolicyRecord { attachments, boundary_uses, ..policy }
    }

    fn of_arn(&mut self, arn: &str) -> &mut (i32, i32) {
        self.0.entry(arn.to_owned()).or_default()
    }
}
