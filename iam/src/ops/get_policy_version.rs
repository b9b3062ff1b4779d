//! `GetPolicyVersion`.

use cognomen_contract::Error;
use cognomen_contract::iam::{ErrorCode, GetPolicyVersionRequest, GetPolicyVersionResponse, operations};

use crate::directory::{find_policy, policy_not_found};
use crate::{Iam, Permit};

/// A version of a managed policy with its document, percent-encoded.
///
/// # Errors
/// `NoSuchEntity` for an unknown ARN or version.
pub async fn get_policy_version(
    _permit: Permit<operations::GetPolicyVersion>,
    input: GetPolicyVersionRequest,
    iam: &Iam,
) -> Result<GetPolicyVersionResponse, Error> {
    let (arn, id) = (&input.policy_arn, &input.version_id);
    let (policy, _) = find_policy(iam, arn).await?.ok_or_else(|| policy_not_found(arn))?;
    let version = policy.version(id).ok_or_else(|| {
        Error::new(
            ErrorCode::NoSuchEntityException,
            format!("Policy {arn} version {id} does not exist or is not attachable."),
        )
    })?;
    Ok(GetPolicyVersionResponse { policy_version: Some(version) })
}
