//! `PutRolePolicy`.

use cognomen_contract::Error;
use cognomen_contract::iam::{PutRolePolicyRequest, operations};

use crate::directory::RoleRecord;
use crate::ops::inline;
use crate::{Iam, Permit};

/// Adds or replaces an inline policy.
///
/// # Errors
/// `MalformedPolicyDocument`, `NoSuchEntity` for an unknown role, `LimitExceeded`.
pub async fn put_role_policy(
    _permit: Permit<operations::PutRolePolicy>,
    input: PutRolePolicyRequest,
    iam: &Iam,
) -> Result<(), Error> {
    inline::put::<RoleRecord>(iam, &input.role_name, &input.policy_name, &input.policy_document).await
}
