//! `UpdateAssumeRolePolicy`.

use cognomen_contract::Error;
use cognomen_contract::iam::{UpdateAssumeRolePolicyRequest, operations};

use super::trust_policy;
use crate::directory::RoleRecord;
use crate::ops::entity;
use crate::{Iam, Permit};

/// Says anew who may assume a role. Sessions that exist go on.
///
/// # Errors
/// `MalformedPolicyDocument`, `NoSuchEntity` for an unknown role, `LimitExceeded`.
pub async fn update_assume_role_policy(
    _permit: Permit<operations::UpdateAssumeRolePolicy>,
    input: UpdateAssumeRolePolicyRequest,
    iam: &Iam,
) -> Result<(), Error> {
    let principals = trust_policy::check(iam, &input.policy_document).await?;
    entity::change::<RoleRecord>(iam, &input.role_name, |role| {
        role.trust.clone_from(&input.policy_document);
        role.principals.clone_from(&principals);
        Ok(())
    })
    .await
}
