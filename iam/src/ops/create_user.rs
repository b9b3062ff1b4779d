//! `CreateUser`.

use cognomen_contract::Error;
use cognomen_contract::iam::{CreateUserRequest, CreateUserResponse, ErrorCode, operations};

use super::entity::TRIES;
use super::{boundary, check_quota, may_tag, tags};
use crate::directory::{UserRecord, all_users, commit_error, contended, find_user, store_error, unique_id, user_at};
use crate::{Iam, Permit};

/// Most users of the account.
const MAX_USERS: usize = 5000;

/// Makes a user without rights and keys.
///
/// # Errors
/// `AccessDenied` for tags without `iam:TagUser`, `EntityAlreadyExists` when a user has the name in any case, `NoSuchEntity` for an unknown boundary, `InvalidInput` for tags,
/// `LimitExceeded`.
pub async fn create_user(
    permit: Permit<operations::CreateUser>,
    input: CreateUserRequest,
    iam: &Iam,
) -> Result<CreateUserResponse, Error> {
    let tags = tags(input.tags)?;
    check_quota("UsersPerAccount", all_users(iam).await?.len(), MAX_USERS)?;
    let mut user = UserRecord {
        id: unique_id(iam, "AIDA"),
        name: input.user_name,
        path: input.path.unwrap_or_else(|| "/".to_owned()),
        created_at: iam.clock.now(),
        tags,
        inline: Default::default(),
        attached: Vec::new(),
        boundary: None,
        groups: Vec::new(),
        access_keys: Vec::new(),
    };
    may_tag(iam, &permit, "TagUser", &user.arn(&iam.account), &user.tags).await?;
    let at = user_at(iam, &user.name).await?;
    for _ in 0..TRIES {
        if find_user(iam, &user.name).await?.is_some() {
            return Err(already_exists(&user.name));
        }
        let mut batch = iam.store.batch();
        user.boundary = boundary::begin(iam, &mut batch, input.permissions_boundary.as_deref()).await?;
        batch.create(&at, &user).map_err(store_error)?;
        match iam.store.commit(batch).await {
            Ok(()) => return Ok(CreateUserResponse { user: Some(user.to_api(&iam.account, true)) }),
            Err(error) if error.is_conflict() => {}
            Err(error) => return Err(commit_error(error)),
        }
    }
    Err(contended())
}

pub(super) fn already_exists(name: &str) -> Error {
    Error::new(ErrorCode::EntityAlreadyExistsException, format!("User with name {name} already exists."))
}
