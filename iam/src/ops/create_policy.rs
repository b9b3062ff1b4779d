//! `CreatePolicy`.

use cognomen_contract::Error;
use cognomen_contract::iam::{CreatePolicyRequest, CreatePolicyResponse, ErrorCode, operations};

use super::{document_length, tags};
use crate::directory::{PolicyRecord, commit_error, policy_at, store_error, unique_id};
use crate::policy::{Kind, Policy};
use crate::{Iam, Permit};

/// Most characters of a managed policy, white space left out.
const MAX_LENGTH: usize = 6144;

/// Makes a managed policy of the account, to be attached to users.
///
/// # Errors
/// `MalformedPolicyDocument`, `EntityAlreadyExists` when a policy has the name in any case, `LimitExceeded`.
pub async fn create_policy(
    _permit: Permit<operations::CreatePolicy>,
    input: CreatePolicyRequest,
    iam: &Iam,
) -> Result<CreatePolicyResponse, Error> {
    if document_length(&input.policy_document) > MAX_LENGTH {
        return Err(Error::new(
            ErrorCode::LimitExceededException,
            format!("Cannot exceed quota for PolicySize: {MAX_LENGTH}"),
        ));
    }
    Policy::parse(Kind::Identity, &input.policy_document)?;
    let path = input.path.unwrap_or_else(|| "/".to_owned());
    let policy = PolicyRecord {
        id: unique_id(iam, "ANPA"),
        arn: format!("arn:aws:iam::{}:policy{path}{}", iam.account, input.policy_name),
        name: input.policy_name,
        path,
        description: input.description,
        document: input.policy_document,
        created_at: iam.clock.now(),
        tags: tags(input.tags)?,
        attachments: 0,
    };
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
