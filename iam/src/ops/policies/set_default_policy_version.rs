//! `SetDefaultPolicyVersion`.

use cognomen_contract::Error;
use cognomen_contract::iam::{SetDefaultPolicyVersionRequest, operations};

use super::{change, version};
use crate::{Iam, Permit};

/// Lets another version of a managed policy decide: at once on this node, within a second on others.
///
/// # Errors
/// `NoSuchEntity` for an unknown ARN or version, `InvalidInput` for a policy of AWS.
pub async fn set_default_policy_version(
    _permit: Permit<operations::SetDefaultPolicyVersion>,
    input: SetDefaultPolicyVersionRequest,
    iam: &Iam,
) -> Result<(), Error> {
    change(iam, &input.policy_arn, |policy| {
        let number = version(policy, &input.version_id)?.number;
        policy.set_default(number);
        Ok(())
    })
    .await
}
