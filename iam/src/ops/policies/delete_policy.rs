//! `DeletePolicy`.

use cognomen_contract::Error;
use cognomen_contract::iam::{DeletePolicyRequest, ErrorCode, operations};
use cognomen_store::Condition;

use super::of_account;
use crate::directory::{commit_error, contended, find_policy, policy_at, policy_not_found};
use crate::ops::entity::TRIES;
use crate::{Iam, Permit};

/// Deletes a managed policy of the account that is used by nobody and has its default version alone.
///
/// # Errors
/// `NoSuchEntity` for an unknown ARN, `DeleteConflict` while it is attached, bounds somebody or has other versions,
/// `InvalidInput` for a policy of AWS.
pub async fn delete_policy(
    _permit: Permit<operations::DeletePolicy>,
    input: DeletePolicyRequest,
    iam: &Iam,
) -> Result<(), Error> {
    for _ in 0..TRIES {
        let arn = &input.policy_arn;
        let (policy, version) = find_policy(iam, arn).await?.ok_or_else(|| policy_not_found(arn))?;
        of_account(&policy, "Policies of AWS cannot be deleted.")?;
        let conflict = |message| Err(Error::new(ErrorCode::DeleteConflictException, message));
        if policy.attachments > 0 || policy.boundary_uses > 0 {
            return conflict("Cannot delete a policy attached to entities.");
        }
        if !policy.others.is_empty() {
            return conflict(
                "This policy has more than one version. Before you delete a policy, you must delete the policy's versions. \
                 The default version is deleted with the policy.",
            );
        }
        let mut batch = iam.store.batch();
        batch.delete(&policy_at(iam, &policy.name).await?, Condition::Version(version));
        match iam.store.commit(batch).await {
            Ok(()) => return Ok(()),
            Err(error) if error.is_conflict() => {}
            Err(error) => return Err(commit_error(error)),
        }
    }
    Err(contended())
}
