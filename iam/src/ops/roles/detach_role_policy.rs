//! `DetachRolePolicy`.

use cognomen_contract::Error;
use cognomen_contract::iam::{DetachRolePolicyRequest, operations};

use crate::directory::RoleRecord;
use crate::ops::attachments;
use crate::{Iam, Permit};

/// Detaches a managed policy from a role.
///
/// # Errors
/// `NoSuchEntity` for an unknown role, or a policy that is not attached to it.
pub async fn detach_role_policy(
    _permit: Permit<operations::DetachRolePolicy>,
    input: DetachRolePolicyRequest,
    iam: &Iam,
) -> Result<(), Error> {
    attachments::detach::<RoleRecord>(iam, &input.role_name, &input.policy_arn).await
}
