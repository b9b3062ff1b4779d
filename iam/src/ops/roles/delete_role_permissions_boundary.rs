//! `DeleteRolePermissionsBoundary`.

use cognomen_contract::Error;
use cognomen_contract::iam::{DeleteRolePermissionsBoundaryRequest, operations};

use crate::ops::boundary;
use crate::{Iam, Permit};

/// Takes the boundary of a role away, if there is one. The role's policies decide alone from now on.
///
/// # Errors
/// `NoSuchEntity` for an unknown role.
pub async fn delete_role_permissions_boundary(
    _permit: Permit<operations::DeleteRolePermissionsBoundary>,
    input: DeleteRolePermissionsBoundaryRequest,
    iam: &Iam,
) -> Result<(), Error> {
    boundary::change(iam, &input.role_name, None).await
}
