//! Attachments of managed policies: the user names the policy, and the policy counts its users.

use std::collections::HashMap;

use cognomen_contract::Error;

use crate::Iam;
use crate::directory::{
    Found, PolicyRecord, UserRecord, all_users, commit_error, contended, find_policy, find_user, policy_at,
    store_error, user_not_found,
};

/// Changes a user and a policy together; a lost race is retried once.
pub(super) async fn change(
    iam: &Iam,
    user_name: &str,
    policy_arn: &str,
    change: impl Fn(&mut UserRecord, Option<&mut PolicyRecord>) -> Result<(), Error>,
) -> Result<(), Error> {
    for _ in 0..2 {
        let Found { at, version, user: before } =
            find_user(iam, user_name).await?.ok_or_else(|| user_not_found(user_name))?;
        let mut policy = find_policy(iam, policy_arn).await?;
        let mut after = before.clone();
        change(&mut after, policy.as_mut().map(|(policy, _)| policy))?;
        if after == before {
            return Ok(());
        }
        let mut batch = iam.store.batch();
        batch.put(&at, version, &after).map_err(store_error)?;
        if let Some((policy, version)) = policy.filter(|(policy, _)| !policy.is_aws()) {
            batch.put(&policy_at(iam, &policy.name).await?, version, &policy).map_err(store_error)?;
        }
        match iam.store.commit(batch).await {
            Ok(()) => {
                iam.caches.forget_grants();
                return Ok(());
            }
            Err(error) if error.is_conflict() => {}
            Err(error) => return Err(commit_error(error)),
        }
    }
    Err(contended())
}

/// How many users each managed policy is attached to.
pub(super) struct Attachments(HashMap<String, i32>);

impl Attachments {
    /// Counts them over all users.
    pub(super) async fn count(iam: &Iam) -> Result<Self, Error> {
        let mut counts = HashMap::new();
        for attached in all_users(iam).await?.into_iter().flat_map(|user| user.attached) {
            *counts.entry(attached.arn).or_default() += 1;
        }
        Ok(Self(counts))
    }

    /// Users of a policy.
    pub(super) fn of(&self, policy: &PolicyRecord) -> i32 {
        self.0.get(&policy.arn).copied().unwrap_or_default()
    }
}
