//! `DeletePolicyVersion`.

use cognomen_contract::Error;
use cognomen_contract::iam::{DeletePolicyVersionRequest, ErrorCode, operations};

use super::{change, version};
use crate::{Iam, Permit};

/// Deletes a version of a managed policy that is not its default version.
///
/// # Errors
/// `NoSuchEntity` for an unknown ARN or version, `DeleteConflict` for the default version, `InvalidInput` for a policy of AWS.
pub async fn delete_policy_version(
    _permit: Permit<operations::DeletePolicyVersion>,
    input: DeletePolicyVersionRequest,
    iam: &Iam,
) -> Result<(), Error> {
    change(iam, &input.policy_arn, |policy| {
        let number = version(policy, &input.version_id)?.number;
        if number == policy.default_version {
            let message = "Cannot delete the default version of a policy.";
            return Err(Error::new(ErrorCode::DeleteConflictException, message));
        }
        policy.others.retain(|version| version.number != number);
        Ok(())
    })
    .await
}
