//! `CreatePolicyVersion`.

use cognomen_contract::Error;
use cognomen_contract::iam::{CreatePolicyVersionRequest, CreatePolicyVersionResponse, ErrorCode, operations};

use super::{change, check_document};
use crate::directory::VersionRecord;
use crate::{Iam, Permit};

/// Most versions of a managed policy.
const MAX_VERSIONS: usize = 5;

/// Adds a version to a managed policy of the account. Made the default, it decides at once on this node, within a second on others.
///
/// # Errors
/// `MalformedPolicyDocument`, `NoSuchEntity` for an unknown ARN, `LimitExceeded` beyond five versions, `InvalidInput` for
/// a policy of AWS.
pub async fn create_policy_version(
    _permit: Permit<operations::CreatePolicyVersion>,
    input: CreatePolicyVersionRequest,
    iam: &Iam,
) -> Result<CreatePolicyVersionResponse, Error> {
    check_document(&input.policy_document)?;
    let default = input.set_as_default.unwrap_or_default();
    let created_at = iam.clock.now();
    let version = change(iam, &input.policy_arn, |policy| {
        if policy.others.len() + 1 >= MAX_VERSIONS {
            return Err(Error::new(
                ErrorCode::LimitExceededException,
                "A managed policy can have up to 5 versions. Before you create a new version, you must delete an existing \
                 version.",
            ));
        }
        policy.last_version += 1;
        let number = policy.last_version;
        let version = VersionRecord { number, document: input.policy_document.clone(), created_at };
        policy.others.push(version.clone());
        if default {
            policy.set_default(number);
        }
        Ok(version)
    })
    .await?;
    Ok(CreatePolicyVersionResponse { policy_version: Some(version.to_api(default)) })
}
