//! `AttachUserPolicy`.

use cognomen_contract::Error;
use cognomen_contract::iam::{AttachUserPolicyRequest, operations};

use super::attachments;
use crate::directory::UserRecord;
use crate::{Iam, Permit};

/// Attaches a managed policy to a user; one that is attached already stays so.
///
/// # Errors
/// `NoSuchEntity` for an unknown user or policy, `InvalidInput` for what is no ARN of a policy, `LimitExceeded` beyond ten.
pub async fn attach_user_policy(
    _permit: Permit<operations::AttachUserPolicy>,
    input: AttachUserPolicyRequest,
    iam: &Iam,
) -> Result<(), Error> {
    attachments::attach::<UserRecord>(iam, &input.user_name, &input.policy_arn).await
}
