//! `CreatePolicy`.

use cognomen_contract::Error;
use cognomen_contract::iam::{CreatePolicyRequest, CreatePolicyResponse, ErrorCode, operations};

use super::check_document;
use crate::directory::{PolicyRecord, commit_error, customer_policies, policy_at, store_error, unique_id};
use crate::ops::{check_quota, may_tag, tags};
use crate::{Iam, Permit};

/// Most managed policies of the account.
const MAX_POLICIES: usize = 5000;

/// Makes a managed policy of the account, to be attached to users, groups and roles.
///
/// # Errors
/// `AccessDenied` for tags without `iam:TagPolicy`, `MalformedPolicyDocument`, `EntityAlreadyExists` when a policy has the name in any case, `InvalidInput` for tags,
/// `LimitExceeded`.
pub async fn create_policy(
    permit: Permit<operations::CreatePolicy>,
    input: CreatePolicyRequest,
    iam: &Iam,
) -> Result<CreatePolicyResponse, Error> {
    check_document(&input.policy_document)?;
    let tags = tags(input.tags)?;
    check_quota("PoliciesPerAccount", customer_policies(iam).await?.len(), MAX_POLICIES)?;
    let (id, prefix) = (unique_id(iam, "ANPA"), format!("arn:aws:iam::{}:policy", iam.account));
    let path = input.path.unwrap_or_else(|| "/".to_owned());
    let policy = PolicyRecord {
        description: input.description,
        tags,
        ..PolicyRecord::new(id, &prefix, &path, &input.policy_name, &input.policy_document, iam.clock.now())
    };
    may_tag(iam, &permit, "TagPolicy", &policy.arn, &policy.tags).await?;
    let mut batch = iam.store.batch();
    batch.create(&policy_at(iam, &policy.name).await?, &policy).map_err(store_error)?;
    match iam.store.commit(batch).await {
        Ok(()) => Ok(CreatePolicyResponse { policy: Some(policy.to_api(true)) }),
        Err(error) if error.is_conflict() => Err(Error::new(
            ErrorCode::EntityAlreadyExistsException,
            format!("A policy called {} already exists. Duplicate names are not allowed.", policy.name),
        )),
        Err(error) => Err(commit_error(error)),
    }
}
