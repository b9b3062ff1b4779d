//! `GetRolePolicy`.

use cognomen_contract::Error;
use cognomen_contract::iam::{GetRolePolicyRequest, GetRolePolicyResponse, operations};

use crate::directory::RoleRecord;
use crate::ops::inline;
use crate::{Iam, Permit};

/// An inline policy of a role, percent-encoded.
///
/// # Errors
/// `NoSuchEntity` for an unknown role or policy.
pub async fn get_role_policy(
    _permit: Permit<operations::GetRolePolicy>,
    input: GetRolePolicyRequest,
    iam: &Iam,
) -> Result<GetRolePolicyResponse, Error> {
    let found = inline::get::<RoleRecord>(iam, &input.role_name, &input.policy_name).await?;
    Ok(GetRolePolicyResponse {
        policy_document: found.document,
        policy_name: input.policy_name,
        role_name: found.holder,
    })
}
