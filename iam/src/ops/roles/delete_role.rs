//! `DeleteRole`.

use cognomen_contract::Error;
use cognomen_contract::iam::{DeleteRoleRequest, ErrorCode, operations};
use cognomen_store::Condition;

use crate::directory::{RoleRecord, committed, contended, role_use_at};
use crate::ops::boundary;
use crate::ops::entity::{self, TRIES};
use crate::{Iam, Permit};

/// Deletes a role that has no policies left. Its sessions end with it.
///
/// # Errors
/// `NoSuchEntity` for an unknown name, `DeleteConflict` while the role has policies.
pub async fn delete_role(
    _permit: Permit<operations::DeleteRole>,
    input: DeleteRoleRequest,
    iam: &Iam,
) -> Result<(), Error> {
    for _ in 0..TRIES {
        let (at, version, role) = entity::find::<RoleRecord>(iam, &input.role_name).await?;
        let conflict = |message| Err(Error::new(ErrorCode::DeleteConflictException, message));
        if !role.attached.is_empty() {
            return conflict("Cannot delete entity, must detach all policies first.");
        }
        if !role.inline.is_empty() {
            return conflict("Cannot delete entity, must delete policies first.");
        }
        let mut batch = iam.store.batch();
        boundary::end(iam, &mut batch, role.boundary.as_ref()).await?;
        batch.delete(&at, Condition::Version(version));
        batch.delete(&role_use_at(iam, &role.id).await?, Condition::Any);
        if committed(iam, batch).await? {
            iam.caches.forget_grants();
            return Ok(());
        }
    }
    Err(contended())
}
