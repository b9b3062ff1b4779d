//! `DeletePolicy`.

use cognomen_contract::Error;
use cognomen_contract::iam::{DeletePolicyRequest, ErrorCode, operations};
use cognomen_store::Condition;

use crate::directory::{commit_error, contended, find_policy, policy_at, policy_not_found};
use crate::{Iam, Permit};

/// Deletes a managed policy of the account that is attached to nobody.
///
/// # Errors
/// `NoSuchEntity` for an unknown ARN, `DeleteConflict` while it is attached, `InvalidInput` for a policy of AWS.
pub async fn delete_policy(
    _permit: Permit<operations::DeletePolicy>,
    input: DeletePolicyRequest,
    iam: &Iam,
) -> Result<(), Error> {
    for _ in 0..2 {
        let arn = &input.policy_arn;
        let (policy, version) = find_policy(iam, arn).await?.ok_or_else(|| policy_not_found(arn))?;
        if policy.is_aws() {
            return Err(Error::new(ErrorCode::InvalidInputException, "Policies of AWS cannot be deleted."));
        }
        if policy.attachments > 0 {
            return Err(Error::new(ErrorCode::DeleteConflictException, "Cannot delete a policy attached to entities."));
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
