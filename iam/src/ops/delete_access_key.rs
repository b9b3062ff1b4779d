//! `DeleteAccessKey`.

use cognomen_contract::Error;
use cognomen_contract::iam::{DeleteAccessKeyRequest, operations};
use cognomen_store::Condition;

use super::{access_key_not_found, named_or_caller};
use crate::directory::{access_key_at, change_user, key_use_at};
use crate::{Iam, Permit};

/// Deletes an access key: it stops at once on this node, within a second on others.
///
/// # Errors
/// `NoSuchEntity` for an unknown user or key.
pub async fn delete_access_key(
    permit: Permit<operations::DeleteAccessKey>,
    input: DeleteAccessKeyRequest,
    iam: &Iam,
) -> Result<(), Error> {
    let name = named_or_caller(&permit, input.user_name)?;
    let id = &input.access_key_id;
    let at = access_key_at(iam, id).await?;
    let use_at = key_use_at(iam, id).await?;
    change_user(iam, &name, |user, batch| {
        let before = user.access_keys.len();
        user.access_keys.retain(|key| key.id != *id);
        if user.access_keys.len() == before {
            return Err(access_key_not_found(id));
        }
        batch.delete(&at, Condition::Any);
        batch.delete(&use_at, Condition::Any);
        Ok(())
    })
    .await
}
