//! `GetRole`.

use cognomen_contract::Error;
use cognomen_contract::iam::{GetRoleRequest, GetRoleResponse, Role, operations};

use super::trust_policy;
use crate::directory::{LastUse, RoleRecord, last_use, role_use_at};
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
    let used = last_use(iam, &role_use_at(iam, &role.id).await?).await?;
    let role_last_used = Some(used.map(LastUse::of_role).unwrap_or_default());
    Ok(GetRoleResponse { role: Role { role_last_used, ..role.to_api(&iam.account, true) } })
}
