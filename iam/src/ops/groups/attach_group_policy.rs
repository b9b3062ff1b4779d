//! `AttachGroupPolicy`.

use cognomen_contract::Error;
use cognomen_contract::iam::{AttachGroupPolicyRequest, operations};

use crate::directory::GroupRecord;
use crate::ops::attachments;
use crate::{Iam, Permit};

/// Attaches a managed policy to a group; one that is attached already stays so.
///
/// # Errors
/// `NoSuchEntity` for an unknown group or policy, `InvalidInput` for what is no ARN of a policy, `LimitExceeded` beyond ten.
pub async fn attach_group_policy(
    _permit: Permit<operations::AttachGroupPolicy>,
    input: AttachGroupPolicyRequest,
    iam: &Iam,
) -> Result<(), Error> {
    attachments::attach::<GroupRecord>(iam, &input.group_name, &input.policy_arn).await
}
