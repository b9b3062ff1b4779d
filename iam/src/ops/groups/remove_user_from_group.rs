//! `RemoveUserFromGroup`.

use cognomen_contract::Error;
use cognomen_contract::iam::{ErrorCode, RemoveUserFromGroupRequest, operations};

use super::membership;
use crate::{Iam, Permit};

/// Takes the policies of a group from a user: at once on this node, within a second on others.
///
/// # Errors
/// `NoSuchEntity` for an unknown group or user, and for a user that does not belong to the group.
pub async fn remove_user_from_group(
    _permit: Permit<operations::RemoveUserFromGroup>,
    input: RemoveUserFromGroupRequest,
    iam: &Iam,
) -> Result<(), Error> {
    membership::change(iam, &input.group_name, &input.user_name, |user, group| {
        let before = user.groups.len();
        user.groups.retain(|joined| joined.id != group.id);
        if user.groups.len() == before {
            let message = format!("User {} not in group {}", user.name, group.name);
            return Err(Error::new(ErrorCode::NoSuchEntityException, message));
        }
        group.members = group.members.saturating_sub(1);
        Ok(())
    })
    .await
}
