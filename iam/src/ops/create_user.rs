//! `CreateUser`.

use cognomen_contract::iam::{CreateUserRequest, CreateUserResponse, ErrorCode, operations};
use cognomen_contract::{CommonCode, Error};

use super::tags;
use crate::directory::{UserRecord, commit_error, store_error, unique_id, user_at};
use crate::{Iam, Permit};

/// Makes a user without rights and keys.
///
/// # Errors
/// `EntityAlreadyExists` when a user has the name in any case.
pub async fn create_user(
    _permit: Permit<operations::CreateUser>,
    input: CreateUserRequest,
    iam: &Iam,
) -> Result<CreateUserResponse, Error> {
    if input.permissions_boundary.is_some() {
        return Err(Error::new(CommonCode::NotImplemented, "permissions boundaries are not supported"));
    }
    let user = UserRecord {
        id: unique_id(iam, "AIDA"),
        name: input.user_name,
        path: input.path.unwrap_or_else(|| "/".to_owned()),
        created_at: iam.clock.now(),
        tags: tags(input.tags)?,
        inline: Default::default(),
        attached: Vec::new(),
        boundary: None,
        access_keys: Vec::new(),
    };
    let mut batch = iam.store.batch();
    batch.create(&user_at(iam, &user.name).await?, &user).map_err(store_error)?;
    match iam.store.commit(batch).await {
        Ok(()) => Ok(CreateUserResponse { user: Some(user.to_api(&iam.account, true)) }),
        Err(error) if error.is_conflict() => Err(already_exists(&user.name)),
        Err(error) => Err(commit_error(error)),
    }
}

pub(super) fn already_exists(name: &str) -> Error {
    Error::new(ErrorCode::EntityAlreadyExistsException, format!("User with name {name} already exists."))
}
