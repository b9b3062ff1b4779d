//! `GetPolicyVersion`.

use cognomen_contract::Error;
use cognomen_contract::iam::{GetPolicyVersionRequest, GetPolicyVersionResponse, PolicyVersion, operations};

use super::{found, version};
use crate::ops::encode_document;
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
    let policy = found(iam, &input.policy_arn).await?;
    let version = version(&policy, &input.version_id)?;
    let policy_version = PolicyVersion {
        document: Some(encode_document(&version.document)),
        ..version.to_api(version.number == policy.default_version)
    };
    Ok(GetPolicyVersionResponse { policy_version: Some(policy_version) })
}
