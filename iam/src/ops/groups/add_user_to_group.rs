//! `AddUserToGroup`.

use cognomen_contract::Error;
use cognomen_contract::iam::{AddUserToGroupRequest, operations};

use super::membership;
use crate::directory::GroupRef;
use crate::ops::check_quota;
use crate::{Iam, Permit};

/// Most groups of a user.
const MAX_GROUPS: usize = 10;

/// Gives a user the policies of a group; one who belongs to it already stays so.
///
/// # Errors
/// `NoSuchEntity` for an unknown group or user, `LimitExceeded` beyond ten groups.
pub async fn add_user_to_group(
    _permit: Permit<operations::AddUserToGroup>,
    input: AddUserToGroupRequest,
    iam: &Iam,
) -> Result<(), Error> {
    membership::change(iam, &input.group_name, &input.user_name, |user, group| {
        if user.groups.iter().any(|joined| joined.id == group.id) {
            return Ok(());
        }
        check_quota("GroupsPerUser", user.groups.len(), MAX_GROUPS)?;
        user.groups.push(GroupRef { id: group.id.clone(), name: group.name.clone() });
        group.members += 1;
        Ok(())
    })
    .await
}
