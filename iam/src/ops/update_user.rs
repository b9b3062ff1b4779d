//! `UpdateUser`.

use cognomen_contract::Error;
use cognomen_contract::iam::{UpdateUserRequest, operations};
use cognomen_store::Condition;

use super::create_user::already_exists;
use crate::authorize::{Action, permitted};
use crate::directory::{
    Found, access_key_at, commit_error, contended, find_access_key, find_user, store_error, user_at, user_not_found,
};
use crate::resource::tag_keys;
use crate::{Iam, Permit};

/// Gives a user another name or path, which the caller must be allowed for the user as it was and as it will be. Its keys and
/// policies stay with it.
///
/// # Errors
/// `AccessDenied` without `iam:UpdateUser` on the ARN that the user is to have, `NoSuchEntity` for an unknown name, `EntityAlreadyExists` when the new name is taken.
pub async fn update_user(
    permit: Permit<operations::UpdateUser>,
    input: UpdateUserRequest,
    iam: &Iam,
) -> Result<(), Error> {
    for _ in 0..2 {
        let name = &input.user_name;
        let Found { at, version, user: before } = find_user(iam, name).await?.ok_or_else(|| user_not_found(name))?;
        let mut after = before.clone();
        after.path = input.new_path.clone().unwrap_or(after.path);
        after.name = input.new_user_name.clone().unwrap_or(after.name);
        let (old_arn, new_arn) = (before.arn(&iam.account), after.arn(&iam.account));
        if new_arn != old_arn {
            let action = Action { service: "iam", operation: "UpdateUser", resource: &new_arn };
            permitted(iam, &permit, &action, &tag_keys(&before.tags)).await?;
        }
        let new_at = user_at(iam, &after.name).await?;
        let mut batch = iam.store.batch();
        if new_at == at {
            batch.put(&at, version, &after).map_err(store_error)?;
        } else {
            if find_user(iam, &after.name).await?.is_some() {
                return Err(already_exists(&after.name));
            }
            batch.create(&new_at, &after).map_err(store_error)?;
            batch.delete(&at, Condition::Version(version));
        }
        if after.name != before.name {
            for id in before.key_ids() {
                let Some(mut key) = find_access_key(iam, id).await? else { continue };
                key.user_name.clone_from(&after.name);
                batch.write(&access_key_at(iam, id).await?, Condition::Present, &key).map_err(store_error)?;
            }
        }
        match iam.store.commit(batch).await {
            Ok(()) => {
                iam.caches.forget(before.key_ids());
                iam.caches.forget_grants();
                return Ok(());
            }
            Err(error) if error.is_conflict() => {}
            Err(error) => return Err(commit_error(error)),
        }
    }
    Err(contended())
}
