//! `UpdateAccessKey`.

use cognomen_contract::Error;
use cognomen_contract::iam::{ErrorCode, StatusType, UpdateAccessKeyRequest, operations};

use super::{access_key_not_found, named_or_caller};
use crate::directory::change_user;
use crate::{Iam, Permit};

/// Switches an access key on or off: at once on this node, within a second on others.
///
/// # Errors
/// `NoSuchEntity` for an unknown user or key.
pub async fn update_access_key(
    permit: Permit<operations::UpdateAccessKey>,
    input: UpdateAccessKeyRequest,
    iam: &Iam,
) -> Result<(), Error> {
    let name = named_or_caller(&permit, input.user_name)?;
    if input.status == StatusType::Expired {
        return Err(Error::new(ErrorCode::InvalidInputException, "Status must be Active or Inactive."));
    }
    change_user(iam, &name, |user, _| {
        let id = &input.access_key_id;
        let key = user.access_keys.iter_mut().find(|key| key.id == *id).ok_or_else(|| access_key_not_found(id))?;
        key.status = input.status;
        Ok(())
    })
    .await
}
