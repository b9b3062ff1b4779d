//! Managed policies and their versions.

mod create_policy;
mod create_policy_version;
mod delete_policy;
mod delete_policy_version;
mod get_policy;
mod get_policy_version;
mod list_policies;
mod list_policy_versions;
mod set_default_policy_version;

#[cfg(test)]
mod tests;

pub use create_policy::create_policy;
pub use create_policy_version::create_policy_version;
pub use delete_policy::delete_policy;
pub use delete_policy_version::delete_policy_version;
pub use get_policy::get_policy;
pub use get_policy_version::get_policy_version;
pub use list_policies::list_policies;
pub use list_policy_versions::list_policy_versions;
pub use set_default_policy_version::set_default_policy_version;

use cognomen_contract::Error;
use cognomen_contract::iam::ErrorCode;

use super::entity::TRIES;
use super::{document_length, quota_exceeded};
use crate::Iam;
use crate::directory::{
    PolicyRecord, VersionRecord, commit_error, contended, find_policy, policy_at, policy_not_found, store_error,
};
use crate::policy::Policy;

/// Most characters of a managed policy, white space left out.
const MAX_LENGTH: usize = 6144;

/// Whether the document can be a version of a managed policy.
fn check_document(document: &str) -> Result<(), Error> {
    if document_length(document) > MAX_LENGTH {
        return Err(quota_exceeded("PolicySize", MAX_LENGTH));
    }
    Policy::parse_managed(document)?;
    Ok(())
}

/// The policy of an ARN.
async fn found(iam: &Iam, arn: &str) -> Result<PolicyRecord, Error> {
    let found = find_policy(iam, arn).await?;
    found.map(|(policy, _)| policy).ok_or_else(|| policy_not_found(arn))
}

/// The version of an id.
fn version(policy: &PolicyRecord, id: &str) -> Result<VersionRecord, Error> {
    policy.version(id).ok_or_else(|| {
        let message = format!("Policy {} version {id} does not exist or is not attachable.", policy.arn);
        Error::new(ErrorCode::NoSuchEntityException, message)
    })
}

/// `InvalidInput` for policies of AWS, which nobody here may change.
fn of_account(policy: &PolicyRecord, what: &'static str) -> Result<(), Error> {
    if policy.is_aws() { Err(Error::new(ErrorCode::InvalidInputException, what)) } else { Ok(()) }
}

/// Changes a policy of the account; a lost race is tried again.
async fn change<T>(iam: &Iam, arn: &str, change: impl Fn(&mut PolicyRecord) -> Result<T, Error>) -> Result<T, Error> {
    for _ in 0..TRIES {
        let (before, version) = find_policy(iam, arn).await?.ok_or_else(|| policy_not_found(arn))?;
        of_account(&before, "Policies of AWS cannot be changed.")?;
        let mut after = before.clone();
        let result = change(&mut after)?;
        if after == before {
            return Ok(result);
        }
        let mut batch = iam.store.batch();
        batch.put(&policy_at(iam, &after.name).await?, version, &after).map_err(store_error)?;
        match iam.store.commit(batch).await {
            Ok(()) => {
                iam.caches.forget_grants();
                return Ok(result);
            }
            Err(error) if error.is_conflict() => {}
            Err(error) => return Err(commit_error(error)),
        }
    }
    Err(contended())
}
