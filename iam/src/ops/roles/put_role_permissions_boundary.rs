//! `PutRolePermissionsBoundary`.

use cognomen_contract::Error;
use cognomen_contract::iam::{PutRolePermissionsBoundaryRequest, operations};

use crate::ops::boundary;
use crate::{Iam, Permit};

/// Bounds what a role may do by a managed policy, in place of any before.
///
/// # Errors
/// `NoSuchEntity` for an unknown role or policy, `InvalidInput` for what is no ARN of a policy.
pub async fn put_role_permissions_boundary(
    _permit: Permit<operations::PutRolePermissionsBoundary>,
    input: PutRolePermissionsBoundaryRequest,
    iam: &Iam,
) -> Result<(), Error> {
    boundary::change(iam, &input.role_name, Some(&input.permissions_boundary)).await
}
