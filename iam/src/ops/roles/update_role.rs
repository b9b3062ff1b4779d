//! `UpdateRole`.

use cognomen_contract::Error;
use cognomen_contract::iam::{UpdateRoleRequest, UpdateRoleResponse, operations};

use crate::directory::{DEFAULT_SESSION_SECONDS, RoleRecord};
use crate::ops::entity;
use crate::{Iam, Permit};

/// Changes the description of a role, if one is given, and its longest session: an hour unless one is given.
///
/// # Errors
/// `NoSuchEntity` for an unknown name.
pub async fn update_role(
    _permit: Permit<operations::UpdateRole>,
    input: UpdateRoleRequest,
    iam: &Iam,
) -> Result<UpdateRoleResponse, Error> {
    entity::change::<RoleRecord>(iam, &input.role_name, |role| {
        if let Some(description) = &input.description {
            role.description = Some(description.clone());
        }
        role.max_session_seconds = input.max_session_duration.unwrap_or(DEFAULT_SESSION_SECONDS);
        Ok(())
    })
    .await?;
    Ok(UpdateRoleResponse {})
}
