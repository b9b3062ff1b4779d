//! `DetachGroupPolicy`.

use cognomen_contract::Error;
use cognomen_contract::iam::{DetachGroupPolicyRequest, operations};

use crate::directory::GroupRecord;
use crate::ops::attachments;
use crate::{Iam, Permit};

/// Detaches a managed policy from a group.
///
/// # Errors
/// `NoSuchEntity` for an unknown group, or a policy that is not attached to it.
pub async fn detach_group_policy(
    _permit: Permit<operations::DetachGroupPolicy>,
    input: DetachGroupPolicyRequest,
    iam: &Iam,
) -> Result<(), Error> {
    attachments::detach::<GroupRecord>(iam, &input.group_name, &input.policy_arn).await
}
