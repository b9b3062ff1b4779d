//! `DeleteGroup`.

use cognomen_contract::Error;
use cognomen_contract::iam::{DeleteGroupRequest, ErrorCode, operations};
use cognomen_store::Condition;

use crate::directory::{GroupRecord, commit_error, contended};
use crate::ops::entity::{self, TRIES};
use crate::{Iam, Permit};

/// Deletes a group that has nobody and nothing left.
///
/// # Errors
/// `NoSuchEntity` for an unknown name, `DeleteConflict` while the group has users or policies.
pub async fn delete_group(
    _permit: Permit<operations::DeleteGroup>,
    input: DeleteGroupRequest,
    iam: &Iam,
) -> Result<(), Error> {
    for _ in 0..TRIES {
        let (at, version, group) = entity::find::<GroupRecord>(iam, &input.group_name).await?;
        let conflict = |message| Err(Error::new(ErrorCode::DeleteConflictException, message));
        if group.members > 0 {
            return conflict("Cannot delete entity, must remove users from group first.");
        }
        if !group.attached.is_empty() {
            return conflict("Cannot delete entity, must detach all policies first.");
        }
        if !group.inline.is_empty() {
            return conflict("Cannot delete entity, must delete policies first.");
        }
        let mut batch = iam.store.batch();
        batch.delete(&at, Condition::Version(version));
        match iam.store.commit(batch).await {
            Ok(()) => return Ok(()),
            Err(error) if error.is_conflict() => {}
            Err(error) => return Err(commit_error(error)),
        }
    }
    Err(contended())
}
