//! `DeleteRolePolicy`.

use cognomen_contract::Error;
use cognomen_contract::iam::{DeleteRolePolicyRequest, operations};

use crate::directory::RoleRecord;
use crate::ops::inline;
use crate::{Iam, Permit};

/// Removes an inline policy.
///
/// # Errors
/// `NoSuchEntity` for an unknown role or policy.
pub async fn delete_role_policy(
    _permit: Permit<operations::DeleteRolePolicy>,
    input: DeleteRolePolicyRequest,
    iam: &Iam,
) -> Result<(), Error> {
    inline::delete::<RoleRecord>(iam, &input.role_name, &input.policy_name).await
}
