//! `DeleteUser`.

use cognomen_contract::Error;
use cognomen_contract::iam::{DeleteUserRequest, ErrorCode, operations};
use cognomen_store::Condition;

use super::boundary;
use super::entity::TRIES;
use crate::directory::{Found, committed, contended, find_user, user_not_found};
use crate::{Iam, Permit};

/// Deletes a user that has nothing left.
///
/// # Errors
/// `NoSuchEntity` for an unknown name, `DeleteConflict` while the user has policies, access keys or groups.
pub async fn delete_user(
    _permit: Permit<operations::DeleteUser>,
    input: DeleteUserRequest,
    iam: &Iam,
) -> Result<(), Error> {
    for _ in 0..TRIES {
        let name = &input.user_name;
        let Found { at, version, user } = find_user(iam, name).await?.ok_or_else(|| user_not_found(name))?;
        let conflict = |message| Err(Error::new(ErrorCode::DeleteConflictException, message));
        if !user.attached.is_empty() {
            return conflict("Cannot delete entity, must detach all policies first.");
        }
        if !user.inline.is_empty() {
            return conflict("Cannot delete entity, must delete policies first.");
        }
        if !user.access_keys.is_empty() {
            return conflict("Cannot delete entity, must delete access keys first.");
        }
        if !user.groups.is_empty() {
            return conflict("Cannot delete entity, must remove users from group first.");
        }
        let mut batch = iam.store.batch();
        boundary::end(iam, &mut batch, user.boundary.as_ref()).await?;
        batch.delete(&at, Condition::Version(version));
        if committed(iam, batch).await? {
            iam.caches.forget_grants();
            return Ok(());
        }
    }
    Err(contended())
}
