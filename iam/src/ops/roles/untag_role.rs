//! `UntagRole`.

use cognomen_contract::Error;
use cognomen_contract::iam::{UntagRoleRequest, operations};

use crate::directory::RoleRecord;
use crate::ops::entity;
use crate::{Iam, Permit};

/// Removes tags of a role by their keys, in any case; unknown ones are passed over.
///
/// # Errors
/// `NoSuchEntity` for an unknown role.
pub async fn untag_role(
    _permit: Permit<operations::UntagRole>,
    input: UntagRoleRequest,
    iam: &Iam,
) -> Result<(), Error> {
    let keys: Vec<String> = input.tag_keys.iter().map(|key| key.to_lowercase()).collect();
    entity::change::<RoleRecord>(iam, &input.role_name, |role| {
        role.tags.retain(|tag| !keys.contains(&tag.key.to_lowercase()));
        Ok(())
    })
    .await
}
