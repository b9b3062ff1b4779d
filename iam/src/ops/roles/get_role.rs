//! `GetRole`.

use cognomen_contract::Error;
use cognomen_contract::iam::{GetRoleRequest, GetRoleResponse, operations};

use super::trust_policy;
use crate::directory::RoleRecord;
use crate::ops::entity;
use crate::{Iam, Permit};

/// A role with its trust policy, percent-encoded.
///
/// # Errors
/// `NoSuchEntity` for an unknown name.
pub async fn get_role(
    _permit: Permit<operations::GetRole>,
    input: GetRoleRequest,
    iam: &Iam,
) -> Result<GetRoleResponse, Error> {
    let (_, _, mut role) = entity::find::<RoleRecord>(iam, &input.role_name).await?;
    trust_policy::show(iam, &mut role).await?;
    Ok(GetRoleResponse { role: role.to_api(&iam.account, true) })
}
