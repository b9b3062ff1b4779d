//! `AttachRolePolicy`.

use cognomen_contract::Error;
use cognomen_contract::iam::{AttachRolePolicyRequest, operations};

use crate::directory::RoleRecord;
use crate::ops::attachments;
use crate::{Iam, Permit};

/// Attaches a managed policy to a role; one that is attached already stays so.
///
/// # Errors
/// `NoSuchEntity` for an unknown role or policy, `InvalidInput` for what is no ARN of a policy, `LimitExceeded` beyond ten.
pub async fn attach_role_policy(
    _permit: Permit<operations::AttachRolePolicy>,
    input: AttachRolePolicyRequest,
    iam: &Iam,
) -> Result<(), Error> {
    attachments::attach::<RoleRecord>(iam, &input.role_name, &input.policy_arn).await
}
